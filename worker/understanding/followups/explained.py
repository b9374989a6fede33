"""Keep what was explained before beside a question that may go on from it, where its words alone cannot tell."""

from collections import Counter
from dataclasses import replace

from schemas.reading import Reading
from worker.text.folding import fold, holds_cjk
from worker.understanding.followups.earlier import Earlier
from worker.understanding.followups.going_on import BETWEEN, explains, subject

_MOST_LETTERS, _MOST_CHARACTERS = 80, 30
"""Whoever says more says what it is about."""
_MOST_TOPICS = 4


def beside_what_was_explained(reading: Reading, text: str, earlier: Earlier) -> Reading:
    """The reading with the questions before it, oldest first, that articles answered and it may go on from."""
    if not earlier.asked or not _may_go_on(reading, text):
        return reading
    asked: list[str] = []
    for n in range(_MOST_TOPICS):
        before = earlier.turn(n)
        if before is None or not explains(before) or before.conversion is not None:
            break
        asked.insert(0, before.text)
        if not _may_go_on(before, earlier.history[earlier.asked[n]].content):
            break
    return replace(reading, goes_on_from=tuple(asked)) if asked else reading


def joined(topic: str, asked: str) -> str:
    """A question behind what it goes on from, said in few words."""
    return f"{subject(topic) or topic.rstrip(' ?？。.!！')}{BETWEEN[holds_cjk(asked)]}{asked}"


def _may_go_on(reading: Reading, text: str) -> bool:
    short = len(text) <= (_MOST_CHARACTERS if holds_cjk(text) else _MOST_LETTERS)
    # What holds a letter that was not typed was written out already.
    written_out = Counter(fold(reading.text)) - Counter(fold(text))
    if not short or written_out or reading.conversion is not None:
        return False
    if any(not m.negated for m in reading.mentions) or reading.unknown_places or reading.attack:
        return False
    return reading.intent == "knowledge" or (reading.intent == "search" and reading.subject is None)
