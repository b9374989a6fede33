"""The asker's own log, line by line: nobody else's line is ever found."""

from typing import Any

from starlette.responses import Response

from schemas.api import Nothing, Success
from schemas.ascent_api import AscentGone, AscentOut, AscentPage, AscentPatch, AscentQuery, NewAscent
from schemas.reading import User
from worker import ascents
from worker.auth import SIGNED_IN
from worker.declare import PRIVATE, Call, Operation, Resource, api, ok


@api(
    Operation(
        "List my ascents",
        "The lines of the asker's log, newest day first; attempts and projects are lines too, marked `ascent: false`.",
        "ascents",
        Nothing,
        AscentQuery,
        Success[AscentPage],
        roles=SIGNED_IN,
        errors=(401, 422),
    )
)
async def list_ascents(call: Call[Nothing, AscentQuery]) -> Response:
    """One page."""
    return ok(await ascents.page(call.service, asker(call), call.query), headers=PRIVATE)


@api(
    Operation(
        "Log an ascent",
        "One line: route, day, style, and if wanted a rating from 1 to 5 and a note.",
        "ascents",
        NewAscent,
        Nothing,
        Success[AscentOut],
        status=201,
        roles=SIGNED_IN,
        errors=(400, 401, 404, 409, 413, 422),
    )
)
async def add_ascent(call: Call[NewAscent, Nothing]) -> Response:
    """The line as it was written."""
    return ok(await ascents.add(call.service, asker(call), call.body), status=201, headers=PRIVATE)


@api(
    Operation(
        "Read one of my ascents",
        "",
        "ascents",
        Nothing,
        Nothing,
        Success[AscentOut],
        roles=SIGNED_IN,
        errors=(401, 404),
    )
)
async def read_ascent(call: Call[Nothing, Nothing]) -> Response:
    """One line."""
    return ok(await ascents.one(call.service, asker(call), call.path("id")), headers=PRIVATE)


@api(
    Operation(
        "Change one of my ascents",
        "A JSON merge patch (RFC 7396): null forgets the day, the rating or the note.",
        "ascents",
        AscentPatch,
        Nothing,
        Success[AscentOut],
        roles=SIGNED_IN,
        errors=(400, 401, 404, 409, 413, 422),
    )
)
async def patch_ascent(call: Call[AscentPatch, Nothing]) -> Response:
    """The line as it stands."""
    return ok(await ascents.change(call.service, asker(call), call.path("id"), call.body), headers=PRIVATE)


@api(
    Operation(
        "Delete one of my ascents",
        "",
        "ascents",
        Nothing,
        Nothing,
        Success[AscentGone],
        roles=SIGNED_IN,
        errors=(401, 404),
    )
)
async def delete_ascent(call: Call[Nothing, Nothing]) -> Response:
    """Which line is gone."""
    await ascents.remove(call.service, asker(call), call.path("id"))
    return ok({"id": call.path("id"), "deleted": True}, headers=PRIVATE)


def asker(call: Call[Any, Any]) -> User:
    """Who asks; the declared roles have seen to it that somebody does."""
    assert call.user is not None
    return call.user


ASCENTS = Resource(GET=list_ascents, POST=add_ascent)
ASCENT = Resource(GET=read_ascent, PATCH=patch_ascent, DELETE=delete_ascent)
