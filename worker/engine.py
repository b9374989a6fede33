"""Walk a strategy: plain awaits, a timing record per node, deadlines that cancel, fallbacks that are seen.

Tasks are spent only on ways that really run at once, timers only on the request and on steps that declare a deadline.
A cancelled request (the client is gone, the time is up) cancels the node that runs and everything beside it.
"""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from worker.deadline import Deadline
from worker.env import Env
from worker.errors import ContractError, DeadlineExceeded, LoopLimit, NodeFailed, RequestError, WiringError, WorkerError
from worker.graph import Graph
from worker.program import Do, Enter, Fork, Jump, Program, Repeat, Spread, Stop, Switch, Test

State = dict[str, Any]
_ABSENT = object()


@dataclass(slots=True)
class NodeRun:
    """What one visit of a node took, and why it was skipped, replaced or remarkable."""

    id: str
    ms: float = 0.0
    skipped: bool = False
    reason: str | None = None
    degraded: bool = False


@dataclass(slots=True)
class Trace:
    """The visits in the order they began, and the nodes whose fallback answered."""

    runs: list[NodeRun] = field(default_factory=list)
    degraded: list[str] = field(default_factory=list)


_running: ContextVar[NodeRun | None] = ContextVar("running", default=None)


def note(reason: str) -> None:
    """Put a remark of the node that runs into its record; outside a run nobody listens."""
    record = _running.get()
    if record is not None:
        record.reason = reason if record.reason is None else f"{record.reason}; {reason}"


def degrade(reason: str) -> None:
    """Say that the node that runs did its work by less than what is configured; the answer then names the node."""
    note(reason)
    record = _running.get()
    if record is not None:
        record.degraded = True


async def run(graph: Graph, context: State, env: Env, *, trace: Trace | None = None) -> Trace:
    """Walk the graph; the context then holds what the nodes wrote, also when the walk ends in an error."""
    trace = trace or Trace()
    try:
        with Deadline(max(0.0, env.deadline - env.clock.monotonic())):
            await _walk(graph.program, context, env, trace)
    except TimeoutError:
        last = trace.runs[-1].id if trace.runs else graph.name
        raise DeadlineExceeded(f"the time is up (in {last})", details={"node": last}) from None
    return trace


async def _walk(program: Program, context: State, env: Env, trace: Trace) -> None:
    at, end = 0, len(program)
    loops: list[tuple[int, list[Any]]] = []
    while at < end:
        op = program[at]
        at += 1
        if type(op) is Do:
            if op.when is None or _holds(op, op.when, context, trace):
                await _do(op, context, env, trace)
        elif type(op) is Switch:
            at = op.targets[context[op.key]]
        elif type(op) is Jump:
            at = op.target
        elif type(op) is Stop:
            if context.get(op.key) is not None:
                return
        elif type(op) is Fork:
            await _fork(op, context, env, trace)
        elif type(op) is Spread:
            await _spread(op, context, env, trace)
        elif type(op) is Enter:
            loops.append((1, _snapshot(op.watch, context)))
        else:
            visits, before = loops.pop()
            if context[op.key] == op.again:
                loops.append((visits + 1, _check_repeat(op, visits, before, context)))
                at = op.start


async def _do(op: Do, context: State, env: Env, trace: Trace) -> None:
    now: Callable[[], float] = env.clock.monotonic
    record = NodeRun(op.id)
    trace.runs.append(record)
    _running.set(record)
    began = now()
    try:
        if op.deadline is None:
            written = await op.call(*map(context.__getitem__, op.needs), *_optional(op, context), env=env)
        else:
            with Deadline(op.deadline):
                written = await op.call(*map(context.__getitem__, op.needs), *_optional(op, context), env=env)
        _merge(op, context, written)
    except Exception as error:  # noqa: BLE001 - answered by the declared fallback or re-raised with the node's name
        await _answer_failure(op, error, context, env, trace, record)
    finally:
        record.ms = (now() - began) * 1000
        if record.degraded and op.id not in trace.degraded:
            trace.degraded.append(op.id)


def _optional(op: Do, context: State) -> tuple[Any, ...]:
    return tuple([context.get(key, default) for key, default in op.takes]) if op.takes else ()


def _merge(op: Do, context: State, written: Mapping[str, Any] | None) -> None:
    if written is None:
        written = {}
    if written.keys() != op.writes:
        wrong = (written.keys() - op.writes - op.may_write) or (op.writes - written.keys())
        if wrong:
            raise ContractError(
                f"node {op.id}: its answer and its return type disagree about {', '.join(sorted(wrong))}"
            )
    context.update(written)


async def _answer_failure(op: Do, error: Exception, context: State, env: Env, trace: Trace, record: NodeRun) -> None:
    final = isinstance(error, RequestError | WiringError)
    if final or (op.constant is None and op.other is None):
        raise error if isinstance(error, WorkerError) else NodeFailed(op.id, error)
    note(f"fallback: {type(error).__name__}: {error}".rstrip(": "))
    if op.id not in trace.degraded:
        trace.degraded.append(op.id)
    if op.other is not None:
        await _do(op.other, context, env, trace)
    else:
        context.update(op.constant or {})


def _holds(op: Do, test: Test, context: State, trace: Trace) -> bool:
    values = [context[key] for key in test.needs] + [context.get(key, default) for key, default in test.takes]
    if test.fn(*values):
        return True
    trace.runs.append(NodeRun(op.id, skipped=True, reason=f"not {test.name}"))
    return False


async def _fork(op: Fork, context: State, env: Env, trace: Trace) -> None:
    # A way that is one skipped step needs no task; with one way left, none is needed at all.
    ways: list[Program] = []
    for way in filter(None, op.ways):
        first = way[0] if len(way) == 1 else None
        if type(first) is Do and first.when is not None and not _holds(first, first.when, context, trace):
            continue
        ways.append(way)
    await _at_once([_walk(way, context, env, trace) for way in ways])


async def _spread(op: Spread, context: State, env: Env, trace: Trace) -> None:
    elements = context[op.over]
    if len(elements) > op.most:
        raise LoopLimit(f"{op.do.id} would run {len(elements)} times at once, at most {op.most} are allowed")
    # Each run has a view of its own: what it writes under one key would else overwrite its neighbour's.
    views = [{**context, op.item: element} for element in elements]
    await _at_once([_do(op.do, view, env, trace) for view in views])
    context[op.into] = (*context.get(op.into, ()), *(view[op.gives] for view in views))


async def _at_once(work: list[Coroutine[Any, Any, None]]) -> None:
    """Await all of them, a single one without a task; the first failure cancels the others and is what is raised."""
    if len(work) < 2:
        for each in work:
            await each
        return
    try:
        async with asyncio.TaskGroup() as group:
            for each in work:
                group.create_task(each)
    except BaseExceptionGroup as failures:
        raise failures.exceptions[0] from None


def _snapshot(keys: tuple[str, ...], context: State) -> list[Any]:
    return [context.get(key, _ABSENT) for key in keys]


def _check_repeat(op: Repeat, visits: int, before: list[Any], context: State) -> list[Any]:
    if visits >= op.visits:
        raise LoopLimit(f"the loop on {op.key} did not end within {op.visits} visits")
    after = _snapshot(op.watch, context)
    if after == before:
        raise LoopLimit(f"the loop on {op.key} would repeat itself: none of {', '.join(op.watch)} has changed")
    return after
