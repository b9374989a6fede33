"""Where one question ends and the next begins, where a gap stands for a comma."""

import pytest

from worker.planning.splitting import clauses


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("墾丁跟壽山都是什麼岩石啊 哪邊的路線比較多", ("墾丁跟壽山都是什麼岩石啊", "哪邊的路線比較多")),
        ("關子嶺適合什麼季節 要走多久", ("關子嶺適合什麼季節", "要走多久")),
        ("原岩中和電話多少 今天幾點關", ("原岩中和電話多少", "今天幾點關")),
        ("墾丁什麼岩石 會不會很割手", ("墾丁什麼岩石", "會不會很割手")),
        # What is looked for stands before and behind a gap.
        ("想找什麼都有的 台北岩館推薦", ("想找什麼都有的 台北岩館推薦",)),
    ],
)
def test_a_gap_stands_for_a_comma_where_a_question_has_been_asked(text: str, parts: tuple[str, ...]) -> None:
    """The parts, in their order."""
    assert clauses(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Which is open later on Sunday, Flow or Kirin? Which has lockers?",
            ("Which is open later on Sunday, Flow or Kirin?", "Which has lockers?"),
        ),
        (
            "Which one's a shorter walk, Double 8 Y17 or Civic Bouldergym? Which has lockers?",
            ("Which one's a shorter walk, Double 8 Y17 or Civic Bouldergym?", "Which has lockers?"),
        ),
        ("哪一間比較便宜，奇岩還是心流？哪間有淋浴", ("哪一間比較便宜, 奇岩還是心流？", "哪間有淋浴")),
    ],
)
def test_two_sides_stay_with_what_sets_them_against_each_other(text: str, parts: tuple[str, ...]) -> None:
    """What is asked of them next is a question of its own."""
    assert clauses(text) == parts
