"""What is kept of one's preferences over HTTP: one's own to read, switch off and delete, and nobody else's."""

import pytest

from schemas.private import Memory
from schemas.reading import Filter
from tests.worker.http.conftest import token
from tests.worker.http.wire import Client
from worker.memory import KEPT_MS, Memories
from wrangler_compat.bindings import Bindings
from wrangler_compat.clock import FakeClock

CRACK = Memory("", "style", "我喜歡裂隙", True, Filter(features=("crack",)), "style:crack")
GRADE = Memory("", "grade", "我主要爬 5.10", True, Filter(), "grade")


@pytest.fixture
async def mine(env: Bindings, client: Client, clock: FakeClock) -> Client:
    """A climber of whom two preferences are kept."""
    await Memories(env.DB, "me", int(1000 * clock.now())).keep([CRACK, GRADE])
    return client.signed(token(clock, "user", "me"))


async def test_one_reads_what_is_kept(mine: Client, clock: FakeClock) -> None:
    """In one's own words, with what was read of them and the day when it is forgotten."""
    answer = await mine.get("/ai/memory")
    assert answer.headers["cache-control"] == "private, no-store"
    assert answer.data["enabled"] is True
    kept = {item["quote"]: item for item in answer.data["items"]}
    assert kept.keys() == {"我喜歡裂隙", "我主要爬 5.10"}
    crack = kept["我喜歡裂隙"]
    assert (crack["kind"], crack["liked"], crack["value"]) == ("style", True, {"features": ["crack"]})
    assert crack["expires_at"] - crack["stated_at"] == KEPT_MS


async def test_one_deletes_one_or_all(mine: Client) -> None:
    """And is told how many; what is gone is gone."""
    first, _ = (await mine.get("/ai/memory")).data["items"]
    assert (await mine.request("DELETE", f"/ai/memory/{first['id']}")).data == {"deleted": 1}
    assert (await mine.request("DELETE", f"/ai/memory/{first['id']}")).status == 404
    assert (await mine.request("DELETE", "/ai/memory")).data == {"deleted": 1}
    assert (await mine.get("/ai/memory")).data["items"] == []


async def test_one_switches_it_off_and_on(mine: Client) -> None:
    """What is kept stays until it is deleted; a switch is true or false and nothing else."""
    off = (await mine.request("PUT", "/ai/memory", {"enabled": False})).data
    assert (off["enabled"], len(off["items"])) == (False, 2)
    assert (await mine.request("PUT", "/ai/memory", {"enabled": True})).data["enabled"] is True
    for wrong in ({"enabled": 0}, {"enabled": "false"}, {}, {"enabled": True, "x": 1}):
        assert (await mine.request("PUT", "/ai/memory", wrong)).status == 422, wrong


async def test_nobody_else_reaches_it(mine: Client, clock: FakeClock) -> None:
    """Not another climber, not an administrator, not a stranger."""
    first = (await mine.get("/ai/memory")).data["items"][0]["id"]
    for role in ("user", "admin", "service"):
        other = mine.signed(token(clock, role, "other"))
        assert (await other.get("/ai/memory")).data["items"] == []
        assert (await other.request("DELETE", f"/ai/memory/{first}")).status == 404
        assert (await other.request("DELETE", "/ai/memory")).data == {"deleted": 0}
    assert (await Client(mine.port).get("/ai/memory")).status == 401
    assert len((await mine.get("/ai/memory")).data["items"]) == 2
