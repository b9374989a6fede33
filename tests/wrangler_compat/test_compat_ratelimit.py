"""The rate limit binding counts per key and period, and forgets in time."""

import pytest

from wrangler_compat.clock import FakeClock
from wrangler_compat.errors import ArgumentError
from wrangler_compat.ratelimit import RateLimit


async def allowed(limit: RateLimit, key: str) -> bool:
    """Whether one more call of a key passes."""
    return bool((await limit.limit({"key": key}))["success"])


async def test_counts_per_key_until_the_period_ends() -> None:
    """Each key has its own count; a new period starts from zero."""
    clock = FakeClock(1_800_000_000.0)
    limit = RateLimit(2, 60, clock)
    assert [await allowed(limit, "a") for _ in range(3)] == [True, True, False]
    assert await allowed(limit, "b")
    clock.advance(59)
    assert not await allowed(limit, "a")
    clock.advance(1)
    assert await allowed(limit, "a")


async def test_memory_is_bounded() -> None:
    """With more keys than the bound the oldest key is forgotten, never the newest."""
    limit = RateLimit(1, 60, FakeClock(), max_keys=3)
    for key in "abcd":
        assert await allowed(limit, key)
    assert not await allowed(limit, "d")
    assert await allowed(limit, "a")


async def test_a_key_is_a_text() -> None:
    """Keywords work as the dict does; a missing key is refused."""
    limit = RateLimit(1, 10, FakeClock())
    assert (await limit.limit(key="x"))["success"] is True
    with pytest.raises(ArgumentError, match="requires a key"):
        await limit.limit({})
