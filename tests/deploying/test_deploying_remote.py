"""The whole service on remote bindings: started as a host would, every row, message and cached answer over HTTP."""

import asyncio
import json
import os
import re
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.fakes.cloudflare import Asked, Cloudflare, cloudflare
from tests.fakes.cloudflare_wire import DATABASE, NAMESPACE, SECRET, TOKEN
from worker.auth import make_token
from wrangler_compat.clock import SystemClock
from wrangler_compat.config import load_config

JWT = "a secret of this test that is long enough for its signature"
ROUTES = 25
REQUESTS_OF_A_QUESTION = 12
"""What one answer may cost of the account's 1,200 requests in five minutes; docs/deploying.md tells this figure."""
INDEXING = re.compile(rb"\bindex_state\b|\bindex_failures\b|\bFROM changes\b|\bWHERE id > \?")
"""Statements of the indexer, which may be at work while a question is answered."""


def configured(root: Path, folder: Path, fake: Cloudflare) -> list[Path]:
    """The project's own two files with the ids of the fake's resources, elsewhere."""
    files = []
    for name in ("wrangler.toml", "indexer/wrangler.toml"):
        text = (root / name).read_text("utf-8")
        text = text.replace("the id of your KV namespace", NAMESPACE).replace("the id of your D1 database", DATABASE)
        text = re.sub(r'"(?:\.\./)?(data/models|schemas/migrations)', rf'"{root}/\1', text)
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
        files.append(folder / name)
    return files


def sample(root: Path) -> bytes:
    """Some rows of the sample data, as JSON Lines: a crag, its areas, the first of its routes, and gyms."""
    lines: list[dict[str, Any]] = []
    for kind, most in (("crag", 9), ("area", 99), ("route", ROUTES), ("gym", 3)):
        rows = map(json.loads, (root / "data" / "taiwan" / f"{kind}s.jsonl").read_text("utf-8").splitlines())
        here = [row for row in rows if kind == "gym" or "longdong" in (row["id"], row.get("crag_id"))]
        lines += here[:most]
    return "\n".join(json.dumps(line, ensure_ascii=False) for line in lines).encode()


def kept(asked: list[Asked]) -> int:
    """How many answers have been put into the cache to the end: writing down whom they suit comes last of all."""
    return sum(each.method == "PUT" and "/values/ask%3Alike%3A" in each.path for each in asked)


def spent(asked: list[Asked]) -> int:
    """How many of the account's requests answering took: R2's API is not counted, and the queue is the indexer's."""
    counted = [each for each in asked if "/accounts/" in each.path and "/queues/" not in each.path]
    return sum(not INDEXING.search(each.body) for each in counted)


class Service:
    """A running server, over HTTP."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session = session
        self._url = url

    async def call(
        self, method: str, path: str, body: Any = None, *, who: str | None = None, role: Any = "user"
    ) -> Any:
        """The data of an answer."""
        headers = {"content-type": "application/x-ndjson" if isinstance(body, bytes) else "application/json"}
        if who is not None:
            token = make_token(JWT, sub=who, role=role, now=SystemClock().now())
            headers["authorization"] = f"Bearer {token}"
        data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        async with self._session.request(method, f"{self._url}{path}", data=data, headers=headers) as response:
            answer = await response.json()
            assert response.status < 300, answer
            return answer["data"]

    async def knows_all(self) -> bool:
        """Whether everything written is in the index that this process reads."""
        status = await self.call("GET", "/api/v1/index/status")
        return bool(status["indexed_seq"] >= status["last_seq"] and status["fragments"])

    async def ask(self, query: str, *, who: str | None = None) -> Any:
        """An answer."""
        return await self.call("POST", "/api/v1/ai/ask", {"query": query}, who=who)


def command(configs: list[Path], state: Path, what: str, *more: str) -> list[str]:
    """A command of the image over some configurations, in production."""
    chosen = [word for config in configs for word in ("-c", str(config))]
    where = ["-e", "production", "--persist-to", str(state)]
    return [sys.executable, "-m", "wrangler_compat", what, *chosen, *where, *more]


@asynccontextmanager
async def serving(words: list[str], root: Path, environ: dict[str, str]) -> AsyncIterator[str]:
    """Serve until the block ends, and answer where; it must end well and tell no secret."""
    pipe = asyncio.subprocess.PIPE
    server = await asyncio.create_subprocess_exec(*words, cwd=root, env=environ, stdout=pipe, stderr=pipe)
    assert server.stdout is not None
    assert server.stderr is not None
    logged = asyncio.create_task(server.stderr.read())
    shown = b""
    try:
        while b"Ready on " not in shown:
            line = await server.stdout.readline()
            assert line, (await logged).decode()
            shown += line
        assert TOKEN.encode() not in shown
        yield shown.decode().rpartition("Ready on ")[2].strip()
    finally:
        server.terminate()
        log = (await logged).decode()
        assert await server.wait() == 0, log
        assert TOKEN not in log
        assert SECRET not in log


@asynccontextmanager
async def deployed(groups: list[list[Path]], root: Path, state: Path, fake: Cloudflare) -> AsyncIterator[Service]:
    """Migrate, then serve each group of configurations in a process of its own; the first one answers."""
    environ = {
        **{name: value for name, value in os.environ.items() if not name.startswith("PYTEST")},
        **{name: str(value) for name, value in fake.vars(JWT_SECRET=JWT, QUEUE_POLL_SECONDS="0.5").items()},
        "CLOUDFLARE_INCLUDE_PROCESS_ENV": "true",
        "LANCEDB_LOG": "error",
    }
    migrating = await asyncio.create_subprocess_exec(*command(groups[0], state, "migrate"), cwd=root, env=environ)
    assert await migrating.wait() == 0
    async with AsyncExitStack() as stack:
        served = [serving(command(group, state, "dev", "--port", "0"), root, environ) for group in groups]
        urls = [await stack.enter_async_context(each) for each in served]
        yield Service(await stack.enter_async_context(aiohttp.ClientSession()), urls[0])


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("together", [True, False], ids=["one process", "worker and indexer apart"])
async def test_rows_go_in_and_right_answers_come_out(root: Path, tmp_path: Path, together: bool) -> None:
    """Imported over HTTP, sent to the queue, pulled, indexed, found, counted, logged, and kept from others."""
    async with cloudflare(tmp_path / "cloudflare") as fake, asyncio.timeout(280):
        configs = configured(root, tmp_path / "app", fake)
        groups = [configs] if together else [[config] for config in configs]
        async with deployed(groups, root, tmp_path / "state", fake) as service:
            imported = await service.call("POST", "/api/v1/import", sample(root), who="admin", role="admin")
            assert imported["written"] == sample(root).count(b"\n") + 1, imported
            while not await service.knows_all():
                pass
            counted = await service.ask("龍洞有多少條路線？")
            assert str(ROUTES) in counted["answer"]
            hard = await service.ask("How hard is Fat Cow?")
            assert "5.6" in hard["answer"]
            await fake.until(lambda asked: kept(asked) == 2)
            before = len(fake.asked)
            found = await service.ask("推薦龍洞破碎面的傳統路線")
            await fake.until(lambda asked: kept(asked) == 3)
            assert found["sources"]
            assert all(source["facts"]["type"] == "trad" for source in found["sources"] if source["type"] == "route")
            assert 0 < spent(fake.asked[before:]) <= REQUESTS_OF_A_QUESTION
            again = await service.ask("推薦龍洞破碎面的傳統路線")
            assert (again["cache"], again["answer"]) == ("hit", found["answer"])
            line = {"route_id": "LD-MUSIC-HALL-329", "style": "redpoint"}
            await service.call("POST", "/api/v1/ascents", line, who="ann")
            assert "肥牛" in (await service.ask("我爬過什麼？", who="ann"))["answer"]
            assert "肥牛" not in (await service.ask("我爬過什麼？", who="bob"))["answer"]
    api = [each.path.partition("?")[0].partition("/accounts/")[2] for each in fake.asked]
    assert {path.split("/")[1] if path else "s3" for path in api} == {"storage", "d1", "queues", "s3"}
    assert not (tmp_path / "state").exists()


def test_the_environment_is_the_local_configuration_at_cloudflare(root: Path) -> None:
    """What environments do not inherit is repeated in the files, and must not drift."""
    for name in ("wrangler.toml", "indexer/wrangler.toml"):
        local, remote = (load_config(root / name, env, environ={}) for env in (None, "production"))
        assert remote.warnings == ()
        changed = {"ENVIRONMENT": "production", "VECTORIZE_URI": "s3://onbelay/index"}
        assert {**local.vars, **changed} == dict(remote.vars)
        for kind in ("kv_namespaces", "d1_databases", "r2_buckets", "vectorize", "ratelimits"):
            assert [each.binding if kind != "ratelimits" else each for each in getattr(local, kind)] == [
                each.binding if kind != "ratelimits" else each for each in getattr(remote, kind)
            ]
        assert local.triggers == remote.triggers
        assert [each.queue for each in local.queues.consumers] == [each.queue for each in remote.queues.consumers]
        stores: list[Any] = [
            *remote.vectorize,
            *remote.kv_namespaces,
            *remote.d1_databases,
            *remote.r2_buckets,
            *remote.queues.producers,
        ]
        assert all(each.remote for each in stores)
        assert all(each.type == "http_pull" for each in remote.queues.consumers)
