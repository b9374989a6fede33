"""Put what a follow-up names in the place of what the question before it named, and keep the rest."""

from collections.abc import Mapping
from dataclasses import fields, replace

from schemas.reading import Extreme, Filter, GradeRange, GymRecorded, Reading, RouteType, Weekday
from worker.text.folding import fold
from worker.understanding.asked.trips import days_said
from worker.understanding.grades.bounds import step_up
from worker.understanding.matching.patterns import Pattern, compiled
from worker.understanding.places.filtering import PLACE_FIELDS
from worker.understanding.unrecorded.unearned import asks_topics

PLACE_KINDS = frozenset({"crag", "area", "sector", "region", "city", "district", "station"})
_TOWNS = frozenset({"city", "district"})
_WHERE = (*PLACE_FIELDS, "gym_ids")
_GRADE_FIELDS = ("grades", "not_grades")
_OPPOSED = (
    ("features", "not_features"), ("facilities", "not_facilities"), ("route_types", "not_route_types"),
    ("gym_holds", "gym_lacks"),
)  # fmt: skip
_BOUNDS = (
    ("length_min_m", "length_max_m"), ("bolts_min", "bolts_max"), ("price_min", "price_max"),
    ("first_ascent_min", "first_ascent_max"), ("rating_min", "rating_max"),
)  # fmt: skip
_JUST = compiled(r"剛好|正好|恰好|就是|\b(?:exactly|precisely|just)\b")
DAY = compiled(
    r"週|星期|禮拜|今|明|後天|昨|平日|假日|現在"
    r"|\b(?:today|tonight|tomorrow|now|weekends?|weekdays?|holidays?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b"
)


_ADDS = compiled(r"^(?:and|also|plus|with|just|only)\b|^(?:只要|只想?看)|^(?:還要|也要|而且|並且|再加上?|加上|同時)")
# What is wanted beside what was wanted, and not in its place: 「傳攀也可以」, "trad is fine too".
_BESIDE = compiled(
    r"也(?:都)?(?:可以|行|ok|沒關係|無妨|好|能接受|算|要算|要|想[看爬]|一起|列|加)(?!嗎|呢|有)|^(?:再)?(?:加上|加入)"
    r"|\b(?:is|are|would be|works?) (?:also )?(?:fine|ok|okay|good|great|cool)?,? ?(?:too|as well)\b(?! (?:hard|easy"
    r"|long|far|short))"
    r"|^(?:or |and )?also\b|\b(?:is|are) also (?:fine|ok|okay|good)\b|\bi(?:'m| am) (?:fine|ok|okay|happy"
    r"|good) with\b[^?]*\b(?:too|as well)\b"
)
_LEAD = compiled(r"先鋒|\blead\b")
_KINDS_OF_ROUTE: Mapping[RouteType, Pattern] = {
    "toprope": compiled(r"頂繩|上攀|\btop[- ]?rop"), "boulder": compiled(r"抱石|\bboulder"), "sport": _LEAD,
}  # fmt: skip
_NOON, _LATEST = 12 * 60, 5 * 60
_EARLY = compiled(r"早|上午|凌晨|清晨|中午|\d{2}[:：]\d|\b(?:am|a\.m\.|morning|noon)\b")
_OF_MANY = frozenset({"list", "count", "search"})
_HELD: Mapping[str, GymRecorded] = {"rental.shoes": "shoes", "rental.harness": "harness"}


def overlay(before: Reading, after: Reading) -> Reading:
    """The earlier question with what the later one names put in its place."""
    after = _of_same_half(before, after)
    kinds = {m.kind for m in after.mentions if not m.negated}
    # Another route may lie elsewhere than the one before.
    another = before.intent == "detail" and any(m.kind in ("route", "gym") and not m.negated for m in after.mentions)
    # "And in Krabi?" after how many there are at Kenting asks of no other place that is known.
    moves = another or bool(kinds & PLACE_KINDS or (after.unknown_places and before.intent in _OF_MANY))
    replaced = (PLACE_KINDS if moves else frozenset()) | kinds
    gone = {i for m in after.mentions if m.negated for i in m.ids}
    kept = tuple(
        replace(m, start=0, end=0)
        for m in before.mentions
        if m.kind not in replaced and not gone.issuperset(m.ids or ("",))
    )
    values = {f.name: getattr(before.filter, f.name) for f in fields(Filter)}
    said = fold(after.text)
    blank = Filter()
    branches = before.subject == "gym" and kinds <= _TOWNS and [len(m.ids) > 1 for m in kept] == [True]
    if moves:
        for name in _WHERE:
            # Of a brand's branches those of a town are meant: 「台北的就好」 after 「原岩有哪些店」.
            values[name] = values[name] if branches and name == "gym_ids" else getattr(blank, name)
    after = _of_routes(before, _of_gyms(before, _as_held(before, after)))
    if after.filter.grades is not None:
        values.update(dict.fromkeys(_GRADE_FIELDS[1:], ()))
    for f in fields(Filter):
        new = getattr(after.filter, f.name)
        if f.name != "kinds" and new != getattr(blank, f.name):
            values[f.name] = new
    if before.subject == "gym" and after.filter.crag_ids == () and any(m.kind == "city" for m in after.mentions):
        cities = tuple(dict.fromkeys(i for m in after.mentions if m.kind == "city" for i in m.ids))
        values["gym_city"] = cities[0] if len(cities) == 1 else None
        values["gym_cities"] = cities if len(cities) > 1 else ()
    for low, high in _BOUNDS:
        # 「30 公尺呢」 after 「20 公尺以上」 is again a bound, and on the same side.
        was, now = (getattr(before.filter, low), getattr(before.filter, high)), (values[low], values[high])
        now_low, now_high = getattr(after.filter, low), getattr(after.filter, high)
        if (was[0] is None) != (was[1] is None) and now[0] is not None and now[0] == now[1] and not _JUST.search(said):
            values[high if was[0] is not None else low] = None
        # 「10 米以下的呢」 after 「20 公尺以上」 leaves that bound behind.
        least, most = values[low], values[high]
        if least is not None and most is not None and least > most and (now_low, now_high).count(None) == 1:
            values[high if now_low is not None else low] = None
    for wanted, ruled_out in _OPPOSED:
        # What is ruled out now is no longer wanted, and the other way round.
        now, out = getattr(after.filter, wanted), getattr(after.filter, ruled_out)
        values[wanted] = tuple(one for one in values[wanted] if one in now or one not in out)
        values[ruled_out] = tuple(one for one in values[ruled_out] if one in out or one not in now)
    for name, without in (("area_ids", "not_area_ids"), ("crag_ids", "not_crag_ids"), ("sectors", "not_sectors")):
        # 「第一洞以外呢」 after what is there leaves it.
        values[name] = tuple(one for one in values[name] if one not in getattr(after.filter, without))
    if _ADDS.match(said) is not None and after.extreme is None:
        # "And lockers" wants both.
        for name in ("facilities", "features"):
            both = (*getattr(before.filter, name), *getattr(after.filter, name))
            values[name] = tuple(dict.fromkeys(one for one in both if one not in getattr(after.filter, f"not_{name}")))
    beside = before.intent in _OF_MANY and wants_beside(said)
    if beside:
        for name in ("route_types", "gym_types"):
            # Where no kind was asked for, all were wanted already.
            was = getattr(before.filter, name)
            values[name] = tuple(dict.fromkeys((*was, *values[name]))) if was else ()
        values["grades"] = _either(before.filter.grades, values["grades"])
    level = after.level or before.level
    if before.mode == "progression" and before.level is not None and after.filter.grades is not None:
        # 「那 5.9 呢」 after the next step of a 5.10b climber asks for that of a 5.9 climber.
        level = after.level or after.filter.grades
        values["grades"] = after.filter.grades if after.level is not None else step_up(level)
    values["open_at"] = _open_at(before, after)
    if values["open_at"] is None or values["open_at"][0] != (before.filter.open_at or ("",))[0]:
        values["open_days"], values["any_day"] = after.filter.open_days, after.filter.any_day
    if after.minute is not None or values["open_at"] is None:
        values["open_until"], values["open_part"] = after.until, after.part
    if before.intent == "detail":
        # Whether one gym is closed that day is told by its hours: 「那仁德那間呢？星期一也休息嗎」.
        values["closed_on"] = None
    if before.filter.closed_on is not None and after.weekday is not None and after.filter.open_at is None:
        values["closed_on"], values["open_at"] = after.weekday, None
    if after.filter.grades is None and reaches_its_end(values["grades"], after.extreme):
        # The hardest of 5.13 and harder is the hardest of all.
        values["grades"] = None
    # What no row records is asked for itself: 「那星期六還有名額嗎」 after the price asks no price.
    topical = asks_topics(after)
    attributes = () if topical else after.attributes or before.attributes
    if after.filter.seasons and not after.attributes and before.intent == "compare" and before.subject == "crag":
        attributes = ("season",)
    # The longest at a wall is a route: walls themselves are measured by nothing. So are those of a type that are there.
    lists = after.intent == "list" and after.subject == "route" and before.intent in ("search", "detail")
    of_place = before.subject in (None, "crag", "area")
    subject = after.subject if of_place and (after.extreme or lists) else before.subject
    if subject is not None and subject != before.subject:
        values["kinds"] = (subject,)
    aggregate = before.aggregate
    if aggregate is not None and aggregate.base is not None and kinds & PLACE_KINDS:
        # What a share is a share of lies where the rows now lie.
        moved = {name: values[name] for name in _WHERE}
        aggregate = replace(aggregate, base=replace(aggregate.base, **moved))
    # The hardest of those that were compared is one of these.
    several = before.intent == "compare" and before.subject == "route" and not kinds
    of_those = before.intent if several and after.extreme in ("hardest", "easiest", "longest", "shortest") else None
    # Whether it is crowded then is asked after whether it is now.
    only_topic = before.unearned and before.unrecorded and not before.attributes
    day = before.subject == "gym" and after.weekday is not None and not only_topic
    # What no row tells was asked then, and is not asked with what is like it, nor with the price that is asked now.
    told = after.extreme or after.mode or after.filter.seasons or day or (after.attributes and not before.attributes)
    return replace(
        before,
        text=after.text,
        locale=after.locale,
        subject=subject,
        filter=Filter(**values),
        mentions=(*kept, *after.mentions),
        attributes=attributes,
        near=after.near if kinds & PLACE_KINDS else before.near,
        extreme=before.extreme if of_those else after.extreme or before.extreme,
        rank=after.rank if after.extreme else before.rank,
        order=after.order or before.order,
        group_by=None if after.extreme and before.intent != "extreme" else before.group_by,
        aggregate=None if after.extreme else aggregate,
        intent=of_those
        if of_those
        else "extreme"
        if after.extreme
        else "list"
        if of_place and lists
        else before.intent,
        unrecorded=after.unrecorded if topical else () if told else before.unrecorded,
        unearned=topical or (before.unearned and not told),
        weekday=values["open_at"][0] if values["open_at"] else after.weekday or before.weekday,
        days=after.days or (() if after.weekday else before.days),
        minute=after.minute if after.minute is not None else before.minute,
        until=after.until if after.minute is not None else before.until,
        part=after.part if after.minute is not None else before.part,
        limit=after.limit or before.limit,
        trip_days=after.trip_days or (before.trip_days and days_said(fold(after.text))) or before.trip_days,
        level=level,
        unknown_places=after.unknown_places,
        unknown_names=(),
        suggestions=after.suggestions,
        missing=None,
        confidence=min(before.confidence, 0.85),
    )


def wants_beside(words: str) -> bool:
    """Whether something is wanted beside what was wanted, and not in its place."""
    return _BESIDE.search(words) is not None


def reaches_its_end(grades: GradeRange | None, extreme: Extreme | None) -> bool:
    """Whether a range of rope grades is open on the side of which the last is wanted."""
    if grades is None or grades.system != "yds":
        return False
    return (extreme == "hardest" and grades.high is None) or (extreme == "easiest" and grades.low is None)


def _of_same_half(before: Reading, after: Reading) -> Reading:
    """An hour of the clock in the half of the day that was spoken of: 「那十點半呢」 after eleven at night."""
    now, was = after.minute, before.minute
    if now is None or was is None or not now < _NOON <= was - _LATEST or _EARLY.search(fold(after.text)):
        return after
    at = after.filter.open_at
    wanted = after.filter if at is None or at[1] != now else replace(after.filter, open_at=(at[0], now + _NOON))
    return replace(after, minute=now + _NOON, filter=wanted)


def _either(before: GradeRange | None, after: GradeRange | None) -> GradeRange | None:
    """The grades of either of two ranges and what lies between them; the later one where they are of two systems."""
    if before is None or after is None or before.system != after.system:
        return after
    # An end that is open stays open.
    low = before if before.low is None or (after.low is not None and before.low <= after.low) else after
    high = before if before.high is None or (after.high is not None and before.high >= after.high) else after
    return replace(after, low=low.low, low_text=low.low_text, high=high.high, high_text=high.high_text)


def _as_held(before: Reading, after: Reading) -> Reading:
    """What gyms are to rent out at all, beside a bound on what entry costs: that one is no bound as well."""
    bounded = before.filter.price_min is not None or before.filter.price_max is not None
    offered = (after.filter.price_min, after.filter.price_max) == (1, None)
    held = _HELD.get(after.filter.price_of or "")
    if held is None or not (bounded and offered):
        return after
    holds = tuple(dict.fromkeys((*before.filter.gym_holds, held)))
    return replace(after, filter=replace(after.filter, price_min=None, price_of=None, gym_holds=holds))


def _of_gyms(before: Reading, after: Reading) -> Reading:
    """What is led is what a gym has, where gyms were spoken of: 「有先鋒的嗎」 after those open on Saturday."""
    led = after.filter.route_types == ("sport",) and _LEAD.search(fold(after.text)) is not None
    if before.subject != "gym" or not led:
        return after
    return replace(after, filter=replace(after.filter, route_types=(), facilities=("先鋒攀登",)))


def _of_routes(before: Reading, after: Reading) -> Reading:
    """What gyms have is a kind of route, where routes were spoken of: 「有頂繩的嗎」."""
    if before.subject != "route" or not after.filter.gym_types or after.filter.route_types:
        return after
    said = fold(after.text)
    types = tuple(kind for kind, pattern in _KINDS_OF_ROUTE.items() if pattern.search(said))
    return replace(after, subject="route", filter=replace(after.filter, gym_types=(), route_types=types))


def _open_at(before: Reading, after: Reading) -> tuple[Weekday, int | None] | None:
    """When gyms are to be open: a day said alone keeps the hour, an hour said alone the day."""
    was, now = before.filter.open_at, after.filter.open_at
    if was is None and now is None:
        return None
    said = DAY.search(fold(after.text)) is not None
    spoken_of = (before.weekday, None) if before.weekday is not None and was is None else None
    day = after.weekday if said and after.weekday is not None else (was or spoken_of or now or ("monday", None))[0]
    minute = after.minute if after.minute is not None else (was or now or ("monday", None))[1]
    return day, minute
