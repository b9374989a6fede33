"""Put first the article one of whose sentences is expected to answer, and tell whether no other is asked the like."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from schemas.evidence import Candidate
from worker.retrieval.article_words import names_of, said
from worker.retrieval.sayings import Said
from worker.text.alike import as_one
from worker.text.folding import fold
from worker.text.prose import all_words, defines, topic_words

FITS = 0.3
"""From which chance on an article is an answer; `python -m tuning.articles` measures it."""
LEADS = 1e-6
"""By how much what comes first is surer than what it goes before."""
TRUST = 0.75
"""What the likeness to what its sentences are expected to answer counts beside an article's chance, to come first."""
SURE, BEYOND_DOUBT = 0.7, 0.9
"""From which likeness on an article answers, whatever its chance; and comes first, whatever that of another."""
APART, SURE_APART = 0.1, 0.45
"""By how much surer a sentence must be than those of all other articles for its article to come first whatever their
chances; and from which likeness on that article answers then."""
FAR_APART = 0.4
"""By how much surer than those of all others a sure sentence must be for no likelier article to speak against it."""
LIKELY = 0.5
"""From which chance of another article on that does not hold: its own words speak for it."""
RIVALS = 2
"""How many times likelier its own words must make another article for a sentence that mentions it to be no answer."""
ALONE = 0.2
"""The same for its article to answer although there is a word in the question that no article has."""
COMPARES, COMPARES_LIKELY = 0.6, 0.4
"""How surely a sentence must answer a comparison to go before what each thing is; and one of an article that is likely
to answer by its own words."""
MODEL_LEADS = 0.8
"""From which share that a model gives its sentences on an article comes first that may well answer."""
MODELLED = 0.55
"""From which share that a model gives its sentences on an article answers where none does by its own words."""
AGREED = 0.18
"""From which chance on an article answers that is also the surest by what is expected of it."""


def lead_by_what_is_expected(surely: list[float], candidates: Sequence[Candidate], saying: Mapping[str, Said]) -> bool:
    """Put that article first one of whose sentences is expected to answer, where it may well be the one.

    Tells whether nothing like the question is expected of any other article, be it in words that no article has.
    """
    expected = [saying[each.id].surely if each.id in saying else 0.0 for each in candidates]
    weighed = [chance + TRUST * each for chance, each in zip(surely, expected, strict=True)]
    lead = max(range(len(weighed)), key=weighed.__getitem__, default=None)
    if lead is None:
        return False
    best, next_best = sorted((*expected, 0.0, 0.0), reverse=True)[:2]
    # No other article is expected to be asked anything like it, whatever words it shares with the question.
    if apart := best - next_best >= APART and max(surely) < LIKELY:
        lead = expected.index(best)
    if candidates[lead].facts.get("topic") == "term" or not expected[lead]:
        return False
    alone = expected[lead] >= SURE and best - next_best >= FAR_APART
    if not (apart or alone) and RIVALS * surely[lead] < max(surely) and expected[lead] < BEYOND_DOUBT:
        # "How do I build an anchor": where another is by far the likelier, a sentence that mentions it is no answer.
        return False
    answers = surely[lead] >= FITS or expected[lead] >= (SURE_APART if apart else SURE)
    # What does not answer is still told as the nearest before the others that do not.
    surely[lead] = max([FITS * answers, *(each for each in surely if answers or each < FITS)]) + LEADS
    return apart and answers and best - next_best >= ALONE


def lead_by_the_model(
    surely: list[float], candidates: Sequence[Candidate], saying: Mapping[str, Said], shares: Mapping[str, float]
) -> None:
    """Put that article first of whose sentences a model is sure, where its own words or what is expected agree.

    One of which the question is expected the more surely, or beyond doubt, stays before it.
    """
    first = max(range(len(surely)), key=surely.__getitem__, default=None)
    lead = max(range(len(surely)), key=lambda n: shares.get(candidates[n].id, 0.0), default=None)
    if first is None or lead is None or shares.get(candidates[lead].id, 0.0) < MODEL_LEADS:
        return
    told, before = (saying[candidates[n].id].surely if candidates[n].id in saying else 0.0 for n in (lead, first))
    if told >= before and before < BEYOND_DOUBT and told and (surely[lead] >= LIKELY or told >= SURE):
        surely[lead] = max(FITS, *surely) + LEADS


def agreed(question: str, scored: Sequence[Candidate], saying: Mapping[str, Said]) -> list[Candidate]:
    """The best article where its own words and the questions that are expected of it both speak for it the most.

    What a word means is expected of many sentences in the same words: that which says the word itself is enough.
    """
    first = next(iter(scored), None)
    if first is None or first.score < AGREED or first.id not in saying:
        return []
    told = saying[first.id]
    asked = topic_words(question) if defines(question) else frozenset()
    says_it = bool(asked) and 2 * len(asked & all_words(told.text)) >= len(asked)
    return [first] if says_it or told.surely == max(each.surely for each in saying.values()) else []


def comparing(
    candidates: Sequence[Candidate], surely: Sequence[float], saying: Mapping[str, Said], apart: Sequence[Candidate]
) -> list[Candidate]:
    """The article one of whose sentences is expected to answer which of two is better, or how they differ.

    It speaks of both, as how any two things differ is asked in the same words. Its chances are surely; where those are
    good, less is expected of the sentence: 「抱石跟先鋒哪個比較容易受傷」.
    """
    told = [
        each
        for chance, each in zip(surely, candidates, strict=True)
        if each.id in saying
        and saying[each.id].surely >= (COMPARES_LIKELY if chance >= LIKELY else COMPARES)
        and (any(each.id == side.id for side in apart) or all(_speaks_of(each, side) for side in apart))
    ]
    best = max(told, key=lambda each: saying[each.id].surely, default=None)
    return [] if best is None else [replace(best, score=1.0, text=saying[best.id].text)]


def _speaks_of(article: Candidate, side: Candidate) -> bool:
    """Whether an article says one of the names of a thing."""
    text = as_one(fold(f"{article.facts.get('body', '')}\n{article.facts.get('body_en', '')}"))
    return bool(said(names_of(side.facts), text))


def modelled(scored: Sequence[Candidate], saying: Mapping[str, Said], shares: Mapping[str, float]) -> list[Candidate]:
    """The article whose sentences a model is sure of, by which one of them is the surest: 「爆手之後要休多久」."""
    best = max(scored, key=lambda each: shares.get(each.id, 0.0), default=None)
    if best is None or best.id not in saying or shares.get(best.id, 0.0) < MODELLED:
        return []
    agrees = best is scored[0] or saying[best.id].surely == max(each.surely for each in saying.values())
    return [best] if agrees else []
