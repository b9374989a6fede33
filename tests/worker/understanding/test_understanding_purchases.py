"""What somebody wants to own is asked of articles: no gym rents it for that, and no crag to begin at is wanted."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    "text",
    [
        "best climbing shoes under 100 dollars?",
        "good beginner climbing shoes under $80",
        "recommend a cheap harness under 2000",
        "3000 元以下的岩鞋推薦",
        "新手推薦買哪雙岩鞋",
        "想買 2500 以內的吊帶",
    ],
)
def test_shoes_to_own_are_asked_of_articles(ask: Ask, text: str) -> None:
    reading = ask(text)
    assert (reading.intent, reading.subject) == ("knowledge", "article")
    assert reading.filter.price_max is None


@pytest.mark.parametrize(
    "text",
    ["best gym to rent shoes under 60", "推薦租鞋 60 以內的館", "cheapest shoe rental under 100", "岩鞋租金50以下"],
)
def test_shoes_to_rent_are_asked_of_gyms(ask: Ask, text: str) -> None:
    reading = ask(text)
    assert reading.subject == "gym"
    assert reading.filter.price_of == "rental.shoes"


@pytest.mark.parametrize("text", ["新買的岩鞋好緊", "我買的繩子可以洗嗎", "剛買岩鞋腳趾會麻", "買吊帶怎麼挑"])
def test_what_was_bought_asks_for_no_shop(ask: Ask, text: str) -> None:
    assert "shops" not in ask(text).unrecorded


@pytest.mark.parametrize("text", ["哪裡買得到岩鞋", "有賣的岩鞋嗎", "哪邊可以買到便宜的岩鞋", "龍洞附近有賣岩鞋嗎"])
def test_where_it_is_sold_asks_for_one(ask: Ask, text: str) -> None:
    assert "shops" in ask(text).unrecorded


@pytest.mark.parametrize("text", ["去年世界盃台灣選手第幾名", "抱石世界盃冠軍是誰", "世界盃有台灣人得牌嗎"])
def test_contests_of_climbers_are_not_recorded(ask: Ask, text: str) -> None:
    """Which cup it is is not said, and what is asked of climbers here is one of climbing."""
    assert not (reading := ask(text)).out_of_scope
    assert "contests" in reading.unrecorded


@pytest.mark.parametrize("text", ["世界盃足球賽誰贏", "籃球世界盃冠軍", "who won the world cup of football"])
def test_contests_of_other_sports_are_declined(ask: Ask, text: str) -> None:
    assert ask(text).out_of_scope
