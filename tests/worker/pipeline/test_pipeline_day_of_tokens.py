"""A day's tokens are never exceeded, whatever a provider charges and however many ask at once."""

import asyncio

import pytest

from schemas.models import LOCAL_COMPOSER
from tests.fakes.model_server import Seen, model_server
from tests.fakes.replies import Reply
from tests.worker.http.wire import Client, serve
from tests.worker.pipeline.conftest import Opener
from worker.app import create_app
from worker.auth import make_token
from worker.merit import RANKS
from worker.quota import LEAST_RESERVED

SECRET = "a secret for tests only, long enough for HS256"
SAID = "可以先看 {1.name}，難度 {1.grade}。"
QUESTIONS = ("推薦龍洞 5.10 的運動攀登路線", "推薦關子嶺 5.11 的路線", "推薦龍洞 5.9 的路線", "推薦墾丁 5.10 的路線")


def dearest(seen: Seen) -> Reply:
    """A provider whose tokenizer has a token for every byte, and whose model always writes to its limit."""
    sent = sum(len(str(message["content"]).encode()) for message in seen.body["messages"])
    return Reply(SAID, usage=(sent, int(seen.body["max_tokens"])))


@pytest.mark.parametrize("rank", ["foothill", "wall"])
async def test_a_day_of_tokens_is_never_exceeded(own: Opener, rank: str) -> None:
    """One after another and all at once, JSON and streams: all questions of the day are answered, by the model while
    it can be afforded and by code after."""
    limits = RANKS[rank]  # type: ignore[index]
    async with model_server(dearest) as fake:
        given = fake.vars(MODEL_WRITE="openai/any", JWT_SECRET=SECRET, QUOTA="on")
        async with own(**given) as asker, serve(create_app(asker.env, clock=asker.env.clock)) as client:
            now = asker.env.clock.now()
            admin = client.signed(make_token(SECRET, sub="boss", role="admin", now=now))
            for sub, at_once in (("patient", 1), ("hasty", limits.questions + 4)):
                user = client.signed(make_token(SECRET, sub=sub, role="user", now=now))
                await admin.request("PUT", f"/admin/ai/quotas/{sub}", {"rank": rank})
                writers = await ask(user, limits.questions + 4, at_once)
                assert writers.count(None) == 4
                assert "openai/any" in writers
                assert LOCAL_COMPOSER in writers
                quota = (await user.get("/ai/quota/me")).data
                assert quota["daily_used"] == limits.questions
                # Nothing stays held, and what was left was less than a call may come to.
                assert LEAST_RESERVED < quota["token_used"] <= limits.tokens


async def ask(user: Client, times: int, at_once: int) -> list[str | None]:
    """Who wrote each answer; None for a question that the day had no more of."""
    waiting = asyncio.Semaphore(at_once)

    async def one(number: int) -> str | None:
        body = {"query": QUESTIONS[number % len(QUESTIONS)], "no_cache": True}
        async with waiting:
            if number % 2:
                answer = await user.post("/ai/ask?stream=true", body)
                return str(dict(answer.events)["done"]["model"]) if answer.status == 200 else None
            answer = await user.post("/ai/ask", body)
            return str(answer.data["model"]) if answer.status == 200 else None

    return list(await asyncio.gather(*(one(number) for number in range(times))))
