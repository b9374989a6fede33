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
    ("岩館平日平均票價最高的縣市", "city", "mean", ("price",)),
    ("新北市跟台北市岩館平均票價哪個低", "city", "mean", ("price",)),
    ("which gym type is cheaper on average, bouldering or mixed?", "gym_type", "mean", ("price",)),
    ("龍洞運攀平均幾顆bolt 傳攀呢", "type", "mean", ("bolts",)),
)
_TOGETHER = (
    ("墾丁跟壽山加起來總共幾顆bolt", "sum"),
    ("墾丁5.11平均幾顆bolt", "mean"),
    ("台北抱石館平均多少錢一次", "mean"),
)
_COUNTED = (
    ("五個岩場各收錄多少條路線", "crag", None),
    ("這五個岩場各登錄了幾條路線", "crag", None),
    ("壽山每一面牆各有幾條5.10", "area", None),
    ("北中南各有幾間岩館", "gym_region", None),
    ("北中南各有幾條路線", "region", None),
    ("how many gyms are lead vs bouldering vs mixed?", "gym_type", None),
    ("音樂廳裡面哪一面路線最多", "sector", None),
    ("南部的岩場裡面哪個5.11最多 有幾條", "crag", None),
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
    asked = ask("Is my rope long enough for Redhead or do I need another one?")
    assert ([m.surface for m in asked.mentions], asked.intent) == (["Redhead"], "detail")
    assert [m.kind for m in ask("how hard is Do at Long Dong").mentions] == ["route", "crag"]


@pytest.mark.parametrize(
    ("question", "part", "whole"),
    [
        (
            "第一洞跟後門加起來的運動攀登佔龍洞全部運攀幾成",
            ("longdong/first-cave", "longdong/back-door"),
            ("longdong",),
        ),
        ("What fraction of all the 5.13s in Taiwan are in Kenting", ("kenting",), ()),
        ("墾丁佔全台5.13的幾成", ("kenting",), ()),
        ("龍洞的傳攀佔多少比例", ("longdong",), ("longdong",)),
    ],
)
def test_a_share_is_of_what_the_question_says(
    ask: Ask, question: str, part: tuple[str, ...], whole: tuple[str, ...]
) -> None:
    reading = ask(question)
    assert reading.aggregate is not None
    assert reading.aggregate.base is not None
    assert set(reading.filter.area_ids or reading.filter.crag_ids) == set(part)
    assert (reading.aggregate.base.crag_ids, reading.aggregate.base.area_ids) == (whole, ())


@pytest.mark.parametrize(
    ("question", "bands"),
    [("墾丁5.12a到5.12d各有幾條", 4), ("龍洞5.10到5.12各幾條", 3), ("龍洞5.10到5.12幾條", 0)],
)
def test_each_step_of_a_range_is_counted(ask: Ask, question: str, bands: int) -> None:
    assert len(ask(question).bands) == bands


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("阿草、Sorry Erica、牛仔外角的bolt加起來幾個", "sum"),
        ("how many quickdraws total if i climb Fat Cow, Sorry Erica and Grass", "sum"),
        ("肥牛跟瘦馬加起來幾公尺", "sum"),
        ("肥牛跟瘦馬平均幾公尺", "mean"),
    ],
)
def test_named_routes_are_added_up(ask: Ask, question: str, figure: str) -> None:
    reading = ask(question)
    assert reading.aggregate is not None
    assert (reading.intent, reading.aggregate.figure) == ("detail", figure)


def test_one_named_route_is_not_added_up(ask: Ask) -> None:
    assert ask("天勾總共幾個bolt").aggregate is None


def test_gyms_that_close_once_a_week_are_counted(ask: Ask) -> None:
    assert ask("每週有一天公休的岩館有幾間").filter.closed_some


def test_the_first_three_cheapest_are_an_extreme(ask: Ask) -> None:
    reading = ask("前三便宜的台北抱石館跟它們的營業時間")
    assert (reading.intent, reading.extreme, reading.limit) == ("extreme", "cheapest", 3)


@pytest.mark.parametrize(
    "question",
    [
        "關子嶺終極岩每條各幾顆掛片？",
        "終極岩每一條線分別幾個bolt",
        "終極岩各路線掛片數",
        "關子嶺終極岩每條線各多長",
        "bolts on each route of Ultimate Wall, Guanziling?",
        "how many draws does each route on Ultimate Wall need",
        "grade of each route at Ultimate Wall?",
    ],
)
def test_what_is_asked_of_every_route_lists_all_of_them(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.subject, reading.limit) == ("list", "route", 20)
    assert reading.filter.area_ids == ("guanziling/ultimate-wall",)


@pytest.mark.parametrize(
    "question",
    [
        "Question from our board: 5.13 routes at Kenting versus Guanziling, how many does each have?",
        "Someone in our group asked: 5.13 routes at Kenting and Guanziling, how many does each one have?",
        "我想跟學弟說明一下他問的事情，墾丁、關子嶺的5.13，各有多少條",
    ],
)
def test_what_is_counted_of_each_stays_where_it_was_told(ask: Ask, question: str) -> None:
    reading = ask(question)
    assert (reading.intent, reading.group_by) == ("distribution", "crag")
    assert set(reading.filter.crag_ids) == {"kenting", "guanziling"}
    assert reading.filter.grades is not None
