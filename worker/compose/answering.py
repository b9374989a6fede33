"""Find the one sentence of a text that answers a question: the one that says most of what is asked in rare words."""

import math
from collections.abc import Sequence

from worker.text.folding import fold
from worker.text.prose import Section, all_words, topic_words
from worker.understanding.asked.meanings import meanings
from worker.understanding.matching.patterns import compiled

LEAST, SURELY = 0.34, 0.6
"""How much of what is asked the sentence must say: in the section that fits best, and anywhere else."""
AHEAD, FAR_AHEAD = 0.15, 0.3
"""By how much more than any other it must say of it, likewise."""
EVERYDAY = 0.8
"""What a text's own word counts for something that is asked in another, everyday one."""
# What there is to know, to bring or to mind is the whole text, and so is how several things differ.
_OPEN = compiled(
    r"差在|差別|差異|不同|區別|不一樣|\b(?:differ(?:s|ent|ence|ences)?|vs|versus)\b"
    r"|(?:注意|準備|帶|知道|記得|忽略)(?:些)?(?:什麼|哪些|事項)|(?:什麼|哪些)(?:東西|事情|事)?(?:[是需]?要|該)(?:特別)?(?:注意|準備|帶)"
    r"|\bwhat (?:else )?(?:should|do|must|to)\b[^.?]{0,12}\b(?:bring|know|pack|look out|watch out|prepare)\b"
)


def answering(
    question: str, parts: Sequence[Section], told_apart: frozenset[str], *, likely: Sequence[Section]
) -> tuple[int, str] | None:
    """The sentence with its number; None where no sentence stands out.

    told_apart are the words beside the title's, likely the sections in which the answer is looked for first.
    """
    if _OPEN.search(fold(question)):
        return None
    sentences = [each for part in parts for each in part.sentences]
    words = {each: all_words(each[1]) for each in sentences}
    weighed = [
        (group, worth * _rarity(sum(bool(group & said) for said in words.values()), len(sentences)))
        for group, worth in _groups(question, told_apart)
    ]
    whole = sum(weight for _, weight in weighed)
    if not whole:
        return None
    said = {each: sum(w for group, w in weighed if group & words[each]) / whole for each in sentences}
    told, *others = sorted(sentences, key=lambda each: -said[each])
    near = any(told in part.sentences for part in likely)
    least, ahead = (LEAST, AHEAD) if near else (SURELY, FAR_AHEAD)
    return told if said[told] >= least and said[told] - (said[others[0]] if others else 0.0) >= ahead else None


def _groups(question: str, told_apart: frozenset[str]) -> list[tuple[frozenset[str], float]]:
    """What is asked, each in the words that would say it: an everyday word is one thing with those of texts."""
    everyday = [(topic_words(span), under) for span, under in meanings(question)]
    covered = frozenset().union(*(span for span, _ in everyday))
    groups = [
        (frozenset({word}), 1.0)
        for word in topic_words(question) & told_apart - covered
        if len(word) > 1 and not word[0].isdigit()
    ]
    groups += [((span | under) & told_apart, EVERYDAY) for span, under in everyday]
    return [(group, worth) for group, worth in groups if group]


def _rarity(holding: int, of: int) -> float:
    """What a word is worth that so many of the sentences have; one that none has asks for nothing here."""
    return math.log(1 + (of + 1) / holding) if holding else 0.0
