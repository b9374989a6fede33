"""What climbers say among themselves: as a condition it narrows, as a question it is explained, never is it a name."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    "question",
    [
        "龍洞哪些路線放很遠",
        "龍洞掛片很遠的路線",
        "bolt 間距太遠的路線",
        "bolts far apart at Kenting",
        "sparsely bolted 5.10s",
    ],
)
def test_protection_far_apart_is_a_runout(question: str, ask: Ask) -> None:
    assert ask(question).filter.features == ("runout",)


@pytest.mark.parametrize("question", ["墾丁不會放很遠的 5.10", "龍洞掛片不會太遠的 5.10", "bolt 不要太遠的路線"])
def test_protection_not_far_apart_is_none(question: str, ask: Ask) -> None:
    reading = ask(question)
    assert (reading.filter.features, reading.filter.not_features) == ((), ("runout",))


@pytest.mark.parametrize("question", ["龍洞離台北很遠嗎", "把快扣放遠一點可以嗎"])
def test_other_distances_are_no_runout(question: str, ask: Ask) -> None:
    f = ask(question).filter
    assert (f.features, f.not_features) == ((), ())


@pytest.mark.parametrize("question", ["推薦龍洞爽爬的路線", "龍洞爽爬路線", "墾丁有什麼爽爬的"])
def test_cruising_is_on_easy_routes(question: str, ask: Ask) -> None:
    grades = ask(question).filter.grades
    assert grades is not None
    assert grades.high_text == "5.9"


@pytest.mark.parametrize("question", ["適合磕的路線", "推薦墾丁適合磕的路線"])
def test_what_to_project_needs_a_level(question: str, ask: Ask) -> None:
    reading = ask(question)
    assert (reading.intent, reading.mode, reading.missing) == ("recommend", "progression", "grade")


@pytest.mark.parametrize(
    "question",
    [
        "磕線是什麼意思",
        "磕線",
        "爽爬是什麼",
        "掛 P 是什麼",
        "掛p",
        "倒攀怎麼做",
        "閃登是什麼意思",
        "卡關",
        "手點和腳點",
        "爆力怎麼辦",
        "爆手",
    ],
)
def test_slang_alone_is_explained(question: str, ask: Ask) -> None:
    reading = ask(question)
    assert (reading.intent, reading.unknown_names, reading.unknown_places) == ("knowledge", (), ())


def test_routes_that_pump_are_for_endurance(ask: Ask) -> None:
    assert ask("龍洞會爆手的路線").filter.features == ("endurance",)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("拍赤頭", ()),
        ("想拍赤頭，那條幾級", ("grade",)),
        ("我在磨赤頭，bolt幾顆", ("bolts",)),
        ("打算攻赤頭", ()),
        ("想嗑赤頭", ()),
        ("卡赤頭卡很久了，多長", ("length",)),
        ("後門的赤頭最近在嗑，多長", ("length",)),
    ],
)
def test_who_works_a_route_names_it(question: str, asked: tuple[str, ...], ask: Ask) -> None:
    reading = ask(question)
    assert (reading.intent, [m.surface for m in reading.mentions if m.kind == "route"]) == ("detail", ["赤頭"])
    assert (reading.attributes, reading.unknown_names) == (asked, ())


@pytest.mark.parametrize("question", ["想確認那條多長", "想研究那條多難", "我想觀察那條多長"])
def test_a_verb_before_that_one_is_no_part_of_a_name(question: str, ask: Ask) -> None:
    reading = ask(question)
    assert (reading.filter.named, reading.unknown_names, reading.missing) == (None, (), "entity")


@pytest.mark.parametrize(
    "question",
    [
        "Which sector of Shoushan has 'Big butts on Saturday night'?",
        "Which of Shoushan's sectors has Big butts on Saturday night?",
        "Which wall at Shoushan is home to the route Big butts on Saturday night?",
        "壽山哪個洞有 Big butts on Saturday night",
    ],
)
def test_which_part_has_a_route_asks_where_the_route_is(question: str, ask: Ask) -> None:
    reading = ask(question)
    assert (reading.subject, reading.intent, reading.attributes) == ("route", "detail", ("place",))


@pytest.mark.parametrize("question", ["Which area of Shoushan has 5.12 routes?", "壽山哪一區有 5.12 的路線"])
def test_which_part_has_routes_asks_for_parts(question: str, ask: Ask) -> None:
    assert ask(question).subject == "area"
