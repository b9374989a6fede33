"""A strategy as flat instructions: what the engine walks, with all decided that can be decided before a request."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias, final

from worker.node import read_keys
from worker.parts import (
    AnyNode,
    Branch,
    Each,
    Early,
    Fallback,
    Loop,
    Parallel,
    Part,
    Parts,
    Step,
    inner,
    nodes_behind,
    values_of,
)


@final
@dataclass(frozen=True, slots=True)
class Test:
    """A skip condition with the keys it reads."""

    name: str
    fn: Callable[..., bool]
    needs: tuple[str, ...]
    takes: tuple[tuple[str, Any], ...]


@final
@dataclass(frozen=True, slots=True)
class Do:
    """Call a node and merge what it writes; constant is a fallback of fixed keys, other a fallback that is a node."""

    id: str
    call: Callable[..., Any]
    needs: tuple[str, ...]
    takes: tuple[tuple[str, Any], ...]
    writes: frozenset[str]
    may_write: frozenset[str]
    when: Test | None = None
    deadline: float | None = None
    constant: Mapping[str, Any] | None = None
    other: "Do | None" = None


@final
@dataclass(frozen=True, slots=True)
class Switch:
    """Go on at the instruction of the key's value."""

    key: str
    targets: Mapping[str, int]


@final
@dataclass(frozen=True, slots=True)
class Jump:
    """Go on at another instruction."""

    target: int


@final
@dataclass(frozen=True, slots=True)
class Fork:
    """Walk several programs at once."""

    ways: tuple["Program", ...]


@final
@dataclass(frozen=True, slots=True)
class Spread:
    """Call a node at once for every element of a tuple, and gather what it writes."""

    do: Do
    over: str
    item: str
    gives: str
    into: str
    most: int


@final
@dataclass(frozen=True, slots=True)
class Enter:
    """A loop begins: remember the inputs of its body."""

    watch: tuple[str, ...]


@final
@dataclass(frozen=True, slots=True)
class Repeat:
    """Go back to the start while the key says again, with changed inputs, at most so many visits."""

    key: str
    again: str
    visits: int
    start: int
    watch: tuple[str, ...]


@final
@dataclass(frozen=True, slots=True)
class Stop:
    """End the run when the key is not None."""

    key: str


Instruction: TypeAlias = Do | Switch | Jump | Fork | Spread | Enter | Repeat | Stop
Program: TypeAlias = tuple[Instruction, ...]


def compile_parts(parts: Parts) -> Program:
    """Return the instructions of a proven sequence."""
    program: list[Instruction] = []
    for part in parts:
        _emit(part, program)
    return tuple(program)


def _emit(part: Part, program: list[Instruction]) -> None:
    if isinstance(part, Step):
        program.append(_do(part))
    elif isinstance(part, Early):
        program.append(Stop(part.key))
    elif isinstance(part, Parallel):
        program.append(Fork(tuple(compile_parts(way) for way in part.ways)))
    elif isinstance(part, Each):
        program.append(Spread(_do(part.step), part.over, part.item, part.gives, part.into, part.most))
    elif isinstance(part, Branch):
        _emit_branch(part, program)
    else:
        _emit_loop(part, program)


def _emit_branch(branch: Branch, program: list[Instruction]) -> None:
    at = len(program)
    program.append(Jump(at))  # becomes the switch when its targets are known
    targets: dict[str, int] = {}
    exits: list[int] = []
    for values, way in branch.ways.items():
        targets.update(dict.fromkeys(values_of(values), len(program)))
        for part in way:
            _emit(part, program)
        exits.append(len(program))
        program.append(Jump(0))
    program[at] = Switch(branch.key, targets)
    for index in exits:
        program[index] = Jump(len(program))


def _emit_loop(loop: Loop, program: list[Instruction]) -> None:
    made = frozenset().union(*(_makes(part, loop.key) for part in loop.body))
    watch = tuple(sorted(_inputs(loop.body, loop.key, set()) - made))
    program.append(Enter(watch))
    start = len(program)
    for part in loop.body:
        _emit(part, program)
    program.append(Repeat(loop.key, loop.again, loop.visits, start, watch))


def _makes(part: Part, verdict: str) -> frozenset[str]:
    """Return the keys that a part writes itself; what the node of the verdict writes is what may change."""
    if isinstance(part, Each):
        return frozenset({part.into})
    if isinstance(part, Step):
        return frozenset() if verdict in part.node.writes else part.node.writes
    return frozenset().union(*(_makes(each, verdict) for _, way in inner(part) for each in way))


def _inputs(parts: Parts, verdict: str, written: set[str]) -> set[str]:
    """Return the keys that a loop's body takes from outside; what only its verdict node reads is no input."""
    found: set[str] = set()
    for part in parts:
        if isinstance(part, Step):
            if verdict not in part.node.writes:
                found.update(key for key in part.node.reads if key not in written)
            written |= part.node.writes
            continue
        if isinstance(part, Each):
            found |= {part.over, *part.step.node.reads} - {part.item} - written
            written.add(part.into)
            continue
        if isinstance(part, Branch):
            found |= {part.key} - written
        ends = []
        for _, way in inner(part):
            inside = set(written)
            found |= _inputs(way, verdict, inside)
            ends.append(inside)
        if isinstance(part, Branch):
            written |= set.intersection(*ends)
        else:
            written |= set().union(*ends)
    return found


def _do(step: Step) -> Do:
    constant, other = _fallback(step.fallback)
    return _call(step.node, when=_test(step.when), deadline=step.deadline, constant=constant, other=other)


def _fallback(fallback: Fallback | None) -> tuple[Mapping[str, Any] | None, Do | None]:
    if fallback is None or isinstance(fallback, Mapping):
        return fallback, None
    other: Do | None = None
    for node in reversed(nodes_behind(fallback)):
        other = _call(node, other=other)
    return None, other


def _test(when: Callable[..., bool] | None) -> Test | None:
    return None if when is None else Test(when.__name__, when, *read_keys(when.__name__, when))


def _call(node: AnyNode, **extra: Any) -> Do:
    call = partial(node.fn, **node.settings) if node.settings else node.fn
    return Do(node.id, call, node.needs, node.takes, node.writes, node.may_write, **extra)


__all__ = [
    "Do",
    "Enter",
    "Fork",
    "Instruction",
    "Jump",
    "Program",
    "Repeat",
    "Spread",
    "Stop",
    "Switch",
    "Test",
    "compile_parts",
]
