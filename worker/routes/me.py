"""Everything of oneself: removed on request, with proof."""

from starlette.responses import Response

from schemas.api import Nothing, Success
from schemas.ascent_api import Erased
from worker.auth import SIGNED_IN
from worker.declare import PRIVATE, Call, Operation, Resource, api, ok
from worker.private import erase
from worker.routes.ascents import asker


@api(
    Operation(
        "Delete everything of mine",
        "Removes every private row of the asker in one transaction. `removed` counts them by table, `left` is what a "
        "count in the same transaction found after it. Aggregates forget the asker when the indexer refreshes them.",
        "me",
        Nothing,
        Nothing,
        Success[Erased],
        roles=SIGNED_IN,
        errors=(401,),
    )
)
async def delete_me(call: Call[Nothing, Nothing]) -> Response:
    """How many rows were removed, and that none is left."""
    removed, left = await erase(call.service.env.DB, asker(call).sub)
    return ok({"removed": removed, "left": left}, headers=PRIVATE)


ME = Resource(DELETE=delete_me)
