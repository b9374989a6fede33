"""Execute one step of a plan: read tables, search, or choose crags, routes and gyms for a journey."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from schemas.evidence import ComputedValue, Evidence, EvidenceItem, Relaxation
from schemas.plan import PlanStep, StepResult, StepTool
from schemas.private import Memory
from schemas.reading import Filter, Locale, Mention, Reading, RecommendMode, Turn
from schemas.reference import Reference
from worker.compose.packing import pack
from worker.compose.parts import lines_of_a_part
from worker.compose.remembered import with_memories
from worker.env import Env
from worker.planning.journey import TOWNS, crags_step, gyms_step, routes_step, town_names
from worker.planning.making import TAIPEI
from worker.planning.roles import windows
from worker.recommending.kinship import akin, commendable
from worker.recommending.reference import constrained, reference_of, upward
from worker.retrieval.features import features_of
from worker.retrieval.finding import Depth, find, with_notices
from worker.retrieval.meeting import ELIGIBLE, rows_meeting
from worker.retrieval.merging import merged
from worker.retrieval.preferred import liked_first
from worker.retrieval.relax import loosen, nearest_first
from worker.retrieval.score import fixed_score, rescored
from worker.sql.alike import sharing_with_named
from worker.sql.answering import Asked, answer, found_nothing
from worker.sql.unmet import with_unmet
from worker.text.folding import fold
from worker.understanding.question import read_question
from worker.verify.words import REGIONS, ROUTE_TYPES, word

_NAMED = ("route", "gym")
_MANY = re.compile(r"它們|牠們|這些|那些|\b(?:they|them|these|those|their)\b", re.IGNORECASE)
_COMPARED = re.compile(
    r"(?:簡單|容易|輕鬆|難|硬)一?(?:點|些)|類似|相似|\b(?:easier|harder|similar|like (?:it|that|this))\b", re.IGNORECASE
)


async def run_step(
    env: Env,
    step: PlanStep,
    results: Sequence[StepResult],
    *,
    locale: Locale,
    limit: int,
    spare: int = 0,
    depth: Depth,
    dense: bool = True,
    known: bool = True,
    memories: Sequence[Memory] = (),
) -> StepResult:
    """Return what the step found; results are those of the steps before it, of which it may depend on some.

    Without dense only words and names are searched: what is left when embedding is down. known says that it is known
    who asks: nobody is recommended what they have climbed. memories are that asker's own preferences.
    """
    before = [r for r in results if r.step.id in step.after]
    fewer = lines_of_a_part(limit, step.share)
    limit, spare = step.reading.limit or fewer, spare if fewer == limit else 0
    if known and (step.tool in ("crags", "routes") or step.reading.intent == "recommend"):
        step = replace(step, filter=replace(step.filter, climbed=False))
    if step.tool == "crags":
        return await _crags(env, step, locale)
    if step.tool == "routes":
        return StepResult(step, await routes_step(env.READ, step, before, locale))
    if step.tool == "gyms":
        return StepResult(step, await gyms_step(env.READ, step, before, locale))
    if step.refers:
        step = _resolved(env, step, before)
    if step.reading.alike:
        # What is on the wall of a route that the part before asks of, or of its grade.
        step = replace(step, filter=await sharing_with_named(env.READ, step.reading, step.filter))
    if step.reading.mode is not None and (reference := await reference_of(env.READ, step.reading)) is not None:
        return await _recommended(env, step, reference, step.reading.mode, locale, limit, depth, memories)
    if step.tool == "rows":
        return await _rows(env, step, locale, limit, spare)
    return await _searched(env, step, locale, limit, depth, memories, dense=dense)


async def _crags(env: Env, step: PlanStep, locale: Locale) -> StepResult:
    """The crags of a journey; where place or season has none, those that come nearest, and what was loosened."""
    evidence = await crags_step(env.READ, step, locale)
    dropped = (*_types_dropped(step, locale), *_town_left(step))
    if not _is_none(evidence):
        return _told(step, evidence, dropped)
    if step.filter.route_types or step.filter.grades is None:
        return StepResult(step, evidence)  # with every type it is planned anew
    for tried, said in ((step, ()), _anywhere(step, locale)):
        found, relaxed = await crags_step(env.READ, tried, locale), (*dropped, *said)
        if _is_none(found) and tried.filter.grades is not None:
            under = replace(
                tried.filter, kinds=("route",), grades=windows(tried.filter.grades, tried.reading.bands).whole
            )
            wider = await loosen(env.READ, under, gazetteer=env.gazetteer, locale=locale)
            if wider is None:
                continue
            widened = replace(wider.filter, kinds=tried.filter.kinds, grades=tried.filter.grades)
            tried, relaxed = replace(tried, filter=widened), (*relaxed, *wider.relaxed)
            found = await crags_step(env.READ, tried, locale)
        if not _is_none(found):
            return _told(tried, found, relaxed)
    return StepResult(step, evidence)


def _told(step: PlanStep, evidence: Evidence, relaxed: tuple[Relaxation, ...]) -> StepResult:
    """The result with what was loosened for it, as values that a sentence may state."""
    values = tuple(v for n, r in enumerate(relaxed) for v in _loosened(n, r))
    return StepResult(step, replace(evidence, values=(*evidence.values, *values)), relaxed)


def _town_left(step: PlanStep) -> tuple[Relaxation, ...]:
    """That the town in which a journey is wanted has no crag, where the nearest one was taken for it."""
    if not step.reading.near or step.reading.filter.crag_ids or not step.filter.crag_ids:
        return ()
    return (Relaxation("city", "、".join(m.name for m in step.reading.near), None),)


def _types_dropped(step: PlanStep, locale: Locale) -> tuple[Relaxation, ...]:
    """That a journey was planned anew with every type, because there was none of the asked ones."""
    asked = step.reading.filter.route_types
    if not asked or step.filter.route_types:
        return ()
    return (Relaxation("route_types", "、".join(word(ROUTE_TYPES, kind, locale) for kind in asked), None),)


def _is_none(evidence: Evidence) -> bool:
    return any(v.key == "trip.none" for v in evidence.values)


def _anywhere(step: PlanStep, locale: Locale) -> tuple[PlanStep, tuple[Relaxation, ...]]:
    """The step without the region or the towns that it is asked for."""
    said: list[Relaxation] = []
    if (region := step.filter.region) is not None:
        said.append(Relaxation("region", word(REGIONS, region, locale), None))
    if towns := town_names(step.reading):
        said.append(Relaxation("city", "、".join(towns), None))
    elsewhere = tuple(m for m in step.reading.mentions if m.kind not in TOWNS)
    reading = replace(step.reading, mentions=elsewhere)
    return replace(step, reading=reading, filter=replace(step.filter, region=None)), tuple(said)


def _loosened(n: int, relaxed: Relaxation) -> tuple[ComputedValue, ...]:
    told = (("constraint", relaxed.constraint), ("before", relaxed.before), ("after", relaxed.after))
    return tuple(ComputedValue(f"relaxed.{n}.{key}", value) for key, value in told if value is not None)


async def _rows(env: Env, step: PlanStep, locale: Locale, limit: int, spare: int) -> StepResult:
    asked = Asked(step.reading, step.filter, locale, limit, _now_ms(env), spare=spare)
    evidence = await answer(env.READ, asked)
    if not found_nothing(evidence, step.reading):
        return StepResult(step, evidence)
    kinds = replace(step.filter, kinds=(asked.kind,))
    wider = await loosen(env.READ, kinds, gazetteer=env.gazetteer, locale=locale)
    if wider is None:
        return StepResult(step, evidence)
    nearest = replace(asked, filter=wider.filter, first=nearest_first(step.filter, wider.relaxed))
    found = await answer(env.READ, nearest, wider.relaxed)
    return StepResult(step, with_unmet(found, evidence), wider.relaxed)


async def _recommended(
    env: Env,
    step: PlanStep,
    reference: Reference,
    mode: RecommendMode,
    locale: Locale,
    limit: int,
    depth: Depth,
    memories: Sequence[Memory],
) -> StepResult:
    """Routes recommended from a named one or a level, under the same constraints as in a question of its own."""
    under = constrained(step.filter, step.reading, reference, least_chance=0.5, most_chance=0.7)
    rows, relaxed = await rows_meeting(env.READ, under, most=depth.depth), tuple[Relaxation, ...]()
    if not rows and (wider := await loosen(env.READ, under, gazetteer=env.gazetteer, locale=locale)) is not None:
        wider = upward(wider, reference, mode, locale)
        under, relaxed = wider.filter, wider.relaxed
        rows = await rows_meeting(env.READ, under, most=depth.depth)
    liked = await liked_first(env.READ, step.reading, under, memories, akin(rows, reference, mode), shown=limit)
    ranked = liked.candidates
    now_ms = _now_ms(env)
    evidence = await pack(
        env.READ, step.reading, under, ranked, relaxed, locale=locale, limit=limit, now_ms=now_ms, reference=reference
    )
    return StepResult(replace(step, filter=under), with_memories(evidence, liked.used), relaxed, liked.used)


async def _searched(
    env: Env, step: PlanStep, locale: Locale, limit: int, depth: Depth, memories: Sequence[Memory], *, dense: bool
) -> StepResult:
    reading, under = step.reading, step.filter
    embedded = (await env.AI.run(env.models.embed, {"text": [reading.text]}))["data"] if dense else []
    vectors = tuple(tuple(vector) for vector in embedded)
    found = await find(env, reading, with_notices(under), vectors, depth)
    relaxed: tuple[Relaxation, ...] = ()
    if not found and (wider := await loosen(env.READ, under, gazetteer=env.gazetteer, locale=locale)) is not None:
        under, relaxed = wider.filter, wider.relaxed
        found = await find(env, reading, with_notices(under), vectors, depth)
    ranked = rescored(found, [fixed_score(features_of(c, reading, under)) for c in found])
    if reading.intent == "recommend" and "route" in under.kinds:
        # What is recommended is weighed among all that meets the filter, as in a question of its own.
        every = merged(ranked, await rows_meeting(env.READ, under, most=ELIGIBLE), keep=depth.keep + ELIGIBLE)
        ranked = commendable(tuple(c for c in every if c.kind == "route"))
    liked = await liked_first(env.READ, reading, under, memories, ranked, shown=limit)
    evidence = await pack(
        env.READ, reading, under, liked.candidates, relaxed, locale=locale, limit=limit, now_ms=_now_ms(env)
    )
    return StepResult(step, with_memories(evidence, liked.used), relaxed, liked.used)


def _resolved(env: Env, step: PlanStep, before: Sequence[StepResult]) -> PlanStep:
    """The step with "it" read as the first route or gym that the step before found, and "they" as all of them."""
    found = [i for r in before for i in r.evidence.items if i.kind in _NAMED]
    earlier = [r.step.reading.text for r in before]
    history = [*(Turn("user", text) for text in earlier), *(Turn("assistant", i.title) for i in found[:1])]
    now = datetime.fromtimestamp(env.clock.now(), TAIPEI)
    reading = read_question(step.reading.text, env.gazetteer, locale=step.reading.locale, history=history, now=now)
    if _MANY.search(fold(reading.text)) and reading.intent == "detail":
        same = [i for i in found if i.kind == found[0].kind]
        reading = replace(reading, mentions=tuple(_mention(i) for i in same), unknown_names=(), missing=None)
    tool: StepTool = "rows"
    if found and found[0].kind == "route" and (compared := _apart(step, found[0])) is not None:
        reading, tool = compared, "search"
    return replace(step, reading=reading, filter=reading.filter, tool=tool)


def _apart(step: PlanStep, route: EvidenceItem) -> Reading | None:
    """ "Is there an easier one" as the wish for routes like the one that was found; None when it is no such wish."""
    if not _COMPARED.search(fold(step.reading.text)):
        return None
    return replace(
        step.reading, intent="recommend", mode="similar", subject="route", attributes=(), extreme=None, missing=None,
        mentions=(_mention(route),), filter=Filter(kinds=("route",)), unknown_names=(), unknown_places=(),
    )  # fmt: skip


def _mention(item: EvidenceItem) -> Mention:
    return Mention("gym" if item.kind == "gym" else "route", (item.id,), item.title, item.title, 0, 0)


def _now_ms(env: Env) -> int:
    return int(env.clock.now() * 1000)
