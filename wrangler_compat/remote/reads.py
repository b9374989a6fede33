"""The read-only handle over a remote D1: the views of the local one, under the same guard, for the same asker.

The guard compiles each text against the schema before it is sent (shadow.py); values and asker travel as one parameter
(parameters.py); a view that depends on who asks is sent as a common table expression of its own name, since the
platform cannot call asker(). All queries of a call are one request and see one state of the database.
"""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any, Final

from wrangler_compat.d1_engine import Query
from wrangler_compat.errors import (
    D1BusyError,
    D1Error,
    ReadError,
    ReadTimeoutError,
    ReadTooLargeError,
    RemoteTimeoutError,
)
from wrangler_compat.protocols import Clock
from wrangler_compat.readonly import MAX_ROWS, UserReads
from wrangler_compat.remote.d1 import RemoteD1
from wrangler_compat.remote.parameters import as_one_parameter
from wrangler_compat.remote.shadow import SCHEMA_SQL, Shadow

__all__ = ["RemoteReads"]

TIME_LIMIT_S: Final = 10.0
"""A whole call with its way there and back, unless a bulk load asks for more."""
LOOK_AGAIN_S: Final = 30.0
"""How often a refused query may have the schema read anew: a migration may have come since."""


class RemoteReads:
    """Queries over the admitted views of one remote database."""

    def __init__(self, database: RemoteD1, views: frozenset[str], clock: Clock, *, max_rows: int = MAX_ROWS) -> None:
        self._database = database
        self._views = frozenset(view.lower() for view in views)
        self._clock = clock
        self._max_rows = max_rows
        self._shadow: Shadow | None = None
        self._earlier: list[Shadow] = []
        """States that running calls may still use; a schema changes with a migration, seldom."""
        self._looked = float("-inf")
        self._opening = asyncio.Lock()

    async def rows(
        self, *queries: tuple[str, Sequence[Any]], time_limit_s: float | None = None
    ) -> list[list[dict[str, Any]]]:
        """Answer the rows of each query, all from one snapshot."""
        return await self.answer_for(None, queries, time_limit_s)

    def as_user(self, subject: str) -> UserReads:
        """The same handle for one person."""
        return UserReads(self, subject)

    async def answer_for(
        self, asker: str | None, queries: Sequence[tuple[str, Sequence[Any]]], time_limit_s: float | None
    ) -> list[list[dict[str, Any]]]:
        """Answer the rows of each query for one person, or for nobody."""
        if not queries:
            return []
        shadow = await self._admitting(queries)
        sent = [Query(*as_one_parameter(sql, values, asker, shadow.tables(sql))) for sql, values in queries]
        limit_s = time_limit_s or TIME_LIMIT_S
        try:
            answers = await self._database.answers(sent, deadline_s=limit_s)
        except RemoteTimeoutError as error:
            raise ReadTimeoutError(f"The query ran longer than {limit_s:g} s and was given up.") from error
        except D1BusyError:
            raise
        except D1Error as error:
            raise ReadError(error.text) from error
        found = []
        for answer in answers:
            if len(answer.rows) > self._max_rows:
                raise ReadTooLargeError(f"The query answered more than {self._max_rows} rows.")
            found.append([dict(zip(answer.columns, row, strict=True)) for row in answer.rows])
        return found

    async def close(self) -> None:
        """Let go of the schema; may be called again."""
        for shadow in filter(None, (self._shadow, *self._earlier)):
            await shadow.close()
        self._shadow, self._earlier = None, []

    async def _admitting(self, queries: Sequence[tuple[str, Sequence[Any]]]) -> Shadow:
        """Answer the schema under which the queries are admitted; a refusal may come from an old one."""
        shadow = self._shadow or await self._read_schema(None)
        try:
            await shadow.admit(queries)
        except ReadError:
            newer = await self._read_schema(shadow)
            if newer is shadow:
                raise
            await newer.admit(queries)
            return newer
        return shadow

    async def _read_schema(self, known: Shadow | None) -> Shadow:
        async with self._opening:
            if self._shadow is not known and self._shadow is not None:
                return self._shadow
            now = self._clock.monotonic()
            if known is not None and now - self._looked < LOOK_AGAIN_S:
                return known
            self._looked = now
            (answer,) = await self._database.answers([Query(SCHEMA_SQL)])
            schema: list[Mapping[str, Any]] = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
            newer = Shadow(schema, self._views)
            if known is not None and newer.schema == known.schema:
                return known
            self._shadow = await newer.start()
            if known is not None:
                self._earlier.append(known)
            return self._shadow
