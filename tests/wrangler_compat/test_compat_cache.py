"""What the conformance cases of the Cache API leave open: bounds, ages, and rules of the headers."""

import pytest

from wrangler_compat.cache import CacheStorage, Response
from wrangler_compat.cache_rules import conditional, kept_for, ranged
from wrangler_compat.clock import FakeClock
from wrangler_compat.errors import ArgumentError
from wrangler_compat.js import Headers

URL = "https://cache.test/"
MINUTE = Headers({"cache-control": "max-age=60"})


async def test_what_was_used_longest_ago_is_forgotten_when_it_is_full() -> None:
    caches = CacheStorage(FakeClock(), max_bytes=10)
    for name in "abc":
        await caches.default.put(URL + name, Response(b"1234", 200, MINUTE))
        await caches.default.match(f"{URL}a")
    found = [await caches.default.match(URL + name) is not None for name in "abc"]
    assert found == [True, False, True]
    await (await caches.open("other")).put(f"{URL}d", Response(b"12345678901", 200, MINUTE))
    assert await (await caches.open("other")).match(f"{URL}d") is None


async def test_a_hit_tells_its_age_and_ends_with_its_time() -> None:
    clock = FakeClock()
    cache = CacheStorage(clock).default
    await cache.put(URL, Response("x", 200, MINUTE))
    clock.advance(59)
    hit = await cache.match(URL)
    assert hit is not None
    assert hit.headers["age"] == "59"
    clock.advance(1)
    assert await cache.match(URL) is None
    assert await cache.delete(URL) is False


async def test_a_partial_response_is_refused() -> None:
    with pytest.raises(ArgumentError, match="range request"):
        await CacheStorage(FakeClock()).default.put(URL, Response("x", 206, MINUTE))


@pytest.mark.parametrize(
    ("status", "headers", "seconds"),
    [
        (200, {"cache-control": "max-age=60"}, 60),
        (500, {"cache-control": "max-age=60"}, 0),
        (304, {"cache-control": "max-age=60"}, 0),
        (301, {"cache-control": "public, max-age=60"}, 60),
        (200, {"cache-control": "private, max-age=60"}, 0),
        (200, {"cache-control": "max-age=soon"}, 0),
        (200, {"cache-control": "max-age=60", "set-cookie": "a=1"}, 0),
        (200, {"expires": "whenever"}, 0),
        (200, {"cache-control": "NO-STORE"}, 0),
    ],
)
def test_headers_say_how_long_a_response_is_kept(status: int, headers: dict[str, str], seconds: int) -> None:
    assert kept_for(status, headers, 1_800_000_000.0) == seconds


def test_what_the_asker_has_is_told_by_tag_before_date() -> None:
    kept = {"etag": 'W/"a"', "last-modified": "Wed, 01 Jan 2025 00:00:00 GMT"}
    assert conditional({"if-none-match": '"a"'}, kept)
    assert not conditional({"if-none-match": '"b"', "if-modified-since": "Thu, 01 Jan 2026 00:00:00 GMT"}, kept)
    assert conditional({"if-none-match": "*"}, kept)
    assert not conditional({}, kept)


def test_ranges_are_cut_to_the_body() -> None:
    assert ranged("bytes=2-99", 10) == (2, 9)
    assert ranged("bytes=-99", 10) == (0, 9)
    assert ranged("bytes=10-", 10) == "bytes */10"
    assert ranged("bytes=1-2,4-5", 10) is None
    assert ranged("bytes=-", 10) is None
