"""Split what is asked in one breath into questions that can stand by themselves, each read for itself."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from schemas.reading import Filter, Reading, Turn
from worker.planning.converting import as_converted
from worker.planning.showing import says_how_to_show
from worker.understanding.gazetteer import Gazetteer
from worker.understanding.measures import compared_by
from worker.understanding.places import PLACE_FIELDS
from worker.understanding.pointing import points_back
from worker.understanding.question import read_question

MOST = 4
_ENDS = re.compile(
    r"(?<=[。！？!?；;])\s*"
    r"|(?:(?<=[幾少哪][條個家間座區級])|(?<=[幾少][條個家間座]路線)|(?<=[幾少][條個家間座]線)|(?<=多[難長高遠久少]))"
    r"\s+(?=(?:最|那|其中|有|哪|平均|多|難度|總共)[\u4e00-\u9fff])"
    # 「5.12a 以上幾條、全部幾條」: one count after another.
    r"|(?:(?<=[幾少]條)|(?<=[幾少]條路線)|(?<=[幾少]條線))(?:[、\s]\s*|(?=5\.))(?=[^、,，。?？]{0,14}[幾少]條)"
    r"|(?<=[嗎呢])\s+(?=(?!有的話|沒有?的話|如果|幾)[\u4e00-\u9fff])"
    r"|[，,、]?\s*(?:另外|還有(?!沒有|別的|其他|更多)|然後|順便|以及|接著|再來)[，,]?\s*|[，,]\s*"
    r"|,?\s+(?:and|also|then|plus)\s+(?=(?:also |then )?"
    r"(?:how|what|which|where|who|when|is|are|does|do|tell|list|show|recommend|suggest|pick)\b)"
)
_ASKS = re.compile(
    r"幾|多(?:少|難|長|高|遠|久)|哪|(?<!沒)(?<!沒有)什麼|嗎|呢|怎麼|怎樣|如何|誰|推薦|有沒有|比較(?!喜歡|偏好|愛|常|習慣|想|怕|不)|難不難|在何處|列出|給我"
    r"|\b(?:how|what|which|where|who|when|any|recommend|list|show|is there|are there|does|do)\b",
    re.IGNORECASE,
)
# All there are, whatever was counted before: 「全部幾條」, "and how many in total".
_ALL = re.compile(
    r"^\W*(?:那|而|and |also )*(?:全部|總共|一共|總數|通通|全體)|\b(?:in total|altogether|overall|in all|all told)\b"
    r"|\btotal number\b|^\W*(?:and )?(?:the )?total\b",
    re.IGNORECASE,
)
_NOUN = re.compile(r"路線|線|條.{0,3}[路運傳]|\b(?:routes?|climbs?|lines?|problems?)\b", re.IGNORECASE)
_OWN = (
    "grades",
    "not_grades",
    "route_types",
    "not_route_types",
    "features",
    "not_features",
    "length_min_m",
    "length_max_m",
    "has_video",
)
_NOT_WHERE = ("not_crag_ids", "not_area_ids", "not_sectors", "not_within", "exclude_ids")
_OF_GYMS = ("gym_types", "facilities", "open_at")
_AGAIN = re.compile(r"^(?:再|也|and |also |then |next )+(?=推薦|介紹|挑|recommend|suggest|pick|give me)", re.IGNORECASE)
_INSIDE = frozenset({"gym", "gym_condition", "article"})
_POLITE = re.compile(
    r"^(?:那|也|還|and |also )?(?:請|麻煩|可以|幫我)*"
    r"(?:告訴我|跟我說|說一下|查一下|查|tell me|please|can you tell me)[，, ]*",
    re.IGNORECASE,
)
_MANY = re.compile(r"它們|牠們|這些|那些|\b(?:they|them|these|those|their)\b", re.IGNORECASE)
_EACH = re.compile(
    r"^\W*(?:那|它們)?(?:都|各|各自|分別|大概)+(?:是|有)?(?:多[難長高]|幾[級公米顆支個]|什麼(?:難度|等級)|難度)"
)
_LIKENS = re.compile(
    r"比|更|類似|相似|相近|像|接近|\b(?:than|similar|like|easier|harder|longer|shorter|next|another)\b", re.IGNORECASE
)
_SURE = 0.6
_LISTS = ("list", "search")


def clauses(text: str) -> tuple[str, ...]:
    """Return the questions in a text, in order; what asks nothing by itself belongs to the question after it."""
    found: list[str] = []
    held = ""
    for part in _ENDS.split(text):
        piece = _AGAIN.sub("", _POLITE.sub("", (part or "").strip()))
        if not piece:
            continue
        if found and not held and says_how_to_show(piece):
            found[-1] = f"{found[-1]}，{piece}"
            continue
        held = f"{held}，{piece}" if held else piece
        if _ASKS.search(piece):
            found.append(held)
            held = ""
    if held and found:
        found[-1] = f"{found[-1]}，{held}"
    return tuple(found)


def read_clauses(reading: Reading, gazetteer: Gazetteer, now: datetime) -> tuple[Reading, ...]:
    """Return the readings of several questions in one, or nothing when it is one question after all."""
    readings = _once(clause_readings(reading, gazetteer, now))
    if not 2 <= len(readings) <= MOST or _asks_of_a_stranger(reading, readings):
        return ()
    if _asks_more_of_the_best(reading, readings):
        return ()
    if reading.group_by == "type" and all(r.intent in ("count", "distribution") for r in readings):
        # "How many sport, trad, toprope and boulder": one table.
        return ()
    if _is_whole_spread(reading) and all(_counts_of(reading, r) for r in readings):
        # 「難度分布，5.10 幾條 5.11 幾條這樣」: the whole spread tells these too.
        return ()
    whole = any(_asks_of_all(one, other) or _hangs_on_stranger(one, other) for one, other in pairwise(readings))
    return readings if not whole and all(map(stands, readings)) and _differ(readings) else ()


def _is_whole_spread(reading: Reading) -> bool:
    """Whether all grades of a place are asked to be counted, and no part of them."""
    of_grades = reading.intent == "distribution" and reading.group_by == "grade" and reading.aggregate is None
    return of_grades and reading.filter.grades is None and not (reading.filter.not_grades or reading.bands)


def _counts_of(whole: Reading, part: Reading) -> bool:
    """Whether a part counts grades of the rows of which the spread is asked."""
    if (
        part.intent not in ("count", "distribution")
        or part.group_by not in (None, "grade")
        or part.aggregate is not None
    ):
        return False
    return replace(part.filter, grades=None, not_grades=()) == whole.filter


def clause_readings(reading: Reading, gazetteer: Gazetteer, now: datetime) -> tuple[Reading, ...]:
    """Return each clause that asks something, read after the one before it; whether it can be answered is not said."""
    texts = clauses(reading.text)
    readings: list[Reading] = []
    for n, text in enumerate(texts[: MOST + 1]):
        before = tuple(Turn("user", earlier) for earlier in texts[max(0, n - 1) : n])
        one = read_question(text, gazetteer, locale=reading.locale, history=before, now=now)
        one = _as_new(one if _ALL.search(text) else as_converted(one, readings), readings)
        readings.append(_of_all(text, readings, _there(_like_before(one, readings), readings)))
    return _named_last(readings)


def _as_new(reading: Reading, before: Sequence[Reading]) -> Reading:
    """A further wish of somebody who begins, under the grades that the first one was read with."""
    if not before or reading.intent != "recommend" or before[-1].novice is None or reading.filter.grades is not None:
        return reading
    filter_ = replace(reading.filter, grades=before[-1].filter.grades)
    return replace(reading, novice=reading.novice or before[-1].novice, filter=filter_)


def _named_last(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The counts with the place that only the last names: "how many trad and how many sport routes at Long Dong"."""
    if len(readings) < 2 or any(r.intent != "count" or r.subject != readings[-1].subject for r in readings):
        return tuple(readings)
    before, last = readings[:-1], readings[-1]
    where = {name: getattr(last.filter, name) for name in PLACE_FIELDS}
    everywhere = {name: getattr(Filter(), name) for name in PLACE_FIELDS}
    if any(
        r.mentions
        or r.unknown_places
        or _ALL.search(r.text)
        or {n: getattr(r.filter, n) for n in PLACE_FIELDS} != everywhere
        for r in before
    ):
        return tuple(readings)
    return (*(replace(r, filter=replace(r.filter, **where)) for r in before), last)


def _of_all(text: str, before: Sequence[Reading], reading: Reading) -> Reading:
    """A count of all that there are is not one of those that were counted before it, but of all of that place."""
    counted = reading.intent == "count" and before and before[-1].intent in ("count", "distribution")
    if not counted or _ALL.search(text) is None or reading.subject != before[-1].subject:
        return reading
    inherited = {
        name: getattr(Filter(), name)
        for name in _OWN
        if getattr(reading.filter, name) == getattr(before[-1].filter, name)
    }
    return replace(reading, filter=replace(reading.filter, **inherited))


def _once(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The parts without what another one tells: a list says how many there are, and is not said twice."""
    listed = [(r.subject, r.filter) for r in readings if r.intent in _LISTS]
    kept: list[Reading] = []
    for r in readings:
        told = r.intent == "count" and (r.subject, r.filter) in listed
        # 「哪個最高？最高到幾米」: what was compared is compared once.
        told |= r.intent == "compare" and r.needs_history and any(_sides_of(r) == _sides_of(o) for o in kept)
        again = r.intent in _LISTS and any(o.intent in _LISTS and o.filter == r.filter for o in kept)
        if not (told or again):
            kept.append(r)
    return tuple(kept)


def _sides_of(reading: Reading) -> tuple[object, ...]:
    """What a comparison sets side by side, and by which measure."""
    by = compared_by(reading.text.lower(), reading.subject)
    return reading.intent, by.measure if by is not None else None, [m.ids for m in reading.mentions]


def refers(reading: Reading) -> bool:
    """Whether a part speaks of what an earlier part finds: 「有沒有比它簡單一點的？」."""
    return reading.needs_history and points_back(reading.text.lower())


def _asks_of_all(listed: Reading, reading: Reading) -> bool:
    """Whether a part only asks for an attribute of all that the part before lists: the list tells it line by line."""
    each = _EACH.match(reading.text) is not None
    # A count tells from which grade to which they are, and nothing else of them.
    told = listed.intent in _LISTS or (listed.intent == "count" and each and reading.attributes == ("grade",))
    return told and reading.needs_history and (each or _MANY.search(reading.text) is not None)


def _asks_of_a_stranger(reading: Reading, parts: Sequence[Reading]) -> bool:
    """Whether all parts ask for attributes of one name that nobody knows: that is said once, and nothing else."""
    if reading.intent != "detail" or not reading.unknown_names:
        return False
    return all(part.attributes and set(part.attributes) <= set(reading.attributes) for part in parts)


def _asks_more_of_the_best(reading: Reading, parts: Sequence[Reading]) -> bool:
    """Whether all after the first part asks for attributes of the best one: whoever shares its place has them too."""
    first, *rest = parts
    return reading.intent == first.intent == "extreme" and all(
        refers(part)
        and part.intent in ("detail", "extreme")
        and not any(m.end > m.start for m in part.mentions)
        and bool(part.attributes)
        and set(part.attributes) <= set(reading.attributes)
        and not part.unrecorded
        and not _LIKENS.search(part.text)
        for part in rest
    )


def _hangs_on_stranger(one: Reading, other: Reading) -> bool:
    """Whether a part names nothing after one that names what nobody knows: it is asked of that, and not of all."""
    unknown = one.unknown_places or one.unknown_names or (one.unrecorded and one.subject == "gym" != other.subject)
    named = other.mentions or other.unknown_places or other.unknown_names
    return bool(unknown) and not named and other.intent != "knowledge"


def stands(reading: Reading) -> bool:
    """Whether a part is a question of its own that something can answer."""
    if reading.attack or reading.out_of_scope or reading.personal or reading.intent in ("chat", "search"):
        return False
    return refers(reading) or (reading.missing is None and reading.confidence >= _SURE)


def _differ(readings: Sequence[Reading]) -> bool:
    """Whether the parts ask different things: several attributes of one named row are one question."""
    if len({(r.intent, tuple(m.ids for m in r.mentions)) for r in readings}) == 1 and readings[0].intent == "detail":
        return False
    asked = {(r.intent, r.subject, r.extreme, r.filter, tuple(m.ids for m in r.mentions)) for r in readings}
    return len(asked) == len(readings) and any(r.mentions or r.filter.kinds for r in readings)


def _like_before(reading: Reading, before: Sequence[Reading]) -> Reading:
    """A question that names only another place asks for what the one before asked for: "and how many in Shoushan"."""
    if not before or reading.intent != before[-1].intent or _NOUN.search(reading.text) or reading.subject in _INSIDE:
        return reading
    if any(getattr(reading.filter, name) != getattr(Filter(), name) for name in _OWN):
        return reading
    kept = {name: getattr(before[-1].filter, name) for name in _OWN}
    subject = before[-1].subject
    kinds = (subject,) if subject is not None else ()
    return replace(reading, subject=subject, filter=replace(reading.filter, kinds=kinds, **kept))


def _there(reading: Reading, before: Sequence[Reading]) -> Reading:
    """A question that names nothing is asked where the one before was: 「關子嶺 5.12 以上有幾條？最難的是哪條」.

    When it sets no constraint either and asks of the same kind of row, it is about those that the one before spoke of.
    """
    rows = reading.intent in ("count", "list", "extreme", "distribution", "recommend")
    if not before or not rows or reading.mentions or reading.unknown_places:
        return reading
    last, empty = before[-1].filter, Filter()
    if reading.intent == "recommend" and reading.subject is None and before[-1].subject in ("route", "gym"):
        # "And recommend one": one of those.
        subject = before[-1].subject
        reading = replace(reading, subject=subject, filter=replace(reading.filter, kinds=(subject,)))
    inside = reading.subject in _INSIDE
    if any(getattr(reading.filter, name) != getattr(empty, name) for name in PLACE_FIELDS):
        return reading
    names = [*PLACE_FIELDS, *_NOT_WHERE]
    same = reading.subject == before[-1].subject
    if same and all(getattr(reading.filter, name) == getattr(empty, name) for name in (*_OWN, *_OF_GYMS)):
        names += _OF_GYMS if inside else _OWN
    kept = {
        name: getattr(last, name)
        for name in names
        if name not in PLACE_FIELDS or inside == name.startswith("gym") or name == "region"
    }
    return replace(reading, filter=replace(reading.filter, **kept), missing=None)
