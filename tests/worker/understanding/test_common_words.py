"""Common words of English questions, the mistyped ones included; what is none of them may be a strange name."""

import pytest
from rapidfuzz.fuzz import ratio

from worker.understanding.wording.lexicon import _WORDS, TYPO, is_common


@pytest.mark.parametrize("word", ["climbers", "hottest", "friend's", "recomended", "dificulty", "straigth", "beginer"])
def test_known_inflected_and_mistyped_words_are_common(word: str) -> None:
    assert is_common(word)


@pytest.mark.parametrize("word", ["bartholomew", "zephyr", "gwendolyn", "walrus", "ogawayama", "quixotic", "ébène"])
def test_strange_words_are_not(word: str) -> None:
    assert not is_common(word)


def test_a_word_is_mistyped_if_it_is_as_like_any_known_one() -> None:
    """The few words that are compared hold every one that would count: each known word, with one letter changed."""
    changed = {word[:at] + "qxz"[at % 3] + word[at + 1 :] for word in _WORDS if len(word) >= 5 for at in (0, 2, 4)}
    for word in sorted(changed)[::5]:
        if any(ratio(word, known) >= TYPO for known in _WORDS):
            assert is_common(word), word
