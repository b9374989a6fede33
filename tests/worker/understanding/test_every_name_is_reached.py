"""Every published name, as it is printed, is found in questions where only a name can stand."""

import pytest

from tests.worker.understanding.conftest import sample_rows
from tests.worker.understanding.phrases import Ask
from worker.text.folding import holds_cjk

_ROUTE_ZH = ("{}幾級", "請問 {} 這條難度", "想知道「{}」的級數")
_ROUTE_EN = ("How hard is {}?", "How many bolts on {}?", "which wall is {} on?")
_AREA_ZH = ("{}有幾條路線", "介紹一下{}", "{}怎麼走")
_AREA_EN = ("How many routes at {}?", "Tell me about {}", "We are heading to {} on Saturday, what 5.9s are there?")
# Words for the number ten, for a district and for a place that are also routes: what else stands beside them decides.
_SHARED = frozenset(["十", "Heping", "South Face", "Upper Dragon Ridge", "Under Bridge"])


def _lost(kind: str, chinese: tuple[str, ...], english: tuple[str, ...], ask: Ask) -> list[str]:
    """The questions in which a row's own name is not read as that row."""
    lost = []
    for row in sample_rows()[kind]:
        for name in filter(None, (row["name"], row["name_en"])):
            for frame in () if name in _SHARED else chinese if holds_cjk(name) else english:
                reading = ask(question := frame.format(name))
                if not any(row["id"] in m.ids and not m.negated for m in reading.mentions):
                    lost.append(question)
    return lost


@pytest.mark.slow
def test_every_route_is_reached(ask: Ask) -> None:
    """946 routes by their Chinese and English names, in three frames each."""
    assert _lost("route", _ROUTE_ZH, _ROUTE_EN, ask) == []


def test_every_area_is_reached(ask: Ask) -> None:
    """Areas whose names are ordinary words too."""
    assert _lost("area", _AREA_ZH, _AREA_EN, ask) == []


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("ㄊ那題多難", {"ㄊ"}),
        ("ㄅ跟ㄆ哪題難", {"ㄅ", "ㄆ"}),
        ("刀這條幾級", {"刀"}),
        ("龍洞ㄉ路線有哪些", {"龍洞"}),
        ("後門地下二樓 5.10", {"後門", "地下二樓"}),
        ("any 5.10 in Basement, Back Door", {"後門", "地下二樓"}),
        ("Pyramid or RH1, which is harder?", {"金字塔", "演奏台一"}),
        ("學長說一定要去爬直上，多難", {"直上"}),
        ("想知道「殺人狂」的級數", {"殺人狂"}),
    ],
)
def test_a_name_by_its_neighbours(question: str, names: set[str], ask: Ask) -> None:
    """Letters, ordinary words and an area with its sector."""
    assert {m.name for m in ask(question).mentions} == names


def test_a_name_with_an_apostrophe_in_learners_english(ask: Ask) -> None:
    """The wall is asked for though the clause that names the route tells of a friend."""
    reading = ask("My friend say we must try Witch's Bridge, but he not tell which wall of Kenting. Which one?")
    assert (reading.intent, reading.attributes) == ("detail", ("place",))
    assert "KT-SW-023" in {i for m in reading.mentions for i in m.ids}


@pytest.mark.parametrize(
    "question",
    [
        "how hard is Harley Davidson?",
        "Black and Tan grade",
        "hard right grade",
        "bolts on straight up at Long Dong?",
        "誰騙了誰幾級",
        "史蒂芬的13號岩鞋幾級",
    ],
)
def test_a_name_without_its_marks(question: str, ask: Ask) -> None:
    """Hyphens, ampersands, question marks and blanks are left out, and & is and."""
    assert [m.kind for m in ask(question).mentions if m.kind == "route"] == ["route"]


@pytest.mark.parametrize("question", ["fifty two routes at Kenting", "can I do it in one shot at Long Dong"])
def test_a_phrase_of_two_common_words_is_no_name(question: str, ask: Ask) -> None:
    """Fifty-Two and One-Shot keep their hyphens."""
    assert [m for m in ask(question).mentions if m.kind == "route"] == []
