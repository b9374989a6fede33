"""The questions that articles are expected to be asked, sentence by sentence, and which of them a question is like.

Whoever writes an article writes beside each sentence what would be asked for it to be the answer: document expansion by
query prediction (Nogueira et al., "Document Expansion by Query Prediction", 2019, arXiv:1904.08375). A question that
shares no word with a sentence is then still found to be answered by it.
"""

import json
import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from functools import lru_cache
from typing import NamedTuple, Self

from worker.text.alike import as_one
from worker.text.folding import fold, is_cjk
from worker.text.prose import Section, stem

FEWEST = 2
"""How many words a question and an expected one must share to be alike at all."""
COMMON = 0.05
"""A word that more than this share of all expected questions have finds none by itself, but counts in those found."""
UNSEEN = 0.7
"""What a word counts that no expected question has, beside the rarest that one has."""
OWN = 0.25
"""What it counts that a sentence says the question's words itself, beside an expected question that has them."""
FURTHER = 0.2
"""What the next two count together that are expected of the same sentence: several like it are surer than one."""
WHOLE = 2.0
"""What it counts how like a question all of them are taken together: words that no single one has beside each other."""
SCALE = 0.4
"""What makes the sum of these about as much as the nearest one's likeness by itself."""
_KEPT = 32_768


class Near(NamedTuple):
    """A sentence by its article's id and its own beginning, and how like a question the nearest expected one is."""

    article: str
    sentence: str
    score: float
    fit: float
    """How like it that one, the next ones and all that are expected of the same sentence are together."""


class Foreseen:
    """An index of the expected questions of all articles as of one change number; immutable."""

    __slots__ = ("_all", "_all_length", "_holding", "_length", "_of", "_places", "_rarity", "_words", "seq")

    def __init__(self, rows: Iterable[tuple[str, str]] = (), *, seq: int = 0) -> None:
        """rows are ids of articles with their column of questions: JSON, a list of sentences with what is asked."""
        self.seq = seq
        self._places: list[tuple[str, str]] = []
        self._of = array("I")
        self._words: list[frozenset[str]] = []
        self._holding: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        for article, column in rows:
            for each in json.loads(column):
                self._places.append((article, each["sentence"]))
                for asked in each["asked"]:
                    for word in (said := words(asked)):
                        self._holding[word].append(len(self._words))
                    self._words.append(said)
                    self._of.append(len(self._places) - 1)
        whole = len(self._words)
        self._rarity = {word: math.log(1 + whole / (len(held) + 1)) for word, held in self._holding.items()}
        self._length = array("f", (self._norm(said) for said in self._words))
        counted: list[Counter[str]] = [Counter() for _ in self._places]
        for place, said in zip(self._of, self._words, strict=True):
            counted[place].update(said)
        # A word that one sentence is asked with again and again is of it the more, but not by each time as much.
        self._all = [{word: math.log1p(times) for word, times in each.items()} for each in counted]
        self._all_length = array(
            "f", (math.sqrt(sum((self._rarity[w] * n) ** 2 for w, n in each.items())) or 1.0 for each in self._all)
        )

    def as_of(self, seq: int) -> Self:
        """The same as of a later change, none since having been one of an article."""
        later = copy(self)
        later.seq = seq
        return later

    def __len__(self) -> int:
        return len(self._words)

    def has(self, name: str) -> bool:
        """Whether expected questions speak of what a name says: of at least half of its words."""
        said = words(name)
        return bool(said) and 2 * len(said & self._rarity.keys()) >= len(said)

    def rarity(self, word: str) -> float:
        """What a word counts: the fewer expected questions have it, the more."""
        return self._rarity.get(word, UNSEEN * math.log(1 + len(self._words)))

    def _norm(self, said: Iterable[str]) -> float:
        return math.sqrt(sum(self.rarity(word) ** 2 for word in said))

    def nearest(self, question: str) -> tuple[Near, ...]:
        """Every sentence of which something like the question is expected, the fittest first; scores are 0 to 1.

        Two questions are alike by the cosine of their words weighted by rarity (TF-IDF), so that a rare word that only
        one of them has sets them apart.
        """
        asked = words(question)
        length = self._norm(asked)
        most = COMMON * len(self._words)
        # The rarest first: what they find is what the common ones are then looked for in.
        held = sorted(asked & self._rarity.keys(), key=lambda word: (len(self._holding[word]), word))
        shared: dict[int, float] = {}
        times: dict[int, int] = {}
        for word in held:
            numbers, weight = self._holding[word], self._rarity[word] ** 2
            if shared and len(numbers) > most:
                numbers = array("I", (number for number in shared if word in self._words[number]))
            for number in numbers:
                shared[number] = shared.get(number, 0.0) + weight
                times[number] = times.get(number, 0) + 1
        best: dict[int, tuple[float, float, float]] = {}
        for number, weight in shared.items():
            if times[number] >= FEWEST:
                score = weight / (length * self._length[number])
                first, second, third = best.get(place := self._of[number], (0.0, 0.0, 0.0))
                if score > first:
                    best[place] = score, first, second
                elif score > third:
                    best[place] = first, max(second, score), min(second, score)
        squares = [(word, self._rarity[word] ** 2) for word in held]
        found: list[Near] = []
        for place, (first, second, third) in best.items():
            together = self._all[place]
            whole = sum(square * together.get(word, 0.0) for word, square in squares)
            whole /= length * self._all_length[place]
            fit = SCALE * (first + FURTHER * (second + third) / 2 + WHOLE * whole)
            found.append(Near(*self._places[place], first, fit))
        return tuple(sorted(found, key=lambda each: -each.fit))

    def saying(
        self, question: str, near: Sequence[Near], parts: Sequence[Section], other: Sequence[Section] = ()
    ) -> tuple[str, float]:
        """Of an article's text the sentence that is expected to answer, and how surely, from 0 to about 1.5.

        near are those of its sentences that `nearest` found; the share of the question that a sentence says itself
        counts too. other is the text in the other language, whose sentences stand for those in their places: what is
        asked in two languages at once is expected in either. ("", 0) where the text has none of them any more.
        """
        asked = words(question)
        whole = sum(map(self.rarity, asked)) or 1.0
        scored: dict[str, float] = {}
        for text, beginning in _told(parts, other):
            fits = [each.fit for each in near if beginning.startswith(each.sentence)]
            if fits:
                score = max(fits) + OWN * sum(map(self.rarity, asked & words(beginning))) / whole
                scored[text] = max(score, scored.get(text, 0.0))
        return max(scored.items(), key=lambda pair: pair[1], default=("", 0.0))


def _told(parts: Sequence[Section], other: Sequence[Section]) -> Iterator[tuple[str, str]]:
    """Each sentence of a text with itself, and with the one in its place of the other language's text."""
    for part in parts:
        yield from ((text, text) for _, text in part.sentences)
    if len(parts) == len(other):
        for one, two in zip(parts, other, strict=True):
            if len(one.sentences) == len(two.sentences):
                yield from ((mine, its) for (_, mine), (_, its) in zip(one.sentences, two.sentences, strict=True))


@lru_cache(maxsize=_KEPT)
def words(question: str) -> frozenset[str]:
    """What is compared: stems of Latin words, and pairs of Chinese characters.

    Words of asking count too: how long a tail is and how a knot is tied are asked with the same nouns.
    """
    return frozenset(_words(as_one(fold(question))))


def _words(plain: str) -> Iterator[str]:
    latin, before = "", ""
    for character in f"{plain} ":
        if is_cjk(character):
            if before:
                yield before + character
            before = character
        else:
            before = ""
        if not is_cjk(character) and (character.isalnum() or character in ".+-"):
            latin += character
        elif latin:
            if bare := latin.strip(".-"):
                yield stem(bare)
            latin = ""
