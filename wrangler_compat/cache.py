"""`caches`: responses kept by URL as Cloudflare's Cache API keeps them, in bounded memory on the injected clock.

Like an edge location's cache it may forget anything at any time and is empty after a restart. What is kept and what a
match answers follows the shared conformance cases.
"""

from collections import OrderedDict
from dataclasses import dataclass, field, replace
from email.utils import formatdate
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

from wrangler_compat.cache_rules import conditional, kept_for, ranged, without_private
from wrangler_compat.errors import ArgumentError
from wrangler_compat.js import Headers, options_of
from wrangler_compat.protocols import Clock

__all__ = ["MAX_BYTES", "Cache", "CacheStorage", "Request", "Response"]

MAX_BYTES = 64 * 1024 * 1024
"""Of bodies, in all caches of a process together; beyond it what was used longest ago is forgotten."""
MAX_ENTRIES = 10_000
_SAFE_PATH, _SAFE_QUERY = "/%:@!$&'()*+,;=~-._", "/%:@!$&'()*+,;=~-._?"


@dataclass(frozen=True, slots=True)
class Request:
    """As much of a request as a cache looks at."""

    url: str
    method: str = "GET"
    headers: Headers = field(default_factory=Headers)


@dataclass(frozen=True, slots=True)
class Response:
    """A whole response; a text body says its content type unless the headers do."""

    body: str | bytes = b""
    status: int = 200
    headers: Headers = field(default_factory=Headers)

    def __post_init__(self) -> None:
        if isinstance(self.body, str):
            object.__setattr__(self, "body", self.body.encode())
            typed = {"content-type": "text/plain;charset=UTF-8", **self.headers}
            object.__setattr__(self, "headers", Headers(typed))

    @property
    def content(self) -> bytes:
        """The body's bytes."""
        return self.body if isinstance(self.body, bytes) else self.body.encode()


@dataclass(frozen=True, slots=True)
class _Kept:
    response: Response
    at: float
    until: float


class CacheStorage:
    """`caches`: the default cache, and others by name; none sees what another keeps."""

    def __init__(self, clock: Clock, *, max_bytes: int = MAX_BYTES) -> None:
        self._shelf = _Shelf(max_bytes)
        self._clock = clock
        self.default = Cache(self._shelf, clock, "default:")

    async def open(self, name: str) -> "Cache":
        """The cache of a name."""
        return Cache(self._shelf, self._clock, f"named:{name}")


class Cache:
    """One cache. A miss is None (the platform's undefined)."""

    def __init__(self, shelf: "_Shelf", clock: Clock, name: str) -> None:
        self._shelf = shelf
        self._clock = clock
        self._name = name

    async def put(self, request: Request | str, response: Response) -> None:
        """Keep the response as long as its headers say; what may not be kept is silently not."""
        asked = _request(request)
        key = self._key(asked)
        if asked.method != "GET":
            raise ArgumentError("Cannot cache response to non-GET request.")
        if response.status == 206:
            raise ArgumentError("Cannot cache response to a range request (206 Partial Content).")
        if "*" in response.headers.get("vary", ""):
            raise ArgumentError("Cannot cache response with 'Vary: *' header.")
        now = self._clock.now()
        if (seconds := kept_for(response.status, response.headers, now)) > 0:
            headers = Headers({"date": formatdate(now, usegmt=True), **without_private(response.headers)})
            headers["content-length"] = str(len(response.content))
            self._shelf.put(key, _Kept(replace(response, headers=headers), now, now + seconds))

    async def match(self, request: Request | str, options: Any = None, /, **kw: Any) -> Response | None:
        """The kept response, or the part of it that the request's Range or If-… headers ask for."""
        asked = _request(request)
        key = self._key(asked)
        if asked.method != "GET" and not options_of(options, kw).get("ignoreMethod"):
            return None
        kept, now = self._shelf.get(key), self._clock.now()
        if kept is None or kept.until <= now:
            self._shelf.delete(key)
            return None
        headers = Headers({**kept.response.headers, "cf-cache-status": "HIT", "age": str(int(now - kept.at))})
        found = replace(kept.response, headers=headers)
        if conditional(asked.headers, headers):
            return replace(found, status=304, body=b"")
        if (part := ranged(asked.headers.get("range", ""), len(found.content))) is None:
            return found
        if isinstance(part, str):
            return Response(b"", 416, Headers({"cf-cache-status": "HIT", "content-range": part}))
        first, last = part
        told = {"content-range": f"bytes {first}-{last}/{len(found.content)}", "content-length": str(last - first + 1)}
        return Response(found.content[first : last + 1], 206, Headers({**headers, **told}))

    async def delete(self, request: Request | str, options: Any = None, /, **kw: Any) -> bool:
        """Forget a response; whether there was one."""
        asked = _request(request)
        key = self._key(asked)
        if asked.method != "GET" and not options_of(options, kw).get("ignoreMethod"):
            return False
        kept = self._shelf.get(key)
        self._shelf.delete(key)
        return kept is not None and kept.until > self._clock.now()

    def _key(self, request: Request) -> tuple[str, str]:
        return self._name, _normal(request.url)


class _Shelf:
    """What all caches of a process keep, the most lately used last."""

    def __init__(self, max_bytes: int) -> None:
        self._max = max_bytes
        self._bytes = 0
        self._kept: OrderedDict[tuple[str, str], _Kept] = OrderedDict()

    def get(self, key: tuple[str, str]) -> _Kept | None:
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def put(self, key: tuple[str, str], kept: _Kept) -> None:
        self.delete(key)
        self._kept[key] = kept
        self._bytes += len(kept.response.content)
        while self._bytes > self._max or len(self._kept) > MAX_ENTRIES:
            self.delete(next(iter(self._kept)))

    def delete(self, key: tuple[str, str]) -> None:
        if (gone := self._kept.pop(key, None)) is not None:
            self._bytes -= len(gone.response.content)


def _request(request: Request | str) -> Request:
    return request if isinstance(request, Request) else Request(request)


def _normal(url: str) -> str:
    """The URL as a key: host in lower case, characters beyond ASCII percent-encoded, no fragment."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise ArgumentError(f"Invalid URL: {url}")
    path, query = quote(parts.path or "/", safe=_SAFE_PATH), quote(parts.query, safe=_SAFE_QUERY)
    return urlunsplit((parts.scheme, parts.netloc.lower(), path, query, ""))
