"""Execute one step of a plan: read tables, search, or choose crags, routes and gyms for a journey."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from schemas.evidence import EvidenceItem, Relaxation
from schemas.plan import PlanStep, StepResult, StepTool
from schemas.reading import Filter, Locale, Mention, Reading, RecommendMode, Turn
from schemas.reference import Reference
from worker.compose.packing import pack
from worker.compose.parts import LEAST
from worker.env import Env
from worker.planning.journey import crags_step, gyms_step, routes_step
from worker.planning.making import TAIPEI
from worker.recommending.kinship import akin
from worker.recommending.reference import constrained, reference_of, upward
from worker.retrieval.features import features_of
from worker.retrieval.finding import Depth, find, with_notices
from worker.retrieval.meeting import rows_meeting
from worker.retrieval.relax import loosen
from worker.retrieval.score import fixed_score, rescored
from worker.sql.answering import Asked, answer, found_nothing
from worker.understanding.question import read_question

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
    depth: Depth,
    dense: bool = True,
    known: bool = True,
) -> StepResult:
    """Return what the step found; results are those of the steps before it, of which it may depend on some.

    Without dense only words and names are searched: what is left when embedding is down. known says that it is known
    who asks: nobody is recommended what they have climbed.
    """
    before = [r for r in results if r.step.id in step.after]
    limit = step.reading.limit or max(LEAST, limit // step.share)
    if known and (step.tool in ("crags", "routes") or step.reading.intent == "recommend"):
        step = replace(step, filter=replace(step.filter, climbed=False))
    if step.tool == "crags":
        return StepResult(step, await crags_step(env.READ, step, locale))
    if step.tool == "routes":
        return StepResult(step, await routes_step(env.READ, step, before, locale))
    if step.tool == "gyms":
        return StepResult(step, await gyms_step(env.READ, step, before, locale))
    if step.refers:
        step = _resolved(env, step, before)
    if step.reading.mode is not None and (reference := await reference_of(env.READ, step.reading)) is not None:
        return await _recommended(env, step, reference, step.reading.mode, locale, limit, depth)
    if step.tool == "rows":
        return await _rows(env, step, locale, limit)
    return await _searched(env, step, locale, limit, depth, dense=dense)


async def _rows(env: Env, step: PlanStep, locale: Locale, limit: int) -> StepResult:
    asked = Asked(step.reading, step.filter, locale, limit, _now_ms(env))
    evidence = await answer(env.READ, asked)
    if not found_nothing(evidence, step.reading):
        return StepResult(step, evidence)
    kinds = replace(step.filter, kinds=(asked.kind,))
    wider = await loosen(env.READ, kinds, gazetteer=env.gazetteer, locale=locale)
    if wider is None:
        return StepResult(step, evidence)
    return StepResult(step, await answer(env.READ, replace(asked, filter=wider.filter), wider.relaxed), wider.relaxed)


async def _recommended(
    env: Env, step: PlanStep, reference: Reference, mode: RecommendMode, locale: Locale, limit: int, depth: Depth
) -> StepResult:
    """Routes recommended from a named one or a level, under the same constraints as in a question of its own."""
    under = constrained(step.filter, step.reading, reference, least_chance=0.5, most_chance=0.7)
    rows, relaxed = await rows_meeting(env.READ, under, most=depth.depth), tuple[Relaxation, ...]()
    if not rows and (wider := await loosen(env.READ, under, gazetteer=env.gazetteer, locale=locale)) is not None:
        wider = upward(wider, reference, mode, locale)
        under, relaxed = wider.filter, wider.relaxed
        rows = await rows_meeting(env.READ, under, most=depth.depth)
    ranked = akin(rows, reference, mode)
    now_ms = _now_ms(env)
    evidence = await pack(
        env.READ, step.reading, under, ranked, relaxed, locale=locale, limit=limit, now_ms=now_ms, reference=reference
    )
    return StepResult(replace(step, filter=under), evidence, relaxed)


async def _searched(env: Env, step: PlanStep, locale: Locale, limit: int, depth: Depth, *, dense: bool) -> StepResult:
    reading, under = step.reading, step.filter
    embedded = (await env.AI.run(env.models.embed, {"text": [reading.text]}))["data"] if dense else []
    vectors = tuple(tuple(vector) for vector in embedded)
    found = await find(env, reading, with_notices(under), vectors, depth)
    relaxed: tuple[Relaxation, ...] = ()
    if not found and (wider := await loosen(env.READ, under, gazetteer=env.gazetteer, locale=locale)) is not None:
        under, relaxed = wider.filter, wider.relaxed
        found = await find(env, reading, with_notices(under), vectors, depth)
    ranked = rescored(found, [fixed_score(features_of(c, reading, under)) for c in found])
    evidence = await pack(env.READ, reading, under, ranked, relaxed, locale=locale, limit=limit, now_ms=_now_ms(env))
    return StepResult(step, evidence, relaxed)


def _resolved(env: Env, step: PlanStep, before: Sequence[StepResult]) -> PlanStep:
    """The step with "it" read as the first route or gym that the step before found, and "they" as all of them."""
    found = [i for r in before for i in r.evidence.items if i.kind in _NAMED]
    earlier = [r.step.reading.text for r in before]
    history = [*(Turn("user", text) for text in earlier), *(Turn("assistant", i.title) for i in found[:1])]
    now = datetime.fromtimestamp(env.clock.now(), TAIPEI)
    reading = read_question(step.reading.text, env.gazetteer, locale=step.reading.locale, history=history, now=now)
    if _MANY.search(reading.text) and reading.intent == "detail":
        same = [i for i in found if i.kind == found[0].kind]
        reading = replace(reading, mentions=tuple(_mention(i) for i in same), unknown_names=(), missing=None)
    tool: StepTool = "rows"
    if found and found[0].kind == "route" and (compared := _apart(step, found[0])) is not None:
        reading, tool = compared, "search"
    return replace(step, reading=reading, filter=reading.filter, tool=tool)


def _apart(step: PlanStep, route: EvidenceItem) -> Reading | None:
    """ "Is there an easier one" as the wish for routes like the one that was found; None when it is no such wish."""
    if not _COMPARED.search(step.reading.text):
        return None
    return replace(
        step.reading, intent="recommend", mode="similar", subject="route", attributes=(), extreme=None, missing=None,
        mentions=(_mention(route),), filter=Filter(kinds=("route",)), unknown_names=(), unknown_places=(),
    )  # fmt: skip


def _mention(item: EvidenceItem) -> Mention:
    return Mention("gym" if item.kind == "gym" else "route", (item.id,), item.title, item.title, 0, 0)


def _now_ms(env: Env) -> int:
    return int(env.clock.now() * 1000)
