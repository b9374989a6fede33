"""What KV promises beyond the shared conformance cases."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from wrangler_compat.clock import FakeClock
from wrangler_compat.errors import ArgumentError, ClosedError, KVError
from wrangler_compat.js import ByteStream
from wrangler_compat.kv import SWEEP_EVERY, KVNamespace


@pytest.fixture
def clock() -> FakeClock:
    """A clock that the test moves."""
    return FakeClock()


@pytest.fixture
async def kv(tmp_path: Path, clock: FakeClock) -> AsyncIterator[KVNamespace]:
    """An empty namespace."""
    kv = await KVNamespace.open(tmp_path / "kv.sqlite", clock)
    yield kv
    await kv.close()


async def test_an_expired_key_is_gone(kv: KVNamespace, clock: FakeClock) -> None:
    """At its second, from every kind of read."""
    await kv.put("a", "1", expirationTtl=60, metadata={"m": 1})
    await kv.put("b", "2", {"expiration": int(clock.now()) + 90})
    clock.advance(59)
    assert await kv.get("a") == "1"
    clock.advance(1)
    assert await kv.get("a") is None
    assert await kv.getWithMetadata("a") == {"value": None, "metadata": None, "cacheStatus": None}
    assert await kv.get(["a", "b"]) == {"a": None, "b": "2"}
    assert [key["name"] for key in (await kv.list())["keys"]] == ["b"]
    clock.advance(30)
    assert (await kv.list())["keys"] == []


async def test_a_new_value_ends_the_old_expiry(kv: KVNamespace, clock: FakeClock) -> None:
    """A put without expiry keeps for ever."""
    await kv.put("a", "1", expirationTtl=60)
    await kv.put("a", "2")
    clock.advance(10_000)
    assert await kv.get("a") == "2"


async def test_expired_keys_leave_the_file(kv: KVNamespace, clock: FakeClock) -> None:
    """Now and then a write clears them away."""
    for i in range(SWEEP_EVERY - 1):
        await kv.put(f"k{i}", "x", expirationTtl=60)
    clock.advance(60)
    await kv.put("last", "x")
    rows = await kv._threads.run(lambda connection: connection.execute("SELECT count(*) FROM entries").fetchone())
    assert rows == (1,)


async def test_options_as_dict_or_as_keywords(kv: KVNamespace) -> None:
    """Both forms of Python Workers mean the same, and answers can be read in both ways."""
    await kv.put("a", '{"x": 1}', metadata=[1])
    assert (
        await kv.get("a", type="json") == await kv.get("a", {"type": "json"}) == await kv.get("a", "json") == {"x": 1}
    )
    found = await kv.getWithMetadata("a", "json")
    assert found.value == found["value"] == {"x": 1}
    assert found.metadata == [1]
    with pytest.raises(AttributeError):
        _ = found.nothing


async def test_a_stream_is_read_once(kv: KVNamespace) -> None:
    """As any body."""
    await kv.put("a", ByteStream([b"x", b"y"]))
    stream = await kv.get("a", "stream")
    assert await stream.bytes() == b"xy"
    with pytest.raises(ArgumentError):
        await stream.bytes()


async def test_pages_hold_while_keys_change(kv: KVNamespace) -> None:
    """A cursor survives the deletion of its key; later keys written behind it are not seen."""
    for name in ("b", "d", "f", "h"):
        await kv.put(name, "x")
    page = await kv.list(limit=2)
    await kv.delete("d")
    await kv.put("a", "x")
    await kv.put("e", "x")
    rest = await kv.list(cursor=page["cursor"])
    assert [key["name"] for key in rest["keys"]] == ["e", "f", "h"]


async def test_a_prefix_ends_where_it_ends(kv: KVNamespace) -> None:
    """Also after the last character there is."""
    for name in ("a", "a\U0010ffff", "a\U0010ffffx", "b"):
        await kv.put(name, "x")
    names = [key["name"] for key in (await kv.list(prefix="a\U0010ffff"))["keys"]]
    assert names == ["a\U0010ffff", "a\U0010ffffx"]


async def test_errors_carry_the_platforms_status(kv: KVNamespace) -> None:
    """413 for a value that is too large, 414 for a key."""
    with pytest.raises(KVError) as caught:
        await kv.put("k" * 513, "x")
    assert (caught.value.status, caught.value.fault, caught.value.js) == (414, "caller", "Error")


async def test_closed_twice_and_used_after(kv: KVNamespace) -> None:
    """Closing again does nothing; using it says so."""
    await kv.close()
    await kv.close()
    with pytest.raises(ClosedError):
        await kv.get("a")
