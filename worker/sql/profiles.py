"""What the rows of a group say together: how many, how hard, of which types; and a table of their shares."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from schemas.evidence import Table
from schemas.grades import label
from schemas.reading import Locale
from worker.sql.headings import headings
from worker.verify import words
from worker.verify.words import word

GROUP_COLUMNS: dict[str, tuple[str, ...]] = {
    "grade": ("grade_system", "grade_min", "grade_max"),
    "type": ("type",),
    "area": ("crag_name", "area_name"),
    "crag": ("crag_name",),
    "sector": ("area_name", "sector"),
    "region": ("region",),
    "gym_region": ("region",),
    "city": ("city",),
    "district": ("city", "district"),
    "gym_type": ("gym_type",),
    "feature": ("features",),
    "video": ("video_count",),
    "length": ("length_m",),
    "bolts": ("bolt_count",),
    "year": ("first_ascent_date",),
    "decade": ("first_ascent_date",),
}
ENGLISH_GROUP_COLUMNS = {
    "area": ("crag_name_en", "area_name_en"),
    "crag": ("crag_name_en",),
    "sector": ("area_name_en", "sector_en"),
}
BY_SYSTEM_AND_TYPE = ("grade_system", "type")


@dataclass(slots=True)
class Profile:
    """A set of routes in figures; low and high are printed grades of the system that most of them use."""

    count: int = 0
    types: Counter[str] = field(default_factory=Counter)
    low: str | None = None
    high: str | None = None
    top: tuple[str, int] | None = None
    """The hardest grade as a step of its system."""


def profile(groups: Iterable[Mapping[str, Any]]) -> Profile:
    """One profile of groups by grade system and type."""
    result = Profile()
    systems: dict[str, list[Mapping[str, Any]]] = {}
    for group in groups:
        result.count += group["n"]
        result.types[group["type"]] += group["n"]
        if group["grade_system"] is not None and group["low"] is not None:
            systems.setdefault(group["grade_system"], []).append(group)
    if systems:
        system, rows = max(systems.items(), key=lambda s: (sum(g["n"] for g in s[1]), s[0]))
        result.low = label(min(g["low"] for g in rows), system)  # type: ignore[arg-type]
        result.top = (system, max(g["high"] for g in rows))
        result.high = label(result.top[1], system)  # type: ignore[arg-type]
    return result


def grade_bands(groups: Iterable[Mapping[str, Any]]) -> tuple[list[tuple[str, int]], int]:
    """Counts by number of the grade (5.9, 5.10 …), easiest first, and how many fit no single one."""
    bands: Counter[tuple[str, int, str]] = Counter()
    unsettled = 0
    for group in groups:
        system, low, high = group["grade_system"], group["grade_min"], group["grade_max"]
        first = last = None
        if system is not None and low is not None:
            first, last = _number(label(low, system)), _number(label(high, system))
        if first is None or first != last:
            unsettled += group["n"]
            continue
        bands[system, low - _letter(label(low, system)), first] += group["n"]
    merged: dict[tuple[str, str], tuple[int, int]] = {}
    for (system, order, name), n in bands.items():
        at, count = merged.get((system, name), (order, 0))
        merged[system, name] = (min(at, order), count + n)
    ordered = sorted(merged.items(), key=lambda b: (b[0][0] != "yds", b[0][0], b[1][0]))
    return [(name, count) for (_, name), (_, count) in ordered], unsettled


def groups_table(dimension: str, groups: Sequence[tuple[str, int]], locale: Locale) -> Table:
    """A distribution as a table with shares."""
    total = sum(n for _, n in groups) or 1
    rows = tuple((named_group(dimension, name, locale), n, _share(n / total)) for name, n in groups)
    return Table((dimension, "count", "share"), headings((dimension, "count", "share"), locale), rows)


def _share(part: float) -> str:
    """A share in whole per cent; what is there at all is not said to be none."""
    return "<1%" if 0 < part < 0.005 else f"{part:.0%}"


def named_group(dimension: str, name: str, locale: Locale) -> str:
    """A group as it is called in one language."""
    named = words.GROUPS.get(dimension)
    return name if named is None else word(named, name, locale)


def _number(grade: str) -> str:
    """A grade without its letter and signs: 5.10a is of the 5.10s, 6b+ of the 6s."""
    return grade.rstrip("+-").rstrip("abcdABC") if grade[0] != "V" else grade


def _letter(grade: str) -> int:
    """How far a grade stands above the first of its number."""
    letter = grade.rstrip("+-")[-1].lower()
    return "abcd".index(letter) if letter in "abcd" else 0
