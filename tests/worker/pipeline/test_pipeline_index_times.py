"""A cited row says when it was indexed, also where SQL answered; without the store the answer is the same."""

from typing import Any

from schemas.evidence import Evidence, EvidenceItem, Reply
from worker.retrieval.indexed import with_index_times
from wrangler_compat.errors import StorageError


async def test_rows_that_sql_read_carry_their_index_time_once_the_store_is_open(own: Any) -> None:
    """Before the store is open the time is unknown; afterwards it is the document's."""
    async with own() as asker:
        question = "龍洞有哪些 5.10 的運動攀路線？"
        cold = (await asker.ask(question, no_cache=True)).reply
        assert {item.indexed_at for item in cold.evidence.items} == {None}
        await asker.pipeline.warm()
        warm = (await asker.ask(question, no_cache=True)).reply
        cited = [item for item in warm.evidence.items if item.n in warm.cited]
        assert cited
        assert all(item.indexed_at is not None and item.indexed_at > 1_700_000_000_000 for item in cited)
        assert warm.text == cold.text


class Closed:
    """A store that cannot be asked."""

    async def getByIds(self, ids: Any, /) -> Any:
        """Refuse."""
        raise StorageError("closed")


async def test_a_store_that_is_down_does_not_fail_the_answer() -> None:
    """The reply is unchanged."""
    item = EvidenceItem(1, "longdong", "crag", "龍洞", {"name": "龍洞"})
    reply = Reply("龍洞 [1]", Evidence((item,)), cited=(1,))
    index: Any = Closed()
    assert await with_index_times(index, reply) is reply
