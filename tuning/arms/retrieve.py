"""Retrieval once per item with the project's own search over the sample index; R and FR share what it found."""

import asyncio
import json
import time
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tuning.arms.items import Item
from tuning.arms.prompt import Doc, doc_of

KEEP = 3
"""How many documents the evidence holds: more than three added nothing in the papers."""
VIEWS = {
    "route": "published_routes", "gym": "published_gyms", "area": "published_areas", "crag": "published_crags",
    "article": "published_articles",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """The evidence of an item: what search found, the document that holds the answer, and how long search took."""

    item: str
    docs: tuple[Doc, ...]
    gold: tuple[Doc, ...]
    ms: float


async def retrieve(pipeline: Any, items: Sequence[Item], library: Mapping[str, Doc]) -> list[Found]:
    """Ask the pipeline's search for each item's question."""
    found: list[Found] = []
    for item in items:
        tasks: list[asyncio.Future[Any]] = []

        def later(work: Awaitable[Any], tasks: "list[asyncio.Future[Any]]" = tasks) -> None:
            tasks.append(asyncio.ensure_future(work))

        began = time.perf_counter()
        hits = await pipeline.search(item.question, locale=item.locale, limit=KEEP, wait_until=later)
        ms = 1000 * (time.perf_counter() - began)
        await asyncio.gather(*tasks)
        docs = tuple(doc_of(hit.kind, hit.id, hit.facts) for hit in hits.candidates if hit.kind in VIEWS)
        # Where nothing is right there is no gold document: the ideal retriever then gives what search gave.
        gold = tuple(library[each] for each in item.gold) or docs
        found.append(Found(item.id, docs, gold, ms))
    return found


async def library(read: Any) -> dict[str, Doc]:
    """Every published row and term as evidence, by document id, as the database holds it now."""
    from worker.sql.facts import flatten

    kinds = list(VIEWS)
    answers = await read.rows(*((f"SELECT * FROM {VIEWS[kind]}", ()) for kind in kinds))
    docs = (
        doc_of(kind, str(row["id"]), flatten(row))
        for kind, rows in zip(kinds, answers, strict=True)
        for row in rows
        if kind != "article" or row["topic"] == "term"
    )
    return {doc.id: doc for doc in docs}


async def gather(state: Path, items: Sequence[Item]) -> tuple[list[Found], dict[str, Doc]]:
    """Retrieval for all items over a state folder that `indexer setup` made, and the library it holds."""
    from tuning.eval.client import opened
    from worker.pipeline import open_pipeline

    async with opened(state) as (_, env, clock):
        pipeline = await open_pipeline(env, clock)
        await pipeline.warm()
        books = await library(env.READ)
        return await retrieve(pipeline, items, books), books


def save(path: Path, found: Sequence[Found]) -> None:
    """Keep what retrieval found, one item a line."""
    path.write_text("".join(json.dumps(asdict(each), ensure_ascii=False) + "\n" for each in found), "utf-8")


def load(path: Path) -> dict[str, Found]:
    """What retrieval found, by item."""
    kept = (json.loads(line) for line in path.read_text("utf-8").splitlines())
    return {each["item"]: Found(each["item"], _docs(each["docs"]), _docs(each["gold"]), each["ms"]) for each in kept}


def _docs(kept: Sequence[Mapping[str, Any]]) -> tuple[Doc, ...]:
    return tuple(Doc(each["id"], each["names"], each["values"]) for each in kept)
