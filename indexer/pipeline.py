"""Changes of the database into the index: in order, idempotent, and safe to kill between any two instructions.

The cursor moves only after the index holds the work on disk, so a kill makes some work again and loses none.
"""

import zlib
from collections.abc import Callable
from typing import Any

from indexer import failures, outbox, state
from indexer.documents import SOURCES
from indexer.lease import Lease, hold, now_ms
from indexer.state import Advance
from indexer.writing import BATCH_DOCUMENTS, Target, Written, bring_up_to_date, write_rows
from schemas.documents import COLUMNS, document_id
from schemas.models import LOCAL_EMBEDDER
from wrangler_compat.protocols import Clock, VectorizeVersion

Progress = Callable[[int, int], None]
LIST_IDS = 1_000
COMPACT_FROM_DOCUMENTS = 200
"""A build that wrote at least this many leaves a compacted index."""


def _quiet(done: int, total: int) -> None:
    pass


class Indexer:
    """The write side over one env (DB, VECTORIZE, AI)."""

    def __init__(self, env: Any, *, clock: Clock, model: str | None = None) -> None:
        self._env = env
        self._clock = clock
        # The var that names the model of the questions, too: vectors of two models cannot be compared.
        self._model = model or str(getattr(env, "MODEL_EMBED", "")).strip() or LOCAL_EMBEDDER

    async def version(self) -> tuple[str, int]:
        """The version's name, which says model and columns, and its dimension: another model builds another table."""
        about = await self._env.AI.describe(self._model)
        columns = zlib.crc32(repr(sorted(COLUMNS.items())).encode())
        return f"{self._model.rpartition('/')[2]}-{about['version']}-{columns:08x}", int(about["dimensions"])

    async def catch_up(self, *, wait_s: float = 0.0, tick: bool = False, progress: Progress = _quiet) -> Written:
        """Bring every waiting change into the index; a tick also retries failures and turns conditions on and off.

        Raises IndexBusy when another process keeps the lease for longer than wait_s.
        """
        version, dimensions = await self.version()
        if not tick and not await state.behind(self._env.DB, version):
            return Written()
        async with hold(self._env.DB, version, self._clock, wait_s=wait_s) as lease:
            table = self._env.VECTORIZE.version(version)
            if not lease.state.active or not await table.exists():
                return await self._build(lease, table, dimensions, progress)
            documents = lease.state.documents
            if tick:
                # A kill between a write and its record leaves the count behind; a tick puts it right.
                documents = int((await table.describe())["vectorCount"])
            return await self._follow(lease, self._target(table), lease.state.cursor, documents, tick=tick)

    async def full(self, *, wait_s: float = 0.0, progress: Progress = _quiet) -> Written:
        """Make the whole index what the published rows say, whatever it was, and cut over to it."""
        version, dimensions = await self.version()
        async with hold(self._env.DB, version, self._clock, wait_s=wait_s) as lease:
            return await self._build(lease, self._env.VECTORIZE.version(version), dimensions, progress)

    def _target(self, table: VectorizeVersion, *, fresh: bool = False) -> Target:
        return Target(self._env.DB, self._env.AI, self._model, table, fresh)

    async def _follow(self, lease: Lease, target: Target, cursor: int, documents: int, *, tick: bool) -> Written:
        done = Written()
        swept: int | None = None
        work = await outbox.read_changes(self._env.DB, cursor)
        if tick:
            swept = now_ms(self._clock)
            since = lease.state.swept_at or 0
            again = await outbox.turned(self._env.DB, since_ms=since, now_ms=swept)
            again += await failures.due(self._env.DB, lease.state.version, now_ms=swept)
            work.entities |= {entity: work.cursor for entity in again if entity not in work.entities}
        while True:
            part = await self._write(lease, target, work)
            done.take(part)
            documents += part.growth
            following = await outbox.read_changes(self._env.DB, work.cursor)
            last = following.cursor == work.cursor
            step = Advance(work.cursor, documents, part.wrote, swept if last else None)
            await lease.advance(step, release=last)
            if last:
                return done
            work = following

    async def _write(self, lease: Lease, target: Target, work: outbox.Work) -> Written:
        done = Written()
        entities = list(work.entities.items())
        known = await failures.known(self._env.DB, lease.state.version)
        for start in range(0, len(entities), BATCH_DOCUMENTS):
            lease.check()
            part = dict(entities[start : start + BATCH_DOCUMENTS])
            done.take(await bring_up_to_date(target, part, now_ms=now_ms(self._clock)))
        await self._settle(lease, done, [entity for entity in work.entities if entity in known])
        return done

    async def _settle(self, lease: Lease, done: Written, tried: list[failures.Entity]) -> None:
        """Put new failures on record and take off those that went well this time."""
        version = lease.state.version
        if healed := [entity for entity in tried if entity not in done.failed]:
            await failures.clear(self._env.DB, version, healed)
        if done.failed:
            await failures.record(self._env.DB, version, done.failed, now_ms=now_ms(self._clock))

    async def _build(self, lease: Lease, table: VectorizeVersion, dimensions: int, progress: Progress) -> Written:
        fresh = not await table.exists()
        if not fresh and not lease.state.active and (await table.describe())["vectorCount"] == 0:
            # Perhaps killed while it was being made, between the table and its indexes.
            await table.drop()
            fresh = True
        if fresh and lease.state.active:
            # Its table was lost: until it is whole again, a cut-off build must not pass for a current index.
            await state.deactivate(self._env.DB, lease.state.version)
        await table.ensure(dimensions=dimensions, columns=COLUMNS)
        target = self._target(table, fresh=fresh)
        database, started = self._env.DB, now_ms(self._clock)
        # What changes from here on has a higher number and is followed after the build.
        cursor = await outbox.head(database)
        total = await outbox.total(database, now_ms=started)
        done, seen = Written(), set[str]()
        progress(0, total)
        for kind in SOURCES:
            after = ""
            while page := await outbox.read_page(database, kind, after, BATCH_DOCUMENTS, now_ms=started):
                lease.check()
                after = page[-1]["id"]
                rows = {(kind, str(row["id"])): row for row in page}
                done.take(await write_rows(target, dict.fromkeys(rows, cursor), rows, now_ms=started))
                seen.update(document_id(*entity) for entity in rows)
                progress(len(seen), total)
        if not fresh:
            done.deleted += await self._delete_others(lease, table, seen)
        await self._settle(lease, done, list(await failures.known(database, lease.state.version)))
        if done.added + done.updated + done.deleted >= COMPACT_FROM_DOCUMENTS:
            await table.optimize(force=True)
        if await self._env.VECTORIZE.active() != lease.state.version:
            await table.activate()
        documents = int((await table.describe())["vectorCount"])
        await lease.advance(Advance(cursor, documents, done.wrote, swept_at=started, active=True))
        for other in await state.other_versions(database, lease.state.version):
            await self._env.VECTORIZE.version(other).drop()
            await state.forget(database, other)
        done.take(await self._follow(lease, self._target(table), cursor, documents, tick=False))
        return done

    async def _delete_others(self, lease: Lease, table: VectorizeVersion, seen: set[str]) -> int:
        """Delete what no published row stands for; the lease makes sure that nobody adds meanwhile."""
        stale: list[str] = []
        after: str | None = None
        while page := await table.listIds(after=after, limit=LIST_IDS):
            stale += [name for name in page if name not in seen]
            after = page[-1]
        for start in range(0, len(stale), BATCH_DOCUMENTS):
            lease.check()
            await table.deleteByIds(stale[start : start + BATCH_DOCUMENTS])
        return len(stale)
