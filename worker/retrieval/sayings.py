"""Choose the sentence of an article that answers, by what its sentences are expected to be asked."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from schemas.evidence import Candidate
from schemas.reading import Locale
from worker.retrieval.foreseeing import Likely
from worker.retrieval.strange import is_everyday
from worker.text.folding import fold
from worker.text.hints import subject_only
from worker.text.predicted import NO_SHARES, Foreseen, Near
from worker.text.prose import all_words, sections, topic_words
from worker.understanding.asked.asking import asking
from worker.understanding.followups.pointing import points_back
from worker.understanding.matching.patterns import compiled

SHORTEST_CLAUSE = 4
"""From how many characters on a clause that asks says what about."""
CLAUSE = 0.7
"""What counts a likeness to that clause, beside one to the whole: 「昨天喝太多，能不能去爬」 asks of what was told."""
READ_OUT = 4
"""Of how many of the best articles it is looked for which sentence answers: an answer is made of at most two."""
SAYS = 0.18
"""How surely a sentence must answer to be what an answer begins with; `python -m tuning.sayings` measures it."""
SURELY = 0.6
"""The same where it is asked how the very thing is done, which is seldom said in one sentence."""
LEAST_APART, MOST_APART = 0.1, 0.3
"""From which difference on a sentence stands alone, and up to which it counts."""
BODY: Mapping[Locale, str] = {"zh-TW": "body", "en": "body_en"}
_OTHER: Mapping[Locale, Locale] = {"zh-TW": "en", "en": "zh-TW"}
_SURER = itemgetter(1)
# How one can tell or choose something is said in one sentence, how a thing is done seldom.
_HOW = compiled(
    r"(?:怎麼|如何)(?!辦|知道|判斷|看(?:得出|出|待)?|分辨|確認|檢查|選|挑)"
    r"|\bhow (?:do|to|can|should|does)\b(?! (?:(?:i|we|you|one) )?(?:tell|know|check|spot|recogni[sz]e|choose|pick)\b)"
)


_DEFINES_THEN = compiled(
    r"^what(?:['’]?s| is| are) (?:an? |the )?(?P<thing>[a-z][a-z -]{1,40}?)(?:[,.?!;]| and| -)+\s*"
    r"(?P<then>(?:how|why|when|should|can|do|does|is|are)\b.*\b(?:it|them)\b.*)$"
)
_BY_PRONOUN = re.compile(r"\b(?:it|them)\b")


def forms_of(question: str) -> list[str]:
    """The question, and the clauses of it that ask where they are something by themselves; what counts most first."""
    asked = asking(fold(question))
    if (then := _DEFINES_THEN.match(fold(question))) is not None:
        # "What is rope drag and how do I avoid it": a definition answers the first, and the second is asked of it.
        return [_BY_PRONOUN.sub(then["thing"], then["then"], count=1), question]
    # "The anchor has one ring left, can I lower from it": such a clause says by itself nothing of what it is about.
    if points_back(asked) or len(asked) < SHORTEST_CLAUSE or len(asked) >= len(question) - 2 or is_everyday(asked):
        return [question]
    return [question, asked]


def likenesses(near: Iterable[Near]) -> dict[str, float]:
    """By article, how like a question the nearest is of those that its sentences are expected to answer."""
    best: dict[str, float] = {}
    for each in near:
        if each.score > best.get(each.article, 0.0):
            best[each.article] = each.score
    return best


def shares_of(likely: Iterable[Likely]) -> dict[str, float]:
    """By article, which share of a question a model gives its sentences together."""
    together: dict[str, float] = {}
    for each in likely:
        together[each.article] = together.get(each.article, 0.0) + each.share
    return together


def standing_alone(near: Sequence[Near]) -> float:
    """How like a question the fittest sentence is, and by how much more than those of all other articles; 0 to 2."""
    first, *others = near
    second = next((each.fit for each in others if each.article != first.article), 0.0)
    apart = min(first.fit - second, MOST_APART)
    return max(each.score for each in near) + apart if apart >= LEAST_APART else 0.0


class Said(NamedTuple):
    """A sentence of an article, how surely it answers, from 0 to about 1.5, and which others may answer too."""

    text: str
    surely: float
    too: tuple[str, ...] = ()


_NOTHING = Said("", 0.0)


def sayings(
    near: Mapping[str, Sequence[Near]],
    foreseen: Foreseen,
    articles: Iterable[Candidate],
    locale: Locale,
    likely: Mapping[str, Sequence[Likely]] | None = None,
) -> dict[str, Said]:
    """By article the sentence for which something like the question is expected.

    near are the question's forms, the whole of it first, and likely what a model holds likely to answer each.
    """
    whole = next(iter(near), "")
    by_article: dict[str, dict[str, list[Near]]] = {}
    shares: dict[str, dict[str, dict[str, float]]] = {}
    for form, found in near.items():
        for each in found:
            by_article.setdefault(each.article, {}).setdefault(form, []).append(each)
    for form, odds in (likely or {}).items():
        for one in odds:
            by_article.setdefault(one.article, {}).setdefault(form, [])
            shares.setdefault(one.article, {}).setdefault(form, {})[one.beginning] = one.share
    said: dict[str, Said] = {}
    for article in articles:
        parts, other = (sections(str(article.facts.get(body, ""))) for body in (BODY[locale], BODY[_OTHER[locale]]))
        tried = [
            (
                *foreseen.saying(form, n, parts, other, shares.get(article.id, {}).get(form, NO_SHARES)),
                CLAUSE if form != whole else 1.0,
            )
            for form, n in by_article.get(article.id, {}).items()
        ]
        best = max((Said(text, sure * counts) for text, sure, _, counts in tried), key=_SURER, default=_NOTHING)
        # Whom to learn it from ends every text about safety, and is said in any case.
        if best.text and not (article.facts.get("safety") and best.text == parts[-1].sentences[-1][1]):
            too = chain.from_iterable((text, *others) for text, _, others, _ in tried)
            said[article.id] = best._replace(too=tuple(dict.fromkeys(text for text in too if text != best.text)))
    return said


def asks_for_all(question: str, article: Candidate) -> bool:
    """Whether no one sentence answers: where it is asked how the very thing is done."""
    plain = fold(question)
    titles = all_words(f"{article.facts.get('name', '')} {article.facts.get('name_en', '')}")
    return topic_words(subject_only(question)) <= titles and _HOW.search(plain) is not None
