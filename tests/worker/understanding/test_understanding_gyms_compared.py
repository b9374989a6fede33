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


@pytest.mark.parametrize("question", ["比較原岩萬華、T-Up明德和Double 8", "比較原岩萬華和T-Up明德"])
def test_what_follows_a_brand_is_its_branch_and_nothing_unheard(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.unheard) == ("compare", ())
    assert {"tup-wanhua", "tup-mingde"} <= set(reading.filter.gym_ids)
