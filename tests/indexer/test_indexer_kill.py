"""kill -9 at any moment of import, index and write: nothing acknowledged is lost, and a re-run converges."""

import io
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from indexer.commands import import_files
from indexer.documents import SOURCES, document_hash, render
from indexer.opening import opened
from indexer.outbox import read_page
from indexer.pipeline import Indexer
from schemas.documents import document_id
from schemas.rows import TABLES, columns, row_from_columns, validate
from tests.indexer.conftest import ROOT
from tests.indexer.victim import CRAGS

ROUNDS = 30
IMPORTED = 600
LONGEST_S = {"write": 3.0, "import": 1.2, "index": 1.5}
MODES = ("write", "import", "index")

Rows = dict[tuple[str, str], dict[str, Any] | None]


def big_file(path: Path) -> Path:
    with path.open("w") as file:
        for number in range(IMPORTED):
            row = {
                "id": f"i{number}",
                "crag_id": CRAGS[number % 4],
                "name": f"匯入 {number}",
                "grade": "5.9",
                "type": "trad",
            }
            file.write(json.dumps({"kind": "route", **row}) + "\n")
    return path


def killed(mode: str, state: Path, seed: int, file: Path, after_s: float) -> list[list[Any]]:
    """What a process said before it was killed, after_s seconds from when it was ready."""
    command = [sys.executable, "-m", "tests.indexer.victim", mode, str(state), str(seed), str(file)]
    # Unbuffered: communicate() reads below a buffer, and what readline() had already taken into one would be lost.
    victim = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0)
    assert victim.stdout is not None
    assert victim.stderr is not None
    ready = victim.stdout.readline()
    assert b"ready" in ready, victim.stderr.read()
    try:
        victim.wait(timeout=after_s)
    except subprocess.TimeoutExpired:
        os.kill(victim.pid, signal.SIGKILL)
    said, failed = victim.communicate()
    assert victim.returncode in (0, -signal.SIGKILL), failed
    return [json.loads(line) for line in said.splitlines() if line.endswith(b"]")]


def believe(said: list[list[Any]], known: Rows) -> tuple[str, str] | None:
    """Note what was acknowledged; answers the row of a write that was cut off, which may stand or not."""
    open_write: tuple[str, str] | None = None
    for word, *rest in said:
        if word == "trying":
            open_write = (rest[0], rest[1])
        elif word == "acknowledged":
            known[rest[0], rest[1]] = rest[2]
            open_write = None
    return open_write


async def stored(env: Any, kind: str, row_id: str) -> dict[str, Any] | None:
    found = await env.DB.prepare(f"SELECT * FROM {TABLES[kind]} WHERE id = ?").bind(row_id).first()  # type: ignore[index]
    return None if found is None else row_from_columns(kind, found)  # type: ignore[arg-type]


def whole(kind: str, data: dict[str, Any]) -> dict[str, Any]:
    return row_from_columns(kind, columns(validate(kind, data)))  # type: ignore[arg-type]


async def check_index(env: Any) -> int:
    """Each published row has one document, made from the row as it is; nothing else is in the index."""
    wanted: dict[str, str] = {}
    for kind in SOURCES:
        after = ""
        while page := await read_page(env.DB, kind, after, 1_000, now_ms=int(time.time() * 1000)):
            after = page[-1]["id"]
            wanted |= {document_id(kind, row["id"]): document_hash(render(kind, row)) for row in page}
    version, _ = await Indexer(env, clock=env.clock).version()
    table = env.VECTORIZE.version(version)
    there = await table.listIds(limit=1_000_000)
    assert len(there) == len(set(there)), "a document is there twice"
    assert set(there) == set(wanted)
    for start in range(0, len(there), 1_000):
        for vector in await table.getByIds(there[start : start + 1_000]):
            assert vector["metadata"]["hash"] == wanted[vector["id"]]
    assert await env.VECTORIZE.active() == version
    words = await env.VECTORIZE.query(queryText="岩場", topK=5)
    assert words["count"] > 0, "the keyword leg has its index"
    return len(wanted)


@pytest.mark.slow
@pytest.mark.timeout(600)
async def test_thirty_kills_lose_nothing_acknowledged_and_a_rerun_converges(tmp_path: Path) -> None:
    seed = int(os.environ.get("KILL_SEED", "20261123"))
    print(f"KILL_SEED={seed}")
    rng, state, known = random.Random(seed), tmp_path / "state", Rows()
    file = big_file(tmp_path / "rows.jsonl")
    crags = tmp_path / "crags.jsonl"
    crags.write_text("".join(json.dumps({"id": crag, "name": crag}) + "\n" for crag in CRAGS))
    async with opened(state) as env:
        assert await import_files(env, [crags], out=io.StringIO()) == 0
    counts = {"killed": 0, "acknowledged": 0}
    for number in range(ROUNDS):
        mode = MODES[number % len(MODES)]
        said = killed(mode, state, seed + number, file, rng.uniform(0.0, LONGEST_S[mode]))
        counts["killed"] += ["done"] not in said
        counts["acknowledged"] += sum(line[0] == "acknowledged" for line in said)
        cut_off = believe(said, known)
        async with opened(state) as env:
            assert await env.DB.prepare("PRAGMA quick_check").first("quick_check") == "ok"
            for (kind, row_id), data in known.items():
                if (kind, row_id) != cut_off:
                    assert await stored(env, kind, row_id) == (None if data is None else whole(kind, data)), (
                        kind,
                        row_id,
                    )
            if cut_off is not None:
                # Undecided until now; from here on it is what the database says.
                known[cut_off] = await stored(env, *cut_off)
            if ["imported"] in said:
                assert (
                    await env.DB.prepare("SELECT count(*) AS n FROM routes WHERE id LIKE 'i%'").first("n") == IMPORTED
                )
            # The re-run waits for no lease: the holder is dead.
            await Indexer(env, clock=env.clock).catch_up(wait_s=5)
            documents = await check_index(env)
    print(f"{counts} of {ROUNDS} rounds, {documents} documents")
    assert counts["killed"] >= ROUNDS // 2
