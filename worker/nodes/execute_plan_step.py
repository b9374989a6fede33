"""Do one step of a plan: read tables, search, or choose for a journey."""

from typing import TypedDict

from schemas.plan import PlanStep, StepResult
from schemas.private import Memory
from schemas.reading import Locale, User
from worker.env import Env
from worker.node import node
from worker.planning.steps import run_step
from worker.retrieval.finding import Depth


class Executed(TypedDict):
    step_result: StepResult


@node
async def execute_plan_step(
    plan_step: PlanStep,
    locale: Locale,
    limit: int = 8,
    spare: int = 0,
    step_results: tuple[StepResult, ...] = (),
    user: User | None = None,
    memories: tuple[Memory, ...] = (),
    *,
    env: Env,
    keep: int = 40,
    depth: int = 50,
    dense: bool = True,
    indexed: bool = True,
) -> Executed:
    """Answer the step under its own filter; what it depends on has been found before."""
    result = await run_step(
        env,
        plan_step,
        step_results,
        locale=locale,
        limit=limit,
        spare=spare,
        depth=Depth(keep, depth, indexed=indexed),
        dense=dense,
        known=user is not None,
        memories=memories,
    )
    found = len(result.evidence.items)
    env.note(f"step {plan_step.id} ({plan_step.tool} {plan_step.about}): {'nothing' if result.is_empty else found}")
    return {"step_result": result}
