"""Which other gyms are open in place of a named one is a question of its own, on the same day and without that one."""

import pytest

from tests.worker.planning.conftest import NOW, Planner
from worker.planning.clauses import read_clauses


@pytest.mark.parametrize(
    ("text", "gym", "day", "place"),
    [
        ("爬森週一有開嗎 沒開的話桃園還能去哪", "passion-taoyuan", "monday", "桃園市"),
        ("抱石基地禮拜三有開嗎？沒有的話高雄還能去哪間", "bckh-kaohsiung", "wednesday", "高雄市"),
        ("舞岩禮拜四公休對吧 那宜蘭當天還有哪間", "wuyan-yilan", "thursday", "宜蘭縣"),
        ("舞岩週一沒開 宜蘭另一間叫什麼", "wuyan-yilan", "monday", "宜蘭縣"),
        ("圓石空間週六幾點開？高雄其他館呢", "boulder-space-zuoying", "saturday", "高雄市"),
        ("嗨翻北區週一晚上有開嗎？不然台南還有哪裡能爬", "highfun-tainan", "monday", "台南市"),
        (
            "Is BCKH open on Wednesday? If not, which other gym in Kaohsiung is?",
            "bckh-kaohsiung",
            "wednesday",
            "高雄市",
        ),
    ],
)
def test_others_in_place_of_the_named_one(planner: Planner, text: str, gym: str, day: str, place: str) -> None:
    """The first part is asked of the gym, the second of the others of the place that are open then."""
    first, second = read_clauses(planner.reading(text), planner.gazetteer, NOW)
    f = second.filter
    assert first.filter.gym_ids == f.exclude_ids == (gym,)
    assert (f.open_at and f.open_at[0], f.gym_city) == (day, place)


def test_two_named_gyms_are_no_others(planner: Planner) -> None:
    """Who names the other gym asks of that one."""
    text = "爬森週一有開嗎 那千手抱石呢"
    assert all(not r.filter.exclude_ids for r in read_clauses(planner.reading(text), planner.gazetteer, NOW))


def test_an_hour_told_before_a_named_gym_is_asked_of_it(planner: Planner) -> None:
    """Until when somebody wants to stay had listed all gyms that are open then."""
    text = "下課六點才到，爬到九點半夠嗎？心流平日開到幾點"
    assert read_clauses(planner.reading(text), planner.gazetteer, NOW) == ()


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("攀吶進化館的平日時間好複雜，週一週二幾點開？週三到週五又是幾點開？", 2),
        ("攀吶進化館週一幾點開？幾點關？", 0),
    ],
)
def test_hours_of_other_days_are_another_question(question: str, parts: int, planner: Planner) -> None:
    """The days of the first clause were all that was told."""
    assert len(read_clauses(planner.reading(question), planner.gazetteer, NOW)) == parts
