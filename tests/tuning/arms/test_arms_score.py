"""One answer judged: values inside numbers and names do not count, sources do, the house format is exact."""

from dataclasses import replace

import pytest

from tuning.arms.items import Item
from tuning.arms.prompt import Doc, house, line, prompt
from tuning.arms.score import Output, claimed, formed, judge, says

ITEM = Item(
    id="x", kind="fact", locale="zh-TW", question="肥牛多難？", name="肥牛", attribute="grade", value="5.6",
    accepted=("5.6",), options=("5.6", "5.7", "5.8", "5.9"), right=0, gold=("route:a",), bucket=1,
)  # fmt: skip
LENGTH = replace(ITEM, attribute="length", value="25", accepted=("25",), name="瞞天過海 | P1")
DOCS = (
    Doc("route:b", {"zh-TW": "瘦馬", "en": "Skinny Horse"}, {"grade": {"zh-TW": "5.9", "en": "5.9"}}),
    Doc("route:a", {"zh-TW": "肥牛", "en": "Fat Cow"}, {"grade": {"zh-TW": "5.6", "en": "5.6"}}),
)


def output(text: str, options: tuple[float, ...] | None = None) -> Output:
    """What an arm said."""
    return Output("x", "R", text, options)


@pytest.mark.parametrize(
    ("text", "value", "said"),
    [
        ("難度是 5.10a。", "5.10a", True),
        ("難度是 5.10a。", "5.10", False),
        ("25 公尺", "25", True),
        ("125 公尺", "25", False),
        ("2.5 公尺", "5", False),
        ("有 2 個 bolt [25]", "25", False),
        ("a hexagon", "hex", False),
        ("The Hex.", "hex", True),
        ("10:00–21:00", "10:00-21:00", True),
        ("它是 運動 攀登", "運動 攀登", True),
        ("Fireman’s Ladder", "fireman's ladder", True),
        ("難度5.6[1]", "5.6", True),
    ],
)
def test_a_value_is_said_only_as_a_whole(text: str, value: str, said: bool) -> None:
    assert says(text, value) is said


def test_a_right_answer_with_its_source() -> None:
    found = judge(ITEM, output("肥牛 [2]：難度 5.6。", (-1.0, -2.0, -3.0, -4.0)), DOCS)
    assert (found.right, found.option, found.abstained, found.invented) == (1, 1, 0, 0)
    assert (found.grounded, found.precise, found.recalled, found.formed) == (1, 1, 1, 1)


def test_a_neighbours_value_is_grounded_but_wrong() -> None:
    found = judge(ITEM, output("肥牛 [1]：難度 5.9。", (-4.0, -2.0, -3.0, -1.0)), DOCS)
    assert (found.right, found.option, found.invented, found.grounded) == (0, 0, 1, 1)
    assert (found.precise, found.recalled) == (0, 0)


def test_a_value_that_no_evidence_holds_is_not_grounded() -> None:
    assert judge(ITEM, output("肥牛 [2]：難度 5.13d。"), DOCS).grounded == 0
    assert judge(ITEM, output("肥牛：難度 5.13d。"), ()).grounded is None


def test_two_grades_are_no_answer() -> None:
    assert judge(ITEM, output("5.6 或 5.7"), DOCS).right == 0


def test_a_number_in_the_name_is_no_answer() -> None:
    item = replace(LENGTH, accepted=("1",), value="1")
    assert judge(item, output("瞞天過海 | P1：長度 7 公尺。"), ()).right == 0


@pytest.mark.parametrize("text", ["資料裡沒有。", "Not in the data.", "我不知道", "I don't know.", ""])
def test_abstaining_is_right_where_nothing_is_known_and_no_invention(text: str) -> None:
    nobody = replace(ITEM, kind="unanswerable", accepted=(), options=(), right=None, gold=(), why="invented name")
    found = judge(nobody, output(text), DOCS)
    assert (found.abstained, found.invented, found.right, found.formed) == (1, 0, None, None)
    assert judge(nobody, output("肥牛：難度 5.6。"), DOCS).invented == 1
    assert judge(ITEM, output(text), DOCS).right == 0


@pytest.mark.parametrize(
    ("text", "evidence", "good"),
    [
        ("肥牛 [1]：難度 5.6。", True, True),
        ("肥牛[1]:難度5.6。", True, True),
        ("肥牛：難度 5.6。", True, False),
        ("肥牛：難度 5.6。", False, True),
        ("5.6 [1]", True, False),
        ("瘦馬 [1]：難度 5.6。", True, False),
    ],
)
def test_the_house_format_is_exact_but_for_spaces(text: str, evidence: bool, good: bool) -> None:
    assert formed(ITEM, text, evidence) is good


def test_what_house_writes_is_in_the_house_format() -> None:
    for one in (ITEM, replace(ITEM, locale="en", name="Fat Cow")):
        for cited in (None, 1):
            for attribute, value in (("grade", "5.6"), ("length", "10"), ("hours_monday", "10:00-21:00")):
                asked = replace(one, attribute=attribute)
                text = house(one.name, attribute, value, one.locale, cited)
                assert formed(asked, text, cited is not None), text
                assert claimed(asked, text) == value
    card = replace(ITEM, kind="card", attribute="card", accepted=("5.6", "傳統攀登", "10 公尺"))
    text = house("肥牛", "card", "肥牛｜5.6｜傳統攀登｜10 公尺", "zh-TW", 1)
    assert formed(card, text, True)
    assert judge(card, output(text), (DOCS[1],)).right == 1
    assert judge(card, output(text.replace("5.6", "5.7")), (DOCS[1],)).right == 0


def test_the_prompt_is_evidence_question_answer() -> None:
    assert prompt((DOCS[1],), "肥牛多難？", "zh-TW") == "[1] 肥牛 Fat Cow｜難度 5.6\n問：肥牛多難？\n答："
    assert line(2, DOCS[0], "en") == "[2] 瘦馬 Skinny Horse｜grade 5.9"
    assert prompt((), "How hard is Fat Cow?", "en") == "Q: How hard is Fat Cow?\nA: "
