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


async def test_the_second_hardest_comes_after_those_that_tie_as_the_first(
    read: ReadOnlyDatabase, gazetteer: Gazetteer
) -> None:
    text = await told(read, gazetteer, "墾丁第二難的路線")
    assert text.startswith("墾丁最難的路線有 3 條，都是 5.14a。\n並列第一之後，下一個是 5.13d，有 2 條：\n- 魔女橋")
    third = await told(read, gazetteer, "third longest route in Guanziling", "en")
    assert third.startswith("Counting from the longest routes at Guanziling, 4 share place 3, at 17 m:")


async def test_each_crag_has_a_hardest_route_of_its_own(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "五個岩場各自最難的路線")
    lines = [line for line in text.splitlines() if line.startswith("- ")]
    assert text.startswith("目前資料中各岩場最難的路線：")
    assert {place for line in lines for place in ("墾丁", "龍洞", "關子嶺", "壽山", "德芙蘭") if place in line} == {
        "墾丁", "龍洞", "關子嶺", "壽山", "德芙蘭",
    }  # fmt: skip


async def test_a_list_is_sorted_as_it_is_wanted(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "壽山的5.12 由難到易")
    assert text.startswith("壽山共有 17 條 5.12a–5.12d 的路線，最難的排前面，先列出其中 8 條：\n- Bunghole：5.12d")
    gyms = await told(read, gazetteer, "Taichung gyms, cheapest first", "en")
    assert "- B-plus Climbing Gym (B-plus攀岩館)" in gyms.splitlines()[1]


async def test_figures_over_many_say_over_how_many(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "average length of routes at Defulan", "en")
    assert text.startswith(
        "Over the 35 routes at Defulan that have one on record, the average length is 22.1 m, the median 20 m, from 6 m"
        " to 40 m [1]. Not counted: 16 more that lack this figure."
    )
    assert "長度加起來共 1,517 公尺，平均 12.9 公尺" in await told(read, gazetteer, "墾丁路線加起來總共幾公尺")
    assert "平均平日單次是 NT$331，中位數 NT$340" in await told(read, gazetteer, "台北岩館平日單次平均多少錢")


async def test_a_share_says_of_what(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "龍洞的傳攀裡面5.10以上佔幾成")
    assert text.startswith("龍洞共有 145 條 5.10a 以上的傳統攀登路線 [1]。")
    assert text.endswith("佔全部 326 條傳統攀登路線的 44.5%。")


async def test_what_is_counted_in_groups(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "Break down Long Dong routes by style, how many trad, sport, etc", "en")
    assert "In detail: trad (326), sport (204), boulder (44), top rope (42)." in text
    assert "台北市（14 間）" in await told(read, gazetteer, "各縣市岩館數量")
    assert "沒有影片（74 條）、有影片（33 條）" in await told(read, gazetteer, "壽山有影片的跟沒影片的各幾條")
    bands = await told(read, gazetteer, "墾丁5.11多還是5.12多")
    assert bands.startswith("墾丁的 120 條路線中：5.11a–5.11d 的有 24 條、5.12a–5.12d 的有 34 條 [1]。")


async def test_a_sum_over_crags_is_told_with_its_parts(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "南部三個岩場（關子嶺墾丁壽山）5.13以上加起來幾條？在幫社團做硬派清單")
    first, parts, *_ = text.splitlines()
    assert first == "關子嶺、墾丁和壽山共有 19 條 5.13a 以上的路線 [1][2][3]。"
    assert parts == "各項數量：墾丁（15 條）、關子嶺（3 條）、壽山（1 條）。"
    assert "各項數量" not in await told(read, gazetteer, "墾丁跟龍洞的傳攀加起來有多少條")
    whole = await told(read, gazetteer, "墾丁的難度分布大概長怎樣 5.10幾條5.11幾條這樣。我跟老婆都是5.10上下")
    assert whole.startswith("墾丁的 120 條路線中")
