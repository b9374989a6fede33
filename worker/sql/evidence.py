"""Gather rows and computed values into one numbered set of evidence."""

from collections.abc import Iterable, Mapping
from typing import Any

from schemas.evidence import ComputedValue, Evidence, EvidenceItem, FactValue, Table
from schemas.reading import Kind, Locale
from worker.sql.facts import flatten, names, title
from worker.verify import words
from worker.verify.words import word

_JOINT = " · "


class Gathering:
    """Evidence while it is being gathered: items are numbered from 1 in the order in which they come."""

    def __init__(self, locale: Locale) -> None:
        self.locale = locale
        self.items: list[EvidenceItem] = []
        self.values: list[ComputedValue] = []
        self.table: Table | None = None
        self.total: int | None = None

    def row(self, kind: Kind, row: Mapping[str, Any]) -> EvidenceItem:
        """The row as the next item."""
        return self.facts(kind, str(row["id"]), flatten(row))

    def rows(self, kind: Kind, rows: Iterable[Mapping[str, Any]]) -> list[EvidenceItem]:
        """The rows as the next items."""
        return [self.row(kind, r) for r in rows]

    def facts(
        self,
        kind: Kind,
        row_id: str,
        facts: dict[str, FactValue],
        *,
        text: str = "",
        score: float = 1.0,
        indexed_at: int | None = None,
        too: tuple[str, ...] = (),
        surely: bool = False,
    ) -> EvidenceItem:
        """The facts as the next item, with an excerpt when no text is given."""
        website = facts.get("website")
        item = EvidenceItem(
            n=len(self.items) + 1,
            id=row_id,
            kind=kind,
            title=title(facts, self.locale, row_id, kind),
            facts=facts,
            text=text or excerpt(facts, kind, self.locale),
            url=website if isinstance(website, str) else None,
            score=score,
            indexed_at=indexed_at,
            too=too,
            surely=surely,
        )
        self.items.append(item)
        return item

    def put(self, key: str, value: FactValue, ids: tuple[str, ...] = ()) -> None:
        """A computed value; None is not a value."""
        if value is not None:
            self.values.append(ComputedValue(key, value, ids))

    def evidence(self) -> Evidence:
        """What was gathered."""
        return Evidence(tuple(self.items), tuple(self.values), self.table, self.total)


def excerpt(facts: Mapping[str, FactValue], kind: Kind, locale: Locale) -> str:
    """One line that tells a row from its neighbours on a source card."""
    parts: list[str | None] = []
    if kind == "route":
        grade, kind_of, length = facts.get("grade"), facts.get("type"), facts.get("length_m")
        parts = [str(grade), word(words.ROUTE_TYPES, str(kind_of), locale)]
        parts += [f"{length:g} m" if isinstance(length, int | float) else None]
        parts += [names(facts, locale, key)[0] for key in ("crag_name", "area_name", "sector")]
    elif kind == "gym":
        city, district = str(facts.get("city", "")), str(facts.get("district", ""))
        parts = [word(words.CITIES, city, locale) + (district if locale == "zh-TW" else "")]
        parts += [word(words.GYM_TYPES, str(facts.get("gym_type", "")), locale), names(facts, locale, "address")[0]]
    elif kind == "crag":
        parts = [names(facts, locale, key)[0] for key in ("region", "rock_type", "address")]
    elif kind == "area":
        parts = [names(facts, locale, "crag_name")[0]]
    elif kind == "gym_condition":
        parts = [str(facts.get("text", ""))]
    return _JOINT.join(dict.fromkeys(p for p in parts if p))
