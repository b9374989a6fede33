"""Above the mirror's size: the vector index, the way from memory to the table, and the mirror's own clearing up."""

from typing import Any

import numpy as np
import pytest

from wrangler_compat import vectorize_mirror, vectorize_table
from wrangler_compat.vectorize import VectorizeIndex


def _rows(count: int, dimensions: int) -> list[Any]:
    chance = np.random.default_rng(3)
    values = np.repeat(chance.standard_normal((count // 20, dimensions)), 20, axis=0)
    values += 0.6 * chance.standard_normal((count, dimensions))
    return [
        {
            "id": f"r{n:04}",
            "values": values[n].tolist(),
            "text": f"第{n}條",
            "metadata": {"tenth": n % 10, "odd": n % 2 == 1},
        }
        for n in range(count)
    ]


async def _write(index: VectorizeIndex, rows: list[Any]) -> None:
    version = index.version("v")
    await version.ensure(dimensions=len(rows[0]["values"]), columns={"tenth": "number", "odd": "boolean"})
    for start in range(0, len(rows), 500):
        await version.upsert(rows[start : start + 500])
    await version.activate()


@pytest.mark.parametrize("dimensions", [128, 9])
async def test_the_vector_index_finds_what_an_exact_search_finds(
    open_index: Any, monkeypatch: pytest.MonkeyPatch, dimensions: int
) -> None:
    monkeypatch.setattr(vectorize_table, "INDEX_ROWS", 100)
    monkeypatch.setattr(vectorize_table, "NARROW", 150)
    exact, indexed = open_index(), open_index(mirror_rows=0)
    rows = _rows(1000, dimensions)
    await _write(indexed, rows)
    about = await indexed.version("v").optimize(force=True)
    assert about["segments"] >= 1
    wanted: list[Any] = [None, {"tenth": 3}, {"odd": True}]
    hits = total = 0
    for row in rows[:40:4]:
        for one in wanted:
            right = {m["id"] for m in (await exact.query(row["values"], topK=10, filter=one))["matches"]}
            found = {m["id"] for m in (await indexed.query(row["values"], topK=10, filter=one))["matches"]}
            assert len(found) == 10
            hits, total = hits + len(right & found), total + 10
    assert hits / total > 0.95


async def test_a_table_that_outgrows_the_mirror_is_searched_in_the_table(open_index: Any) -> None:
    index = open_index(mirror_rows=50)
    await _write(index, _rows(40, 8))
    store = await index.version("v").store()
    assert store.mirror is not None
    await _write(index, _rows(60, 8))
    assert store.mirror is None
    assert (await index.query(queryText="第55條", operator="and"))["matches"][0]["id"] == "r0055"
    assert (await index.describe())["vectorCount"] == 60


async def test_clearing_dead_rows_changes_no_answer(open_index: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectorize_mirror, "DEAD_ROWS", 20)
    index, table = open_index(), open_index(mirror_rows=0)
    rows = _rows(400, 8)
    await _write(index, rows)
    store = await index.version("v").store()
    before = store.mirror
    for _ in range(3):
        await index.upsert(rows[:100])
        await index.deleteByIds([row["id"] for row in rows[390:]])
    assert store.mirror is not before
    assert store.mirror is not None
    assert len(store.mirror) == 390
    for query in (rows[5]["values"], rows[205]["values"]):
        for wanted in (None, {"tenth": {"$lt": 4}, "odd": True}):
            mine = await index.query(query, topK=20, filter=wanted, returnMetadata="all")
            theirs = await table.query(query, topK=20, filter=wanted, returnMetadata="all")
            assert [(m["id"], m["metadata"]) for m in mine["matches"]] == [
                (m["id"], m["metadata"]) for m in theirs["matches"]
            ]
    for number in (7, 150, 395):
        mine = await index.query(queryText=f"第{number}條", topK=1, operator="and")
        assert [m["id"] for m in mine["matches"]] == ([f"r{number:04}"] if number < 390 else [])


async def test_a_search_beside_writes_never_fails_or_doubles(open_index: Any) -> None:
    """Searches run in threads while rows are appended; each sees a write whole or not at all."""
    import asyncio

    index = open_index()
    rows = _rows(300, 8)
    await _write(index, rows)
    store = await index.version("v").store()
    mirror = store.mirror
    assert mirror is not None
    query = np.array(rows[0]["values"], np.float32)
    stop = asyncio.Event()

    def search() -> int:
        done = 0
        while not stop.is_set():
            hits = mirror.search_vector(query, None, 300)
            assert len({hit.id for hit in hits}) == len(hits) == 300
            mirror.search_text(["第1", "條"], None, 50, match_all=False)
            done += 1
        return done

    searching = asyncio.create_task(asyncio.to_thread(search))
    for _ in range(5):
        await index.upsert(rows[:150])
        await index.upsert(rows[:3])
    stop.set()
    assert await searching > 0
