"""The asker's own conversations: list, begin, read, rename, delete. Another's session is not found."""

from starlette.responses import Response

from schemas.api import Nothing, Success
from schemas.api_own import (
    Deleted,
    SessionBody,
    SessionOut,
    SessionPage,
    SessionPatch,
    SessionQuery,
    SessionRead,
    SessionsQuery,
)
from worker.auth import SIGNED_IN, require
from worker.cursors import read_cursor, write_cursor
from worker.declare import PRIVATE, B, Call, Operation, Q, Resource, api, ok
from worker.sessions import Sessions

_LIST = Operation(
    "List one's sessions",
    "Newest first; `next_cursor` leads to the next page.",
    "sessions",
    Nothing,
    SessionsQuery,
    Success[SessionPage],
    roles=SIGNED_IN,
    errors=(401, 422),
)


@api(_LIST)
async def list_sessions(call: Call[Nothing, SessionsQuery]) -> Response:
    """One page of the asker's sessions."""
    query = call.query
    after = read_cursor(query.cursor)
    items, more = await _own(call).page(query.limit, after)
    cursor = write_cursor(items[-1]["updated_at"], items[-1]["id"]) if more else None
    return ok({"items": items, "next_cursor": cursor}, headers=PRIVATE)


@api(
    Operation(
        "Begin a session",
        "Its id goes with the questions as session_id; the server then knows what was said before.",
        "sessions",
        SessionBody,
        Nothing,
        Success[SessionOut],
        status=201,
        roles=SIGNED_IN,
        errors=(400, 401, 413, 422),
    )
)
async def create_session(call: Call[SessionBody, Nothing]) -> Response:
    """A new session of the asker's."""
    return ok(await _own(call).create(call.body.title), status=201, headers=PRIVATE)


@api(
    Operation(
        "Delete all of one's sessions",
        "",
        "sessions",
        Nothing,
        Nothing,
        Success[Deleted],
        roles=SIGNED_IN,
        errors=(401,),
    )
)
async def delete_sessions(call: Call[Nothing, Nothing]) -> Response:
    """Every session of the asker's, with its messages."""
    return ok({"deleted": await _own(call).delete_all()}, headers=PRIVATE)


@api(
    Operation(
        "Read a session",
        "Its last messages, oldest first; `before` leads to the earlier ones.",
        "sessions",
        Nothing,
        SessionQuery,
        Success[SessionRead],
        roles=SIGNED_IN,
        errors=(401, 404, 422),
    )
)
async def read_session(call: Call[Nothing, SessionQuery]) -> Response:
    """A session of the asker's with its messages."""
    sessions, name = _own(call), call.path("id")
    session = await sessions.read(name)
    messages, more = await sessions.messages(name, call.query.limit, call.query.before)
    before = messages[0]["seq"] if more else None
    return ok({"session": session, "messages": messages, "before": before}, headers=PRIVATE)


@api(
    Operation(
        "Rename a session",
        "",
        "sessions",
        SessionPatch,
        Nothing,
        Success[SessionOut],
        roles=SIGNED_IN,
        errors=(400, 401, 404, 413, 422),
    )
)
async def rename_session(call: Call[SessionPatch, Nothing]) -> Response:
    """Another title for a session of the asker's."""
    return ok(await _own(call).rename(call.path("id"), call.body.title), headers=PRIVATE)


@api(
    Operation(
        "Delete a session",
        "With its messages.",
        "sessions",
        Nothing,
        Nothing,
        Success[Deleted],
        roles=SIGNED_IN,
        errors=(401, 404),
    )
)
async def delete_session(call: Call[Nothing, Nothing]) -> Response:
    """A session of the asker's, gone."""
    await _own(call).delete(call.path("id"))
    return ok({"deleted": 1}, headers=PRIVATE)


def _own(call: Call[B, Q]) -> Sessions:
    user = require(call.user, SIGNED_IN)
    return Sessions(call.service.env.DB, user.sub, int(1000 * call.service.clock.now()))


SESSIONS = Resource(GET=list_sessions, POST=create_session, DELETE=delete_sessions)
SESSION = Resource(GET=read_session, PATCH=rename_session, DELETE=delete_session)
