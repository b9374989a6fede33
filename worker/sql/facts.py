"""Turn a row of a view into flat, typed facts: what evidence holds and claims are checked against."""

import json
from collections.abc import Mapping
from typing import Any

from schemas.evidence import FactValue
from schemas.reading import Kind, Locale

JSON_COLUMNS = frozenset(
    {
        "alternative_names",
        "amenities",
        "amenities_en",
        "best_seasons",
        "facilities",
        "facilities_en",
        "features",
        "opening_hours",
        "pricing_twd",
        "sectors",
        "transport",
    }
)
_EMPTY = frozenset({"", "[]", "{}", "null"})
# status is 'published' in every row of a view, so it tells a reader nothing; what is asked of an article is no fact.
_DROPPED = frozenset({"status", "questions"})


def flatten(row: Mapping[str, Any]) -> dict[str, FactValue]:
    """Facts of a row: JSON objects flattened with dots, lists as tuples of text; unknown (NULL, empty) keys are absent.

    A list of objects that carry a mode is keyed by it (transport.car.duration_min); one whose objects carry a name
    becomes its names and, where present, its English names (sectors, sectors_en).
    """
    facts: dict[str, FactValue] = {}
    for key, value in row.items():
        if value is None or value == "" or key in _DROPPED:
            continue
        if key in JSON_COLUMNS and isinstance(value, str):
            if value not in _EMPTY:
                _put(facts, key, json.loads(value))
        else:
            facts[key] = value
    return facts


def names(facts: Mapping[str, FactValue], locale: Locale, key: str = "name") -> tuple[str | None, str | None]:
    """The name in the answer's language and the other one; either may be missing."""
    chinese, english = _text(facts.get(key)), _text(facts.get(f"{key}_en"))
    first, second = (chinese, english) if locale == "zh-TW" else (english, chinese)
    # Some published English names are Chinese remarks; an English answer then shows the Chinese name first.
    if locale == "en" and first and second and not first.isascii() and any(c.isalpha() and c > "⺀" for c in first):
        first, second = second, first
    if first is None:
        first, second = second, None
    return first, None if second == first else second


def title(facts: Mapping[str, FactValue], locale: Locale, fallback: str, kind: Kind | None = None) -> str:
    """What a row is called in the answer's language, or its id when it has no name."""
    if kind == "gym_condition":
        return names(facts, locale, "gym_name")[0] or fallback
    return names(facts, locale)[0] or fallback


def _put(facts: dict[str, FactValue], key: str, value: Any) -> None:
    if value is None or value == "" or value == [] or value == {}:
        return
    if value == 0 and key.startswith("pricing_twd."):
        # No gym of the data is free: a zero was typed where a price was not known.
        return
    if isinstance(value, dict):
        for name, inner in value.items():
            _put(facts, f"{key}.{name}", inner)
    elif isinstance(value, list):
        _put_list(facts, key, value)
    else:
        facts[key] = value


def _put_list(facts: dict[str, FactValue], key: str, values: list[Any]) -> None:
    if not any(isinstance(v, dict) for v in values):
        facts[key] = tuple(str(v) for v in values)
        return
    objects = [v for v in values if isinstance(v, dict)]
    if all("mode" in v for v in objects):
        facts[f"{key}.modes"] = tuple(str(v["mode"]) for v in objects)
        for v in objects:
            _put(facts, f"{key}.{v['mode']}", {k: inner for k, inner in v.items() if k != "mode"})
        return
    for column, suffix in (("name", ""), ("name_en", "_en")):
        found = tuple(str(v[column]) for v in objects if v.get(column))
        if found:
            facts[f"{key}{suffix}"] = found


def _text(value: FactValue) -> str | None:
    return value if isinstance(value, str) else None
