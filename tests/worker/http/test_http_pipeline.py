"""Administrators arrange the nodes at run time: proven before it is saved, in force for the next question."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.worker.http.conftest import token
from tests.worker.http.wire import Answer, Client, serve
from worker.app import create_app
from worker.arranging import KEPT
from wrangler_compat.bindings import Bindings
from wrangler_compat.clock import FakeClock

PATH = "/admin/ai/pipeline"
QUESTION = {"query": "龍洞有多少條路線？"}


@pytest.fixture
async def workers(env: Bindings, clock: FakeClock) -> AsyncIterator[tuple[Client, Client]]:
    """Two processes' worth of the real service over one database, asked by an administrator."""
    signed = token(clock, "admin")
    # As the indexer leaves it: answers are kept up to the change that the index has seen.
    await env.DB.exec("INSERT INTO index_state (version, active, cursor) SELECT 'seen', 1, max(seq) FROM changes")
    async with serve(create_app(env, clock=clock)) as one, serve(create_app(env, clock=clock)) as other:
        yield one.signed(signed), other.signed(signed)


async def put(client: Client, body: dict[str, Any]) -> Answer:
    """Arrange the pipeline."""
    return await client.request("PUT", PATH, body)


async def cache_of(client: Client) -> str:
    """What the cache did for the question."""
    return str((await client.post("/ai/ask", QUESTION)).data["cache"])


async def kept(env: Bindings, answers: int) -> None:
    """Return when so many answers lie in the cache: they are kept after they were told."""
    while len((await env.KV.list(prefix="ask:exact:"))["keys"]) < answers:
        pass


async def test_every_node_is_told_with_its_settings_and_why_it_may_be_needed(workers: tuple[Client, Client]) -> None:
    told = (await workers[0].get(PATH)).data
    nodes = {node["id"]: node for node in told["nodes"]}
    assert (told["version"], len(nodes), told["problem"]) == (0, 20, None)
    assert all(node["enabled"] for node in nodes.values())
    assert {"name": "balance", "type": "float", "default": 0.8, "value": 0.8} in nodes["mmr"]["settings"]
    assert nodes["mmr"]["needed"] is None
    assert "'query_type'" in nodes["tool_selection"]["needed"]
    assert nodes["semantic_cache"]["settings"] == [{"name": "alike", "type": "float", "default": 0.75, "value": 0.75}]


async def test_a_node_is_off_for_the_next_question_in_every_process_and_on_again(
    workers: tuple[Client, Client], env: Bindings
) -> None:
    assert await cache_of(workers[0]) == "miss"
    await kept(env, 1)
    assert await cache_of(workers[1]) == "hit"
    saved = (await put(workers[0], {"disabled": ["semantic_cache"], "note": "a wrong answer is kept"})).data
    assert (saved["version"], saved["disabled"]) == (1, ["semantic_cache"])
    for worker in workers:
        answer = (await worker.post("/ai/ask", QUESTION, x_debug="1")).data
        assert answer["cache"] == "bypass"
        assert {"id": "semantic_cache", "skipped": False, "reason": "switched off"}.items() <= next(
            n for n in answer["trace"]["nodes"] if n["id"] == "semantic_cache"
        ).items()
    await put(workers[1], {})
    assert [await cache_of(worker) for worker in workers] == ["hit", "hit"]


async def test_an_answer_of_another_arrangement_is_not_given_and_going_back_brings_its_own_back(
    workers: tuple[Client, Client], env: Bindings
) -> None:
    one, other = workers
    await cache_of(one)
    await kept(env, 1)
    changed = (await put(one, {"settings": {"mmr": {"balance": 1}, "hyde": {"max_tokens": 50}}})).data
    mmr = next(node for node in changed["nodes"] if node["id"] == "mmr")
    assert [s["value"] for s in mmr["settings"] if s["name"] == "balance"] == [1]
    assert await cache_of(other) == "miss"
    await kept(env, 2)
    assert await cache_of(one) == "hit"
    back = (await other.post(f"{PATH}/rollback", {"version": 0})).data
    assert (back["version"], back["settings"], back["note"]) == (2, {}, "back to version 0")
    assert [await cache_of(one), await cache_of(other)] == ["hit", "hit"]
    again = (await one.post(f"{PATH}/rollback", {"version": 1, "note": "yes after all"})).data
    assert again["settings"] == changed["settings"]
    items = (await one.get(f"{PATH}/history")).data["items"]
    assert [(item["version"], item["note"]) for item in items] == [
        (3, "yes after all"), (2, "back to version 0"), (1, ""),
    ]  # fmt: skip


REFUSED: tuple[tuple[dict[str, Any], str, str], ...] = (
    ({"disabled": ["tool_selection"]}, "disabled", "filter_build: needs 'query_type'"),
    ({"disabled": ["filter_build"]}, "disabled", "text_to_sql: needs 'filter', which nothing before it writes"),
    ({"disabled": ["judge"]}, "disabled", "self_reflection: needs 'verdict'"),
    ({"disabled": ["llm_generation", "mmr"]}, "disabled", "judge: needs 'draft'"),
    ({"disabled": ["text_to_sql"]}, "disabled", "'evidence' would be missing"),
    ({"disabled": ["agentic_retrieve"]}, "disabled", "'candidates' would be missing"),
    ({"disabled": ["mnr"]}, "settings", "there is no node 'mnr'; there are: agentic_decision"),
    ({"settings": {"mmr": {"balanse": 0.5}}}, "settings", "mmr has no setting 'balanse'; it has: balance, keep"),
    ({"settings": {"mmr": {"keep": "many"}}}, "settings", "mmr.keep wants int, got 'many'"),
    ({"settings": {"mmr": {"keep": True}}}, "settings", "mmr.keep wants int, got True"),
    ({"settings": {"mmr": {"keep": -1}}}, "settings", "mmr.keep wants a number from 0 to 100,000, got -1"),
    ({"settings": {"semantic_cache": {"version": "x"}}}, "settings", "the service's own"),
    ({"settings": {"mmr": {"keep": None}}}, "settings.mmr.keep.bool", "valid boolean"),
    ({"nodes": []}, "nodes", "not permitted"),
)


async def test_what_cannot_be_walked_is_refused_with_key_and_place_and_not_saved(
    workers: tuple[Client, Client],
) -> None:
    for body, field, says in REFUSED:
        refused = await put(workers[0], body)
        assert refused.status == 422, body
        details = refused.error["details"]
        assert details[0]["field"] == field
        assert says in details[0]["wanted"]
    assert (await workers[0].get(PATH)).data["version"] == 0


async def test_who_read_an_older_version_is_told_so(workers: tuple[Client, Client]) -> None:
    assert (await put(workers[0], {"disabled": ["mmr"], "version": 0})).status == 200
    late = await put(workers[1], {"disabled": ["hyde"], "version": 0})
    assert (late.status, late.error["code"]) == (409, "conflict")
    assert (await workers[1].post(f"{PATH}/rollback", {"version": 7})).status == 404


async def test_only_administrators_see_or_change_it(workers: tuple[Client, Client], clock: FakeClock) -> None:
    anonymous = Client(workers[0].port)
    for client, status in ((anonymous, 401), (anonymous.signed(token(clock, "user")), 403)):
        assert (await client.get(PATH)).status == status
        assert (await client.get(f"{PATH}/history")).status == status
        assert (await put(client, {})).status == status
        assert (await client.post(f"{PATH}/rollback", {"version": 0})).status == status


async def test_an_arrangement_that_a_release_cannot_follow_leaves_the_service_as_deployed(
    workers: tuple[Client, Client], env: Bindings
) -> None:
    await env.DB.exec("INSERT INTO config (name, value, at) VALUES ('pipeline', '{\"disabled\": [\"gone\"]}', 1)")
    assert await cache_of(workers[0]) == "miss"
    await kept(env, 1)
    assert await cache_of(workers[1]) == "hit"
    told = (await workers[0].get(PATH)).data
    assert (told["version"], told["disabled"]) == (1, ["gone"])
    assert "there is no node 'gone'" in told["problem"]


async def test_the_history_is_bounded_and_holds_no_name(workers: tuple[Client, Client], env: Bindings) -> None:
    await env.DB.exec(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 150)"
        " INSERT INTO config (name, value, at) SELECT 'pipeline', '{}', i FROM n"
    )
    assert (await put(workers[0], {"disabled": ["mmr"]})).data["version"] == 151
    items = (await workers[0].get(f"{PATH}/history")).data["items"]
    assert len(items) == KEPT
    assert (items[0]["version"], items[-1]["version"]) == (151, 52)
    rows = (await env.DB.prepare("SELECT by FROM config WHERE by IS NOT NULL").all())["results"]
    assert [len(row["by"]) for row in rows] == [32]
