"""What Prometheus reads: every outcome counted, in bounded series, and nothing of anybody."""

import re
from typing import Any

import pytest

from tests.worker.http.conftest import token
from tests.worker.http.scripted import Scripted, outcome
from tests.worker.http.wire import Client, serve
from worker.app import create_app
from worker.metrics import Metrics, provider_of
from wrangler_compat.bindings import Bindings
from wrangler_compat.clock import FakeClock

ASK = {"query": "qzwx-word 龍洞在哪裡"}
LINE = re.compile(r'[a-z_]+(?:\{[a-z]+="[^"]*"(?:,[a-z]+="[^"]*")*\})? -?[0-9.e+-]+')


async def read(client: Client) -> str:
    """The metrics as text."""
    answer = await client.get("/admin/metrics")
    assert (answer.status, answer.headers["content-type"]) == (200, "text/plain; version=0.0.4; charset=utf-8")
    return answer.raw.decode()


async def test_outcomes_stages_and_providers_are_counted(
    client: Client, admin: Client, clock: FakeClock, scripted: Scripted
) -> None:
    """Answers, failures, refusals; the nodes that ran; calls with their tokens. Neither who nor what."""
    user = client.signed(token(clock, "user", "qzwx-sub"))
    done = outcome()
    done.trace["nodes"] = [
        {"id": "mmr", "ms": 30.0, "skipped": False, "reason": None},
        {"id": "hyde", "ms": 0.0, "skipped": True, "reason": None},
    ]
    call = {"model": "claude-x", "background": False, "ms": 700.0, "error": None}
    done.usage.calls.append({**call, "usage": {"prompt_tokens": 90, "completion_tokens": 7}})
    done.usage.calls.append({**call, "model": "qzwx-host/secret", "error": "UpstreamTimeout"})
    scripted.then = done
    for _ in range(3):
        await user.post("/ai/ask", ASK)

    async def script(emit: Any) -> None:
        raise ZeroDivisionError

    scripted.script = script
    await client.post("/ai/ask", ASK)
    told = await read(admin)
    for line in (
        'onbelay_questions_total{outcome="answered",type="crags",strategy="baseline",cache="miss"} 2',
        'onbelay_questions_total{outcome="failed",type="none",strategy="none",cache="none"} 1',
        'onbelay_questions_total{outcome="refused",type="none",strategy="none",cache="none"} 1',
        'onbelay_stage_seconds_bucket{stage="mmr",le="0.025"} 0',
        'onbelay_stage_seconds_bucket{stage="mmr",le="0.05"} 2',
        'onbelay_stage_seconds_count{stage="mmr"} 2',
        'onbelay_model_calls_total{provider="claude",result="ok"} 2',
        'onbelay_model_calls_total{provider="other",result="failed"} 2',
        'onbelay_model_tokens_total{provider="claude",part="prompt"} 180',
        'onbelay_http_requests_total{method="POST",status="4xx"} 1',
        'onbelay_http_requests_total{method="POST",status="5xx"} 1',
    ):
        assert line in told.splitlines(), line
    assert "hyde" not in told
    assert "qzwx" not in told
    assert all(line.startswith("#") or LINE.fullmatch(line) for line in told.splitlines())


async def test_only_an_administrator_or_the_token_reads_them(
    env: Bindings, clock: FakeClock, scripted: Scripted
) -> None:
    """The token opens nothing else, and without the setting there is none."""
    app = create_app(env.replaced(METRICS_TOKEN="scrape-me"), clock=clock, opener=scripted.open)
    async with serve(app) as client:
        scraper = client.signed("scrape-me")
        assert "onbelay_http_requests_total" in await read(scraper)
        assert (await scraper.get("/admin/ai/stats")).status == 401
        assert (await client.signed("scrape-m").get("/admin/metrics")).status == 401
        assert (await client.get("/admin/metrics")).status == 401
        assert (await client.signed(token(clock, "user")).get("/admin/metrics")).status == 403
    async with serve(create_app(env, clock=clock, opener=scripted.open)) as client:
        assert (await client.signed("").get("/admin/metrics")).status == 401
        assert (await client.get("/admin/metrics", authorization="Bearer ")).status == 401


def test_whatever_is_asked_the_series_are_bounded() -> None:
    """A method or a model that nobody knows is "other"."""
    metrics = Metrics(["mmr"])
    for n in range(500):
        metrics.requests.add(f"M{n}", f"{n}")
        metrics.unanswered("gone", [{"model": f"host{n}/m", "error": None, "ms": 1.0}])
    assert len(metrics.text().splitlines()) < 60


@pytest.mark.parametrize(
    ("model", "provider"),
    [("claude-haiku-5-5", "claude"), ("@cf/meta/llama", "@cf"), ("tuned/voice@2", "tuned"), ("local/x", "local")],
)
def test_a_provider_is_read_from_the_model(model: str, provider: str) -> None:
    """As the circuit breakers read it."""
    assert provider_of(model) == provider
