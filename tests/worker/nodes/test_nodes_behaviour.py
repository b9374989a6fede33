"""What each node does, called like the function that it is."""

from dataclasses import replace
from typing import Any

import pytest

from schemas.evidence import Candidate, Evidence, EvidenceItem
from schemas.reading import Filter, Mention, Reading, Suggestion, User
from tests.worker.nodes.conftest import MakeEnv
from worker.errors import ModelLied
from worker.nodes.cross_encoder import cross_encoder
from worker.nodes.embedding import embedding
from worker.nodes.hyde import hyde
from worker.nodes.memory_extractor import memory_extractor
from worker.nodes.mmr import mmr
from worker.nodes.multi_query import multi_query
from worker.nodes.popularity_rerank import popularity_rerank
from worker.nodes.self_reflection import self_reflection
from worker.nodes.tool_selection import tool_selection


def reading(text: str = "?", **fields: Any) -> Reading:
    return Reading(**{"text": text, "locale": "zh-TW", "intent": "search", "subject": "route", **fields})


def route(row_id: str, score: float = 0.5, **facts: Any) -> Candidate:
    return Candidate(row_id, "route", score, facts)


@pytest.mark.parametrize(
    ("fields", "query_type"),
    [
        ({"intent": "count"}, "sql"),
        ({"intent": "list"}, "sql"),
        ({"intent": "extreme"}, "sql"),
        ({"intent": "distribution"}, "sql"),
        ({"intent": "compare"}, "sql"),
        ({"intent": "count", "mode": "exploration"}, "hybrid"),
        ({"intent": "detail", "subject": "route"}, "routes"),
        ({"intent": "detail", "subject": "gym"}, "gyms"),
        ({"intent": "detail", "subject": "crag"}, "crags"),
        ({"intent": "recommend", "subject": None}, "routes"),
        ({"intent": "knowledge"}, "general-knowledge"),
        ({"intent": "count", "personal": True}, "personal"),
        ({"intent": "recommend", "missing": "place"}, "clarification"),
        ({"intent": "count", "out_of_scope": True}, "out-of-scope"),
        ({"intent": "list", "attack": True, "missing": "place"}, "out-of-scope"),
    ],
)
async def test_the_kind_of_question_follows_the_reading(
    make_env: MakeEnv, fields: dict[str, Any], query_type: str
) -> None:
    env, ai, _ = make_env()
    chosen = await tool_selection(reading(**fields), "zh-TW", env=env)
    assert chosen["query_type"] == query_type
    assert (chosen["reply"] is not None) == (query_type in ("clarification", "out-of-scope"))
    assert ai.asked == []


async def test_refusals_and_questions_back_are_in_the_asker_s_language(make_env: MakeEnv) -> None:
    env, _, _ = make_env()
    for fields in ({"attack": True}, {"out_of_scope": True}, {"missing": "grade"}, {"intent": "chat"}):
        zh = (await tool_selection(reading(**fields), "zh-TW", env=env))["reply"]
        en = (await tool_selection(reading(**fields), "en", env=env))["reply"]
        assert zh is not None
        assert en is not None
        assert any(ord(c) > 0x4E00 for c in zh.text)
        assert en.text.isascii()


async def test_a_question_about_an_unclear_name_offers_what_may_be_meant(make_env: MakeEnv) -> None:
    env, _, _ = make_env()
    near = (
        Suggestion("route", "a", "天天天藍", "天天練藍", 0.8),
        Suggestion("route", "b", "天天天藍", "天天練藍", 0.8),
    )
    reply = (await tool_selection(reading(missing="entity", suggestions=near), "zh-TW", env=env))["reply"]
    assert reply is not None
    assert reply.clarification is not None
    assert reply.clarification.options == ("天天天藍",)


async def test_an_unsure_reading_without_a_model_is_remarked(make_env: MakeEnv) -> None:
    env, _, remarks = make_env()
    assert (await tool_selection(reading(confidence=0.2), "en", env=env))["confidence"] == 0.2
    assert remarks == ["the rules are unsure and no model is configured"]


async def test_without_a_model_nothing_is_imagined_and_the_trace_says_so(make_env: MakeEnv) -> None:
    env, ai, remarks = make_env()
    assert await hyde(reading(), "zh-TW", env=env) == {"hypothetical": None}
    assert await multi_query(reading(), "zh-TW", env=env) == {"expansions": ()}
    assert [r.partition(":")[0] for r in remarks] == ["no model configured", "no model configured"]
    assert ai.asked == []


async def test_with_a_model_a_passage_and_other_ways_to_ask_are_written(make_env: MakeEnv) -> None:
    reworded = {"response": {"questions": ["one", " ", "two", "one", "three", "four"]}}
    env, ai, _ = make_env({"response": {"passage": " a wall \n"}}, reworded, understand="m")
    assert await hyde(reading("crack"), "en", env=env) == {"hypothetical": "a wall"}
    assert await multi_query(reading("crack"), "en", env=env, count=3) == {"expansions": ("one", "two", "three")}
    assert [model for model, _ in ai.asked] == ["m", "m"]
    assert all("«crack»" in inputs["messages"][1]["content"] for _, inputs in ai.asked)


async def test_a_model_that_answers_another_shape_is_no_answer(make_env: MakeEnv) -> None:
    """The graph's fallback then searches without its passages."""
    env, _, _ = make_env({"response": {"passage": 7}}, {"response": ["one"]}, understand="m")
    with pytest.raises(ModelLied, match="passage"):
        await hyde(reading("crack"), "en", env=env)
    with pytest.raises(ModelLied):
        await multi_query(reading("crack"), "en", env=env)


async def test_a_second_attempt_leaves_the_model_s_passages_out(make_env: MakeEnv) -> None:
    env, ai, _ = make_env(understand="m")
    assert await hyde(reading(), "en", 1, env=env) == {"hypothetical": None}
    assert await multi_query(reading(), "en", 1, env=env) == {"expansions": ()}
    assert ai.asked == []


async def test_everything_is_embedded_in_one_batch(make_env: MakeEnv) -> None:
    env, ai, _ = make_env({"data": [[1.0], [2.0], [3.0]]})
    written = await embedding(reading("q"), None, "passage", ("other",), env=env)
    assert written == {"leg_vectors": ((1.0,), (2.0,), (3.0,))}
    assert ai.asked == [("local/embedder", {"text": ["q", "passage", "other"]})]


async def test_a_vector_that_the_cache_made_is_used_again(make_env: MakeEnv) -> None:
    env, ai, _ = make_env()
    assert await embedding(reading("q"), (9.0,), env=env) == {"leg_vectors": ((9.0,),)}
    assert ai.asked == []


FITS = route("fits", 0.4, crag_id="longdong", type="sport")
BETTER_FOUND = route("found", 0.6, crag_id="kenting", type="trad")
WISH = Filter(crag_ids=("longdong",), route_types=("sport",))


async def test_what_agrees_with_the_question_comes_first(make_env: MakeEnv) -> None:
    env, _, remarks = make_env()
    written = await cross_encoder(reading(filter=WISH), WISH, (BETTER_FOUND, FITS), env=env, keep=1)
    assert [c.id for c in written["candidates"]] == ["fits"]
    assert 0 <= written["candidates"][0].score <= 1
    assert remarks == ["fixed formula"]


async def test_a_ranker_that_leaves_one_out_scores_it_zero(make_env: MakeEnv) -> None:
    env, ai, _ = make_env({"response": [{"id": 1, "score": 0.7}]}, rerank="local/linear-ranker")
    written = await cross_encoder(reading(filter=WISH), WISH, (BETTER_FOUND, FITS), env=env)
    assert [(c.id, c.score) for c in written["candidates"]] == [("fits", 0.7), ("found", 0.0)]
    assert len(ai.asked[0][1]["features"]) == 2


async def test_the_ranker_s_fallback_has_the_same_scale(make_env: MakeEnv) -> None:
    env, ai, _ = make_env(rerank="local/linear-ranker")
    written = await cross_encoder.set(learned=False)(reading(filter=WISH), WISH, (FITS,), env=env)
    assert 0 <= written["candidates"][0].score <= 1
    assert ai.asked == []


async def test_rankings_of_nothing_are_nothing(make_env: MakeEnv) -> None:
    env, ai, remarks = make_env(rerank="local/linear-ranker")
    assert await cross_encoder(reading(), Filter(), env=env) == {"candidates": ()}
    assert await mmr(env=env) == {"candidates": ()}
    assert await popularity_rerank(reading(), Filter(), env=env) == {"candidates": ()}
    assert (ai.asked, remarks) == ([], [])


async def test_an_excluded_row_cannot_come_back(make_env: MakeEnv) -> None:
    env, _, _ = make_env()
    candidates = (route("climbed", 0.9), route("liked", 0.5, stars=4.8, votes=300), route("plain", 0.5))
    written = await popularity_rerank(reading(), Filter(exclude_ids=("climbed",)), candidates=candidates, env=env)
    assert [c.id for c in written["candidates"]] == ["liked", "plain"]


ITEM = EvidenceItem(1, "a", "route", "A", {})


async def test_a_wanting_answer_is_tried_again_with_something_changed(make_env: MakeEnv) -> None:
    env, _, _ = make_env()
    evidence = Evidence((ITEM,))
    again = await self_reflection(reading(), "retry", 0.5, evidence, 8, 0, env=env)
    assert again == {"verdict": "retry", "attempt": 1, "limit": 4}
    assert await self_reflection(reading(), "grounded", 1.0, evidence, 8, 0, env=env) == {"verdict": "grounded"}


@pytest.mark.parametrize(("limit", "attempt", "items"), [(8, 2, (ITEM,)), (1, 0, (ITEM,)), (8, 0, ())])
async def test_reflection_ends_when_there_is_nothing_left_to_change(
    make_env: MakeEnv, limit: int, attempt: int, items: tuple[EvidenceItem, ...]
) -> None:
    env, _, remarks = make_env()
    assert await self_reflection(reading(), "retry", 0.5, Evidence(items), limit, attempt, env=env) == {
        "verdict": "spent"
    }
    assert remarks == ["groundedness 0.50, nothing left to change"]


async def test_nothing_is_remembered_of_strangers_and_attackers(make_env: MakeEnv) -> None:
    env, _, _ = make_env()
    text, me = "我喜歡斜板", User("me", "user")
    assert await memory_extractor(text, reading(text), None, env=env) == {"preferences": ()}
    assert await memory_extractor(text, reading(text, attack=True), me, env=env) == {"preferences": ()}


async def test_a_named_row_that_was_not_found_is_looked_for_by_its_id(make_env: MakeEnv) -> None:
    env, _, notes = make_env()
    asked = reading(intent="search", subject="route", mentions=(Mention("route", ("a",), "A", "A", 0, 1),))
    other = Evidence((EvidenceItem(1, "b", "route", "B", {}),))
    again = await self_reflection(asked, "grounded", 1.0, other, 8, 0, env=env)
    assert again == {"verdict": "retry", "attempt": 1, "filter": Filter(kinds=("route",), ids=("a",))}
    assert notes == ["A asked for and not found: looked for by id"]
    # Once is enough; what was found, and what is only to be liked, needs no second look.
    assert await self_reflection(asked, "grounded", 1.0, other, 8, 1, env=env) == {"verdict": "grounded"}
    held = Evidence((EvidenceItem(1, "a", "route", "A", {}),))
    assert await self_reflection(asked, "grounded", 1.0, held, 8, 0, env=env) == {"verdict": "grounded"}
    like_it = replace(asked, intent="recommend", mode="similar")
    assert await self_reflection(like_it, "grounded", 1.0, other, 8, 0, env=env) == {"verdict": "grounded"}
