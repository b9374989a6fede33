"""How the tables of phrases say what a question must be read as."""

from collections.abc import Callable
from typing import Any

from schemas.reading import GradeRange, Reading

Ask = Callable[..., Reading]
_SEEN = (
    *(
        "intent",
        "subject",
        "attributes",
        "extreme",
        "group_by",
        "mode",
        "weekday",
        "days",
        "minute",
        "limit",
        "locale",
        "order",
    ),
    *(
        "unknown_places",
        "unknown_names",
        "personal",
        "complex",
        "needs_history",
        "out_of_scope",
        "attack",
        "missing",
        "unheard",
        "unrecorded",
        "than",
        "rank",
        "own",
        "novice",
    ),
)
Case = tuple[str, dict[str, Any]]


def printed(grades: GradeRange | None) -> str | None:
    """A range as "5.10a..5.10d", open ends empty."""
    return None if grades is None else f"{grades.low_text or ''}..{grades.high_text or ''}"


def seen(reading: Reading) -> dict[str, Any]:
    """A reading flattened to what the tables of phrases name: filter fields by their names, grades printed."""
    f = reading.filter
    flat: dict[str, Any] = {name: getattr(f, name) for name in f.__dataclass_fields__}
    flat |= {name: getattr(reading, name) for name in _SEEN}
    flat["grades"] = printed(f.grades)
    flat["not_grades"] = tuple(printed(g) for g in f.not_grades)
    flat["names"] = tuple(m.surface for m in reading.mentions)
    flat["named_ids"] = tuple(i for m in reading.mentions for i in m.ids)
    flat["suggested"] = tuple(dict.fromkeys(s.name for s in reading.suggestions))
    return flat


def differences(reading: Reading, expected: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    """What was read where something else was expected: key to (read, expected)."""
    flat = seen(reading)
    wrong = {}
    for key, value in expected.items():
        found = flat[key]
        # One value stands for a tuple of one; a set is compared without order.
        wanted = (value,) if isinstance(found, tuple) and not isinstance(value, (tuple, set, list)) else value
        same = (
            set(found) == wanted
            if isinstance(wanted, set)
            else list(found) == wanted
            if isinstance(wanted, list)
            else found == wanted
        )
        if not same:
            wrong[key] = (found, value)
    return wrong
