"""Split a compound question into at most four steps, and say which of them can run now."""

from typing import TypedDict

from schemas.context import Planned
from schemas.plan import Plan, PlanStep, StepResult
from schemas.reading import Filter, Reading
from worker.env import Env
from worker.errors import RunError
from worker.node import node
from worker.planning.by_model import is_unsplit, split_by_model
from worker.planning.making import plan_for
from worker.planning.waves import ready, replanned
from wrangler_compat.ai.errors import AiError


class Prepared(TypedDict):
    plan: Plan
    planned: Planned
    wave: tuple[PlanStep, ...]


@node
async def planning(
    reading: Reading,
    filter: Filter,
    plan: Plan | None = None,
    step_results: tuple[StepResult, ...] = (),
    *,
    env: Env,
) -> Prepared:
    """Plan once, then name the steps whose dependencies are done; one step that found nothing is planned anew, once.

    The rules plan; only where they cannot split what asks for several things is a configured model asked, whose plan is
    held to the question's own names, figures and constraints.
    """
    if plan is None:
        plan = plan_for(reading, filter, env.gazetteer, env.clock)
        if len(plan.steps) == 1 and is_unsplit(reading, env):
            try:
                plan = await split_by_model(env, reading)
            except (AiError, RunError) as error:
                env.degrade(f"not split by the model: {error}")
        env.note(f"{plan.form}: {'; '.join(f'{s.id} {s.tool} {s.about}' for s in plan.steps)}")
    elif (other := replanned(plan, step_results)) is not None:
        plan = other
        env.note(f"planned anew: {plan.steps[-1].tool}")
    wave = ready(plan, step_results)
    return {"plan": plan, "planned": "execute" if wave else "done", "wave": wave}
