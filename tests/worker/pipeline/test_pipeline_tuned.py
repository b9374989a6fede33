"""A tuned model in the running product: registered, canaried, promoted and rolled back, all over HTTP."""

from pathlib import Path
from typing import Any

import pytest

from schemas.models import LOCAL_COMPOSER
from tests.fakes.model_server import Seen, model_server
from tests.fakes.replies import UNAVAILABLE, Reply
from tests.worker.http.wire import Client, serve
from tests.worker.pipeline.conftest import Opener
from worker.app import create_app
from worker.auth import make_token
from worker.tuned import bucket

SECRET = "a secret for tests only, long enough for HS256"
QUESTION = "推薦龍洞 5.10 的運動攀登路線"
SAID = "可以先看 {1.name}，難度 {1.grade}。"
BASE = "@cf/meta/llama-3.1-8b-instruct"
ARN = "arn:aws:bedrock:us-west-2:1:custom-model-deployment/abc"
GATE = {"passed": True, "margin": 0.02, "against": "x", "table": []}
SUBS = [f"climber-{n}" for n in range(8)]
CHOSEN = [sub for sub in SUBS if bucket("voice", f"user:{sub}") < 50]


class Product:
    """The running product, and its administrator."""

    def __init__(self, client: Client, now: float) -> None:
        self._client = client
        self._now = now
        self.admin = self.user("boss", "admin")

    def user(self, sub: str, role: Any = "user") -> Client:
        """A signed-in client."""
        return self._client.signed(make_token(SECRET, sub=sub, role=role, now=self._now))

    async def add(self, upstream: str, base: str, adapter: str) -> None:
        """Register a version and let it pass the gate."""
        row = {"name": "voice", "upstream": upstream, "base": base, "adapter": adapter, "data_hash": "0" * 16}
        model = (await self.admin.post("/admin/ai/models", row)).data
        await self.admin.request("PUT", f"/admin/ai/models/voice/{model['version']}/gate", GATE)

    async def move(self, version: int, status: str, share: int | None = None) -> None:
        """A legal step."""
        answer = await self.admin.post(f"/admin/ai/models/voice/{version}/status", {"status": status, "share": share})
        assert answer.data["status"] == status

    async def writer(self, sub: str, **fields: Any) -> str:
        """Who wrote the answer of a climber."""
        told = (await self.user(sub).post("/ai/ask", {"query": QUESTION, **fields})).data
        assert "5.10" in told["answer"]
        return str(told["model"])


async def test_a_tuned_model_is_canaried_promoted_and_rolled_back(own: Opener, root: Path) -> None:
    """Through Workers AI's lora, an OpenAI-compatible server's adapter and Bedrock; each answer names who wrote it."""
    assert 0 < len(CHOSEN) < len(SUBS)
    async with model_server(Reply(SAID)) as fake:
        given = fake.vars(MODEL_WRITE="tuned/voice", JWT_SECRET=SECRET, QUOTA="off", ENVIRONMENT="production")
        async with own(**given) as asker, serve(create_app(asker.env)) as client:
            product = Product(client, asker.env.clock.now())
            await product.add("workers-ai", BASE, "voice-a")
            await product.add("openai", "llama-3.1-8b", "voice-b")
            await product.add("bedrock", "llama", ARN)
            # A candidate answers nobody.
            assert await product.writer("climber-0") == LOCAL_COMPOSER
            assert fake.seen == []
            # A canary answers its share, always the same climbers.
            await product.move(1, "canary", 50)
            for _ in range(2):
                wrote = {sub: await product.writer(sub, no_cache=True) for sub in SUBS}
                assert {sub for sub, model in wrote.items() if model == "tuned/voice@1"} == set(CHOSEN)
                assert {model for sub, model in wrote.items() if sub not in CHOSEN} == {LOCAL_COMPOSER}
            assert {(seen.protocol, seen.body["lora"]) for seen in fake.seen} == {("workers", "voice-a")}
            assert {seen.path.rpartition("/run/")[2] for seen in fake.seen} == {BASE}
            await product.move(1, "live")
            assert {await product.writer(sub) for sub in SUBS} == {"tuned/voice@1"}
            # The next one takes its place; what the first has written is not answered in its name.
            await product.move(2, "canary", 50)
            await product.move(2, "live")
            assert {await product.writer(sub) for sub in SUBS} == {"tuned/voice@2"}
            assert (fake.seen[-1].protocol, fake.seen[-1].body["model"]) == ("openai", "voice-b")
            served = (await product.admin.post("/admin/ai/models/voice/rollback", None)).data["items"]
            assert [each["id"] for each in served] == ["tuned/voice@1"]
            assert {await product.writer(sub) for sub in SUBS} == {"tuned/voice@1"}
            await product.move(3, "canary", 50)
            await product.move(3, "live")
            assert await product.writer("climber-1") == "tuned/voice@3"
            assert fake.seen[-1].path.endswith(
                "/model/arn:aws:bedrock:us-west-2:1:custom-model-deployment%2Fabc/converse-stream"
            )
            logged = (await product.admin.get("/admin/ai/logs?limit=200")).data["items"]
            assert {each["model"] for each in logged} >= {"tuned/voice@1", "tuned/voice@2", LOCAL_COMPOSER}


async def test_behind_a_failing_canary_stands_the_live_version(own: Opener) -> None:
    """Its own breaker opens; the climbers of the canary are answered by the live version, the others notice nothing."""

    def reply(seen: Seen) -> Reply:
        return UNAVAILABLE if seen.protocol == "openai" else Reply(SAID)

    async with model_server(reply) as fake:
        given = fake.vars(MODEL_WRITE="tuned/voice", JWT_SECRET=SECRET, QUOTA="off", BREAKER_FAILURES="2")
        async with own(**given) as asker, serve(create_app(asker.env)) as client:
            product = Product(client, asker.env.clock.now())
            await product.add("workers-ai", BASE, "voice-a")
            await product.add("openai", "llama-3.1-8b", "voice-b")
            for version in (1, 2):
                await product.move(version, "canary", 50)
                if version == 1:
                    await product.move(1, "live")
            for _ in range(4):
                assert await product.writer(CHOSEN[0], no_cache=True) == "tuned/voice@1"
            assert {await product.writer(sub, no_cache=True) for sub in SUBS} == {"tuned/voice@1"}


@pytest.mark.parametrize("share", [1, 10, 50])
def test_a_canary_gets_about_its_share(share: int) -> None:
    """Within three standard deviations of a fair draw over 10,000 askers (5 points at most)."""
    n = 10_000
    chosen = sum(bucket("voice", f"user:{number}") < share for number in range(n))
    spread = (n * share / 100 * (1 - share / 100)) ** 0.5
    assert abs(chosen - n * share / 100) < 3 * spread


def test_the_sides_of_two_models_are_drawn_apart() -> None:
    """Who is in one model's canary is not always in the next one's."""
    both = {(bucket("voice", each) < 50, bucket("other", each) < 50) for each in map(str, range(50))}
    assert len(both) == 4
