"""Rain that is told stays beside a question of climbing on rock, and beside no other."""

import pytest

from schemas.reading import Reading
from tuning.wordings import read

RAINED = [
    "Yesterday it rained hard. Long Dong is sandstone, so is it okay to climb today? How many days should I wait?",
    "昨天整天大雨，朋友說今天照爬沒差，我覺得砂岩應該要等乾吧？龍洞這種大概得放多久",
    "the rock at Kenting is still damp from this morning's shower, can we climb",
    "it poured all night and my partner insists on Defulan, is it safe to climb today",
    "It poured in Kenting last night. Being limestone, how long do we need to hold off before getting on it?",
    "It poured all of yesterday and Longdong is sandstone... do we go today, or hold off, and for how long?",
    "昨晚墾丁下大雨，石灰岩這樣今天去會不會太急",
    "颱風剛走，朋友約明天，龍洞可以去爬了嗎",
]
OTHERS = [
    "How many routes are at Long Dong? It rained all weekend so I sat inside",
    "It poured all day yesterday and I'm bored. Which gyms in Taipei are open now?",
    "昨天下大雨沒去成，龍洞有幾條5.10",
    "昨天下大雨沒爬成，國慶日的等級是多少",
]


def _drying(reading: Reading) -> bool:
    return "drying" in reading.unrecorded


@pytest.mark.parametrize("question", RAINED)
def test_rain_bears_on_whether_to_climb(question: str) -> None:
    assert _drying(read(question))


@pytest.mark.parametrize("question", OTHERS)
def test_rain_bears_on_nothing_else(question: str) -> None:
    assert not _drying(read(question))
