"""What only colours a question takes no part in finding its article, nor in refusing it."""

import pytest

from worker.retrieval.colour import without_colour
from worker.retrieval.strange import strange_words
from worker.text.prose import all_words


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("How do I clean the anchor without dying?", "How do I clean the anchor ?"),
        ("How do I spot a boulderer without getting squashed", "How do I spot a boulderer"),
        ("How do I climb slab like a penguin lol", "How do I climb slab"),
        ("頂繩要怎麼清線才不會死 我只爬過室內", "頂繩要怎麼清線 我只爬過室內"),
        ("新手怎麼做互相檢查才不會被教練罵", "新手怎麼做互相檢查"),
        ("先鋒確保怎麼做才不會害死朋友", "先鋒確保怎麼做"),
        # Who asks what is 保險 asks of no policy.
        ("回去第一次該爬多難比較保險？", "回去第一次該爬多難安全？"),
        ("保險起見要不要多打一個結", "安全要不要多打一個結"),
    ],
)
def test_fear_and_shame_are_left_out(question: str, left: str) -> None:
    assert without_colour(question) == left


@pytest.mark.parametrize(
    "question",
    [
        "How do I climb without using a rope",
        "how do I descend without rappelling",
        "How do I warm up without a hangboard",
        "先鋒怎麼做才不會反扣",
        "怎麼落地才不會扭到腳",
        "死點怎麼做",
        "攀岩保險要買哪一種才夠",
        "哪一種保險比較好",
        "without dying",
    ],
)
def test_what_is_asked_stays(question: str) -> None:
    """How something is done without a thing is no colour, nor is an injury that an article tells of."""
    assert without_colour(question) == question


def test_a_compound_of_known_words_is_known() -> None:
    told = all_words("Two bolts make an anchor.")
    assert strange_words("how do i build a two-bolt anchor", told) == ()
    assert strange_words("how do i build a two-boat anchor", told) == ("two-boat",)
