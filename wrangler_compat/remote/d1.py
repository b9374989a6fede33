"""Cloudflare D1 over its REST API: the local binding's statements, results and errors; the platform runs the SQL.

A batch is one request and one transaction, all of it or nothing. A write whose outcome nobody knows (a cut connection,
a 500) is not sent again: the caller gets an error and decides. Reads are. Numbers travel as JSON and BLOBs as lists of
byte values, as between a Worker and D1. The API has no sessions: every call reads the primary, and a bookmark is only
a mark that something has run.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from wrangler_compat.d1 import D1Database
from wrangler_compat.d1_engine import Answer, Query
from wrangler_compat.errors import (
    D1BusyError,
    D1ConstraintError,
    D1Error,
    D1StorageError,
    RemoteError,
    RemoteRefusedError,
)
from wrangler_compat.protocols import Clock
from wrangler_compat.remote.api import Api, path_of
from wrangler_compat.statements import first_word, tokens

__all__ = ["RemoteD1", "only_reads"]

SQL_FAILED: Final = 7500
"""The API's number for what the database itself says."""
_READS: Final = frozenset({"SELECT", "VALUES", "EXPLAIN", "WITH"})
_WRITES: Final = frozenset({"INSERT", "UPDATE", "DELETE", "REPLACE"})
_BUSY: Final = ("SQLITE_BUSY", "SQLITE_LOCKED", "overloaded", "Network connection lost", "timed out", "was reset")
_STORAGE: Final = ("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_CORRUPT", "maximum DB size")


class RemoteD1(D1Database):
    """One database."""

    def __init__(self, api: Api, database_id: str, clock: Clock) -> None:
        self._api = api
        self._path = path_of("d1", "database", database_id)
        self._clock = clock

    async def answers(self, queries: Sequence[Query], *, deadline_s: float | None = None) -> list[Answer]:
        """Run the queries in one request."""
        asked = [{"sql": query.sql, "params": [_sent(v) for v in query.values]} for query in queries]
        again = all(only_reads(query.sql) for query in queries)
        found = await self._ask("raw", asked, again=again, deadline_s=deadline_s)
        if len(queries) == 1:
            # Of several statements in one text the last one answers.
            return [_answer(found[-1])]
        if len(found) != len(queries):
            raise RemoteError(f"D1: {len(found)} answers to {len(queries)} statements")
        return [_answer(each) for each in found]

    async def run_lines(self, lines: Sequence[str]) -> None:
        """Run each line as a script of its own, all in one transaction."""
        if lines:
            await self._ask("query", [{"sql": line} for line in lines], again=False)

    async def close(self) -> None:
        """Nothing of its own is open; may be called again."""

    async def _ask(
        self, how: str, asked: list[dict[str, Any]], *, again: bool, deadline_s: float | None = None
    ) -> list[Mapping[str, Any]]:
        body: Any = asked[0] if len(asked) == 1 else {"batch": asked}
        try:
            found = await self._api.call("POST", f"{self._path}/{how}", body, again=again, deadline_s=deadline_s)
        except RemoteRefusedError as error:
            if error.number == SQL_FAILED:
                raise _failure(error.said) from error
            raise
        results = found.get("result")
        if not (isinstance(results, list) and results and all(isinstance(each, Mapping) for each in results)):
            raise RemoteError("D1: the answer has no results")
        return results


def only_reads(sql: str) -> bool:
    """Whether a text can change nothing; in doubt it can."""
    if first_word(sql) not in _READS:
        return False
    return not any(kind == "word" and text.upper() in _WRITES for kind, text, _ in tokens(sql))


def _sent(value: Any) -> Any:
    if isinstance(value, bytes):
        return list(value)
    # 5.0 and 5 are one number to JavaScript; the shorter one is what it would write.
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < 1e15 else value


def _answer(result: Mapping[str, Any]) -> Answer:
    table, meta = result.get("results"), result.get("meta")
    if not (isinstance(table, Mapping) and isinstance(table.get("rows"), list)):
        raise RemoteError("D1: a result has no rows")
    rows = [tuple(row) for row in table["rows"]]
    return Answer(list(table.get("columns") or ()), rows, dict(meta) if isinstance(meta, Mapping) else {})


def _failure(text: str) -> D1Error:
    text = text.removeprefix("D1_ERROR: ")
    if "SQLITE_CONSTRAINT" in text:
        return D1ConstraintError(text)
    if any(word in text for word in _BUSY):
        return D1BusyError(text)
    if any(word in text for word in _STORAGE):
        return D1StorageError(text)
    return D1Error(text)
