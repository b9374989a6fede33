"""Retrieval questions over the 85,132 routes in both languages, made by rule from the rows themselves.

A route answers by its name when it is the only one that bears it (in the asked place, when one is said), and by its
description when its grade is one exact grade inside the asked range: the conventions of DECISIONS.md, 1 and 2.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

SEED = 20261125
NAMED, IN_PLACE, EXACT, RANGES = 70, 50, 50, 30
"""How many questions of each kind in each language: a name; a name that many bear, with its place; a grade; a range."""
FEWEST, MOST = 3, 400
TYPES = {"sport": "運動攀登", "trad": "傳統攀登", "boulder": "抱石"}

BY_NAME = {
    "en": ("{name}", "how hard is {name}?", "beta for {name}", "tell me about {name}", "where is {name}"),
    "zh-TW": ("{name}", "{name} 難度多少？", "{name} 在哪裡", "想查 {name} 這條路線", "介紹一下 {name}"),
}
BY_NAME_AND_PLACE = {
    "en": ("{name} {place}", "{name} in {place}", "where is {name} in {place}"),
    "zh-TW": ("{place} 的 {name}", "{name} {place}", "{place} 的 {name} 多難？"),
}
BY_GRADE = {
    "en": ("{type} {grade} in {place}", "{grade} {type} routes {place}", "which {grade} {type} routes are in {place}?"),
    "zh-TW": ("{place} 的 {grade} {type}路線", "{place} 有哪些 {grade} {type}？", "{grade} {type}路線 {place}"),
}
BY_RANGE = {
    "en": ("{type} routes between {low} and {high} in {place}", "{place} {type} {low} to {high}"),
    "zh-TW": ("{place} {low} 到 {high} 的{type}路線", "{place} 有 {low}–{high} 的{type}路線嗎"),
}

_CRAGS = "SELECT id, name, name_en FROM published_crags ORDER BY id"
# One crag at a time: the read-only handle stops a query after two seconds.
_ROUTES = (
    "SELECT id, name, name_en, type, grade, grade_system, grade_min, grade_max FROM published_routes"
    " WHERE crag_id = ? ORDER BY id"
)
Question: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Row:
    id: str
    name: str
    place: str
    type: str
    grade: str
    exact: tuple[str, int] | None
    """The system and the ordinal of a grade that is one exact grade."""


async def questions(read: Any) -> list[Question]:
    """The questions with their relevant ids; the same rows give the same questions."""
    rows = await _rows(read)
    chance = random.Random(SEED)
    by_name: dict[str, list[_Row]] = {}
    by_grade: dict[tuple[str, str, str, int], list[_Row]] = {}
    for row in rows:
        by_name.setdefault(row.name.lower(), []).append(row)
        if row.exact is not None and row.type in TYPES:
            by_grade.setdefault((row.place, row.type, *row.exact), []).append(row)
    makers: tuple[tuple[int, Callable[[str], Sequence[Question]]], ...] = (
        (NAMED, lambda locale: _by_name(by_name, locale, chance)),
        (IN_PLACE, lambda locale: _by_place(by_name, locale, chance)),
        (EXACT, lambda locale: _by_grade(by_grade, locale, chance)),
        (RANGES, lambda locale: _by_range(by_grade, locale, chance)),
    )
    made = [
        {"locale": locale, **each}
        for wanted, maker in makers
        for locale in ("zh-TW", "en")
        for each in maker(locale)[:wanted]
    ]
    return [{"id": f"s{n:03d}", **each} for n, each in enumerate(made, 1)]


async def _rows(read: Any) -> list[_Row]:
    found: list[_Row] = []
    (crags,) = await read.rows((_CRAGS, ()))
    for crag in crags:
        (routes,) = await read.rows((_ROUTES, (crag["id"],)))
        for route in routes:
            low, high = route["grade_min"], route["grade_max"]
            exact = (route["grade_system"], low) if low is not None and low == high else None
            name, place = route["name"] or route["name_en"], crag["name_en"] or crag["name"]
            found.append(_Row(route["id"], name, place, route["type"], route["grade"] or "", exact))
    return found


def _sayable(name: str) -> bool:
    return 6 <= len(name) <= 40 and name.isascii()


def _by_name(by_name: Mapping[str, list[_Row]], locale: str, chance: random.Random) -> list[Question]:
    unique = [rows[0] for name, rows in by_name.items() if len(rows) == 1 and _sayable(name)]
    return [
        {"query": chance.choice(BY_NAME[locale]).format(name=row.name), "relevant": {"ids": [row.id]}}
        for row in chance.sample(unique, NAMED)
    ]


def _by_place(by_name: Mapping[str, list[_Row]], locale: str, chance: random.Random) -> list[Question]:
    """Names that several routes bear, of which one stands in the asked place."""
    shared = [rows for name, rows in by_name.items() if 2 <= len(rows) <= 8 and _sayable(name)]
    alone = [row for rows in shared for row in rows if sum(other.place == row.place for other in rows) == 1]
    return [
        {
            "query": chance.choice(BY_NAME_AND_PLACE[locale]).format(name=row.name, place=row.place),
            "relevant": {"ids": [row.id]},
        }
        for row in chance.sample(alone, IN_PLACE)
    ]


def _by_grade(
    by_grade: Mapping[tuple[str, str, str, int], list[_Row]], locale: str, chance: random.Random
) -> list[Question]:
    fitting = [(key, rows) for key, rows in by_grade.items() if FEWEST <= len(rows) <= MOST]
    return [
        {
            "query": chance.choice(BY_GRADE[locale]).format(
                place=key[0], type=_type(key[1], locale), grade=_plain(key[2], key[3])
            ),
            "relevant": {"ids": [row.id for row in rows]},
        }
        for key, rows in chance.sample(fitting, EXACT)
    ]


def _by_range(
    by_grade: Mapping[tuple[str, str, str, int], list[_Row]], locale: str, chance: random.Random
) -> list[Question]:
    made: list[Question] = []
    for place, kind, system, low in chance.sample(sorted(by_grade), 4 * RANGES):
        high = low + chance.choice((1, 2, 3))
        rows = [r for step in range(low, high + 1) for r in by_grade.get((place, kind, system, step), ())]
        if FEWEST <= len(rows) <= MOST and (place, kind, system, high) in by_grade:
            form = chance.choice(BY_RANGE[locale])
            said = {"place": place, "type": _type(kind, locale)}
            query = form.format(low=_plain(system, low), high=_plain(system, high), **said)
            made.append({"query": query, "relevant": {"ids": [row.id for row in rows]}})
    return made


def _type(kind: str, locale: str) -> str:
    return TYPES[kind] if locale == "zh-TW" else kind


def _plain(system: str, step: int) -> str:
    """The printed grade of an ordinal."""
    from schemas.grades import label

    return label(step, system)  # type: ignore[arg-type]  # the column holds only the systems of the type
