"""How well an article answers a question: which of the question's words it is about, and which it only mentions.

The search legs bring whatever is nearest; a wrong article read out with a citation would be worse than none. So each
article must cover enough of what the question is about, weighed by how rare the words are; else it is left out.
"""

import asyncio
import math
import re
from collections.abc import Awaitable, Sequence
from dataclasses import replace
from functools import lru_cache

from schemas.context import Vector
from schemas.evidence import Candidate, FactValue
from schemas.reading import Filter, Locale, Reading
from worker.env import Env
from worker.retrieval.fusion import Leg, fuse
from worker.retrieval.hydrate import hydrate
from worker.retrieval.indexed import must_exist
from worker.retrieval.rowwords import words_in_rows
from worker.text.alike import as_one
from worker.text.folding import fold, is_cjk
from worker.text.hints import asks_a_fact, subject_only
from worker.text.prose import all_words, defines, sections, topic_words, without_asking
from worker.text.sides import sides
from worker.understanding.judgements import judges
from worker.understanding.scope import speaks_of_climbing
from wrangler_compat.protocols import JsonDict, VectorizeMatches

LEGS = ("keyword", "dense 1")
FITS = 0.42
"""From which fit an article is an answer; tests/worker/knowledge measures it."""
NEAR = 0.25
"""From which fit the best article is told of as the nearest one, where none is an answer and climbing is spoken of."""
NEAREST = "nearest"
"""The leg of such an article."""
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
SUBJECT = 0.95
"""What it counts to fit the subject of a question without what is done with it."""
JUDGED, ONE_WORD = 0.15, 3
"""What it adds, where something is judged, to be about the safety of what is named first; of a word's length."""
LIKENED, LIKENED_WORDS = 0.85, 2
"""What it counts that the question is like a name word by word, and how many words they must share for it."""
SIDE = 0.95
"""The score of one side of a comparison: behind the text about both, which is the answer's first source."""
EXCERPT_CHARS = 160


async def search_articles(
    env: Env, reading: Reading, *, filter: Filter, vectors: Sequence[Vector], depth: int, indexed: bool = True
) -> tuple[Candidate, ...]:
    """The articles and terms that fit the question, best first; what its words find is never crowded out."""
    now_ms = int(env.clock.now() * 1000)
    condition = {"kind": "article", **({"row_id": {"$nin": list(filter.exclude_ids)}} if filter.exclude_ids else {})}
    options: JsonDict = {"topK": depth, "returnMetadata": "all", "filter": condition}
    queries: list[Awaitable[VectorizeMatches]] = [
        env.VECTORIZE.query(None, queryText=without_asking(reading.text), **options)
        if indexed
        else words_in_rows(env.READ, reading.text, filter, most=depth, now_ms=now_ms),
        *(env.VECTORIZE.query(vector, **options) for vector in vectors[:1]),
    ]
    found = await asyncio.gather(*queries)
    if indexed:
        await must_exist(env.VECTORIZE, found)
    metadata = {m["id"]: m.get("metadata", {}) for leg in found for m in leg["matches"]}
    legs = [Leg(name, [m["id"] for m in leg["matches"]], 1.0) for name, leg in zip(LEGS, found, strict=False)]
    rows = await hydrate(env.READ, fuse(legs, keep=depth), metadata, filter, now_ms=now_ms)
    return fitting(reading.text, rows, locale=reading.locale)


def fitting(question: str, candidates: Sequence[Candidate], *, locale: Locale) -> tuple[Candidate, ...]:
    """The articles that fit, best first, scored by their fit and with the beginning of their text in the language.

    Where none fits, the one that comes nearest, marked by its leg.
    """
    if apart := _set_apart(question, candidates):
        # The best text about both, and each thing that is set apart, which says what it is.
        alone = {each.id for each in apart}
        rest = [each for each in candidates if each.id not in alone and each.facts.get("topic") != "term"]
        about = sorted(zip(_fits(question, rest), rest, strict=True), key=lambda pair: -pair[0])[:1]
        told = [as_one(fold(f"{each.facts.get('body', '')}\n{each.facts.get('body_en', '')}")) for _, each in about]
        both = [
            replace(each, score=1.0)
            for (fit, each), text in zip(about, told, strict=True)
            if fit >= FITS
            and not any(side.facts.get("topic") != "term" for side in apart)
            and all(_said(_names(side.facts), text) for side in apart)
        ]
        return tuple(replace(each, text=_beginning(each.facts, locale)) for each in (*both, *apart))
    fits = _fits(question, candidates)
    if (subject := subject_only(question)) != fold(question):
        # "How often should I replace a rope" is about ropes; which section answers it the composer sees.
        fits = [max(one, SUBJECT * other) for one, other in zip(fits, _fits(subject, candidates), strict=True)]
    if candidates and ((best := max(fits)) < FITS or asks_a_fact(question)):
        if best < NEAR or not speaks_of_climbing(fold(question)):
            return ()
        near = candidates[fits.index(best)]
        text = _beginning(near.facts, locale)
        return (replace(near, score=best / ENTITLED, text=text, legs=(NEAREST,), ranks=(1,)),)
    scored = [
        replace(each, score=min(1.0, fit / ENTITLED), text=_beginning(each.facts, locale))
        for each, fit in zip(candidates, fits, strict=True)
        if fit >= FITS
    ]
    return tuple(sorted(scored, key=lambda each: -each.score))


def _set_apart(question: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """What a comparison sets side by side, each as a term, whose sentence says what it is, else as an article."""
    terms = [each for each in candidates if each.facts.get("topic") == "term"]
    ordered = [*terms, *(each for each in candidates if each.facts.get("topic") != "term")]
    return [replace(ordered[n], score=SIDE) for n in sides(question, [_names(each.facts) for each in ordered])]


def _fits(question: str, candidates: Sequence[Candidate]) -> list[float]:
    asked = topic_words(question)
    texts = [all_words(_text(each.facts)) for each in candidates]
    weights = _weights(asked, texts)
    whole = sum(weights.values())
    if not whole:
        return [0.0] * len(candidates)
    plain, definition = as_one(fold(question)), defines(question)
    judged = _subject_of_safety(candidates, plain) if judges(question) else frozenset[str]()
    found: list[float] = []
    for each, text in zip(candidates, texts, strict=True):
        names = _names(each.facts)
        titled = all_words(" ".join(names))
        covered = sum(
            weight * (1.0 if word in titled else IN_TEXT if word in text else 0.0) for word, weight in weights.items()
        )
        said = max((_share(name, plain, weights, whole) for name in _said(names, plain)), default=0.0)
        fit = (covered / whole + NAMED * said) / (1 + NAMED)
        if not definition:
            fit = max(fit, LIKENED * _likeness(names, weights, whole))
        found.append(fit * _standing(each.facts, plain, definition=definition) + JUDGED * (each.id in judged))
    return found


def _subject_of_safety(candidates: Sequence[Candidate], plain: str) -> frozenset[str]:
    """The articles about what a question of safety names first: 頭盔 in 「頭盔裂了還能戴嗎」; none if none is named."""
    first: dict[str, int] = {}
    for each in candidates:
        if each.facts.get("safety") and each.facts.get("topic") != "term":
            places = [
                match.start()
                for name in _names(each.facts)
                if _is_subject(name, each.facts) and (match := _name(name).search(plain)) is not None
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
    return ENTITLED if definition and _said(titles, plain) else 1.0


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
        strange = 1.0 if count or not is_cjk(word[0]) else sum(c not in known for c in word) / len(word)
        if strange:
            weights[word] = strange * _rarity(count, len(texts))
    return weights


def _likeness(names: Sequence[str], weights: dict[str, float], whole: float) -> float:
    """How like the question the nearest of the names is, each of several words: the share that both have in common."""
    best = 0.0
    for name in names:
        about = topic_words(name)
        shared = about & weights.keys()
        if len(shared) < LIKENED_WORDS:
            continue
        of_question = sum(weights[word] for word in shared) / whole
        of_name = len(shared) / len(about)
        best = max(best, 2 * of_question * of_name / (of_question + of_name))
    return best


def _rarity(holding: int, of: int) -> float:
    # A word that no article has may be one of asking: it counts, but not like the name of a subject.
    return math.log(1 + (of + 1) / (holding + 1)) if holding else UNSEEN * math.log(2 + of)


def _names(facts: dict[str, FactValue]) -> tuple[str, ...]:
    others = facts.get("alternative_names")
    listed = others if isinstance(others, tuple) else ()
    return tuple(str(name) for name in (facts.get("name"), facts.get("name_en"), *listed) if name)


def _text(facts: dict[str, FactValue]) -> str:
    return "\n".join([*_names(facts), str(facts.get("body", "")), str(facts.get("body_en", ""))])


def _said(names: Sequence[str], plain: str) -> list[str]:
    """The names that the question says; a Latin one only as whole words."""
    return [name for name in names if _name(name).search(plain)]


@lru_cache(maxsize=4096)
def _name(name: str) -> re.Pattern[str]:
    folded = as_one(fold(name))
    left = "" if is_cjk(folded[0]) else r"(?<![a-z0-9])"
    right = "" if is_cjk(folded[-1]) else r"(?:e?s)?(?![a-z0-9])"
    return re.compile(left + re.escape(folded) + right)


def _beginning(facts: dict[str, FactValue], locale: Locale) -> str:
    body = str(facts.get("body" if locale == "zh-TW" else "body_en", ""))
    first = next((part.sentences for part in sections(body)), ())
    lead = "".join(f"{text}。" for _, text in first) if locale == "zh-TW" else " ".join(f"{t}." for _, t in first)
    return lead if len(lead) <= EXCERPT_CHARS else f"{lead[: EXCERPT_CHARS - 1].rstrip()}…"
