"""Make one numbered set of evidence of what the steps of a plan found."""

from typing import TypedDict

from schemas.evidence import Evidence, Relaxation
from schemas.plan import Plan, StepResult
from schemas.reading import Locale
from worker.env import Env
from worker.node import node
from worker.planning.joining import joined
from worker.planning.waves import current


class Joined(TypedDict):
    evidence: Evidence
    relaxed: tuple[Relaxation, ...]


@node
async def synthesis(plan: Plan, locale: Locale, step_results: tuple[StepResult, ...] = (), *, env: Env) -> Joined:
    """Number the rows of all steps anew, compute what follows from several of them, and keep each part's own values."""
    results = current(plan, step_results)
    evidence = joined(plan, results, locale)
    env.note(f"{len(results)} steps, {len(evidence.items)} rows")
    relaxed = results[0].relaxed if len(results) == 1 else ()
    return {"evidence": evidence, "relaxed": relaxed}
