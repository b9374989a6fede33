"""Tell which term of the glossary is all that is asked, and how much surer one must be than an article."""

from collections.abc import Sequence

from schemas.evidence import Candidate
from worker.retrieval.article_words import names_of, read_article, said
from worker.text.alike import as_one
from worker.text.folding import fold
from worker.text.prose import defines, topic_words
from worker.understanding.patterns import compiled

TERM = 0.06
"""How much surer a term must be than an article that says more of the same."""
FURTHER = 0.2
"""By how much more, where more is asked than what it means."""
# Whose word it is tells nothing of what it means.
_IN_CLIMBING = compiled(
    r"(?:在)?(?:攀岩|攀登|爬岩|抱石)(?:圈|界|裡面?|中|上)?(?:的|[，, ])"
    r"|\b(?:in|for|among) (?:rock )?(?:climb(?:ing|ers)|bouldering)\b"
)


def too_brief(question: str, candidate: Candidate) -> float:
    """How much surer a term must be than a text: the more where something is asked of which it says nothing."""
    if candidate.facts.get("topic") != "term":
        return 0.0
    further = not defines(question) and bool(topic_words(question) - read_article(candidate.facts).text)
    return TERM + FURTHER * further


def asked_term(question: str, candidates: Sequence[Candidate], *, by_its_word: bool = False) -> int | None:
    """Which candidate is the term whose meaning is all that is asked; None where an article bears it as its title.

    by_its_word says that the word itself is asked for, which no article tells.
    """
    if not defines(question):
        return None
    plain, asked = as_one(fold(question)), topic_words(_IN_CLIMBING.sub(" ", fold(question)))
    titled = any(_entitled(each, plain, asked) for each in candidates if each.facts.get("topic") != "term")
    if titled and not by_its_word:
        return None
    # "On belay" is a call, whatever belay means by itself: the longest name that the question says is meant.
    least = max(
        (
            len(name)
            for each in candidates
            if each.facts.get("topic") != "term"
            for name in said(names_of(each.facts), plain)
            if not defines(name)
        ),
        default=0,
    )
    named = (
        n
        for n, each in enumerate(candidates)
        if each.facts.get("topic") == "term"
        for name in said(names_of(each.facts), plain)
        if asked and asked <= topic_words(name) and (by_its_word or len(name) >= least)
    )
    return next(named, None)


def _entitled(article: Candidate, plain: str, asked: frozenset[str]) -> bool:
    titles = [str(name) for name in (article.facts.get("name"), article.facts.get("name_en")) if name]
    return any(asked <= topic_words(title) for title in said(titles, plain))
