"""Documents into one version of the index: only what differs is embedded and written, what is gone is deleted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from indexer import outbox
from indexer.documents import document_hash, render
from indexer.failures import Entity
from schemas.documents import Document, document_id
from wrangler_compat.ai.errors import ModelInputError
from wrangler_compat.protocols import Ai, D1Database, VectorizeVersion
from wrangler_compat.vectorize_limits import LIMITS, VectorizeError

BATCH_DOCUMENTS = 500
"""Documents of one write: bounds memory, and what a kill makes again."""
TEXT_DIGITS = 20
"""The part of a document's hash that is its text's."""


@dataclass(slots=True)
class Written:
    """What became of the entities; failed ones have the reason."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    deleted: int = 0
    failed: dict[Entity, str] = field(default_factory=dict)

    @property
    def wrote(self) -> bool:
        """Whether the index is another than before."""
        return bool(self.added or self.updated or self.deleted)

    @property
    def growth(self) -> int:
        """How many documents more there are."""
        return self.added - self.deleted

    def take(self, other: "Written") -> None:
        """Add another piece's counts to these."""
        self.added += other.added
        self.updated += other.updated
        self.unchanged += other.unchanged
        self.deleted += other.deleted
        self.failed |= other.failed


@dataclass(frozen=True, slots=True)
class Target:
    """The version that is written and the model that embeds for it."""

    database: D1Database
    ai: Ai
    model: str
    table: VectorizeVersion
    fresh: bool = False
    """Nothing is in the table yet, so there is nothing to compare with."""


async def bring_up_to_date(target: Target, entities: Mapping[Entity, int], *, now_ms: int) -> Written:
    """Make the documents of the entities what their published rows say; returns when that is on disk."""
    rows = await outbox.read_rows(target.database, list(entities), now_ms=now_ms)
    return await write_rows(target, entities, rows, now_ms=now_ms)


async def write_rows(
    target: Target, entities: Mapping[Entity, int], rows: Mapping[Entity, Mapping[str, Any]], *, now_ms: int
) -> Written:
    """Bring the entities' documents to what the rows say; an entity without a row loses its document."""
    done = Written()
    documents: dict[Entity, Document] = {}
    for entity in entities:
        if entity in rows:
            try:
                documents[entity] = render(entity[0], rows[entity])
            except Exception as error:  # noqa: BLE001 - whatever one row does to its renderer, the others go on
                done.failed[entity] = f"render: {type(error).__name__}: {error}"
    for entity in entities:
        if len(document_id(*entity).encode()) > LIMITS.id_bytes:
            # Rows are validated, but a database may be filled by other means; nothing of this name can be in the index.
            done.failed[entity] = f"its document's id is longer than {LIMITS.id_bytes} bytes"
            documents.pop(entity, None)
    ids = {document_id(*entity): entity for entity in entities if entity not in done.failed}
    there = {} if target.fresh else {v["id"]: v for v in await target.table.getByIds(list(ids))}
    changed: list[tuple[Entity, Document, str]] = []
    for entity, document in documents.items():
        digest = document_hash(document)
        if _hash(there.get(document.id)) == digest:
            done.unchanged += 1
        else:
            changed.append((entity, document, digest))
    if changed:
        await _upsert(target, changed, there, entities, done, now_ms)
    gone = [name for name, entity in ids.items() if entity not in rows and name in there]
    if gone:
        await target.table.deleteByIds(gone)
        done.deleted += len(gone)
    return done


async def _upsert(
    target: Target,
    changed: Sequence[tuple[Entity, Document, str]],
    there: Mapping[str, Any],
    seqs: Mapping[Entity, int],
    done: Written,
    now_ms: int,
) -> None:
    """Embed and write together; where the model or the store refuses an input, one by one, to find which."""
    try:
        vectors = await _vectors(target, changed, there, seqs, now_ms)
        await target.table.upsert(vectors)
    except (ModelInputError, VectorizeError) as error:
        if len(changed) == 1:
            done.failed[changed[0][0]] = f"{type(error).__name__}: {error}"
            return
        for one in changed:
            await _upsert(target, [one], there, seqs, done, now_ms)
        return
    updated = sum(document.id in there for _, document, _ in changed)
    done.updated += updated
    done.added += len(changed) - updated


async def _vectors(
    target: Target,
    changed: Sequence[tuple[Entity, Document, str]],
    there: Mapping[str, Any],
    seqs: Mapping[Entity, int],
    now_ms: int,
) -> list[Any]:
    values = await _values(target, changed, there)
    return [
        {
            "id": document.id,
            "values": values[document.id],
            "text": document.text,
            "metadata": {
                "kind": document.kind,
                "row_id": document.row_id,
                **document.columns,
                "seq": seqs[entity],
                "indexed_at": now_ms,
                "title": document.title,
                "title_en": document.title_en,
                "excerpt": document.excerpt,
                "excerpt_en": document.excerpt_en,
                "hash": digest,
            },
        }
        for entity, document, digest in changed
    ]


async def _values(
    target: Target, changed: Sequence[tuple[Entity, Document, str]], there: Mapping[str, Any]
) -> dict[str, Sequence[float]]:
    """A vector per document; one whose text is the same keeps the vector it has."""
    values: dict[str, Sequence[float]] = {}
    asked: list[Document] = []
    for _, document, digest in changed:
        old = there.get(document.id)
        if old is not None and old.get("values") and _hash(old)[:TEXT_DIGITS] == digest[:TEXT_DIGITS]:
            values[document.id] = old["values"]
        else:
            asked.append(document)
    if asked:
        reply = await target.ai.run(target.model, {"text": [document.text for document in asked]})
        for document, vector in zip(asked, reply["data"], strict=True):
            values[document.id] = vector
    return values


def _hash(stored: Mapping[str, Any] | None) -> str:
    return str((stored or {}).get("metadata", {}).get("hash", ""))
