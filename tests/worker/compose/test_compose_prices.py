"""Gyms are ordered by the price that was named, bounded by it, and what several pay together is summed by code."""

from tests.worker.compose.test_compose_instead import gazetteer, told
from worker.understanding import Gazetteer
from wrangler_compat.readonly import ReadOnlyDatabase

__all__ = ["gazetteer"]


async def test_the_cheapest_is_of_the_price_that_is_named(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    assert (await told(read, gazetteer, "岩鞋租借最便宜的是哪間")).startswith(
        "目前資料中岩鞋租借最便宜的攀岩館有 8 間，都是 NT$50："
    )
    weekend = await told(read, gazetteer, "假日最便宜的三間 新北")
    assert weekend.startswith("新北市假日單次最便宜的 3 間攀岩館：\n- 趣攀岩-永和運動中心")
    both = await told(read, gazetteer, "cheapest gym for entry plus shoes in Taipei", "en")
    assert "with the cheapest weekday entry plus shoe rental is Camp4 Climbing Gym Beitou" in both
    assert "NT$210" in both
    assert "第 2 便宜的攀岩館是攀吶進化館（VB Climbing Gym），平日單次 NT$300" in await told(
        read, gazetteer, "台中第二便宜的岩館"
    )


async def test_a_bound_says_which_price_it_is_of(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "gyms with shoe rental under 80", "en")
    assert text.startswith("There are 8 climbing gyms with a shoe rental of at most NT$79 in our data")
    assert "間假日單次 NT$300 以下的攀岩館" in await told(read, gazetteer, "台北假日單次300以下的岩館")


async def test_what_several_pay_together(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "原岩萬華兩個人含租鞋多少錢")
    assert text.startswith("原岩攀岩館-萬華店：2 人的平日單次加岩鞋租借一共 NT$1,100 [1]。")
    family = await told(read, gazetteer, "兩大一小去原岩中和 平日 總共多少")
    assert family.startswith("原岩攀岩館-中和店：3 人的平日單次一共 NT$1,500 [1]。兒童票沒有記錄")
    assert "一共" not in await told(read, gazetteer, "原岩萬華票價多少")


async def test_what_is_rented_is_summed_with_the_entry(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    """Of one price alone both gyms asked the same, and a budget with shoes bounded the shoes."""
    dearer = await told(read, gazetteer, "Camp4 跟 double8 Y17 含吊帶哪間便宜")
    assert dearer.startswith("Camp4攀岩館-北投運動中心比較便宜：")
    budget = await told(read, gazetteer, "高雄週六，預算一人400含租鞋，哪間可以")
    assert budget.startswith("高雄市共有 2 間假日單次加岩鞋租借 NT$400 以下的攀岩館：")
    first = await told(read, gazetteer, "iClimb 第一次去成功館總共要付多少，含租鞋")
    assert "1 人的平日單次加岩鞋租借加入會費一共 NT$570 [1]" in first
    missing = await told(read, gazetteer, "南投還是台中有岩館")
    assert missing.startswith("南投縣當地沒有攀岩館。台中市共有 4 間攀岩館：")


async def test_what_joining_and_quiet_hours_cost_is_summed_from_the_notes(
    read: ReadOnlyDatabase, gazetteer: Gazetteer
) -> None:
    joined = await told(read, gazetteer, "風城勝利館入場加入會費一共多少")
    assert joined.startswith("iClimb風城攀岩館-勝利館：1 人的平日單次加入會費一共 NT$500 [1]。")
    quiet = await told(read, gazetteer, "off-peak ticket for ten people at Kirin, how much", "en")
    assert quiet.startswith("Kirin Climbing Gym: off-peak entry for 10 comes to NT$2,200 [1].")
    assert "離峰票 NT$220" in await told(read, gazetteer, "奇岩離峰票多少")
    # Of several prices by the hour none is the one: the notes tell them.
    by_hour = await told(read, gazetteer, "角攀岩華山離峰票多少")
    assert "離峰票 NT$" not in by_hour
    assert "平日上午$250" in by_hour
    assert "一共" not in await told(read, gazetteer, "first time at Kirin, how much altogether", "en")


async def test_who_of_the_named_lets_a_harness(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    none = await told(read, gazetteer, "市民跟奇岩哪間有吊帶可租")
    assert none.startswith("沒有一間列出吊帶租借的價格：")
    one = await told(read, gazetteer, "Passion vs Thousand Hands, who has harnesses", "en")
    assert one.startswith("With a price for harness rental: Passion Climbing Gym; none listed at Thousand Hands")


async def test_an_address_is_told_as_the_other_language_writes_it(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    chinese = await told(read, gazetteer, "give me the Chinese address of MegaSTONE for the taxi", "en")
    assert chinese.startswith("The address of MegaSTONE Climbing Gym in Chinese is 新北市新莊區中正路56巷5號 [1].")
    assert "新北市" not in await told(read, gazetteer, "address of MegaSTONE", "en")
    assert (await told(read, gazetteer, "奇岩的英文地址")).startswith("奇岩攀岩館的英文地址是 1F, No. 512")


async def test_by_how_much_two_entries_differ(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    assert "平日單次 NT$450、假日單次 NT$450、平日和假日同價" in await told(read, gazetteer, "原岩南港假日會比較貴嗎")
    assert "假日比平日多 NT$50" in await told(read, gazetteer, "原岩中和假日會比較貴嗎")
    assert "twilight entry is less by NT$150" in await told(
        read, gazetteer, "how much cheaper is twilight at Civic", "en"
    )
    # Which of two costs more on a day is told by that day's price, and one price stays one.
    assert (await told(read, gazetteer, "心流跟奇岩假日哪間貴")).startswith("心流抱石館的假日單次比較貴")
    assert "平日" not in (await told(read, gazetteer, "心流假日多少")).split("[1]")[0]


async def test_what_an_hour_costs_is_told_first(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    text = await told(read, gazetteer, "趣攀岩尖峰時段一小時多少")
    assert text.startswith("趣攀岩-永和運動中心的館方備註：計時制：尖峰$80/hr")
