"""D1's statements on one connection, on the database's own thread: limits, refusals, transactions and meta."""

import sqlite3
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from wrangler_compat.d1_faults import translate
from wrangler_compat.d1_rows import RowCounter
from wrangler_compat.d1_values import to_platform
from wrangler_compat.errors import D1Error
from wrangler_compat.sqlite import connect
from wrangler_compat.statements import first_word, named_parameters, split, tokens

__all__ = ["Answer", "Query", "execute_lines", "open_connection", "run_all"]

T = TypeVar("T")
MAX_PARAMETERS = 100
MAX_COLUMNS = 100
MAX_SQL_BYTES = 100_000
MAX_LIKE_BYTES = 50
MAX_DEPTH = 100
MAX_COMPOUND_TERMS = 5
MAX_FUNCTION_ARGUMENTS = 33

_LIMITS = {
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: MAX_PARAMETERS,
    sqlite3.SQLITE_LIMIT_COLUMN: MAX_COLUMNS,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: MAX_SQL_BYTES,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: MAX_LIKE_BYTES,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: MAX_DEPTH,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: MAX_COMPOUND_TERMS,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: MAX_FUNCTION_ARGUMENTS,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
}
_REFUSED_FUNCTIONS = frozenset(
    {
        "sqlite_version",
        "sqlite_source_id",
        "sqlite_compileoption_get",
        "sqlite_compileoption_used",
        "sqlite_log",
        "fts3_tokenizer",
    }
)
_PRAGMAS = frozenset(
    {
        "case_sensitive_like",
        "data_version",
        "defer_foreign_keys",
        "foreign_key_check",
        "foreign_key_list",
        "foreign_keys",
        "index_info",
        "index_list",
        "index_xinfo",
        "legacy_alter_table",
        "optimize",
        "page_count",
        "quick_check",
        "recursive_triggers",
        "table_info",
        "table_list",
        "table_xinfo",
    }
)
# In the platform these act on a transaction that is already open, where they do nothing; here they would last.
_READ_ONLY_PRAGMAS = frozenset({"foreign_keys", "case_sensitive_like", "legacy_alter_table", "recursive_triggers"})
_TRANSACTION_WORDS = frozenset({"BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE"})
_SCHEMA_WORDS = frozenset({"CREATE", "DROP", "ALTER", "REINDEX", "ANALYZE"})
_TRANSACTION = (
    "To execute a transaction, please use the state.storage.transaction() or state.storage.transactionSync() APIs "
    "instead of the SQL BEGIN TRANSACTION or SAVEPOINT statements. The JavaScript API is safer because it will "
    "automatically roll back on exceptions, and because it interacts correctly with Durable Objects' automatic atomic "
    "write coalescing."
)


@dataclass(frozen=True, slots=True)
class Query:
    """One call's text and its bound values, already converted; None means bind was not called."""

    sql: str
    values: Sequence[Any] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The last statement's columns and rows, and what the whole call did."""

    columns: list[str]
    rows: list[tuple[Any, ...]]
    meta: dict[str, Any]


class Connection(sqlite3.Connection):
    """The writer; while ours is set the authorizer lets everything pass."""

    ours: bool = False
    page_bytes: int = 4096
    counter: RowCounter


def open_connection(path: Path) -> Connection:
    """Open the file for writing with D1's limits and refusals."""
    try:
        connection = connect(path, Connection)
        connection.counter = RowCounter()
        connection.page_bytes = connection.execute("PRAGMA page_size").fetchone()[0]
    except sqlite3.Error as error:
        raise translate(error, "") from error
    for limit, value in _LIMITS.items():
        connection.setlimit(limit, value)

    def admit(action: int, first: str | None, second: str | None, _database: str | None, _within: str | None) -> int:
        if connection.ours:
            return sqlite3.SQLITE_OK
        if action in (sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH):
            return sqlite3.SQLITE_DENY
        if action == sqlite3.SQLITE_PRAGMA:
            return _admit_pragma((first or "").lower(), second)
        if action == sqlite3.SQLITE_FUNCTION and (second or "").lower() in _REFUSED_FUNCTIONS:
            return sqlite3.SQLITE_DENY
        return sqlite3.SQLITE_OK

    connection.set_authorizer(admit)
    return connection


def _admit_pragma(name: str, value: str | None) -> int:
    if name not in _PRAGMAS:
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_IGNORE if value is not None and name in _READ_ONLY_PRAGMAS else sqlite3.SQLITE_OK


def run_all(connection: sqlite3.Connection, queries: Sequence[Query]) -> list[Answer]:
    """Run the queries as one transaction when there are several statements; a failure undoes all of them."""
    assert isinstance(connection, Connection)
    parts = [_statements(query.sql) for query in queries]
    if len(parts) == 1 and len(parts[0]) == 1:
        return [_run(connection, parts[0], queries[0].values)]
    return _in_transaction(
        connection, lambda: [_run(connection, part, q.values) for part, q in zip(parts, queries, strict=True)]
    )


def execute_lines(connection: sqlite3.Connection, lines: Sequence[str]) -> None:
    """Run each line as a script of its own, all in one transaction."""
    assert isinstance(connection, Connection)
    _in_transaction(connection, lambda: [_run(connection, _statements(line), ()) for line in lines])


def _in_transaction(connection: Connection, work: Callable[[], T]) -> T:
    # IMMEDIATE: a transaction that starts by reading could not be upgraded once another process has written.
    _ours(connection, "BEGIN IMMEDIATE")
    try:
        result = work()
        _ours(connection, "COMMIT")
    finally:
        if connection.in_transaction:
            _ours(connection, "ROLLBACK")
    return result


def _ours(connection: Connection, statement: str) -> None:
    connection.ours = True
    try:
        connection.execute(statement)
    except sqlite3.Error as error:
        raise translate(error, statement) from error
    finally:
        connection.ours = False


def _statements(sql: str) -> tuple[str, ...]:
    found = split(sql)
    if found:
        return found
    # The platform tells a text without any statement from one that has an empty statement.
    silent = not next(tokens(sql), None) and "/*" not in sql
    raise D1Error("No SQL statements detected." if silent else "SQL code did not contain a statement.")


def _run(connection: Connection, statements: tuple[str, ...], values: Sequence[Any]) -> Answer:
    """Run one call; bound values belong to its last statement, whose rows are the answer."""
    began = time.perf_counter()
    before = connection.total_changes
    schema = False
    columns: list[str] = []
    rows: list[tuple[Any, ...]] = []
    row_id = rows_read = 0
    for number, statement in enumerate(statements, start=1):
        bound = values if number == len(statements) else ()
        word = first_word(statement)
        _refuse(word)
        version = _schema_version(connection) if word in _SCHEMA_WORDS else 0
        try:
            bindings = _bindings(statement, bound)
            cursor = connection.execute(statement, bindings)
            rows = cursor.fetchall()
            if cursor.description:
                rows_read += connection.counter.read(connection, statement, bindings, len(rows))
        except (sqlite3.Error, OverflowError, UnicodeEncodeError) as error:
            raise translate(error, statement) from error
        columns = [c[0] for c in cursor.description] if cursor.description else []
        row_id = cursor.lastrowid or 0
        schema = schema or (word in _SCHEMA_WORDS and _schema_version(connection) != version)
    changes = connection.total_changes - before
    duration = (time.perf_counter() - began) * 1000
    meta = {
        "served_by": "wrangler_compat.db",
        "served_by_primary": True,
        "total_attempts": 1,
        "timings": {"sql_duration_ms": duration},
        "duration": duration,
        "changes": changes,
        "last_row_id": row_id,
        "changed_db": changes > 0 or schema,
        "size_after": connection.execute("PRAGMA page_count").fetchone()[0] * connection.page_bytes,
        "rows_read": rows_read,
        "rows_written": changes,
    }
    return Answer(columns, [tuple(map(to_platform, row)) for row in rows], meta)


def _refuse(word: str) -> None:
    if word in _TRANSACTION_WORDS:
        raise D1Error(_TRANSACTION)
    if word == "VACUUM":
        raise D1Error("cannot VACUUM from within a transaction: SQLITE_ERROR")


def _bindings(statement: str, values: Sequence[Any]) -> Any:
    names = named_parameters(statement)
    if not names:
        return values
    if len(names) != len(values):
        raise D1Error("Wrong number of parameter bindings for SQL query.")
    return dict(zip(names, values, strict=True))


def _schema_version(connection: Connection) -> int:
    connection.ours = True
    try:
        version: int = connection.execute("PRAGMA schema_version").fetchone()[0]
    finally:
        connection.ours = False
    return version
