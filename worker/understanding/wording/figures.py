"""Read figures as they are meant: without the hyphens that join words to them, and what is said twice only once."""

from dataclasses import replace

from worker.understanding.matching.patterns import Together, compiled, of_parts
from worker.understanding.wording.masking import TAKEN, Masked

_FIGURE = r"(?:5\s?\.\s?\d{1,2}[a-d]?|v\d{1,2}|\d+(?:\.\d+)?\s*(?:公尺|米|m\b|met(?:er|re)s?\b|[顆個支元塊]|bolts?\b)?)"
_INCLUDED = compiled(
    rf"(?<=[\s,，(（啊呢喔上下內])(?:有|也)?(?:包)?含(?:括)?\s*{_FIGURE}(?=\s*(?:$|[)）?？。,，的]))"
    rf"|[(,]\s*(?:and )?(?:including|incl\.?)\s+{_FIGURE}|[(,]\s*{_FIGURE} (?:included|inclusive)\b"
)
# "5.13-or-harder", "10-bolt", "under-10-metre": what hyphens join to a figure is read as if it stood by itself.
_JOINED = compiled(
    r"\d[a-d]?-(?:or|and|plus|metres?|meters?|m|bolts?|quick|draws?|to)\b|\b(?:under|over|below|above)-\d|-(?:or|and)-[a-z]"
)
_JOINED_RUN = of_parts(r"[a-z\d.]+(?:-[a-z\d.]+)+")


CUES = Together(_JOINED, _INCLUDED)
"""Without these nothing is read here."""


def with_plain_figures(question: Masked) -> Masked:
    """The question with blanks for joining hyphens, and with hidden what only says again that a bound is included.

    「5.12 以上，含 5.12」 and 「8 米以下（含 8 米）」 say again what 以上 and 以下 mean.
    """
    words = question.words
    if not CUES.may_be_in(words):
        return question
    if _JOINED.search(words):
        words = _JOINED_RUN.sub(lambda run: run[0].replace("-", " ") if _JOINED.search(run[0]) else run[0], words)
        question = replace(question, words=words)
    again = [(m.start(), m.end(), TAKEN) for m in _INCLUDED.finditer(words)]
    return question.hide(again) if again else question
