"""What an administrator sees of the questions: one row each, without a word that its asker did not share."""

import asyncio
from typing import Any

import pytest

from tests.worker.http.conftest import token
from tests.worker.http.scripted import Scripted, outcome
from tests.worker.http.wire import Client, serve
from worker.app import create_app
from worker.asker import pseudonym
from worker.querylog import QueryLog, answered
from wrangler_compat.bindings import Bindings
from wrangler_compat.clock import FakeClock

TEXT = "我的祕密路線在哪裡"


async def logged(admin: Client, count: int, query: str = "") -> list[Any]:
    """The rows of the log, newest first, once there are so many: they are written beside the answers."""
    for _ in range(200):
        rows: list[Any] = (await admin.get(f"/admin/ai/logs?limit=200{query}")).data["items"]
        if len(rows) == count:
            return rows
    raise AssertionError(rows)


async def test_each_question_has_one_row(client: Client, admin: Client, clock: FakeClock, scripted: Scripted) -> None:
    """Kind, times and outcome; the asker as a pseudonym, the same for the same asker; no text."""
    user = client.signed(token(clock, "user", "climber"))
    told = (await user.post("/ai/ask", {"query": TEXT})).data
    clock.advance(1)
    await client.post("/ai/ask", {"query": "x"})
    anonymous, mine = await logged(admin, 2)
    assert mine["query_id"] == told["query_id"]
    assert (mine["outcome"], mine["query_type"], mine["cache"], mine["role"]) == ("answered", "crags", "miss", "user")
    assert mine["cited"] == ["crag:longdong"]
    assert mine["asker"] not in (None, "climber")
    assert (anonymous["asker"], anonymous["role"], anonymous["query"], mine["query"]) == (None, None, None, None)
    row = (await admin.get(f"/admin/ai/logs/{told['query_id']}")).data
    assert row == mine
    assert (await admin.get("/admin/ai/logs/none")).status == 404


async def test_text_is_kept_where_it_is_wanted_and_never_of_a_personal_answer(
    env: Bindings, clock: FakeClock, scripted: Scripted
) -> None:
    """LOG_QUESTIONS keeps the text of a public answer; a personal one has neither text nor sources."""
    async with serve(create_app(env.replaced(LOG_QUESTIONS="on"), clock=clock, opener=scripted.open)) as client:
        admin = client.signed(token(clock, "admin"))
        await client.post("/ai/ask", {"query": "龍洞在哪裡"})
        assert (await logged(admin, 1))[0]["query"] == "龍洞在哪裡"
        clock.advance(1)
        scripted.then = outcome("你爬過一條 [1]。")
        scripted.then = _personal(scripted.then)
        await client.post("/ai/ask", {"query": TEXT})
        row = (await logged(admin, 2))[0]
        assert (row["personal"], row["query"], row["cited"]) == (True, None, [])
        assert TEXT not in str(await logged(admin, 2))


def _personal(found: Any) -> Any:
    from dataclasses import replace

    return replace(found, query_type="personal")


async def test_failures_and_broken_streams_have_rows_too(client: Client, admin: Client, scripted: Scripted) -> None:
    """With their error's code, and with whatever was used until then."""

    async def fail(emit: Any) -> None:
        raise ZeroDivisionError

    scripted.script = fail
    await client.post("/ai/ask", {"query": TEXT})
    (failed,) = await logged(admin, 1)
    assert (failed["outcome"], failed["error"], failed["query"]) == ("failed", "internal_error", None)

    async def hang(emit: Any) -> None:
        scripted.asked[-1]["usage"].prompt_tokens = 7
        await emit("token", {"text": "x"})
        await asyncio.Event().wait()

    scripted.script = hang
    reader, writer = await client.open("POST", "/ai/ask?stream=true", {"query": TEXT})
    await reader.readuntil(b'{"text":"x"}')
    writer.close()
    await logged(admin, 2)
    (gone,) = await logged(admin, 1, "&outcome=gone")
    assert gone["prompt_tokens"] == 7


async def test_the_log_is_paged_and_summed_up(client: Client, admin: Client, clock: FakeClock) -> None:
    """Newest first, by cursor and by kind; the figures count what the hours hold and no more."""
    for _ in range(3):
        await client.post("/ai/ask", {"query": "x"})
        clock.advance(1)
    everything = await logged(admin, 3)
    first = (await admin.get("/admin/ai/logs?limit=2")).data
    rest = (await admin.get(f"/admin/ai/logs?limit=2&cursor={first['next_cursor']}")).data
    assert [*first["items"], *rest["items"]] == everything
    assert rest["next_cursor"] is None
    assert (await admin.get("/admin/ai/logs?query_type=gyms")).data["items"] == []
    stats = (await admin.get("/admin/ai/stats")).data
    assert (stats["questions"], stats["cache_hit_rate"], stats["error_rate"]) == (3, 0.0, 0.0)
    assert (stats["by_type"], stats["by_outcome"], stats["by_error"]) == ({"crags": 3}, {"answered": 3}, {})
    assert stats["p50_ms"] is not None
    clock.advance(2 * 3600)
    later = client.signed(token(clock, "admin"))
    empty = (await later.get("/admin/ai/stats?hours=1")).data
    assert (empty["questions"], empty["p50_ms"], empty["cache_hit_rate"]) == (0, None, None)


async def test_a_judging_model_s_figures_stand_in_the_row(client: Client, admin: Client, scripted: Scripted) -> None:
    """Whether they come before the row is written or long after; the sum-up tells their means."""
    early = {"faithful": 1.0, "relevant": 0.5}

    async def judged(emit: Any) -> None:
        scripted.asked[-1]["usage"].when_judged(early)

    scripted.script = judged
    scripted.then.usage.judged = early
    await client.post("/ai/ask", {"query": "x"})
    (row,) = await logged(admin, 1)
    assert (row["faithful"], row["relevant"]) == (1.0, 0.5)
    scripted.script, scripted.then.usage.judged = None, None
    late = (await client.post("/ai/ask", {"query": "y"})).data["query_id"]
    await logged(admin, 2)
    assert (await admin.get(f"/admin/ai/logs/{late}")).data["faithful"] is None
    scripted.asked[-1]["usage"].when_judged({"faithful": 0.5, "relevant": 0.0})
    for _ in range(200):
        row = (await admin.get(f"/admin/ai/logs/{late}")).data
        if row["faithful"] is not None:
            break
    assert (row["faithful"], row["relevant"]) == (0.5, 0.0)
    stats = (await admin.get("/admin/ai/stats")).data
    assert (stats["judged"], stats["faithful"], stats["relevant"]) == (2, 0.75, 0.25)


def test_nothing_is_said_of_the_quality_of_a_personal_answer(scripted: Scripted) -> None:
    """The row leaves it out; it is not judged at all."""
    scripted.then.usage.judged = {"faithful": 1.0, "relevant": 1.0}
    told: dict[str, Any] = {"query_id": "q", "asked_at": 1, "user": None, "key": b"k", "query": None, "ms": 1.0}
    assert answered(scripted.then, **told)["faithful"] == 1.0
    assert "faithful" not in answered(_personal(scripted.then), **told)


@pytest.mark.parametrize("path", ["/admin/ai/logs", "/admin/ai/logs/x", "/admin/ai/stats", "/admin/ai/quotas/x"])
async def test_only_administrators_read_it(client: Client, clock: FakeClock, path: str) -> None:
    """Nobody else, not even a service."""
    assert (await client.get(path)).status == 401
    for role in ("user", "service"):
        assert (await client.signed(token(clock, role)).get(path)).status == 403


async def test_percentiles_are_by_nearest_rank(env: Bindings, client: Client, admin: Client, clock: FakeClock) -> None:
    """Of 20 times 1 to 20 ms the median is 10 and the 95th percentile 19."""
    log = QueryLog(env.DB)
    left: list[Any] = []
    now = int(1000 * clock.now())
    for ms in range(1, 21):
        row = {"query_id": f"q{ms}", "asked_at": now, "personal": 0, "outcome": "answered", "ms": ms}
        counts = dict.fromkeys(("llm_calls", "background_calls", "prompt_tokens", "completion_tokens"), 0)
        log.add({**row, **counts, "degraded": "[]", "cited": "[]"}, left.append)
    assert len(left) == 1
    await left[0]
    stats = (await admin.get("/admin/ai/stats")).data
    assert (stats["p50_ms"], stats["p95_ms"]) == (10, 19)


def test_a_pseudonym_needs_the_key() -> None:
    """The same for the same key, another for another; the subject cannot be read from it."""
    assert pseudonym("me", b"a") == pseudonym("me", b"a") != pseudonym("me", b"b")
    assert "me" not in pseudonym("me", b"a")
