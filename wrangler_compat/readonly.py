"""A database on read-only connections whose SQL may see only the views it was given: SQLite's authorizer is the guard.

Nothing here parses SQL to decide what it reads. SQLite tells the authorizer which column of which table a statement
would read and which view it is expanding at that moment, and a base table passes only inside an admitted view. One
trick is left to text: a common table expression may take a view's name, and SQLite would report its body under it.

Views of private rows compare their owner with asker(), an SQL function that answers the subject of the call: as_user
names it, and without it the function answers NULL, so that a query that forgets who asks sees no private row at all.
"""

import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path
from secrets import token_hex
from typing import Any, Final, Protocol

from wrangler_compat.errors import ReadError, ReadRefusedError, ReadTimeoutError, ReadTooLargeError, StorageError
from wrangler_compat.readonly_guard import GuardedConnection, guard, learn
from wrangler_compat.readonly_shadows import refuse_shadows
from wrangler_compat.sqlite import Threads, connect_read_only
from wrangler_compat.statements import named_parameters

__all__ = ["MAX_ROWS", "ReadOnlyDatabase", "UserReads", "translate"]

READERS = 2
TIME_LIMIT_S = 2.0
MAX_ROWS = 250_000
MAX_PARAMETERS = 1_000
MAX_SQL_BYTES = 100_000
MAX_VALUE_BYTES = 2_000_000
PROGRESS_STEPS = 20_000
"""Instructions of SQLite's virtual machine between two looks at the clock, about half a millisecond."""

_STORAGE = frozenset(
    {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_NOTADB}
)


class ReadOnlyDatabase:
    """Queries over the admitted views of one file."""

    def __init__(self, threads: Threads, settings: "_Settings") -> None:
        self._threads = threads
        self._settings = settings

    @classmethod
    async def open(
        cls,
        path: Path,
        *,
        views: frozenset[str],
        readers: int = READERS,
        time_limit_s: float = TIME_LIMIT_S,
        max_rows: int = MAX_ROWS,
    ) -> "ReadOnlyDatabase":
        """Open the connections; the file must exist."""
        settings = _Settings(frozenset(view.lower() for view in views), time_limit_s, max_rows)
        threads = Threads("READ", lambda: _open(path, settings), threads=readers)
        await threads.start()
        return cls(threads, settings)

    async def rows(
        self, *queries: tuple[str, Sequence[Any]], time_limit_s: float | None = None
    ) -> list[list[dict[str, Any]]]:
        """Answer the rows of each query, all from one snapshot; values are bound as Python has them.

        The limit holds for the whole call; a bulk load may ask for more time than the handle gives.
        """
        return await self.answer_for(None, queries, time_limit_s)

    def as_user(self, subject: str) -> "UserReads":
        """The same handle for one person: asker() answers the subject in its queries, and in no others."""
        return UserReads(self, subject)

    async def answer_for(
        self, asker: str | None, queries: Sequence[tuple[str, Sequence[Any]]], time_limit_s: float | None
    ) -> list[list[dict[str, Any]]]:
        """Answer the rows of each query for one person, or for nobody."""
        settings = self._settings
        call = _Call(settings.time_limit_s if time_limit_s is None else time_limit_s, asker)
        try:
            return await self._threads.run(lambda connection: _run(connection, queries, settings, call))
        finally:
            # Nobody waits any more: after a cancellation this stops the query.
            call.deadline = 0

    async def close(self) -> None:
        """Close the connections; may be called again."""
        await self._threads.close()


class Answering(Protocol):
    """A handle, local or remote, that is told with each call who asks."""

    async def answer_for(
        self, asker: str | None, queries: Sequence[tuple[str, Sequence[Any]]], time_limit_s: float | None
    ) -> list[list[dict[str, Any]]]: ...


class UserReads:
    """Queries of one person. Who asks travels with the call, never with the connection, so that two cannot cross."""

    __slots__ = ("_database", "_subject")

    def __init__(self, database: "Answering", subject: str) -> None:
        if not subject:
            raise ValueError("subject '': wanted the id of the person who asks")
        self._database = database
        self._subject = subject

    async def rows(
        self, *queries: tuple[str, Sequence[Any]], time_limit_s: float | None = None
    ) -> list[list[dict[str, Any]]]:
        """Answer the rows of each query, as ReadOnlyDatabase.rows does, with this person as the asker."""
        return await self._database.answer_for(self._subject, queries, time_limit_s)

    def as_user(self, subject: str) -> "UserReads":
        """The same handle for another person."""
        return UserReads(self._database, subject)


class _Settings:
    """What one handle admits."""

    __slots__ = ("begin", "end", "max_rows", "time_limit_s", "views")

    def __init__(self, views: frozenset[str], time_limit_s: float, max_rows: int) -> None:
        self.views = views
        self.time_limit_s = time_limit_s
        self.max_rows = max_rows
        # Compiled statements are cached by their text; a caller cannot guess this one.
        secret = token_hex(16)
        self.begin = f"BEGIN /* {secret} */"
        self.end = f"COMMIT /* {secret} */"


class _Call:
    """One call of rows, by whom; the thread looks at the deadline while a query runs."""

    __slots__ = ("asker", "deadline", "limit_s")

    def __init__(self, limit_s: float, asker: str | None = None) -> None:
        self.limit_s = limit_s
        self.asker = asker
        self.deadline = float("inf")


_IDLE: Final = _Call(float("inf"))


class _Connection(GuardedConnection):
    """A reader; the progress handler looks at its call."""

    call: _Call = _IDLE


def _open(path: Path, settings: _Settings) -> _Connection:
    connection = connect_read_only(path, _Connection)
    limits = {
        sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: MAX_PARAMETERS,
        sqlite3.SQLITE_LIMIT_SQL_LENGTH: MAX_SQL_BYTES,
        sqlite3.SQLITE_LIMIT_LENGTH: MAX_VALUE_BYTES,
        sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    }
    for limit, value in limits.items():
        connection.setlimit(limit, value)
    # Deterministic within a statement, so that SQLite looks an owner's rows up by index instead of testing every row.
    connection.create_function("asker", 0, lambda: connection.call.asker, deterministic=True)
    guard(connection, settings.views)
    # The real clock on purpose: a test's frozen clock must not switch the protection off.
    connection.set_progress_handler(lambda: time.monotonic() > connection.call.deadline, PROGRESS_STEPS)
    return connection


def _run(
    connection: sqlite3.Connection, queries: Sequence[tuple[str, Sequence[Any]]], settings: _Settings, call: _Call
) -> list[list[dict[str, Any]]]:
    assert isinstance(connection, _Connection)
    for sql, _ in queries:
        refuse_shadows(sql, settings.views)
    call.deadline = min(call.deadline, time.monotonic() + call.limit_s)
    connection.call = call
    several = len(queries) > 1
    try:
        if several:
            connection.transaction(settings.begin)
        try:
            return [_rows(connection, sql, values, settings.max_rows) for sql, values in queries]
        except sqlite3.DatabaseError:
            if not (connection.puzzled and learn(connection, settings.views)):
                raise
            return [_rows(connection, sql, values, settings.max_rows) for sql, values in queries]
    except (sqlite3.Error, OverflowError, UnicodeEncodeError) as error:
        raise translate(error, call.limit_s) from error
    finally:
        connection.call = _IDLE
        if connection.in_transaction:
            connection.transaction(settings.end)


def _rows(connection: sqlite3.Connection, sql: str, values: Sequence[Any], limit: int) -> list[dict[str, Any]]:
    names = named_parameters(sql)
    if names and len(names) != len(values):
        raise ReadError(f"The query has {len(names)} named parameters, but {len(values)} values were given.")
    cursor = connection.execute(sql, dict(zip(names, values, strict=True)) if names else values)
    found = cursor.fetchmany(limit + 1)
    if len(found) > limit:
        cursor.close()
        raise ReadTooLargeError(f"The query answered more than {limit} rows.")
    if cursor.description is None:
        raise ReadError("There is no statement in the text.")
    columns = [column[0] for column in cursor.description]
    return [dict(zip(columns, row, strict=True)) for row in found]


def translate(error: Exception, limit_s: float) -> Exception:
    """Answer the read error for what SQLite raised."""
    number = getattr(error, "sqlite_errorcode", 0) & 0xFF
    text = str(error)
    if number == sqlite3.SQLITE_AUTH or text.startswith(("not authorized", "vtable constructor failed")):
        return ReadRefusedError(f"The read-only handle does not admit this: {text}")
    if number == sqlite3.SQLITE_INTERRUPT:
        return ReadTimeoutError(f"The query ran longer than {limit_s:g} s and was stopped.")
    if number in _STORAGE:
        return StorageError(f"READ: {text}: {getattr(error, 'sqlite_errorname', 'SQLITE_ERROR')}")
    return ReadError(text)
