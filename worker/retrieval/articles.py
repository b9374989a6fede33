"""Find the articles and terms that answer a question, or the one that comes nearest.

The search legs bring whatever is nearest; a wrong article read out with a citation would be worse than none. So each
must answer with a chance that article_fit.py tells; else it is left out.
"""

import asyncio
from collections.abc import Awaitable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from schemas.context import Vector
from schemas.documents import document_id, split_id
from schemas.evidence import Candidate, FactValue
from schemas.reading import Filter, Locale, Reading
from worker.env import Env
from worker.on_record import share_on_record
from worker.retrieval.article_fit import chances
from worker.retrieval.article_words import names_of, read_article, said
from worker.retrieval.colour import without_colour
from worker.retrieval.foreseeing import Likely, Odds, odds_of
from worker.retrieval.fusion import Leg, fuse
from worker.retrieval.hydrate import hydrate
from worker.retrieval.indexed import must_exist
from worker.retrieval.leading import (
    FITS,
    LEADS,
    agreed,
    comparing,
    lead_by_the_model,
    lead_by_what_is_expected,
    modelled,
)
from worker.retrieval.nameless import stand_ins, without_names
from worker.retrieval.rowwords import words_in_rows
from worker.retrieval.sayings import (
    BODY,
    READ_OUT,
    SAYS,
    SURELY,
    asks_for_all,
    forms_of,
    likenesses,
    sayings,
    shares_of,
)
from worker.retrieval.strange import is_strange, strange_words
from worker.retrieval.terms import asked_term, defining, too_brief
from worker.text.alike import as_one
from worker.text.folding import fold
from worker.text.predicted import Foreseen, Near
from worker.text.prose import defines, sections, topic_words, without_asking
from worker.text.sides import set_apart
from worker.understanding.asked.calling import word_of_other_tongue
from worker.understanding.asked.emergencies import INJURED, is_emergency, is_injury, told_first
from worker.understanding.asked.scope import speaks_of_climbing
from worker.understanding.asked.whose_body import on_whose_body, words_of
from worker.understanding.unrecorded.beyond import is_beyond
from wrangler_compat.protocols import JsonDict, VectorizeMatches

LEGS = ("keyword", "dense 1")
NEAR = 0.06
"""From which chance on the best article is told of as the nearest one, where none answers and climbing is spoken of."""
NEAR_ALL_THE_SAME = 0.2
"""The same where it is asked of something that is in none: 「有推薦的攀岩YouTuber嗎」 is not near insurance."""
WAYS = frozenset({"term", "styles"})
"""The topics of what a comparison may have told of before it asks."""
NEAREST = "nearest"
"""The leg of such an article."""
SIDE = 0.95
"""The score of one side of a comparison: behind the text about both, which is the answer's first source."""
FORESEEN, FORESEEN_BEYOND = 1.05, 1.4
"""From which sum of its chance and of its likeness to an expected question on an article answers, be there a word in
the question that no article has; the second where it asks for something that articles hardly ever tell."""
LIKE = 0.6
"""How like an expected question one with a strange word must be, however surely a sentence answers: "convert 5000 TWD
to US dollars"."""
SURE_BEYOND, LIKE_BEYOND = 0.9, 0.75
"""How surely a sentence must answer what articles hardly ever tell, and how like what is expected it must be asked."""
SURE_BY_ALL = (0.4, 0.92, 0.5, 0.85)
"""From which chance, share of its sentences, likeness to an expected question and surety of a sentence together on an
article answers what articles hardly ever tell: "is one bolt enough for a toprope anchor if it looks brand new"."""
OWN_WORDS, OWN_SHARE = 0.4, 0.25
"""From which chance and which share that a model gives its sentences on it answers whatever words are strange."""
BARELY, ALL_SHARE = 0.2, 0.95
"""The same where the model gives an article nearly all: what is told beside a question holds any words."""
ON_RECORD, NEAREST_ANSWERS = 0.9, 0.2
"""From which surety that something on record answers on strange words count for nothing, and from which chance on the
nearest article is then what answers."""
NO_DOUBT, NO_OTHER = 0.003, 0.75
"""Up to which share of none of the sentences answering, and from which one of one of them, a model has no doubt: "what
does manky pro mean" is of no pros."""
EXPECTED = 4
"""Of how many of the sentences that are likest to answer the articles are looked at, whatever their words."""
EXCERPT_CHARS = 160
NOTHING_FORESEEN = Foreseen()


class Gathered(NamedTuple):
    """The articles that either leg found, the legs' scores by row, and what is expected to be asked."""

    candidates: tuple[Candidate, ...]
    keyword: Mapping[str, float]
    dense: Mapping[str, float]
    foreseen: Foreseen = NOTHING_FORESEEN


async def search_articles(
    env: Env, reading: Reading, *, filter: Filter, vectors: Sequence[Vector], depth: int, indexed: bool = True
) -> tuple[Candidate, ...]:
    """The articles and terms that fit the question, best first; what its words find is never crowded out."""
    asked = question = without_colour(without_names(reading))
    if (word := word_of_other_tongue(question)) is not None:
        # A definition names its term in both languages.
        question = f"什麼是 {word}"
    if is_emergency(fold(question)):
        # The words of the article, whatever those of the accident are.
        question = f"{question} 意外 傷者 accident"
    elif is_injury(fold(question)):
        question = f"{question} {INJURED}"
    elif (body := on_whose_body(fold(question))) is not None:
        question = f"{question} {words_of(body)}"
    near = {form: env.foreseen.nearest(form) for form in forms_of(asked)}
    odds = {form: await odds_of(env, form) for form in near}
    likely = {form: each.sentences for form, each in odds.items()}
    expected = tuple(dict.fromkeys(each.article for found in near.values() for each in found[:EXPECTED]))
    expected += tuple(each.article for odds in likely.values() for each in odds[:EXPECTED])
    found = await gather_articles(
        env, question, filter=filter, vectors=vectors, depth=depth, indexed=indexed, expected=expected
    )
    if stands := stand_ins(reading):
        # What a crag is is not asked by who names one.
        found = found._replace(candidates=tuple(c for c in found.candidates if not stands & {*names_of(c.facts)[:2]}))
    return fitting(
        question,
        found,
        locale=reading.locale,
        by_its_word=word is not None,
        near=near,
        likely=likely,
        on_record=await share_on_record(reading, env) or 0.0,
        sure_of=frozenset(map(_sure_of, odds.values())),
    )


async def gather_articles(
    env: Env,
    question: str,
    *,
    filter: Filter,
    vectors: Sequence[Vector],
    depth: int,
    indexed: bool = True,
    expected: Sequence[str] = (),
) -> Gathered:
    """Every article that the words or the meaning of a question find, at most depth of each leg, and the expected."""
    now_ms = int(env.clock.now() * 1000)
    condition = {"kind": "article", **({"row_id": {"$nin": list(filter.exclude_ids)}} if filter.exclude_ids else {})}
    options: JsonDict = {"topK": depth, "returnMetadata": "all", "filter": condition}
    queries: list[Awaitable[VectorizeMatches]] = [
        env.VECTORIZE.query(None, queryText=without_asking(question), **options)
        if indexed
        else words_in_rows(env.READ, question, filter, most=depth, now_ms=now_ms),
        *(env.VECTORIZE.query(vector, **options) for vector in vectors[:1]),
    ]
    found = await asyncio.gather(*queries)
    if indexed:
        await must_exist(env.VECTORIZE, found)
    metadata = {m["id"]: m.get("metadata", {}) for leg in found for m in leg["matches"]}
    legs = [Leg(name, [m["id"] for m in leg["matches"]], 1.0) for name, leg in zip(LEGS, found, strict=False)]
    legs += [Leg("expected", [document_id("article", each) for each in expected], 1.0)] if expected else []
    rows = await hydrate(env.READ, fuse(legs, keep=depth), metadata, filter, now_ms=now_ms)
    scores = [{split_id(m["id"])[1]: m["score"] for m in leg["matches"]} for leg in found]
    return Gathered(rows, scores[0], scores[1] if len(scores) > 1 else {}, env.foreseen)


def fitting(
    question: str,
    gathered: Gathered,
    *,
    locale: Locale,
    by_its_word: bool = False,
    near: Mapping[str, Sequence[Near]] | None = None,
    likely: Mapping[str, Sequence[Likely]] | None = None,
    on_record: float = 0.0,
    sure_of: frozenset[str] = frozenset(),
) -> tuple[Candidate, ...]:
    """The articles that answer, best first, scored by their chance.

    The text of each is the sentence that is expected to answer such a question, else the beginning of the article.

    Where none answers, the one that comes nearest, marked by its leg. by_its_word says that the word of another
    language for something is asked for: only the term itself answers. near is what is expected of it as typed, and
    likely what a model says of the same; on_record is how sure another is that anything answers at all, and sure_of
    are the articles of which the first has no doubt.
    """
    candidates = gathered.candidates
    near = near or {form: gathered.foreseen.nearest(form) for form in forms_of(question)}
    likely = likely or {}
    found = _surest(question, gathered, near, likely)
    saying = sayings(near, gathered.foreseen, candidates, locale, likely)
    if apart := _set_apart(question, candidates):
        # The best text about both, and each thing that is set apart, which says what it is.
        alone = {each.id for each in apart}
        rest = [
            (chance, each)
            for chance, each in zip(found, candidates, strict=True)
            if each.id not in alone and each.facts.get("topic") != "term"
        ]
        chance, about = max(rest, key=lambda pair: pair[0], default=(0.0, None))
        text = as_one(fold(f"{about.facts.get('body', '')}\n{about.facts.get('body_en', '')}")) if about else ""
        of_both = (
            chance >= FITS
            and not any(side.facts.get("topic") != "term" for side in apart)
            and all(said(names_of(side.facts), text) for side in apart)
        )
        both = [replace(about, score=1.0)] if about is not None and of_both else []
        compares = comparing(candidates, found, saying, apart)
        if compares and compares[0].id in alone:
            return tuple(compares)
        told = (
            replace(each, text=_beginning(each.facts, locale)) for each in (*(both if not compares else ()), *apart)
        )
        return (*compares, *told)
    surely = [max(0.0, p - too_brief(question, c)) for p, c in zip(found, candidates, strict=True)]
    shares = _greatest(map(shares_of, likely.values()))
    unrivalled = lead_by_what_is_expected(surely, candidates, saying)
    lead_by_the_model(surely, candidates, saying, shares)
    terms = (
        asked_term(form, candidates, by_its_word=by_its_word)
        for form in dict.fromkeys((question, *near, *defining(question)))
    )
    if (term := next((n for n in terms if n is not None), None)) is not None:
        # What a word means is said by its definition before the articles that use it.
        surely[term] = max(FITS, *surely) + LEADS
    hurt = told_first(fold(question))
    if (first_of_all := hurt or on_whose_body(fold(question))) is not None:
        surely = [
            max(FITS, *surely) + LEADS if c.id == first_of_all else p for p, c in zip(surely, candidates, strict=True)
        ]
    if by_its_word:
        surely = [chance if n == term else 0.0 for n, chance in enumerate(surely)]
    ranked = sorted(zip(surely, candidates, strict=True), key=lambda pair: -pair[0])
    least = SAYS if hurt is None else SAYS / 2
    texts = {
        each.id: saying[each.id]
        for _, each in ranked[:READ_OUT]
        if (said_ := saying.get(each.id)) is not None
        and said_.surely >= (SURELY if asks_for_all(question, each) else least)
    }
    scored = [
        replace(each, score=chance, text=says.text, too=says.too, surely=says.surely >= SURELY)
        if (says := texts.get(each.id)) is not None
        else replace(each, score=chance, text=_beginning(each.facts, locale))
        for chance, each in ranked
    ]
    answers = [each for each in scored if each.score >= FITS] or agreed(question, scored, saying)
    answers = answers or modelled(scored, saying, shares)
    if answers and not _is_of_nothing_told(question, candidates, gathered.foreseen):
        first, beyond = answers[0], is_beyond(question)
        alike = max(likenesses(each).get(first.id, 0.0) for each in near.values())
        sure, like = (SURE_BEYOND, LIKE_BEYOND) if beyond else (SURELY, LIKE)
        told_surely = saying[first.id].surely if first.id in saying else 0.0
        all_say = (first.score, shares.get(first.id, 0.0), alike, told_surely)
        if (
            is_emergency(fold(question))
            or term is not None
            or all(each >= least for each, least in zip(all_say, SURE_BY_ALL, strict=True))
            or (unrivalled and not beyond and _is_spoken_of(question, gathered))
            or first.score + alike >= (FORESEEN_BEYOND if beyond else FORESEEN)
            or (told_surely >= sure and alike >= like)
            or (first.score >= OWN_WORDS and shares.get(first.id, 0.0) >= OWN_SHARE and not beyond)
            or (first.score >= BARELY and shares.get(first.id, 0.0) >= ALL_SHARE)
            or (on_record >= ON_RECORD and not beyond)
            or (first.id in sure_of and first.score >= BARELY)
            or not asks_something_else(question, candidates, gathered.foreseen.said_of(first.id))
        ):
            return tuple(answers)
    elif answers:
        return ()
    far = bool(scored) and scored[0].score < NEAR_ALL_THE_SAME and is_strange(question, _told(candidates))
    if scored and scored[0].score >= NEAREST_ANSWERS and on_record >= ON_RECORD and not is_beyond(question):
        return (scored[0],)
    if scored and scored[0].score >= NEAR and not far and speaks_of_climbing(fold(question)):
        return (replace(scored[0], legs=(NEAREST,), ranks=(1,)),)
    return ()


def _sure_of(odds: Odds) -> str:
    """The article one of whose sentences a model is sure of, and that one does answer; "" where it is not."""
    first = max(odds.sentences, key=lambda each: each.share, default=None)
    if first is None or odds.nothing is None or odds.nothing > NO_DOUBT or first.share < NO_OTHER:
        return ""
    return first.article


def _is_of_nothing_told(question: str, candidates: Sequence[Candidate], foreseen: Foreseen) -> bool:
    """Whether it is asked what a word means that no article has and none is expected to be asked about."""
    asked = topic_words(question) if defines(question) else frozenset()
    told = (word for each in candidates for word in (read_article(each.facts).text | foreseen.said_of(each.id)))
    return bool(asked) and asked.isdisjoint(told)


def _surest(
    question: str, gathered: Gathered, near: Mapping[str, Sequence[Near]], likely: Mapping[str, Sequence[Likely]]
) -> list[float]:
    """The chance of each candidate under the whole question, or under the clauses of it that ask where that is more."""
    expected = likenesses(each for found in near.values() for each in found)
    answers = _greatest(map(shares_of, likely.values()))
    by_form = (
        chances(
            form,
            gathered.candidates,
            dense=gathered.dense,
            keyword=gathered.keyword,
            expected=expected,
            answers=answers,
        )
        for form in forms_of(question)
    )
    return [max(each) for each in zip(*by_form, strict=True)]


def _greatest(shares: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """By article the greatest of its shares: of a question in a clause, whichever of the two a model is surer of."""
    greatest: dict[str, float] = {}
    for article, share in chain.from_iterable(each.items() for each in shares):
        greatest[article] = max(share, greatest.get(article, 0.0))
    return greatest


def asks_something_else(question: str, candidates: Sequence[Candidate], expected: frozenset[str] = frozenset()) -> bool:
    """Whether a question wants what no article tells, however many words it shares with one.

    expected are the words with which the one that would answer is expected to be asked.
    """
    return is_beyond(question) or is_strange(question, expected | _told(candidates))


def _told(candidates: Sequence[Candidate]) -> frozenset[str]:
    """Every word of these articles."""
    return frozenset[str]().union(*(read_article(each.facts).text for each in candidates))


def _is_spoken_of(question: str, gathered: Gathered) -> bool:
    """Whether what no article has a word for, expected questions have: 水泡 and not 咖啡."""
    return all(gathered.foreseen.has(word) for word in strange_words(fold(question), _told(gathered.candidates)))


def _set_apart(question: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """What a comparison sets side by side, each as a term, whose sentence says what it is, else as an article."""
    terms = [each for each in candidates if each.facts.get("topic") == "term"]
    ordered = [*terms, *(each for each in candidates if each.facts.get("topic") != "term")]
    ways = [each.facts.get("topic") in WAYS for each in ordered]
    apart = set_apart(question, [names_of(each.facts) for each in ordered], ways)
    return [replace(ordered[n], score=SIDE) for n in apart]


def _beginning(facts: dict[str, FactValue], locale: Locale) -> str:
    body = str(facts.get(BODY[locale], ""))
    first = next((part.sentences for part in sections(body)), ())
    lead = "".join(f"{text}。" for _, text in first) if locale == "zh-TW" else " ".join(f"{t}." for _, t in first)
    return lead if len(lead) <= EXCERPT_CHARS else f"{lead[: EXCERPT_CHARS - 1].rstrip()}…"
