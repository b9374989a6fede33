"""KV over the wire, where it differs from the local binding: pages below the API's smallest, repeats, other tenants."""

import pytest

from tests.fakes.cloudflare import Cloudflare, Trouble
from tests.fakes.cloudflare_wire import NAMESPACE
from tests.wrangler_compat.remote.conftest import api_of
from wrangler_compat.clock import SystemClock
from wrangler_compat.errors import KVError, RemoteError, RemoteRefusedError
from wrangler_compat.remote.kv import RemoteKV
from wrangler_compat.remote.transport import Transport

NAMES = [f"k{number:02}" for number in range(25)]


@pytest.fixture
def kv(fake: Cloudflare, transport: Transport) -> RemoteKV:
    """The namespace."""
    return RemoteKV(api_of(fake, transport, "KV"), NAMESPACE, SystemClock())


async def pages(kv: RemoteKV, limit: int) -> list[list[str]]:
    """Every page of a list."""
    found: list[list[str]] = []
    cursor = None
    while True:
        page = await kv.list(limit=limit, cursor=cursor)
        found.append([key["name"] for key in page["keys"]])
        if page["list_complete"]:
            return found
        cursor = page["cursor"]


@pytest.mark.parametrize("limit", [1, 3, 9, 10, 11, 25, 1000])
async def test_pages_of_any_size(kv: RemoteKV, limit: int) -> None:
    """The API's pages hold ten keys or more; a caller's may be shorter, and nothing is lost or doubled."""
    for name in NAMES:
        await kv.put(name, "x")
    found = await pages(kv, limit)
    assert [name for page in found for name in page] == NAMES
    assert all(len(page) == limit for page in found[:-1])


async def test_a_short_page_goes_on_behind_deleted_keys(kv: RemoteKV) -> None:
    for name in NAMES[:6]:
        await kv.put(name, "x")
    page = await kv.list(limit=3)
    for name in NAMES[:4]:
        await kv.delete(name)
    rest = await kv.list(limit=3, cursor=page["cursor"])
    assert [key["name"] for key in rest["keys"]] == NAMES[4:6]
    assert rest["list_complete"]


async def test_a_write_is_repeated_since_twice_is_the_same(fake: Cloudflare, kv: RemoteKV) -> None:
    fake.script = [Trouble("cut", after=True), Trouble("status", 500)]
    await kv.put("a", b"\x00\xff", metadata={"n": "臺"})
    assert await kv.getWithMetadata("a", "arrayBuffer") == {
        "value": b"\x00\xff",
        "metadata": {"n": "臺"},
        "cacheStatus": None,
    }


async def test_a_namespace_that_is_not_there_is_no_missing_key(fake: Cloudflare, transport: Transport) -> None:
    kv = RemoteKV(api_of(fake, transport, "KV"), "f" * 32, SystemClock())
    with pytest.raises(RemoteRefusedError, match="namespace not found"):
        await kv.get("a")


async def test_what_the_api_refuses_is_a_kv_error(fake: Cloudflare, kv: RemoteKV) -> None:
    """A limit that this side does not know."""
    said = b'{"success": false, "errors": [{"code": 10047, "message": "no more writes"}]}'
    fake.script = [Trouble("status", 400, body=said)]
    with pytest.raises(KVError, match="KV PUT failed: 400 no more writes"):
        await kv.put("a", "x")


async def test_a_bulk_read_without_values_is_an_error(fake: Cloudflare, kv: RemoteKV) -> None:
    fake.script = [Trouble("raw", body=b'{"success": true, "result": {}}')]
    with pytest.raises(RemoteError, match="has no values"):
        await kv.get(["a"])
