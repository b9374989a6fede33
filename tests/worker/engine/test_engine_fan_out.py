"""A node that runs at once for every element of a tuple: how it is proven, how it is walked, how it fails."""

import asyncio
from typing import Any, NotRequired, TypedDict

import pytest

from schemas.context import Planned
from schemas.plan import PlanStep, StepResult
from schemas.reading import Reading
from worker.edit import without
from worker.engine import run
from worker.env import Env
from worker.errors import GraphError, LoopLimit, NodeFailed
from worker.graph import build
from worker.node import node
from worker.parts import Each, Loop, Parallel, Part, Step, nodes_of

GIVEN = frozenset({"reading", "limit"})


class Waved(TypedDict):
    wave: tuple[PlanStep, ...]


class Resulted(TypedDict):
    step_result: StepResult


class MaybeResulted(TypedDict):
    step_result: NotRequired[StepResult]


class Next(TypedDict):
    planned: Planned
    wave: tuple[PlanStep, ...]


class Imagined(TypedDict):
    hypothetical: str | None


@node
async def two_steps(reading: Reading, *, env: Env, count: int = 2) -> Waved:
    """Plan."""
    return {"wave": tuple(PlanStep(n, "rows", f"step {n}", reading) for n in range(count))}


@node
async def work(plan_step: PlanStep, step_results: tuple[StepResult, ...] = (), *, env: Env) -> Resulted:
    """Do one step; the later ones are done first."""
    for _ in range(3 - plan_step.id):
        await asyncio.sleep(0)
    env.note(f"{plan_step.about} after {len(step_results)}")
    return {"step_result": StepResult(plan_step)}


@node
async def break_the_second(plan_step: PlanStep, *, env: Env) -> Resulted:
    """Break in one of the runs while the other would wait for ever."""
    if plan_step.id == 1:
        raise ValueError("no such step")
    await asyncio.Event().wait()
    return {"step_result": StepResult(plan_step)}


@node
async def maybe_work(plan_step: PlanStep, *, env: Env) -> MaybeResulted:
    """Work now and then."""
    return {}


@node
async def blind(*, env: Env) -> Resulted:
    """Do not look at the step."""
    raise AssertionError


@node
async def needs_more(plan_step: PlanStep, attempt: int, *, env: Env) -> Resulted:
    """Need a key that nothing writes."""
    raise AssertionError


@node
async def follow(wave: tuple[PlanStep, ...] = (), step_results: tuple[StepResult, ...] = (), *, env: Env) -> Next:
    """Go on for as long as there are fewer than four results."""
    steps = tuple(PlanStep(len(step_results) + s.id + 1, "rows", "next", s.reading) for s in wave)
    return {"planned": "execute" if len(step_results) < 4 else "done", "wave": steps}


@node
async def stand_still(wave: tuple[PlanStep, ...] = (), *, env: Env) -> Next:
    """Plan the same again."""
    return {"planned": "execute", "wave": wave}


@node
async def imagine(wave: tuple[PlanStep, ...] = (), *, env: Env) -> Imagined:
    """Imagine."""
    return {"hypothetical": None}


def each(of: Any = work, **changed: Any) -> Each:
    """The fan-out over the wave, with what a test changes."""
    names = {"over": "wave", "item": "plan_step", "gives": "step_result", "into": "step_results", **changed}
    return Each(of if isinstance(of, Step) else Step(of), **names)


def context() -> dict[str, Any]:
    """What a request begins with."""
    return {"reading": Reading("", "en", "list", None), "limit": 8}


async def test_every_element_is_worked_on_at_once_and_results_keep_their_order(env: Env) -> None:
    graph = build("fan", [Step(two_steps.set(count=3)), each()], given=GIVEN, gives=frozenset({"step_results"}))
    held = context()
    trace = await run(graph, held, env)
    assert [result.step.id for result in held["step_results"]] == [0, 1, 2]
    # All three began before the first ended, and each remark is in its own record.
    assert [(r.id, r.reason) for r in trace.runs[1:]] == [("work", f"step {n} after 0") for n in range(3)]
    assert not {"step_result", "plan_step"} & held.keys()


@pytest.mark.parametrize("count", [0, 1])
async def test_nothing_or_a_single_element_needs_no_task(env: Env, count: int) -> None:
    held = context()
    await run(build("fan", [Step(two_steps.set(count=count)), each()], given=GIVEN), held, env)
    assert len(held["step_results"]) == count


async def test_results_of_several_rounds_are_added_up_and_the_loop_must_change_the_wave(env: Env) -> None:
    body: tuple[Part, ...] = (each(), Step(follow))
    graph = build("fan", [Step(two_steps), Loop(body, "planned", "execute", 4)], given=GIVEN)
    held = context()
    trace = await run(graph, held, env)
    assert [result.step.id for result in held["step_results"]] == [0, 1, 3, 4]
    assert [r.reason for r in trace.runs if r.id == "work"][2:] == ["next after 2", "next after 2"]
    still = build("fan", [Step(two_steps), Loop((each(), Step(stand_still)), "planned", "execute", 4)], given=GIVEN)
    with pytest.raises(LoopLimit, match=r"would repeat itself: none of .*wave"):
        await run(still, context(), env)


async def test_a_failure_cancels_the_others_and_names_the_node(env: Env) -> None:
    with pytest.raises(NodeFailed, match="break_the_second"):
        await run(build("fan", [Step(two_steps), each(break_the_second)], given=GIVEN), context(), env)


async def test_a_fallback_answers_for_the_run_that_failed(env: Env) -> None:
    held = context() | {"wave": (PlanStep(1, "rows", "breaks", context()["reading"]),)}
    graph = build("fan", [each(Step(break_the_second, fallback=work))], given=GIVEN | {"wave"})
    trace = await run(graph, held, env)
    assert trace.degraded == ["break_the_second"]
    assert [result.step.about for result in held["step_results"]] == ["breaks"]


async def test_more_elements_than_allowed_are_refused(env: Env) -> None:
    with pytest.raises(LoopLimit, match="work would run 5 times at once, at most 4"):
        await run(build("fan", [Step(two_steps.set(count=5)), each()], given=GIVEN), context(), env)


@pytest.mark.parametrize(
    ("part", "missing", "message"),
    [
        (each(), {"wave"}, "each wave: needs 'wave', which nothing before it writes"),
        (each(into="rounds"), set(), "'rounds' must be a tuple of what 'step_result' is"),
        (each(item="nonsense"), set(), "'wave' must be a tuple of what 'nonsense' is"),
        (each(most=0), set(), "room for one element at least, got 0"),
        (each(blind), set(), "blind does not read 'plan_step'"),
        (each(maybe_work), set(), "maybe_work must write 'step_result' and nothing else"),
        (each(Step(work, when=bool)), set(), "may be skipped"),
        (each(needs_more), set(), "needs 'attempt', which nothing before it writes"),
    ],
    ids=["nothing over", "other type", "no key", "no room", "blind", "maybe", "skipped", "needs more"],
)
def test_a_fan_out_that_cannot_be_walked_is_not_built(part: Part, missing: set[str], message: str) -> None:
    with pytest.raises(GraphError, match=message):
        build("fan", [part], given=(GIVEN | {"wave"}) - missing)


def test_ways_beside_a_fan_out_may_not_read_what_it_gathers() -> None:
    parts: list[Part] = [Step(two_steps), Parallel((each(),), Step(work_reader))]
    with pytest.raises(GraphError, match="way 2 reads step_results, which way 1 writes"):
        build("fan", parts, given=GIVEN)
    fine = build("fan", [Step(two_steps), Parallel((each(),), Step(imagine))], given=GIVEN)
    assert [n.id for n in nodes_of(fine.parts)] == ["two_steps", "work", "imagine"]


@node
async def work_reader(step_results: tuple[StepResult, ...] = (), *, env: Env) -> Imagined:
    """Read what was gathered."""
    return {"hypothetical": None}


def test_settings_reach_the_node_and_its_only_node_cannot_be_left_out() -> None:
    graph = build("fan", [Step(two_steps), each()], given=GIVEN, settings={"two_steps": {"count": 1}})
    assert nodes_of(graph.parts)[0].settings == {"count": 1}
    with pytest.raises(GraphError, match="each wave: needs exactly one step, got 0 parts"):
        without(graph.parts, {"work"})
