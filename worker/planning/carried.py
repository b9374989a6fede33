"""What a clause takes over from the clauses beside it: a place, a condition, a kind of row, more of the best one."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from schemas.reading import Aggregate, Filter, Reading
from worker.text.folding import fold
from worker.understanding.asked.attributes import OF_CRAGS
from worker.understanding.conditions.narrowing import narrows
from worker.understanding.followups.pointing import points_back
from worker.understanding.grades.levels import BEGINNER_MOST
from worker.understanding.gyms.prices import REMARKS, asked_prices
from worker.understanding.places.filtering import PLACE_FIELDS

# All there are, whatever was counted before: 「全部幾條」, "and how many in total".
ALL = re.compile(
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
    "rock",
    "not_rocks",
    "amenities",
    "not_amenities",
    "length_min_m",
    "length_max_m",
    "bolts_min",
    "bolts_max",
    "any_feature",
    "first_ascent_min",
    "first_ascent_max",
    "has_video",
    "videos_min",
    "videos_max",
    "lacks",
    "holds",
)
_NOT_WHERE = ("not_crag_ids", "not_area_ids", "not_sectors", "not_within", "exclude_ids")
_OF_GYMS = ("gym_types", "facilities", "open_at", "gym_holds", "gym_lacks")
HELD = (*_OWN, *_OF_GYMS)
"""The conditions that a clause may set of its own."""
_INSIDE = frozenset({"gym", "gym_condition", "article"})
LIKENS = re.compile(
    r"比|更|類似|相似|相近|像|接近|\b(?:than|similar|like|easier|harder|longer|shorter|next|another)\b", re.IGNORECASE
)
_OF_ONE = frozenset({"bolts", "videos", "length", "grade", "type", "first_ascent", "place", "features", "safety"})
"""What a clause may ask of the one that the clause before finds."""
_OF_ONE_GYM = frozenset({"hours", "price", "address", "phone", "station", "facilities", "website", "rating", "place"})
_SUPPOSED = ("kinds", "has_video", "videos_min", "videos_max")
# By itself it asks of climbing in general: 「要帶幾支快扣」, "how many draws do I need".
_DRAWS = re.compile(
    r"[幾多][^,，。?？]{0,4}(?:快扣|快掛|bolts?)|快[扣掛][^,，。?？]{0,6}[幾多]|\bhow many\b[^.?!]{0,12}draws\b",
    re.IGNORECASE,
)
# Of everything that was counted before: 「各自最長是哪條」, "the longest of each".
_OF_EACH = re.compile(
    r"各(?:自)?(?:的)?最|(?:兩|三)(?:種|邊|個)?各|分別(?:是)?最|最.{1,6}分別|\b(?:each|respectively|both)\b",
    re.IGNORECASE,
)


def with_more(before: Reading, asked: Reading) -> Reading | None:
    """The extreme before with what the next clause asks of it (「哪條最難 有幾個bolt」); None where it asks else."""
    kinds = ("route", "gym")
    if before.intent != "extreme" or before.subject not in kinds or asked.extreme is not None or asked.mentions:
        return None
    told = _OF_ONE if before.subject == "route" else _OF_ONE_GYM
    of_one = asked.intent in ("detail", "list", "search", "count", "distribution")
    of_one = set(asked.attributes) <= told and (of_one or _DRAWS.search(asked.text) is not None)
    if not of_one or not asked.attributes or asked.unrecorded or asked.unheard or narrows(asked.filter, *_SUPPOSED):
        return None
    if _NOUN.search(fold(asked.text)) or LIKENS.search(fold(asked.text)) or asked.group_by:
        return None
    return replace(before, attributes=tuple(dict.fromkeys((*before.attributes, *asked.attributes))))


def stands_apart(alone: Reading, completed: Reading, before: Reading) -> bool:
    """Whether a clause says by itself what it wants, and what came before would only bend it.

    「列出最長的三條」 wants the longest; 「有沒有傳攀」 after the longest route does not want the longest trad route.
    """
    if alone.intent == "extreme":
        # 「有 5.15 嗎？最難的是幾級」 is asked of all.
        of_all = alone.extreme in ("hardest", "easiest") and before.intent == "list" and alone.filter.grades is None
        return completed.intent != "extreme" or of_all
    counted = before.intent in ("count", "list", "distribution")
    if counted and alone.aggregate is not None and alone.intent == "distribution" and not points_back(alone.text):
        # 「影片總共幾部」 adds up what was counted, 「這條總共幾個 bolt」 nothing.
        return True
    types_or_grades = alone.filter.route_types or alone.filter.grades is not None
    return completed.intent == "extreme" and alone.intent in ("list", "count") and bool(types_or_grades)


def priced_alike(reading: Reading, before: Sequence[Reading]) -> Reading:
    """The cheapest of what the clause before asks the price of: 「岩鞋租借平均多少錢 哪裡最便宜」."""
    if not before or reading.subject != "gym" or reading.extreme not in ("cheapest", "priciest"):
        return reading
    named = [column for column in asked_prices(before[-1].text) if column not in REMARKS]
    if before[-1].subject != "gym" or not named or asked_prices(reading.text):
        return reading
    return replace(reading, text=f"{before[-1].text}，{reading.text}")


def at_grades_said(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """The readings, what beginners climb being what the next clause says: 「適合新手嗎，5.7 以下有哪些」."""
    for at, (first, then) in enumerate(pairwise(readings)):
        said, meant = then.filter.grades, first.filter.grades
        unsaid = meant is not None and meant.high_text == BEGINNER_MOST and BEGINNER_MOST not in first.text
        if first.novice is None or not unsaid or said is None or said.low is not None or then.intent != "list":
            continue
        if said.system == "yds" and _same_places(first.filter, then.filter):
            told = replace(first, filter=replace(first.filter, grades=said))
            return (*readings[:at], told, *readings[at + 1 :])
    return readings


def _same_places(one: Filter, other: Filter) -> bool:
    """Whether two filters look in the same place, or the second in none of its own."""
    there = (other.crag_ids, other.area_ids, other.sectors)
    return there in ((one.crag_ids, one.area_ids, one.sectors), ((), (), ()))


def as_new(reading: Reading, before: Sequence[Reading]) -> Reading:
    """A further wish of somebody who begins, under the grades that the first one was read with."""
    if not before or reading.intent != "recommend" or before[-1].novice is None or reading.filter.grades is not None:
        return reading
    filter_ = replace(reading.filter, grades=before[-1].filter.grades)
    return replace(reading, novice=reading.novice or before[-1].novice, filter=filter_)


_SHARE = re.compile(r"其中|當中|[佔占](?:了)?(?:多少|幾)|\bof (?:them|those|these|which)\b", re.IGNORECASE)


def share_of(reading: Reading, before: Sequence[Reading]) -> Reading:
    """A place's share of what was counted before: 「全台傳攀有幾條，龍洞佔多少」."""
    if not before or before[-1].intent != "count" or not _TAKES.search(fold(reading.text)):
        return reading
    whole = before[-1]
    if whole.aggregate is not None and whole.aggregate.figure == "share" and reading.aggregate is not None:
        # 「抱石佔幾成 傳攀佔幾成」: both are shares of the same.
        return replace(reading, aggregate=whole.aggregate)
    where = {name: getattr(reading.filter, name) for name in PLACE_FIELDS}
    if not any(where.values()):
        if reading.aggregate is not None and reading.aggregate.figure == "share" and not ALL.search(fold(reading.text)):
            # "How many routes are there at Clocktower and what share (of them) is trad": a share of those.
            of_them = replace(whole.filter, kinds=(whole.subject,) if whole.subject else ())
            return replace(reading, aggregate=Aggregate("share", (), of_them))
        return reading
    base = replace(whole.filter, kinds=(whole.subject,) if whole.subject else ())
    return replace(
        whole,
        text=reading.text,
        mentions=reading.mentions,
        filter=replace(whole.filter, **where),
        aggregate=Aggregate("share", (), base),
    )


def takes_share(text: str) -> bool:
    """Whether it is asked how much of something a place takes: 「龍洞佔多少」."""
    return _TAKES.search(text) is not None


_TAKES = re.compile(r"[佔占](?:了)?(?:多少|幾)|\bwhat (?:share|percentage|proportion)\b", re.IGNORECASE)


def named_last(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The parts with the place that only the last names: "how many trad and how many sport routes at Long Dong"."""
    of_sets = ("count", "extreme", "distribution")
    if len(readings) < 2 or any(r.intent not in of_sets or r.subject != readings[-1].subject for r in readings):
        return tuple(readings)
    before, last = readings[:-1], readings[-1]
    where = {name: getattr(last.filter, name) for name in PLACE_FIELDS}
    everywhere = {name: getattr(Filter(), name) for name in PLACE_FIELDS}
    if _SHARE.search(fold(last.text)) or any(
        r.mentions
        or r.unknown_places
        or ALL.search(fold(r.text))
        or {n: getattr(r.filter, n) for n in PLACE_FIELDS} != everywhere
        for r in before
    ):
        return tuple(readings)
    return (*(replace(r, filter=replace(r.filter, **where)) for r in before), last)


def best_of_each(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The best of each that was counted, where the last part asks it of each: "how many trad, how many sport, and what
    is the longest of each"."""
    *before, last = readings or (None,)
    counted = [r for r in before if r is not None and r.intent == "count" and r.subject == "route"]
    if last is None or last.intent != "extreme" or len(counted) < 2 or len(counted) != len(before):
        return tuple(readings)
    if last.subject != "route" or _OF_EACH.search(fold(last.text)) is None:
        return tuple(readings)
    best = (replace(last, text=f"{last.text} ({n})", filter=r.filter, missing=None) for n, r in enumerate(counted))
    return (*counted, *best)


def of_all(text: str, before: Sequence[Reading], reading: Reading) -> Reading:
    """A count of all that there are is not one of those that were counted before it, but of all of that place."""
    counted = reading.intent == "count" and before and before[-1].intent in ("count", "distribution")
    if not counted or ALL.search(text) is None or reading.subject != before[-1].subject:
        return reading
    inherited = {
        name: getattr(Filter(), name)
        for name in _OWN
        if getattr(reading.filter, name) == getattr(before[-1].filter, name)
    }
    return replace(reading, filter=replace(reading.filter, **inherited))


def like_before(reading: Reading, before: Sequence[Reading]) -> Reading:
    """A question that names only another place asks for what the one before asked for: "and how many in Shoushan"."""
    if (
        not before
        or reading.intent != before[-1].intent
        or _NOUN.search(fold(reading.text))
        or reading.subject in _INSIDE
    ):
        return reading
    if any(getattr(reading.filter, name) != getattr(Filter(), name) for name in _OWN):
        return reading
    kept = {name: getattr(before[-1].filter, name) for name in _OWN}
    subject = before[-1].subject
    kinds = (subject,) if subject is not None else ()
    return replace(reading, subject=subject, filter=replace(reading.filter, kinds=kinds, **kept))


def there(reading: Reading, before: Sequence[Reading]) -> Reading:
    """A question that names nothing is asked where the one before was: 「關子嶺 5.12 以上有幾條？最難的是哪條」.

    When it sets no constraint either and asks of the same kind of row, it is about those that the one before spoke of.
    """
    if before and reading.intent == "detail" and reading.missing == "entity" and before[-1].unknown_names:
        # 「紫雨在龍洞幾級，車停哪」: nobody knows the route, and of the crag it can be told.
        crags = tuple(replace(m, start=0, end=0) for m in before[-1].mentions if m.kind == "crag" and not m.negated)
        if crags and reading.attributes and OF_CRAGS.issuperset(reading.attributes):
            of = Filter(crag_ids=tuple(i for m in crags for i in m.ids))
            return replace(reading, subject="crag", mentions=crags, filter=of, missing=None, needs_history=True)
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
    if reading.extreme in ("hardest", "easiest") and before[-1].intent == "list":
        # 「有 5.15 嗎？最難的是幾級」 is asked of all.
        names = [name for name in names if name not in ("grades", "not_grades")]
    kept = {
        name: getattr(last, name)
        for name in names
        if name not in PLACE_FIELDS or inside == name.startswith("gym") or name == "region"
    }
    return replace(reading, filter=replace(reading.filter, **kept), missing=None)
