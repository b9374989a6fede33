"""Whether what is asked is on record at all: words that refuse no more, and rows that are told no more."""

import pytest

from tests.worker.pipeline.conftest import Asker

FREED = [
    ("請問星期日可以去紅石士林店爬嗎", "公休"),
    ("My instructor caught me back-clipping and I nodded like I understood. Help? How do I stop doing it", "back-clip"),
    ("Curious what the total count of climbs on file at Kenting comes to", "120 routes"),
]
NOT_ON_RECORD = [
    "我騎車去抱石基地，那附近停機車要錢嗎，有沒有免錢的格子",
    "My La Sportivas blew out. Looking for a shop in Taipei that carries the brand",
    "想搶禮拜六早上去左營的高鐵，不曉得還有沒有位子",
]
NAMES_STAY_UNKNOWN = ["曾子睿在龍洞爬過哪些路線"]


@pytest.mark.parametrize(("question", "said"), FREED)
async def test_a_word_that_nobody_explained_is_no_reason_to_refuse(question: str, said: str, asker: Asker) -> None:
    reply = (await asker.ask(question, no_cache=True)).reply
    assert reply.outcome == "answered"
    assert said in reply.text


@pytest.mark.parametrize("question", [*NOT_ON_RECORD, *NAMES_STAY_UNKNOWN])
async def test_what_nobody_records_is_not_answered_with_rows(question: str, asker: Asker) -> None:
    assert (await asker.ask(question, no_cache=True)).reply.outcome == "not_found"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Yesterday it rained hard. Long Dong is sandstone, is it okay to climb today? How long should I wait?",
            "wait",
        ),
        ("昨天整天大雨，朋友說今天照爬沒差，我覺得砂岩應該要等乾吧？龍洞這種大概得放多久", "乾"),
    ],
)
async def test_wet_sandstone_is_warned_of(question: str, said: str, asker: Asker) -> None:
    reply = (await asker.ask(question, no_cache=True)).reply
    assert "wet-rock" in {item.id for item in reply.evidence.items}
    assert said in reply.text
