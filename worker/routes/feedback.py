"""Rate one's own answer, and read the ratings as an administrator."""

from starlette.responses import Response

from schemas.api import Nothing, Success
from schemas.api_own import Deleted
from schemas.feedback_api import (
    FeedbackBody,
    FeedbackOut,
    FeedbackPage,
    FeedbackQuery,
    OwnFeedbackPage,
    OwnFeedbackQuery,
)
from worker import feedback
from worker.auth import ADMINS, SIGNED_IN, require
from worker.cursors import read_cursor, write_cursor
from worker.declare import PRIVATE, Call, Operation, Resource, api, ok
from worker.limits import address_of, admit_feedback


@api(
    Operation(
        "Rate an answer",
        "Only who asked can rate, with the feedback_token of the answer, for seven days. A second rating takes the "
        "first one's place. The words of question and answer are kept only where both are sent back; of a personal "
        "answer nothing but the score is.",
        "ask",
        FeedbackBody,
        Nothing,
        Success[FeedbackOut],
        errors=(400, 401, 403, 413, 422, 429),
    )
)
async def rate(call: Call[FeedbackBody, Nothing]) -> Response:
    """The rating as it is kept."""
    service, scope = call.service, call.request.scope
    await admit_feedback(service, call.user, address_of(scope["headers"], scope.get("client")))
    now = service.clock.now()
    ticket = feedback.redeem(
        call.body.feedback_token,
        service.hash_key,
        query_id=call.body.query_id,
        user=call.user,
        hash_key=service.hash_key,
        now=now,
    )
    kept = await feedback.save(service.env.DB, call.body, ticket, call.user, int(1000 * now))
    call.remark(query_id=ticket.query_id, score=kept["score"])
    return ok(kept, headers=PRIVATE)


@api(
    Operation(
        "List ratings",
        "Newest first, without their words: ids of questions and rows, scores, models and prompts; most=2: bad ones.",
        "admin",
        Nothing,
        FeedbackQuery,
        Success[FeedbackPage],
        roles=ADMINS,
        errors=(401, 403, 422),
    )
)
async def list_feedback(call: Call[Nothing, FeedbackQuery]) -> Response:
    """One page of ratings."""
    service, after = call.service, read_cursor(call.query.cursor)
    items, more = await feedback.page_of(service.env.DB, call.query, after, service.hash_key)
    cursor = write_cursor(items[-1]["updated_at"], items[-1]["query_id"]) if more else None
    return ok({"items": items, "next_cursor": cursor}, headers=PRIVATE)


@api(
    Operation(
        "List my ratings",
        "Newest first, with every word that is kept of them.",
        "ask",
        Nothing,
        OwnFeedbackQuery,
        Success[OwnFeedbackPage],
        roles=SIGNED_IN,
        errors=(401, 422),
    )
)
async def list_my_feedback(call: Call[Nothing, OwnFeedbackQuery]) -> Response:
    """One page of the asker's own ratings."""
    user, after = require(call.user, SIGNED_IN), read_cursor(call.query.cursor)
    items, more = await feedback.own(call.service.env.DB, user.sub, call.query, after)
    cursor = write_cursor(items[-1]["updated_at"], items[-1]["query_id"]) if more else None
    return ok({"items": items, "next_cursor": cursor}, headers=PRIVATE)


@api(
    Operation(
        "Delete one of my ratings",
        "With its words.",
        "ask",
        Nothing,
        Nothing,
        Success[Deleted],
        roles=SIGNED_IN,
        errors=(401, 404),
    )
)
async def delete_feedback(call: Call[Nothing, Nothing]) -> Response:
    """A rating of the asker's, gone."""
    user = require(call.user, SIGNED_IN)
    await feedback.remove(call.service.env.DB, user.sub, call.path("query_id"))
    return ok({"deleted": 1}, headers=PRIVATE)


FEEDBACK = Resource(GET=list_my_feedback, POST=rate)
ONE_FEEDBACK = Resource(DELETE=delete_feedback)
RATINGS = Resource(GET=list_feedback)
