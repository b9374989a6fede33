"""kill -9 during upserts: what was acknowledged is there, once, and the table can be read and written."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

CHILD = """
import asyncio, sys
from pathlib import Path
from wrangler_compat.vectorize import VectorizeIndex
from wrangler_compat import vectorize_writer

vectorize_writer.COMMITS = 5

async def one(index, worker, start):
    n = start
    while True:
        name = f"w{worker}-{n}"
        await index.upsert([{"id": name, "values": [1, n % 7, 0], "text": f"名字{worker}乙{n}"},
                            {"id": f"hot{worker}", "values": [0, n, 1]}])
        print("put", name, flush=True)
        if n % 4 == 3:
            print("may", f"w{worker}-{n - 1}", flush=True)
            await index.deleteByIds([f"w{worker}-{n - 1}"])
            print("del", f"w{worker}-{n - 1}", flush=True)
        n += 1

async def main():
    index = VectorizeIndex.open(Path(sys.argv[1]), "documents")
    await index.version("v1").ensure(dimensions=3, columns={})
    await index.version("v1").activate()
    print("ready", flush=True)
    await asyncio.gather(*(one(index, worker, int(sys.argv[2])) for worker in range(3)))

asyncio.run(main())
"""


def _lines(child: subprocess.Popen[str], count: int) -> Iterator[str]:
    assert child.stdout is not None
    for _ in range(count):
        line = child.stdout.readline()
        assert line, "the child ended by itself"
        yield line


@pytest.mark.timeout(300)
async def test_kill_during_upserts_loses_nothing_acknowledged(tmp_path: Path, open_index: Any, root: Path) -> None:
    chance = random.Random(11)
    there: dict[str, str] = {}
    for round_ in range(6):
        child = subprocess.Popen(  # noqa: ASYNC220 - the child is killed between two blocking reads
            [sys.executable, "-c", CHILD, str(tmp_path / "index"), str(round_ * 1000)],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(root)},
        )
        assert child.stdout is not None
        acknowledged = list(_lines(child, chance.randint(10, 60)))
        os.kill(child.pid, signal.SIGKILL)
        # What stood in the pipe was acknowledged too.
        acknowledged += child.stdout.readlines()
        child.wait()
        child.stdout.close()
        for line in acknowledged:
            word, _, name = line.strip().partition(" ")
            if word in ("put", "may", "del") and line.endswith("\n"):
                there[name] = word
        index = open_index()
        store = await index.version("v1").store()
        ids = await store.table.all_ids()
        assert len(ids) == len(set(ids)), "an id is doubled"
        assert {name for name, word in there.items() if word == "put"} <= set(ids)
        # A delete that was not acknowledged may have happened; one that was acknowledged must have.
        assert not {name for name, word in there.items() if word == "del"} & set(ids)
        last = [name for name, word in there.items() if word == "put"][-1]
        text = f"名字{last[1]}乙{last.partition('-')[2]}"
        assert last in {m["id"] for m in (await index.query(queryText=text, operator="and"))["matches"]}
        await index.upsert([{"id": "after", "values": [0, 0, 1]}])
        await index.version("v1").optimize(force=True)
        await index.close()
    assert len(there) > 60
