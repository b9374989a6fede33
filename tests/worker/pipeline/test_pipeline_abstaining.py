"""What an answer is said to be where the one thing that was asked is in no row, whatever is told beside it."""

import pytest

from tests.worker.pipeline.conftest import Asker


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("全國攀岩錦標賽今年幾月比", "沒有收錄選手、成績和賽程"),
        ("when is the next bouldering comp in Taipei", "does not record competitions"),
        ("德芙蘭溫泉一次多少錢", "資料沒有記錄個別的住宿和溫泉"),
        ("龍洞灣公園停車場幾點關門", "營業時間未登錄"),
        ("is there a lifeguard at the Long Dong beach", "says nothing about “lifeguard”"),
        ("how many calories does bouldering at Flow burn", "says nothing about “calories”"),
        ("does the Taoyuan HSR gym do kids birthday parties", "private bookings or events"),
        ("請推薦一個在高雄帶攀的教練", "資料沒有記錄教練和課程"),
        ("去德芙蘭露營要住哪裡 有推薦的營地嗎", "資料沒有記錄能不能露營"),
        ("Dapro 跟 B-plus 哪間的定線比較有趣", "資料沒有記錄定線的風格"),
    ],
)
async def test_what_is_told_beside_it_is_no_answer(query: str, said: str, asker: Asker) -> None:
    """Nothing found is said of what nobody records, and no list stands in its place."""
    asked = await asker.ask(query)
    assert said in asked.reply.text
    assert asked.reply.outcome == "not_found"


async def test_a_stranger_at_a_crag_leaves_what_is_asked_of_the_crag(asker: Asker) -> None:
    """Where one parks is told though nobody knows the route."""
    for query in ("grade of Purple Rain at Longdong and where do I park there", "Purple Rain 在龍洞幾級，車要停哪"):
        text = (await asker.ask(query)).reply.text
        assert "Purple Rain" in text
        assert "Longdong Bay Park" in text or "龍洞灣公園停車場" in text


async def test_water_to_play_in_is_a_stream_or_the_sea(asker: Asker) -> None:
    """The words of the question need not be those of the row."""
    assert "周邊有玩水的地方" in (await asker.ask("德芙蘭旁邊有水可以玩嗎")).reply.text
    assert "周邊有玩水的地方" in (await asker.ask("龍洞可以玩水嗎")).reply.text
    assert "沒有列出玩水的地方" in (await asker.ask("關子嶺可以玩水嗎")).reply.text


async def test_who_runs_the_service_is_told_and_not_declined(asker: Asker) -> None:
    """It is no attack to ask who is behind it."""
    asked = await asker.ask("你們老闆是誰")
    assert "OnBelay" in asked.reply.text
    assert asked.reply.outcome == "answered"
