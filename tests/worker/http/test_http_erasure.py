"""Deleting oneself: nothing is left anywhere, the day's counter stays, and groups that were counted shrink at once."""

import asyncio
from typing import Any

from indexer.aggregates import refresh
from schemas.ascents import MIN_GROUP
from tests.worker.http.conftest import SECRET, token
from tests.worker.http.scripted import Scripted
from tests.worker.http.test_http_memory import CRACK
from tests.worker.http.wire import Client
from worker.asker import pseudonym
from worker.memory import Memories
from worker.private import COUNTER, PRIVATE_TABLES
from worker.querylog import QueryLog
from worker.sessions import Sessions
from wrangler_compat.bindings import Bindings
from wrangler_compat.clock import FakeClock

ROUTE, OTHER = "LD-BACK-DOOR-67", "KT-AW-004"
ASK = {"query": "龍洞在哪裡"}


def climber(client: Client, clock: FakeClock, sub: str = "ann") -> Client:
    """A client of one climber."""
    return client.signed(token(clock, "user", sub))


async def rows(env: Bindings, sql: str) -> list[dict[str, Any]]:
    """The rows of a query."""
    found: list[dict[str, Any]] = (await env.DB.prepare(sql).all())["results"]
    return found


async def settled(env: Bindings, sql: str, wanted: int) -> None:
    """Wait until a count is as wanted: what is written beside the answers."""
    for _ in range(200):
        if (await rows(env, f"SELECT count(*) AS n FROM {sql}"))[0]["n"] == wanted:
            return
        await asyncio.sleep(0)
    raise AssertionError(sql)


async def test_it_removes_everything_and_proves_it(client: Client, env: Bindings, clock: FakeClock) -> None:
    """Of the one who asks, in every table, with the counts before and after; of the other nothing."""
    ann, bo = climber(client, clock), climber(client, clock, "bo")
    for who in (ann, bo):
        await who.post("/ascents", {"route_id": ROUTE, "style": "redpoint"})
        await who.post("/ascents", {"route_id": ROUTE, "style": "attempt"})
        await who.post("/ai/ask", {**ASK, "session_id": "new"})
        await who.request("PUT", "/ai/memory", {"enabled": True})
    await settled(env, "query_logs", 2)
    gone = (await ann.request("DELETE", "/me")).data
    for table, n in {"ascents": 2, "users": 1, "sessions": 1, "messages": 2, "query_logs": 1}.items():
        assert gone["removed"][table] == n, table
    assert set(gone["left"].values()) == {0}
    assert gone["removed"].keys() == gone["left"].keys() == {t.name for t in PRIVATE_TABLES}
    assert gone["kept"] == {COUNTER: 1}
    assert (await ann.get("/ascents?count=true")).data["total"] == 0
    assert (await bo.get("/ascents?count=true")).data["total"] == 2
    assert [row["asker"] for row in await rows(env, "SELECT asker FROM query_logs")] == [
        pseudonym("bo", SECRET.encode())
    ]
    assert set((await ann.request("DELETE", "/me")).data["removed"].values()) == {0}


async def test_it_is_no_way_to_a_fresh_quota(client: Client, clock: FakeClock) -> None:
    """The day's numbers stay as they were, and the answer says until when."""
    ann = climber(client, clock)
    for _ in range(2):
        await ann.post("/ai/ask", ASK)
    gone = (await ann.request("DELETE", "/me")).data
    assert (await ann.post("/ai/ask", ASK)).status == 429
    quota = (await ann.get("/ai/quota/me")).data
    assert (quota["daily_used"], quota["remaining"], quota["resets_at"]) == (2, 0, gone["kept_until"])


async def test_an_administrator_leaves_no_pseudonym_behind(client: Client, env: Bindings, clock: FakeClock) -> None:
    """What they arranged stays in force, by nobody."""
    boss = client.signed(token(clock, "admin", "boss"))
    assert (await boss.request("PUT", "/admin/ai/pipeline", {"settings": {"mmr": {"balance": 0.8}}})).status == 200
    gone = (await boss.request("DELETE", "/me")).data
    assert (gone["removed"]["config"], gone["left"]["config"]) == (1, 0)
    assert [row["by"] for row in await rows(env, "SELECT by FROM config")] == [None]


async def test_a_question_that_is_being_answered_leaves_nothing(
    client: Client, env: Bindings, clock: FakeClock, scripted: Scripted
) -> None:
    """Neither its session, nor its row in the log: whoever deletes everything means that too."""
    ann, go_on = climber(client, clock), asyncio.Event()

    async def script(emit: Any) -> None:
        await go_on.wait()

    scripted.script = script
    asking = asyncio.create_task(ann.post("/ai/ask", {**ASK, "session_id": "new"}))
    await scripted.started.wait()
    clock.advance(1)
    await ann.request("DELETE", "/me")
    go_on.set()
    assert (await asking).data["session_id"] is None
    await climber(client, clock, "bo").post("/ai/ask", ASK)
    await settled(env, "query_logs", 1)
    counts = [f"SELECT count(*) AS n FROM {name}" for name in ("sessions", "messages", "users")]
    assert [(await rows(env, sql))[0]["n"] for sql in counts] == [0, 0, 0]


async def test_what_is_kept_late_is_kept_of_nobody_who_has_gone(env: Bindings, clock: FakeClock) -> None:
    """Also when they have come back since: a preference found by a model, a session, a row that waited."""
    asked = int(1000 * clock.now())
    await env.DB.prepare("INSERT INTO users(id, created_at) VALUES ('ann', ?)").bind(asked + 1).run()
    await Memories(env.DB, "ann", asked).keep([CRACK], known=True)
    assert await rows(env, "SELECT id FROM memories") == []
    assert (await rows(env, "SELECT count(*) AS n FROM sessions"))[0]["n"] == 0
    await Memories(env.DB, "ann", asked + 1).keep([CRACK], known=True)
    assert len(await rows(env, "SELECT id FROM memories")) == 1
    await Sessions(env.DB, "ann", asked + 1).create(known=True)
    await env.DB.prepare("INSERT INTO quotas(asker, day, erased_at) VALUES ('p', '2026-01-01', ?)").bind(asked).run()
    log, later = QueryLog(env.DB), list[Any]()
    for number, at in enumerate((asked - 1, asked, asked + 1)):
        row = {"query_id": f"q{number}", "asked_at": at, "asker": "p", "personal": 1, "outcome": "x", "ms": 1.0}
        zeros = dict.fromkeys(("llm_calls", "background_calls", "prompt_tokens", "completion_tokens"), 0)
        log.add({**row, **zeros, "degraded": "[]", "cited": "[]"}, later.append)
    await asyncio.gather(*later)
    assert [row["query_id"] for row in await rows(env, "SELECT query_id FROM query_logs")] == ["q2"]


async def test_groups_shrink_in_the_same_transaction(client: Client, env: Bindings, clock: FakeClock) -> None:
    """A group of the least size goes at once, a larger one loses one; the indexer is asked to count again."""
    everyone = [f"c{n}" for n in range(MIN_GROUP + 1)]
    for n, sub in enumerate(everyone):
        who = climber(client, clock, sub)
        await who.post("/ascents", {"route_id": ROUTE, "style": "redpoint", "rating": 5 if n else 1})
        if n < MIN_GROUP:
            await who.post("/ascents", {"route_id": OTHER, "style": "flash", "rating": 4})
    now = int(1000 * clock.now())
    await refresh(env.DB, now, force=True)
    sql = "SELECT route_id, climbers, climber_votes FROM route_climbers ORDER BY climbers"
    assert [row["climbers"] for row in await rows(env, sql)] == [MIN_GROUP, MIN_GROUP + 1]
    await climber(client, clock, "c0").request("DELETE", "/me")
    assert await rows(env, sql) == [{"route_id": ROUTE, "climbers": MIN_GROUP, "climber_votes": MIN_GROUP}]
    assert await rows(env, "SELECT * FROM routes_together") == []
    assert {row["stale"] for row in await rows(env, "SELECT stale FROM aggregate_runs")} == {1}
    # Too soon after the last count nothing is done; then the means follow, long before their hour.
    assert (await refresh(env.DB, now)).climbers is None
    assert (await refresh(env.DB, now + 60_000)).climbers == 1
    told = await rows(env, "SELECT climber_rating FROM route_climbers")
    assert [row["climber_rating"] for row in told] == [5.0]
    await climber(client, clock, "c1").request("DELETE", "/me")
    assert await rows(env, sql) == []


async def test_whoever_logged_nothing_asks_for_no_count(client: Client, env: Bindings, clock: FakeClock) -> None:
    """The indexer is told only when somebody who was counted has gone."""
    ann = climber(client, clock)
    await ann.request("DELETE", "/me")
    assert (await env.INDEX_QUEUE.metrics())["backlogCount"] == 0
    await ann.post("/ascents", {"route_id": ROUTE, "style": "redpoint"})
    await ann.request("DELETE", "/me")
    assert (await env.INDEX_QUEUE.metrics())["backlogCount"] == 1


async def test_every_table_with_an_owner_is_declared(env: Bindings) -> None:
    """Reality is asked: a column that names an owner, or a reference to a private row, makes a table private."""
    tables = [r["name"] for r in await rows(env, "PRAGMA table_list") if r["type"] == "table"]
    owned = {"users"}
    for table in tables:
        references = await rows(env, f"PRAGMA foreign_key_list({table})")
        columns = {c["name"] for c in await rows(env, f"PRAGMA table_info({table})")}
        if any(r["table"] in ("users", "sessions") for r in references) or columns & {"user_id", "sub", "asker", "by"}:
            owned.add(table)
    assert owned - {COUNTER} == {t.name for t in PRIVATE_TABLES}
    emptied = [t.name for t in PRIVATE_TABLES if t.key == "sub"]
    assert emptied[-1] == "users"
