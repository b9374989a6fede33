"""HTTP for the remote bindings: one session for all, bounded attempts, pauses, deadlines and answers.

What may be sent again is the caller's to say: after an attempt whose outcome nobody knows (a 500, a cut connection, no
answer in time) only a request that does no harm twice is repeated. A 429 was not carried out and always is.
"""

import asyncio
import io
import logging
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wrangler_compat.ai.http import hidden, open_session, retry_after
from wrangler_compat.errors import ClosedError, RemoteError, RemoteLimitedError, RemoteTimeoutError
from wrangler_compat.protocols import Clock

if TYPE_CHECKING:
    from aiohttp import ClientSession

__all__ = ["Limits", "Reply", "Request", "Transport"]

LIMITED, NOT_IMPLEMENTED = 429, 501
LARGE_BYTES = 1 << 20
"""Longer bodies are sent piece by piece, so that the loop is not held."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one call; times in seconds."""

    attempts: int = 4
    attempt_s: float = 10.0
    deadline_s: float = 30.0
    """The whole call: every attempt and every pause."""
    first_pause_s: float = 0.2
    """Doubled for each further attempt, times 0.5 to 1.5 by chance, so that many callers do not return together."""
    longest_pause_s: float = 10.0
    """A Retry-After beyond this is not waited for."""
    body_bytes: int = 64 * 1024 * 1024
    """The longest answer that is taken."""


@dataclass(frozen=True, slots=True)
class Request:
    """One request; headers are made anew for each attempt, since a signature holds its time."""

    service: str
    """Whose name an error bears, such as "KV"."""
    method: str
    url: str
    """Encoded already."""
    headers: Callable[[], Mapping[str, str]]
    body: bytes | None = None
    again: bool = False
    """Whether it does no harm when it is carried out twice."""
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole answer; names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Transport:
    """Sends requests; the session is opened at the first one and closed once, with the bindings."""

    def __init__(self, clock: Clock, *, secrets: Sequence[str] = (), limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self.clock = clock
        self._secrets = tuple(secret for secret in secrets if secret)
        self._opening: asyncio.Task[ClientSession] | None = None
        self._closed = False

    async def send(self, request: Request) -> Reply:
        """Answer any reply below 500 but 429; those are tried again, and then an error."""
        limits, loop = request.limits, asyncio.get_running_loop()
        end = loop.time() + limits.deadline_s
        # To give up early what cannot be sent again would win nothing.
        attempt_s = limits.attempt_s if request.again else limits.deadline_s
        for number in range(1, limits.attempts + 1):
            wait: float | None = None
            unclear = True
            try:
                async with asyncio.timeout(min(attempt_s, end - loop.time())):
                    reply = await self._once(request)
            except TimeoutError:
                failure: RemoteError = RemoteTimeoutError(f"{request.service}: no answer in time")
            except RemoteError as error:
                failure = error
            else:
                if reply.status < 500 and reply.status != LIMITED:
                    return reply
                unclear = reply.status != LIMITED
                wait = retry_after(reply.headers.get("retry-after"))
                kind = RemoteError if unclear else RemoteLimitedError
                failure = kind(f"{request.service}: status {reply.status}{self.said(reply.body)}")
                if reply.status == NOT_IMPLEMENTED:
                    raise failure
            if unclear and not request.again:
                raise failure
            pause = limits.first_pause_s * 2 ** (number - 1) * random.uniform(0.5, 1.5) if wait is None else wait
            if number == limits.attempts or pause > limits.longest_pause_s or loop.time() + pause >= end:
                raise failure
            log.info("%s; attempt %d of %d failed, again in %.2f s", failure, number, limits.attempts, pause)
            await self.clock.sleep(pause)
        raise AssertionError("unreachable: the last attempt answers or raises")

    def said(self, body: bytes) -> str:
        """What a failure says of itself, shortened and without secrets, to follow a status."""
        text = self.hidden(body.decode("utf-8", "replace"))
        return f", {text}" if text else ""

    def hidden(self, text: str) -> str:
        """A text of the service's on one line, shortened, without secrets."""
        return hidden(text, self._secrets)

    def clean(self, text: str) -> str:
        """A text of the service's, whole, without secrets."""
        for secret in self._secrets:
            text = text.replace(secret, "(hidden)")
        return text

    async def _once(self, request: Request) -> Reply:
        import aiohttp
        from yarl import URL

        session = await self._session()
        large = request.body is not None and len(request.body) > LARGE_BYTES
        try:
            async with session.request(
                request.method,
                URL(request.url, encoded=True),
                data=io.BytesIO(request.body or b"") if large else request.body,
                headers=request.headers(),
                skip_auto_headers=("Content-Type", "Accept-Encoding"),
                allow_redirects=False,
                auto_decompress=False,
            ) as response:
                parts, size = [], 0
                async for part in response.content.iter_any():
                    size += len(part)
                    if size > request.limits.body_bytes:
                        most = request.limits.body_bytes
                        raise RemoteError(f"{request.service}: the answer is longer than {most} bytes")
                    parts.append(part)
                headers = {name.lower(): value for name, value in response.headers.items()}
                return Reply(response.status, headers, b"".join(parts))
        except (aiohttp.ClientError, ConnectionError, OSError) as error:
            # Its own text may hold the address; the kind is enough to know what happened.
            raise RemoteError(f"{request.service}: the connection failed ({type(error).__name__})") from error

    async def _session(self) -> "ClientSession":
        if self._closed:
            raise ClosedError("The remote bindings are closed")
        if self._opening is None:
            self._opening = asyncio.create_task(open_session())
        return await asyncio.shield(self._opening)

    async def close(self) -> None:
        """Close the connections; may be called again."""
        self._closed = True
        if self._opening is not None:
            await (await self._opening).close()
            self._opening = None
