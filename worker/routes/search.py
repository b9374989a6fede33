"""Search the index: the best rows for a few words, without an answer."""

from typing import TYPE_CHECKING

from starlette.responses import Response

from schemas.answer_api import SearchAnswer, SearchQuery
from schemas.api import Nothing, Success
from worker.answers import hit, relaxations
from worker.declare import Call, Operation, Resource, api, ok
from worker.limits import address_of, admit

if TYPE_CHECKING:
    from worker.asked import Found


@api(
    Operation(
        "Search",
        "Vector and keyword search under the places, grades and kinds that the words name; facts come from the rows.",
        "ask",
        Nothing,
        SearchQuery,
        Success[SearchAnswer],
        errors=(401, 422, 429, 503, 504),
    )
)
async def search(call: Call[Nothing, SearchQuery]) -> Response:
    """The best hits, best first."""
    scope = call.request.scope
    await admit(call.service, call.user, address_of(scope["headers"], scope.get("client")), by_quota=False)
    pipeline = await call.service.pipeline()
    query = call.query
    found: Found = await pipeline.search(
        query.q, locale=query.locale, limit=query.limit, wait_until=call.service.wait_until
    )
    locale = found.reading.locale
    call.remark(hits=len(found.candidates))
    return ok(
        {
            "query": query.q,
            "items": [hit(candidate, locale) for candidate in found.candidates],
            "relaxed": relaxations(found.relaxed),
            "degraded": list(found.degraded),
        },
        headers={"cache-control": "no-store"},
    )


SEARCH = Resource(GET=search)
