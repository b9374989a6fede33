"""The fields of a filter: gathered by one reader after another, so that it is made but once."""

from functools import lru_cache
from operator import attrgetter
from typing import Any

from schemas.reading import Filter

Fields = dict[str, Any]
"""Those fields of a filter that are set, by their names."""

_BLANK = Filter()


def narrows(filter_: Filter, *besides: str) -> bool:
    """Whether a filter constrains anything besides some of its fields."""
    values, blank = _others(besides)
    return bool(values(filter_) != blank)


@lru_cache(maxsize=16)
def _others(besides: tuple[str, ...]) -> "tuple[attrgetter[tuple[Any, ...]], tuple[Any, ...]]":
    values = attrgetter(*(name for name in Filter.__dataclass_fields__ if name not in besides))
    return values, values(_BLANK)


def sets(fields: Fields, *besides: str) -> bool:
    """The same of the fields of a filter that is still to be made."""
    return any(value != getattr(_BLANK, name) for name, value in fields.items() if name not in besides)
