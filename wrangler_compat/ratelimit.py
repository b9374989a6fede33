"""The rate limit binding: a number of calls per key and period, counted on the injected clock in bounded memory."""

from typing import Any

from wrangler_compat.errors import ArgumentError
from wrangler_compat.protocols import Clock

__all__ = ["MAX_KEYS", "RateLimit"]

MAX_KEYS = 100_000
"""Keys counted within one period; beyond it the key seen first is forgotten."""


class RateLimit:
    """At most `limit` calls per key in each period of `period` seconds; periods begin at multiples of their length."""

    def __init__(self, limit: int, period: int, clock: Clock, *, max_keys: int = MAX_KEYS) -> None:
        self._limit = limit
        self._period = period
        self._clock = clock
        self._max_keys = max_keys
        self._window = -1
        self._counts: dict[str, int] = {}

    async def limit(self, options: Any = None, /, **kw: Any) -> dict[str, Any]:
        """Count one call of a key; {"success": False} when the key has used up its period."""
        key = {**(options or {}), **kw}.get("key")
        if not isinstance(key, str):
            raise ArgumentError(f"limit() requires a key of type string, but received: {type(key).__name__}")
        window = int(self._clock.now() // self._period)
        if window != self._window:
            self._window = window
            self._counts.clear()
        used = self._counts.get(key)
        if used is None:
            if len(self._counts) >= self._max_keys:
                del self._counts[next(iter(self._counts))]
            used = 0
        if used >= self._limit:
            return {"success": False}
        self._counts[key] = used + 1
        return {"success": True}
