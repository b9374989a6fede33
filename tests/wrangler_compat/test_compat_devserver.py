"""The dev server over real sockets: env and ctx in every scope, guards, queues and crons beside HTTP, a clean end."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from wrangler_compat.clock import FakeClock
from wrangler_compat.config import load_config
from wrangler_compat.devserver import DevServer, ServerOptions
from wrangler_compat.errors import ConfigError, ServiceError

FRONT = """
name = "front"
main = "front.py"
compatibility_date = "2026-11-01"
[vars]
GREETING = "hello"
[[kv_namespaces]]
binding = "KV"
id = "shared"
[[queues.producers]]
binding = "JOBS"
queue = "jobs"
"""
BACK = """
name = "back"
main = "back.py"
compatibility_date = "2026-11-01"
[triggers]
crons = ["*/5 * * * *"]
[[kv_namespaces]]
binding = "KV"
id = "shared"
[[queues.consumers]]
queue = "jobs"
max_batch_timeout = 0
"""
FRONT_APP = """
import asyncio
from wrangler_compat.errors import BindingNotFoundError

EVENTS = []


async def fetch(scope, receive, send):
    env, ctx = scope["env"], scope["ctx"]
    if scope["type"] == "lifespan":
        while (await receive())["type"] == "lifespan.startup":
            EVENTS.append("startup " + env.GREETING)
            await send({"type": "lifespan.startup.complete"})
        EVENTS.append("shutdown " + str(await env.KV.get("job")))
        await send({"type": "lifespan.shutdown.complete"})
        return
    headers = dict(scope["headers"])
    body = env["GREETING"].encode()
    match scope["path"]:
        case "/address":
            body = headers[b"cf-connecting-ip"]
        case "/send":
            await env.JOBS.send({"from": "front"})
        case "/later":
            ctx.waitUntil(later(env))
        case "/unknown":
            try:
                env.NOTHING
            except BindingNotFoundError as error:
                body = str(error).encode()
        case "/fail":
            raise RuntimeError("the handler failed")
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    if scope["path"] in ("/stream", "/endless"):
        await send({"type": "http.response.body", "body": b"first\\n", "more_body": True})
        await (ctx.stopping if scope["path"] == "/stream" else asyncio.Event()).wait()
        body = b"last\\n"
    await send({"type": "http.response.body", "body": body})


async def later(env):
    await env.KV.put("later", "done")
    EVENTS.append("later done")
"""
BACK_APP = """
import asyncio

DELIVERED, FIRED = asyncio.Event(), asyncio.Event()


async def queue(batch, env, ctx):
    await env.KV.put("job", batch.messages[0].body["from"])
    DELIVERED.set()


async def scheduled(controller, env, ctx):
    await env.KV.put("cron", controller.cron)
    FIRED.set()
"""


class Running:
    """A server that answers, with its two modules' namespaces."""

    def __init__(self, server: DevServer, task: "asyncio.Task[None]") -> None:
        self.server = server
        self.task = task
        self.front = server.services[0].load().__dict__

    @property
    def back(self) -> dict[str, Any]:
        """The second service's module."""
        return self.server.services[1].load().__dict__

    async def open(self, path: str, **headers: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """Send a request and answer the connection."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.server.port)
        sent = {"Host": f"localhost:{self.server.port}", "Connection": "close", **headers}
        lines = "".join(f"{name}: {value}\r\n" for name, value in sent.items())
        writer.write(f"GET {path} HTTP/1.1\r\n{lines}\r\n".encode())
        await writer.drain()
        return reader, writer

    async def get(self, path: str, **headers: str) -> tuple[int, str]:
        """Answer status and body."""
        reader, writer = await self.open(path, **headers)
        raw = (await asyncio.wait_for(reader.read(), 10)).decode()
        writer.close()
        await writer.wait_closed()
        head, _, body = raw.partition("\r\n\r\n")
        if "chunked" in head.lower():
            body = "".join(part for part in body.split("\r\n")[1::2])
        return int(head.split()[1]), body

    async def end(self) -> None:
        """Ask the server to stop and wait until everything is closed."""
        self.server.stop()
        await asyncio.wait_for(self.task, 20)


def write(folder: Path, *, front: str = FRONT_APP, back: str = BACK_APP) -> list[Path]:
    """Two services in one folder."""
    (folder / "back").mkdir()
    (folder / "wrangler.toml").write_text(FRONT)
    (folder / "front.py").write_text(front)
    (folder / "back" / "wrangler.toml").write_text(BACK)
    (folder / "back" / "back.py").write_text(back)
    return [folder / "wrangler.toml", folder / "back" / "wrangler.toml"]


@asynccontextmanager
async def serving(configs: list[Path], state: Path, **options: Any) -> AsyncIterator[Running]:
    """A server on a free port until the block ends."""
    clock = options.pop("clock", None)
    settings = ServerOptions(port=0, state_dir=state, **{"grace_s": 1.0, **options})
    server = DevServer([load_config(path) for path in configs], settings, clock=clock)
    ready = asyncio.Event()
    task = asyncio.create_task(server.serve(lambda server, env: ready.set()))
    waiting = asyncio.create_task(ready.wait())
    await asyncio.wait({task, waiting}, return_when=asyncio.FIRST_COMPLETED, timeout=20)
    waiting.cancel()
    if task.done():
        await task
    running = Running(server, task)
    try:
        yield running
    finally:
        if not task.done():
            await running.end()


@pytest.fixture
async def running(tmp_path: Path) -> AsyncIterator[Running]:
    """The two services of this file."""
    async with serving(write(tmp_path), tmp_path / "state") as running:
        yield running


async def test_the_application_gets_env_and_ctx_in_every_scope(running: Running) -> None:
    """Lifespan and requests see the same bindings."""
    assert await running.get("/") == (200, "hello")
    assert running.front["EVENTS"] == ["startup hello"]
    status, body = await running.get("/unknown")
    assert (status, body) == (200, "env has no 'NOTHING'; the configuration declares: GREETING, JOBS, KV.")


async def test_a_message_sent_by_the_first_service_reaches_the_second(running: Running) -> None:
    """Both work on one KV, so the first sees what the second wrote, still in its shutdown."""
    assert (await running.get("/send"))[0] == 200
    await asyncio.wait_for(running.back["DELIVERED"].wait(), 10)
    await running.end()
    assert running.front["EVENTS"] == ["startup hello", "shutdown front"]


async def test_crons_fire_by_themselves(tmp_path: Path) -> None:
    """Nobody calls the trigger path; the clock does it."""
    clock = FakeClock(1_800_000_010.0)
    async with serving(write(tmp_path), tmp_path / "state", clock=clock) as running:
        fired: asyncio.Event = running.back["FIRED"]
        async with asyncio.timeout(10):
            while not fired.is_set():
                await clock.run_for(1)
        assert fired.is_set()


async def test_cron_events_can_be_triggered_by_hand(running: Running) -> None:
    """The service that has a scheduled handler gets it, though it is not the first."""
    path = "/cdn-cgi/local/scheduled?cron=*/5+*+*+*+*&format=json"
    assert await running.get(path) == (200, '{"outcome":"ok","noRetry":false}')
    assert running.back["FIRED"].is_set()


@pytest.mark.parametrize(
    ("headers", "answer"),
    [
        ({"Host": "evil.example"}, (403, "Invalid Host header")),
        ({"Host": "evil.example:8787"}, (403, "Invalid Host header")),
        ({"Host": "localhost.evil.example"}, (403, "Invalid Host header")),
        ({"Origin": "http://evil.example"}, (403, "Invalid Origin header")),
        ({"Origin": "null"}, (403, "Invalid Origin header")),
        ({"Host": "127.0.0.1:1"}, (200, "hello")),
        ({"Host": "[::1]:8787"}, (200, "hello")),
        ({"Host": "LOCALHOST"}, (200, "hello")),
        ({"Origin": "http://localhost:3000"}, (200, "hello")),
    ],
)
async def test_foreign_hosts_and_origins_are_refused(
    running: Running, headers: dict[str, str], answer: tuple[int, str]
) -> None:
    """A page elsewhere cannot reach the server under a name of its own that resolves to this machine."""
    assert await running.get("/", **headers) == answer


async def test_a_configured_host_is_admitted(tmp_path: Path) -> None:
    """--host names the server's public name."""
    async with serving(write(tmp_path), tmp_path / "state", hosts=frozenset({"climb.example"})) as running:
        assert (await running.get("/", Host="climb.example"))[0] == 200
        assert (await running.get("/", Host="evil.example"))[0] == 403


async def test_the_clients_address_cannot_be_claimed(running: Running) -> None:
    """cf-connecting-ip is the server's word."""
    headers = {"CF-Connecting-IP": "6.6.6.6", "X-Forwarded-For": "7.7.7.7"}
    assert await running.get("/address", **headers) == (200, "127.0.0.1")


async def test_a_proxy_in_front_is_believed_only_when_told_to(tmp_path: Path) -> None:
    """--trust-proxy takes the address from X-Forwarded-For."""
    async with serving(write(tmp_path), tmp_path / "state", trust_proxy=True) as running:
        assert await running.get("/address", **{"X-Forwarded-For": "203.0.113.9"}) == (200, "203.0.113.9")


async def test_a_failing_handler_answers_500_and_the_server_goes_on(
    running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    """The trace goes to the log, not to the client."""
    with caplog.at_level(logging.INFO, "wrangler_compat"):
        assert await running.get("/fail") == (500, "Internal Server Error")
        assert (await running.get("/"))[0] == 200
    assert "GET / 200 OK (" in caplog.text


async def test_stop_ends_streams_and_waits_for_background_work(running: Running) -> None:
    """A stream that watches ctx.stopping says its last word; waitUntil work is done before the bindings close."""
    reader, writer = await running.open("/stream")
    assert b"200" in await asyncio.wait_for(reader.readline(), 10)
    assert (await running.get("/later"))[0] == 200
    ending = asyncio.create_task(running.end())
    assert b"last" in await asyncio.wait_for(reader.read(), 10)
    writer.close()
    await ending
    assert "later done" in running.front["EVENTS"]


async def test_stop_cuts_off_a_stream_that_does_not_end(running: Running) -> None:
    """The grace time is the limit."""
    reader, writer = await running.open("/endless")
    assert b"200" in await asyncio.wait_for(reader.readline(), 10)
    await running.end()
    assert b"last" not in await asyncio.wait_for(reader.read(), 10)
    writer.close()


async def test_a_second_service_that_cannot_be_imported_ends_the_server(tmp_path: Path) -> None:
    """A server that silently no longer delivers would be worse than none."""
    with pytest.raises(ServiceError, match=r"back: main = .*No module named 'no_such_module'"):
        async with serving(write(tmp_path, back="import no_such_module\n"), tmp_path / "state") as running:
            await asyncio.wait_for(running.task, 20)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (
            "import no_such_module\n",
            r"front: main = .* cannot be imported: No module named 'no_such_module' \(.*front.py:1\)",
        ),
        ("1 / 0\n", r"failed while it was imported: ZeroDivisionError: division by zero \(.*front.py:1\)"),
        ("def broken(:\n", r"SyntaxError: .*front.py, line 1"),
    ],
)
async def test_a_first_service_that_cannot_be_imported_says_why(tmp_path: Path, source: str, text: str) -> None:
    """The message names the service, its main, the reason and the place."""
    with pytest.raises(ServiceError, match=text):
        async with serving(write(tmp_path, front=source), tmp_path / "state"):
            pass


async def test_a_service_without_fetch_answers_that_it_has_none(tmp_path: Path) -> None:
    """An indexer alone serves no pages, and still delivers its queue."""
    configs = write(tmp_path)
    async with serving(configs[1:], tmp_path / "state") as running:
        assert await running.get("/") == (500, "Error: Handler does not export a fetch() function.")


async def test_a_port_in_use_is_reported(running: Running, tmp_path: Path) -> None:
    """The message says what to do."""
    config = load_config(tmp_path / "wrangler.toml")
    server = DevServer([config], ServerOptions(port=running.server.port, state_dir=tmp_path / "other"))
    with pytest.raises(ConfigError, match=r"Address already in use.*--port"):
        await server.serve()


async def test_two_consumers_of_one_queue_are_refused(tmp_path: Path) -> None:
    """As on the platform."""
    _, back = write(tmp_path)
    with pytest.raises(ConfigError, match="'jobs' has two consumers: back and back"):
        DevServer([load_config(back), load_config(back)])
