"""Who deletes themselves leaves no row and no byte anywhere, but the day's counter."""

import shutil
import sqlite3
from pathlib import Path

import lancedb
import pytest

from bench.server import SECRET, serve
from tests.leaks.test_leaks_two_users import ONE, SHARED, TWO, Climber
from worker.asker import pseudonym

pytestmark = pytest.mark.slow


def test_a_deletion_leaves_no_byte_anywhere(indexed: Path, tmp_path: Path) -> None:
    """Every table of every database, KV, R2, the queues, the index, caches and logs: by row while the server runs, by
    byte when it has stopped. Only the day's counter bears the pseudonym."""
    state = tmp_path / "state"
    shutil.copytree(indexed, state)
    with serve(state, {"ENVIRONMENT": "development"}) as port:
        gone, stays = Climber(port, ONE), Climber(port, TWO)
        for each in (gone, stays):
            each.write()
        gone.ask(SHARED[0])
        told = gone.send("DELETE", "/me").body["data"]
        assert set(told["left"].values()) == {0}
        assert told["removed"]["query_logs"] > 5
        marks = needles(gone)
        assert rows_with(state, marks) == {("onbelay.sqlite", "quotas", "asker")}
        assert {table for _, table, _ in rows_with(state, needles(stays))} >= {"ascents", "messages", "query_logs"}
        gone.client.close()
        stays.client.close()
    texts = [word for word in marks if word != pseudonym(gone.sub, SECRET.encode())]
    files = [path for path in (*state.rglob("*"), tmp_path / "state-server.log") if path.is_file()]
    assert {"d1", "kv", "queues", "r2", "vectorize"} <= {path.relative_to(state).parts[0] for path in files[:-1]}
    # The dev server's console prints paths of requests, with ids that lead to nothing any more; never who asked.
    log = files.pop().read_bytes()
    assert [word for word in (gone.mark, gone.sub) if word.encode() in log] == []
    assert [(path.name, word) for path in files for word in texts if word.encode() in path.read_bytes()] == []
    assert any(stays.mark.encode() in path.read_bytes() for path in files)
    table = lancedb.connect(state / "vectorize" / "documents")
    names = table.list_tables().tables
    assert names
    for name in names:
        held = str(table.open_table(name).to_arrow().to_pylist())
        assert len(held) > 100_000
        assert [word for word in marks if word in held] == []


def needles(climber: Climber) -> tuple[str, ...]:
    """Every word and id that could lead back to a climber."""
    ids = (*climber.lines, *climber.sessions, *climber.memories, climber.answered["query_id"])
    return (climber.mark, climber.sub, pseudonym(climber.sub, SECRET.encode()), *ids)


def rows_with(state: Path, words: tuple[str, ...]) -> set[tuple[str, str, str]]:
    """Database, table and column of every value, text or bytes, that holds one of the words."""
    held = set()
    for file in state.rglob("*.sqlite"):
        connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        connection.row_factory = sqlite3.Row
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            for row in connection.execute(f'SELECT * FROM "{name}"'):
                for column in row.keys():  # noqa: SIM118 - a Row is no mapping
                    value = row[column]
                    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
                    if any(word in text for word in words):
                        held.add((file.name, name, column))
        connection.close()
    return held
