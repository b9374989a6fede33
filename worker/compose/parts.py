"""Answer a question of several parts: what compares them first, then each part in its own words."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from schemas.evidence import Evidence, Part, Sentence
from worker.compose.numbers import apart
from worker.compose.say import Voice
from worker.compose.values import Values

LEAST = 3
_FULL = 2
"""Up to so many parts each lists as much as it would alone."""


def in_parts(
    v: Voice, evidence: Evidence, limit: int, answer: Callable[[Part, int], tuple[Sequence[Sentence], bool]]
) -> tuple[list[Sentence], bool]:
    """The sentences of all parts, each marked with its part, and whether any part was answered.

    answer composes one part with at most so many items.
    """
    values = Values(evidence)
    first = _compared(v, values)
    said = first or apart(v, values)
    answered = False
    for n, part in enumerate(evidence.parts):
        sentences, found = answer(part, lines_of_a_part(limit, len(evidence.parts)))
        answered = answered or found
        said += [replace(_ended(s, last=s is sentences[-1]), part=n) for s in sentences]
    return said, answered


def lines_of_a_part(limit: int, parts: int) -> int:
    """How many items one of several parts lists, where an answer alone would list limit."""
    return limit if parts <= _FULL else max(LEAST, limit * _FULL // parts)


def _compared(v: Voice, values: Values) -> list[Sentence]:
    first, verdict, equal = (values.claim(f"compare.{key}") for key in ("first", "verdict", "equal"))
    if first is not None and verdict is not None:
        said = [v("compare.verdict", first=first, verdict=verdict)]
        said += [v(each.attribute, apart=each) for each in values.under("compare.apart.")]
        if (times := values.claim("compare.times")) is not None:
            said.append(v("compare.times", times=times))
        return [v.sentence(v.join(said), end="colon.line")]
    if equal is None and (gyms := values.claim("compare.equal.gyms")) is not None:
        return [v.sentence(v("compare.equal.gyms", count=gyms), end="colon.line")]
    return [v.sentence(v("compare.equal", count=equal), end="colon.line")] if equal is not None else []


def _ended(sentence: Sentence, *, last: bool) -> Sentence:
    """Each part ends its line, so that the next one begins on a new one."""
    if not last or sentence.text.endswith("\n"):
        return sentence
    return replace(sentence, text=sentence.text.rstrip(" ") + "\n")
