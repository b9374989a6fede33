"""Rating an answer: only its asker can, words are kept only of what is public, and the last rating counts."""

from dataclasses import replace
from typing import Any

import pytest

from tests.worker.http.conftest import token
from tests.worker.http.scripted import Scripted, outcome
from tests.worker.http.wire import Client
from worker.feedback import TOKEN_DAYS
from worker.llm.prompts import prompt
from wrangler_compat.bindings import Bindings
from wrangler_compat.clock import FakeClock

QUESTION = "龍洞在哪裡？"


async def asked(client: Client) -> dict[str, Any]:
    """The answer of a question, and what rates it."""
    told = (await client.post("/ai/ask", {"query": QUESTION})).data
    return {"query_id": told["query_id"], "feedback_token": told["feedback_token"]}


async def rows(env: Bindings) -> list[dict[str, Any]]:
    """Every kept rating."""
    found: list[dict[str, Any]] = (await env.DB.prepare("SELECT * FROM feedback").all())["results"]
    return found


async def test_a_rating_is_kept_with_what_it_rests_on(client: Client, env: Bindings, scripted: Scripted) -> None:
    """Rows, model and prompts come from the token; question and answer are kept because they were sent back."""
    scripted.then.usage.prompts.append("write.1")
    mine = await asked(client)
    words = {"text": " 太短 ", "corrected_answer": "在東北角。", "question": QUESTION, "answer": "龍洞在北部 [1]。"}
    kept = (await client.post("/ai/feedback", {**mine, "score": 2, **words})).data
    assert (kept["score"], kept["text_kept"]) == (2, True)
    (row,) = await rows(env)
    assert (row["cited"], row["prompts"], row["model"]) == ('["crag:longdong"]', '["write.1"]', "local/composer")
    assert (row["text"], row["corrected_answer"], row["question"]) == ("太短", "在東北角。", QUESTION)
    assert (row["sub"], row["answer"]) == (None, "龍洞在北部 [1]。")


async def test_a_second_rating_takes_the_first_one_s_place(client: Client, env: Bindings, clock: FakeClock) -> None:
    """One row per answer; sending the same again changes nothing, not even its time."""
    mine = await asked(client)
    first = (await client.post("/ai/feedback", {**mine, "score": "up"})).data
    clock.advance(5)
    assert (await client.post("/ai/feedback", {**mine, "score": "up"})).data == first
    second = (await client.post("/ai/feedback", {**mine, "score": "down", "text": "不對"})).data
    assert (first["score"], second["score"]) == (5, 1)
    assert second["updated_at"] == first["updated_at"] + 5000
    assert [row["text"] for row in await rows(env)] == ["不對"]


async def test_only_the_asker_can_rate(client: Client, env: Bindings, clock: FakeClock) -> None:
    """Not another user, not a stranger, not with another answer's token, not with a changed one, not too late."""
    user = client.signed(token(clock, "user", "one", minutes=60 * 24 * 30))
    mine, other = await asked(user), await asked(client)
    body = {**mine, "score": 4}
    for who, sent in (
        (client.signed(token(clock, "user", "two")), body),
        (client.signed(token(clock, "admin", "boss")), body),
        (client, body),
        (user, {**body, "query_id": other["query_id"]}),
        (user, {**body, "feedback_token": "x" + mine["feedback_token"]}),
        (user, {**body, "feedback_token": "none"}),
    ):
        refused = await who.post("/ai/feedback", sent)
        assert (refused.status, refused.error["code"]) == (403, "not_allowed")
    assert (await user.post("/ai/feedback", body)).status == 200
    clock.advance(TOKEN_DAYS * 24 * 3600)
    late = await user.post("/ai/feedback", {**body, "score": 1})
    assert (late.status, "expired" in late.error["message"]) == (403, True)
    assert [(row["sub"], row["score"]) for row in await rows(env)] == [("one", 4)]


async def test_of_a_personal_answer_only_the_score_is_kept(client: Client, env: Bindings, scripted: Scripted) -> None:
    """No words, whoever sends them, and no rows."""
    scripted.then = replace(outcome("你爬過一條 [1]。"), query_type="personal")
    told = (await client.post("/ai/ask", {"query": QUESTION})).data
    assert told["personal"]
    mine = {"query_id": told["query_id"], "feedback_token": told["feedback_token"]}
    words = {"text": "祕密", "corrected_answer": "祕密", "question": QUESTION, "answer": "你爬過一條 [1]。"}
    kept = (await client.post("/ai/feedback", {**mine, "score": 1, **words})).data
    assert not kept["text_kept"]
    (row,) = await rows(env)
    assert (row["personal"], row["cited"], row["text"], row["corrected_answer"]) == (1, "[]", None, None)
    assert (row["question"], row["answer"]) == (None, None)


@pytest.mark.parametrize(
    ("field", "value"),
    [("score", 6), ("score", "fine"), ("score", True), ("text", "x" * 501), ("answer", "another"), ("more", 1)],
)
async def test_what_is_malformed_is_named(client: Client, env: Bindings, field: str, value: Any) -> None:
    """The field, and 422; a question may only come back with its own answer."""
    mine = await asked(client)
    sent = {**mine, "score": 3, **({"question": QUESTION} if field == "answer" else {}), field: value}
    refused = await client.post("/ai/feedback", sent)
    assert refused.status == 422
    assert any(field in each["field"] for each in refused.error["details"])
    assert await rows(env) == []


async def test_ratings_are_limited_also_of_a_signed_in_asker(client: Client, clock: FakeClock) -> None:
    """So many a minute; another asker is not held up."""
    user, other = (client.signed(token(clock, "user", sub)) for sub in ("one", "two"))
    mine = await asked(user)
    told = [(await user.post("/ai/feedback", {**mine, "score": 3})).status for _ in range(21)]
    assert (set(told[:20]), told[20]) == ({200}, 429)
    assert (await other.post("/ai/feedback", {**await asked(other), "score": 3})).status == 200


async def test_an_administrator_lists_ids_and_no_words(client: Client, admin: Client, clock: FakeClock) -> None:
    """Newest first, page by page, bad ones alone if wanted; nobody else may."""
    user = client.signed(token(clock, "user", "one"))
    ids = []
    for score, who in ((5, client), (1, user), (2, user)):
        mine = await asked(who)
        ids.append(mine["query_id"])
        await who.post("/ai/feedback", {**mine, "score": score, "text": "祕密的話"})
        clock.advance(1)
    first = (await admin.get("/admin/ai/feedback?limit=2")).data
    second = (await admin.get(f"/admin/ai/feedback?limit=2&cursor={first['next_cursor']}")).data
    items = [*first["items"], *second["items"]]
    assert ([each["query_id"] for each in items], second["next_cursor"]) == (ids[::-1], None)
    assert "祕密" not in str(items)
    assert items[0]["has_text"]
    assert items[0]["asker"] not in (None, "one")
    bad = (await admin.get("/admin/ai/feedback?most=2")).data["items"]
    assert [each["score"] for each in bad] == [2, 1]
    assert (await user.get("/admin/ai/feedback")).status == 403


async def test_deleting_oneself_deletes_one_s_ratings(client: Client, env: Bindings, clock: FakeClock) -> None:
    """And nobody else's."""
    user = client.signed(token(clock, "user", "one"))
    for who in (user, client):
        await who.post("/ai/feedback", {**await asked(who), "score": 5})
    erased = (await user.request("DELETE", "/me")).data
    assert (erased["removed"]["feedback"], erased["left"]["feedback"]) == (1, 0)
    assert [row["sub"] for row in await rows(env)] == [None]


async def test_an_answer_from_the_cache_names_its_prompt_too(client: Client, env: Bindings, scripted: Scripted) -> None:
    """A kept answer of a model was written by the prompt in use, though none was sent for this question."""
    scripted.then = replace(outcome(model="tuned/voice@2"), cache="hit")
    await client.post("/ai/feedback", {**await asked(client), "score": 5})
    (row,) = await rows(env)
    assert (row["model"], row["prompts"]) == ("tuned/voice@2", f'["{prompt("write").id}"]')


async def test_one_s_own_ratings_are_read_and_deleted(client: Client, env: Bindings, clock: FakeClock) -> None:
    """With their words, page by page; nobody else's are found, and without a token there are none."""
    one, two = (client.signed(token(clock, "user", sub)) for sub in ("one", "two"))
    ids = []
    for who, text in ((two, "別人的"), (one, "第一"), (one, "第二")):
        mine = await asked(who)
        ids.append(mine["query_id"])
        await who.post("/ai/feedback", {**mine, "score": 2, "text": text})
        clock.advance(1)
    first = (await one.get("/ai/feedback?limit=1")).data
    second = (await one.get(f"/ai/feedback?limit=1&cursor={first['next_cursor']}")).data
    assert [each["text"] for each in (*first["items"], *second["items"])] == ["第二", "第一"]
    assert second["next_cursor"] is None
    assert (await one.request("DELETE", f"/ai/feedback/{ids[0]}")).status == 404
    assert (await one.request("DELETE", f"/ai/feedback/{ids[1]}")).data == {"deleted": 1}
    assert {row["query_id"] for row in await rows(env)} == {ids[0], ids[2]}
    assert (await client.get("/ai/feedback")).status == 401
