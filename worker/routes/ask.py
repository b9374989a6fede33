"""Ask a question: one JSON answer, or the same answer as a stream of events."""

import asyncio
import secrets
from collections.abc import Sequence
from typing import Any

import structlog
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from schemas.answer_api import AskAnswer, AskQuery, AskRequest
from schemas.api import Success
from schemas.reading import Turn
from worker import feedback, querylog
from worker.answers import answer_data
from worker.declare import PRIVATE, Call, Operation, Resource, api, ok
from worker.errors import NotAuthenticated, NotFound, RateLimited
from worker.failures import describe
from worker.limits import address_of, admit
from worker.outcome import Outcome
from worker.sessions import Sessions
from worker.sse import Emit, EventStream, unless_gone
from worker.tally import Tally

NEW_SESSION = "new"
_events = structlog.get_logger("ask")


@api(
    Operation(
        "Ask a question",
        "In Traditional Chinese or English. Every fact of the answer comes from the cited rows. With stream=true: "
        "`meta` (query_id, query_type, strategy), `token` {text}, `replace` {text}, and last `done` with the same "
        "object as the JSON answer's data, or `error` {code, message}. A disconnect cancels the work and gives the "
        'question back. With session_id the server reads the conversation so far and keeps this turn; "new" begins '
        "one.",
        "ask",
        AskRequest,
        AskQuery,
        Success[AskAnswer],
        stream=True,
        errors=(400, 401, 404, 413, 422, 429, 500, 503, 504),
    )
)
async def ask(call: Call[AskRequest, AskQuery]) -> ASGIApp:
    """Answer, in the form that was asked for."""
    scope = call.request.scope
    await admit(call.service, call.user, address_of(scope["headers"], scope.get("client")))
    question = _Question(call)
    await question.begin()
    if not call.query.stream:
        return question.respond
    keep_alive = call.service.settings.keep_alive
    return EventStream(question.stream, clock=call.service.clock, keep_alive=keep_alive, headers=PRIVATE)


class _Question:
    """One question on its way to its answer."""

    def __init__(self, call: Call[AskRequest, AskQuery]) -> None:
        self.call = call
        self.id = f"q_{secrets.token_hex(10)}"
        self.begun, self.asked_at = call.service.clock.monotonic(), int(1000 * call.service.clock.now())
        self.privileged = call.service.settings.development or (call.user is not None and call.user.role == "admin")
        self.tally = Tally(call.service, call.user)
        self.tally.usage.when_judged = self._judged
        self.logged = False
        self.session_id = call.body.session_id
        self.history: Sequence[Turn] = tuple(Turn(turn.role, turn.content) for turn in call.body.chat_history)

    async def begin(self) -> None:
        """Read what was said before, then count the question: refusals must come before a stream's status is sent."""
        if self.session_id is not None and self.session_id != NEW_SESSION:
            self.history = await self._sessions().history(self.session_id)
        elif self.session_id is not None:
            await self._sessions().known()
        try:
            await self.tally.open()
        except RateLimited:
            self.call.service.metrics.unanswered("refused", ())
            raise

    async def respond(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The JSON answer; nothing is sent to a client that has gone away."""
        response: Response | None = None

        async def work() -> None:
            nonlocal response
            response = ok(self._data(await self._run(_unheard)), headers=PRIVATE)

        if await unless_gone(receive, work()) and response is not None:
            await response(scope, receive, send)

    async def stream(self, emit: Emit) -> None:
        """The events; an error after the beginning is an event too."""
        told = False

        async def forward(event: str, data: dict[str, Any]) -> None:
            nonlocal told
            if event == "meta":
                told, data = True, {"query_id": self.id, **data}
            await emit(event, data)

        try:
            outcome = await self._run(forward)
        except Exception as error:  # noqa: BLE001 - the response has begun: the stream's last event is the error body
            problem = describe(error)
            self.call.remark(error=problem.code)
            if problem.status >= 500:
                _events.error("failed", request_id=self.call.request.scope["request_id"], exc_info=error)
            await emit("error", {"code": problem.code, "message": problem.message})
            return
        if not told:
            await forward("meta", {"query_type": outcome.query_type, "strategy": outcome.strategy})
        await emit("done", self._data(outcome))

    async def _run(self, emit: Emit) -> Outcome:
        call = self.call
        try:
            outcome = await self._answer(emit)
            await self._keep(outcome)
        except asyncio.CancelledError:
            call.service.metrics.unanswered("gone", self.tally.usage.calls)
            self.tally.broken(self._wait_until, ours=False)
            self._log(
                querylog.unanswered("gone", None, locale=call.body.locale, usage=self.tally.usage, **self._asked())
            )
            raise
        except Exception as error:
            call.service.metrics.unanswered("failed", self.tally.usage.calls)
            self.tally.broken(self._wait_until, ours=True)
            code = describe(error).code
            self._log(
                querylog.unanswered("failed", code, locale=call.body.locale, usage=self.tally.usage, **self._asked())
            )
            raise
        call.service.metrics.answered(outcome, call.service.clock.monotonic() - self.begun)
        text = call.body.query if call.service.settings.log_questions else None
        self._log(querylog.answered(outcome, query=text, **self._asked()))
        if call.service.settings.log_questions and not outcome.personal:
            call.remark(question=call.body.query)
        call.remark(
            query_id=self.id,
            query_type=outcome.query_type,
            strategy=outcome.strategy,
            cache=outcome.cache,
            outcome=outcome.reply.outcome,
            degraded=list(outcome.degraded),
            llm_calls=outcome.usage.llm_calls,
        )
        return outcome

    async def _answer(self, emit: Emit) -> Outcome:
        asked = self.call.body
        pipeline = await self.call.service.pipeline()
        outcome: Outcome = await pipeline.answer(
            asked.query,
            history=self.history,
            user=self.call.user,
            locale=asked.locale,
            limit=asked.limit,
            no_cache=asked.no_cache,
            strategy=asked.strategy if self.privileged else None,
            emit=emit,
            wait_until=self._wait_until,
            usage=self.tally.usage,
        )
        return outcome

    async def _keep(self, outcome: Outcome) -> None:
        """Put the cost right and keep the turn before the answer is told, so that the next question finds both."""
        statements = [] if await self.tally.not_answered(outcome.reply.outcome) else self.tally.settle()
        if self.session_id is not None:
            sessions = self._sessions()
            if self.session_id == NEW_SESSION:
                self.session_id = await self._new(sessions)
            if self.session_id is not None:
                said = {"question": self.call.body.query, "answer": outcome.reply.text}
                statements += sessions.append(self.session_id, query_id=self.id, **said)
        if statements:
            await self.call.service.env.DB.batch(statements)

    async def _new(self, sessions: Sessions) -> str | None:
        """A session for this turn; None where the asker deleted everything while it was answered."""
        try:
            return str((await sessions.create(known=True))["id"])
        except NotFound:
            return None

    def _sessions(self) -> Sessions:
        service, user = self.call.service, self.call.user
        if user is None:
            raise NotAuthenticated("a session belongs to a signed-in asker; this question has no token")
        return Sessions(service.env.DB, user.sub, self.asked_at)

    def _asked(self) -> dict[str, Any]:
        """What every row of the question log says of its question."""
        service = self.call.service
        ms = 1000 * (service.clock.monotonic() - self.begun)
        known = {"query_id": self.id, "asked_at": self.asked_at, "ms": round(ms, 2)}
        return {**known, "user": self.call.user, "key": service.hash_key}

    def _log(self, row: querylog.Row) -> None:
        self.logged = True
        self.call.service.query_log.add(row, self._wait_until)

    def _judged(self, figures: dict[str, float]) -> None:
        """Write what a judging model said; before the row is there, the row will tell it itself."""
        if self.logged:
            self.call.service.query_log.grade(self.id, figures, self._wait_until)

    def _wait_until(self, work: Any) -> None:
        ctx = self.call.request.scope.get("ctx")
        (ctx.waitUntil if ctx is not None else self.call.service.wait_until)(work)

    def _data(self, outcome: Outcome) -> dict[str, Any]:
        service = self.call.service
        user, question, now = self.call.user, self.call.body.query, service.clock.now()
        ticket = feedback.Ticket.of(outcome, self.id, question, user=user, hash_key=service.hash_key, now=now)
        data = answer_data(
            outcome,
            query_id=self.id,
            feedback_token=feedback.issue(ticket, service.hash_key),
            timing_ms=round(1000 * (service.clock.monotonic() - self.begun), 2),
            trace=self.privileged and self.call.header("x-debug") == "1",
        )
        return {**data, "quota": self.tally.data(), "session_id": self.session_id}


async def _unheard(event: str, data: dict[str, Any]) -> None:
    """Nobody streams."""


ASK = Resource(POST=ask)
