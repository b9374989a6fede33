"""Cloudflare D1 on a SQLite file: statements, batches, sessions, with the platform's result shapes, limits and texts.

Read-your-writes, one writer: every call is one job on the file's own thread, committed to disk before it is answered.
Estimates: meta.rows_read counts answered rows of searches and whole tables of scans; meta.rows_written counts rows.
"""

from collections.abc import Sequence
from pathlib import Path
from secrets import token_hex
from typing import Any

from wrangler_compat.d1_engine import Answer, Query, execute_lines, open_connection, run_all
from wrangler_compat.d1_values import to_sqlite
from wrangler_compat.errors import D1Error
from wrangler_compat.js import JsDict, options_of
from wrangler_compat.protocols import Clock
from wrangler_compat.sqlite import MAX_PENDING, Threads

__all__ = ["D1Database", "D1DatabaseSession", "D1PreparedStatement"]


class D1PreparedStatement:
    """A text and its bound values; nothing is checked before it runs."""

    __slots__ = ("_database", "_query")

    def __init__(self, database: "D1Database", query: Query) -> None:
        self._database = database
        self._query = query

    def bind(self, *values: Any) -> "D1PreparedStatement":
        """Answer a new statement with these values in place of any earlier ones."""
        return D1PreparedStatement(self._database, Query(self._query.sql, [to_sqlite(value) for value in values]))

    async def run(self) -> JsDict:
        """Run and answer {"success", "meta", "results"}."""
        return _result((await self._database.answers([self._query]))[0])

    async def all(self) -> JsDict:
        """Answer the same as run."""
        return await self.run()

    async def first(self, column: str | None = None, /) -> Any:
        """Answer the first row, or one value of it; None when there is no row."""
        answer = (await self._database.answers([self._query]))[0]
        if not answer.rows:
            return None
        row = _row(answer, answer.rows[0])
        if column is None:
            return row
        if column not in row:
            raise D1Error(f"Column not found ({column})", prefix="D1_COLUMN_NOTFOUND", cause="Column not found")
        return row[column]

    async def raw(self, options: Any = None, /, **kw: Any) -> list[list[Any]]:
        """Answer the rows as lists; with columnNames the first list holds the names."""
        answer = (await self._database.answers([self._query]))[0]
        rows = [list(row) for row in answer.rows]
        return [list(answer.columns), *rows] if options_of(options, kw).get("columnNames") else rows

    @property
    def query(self) -> Query:
        """The text and the values, for batch."""
        return self._query


class D1Database:
    """One database file, opened once per process."""

    def __init__(self, threads: Threads, clock: Clock) -> None:
        self._threads = threads
        self._clock = clock

    @classmethod
    async def open(cls, path: Path, clock: Clock, *, pending: int = MAX_PENDING) -> "D1Database":
        """Open the file, creating it and its folder when missing; at most `pending` calls may wait."""
        threads = Threads("D1", lambda: open_connection(path), pending=pending)
        await threads.start()
        return cls(threads, clock)

    def prepare(self, sql: str, /) -> D1PreparedStatement:
        """Answer a statement; the text is looked at when it runs."""
        return D1PreparedStatement(self, Query(sql))

    async def batch(self, statements: Sequence[D1PreparedStatement], /) -> list[JsDict]:
        """Run the statements in one transaction and answer one result each; a failure undoes all."""
        if not statements:
            raise D1Error("No SQL statements detected.")
        return [_result(answer) for answer in await self.answers([statement.query for statement in statements])]

    async def exec(self, sql: str, /) -> JsDict:
        """Run each line as a statement of its own, all or none; for set-up, not for values."""
        lines = [line.strip() for line in sql.strip().split("\n")]
        lines = [line for line in lines if line and not line.startswith("--")]
        began = self._clock.monotonic()
        try:
            await self.run_lines(lines)
        except D1Error as error:
            # The platform names line 1 and shows the first line whichever line failed.
            first = lines[0] if lines else ""
            raise type(error)(f"Error in line 1: {first}: {error.text}", prefix="D1_EXEC_ERROR") from error
        return JsDict(count=len(lines), duration=(self._clock.monotonic() - began) * 1000)

    def withSession(self, constraint: str | None = None, /) -> "D1DatabaseSession":
        """Answer a session; with one writer each session already reads its writes."""
        return D1DatabaseSession(self)

    async def dump(self) -> bytes:
        """Refuse, as the platform's local runtime does."""
        raise D1Error("Status + 404", prefix="D1_DUMP_ERROR", cause="Status 404")

    async def answers(self, queries: Sequence[Query]) -> list[Answer]:
        """Run the queries in one hop to the database's thread."""
        return await self._threads.run(lambda connection: run_all(connection, queries))

    async def run_lines(self, lines: Sequence[str]) -> None:
        """Run each line as a script of its own, all in one transaction."""
        await self._threads.run(lambda connection: execute_lines(connection, lines))

    async def close(self) -> None:
        """Finish what waits and close the file; may be called again."""
        await self._threads.close()


class D1DatabaseSession:
    """A session: the database with a bookmark, which exists once something has run."""

    def __init__(self, database: D1Database) -> None:
        self._inner = _Marked(database)

    def prepare(self, sql: str, /) -> D1PreparedStatement:
        """Answer a statement that moves this session's bookmark when it runs."""
        return D1PreparedStatement(self._inner, Query(sql))

    async def batch(self, statements: Sequence[D1PreparedStatement], /) -> list[JsDict]:
        """Run the statements in one transaction."""
        return await self._inner.batch(statements)

    def getBookmark(self) -> str | None:
        """Answer an opaque text, or None before the first query."""
        return self._inner.bookmark


class _Marked(D1Database):
    """The database as a session sees it."""

    def __init__(self, database: D1Database) -> None:
        self._database = database
        self.bookmark: str | None = None

    async def answers(self, queries: Sequence[Query]) -> list[Answer]:
        found = await self._database.answers(queries)
        self.bookmark = f"00000000-00000001-00000000-{token_hex(16)}"
        return found


def _row(answer: Answer, row: tuple[Any, ...]) -> dict[str, Any]:
    # Of two columns with one name the last one stays.
    return dict(zip(answer.columns, row, strict=True))


def _result(answer: Answer) -> JsDict:
    return JsDict(success=True, meta=JsDict(answer.meta), results=[_row(answer, row) for row in answer.rows])
