"""Names that nobody bears, told of in a sentence before what is asked of them."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("午夜快車是龍洞的線吧，難度標多少", "午夜快車"),
        ("聽朋友講月光寶盒很讚，在龍洞，級數多少啊", "月光寶盒"),
        ("聽說月光寶盒很好爬，幾級啊？在龍洞", "月光寶盒"),
        ("月光寶盒，關子嶺的，多長", "月光寶盒"),
        ("一直聽人講龍洞的天空步道很漂亮，幾級", "天空步道"),
        ("第二洞那條午夜快車有影片嗎", "午夜快車"),
        ("第二洞的銀河鐵道999（5.11b那條），找得到影片嗎？", "銀河鐵道999"),
        (
            "Purple Monsoon, Long Dong. I'd like to try it but have no clue how hard it is, what grade?",
            "Purple Monsoon",
        ),
        ("My guide says you have Monsoon Telegram (Long Dong) on file. How hard is it graded?", "Monsoon Telegram"),
        ("Looking for info on a Shoushan route, Salty Monsoon, supposedly a 5.11. Grade please", "Salty Monsoon"),
        ("聽說墾丁有新岩場開放，叫海神殿，有幾條線", "海神殿"),
        ("Someone told me to try Silent Typhoon (Guanziling). What does it go at?", "Silent Typhoon"),
    ],
)
def test_a_route_that_is_told_of_is_the_one_asked_about(ask: Ask, question: str, name: str) -> None:
    reading = ask(question)
    assert (reading.unknown_names, reading.intent) == ((name,), "detail")


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("大砲岩那邊各個難度大概各有幾條啊？想知道是偏難還是偏簡單", "大砲岩"),
        ("大砲岩那邊5.10的數量是多少 有人知道嗎", "大砲岩"),
        ("鬼見愁那裡5.11多不多", "鬼見愁"),
        ("之前聽人說小錐麓可以爬，想看那邊有什麼路線", "小錐麓"),
    ],
)
def test_a_place_that_is_told_of_or_pointed_at_is_where_routes_are_wanted(ask: Ask, question: str, place: str) -> None:
    assert ask(question).unknown_places == (place,)


@pytest.mark.parametrize(
    "question",
    [
        "聽說小朋友可以爬，龍洞有哪些路線",
        "聽說先鋒很好玩，龍洞幾級比較適合",
        "聽說晚上也可以爬，附近有什麼岩館",
        "裂隙，龍洞的，多長",
        "後面那邊的路線難度",
        "Sport routes, Long Dong. What grades?",
        "Hi Team, Long Dong. How many routes?",
        "I want an easy route (Long Dong) for my kid",
        "龍洞的路線有影片嗎",
    ],
)
def test_words_of_climbing_are_no_names(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.unknown_names, reading.unknown_places) == ((), ())
