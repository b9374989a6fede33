"""An index in a bucket, over the real S3 client of LanceDB: written, searched, shared, cut over and dropped."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from tests.fakes.cloudflare import Cloudflare, cloudflare
from wrangler_compat.clock import FakeClock
from wrangler_compat.env import Resource
from wrangler_compat.errors import BindingError
from wrangler_compat.remote.opening import RemoteBindings
from wrangler_compat.vectorize import VectorizeIndex
from wrangler_compat.vectorize_bucket import FRESH_S

ROWS = [
    {"id": "a", "values": [1.0, 0.0, 0.0, 0.0], "text": "龍洞 校門口", "metadata": {"kind": "route"}},
    {"id": "b", "values": [0.0, 1.0, 0.0, 0.0], "text": "關子嶺", "metadata": {"kind": "gym"}},
]
OPTIONS = {"returnMetadata": "all"}

Open = Callable[[], VectorizeIndex]


@pytest.fixture
async def fake(tmp_path: Path) -> AsyncIterator[Cloudflare]:
    """An account with an empty bucket."""
    async with cloudflare(tmp_path / "cloudflare") as served:
        yield served


@pytest.fixture
async def reopened(fake: Cloudflare) -> AsyncIterator[tuple[Open, FakeClock]]:
    """Open the index as another machine would, with a connection and memory of its own."""

    class Ahead(FakeClock):
        """A moved clock whose wall time is the machine's: signatures are checked against it."""

        def now(self) -> float:
            return fake.clock.now()

    clock, opened = Ahead(), []
    variables = fake.vars(VECTORIZE_URI="s3://onbelay-index/vectors")

    def another() -> VectorizeIndex:
        bindings = RemoteBindings(variables, None, clock)
        index = bindings.index(Resource("Vectorize Index", "documents", "remote"))()
        opened.append((index, bindings))
        return index

    yield another, clock
    for index, bindings in opened:
        await index.close()
        await bindings.close()


async def filled(index: VectorizeIndex, version: str = "one") -> None:
    """Make a version with the rows and have it read."""
    await index.version(version).ensure(dimensions=4, columns={"kind": "string"})
    await index.version(version).upsert(ROWS)  # type: ignore[arg-type]
    await index.version(version).activate()


async def ids(index: VectorizeIndex, **how: object) -> list[str]:
    """What a search finds, best first."""
    vector = None if "queryText" in how else [1.0, 0.1, 0.0, 0.0]
    return [match["id"] for match in (await index.query(vector, **how))["matches"]]


async def test_what_is_written_is_found_at_once(reopened: tuple[Open, FakeClock]) -> None:
    index = reopened[0]()
    assert await index.active() is None
    await filled(index)
    assert await ids(index) == ["a", "b"]
    assert await ids(index, queryText="校門口") == ["a"]
    assert await ids(index, filter={"kind": "gym"}) == ["b"]
    await index.deleteByIds(["a"])
    assert await ids(index) == ["b"]
    assert (await index.describe())["vectorCount"] == 1


async def test_another_machine_sees_it_within_its_time(reopened: tuple[Open, FakeClock]) -> None:
    another, clock = reopened
    writer, reader = another(), another()
    await filled(writer)
    assert await ids(reader) == ["a", "b"]
    await writer.upsert([{"id": "c", "values": [1.0, 0.1, 0.0, 0.0], "text": "c", "metadata": {"kind": "route"}}])
    await writer.deleteByIds(["b"])
    clock.advance(FRESH_S)
    assert await ids(reader) == ["c", "a"]


async def test_a_version_is_cut_over_and_the_old_one_dropped(reopened: tuple[Open, FakeClock]) -> None:
    another, clock = reopened
    writer, reader = another(), another()
    await filled(writer)
    assert await reader.active() == "one"
    await filled(writer, "two")
    await writer.version("one").drop()
    clock.advance(FRESH_S)
    assert await reader.active() == "two"
    assert await ids(reader) == ["a", "b"]
    assert not await another().version("one").exists()


async def test_a_writer_that_comes_later_goes_on(reopened: tuple[Open, FakeClock]) -> None:
    """The numbers of its writes are above all that are there, so that no reader misses them."""
    another, clock = reopened
    await filled(another())
    reader, later = another(), another()
    assert await ids(reader) == ["a", "b"]
    await later.upsert([{"id": "a", "values": [0.0, 0.0, 1.0, 0.0], "text": "neu", "metadata": {"kind": "route"}}])
    clock.advance(FRESH_S)
    assert await ids(reader, queryText="neu") == ["a"]
    await later.version("one").optimize(force=True)
    clock.advance(FRESH_S)
    assert await ids(reader) == ["b", "a"]


async def test_a_service_that_refuses_is_the_bindings_error(fake: Cloudflare, reopened: tuple[Open, FakeClock]) -> None:
    index = reopened[0]()
    await filled(index)
    fake.token = "x"
    strange = RemoteBindings(
        fake.vars(VECTORIZE_URI="s3://onbelay-index/vectors", R2_SECRET_ACCESS_KEY="wrong"), None, fake.clock
    )
    other = strange.index(Resource("Vectorize Index", "documents", "remote"))()
    with pytest.raises(BindingError) as caught:
        await other.query([1.0, 0.0, 0.0, 0.0])
    assert "wrong" not in str(caught.value)
    await other.close()
    await strange.close()
