"""What an administrator reads of the questions: ids, kinds, times and costs; no text that its asker did not share."""

from starlette.responses import Response

from schemas.api import Nothing, Success
from schemas.api_own import LogOut, LogPage, LogsQuery, StatsOut, StatsQuery
from worker import querystats
from worker.auth import ADMINS
from worker.cursors import read_cursor, write_cursor
from worker.declare import PRIVATE, Call, Operation, Resource, api, ok
from worker.errors import NotFound


@api(
    Operation(
        "List the questions that were asked",
        "Newest first. The text is there only where LOG_QUESTIONS keeps it, and never of a personal question.",
        "admin",
        Nothing,
        LogsQuery,
        Success[LogPage],
        roles=ADMINS,
        errors=(401, 403, 422),
    )
)
async def list_logs(call: Call[Nothing, LogsQuery]) -> Response:
    """One page of the log."""
    after = read_cursor(call.query.cursor)
    items, more = await querystats.page_of(call.service.env.DB, call.query, after)
    cursor = write_cursor(items[-1]["asked_at"], items[-1]["query_id"]) if more else None
    return ok({"items": items, "next_cursor": cursor}, headers=PRIVATE)


@api(
    Operation(
        "Read one question's row",
        "",
        "admin",
        Nothing,
        Nothing,
        Success[LogOut],
        roles=ADMINS,
        errors=(401, 403, 404),
    )
)
async def read_log(call: Call[Nothing, Nothing]) -> Response:
    """One row of the log."""
    found = await querystats.one(call.service.env.DB, call.path("query_id"))
    if found is None:
        raise NotFound("there is no such question, or no longer")
    return ok(found, headers=PRIVATE)


@api(
    Operation(
        "Read what the last hours came to",
        "Counts, the times of answered questions (nearest rank), shares of cache hits, errors and degraded answers.",
        "admin",
        Nothing,
        StatsQuery,
        Success[StatsOut],
        roles=ADMINS,
        errors=(401, 403, 422),
    )
)
async def read_stats(call: Call[Nothing, StatsQuery]) -> Response:
    """The figures of the last hours."""
    now_ms = int(1000 * call.service.clock.now())
    found = await querystats.stats(call.service.env.DB, hours=call.query.hours, now_ms=now_ms)
    return ok(found, headers=PRIVATE)


LOGS = Resource(GET=list_logs)
LOG = Resource(GET=read_log)
STATS = Resource(GET=read_stats)
