"""What nobody can be told of oneself or of one bolt: articles say what there is to say, and no list stands for it."""

import pytest

from tests.worker.understanding.phrases import Ask
from worker.text.folding import fold
from worker.understanding.asked.emergencies import is_emergency


@pytest.mark.parametrize(
    "text",
    [
        "我爬得上5.11a嗎？",
        "我爬得動V4嗎",
        "我什麼時候可以爬到5.12",
        "我明年有辦法爬5.12嗎",
        "半年內能爬到5.11嗎",
        "多久可以爬到5.11",
        "練一年爬得到V6嗎",
        "5.11我爬得上嗎",
        "Can I climb 5.11 next year?",
        "Will I send 5.12 this season?",
        "Will I be able to climb 5.10 by summer?",
        "Could I climb V4 someday?",
        "do you think I can climb 5.11a",
        "When will I be able to lead 5.10?",
    ],
)
def test_what_one_will_climb_oneself_lists_no_routes(ask: Ask, text: str) -> None:
    assert ask(text).intent == "knowledge"


@pytest.mark.parametrize(
    "text",
    [
        "我可以爬5.10的路線有哪些",
        "我可以爬5.10",
        "有沒有我爬得動的5.9",
        "龍洞有我爬得上的5.11嗎",
        "can I climb 5.9 at Long Dong?",
        "which 5.10 can I climb at Kenting",
    ],
)
def test_what_there_is_to_climb_is_still_listed(ask: Ask, text: str) -> None:
    assert (ask(text).intent, ask(text).subject) == ("list", "route")


@pytest.mark.parametrize(
    "text",
    [
        "Are there loose bolts on 校門口?",
        "Which routes have loose bolts?",
        "Any spinning hangers at Long Dong?",
        "Do the anchors at School Gate need replacing?",
        "is the chain at School Gate worn through",
        "校門口的鉚釘有沒有鬆動？",
        "墾丁的耳片會不會鬆動",
        "德芙蘭哪條路線的錨栓會轉",
        "哪些路線的固定點需要更換",
    ],
)
def test_the_state_of_bolts_is_on_no_record_and_a_loose_one_is_no_loose_rock(ask: Ask, text: str) -> None:
    reading = ask(text)
    assert "bolt_state" in reading.unrecorded
    assert reading.filter.features == ()


@pytest.mark.parametrize("text", ["哪些路線標記為岩質鬆動", "Which routes have loose rock?"])
def test_loose_rock_is_tagged(ask: Ask, text: str) -> None:
    assert ask(text).filter.features == ("loose_rock",)
    assert ask(text).unrecorded == ()


@pytest.mark.parametrize(
    "text",
    ["這支鉚釘能承受我墜落嗎", "這顆掛片撐得住嗎", "這條繩子撐得住我嗎", "loose bolts in general, what should I do?"],
)
def test_whether_one_bolt_holds_is_asked_of_articles(ask: Ask, text: str) -> None:
    assert ask(text).intent == "knowledge"


@pytest.mark.parametrize(
    ("text", "name"),
    [("石頭屋現在有開嗎", "石頭屋"), ("岩究室今天開到幾點", "岩究室"), ("山豬窟現在營業嗎", "山豬窟")],
)
def test_a_gym_that_nobody_knows_is_not_told_to_be_open(ask: Ask, text: str, name: str) -> None:
    assert ask(text).unknown_places == (name,)


@pytest.mark.parametrize("text", ["請問現在有開嗎", "早上有開嗎", "端午今天有開嗎", "抱石館今天有開嗎"])
def test_gyms_that_are_open_are_looked_for(ask: Ask, text: str) -> None:
    assert ask(text).unknown_places == ()


@pytest.mark.parametrize(
    "text",
    ["抱石不是有墊子嗎，摔下來不會受傷吧？", "抱石摔下來很容易受傷嗎", "從牆上摔下來會骨折嗎", "掉下來不會怎樣吧"],
)
def test_whether_one_may_be_hurt_is_no_accident(text: str) -> None:
    assert not is_emergency(fold(text))


@pytest.mark.parametrize("text", ["他摔下來受傷了怎麼辦", "隊友墜落，腳好像骨折了，不會動"])
def test_who_is_hurt_is_an_accident(text: str) -> None:
    assert is_emergency(fold(text))


def test_what_one_pulls_on_is_not_borrowed(ask: Ask) -> None:
    assert ask("抓快扣借力是作弊嗎").unrecorded == ()
    assert "other_rental" in ask("原岩中和快扣可以借嗎").unrecorded


@pytest.mark.parametrize("text", ["去龍洞傳攀要先有什麼能力", "去墾丁先鋒要具備哪些技術"])
def test_what_one_must_be_able_to_do_at_a_place_lists_no_routes(ask: Ask, text: str) -> None:
    assert ask(text).intent == "knowledge"


@pytest.mark.parametrize(
    "text", ["我在先鋒時流鼻血", "抱石的時候頭暈", "頂繩爬到一半抽筋", "I got dizzy while bouldering", "cramps on lead"]
)
def test_what_ails_one_on_the_wall_lists_no_routes(ask: Ask, text: str) -> None:
    assert ask(text).intent == "knowledge"
