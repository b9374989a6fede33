"""How many rows a statement read: an estimate, because SQLite's own counter is not reachable from Python.

A table that is scanned counts whole, a search counts what it answered. The query plan is kept per statement.
"""

import re
import sqlite3
from dataclasses import dataclass, field
from typing import Any, Final

from wrangler_compat.statements import tokens

__all__ = ["RowCounter"]

MAX_PLANS: Final = 512
_SCAN: Final = re.compile(r"SCAN (?:TABLE )?(\S+)")


@dataclass(slots=True)
class RowCounter:
    """The plans of one connection."""

    plans: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def read(self, connection: sqlite3.Connection, statement: str, bindings: Any, answered: int) -> int:
        """Answer the estimate for a statement that has answered rows."""
        tables = self.plans.get(statement)
        if tables is None:
            tables = _scanned(connection, statement, bindings)
            if len(self.plans) >= MAX_PLANS:
                self.plans.clear()
            self.plans[statement] = tables
        return max(answered, sum(_size(connection, table) for table in tables)) if tables else answered


def _scanned(connection: sqlite3.Connection, statement: str, bindings: Any) -> tuple[str, ...]:
    # With a LIMIT a scan ends early, and nobody knows where.
    if any(kind == "word" and text.upper() in ("LIMIT", "EXPLAIN", "PRAGMA") for kind, text, _ in tokens(statement)):
        return ()
    try:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {statement}", bindings).fetchall()
    except sqlite3.Error:
        return ()  # a statement at the length limit, say: an estimate must not fail what has already run
    found = [match[1] for row in plan if (match := _SCAN.match(row[3]))]
    known = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    return tuple(name for name in found if name in known)


def _size(connection: sqlite3.Connection, table: str) -> int:
    quoted = table.replace('"', '""')
    try:
        size: int = connection.execute(f'SELECT count(*) FROM "{quoted}"').fetchone()[0]
    except sqlite3.OperationalError:
        return 0  # dropped since the plan was made
    return size
