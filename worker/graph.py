"""The proof, when a strategy is built, that it can be walked: every key that a node needs exists on every path to it.

Branches cover all values, ways that run at once write different keys, a fallback writes what its node writes, a loop
can end by itself, an early answer can happen. A refusal names the place, the node and the key.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, get_args, get_origin

from worker.errors import GraphError
from worker.node import VOCABULARY, Setting, read_keys
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
    replace_inner,
    values_of,
)
from worker.program import Program, compile_parts


@dataclass(frozen=True, slots=True)
class Graph:
    """A proven strategy: its parts, for reading and editing, and its program, for walking."""

    name: str
    parts: tuple[Part, ...]
    program: Program


@dataclass(frozen=True, slots=True)
class _Known:
    """The keys at one point of the walk: on every path to it, and on some path to it."""

    sure: frozenset[str]
    maybe: frozenset[str] = field(default=frozenset())

    def plus(self, sure: frozenset[str], maybe: frozenset[str] = frozenset()) -> "_Known":
        return _Known(self.sure | sure, self.maybe | sure | maybe)


def build(
    name: str,
    parts: Parts,
    *,
    given: frozenset[str],
    gives: frozenset[str] = frozenset(),
    settings: Mapping[str, Mapping[str, Setting]] | None = None,
) -> Graph:
    """Return the graph, or raise GraphError that names the node, the key and the place.

    given are the keys that every request starts with, gives those that must exist at the end. settings override,
    node by node, what the strategy has set.
    """
    parts = _set(tuple(parts), settings or {})
    known = _walk(parts, _Known(given, given), name)
    for key in sorted(gives - known.sure):
        raise GraphError(f"{name}: must end with {key!r}, which does not exist on every path")
    return Graph(name, parts, compile_parts(parts))


def _set(parts: Parts, settings: Mapping[str, Mapping[str, Setting]]) -> tuple[Part, ...]:
    return tuple(
        replace(part, node=part.node.set(**settings.get(part.node.id, {})), fallback=_set_fallback(part, settings))
        if isinstance(part, Step)
        else replace_inner(part, lambda way: _set(way, settings))
        for part in parts
    )


def _set_fallback(step: Step, settings: Mapping[str, Mapping[str, Setting]]) -> Fallback | None:
    """A node that answers for another obeys the settings too, but for those that make it the fallback it is."""
    behind = tuple(_set_other(step.node, other, settings) for other in nodes_behind(step.fallback))
    return (behind if len(behind) > 1 else behind[0]) if behind else step.fallback


def _set_other(node: AnyNode, other: AnyNode, settings: Mapping[str, Mapping[str, Setting]]) -> AnyNode:
    own = {k: v for k, v in other.settings.items() if other.id == node.id and v != node.settings[k]}
    return other.set(**{**settings.get(other.id, {}), **own})


def _walk(parts: Parts, known: _Known, place: str) -> _Known:
    for part in parts:
        if isinstance(part, Step):
            known = _step(part, known, place)
        elif isinstance(part, Branch):
            known = _branch(part, known, place)
        elif isinstance(part, Parallel):
            known = _parallel(part, known, place)
        elif isinstance(part, Loop):
            known = _loop(part, known, place)
        elif isinstance(part, Each):
            known = _each(part, known, place)
        else:
            _early(part, known, place)
    return known


def _step(step: Step, known: _Known, place: str) -> _Known:
    node = step.node
    _needs(node.id, node.needs, known, place)
    if step.deadline is not None and step.deadline <= 0:
        raise GraphError(f"{place} › {node.id}: a deadline must be positive, got {step.deadline}")
    behind = nodes_behind(step.fallback)
    for other in behind:
        _needs(f"fallback {other.id} of {node.id}", other.needs, known, place)
    constant = [frozenset(step.fallback)] if isinstance(step.fallback, Mapping) else []
    for written in [*(other.writes for other in behind), *constant]:
        if written != node.writes:
            raise GraphError(
                f"{place} › {node.id}: writes {_list(node.writes)}, its fallback {_list(written)}; "
                "they must be the same"
            )
    if step.when is None:
        return known.plus(node.writes, node.may_write)
    needs, _ = read_keys(step.when.__name__, step.when)
    _needs(f"condition {step.when.__name__} of {node.id}", needs, known, place)
    return known.plus(frozenset(), node.writes | node.may_write)


def _branch(branch: Branch, known: _Known, place: str) -> _Known:
    where = f"{place} › branch on {branch.key}"
    wanted = _literals(branch.key, where)
    _needs(f"branch on {branch.key}", (branch.key,), known, place)
    covered = [value for values in branch.ways for value in values_of(values)]
    for value in covered:
        if value not in wanted:
            raise GraphError(f"{where}: {value!r} is no value of the key; it has: {', '.join(wanted)}")
        if covered.count(value) > 1:
            raise GraphError(f"{where}: {value!r} has two ways")
    missing = [value for value in wanted if value not in covered]
    if missing:
        raise GraphError(f"{where}: no way for {', '.join(missing)}")
    ends = [_walk(way, known, f"{place} › {name}") for name, way in inner(branch)]
    return _Known(frozenset.intersection(*(e.sure for e in ends)), frozenset.union(*(e.maybe for e in ends)))


def _parallel(parallel: Parallel, known: _Known, place: str) -> _Known:
    where = f"{place} › parallel"
    if len(parallel.ways) < 2:
        raise GraphError(f"{where}: needs two ways at least")
    touched: list[tuple[frozenset[str], frozenset[str]]] = []
    sure, maybe = known.sure, known.maybe
    for name, way in inner(parallel):
        if _ends_early(way):
            raise GraphError(f"{place} › {name}: an early answer would leave the other ways running")
        end = _walk(way, known, f"{place} › {name}")
        touched.append((_written(way), _read(way)))
        sure, maybe = sure | end.sure, maybe | end.maybe
    for n, (writes, _) in enumerate(touched):
        for other, (their_writes, their_reads) in enumerate(touched):
            if n < other and writes & their_writes:
                raise GraphError(f"{where}: ways {n + 1} and {other + 1} both write {_list(writes & their_writes)}")
            if n != other and writes & their_reads:
                raise GraphError(
                    f"{where}: way {other + 1} reads {_list(writes & their_reads)}, which way {n + 1} writes"
                )
    return _Known(sure, maybe)


def _loop(loop: Loop, known: _Known, place: str) -> _Known:
    where = f"{place} › loop on {loop.key}"
    if loop.again not in _literals(loop.key, where):
        raise GraphError(f"{where}: {loop.again!r} is no value of the key")
    if loop.visits < 1:
        raise GraphError(f"{where}: needs one visit at least, got {loop.visits}")
    if loop.key not in _written(loop.body):
        raise GraphError(f"{where}: nothing in its body writes {loop.key!r}, so it cannot end by itself")
    end = _walk(loop.body, known, f"{place} › loop")
    _needs(f"loop on {loop.key}", (loop.key,), end, place)
    return end


def _each(each: Each, known: _Known, place: str) -> _Known:
    where = f"{place} › each {each.over}"
    _needs(f"each {each.over}", (each.over,), known, place)
    node = each.step.node
    for many, one in ((each.over, each.item), (each.into, each.gives)):
        if get_args(VOCABULARY.get(many)) != (VOCABULARY.get(one), Ellipsis):
            raise GraphError(f"{where}: {many!r} must be a tuple of what {one!r} is in schemas/context.py")
    if each.most < 1:
        raise GraphError(f"{where}: needs room for one element at least, got {each.most}")
    if each.item not in node.reads:
        raise GraphError(f"{where}: {node.id} does not read {each.item!r}")
    if node.writes != {each.gives} or node.may_write:
        raise GraphError(f"{where}: {node.id} must write {each.gives!r} and nothing else")
    if each.step.when is not None:
        raise GraphError(f"{where}: a step that may be skipped would leave no {each.gives!r}")
    _step(each.step, known.plus(frozenset({each.item})), where)
    return known.plus(frozenset({each.into}))


def _early(early: Early, known: _Known, place: str) -> None:
    where = f"{place} › early {early.key}"
    if type(None) not in get_args(VOCABULARY.get(early.key)):
        raise GraphError(f"{where}: the key must be one of schemas/context.py that may be None")
    if early.key not in known.maybe:
        raise GraphError(f"{where}: nothing before it writes {early.key!r}, so it can never happen")


def _needs(what: str, keys: Sequence[str], known: _Known, place: str) -> None:
    for key in keys:
        if key not in known.sure:
            seen = "exists on some paths only" if key in known.maybe else "nothing before it writes"
            raise GraphError(f"{place} › {what}: needs {key!r}, which {seen}")


def _literals(key: str, where: str) -> tuple[str, ...]:
    if get_origin(VOCABULARY.get(key)) is not Literal:
        raise GraphError(f"{where}: the key must be a Literal of schemas/context.py")
    return get_args(VOCABULARY[key])


def _written(parts: Parts) -> frozenset[str]:
    return frozenset().union(*(_writes_of(part) for part in parts))


def _writes_of(part: Part) -> frozenset[str]:
    if isinstance(part, Step):
        return part.node.writes | part.node.may_write
    if isinstance(part, Each):
        return frozenset({part.into})
    return frozenset().union(*(_written(way) for _, way in inner(part)))


def _read(parts: Parts) -> frozenset[str]:
    return frozenset(key for part in parts for key in _reads_of(part))


def _reads_of(part: Part) -> frozenset[str]:
    found: set[str] = set()
    if isinstance(part, Step):
        found.update(part.node.reads)
        for other in nodes_behind(part.fallback):
            found.update(other.reads)
        if part.when is not None:
            needs, takes = read_keys(part.when.__name__, part.when)
            found.update(needs, (key for key, _ in takes))
    elif isinstance(part, Each):
        return frozenset({part.over} | _reads_of(part.step)) - {part.item}
    elif isinstance(part, Branch | Loop):
        found.add(part.key)
    return frozenset(found).union(*(_read(way) for _, way in inner(part)))


def _ends_early(parts: Parts) -> bool:
    return any(isinstance(p, Early) or any(_ends_early(way) for _, way in inner(p)) for p in parts)


def _list(keys: frozenset[str]) -> str:
    return ", ".join(sorted(keys)) or "nothing"
