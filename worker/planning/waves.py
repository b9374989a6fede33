"""Which steps of a plan can run now, and what is put in the place of a step that found nothing."""

from collections.abc import Sequence
from dataclasses import replace

from schemas.plan import Plan, PlanStep, StepResult

MOST_STEPS = 4


def ready(plan: Plan, results: Sequence[StepResult]) -> tuple[PlanStep, ...]:
    """Return the steps not yet executed whose dependencies are; all of them are independent of each other."""
    done = {result.step.id for result in results}
    return tuple(s for s in plan.steps if s.id not in done and done.issuperset(s.after))


def replanned(plan: Plan, results: Sequence[StepResult]) -> Plan | None:
    """Return the plan with another way in place of the first empty step, once; None when there is none to change.

    A part that tables do not answer is searched for, and one that the search does not find is read from tables. A
    journey whose crags hold nothing of the asked grades and types is planned with every type, and else not at all.
    """
    if plan.replanned:
        return None
    empty = next((r.step for r in results if r.is_empty), None)
    if empty is None or (other := _other_way(empty)) is None:
        return None
    fresh = replace(other, id=max(step.id for step in plan.steps) + 1)
    steps = tuple(fresh if step.id == empty.id else _after(step, empty.id, fresh.id) for step in plan.steps)
    return replace(plan, steps=steps[:MOST_STEPS], replanned=True)


def current(plan: Plan, results: Sequence[StepResult]) -> tuple[StepResult, ...]:
    """Return the results of the plan's own steps, in the plan's order; those of replaced steps are left out."""
    found = {result.step.id: result for result in results}
    return tuple(found[step.id] for step in plan.steps if step.id in found)


def _other_way(step: PlanStep) -> PlanStep | None:
    if step.tool == "rows" and not step.reading.unknown_names and not step.reading.unknown_places:
        return replace(step, tool="search")
    if step.tool == "search":
        return replace(step, tool="rows")
    if step.tool == "crags" and step.filter.route_types:
        return replace(step, filter=replace(step.filter, route_types=()))
    return None


def _after(step: PlanStep, old: int, new: int) -> PlanStep:
    """A step that waited for the replaced one waits for the new one, under the filter that it was given."""
    return replace(step, after=tuple(new if n == old else n for n in step.after)) if old in step.after else step
