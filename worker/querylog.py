"""One row per question for whoever runs the service: ids, kind, times and costs; no word of a personal answer.

Rows are written beside the answers, all that are waiting in one transaction, so that a burst of questions costs a few
writes and no question waits for one.
"""

import json
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import structlog

from schemas.reading import Locale, User
from worker.asker import asker_of
from worker.env import Usage
from worker.outcome import Outcome
from wrangler_compat.errors import BindingError
from wrangler_compat.protocols import D1Database

MOST_WAITING = 5_000
"""Rows that wait for the database; beyond that the oldest are lost, and the request log says so."""
_ROWS_AT_ONCE = 100
_COLUMNS = (
    "query_id", "asked_at", "asker", "role", "personal", "query", "locale", "query_type", "strategy", "outcome",
    "cache", "error", "ms", "groundedness", "model", "llm_calls", "background_calls", "prompt_tokens",
    "completion_tokens", "degraded", "cited", "faithful", "relevant",
)  # fmt: skip
# A question whose asker has deleted everything since it was asked leaves no row.
_INSERT = (
    f"INSERT INTO query_logs ({', '.join(_COLUMNS)}) SELECT {', '.join(f'?{n + 1}' for n in range(len(_COLUMNS)))} "
    "WHERE NOT EXISTS (SELECT 1 FROM quotas WHERE asker = ?3 AND erased_at >= ?2) ON CONFLICT (query_id) DO NOTHING"
)
_GRADE = "UPDATE query_logs SET faithful = ?, relevant = ? WHERE query_id = ? AND personal = 0"
_log = structlog.get_logger("querylog")
Row = Mapping[str, Any]
WaitUntil = Callable[[Awaitable[Any]], None]


@dataclass(frozen=True, slots=True)
class _Write:
    """One statement that waits; in the order of their coming a grade finds the row that it belongs to."""

    query_id: str
    sql: str
    values: tuple[Any, ...]


class QueryLog:
    """The rows that wait, and the one flush that writes them."""

    def __init__(self, db: D1Database) -> None:
        self._db = db
        self._waiting: deque[_Write] = deque(maxlen=MOST_WAITING)
        self._flushing = False

    def add(self, row: Row, wait_until: WaitUntil) -> None:
        """Write a row soon; whoever flushes already takes it along."""
        self._put(_Write(row["query_id"], _INSERT, tuple(row.get(c) for c in _COLUMNS)), wait_until)

    def grade(self, query_id: str, judged: Mapping[str, float], wait_until: WaitUntil) -> None:
        """Write what a judging model said of an answer whose row was added before."""
        self._put(_Write(query_id, _GRADE, (judged["faithful"], judged["relevant"], query_id)), wait_until)

    def _put(self, write: _Write, wait_until: WaitUntil) -> None:
        if len(self._waiting) == MOST_WAITING:
            _log.warning("a row was lost", query_id=self._waiting[0].query_id)
        self._waiting.append(write)
        if not self._flushing:
            self._flushing = True
            wait_until(self._flush())

    async def _flush(self) -> None:
        try:
            while self._waiting:
                rows = [self._waiting.popleft() for _ in range(min(_ROWS_AT_ONCE, len(self._waiting)))]
                await self._write(rows)
        finally:
            self._flushing = False

    async def _write(self, rows: list[_Write]) -> None:
        try:
            await self._db.batch([self._db.prepare(row.sql).bind(*row.values) for row in rows])
        except BindingError as error:
            # The answers are out; what is lost is told, and the next rows are tried again.
            _log.error("rows were lost", rows=len(rows), error=str(error))


def answered(
    outcome: Outcome, *, query_id: str, asked_at: int, user: User | None, key: bytes, query: str | None, ms: float
) -> Row:
    """The row of a finished question; query is its text where the operator keeps it, never that of a personal one."""
    personal = outcome.personal
    cited = set(outcome.reply.cited)
    ids = [f"{item.kind}:{item.id}" for item in outcome.reply.evidence.items if item.n in cited]
    return {
        **_asked(query_id, asked_at, user, key, ms, outcome.usage),
        "personal": int(personal),
        "query": None if personal else query,
        "locale": outcome.locale,
        "query_type": outcome.query_type,
        "strategy": outcome.strategy,
        "outcome": outcome.reply.outcome,
        "cache": outcome.cache,
        "groundedness": outcome.reply.groundedness,
        "model": outcome.reply.model,
        "degraded": json.dumps(outcome.degraded),
        "cited": "[]" if personal else json.dumps(ids, ensure_ascii=False),
        # Where the judging model was faster than the rest of the answer; else it comes later.
        **({} if personal else outcome.usage.judged or {}),
    }


def unanswered(
    outcome: str,
    error: str | None,
    *,
    query_id: str,
    asked_at: int,
    user: User | None,
    key: bytes,
    ms: float,
    usage: Usage,
    locale: Locale | None,
) -> Row:
    """The row of a question that failed or whose client went away; whether it was personal is then unknown: it is."""
    asked = _asked(query_id, asked_at, user, key, ms, usage)
    return {
        **asked,
        "personal": 1,
        "locale": locale,
        "outcome": outcome,
        "error": error,
        "degraded": "[]",
        "cited": "[]",
    }


def _asked(query_id: str, asked_at: int, user: User | None, key: bytes, ms: float, usage: Usage) -> dict[str, Any]:
    return {
        "query_id": query_id,
        "asked_at": asked_at,
        "asker": asker_of(user, key),
        "role": None if user is None else user.role,
        "ms": ms,
        "llm_calls": usage.llm_calls,
        "background_calls": usage.background_calls,
        "prompt_tokens": usage.prompt_tokens,
        "completion_tokens": usage.completion_tokens,
    }
