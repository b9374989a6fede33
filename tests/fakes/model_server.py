"""A model server on loopback that speaks the real wire protocols and misbehaves as it is told (see README.md)."""

import asyncio
import contextlib
import json
import re
import socket
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.fakes import protocols
from tests.fakes.replies import Reply

ACCOUNT = "acc0"
LEAVING_SECONDS = 5.0
"""How long clients may take to hang up when the block of `model_server` ends."""
Script = Callable[["Seen"], Reply]


@dataclass(frozen=True, slots=True)
class Seen:
    """One request as it arrived; protocol is "claude", "openai", "workers" or the kind of a simpler call."""

    path: str
    protocol: str
    headers: Mapping[str, str]
    body: Any

    @property
    def text(self) -> str:
        """Everything that the request holds, to look for what must or must not be in it."""
        return json.dumps(self.body, ensure_ascii=False)


_PROTOCOLS = (
    (re.compile(r"/v1/messages$"), "claude"),
    (re.compile(r"/chat/completions$"), "openai"),
    (re.compile(r"/embeddings$"), "embeddings"),
    (re.compile(r"/v1/rerank$"), "jina"),
    (re.compile(r"/rerank$"), "tei"),
    (re.compile(r"/model/[^/]+/converse(?:-stream)?$"), "bedrock"),
    (re.compile(r"/ai/run/@|/workers-ai/@"), "workers"),
)
_BODIES: Mapping[str, Callable[[Reply, Mapping[str, Any]], Any]] = {
    "claude": protocols.claude_body,
    "openai": protocols.openai_body,
    "bedrock": protocols.bedrock_body,
    "workers": protocols.workers_body,
    "embeddings": lambda reply, body: protocols.openai_embeddings(body),
    "jina": lambda reply, body: protocols.jina_scores(body),
    "tei": lambda reply, body: protocols.tei_scores(body),
}
_FRAMES: Mapping[str, Callable[[Reply, Mapping[str, Any]], protocols.Frames]] = {
    "claude": protocols.claude_frames,
    "openai": protocols.openai_frames,
    "workers": protocols.workers_frames,
}
_ERRORS: Mapping[str, Callable[[Reply, str], Any]] = {
    **dict.fromkeys(("openai", "embeddings", "jina", "tei"), protocols.openai_error),
    "claude": protocols.claude_error,
    "workers": protocols.workers_error,
    "bedrock": protocols.bedrock_error,
}


class ModelServer:
    """The fake: `script` holds the next replies (values, or functions of the request), then `default` answers."""

    def __init__(self, default: Reply | Script | None = None) -> None:
        self.default: Reply | Script = default or Reply("好。")
        self.script: list[Reply | Script] = []
        self.seen: list[Seen] = []
        self.working = 0
        """Requests that are being answered now."""
        self.gone = 0
        """Requests whose client went away before its answer was complete."""
        self.arrived = asyncio.Event()
        """Set whenever a request has arrived."""
        self.left = asyncio.Event()
        """Set whenever a client went away early."""
        self.port = 0

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def vars(self, **more: Any) -> dict[str, Any]:
        """The configuration that sends every provider here."""
        return {
            "ANTHROPIC_API_KEY": "sk-ant-for-tests-only",
            "ANTHROPIC_BASE_URL": self.url,
            "OPENAI_API_KEY": "sk-for-tests-only",
            "OPENAI_BASE_URL": f"{self.url}/v1",
            "BEDROCK_API_KEY": "br-key-for-tests-only",
            "BEDROCK_URL": self.url,
            "CLOUDFLARE_ACCOUNT_ID": ACCOUNT,
            "CLOUDFLARE_API_TOKEN": "cf-token-for-tests-only",
            "CLOUDFLARE_API_URL": f"{self.url}/client/v4",
            **more,
        }

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request and close the connection."""
        answering: asyncio.Task[None] | None = None
        try:
            seen = await _read(reader)
            self.seen.append(seen)
            self.arrived.set()
            self.working += 1
            reply = self._next(seen)
            answering = asyncio.create_task(self._answer(reply, seen, writer))
            # Whatever arrives after the request is the end of the connection.
            leaving = asyncio.create_task(reader.read(1))
            await asyncio.wait({answering, leaving}, return_when=asyncio.FIRST_COMPLETED)
            if not answering.done():
                self.gone += 1
                self.left.set()
            leaving.cancel()
            await asyncio.wait({leaving})
        except (asyncio.IncompleteReadError, ConnectionError):
            self.left.set()
        finally:
            if answering is not None:
                self.working -= 1
                answering.cancel()
                await asyncio.wait({answering})
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()

    def _next(self, seen: Seen) -> Reply:
        following = self.script.pop(0) if self.script else self.default
        return following if isinstance(following, Reply) else following(seen)

    async def _answer(self, reply: Reply, seen: Seen, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):
            if reply.raw is not None or reply.status != 200:
                body = reply.raw
                if body is None:
                    told = _ERRORS[seen.protocol](reply, _complaint(seen))
                    body = json.dumps(told).encode()
                await _send(writer, reply.status, body, reply.headers)
            elif seen.path.endswith("/converse-stream") or (seen.protocol in _FRAMES and seen.body.get("stream")):
                await self._stream(reply, seen, writer)
            elif reply.ending == "hang":
                await asyncio.Event().wait()
            elif reply.ending == "cut":
                _abort(writer)
            else:
                await asyncio.sleep(reply.first)
                body = json.dumps(_BODIES[seen.protocol](reply, seen.body), ensure_ascii=False).encode()
                await _send(writer, 200, body, reply.headers)

    async def _stream(self, reply: Reply, seen: Seen, writer: asyncio.StreamWriter) -> None:
        binary = seen.protocol == "bedrock"
        head: list[str] | list[bytes]
        pieces: list[str] | list[bytes]
        last: str | bytes
        head, pieces, last = (
            protocols.bedrock_frames(reply, seen.body) if binary else _FRAMES[seen.protocol](reply, seen.body)
        )
        kind = "application/vnd.amazon.eventstream" if binary else "text/event-stream"
        _head(writer, 200, {**reply.headers, "content-type": kind, "transfer-encoding": "chunked"})
        for each in head:
            _chunk(writer, each)
        await writer.drain()
        await asyncio.sleep(reply.first)
        shown = pieces if reply.ending == "whole" else pieces[: reply.after]
        for piece in shown:
            _chunk(writer, piece)
            await writer.drain()
            if reply.pace:
                await asyncio.sleep(reply.pace)
        if reply.ending == "hang":
            await asyncio.Event().wait()
        if reply.ending == "cut":
            _abort(writer)
            return
        if reply.ending == "error":
            told = _ERRORS[seen.protocol](reply, "Overloaded")
            event = protocols.frame(told, "error" if seen.protocol == "claude" else None)
            _chunk(writer, protocols.bedrock_exception(reply, "Overloaded") if binary else event)
        if reply.ending == "whole":
            _chunk(writer, last)
        writer.write(b"0\r\n\r\n")
        await writer.drain()


@contextlib.asynccontextmanager
async def model_server(default: Reply | Script | None = None, *, port: int = 0) -> AsyncIterator[ModelServer]:
    """A running fake until the block ends; a request that is then still held by its client is a failure."""
    fake = ModelServer(default)
    handlers: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        handlers.add(task)
        try:
            await fake.handle(reader, writer)
        finally:
            handlers.discard(task)

    server = await asyncio.start_server(serve, "127.0.0.1", port)
    fake.port = server.sockets[0].getsockname()[1]
    try:
        yield fake
    finally:
        server.close()
        pending = set(handlers)
        if pending:
            _, pending = await asyncio.wait(pending, timeout=LEAVING_SECONDS)
        for task in pending:
            task.cancel()
        if pending:
            await asyncio.wait(pending)
            raise AssertionError(f"{len(pending)} requests were still held by their clients")


def _abort(writer: asyncio.StreamWriter) -> None:
    writer.transport.abort()


def dead_url() -> str:
    """An address on loopback where nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}"


def _complaint(seen: Seen) -> str:
    """What servers like to put into their errors: the key that they were given."""
    key = seen.headers.get("authorization", "").removeprefix("Bearer ") or seen.headers.get("x-api-key", "")
    return f"refused for key {key}"


async def _read(reader: asyncio.StreamReader) -> Seen:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    path = head[0].split()[1]
    headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in head[1:] if line)}
    raw = await reader.readexactly(int(headers.get("content-length", "0")))
    protocol = next((name for pattern, name in _PROTOCOLS if pattern.search(path.partition("?")[0])), "openai")
    return Seen(path, protocol, headers, json.loads(raw) if raw else None)


def _head(writer: asyncio.StreamWriter, status: int, headers: Mapping[str, str]) -> None:
    lines = "".join(f"{name}: {value}\r\n" for name, value in {**headers, "connection": "close"}.items())
    writer.write(f"HTTP/1.1 {status} Fake\r\n{lines}\r\n".encode())


def _chunk(writer: asyncio.StreamWriter, text: str | bytes) -> None:
    if data := text.encode() if isinstance(text, str) else text:
        writer.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")


async def _send(writer: asyncio.StreamWriter, status: int, body: bytes, headers: Mapping[str, str]) -> None:
    _head(writer, status, {"content-type": "application/json", **headers, "content-length": str(len(body))})
    writer.write(body)
    await writer.drain()
