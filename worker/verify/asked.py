"""How a constraint of the question is printed, polarity included: "非傳統攀登", "at least 20 m long"."""

from collections.abc import Sequence

from schemas.evidence import FactValue
from schemas.reading import Locale
from worker.text.feet import FOOT_M
from worker.verify import toponyms, words
from worker.verify.words import Words, quoted, word

_TEMPLATES: dict[str, tuple[str, str]] = {
    "grades": ("{}", "{}"),
    "not_place": ("不含{}", "not in {}"),
    "not_within": ("不在{}", "not in {}"),
    "not_sectors": ("不含{}", "not in {}"),
    "not_facilities": ("沒有{}", "without {}"),
    "not_grades": ("不含 {}", "not graded {}"),
    "types": ("{}", "{}"),
    "not_types": ("非{}", "other than {}"),
    "length_min_m": ("至少 {} 公尺", "at least {} m long"),
    "length_is_m": ("長 {} 公尺", "{} m long"),
    "bolts_is": ("{} 個 bolt", "with {} bolts"),
    "length_max_m": ("不超過 {} 公尺", "at most {} m long"),
    "bolts_min": ("至少 {} 個 bolt", "with at least {} bolts"),
    "bolts_max": ("不超過 {} 個 bolt", "with at most {} bolts"),
    "first_ascent_years": ("{} 年首攀", "first climbed in {}"),
    "first_ascent_is": ("{} 年首攀", "first climbed in {}"),
    "first_ascent_min": ("{} 年起首攀", "first climbed in {} or later"),
    "first_ascent_max": ("{} 年以前（含）首攀", "first climbed in {} or earlier"),
    "price_is": ("平日單次 NT${}", "with a weekday entry of NT${}"),
    "price_min": ("平日單次至少 NT${}", "with a weekday entry of at least NT${}"),
    "price_max": ("平日單次 NT${} 以下", "with a weekday entry of at most NT${}"),
    "walk_min": ("步行至少 {} 分鐘", "at least {} min on foot"),
    "walk_max": ("步行 {} 分鐘以內", "within {} min on foot"),
    "station_walk_min": ("離車站步行至少 {} 分鐘", "at least {} min on foot from a station"),
    "station_walk_max": ("離車站步行 {} 分鐘以內", "within {} min on foot of a station"),
    "rock": ("{}", "of {}"),
    "on_rock": ("{}", "on {}"),
    "not_rocks": ("非{}", "not of {}"),
    "not_on_rocks": ("非{}", "not on {}"),
    "rating_is": ("評分 {}", "rated {}"),
    "amenities": ("列有{}", "listing {}"),
    "any_amenities": ("列有{}", "listing {}"),
    "not_amenities": ("沒有列出{}", "not listing {}"),
    "rating_min": ("評分 {} 以上", "rated {} or more"),
    "rating_max": ("評分 {} 以下", "rated {} or less"),
    "videos_min": ("至少 {} 部影片", "with at least {} videos"),
    "videos_max": ("不超過 {} 部影片", "with at most {} videos"),
    "features": ("標記為{}", "tagged {}"),
    "any_features": ("標記為{}", "tagged {}"),
    "not_features": ("不含{}", "not tagged {}"),
    "named": ("名字帶「{}」字樣", "with “{}” in the name"),
    "named_start": ("名字以「{}」開頭", "whose name begins with “{}”"),
    "named_end": ("名字以「{}」結尾", "whose name ends in “{}”"),
    "named_digit": ("名字帶數字", "with a number in the name"),
    "seasons": ("適合{}攀爬", "good in {}"),
    "facilities": ("設有{}", "with {}"),
    "any_facilities": ("設有{}", "with {}"),
    "stations": ("最近車站是{}", "whose nearest station is {}"),
    "open_at": ("{} 營業中", "open on {}"),
    "closed_on": ("{}公休", "closed on {}"),
    "noted": ("備註提到{}", "whose notes mention {}"),
    "not_noted": ("備註沒有提到{}", "whose notes do not mention {}"),
}
_SAME_PRICE = {
    True: ("平日假日單次同價", "with the same entry on weekdays and weekends"),
    False: ("假日單次比平日貴", "with a higher entry on weekends"),
}
_LISTED: Words = {}
for _key, (_zh, _en) in (words.PRICES | words.SUMS).items():
    # What is bounded beside one entry on a weekday says which price it is.
    _of = words.price_key(_key)
    _LISTED[f"{_of}_price_listed"] = (f"有{_zh}", f"with {_en}")
    _TEMPLATES[f"{_of}_price_is"] = (f"{_zh} NT${{}}", f"with a {_en} of NT${{}}")
    _TEMPLATES[f"{_of}_price_min"] = (f"{_zh}至少 NT${{}}", f"with a {_en} of at least NT${{}}")
    _TEMPLATES[f"{_of}_price_max"] = (f"{_zh} NT${{}} 以下", f"with a {_en} of at most NT${{}}")
# A bound that leaves its figure out is the neighbouring float: it is printed as the figure and called under or over.
_STRICT: dict[str, tuple[str, str]] = {
    "length_min_m": ("超過 {} 公尺", "longer than {} m"),
    "length_max_m": ("不到 {} 公尺", "shorter than {} m"),
    "walk_min": ("步行超過 {} 分鐘", "more than {} min on foot"),
    "walk_max": ("步行不到 {} 分鐘", "less than {} min on foot"),
    "station_walk_min": ("離車站步行超過 {} 分鐘", "more than {} min on foot from a station"),
    "station_walk_max": ("離車站步行不到 {} 分鐘", "less than {} min on foot from a station"),
}
_METRES = frozenset({"length_min_m", "length_is_m", "length_max_m"})
_METRES_AND_FEET = (("公尺", "公尺（{} 英尺）"), ("{} m", "{} m ({} ft)"))
_OR: dict[str, Words] = {
    "types": words.ROUTE_TYPES,
    "not_types": words.ROUTE_TYPES,
    "lacks": words.LACKING,
    "holds": words.HOLDING,
    "gym_holds": words.GYM_HOLDING,
    "gym_lacks": words.GYM_LACKING,
    "features": words.FEATURES,
    "any_features": words.FEATURES,
    "noted": words.NOTED,
    "not_noted": words.NOTED,
    "not_features": words.FEATURES,
    "seasons": words.SEASONS,
    **dict.fromkeys(("rock", "on_rock", "not_rocks", "not_on_rocks"), words.ROCKS),
    **dict.fromkeys(("amenities", "any_amenities", "not_amenities"), words.AMENITIES),
    "facilities": words.FACILITIES,
    "any_facilities": words.FACILITIES,
    "gym_types": words.GYM_KINDS,
    "region": words.REGIONS,
    "not_facilities": words.FACILITIES,
    "not_within": {**words.REGIONS, **words.CITIES, **toponyms.DISTRICTS},
    "city": words.CITIES,
    "district": toponyms.DISTRICTS,
    "stations": toponyms.STATIONS,
}
# What holds together is joined by "and", what is an alternative by "or".
_TOGETHER = frozenset(
    {"lacks", "holds", "gym_holds", "gym_lacks", "place", "sectors", "city", "features", "facilities", "amenities"}
)


def render(key: str, value: FactValue, locale: Locale) -> str:
    """One constraint in words; key is the scope value's name without its prefix."""
    zh = locale == "zh-TW"
    # What none or all of a place's routes are is printed as what one of them is.
    key = key.removeprefix("also.").removeprefix("lacking.").removeprefix("solely.")
    if key == "has_video":
        return ("附影片" if value else "沒有影片") if zh else ("with videos" if value else "without videos")
    if key in _LISTED:
        return _LISTED[key][0 if zh else 1]
    if key == "same_price":
        zh_said, en_said = _SAME_PRICE[bool(value)]
        return zh_said if zh else en_said
    if key == "closed_some":
        return "每週有公休日" if zh else "closed on one day of the week or more"
    if key == "shut_at":
        return f"{moment(str(value), locale)} 沒有營業" if zh else f"closed on {moment(str(value), locale)}"
    if key == "closes_by":
        day, _, clock = str(value).partition(" ")
        if clock.endswith(":59"):
            clock = f"{int(clock[:2]) + 1:02d}:00"
            return f"{days(day, locale)} {clock} 前打烊" if zh else f"closing before {clock} on {days(day, locale)}"
        return f"最晚{days(day, locale)} {clock} 打烊" if zh else f"closing by {clock} on {days(day, locale)}"
    if key == "days_apart":
        return apart(str(value), locale)
    if key in ("bolts_max", "bolts_is") and value == 0:
        return "沒有 bolt" if zh else "without bolts"
    if key == "bolts_min" and value == 1 and not zh:
        return "with at least 1 bolt"
    values = value if isinstance(value, tuple) else (value,)
    printed = [_one(key, v, locale) for v in values]
    if zh and key == "not_facilities":
        return "也".join(f"沒有{each}" for each in printed)
    joint = ("和" if zh else " and ") if key in _TOGETHER else ("或" if zh else " or ")
    joint = " 或 " if zh and key == "grades" else joint
    comma = "、" if zh else ", "
    body = printed[0] if len(printed) == 1 else comma.join(printed[:-1]) + joint + printed[-1]
    strict = key in _STRICT and isinstance(value, float) and value != round(value, 6)
    template = (_STRICT if strict else _TEMPLATES).get(key, ("{}", "{}"))[0 if zh else 1]
    if key in _METRES and isinstance(value, float) and (feet := asked_in_feet(value)) is not None:
        return template.replace(*_METRES_AND_FEET[0 if zh else 1]).format(f"{value:.1f}", feet)
    if zh and key == "open_at" and not body[-1].isdigit():
        return f"{body}{'' if body.endswith('小時') else '有'}營業"
    if key == "open_at" and body.startswith((EVERY_DAY[1], "24 ")):
        return f"open {body}"
    return template.format(body)


def asked_in_feet(metres: float) -> int | None:
    """The feet that a length in metres was asked in; None where it was asked in metres."""
    feet = metres / FOOT_M
    return round(feet) if abs(feet - round(feet)) < 1e-6 and abs(metres * 2 - round(metres * 2)) > 1e-6 else None


_PARTS_OF_DAY: Words = {
    "before_work": ("上班前", "before work"),
    "early": ("一大早", "early in the morning"),
    "morning": ("上午", "morning"),
    "lunch": ("午休時間", "at lunchtime"),
    "afternoon": ("下午", "afternoon"),
    "after_work": ("下班後", "after work"),
    "evening": ("晚上", "evening"),
    "late": ("深夜", "late at night"),
    "midnight": ("半夜", "around midnight"),
    "small_hours": ("凌晨", "after midnight"),
}


def moment(text: str, locale: Locale) -> str:
    """A day, or a day with a time or a part: "saturday 20:00", "saturday 15:00-18:00", "saturday evening"."""
    day, _, clock = text.partition(" ")
    named = days(day, locale)
    if clock in _PARTS_OF_DAY:
        return f"{named}{' ' if locale == 'en' else ''}{word(_PARTS_OF_DAY, clock, locale)}"
    if not clock:
        return named
    if clock == ALL_DAY:
        return "24 小時" if locale == "zh-TW" else "24 hours"
    if "-" in clock:
        start, _, end = clock.partition("-")
        return f"{named} {start}–{end}" if locale == "zh-TW" else f"{named} from {start} to {end}"
    if clock.endswith((":29", ":59")):
        # The last minute before an hour or a half is how "before noon" and "until half past nine" are asked.
        ends = int(clock[:2]) * 60 + int(clock[3:]) + 1
        hour = f"{ends // 60:02d}:{ends % 60:02d}"
        return f"{named} {hour} 前" if locale == "zh-TW" else f"{named} right before {hour}"
    return f"{named} {clock}" if locale == "zh-TW" else f"{named} at {clock}"


_APART: Words = {
    "closes_earlier": ("{}比{}早打烊", "closing earlier on {} than on {}"),
    "closes_later": ("{}比{}晚打烊", "closing later on {} than on {}"),
    "opens_earlier": ("{}比{}早開門", "opening earlier on {} than on {}"),
    "opens_later": ("{}比{}晚開門", "opening later on {} than on {}"),
    "same": ("{}和{}營業時間一樣", "with the same hours on {} as on {}"),
}


def apart(text: str, locale: Locale) -> str:
    """How the hours of some days differ from those of others: "sunday|saturday|closes_earlier"."""
    first, second, how = text.split("|")
    return word(_APART, how, locale).format(days(first, locale), days(second, locale))


EVERY_DAY = ("每天", "every day")
SOME_DAY = ("一週至少一天", "at least one day a week")
ALL_DAY = "00:00-24:00"
_DAYS = 7


def days(text: str, locale: Locale) -> str:
    """A day, several, or ranges of them: "monday-friday,sunday", "monday|tuesday" where one is enough."""
    zh = locale == "zh-TW"
    if text == "monday-sunday":
        return EVERY_DAY[0 if zh else 1]
    if text.count("|") == _DAYS - 1:
        return SOME_DAY[0 if zh else 1]
    parts = (part.split("-") for part in text.replace("|", ",").split(","))
    named = [("至" if zh else "–").join(word(words.DAYS, day, locale) for day in ends) for ends in parts]
    return named[0] if len(named) == 1 else _joined(named, either="|" in text, zh=zh)


def _joined(named: Sequence[str], *, either: bool, zh: bool) -> str:
    joint = ("或" if either else "和") if zh else (" or " if either else " and ")
    return f"{('、' if zh else ', ').join(named[:-1])}{joint}{named[-1]}"


def _one(key: str, value: FactValue, locale: Locale) -> str:
    if isinstance(value, float | int):
        return f"{value:g}"
    text = str(value)
    if key in ("grades", "not_grades"):
        return _grades(text, zh=locale == "zh-TW")
    if key == "open_at":
        return moment(text, locale)
    if key == "closed_on":
        return days(text, locale)
    return quoted(word(_OR.get(key, {}), text, locale))


def _grades(text: str, *, zh: bool) -> str:
    low, bar, high = text.partition("|")
    if not bar or low == high:
        return low
    if not high:
        return f"{low} 以上" if zh else f"{low} and up"
    if not low:
        return f"{high} 以下" if zh else f"up to {high}"
    return f"{low}–{high}"
