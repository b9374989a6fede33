"""Make one numbered set of evidence of what the steps of a plan found."""

from typing import NotRequired, TypedDict

from schemas.evidence import Evidence, Joint, Relaxation
from schemas.plan import Plan, StepResult
from schemas.private import Memory
from schemas.reading import Locale, Reading
from worker.env import Env
from worker.llm.joining import joint_of, phrased_parts
from worker.llm.writing import tell
from worker.node import node
from worker.planning.joining import joined
from worker.planning.waves import current


class Joined(TypedDict):
    evidence: Evidence
    relaxed: tuple[Relaxation, ...]
    joint: Joint | None
    applied: NotRequired[tuple[Memory, ...]]


@node
async def synthesis(
    plan: Plan,
    locale: Locale,
    reading: Reading,
    step_results: tuple[StepResult, ...] = (),
    attempt: int = 0,
    *,
    env: Env,
    model_seconds: float = 8.0,
    max_tokens: int = 600,
    prompt_tokens: int = 2500,
) -> Joined:
    """Number the rows of all steps anew, compute what follows from several of them, and keep each part's own values.

    Parts that are a choice may be phrased by a configured model, in one call; what it cannot say truly code will say.
    """
    results = current(plan, step_results)
    evidence = joined(plan, results, locale)
    env.note(f"{len(results)} steps, {len(evidence.items)} rows")
    # A journey's first step chooses its crags; what it loosened holds for all of it.
    relaxed = results[0].relaxed if len(results) == 1 or (plan.form == "trip" and results) else ()
    joint: Joint | None = None
    may = env.models.write is not None and attempt == 0 and (reading.complex or not env.usage.llm_calls)
    if may and phrased_parts(evidence):
        joint, done = await joint_of(
            env,
            reading,
            evidence,
            locale,
            seconds=model_seconds,
            max_tokens=max_tokens,
            prompt_tokens=prompt_tokens,
        )
        tell(env, done)
        if joint is None and done.speaks:
            env.degrade("no sentence of the model kept to one part")
    applied = tuple(dict.fromkeys(memory for result in results for memory in result.applied))
    if applied:
        env.note(f"preferences: {len(applied)}")
        return {"evidence": evidence, "relaxed": relaxed, "joint": joint, "applied": applied}
    return {"evidence": evidence, "relaxed": relaxed, "joint": joint}
