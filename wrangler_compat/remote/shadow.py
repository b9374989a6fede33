"""The schema of a remote database in an empty SQLite of this process: what its authorizer says of a query, holds there.

A D1 over REST has no authorizer. But what a statement may read depends on its text and the schema alone, not on rows:
so each text is compiled here first, under the same guard as the local read-only handle, and sent only when it passed.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any, Final

from wrangler_compat.errors import ReadError
from wrangler_compat.readonly import translate
from wrangler_compat.readonly_guard import GuardedConnection, guard
from wrangler_compat.readonly_shadows import refuse_shadows
from wrangler_compat.remote.parameters import calls_asker
from wrangler_compat.sqlite import Threads
from wrangler_compat.statements import named_parameters, tokens

__all__ = ["SCHEMA_SQL", "Shadow"]

SCHEMA_SQL: Final = (
    "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
    "AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\' ORDER BY rowid"
)
"""What the platform keeps for itself (_cf_…) may not be read and is left out."""
MAX_ADMITTED: Final = 4096

Query = tuple[str, Sequence[Any]]


class Shadow:
    """One state of the schema."""

    def __init__(self, schema: Sequence[Mapping[str, Any]], views: frozenset[str]) -> None:
        self.schema = [(str(row["type"]), str(row["name"]), str(row["sql"])) for row in schema]
        self._views = views
        self._asking = _asking(self.schema, views)
        self._threads = Threads("READ shadow", self._open)
        self._admitted: set[tuple[str, int]] = set()

    async def start(self) -> "Shadow":
        """Build the empty database."""
        await self._threads.start()
        return self

    async def admit(self, queries: Sequence[Query]) -> None:
        """Return when every query may be sent; ReadRefusedError or ReadError as the local handle raises them."""
        fresh = [query for query in queries if (query[0], len(query[1])) not in self._admitted]
        if not fresh:
            return

        def compile_all(connection: sqlite3.Connection) -> None:
            for sql, values in fresh:
                refuse_shadows(sql, self._views)
                _compile(connection, sql, values)

        await self._threads.run(compile_all)
        if len(self._admitted) >= MAX_ADMITTED:
            self._admitted.clear()
        self._admitted.update((sql, len(values)) for sql, values in fresh)

    def tables(self, sql: str) -> list[str]:
        """Answer the admitted views that ask who asks and that a text names, as common table expressions."""
        if not self._asking:
            return []
        named = {text.strip('"`[]').lower() for kind, text, _ in tokens(sql) if kind in ("word", "quoted")}
        return list(self._asking.values()) if named & self._asking.keys() else []

    async def close(self) -> None:
        """Let go of the empty database; may be called again."""
        await self._threads.close()

    def _open(self) -> GuardedConnection:
        connection = sqlite3.connect(":memory:", isolation_level=None, factory=GuardedConnection)
        for _, _, sql in self.schema:
            # Tables that a virtual table has made already; what really fails is refused when it is asked for.
            with suppress(sqlite3.OperationalError):
                connection.execute(sql)
        connection.create_function("asker", 0, lambda: None, deterministic=True)
        guard(connection, self._views)
        return connection


def _compile(connection: sqlite3.Connection, sql: str, values: Sequence[Any]) -> None:
    if next(tokens(sql), None) is None:
        raise ReadError("There is no statement in the text.")
    names = named_parameters(sql)
    try:
        # EXPLAIN compiles and runs nothing; the values only let SQLite count them.
        cursor = connection.execute(f"EXPLAIN {sql}", dict(zip(names, values, strict=False)) if names else values)
        cursor.fetchall()
    except (sqlite3.Error, OverflowError, UnicodeEncodeError) as error:
        raise translate(error, 0) from error


def _asking(schema: Sequence[tuple[str, str, str]], views: frozenset[str]) -> dict[str, str]:
    """Answer every view whose rows depend on asker(), also through another view, as a common table expression."""
    bodies = {name.lower(): _body(sql) for kind, name, sql in schema if kind == "view"}
    found = {name for name, body in bodies.items() if calls_asker(body)}
    while True:
        more = {
            name
            for name, body in bodies.items()
            if name not in found and any(text.strip('"`[]').lower() in found for _, text, _ in tokens(body))
        }
        if not more:
            return {name: f"{_quoted(name)}{bodies[name]}" for name in bodies if name in found}
        found |= more


def _body(sql: str) -> str:
    """Answer what follows the name in CREATE VIEW name [(columns)] AS select, with brackets around the select."""
    after_name = False
    for kind, text, start in tokens(sql):
        if kind == "word" and text.upper() == "AS" and after_name:
            columns = sql[:start].rpartition("(")[2] if sql[:start].rstrip().endswith(")") else ""
            return f"{'(' + columns if columns else ''} AS ({sql[start + 2 :].strip().rstrip(';')})"
        after_name = after_name or (kind == "word" and text.upper() == "VIEW")
    return ""


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
