"""A process that is killed: it writes, imports or indexes, and says on stdout what has been acknowledged."""

import asyncio
import json
import random
import sys
from pathlib import Path
from typing import Any

from indexer import commands
from indexer.opening import opened
from indexer.pipeline import Indexer
from schemas.rows import RowKind, columns, delete_sql, upsert_sql, validate

WRITES = 400
INDEX_EVERY = 4
CRAGS = [f"c{n}" for n in range(4)]


def say(*words: object) -> None:
    print(json.dumps(words, ensure_ascii=False), flush=True)


def row_for(rng: random.Random, marker: int) -> tuple[RowKind, str, dict[str, Any] | None]:
    """A random write: a new or changed row, or (None) a deletion."""
    kind: RowKind = rng.choice(("route", "route", "route", "gym", "crag"))
    if kind == "crag":
        crag = rng.choice(CRAGS)
        return kind, crag, {"id": crag, "name": f"岩場 {crag} {marker}"}
    row_id = f"{kind}-{rng.randrange(40)}"
    if rng.random() < 0.2:
        return kind, row_id, None
    data: dict[str, Any] = {
        "id": row_id,
        "name": f"名 {marker}",
        "status": rng.choice(("published", "published", "draft")),
    }
    if kind == "route":
        data |= {"crag_id": rng.choice(CRAGS), "grade": f"5.{rng.randrange(5, 13)}", "type": "sport"}
    return kind, row_id, data


async def write(env: Any, seed: int) -> None:
    """Random writes through the binding, each said before it is sent and after it is acknowledged."""
    rng = random.Random(seed)
    indexer = Indexer(env, clock=env.clock)
    for number in range(WRITES):
        kind, row_id, data = row_for(rng, seed * WRITES + number)
        say("trying", kind, row_id, data)
        if data is None:
            await env.DB.prepare(delete_sql(kind)).bind(row_id).run()
        else:
            await env.DB.prepare(upsert_sql(kind)).bind(*columns(validate(kind, data)).values()).run()
        say("acknowledged", kind, row_id, data)
        if number % INDEX_EVERY == 0:
            await indexer.catch_up(wait_s=10)
            say("indexed")


async def unsettle(env: Any, seed: int) -> None:
    """Leave much to index: every imported row is another, and every other time the whole table is gone."""
    await env.DB.prepare("UPDATE routes SET name_en = ? WHERE id LIKE 'i%'").bind(f"imported {seed}").run()
    if seed % 2:
        version, _ = await Indexer(env, clock=env.clock).version()
        await env.VECTORIZE.version(version).drop()


async def main(mode: str, state: Path, seed: int, file: Path) -> None:
    async with opened(state) as env:
        if mode != "import":
            await env.VECTORIZE.warm()
        if mode == "index":
            await unsettle(env, seed)
        say("ready")
        if mode == "write":
            await write(env, seed)
        elif mode == "import":
            await commands.import_files(env, [file], out=sys.stderr)
            say("imported")
        await commands.index(env, full=mode == "index", out=sys.stderr, wait_s=10)
        say("done")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4])))
