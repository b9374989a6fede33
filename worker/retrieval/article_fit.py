"""How well an article answers a question: which of the question's words it is about, and which it only mentions.

Fifteen measures of each candidate are weighed by a logistic model, whose result is the chance that it answers.
The weights are those that `python -m tuning.articles` prints, with what they are worth on questions held out.
"""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from schemas.evidence import Candidate, FactValue
from worker.retrieval.article_words import LIKENED_WORDS, ArticleWords, letters_of, place_of, read_article, said
from worker.text.alike import as_one
from worker.text.folding import fold, is_cjk
from worker.text.hints import subject_only
from worker.text.prose import all_words, defines, topic_words
from worker.understanding.asked.judgements import judges
from worker.understanding.asked.meanings import meanings
from worker.understanding.unrecorded.beyond import is_beyond

IN_TEXT = 0.6
"""What a word counts that stands in the text only; one of the title or of another name counts 1."""
NAMED = 0.35
"""What it adds that the question says the whole name of the subject."""
UNSEEN = 0.7
"""What a word of the question counts that no article has, beside one that a single article has."""
BRIEF = 0.9
"""The definition of a term says less than an article about the same subject."""
DEFINED, ENTITLED = 1.05, 1.15
"""Asked what something is, its definition comes first, but for an article that has it as its very title."""
ONE_WORD = 3
"""Up to how many characters a name is one word."""
LIKENED = 0.85
"""What it counts that the question is like a name word by word."""


class Measures(NamedTuple):
    """What is measured of one candidate beside the others of the same question, each from about 0 to about 1."""

    fit: float
    """How much of the question its names and text cover, rare words counting more."""
    subject: float
    """The same of the question without what is done with its subject."""
    meaning: float
    """How much of what is said in everyday words it says in its own."""
    named: float
    """How much of the question is a whole name of it."""
    likened: float
    """How like the question the nearest of its names is, word by word."""
    dense: float
    """The cosine of the meanings' leg; 0 where it was not found there."""
    keyword: float
    """Its share of the best score of the keywords' leg."""
    term: float
    """1 for a term of the glossary, whose text is one sentence."""
    beyond: float
    """1 where the question wants what no article tells."""
    margin: float
    """By how much its fit is above the best of the others."""
    careful: float
    """1 where something is judged and it is about the safety of what is named first."""
    spelled: float
    """How like the question the nearest of its names is, letter by letter."""
    section: float
    """How much of the question a single section of it covers."""
    expected: float
    """How like the question the nearest of those is that its sentences are expected to answer."""
    answers: float
    """Which share of the question a model gives its sentences."""


WEIGHTS = Measures(
    fit=1.22,
    subject=1.30,
    meaning=1.99,
    named=0.61,
    likened=0.61,
    dense=1.11,
    keyword=1.10,
    term=-0.23,
    beyond=-1.93,
    margin=0.32,
    careful=1.20,
    spelled=0.15,
    section=-0.56,
    expected=1.54,
    answers=1.74,
)
BIAS = -4.77


def chances(
    question: str,
    candidates: Sequence[Candidate],
    *,
    dense: Mapping[str, float],
    keyword: Mapping[str, float],
    expected: Mapping[str, float],
    answers: Mapping[str, float],
) -> list[float]:
    """The chance, 0 to 1, that each candidate answers the question.

    The scores of both legs, how like the question the nearest expected one is, and a model's share are by its id.
    """
    return [
        1 / (1 + math.exp(-BIAS - sum(w * m for w, m in zip(WEIGHTS, each, strict=True))))
        for each in measures(question, candidates, dense=dense, keyword=keyword, expected=expected, answers=answers)
    ]


def measures(
    question: str,
    candidates: Sequence[Candidate],
    *,
    dense: Mapping[str, float],
    keyword: Mapping[str, float],
    expected: Mapping[str, float],
    answers: Mapping[str, float],
) -> list[Measures]:
    """The measures of each candidate, in order."""
    if not candidates:
        return []
    read = [read_article(each.facts) for each in candidates]
    texts = [each.text for each in read]
    weights = _weights(topic_words(question), texts)
    whole = sum(weights.values()) or 1.0
    plain = as_one(fold(question))
    fits = _fits(question, candidates, read)
    subject = subject_only(question)
    subjects = _fits(subject, candidates, read) if subject != fold(question) else fits
    others = _others(question, texts)
    judged = _subject_of_safety(candidates, plain) if judges(question) else frozenset[str]()
    beyond = float(is_beyond(question))
    most = max(keyword.values(), default=0.0) or 1.0
    letters = letters_of(plain)
    ranked = sorted(fits, reverse=True)
    found: list[Measures] = []
    for n, (each, words) in enumerate(zip(candidates, read, strict=True)):
        rest = ranked[1] if fits[n] == ranked[0] and len(ranked) > 1 else ranked[0] if len(ranked) > 1 else 0.0
        found.append(
            Measures(
                fit=fits[n],
                subject=subjects[n],
                meaning=others.covered(words.titled, words.text),
                named=max((_share(name, plain, weights, whole) for name in words.said(plain)), default=0.0),
                likened=_likeness(words, weights, whole),
                dense=dense.get(each.id, 0.0),
                keyword=keyword.get(each.id, 0.0) / most,
                term=float(each.facts.get("topic") == "term"),
                beyond=beyond,
                margin=fits[n] - rest,
                careful=float(each.id in judged),
                spelled=max(_dice(letters, name) for name in words.letters),
                section=max((_covered(weights, part) / whole for part in words.sections), default=0.0),
                expected=expected.get(each.id, 0.0),
                answers=answers.get(each.id, 0.0),
            )
        )
    return found


class _Others(NamedTuple):
    """The everyday words of a question, each with the words of texts about the same and what it counts."""

    groups: tuple[tuple[frozenset[str], float], ...]

    def covered(self, titled: frozenset[str], text: frozenset[str]) -> float:
        """Which share of them a text says in its own words; a half where there are none."""
        if not self.groups:
            return 0.5
        got = sum(w * (1.0 if group & titled else IN_TEXT if group & text else 0.0) for group, w in self.groups)
        return got / sum(weight for _, weight in self.groups)


def _others(question: str, texts: Sequence[frozenset[str]]) -> _Others:
    groups = [topic_words(span) | under for span, under in meanings(question)]
    return _Others(tuple((group, _rarity(sum(bool(group & text) for text in texts), len(texts))) for group in groups))


def _covered(weights: dict[str, float], words: frozenset[str]) -> float:
    return sum(weight for word, weight in weights.items() if word in words)


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _fits(question: str, candidates: Sequence[Candidate], read: Sequence[ArticleWords]) -> list[float]:
    weights = _weights(topic_words(question), [each.text for each in read])
    whole = sum(weights.values())
    if not whole:
        return [0.0] * len(candidates)
    plain, definition = as_one(fold(question)), defines(question)
    found: list[float] = []
    for each, words in zip(candidates, read, strict=True):
        covered = sum(
            weight * (1.0 if word in words.titled else IN_TEXT if word in words.text else 0.0)
            for word, weight in weights.items()
        )
        name = max((_share(name, plain, weights, whole) for name in words.said(plain)), default=0.0)
        fit = (covered / whole + NAMED * name) / (1 + NAMED)
        if not definition:
            fit = max(fit, LIKENED * _likeness(words, weights, whole))
        found.append(fit * _standing(each.facts, plain, definition=definition))
    return found


def _subject_of_safety(candidates: Sequence[Candidate], plain: str) -> frozenset[str]:
    """The articles about what a question of safety names first: 頭盔 in 「頭盔裂了還能戴嗎」; none if none is named."""
    first: dict[str, int] = {}
    for each in candidates:
        if each.facts.get("safety") and each.facts.get("topic") != "term":
            places = [
                place
                for name in read_article(each.facts).names
                if (place := place_of(name, plain)) is not None and _is_subject(name, each.facts)
            ]
            if places:
                first[each.id] = min(places)
    earliest = min(first.values(), default=0)
    return frozenset(row for row, place in first.items() if place == earliest)


def _is_subject(name: str, facts: dict[str, FactValue]) -> bool:
    """Whether a name is one word; a Latin one must stand in the title: "take" is what belayers hear, and no subject."""
    if is_cjk(name[0]):
        return len(name) <= ONE_WORD
    return " " not in name and topic_words(name) <= all_words(str(facts.get("name_en", "")))


def _standing(facts: dict[str, FactValue], plain: str, *, definition: bool) -> float:
    if facts.get("topic") == "term":
        return DEFINED if definition else BRIEF
    titles = [str(name) for name in (facts.get("name"), facts.get("name_en")) if name]
    return ENTITLED if definition and said(titles, plain) else 1.0


def _share(name: str, plain: str, weights: dict[str, float], whole: float) -> float:
    """How much of the question a name in it is: by what it is about, or letter by letter."""
    about = sum(weights.get(word, 0.0) for word in topic_words(name)) / whole
    return max(about, len(name) / len(plain))


def _weights(asked: frozenset[str], texts: Sequence[frozenset[str]]) -> dict[str, float]:
    """What each word of a question counts: a pair of characters that only spans two known words counts nothing."""
    holding = {word: sum(word in text for text in texts) for word in asked}
    known = {character for word, count in holding.items() if count and is_cjk(word[0]) for character in word}
    weights: dict[str, float] = {}
    for word, count in holding.items():
        # A number that no article says is the asker's own, and no subject: 「我身高 155 很多點搆不到」.
        strange = (
            1.0
            if count or not (is_cjk(word[0]) or word.isdecimal())
            else sum(c not in known and not c.isdecimal() for c in word) / len(word)
        )
        if strange:
            weights[word] = strange * _rarity(count, len(texts))
    return weights


def _likeness(words: ArticleWords, weights: dict[str, float], whole: float) -> float:
    """How like the question the nearest of the names is, each of several words: the share that both have in common."""
    best = 0.0
    for about in words.subjects:
        if about.isdisjoint(weights) or len(shared := about & weights.keys()) < LIKENED_WORDS:
            continue
        of_question = sum(weights[word] for word in shared) / whole
        of_name = len(shared) / len(about)
        best = max(best, 2 * of_question * of_name / (of_question + of_name))
    return best


def _rarity(holding: int, of: int) -> float:
    # A word that no article has may be one of asking: it counts, but not like the name of a subject.
    return math.log(1 + (of + 1) / (holding + 1)) if holding else UNSEEN * math.log(2 + of)
