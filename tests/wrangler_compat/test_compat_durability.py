"""What was acknowledged survives kill -9, and nothing half written shows."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest

from wrangler_compat.clock import SystemClock
from wrangler_compat.d1 import D1Database
from wrangler_compat.kv import KVNamespace
from wrangler_compat.r2 import R2Bucket
from wrangler_compat.r2_objects import R2ObjectBody

# Writes numbered rows, keys and objects for ever, and prints each number once all three were acknowledged.
WRITER = """
import asyncio, itertools, sys
from pathlib import Path
from wrangler_compat.clock import SystemClock
from wrangler_compat.d1 import D1Database
from wrangler_compat.kv import KVNamespace
from wrangler_compat.r2 import R2Bucket

async def main(folder, start):
    clock = SystemClock()
    database = await D1Database.open(folder / "d1.sqlite", clock)
    kv = await KVNamespace.open(folder / "kv.sqlite", clock)
    bucket = await R2Bucket.open(folder / "r2", clock)
    await database.exec("CREATE TABLE IF NOT EXISTS t (n INTEGER PRIMARY KEY, half INTEGER)")
    insert = database.prepare("INSERT INTO t(n, half) VALUES (?, ?)")
    for n in itertools.count(start):
        await database.batch([insert.bind(2 * n, 1), insert.bind(2 * n + 1, 2)])
        await kv.put("last", str(n))
        await bucket.put(f"object/{n % 5}", f"{n};" * 2000)
        print(n, flush=True)

asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2])))
"""


async def write_until_killed(folder: Path, start: int, acknowledgements: int) -> int:
    """Run the writer, kill it in the middle of its work, and answer the last number it acknowledged."""
    environment = {**os.environ, "PYTHONPATH": os.getcwd()}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", WRITER, str(folder), str(start), stdout=asyncio.subprocess.PIPE, env=environment
    )
    assert process.stdout is not None
    for _ in range(acknowledgements):
        assert await process.stdout.readline()
    process.send_signal(signal.SIGKILL)
    rest = (await process.stdout.read()).split()
    assert await process.wait() == -signal.SIGKILL
    # A last line may have been cut by the kill; only whole numbers count as acknowledged.
    return int(rest[-2]) if len(rest) > 1 else start + acknowledgements - 1


async def check(folder: Path, acknowledged: int) -> int:
    """Assert that everything up to a number is there and whole; answer the next free number."""
    clock = SystemClock()
    database = await D1Database.open(folder / "d1.sqlite", clock)
    kv = await KVNamespace.open(folder / "kv.sqlite", clock)
    bucket = await R2Bucket.open(folder / "r2", clock, orphan_age_s=0)
    row = await database.prepare("SELECT count(*) AS rows, max(n) AS last, sum(half) AS halves FROM t").first()
    assert row["rows"] == row["last"] + 1 >= 2 * (acknowledged + 1)
    assert row["halves"] * 2 == row["rows"] * 3, "half a batch is visible"
    assert await database.prepare("PRAGMA quick_check").first("quick_check") == "ok"
    assert int(await kv.get("last")) >= acknowledged
    newest = 0
    for listed in (await bucket.list()).objects:
        found = await bucket.get(listed.key)
        assert isinstance(found, R2ObjectBody)
        number, *rest = set((await found.text()).split(";")) - {""}
        assert not rest, "an object is mixed from two writes"
        newest = max(newest, int(number))
    assert newest >= acknowledged
    blobs = [path for path in (folder / "r2").rglob("*") if path.is_file() and "objects.sqlite" not in path.name]
    assert len(blobs) == len((await bucket.list()).objects), "the sweep left an orphan"
    for binding in (database, kv, bucket):
        await binding.close()
    return int(row["rows"]) // 2


@pytest.mark.parametrize("rounds", [3, pytest.param(30, marks=pytest.mark.slow)])
async def test_acknowledged_writes_survive_a_kill(tmp_path: Path, rounds: int) -> None:
    """Killed again and again at another moment, the stores lose nothing and stay whole."""
    start = 0
    for number in range(rounds):
        acknowledged = await write_until_killed(tmp_path, start, 1 + number * 7 % 23)
        start = await check(tmp_path, acknowledged)
