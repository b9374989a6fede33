"""Compare an encoded result with what a case expects, matchers included."""

import re
from collections.abc import Callable
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

Difference = str | None


def difference(expected: Any, actual: Any, now: float, path: str = "result") -> Difference:
    """Answer None when the result is as expected, else a sentence that says where it is not."""
    if isinstance(expected, dict) and len(expected) == 1:
        name, inner = next(iter(expected.items()))
        if name in _MATCHERS:
            return _MATCHERS[name](inner, actual, now, path)
    if expected == {"$undefined": True}:
        # Python has one None for null and undefined.
        return None if actual is None or actual == expected else _unlike(path, expected, actual)
    if isinstance(expected, dict):
        if not isinstance(actual, dict):
            return _unlike(path, expected, actual)
        if expected.keys() != actual.keys():
            return f"{path}: keys {sorted(actual)}, wanted {sorted(expected)}"
        parts = (difference(item, actual[key], now, f"{path}.{key}") for key, item in expected.items())
        return next((part for part in parts if part), None)
    if isinstance(expected, list):
        if not isinstance(actual, list) or len(actual) != len(expected):
            return _unlike(path, expected, actual)
        pairs = enumerate(zip(expected, actual, strict=True))
        found = (difference(want, have, now, f"{path}[{number}]") for number, (want, have) in pairs)
        return next((part for part in found if part), None)
    if _number(expected) and _number(actual):
        # Numbers of the suite are doubles.
        return None if float(expected) == float(actual) else _unlike(path, expected, actual)
    same = expected == actual and isinstance(expected, bool) == isinstance(actual, bool)
    return None if same else _unlike(path, expected, actual)


def _unlike(path: str, expected: Any, actual: Any) -> str:
    return f"{path}: {actual!r:.600}, wanted {expected!r:.600}"


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _any(inner: str, actual: Any, now: float, path: str) -> Difference:
    fits: dict[str, Callable[[], bool]] = {
        "any": lambda: True,
        "string": lambda: isinstance(actual, str),
        "int": lambda: _number(actual) and float(actual).is_integer(),
        "number": lambda: _number(actual),
        "bool": lambda: isinstance(actual, bool),
        "count": lambda: _number(actual) and float(actual).is_integer() and actual >= 0,
        "hex32": lambda: isinstance(actual, str) and bool(re.fullmatch(r"[0-9a-f]{32}", actual)),
        "date": lambda: abs(datetime.fromisoformat(actual["$date"]).timestamp() - now) < 3600,
        "httpDate": lambda: bool(parsedate_to_datetime(actual)),
    }
    return None if fits[inner]() else _unlike(path, inner, actual)


def _re(inner: str, actual: Any, now: float, path: str) -> Difference:
    fits = isinstance(actual, str) and re.search(inner, actual, re.DOTALL)
    return None if fits else _unlike(path, inner, actual)


def _close(wanted: float, tolerance: float, actual: Any, path: str) -> Difference:
    return None if _number(actual) and abs(actual - wanted) <= tolerance else _unlike(path, wanted, actual)


def _one_of(inner: list[Any], actual: Any, now: float, path: str) -> Difference:
    fits = any(difference(choice, actual, now, path) is None for choice in inner)
    return None if fits else _unlike(path, inner, actual)


def _subset(inner: dict[str, Any], actual: Any, now: float, path: str) -> Difference:
    if not isinstance(actual, dict) or not inner.keys() <= actual.keys():
        return _unlike(path, inner, actual)
    return difference(inner, {key: actual[key] for key in inner}, now, path)


_MATCHERS = {
    "$any": _any,
    "$re": _re,
    "$unix": lambda inner, actual, now, path: _close(now + inner[0], inner[1], actual, path),
    "$nowMs": lambda inner, actual, now, path: _close(now * 1000, inner, actual, path),
    "$near": lambda inner, actual, now, path: _close(inner[0], inner[1], actual, path),
    "$oneOf": _one_of,
    "$subset": _subset,
}
