"""How a value of an attribute is printed, in each language: the only texts in which a claim may appear."""

import re
from functools import lru_cache

from schemas.evidence import FactValue
from schemas.reading import Locale
from worker.sql.hours import OF_DAYS
from worker.verify import asked, own, toponyms, unrecorded, words
from worker.verify.absent import UNKNOWN
from worker.verify.words import Words, quoted, word

LOCALES: tuple[Locale, ...] = ("zh-TW", "en")
_WORDS: dict[str, Words] = {
    "type": words.ROUTE_TYPES,
    "gym_type": words.GYM_TYPES,
    "climbing_type": words.CLIMBING_TYPES,
    "weekday": words.DAYS,
    "best_seasons": words.SEASONS,
    "features": words.FEATURES,
    "extreme": words.EXTREMES,
    "order": words.EXTREMES,
    "agg.kind": words.PRICES,
    "having.by": words.COUNTED_BY,
    "per.by": words.GROUPED_BY,
    "price.of": words.PRICES,
    "bill.of": words.PRICES,
    "scale.asked": words.GRADE_SYSTEMS,
    "scale.used": words.GRADE_SYSTEMS,
    "compare.verdict": words.VERDICTS,
    "compare.even": words.EVEN,
    "hours.extreme": words.HOUR_EXTREMES,
    "hours.of": words.SPANS,
    "city": words.CITIES,
    "region": words.REGIONS,
    "gyms.cities": words.CITIES,
    "cities.none": words.CITIES,
    "cities.without": words.CITIES,
    "district": toponyms.DISTRICTS,
    "nearest_station": toponyms.STATIONS,
}
_OF_GYMS = frozenset({"city", "district", "gym_type", "gym_region", "brand"})
_WITH_UNITS = ("bolt_count", "video_count")
_UNSETTLED = re.compile(r"5\.\?+|\?+|TBD|TBA", re.IGNORECASE)


@lru_cache(maxsize=8192, typed=True)
def forms(attribute: str, value: FactValue) -> tuple[str, ...]:
    """Every text that may stand for a value, in either language."""
    found = [render(attribute, value, locale) for locale in LOCALES]
    if isinstance(value, int) and not isinstance(value, bool) and _plain_number(attribute):
        found.append(str(value))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=8192, typed=True)
def render(attribute: str, value: FactValue, locale: Locale) -> str:
    """The text that stands for a value in one language; None reads as unknown."""
    zh = locale == "zh-TW"
    if value is None:
        known = UNKNOWN.get(attribute)
        return (known or ("未登錄", "not on record"))[0 if zh else 1]
    if attribute.startswith(("own.", "next.", "my_")) and (said := own.render(attribute, value, locale)) is not None:
        return said
    if attribute.startswith("compare.verdict."):
        return render("compare.verdict", value, locale)
    if attribute.startswith("compare.facility."):
        return word(words.FACILITIES, str(value), locale)
    if attribute.startswith("compare.price."):
        return word(words.PRICES, str(value), locale)
    if attribute.startswith("compare.season."):
        return word(words.SEASONS, str(value), locale)
    if attribute.startswith(("extreme.", "nth.", "unmet.")):
        return render(attribute.partition(".")[2], value, locale)
    if attribute.startswith("band.") and attribute.endswith(".grades"):
        return asked.render("grades", value, locale)
    if attribute == "warm.grades":
        return asked.render("grades", value, locale)
    if attribute in ("trip.level", "trip.types"):
        return asked.render("grades" if attribute == "trip.level" else "types", value, locale)
    if attribute.startswith("reason.") and attribute.endswith((".type", ".features")):
        return render(attribute.rpartition(".")[2], value, locale)
    if attribute.startswith(("trip.role.", "trip.lacks.")):
        return _roles(value, locale)
    if attribute.startswith("scope."):
        return asked.render(attribute.removeprefix("scope."), value, locale)
    if attribute == "moment" and isinstance(value, str):
        return asked.moment(value, locale)
    if attribute.startswith("open.") and isinstance(value, bool):
        return ("有營業" if value else "沒有營業") if zh else ("is open" if value else "is closed")
    if attribute.startswith("has.") and isinstance(value, bool):
        named = word(words.FACILITIES, attribute.split(".", 2)[2], locale)
        return (f"有{named}" if value else f"沒有{named}") if zh else (f"has {named}" if value else f"has no {named}")
    if attribute.startswith(("left.", "out.")) and isinstance(value, tuple):
        column = attribute.rpartition(".")[2]
        if column == "facilities":
            return ("、" if zh else ", ").join(word(words.FACILITIES, one, locale) for one in value)
        return _many(column, value, locale)
    if attribute.startswith("tagged.") and isinstance(value, bool):
        feature = word(words.FEATURES, attribute.split(".", 2)[2], locale)
        return f"{'有' if value else '沒有'}標記{feature}" if zh else f"is {'' if value else 'not '}tagged {feature}"
    if attribute.startswith("in_season.") and isinstance(value, bool):
        season = word(words.SEASONS, attribute.split(".", 2)[2], locale)
        if zh:
            return f"{season}在建議季節內" if value else f"{season}不在建議季節內"
        return f"{season} is {'' if value else 'not '}one of its best seasons"
    if attribute.startswith("nearby.") and isinstance(value, bool):
        thing = word(words.NEARBY, attribute.split(".", 2)[2], locale)
        if zh:
            return f"周邊有{thing}" if value else f"資料裡周邊沒有列出{thing}"
        return f"{thing} nearby" if value else f"no {thing} listed nearby"
    if attribute.startswith("mode.") and isinstance(value, bool):
        return _mode(attribute.split(".", 2)[2], value, locale)
    if isinstance(value, bool):
        return ("是" if value else "否") if zh else ("yes" if value else "no")
    if isinstance(value, tuple):
        return _many(attribute, value, locale)
    if isinstance(value, str):
        return _text(attribute, value, locale)
    return _number(attribute, value, zh=zh)


def _mode(mode: str, listed: bool, locale: Locale) -> str:
    """Whether a way of travelling is listed, or a time from a town far away (from.花蓮縣)."""
    kind, _, town = mode.partition(".")
    if town:
        place = word(words.CITIES, town, locale)
        return f"沒有從{place}出發的時間" if locale == "zh-TW" else f"no travel time from {place} on record"
    named = word(words.MODES, kind, locale)
    if locale == "zh-TW":
        return f"資料裡{'有' if listed else '沒有'}列出{named}"
    return f"{named if listed else f'no {named}'} listed"


def _steps(steps: int, *, zh: bool) -> str:
    """How far a grade is from the one it is compared with, the direction included."""
    if steps == 0:
        return "同級" if zh else "the same grade"
    far = abs(steps)
    if zh:
        return f"{'難' if steps > 0 else '簡單'} {far} 級"
    return f"{far} grade{'' if far == 1 else 's'} {'harder' if steps > 0 else 'easier'}"


def _roles(value: FactValue, locale: Locale) -> str:
    roles = value if isinstance(value, tuple) else (str(value),)
    return ("、" if locale == "zh-TW" else ", ").join(word(words.ROLES, role, locale) for role in roles)


def _plain_number(attribute: str) -> bool:
    return attribute == "shown" or (attribute.endswith("count") and not attribute.endswith(_WITH_UNITS))


def _number(attribute: str, value: float, *, zh: bool) -> str:
    figure = f"{value:,}" if isinstance(value, int) else f"{value:g}"
    plural = "" if value == 1 else "s"
    if attribute.startswith("reason.") and attribute.endswith(".steps"):
        return _steps(int(value), zh=zh)
    if attribute == "convert.steps":
        return f"{figure} 級" if zh else f"{figure} grade{plural}"
    if attribute.startswith(("near.km", "trip.km")):
        return f"約 {figure} 公里" if zh else f"about {figure} km"
    if attribute == "trip.days":
        return f"{figure} 天" if zh else f"{figure} day{plural}"
    if attribute == "hours.total":
        return f"{figure} 小時" if zh else f"{figure} hour{plural}"
    if attribute in ("length_m", "gear.rope", "gear.length"):
        return f"{figure} 公尺" if zh else f"{figure} m"
    if attribute.startswith("compare.apart."):
        # The unit is of the claim, not of the sentence: metres must not be said of bolts.
        if attribute.endswith(".price"):
            return f"NT${figure}"
        units = {
            "length": ("公尺", "m"), "bolts": ("個 bolt", f"bolt{plural}"), "routes": ("條", f"route{plural}"),
            "gyms": ("間", f"gym{plural}"),
        }  # fmt: skip
        unit = units.get(attribute.removeprefix("compare.apart."), ("級", f"grade{plural}"))[0 if zh else 1]
        return f"{figure} {unit}"
    if attribute.startswith(("having.min.", "having.max.", "having.is.")):
        _, end, kind = attribute.split(".")
        unit = "條" if kind == "route" else "間"
        zh_said = {"min": f"{figure} {unit}以上", "max": f"{figure} {unit}以下", "is": f"剛好 {figure} {unit}"}[end]
        more = {"min": f"{figure} or more", "max": f"{figure} or fewer", "is": f"just {figure}"}[end]
        return zh_said if zh else more
    if attribute == "length_ft":
        return f"約 {figure} 英尺" if zh else f"about {figure} ft"
    if attribute == "bolt_count":
        if value == 0:
            return "沒有 bolt" if zh else "no bolts"
        return f"{figure} 個 bolt" if zh else f"{figure} bolt{plural}"
    if attribute.endswith("count") and value == 0:
        return "沒有" if zh else "no"
    if attribute == "video_count":
        return f"{figure} 部影片" if zh else f"{figure} video{plural}"
    if attribute == "climbers":
        return f"{figure} 位岩友記錄過" if zh else f"logged by {figure} climber{plural}"
    if attribute == "walk_minutes":
        return f"步行 {figure} 分鐘" if zh else f"{figure} min walk"
    if attribute == "rating":
        return f"評分 {figure}" if zh else f"rated {figure}"
    if attribute == "safety_dots":
        return f"安全標記 {figure} 點" if zh else f"{figure} safety dot{plural}"
    if attribute == "price.amount" or (attribute.startswith("bill.") and attribute[5:].isdecimal()):
        return f"NT${figure}"
    if attribute.startswith("pricing_twd."):
        return _price(attribute.removeprefix("pricing_twd."), figure, "zh-TW" if zh else "en")
    if attribute == "share.of":
        return f"{value:.1%}"
    if attribute.startswith("share."):
        return f"{value:.0%}"
    if attribute.startswith("filmed."):
        label = quoted(attribute.removeprefix("filmed."))
        return f"{label}（{figure} 部影片）" if zh else f"{label} ({figure} video{plural})"
    if attribute.startswith("rank.sum."):
        label = quoted(attribute.removeprefix("rank.sum."))
        return f"{label}（共 {figure} 個）" if zh else f"{label} ({figure} in all)"
    if attribute.startswith("group."):
        _, dimension, label = attribute.split(".", 2)
        label = word(words.GROUPS.get(dimension, {}), label, "zh-TW" if zh else "en")
        if dimension == "district":
            # 東區 lies in two cities: it says in which it is then.
            name, _, city = label.partition(" · ")
            label, city = (
                word(w, of, "zh-TW" if zh else "en") for w, of in ((toponyms.DISTRICTS, name), (words.CITIES, city))
            )
            label = f"{city}{label}" if zh else f"{label}, {city}" if city else label
        if dimension in ("year", "decade"):
            label = (
                f"{label} 年{'代' if dimension == 'decade' else ''}" if zh else label + "s" * (dimension == "decade")
            )
        unit = "間" if dimension in _OF_GYMS else "條"
        return f"{quoted(label)}（{figure} {unit}）" if zh else f"{quoted(label)} ({figure})"
    if attribute.startswith("agg.") and not attribute.endswith(".count"):
        return _aggregated(attribute.split(".")[1], figure, plural, zh=zh)
    return figure


def _aggregated(of: str, figure: str, plural: str, *, zh: bool) -> str:
    """A mean, a median or a sum with the unit of what it is made of."""
    units = {"length": ("公尺", "m"), "bolts": ("個 bolt", f"bolt{plural}"), "videos": ("部影片", f"video{plural}")}
    if of == "price":
        return f"NT${figure}"
    return f"{figure} {units[of][0 if zh else 1]}" if of in units else figure


def _ranked(attribute: str, value: str, *, zh: bool) -> str:
    """A place with the mean of a figure and of how many routes it is: "大禮堂（平均 31.2 公尺，64 條）"."""
    _, figure, label = attribute.split(".", 2)
    mean, routes = value.split("|")
    if figure == "grade":
        return f"{quoted(label)}（{mean}，{routes} 條）" if zh else f"{quoted(label)} ({mean}, {routes} routes)"
    unit = {"bolts": ("個 bolt", "bolts"), "length": ("公尺", "m")}[figure][0 if zh else 1]
    if zh:
        return f"{quoted(label)}（平均 {mean} {unit}，{routes} 條）"
    return f"{quoted(label)} (mean {mean} {unit}, {routes} routes)"


def _part(attribute: str, value: str, *, zh: bool) -> str:
    """A group with its share and of how many that is: "傳統攀登佔全部 530 條的 61.5%"."""
    _, dimension, label = attribute.split(".", 2)
    label = quoted(word(words.GROUPS.get(dimension, {}), label, "zh-TW" if zh else "en"))
    part, whole = map(int, value.split("|"))
    unit = "間" if dimension in _OF_GYMS else "條"
    return f"{label}佔全部 {whole} {unit}的 {part / whole:.1%}" if zh else f"{label} {part / whole:.1%} of all {whole}"


def _per_group(attribute: str, value: str, *, zh: bool) -> str:
    """A group with its own figure and of how many rows it is: "台北市（NT$351，14 間）"."""
    _, _, of, by, label = attribute.split(".", 4)
    label = word(words.GROUPS.get(by, {}), label, "zh-TW" if zh else "en")
    label = word(toponyms.DISTRICTS, label, "zh-TW" if zh else "en") if by == "district" else label
    figure, count = value.split("|")
    if of == "share":
        part = f"{int(figure) / int(count):.1%}"
        return (
            f"{quoted(label)}（{part}，{figure}/{count} 條）"
            if zh
            else f"{quoted(label)} ({part}, {figure} of {count})"
        )
    told = _aggregated(of, figure, "" if figure == "1" else "s", zh=zh)
    if zh:
        return f"{quoted(label)}（{told}，{count} {'間' if by in _OF_GYMS else '條'}）"
    noun = "gym" if by in _OF_GYMS else "route"
    return f"{quoted(label)} ({told}, {count} {noun}{'' if count == '1' else 's'})"


def _text(attribute: str, value: str, locale: Locale) -> str:
    zh = locale == "zh-TW"
    if attribute.startswith("convert."):
        return _converted(attribute.removeprefix("convert."), value, locale)
    if attribute.startswith("statement"):
        return value
    if attribute.startswith(("rank.bolts.", "rank.length.", "rank.grade.")):
        return _ranked(attribute, value, zh=zh)
    if attribute.startswith("per.v."):
        return _per_group(attribute, value, zh=zh)
    if attribute.startswith("part."):
        return _part(attribute, value, zh=zh)
    if attribute.startswith("unrecorded."):
        return word(unrecorded.TOPICS, value, locale)
    if attribute.startswith("recorded."):
        return word(unrecorded.RECORDED, value, locale)
    if attribute.startswith("relaxed.") and attribute.endswith(".constraint"):
        return word(words.CONSTRAINTS, value, locale)
    if attribute == "hours.day" or attribute.startswith("hours.day."):
        return asked.days(value, locale)
    if attribute in _WORDS:
        return word(_WORDS[attribute], value, locale)
    if attribute == "grade" and _UNSETTLED.fullmatch(value.strip()):
        return f"難度未定（{value}）" if zh else f"grade not settled ({value})"
    if attribute.startswith("opening_hours."):
        return _hours(attribute.removeprefix("opening_hours."), value, locale)
    if attribute == "first_ascent_date":
        return f"{value[:4]} 年首攀" if zh else f"first climbed in {value[:4]}"
    if attribute == "first_ascent_day":
        year, month, day = value.split("-")
        when = f"{int(day)} {_MONTHS[int(month) - 1]} {year}"
        return f"{year} 年 {int(month)} 月 {int(day)} 日首攀" if zh else f"first climbed on {when}"
    if attribute == "height":
        return f"岩壁高 {value} 公尺" if zh else f"{value} m high"
    if attribute == "approach":
        return f"步行約 {value} 分鐘" if zh else f"about {value} min on foot"
    return quoted(value)


_IN_ENGLISH = "January February March April May June July August September October November December"
_MONTHS = _IN_ENGLISH.split()
_LISTED = re.compile(r"^also\d+\.")


def _converted(key: str, value: str, locale: Locale) -> str:
    """A part of a grade conversion: the system, the grade, the table, and a grade with the system it is of."""
    part, _, system = _LISTED.sub("", key).partition(".")
    if part in ("to", "theirs", "thumb"):
        return f"{word(words.GRADE_SYSTEMS, system, locale)} {value}"
    return word(words.GRADE_SYSTEMS, value, locale) if part in ("system", "othersystem", "apart") else quoted(value)


def _many(attribute: str, values: tuple[str, ...], locale: Locale) -> str:
    if attribute == "opening_hours" or attribute.startswith(OF_DAYS):
        lines = [_hours(days, text, locale) for days, _, text in (line.partition(" ") for line in values)]
        return ("；" if locale == "zh-TW" else "; ").join(lines)
    if attribute == "pricing_twd":
        prices = [_price(key, figure, locale) for key, _, figure in (line.rpartition(" ") for line in values)]
        return ("、" if locale == "zh-TW" else ", ").join(prices)
    if attribute == "transport":
        return ("；" if locale == "zh-TW" else "; ").join(_way(line, locale) for line in values)
    if attribute.startswith(("place.", "sector.", "novice.")) and attribute.endswith(".types"):
        return ("、" if locale == "zh-TW" else ", ").join(_of_type(line, locale) for line in values)
    if attribute in ("price.of", "bill.of"):
        return (" plus ", "加")[locale == "zh-TW"].join(_paid_for(value, locale) for value in values)
    # Several Chinese names may share an English one; it is said once.
    listed = dict.fromkeys(word(_WORDS.get(attribute, {}), value, locale) for value in values)
    return ("、" if locale == "zh-TW" else ", ").join(quoted(v) for v in listed)


def _paid_for(value: str, locale: Locale) -> str:
    """What is paid for, and for how many where not for all: 「岩鞋租借（1 份）」."""
    column, _, count = value.partition(words.OF_SO_MANY)
    named = word(words.PRICES, column, locale)
    return named if not count else f"{named}（{count} 份）" if locale == "zh-TW" else f"{named} ({count} of them)"


def days_named(days: str, locale: Locale) -> str:
    """The days that share opening hours: "monday-friday,holiday"."""
    zh = locale == "zh-TW"
    named: list[str] = []
    for part in days.split(","):
        ends = [word(words.DAYS, day, locale) for day in part.split("-")]
        named.append(("至" if zh else "–").join(ends))
    return ("、" if zh else ", ").join(named)


def _hours(days: str, text: str, locale: Locale) -> str:
    """Opening hours of one day or of several that share them."""
    label = days_named(days, locale)
    if "公休" in text:
        return f"{label}公休" if locale == "zh-TW" else f"closed on {label}"
    return f"{label} {clocks(text)}"


def clocks(text: str) -> str:
    """Published hours as they are printed."""
    return quoted(text).replace("-", "–")


def _price(key: str, figure: str, locale: Locale) -> str:
    if figure == "0" and (same := words.EVEN_PRICES.get(key)) is not None:
        return same[locale != "zh-TW"]
    return f"{word(words.PRICES, key, locale)} NT${figure}"


def _way(line: str, locale: Locale) -> str:
    mode, minutes, ways = line.split(" ", 2)
    name = word(words.TRANSPORT, mode, locale)
    if minutes != "?":
        name += f"約 {minutes} 分鐘" if locale == "zh-TW" else f" about {minutes} min"
    if not ways:
        return name
    return f"{name}（{quoted(ways)}）" if locale == "zh-TW" else f"{name} ({quoted(toponyms.english_ways(ways))})"


def _of_type(line: str, locale: Locale) -> str:
    kind, _, figure = line.partition(" ")
    name = word(words.ROUTE_TYPES, kind, locale)
    return f"{name} {figure} 條" if locale == "zh-TW" else f"{figure} {name}"
