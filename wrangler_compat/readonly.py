"""A database on read-only connections whose SQL may see only the views it was given: SQLite's authorizer is the guard.

Nothing here parses SQL to decide what it reads. SQLite tells the authorizer which column of which table a statement
would read and which view it is expanding at that moment, and a base table passes only inside an admitted view. One
trick is left to text: a common table expression may take a view's name, and SQLite would report its body under it.
"""

import sqlite3
import time
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from secrets import token_hex
from typing import Any, Final

from wrangler_compat.errors import D1StorageError, ReadError, ReadRefusedError, ReadTimeoutError, ReadTooLargeError
from wrangler_compat.sqlite import Threads, connect_read_only
from wrangler_compat.statements import named_parameters, tokens

__all__ = ["ReadOnlyDatabase"]

READERS = 2
TIME_LIMIT_S = 2.0
MAX_ROWS = 250_000
MAX_PARAMETERS = 1_000
MAX_SQL_BYTES = 100_000
MAX_VALUE_BYTES = 16_000_000
PROGRESS_STEPS = 20_000
"""Instructions of SQLite's virtual machine between two looks at the clock, about half a millisecond."""

_TABLE_FUNCTIONS = frozenset({"json_each", "json_tree"})
_REFUSED_FUNCTIONS = frozenset({"load_extension", "fts3_tokenizer", "sqlite_compileoption_get", "sqlite_source_id"})
_STORAGE = frozenset(
    {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_NOTADB}
)
_OK: Final = sqlite3.SQLITE_OK
_DENY: Final = sqlite3.SQLITE_DENY


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

    async def rows(self, *queries: tuple[str, Sequence[Any]]) -> list[list[dict[str, Any]]]:
        """Answer the rows of each query, all from one snapshot; values are bound as Python has them."""
        settings = self._settings
        return await self._threads.run(lambda connection: _run(connection, queries, settings))

    async def close(self) -> None:
        """Close the connections; may be called again."""
        await self._threads.close()


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


class _Connection(sqlite3.Connection):
    """A reader; the authorizer and the progress handler look at its state."""

    deadline: float = float("inf")
    ours: bool = False

    def transaction(self, statement: str) -> None:
        """Begin or end the snapshot, which no statement of a caller may do."""
        self.ours = True
        try:
            self.execute(statement)
        finally:
            self.ours = False


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
    # Their first use declares a table, which the authorizer would refuse.
    for function in sorted(_TABLE_FUNCTIONS):
        connection.execute(f"SELECT 1 FROM {function}('[]')").fetchall()
    views = settings.views

    def admit(action: int, first: str | None, second: str | None, database: str | None, within: str | None) -> int:
        if action == sqlite3.SQLITE_READ:
            table = (first or "").lower()
            admitted = table in views or table in _TABLE_FUNCTIONS or (within or "").lower() in views
            return _OK if admitted and database == "main" else _DENY
        if action == sqlite3.SQLITE_FUNCTION:
            return _DENY if (second or "").lower() in _REFUSED_FUNCTIONS else _OK
        if action == sqlite3.SQLITE_TRANSACTION:
            return _OK if connection.ours else _DENY
        return _OK if action in (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_RECURSIVE) else _DENY

    connection.set_authorizer(admit)
    # The real clock on purpose: a test's frozen clock must not switch the protection off.
    connection.set_progress_handler(lambda: time.monotonic() > connection.deadline, PROGRESS_STEPS)
    return connection


def _run(
    connection: sqlite3.Connection, queries: Sequence[tuple[str, Sequence[Any]]], settings: _Settings
) -> list[list[dict[str, Any]]]:
    assert isinstance(connection, _Connection)
    for sql, _ in queries:
        _refuse_shadows(sql, settings.views)
    connection.deadline = time.monotonic() + settings.time_limit_s
    several = len(queries) > 1
    try:
        if several:
            connection.transaction(settings.begin)
        return [_rows(connection, sql, values, settings.max_rows) for sql, values in queries]
    except (sqlite3.Error, OverflowError) as error:
        raise _translate(error, settings) from error
    finally:
        connection.deadline = float("inf")
        if connection.in_transaction:
            connection.transaction(settings.end)


def _rows(connection: sqlite3.Connection, sql: str, values: Sequence[Any], limit: int) -> list[dict[str, Any]]:
    names = named_parameters(sql)
    cursor = connection.execute(sql, dict(zip(names, values, strict=True)) if names else values)
    found = cursor.fetchmany(limit + 1)
    if len(found) > limit:
        cursor.close()
        raise ReadTooLargeError(f"The query answered more than {limit} rows.")
    columns = [column[0] for column in cursor.description]
    return [dict(zip(columns, row, strict=True)) for row in found]


def _translate(error: Exception, settings: _Settings) -> Exception:
    number = getattr(error, "sqlite_errorcode", 0) & 0xFF
    text = str(error)
    if number == sqlite3.SQLITE_AUTH or text.startswith("not authorized"):
        return ReadRefusedError(f"The read-only handle does not admit this: {text}")
    if number == sqlite3.SQLITE_INTERRUPT:
        return ReadTimeoutError(f"The query ran longer than {settings.time_limit_s:g} s and was stopped.")
    if number in _STORAGE:
        return D1StorageError(f"{text}: {getattr(error, 'sqlite_errorname', 'SQLITE_ERROR')}")
    return ReadError(text)


@lru_cache(maxsize=2048)
def _refuse_shadows(sql: str, views: frozenset[str]) -> None:
    """Raise when a common table expression takes the name of a view."""
    if "with" not in sql.lower():
        return
    words = [_plain(kind, text) for kind, text, _ in tokens(sql)]
    for name, follower in pairwise(words):
        # "name AS (" and "name (columns) AS (" define; a view that is read is followed by neither word.
        if name in views and (follower == "(" or (follower == "as" and _defines(words, name))):
            raise ReadRefusedError(f"The name {name} belongs to a view and cannot name a common table expression.")


def _defines(words: list[str], name: str) -> bool:
    openers = (["as", "("], ["as", "materialized", "("], ["as", "not", "materialized", "("])
    places = [i for i, word in enumerate(words) if word == name]
    return any(words[i + 1 : i + 1 + len(opener)] == opener for i in places for opener in openers)


def _plain(kind: str, text: str) -> str:
    if kind != "quoted":
        return text.lower()
    quote = text[-1]
    return text[1:-1].replace(quote * 2, quote).lower()
