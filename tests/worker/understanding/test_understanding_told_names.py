"""Names of nothing that is catalogued, told before the question that asks of them."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("霍金輻射這名字也太中二了我喜歡 好像在龍洞 難度多少？", "霍金輻射"),
        ("明年想去墾丁挑戰椰子奶凍，它的難度是？", "椰子奶凍"),
        ("朋友一直跟我提暗夜剃刀這條，說在龍洞，到底幾級啊", "暗夜剃刀"),
        ("銀河便車指南好像是龍洞的路線？難度？", "銀河便車指南"),
        ("Has anyone graded Salty Otter? It's in Kenting I think", "Salty Otter"),
        (
            "Somebody recommended The Silent Whale, in Kenting. Will my 60 m rope do, i.e. how many metres is it?",
            "Silent Whale",
        ),
        ("Would love to know how tall Broken Teapot is, over at Guanziling", "Broken Teapot"),
    ],
)
def test_a_route_that_nobody_knows_is_not_answered_with_its_crag(ask: Ask, question: str, name: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.unknown_names) == ("detail", (name,))


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("有人提到大砲岩這個地方，不知道那裡路線數量多少", "大砲岩"),
        ("網路上看到鐵鍋岩，那邊幾條路線", "鐵鍋岩"),
        ("聽說黑糖谷可以攀岩 那邊路線最難到幾級", "黑糖谷"),
        ("聽過一個叫熱海的岩場 那裡路線多嗎 大概幾條", "熱海"),
    ],
)
def test_a_place_that_nobody_knows_is_not_answered_with_all_there_is(ask: Ask, question: str, place: str) -> None:
    assert ask(question).unknown_places == (place,)


@pytest.mark.parametrize(
    "question",
    [
        "想挑戰燒了老闆，難度多少",
        "朋友推薦我去龍洞的音樂廳，那邊有幾條路線",
        "聽說墾丁可以攀岩 那邊路線最難到幾級",
        "Has anyone climbed Burn the Lao ban? It's in Kenting I think",
        "想試多繩距，要帶什麼",
    ],
)
def test_what_is_known_is_no_stranger(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert not reading.unknown_names
    assert not reading.unknown_places
