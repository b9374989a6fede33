"""`python -m bench.legs ROWS`: search legs, writes and warm-up of the vector index alone, over OpenBeta's routes."""

import argparse
import asyncio
import random
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

from bench.server import ROOT
from schemas.documents import COLUMNS
from wrangler_compat.ai.local import HashedEmbedder, load_engine
from wrangler_compat.vectorize import VectorizeIndex
from wrangler_compat.vectorize_store import MIRROR_ROWS

QUESTIONS = (
    "適合新手的運動攀路線",
    "sport climbing route with roof",
    "5.10a 路線",
    "intermediate sport route in Utah",
    "黃金右手",
    "Indian Creek crack",
    "有影片的先鋒路線 5.11",
    "moderate multi pitch trad",
)
FILTERS: dict[str, Any] = {
    "no filter": None,
    "type and grade": {"kind": "route", "route_type": "sport", "grade_min": {"$gte": 10, "$lte": 15}},
    "one state": {"crag_id": "Utah", "grade_min": {"$gte": 10}},
    "any of, lists, not": {
        "$and": [
            {"kind": {"$in": ["route", "area"]}},
            {"$or": [{"features": {"$contains": "roof"}}, {"has_video": True}]},
            {"row_id": {"$nin": [str(n) for n in range(50)]}},
            {"$not": {"route_type": "trad"}},
        ]
    },
}
ROUNDS = 80


def rows(count: int) -> list[dict[str, Any]]:
    """Real names, states, types and grades; the rest by chance, of the size of a real document."""
    import pyarrow.parquet as pq

    chance = random.Random(1)
    made = []
    for number, row in enumerate(pq.read_table(ROOT / "data" / "openbeta" / "routes.parquet").to_pylist()[:count]):
        kind, state = row["types"].split(",")[0], row["state"] or "boulders"
        text = (
            f"{row['name']}\n{state} Northern Taiwan 北部\n{row['grade']} 路線 route {kind} climbing 運動攀登 先鋒 "
            "中級 intermediate moderate\n"
            f"{chance.randint(5, 40)} 公尺 m {chance.randint(3, 20)} 個 bolt bolts\n"
            "有影片 video"
        )
        columns = {
            "kind": "route",
            "row_id": str(row["id"]),
            "crag_id": state,
            "region": state,
            "route_type": kind,
            "grade_system": "yds",
            "grade_min": chance.randint(0, 30),
            "length_m": chance.random() * 40,
            "has_video": number % 3 == 0,
            "features": chance.sample(["roof", "slab", "crack", "jug"], 2),
            "title": row["name"],
            "excerpt": text[:80],
        }
        made.append({"id": f"route:{row['id']}", "text": text, "metadata": columns})
    return made


async def timed(work: Callable[[int], Awaitable[Any]], rounds: int = ROUNDS) -> str:
    """How long each round took: p50 and p95 in milliseconds."""
    spent = []
    for number in range(rounds):
        begun = time.perf_counter()
        await work(number)
        spent.append((time.perf_counter() - begun) * 1000)
    return f"p50 {statistics.median(spent):6.2f}  p95 {sorted(spent)[int(rounds * 0.95)]:6.2f} ms"


async def fill(folder: Path, engine: HashedEmbedder, made: Sequence[dict[str, Any]]) -> None:
    """Write the rows as the indexer would."""
    index = VectorizeIndex.open(folder, "documents")
    version = index.version("v1")
    await version.ensure(dimensions=engine.dimensions, columns=COLUMNS)
    for start in range(0, len(made), 1000):
        part = made[start : start + 1000]
        vectors = engine.embed([row["text"] for row in part])
        await version.upsert([{**row, "values": v} for row, v in zip(part, vectors, strict=True)])  # type: ignore[typeddict-item]
    await version.activate()
    await version.optimize(force=True)
    await index.close()


async def measure(folder: Path, engine: HashedEmbedder, made: Sequence[dict[str, Any]], mirror_rows: int) -> None:
    """Print every figure of one way to search."""
    index = VectorizeIndex.open(folder, "documents", mirror_rows=mirror_rows)
    begun = time.perf_counter()
    await index.warm()
    print(f"  warm-up {time.perf_counter() - begun:.2f} s")
    vectors = engine.embed(QUESTIONS)
    for name, condition in FILTERS.items():
        options = {"topK": 50, "returnMetadata": "all", **({"filter": condition} if condition else {})}

        async def dense(n: int, options: Any = options) -> Any:
            return await index.query(vectors[n % len(vectors)], **options)

        async def words(n: int, options: Any = options) -> Any:
            return await index.query(queryText=QUESTIONS[n % len(QUESTIONS)], **options)

        async def both(n: int, dense: Any = dense, words: Any = words) -> Any:
            return await asyncio.gather(dense(n), words(n))

        print(f"  {name:20} vector {await timed(dense)}   keyword {await timed(words)}   both {await timed(both)}")
    other = VectorizeIndex.open(folder, "documents", mirror_rows=mirror_rows)
    await other.warm()

    async def write(n: int) -> None:
        row = {**made[n], "text": f"{made[n]['text']} 標記{n}", "values": vectors[n % len(vectors)]}
        await index.upsert([row])  # type: ignore[list-item]

    async def seen(reader: VectorizeIndex, n: int) -> None:
        await write(n)
        found = await reader.query(queryText=f"標記{n}", operator="and", topK=1)
        assert found["count"] == 1

    print(f"  upsert acknowledged {await timed(write)}")
    print(f"  upsert to found, same handle {await timed(lambda n: seen(index, n))}")
    print(f"  upsert to found, another handle (as another process) {await timed(lambda n: seen(other, n))}")
    await index.close()
    await other.close()


async def main() -> None:
    """Fill a folder and measure it, in memory and in the table alone."""
    parser = argparse.ArgumentParser(prog="python -m bench.legs", description=__doc__)
    parser.add_argument("rows", type=int, nargs="?", default=1000)
    parser.add_argument("--table", action="store_true", help="measure LanceDB alone, without the mirror, too")
    given = parser.parse_args()
    engine = load_engine(ROOT / "data" / "models" / "embedder.npz")
    assert isinstance(engine, HashedEmbedder)
    made = rows(given.rows)
    with tempfile.TemporaryDirectory() as folder:
        await fill(Path(folder) / "index", engine, made)
        for name, mirror_rows in (("mirror", MIRROR_ROWS), *((("table", 0),) if given.table else ())):
            print(f"{len(made)} rows, {name}:")
            await measure(Path(folder) / "index", engine, made, mirror_rows)


if __name__ == "__main__":
    asyncio.run(main())
