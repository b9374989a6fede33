"""The public keys of a token issuer (RFC 7517): fetched with a deadline, cached, refreshed when a new key id turns up.

A var <NAME>_JWKS_URL opens the binding <NAME>_KEYS. Keys are good for ten minutes. An unknown key id asks the issuer
again, but not more often than every thirty seconds, whoever sends such ids; while an issuer cannot be reached its old
keys hold for a day. Only keys that verify are kept: a symmetric "key" in such a list would be no secret.
"""

import asyncio
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from wrangler_compat.errors import ConfigError, JwksError
from wrangler_compat.protocols import Clock

if TYPE_CHECKING:
    from aiohttp import ClientSession

__all__ = ["KeySet"]

FRESH_S = 600.0
COOLDOWN_S = 30.0
STALE_S = 24 * 3600.0
TIMEOUT_S = 5.0
MAX_BYTES = 256 * 1024
MAX_KEYS = 100
_KINDS = frozenset({"RSA", "EC"})
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


class KeySet:
    """One issuer's keys by their ids."""

    def __init__(self, url: str, clock: Clock, *, timeout_s: float = TIMEOUT_S) -> None:
        parts = urlsplit(url)
        plain = parts.scheme == "http" and parts.hostname in _LOOPBACK
        if not parts.hostname or not (parts.scheme == "https" or plain):
            raise ConfigError(f"a JWKS address must begin with https://, but is {url!r}.")
        self.origin = f"{parts.scheme}://{parts.netloc}"
        self._url = url
        self._clock = clock
        self._timeout_s = timeout_s
        self._keys: Mapping[str, dict[str, Any]] = {}
        self._fetched = float("-inf")
        self._tried = float("-inf")
        self._refreshing = asyncio.Lock()
        self._session: ClientSession | None = None

    async def key(self, kid: str) -> dict[str, Any] | None:
        """The key of this id as a JWK; None when the issuer has none. JwksError when there are no keys to ask."""
        if kid not in self._keys or self._age() >= FRESH_S:
            await self._refresh(kid)
        if self._age() >= STALE_S:
            raise JwksError(f"the keys at {self._url} cannot be fetched")
        return self._keys.get(kid)

    async def close(self) -> None:
        """Close the connection; may be called again."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _refresh(self, kid: str) -> None:
        async with self._refreshing:
            now = self._clock.monotonic()
            # Somebody else has fetched while this one waited, or the last try is too recent for another.
            if (kid in self._keys and self._age() < FRESH_S) or now - self._tried < COOLDOWN_S:
                return
            self._tried = now
            keys = await self._fetch()
            if keys is not None:
                self._keys, self._fetched = keys, now

    async def _fetch(self) -> Mapping[str, dict[str, Any]] | None:
        """The keys as they are now; None when the issuer does not answer, or not with keys."""
        import aiohttp

        if self._session is None:
            self._session = aiohttp.ClientSession()
        timeout = aiohttp.ClientTimeout(total=self._timeout_s)
        try:
            async with self._session.get(self._url, timeout=timeout, allow_redirects=False) as response:
                if response.status != 200:
                    return None
                raw = await response.content.read(MAX_BYTES + 1)
                while len(raw) <= MAX_BYTES and (more := await response.content.read(MAX_BYTES + 1)):
                    raw += more
        except (aiohttp.ClientError, TimeoutError):
            return None
        return _read(raw)

    def _age(self) -> float:
        return self._clock.monotonic() - self._fetched


def _read(raw: bytes) -> Mapping[str, dict[str, Any]] | None:
    if len(raw) > MAX_BYTES:
        return None
    try:
        listed = json.loads(raw)["keys"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    if not isinstance(listed, list):
        return None
    return {
        key["kid"]: key
        for key in listed[:MAX_KEYS]
        if isinstance(key, dict)
        and isinstance(key.get("kid"), str)
        and key.get("kty") in _KINDS
        and key.get("use", "sig") == "sig"
    }
