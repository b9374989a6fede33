"""Whether what is asked is on record at all: words that refuse no more, and rows that are told no more."""

import pytest

from tests.worker.pipeline.conftest import Asker

FREED = [
    ("第一次去龍洞，可以大略講講那是個什麼樣的岩場嗎", "龍洞"),
    ("I'm in Hsinchu with two days off, what are the options for climbing indoors?", "4 climbing gyms"),
    ("Curious what the total count of climbs on file at Kenting comes to", "120 routes"),
]
NOT_ON_RECORD = [
    "寫報告需要，市民抱石攀岩館一個月營收跟會員人數查得到嗎",
    "Does Civic Bouldergym Taipei have a nursing room where I could feed my baby",
    "哪一間岩館有附哺乳室給媽媽用",
    "曾子睿在龍洞爬過哪些路線",
    "which shop in Taipei carries La Sportiva, mine blew out at the toe",
]


@pytest.mark.parametrize(("question", "said"), FREED)
async def test_a_word_that_nobody_explained_is_no_reason_to_refuse(question: str, said: str, asker: Asker) -> None:
    reply = (await asker.ask(question, no_cache=True)).reply
    assert reply.outcome == "answered"
    assert said in reply.text


@pytest.mark.parametrize("question", NOT_ON_RECORD)
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
