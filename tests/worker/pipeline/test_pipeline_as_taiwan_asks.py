"""Two demands in one breath, as climbers in Taiwan make them, are both answered."""

from tests.worker.pipeline.conftest import Asker
from tests.worker.pipeline.test_pipeline_strangers import Case, holds


async def test_the_rope_behind_the_longest_gets_its_verdict(asker: Asker) -> None:
    """Who asks for the longest and if a rope will do must not be left with the length alone."""
    short = "70 公尺的繩子沒有超過這裡最長路線（40 公尺）的兩倍"
    await holds(
        asker,
        Case("德芙蘭最長的運攀幾公尺？70米繩夠嗎", (short, "圓圓吃烤鴨"), ("岩壁高",)),
        Case("龍洞最長的運動路線多長，60米的繩子垂降下得來嗎", ("60 公尺的繩子沒有超過這裡最長路線（35 公尺）的兩倍",)),
        Case(
            "壽山最長的運攀多長，我只有一條50米的繩子可以嗎",
            ("50 公尺的繩子超過這裡最長路線（15 公尺）的兩倍",),
            ("靜力繩",),
        ),
        Case("德芙蘭最長的運攀是哪條？帶80米的繩子能不能爬", ("80 公尺的繩子沒有超過",)),
        Case("關子嶺bolt最多的是哪條？我12支快扣夠嗎", ("12 支快扣不夠爬這裡的每一條",)),
    )


async def test_how_many_areas_and_which_has_most_are_both_told(asker: Asker) -> None:
    await holds(
        asker,
        Case("龍洞有幾個區？哪一區路線最多", ("龍洞共有 9 個區域", "最多的是後門（105 條）")),
        Case("墾丁有幾面牆啊？哪面路線最多", ("墾丁共有 9 個區域", "最多的是陽光牆（39 條）")),
        Case("德芙蘭有幾個區、哪個區傳攀最多", ("德芙蘭共有 5 個區域", "最多的是邊境(左)（6 條）")),
        Case("龍洞有哪些區有抱石？各有幾條", ("最多的是後門（15 條）",), ("共有 9 個區域",)),
    )


async def test_the_way_down_is_on_no_record_and_the_tag_is(asker: Asker) -> None:
    """People stand on top: what is known of the way down is whether a route is tagged as walked off, and no more."""
    await holds(
        asker,
        Case("爬完上龍脊要怎麼下來", ("沒有記錄從路線頂端怎麼下來", "上龍脊（Upper Dragon Ridge）沒有標記可步行下撤")),
        Case("肥牛爬上去之後怎麼下來", ("沒有記錄從路線頂端怎麼下來", "可步行下撤"), ("沒有標記可步行下撤",)),
        Case("到頂之後怎麼下來", ("放下是確保者用確保器",), ("沒有記錄從路線頂端",)),
    )


async def test_a_coach_is_told_where_cars_are_parked(asker: Asker) -> None:
    await holds(
        asker,
        Case("包遊覽車去龍洞要停哪裡", ("龍洞灣公園停車場",), ("租車",)),
        Case("關子嶺遊覽車停得下嗎", ("沒有記錄停車場的大小", "溫泉區停車場")),
    )


async def test_a_party_is_counted_whatever_counts_it(asker: Asker) -> None:
    await holds(
        asker,
        Case("大人2小孩1，週日去iClimb成功館，票價怎麼算", ("3 人的假日單次一共 NT$960", "兒童票沒有記錄")),
        Case("大人三位小孩兩位 平日去奇岩 門票總共多少", ("5 人的平日單次一共 NT$1,500",)),
    )
