"""Everything of oneself: removed on request, with proof."""

import structlog
from starlette.responses import Response

from schemas.api import Nothing, Success
from schemas.ascent_api import Erased
from schemas.recount import RECOUNT
from worker.asker import pseudonym
from worker.auth import SIGNED_IN
from worker.declare import PRIVATE, Call, Operation, Resource, api, ok
from worker.private import erase
from worker.quota import day_of, resets_at
from worker.routes.ascents import asker
from worker.service import Service
from wrangler_compat.errors import BindingError

_log = structlog.get_logger("me")


@api(
    Operation(
        "Delete everything of mine",
        "Removes every row of the asker in one transaction, from the question log too. `removed` counts them by table, "
        "`left` is what a count in the same transaction found after it. `kept` is the one thing that stays, until "
        "`kept_until`: the day's two numbers under a keyed hash, so that deleting is no way to a fresh quota. Counts "
        "of climbers lose the asker in the same transaction, and groups that would then be too small go with it; means "
        "are counted anew right after.",
        "me",
        Nothing,
        Nothing,
        Success[Erased],
        roles=SIGNED_IN,
        errors=(401,),
    )
)
async def delete_me(call: Call[Nothing, Nothing]) -> Response:
    """How many rows were removed, that none is left, and what stays until midnight."""
    service, sub, now = call.service, asker(call).sub, call.service.clock.now()
    name = pseudonym(sub, service.hash_key)
    done = await erase(service.env.DB, sub, name, day=day_of(now), now_ms=int(1000 * now))
    if done.removed["ascents"]:
        await _ask_for_a_recount(service)
    told = {"removed": done.removed, "left": done.left, "kept": done.kept, "kept_until": resets_at(now).isoformat()}
    return ok(told, headers=PRIVATE)


async def _ask_for_a_recount(service: Service) -> None:
    """Tell the indexer that aggregates are stale; without the message its next tick finds it in the database."""
    try:
        await service.env.INDEX_QUEUE.send(RECOUNT)
    except BindingError as error:
        _log.error("the indexer was not told", error=str(error))


ME = Resource(DELETE=delete_me)
