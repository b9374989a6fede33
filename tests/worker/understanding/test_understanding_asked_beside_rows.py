"""What no row records is heard as that in more words, and what is like it stays what it is."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Does anyone know if paying by phone (Apple Pay) works at BABO PAPAK?", "payment"),
        ("Is some group getting together this Saturday or Sunday in Taipei?", "partners"),
        ("We'll be driving to MegaSTONE. Can you park in the same building?", "gym_parking"),
        ("奇岩固定星期幾換新路線？", "setting"),
        ("找抱石基地的教練上一對一，一堂課的費用多少？", "coaching"),
        ("Sign us both up at Double 8 for the course this weekend, please", "acts"),
        ("洪來瘋 FA是誰", "first_ascensionist"),
    ],
)
def test_what_nobody_records_is_heard(ask: Ask, question: str, topic: str) -> None:
    assert topic in ask(question).unrecorded


@pytest.mark.parametrize(
    ("question", "attribute"),
    [
        ("What is the phone number of BABO PAPAK?", "phone"),
        ("洪來瘋什麼時候首攀的", "first_ascent"),
        ("Where do you park for Defulan?", "parking"),
    ],
)
def test_what_is_recorded_stays(ask: Ask, question: str, attribute: str) -> None:
    found = ask(question)
    assert attribute in found.attributes
    assert not found.unrecorded


@pytest.mark.parametrize(
    "question",
    ["for calc 2 i got ∫x e^x dx = xe^x − e^x, mind having a look?", "my homework says 3x + 5 = 20, what's x"],
)
def test_sums_of_a_school_are_outside(ask: Ask, question: str) -> None:
    assert ask(question).out_of_scope


@pytest.mark.parametrize("question", ["is 5x a week too much training?", "攀岩比賽的積分制怎麼算"])
def test_how_often_and_how_points_are_counted_is_not(ask: Ask, question: str) -> None:
    assert not ask(question).out_of_scope
