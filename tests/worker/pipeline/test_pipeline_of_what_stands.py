"""What is asked of the route, crag or gym that stands is told of it, or said to be on no record, and by no article."""

import pytest

from schemas.reading import Turn
from tests.worker.pipeline.conftest import Asker


async def _last(said: tuple[str, ...], asker: Asker) -> tuple[str, str]:
    history: list[Turn] = []
    for question in said:
        reply = (await asker.ask(question, no_cache=True, history=history)).reply
        history += [Turn("user", question), Turn("assistant", reply.text)]
    return reply.outcome, reply.text


@pytest.mark.parametrize(
    ("said", "of"),
    [
        (("龍王在哪裡", "有人受傷過嗎"), "龍王"),
        (("龍王在哪裡", "有人摔斷腿過嗎"), "龍王"),
        (("墾丁最長的路線", "有人受傷過嗎", "難在哪裡"), "蛻變"),
        (("音樂廳最難的路線", "難點在哪"), "超級假面"),
        (("Tell me about Dragon King", "is the first bolt high"), "Dragon King"),
        (("Tell me about Dragon King", "is the landing flat"), "Dragon King"),
        (("How many bolts on Reluctant", "is it still wet after yesterday's rain?"), "Reluctant"),
        (("How many bolts on Reluctant", "is the rock sharp"), "Reluctant"),
    ],
)
async def test_what_nobody_records_of_a_route_is_told_by_no_article(
    said: tuple[str, ...], of: str, asker: Asker
) -> None:
    outcome, text = await _last(said, asker)
    assert outcome == "not_found"
    assert of in text


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (("MegaSTONE多少錢", "可以穿自己的鞋嗎", "那怎麼去"), "頭前庄"),
        (("MegaSTONE多少錢", "可以穿自己的鞋嗎", "那幾點關"), "MegaSTONE Climbing Gym 的營業時間"),
        (("How long is the approach to Kenting", "what is a stick clip", "and the best season"), "Kenting"),
        (("How much is MegaSTONE", "can I just show up", "when does it open"), "Opening hours of MegaSTONE"),
    ],
)
async def test_an_article_between_leaves_the_row_standing(said: tuple[str, ...], told: str, asker: Asker) -> None:
    assert told in (await _last(said, asker))[1]


@pytest.mark.parametrize(
    "said",
    [
        ("How many bolts on Reluctant", "should I wear a helmet when belaying"),
        ("白鯨記幾級", "怎麼練裂隙攀登"),
        ("Tell me about Dragon King", "how do I train finger strength"),
    ],
)
async def test_what_is_asked_of_climbing_is_told_by_articles(said: tuple[str, ...], asker: Asker) -> None:
    outcome, text = await _last(said, asker)
    assert outcome == "answered"
    assert "Reluctant" not in text
    assert "白鯨記" not in text
    assert "Dragon King" not in text


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (("台北有上攀的岩館", "第三間幾點開", "有 wifi 嗎", "電話", "地址", "那第二間呢"), "內湖運動中心攀岩館"),
        (("台北抱石館", "第四間有冷氣嗎", "那第六間", "回到第四間", "它的票價"), "原岩攀岩館-明德店的票價"),
        (("關子嶺 5.11", "第二條有什麼特色", "第七條呢", "換回第二條", "多長"), "一氣呵成"),
        (
            ("Which gyms in Taipei have top rope?", "how much is the second one", "is it crowded", "can I book online?",
             "go back to the first gym", "when does it close today"),
            "Double 8 Y17",
        ),
    ],
)  # fmt: skip
async def test_a_number_points_at_the_list_however_long_one_asked_of_its_rows(
    said: tuple[str, ...], told: str, asker: Asker
) -> None:
    assert told in (await _last(said, asker))[1]


@pytest.mark.parametrize(
    ("said", "dropped"),
    [
        (("台南岩館", "老闆人好嗎", "那營業時間"), "人員"),
    ],
)
async def test_what_was_on_no_record_is_not_said_again_with_a_price(
    said: tuple[str, ...], dropped: str, asker: Asker
) -> None:
    outcome, text = await _last(said, asker)
    assert outcome == "answered"
    assert dropped not in text
