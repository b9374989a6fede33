"""The table of a comparison that is one part of a question keeps its sources when the parts are numbered through."""

import pytest

from tests.worker.pipeline.conftest import Asker


@pytest.mark.parametrize(
    ("question", "sides", "ahead"),
    [
        ("龍洞有幾條路線，還有原岩明德和奇岩哪家便宜", ["tup-mingde", "kirin"], ["kirin"]),
        ("龍洞的傳攀和墾丁的運動攀哪個多", ["longdong", "kenting"], ["longdong"]),
        ("Compare Kenting and Guanziling", ["kenting", "guanziling"], ["kenting"]),
    ],
)
async def test_the_sides_of_a_table_are_the_sources_that_the_answer_cites(
    asker: Asker, question: str, sides: list[str], ahead: list[str]
) -> None:
    """Each number of the table is that of its row, and the answer cites it."""
    reply = (await asker.ask(question)).reply
    table, ids = reply.evidence.table, {item.n: item.id for item in reply.evidence.items}
    assert table is not None
    assert [ids[n] for n in table.sides] == sides
    assert [ids[n] for n in table.ahead] == ahead
    assert set(table.sides) <= set(reply.cited)
