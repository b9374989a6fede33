"""A recommendation beside another question meets the same wish, and gives the same reasons, as by itself."""

import pytest

from schemas.evidence import EvidenceItem, Reply
from tests.worker.pipeline.conftest import Asker

SKINNY_HORSE = "LD-MUSIC-HALL-330"


def _routes(reply: Reply) -> list[EvidenceItem]:
    return [item for item in reply.evidence.items if item.kind == "route"]


async def _grade(asker: Asker) -> int:
    (rows,) = await asker.env.READ.rows(
        ("SELECT grade_min FROM published_routes WHERE id = ?", (SKINNY_HORSE,)),
    )
    return int(rows[0]["grade_min"])


@pytest.mark.parametrize(
    "question", ["龍洞有幾條路線？另外推薦和瘦馬類似的路線", "關子嶺最難的三條路線是什麼？另外，推薦像瘦馬一樣的路線"]
)
async def test_what_is_called_alike_is_alike_for_the_reason_given(asker: Asker, question: str) -> None:
    """Each route of the part lies at most a step away, and its line says how far it is, though numbered on."""
    own = await _grade(asker)
    outcome = await asker.ask(question)
    assert outcome.strategy == "plan-execute"
    part = outcome.reply.evidence.parts[-1].evidence
    shown = [item for item in part.items if item.kind == "route"]
    held = {value.key: value.value for value in part.values}
    assert shown
    assert shown[0].n > 1
    for item in shown:
        low, high = item.facts["grade_min"], item.facts["grade_max"]
        assert isinstance(low, int)
        assert own - 1 <= low <= own + 1
        if low == high:
            assert held[f"reason.{item.n}.steps"] == low - own
    assert "瘦馬" in outcome.reply.text
    assert outcome.reply.groundedness == 1.0


@pytest.mark.parametrize(
    ("question", "way"),
    [
        ("How many routes are there in Guanziling, and recommend something harder than 瘦馬", 1),
        ("Recommend something harder than 瘦馬", 1),
        ("推薦比瘦馬簡單一點的路線", -1),
    ],
)
async def test_harder_and_easier_are_what_they_say(asker: Asker, question: str, way: int) -> None:
    """Whatever else is wished for."""
    own = await _grade(asker)
    shown = _routes((await asker.ask(question)).reply)
    assert shown
    assert all(way * (int(str(item.facts["grade_min"])) - own) > 0 for item in shown)
