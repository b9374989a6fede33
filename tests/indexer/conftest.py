"""A real database, a real vector store and the shipped embedder in a temporary folder, behind one env."""

from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from indexer.pipeline import Indexer
from indexer.writing import Written
from schemas.documents import split_id
from schemas.rows import RowKind, columns, delete_sql, upsert_sql, validate
from wrangler_compat.ai import Ai
from wrangler_compat.ai.errors import ModelInputError
from wrangler_compat.clock import FakeClock
from wrangler_compat.d1 import D1Database
from wrangler_compat.migrations import apply_migrations
from wrangler_compat.protocols import Clock
from wrangler_compat.vectorize import VectorizeIndex

ROOT = Path(__file__).parents[2]
MODEL = ROOT / "data" / "models" / "embedder.npz"


class PickyAi:
    """The real model, except that it refuses texts that hold one of these words, and can be down."""

    def __init__(self, real: Ai) -> None:
        self._real = real
        self.refused: set[str] = set()
        self.down: Exception | None = None
        self.name: str | None = None
        """Pretends to be another version of the model."""
        self.texts = 0

    async def run(self, model: str, inputs: Mapping[str, Any]) -> Any:
        if self.down is not None:
            raise self.down
        if any(word in text for word in self.refused for text in inputs["text"]):
            raise ModelInputError("a text that this model cannot take")
        self.texts += len(inputs["text"])
        return await self._real.run(model, inputs)

    async def describe(self, model: str) -> dict[str, Any]:
        found = await self._real.describe(model)
        return found if self.name is None else {**found, "version": self.name}


class Site:
    """The env, and short ways to write rows and to look into the index."""

    def __init__(self, env: Any, clock: FakeClock, ai: PickyAi) -> None:
        self.env = env
        self.clock = clock
        self.ai = ai

    @property
    def indexer(self) -> Indexer:
        return Indexer(self.env, clock=self.clock)

    async def put(self, kind: RowKind, /, **data: Any) -> None:
        row = validate(kind, data)
        await self.env.DB.prepare(upsert_sql(kind)).bind(*columns(row).values()).run()

    async def delete(self, kind: RowKind, row_id: str) -> None:
        await self.env.DB.prepare(delete_sql(kind)).bind(row_id).run()

    async def sync(self, **options: Any) -> Written:
        return await self.indexer.catch_up(**options)

    async def ids(self) -> list[str]:
        version, _ = await self.indexer.version()
        listed: list[str] = await self.env.VECTORIZE.version(version).listIds(limit=100_000)
        return listed

    async def metadata(self, document: str) -> dict[str, Any]:
        split_id(document)
        found = await self.env.VECTORIZE.getByIds([document])
        return dict(found[0]["metadata"]) if found else {}

    async def state(self) -> dict[str, Any]:
        rows = (await self.env.DB.prepare("SELECT * FROM index_state ORDER BY version").all())["results"]
        assert len(rows) == 1
        return dict(rows[0])


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
async def database(tmp_path: Path, clock: Clock) -> AsyncIterator[D1Database]:
    opened = await D1Database.open(tmp_path / "d1.sqlite", clock)
    await apply_migrations(opened, ROOT / "schemas" / "migrations", clock=clock)
    yield opened
    await opened.close()


@pytest.fixture
async def site(tmp_path: Path, clock: FakeClock, database: D1Database) -> AsyncIterator[Site]:
    real = Ai.open(models={"hashed-embedder": str(MODEL)})
    vectors = VectorizeIndex.open(tmp_path / "vectors", "documents", clock=clock)
    ai = PickyAi(real)
    yield Site(SimpleNamespace(DB=database, VECTORIZE=vectors, AI=ai, clock=clock), clock, ai)
    await vectors.close()
    await real.close()


CRAG = {"id": "a", "name": "甲岩", "name_en": "Crag A", "region": "北部"}
AREA = {"id": "a/x", "crag_id": "a", "name": "東壁", "name_en": "East Wall"}
ROUTE = {
    "id": "r1", "crag_id": "a", "area_id": "a/x", "name": "國慶日", "name_en": "National Day",
    "grade": "5.10b", "type": "sport", "length_m": 12.0, "bolt_count": 6, "features": ["crack"],
}  # fmt: skip
GYM = {"id": "g", "name": "岩館", "name_en": "Gym", "city": "台北市", "opening_hours": {"monday": "公休"}}


@pytest.fixture
async def filled(site: Site) -> Site:
    """A crag with an area and two routes, one of them a draft, and a gym; indexed."""
    await site.put("crag", **CRAG)
    await site.put("area", **AREA)
    await site.put("route", **ROUTE)
    await site.put("route", **(ROUTE | {"id": "r2", "name": "草稿", "name_en": "Draft", "status": "draft"}))
    await site.put("gym", **GYM)
    await site.sync()
    return site
