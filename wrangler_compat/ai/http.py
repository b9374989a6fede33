"""One upstream over HTTP: JSON in, JSON or server-sent events out, every failure one of this package's errors."""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

from wrangler_compat.ai.errors import (
    UpstreamBroken,
    UpstreamError,
    UpstreamFailed,
    UpstreamLimited,
    UpstreamRefused,
)

if TYPE_CHECKING:
    from aiohttp import ClientResponse, ClientSession

__all__ = ["HttpUpstream", "failure_of", "hidden", "retry_after"]

MAX_BODY_BYTES = 32 * 1024 * 1024
MAX_EVENT_BYTES = 1024 * 1024
SHOWN_CHARS = 200
LIMITED, OVERLOADED = 429, 529
DONE = "[DONE]"


def hidden(text: str, secrets: Sequence[str]) -> str:
    """The text on one line, shortened, with every secret hidden."""
    for secret in secrets:
        text = text.replace(secret, "(hidden)")
    return " ".join(text.split())[:SHOWN_CHARS]


def failure_of(upstream: str, status: int, said: str, wait: float | None = None) -> UpstreamError:
    """The error that a status means; said is what the upstream said, already free of secrets."""
    reason = f"status {status}" + (f", {said}" if said else "")
    if status == LIMITED:
        return UpstreamLimited(upstream, reason, wait)
    if status >= 500 or status == 408:
        failure: UpstreamError = UpstreamFailed(upstream, reason)
        failure.retry_after = wait
        return failure
    return UpstreamRefused(upstream, reason)


def retry_after(value: str | None) -> float | None:
    """The seconds of a Retry-After header; a date or nonsense counts as not said."""
    try:
        return None if value is None else max(0.0, float(value))
    except ValueError:
        return None


class HttpUpstream:
    """Posts JSON to one service. Timeouts are the caller's; cancelling a call closes its connection."""

    def __init__(
        self,
        name: str,
        session: Callable[[], Awaitable["ClientSession"]],
        *,
        headers: Mapping[str, str],
        secrets: Sequence[str] = (),
    ) -> None:
        self.name = name
        self._session = session
        self._headers = dict(headers)
        self._secrets = tuple(secret for secret in secrets if secret)

    async def post(self, url: str, body: Mapping[str, Any]) -> Any:
        """The JSON of a successful answer."""
        import aiohttp

        session = await self._session()
        try:
            async with session.post(url, json=body, headers=self._headers) as response:
                raw = await _bounded(response, self.name)
                if response.status >= 300:
                    raise self._failure(response, raw)
        except (aiohttp.ClientError, ConnectionError) as error:
            raise UpstreamBroken(self.name, f"no connection ({type(error).__name__})") from error
        try:
            return json.loads(raw)
        except ValueError as error:
            raise UpstreamBroken(self.name, "the answer is not JSON") from error

    async def events(self, url: str, body: Mapping[str, Any]) -> AsyncGenerator[Mapping[str, Any] | None, None]:
        """The object of every `data:` line, and None for [DONE]; a stream that ends without it just ends here.

        An event that tells an error, or is no object, is the upstream's failure.
        """
        async with aclosing(self.parts(url, body)) as parts:
            async for data in _data_lines(parts, self.name):
                if data == DONE:
                    yield None
                    return
                try:
                    event = json.loads(data)
                except ValueError as error:
                    raise UpstreamBroken(self.name, "an event of the stream is not JSON") from error
                if not isinstance(event, Mapping):
                    raise UpstreamBroken(self.name, "an event of the stream is no object")
                if event.get("errors") or event.get("error"):
                    raise UpstreamFailed(self.name, f"an error in the stream, {self.said(event)}")
                yield event

    async def parts(self, url: str, body: Mapping[str, Any]) -> AsyncGenerator[bytes, None]:
        """The bytes of a streamed answer as they come; closing it hangs up."""
        import aiohttp

        session = await self._session()
        try:
            async with session.post(url, json=body, headers=self._headers) as response:
                if response.status >= 300:
                    raise self._failure(response, await _bounded(response, self.name))
                async for part in response.content.iter_any():
                    yield part
        except (aiohttp.ClientError, ConnectionError) as error:
            raise UpstreamBroken(self.name, f"the connection was cut ({type(error).__name__})") from error

    def said(self, told: Any) -> str:
        """An upstream's own words about a failure, from any of the shapes that they come in."""
        if isinstance(told, Mapping):
            error = told.get("error") or (told.get("errors") or [None])[0] or told
            told = (error.get("message") or error.get("type")) if isinstance(error, Mapping) else error
        return hidden(str(told or ""), self._secrets)

    def _failure(self, response: "ClientResponse", raw: bytes) -> UpstreamError:
        try:
            told = json.loads(raw)
        except ValueError:
            told = ""
        wait = retry_after(response.headers.get("retry-after"))
        return failure_of(self.name, response.status, self.said(told), wait)


async def open_session() -> "ClientSession":
    """A pool of connections for every provider; aiohttp is loaded in a thread, since that takes a third of a second."""
    aiohttp = await asyncio.to_thread(__import__, "aiohttp")
    session: ClientSession = aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=256, ttl_dns_cache=300),
        timeout=aiohttp.ClientTimeout(total=None, connect=10, sock_read=None),
        cookie_jar=aiohttp.DummyCookieJar(),
    )
    return session


async def _bounded(response: "ClientResponse", name: str) -> bytes:
    parts, size = [], 0
    async for part in response.content.iter_any():
        size += len(part)
        if size > MAX_BODY_BYTES:
            raise UpstreamBroken(name, f"the answer is longer than {MAX_BODY_BYTES} bytes")
        parts.append(part)
    return b"".join(parts)


async def _data_lines(parts: AsyncIterator[bytes], name: str) -> AsyncIterator[str]:
    held = b""
    async for part in parts:
        *lines, held = (held + part).split(b"\n")
        for line in lines:
            if line.startswith(b"data:"):
                yield line[5:].strip().decode("utf-8", "replace")
        if len(held) > MAX_EVENT_BYTES:
            raise UpstreamBroken(name, f"an event of the stream is longer than {MAX_EVENT_BYTES} bytes")
