"""What of the day a signed-in climber has spent, and the rank that an administrator may give them."""

from starlette.responses import Response

from schemas.api import Nothing, Success
from schemas.api_own import QuotaOut, RankBody, RankOut
from worker.asker import pseudonym
from worker.auth import ADMINS, SIGNED_IN, require
from worker.declare import PRIVATE, Call, Operation, Resource, api, ok
from worker.errors import NotFound
from worker.merit import merit_of, set_override
from worker.quota import standing, unlimited
from worker.service import Service
from worker.tally import counts

SUBJECT_CHARS = 200


@api(
    Operation(
        "Read one's quota",
        "Rank, points, and what is left until midnight in Taipei; null is no limit.",
        "quota",
        Nothing,
        Nothing,
        Success[QuotaOut],
        roles=SIGNED_IN,
        errors=(401,),
    )
)
async def read_quota(call: Call[Nothing, Nothing]) -> Response:
    """The asker's own standing."""
    user, service = require(call.user, SIGNED_IN), call.service
    now = service.clock.now()
    if not counts(service, user):
        return ok(unlimited(now), headers=PRIVATE)
    merit = await merit_of(service.env.DB, user.sub)
    found = await standing(service.env.DB, pseudonym(user.sub, service.hash_key), merit, now=now)
    return ok(found.data(now), headers=PRIVATE)


@api(
    Operation(
        "Read a subject's quota",
        "The subject is the `sub` of their token.",
        "admin",
        Nothing,
        Nothing,
        Success[RankOut],
        roles=ADMINS,
        errors=(401, 403, 404),
    )
)
async def read_rank(call: Call[Nothing, Nothing]) -> Response:
    """Another's standing, for an administrator."""
    return await _told(call.service, _subject(call.path("sub")))


@api(
    Operation(
        "Give a subject a rank",
        "Whatever the points say; null goes back to the points.",
        "admin",
        RankBody,
        Nothing,
        Success[RankOut],
        roles=ADMINS,
        errors=(400, 401, 403, 404, 413, 422),
    )
)
async def put_rank(call: Call[RankBody, Nothing]) -> Response:
    """The administrator's override."""
    sub = _subject(call.path("sub"))
    await set_override(call.service.env.DB, sub, call.body.rank, now=call.service.clock.now())
    return await _told(call.service, sub)


async def _told(service: Service, sub: str) -> Response:
    now, merit = service.clock.now(), await merit_of(service.env.DB, sub)
    found = await standing(service.env.DB, pseudonym(sub, service.hash_key), merit, now=now)
    return ok({"sub": sub, "override": merit.override, "quota": found.data(now)}, headers=PRIVATE)


def _subject(text: str) -> str:
    if len(text) > SUBJECT_CHARS:
        raise NotFound("there is no such subject")
    return text


QUOTA = Resource(GET=read_quota)
RANK = Resource(GET=read_rank, PUT=put_rank)
