"""Brands, facilities and prices of gyms beside one another, and the nearest gym where a city has none."""

from tests.worker.compose.test_compose_instead import gazetteer, told
from worker.understanding import Gazetteer
from wrangler_compat.readonly import ReadOnlyDatabase

__all__ = ["gazetteer"]


async def test_brands_are_told_with_their_gyms(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "哪家岩館分店最多")
    assert text.startswith("分店最多的品牌是原岩攀岩館（6 間）。\n目前資料中有 7 個品牌有兩間以上的攀岩館：")
    assert "T-Up (6)" in await told(read, gazetteer, "climbing gym chains in Taiwan", "en")
    assert (await told(read, gazetteer, "gym chains in Kaohsiung", "en")).startswith("No brand in Kaohsiung")


async def test_facilities_are_counted(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "設施最多的岩館是哪間")
    assert text.startswith("目前資料中列出最多設施的攀岩館有 2 間，都有 6 項：\n- Dapro")
    one = await told(read, gazetteer, "best equipped gym in Taichung", "en")
    assert "that lists the most facilities is Dapro Indoor Climbing (Dapro室內攀岩場), 6 of them [1]" in one


async def test_what_closes_first_and_opens_last(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "週日最早關的岩館")
    assert text.startswith("目前資料中週日最早打烊的攀岩館有 5 間，都只營業到 18:00：")
    assert "B-plus攀岩館（B-plus Climbing Gym），18:00 才開門" in await told(read, gazetteer, "週三最晚開門的館")


async def test_cheaper_is_less_than_the_named_one_asks(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "台北比角攀華山便宜的抱石館")
    assert text.startswith("台北市共有 3 間平日單次 NT$349 以下的抱石館：")
    near = await told(read, gazetteer, "原岩萬華附近有更便宜的嗎")
    assert near.startswith("離原岩萬華最近的平日單次 NT$449 以下的攀岩館是 double 8-Y17")
    assert "票價未登錄" in await told(read, gazetteer, "比嗨翻仁德便宜的館")


async def test_the_nearest_gym_is_told_with_what_else_was_asked(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "南投有沒有可以抱石的地方")
    assert "離南投縣最近的設有抱石區的攀岩館是破舊工廠，直線距離約 14 公里" in text
    both = await told(read, gazetteer, "爬森和風城成功館哪個離台北比較近")
    assert "約 27 公里" in both
    assert "約 60 公里" in both


async def test_a_pair_or_a_family_pays_together(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    assert "4 人的平日單次一共 NT$2,000" in await told(read, gazetteer, "一家四口平日去原岩新店要多少")
    some = await told(read, gazetteer, "兩人去Y17 一人要租鞋 兩個都要吊帶 多少")
    assert "2 人的平日單次加岩鞋租借（1 份）加吊帶租借一共 NT$650" in some
    assert "30 人的平日單次一共 NT$7,500" in await told(read, gazetteer, "三十個學生去小窩 平日門票總共多少")
    assert "一共" not in await told(read, gazetteer, "小窩能接受三十位學生包場嗎？費用怎麼計算？")
    all_three = await told(read, gazetteer, "我跟兩個小孩都沒鞋，台東禾匠入場加租鞋一個人怎麼算")
    assert "3 人的平日單次加岩鞋租借一共 NT$900" in all_three
    assert "加岩鞋租借一共 NT$800" in await told(read, gazetteer, "兩個人都要租鞋去奇岩 平日多少")
    alone = await told(read, gazetteer, "一個人去A19先鋒 要租鞋跟吊帶 平日多少")
    assert "1 人的平日單次加岩鞋租借加吊帶租借一共 NT$700" in alone
    assert "4 人的假日單次一共 NT$1,800" in await told(read, gazetteer, "爸爸媽媽帶兩個小孩去Dapro 假日總共多少錢")
    assert "2 人的平日單次一共 NT$700" in await told(read, gazetteer, "我跟男友平日去角攀華山要花多少")
    assert "3 人的星光票一共 NT$960" in await told(read, gazetteer, "平日買三張星光票 原岩明德多少")


async def test_the_best_around_a_place_is_told_and_not_the_nearest(
    read: ReadOnlyDatabase, gazetteer: Gazetteer
) -> None:
    text = await told(read, gazetteer, "台北車站附近最便宜的岩館")
    assert text.startswith("離台北車站最近的 5 間岩館裡，平日單次最便宜的攀岩館有 2 間，都是 NT$250：\n- double 8")
    late = await told(read, gazetteer, "逢甲附近哪間關最晚")
    assert late.startswith("離逢甲最近的 4 間岩館裡，")
    assert "都營業到 23:00" in late
    shoes = await told(read, gazetteer, "cheapest shoe rental near taipei main station", "en")
    assert shoes.startswith("The climbing gym among the 5 nearest to taipei main station with the cheapest shoe rental")
    assert (await told(read, gazetteer, "紅樹林附近有攀岩館嗎")).startswith("離紅樹林最近的攀岩館是 Camp4")


async def test_that_both_cost_the_same_is_said_beside_what_they_list(
    read: ReadOnlyDatabase, gazetteer: Gazetteer
) -> None:
    text = await told(read, gazetteer, "原岩中和跟新店哪間比較便宜 想爬先鋒")
    assert text.startswith("每一間都列出先鋒攀登。平日單次一樣：")
    assert (await told(read, gazetteer, "角華山跟角中山哪間有淋浴")).startswith("沒有一間列出淋浴設施：")


async def test_of_those_that_meet_a_wish_all_are_told(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "幫我找一間有淋浴的岩館 台北")
    assert "市民抱石" in text
    assert "原岩攀岩館-萬華店" in text


async def test_how_much_less_a_twilight_ticket_is_shows_beside_the_entry(
    read: ReadOnlyDatabase, gazetteer: Gazetteer
) -> None:
    text = await told(read, gazetteer, "how much cheaper is the twilight ticket at Civic", "en")
    assert "weekday entry NT$400, weekend entry NT$400, twilight entry NT$250" in text
    assert "星光票 NT$250 [1]" in await told(read, gazetteer, "市民抱石星光票多少")
    assert "平日單次" not in await told(read, gazetteer, "奇岩岩鞋租多少")
