"""Gyms that are named together are set side by side; a brand, a count and a time of day ask for rows."""

import pytest

from tests.worker.understanding.phrases import Ask

TWO = {"tup-zhonghe", "tup-xindian"}
THREE = {*TWO, "tup-nangang"}
DOUBLE_8 = {"double8-dihua", "double8-y17"}


@pytest.mark.parametrize(
    ("text", "gyms"),
    [
        ("原岩中和、新店、南港哪間最便宜", THREE),
        ("原岩中和跟新店哪間可以租吊帶", TWO),
        ("原岩中和或新店有淋浴嗎，哪間有", TWO),
        ("哪間比較晚關，原岩中和還是新店", TWO),
        ("原岩明德、Double 8、原岩萬華哪家有淋浴間", {"tup-mingde", "tup-wanhua", *DOUBLE_8}),
        ("原岩中和、新店和南港的假日票價", THREE),
        ("T-Up Zhonghe, Xindian or Nangang, which is cheapest?", THREE),
        ("Which of T-Up Zhonghe and T-Up Xindian has lockers?", TWO),
        ("weekend prices at T-Up Zhonghe, Xindian and Nangang", THREE),
        ("which opens earliest on Sunday: Kirin, T-Up Mingde or Double 8?", {"kirin", "tup-mingde", *DOUBLE_8}),
        ("Which is closest to the MRT: T-Up Zhonghe, T-Up Xindian or T-Up Nangang?", THREE),
    ],
)
def test_gyms_named_together_are_compared(ask: Ask, text: str, gyms: set[str]) -> None:
    """By a measure, by a facility, or by what is asked of them all; nothing in it is an unknown name."""
    reading = ask(text)
    assert (reading.intent, reading.subject, reading.unknown_places) == ("compare", "gym", ())
    assert {i for m in reading.mentions if m.kind == "gym" for i in m.ids} == gyms


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("原岩哪幾間有先鋒", "list"),
        ("Which T-Up gyms have lead climbing?", "list"),
        ("原岩最便宜的是哪間", "extreme"),
        ("原岩明德、新店、奇岩哪間週六晚上九點還開著", "list"),
        ("原岩明德、Double 8和奇岩有幾間有淋浴", "count"),
        ("原岩中和可以租吊帶嗎", "detail"),
    ],
)
def test_a_brand_a_count_and_an_hour_ask_for_rows(ask: Ask, text: str, intent: str) -> None:
    """Of these the rows are looked up that meet them."""
    assert ask(text).intent == intent


@pytest.mark.parametrize(
    ("question", "town"),
    [
        ("千手跟爬森哪間離中壢近", "中壢區"),
        ("我是三重人 MegaSTONE和奇岩去哪間比較快到", "三重區"),
        ("I live in Luodong. Wuyan or Jiutao, which is nearer?", "羅東鎮"),
        ("小岩館 紅石士林 從北投過去哪一間近", "北投區"),
    ],
)
def test_which_of_several_gyms_is_near_a_town(ask: Ask, question: str, town: str) -> None:
    """However the town is told; their prices had been compared."""
    reading = ask(question)
    assert (reading.intent, [m.ids for m in reading.near], len(reading.filter.gym_ids)) == ("list", [(town,)], 2)


@pytest.mark.parametrize(
    ("question", "gym"),
    [
        ("破舊工廠附近還有其他岩館嗎", "shabby-factory"),
        ("千手隔壁有沒有別間可以去", "thousand-hands"),
        ("any other gyms close to MegaSTONE?", "megastone"),
        ("離破舊工廠最近的另一間岩館", "shabby-factory"),
        ("closest gym to Shabby Factory", "shabby-factory"),
        ("奇岩周圍還有別的抱石館嗎", "kirin"),
    ],
)
def test_the_gyms_near_a_named_one_are_other_ones(ask: Ask, question: str, gym: str) -> None:
    """Its own overview had been told, or it had been asked which gym was meant."""
    reading = ask(question)
    assert (reading.intent, reading.missing, [m.ids for m in reading.near]) == ("list", None, [(gym,)])


def test_nearer_to_whom_is_not_said(ask: Ask) -> None:
    assert ask("Dapro跟攀吶哪間近").attributes == ("station",)


@pytest.mark.parametrize(
    ("question", "gyms"),
    [
        ("double 8 or double 8 Y17, which is cheaper", {"double8-dihua", "double8-y17"}),
        ("B-plus跟B-plus太原店營業時間差在哪", {"bplus-huanzhong", "bplus-taiyuan"}),
    ],
)
def test_a_brand_joined_to_its_branch_is_the_other_one(ask: Ask, question: str, gyms: set[str]) -> None:
    assert set(ask(question).filter.gym_ids) == gyms


def test_a_branch_told_before_its_brand_is_one_gym(ask: Ask) -> None:
    assert ask("A19那間原岩幾點開").filter.gym_ids == ("tup-a19",)


@pytest.mark.parametrize("question", ["比較原岩萬華、T-Up明德和Double 8", "比較原岩萬華和T-Up明德"])
def test_what_follows_a_brand_is_its_branch_and_nothing_unheard(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.unheard) == ("compare", ())
    assert {"tup-wanhua", "tup-mingde"} <= set(reading.filter.gym_ids)
