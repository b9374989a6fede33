"""A part that hangs on what nobody knows, or on what no row records, is no question of all rows."""

import pytest

from tests.worker.planning.conftest import NOW, Planner
from worker.planning.clauses import read_clauses


@pytest.mark.parametrize(
    "question",
    [
        "阿里山可以攀岩嗎，有幾條",
        "南投有岩場嗎，路線有幾條",
        "爬完想去泡泥漿，關子嶺那邊的溫泉一次收多少啊？哪家比較好也跟我說",
        "Can you see whether Longdong Bay Park still has any empty parking spots, and how many",
        "Is there anywhere near Guanziling to eat after climbing? Which place is good?",
        "想知道原岩中和有自己的停車場嗎，收費每小時怎麼算",
        "第二洞的銀河鐵道999（5.11b那條），找得到影片嗎？",
    ],
)
async def test_what_hangs_on_it_is_no_question_of_its_own(planner: Planner, question: str) -> None:
    assert read_clauses(planner.reading(question), planner.gazetteer, NOW) == ()
