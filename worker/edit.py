"""Change a strategy in memory: leave nodes out, put one in, set settings; building it again applies every check."""

from collections.abc import Callable, Collection

from worker.errors import GraphError
from worker.parts import AnyNode, Part, Parts, Step, inner, replace_inner


def without(parts: Parts, ids: Collection[str]) -> tuple[Part, ...]:
    """Return the parts without the named nodes; a way of parallel work that is left empty stays as nothing to do."""
    return _rewrite(parts, lambda step: () if step.node.id in ids else (step,))


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


def _rewrite(parts: Parts, change: Callable[[Step], tuple[Part, ...]]) -> tuple[Part, ...]:
    result: list[Part] = []
    for part in parts:
        if isinstance(part, Step):
            result.extend(change(part))
        else:
            result.append(replace_inner(part, lambda way: _rewrite(way, change)))
    return tuple(result)
