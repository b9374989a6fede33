"""One figure for each of several groups, the groups that are counted, and those with the fewest."""

import pytest

from tests.worker.understanding.phrases import Ask

_FIGURES = (
    ("各縣市岩館平日單次票的平均價格是多少", "city", "mean", ("price",)),
    ("average gym price by city", "city", "mean", ("price",)),
    ("which city has cheapest gyms on average", "city", "mean", ("price",)),
    ("台北市各區岩館的平均票價", "district", "mean", ("price",)),
    ("北中南岩館平均評分各多少", "gym_region", "mean", ("rating",)),
    ("南部三個岩場平均路線長度分別是多少", "crag", "mean", ("length",)),
    ("墾丁跟壽山的路線平均多長", "crag", "mean", ("length",)),
    ("mean length per crag", "crag", "mean", ("length",)),
    ("median grade of each crag", "crag", "median", ("grade",)),
    ("龍洞各區的難度中位數", "area", "median", ("grade",)),
    ("平均一個岩場有幾條路線", "crag", "mean", ("count",)),
    ("how many routes does a crag have on average", "crag", "mean", ("count",)),
    ("每個縣市平均有幾間岩館", "city", "mean", ("count",)),
)
_TOGETHER = (
    ("墾丁跟壽山加起來總共幾顆bolt", "sum"),
    ("墾丁5.11平均幾顆bolt", "mean"),
    ("台北抱石館平均多少錢一次", "mean"),
)
_COUNTED = (
    ("五個岩場各收錄多少條路線", "crag", None),
    ("這五個岩場各登錄了幾條路線", "crag", None),
    ("北中南各有幾間岩館", "gym_region", None),
    ("北中南各有幾條路線", "region", None),
    ("how many gyms are lead vs bouldering vs mixed?", "gym_type", None),
    ("音樂廳裡面哪一面路線最多", "sector", None),
    ("岩館最少的縣市", "city", "fewest_routes"),
    ("which city has the fewest gyms", "city", "fewest_routes"),
    ("台北哪一區岩館最少", "district", "fewest_routes"),
)


@pytest.mark.parametrize(("question", "by", "figure", "of"), _FIGURES)
def test_a_figure_is_asked_of_each_group(ask: Ask, question: str, by: str, figure: str, of: tuple[str, ...]) -> None:
    reading = ask(question)
    assert (reading.intent, reading.group_by) == ("distribution", by)
    assert reading.aggregate is not None
    assert (reading.aggregate.figure, reading.aggregate.of) == (figure, of)


@pytest.mark.parametrize(("question", "figure"), _TOGETHER)
def test_a_figure_of_all_together_has_no_groups(ask: Ask, question: str, figure: str) -> None:
    reading = ask(question)
    assert reading.aggregate is not None
    assert (reading.aggregate.figure, reading.group_by) == (figure, None)


@pytest.mark.parametrize(("question", "by", "extreme"), _COUNTED)
def test_groups_are_counted(ask: Ask, question: str, by: str, extreme: str | None) -> None:
    reading = ask(question)
    assert (reading.intent, reading.group_by, reading.extreme) == ("distribution", by, extreme)


def test_crags_that_are_summed_up_are_not_counted(ask: Ask) -> None:
    reading = ask("南部幾個岩場加起來有幾條5.14")
    assert (reading.intent, reading.subject, reading.filter.region) == ("count", "route", "南部")


def test_a_missing_number_of_bolts_is_no_lack_of_bolts(ask: Ask) -> None:
    assert ask("德芙蘭有幾條沒有bolt數資料").filter.lacks == ("bolts",)
    assert ask("德芙蘭有幾條沒有bolt的路線").filter.bolts_max == 0


@pytest.mark.parametrize(
    "question", ["龍洞的路線超過一半是傳攀嗎", "is more than half of Long Dong trad?", "龍洞傳攀有過半嗎"]
)
def test_half_asks_for_a_share(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert reading.aggregate is not None
    assert (reading.intent, reading.aggregate.figure) == ("count", "share")


@pytest.mark.parametrize(
    "question",
    [
        "笑傲江湖跟機車的難度分別是多少？哪條先爬合理",
        "Fat Cow and Skinny Horse, which one should I climb first?",
        "肥牛跟瘦馬先爬哪條",
    ],
)
def test_the_one_to_climb_first_is_sought_by_comparing(ask: Ask, question: str) -> None:
    assert ask(question).intent == "compare"


def test_the_route_called_do_begins_no_question(ask: Ask) -> None:
    assert all(m.kind == "crag" for m in ask("Do Kenting and Shoushan have more routes than Long Dong?").mentions)
    assert [m.kind for m in ask("how hard is Do at Long Dong").mentions] == ["route", "crag"]
