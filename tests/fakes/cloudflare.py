"""Cloudflare's REST APIs on loopback over this repository's local bindings, misbehaving as it is told (see README.md).

KV, D1 and Queues speak the API's JSON envelope behind a bearer token; S3 checks every signature by itself. It was
written from the public descriptions of the APIs and never compared with the real ones.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from aiohttp import web

from tests.fakes import cloudflare_d1, cloudflare_kv, cloudflare_queues, cloudflare_s3
from tests.fakes.cloudflare_queues import DEFAULT
from tests.fakes.cloudflare_wire import ACCOUNT, KEY_ID, SECRET, TOKEN, refused
from wrangler_compat.clock import SystemClock
from wrangler_compat.protocols import Clock


@dataclass(frozen=True, slots=True)
class Trouble:
    """How the next request goes wrong; after says that it is carried out before, and only its answer suffers."""

    kind: Literal["status", "cut", "hang", "raw"]
    status: int = 500
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    after: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it arrived."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


class Cloudflare:
    """The fake: `script` holds what the next requests suffer (None: nothing), `asked` what has arrived."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.folder = folder
        self.clock = clock
        self.script: list[Trouble | None] = []
        self.asked: list[Asked] = []
        self.kept: dict[str, Any] = {}
        """The local bindings behind it, opened on first use."""
        self.queues: dict[str, tuple[int, str | None]] = {"other": DEFAULT, "index": DEFAULT, "index-dead": DEFAULT}
        """The account's queues with their retries and dead letter queues."""
        self.leases: dict[str, Any] = {}
        self.token = TOKEN
        self.released = asyncio.Event()
        self._came = asyncio.Event()
        self.port = 0

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def vars(self, **more: Any) -> dict[str, Any]:
        """The variables that send every remote binding here."""
        return {
            "CLOUDFLARE_ACCOUNT_ID": ACCOUNT,
            "CLOUDFLARE_API_TOKEN": TOKEN,
            "CLOUDFLARE_API_URL": f"{self.url}/client/v4",
            "R2_ACCESS_KEY_ID": KEY_ID,
            "R2_SECRET_ACCESS_KEY": SECRET,
            "R2_ENDPOINT": self.url,
            **more,
        }

    async def open(self, name: str, how: Callable[[], Awaitable[Any]]) -> Any:
        """Answer the local binding of a resource, opened once."""
        if name not in self.kept:
            self.kept[name] = await how()
        return self.kept[name]

    async def until(self, seen: Callable[[list[Asked]], bool]) -> None:
        """Wait until what has arrived is as wanted; the caller sets the deadline."""
        while not seen(self.asked):
            self._came.clear()
            await self._came.wait()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer one request, or have it go wrong."""
        body = await request.read()
        self.asked.append(Asked(request.method, request.raw_path, dict(request.headers), body))
        self._came.set()
        trouble = self.script.pop(0) if self.script else None
        if trouble is None:
            return await self._answer(request, body)
        done = await self._answer(request, body) if trouble.after else None
        if trouble.kind == "status":
            said = {"success": False, "errors": [{"code": 10001, "message": f"sorry, {TOKEN}"}], "result": None}
            raw = trouble.body or json.dumps(said).encode()
            return web.Response(status=trouble.status, headers=trouble.headers, body=raw)
        if trouble.kind == "raw":
            return web.Response(body=trouble.body, headers=trouble.headers)
        if trouble.kind == "hang":
            await self.released.wait()
            return web.Response(status=500)
        cut = web.StreamResponse(headers={"content-length": "1000"})
        await cut.prepare(request)
        await cut.write(done.body[:5] if isinstance(done, web.Response) and isinstance(done.body, bytes) else b"{")
        assert request.transport is not None
        request.transport.abort()
        return cut

    async def _answer(self, request: web.Request, body: bytes) -> web.StreamResponse:
        prefix = f"/client/v4/accounts/{ACCOUNT}/"
        if not request.raw_path.startswith("/client/v4/"):
            return await cloudflare_s3.answer(self, request, body, {KEY_ID: SECRET})
        if request.headers.get("authorization") != f"Bearer {self.token}":
            return refused(401, 10000, "Authentication error")
        if not request.raw_path.startswith(prefix):
            return refused(404, 7003, "Could not route to that account")
        path = request.raw_path.removeprefix(prefix).partition("?")[0]
        for start, answer in (
            ("storage/kv/", cloudflare_kv.answer),
            ("d1/", cloudflare_d1.answer),
            ("queues", cloudflare_queues.answer),
        ):
            if path.startswith(start):
                return await answer(self, request, path.removeprefix(start).strip("/").split("/"), body)
        return refused(404, 7000, "No route for that URI")

    async def close(self) -> None:
        """Close the local bindings."""
        for binding in self.kept.values():
            await binding.close()


@asynccontextmanager
async def cloudflare(folder: Path, clock: Clock | None = None, *, port: int = 0) -> AsyncIterator[Cloudflare]:
    """Serve the fake on a free port until the block ends."""
    fake = Cloudflare(folder, clock or SystemClock())
    app = web.Application(client_max_size=1 << 30)
    app.router.add_route("*", r"/{path:(?s:.*)}", fake.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=2.0)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", port)
    await site.start()
    fake.port = runner.addresses[0][1]
    try:
        yield fake
    finally:
        fake.released.set()
        await runner.cleanup()
        await fake.close()
