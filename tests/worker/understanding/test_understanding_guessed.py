"""What rests on a kind of row alone, or on nothing, is told apart from what was heard."""

import pytest

from tests.worker.understanding.phrases import Ask
from worker.text.folding import fold
from worker.understanding.asked.guessed import asks_for_rows, outweighs, rests_on_a_kind, rests_on_nothing


@pytest.mark.parametrize(
    "text",
    [
        "懸空的腳要放哪",
        "用鞋底貼牆",
        "手指一直咖咖響",
        "酒精對攀岩有什麼影響",
        "exhausted after an hour is that normal",
    ],
)
def test_a_search_for_nothing_rests_on_nothing(ask: Ask, text: str) -> None:
    reading = ask(text)
    assert rests_on_nothing(reading)
    assert not rests_on_a_kind(reading)


@pytest.mark.parametrize("text", ["肥牛", "龍洞有什麼好玩的", "5.9", "推薦一條路線", "天堂之路在哪"])
def test_a_name_a_grade_or_a_wish_is_something(ask: Ask, text: str) -> None:
    assert not rests_on_nothing(ask(text))


@pytest.mark.parametrize(
    "text",
    [
        "女孩子適合抱石嗎",
        "一條抱石要試很多次正常嗎",
        "摳點摳到手指不舒服",
        "頂繩主鎖磨出溝槽",
        "a piece won't come out of the crack",
        "spiders and centipedes in cracks",
    ],
)
def test_rows_read_from_a_word_of_their_kind_rest_on_that(ask: Ask, text: str) -> None:
    assert rests_on_a_kind(ask(text))


@pytest.mark.parametrize(
    "text",
    [
        "多繩距",
        "crack climbing",
        "sport routes",
        "石灰岩岩場",
        "gyms with a speed wall",
        "台灣哪裡有裂隙可以爬",
        "Anything tagged off-width anywhere in Taiwan?",
        "龍洞的傳攀有哪些",
        "Can I see list of the routes I climbed last year in Taiwan?",
    ],
)
def test_a_tag_by_itself_a_place_or_a_facility_is_a_list(ask: Ask, text: str) -> None:
    assert not rests_on_a_kind(ask(text))


@pytest.mark.parametrize(
    "text",
    [
        "sport routes",
        "boulder problems",
        "石灰岩岩場",
        "抱石路線",
        "想找一條好爬的線 路線？",
        "有煙囪可以爬的",
        "可以走下來的路線",
        "climbing gyms with showers",
        "sport routes that have tufas",
    ],
)
def test_the_rows_that_are_wanted_stand_last(text: str) -> None:
    assert asks_for_rows(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "water and clothes on long routes",
        "day pack for the crag",
        "什麼是抱石路線",
        "可以亂開路線嗎",
        "確保的時候聊天是可以的",
        "怎麼走下來的",
        "use the crag to rest",
        "how do gyms with showers keep them clean",
        "is it ok to leave gyms with chalky hands?",
    ],
)
def test_the_rows_that_are_only_spoken_of_are_not_wanted(text: str) -> None:
    assert not asks_for_rows(fold(text))


@pytest.mark.parametrize(
    ("share", "alone", "known"), [(0.7, 0.0, True), (0.69, 0.79, False), (0.5, 0.8, True), (0.49, 2.0, False)]
)
def test_a_sentence_that_stands_alone_needs_less_of_the_classifier(share: float, alone: float, *, known: bool) -> None:
    assert outweighs(share, alone) is known
