"""Everyday words of telling and weighing, of Cantonese and of British English are no things that nobody records."""

import pytest

from tests.worker.understanding.phrases import Ask
from worker.understanding.asked.attributes import read_attributes


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ("我尋晚先知要去，關子嶺行到岩壁要行幾耐", {"approach"}),
        ("夏天朝早去墾丁得唔得？定係秋天好啲", {"season"}),
        ("白鯨記長唔長㗎", {"length"}),
        ("天天天藍短不短", {"length"}),
        ("德芙蘭的岩壁高不高", {"height"}),
        ("any lavatories at Shoushan?", {"amenities"}),
        ("壽山有茅廁嗎", {"amenities"}),
        ("關子嶺那邊到處問不到，究竟要走多久", {"approach"}),
        ("ideally we would do Defulan midweek, how long is the walk-in exactly", {"approach"}),
    ],
)
def test_what_is_asked_is_heard_beside_them(ask: Ask, text: str, attributes: set[str]) -> None:
    """What is recorded is told, and no word of it is said to be unknown."""
    reading = ask(text)
    assert reading.unheard == ()
    assert attributes <= set(reading.attributes)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("角攀加埋有幾多間", "角攀總共有幾間"),
        ("天天天藍同人面桃花邊條難啲", "天天天藍和人面桃花哪條比較難"),
        ("有冇得租鞋，幾錢", "有沒有租鞋,多少錢"),
        ("而家龍洞仲爬唔爬得", "現在龍洞還能不能爬"),
        ("高雄邊間館開到最夜", "高雄哪間館開到最晚"),
        ("係咪真㗎", "是不是真的"),
        ("琴晚落大雨", "昨晚下大雨"),
        ("幫我把名字翻成日文", "幫我把名字翻成日文"),
    ],
)
def test_cantonese_is_read_in_mandarin_words(ask: Ask, text: str, right: str) -> None:
    """The small words of everyday Cantonese stand for Mandarin ones, and nothing else does."""
    assert ask(text).text == right


def test_a_number_that_no_route_has_of_bolts_counts_none(ask: Ask) -> None:
    """Steel is named by a number, and whoever wants no bolts may say so in one word."""
    assert ask("墾丁的掛片是 304 還是 316").filter.bolts_min is None
    assert ask("bolt-free 5.6 routes at Music Hall").filter.bolts_max == 0


@pytest.mark.parametrize(
    ("text", "attribute"),
    [("壽山那邊能泡水嗎", "amenities"), ("Is the approach to Shoushan a schlep", "approach")],
)
def test_it_is_told_what_the_place_has(ask: Ask, text: str, attribute: str) -> None:
    """What somebody hopes for or dreads is recorded under another word."""
    reading = ask(text)
    assert (reading.unheard, attribute in reading.attributes) == ((), True)


@pytest.mark.parametrize(
    "text",
    [
        "How far is Defulan?",
        "Is School Gate at Long Dong very far?",
        "壽山那邊遠嗎",
        "龍洞校門口會很遠嗎",
        "德芙蘭遠不遠",
    ],
)
def test_how_far_a_crag_is_asks_for_the_way_there_and_in(ask: Ask, text: str) -> None:
    """Told is the drive and the walk, and not all that is known of it."""
    reading = ask(text)
    assert (reading.intent, set(reading.attributes)) == ("detail", {"approach", "transport"})


def test_how_far_from_a_town_asks_for_the_distance(ask: Ask) -> None:
    """Between two places it is the line that is measured."""
    assert [m.surface for m in ask("關子嶺離台南市區遠嗎").near] == ["台南市"]
    assert ask("How far is Defulan from Taipei?").attributes == ()


def test_a_station_that_is_named_asks_for_no_way_there() -> None:
    """「高鐵左營站」 is a place; 高鐵 alone is a way to travel."""
    assert "transport" not in read_attributes("高鐵左營站旁邊")
    assert "transport" in read_attributes("高鐵會到嗎")
