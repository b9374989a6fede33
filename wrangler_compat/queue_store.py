"""Where queue messages live: one SQLite file for all queues, so that a move to a dead letter queue is one transaction.

A message is one row. `due_at` says from when it may be delivered: sending with a delay, retrying with a delay and being
in a consumer's hands (the lease) all move it into the future. A message whose consumer was killed therefore comes back
by itself when the lease ends, and at once when the store is opened on the same machine and finds the owner dead.

The file runs with synchronous=NORMAL: a commit survives the death of the process; a power cut may lose the last ones.
What must survive that too is written to a database first, and the message is only its wake-up call.
"""

import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from wrangler_compat.protocols import Clock
from wrangler_compat.queue_bodies import Body
from wrangler_compat.queue_listeners import Listeners
from wrangler_compat.queue_sql import (
    INSERT,
    OWNER,
    Backlog,
    Letter,
    bury,
    count_backlog,
    due,
    lease,
    many,
    open_queues,
    purge,
    recover,
    transaction,
)
from wrangler_compat.sqlite import Threads

__all__ = ["Backlog", "Letter", "QueueStore", "Taken"]

PURGE_EVERY_S = 3600


class Taken(NamedTuple):
    """A batch, or when to look again (None: when a message arrives), and (id, attempts) of those that died."""

    letters: list[Letter]
    look_at_ms: int | None
    dead: list[tuple[str, int]]
    backlog: Backlog = Backlog(0, 0, None)
    """What waits behind the batch."""


class QueueStore(Listeners):
    """All queues of one state folder."""

    poll_s = 0.25
    """How soon a message that another process has sent is noticed; one of this process wakes the loop at once."""

    def __init__(self, threads: Threads, clock: Clock) -> None:
        self._threads = threads
        super().__init__(clock)
        self._purge_at = 0

    @classmethod
    async def open(cls, path: Path, clock: Clock) -> "QueueStore":
        """Open the file, creating it when missing; messages held by dead processes of this machine are free again."""
        threads = Threads("Queues", lambda: open_queues(path))
        await threads.start()
        store = cls(threads, clock)
        now = store.now_ms()
        await threads.run(lambda connection: recover(connection, now))
        return store

    async def put(self, queue: str, messages: Sequence[tuple[Body, int]]) -> Backlog:
        """Store (body, delay in ms) pairs and answer the backlog as it was before."""
        now = self.now_ms()
        rows = [
            (queue, os.urandom(16).hex(), now, now + delay, body.content_type, body.data) for body, delay in messages
        ]
        stale = self._purge_due(now)

        def work(connection: sqlite3.Connection) -> Backlog:
            with transaction(connection):
                if stale:
                    purge(connection, now)
                before = count_backlog(connection, queue, now)
                connection.executemany(INSERT, rows)
            return before

        before = await self._threads.run(work)
        self._wake(queue)
        return before

    async def backlog(self, queue: str) -> Backlog:
        """Answer what may be delivered now."""
        now = self.now_ms()
        return await self._threads.run(lambda connection: count_backlog(connection, queue, now))

    async def take(
        self, queue: str, *, size: int, wait_ms: int, lease_ms: int, max_attempts: int, dead_letter: str | None
    ) -> Taken:
        """Take a batch if one is due: full, or its first message has waited long enough."""
        now = self.now_ms()

        def work(connection: sqlite3.Connection) -> Taken:
            ready, look_at = due(connection, queue, now, size=size, wait_ms=wait_ms)
            if not ready:
                return Taken([], look_at, [])
            with transaction(connection):
                # Looked at again, now that no other process can take them.
                ready, _ = due(connection, queue, now, size=size, wait_ms=wait_ms)
                dead = bury(connection, ready, max_attempts, dead_letter, now)
                letters = lease(connection, ready, now + lease_ms, OWNER)
                behind = count_backlog(connection, queue, now)
            return Taken(letters, now, dead, behind)

        taken = await self._threads.run(work)
        if taken.dead and dead_letter:
            self._wake(dead_letter)
        return taken

    async def renew(self, letters: Sequence[Letter], lease_ms: int) -> None:
        """Keep messages in their consumer's hands for longer."""
        rows = [(self.now_ms() + lease_ms, letter.seq, letter.attempts) for letter in letters]
        await self._threads.run(
            lambda connection: many(
                connection, "UPDATE messages SET due_at = ? WHERE seq = ? AND attempts = ? AND owner IS NOT NULL", rows
            )
        )

    async def release(self, letters: Sequence[Letter]) -> None:
        """Put messages back as if they had never been taken."""
        rows = [(self.now_ms(), letter.seq, letter.attempts) for letter in letters]
        sql = (
            "UPDATE messages SET due_at = ?, owner = NULL, attempts = attempts - 1 "
            "WHERE seq = ? AND attempts = ? AND owner IS NOT NULL"
        )
        await self._threads.run(lambda connection: many(connection, sql, rows))

    async def settle(
        self,
        queue: str,
        *,
        done: Sequence[Letter],
        again: Sequence[tuple[Letter, int]],
        max_attempts: int,
        dead_letter: str | None,
    ) -> list[tuple[str, int]]:
        """Delete what is done, let the rest (letter, delay in ms) come again, answer (id, attempts) of the dead."""
        now = self.now_ms()
        retries = [(now + delay, letter.seq, letter.attempts) for letter, delay in again]

        def work(connection: sqlite3.Connection) -> list[tuple[str, int]]:
            with transaction(connection):
                connection.executemany("DELETE FROM messages WHERE seq = ?", [(letter.seq,) for letter in done])
                # The attempt number guards a message whose lease ran out and which somebody else holds now.
                connection.executemany(
                    "UPDATE messages SET due_at = ?, owner = NULL WHERE seq = ? AND attempts = ?", retries
                )
                return bury(connection, [letter.seq for letter, _ in again], max_attempts, dead_letter, now)

        dead = await self._threads.run(work)
        if again:
            self._wake(queue)
        if dead and dead_letter:
            self._wake(dead_letter)
        return dead

    async def counts(self) -> list[tuple[str, int, int]]:
        """Answer (queue, messages, bytes) of every queue that ever held one."""
        return await self._threads.run(
            lambda connection: connection.execute("SELECT queue, count, bytes FROM tally ORDER BY queue").fetchall()
        )

    async def quiet(self) -> None:
        """Return once everything asked for before is done."""
        await self._threads.run(lambda connection: None)

    @property
    def closed(self) -> bool:
        """Whether close was called."""
        return self._threads.closed

    async def close(self) -> None:
        """Finish what waits and close the file; may be called again."""
        await self._threads.close()

    def _purge_due(self, now: int) -> bool:
        due = now >= self._purge_at
        if due:
            self._purge_at = now + PURGE_EVERY_S * 1000
        return due

    def _wake(self, queue: str) -> None:
        self.wake(queue)
