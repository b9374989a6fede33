"""The questions that articles are expected to be asked, sentence by sentence, and which of them a question is like.

Whoever writes an article writes beside each sentence what would be asked for it to be the answer: document expansion by
query prediction (Nogueira et al., "Document Expansion by Query Prediction", 2019, arXiv:1904.08375). A question that
shares no word with a sentence is then still found to be answered by it.
"""

import json
import math
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from worker.text.alike import as_one
from worker.text.contraries import contrary
from worker.text.folding import fold, is_cjk
from worker.text.prose import Section, stem

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Weights = npt.NDArray[np.float64]

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
LEARNED, SURER = 0.75, 0.3
"""What a model counts: of the shares that it gives this article's sentences the part of one when it is chosen, and the
share itself when it is told how surely it answers."""
LEAST_SHARE, LEAST_PART = 0.1, 0.6
"""From which share, or which part of its article's, on a sentence may answer of which nothing like the question is
expected."""
CONTRARY = 0.5
"""What it counts against a sentence that it speaks of the contrary of what is asked, and not of that."""
VERY, VERY_COUNTS = 0.97, 1.0
"""From which likeness on a question is the very one that is expected, and what that counts as a sentence is chosen."""
LEAST_TOGETHER = 0.1
"""What the shares of an article's sentences count as at least: of next to nothing a great part is nothing either."""
SCALE = 0.4
"""What makes the sum of these about as much as the nearest one's likeness by itself."""
TOO = 0.2
"""Which part of how surely the chosen sentence answers another must reach to be one that may answer too."""
_KEPT = 32_768
NO_SHARES: Mapping[str, float] = {}

# "Purple Banana"
_TITLE = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+")


class Near(NamedTuple):
    """A sentence by its article's id and its own beginning, and how like a question the nearest expected one is."""

    article: str
    sentence: str
    score: float
    fit: float
    """How like it that one, the next ones and all that are expected of the same sentence are together."""


class Foreseen:
    """An index of the expected questions of all articles as of one change number; immutable."""

    __slots__ = (
        "_all_length", "_among", "_articles", "_asked_of", "_holding", "_length", "_numbers",
        "_of", "_rarity", "_sentences", "_times", "_told", "seq",
    )  # fmt: skip

    def __init__(self, rows: Iterable[tuple[str, str]] = (), *, seq: int = 0) -> None:
        """rows are ids of articles with their column of questions: JSON, a list of sentences with what is asked."""
        self.seq = seq
        self._articles: list[str] = []
        self._sentences: list[str] = []
        of: list[int] = []
        said: list[frozenset[str]] = []
        for article, column in rows:
            for each in json.loads(column):
                said += (asked := [words(question) for question in each["asked"]])
                of += [len(self._articles)] * len(asked)
                self._articles.append(article)
                self._sentences.append(each["sentence"])
        self._of = array("i", of)
        holding: defaultdict[str, list[int]] = defaultdict(list)
        counted: list[Counter[str]] = [Counter() for _ in self._articles]
        for number, (place, one) in enumerate(zip(of, said, strict=True)):
            counted[place].update(one)
            for word in one:
                holding[word].append(number)
        asked_of: defaultdict[str, set[str]] = defaultdict(set)
        for article, each in zip(self._articles, counted, strict=True):
            asked_of[article].update(each)
        self._asked_of = {article: frozenset(each) for article, each in asked_of.items()}
        self._rarity = {word: math.log(1 + len(said) / (len(held) + 1)) for word, held in holding.items()}
        self._holding, self._numbers = _in_one(holding)
        self._length = array("d", map(self._norm, said))
        # A word that one sentence is asked with again and again is of it the more, but not by each time as much.
        spread: defaultdict[str, list[int]] = defaultdict(list)
        self._all_length = array("d")
        for place, each in enumerate(counted):
            length = math.sqrt(sum((self._rarity[w] * math.log1p(n)) ** 2 for w, n in each.items()))
            self._all_length.append(length or 1.0)
            for word in each:
                spread[word].append(place)
        self._among, self._told = _in_one(spread)
        self._times = array("d", (math.log1p(counted[place][word]) for word, held in spread.items() for place in held))

    def as_of(self, seq: int) -> Self:
        """The same as of a later change, none since having been one of an article."""
        later = copy(self)
        later.seq = seq
        return later

    def __len__(self) -> int:
        return len(self._of)

    def has(self, name: str) -> bool:
        """Whether expected questions speak of what a name says: of at least half of its words, of a title's all."""
        said = words(name)
        least = len(said) if _TITLE.fullmatch(name) else len(said) / 2
        return bool(said) and len(said & self._rarity.keys()) >= least

    def said_of(self, article: str) -> frozenset[str]:
        """Every word of the questions that are expected of an article."""
        return self._asked_of.get(article, frozenset())

    def rarity(self, word: str) -> float:
        """What a word counts: the fewer expected questions have it, the more."""
        return self._rarity.get(word, UNSEEN * math.log(1 + len(self)))

    def _norm(self, said: Iterable[str]) -> float:
        return math.sqrt(sum(self.rarity(word) ** 2 for word in said))

    def nearest(self, question: str) -> tuple[Near, ...]:
        """Every sentence of which something like the question is expected, the fittest first; scores are 0 to 1.

        Two questions are alike by the cosine of their words weighted by rarity (TF-IDF), so that a rare word that only
        one of them has sets them apart.
        """
        asked = words(question)
        length = self._norm(asked)
        # The rarest first: what they find is what the common ones are then looked for in.
        held = sorted(asked & self._rarity.keys(), key=lambda word: (_size(self._holding[word]), word))
        if not held:
            return ()
        import numpy as np

        squares = [self._rarity[word] ** 2 for word in held]
        spans = [self._holding[word] for word in held]
        sizes = [*map(_size, spans)]
        numbers = _gathered(self._numbers, spans)
        times = np.bincount(numbers, minlength=len(self))
        shared = np.bincount(numbers, np.repeat(squares, sizes), minlength=len(self))
        finding = sum(sizes[: max(sum(size <= COMMON * len(self) for size in sizes), 1)])
        # Words that are all common find by the rarest of them.
        found = np.zeros(len(self), np.bool)
        found[numbers[:finding]] = True
        alike = np.flatnonzero(found & (times >= FEWEST))
        if not len(alike):
            return ()
        # Those of one sentence stand beside each other.
        scores, places = shared[alike] / (length * np.asarray(self._length)[alike]), np.asarray(self._of)[alike]
        starts = np.concatenate(([0], np.flatnonzero(places[1:] != places[:-1]) + 1))
        first, second, third = _best_three(scores, places, starts)
        of = places[starts]
        spans = [self._among[word] for word in held]
        weights = np.repeat(squares, [*map(_size, spans)]) * _gathered(self._times, spans)
        whole = np.bincount(_gathered(self._told, spans), weights, minlength=len(self._articles))[of]
        lengths = length * np.asarray(self._all_length)[of]
        fits = SCALE * (first + FURTHER * (second + third) / 2 + WHOLE * whole / lengths)
        best = np.argsort(-fits, kind="stable")
        whose = of[best].tolist()
        articles, sentences = ([names[place] for place in whose] for names in (self._articles, self._sentences))
        return tuple(map(Near, articles, sentences, first[best].tolist(), fits[best].tolist()))

    def saying(
        self,
        question: str,
        near: Sequence[Near],
        parts: Sequence[Section],
        other: Sequence[Section] = (),
        shares: Mapping[str, float] = NO_SHARES,
    ) -> tuple[str, float, tuple[str, ...]]:
        """Of an article's text the sentence that is expected to answer, and how surely, from 0 to about 1.5.

        near are those of its sentences that `nearest` found; the share of the question that a sentence says itself
        counts too. other is the text in the other language, whose sentences stand for those in their places: what is
        asked in two languages at once is expected in either. shares are what a model gives its sentences, by how they
        begin. Third come those that may answer too, if far less surely, the surest first. ("", 0, ()) where the text
        has none of them any more.
        """
        asked = words(question)
        whole = sum(map(self.rarity, asked)) or 1.0
        scored: dict[str, float] = {}
        surely: dict[str, float] = {}
        # Whether the article answers is another question: which sentence of it does, the model tells better than words.
        together = max(sum(shares.values()), LEAST_TOGETHER)
        for text, told in _told(parts, other).items():
            alike = [each for each in near if any(begins.startswith(each.sentence) for begins in told)]
            share = max(
                (each for begins, each in shares.items() if any(t.startswith(begins) for t in told)), default=0.0
            )
            if alike or share >= LEAST_SHARE or share / together >= LEAST_PART:
                own = max(sum(map(self.rarity, asked & words(each))) / whole for each in told)
                score = max((each.fit for each in alike), default=0.0) + OWN * own
                # The very question is expected of it, be it of a sentence written after the model was trained.
                very = VERY_COUNTS * any(each.score >= VERY for each in alike)
                scored[text] = score + very + LEARNED * share / together - CONTRARY * contrary(question, text)
                surely[text] = score + SURER * share
        best = max(scored, key=scored.__getitem__, default="")
        sure = surely.get(best, 0.0)
        ranked = sorted(surely, key=scored.__getitem__, reverse=True)
        return best, sure, tuple(text for text in ranked if text != best and surely[text] >= TOO * sure)


def _told(parts: Sequence[Section], other: Sequence[Section]) -> dict[str, tuple[str, ...]]:
    """Each sentence of a text, with itself and the one in its place of the other language's text."""
    told: dict[str, tuple[str, ...]] = {text: (text,) for part in parts for _, text in part.sentences}
    if len(parts) == len(other):
        for one, two in zip(parts, other, strict=True):
            if len(one.sentences) == len(two.sentences):
                pairs = zip(one.sentences, two.sentences, strict=True)
                told.update({mine: (mine, its) for (_, mine), (_, its) in pairs})
    return told


def _in_one(held: Mapping[str, Sequence[int]]) -> "tuple[dict[str, slice], array[int]]":
    """The numbers of all words as one array, which is small and quick to count over, and where those of each lie."""
    spans, end = {}, 0
    for word, numbers in held.items():
        spans[word] = slice(end, end := end + len(numbers))
    return spans, array("i", chain.from_iterable(held.values()))


def _size(span: slice) -> int:
    size: int = span.stop - span.start
    return size


def _gathered(kept: "array[Any]", spans: Sequence[slice]) -> "npt.NDArray[Any]":
    """What stands in some spans, one after the other."""
    import numpy as np

    numbers = np.asarray(kept)
    return np.concatenate([numbers[span] for span in spans])


def _best_three(scores: "Weights", places: "npt.NDArray[Any]", starts: "npt.NDArray[Any]") -> "list[Weights]":
    """The first, second and third of each run of places by score, 0 where a run has no more."""
    import numpy as np

    padded = np.zeros(len(scores) + 2)
    padded[: len(scores)] = scores[np.lexsort((-scores, places))]
    sizes = np.empty_like(starts)
    sizes[:-1], sizes[-1] = starts[1:] - starts[:-1], len(scores) - starts[-1]
    return [padded[starts + n] * (sizes > n) for n in range(3)]


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
