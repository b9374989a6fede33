"""Tell whether a short question goes on from what was explained before it, or begins something else."""

from collections.abc import Mapping, Set

from schemas.reading import Filter, Reading
from worker.env import Env
from worker.retrieval.foreseeing import odds_of
from worker.retrieval.sayings import shares_of
from worker.retrieval.strange import telling_words
from worker.text.folding import fold
from worker.text.prose import defines
from worker.understanding.asked.emergencies import is_emergency, is_injury
from worker.understanding.followups.explained import joined
from worker.understanding.matching.patterns import compiled

_POINTS = compiled(r"[這那][些個種]|\b(?:this|that|these|those|it|they)\b")
STANDS = 0.85
"""From which share that the sentences' model gives the sentences of one article on a question stands by itself."""
OF_IT = 0.2
"""From which share on an article is one that what was explained is told in."""
NAMED = 0.1
"""From which share on an article is another subject's, where a word that is no everyday talk is asked of it."""
TOGETHER = 0.25
"""Which share of both said together such an article must at least have."""


async def leaning(reading: Reading, env: Env) -> Reading:
    """The reading, behind what it goes on from where it says too little by itself: 「合法嗎」 after free solo.

    What the sentences' model finds for the words alone decides: a question that is about something has its article.
    """
    if not reading.goes_on_from or is_emergency(fold(reading.text)) or is_injury(fold(reading.text)):
        return reading
    topic, *others = reading.goes_on_from
    for asked in others:
        topic = topic if await _goes_on(asked, topic, env) is not None else asked
    if (text := await _goes_on(reading.text, topic, env)) is None:
        return reading
    if text == reading.text and (reading.intent == "knowledge" and not reading.unrecorded):
        return reading
    if reading.unrecorded and text != reading.text:
        # What nobody records is not told by what was explained.
        return reading
    env.note(f"goes on from what was explained: {text}")
    only = Filter(kinds=("article",))
    return Reading(text, reading.locale, "knowledge", "article", only, needs_history=True, confidence=0.85)


async def _goes_on(asked: str, topic: str, env: Env) -> str | None:
    """What is asked of the topic, behind it where the words say too little; None where they are about another."""
    before, alone = await _shares(topic, env), await _shares(asked, env)
    about = {article for article, share in before.items() if share >= OF_IT}
    best = max(alone, key=alone.__getitem__, default="")
    if alone.get(best, 0.0) >= STANDS:
        return asked if best in about else None
    says_what = defines(asked) and not _POINTS.search(fold(asked)) and telling_words(asked)
    if says_what or _names_another(asked, about, alone, env):
        return None
    together = await _shares(text := joined(topic, asked), env)
    # What stands by itself only beside the topic is asked beside it, whichever article tells it.
    stands = together.get(best, 0.0) >= STANDS
    return text if stands or any(together.get(article, 0.0) >= TOGETHER for article in about) else None


def _names_another(asked: str, about: Set[str], alone: Mapping[str, float], env: Env) -> bool:
    """Whether a telling word is asked of an article that may answer, and of none of those about the topic."""
    told = frozenset[str]().union(*(env.foreseen.said_of(article) for article in about))
    others = (env.foreseen.said_of(article) for article, share in alone.items() if share >= NAMED)
    return not (telling_words(asked) - told).isdisjoint(frozenset[str]().union(*others))


async def _shares(text: str, env: Env) -> Mapping[str, float]:
    return shares_of((await odds_of(env, text)).sentences)
