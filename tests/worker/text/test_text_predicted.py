"""The index of expected questions: the nearest sentence, rare words before common ones, and texts that have changed."""

import json

import pytest

from worker.text.contraries import contrary
from worker.text.predicted import Foreseen, words
from worker.text.prose import sections

COLUMN = json.dumps(
    [
        {"sentence": "繩尾至少留", "asked": ["八字結的繩尾要留多長", "尾巴留幾公分"]},
        {"sentence": "雙套結用來", "asked": ["雙套結可以做什麼", "雙套結怎麼調整長度"]},
        {
            "sentence": "A tail of ten",
            "asked": ["how long should the tail of the knot be", "is a short tail dangerous"],
        },
    ]
)
OTHER = json.dumps([{"sentence": "繩子要遠離", "asked": ["繩子要怎麼保存", "繩子曬太陽可以嗎"]}])
FORESEEN = Foreseen([("knots", COLUMN), ("ropes", OTHER)], seq=3)
BODY = "八字結好檢查。\n\n繩尾至少留十公分。雙套結用來固定自己。"


def test_the_nearest_sentence_comes_first_and_scores_lie_between_0_and_1() -> None:
    near = FORESEEN.nearest("打八字結的時候繩尾留多長才夠")
    assert (near[0].article, near[0].sentence) == ("knots", "繩尾至少留")
    assert all(0 < each.score <= 1 + 1e-6 for each in near)
    assert [each.fit for each in near] == sorted((each.fit for each in near), reverse=True)


def test_words_of_several_expected_questions_are_surer_together() -> None:
    """Where the nearest question alone is as like one sentence as another, all that are asked of it decide."""
    column = json.dumps(
        [
            {"sentence": "one", "asked": ["ring stuck while climbing", "who is tall"]},
            {"sentence": "two", "asked": ["ring finger climbing", "wedding band on the hand", "wedding jewellery"]},
        ]
    )
    near = Foreseen([("clothing", column)]).nearest("ring stuck on my hand wedding band")
    assert near[0].sentence == "two"


def test_common_words_count_only_in_what_a_rarer_one_finds() -> None:
    """Of questions that all have two words each shares them with any; that is likeness only where nothing is rarer."""
    column = json.dumps([{"sentence": f"s{n}", "asked": [f"is word{n} good"]} for n in range(30)])
    foreseen = Foreseen([("a", column)])
    assert {each.sentence for each in foreseen.nearest("is word7 good")} == {"s7"}
    assert len(foreseen.nearest("is it good")) == 30
    assert [each.sentence for each in foreseen.nearest("is it good")][:2] == ["s0", "s1"]


def test_the_very_question_is_wholly_alike() -> None:
    assert round(FORESEEN.nearest("尾巴留幾公分")[0].score, 6) == 1


def test_one_shared_word_is_no_likeness() -> None:
    assert FORESEEN.nearest("short") == ()
    assert FORESEEN.nearest("") == ()
    assert Foreseen().nearest("繩尾要留多長") == ()


def test_the_sentence_that_answers_is_one_that_the_text_still_has() -> None:
    near = FORESEEN.nearest("繩尾要留多長")
    said, score, _ = FORESEEN.saying("繩尾要留多長", near, sections(BODY))
    assert said == "繩尾至少留十公分"
    assert score > 0.3
    assert FORESEEN.saying("繩尾要留多長", near, sections("整篇都改了。")) == ("", 0.0, ())


def test_what_is_expected_in_one_language_is_said_by_the_sentence_in_its_place_of_the_other() -> None:
    english = sections("A figure eight is easy to check.\n\nA tail of ten centimetres. A clove hitch fixes you.")
    question = "tail 太短 dangerous 嗎"
    assert FORESEEN.saying(question, FORESEEN.nearest(question), sections(BODY), english)[0] == "繩尾至少留十公分"


def test_a_name_is_known_whose_words_are_expected() -> None:
    assert FORESEEN.has("雙套結")
    assert not FORESEEN.has("火星岩場")


def test_words_are_stems_and_pairs_of_characters() -> None:
    assert {"figur", "knot", "繩尾"} <= words("Figure knots 繩尾")
    assert "的" not in words("繩尾的")


def test_a_later_change_of_something_else_keeps_the_index() -> None:
    later = FORESEEN.as_of(9)
    assert (later.seq, FORESEEN.seq) == (9, 3)
    assert later.nearest("尾巴留幾公分") == FORESEEN.nearest("尾巴留幾公分")
    assert len(later) == 8


def test_an_article_knows_the_words_that_it_is_asked_with() -> None:
    assert words("尾巴留幾公分") <= FORESEEN.said_of("knots")
    assert not FORESEEN.said_of("shoes")


def test_of_an_articles_sentences_the_part_that_a_model_gives_each_counts_however_little_it_gives_the_article() -> None:
    near, parts = FORESEEN.nearest("八字結尾巴長度要調整嗎"), sections(BODY)
    assert FORESEEN.saying("八字結尾巴長度要調整嗎", near, parts)[0].startswith("繩尾")
    likely = {"雙套結用來": 0.2, "繩尾至少留": 0.02}
    assert FORESEEN.saying("八字結尾巴長度要調整嗎", near, parts, (), likely)[0].startswith("雙套結")


def test_what_both_languages_say_of_a_sentence_counts_together() -> None:
    """In English the model's share, which is kept under the Chinese sentence, joins what is expected in English."""
    column = json.dumps(
        [
            {"sentence": "Rinse it", "asked": ["should I buy a used rope from a shop"]},
            {"sentence": "Leave it", "asked": ["is a used rope of my friend safe"]},
        ]
    )
    others = json.dumps([{"sentence": "Others", "asked": [f"shoes of size {n} for kids" for n in range(60)]}])
    foreseen, chinese, english = (
        Foreseen([("ropes", column), ("shoes", others)]),
        "沖洗它。不要用它。",
        "Rinse it. Leave it.",
    )
    question = "should I buy a used rope from my friend"
    near = foreseen.nearest(question)
    assert foreseen.saying(question, near, sections(english), sections(chinese))[0] == "Rinse it"
    shares = {"不要用它": 0.9}
    assert foreseen.saying(question, near, sections(english), sections(chinese), shares)[0] == "Leave it"


def test_the_very_question_outweighs_a_model_that_was_trained_before_it_was_written() -> None:
    question = "雙套結怎麼調整長度"
    said, *_ = FORESEEN.saying(question, FORESEEN.nearest(question), sections(BODY), (), {"繩尾至少留": 0.9})
    assert said.startswith("雙套結")


@pytest.mark.parametrize(
    ("question", "text", "is_contrary"),
    [
        ("確保者比攀登者輕很多怎麼辦", "確保者比攀登者重很多時，拉力傳不上來", True),
        ("確保者比攀登者輕很多怎麼辦", "確保者比攀登者輕很多時，會被往上拉", False),
        ("my belayer is lighter", "When the belayer is much heavier", True),
        ("my belayer is lighter", "When the belayer is heavier or lighter", False),
        ("體重差很多可以確保嗎", "確保者比攀登者重很多時，拉力傳不上來", False),
        ("岩鞋太緊怎麼辦", "鞋子太鬆會在裡面滑", True),
    ],
)
def test_a_sentence_of_the_contrary_is_told(question: str, text: str, is_contrary: bool) -> None:
    assert contrary(question, text) is is_contrary
