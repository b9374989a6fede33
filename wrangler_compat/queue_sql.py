"""The statements of the queue file: its schema, and what each step does inside one transaction."""

import os
import socket
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import NamedTuple

from wrangler_compat.queue_bodies import Body
from wrangler_compat.sqlite import connect

__all__ = [
    "INSERT",
    "OWNER",
    "RETENTION_S",
    "Backlog",
    "Letter",
    "bury",
    "count_backlog",
    "due",
    "lease",
    "many",
    "open_queues",
    "purge",
    "recover",
    "transaction",
]

RETENTION_S = 4 * 86_400
"""The platform's default; messages that nobody took by then are deleted."""
OWNER = f"{socket.gethostname()}:{os.getpid()}:{token_hex(4)}"
"""This process; the last part tells it from an earlier one that had the same number."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS messages (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  queue TEXT NOT NULL,
  id TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  owner TEXT,
  content_type TEXT NOT NULL,
  body BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS messages_due ON messages (queue, due_at, seq);
CREATE INDEX IF NOT EXISTS messages_age ON messages (queue, sent_at);
CREATE INDEX IF NOT EXISTS messages_owned ON messages (owner) WHERE owner IS NOT NULL;
CREATE TABLE IF NOT EXISTS tally (queue TEXT PRIMARY KEY, count INTEGER NOT NULL, bytes INTEGER NOT NULL) WITHOUT ROWID;
CREATE TRIGGER IF NOT EXISTS messages_added AFTER INSERT ON messages BEGIN
  INSERT INTO tally VALUES (NEW.queue, 1, length(NEW.body))
  ON CONFLICT DO UPDATE SET count = count + 1, bytes = bytes + excluded.bytes;
END;
CREATE TRIGGER IF NOT EXISTS messages_removed AFTER DELETE ON messages BEGIN
  UPDATE tally SET count = count - 1, bytes = bytes - length(OLD.body) WHERE queue = OLD.queue;
END;
"""


INSERT = "INSERT INTO messages (queue, id, sent_at, due_at, content_type, body) VALUES (?, ?, ?, ?, ?, ?)"


class Letter(NamedTuple):
    """A stored message in a consumer's hands."""

    seq: int
    id: str
    sent_ms: int
    attempts: int
    body: Body


class Backlog(NamedTuple):
    """What waits in a queue and may be delivered now."""

    messages: int
    size: int
    oldest_ms: int | None


def open_queues(path: Path) -> sqlite3.Connection:
    """Open the file for writing, with its tables."""
    connection = connect(path, sqlite3.Connection, synchronous="NORMAL")
    connection.executescript(_SCHEMA)
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of the block or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def many(connection: sqlite3.Connection, sql: str, rows: Sequence[tuple[int, ...]]) -> None:
    """Run one statement for each row, in one transaction."""
    with transaction(connection):
        connection.executemany(sql, rows)


def count_backlog(connection: sqlite3.Connection, queue: str, now: int) -> Backlog:
    """The tally of all messages less the delayed and held ones: cheap however long the queue is."""
    count, size = connection.execute("SELECT count, bytes FROM tally WHERE queue = ?", (queue,)).fetchone() or (0, 0)
    hidden, hidden_size = connection.execute(
        "SELECT count(*), coalesce(sum(length(body)), 0) FROM messages WHERE queue = ? AND due_at > ?", (queue, now)
    ).fetchone()
    if count == hidden:
        return Backlog(0, 0, None)
    oldest = connection.execute(
        "SELECT sent_at FROM messages INDEXED BY messages_age WHERE queue = ? AND due_at <= ? ORDER BY sent_at LIMIT 1",
        (queue, now),
    ).fetchone()
    return Backlog(count - hidden, size - hidden_size, oldest[0])


def due(
    connection: sqlite3.Connection, queue: str, now: int, *, size: int, wait_ms: int
) -> tuple[list[int], int | None]:
    """Answer the batch that has to be delivered now, or none and when to look again.

    A batch is due when it is full, or when its first message has waited long enough.
    """
    rows = connection.execute(
        "SELECT seq, due_at FROM messages WHERE queue = ? ORDER BY due_at, seq LIMIT ?", (queue, size + 1)
    ).fetchall()
    ready = [row for row in rows if row[1] <= now][:size]
    if ready and (len(ready) == size or ready[0][1] + wait_ms <= now):
        return [row[0] for row in ready], now
    moments = [row[1] for row in rows if row[1] > now][:1] + [row[1] + wait_ms for row in ready[:1]]
    return [], min(moments, default=None)


def lease(connection: sqlite3.Connection, seqs: Sequence[int], until: int, owner: str) -> list[Letter]:
    """Put messages into an owner's hands until a moment; each use counts as an attempt."""
    letters = []
    for seq in seqs:
        row = connection.execute(
            "UPDATE messages SET due_at = ?, owner = ?, attempts = attempts + 1 WHERE seq = ? "
            "RETURNING id, sent_at, attempts, content_type, body",
            (until, owner, seq),
        ).fetchone()
        # A message that was just buried is no longer there.
        if row is not None:
            letters.append(Letter(seq, row[0], row[1], row[2], Body(row[3], row[4])))
    return letters


def bury(
    connection: sqlite3.Connection, seqs: Sequence[int], max_attempts: int, dead_letter: str | None, now: int
) -> list[tuple[str, int]]:
    """Move the messages that have used up their attempts to the dead letter queue, or drop them without one."""
    dead = []
    for seq in seqs:
        row = connection.execute(
            "DELETE FROM messages WHERE seq = ? AND attempts >= ? RETURNING id, attempts, sent_at, content_type, body",
            (seq, max_attempts),
        ).fetchone()
        if row is None:
            continue
        dead.append((row[0], row[1]))
        if dead_letter:
            connection.execute(INSERT, (dead_letter, row[0], row[2], now, row[3], row[4]))
    return dead


def purge(connection: sqlite3.Connection, now: int) -> None:
    """Delete what is older than the retention time."""
    connection.execute("DELETE FROM messages WHERE sent_at < ?", (now - RETENTION_S * 1000,))


def recover(connection: sqlite3.Connection, now: int) -> None:
    """Free what dead processes of this machine held, and forget what is too old."""
    host = socket.gethostname()
    with transaction(connection):
        purge(connection, now)
        owners = connection.execute("SELECT DISTINCT owner FROM messages WHERE owner IS NOT NULL").fetchall()
        for (owner,) in owners:
            machine, process, _ = owner.rsplit(":", 2)
            if machine == host and not _alive(int(process), owner):
                connection.execute("UPDATE messages SET due_at = ?, owner = NULL WHERE owner = ?", (now, owner))


def _alive(process: int, owner: str) -> bool:
    if process == os.getpid():
        return owner == OWNER
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
