"""Whether somebody's rope and draws do for a place, and routes of several pitches of which each has a row."""

from tests.worker.pipeline.conftest import Asker
from tests.worker.pipeline.test_pipeline_strangers import Case, holds


async def test_whether_it_will_do_is_said_first(asker: Asker) -> None:
    """Whoever asks if it is enough wants yes or no, and then by which route that is decided."""
    await holds(
        asker,
        Case("崇高之地，帶15把快扣夠嗎", ("15 支快扣不夠爬這裡的每一條", "有 19 個", "仇外守門員")),
        Case("Are 12 draws enough for Sunshine Wall?", ("12 quickdraws are enough", "has 9 bolts"), ("too few",)),
        Case("快扣8支夠爬龍牆嗎", ("8 支快扣不夠爬這裡的每一條", "有 7 個", "不超過 6 個 bolt")),
        Case("60米的繩子在龍洞夠嗎", ("60 公尺的繩子沒有超過這裡最長路線（100 公尺）的兩倍", "上龍脊")),
        Case("is a 60m rope long enough for Shoushan", ("A rope of 60 m is more than twice as long", "(15 m)")),
        Case("去龍牆要帶幾支快扣", ("快扣要夠掛每一個 bolt",), ("夠了", "不夠")),
        Case(
            "我只有10支快扣跟60米繩，關子嶺都能爬嗎",
            ("60 公尺的繩子超過這裡最長路線（18 公尺）的兩倍", "10 支快扣不夠爬這裡的每一條", "共有 40 條"),
            ("全部都符合",),
        ),
        Case("我有12支快扣，崇高之地哪些可以爬", ("不超過 10 個 bolt",), ("不夠爬",)),
    )


async def test_single_pitches_are_told_beside_the_tagged_routes(asker: Asker) -> None:
    """Few routes are tagged as multi-pitch; of others each pitch has a row of its own."""
    await holds(
        asker,
        Case(
            "easy multi-pitch at Longdong",
            ("There are no routes graded up to 5.9, tagged multi-pitch", "9 rows of 4 routes", "Freedom Crack | P1"),
            ("Scramble", "5.10"),
        ),
        Case("龍洞有幾條多繩距路線", ("共有 4 條標記為多繩距的路線", "34 筆，屬於 17 條路線")),
        Case("墾丁有幾條多繩距", ("墾丁沒有標記為多繩距的路線",), ("筆",)),
        Case("德芙蘭多繩距路線", ("共有 2 條",), ("筆",)),
        Case("龍路兩段加起來幾公尺", ("2 條名字帶「龍路」字樣的路線", "50 公尺")),
    )


async def test_rain_is_told_of_the_rock_of_the_crag(asker: Asker) -> None:
    """Coral limestone does not soak as sandstone does: of each crag what is said of its own rock is told."""
    await holds(
        asker,
        Case("can you climb in the rain at kenting", ("Wet limestone",), ("There is no fixed time for sandstone",)),
        Case("關子嶺下雨隔天能爬嗎", ("石灰岩濕了",), ("大雨隔天的砂岩",)),
        Case("龍洞下雨隔天能爬嗎", ("大雨隔天的砂岩",), ("石灰岩濕了",)),
    )
