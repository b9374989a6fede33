"""A real server on loopback in the test's own loop, and a small client that speaks to it over a socket."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import uvicorn


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP answer."""

    status: int
    headers: dict[str, str]
    raw: bytes

    @property
    def json(self) -> Any:
        """The parsed body."""
        return json.loads(self.raw)

    @property
    def data(self) -> Any:
        """The data of a success."""
        assert self.status in (200, 201), self.raw
        assert self.json["success"] is True
        return self.json["data"]

    @property
    def error(self) -> Any:
        """The error of a failure."""
        assert self.json["success"] is False
        return self.json["error"]

    @property
    def events(self) -> list[tuple[str, Any]]:
        """The events of a stream."""
        frames = [frame.split("\n") for frame in self.raw.decode().split("\n\n") if frame.startswith("event: ")]
        return [(event[7:], json.loads(data[6:])) for event, data in frames]


class Client:
    """Requests to one server; each has a connection of its own."""

    def __init__(self, port: int, token: str | None = None) -> None:
        self.port = port
        self.token = token

    def signed(self, token: str) -> "Client":
        """The same server, asked with a token."""
        return Client(self.port, token)

    async def get(self, path: str, **headers: str) -> Answer:
        """GET a path below /api/v1, or from the root when it begins with two slashes."""
        return await self.request("GET", path, **headers)

    async def post(self, path: str, body: Any, **headers: str) -> Answer:
        """POST a body."""
        return await self.request("POST", path, body, **headers)

    async def request(self, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        """Send a request and read its whole answer."""
        reader, writer = await self.open(method, path, body, **headers)
        try:
            return await read_answer(reader)
        finally:
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()

    async def open(
        self, method: str, path: str, body: Any = None, **headers: str
    ) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """Send a request and leave its answer to be read."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        path = path[1:] if path.startswith("//") else f"/api/v1{path}"
        data = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        sent = {"host": "127.0.0.1", "connection": "close", "content-length": str(len(data))}
        if self.token:
            sent["authorization"] = f"Bearer {self.token}"
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        head = "".join(f"{name}: {value}\r\n" for name, value in sent.items())
        writer.write(f"{method} {quote(path, safe='/?&=%+')} HTTP/1.1\r\n{head}\r\n".encode() + data)
        await writer.drain()
        return reader, writer


async def read_answer(reader: asyncio.StreamReader) -> Answer:
    """The answer on a connection that its server closes."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    status = int(head[0].split()[1])
    headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in head[1:] if line)}
    raw = await reader.read()
    return Answer(status, headers, _unchunked(raw) if headers.get("transfer-encoding") == "chunked" else raw)


def _unchunked(raw: bytes) -> bytes:
    body = b""
    while raw:
        size, _, rest = raw.partition(b"\r\n")
        length = int(size, 16)
        if not length:
            break
        body, raw = body + rest[:length], rest[length + 2 :]
    return body


@contextlib.asynccontextmanager
async def serve(app: Any) -> AsyncIterator[Client]:
    """The app on a free port until the block ends."""
    config = uvicorn.Config(app, port=0, log_config=None, access_log=False, lifespan="on", ws="none")
    config.load()
    server = uvicorn.Server(config)
    # Started and stopped by hand: serve() would take over signals and look only every tenth of a second.
    server.lifespan = config.lifespan_class(config)
    await server.startup()
    if server.should_exit:
        raise RuntimeError("the app did not start")
    try:
        yield Client(server.servers[0].sockets[0].getsockname()[1])
    finally:
        await server.shutdown()
