"""Make values of many fields quickly: a frozen dataclass sets its fields one by one, each by a call."""

from dataclasses import MISSING, fields
from typing import Any, TypeVar

_set = object.__setattr__
Value = TypeVar("Value")


def quickly_made(value: type[Value]) -> type[Value]:
    """The frozen dataclass (without slots and factories) with an `__init__` that sets all of its fields at once.

    It takes what the dataclass's own takes; raises TypeError as that does.
    """
    of_value = fields(value)  # type: ignore[arg-type]  # a dataclass, which its type does not say
    names = tuple(f.name for f in of_value)
    defaults = {f.name: f.default for f in of_value if f.default is not MISSING}
    one_by_one = value.__init__

    def at_once(self: Value, *args: Any, **named: Any) -> None:
        values = {**defaults, **dict(zip(names, args, strict=False)), **named}
        twice = bool(args) and (len(args) > len(names) or not named.keys().isdisjoint(names[: len(args)]))
        if twice or len(values) != len(names):
            # Its error names what is missing, unknown, too many or given twice.
            one_by_one(self, *args, **named)
        _set(self, "__dict__", values)

    value.__init__ = at_once  # type: ignore[method-assign, assignment]
    return value
