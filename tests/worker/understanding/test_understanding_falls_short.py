"""Whoever asks for what their rope or their draws are too little is given those routes, and not those that fit."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    ("question", "metres", "bolts"),
    [
        ("第一次去壽山，只有60米繩跟12支快扣，哪些線會不夠", (30, None), (11, None)),
        ("I have 8 quickdraws and a 40 m rope, where in Guanziling will I run out of draws?", (None, None), (7, None)),
        ("我有60米的繩子，龍洞哪些路線繩子會不夠長", (30, None), (None, None)),
        ("My rope is only 44 m. Is there a single pitch at Shoushan where it is too short?", (22, None), (None, None)),
        ("With a 60 m rope, are there single pitches at Long Dong it's not long enough for?", (30, None), (None, None)),
        ("只有10支快扣，墾丁有幾條爬不了", (None, None), (9, None)),
        ("which lines at Defulan can't I lead with 10 draws?", (None, None), (9, None)),
        ("帶14支快扣去龍洞，哪幾條運攀會掛不完", (None, None), (13, None)),
    ],
)
def test_what_the_own_gear_forbids_is_looked_for(
    ask: Ask, question: str, metres: tuple[float | None, ...], bolts: tuple[int | None, ...]
) -> None:
    reading = ask(question)
    f = reading.filter
    assert (f.length_min_m, f.length_max_m, f.bolts_min, f.bolts_max) == (*metres, *bolts)
    assert (f.grades, f.features, f.not_crag_ids) == (None, (), ())


@pytest.mark.parametrize(
    ("question", "most"),
    [("我只有12支快扣怕不夠，龍洞哪些5.10可以爬", 10), ("what can I climb at Kenting with 8 draws", 6)],
)
def test_what_fits_is_looked_for_as_before(ask: Ask, question: str, most: int) -> None:
    f = ask(question).filter
    assert (f.bolts_min, f.bolts_max) == (None, most)


def test_whether_a_rope_is_enough_is_told_by_the_longest_of_all(ask: Ask) -> None:
    reading = ask("60米繩夠不夠爬龍洞")
    assert (reading.extreme, reading.filter.length_max_m) == ("longest", None)


@pytest.mark.parametrize(
    ("question", "unwanted"),
    [
        ("如果我只能爬5.8，又不會放岩械，龍洞有幾條線我能帶？", ("trad", "mixed")),
        ("沒有岩械，音樂廳可以爬什麼", ("trad", "mixed")),
        ("I can't place gear. Which 5.9s at Long Dong can I lead?", ("trad", "mixed")),
        ("龍洞有幾條5.8", ()),
    ],
)
def test_who_cannot_place_gear_is_shown_no_route_that_wants_it(
    ask: Ask, question: str, unwanted: tuple[str, ...]
) -> None:
    assert ask(question).filter.not_route_types == unwanted
