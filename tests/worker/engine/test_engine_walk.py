"""How a strategy is walked: order, results, timing, failures, deadlines, loops, cancellation."""

import asyncio
from typing import Any, NotRequired, TypedDict

import pytest

from schemas.context import QueryType, Verdict
from schemas.evidence import Reply
from worker.edit import without
from worker.engine import NodeRun, Trace, degrade, note, run
from worker.env import Env
from worker.errors import (
    ContractError,
    DeadlineExceeded,
    InvalidRequest,
    LoopLimit,
    NodeFailed,
    SettingError,
    WorkerError,
)
from worker.graph import build
from worker.node import node
from worker.parts import Branch, Early, Loop, Parallel, Parts, Step
from wrangler_compat.clock import FakeClock

GIVEN = frozenset({"query", "limit", "no_cache", "history", "query_type"})


class Tried(TypedDict):
    attempt: int


class MaybeTried(TypedDict):
    attempt: NotRequired[int]


class Imagined(TypedDict):
    hypothetical: str | None


class Expanded(TypedDict):
    expansions: tuple[str, ...]


class Answered(TypedDict):
    reply: Reply | None


class Judged(TypedDict):
    verdict: Verdict
    limit: NotRequired[int]


class Typed(TypedDict):
    query_type: QueryType


@node
async def start(*, env: Env) -> Tried:
    """Begin at nothing."""
    return {"attempt": 0}


@node
async def add(attempt: int, *, env: Env, by: int = 1) -> Tried:
    """Add."""
    return {"attempt": attempt + by}


@node
async def maybe_add(attempt: int = 40, *, env: Env) -> Tried:
    """Add to what there may be."""
    return {"attempt": attempt + 1}


@node
async def nothing(*, env: Env) -> MaybeTried:
    """Write nothing this time."""
    return {}


@node
async def quiet(*, env: Env) -> None:
    """Write nothing ever."""
    env.note("one")
    env.note("two")


@node
async def imagine(*, env: Env) -> Imagined:
    """Imagine."""
    env.note("imagined")
    return {"hypothetical": "a wall"}


@node
async def expand(*, env: Env) -> Expanded:
    """Expand, later than others."""
    await asyncio.sleep(0)
    env.note("expanded")
    return {"expansions": ("a", "b")}


@node
async def answer(*, env: Env) -> Answered:
    """Answer."""
    return {"reply": Reply("yes")}


@node
async def decline(*, env: Env) -> Answered:
    """Have no answer."""
    return {"reply": None}


@node
async def fail(*, env: Env) -> Tried:
    """Break."""
    raise ValueError("no such thing")


@node
async def fail_on_purpose(*, env: Env) -> Tried:
    """Break with a known error."""
    raise DeadlineExceeded("upstream took too long")


@node
async def refuse(*, env: Env) -> Tried:
    """Say that the asker can put it right."""
    raise InvalidRequest("the question is empty")


@node
async def misset(*, env: Env) -> Tried:
    """Find that the wiring is wrong."""
    raise SettingError("there is no such model")


@node
async def hang(*, env: Env) -> Tried:
    """Wait for what never comes."""
    await asyncio.Event().wait()
    return {"attempt": 0}


@node
async def too_much(*, env: Env) -> Tried:
    """Write more than it says."""
    return {"attempt": 1, "limit": 2}  # type: ignore[typeddict-unknown-key]


@node
async def too_little(*, env: Env) -> Tried:
    """Write less than it says."""
    return {}  # type: ignore[typeddict-item]


@node
async def shrink(limit: int, *, env: Env) -> Judged:
    """Ask for less until nothing is left."""
    if limit <= 1:
        return {"verdict": "spent"}
    return {"verdict": "retry", "limit": limit - 1}


@node
async def insist(*, env: Env) -> Judged:
    """Ask for the same again."""
    return {"verdict": "retry"}


@node
async def use(limit: int, *, env: Env) -> Tried:
    """Use the limit."""
    return {"attempt": limit}


def large(limit: int, no_cache: bool = False) -> bool:
    """The limit is large."""
    return limit > 5


ALL_TYPES = ("routes", "crags", "gyms", "hybrid", "personal", "general-knowledge", "clarification", "out-of-scope")
TWO_WAYS = Branch("query_type", {"sql": (Step(start), Step(add)), ALL_TYPES: (Step(start),)})


async def walk(env: Env, *parts: object, **given: Any) -> tuple[dict[str, Any], Trace]:
    context: dict[str, Any] = {"query": "?", "limit": 3, "no_cache": False, "history": (), "query_type": "sql", **given}
    trace = Trace()
    await run(build("shape", parts, given=GIVEN), context, env, trace=trace)  # type: ignore[arg-type]
    return context, trace


def visited(trace: Trace) -> list[str]:
    return [r.id for r in trace.runs if not r.skipped]


SHAPES: list[tuple[str, Parts, dict[str, Any], list[str], dict[str, Any]]] = [
    ("line", (Step(start), Step(add), Step(add.set(by=5))), {}, ["start", "add", "add"], {"attempt": 6}),
    ("branch taken", (TWO_WAYS, Step(add)), {}, ["start", "add", "add"], {"attempt": 2}),
    ("other way", (TWO_WAYS, Step(add)), {"query_type": "gyms"}, ["start", "add"], {"attempt": 1}),
    ("optional key absent", (Step(maybe_add),), {}, ["maybe_add"], {"attempt": 41}),
    ("optional key there", (Step(start), Step(maybe_add)), {}, ["start", "maybe_add"], {"attempt": 1}),
    ("key not written this time", (Step(start), Step(nothing)), {}, ["start", "nothing"], {"attempt": 0}),
    ("early answer", (Step(answer), Early("reply"), Step(start)), {}, ["answer"], {}),
    ("no early answer", (Step(decline), Early("reply"), Step(start)), {}, ["decline", "start"], {"attempt": 0}),
    ("not skipped", (Step(start, when=large),), {"limit": 9}, ["start"], {"attempt": 0}),
    ("skipped", (Step(start, when=large),), {}, [], {}),
    (
        "at once",
        (Parallel(Step(expand), Step(imagine)), Step(start)),
        {},
        ["expand", "imagine", "start"],
        {"hypothetical": "a wall", "expansions": ("a", "b"), "attempt": 0},
    ),
    (
        "at once, a way of several steps",
        (Parallel((Step(start), Step(add)), Step(imagine)),),
        {},
        ["start", "add", "imagine"],
        {"attempt": 1, "hypothetical": "a wall"},
    ),
    ("at once, one skipped", (Parallel(Step(expand, when=large), Step(imagine)),), {}, ["imagine"], {}),
    (
        "at once, conditions met",
        (Parallel(Step(expand, when=large), Step(imagine)),),
        {"limit": 9},
        ["expand", "imagine"],
        {"expansions": ("a", "b")},
    ),
    ("at once, all skipped", (Parallel(Step(expand, when=large), Step(imagine, when=large)),), {}, [], {}),
    (
        "loop until it says so",
        (Loop((Step(use), Step(shrink)), "verdict", "retry", 5),),
        {},
        ["use", "shrink"] * 3,
        {"attempt": 1, "verdict": "spent"},
    ),
    (
        "loop of one visit",
        (Loop((Step(use), Step(shrink)), "verdict", "retry", 1),),
        {"limit": 1},
        ["use", "shrink"],
        {"attempt": 1},
    ),
    (
        "early answer inside a loop",
        (Loop((Step(answer), Early("reply"), Step(insist)), "verdict", "retry", 2),),
        {},
        ["answer"],
        {},
    ),
]


@pytest.mark.parametrize(("parts", "given", "order", "result"), [s[1:] for s in SHAPES], ids=[s[0] for s in SHAPES])
async def test_shapes_run_in_order_with_their_result(
    env: Env, parts: Parts, given: dict[str, Any], order: list[str], result: dict[str, Any]
) -> None:
    context, trace = await walk(env, *parts, **given)
    assert visited(trace) == order
    assert result.items() <= context.items()


async def test_loops_within_loops_count_apart(env: Env) -> None:
    """The inner loop begins anew at each visit of the outer one."""

    inner = Loop((Step(use), Step(shrink)), "verdict", "retry", 4)
    context, trace = await walk(env, inner, Loop((inner, Step(shrink)), "verdict", "retry", 4))
    assert visited(trace)[-2:] == ["shrink", "shrink"]
    assert context["verdict"] == "spent"


async def test_a_skipped_step_is_recorded_with_its_condition(env: Env) -> None:
    _, trace = await walk(env, Step(start, when=large))
    assert trace.runs == [NodeRun("start", 0.0, skipped=True, reason="not large")]


async def test_each_visit_is_timed_by_the_injected_clock(env: Env, clock: FakeClock) -> None:
    @node
    async def slow(*, env: Env) -> None:
        """Take a quarter of a second."""
        clock.advance(0.25)

    _, trace = await walk(env, Step(slow), Step(start))
    assert [r.ms for r in trace.runs] == [250.0, 0.0]


async def test_remarks_stand_in_the_record_of_the_node_that_made_them(env: Env) -> None:
    _, trace = await walk(env, Step(quiet), Parallel(Step(expand), Step(imagine)))
    assert {r.id: r.reason for r in trace.runs} == {"quiet": "one; two", "expand": "expanded", "imagine": "imagined"}


def test_a_remark_outside_a_run_is_nobody_s() -> None:
    note("hello?")


async def test_without_a_trace_of_the_caller_s_the_run_makes_its_own(env: Env) -> None:
    graph = build("shape", (Step(start),), given=GIVEN)
    assert visited(await run(graph, {}, env)) == ["start"]


async def test_a_failure_names_its_node_and_keeps_its_cause(env: Env) -> None:
    with pytest.raises(NodeFailed, match="node fail failed: ValueError: no such thing") as caught:
        await walk(env, Step(start), Step(fail))
    assert caught.value.node == "fail"
    assert isinstance(caught.value.__cause__, ValueError)


async def test_an_error_raised_on_purpose_passes_as_it_is(env: Env) -> None:
    with pytest.raises(DeadlineExceeded, match="upstream took too long"):
        await walk(env, Step(fail_on_purpose))


@pytest.mark.parametrize("broken", [fail, fail_on_purpose])
async def test_a_declared_fallback_answers_and_is_seen(env: Env, broken: Any) -> None:
    context, trace = await walk(env, Step(broken, fallback={"attempt": 7}), Step(add))
    assert context["attempt"] == 8
    assert trace.degraded == [broken.id]
    assert str(trace.runs[0].reason).startswith("fallback: ")


async def test_a_fallback_that_is_a_node_is_recorded_too(env: Env) -> None:
    context, trace = await walk(env, Step(fail, fallback=start))
    assert context["attempt"] == 0
    assert visited(trace) == ["fail", "start"]
    assert trace.degraded == ["fail"]


async def test_a_fallback_that_fails_ends_the_request(env: Env) -> None:
    with pytest.raises(NodeFailed, match="node fail failed"):
        await walk(env, Step(start), Step(add, fallback=fail), Step(fail, fallback=fail))


@pytest.mark.parametrize(("broken", "error"), [(refuse, InvalidRequest), (misset, SettingError)])
async def test_the_asker_s_faults_and_wrong_wiring_have_no_fallback(
    env: Env, broken: Any, error: type[WorkerError]
) -> None:
    with pytest.raises(error):
        await walk(env, Step(broken, fallback={"attempt": 1}))


@pytest.mark.parametrize(("liar", "key"), [(too_much, "limit"), (too_little, "attempt")])
async def test_a_node_that_writes_other_keys_than_it_says_is_caught(env: Env, liar: Any, key: str) -> None:
    with pytest.raises(ContractError, match=f"node {liar.id}: .* disagree about {key}"):
        await walk(env, Step(liar, fallback={"attempt": 1}))


async def test_a_step_s_deadline_cancels_it_and_its_fallback_answers(env: Env) -> None:
    context, trace = await walk(env, Step(hang, deadline=0.005, fallback={"attempt": 2}))
    assert context["attempt"] == 2
    assert trace.degraded == ["hang"]
    assert trace.runs[0].reason == "fallback: TimeoutError"


async def test_a_step_s_deadline_without_a_fallback_ends_the_request(env: Env) -> None:
    with pytest.raises(NodeFailed, match="node hang failed: TimeoutError"):
        await walk(env, Step(hang, deadline=0.005))


async def test_a_step_that_is_in_time_is_left_alone(env: Env) -> None:
    context, trace = await walk(env, Step(start, deadline=5.0))
    assert (context["attempt"], trace.degraded) == (0, [])


async def test_the_request_s_deadline_cancels_whatever_runs(env: Env, clock: FakeClock) -> None:
    """No fallback answers for a request whose time is up, and what was written until then is kept."""
    clock.advance(9.995)
    context: dict[str, Any] = {}
    graph = build("shape", (Step(start), Step(hang, fallback={"attempt": 9})), given=GIVEN)
    with pytest.raises(DeadlineExceeded, match=r"the time is up \(in hang\)"):
        await run(graph, context, env)
    assert context == {"attempt": 0}


async def test_a_request_that_comes_too_late_is_not_begun_to_the_end(env: Env, clock: FakeClock) -> None:
    clock.advance(11.0)
    graph = build("shape", (Step(hang),), given=GIVEN)
    with pytest.raises(DeadlineExceeded, match="in hang"):
        await run(graph, {}, env)


async def test_a_walk_of_nothing_at_all_ends(env: Env) -> None:
    graph = build("shape", (), given=GIVEN)
    assert (await run(graph, {}, env)).runs == []


async def test_a_cancelled_request_cancels_every_way_and_leaves_no_task(env: Env) -> None:
    """The client is gone: both ways end, nothing keeps running, no fallback answers."""
    ended: list[str] = []
    begun = asyncio.Event()

    def hanging(name: str, writes: Any) -> Any:
        async def wait(*, env: Env) -> Any:
            try:
                begun.set()
                await asyncio.Event().wait()
            finally:
                ended.append(name)

        wait.__name__, wait.__doc__ = name, "Wait."
        wait.__annotations__["return"] = writes
        return node(wait)

    parts = (
        Parallel(
            Step(hanging("one", Imagined), fallback={"hypothetical": None}),
            Step(hanging("two", Expanded), fallback={"expansions": ()}),
        ),
    )
    trace = Trace()
    request = asyncio.create_task(run(build("shape", parts, given=GIVEN), {}, env, trace=trace))
    await begun.wait()
    request.cancel()
    with pytest.raises(asyncio.CancelledError):
        await request
    assert sorted(ended) == ["one", "two"]
    assert trace.degraded == []
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_a_failing_way_cancels_the_others_and_is_named(env: Env) -> None:
    @node
    async def wait(*, env: Env) -> Imagined:
        """Wait for what never comes."""
        await asyncio.Event().wait()
        return {"hypothetical": None}

    with pytest.raises(NodeFailed, match="node fail failed"):
        await walk(env, Parallel(Step(wait), Step(fail)))
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_an_emptied_way_costs_nothing(env: Env) -> None:
    """After an edit a way of parallel work may hold nothing."""
    parts = without((Parallel(Step(expand), Step(imagine)),), {"expand"})
    context, trace = await walk(env, *parts)
    assert visited(trace) == ["imagine"]
    assert context["hypothetical"] == "a wall"


async def test_a_loop_that_does_not_end_is_stopped(env: Env) -> None:
    with pytest.raises(LoopLimit, match="the loop on verdict did not end within 2 visits"):
        await walk(env, Loop((Step(use), Step(shrink)), "verdict", "retry", 2), limit=9)


async def test_a_loop_that_would_repeat_itself_is_stopped(env: Env) -> None:
    """The same inputs give the same answer: a retry that changed nothing is a defect, not a second chance."""
    with pytest.raises(LoopLimit, match="would repeat itself: none of limit has changed"):
        await walk(env, Loop((Step(use), Step(insist)), "verdict", "retry", 5))


async def test_a_branch_in_a_loop_counts_as_input(env: Env) -> None:
    """What only the verdict node reads is no input; the key that chooses the way is one."""

    @node
    async def switch(query_type: QueryType, limit: int, *, env: Env) -> JudgedAndTyped:
        """Try the other way once."""
        if query_type == "gyms":
            return {"verdict": "spent", "query_type": query_type}
        return {"verdict": "retry", "query_type": "gyms"}

    context, trace = await walk(env, Loop((TWO_WAYS, Step(switch)), "verdict", "retry", 3))
    assert visited(trace) == ["start", "add", "switch", "start", "switch"]
    assert context["verdict"] == "spent"


class JudgedAndTyped(TypedDict):
    verdict: Verdict
    query_type: QueryType


@node
async def do_less(*, env: Env) -> Tried:
    """Do the work by less than what is configured, twice said."""
    degrade("by rule")
    degrade("once more")
    return {"attempt": 1}


async def test_a_node_that_did_less_is_named_once_and_outside_a_run_nobody_listens(env: Env) -> None:
    degrade("nobody listens")
    trace = await run(build("less", [Step(do_less), Step(do_less)], given=GIVEN), {}, env)
    assert trace.degraded == ["do_less"]
    assert trace.runs[0].reason == "by rule; once more"


async def test_fallbacks_are_asked_in_turn_and_the_node_is_named_once(env: Env) -> None:
    context, trace = await walk(env, Step(fail, fallback=(fail, start)))
    assert context["attempt"] == 0
    assert [record.id for record in trace.runs] == ["fail", "fail", "start"]
    assert trace.degraded == ["fail"]
    with pytest.raises(NodeFailed, match="fail"):
        await walk(env, Step(fail, fallback=(fail, fail)))
