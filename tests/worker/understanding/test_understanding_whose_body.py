"""Who asks whether somebody may climb is told of a body like theirs."""

import pytest

from worker.text.folding import fold
from worker.understanding.asked.whose_body import FIT_TO_CLIMB, HEALTH, WHO_CAN_CLIMB, on_whose_body, without_measures


@pytest.mark.parametrize(
    ("text", "article"),
    [
        ("i have epilepsy, is top rope ok", HEALTH),
        ("心臟病可以抱石嗎", HEALTH),
        ("65 歲的爸爸可以一起去抱石嗎", WHO_CAN_CLIMB),
        ("would bouldering be ok for my 70 yo father", WHO_CAN_CLIMB),
        ("70歲老人票多少", None),
        ("剛下大夜班 等等約了先鋒 會不會太勉強", FIT_TO_CLIMB),
        ("i barely slept, is it okay to lead tonight", FIT_TO_CLIMB),
        ("昨晚失眠 明天幾點開門", None),
        ("可以爬頂繩嗎", None),
        ("can I boulder at 5.10a", None),
    ],
)
def test_a_body_decides_the_article(text: str, article: str | None) -> None:
    assert on_whose_body(fold(text)) == article


@pytest.mark.parametrize("text", ["體重超過 95 的人", "my son's height is under 120"])
def test_what_somebody_measures_is_no_sum(text: str) -> None:
    blank = without_measures(f"{text}, 岩館 300")
    assert not any(map(str.isdigit, blank[: len(text)]))
    assert blank.endswith("300")
