"""Change a strategy in memory: leave nodes out, put one in, set settings; building it again applies every check."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import Any

from worker.env import Env
from worker.errors import GraphError
from worker.node import Setting
from worker.parts import AnyNode, Part, Parts, Step, inner, replace_inner


def without(parts: Parts, ids: Collection[str]) -> tuple[Part, ...]:
    """Return the parts without the named nodes; a way of parallel work that is left empty stays as nothing to do."""
    return _rewrite(parts, lambda step: () if step.node.id in ids else (step,))


def switched_off(parts: Parts, ids: Collection[str]) -> tuple[Part, ...]:
    """Return the parts with the named nodes off: what stands in for each is written, or it is left out."""

    def change(step: Step) -> tuple[Part, ...]:
        if step.node.id not in ids:
            return (step,)
        constant = step.fallback if step.off is None and isinstance(step.fallback, Mapping) else step.off
        return () if constant is None else (Step(_constant(step.node, constant)),)

    return _rewrite(parts, change)


def insert_after(parts: Parts, after: str, node: AnyNode) -> tuple[Part, ...]:
    """Return the parts with the node after every place where `after` stands."""
    if not any(step.node.id == after for step in steps(parts)):
        raise GraphError(f"nothing stands after {after!r}: it is not in this strategy")
    return _rewrite(parts, lambda step: (step, Step(node)) if step.node.id == after else (step,))


def steps(parts: Parts) -> tuple[Step, ...]:
    """Return every step in reading order."""
    found: list[Step] = []
    for part in parts:
        if isinstance(part, Step):
            found.append(part)
        for _, way in inner(part):
            found.extend(steps(way))
    return tuple(found)


def _constant(node: AnyNode, keys: Mapping[str, Any]) -> AnyNode:
    """The node with its work taken out: it writes the keys and says so in the trace. It can still be set."""

    async def off(*, env: Env, **settings: Setting) -> Mapping[str, Any]:
        env.note("switched off")
        return keys

    return replace(node, fn=off, needs=(), takes=(), writes=frozenset(keys), may_write=frozenset())


def _rewrite(parts: Parts, change: Callable[[Step], tuple[Part, ...]]) -> tuple[Part, ...]:
    result: list[Part] = []
    for part in parts:
        if isinstance(part, Step):
            result.extend(change(part))
        else:
            result.append(replace_inner(part, lambda way: _rewrite(way, change)))
    return tuple(result)
