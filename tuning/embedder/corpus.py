"""What the embedder learns from: the published rows as the indexer writes them, with what rules ask about."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indexer.documents import SOURCES, render
from schemas.documents import Document
from schemas.grades import ordinal
from schemas.rows import RowKind, columns, upsert_sql, validate

__all__ = ["ROOT", "Entity", "Rule", "load_elsewhere", "load_entities", "load_glossary"]

ROOT = Path(__file__).resolve().parents[2]
FILES: tuple[tuple[RowKind, str], ...] = (
    ("crag", "crags.jsonl"),
    ("area", "areas.jsonl"),
    ("route", "routes.jsonl"),
    ("gym", "gyms.jsonl"),
)


@dataclass(frozen=True, slots=True)
class Entity:
    """A document and the row that it was written from."""

    document: Document
    row: Mapping[str, Any]

    @property
    def id(self) -> str:
        """The document's id."""
        return self.document.id


@dataclass(frozen=True, slots=True)
class Rule:
    """Which entities a question is about; what is not set is no constraint."""

    kind: str | None = None
    crag: str | None = None
    area: tuple[str, ...] = ()
    sector: str | None = None
    region: tuple[str, ...] = ()
    city: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    gym_type: tuple[str, ...] = ()
    facility: tuple[str, ...] = ()
    features_any: tuple[str, ...] = ()
    grade: tuple[str, ...] = ()
    has_video: bool | None = None
    season: str | None = None
    ids: tuple[str, ...] = ()

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> "Rule":
        """Answer the rule that a question's `want` says."""
        plain: dict[str, Any] = {key: tuple(v) if isinstance(v, list) else v for key, v in given.items()}
        return cls(**plain)

    def holds(self, entity: Entity) -> bool:
        """Answer whether the entity is one that was asked for."""
        if self.ids:
            return entity.id in self.ids
        known, document = entity.document.columns, entity.document
        return (
            (self.kind is None or document.kind == self.kind)
            and (self.crag is None or known.get("crag_id") == self.crag)
            and (not self.area or known.get("area_id") in self.area)
            and (self.sector is None or known.get("sector") == self.sector)
            and (not self.region or known.get("region") in self.region)
            and (not self.city or known.get("city") in self.city)
            and (not self.type or known.get("route_type") in self.type)
            and (not self.gym_type or known.get("gym_type") in self.gym_type)
            and (not self.facility or _overlap(self.facility, known.get("facilities")))
            and (not self.features_any or _overlap(self.features_any, known.get("features")))
            and (self.has_video is None or known.get("has_video") == self.has_video)
            and (self.season is None or _overlap((self.season,), known.get("seasons")))
            and (not self.grade or _inside(self.grade, known))
        )


def _overlap(wanted: Sequence[str], there: Iterable[str] | None) -> bool:
    return not set(wanted).isdisjoint(there or ())


def _inside(grade: Sequence[str], known: Mapping[str, Any]) -> bool:
    low, high = known.get("grade_min"), known.get("grade_max")
    if known.get("grade_system") != "yds" or low is None or high is None:
        return False
    return ordinal(grade[0], "yds") <= int(low) and int(high) <= ordinal(grade[-1], "yds")


def load_entities(folder: Path = ROOT / "data" / "taiwan") -> list[Entity]:
    """Answer every published row of the sample data, rendered; by way of the real tables and views."""
    database = sqlite3.connect(":memory:")
    database.row_factory = sqlite3.Row
    for script in sorted((ROOT / "schemas" / "migrations").glob("*.sql")):
        database.executescript(script.read_text(encoding="utf-8"))
    for kind, name in FILES:
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            row = validate(kind, json.loads(line))
            database.execute(upsert_sql(kind), list(columns(row).values()))
    entities = []
    for kind, _ in FILES:
        for found in database.execute(f"SELECT * FROM {SOURCES[kind]} ORDER BY id"):
            row_of = dict(found)
            entities.append(Entity(render(kind, row_of), row_of))
    database.close()
    return entities


def load_elsewhere(path: Path = ROOT / "tuning" / "embedder" / "elsewhere.txt") -> list[str]:
    """Answer sentences that have nothing to do with climbing: no document should lie near them."""
    return path.read_text(encoding="utf-8").splitlines()


def load_glossary(path: Path = ROOT / "data" / "glossary.jsonl") -> list[dict[str, Any]]:
    """Answer the glossary's entries: {"zh": [...], "en": [...], "kind"}."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
