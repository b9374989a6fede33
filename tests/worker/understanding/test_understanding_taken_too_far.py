"""Rules that once took what was not theirs: each case is read as it stands."""

from collections.abc import Callable
from typing import TypeAlias

import pytest

from schemas.reading import Reading

Ask: TypeAlias = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    [
        "嗨，第一次用",
        "hi, first time here",
        "hello, anyone there",
        "nice to meet you",
        "辛苦了，謝謝",
        "that helped, thanks",
    ],
)
def test_a_greeting_that_tells_of_oneself_is_small_talk(ask: Ask, text: str) -> None:
    assert ask(text).intent == "chat"


@pytest.mark.parametrize(
    "text", ["第一次用 5.10 熱身", "first time leading, any 5.8s at Long Dong?", "有人嗎的路線幾級"]
)
def test_what_asks_something_is_none(ask: Ask, text: str) -> None:
    assert ask(text).intent != "chat"


@pytest.mark.parametrize(
    "text",
    [
        "沒有裝備可以去嗎",
        "不會游泳可以去海邊岩場爬嗎",
        "what should I bring to a bouldering gym",
        "第一次去岩館要帶哪些",
    ],
)
def test_what_an_article_tells_is_asked_of_articles(ask: Ask, text: str) -> None:
    found = ask(text)
    assert (found.intent, found.unrecorded) == ("knowledge", ())


@pytest.mark.parametrize("text", ["龍洞可以游泳嗎", "can I swim at Long Dong"])
def test_whether_one_can_swim_there_is_not_recorded(ask: Ask, text: str) -> None:
    assert "swimming" in ask(text).unrecorded


def test_what_to_bring_to_one_gym_is_not_recorded(ask: Ask) -> None:
    assert "to_bring" in ask("去心流抱石館要帶什麼").unrecorded


@pytest.mark.parametrize("text", ["心流抱石館每天開多久", "市民抱石攀岩館週六開幾個小時"])
def test_how_long_a_gym_is_open_asks_for_its_hours(ask: Ask, text: str) -> None:
    assert "hours" in ask(text).attributes
    assert "transport" not in ask(text).attributes


@pytest.mark.parametrize("text", ["去龍洞要開多久", "龍洞開車要多久"])
def test_how_long_one_drives_asks_for_the_way(ask: Ask, text: str) -> None:
    assert "transport" in ask(text).attributes


def test_the_hardest_crack_line_is_no_route_of_that_name(ask: Ask) -> None:
    found = ask("龍洞最狠的 crack line")
    assert found.filter.features == ("crack",)
    assert [m.kind for m in found.mentions] == ["crag"]
    assert [m.kind for m in ask("龍洞 Crack line 幾級").mentions if m.kind == "route"] == ["route"]


@pytest.mark.parametrize("text", ["8 年首攀的路線有哪些", "climbing shoes可以在哪間館租"])
def test_many_that_are_asked_for_are_not_one_of_a_strange_name(ask: Ask, text: str) -> None:
    assert ask(text).intent == "list"


@pytest.mark.parametrize("text", ["rope gyms and mixed gyms", "有哪些繩索岩館和綜合岩館"])
def test_rope_gyms_and_mixed_ones_are_both(ask: Ask, text: str) -> None:
    assert set(ask(text).filter.gym_types) == {"lead", "mixed"}


@pytest.mark.parametrize(
    "text", ["Visiting from Taichung, which crag is closest?", "Greetings from Taichung, how far is Long Dong?"]
)
def test_where_somebody_comes_from_is_kept_for_the_way(ask: Ask, text: str) -> None:
    assert any(m.ids == ("台中市",) for m in (*ask(text).near, *ask(text).mentions))


@pytest.mark.parametrize("text", ["我去年的成績，爬幾條", "我多常一次就爬過，flash 比例"])
def test_what_is_asked_of_ones_own_log_is_not_set_apart(ask: Ask, text: str) -> None:
    assert ask(text).personal


def test_who_is_moved_has_not_drunk(ask: Ask) -> None:
    assert ask("我陶醉了，龍洞可以爬嗎").intent != "knowledge"
    assert ask("我喝醉了，龍洞可以爬嗎").intent == "knowledge"


@pytest.mark.parametrize("text", ["天天天藍當熱身好嗎", "天天天藍適合熱身嗎"])
def test_whether_it_does_for_a_warm_up_asks_for_its_features(ask: Ask, text: str) -> None:
    assert "features" in ask(text).attributes


def test_names_that_have_an_english_one_hold_no_word_of_their_own(ask: Ask) -> None:
    found = ask("路線名稱有英文版的")
    assert (found.filter.named, found.filter.holds) == (None, ("name_en",))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("綠色和平跟待命名一比一比", "綠色和平"),
        ("爬完訓導主任想再難一點的線", "訓導主任"),
        ("我上次爬一飛沖天是什麼時候", "一飛沖天"),
        ("一飛沖天的特色", "一飛沖天"),
    ],
)
def test_everyday_phrases_are_names_where_routes_are_compared_or_done(ask: Ask, text: str, name: str) -> None:
    assert name in [m.name for m in ask(text).mentions if m.kind == "route"]
