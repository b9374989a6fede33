"""Values on their way into and out of D1, converted as the platform converts JavaScript's.

Every number is bound as REAL, whole ones too: a 5 becomes 5 again in an INTEGER column and "5.0" in a TEXT column.
An int beyond 2**53 would reach the platform as a bigint, which it refuses. Answers follow the same rule backwards: a
whole REAL is answered as int, an INTEGER beyond 2**53 loses precision, an infinity is null, a BLOB a list of bytes.
"""

import math
from collections.abc import Mapping, Sequence, Set
from datetime import datetime
from typing import Any

from wrangler_compat.errors import D1Error
from wrangler_compat.js import UNDEFINED

__all__ = ["SAFE_INTEGER", "to_platform", "to_sqlite"]

SAFE_INTEGER = 2**53


def to_sqlite(value: Any) -> Any:
    """Answer what SQLite is given for a bound value."""
    if value is None:
        return None
    if isinstance(value, str):
        return _well_formed(value)
    if isinstance(value, bool | int | float):
        return _number(value)
    if isinstance(value, memoryview):
        # A view wider than a byte gives the low byte of each element, as a typed array does.
        return bytes(int(element) & 0xFF for element in value.tolist())
    if isinstance(value, bytes | bytearray):
        return bytes(value)
    if isinstance(value, list | tuple) and all(type(item) is int and 0 <= item <= 255 for item in value):
        return bytes(value)
    if value is UNDEFINED:
        raise _refused("undefined", "undefined")
    raise _refused("object", _text(value)) if not callable(value) else _refused("function", _name(value))


def to_platform(value: Any) -> Any:
    """Answer what a caller is given for a stored value."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, int):
        return value if -SAFE_INTEGER <= value <= SAFE_INTEGER else int(float(value))
    if isinstance(value, float):
        if not math.isfinite(value):
            return None
        return int(value) if value.is_integer() and abs(value) <= SAFE_INTEGER else value
    return list(value)


def _well_formed(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        # Half of a surrogate pair has no UTF-8; the platform stores the replacement character.
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _number(value: bool | int | float) -> float | None:
    if isinstance(value, int) and abs(value) > SAFE_INTEGER:
        raise _refused("bigint", str(value))
    number = float(value)
    return number if math.isfinite(number) else None


def _refused(kind: str, text: str) -> D1Error:
    return D1Error(f"Type '{kind}' not supported for value '{text}'", prefix="D1_TYPE_ERROR")


def _text(value: Any) -> str:
    """Answer what JavaScript's String() makes of the value's nearest relative."""
    if isinstance(value, datetime):
        zone = value.utcoffset()
        minutes = int(zone.total_seconds() // 60) if zone else 0
        sign, minutes = ("-", -minutes) if minutes < 0 else ("+", minutes)
        name = "Coordinated Universal Time" if not minutes else value.tzname()
        return f"{value:%a %b %d %Y %H:%M:%S} GMT{sign}{minutes // 60:02}{minutes % 60:02} ({name})"
    if isinstance(value, Mapping):
        return "[object Object]"
    if isinstance(value, Set):
        return "[object Set]"
    if isinstance(value, Sequence):
        return ",".join(str(item) for item in value)
    return str(value)


def _name(value: Any) -> str:
    return str(getattr(value, "__name__", value))
