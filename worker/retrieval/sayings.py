"""Choose the sentence of an article that answers, by what its sentences are expected to be asked."""

from collections.abc import Iterable, Mapping, Sequence

from schemas.evidence import Candidate
from schemas.reading import Locale
from worker.text.folding import fold
from worker.text.hints import subject_only
from worker.text.predicted import Foreseen, Near
from worker.text.prose import all_words, sections, topic_words
from worker.understanding.asking import asking
from worker.understanding.patterns import compiled
from worker.understanding.pointing import points_back

SHORTEST_CLAUSE = 4
"""From how many characters on a clause that asks says what about."""
READ_OUT = 4
"""Of how many of the best articles it is looked for which sentence answers: an answer is made of at most two."""
SAYS = 0.3
"""How surely a sentence must answer to be what an answer begins with; `python -m tuning.sayings` measures it."""
BODY: Mapping[Locale, str] = {"zh-TW": "body", "en": "body_en"}
_HOW = compiled(r"怎麼(?!辦)|如何|\bhow (?:do|to|can|should|does)\b")


def forms_of(question: str) -> list[str]:
    """The question, and the clauses of it that ask where they are something by themselves."""
    asked = asking(fold(question))
    # "The anchor has one ring left, can I lower from it": such a clause says by itself nothing of what it is about.
    if points_back(asked) or len(asked) < SHORTEST_CLAUSE or len(asked) >= len(question) - 2 or not topic_words(asked):
        return [question]
    return [question, asked]


def likenesses(near: Iterable[Near]) -> dict[str, float]:
    """By article, how like a question the nearest is of those that its sentences are expected to answer."""
    best: dict[str, float] = {}
    for each in near:
        best.setdefault(each.article, each.score)
    return best


def sayings(
    near: Mapping[str, Sequence[Near]],
    foreseen: Foreseen,
    articles: Iterable[Candidate],
    locale: Locale,
    *,
    least: float = SAYS,
) -> dict[str, str]:
    """By article the sentence for which something like the question is expected; near are the question's forms."""
    found: dict[str, str] = {}
    for each in articles:
        parts = sections(str(each.facts.get(BODY[locale], "")))
        tried = (foreseen.saying(form, [n for n in all_ if n.article == each.id], parts) for form, all_ in near.items())
        said, score = max(tried, key=lambda pair: pair[1])
        # Whom to learn it from ends every text about safety, and is said in any case.
        if score >= least and not (each.facts.get("safety") and said == parts[-1].sentences[-1][1]):
            found[each.id] = said
    return found


def asks_for_all(question: str, article: Candidate) -> bool:
    """Whether no one sentence answers: where it is asked how the very thing is done."""
    plain = fold(question)
    titles = all_words(f"{article.facts.get('name', '')} {article.facts.get('name_en', '')}")
    return topic_words(subject_only(question)) <= titles and _HOW.search(plain) is not None
