"""One writer per table: what waits becomes one commit, in order, once, and goes on when the caller does not."""

import asyncio
from typing import Any

import pytest

from wrangler_compat import vectorize_table, vectorize_writer
from wrangler_compat.clock import FakeClock
from wrangler_compat.errors import OverloadedError
from wrangler_compat.vectorize import VectorizeIndex
from wrangler_compat.vectorize_limits import VectorizeStorageError


def _row(name: str, x: float = 1.0) -> Any:
    return {"id": name, "values": [x, 1, 0]}


async def test_writes_that_wait_together_are_one_commit(index: VectorizeIndex) -> None:
    store = await index.version("v1").store()
    before = await store.table._table.version()
    answers = await asyncio.gather(*(index.upsert([_row(f"n{n}")]) for n in range(30)))
    commits = await store.table._table.version() - before
    # The first write goes alone, since nothing waited when it came; the rest are one.
    assert commits <= 2
    assert len({answer["mutationId"] for answer in answers}) <= 2
    assert (await index.describe())["vectorCount"] == 30


async def test_the_same_new_key_from_many_callers_is_one_row(index: VectorizeIndex) -> None:
    await asyncio.gather(*(index.upsert([_row("same", n)]) for n in range(40)))
    store = await index.version("v1").store()
    assert await store.table.count() == 1
    assert (await index.getByIds(["same"]))[0]["values"] == pytest.approx([39, 1, 0])


async def test_the_same_new_key_from_two_handles_is_one_row(open_index: Any, index: VectorizeIndex) -> None:
    """LanceDB's own merge doubles such rows; the sequence file is also the writers' lock."""
    other = open_index()
    for n in range(8):
        await asyncio.gather(index.upsert([_row(f"k{n}", 1)]), other.upsert([_row(f"k{n}", 2)]))
    store = await index.version("v1").store()
    assert sorted(await store.table.all_ids()) == [f"k{n}" for n in range(8)]


async def test_waiting_writes_of_one_key_have_the_effect_of_their_order(index: VectorizeIndex) -> None:
    await index.upsert([_row("there")])
    await asyncio.gather(
        index.upsert([_row("first")]),
        index.upsert([_row("a", 1)]),
        index.deleteByIds(["a"]),
        index.insert([_row("a", 3)]),
        index.insert([_row("a", 4)]),
        index.upsert([_row("b", 1)]),
        index.deleteByIds(["b"]),
        index.deleteByIds(["there"]),
        index.insert([_row("there", 7)]),
        index.insert([_row("first", 9)]),
    )
    found = {vector["id"]: vector["values"][0] for vector in await index.getByIds(["first", "a", "b", "there"])}
    assert found == pytest.approx({"first": 1, "a": 3, "there": 7})


async def test_a_cancelled_write_goes_on(index: VectorizeIndex) -> None:
    write = asyncio.create_task(index.upsert([_row("kept")]))
    await asyncio.sleep(0)
    write.cancel()
    with pytest.raises(asyncio.CancelledError):
        await write
    await index.upsert([_row("after")])
    assert [vector["id"] for vector in await index.getByIds(["kept"])] == ["kept"]


async def test_closing_finishes_what_waits(index: VectorizeIndex, open_index: Any) -> None:
    writes = [asyncio.create_task(index.upsert([_row(f"n{n}")])) for n in range(5)]
    await asyncio.sleep(0)
    await index.close()
    assert len({(await write)["mutationId"] for write in writes}) >= 1
    assert (await open_index().describe())["vectorCount"] == 5


async def test_a_failed_commit_is_told_to_every_caller_and_the_next_one_works(
    index: VectorizeIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(folder: Any) -> None:
        raise VectorizeStorageError("disk full")

    with monkeypatch.context() as patch:
        patch.setattr(vectorize_table, "sync_folder", broken)
        both = await asyncio.gather(index.upsert([_row("x", 1)]), index.upsert([_row("y")]), return_exceptions=True)
    assert all(isinstance(error, VectorizeStorageError) for error in both)
    await index.upsert([_row("x", 5)])
    assert (await index.getByIds(["x"]))[0]["values"][0] == pytest.approx(5)
    store = await index.version("v1").store()
    assert sorted(await store.table.all_ids()) == sorted(vector["id"] for vector in await index.getByIds(["x", "y"]))


async def test_too_much_waiting_is_refused(index: VectorizeIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectorize_writer, "WAITING_ROWS", 2)
    with pytest.raises(OverloadedError):
        await index.upsert([_row("a"), _row("b"), _row("c")])


async def test_many_commits_are_compacted_by_themselves(
    index: VectorizeIndex, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vectorize_writer, "COMMITS", 4)
    for n in range(6):
        await index.upsert([_row(f"n{n}")])
    store = await index.version("v1").store()
    writer = index.version("v1")._writer
    assert writer is not None
    assert writer._upkeep is not None
    await writer._upkeep
    assert (await store.table.stats())["fragments"] <= 3
    assert (await index.query([1, 1, 0], topK=50))["count"] == 6


async def test_a_large_table_is_compacted_when_it_is_quiet(
    index: VectorizeIndex, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vectorize_writer, "COMMITS", 3)
    monkeypatch.setattr(vectorize_writer, "SMALL_ROWS", 0)
    for n in range(3):
        await index.upsert([_row(f"n{n}")])
    writer = index.version("v1")._writer
    assert writer is not None
    assert writer._upkeep is not None
    upkeep = writer._upkeep
    await index.describe()
    assert not upkeep.done()
    # It begins to wait when a thread has counted the rows, which may be after the first moment has passed.
    while not upkeep.done():
        await clock.run_for(vectorize_writer.QUIET_SECONDS)
    await upkeep
    assert writer.commits == 0


async def test_compaction_waits_for_the_lock_after_lost_races(
    index: VectorizeIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    await index.upsert([_row("x")])
    tried: list[bool] = []
    optimize = vectorize_table.LanceTable.optimize

    async def losing(self: vectorize_table.LanceTable) -> bool:
        tried.append(await optimize(self))
        return len(tried) > vectorize_writer.ATTEMPTS

    monkeypatch.setattr(vectorize_table.LanceTable, "optimize", losing)
    assert (await index.version("v1").optimize(force=True))["optimized"]
    assert len(tried) == vectorize_writer.ATTEMPTS + 1


async def test_optimize_leaves_a_table_in_few_fragments_alone(index: VectorizeIndex) -> None:
    await index.upsert([_row("x")])
    assert (await index.version("v1").optimize())["optimized"] is False
    assert (await index.version("v1").optimize(force=True))["optimized"] is True
