"""Turn an async function into a node of the pipeline and check its signature against the vocabulary at import.

Positional parameters are the context keys it reads; a default makes one optional.
`env`, keyword-only, is all it may touch. Other keyword-only parameters are its settings, with plain defaults.
The returned TypedDict names the keys it writes (NotRequired ones may be left out); None writes nothing.
A name or type that differs from `schemas/context.py`, or a missing docstring, stops the import.
"""

import inspect
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Generic, ParamSpec, TypeAlias, TypeVar, get_type_hints, is_typeddict

from schemas.context import Context
from worker.env import Env
from worker.errors import ContractError, SettingError

P = ParamSpec("P")
R = TypeVar("R")
Setting: TypeAlias = bool | int | float | str
VOCABULARY: Mapping[str, Any] = MappingProxyType(get_type_hints(Context))

_SETTING_TYPES: tuple[type, ...] = (bool, int, float, str)


@dataclass(frozen=True, slots=True, eq=False)
class Node(Generic[P, R]):
    """A checked function: what it reads, what it writes, and how it is set. Calling it calls the function."""

    id: str
    fn: Callable[P, Coroutine[Any, Any, R]]
    doc: str
    """The first sentence of the docstring."""
    needs: tuple[str, ...]
    """Keys that must exist."""
    takes: tuple[tuple[str, Any], ...]
    """Optional keys with the value used when they do not exist."""
    writes: frozenset[str]
    """Keys it always writes."""
    may_write: frozenset[str]
    """Keys it sometimes writes."""
    settings: Mapping[str, Setting]
    """Every setting with its value."""

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Coroutine[Any, Any, R]:
        """Call the function as written, with the settings that were set."""
        return self.fn(*args, **{**self.settings, **kwargs})  # type: ignore[arg-type]

    def set(self, **settings: Setting) -> "Node[P, R]":
        """Return the same node with other settings; an unknown name or another type is refused."""
        return replace(self, settings=MappingProxyType({**self.settings, **self.check(settings)}))

    def check(self, settings: Mapping[str, Setting]) -> dict[str, Setting]:
        """Return the settings as the node's own types, or say which name or type does not fit."""
        checked: dict[str, Setting] = {}
        for name, value in settings.items():
            if name not in self.settings:
                known = ", ".join(sorted(self.settings)) or "none"
                raise SettingError(f"{self.id} has no setting {name!r}; it has: {known}")
            wanted = type(self.settings[name])
            if wanted is float and type(value) is int:
                value = float(value)
            if type(value) is not wanted:
                raise SettingError(f"{self.id}.{name} wants {wanted.__name__}, got {value!r}")
            checked[name] = value
        return checked

    @property
    def reads(self) -> tuple[str, ...]:
        """Every key it reads, needed or not."""
        return self.needs + tuple(key for key, _ in self.takes)


def node(fn: Callable[P, Coroutine[Any, Any, R]]) -> Node[P, R]:
    """Return the function as a node, or raise ContractError naming node, key and both types."""
    name = fn.__name__
    if not inspect.iscoroutinefunction(fn):
        raise ContractError(f"node {name}: must be an async function")
    if not (fn.__doc__ or "").strip():
        raise ContractError(f"node {name}: has no docstring")
    needs, takes = read_keys(name, fn)
    writes, may_write = _written(name, get_type_hints(fn).get("return", inspect.Signature.empty))
    return Node(
        id=name,
        fn=fn,
        doc=inspect.cleandoc(fn.__doc__ or "").splitlines()[0],
        needs=needs,
        takes=takes,
        writes=writes,
        may_write=may_write,
        settings=MappingProxyType(_settings(name, fn)),
    )


def read_keys(name: str, fn: Callable[..., Any]) -> tuple[tuple[str, ...], tuple[tuple[str, Any], ...]]:
    """Return the context keys that positional parameters name: needed ones, and optional ones with defaults."""
    hints = get_type_hints(fn)
    needs: list[str] = []
    takes: list[tuple[str, Any]] = []
    for key, parameter in inspect.signature(fn).parameters.items():
        if parameter.kind is parameter.KEYWORD_ONLY:
            continue
        if parameter.kind is not parameter.POSITIONAL_OR_KEYWORD:
            raise ContractError(f"node {name}: parameter {key} must be a plain one, named after a context key")
        if key not in VOCABULARY:
            raise ContractError(f"node {name}: reads {key!r}, which is no key of schemas/context.py")
        _same_type(name, "reads", key, hints.get(key), optional=parameter.default is None)
        if parameter.default is parameter.empty:
            needs.append(key)
        else:
            takes.append((key, parameter.default))
    return tuple(needs), tuple(takes)


def _settings(name: str, fn: Callable[..., Any]) -> dict[str, Setting]:
    hints = get_type_hints(fn)
    keywords = {k: p for k, p in inspect.signature(fn).parameters.items() if p.kind is p.KEYWORD_ONLY}
    if "env" not in keywords or hints.get("env") is not Env:
        raise ContractError(f"node {name}: must take `env: Env`, keyword-only")
    found: dict[str, Setting] = {}
    for key, parameter in keywords.items():
        if key == "env":
            continue
        if type(parameter.default) not in _SETTING_TYPES:
            raise ContractError(f"node {name}: setting {key} needs a plain default (bool, int, float or str)")
        if hints.get(key) is not type(parameter.default):
            raise ContractError(
                f"node {name}: setting {key} is annotated {_spell(hints.get(key))}, defaults to {parameter.default!r}"
            )
        found[key] = parameter.default
    return found


def _written(name: str, returned: Any) -> tuple[frozenset[str], frozenset[str]]:
    if returned is type(None):
        return frozenset(), frozenset()
    if not is_typeddict(returned):
        raise ContractError(f"node {name}: must return a TypedDict of the keys it writes, or None")
    for key, hint in get_type_hints(returned).items():
        if key not in VOCABULARY:
            raise ContractError(f"node {name}: writes {key!r}, which is no key of schemas/context.py")
        _same_type(name, "writes", key, hint, optional=False)
    return returned.__required_keys__, returned.__optional_keys__


def _same_type(name: str, verb: str, key: str, hint: Any, *, optional: bool) -> None:
    wanted = VOCABULARY[key]
    if hint == wanted or (optional and hint == wanted | None):
        return
    raise ContractError(f"node {name}: {verb} {key!r} as {_spell(hint)}, schemas/context.py says {_spell(wanted)}")


def _spell(hint: Any) -> str:
    return hint.__name__ if isinstance(hint, type) and not hasattr(hint, "__args__") else str(hint)
