"""Faults over real sockets: a correct, perhaps shorter answer or a clear error, in time, and nothing left behind."""

import asyncio
import shutil
import sqlite3
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from indexer.pipeline import Indexer
from schemas.models import LOCAL_COMPOSER
from tests.fakes.model_server import dead_url, model_server
from tests.fakes.replies import HANGING, OVERLOADED, RATE_LIMITED, Reply
from tests.worker.http.wire import Client, read_answer, serve
from worker.app import create_app
from worker.auth import make_token

Opener = Callable[..., AbstractAsyncContextManager[Any]]
SECRET = "a secret for tests only, long enough for HS256"
RECOMMEND = "推薦龍洞 5.10 的運動攀登路線"
COMPLEX = "推薦龍洞適合想練耐力的 5.10 運動攀登路線，而且長一點，另外有影片的更好"
DESCRIBED = "想找龍洞的裂隙路線"
COUNT = "龍洞有多少條路線？"
TO_ARTICLES = (
    "書上有的寫5.10+有的寫5.10d，我一直以為一樣，其實不同嗎",
    "Please check my thinking: 35 m route, I have single 60 m rope, my partner lowers me from the anchor. "
    "I think 60 is more than 35 so no problem?",
)
NOT_TO_ARTICLES = "Do you know the size of Railay, I mean the number of routes?"
GOOD = "可以先看 {1.name}，難度 {1.grade}。接下來可以考慮 {2.name}，難度 {2.grade}。"
MODELS = {"MODEL_WRITE": "openai/writer", "MODEL_UNDERSTAND": "openai/reader"}
FAULTS: dict[str, Reply] = {
    "slow": HANGING,
    "rate limited": RATE_LIMITED,
    "overloaded": OVERLOADED,
    "broken": Reply(GOOD, ending="cut"),
    "lying": Reply(data={"passage": 7, "questions": "none"}),
}


@asynccontextmanager
async def served(own: Opener, **given: Any) -> AsyncIterator[tuple[Client, Any]]:
    """A whole service on a socket; when it has closed, no task of it may be left."""
    before = asyncio.all_tasks()
    async with own(**given) as asker, serve(create_app(asker.env)) as client:
        yield client, asker
    left = [task for task in asyncio.all_tasks() - before if not task.done()]
    assert not left, left


async def asked(client: Client, question: str, **body: Any) -> Any:
    """The data of an answer."""
    return (await client.post("/ai/ask", {"query": question, "no_cache": True, **body})).data


@pytest.mark.parametrize("fault", FAULTS)
async def test_whatever_the_models_do_there_is_an_answer_in_time(fault: str, own: Opener) -> None:
    """Reading and writing models fail alike; the composer answers, says what was degraded, and is charged once."""
    limits = {"REQUEST_SECONDS": "6", "NODE_SETTINGS": "llm_generation.model_seconds=0.8"}
    given = {**MODELS, **limits, "JWT_SECRET": SECRET, "QUOTA": "on"}
    async with model_server(FAULTS[fault]) as fake, served(own, **fake.vars(**given)) as (anyone, asker):
        client = anyone.signed(make_token(SECRET, sub="climber", role="user", now=asker.env.clock.now()))
        begun = time.monotonic()
        data = await asked(client, COMPLEX)
        assert time.monotonic() - begun < 20
        assert data["outcome"] == "answered"
        assert data["sources"]
        assert data["model"] == LOCAL_COMPOSER
        assert "llm_generation" in data["degraded"]
        assert {"hyde", "multi_query"} <= set(data["degraded"])
        charged = (await client.get("/ai/quota/me")).data
        assert charged["daily_used"] == 1
        assert charged["token_used"] == data["usage"]["prompt_tokens"] + data["usage"]["completion_tokens"]
        exact = await asked(client, COUNT)
        assert "龍洞" in exact["answer"]
        assert exact["degraded"] == []
        after = (await client.get("/ai/quota/me")).data
        assert (after["daily_used"], after["token_used"]) == (2, charged["token_used"])


async def test_dead_models_cost_one_refused_connection(own: Opener) -> None:
    given = {"OPENAI_BASE_URL": f"{dead_url()}/v1", **MODELS}
    async with served(own, **given) as (client, _):
        data = await asked(client, RECOMMEND)
        assert (data["model"], data["degraded"]) == (LOCAL_COMPOSER, ["llm_generation"])
        assert len(data["sources"]) == 8


async def test_with_the_embedding_service_down_words_and_tables_still_answer(own: Opener) -> None:
    given = {"OPENAI_BASE_URL": f"{dead_url()}/v1", "MODEL_EMBED": "openai/bge-m3"}
    async with served(own, **given) as (client, _):
        found = await asked(client, DESCRIBED)
        assert found["outcome"] == "answered"
        assert all(source["facts"]["crag_id"] == "longdong" for source in found["sources"] if source["type"] == "route")
        assert "embedding" in found["degraded"]
        counted = await asked(client, COUNT)
        assert counted["degraded"] == []
        assert counted["sources"][0]["id"] == "longdong"


async def test_with_the_sentences_model_gone_articles_are_found_by_their_words(own: Opener) -> None:
    """As where an operator's own configuration does not name its file."""
    async with served(own, MODEL_SENTENCES="local/gone") as (client, _):
        found = await asked(client, "繩尾要留多長")
        assert found["outcome"] == "answered"
        assert [source["type"] for source in found["sources"]] == ["article"]
        assert found["degraded"] == ["tool_selection", "hybrid_search"]


@pytest.mark.parametrize(("model", "degraded"), [("local/gone", ["tool_selection"]), ("none", [])])
async def test_without_the_model_of_what_is_on_record_the_rules_decide(
    own: Opener, model: str, degraded: list[str]
) -> None:
    """They refuse for a word that nobody explained, and tell all of a gym of whose discounts nobody knows."""
    async with served(own, MODEL_ANSWERABLE=model) as (client, _):
        refused = await asked(client, "For a travel article I need the total count of Kenting routes")
        told = await asked(client, "I've got a university ID, would Flow Bouldering Gym let me in for less?")
    assert (refused["outcome"], refused["degraded"]) == ("not_found", degraded)
    assert (told["outcome"], told["degraded"]) == ("answered", degraded)


@pytest.mark.parametrize(("model", "degraded"), [("local/gone", ["tool_selection"]), ("none", [])])
async def test_without_the_model_of_articles_and_rows_the_rules_decide(
    own: Opener, model: str, degraded: list[str]
) -> None:
    """They take rows for what is asked, as in none of the questions of the test below."""
    async with served(own, MODEL_ROUTING=model) as (client, _):
        for question in TO_ARTICLES:
            data = await asked(client, question)
            assert data["query_type"] != "general-knowledge"
            assert data["degraded"] == degraded


async def test_articles_are_asked_where_rows_are_only_told_of(own: Opener) -> None:
    async with served(own) as (client, _):
        for question in TO_ARTICLES:
            data = await asked(client, question)
            assert (data["query_type"], data["outcome"], data["degraded"]) == ("general-knowledge", "answered", [])
            assert "article" in [source["type"] for source in data["sources"]]
        assert (await asked(client, NOT_TO_ARTICLES))["outcome"] == "not_found"


async def test_with_the_rerank_service_down_the_fixed_formula_ranks(own: Opener) -> None:
    given = {"OPENAI_BASE_URL": f"{dead_url()}/v1", "MODEL_RERANK": "openai/bge-reranker"}
    async with served(own, **given) as (client, _):
        found = await asked(client, DESCRIBED)
        assert found["outcome"] == "answered"
        assert found["degraded"] == ["cross_encoder"]


async def test_a_text_reranker_orders_what_the_search_found(own: Opener) -> None:
    async with model_server() as fake, served(own, **fake.vars(MODEL_RERANK="openai/bge-reranker")) as (client, _):
        found = await asked(client, DESCRIBED)
        assert (found["outcome"], found["degraded"]) == ("answered", [])
        (seen,) = fake.seen
        assert seen.body["query"] == DESCRIBED
        assert len(seen.body["documents"]) == len(found["sources"]) > 4
        assert all(any(s["title"] in text for text in seen.body["documents"]) for s in found["sources"])


async def test_a_client_that_goes_away_stops_the_model_and_is_not_charged(own: Opener) -> None:
    given = {**MODELS, "JWT_SECRET": SECRET, "QUOTA": "on"}
    async with (
        model_server(Reply(GOOD, ending="hang", after=3)) as fake,
        served(own, **fake.vars(**given)) as (anyone, asker),
    ):
        client = anyone.signed(make_token(SECRET, sub="climber", role="user", now=asker.env.clock.now()))
        reader, writer = await client.open("POST", "/ai/ask?stream=true", {"query": RECOMMEND, "no_cache": True})
        await reader.readuntil(b"\r\n\r\n")
        await asyncio.wait_for(fake.arrived.wait(), 10)
        assert (await client.get("/ai/quota/me")).data["daily_used"] == 1
        writer.close()
        await asyncio.wait_for(fake.left.wait(), 10)
        assert fake.gone == 1
        # What is given back is written after the work has been cancelled.
        used = [(await client.get("/ai/quota/me")).data["daily_used"]]
        while used[-1] and len(used) < 200:
            used.append((await client.get("/ai/quota/me")).data["daily_used"])
        assert used[-1] == 0


async def test_the_total_deadline_holds_and_leaves_time_for_the_composer(own: Opener) -> None:
    """Two seconds and a half for everything, and models that never answer; a busy machine stands still for more."""
    async with model_server(HANGING) as fake, served(own, **fake.vars(**MODELS, REQUEST_SECONDS="2.5")) as (client, _):
        for question in (RECOMMEND, COMPLEX):
            begun = time.monotonic()
            data = await asked(client, question)
            assert time.monotonic() - begun < 10
            assert data["outcome"] == "answered"
            assert "llm_generation" in data["degraded"]


async def test_tokens_are_charged_once_for_what_was_answered(own: Opener) -> None:
    """A failed attempt, another that succeeds: one model call, one charge."""
    async with model_server(Reply(GOOD, usage=(300, 30))) as fake, served(own, **fake.vars(**MODELS)) as (client, _):
        fake.script = [OVERLOADED]
        data = await asked(client, RECOMMEND)
        assert data["usage"] == {
            "llm_calls": 1,
            "background_calls": 0,
            "prompt_tokens": 300,
            "completion_tokens": 30,
        }
        assert (data["model"], data["degraded"]) == ("openai/writer", [])
        assert len(fake.seen) == 2


async def test_a_locked_store_is_read_all_the_same(own: Opener, tmp_path: Path) -> None:
    """Another process holds the write lock: questions are answered from the snapshot that readers see."""
    async with served(own) as (client, _):
        (file,) = (tmp_path / "state" / "d1").glob("*.sqlite")
        lock = sqlite3.connect(file, isolation_level=None)
        try:
            lock.execute("BEGIN IMMEDIATE")
            data = await asked(client, RECOMMEND)
            assert data["outcome"] == "answered"
            assert "龍洞" in (await asked(client, COUNT))["answer"]
        finally:
            lock.execute("ROLLBACK")
            lock.close()


async def test_a_personal_answer_is_judged_by_no_model_and_a_sampled_one_in_the_background(own: Opener) -> None:
    """The figure comes after the answer; the model that gives it sees a question that is nobody's own."""
    judged = Reply(data={"faithful": 0.9, "relevant": 1.0, "reason": ""}, usage=(50, 9))
    given = {"MODEL_JUDGE": "openai/judge", "NODE_SETTINGS": "judge.sample=1.0"}
    async with model_server(judged) as fake, own(**fake.vars(**given)) as asker:
        outcome = await asker.ask(COUNT, no_cache=True)
        assert outcome.usage.judged == {"faithful": 0.9, "relevant": 1.0}
        assert (outcome.usage.llm_calls, outcome.usage.background_calls) == (0, 1)
        assert outcome.reply.outcome == "answered"
        await asker.ask("我爬過幾條路線？", no_cache=True)
        assert len(fake.seen) == 1
        fake.default = Reply(data={"faithful": 7})
        wrong = await asker.ask(COUNT, no_cache=True)
        assert wrong.usage.judged is None
        assert wrong.reply.text == outcome.reply.text


@pytest.mark.slow
async def test_two_hundred_streams_at_once_all_end_true(own: Opener) -> None:
    """Each is phrased by the model, each ends with done, none is mixed up with another, nothing is left."""
    questions = [RECOMMEND, "推薦龍洞 5.11 的運動攀登路線", "推薦關子嶺的路線", DESCRIBED, COUNT]

    async def stream(client: Client, question: str) -> tuple[str, str, int]:
        reader, writer = await client.open("POST", "/ai/ask?stream=true", {"query": question, "no_cache": True})
        try:
            answer = await read_answer(reader)
        finally:
            writer.close()
        shown = ""
        for event, data in answer.events:
            shown = data["text"] if event == "replace" else shown + data["text"] if event == "token" else shown
        name, done = answer.events[-1]
        assert name == "done", answer.events[-1]
        assert shown.strip() == done["answer"].strip()
        return question, done["answer"], done["usage"]["llm_calls"]

    limits = {"REQUEST_SECONDS": "60", "NODE_SETTINGS": "llm_generation.model_seconds=50.0"}
    async with (
        model_server(Reply(GOOD, size=24)) as fake,
        served(own, **fake.vars(MODEL_WRITE="openai/w", **limits)) as (
            client,
            _,
        ),
    ):
        await asked(client, RECOMMEND)
        fake.seen.clear()
        answers = await asyncio.gather(*(stream(client, questions[n % 5]) for n in range(200)))
        assert len({(question, answer) for question, answer, _ in answers}) == 5, "one answer a question"
        assert sum(calls for *_, calls in answers) == len(fake.seen), "what was asked of the model is what is counted"
        assert (fake.gone, fake.working) == (0, 0)


async def test_another_embedder_builds_its_own_index_and_then_answers(own: Opener) -> None:
    """Until it has, the words alone find: two models' vectors are never compared."""
    async with model_server() as fake, own(**fake.vars(MODEL_EMBED="openai/bge-m3")) as asker:
        before = await asker.ask(DESCRIBED, no_cache=True)
        assert (before.reply.outcome, before.degraded) == ("answered", ("embedding",))
        await Indexer(asker.env, clock=asker.env.clock).full()
        after = await asker.ask(DESCRIBED, no_cache=True)
        assert (after.reply.outcome, after.degraded) == ("answered", ())
        assert {item.facts["crag_id"] for item in after.reply.evidence.items} == {"longdong"}
        assert fake.seen[-1].body["input"] == [DESCRIBED]
        assert fake.seen[-1].path == "/v1/embeddings"


def _garble(state: Path) -> None:
    """Every file of the index holds noise."""
    for file in (state / "vectorize").rglob("*"):
        if file.is_file():
            file.write_bytes(b"\x00noise" * 9)


def _no_folder(state: Path) -> None:
    """A file stands where the index was."""
    shutil.rmtree(state / "vectorize")
    (state / "vectorize").write_bytes(b"noise")


def _nothing(state: Path) -> None:
    """The index was never built."""
    shutil.rmtree(state / "vectorize")


@pytest.mark.parametrize("ruin", [_garble, _no_folder, _nothing])
async def test_a_store_that_cannot_be_read_leaves_tables_names_and_words(
    ruin: Callable[[Path], None], own: Opener, tmp_path: Path
) -> None:
    """Searches, recommendations, knowledge, journeys: each a correct answer from rows, which says what is degraded."""
    ruin(tmp_path / "state")
    async with served(own) as (client, _):
        found = await asked(client, DESCRIBED)
        assert (found["outcome"], found["query_type"]) == ("answered", "routes")
        assert {source["facts"]["crag_id"] for source in found["sources"]} == {"longdong"}
        assert all("crack" in source["facts"]["features"] or "裂" in source["title"] for source in found["sources"])
        assert found["degraded"]
        assert (await asked(client, RECOMMEND))["degraded"] == ["hybrid_search"]
        known = await asked(client, "什麼是紅點？")
        assert (known["outcome"], known["degraded"]) == ("answered", ["hybrid_search"])
        assert "紅點" in known["sources"][0]["title"]
        english = await asked(client, "How do I tie a figure eight knot?")
        assert (english["outcome"], english["locale"]) == ("answered", "en")
        assert (await asked(client, "肥牛難不難？"))["degraded"] == []
        assert (await asked(client, COUNT))["degraded"] == []
        nothing = await asked(client, "量子糾纏的薛丁格方程式")
        assert nothing["outcome"] != "answered"
        search = (await client.get("/ai/search?q=音樂廳 裂隙")).data
        assert search["items"]
        assert search["degraded"] == ["hybrid_search"]
