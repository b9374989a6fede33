"""One writer per version: a lease in D1 between processes, a lock between the tasks of one."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from weakref import WeakKeyDictionary

from indexer import state
from indexer.owners import is_dead, new_owner
from indexer.state import Advance, LeaseLost, State
from wrangler_compat.protocols import Clock, D1Database

RENEW_S = state.LEASE_MS / 3000
POLL_S = 0.05

# Queue consumer and cron of one process wait for each other here, which costs nothing, and not on the lease.
_LOCKS: WeakKeyDictionary[asyncio.AbstractEventLoop, dict[str, asyncio.Lock]] = WeakKeyDictionary()


class IndexBusy(RuntimeError):
    """Another process writes the index just now."""


class Lease:
    """The right to write one version, while it is held; state is what the version was when it was taken."""

    def __init__(self, database: D1Database, owner: str, clock: Clock, found: State) -> None:
        self._database = database
        self._owner = owner
        self._clock = clock
        self._lost = False
        self.released = False
        self.state = found

    def check(self) -> None:
        """Raise LeaseLost once another process may have taken over; call it before each write to the index."""
        if self._lost:
            raise LeaseLost(f"the lease on {self.state.version} could not be renewed")

    async def advance(self, step: Advance, *, release: bool = False) -> None:
        """Record finished work, and give the lease back with the same write when nothing is left to do."""
        await state.advance(
            self._database, self.state.version, self._owner, step, now_ms=now_ms(self._clock), release=release
        )
        self.released = release

    async def release(self, error: str | None) -> None:
        """Give the lease back if it is still held."""
        if not self.released:
            await state.release(self._database, self.state.version, self._owner, error=error)

    async def keep(self) -> None:
        """Renew the lease until cancelled."""
        while True:
            await self._clock.sleep(RENEW_S)
            try:
                await state.renew(self._database, self.state.version, self._owner, now_ms=now_ms(self._clock))
            except LeaseLost:
                self._lost = True
                return


@asynccontextmanager
async def hold(database: D1Database, version: str, clock: Clock, *, wait_s: float) -> AsyncIterator[Lease]:
    """Hold the version's lease; raises IndexBusy when another process keeps it for longer than wait_s."""
    locks = _LOCKS.setdefault(asyncio.get_running_loop(), {})
    async with locks.setdefault(version, asyncio.Lock()):
        owner = new_owner()
        until = clock.monotonic() + wait_s
        while (found := await state.acquire(database, version, owner, now_ms=now_ms(clock))) is None:
            other = await state.holder(database, version)
            if other is not None and is_dead(other):
                # Killed, and nobody else's to wait for: what it held is given back in its name.
                await state.release(database, version, other)
                continue
            if clock.monotonic() >= until:
                raise IndexBusy(f"another process writes {version}")
            await clock.sleep(POLL_S)
        lease = Lease(database, owner, clock, found)
        keeper = asyncio.create_task(lease.keep())
        error: str | None = None
        try:
            yield lease
        except BaseException as failure:
            error = f"{type(failure).__name__}: {failure}" if isinstance(failure, Exception) else None
            raise
        finally:
            keeper.cancel()
            with suppress(asyncio.CancelledError):
                await keeper
            await lease.release(error)


def now_ms(clock: Clock) -> int:
    """The clock's time in epoch milliseconds."""
    return int(clock.now() * 1000)
