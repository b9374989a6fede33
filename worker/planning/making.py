"""Make the plan of a compound question: which steps, with which tools, each after which others."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from itertools import pairwise

from schemas.plan import Plan, PlanStep, StepTool
from schemas.reading import Filter, Mention, Reading
from worker.planning.clauses import read_clauses, refers
from worker.planning.extremes import asks_twice, of_extremes
from worker.planning.kinds import of_kinds
from worker.planning.partners import of_partners
from worker.planning.rows import of_rows
from worker.planning.shortfalls import of_shortfalls
from worker.planning.waves import MOST_STEPS
from worker.understanding.counting import asks_count
from worker.understanding.gazetteer import Gazetteer
from worker.understanding.other_ladders import in_rows_ladders
from worker.understanding.places import PLACE_FIELDS, place_filter
from worker.understanding.question import read_question
from wrangler_compat.protocols import Clock

TAIPEI = timezone(timedelta(hours=8), "Asia/Taipei")
_PLACES = frozenset({"crag", "area", "sector", "region", "city", "district", "station"})
_SEPARATELY = re.compile(r"各(?:自)?(?:有|是)?|分別|\b(?:each|respectively)\b", re.IGNORECASE)
# "One at Long Dong, one at Kenting", 「各推薦一條」.
_ONE_EACH = re.compile(
    r"各(?:自)?(?:推薦|來|給|挑|選|[一兩二三\d])|分別推薦"
    r"|\bone (?:each |route )?(?:at|in|from|for)\b.+\bone (?:at|in|from|for)\b"
    r"|\b(?:one|two|three) (?:routes? )?(?:from |at |in )?each\b|\beach of\b",
    re.IGNORECASE,
)
_ONE_AT = re.compile(
    r"各\S{0,3}一條|\bone (?:each |route )?(?:at|in|from|for|of)\b|\bone (?:routes? )?(?:from |at |in )?each\b",
    re.IGNORECASE,
)
_FEW = 3
_OF_THOSE = ("extreme", "list", "count", "distribution")
_MORE = re.compile(
    r"哪[個邊裡]?.{0,6}多|比較多|比.{1,12}[多少](?:嗎|(?:出|了)?(?:幾|多少))|多還是|\b(?:more|fewer)\b.+\b(?:or|than)\b",
    re.IGNORECASE,
)
_JOINT = re.compile(r"和|跟|與|還是|、|比(?!較)|\s(?:or|and|than|vs\.?|versus)\s", re.IGNORECASE)


def plan_for(reading: Reading, filter: Filter, gazetteer: Gazetteer, clock: Clock) -> Plan:
    """Return the plan: a journey's three steps, one step a part, one a side of a comparison, or a single step."""
    if reading.trip_days is not None:
        return _trip(reading, filter)
    now = datetime.fromtimestamp(clock.now(), TAIPEI)
    if sides := _sides(reading, gazetteer, now):
        return Plan("comparison", _shared(sides))
    counted = reading.intent == "extreme" and asks_count(reading.text)
    if (
        parts := _each(reading, gazetteer)
        or (read_clauses(reading, gazetteer, now) if counted else ())
        or of_extremes(reading)
        or of_partners(reading)
        or of_kinds(reading)
        or of_shortfalls(reading)
        or of_rows(reading, gazetteer, now)
        or (() if counted else read_clauses(reading, gazetteer, now))
        or _conditions_apart(reading, gazetteer, now)
    ):
        return Plan("parts", _shared(parts))
    return Plan("parts", _shared((replace(reading, filter=filter),)))


def is_compound(reading: Reading, gazetteer: Gazetteer, clock: Clock) -> bool:
    """Whether a question needs more than one step."""
    plan = plan_for(reading, reading.filter, gazetteer, clock)
    return len(plan.steps) > 1


def _trip(reading: Reading, filter: Filter) -> Plan:
    crags = PlanStep(1, "crags", "crags for the days", reading, filter)
    routes = PlanStep(2, "routes", "routes for each day", reading, filter, after=(1,))
    gyms = PlanStep(3, "gyms", "gyms for a rainy day", reading, filter, after=(1,))
    return Plan("trip", (crags, routes, gyms))


def _shared(parts: Sequence[Reading]) -> tuple[PlanStep, ...]:
    return tuple(_part(n, part, len(parts), after=parts[n - 2] if n > 1 else None) for n, part in enumerate(parts, 1))


def parts_plan(parts: Sequence[Reading], after: Sequence[tuple[int, ...]]) -> Plan:
    """Return the plan of questions that were split elsewhere, each with the numbers of those it waits for."""
    steps = [_part(n, part, len(parts)) for n, part in enumerate(parts, 1)]
    waits = [tuple(sorted({*step.after, *more})) for step, more in zip(steps, after, strict=True)]
    return Plan(
        "parts", tuple(replace(s, after=a, refers=s.refers and bool(a)) for s, a in zip(steps, waits, strict=True))
    )


def _part(n: int, reading: Reading, share: int, after: Reading | None = None) -> PlanStep:
    # A number points at no row: which one of those is the longest is asked of all that were counted.
    counted = after is not None and after.intent in ("count", "distribution") and reading.intent in _OF_THOSE
    back = refers(reading) and n > 1 and not counted
    by_words = reading.intent in ("knowledge", "search") or reading.mode is not None
    tool: StepTool = "search" if by_words and not back else "rows"
    return PlanStep(
        n, tool, reading.text, reading, in_rows_ladders(reading.filter), (n - 1,) if back else (), back, share
    )


def _places(reading: Reading) -> list[Mention]:
    """The places named in the question, when nothing else is named in it."""
    named = [m for m in reading.mentions if m.end > m.start]
    places = [m for m in named if m.kind in _PLACES and not m.negated]
    inside = {i.partition("/")[0] for m in places if m.kind != "crag" for i in m.ids}
    joined = any(
        crag.kind == "crag" and reading.text[crag.end : area.start] in ("", "的", " ")
        for crag, area in pairwise(places)
    )
    if (len(places) > 2 or joined) and all(m.kind != "crag" or set(m.ids) <= inside for m in places):
        # The crag that its areas are named of is no further place: 「壽山平台上跟平台下各有幾條」.
        apart = [m for m in places if m.kind != "crag"]
        named, places = [m for m in named if m not in places or m in apart], apart
    return places if 2 <= len(places) <= MOST_STEPS and len(places) == len(named) else []


def _each(reading: Reading, gazetteer: Gazetteer) -> tuple[Reading, ...]:
    """The question asked of each place by itself: 「墾丁和壽山各有幾條路線？」."""
    if reading.intent == "recommend" and reading.subject == "route" and _ONE_EACH.search(reading.text):
        return tuple(
            replace(part, limit=min(part.limit or _FEW, 1 if _ONE_AT.search(part.text) else _FEW))
            for part in _by_place(reading, _places(reading), gazetteer)
        )
    if reading.intent not in ("count", "distribution", "extreme") or not (
        _SEPARATELY.search(reading.text) or asks_twice(reading)
    ):
        return ()
    return _by_place(reading, _places(reading), gazetteer)


_EACH_HOW_MANY = re.compile(
    r"[，,\s]*(?P<where>\S{0,6}?)(?:各(?:自)?|分別)(?:有|是)?(?P<asked>(?:幾|多少)[條間家個座題]?(?:路線|岩館|館)?)"
)


def _conditions_apart(reading: Reading, gazetteer: Gazetteer, now: datetime) -> tuple[Reading, ...]:
    """The count asked under each of several conditions that no one table tells: 「抱石館跟有先鋒的館 台北各幾間」."""
    asked = _EACH_HOW_MANY.search(reading.text)
    if asked is None or reading.intent not in ("count", "list", "search") or len(_places(reading)) > 1:
        return ()
    said = [c for c in re.split(r"、|,|，|和|跟|與|還有|以及", reading.text[: asked.start()]) if c.strip()]
    if not 2 <= len(said) <= MOST_STEPS:
        return ()
    texts = [f"{each}{asked['where']}有{asked['asked']}" for each in said]
    found = [read_question(text, gazetteer, locale=reading.locale, now=now) for text in texts]
    empty = Filter()
    kinds = {r.subject for r in found}
    own = [replace(r.filter, **{name: getattr(empty, name) for name in PLACE_FIELDS}) for r in found]
    if len(kinds) != 1 or any(r.intent != "count" or r.unheard or r.unknown_places for r in found):
        return ()
    if len(set(map(repr, own))) != len(own) or any(each == replace(empty, kinds=each.kinds) for each in own):
        return ()
    where = {name: getattr(reading.filter, name) for name in PLACE_FIELDS}
    return tuple(replace(r, filter=replace(r.filter, **where), missing=None) for r in found)


def _by_place(reading: Reading, places: Sequence[Mention], gazetteer: Gazetteer) -> tuple[Reading, ...]:
    """The question asked of each place, under the rest of its filter."""
    found: list[Reading] = []
    for place in places:
        where, _ = place_filter((place,), reading.subject, gazetteer)
        own = replace(reading.filter, **{name: getattr(where, name) for name in PLACE_FIELDS})
        intent = reading.intent if reading.intent in ("extreme", "recommend") else "count"
        text = f"{reading.text} ({place.surface})"
        found.append(replace(reading, text=text, intent=intent, group_by=None, mentions=(place,), filter=own))
    return tuple(found)


def _sides(reading: Reading, gazetteer: Gazetteer, now: datetime) -> tuple[Reading, ...]:
    """The sides of a comparison whose sides are not asked alike: trad routes here and sport routes there."""
    places = _places(reading)
    if not places or not (reading.intent == "compare" or _MORE.search(reading.text)):
        return ()
    said = [_side(reading, text, gazetteer, now) for text in _chunks(reading.text, places)]
    empty = Filter()
    asked = [replace(s.filter, **{name: getattr(empty, name) for name in ("kinds", *PLACE_FIELDS)}) for s in said]
    if any(each != asked[0] for each in asked[1:]) and all(each != empty for each in asked):
        return tuple(said)
    # Asked alike, but not read as a comparison: "which has more 5.11 routes, A or B".
    return _by_place(reading, places, gazetteer) if reading.intent in ("list", "count") else ()


def _chunks(text: str, places: Sequence[Mention]) -> list[str]:
    """What is said of each place: up to the word that joins the next one to it, or up to the next one."""
    cuts = [0]
    for one, other in pairwise(places):
        between = text[one.end : other.start]
        joint = next(_JOINT.finditer(between), None)
        cuts.append(one.end + (joint.start() if joint is not None else len(between)))
    return [text[start:end] for start, end in pairwise((*cuts, len(text)))]


def _side(reading: Reading, text: str, gazetteer: Gazetteer, now: datetime) -> Reading:
    side = read_question(text, gazetteer, locale=reading.locale, now=now)
    return replace(
        side, intent="count", subject="route", extreme=None, missing=None, filter=replace(side.filter, kinds=("route",))
    )
