"""The guard of the read-only handle: SQLite's authorizer, which admits a statement or not while it is compiled."""

import sqlite3
from contextlib import suppress
from typing import Final

__all__ = ["GuardedConnection", "guard", "learn"]

_TABLE_FUNCTIONS = frozenset({"json_each", "json_tree"})
_REFUSED_FUNCTIONS = frozenset({"load_extension", "fts3_tokenizer", "sqlite_compileoption_get", "sqlite_source_id"})
_OK: Final = sqlite3.SQLITE_OK
_DENY: Final = sqlite3.SQLITE_DENY


class GuardedConnection(sqlite3.Connection):
    """A connection whose statements are admitted by `guard`, which looks at its state."""

    ours: bool = False
    learning: bool = False
    countable: frozenset[str] = frozenset()
    """Base tables that an admitted view shows whole; SQLite reports counting such a view as reading just the table."""
    puzzled: bool = False
    """Whether a table was refused that might have become countable since the connection was opened."""

    def transaction(self, statement: str) -> None:
        """Begin or end the snapshot, which no statement of a caller may do."""
        self.ours = True
        try:
            self.execute(statement)
        finally:
            self.ours = False


def guard(connection: GuardedConnection, views: frozenset[str]) -> None:
    """Admit only statements that read the views (named in lower case); every function of the caller's must be there."""
    # Their first use declares a table, which the authorizer would refuse.
    for function in sorted(_TABLE_FUNCTIONS):
        connection.execute(f"SELECT 1 FROM {function}('[]')").fetchall()

    def admit(action: int, first: str | None, second: str | None, database: str | None, within: str | None) -> int:
        if action == sqlite3.SQLITE_READ:
            table = (first or "").lower()
            if second == "" and within is None:
                return _bare(connection, table)
            admitted = table in views or table in _TABLE_FUNCTIONS or (within or "").lower() in views
            return _OK if admitted and database == "main" else _DENY
        if action == sqlite3.SQLITE_FUNCTION:
            return _DENY if (second or "").lower() in _REFUSED_FUNCTIONS else _OK
        if action == sqlite3.SQLITE_TRANSACTION:
            return _OK if connection.ours else _DENY
        return _OK if action in (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_RECURSIVE) else _DENY

    connection.set_authorizer(admit)
    learn(connection, views)


def _bare(connection: GuardedConnection, table: str) -> int:
    """Answer whether a table may be read without any column, as in count(*) of a view that SQLite has dissolved."""
    if connection.learning:
        connection.countable |= {table}
        return _OK
    connection.puzzled = connection.puzzled or table not in connection.countable
    return _OK if table in connection.countable else _DENY


def learn(connection: GuardedConnection, views: frozenset[str]) -> bool:
    """Find the countable tables by counting the views; answer whether there are new ones."""
    known = connection.countable
    connection.learning, connection.puzzled = True, False
    try:
        for view in sorted(views):
            quoted = view.replace('"', '""')
            with suppress(sqlite3.OperationalError):  # a view that does not exist yet
                connection.execute(f'EXPLAIN SELECT count(*) FROM "{quoted}"').fetchall()
    finally:
        connection.learning = False
    return connection.countable != known
