"""Answers that tell one figure for each of several groups, and two verdicts on two routes."""

from tests.worker.compose.test_compose_instead import gazetteer, told
from worker.understanding import Gazetteer
from wrangler_compat.readonly import ReadOnlyDatabase

__all__ = ["gazetteer"]


async def test_each_place_is_told_with_its_mean(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "南部三個岩場平均路線長度分別是多少")
    assert text.startswith("南部的路線，各岩場的平均長度：墾丁（12.9 公尺，118 條）、壽山（10.6 公尺，107 條）、")
    english = await told(read, gazetteer, "which city has cheapest gyms on average", "en")
    assert english.startswith(
        "The lowest mean weekday entry is that of Taitung (NT$250, 1 gym), Hualien (NT$250, 1 gym)."
    )


async def test_a_mean_number_goes_over_the_places(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "平均一個岩場有幾條路線")
    assert text.startswith("目前資料中的 944 條路線分布在 5 個岩場，平均每個岩場 188.8 條。")


async def test_the_fewest_are_told_with_those_that_have_none(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "岩館最少的縣市")
    assert text.startswith("目前資料中沒有攀岩館的縣市：基隆市、")
    assert "其中最少的是台東縣（1 間）、彰化縣（1 間）、花蓮縣（1 間）" in text


async def test_two_measures_are_two_verdicts(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(
        read, gazetteer, "Fat Cow or Nose Crack: which is longer, and how many bolts on the easier one?", "en"
    )
    assert text.startswith("Nose Crack is longer, by 3 m; Fat Cow is easier:")


async def test_who_shares_the_last_place_is_counted(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    assert "Tied with the last of these: 1 more." in await told(
        read, gazetteer, "top 3 hardest routes in Shoushan", "en"
    )


async def test_what_named_routes_come_to_is_told_behind_each(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "阿草、Sorry Erica、牛仔外角的bolt加起來幾個")
    assert "有 13 個 bolt" in text
    assert text.rstrip().endswith("這 3 條加起來共 30 個 bolt。")


async def test_the_grade_with_most_is_told(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    assert "最多的：5.12a 的有 57 條。" in await told(read, gazetteer, "5.11d跟5.12a哪個多")


async def test_gyms_are_told_by_how_much_they_differ(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "爬森跟原岩萬華 平日票價差多少")
    assert text.startswith("爬森攀岩館的平日單次比較便宜，相差 NT$130：")
    assert (await told(read, gazetteer, "爬森跟千手 平日票價差多少")).startswith("平日單次一樣：")
