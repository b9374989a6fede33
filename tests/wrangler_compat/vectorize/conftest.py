"""Indexes on a temporary folder, once searched in memory and once in the table: both must answer alike."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from wrangler_compat.clock import FakeClock
from wrangler_compat.vectorize import VectorizeIndex

COLUMNS = {"place": "string", "grade": "number", "video": "boolean", "features": "string[]", "where.city": "string"}

OpenIndex = Callable[..., VectorizeIndex]


@pytest.fixture
def clock() -> FakeClock:
    """Time stands still, so that no compaction starts by itself."""
    return FakeClock()


@pytest.fixture(params=["mirror", "table"])
def mirror_rows(request: pytest.FixtureRequest) -> int:
    """How many rows are kept in memory: all of a small table, or none."""
    return 1000 if request.param == "mirror" else 0


@pytest.fixture
async def open_index(tmp_path: Path, clock: FakeClock) -> AsyncIterator[OpenIndex]:
    """Open handles of one index, as processes would; all are closed at the end."""
    opened: list[VectorizeIndex] = []

    def open_one(**kw: Any) -> VectorizeIndex:
        opened.append(VectorizeIndex.open(tmp_path / "index", "documents", clock=clock, **kw))
        return opened[-1]

    yield open_one
    for index in opened:
        await index.close()


@pytest.fixture
async def index(open_index: OpenIndex, mirror_rows: int) -> VectorizeIndex:
    """An index of three dimensions with declared columns."""
    index = open_index(mirror_rows=mirror_rows)
    version = index.version("v1")
    await version.ensure(dimensions=3, columns=COLUMNS)
    await version.activate()
    return index


Write = Callable[[VectorizeIndex], Awaitable[None]]


@pytest.fixture
def fill() -> Write:
    """Write six vectors that differ in every column."""

    async def write(index: VectorizeIndex) -> None:
        rows: list[Any] = [
            {
                "id": "a",
                "values": [1, 0, 0],
                "text": "龍洞校門口的裂隙 5.10a",
                "metadata": {"place": "longdong", "grade": 9},
            },
            {
                "id": "b",
                "values": [0, 2, 0],
                "text": "天天天藍 5.11c",
                "metadata": {"place": "longdong", "grade": 16, "video": True, "features": ["roof", "crimp"]},
            },
            {
                "id": "c",
                "values": [0.7, 0.7, 0],
                "text": "關子嶺 Guanziling roof",
                "metadata": {"place": "guanziling", "grade": 12.5, "video": False, "features": []},
            },
            {"id": "d", "values": [0, 0, -1], "text": "無名", "metadata": {"features": ["roof"], "note": "無"}},
            {"id": "e", "values": [0, 0, 1], "namespace": "gyms", "metadata": {"where": {"city": "台北市"}}},
            {"id": "f", "values": [0.1, 0, 1], "namespace": "gyms", "metadata": {"where": {"city": "台中市"}}},
        ]
        await index.upsert(rows)

    return write
