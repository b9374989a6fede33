"""The indexer's two events: a message says that a row was written or a climber left; the cron is the safety net."""

from time import perf_counter
from typing import Any

import structlog

from indexer.aggregates import refresh
from indexer.lease import IndexBusy
from indexer.pipeline import Indexer
from indexer.retention import sweep
from indexer.writing import Written
from schemas.private import LOG_DAYS
from schemas.recount import RECOUNT
from wrangler_compat.protocols import ExecutionContext, MessageBatch, ScheduledController

WAIT_FOR_OTHERS_S = 20.0
"""How long a message waits for another process (a build, say) before it is put back."""
RETRY_S = 2

_log = structlog.get_logger("indexer")


async def queue(batch: MessageBatch, env: Any, ctx: ExecutionContext) -> None:
    """Bring every waiting change into the index; the messages only say that there are some."""
    began = perf_counter()
    try:
        done = await Indexer(env, clock=env.clock).catch_up(wait_s=WAIT_FOR_OTHERS_S)
    except IndexBusy as busy:
        _log.info("index_busy", reason=str(busy), messages=len(batch.messages))
        batch.retryAll({"delaySeconds": RETRY_S})
        return
    _report("indexed", done, began)
    if any(message.body == RECOUNT for message in batch.messages):
        # Beside the next batches: a count of a million lines takes longer than a change may wait.
        ctx.waitUntil(_recount(env))


async def scheduled(controller: ScheduledController, env: Any, ctx: ExecutionContext) -> None:
    """Do what no message asked for: forget what is due; lost changes, failures, conditions that begin or end."""
    began = perf_counter()
    forgotten = await sweep(env.DB, env.clock, log_days=int(getattr(env, "LOG_DAYS", LOG_DAYS)))
    if any(forgotten.values()):
        _log.info("forgotten", **forgotten)
    try:
        done = await Indexer(env, clock=env.clock).catch_up(tick=True)
    except IndexBusy as busy:
        # Whoever writes now follows the changes too; the next tick does the rest.
        _log.info("index_busy", reason=str(busy))
        return
    _report("index_tick", done, began)
    await _recount(env)


async def _recount(env: Any) -> None:
    counted = await refresh(env.DB, int(env.clock.now() * 1000))
    if counted.climbers or counted.together:
        _log.info("aggregates", climbers=counted.climbers, together=counted.together)


def _report(event: str, done: Written, began: float) -> None:
    if done.wrote or done.failed:
        level = _log.warning if done.failed else _log.info
        level(
            event,
            added=done.added,
            updated=done.updated,
            unchanged=done.unchanged,
            deleted=done.deleted,
            failed=[f"{kind}:{row_id}" for kind, row_id in list(done.failed)[:10]],
            ms=round((perf_counter() - began) * 1000, 1),
        )
