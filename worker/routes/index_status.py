"""How far the search index follows the rows."""

from starlette.responses import Response

from schemas.api import IndexStatus, Nothing, Success
from worker.declare import Call, Operation, Resource, api, ok

_LAST = "SELECT coalesce(max(seq), 0) AS seq FROM outbox"
_INDEX = "SELECT cursor, generation, documents, errors FROM index_progress WHERE active = 1 LIMIT 1"
_OLDEST = """SELECT at FROM outbox
  WHERE seq > coalesce((SELECT cursor FROM index_progress WHERE active = 1 LIMIT 1), 0) ORDER BY seq LIMIT 1"""


@api(Operation("How far the index is", "", "index", Nothing, Nothing, Success[IndexStatus]))
async def index_status(call: Call[Nothing, Nothing]) -> Response:
    """The newest change, the newest indexed one, and the age of the oldest change in between."""
    env = call.service.env
    last, index, oldest = await env.READ.rows((_LAST, ()), (_INDEX, ()), (_OLDEST, ()))
    state = index[0] if index else {"cursor": 0, "generation": 0, "documents": 0, "errors": 0}
    lag = max(0, round(1000 * call.service.clock.now() - oldest[0]["at"])) if oldest else 0
    # Only an opened store knows its fragments, and asking must not open it.
    fragments = (await env.VECTORIZE.describe()).get("fragments") if call.service.state == "ready" else None
    return ok(
        {
            "last_seq": last[0]["seq"],
            "indexed_seq": state["cursor"],
            "lag_ms": lag,
            "documents": state["documents"],
            "generation": state["generation"],
            "fragments": fragments,
            "errors": state["errors"],
        },
        headers={"cache-control": "no-store"},
    )


STATUS = Resource(GET=index_status)
