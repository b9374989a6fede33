"""The parts that a strategy is written in.

Step      one node; `when` skips it, `fallback` answers for it when it fails, `deadline` (seconds) cancels it;
          `off` is what is written in its place where an administrator has switched it off
Branch    one way per value of a Literal key; every value must be covered
Parallel  ways that run at once; they write different keys and none reads what another writes
Loop      a body that is walked again while a key has a value, at most `visits` times
Each      one node at once for every element of a tuple; what it writes is gathered in a tuple, in order
Early     the run ends here when the key holds something

Sequences are written as tuples, so a way that two branches share is one Python name. Nothing can stand where no path
leads: there is no jump to write.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from worker.errors import GraphError
from worker.node import Node

AnyNode: TypeAlias = Node[..., Any]
Fallback: TypeAlias = AnyNode | Mapping[str, Any] | tuple[AnyNode, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One node. A fallback is another node, several asked in turn, or the constant keys to write; without one its
    failure ends the request.

    off are constant keys too; without them a constant fallback stands in for a node that is switched off, and without
    either nothing does.
    """

    node: AnyNode
    when: Callable[..., bool] | None = None
    fallback: Fallback | None = None
    deadline: float | None = None
    off: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Branch:
    """One way per value of a Literal key; a tuple of values shares a way."""

    key: str
    ways: Mapping[str | tuple[str, ...], "Parts"]


@dataclass(frozen=True, slots=True)
class Parallel:
    """Ways that run at once."""

    ways: tuple["Parts", ...]

    def __init__(self, *ways: "Step | Parts") -> None:
        object.__setattr__(self, "ways", tuple((w,) if isinstance(w, Step) else tuple(w) for w in ways))


@dataclass(frozen=True, slots=True)
class Loop:
    """A body walked again while `key` equals `again`; the limit of visits is a backstop that raises."""

    body: "Parts"
    key: str
    again: str
    visits: int


@dataclass(frozen=True, slots=True)
class Each:
    """The step's node at once for each element of the tuple under `over`, which it reads under `item`.

    What it writes, the one key `gives`, is added to the tuple under `into` in the order of the elements; `most` is a
    backstop that raises. Neither `item` nor `gives` exists outside.
    """

    step: Step
    over: str
    item: str
    gives: str
    into: str
    most: int = 4


@dataclass(frozen=True, slots=True)
class Early:
    """The run ends here when the key is not None."""

    key: str


Part: TypeAlias = Step | Branch | Parallel | Loop | Each | Early
Parts: TypeAlias = Sequence[Part]


def nodes_behind(fallback: Fallback | None) -> tuple[AnyNode, ...]:
    """Return the nodes that answer in turn for one that failed; none where constants do, or nothing does."""
    if isinstance(fallback, Node):
        return (fallback,)
    return fallback if isinstance(fallback, tuple) else ()


def nodes_of(parts: Parts) -> tuple[AnyNode, ...]:
    """Return every node in reading order, fallbacks left out; a node that stands twice is named twice."""
    found: list[AnyNode] = []
    for part in parts:
        if isinstance(part, Step):
            found.append(part.node)
        for _, way in inner(part):
            found.extend(nodes_of(way))
    return tuple(found)


def inner(part: Part) -> tuple[tuple[str, Parts], ...]:
    """Return the sequences inside a part, each with the words that name it in a message."""
    if isinstance(part, Branch):
        return tuple((f"{part.key}={'/'.join(values_of(v))}", way) for v, way in part.ways.items())
    if isinstance(part, Parallel):
        return tuple((f"parallel {n}", way) for n, way in enumerate(part.ways, 1))
    if isinstance(part, Loop):
        return (("loop", part.body),)
    if isinstance(part, Each):
        return (("each", (part.step,)),)
    return ()


def replace_inner(part: Part, change: Callable[[Parts], Parts]) -> Part:
    """Return the part with every sequence inside it changed."""
    if isinstance(part, Branch):
        return Branch(part.key, {v: change(way) for v, way in part.ways.items()})
    if isinstance(part, Parallel):
        return Parallel(*(change(way) for way in part.ways))
    if isinstance(part, Loop):
        return Loop(change(part.body), part.key, part.again, part.visits)
    if isinstance(part, Each):
        return _one_step(part, change((part.step,)))
    return part


def _one_step(part: Each, changed: Parts) -> Each:
    """The part with its one step changed; a fan-out of two nodes, or of none, is not one."""
    step = changed[0] if len(changed) == 1 else None
    if not isinstance(step, Step):
        raise GraphError(f"each {part.over}: needs exactly one step, got {len(changed)} parts")
    return replace(part, step=step)


def values_of(values: str | tuple[str, ...]) -> tuple[str, ...]:
    """Return the values that share a way."""
    return (values,) if isinstance(values, str) else values
