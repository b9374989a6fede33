"""Asking: the JSON answer, the stream, what is checked before, and what happens when the client goes away."""

import asyncio
from typing import Any

import pytest
import structlog

from schemas.answer_api import AskAnswer
from schemas.evidence import Clarification, Relaxation, Table
from schemas.reading import Turn
from tests.worker.http.conftest import SECRET, token
from tests.worker.http.scripted import Scripted, outcome
from tests.worker.http.wire import Client, read_answer
from worker.errors import DeadlineExceeded
from worker.service import Service
from wrangler_compat.bindings import Bindings
from wrangler_compat.clock import FakeClock

KEYS = {
    "query_id", "answer", "locale", "sources", "items", "table", "suggested_questions", "did_you_mean", "query_type",
    "strategy", "clarification", "relaxed", "degraded", "cache", "groundedness", "model", "usage", "quota",
    "feedback_token", "timing_ms",
}  # fmt: skip


async def test_the_answer_has_the_declared_shape(client: Client) -> None:
    """Every key of the contract is there, and the declared model accepts it."""
    answer = await client.post("/ai/ask", {"query": "龍洞在哪裡？"})
    assert answer.data.keys() >= KEYS
    assert "trace" not in answer.data
    AskAnswer.model_validate(answer.data)
    assert answer.data["sources"] == [
        {
            "n": 1, "id": "longdong", "type": "crag", "title": "龍洞", "url": None,
            "excerpt": "龍洞 砂岩", "score": 1.0,
            "indexed_at": 1, "facts": {"name": "龍洞", "name_en": "Long Dong", "region": "北部"},
        }
    ]  # fmt: skip
    assert answer.headers["cache-control"] == "private, no-store"


async def test_everything_a_reply_can_hold_is_told(client: Client, scripted: Scripted) -> None:
    """Tables, relaxations and a question back have the contract's shapes."""
    table = Table(("name", "n"), ("岩場", "路線"), (("龍洞", 519),))
    then = outcome(relaxed=(Relaxation("grade", "5.10a", None),), clarification=Clarification("哪裡？", ("龍洞",)))
    evidence = then.reply.evidence
    object.__setattr__(evidence, "table", table)
    scripted.then = then
    data = (await client.post("/ai/ask", {"query": "比較"})).data
    assert data["relaxed"] == [{"constraint": "grade", "from": "5.10a", "to": None}]
    assert data["clarification"] == {"question": "哪裡？", "options": ["龍洞"]}
    assert data["table"] == {
        "columns": ["name", "n"], "headings": ["岩場", "路線"], "rows": [["龍洞", 519]],
        "sides": [], "ahead": [], "by": None, "verdict": None,
    }  # fmt: skip
    AskAnswer.model_validate(data)


async def test_a_stream_tells_meta_tokens_and_the_same_object(client: Client, scripted: Scripted) -> None:
    """meta first, tokens and replace as emitted, done last with the JSON answer's object."""

    async def script(emit: Any) -> None:
        await emit("meta", {"query_type": "crags", "strategy": "baseline"})
        await emit("token", {"text": "龍洞"})
        await emit("replace", {"text": "龍洞在北部 [1]。"})

    scripted.script = script
    answer = await client.post("/ai/ask?stream=true", {"query": "龍洞在哪裡？"})
    assert answer.headers["content-type"].startswith("text/event-stream")
    names = [event for event, _ in answer.events]
    assert names == ["meta", "token", "replace", "done"]
    meta, done = answer.events[0][1], answer.events[-1][1]
    assert meta == {"query_id": done["query_id"], "query_type": "crags", "strategy": "baseline"}
    assert done.keys() >= KEYS
    AskAnswer.model_validate(done)
    plain = (await client.post("/ai/ask", {"query": "龍洞在哪裡？"})).data
    varying = ("query_id", "feedback_token", "timing_ms")
    assert {k: v for k, v in done.items() if k not in varying} == {k: v for k, v in plain.items() if k not in varying}


async def test_an_error_after_the_beginning_is_an_event(client: Client, scripted: Scripted) -> None:
    """The status is sent already; the stream ends with what went wrong."""

    async def script(emit: Any) -> None:
        await emit("token", {"text": "龍"})
        raise DeadlineExceeded("the request's time is up")

    scripted.script = script
    answer = await client.post("/ai/ask?stream=true", {"query": "龍洞在哪裡？"})
    assert [event for event, _ in answer.events] == ["token", "error"]
    assert answer.events[-1][1] == {"code": "deadline_exceeded", "message": "the request's time is up"}
    plain = await client.post("/ai/ask", {"query": "龍洞在哪裡？"})
    assert (plain.status, plain.error["code"]) == (504, "deadline_exceeded")


async def test_an_unexpected_error_of_a_stream_is_an_event_without_its_cause(
    client: Client, scripted: Scripted
) -> None:
    """Whatever breaks, the client is told that it broke and not how."""

    async def script(emit: Any) -> None:
        raise KeyError("a secret detail")

    scripted.script = script
    answer = await client.post("/ai/ask?stream=true", {"query": "龍洞在哪裡？"})
    assert answer.events[-1][0] == "error"
    assert answer.events[-1][1]["code"] == "internal_error"
    assert b"secret" not in answer.raw


async def test_an_idle_stream_is_kept_open(client: Client, scripted: Scripted, clock: FakeClock) -> None:
    """Each interval without an event sends a comment."""
    go = asyncio.Event()

    async def script(emit: Any) -> None:
        await go.wait()

    scripted.script = script
    reader, writer = await client.open("POST", "/ai/ask?stream=true", {"query": "龍洞在哪裡？"})
    await scripted.started.wait()
    await clock.run_for(15)
    assert b"text/event-stream" in await reader.readuntil(b"\r\n\r\n")
    assert await reader.readuntil(b": keep-alive\n\n")
    go.set()
    assert b"event: done" in await reader.read()
    writer.close()


@pytest.mark.parametrize("path", ["/ai/ask", "/ai/ask?stream=true"])
async def test_a_disconnect_cancels_the_work(client: Client, scripted: Scripted, path: str) -> None:
    """The work is cancelled as soon as nobody waits for it, and the server answers the next request."""
    never = asyncio.Event()

    async def script(emit: Any) -> None:
        await never.wait()

    scripted.script = script
    _, writer = await client.open("POST", path, {"query": "龍洞在哪裡？"})
    await scripted.started.wait()
    writer.transport.abort()
    await asyncio.wait_for(scripted.cancelled.wait(), 5)
    scripted.script = None
    assert (await client.post("/ai/ask", {"query": "龍洞在哪裡？"})).status == 200


async def test_questions_wait_for_the_opening_and_health_does_not(
    env: Bindings, clock: FakeClock, scripted: Scripted
) -> None:
    """While the stores are being opened /health answers and a question waits; then both are ready."""
    from tests.worker.http.wire import serve
    from worker.app import create_app

    go = asyncio.Event()
    scripted.opening = go.wait  # type: ignore[assignment]  # what it answers is not used
    async with serve(create_app(env, clock=clock, opener=scripted.open)) as client:
        health = await client.get("//health")
        assert (health.data["status"], health.data["ready"]) == ("ok", False)
        reader, writer = await client.open("POST", "/ai/ask", {"query": "龍洞在哪裡？"})
        assert (await client.get("/crags/longdong")).status == 200
        assert not scripted.asked
        go.set()
        assert (await read_answer(reader)).status == 200
        writer.close()
        assert (await client.get("//health")).data["ready"] is True


async def test_a_failed_opening_is_told_and_tried_again(env: Bindings, clock: FakeClock, scripted: Scripted) -> None:
    """503 while the stores cannot be opened; once they can, questions are answered without a restart."""
    from tests.worker.http.wire import serve
    from worker.app import create_app

    async def broken() -> None:
        raise OSError("no such folder")

    scripted.opening = broken
    async with serve(create_app(env, clock=clock, opener=scripted.open)) as client:
        refused = await client.post("/ai/ask", {"query": "龍洞在哪裡？"})
        assert (refused.status, refused.error["code"]) == (503, "not_ready")
        assert "retry-after" in refused.headers
        health = await client.get("//health")
        assert (health.status, health.error["code"]) == (503, "not_ready")
        scripted.opening = None
        assert (await client.post("/ai/ask", {"query": "龍洞在哪裡？"})).status == 200


WRONG: list[tuple[Any, str]] = [
    ({}, "query"),
    ({"query": ""}, "query"),
    ({"query": "   "}, "query"),
    ({"query": "x" * 501}, "query"),
    ({"query": 5}, "query"),
    ({"query": "x", "locale": "fr"}, "locale"),
    ({"query": "x", "strategy": "magic"}, "strategy"),
    ({"query": "x", "limit": 0}, "limit"),
    ({"query": "x", "limit": 21}, "limit"),
    ({"query": "x", "chat_history": [{"role": "user", "content": "a"}] * 21}, "chat_history"),
    ({"query": "x", "chat_history": [{"role": "system", "content": "a"}]}, "chat_history.0.role"),
    ({"query": "x", "chat_history": [{"role": "user", "content": "a" * 4001}]}, "chat_history.0.content"),
    ([], ""),
]


async def test_a_wrong_question_is_named(client: Client, scripted: Scripted) -> None:
    """422 with the field; nothing was asked."""
    for body, field in WRONG:
        answer = await client.post("/ai/ask", body)
        assert (answer.status, answer.error["code"]) == (422, "invalid_request"), body
        assert answer.error["details"][0]["field"] == field
    assert not scripted.asked


async def test_the_longest_allowed_question_is_asked(client: Client, scripted: Scripted) -> None:
    """500 characters of three bytes each, with twenty earlier turns."""
    turns = [{"role": "user", "content": "問"}, {"role": "assistant", "content": "答"}] * 10
    body = {
        "query": "龍" * 500,
        "chat_history": turns,
        "limit": 20,
        "locale": "en",
        "no_cache": True,
    }
    assert (await client.post("/ai/ask", body)).status == 200
    asked = scripted.asked[0]
    assert len(asked["history"]) == 20
    assert asked["history"][0] == Turn("user", "問")
    assert (asked["limit"], asked["locale"], asked["no_cache"]) == (20, "en", True)


async def test_the_trace_is_for_administrators_or_development(
    env: Bindings, clock: FakeClock, scripted: Scripted
) -> None:
    """x-debug adds the trace in development; in production only for an administrator."""
    from tests.worker.http.wire import serve
    from worker.app import create_app

    async with serve(create_app(env, clock=clock, opener=scripted.open)) as client:
        body = {"query": "x", "strategy": "agentic"}
        assert "trace" in (await client.post("/ai/ask", body, x_debug="1")).data
        assert "trace" not in (await client.post("/ai/ask", {"query": "x"})).data
    production = env.replaced(ENVIRONMENT="production")
    async with serve(create_app(production, clock=clock, opener=scripted.open)) as client:
        for role, told in ((None, False), ("user", False), ("service", False), ("admin", True)):
            asker = client.signed(token(clock, role)) if role else client
            assert ("trace" in (await asker.post("/ai/ask", body, x_debug="1")).data) is told
    # Forcing a strategy is the same privilege.
    assert [asked["strategy"] for asked in scripted.asked] == ["agentic", None, None, None, None, "agentic"]


async def test_an_address_asks_so_often_without_a_token(env: Bindings, clock: FakeClock, scripted: Scripted) -> None:
    """The limit counts anonymous questions by address; a signed-in asker and another address are not meant."""
    from tests.worker.http.wire import serve
    from worker.app import create_app

    production = env.replaced(ENVIRONMENT="production")
    async with serve(create_app(production, clock=clock, opener=scripted.open)) as client:
        for _ in range(60):
            assert (await client.post("/ai/ask", {"query": "x"}, cf_connecting_ip="203.0.113.5")).status == 200
        refused = await client.post("/ai/ask", {"query": "x"}, cf_connecting_ip="203.0.113.5")
        assert (refused.status, refused.error["code"]) == (429, "rate_limited")
        assert int(refused.headers["retry-after"]) > 0
        assert (await client.get("/ai/search?q=x", cf_connecting_ip="203.0.113.5")).status == 429
        assert (await client.post("/ai/ask", {"query": "x"}, cf_connecting_ip="203.0.113.6")).status == 200
        signed = client.signed(token(clock, "user"))
        assert (await signed.post("/ai/ask", {"query": "x"}, cf_connecting_ip="203.0.113.5")).status == 200
        clock.advance(60)
        assert (await client.post("/ai/ask", {"query": "x"}, cf_connecting_ip="203.0.113.5")).status == 200


async def test_the_log_has_no_question_unless_asked_for(
    env: Bindings, clock: FakeClock, scripted: Scripted, capfd: pytest.CaptureFixture[str]
) -> None:
    """One line per request; the question's text only with LOG_QUESTIONS, the token never."""
    from tests.worker.http.wire import serve
    from worker.app import create_app

    for value, logged in (("false", False), ("true", True)):
        app = create_app(env.replaced(LOG_QUESTIONS=value), clock=clock, opener=scripted.open)
        async with serve(app) as client:
            signed = client.signed(token(clock, "user"))
            await signed.post("/ai/ask", {"query": "祕密的問題"})
        lines = [line for line in capfd.readouterr().err.splitlines() if '"/api/v1/ai/ask"' in line]
        assert len(lines) == 1
        assert ("祕密的問題" in lines[0]) is logged
        assert SECRET not in lines[0]
        assert "eyJ" not in lines[0]


async def test_a_user_changes_so_much_in_a_minute(env: Bindings, clock: FakeClock, scripted: Scripted) -> None:
    """Writes and searches are counted by asker; reading, another user and an administrator are not held up."""
    from tests.worker.http.wire import serve
    from worker.app import create_app

    production = env.replaced(ENVIRONMENT="production")
    async with serve(create_app(production, clock=clock, opener=scripted.open)) as client:
        user, other = (client.signed(token(clock, "user", sub)) for sub in ("one", "two"))
        told = [(await user.request("DELETE", "/ai/memory")).status for _ in range(121)]
        assert (set(told[:120]), told[120]) == ({200}, 429)
        assert (await user.get("/ai/memory")).status == 200
        assert (await other.request("DELETE", "/ai/memory")).status == 200
        assert (await client.signed(token(clock, "admin", "one")).request("DELETE", "/ai/memory")).status == 200
        found = [(await user.get("/ai/search?q=x")).status for _ in range(61)]
        assert (set(found[:60]), found[60]) == ({200}, 429)
        clock.advance(60)
        assert (await user.request("DELETE", "/ai/memory")).status == 200


async def test_no_subject_stands_in_the_request_log(client: Client, admin: Client) -> None:
    """Where a path names one, the log has the path's pattern."""
    with structlog.testing.capture_logs() as lines:
        assert (await admin.get("/admin/ai/quotas/a-person")).status == 200
    told = [line for line in lines if line["event"] == "request"]
    assert [line["path"] for line in told] == ["/api/v1/admin/ai/quotas/{sub}"]
    assert "a-person" not in str(lines)


async def test_closing_waits_for_what_background_work_begins(env: Bindings, clock: FakeClock) -> None:
    """Also for what that begins in its turn, such as the row of a grade that has just come."""
    service, done = Service(env, clock, Scripted().open, key=b"k"), list[str]()

    async def last() -> None:
        await asyncio.sleep(0)
        done.append("last")

    async def first() -> None:
        await asyncio.sleep(0)
        service.wait_until(last())

    service.wait_until(first())
    await service.close()
    assert done == ["last"]
