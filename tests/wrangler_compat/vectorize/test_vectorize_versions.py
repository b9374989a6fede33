"""Versions: a new table is written beside the active one and cut over to, for every handle and process."""

import asyncio
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from wrangler_compat.vectorize import VectorizeIndex
from wrangler_compat.vectorize_limits import VectorizeError


def _row(name: str, values: Any = (1, 0, 0)) -> Any:
    return {"id": name, "values": list(values), "text": f"名字{name}"}


async def _ids(index: VectorizeIndex, vector: Any = (1, 0, 0)) -> list[str]:
    return sorted(match["id"] for match in (await index.query(list(vector), topK=50))["matches"])


async def test_a_version_is_read_only_after_it_was_activated(index: VectorizeIndex, open_index: Any) -> None:
    reader = open_index()
    await index.upsert([_row("old")])
    new = index.version("v2")
    assert not await new.exists()
    await new.ensure(dimensions=2, columns={"colour": "string"})
    await new.upsert([_row("new", (1, 0))])
    assert await index.active() == "v1"
    assert await _ids(index) == await _ids(reader) == ["old"]
    await new.activate()
    assert await index.active() == await reader.active() == "v2"
    assert await _ids(index, (1, 0)) == await _ids(reader, (1, 0)) == ["new"]
    assert (await reader.describe())["dimensions"] == 2


async def test_ensure_twice_is_no_error_and_another_shape_is(index: VectorizeIndex) -> None:
    columns = {"place": "string"}
    version = index.version("v3")
    await version.ensure(dimensions=2, columns=columns)
    await version.ensure(dimensions=2, columns=columns)
    with pytest.raises(VectorizeError, match="has 2 dimensions, not 3"):
        await version.ensure(dimensions=3, columns=columns)
    with pytest.raises(VectorizeError, match="other columns"):
        await version.ensure(dimensions=2, columns={"place": "number"})


async def test_the_shape_survives_reopening(index: VectorizeIndex, open_index: Any) -> None:
    again = open_index().version("v1")
    store = await again.store()
    assert store.table.dimensions == 3
    assert store.table.columns["where.city"] == "string"
    assert store.table.columns["features"] == "string[]"


@pytest.mark.parametrize(
    ("dimensions", "columns", "says"),
    [
        (0, {}, "from 1 to 1536"),
        (1537, {}, "from 1 to 1536"),
        (2, {"x": "date"}, "type 'date'"),
        (2, {"id": "string"}, "is one of"),
        (2, {"a b": "string"}, "not an identifier"),
        (2, {f"c{n}": "string" for n in range(65)}, "max is 64"),
    ],
)
async def test_a_wrong_shape_is_refused(index: VectorizeIndex, dimensions: int, columns: Any, says: str) -> None:
    with pytest.raises(VectorizeError, match=says):
        await index.version("bad").ensure(dimensions=dimensions, columns=columns)


async def test_a_name_cannot_leave_the_folder(index: VectorizeIndex) -> None:
    with pytest.raises(VectorizeError, match="a name is letters"):
        index.version("../elsewhere")


async def test_a_missing_version_says_so(index: VectorizeIndex) -> None:
    with pytest.raises(VectorizeError, match="does not exist"):
        await index.version("nowhere").describe()


async def test_ids_are_listed_in_pages(index: VectorizeIndex) -> None:
    version = index.version("v1")
    await version.upsert([_row(f"n{n}") for n in range(7)])
    first = await version.listIds(limit=3)
    second = await version.listIds(after=first[-1], limit=3)
    third = await version.listIds(after=second[-1], limit=3)
    assert first + second + third == [f"n{n}" for n in range(7)]


async def test_dropping_the_active_version_leaves_none(index: VectorizeIndex) -> None:
    await index.upsert([_row("x")])
    version = index.version("v1")
    await version.drop()
    assert await index.active() is None
    assert not await version.exists()
    assert await _ids(index) == []
    await version.ensure(dimensions=3, columns={})
    await version.upsert([_row("y")])
    await version.activate()
    assert await _ids(index) == ["y"]


async def test_a_dropped_and_remade_version_is_noticed_by_other_handles(index: VectorizeIndex, open_index: Any) -> None:
    reader = open_index()
    await index.upsert([_row("x")])
    assert await _ids(reader) == ["x"]
    version = index.version("v1")
    await version.drop()
    await version.ensure(dimensions=3, columns={})
    await version.upsert([_row("y"), _row("z")])
    await version.activate()
    assert await _ids(reader) == ["y", "z"]


async def test_another_handle_sees_every_write_at_once(index: VectorizeIndex, open_index: Any) -> None:
    reader = open_index()
    await index.upsert([_row("a"), _row("b")])
    assert await _ids(reader) == ["a", "b"]
    for n in range(5):
        await index.upsert([_row(f"n{n}")])
        assert (await reader.query(queryText=f"名字n{n}", operator="and"))["count"] == 1
        await index.deleteByIds([f"n{n}"])
        assert await _ids(reader) == ["a", "b"]
    await index.upsert([_row("a", (0, 1, 0))])
    assert (await reader.query([0, 1, 0], topK=1))["matches"][0]["id"] == "a"
    assert (await reader.describe())["vectorCount"] == 2


CHILD = """
import asyncio, sys
from pathlib import Path
from wrangler_compat.vectorize import VectorizeIndex

async def main():
    index = VectorizeIndex.open(Path(sys.argv[1]), "documents")
    await index.version("v1").ensure(dimensions=3, columns={})
    await index.version("v1").activate()
    for line in iter(sys.stdin.readline, ""):
        await index.upsert([{"id": line.strip(), "values": [0, 1, 0]}])
        print("done", flush=True)
    await index.close()

asyncio.run(main())
"""


async def test_another_process_is_seen_at_once(tmp_path: Path, open_index: Any, root: Path) -> None:
    reader = open_index()
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        CHILD,
        str(tmp_path / "index"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        for n in range(5):
            child.stdin.write(f"from-child-{n}\n".encode())
            assert (await child.stdout.readline()).strip() == b"done"
            assert await _ids(reader) == [f"from-child-{m}" for m in range(n + 1)]
    finally:
        child.stdin.close()
        await child.wait()
