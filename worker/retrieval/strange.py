"""Find what a question is about that no article is: boats, scooters, prizes.

An article is chosen by the words that it shares with a question, and what it does not share says as much: who anchors a
boat does not ask of anchors in rock. Verbs, feelings and the words of asking end; what they are said of does not. So
whatever stands in a clause that asks, in none of the articles that were found and in no list of words that are said of
everything, is something else than articles tell of.
"""

import re
from collections.abc import Set
from functools import lru_cache
from importlib import resources

from worker.text.folding import fold, is_cjk
from worker.text.prose import all_words, bare_words, topic_words
from worker.understanding.asked.asking import asking_clauses
from worker.understanding.wording.left_over import PARTICLES, heard_words

_RUN = re.compile(r"[\u4e00-\u9fff]+")
_LANGUAGES = ("zh-TW", "en")
_ADVERBS = frozenset("卻真完並仍已曾竟則只")
"""What stands beside a word without being of it: 「直接穿環真的不行嗎」."""
_SHORTEST = 2
_SHORTEST_STEM, _LONGEST_ENDING = 5, 4


def is_strange(question: str, told: Set[str]) -> bool:
    """Whether every clause that asks holds a word of something that is not told of; told are the words of articles.

    Where one of several clauses is understood, it is answered: 「磨石子點踩不住，腳法要怎麼練」.
    """
    clauses = [clause for clause in asking_clauses(fold(question)) if topic_words(clause)]
    return bool(clauses) and all(strange_words(clause, told) for clause in clauses)


def strange_words(clause: str, told: Set[str]) -> tuple[str, ...]:
    """Those words of a clause: stems of Latin ones, and spans of at least two Chinese characters."""
    everyday, single = _everyday()
    stems, plain = bare_words(clause)
    found = [w for w in sorted(stems) if w.isascii() and not _is_of(w, told, everyday)]
    for run in _RUN.findall(plain):
        at = {n for n, c in enumerate(run) if c in PARTICLES or c in _ADVERBS}
        for n in range(len(run) - 1):
            if (pair := run[n : n + 2]) in told or pair in everyday:
                at |= {n, n + 1}
        # 「裡爬」 is two words of one character, 「爬樹」 holds one that is unknown.
        left = "".join(" " if n in at else c for n, c in enumerate(run)).split()
        found += [span for span in left if len(span) >= _SHORTEST and not single.issuperset(span)]
    return tuple(found)


def is_everyday(clause: str) -> bool:
    """Whether a clause says nothing but what is said of everything: "what am I meant to do about that"."""
    return not telling_words(clause)


def telling_words(clause: str) -> frozenset[str]:
    """The words of a clause that are no everyday talk: what it is about, where it says so."""
    return topic_words(clause) - _talk()


def _is_of(word: str, *known: Set[str]) -> bool:
    """Whether a stem is known or made of known ones ("recovery", "two-bolt"); numbers say nothing."""
    if "-" in word.strip("-"):
        return all(_is_of(part, *known) for part in word.split("-") if part)
    made_of = (word, *(word[:-n] for n in range(1, _LONGEST_ENDING + 1) if len(word) - n >= _SHORTEST_STEM))
    return any(map(str.isdigit, word)) or any(each in words for words in known for each in made_of)


def _listed() -> list[str]:
    texts = (resources.files(__package__).joinpath(f"everyday.{language}.txt") for language in _LANGUAGES)
    lines = (line for text in texts for line in text.read_text("utf-8").splitlines() if not line.startswith("#"))
    return [word for line in lines for word in line.split()]


@lru_cache(maxsize=1)
def _talk() -> frozenset[str]:
    """Stems and pairs of characters of everyday talk alone, without the words in which rows are asked for."""
    return frozenset[str]().union(*(all_words(word) for word in _listed()))


@lru_cache(maxsize=1)
def _everyday() -> tuple[frozenset[str], frozenset[str]]:
    """Stems and pairs of characters of the words that are said of everything, and single characters."""
    words = [*_listed(), *(word for language in _LANGUAGES for word in heard_words(language))]
    known = frozenset[str]().union(*(all_words(word) for word in words))
    return known, frozenset(fold(word) for word in words if len(word) == 1 and is_cjk(word))
