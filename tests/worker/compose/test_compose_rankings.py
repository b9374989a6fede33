"""Answers that rank places by their routes or videos, and say by which figure they do."""

from tests.worker.compose.test_compose_instead import gazetteer, told
from worker.understanding import Gazetteer
from wrangler_compat.readonly import ReadOnlyDatabase

__all__ = ["gazetteer"]


async def test_areas_are_told_most_first(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    first, counts, *_ = (await told(read, gazetteer, "龍洞哪一區最多5.12")).splitlines()
    assert first == "龍洞的 91 條 5.12a–5.12d 的路線中，最多的是第一洞（25 條） [1]。"
    assert counts.startswith("各項數量：第一洞（25 條）、後門（21 條）、")


async def test_an_area_of_all_crags_says_where_it_is(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "Which area has the most sport routes?", "en")
    assert text.startswith(
        "Of the 512 sport routes in our data, the place with the most is First Cave · Long Dong (57)."
    )


async def test_areas_are_ranked_by_the_mean_and_by_the_sum(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "龍洞哪一區bolt最多")
    assert text.startswith(
        "龍洞平均每條路線 bolt 最多的是第一洞（平均 8.7 個 bolt，68 條）；加總最多的是第一洞（共 594 個） [1]。"
    )
    assert "龍洞 bolt 最多的路線是倒掛金鉤（Upside Down），19 個 bolt" in text
    assert "- 龍洞" not in text


async def test_the_fewest_come_first(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "which crag has the fewest routes", "en")
    assert text.startswith("Of the 944 routes in our data, the place with the fewest is Guanziling (50);")


async def test_popular_crags_go_by_videos_and_say_so(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "最多人爬的岩場")
    assert text.startswith("資料沒有記錄各岩場有多少人去；看路線的影片數，目前資料中最多的是龍洞（223 部影片）。")


async def test_routes_without_ratings_are_not_told_as_best_rated(
    read: ReadOnlyDatabase,
    gazetteer: Gazetteer,
) -> None:
    assert (await told(read, gazetteer, "評價最好的5.11")).startswith("路線沒有評分可以比，以下看的是影片數")
    assert "rating" not in await told(read, gazetteer, "the most filmed 5.11", "en")


async def test_boulders_of_another_scale_are_said_to_be_graded_so(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "龍洞 V4 以下的抱石有幾條")
    assert "這裡的 44 條抱石都以 YDS 標示難度（5.4 到 5.13a），沒有標 V 級的" in text
    assert "YDS" not in await told(read, gazetteer, "關子嶺 V5 以下的抱石有幾條")
