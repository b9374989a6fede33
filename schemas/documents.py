"""The documents of the index: one per entity, its id, its typed columns and what else travels with it."""

from dataclasses import dataclass, field
from typing import Any, get_args

from schemas.reading import Kind

COLUMNS: dict[str, str] = {
    "kind": "string",
    "row_id": "string",
    "crag_id": "string",
    "area_id": "string",
    "sector": "string",
    "region": "string",
    "city": "string",
    "district": "string",
    "gym_id": "string",
    "gym_type": "string",
    "route_type": "string",
    "grade_system": "string",
    "grade_min": "number",
    "grade_max": "number",
    "length_m": "number",
    "bolts": "number",
    "seq": "number",
    "indexed_at": "number",
    "starts_at": "number",
    "ends_at": "number",
    "popularity": "number",
    "has_video": "boolean",
    "features": "string[]",
    "facilities": "string[]",
    "seasons": "string[]",
}
"""The typed columns of a version of the index, for VectorizeVersion.ensure; filters may name these and no others.

A column that a row does not know is absent (null). grade_min and grade_max are ordinals of grade_system, starts_at,
ends_at and indexed_at epoch milliseconds, seq the change of the outbox that the document was made from.
"""

DISPLAY = ("title", "title_en", "excerpt", "excerpt_en", "hash")
"""What the metadata holds besides the columns: for the source card, and to tell whether a document has changed."""

KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Document:
    """What is indexed of one entity: text for the search legs, columns for filters, words for the source card."""

    kind: Kind
    row_id: str
    text: str
    title: str
    title_en: str
    excerpt: str
    excerpt_en: str
    columns: dict[str, Any] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The document's id in the index."""
        return document_id(self.kind, self.row_id)


def document_id(kind: Kind, row_id: str) -> str:
    """The id in the index of the entity with this row id."""
    return f"{kind}:{row_id}"


def split_id(document: str) -> tuple[Kind, str]:
    """The kind and the row id of a document id; raises ValueError on a text that is none."""
    kind, colon, row_id = document.partition(":")
    if not colon or kind not in KINDS:
        raise ValueError(f"{document!r} is no document id: wanted <kind>:<row id>")
    return kind, row_id
