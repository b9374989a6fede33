"""Make the plan of a compound question: which steps, with which tools, each after which others."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta, timezone

from schemas.plan import Plan, PlanStep, StepTool
from schemas.reading import Filter, Reading
from worker.planning.clauses import read_clauses, refers
from worker.planning.extremes import of_extremes
from worker.planning.kinds import of_kinds
from worker.planning.of_those import counted_beside
from worker.planning.partners import of_partners
from worker.planning.rows import of_rows
from worker.planning.shortfalls import of_shortfalls
from worker.planning.sides import of_each, places_asked, sides_of
from worker.planning.sums import of_sums
from worker.planning.waves import MOST_STEPS
from worker.text.folding import fold
from worker.understanding.figures.counting import asks_count
from worker.understanding.grades.other_ladders import in_rows_ladders
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.places.filtering import PLACE_FIELDS
from worker.understanding.question import read_question
from wrangler_compat.protocols import Clock

TAIPEI = timezone(timedelta(hours=8), "Asia/Taipei")
# 「絕情谷跟大峽谷哪邊 5.11 比較多？最難的各是哪條」: a comparison stands before the extreme.
_MORE_OF = re.compile(
    r"哪[個邊裡區座]?[^,，。?？最]{0,8}多[？?，,]|\bwhich\b[^.?!]{0,40}\bmore\b[^.?!]{0,30}[?,]", re.IGNORECASE
)
# 「白牆跟龍牆各有幾條？哪一區的線比較長」: two things are asked of both places.
_THEN_WHICH = re.compile(
    r"各(?:自|別)?(?:有|是)?[幾多]少?條?[^?？。]{0,8}[?？，,；;\s]\s*(?:那|又|然後)?哪"
    r"|\beach\b[^.?!]{0,20}[,?.]\s*(?:and |so )?which\b",
    re.IGNORECASE,
)
_OF_THOSE = ("extreme", "list", "count", "distribution")


def plan_for(reading: Reading, filter: Filter, gazetteer: Gazetteer, clock: Clock) -> Plan:
    """Return the plan: a journey's three steps, one step a part, one a side of a comparison, or a single step."""
    if reading.trip_days is not None:
        return _trip(reading, filter)
    now = datetime.fromtimestamp(clock.now(), TAIPEI)
    if sides := of_sums(reading, gazetteer) or sides_of(reading, gazetteer, now):
        return Plan("comparison", _shared(sides))
    counted = reading.intent == "extreme" and (
        asks_count(fold(reading.text)) or _MORE_OF.search(fold(reading.text)) is not None
    )
    counted |= _THEN_WHICH.search(fold(reading.text)) is not None
    if (
        parts := (read_clauses(reading, gazetteer, now) if counted else ())
        or counted_beside(reading)
        or of_each(reading, gazetteer)
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


_EACH_HOW_MANY = re.compile(
    r"[，,\s]*(?P<where>\S{0,6}?)(?:各(?:自)?|分別)(?:有|是)?(?P<asked>(?:幾|多少)[條間家個座題]?(?:路線|岩館|館)?)"
)


def _conditions_apart(reading: Reading, gazetteer: Gazetteer, now: datetime) -> tuple[Reading, ...]:
    """The count asked under each of several conditions that no one table tells: 「抱石館跟有先鋒的館 台北各幾間」."""
    asked = _EACH_HOW_MANY.search(fold(reading.text))
    if asked is None or reading.intent not in ("count", "list", "search") or len(places_asked(reading)) > 1:
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
