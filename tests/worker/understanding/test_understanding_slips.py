"""A catalogued name with a slip is unknown as written and suggested as meant; ordinary words slip into no name."""

import pytest

from tests.worker.understanding.phrases import Ask

SLIPS = (
    ("Megastoen 禮拜三幾點開", "MegaSTONE Climbing Gym"),
    ("原顏中和店營業時間", "原岩攀岩館-中和店"),
    ("心留抱石幾點關", "心流抱石館"),
    ("原岩中禾店幾點開", "原岩攀岩館-中和店"),
    ("紅時攀岩士林幾點開", "紅石攀岩-士林店"),
    ("T-Upp Nangang opening hours", "T-Up Climbing Gym Nangang"),
    ("how many bolts does Nightwaker have, kenting", "Nightwalker"),
    ("is Golden Legand at Long Dong hard", "Golden Legend"),
    ("what about Totorro in kenting how long", "Totoro"),
    ("Shaushan hardest route", "Shoushan"),
    ("壽三有幾條路線", "壽山"),
    ("懇丁最難的路線", "墾丁"),
    ("覺響幾級", "絕響"),
    ("我昨天在龍洞爬了二從奏 想知道官方幾級", "二重奏"),
    ("bakc door longdong routes", "Back Door"),
    ("Music Hal 5.10", "Music Hall"),
)
NO_SLIPS = (
    "我肯定爬不上 5.12",
    "what's the time in london",
    "how do I get to Long-Dong from Taipei",
    "原岩中和店幾點開",
    "原岩這間店幾點開",
    "市民抱石分店有幾間",
    "which gyms in Taipei open at noon",
    "climbing for vegetarians in Taipei",
    "抱石和先鋒差在哪",
    "龍洞的路線多半是幾級",
)


@pytest.mark.parametrize(("question", "meant"), SLIPS, ids=[q for q, _ in SLIPS])
def test_a_slip_is_unknown_and_what_is_meant_suggested(question: str, meant: str, ask: Ask) -> None:
    """The name is offered and never put in."""
    reading = ask(question)
    assert reading.unknown_places or reading.unknown_names
    assert reading.suggestions[0].name == meant


@pytest.mark.parametrize("question", NO_SLIPS)
def test_what_only_sounds_like_a_name_is_none(question: str, ask: Ask) -> None:
    """肯定 sounds like 墾丁, and london is nearly Long Dong."""
    reading = ask(question)
    assert (reading.unknown_places, reading.unknown_names, reading.suggestions) == ((), (), ())


def test_a_branch_that_there_is_not_gets_its_brands_others_offered(ask: Ask) -> None:
    """The hours of six other branches are no answer to those of one that nobody knows."""
    reading = ask("原岩板橋店幾點開")
    assert reading.unknown_places == ("原岩板橋店",)
    assert all(s.name.startswith("原岩") for s in reading.suggestions)
