"""The command line as a process: serve, stop, kill, restart, reload, migrate, and clear refusals."""

import asyncio
import os
import re
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

CONFIG = """
name = "cli"
main = "app"
compatibility_date = "2026-11-01"
[dev]
port = 0
[[d1_databases]]
binding = "DB"
database_id = "main"
[[queues.producers]]
binding = "JOBS"
queue = "jobs"
[[queues.consumers]]
queue = "jobs"
max_batch_timeout = 0
"""
APP = """
import asyncio, pathlib


async def fetch(scope, receive, send):
    if scope["type"] == "lifespan":
        while (await receive())["type"] == "lifespan.startup":
            await send({"type": "lifespan.startup.complete"})
        print("lifespan ended", flush=True)
        await send({"type": "lifespan.shutdown.complete"})
        return
    if scope["path"] == "/send":
        await scope["env"].JOBS.send("work")
    if scope["path"] == "/later":
        scope["ctx"].waitUntil(later(scope["ctx"].stopping))
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"VERSION 1"})


async def later(stopping):
    await stopping.wait()
    print("background work ended", flush=True)


async def queue(batch, env, ctx):
    print("attempt", batch.messages[0].attempts, flush=True)
    if pathlib.Path("hang").exists():
        await asyncio.Event().wait()
"""


class Server:
    """One server process; lines holds what it has printed."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.lines: list[str] = []
        self.port = 0

    async def until(self, pattern: str) -> re.Match[str]:
        """Read on until a line matches."""
        assert self.process.stdout is not None
        while line := (await asyncio.wait_for(self.process.stdout.readline(), 30)).decode():
            self.lines.append(line.rstrip())
            if found := re.search(pattern, line):
                return found
        raise AssertionError(f"{pattern!r} was never printed: {self.lines}")

    async def seen(self, text: str) -> None:
        """Read on until a line holds the text, unless one already does: two processes print in either order."""
        if not any(text in line for line in self.lines):
            await self.until(re.escape(text))

    async def get(self, path: str) -> str:
        """Answer a body."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        raw = (await asyncio.wait_for(reader.read(), 10)).decode()
        writer.close()
        await writer.wait_closed()
        return raw

    async def ended(self) -> int:
        """Read the rest and answer the exit status."""
        assert self.process.stdout is not None
        rest = await asyncio.wait_for(self.process.stdout.read(), 30)
        self.lines += rest.decode().splitlines()
        return await self.process.wait()


Start = Callable[..., Awaitable[Server]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A service with a database, a queue and a consumer."""
    (tmp_path / "wrangler.toml").write_text(CONFIG)
    (tmp_path / "app.py").write_text(APP)
    (tmp_path / "migrations").mkdir()
    (tmp_path / "migrations" / "0001_first.sql").write_text("CREATE TABLE climbs (id INTEGER PRIMARY KEY);")
    return tmp_path


@asynccontextmanager
async def launched(root: Path, folder: Path, *arguments: str, **environ: str) -> AsyncIterator[Server]:
    """A process of the command line in a folder; it is killed at the end, with what it started, if it still runs."""
    clean = {name: value for name, value in os.environ.items() if name not in ("PORT", "CLOUDFLARE_ENV")}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "wrangler_compat", *arguments),
        cwd=folder,
        env={**clean, "PYTHONPATH": str(root), "PYTHONUNBUFFERED": "1", **environ},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        start_new_session=True,
    )
    server = Server(process)
    try:
        yield server
    finally:
        if process.returncode is None:
            # What it started holds its output open, and an end of the process is heard only when that is closed.
            os.killpg(process.pid, signal.SIGKILL)
            await process.wait()


async def ready(server: Server) -> Server:
    """Wait for the line that says where it serves."""
    server.port = int((await server.until(r"Ready on http://127\.0\.0\.1:(\d+)"))[1])
    return server


async def test_sigterm_ends_work_in_order_and_exits_with_0(root: Path, folder: Path) -> None:
    """waitUntil work ends while the application still has what it opened; the bindings table stands at the start."""
    async with launched(root, folder, "dev") as server:
        await ready(server)
        assert "env.JOBS (jobs)" in "\n".join(server.lines)
        assert "VERSION 1" in await server.get("/later")
        server.process.send_signal(signal.SIGTERM)
        assert await server.ended() == 0
    assert server.lines[-2:] == ["background work ended", "lifespan ended"]


async def test_a_message_whose_server_was_killed_is_delivered_by_the_next(root: Path, folder: Path) -> None:
    """kill -9 while the consumer works: the message is there after the restart, at once."""
    (folder / "hang").touch()
    async with launched(root, folder, "dev") as server:
        await ready(server)
        await server.get("/send")
        await server.until("attempt 1")
        server.process.kill()
        await server.ended()
    (folder / "hang").unlink()
    async with launched(root, folder, "dev") as server:
        await server.until("attempt 2")
        server.process.send_signal(signal.SIGTERM)
        assert await server.ended() == 0


async def test_the_port_comes_from_the_flag_else_from_the_environment(root: Path, folder: Path) -> None:
    """PORT is what hosting platforms set; 0 in the configuration takes a free port."""
    async with launched(root, folder, "dev", PORT="no number") as server:
        assert await server.ended() == 1
    assert "PORT must be a number, not 'no number'" in server.lines[-1]
    async with launched(root, folder, "dev", "--port", "0", PORT="1") as server:
        await ready(server)


async def test_secrets_are_hidden_in_the_banner(root: Path, folder: Path) -> None:
    """Neither .dev.vars nor --var values are printed."""
    (folder / ".dev.vars").write_text("TOKEN=very-secret\n")
    async with launched(root, folder, "dev", "--var", "KEY:also-secret") as server:
        await ready(server)
        shown = "\n".join(server.lines)
    assert "env.TOKEN ((hidden))" in shown
    assert "env.KEY ((hidden))" in shown
    assert "secret" not in shown.replace("Secret", "")


@pytest.mark.parametrize(
    ("file", "content", "text"),
    [
        ("app.py", "import nowhere_to_be_found\n", "cli: main = .* cannot be imported: No module named 'nowhere_to_be"),
        ("wrangler.toml", 'name = "cli"\nmain = "missing_app"\n', "cannot be imported: No module named 'missing_app'"),
        ("wrangler.toml", "name = \n", "wrangler.toml cannot be parsed"),
    ],
)
async def test_what_cannot_start_says_why_and_exits_with_1(
    root: Path, folder: Path, file: str, content: str, text: str
) -> None:
    """One last line names the reason."""
    (folder / file).write_text(content)
    async with launched(root, folder, "dev", "--port", "0") as server:
        assert await server.ended() == 1
    assert re.search(text, server.lines[-1]), server.lines


async def test_reload_starts_again_after_a_change(root: Path, folder: Path) -> None:
    """The next answer comes from the new source."""
    async with launched(root, folder, "dev", "--reload") as server:
        await ready(server)
        assert "VERSION 1" in await server.get("/")
        await server.seen("Watching for changes")
        # Of another size: Python tells a source by its size and the second that it was written in, and this is soon.
        (folder / "app.py").write_text(APP.replace("VERSION 1", "VERSION 2, another"))
        await server.until("Reloading: app.py changed")
        await ready(server)
        assert "VERSION 2" in await server.get("/")
        server.process.send_signal(signal.SIGTERM)
        assert await server.ended() == 0


async def test_migrate_applies_each_file_once(root: Path, folder: Path) -> None:
    """The second run has nothing to do."""
    outputs = []
    for _ in range(2):
        async with launched(root, folder, "migrate", "--persist-to", "here") as server:
            assert await server.ended() == 0
        outputs.append(server.lines[-1])
    assert outputs == ["DB: 0001_first.sql", "DB: no migrations to apply"]
    with sqlite3.connect(folder / "here" / "d1" / "main.sqlite") as connection:
        assert connection.execute("SELECT name FROM d1_migrations").fetchall() == [("0001_first.sql",)]
    connection.close()


async def test_queues_lists_what_waits(root: Path, folder: Path) -> None:
    """An operator sees a backlog without a server."""
    (folder / "wrangler.toml").write_text(CONFIG.split("[[queues.consumers]]", maxsplit=1)[0])
    async with launched(root, folder, "dev") as server:
        await ready(server)
        await server.get("/send")
        server.process.send_signal(signal.SIGTERM)
        assert await server.ended() == 0
    async with launched(root, folder, "queues") as server:
        assert await server.ended() == 0
    assert server.lines == ["jobs: 1 messages, 6 bytes"]
