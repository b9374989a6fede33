"""Keep what was explained before beside a question that may go on from it, where its words alone cannot tell."""

from collections import Counter
from dataclasses import replace

from schemas.reading import Reading
from worker.text.folding import fold, holds_cjk
from worker.understanding.followups.earlier import Earlier
from worker.understanding.followups.going_on import BETWEEN, explains, may_lean, subject
from worker.understanding.followups.pointing import OF_MANY
from worker.understanding.followups.replies import is_empty

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
        if before is None or before.conversion is not None or not (explains(before) or _is_untold(before)):
            break
        asked.insert(0, before.text)
        if not may_lean(before, earlier.turn, n):
            break
    return replace(reading, goes_on_from=tuple(asked)) if asked else reading


def _is_untold(before: Reading) -> bool:
    """Whether no row tells what was asked, and no name in it: an article may have answered."""
    return bool(before.unrecorded) and before.subject == "route" and not before.mentions


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
    if reading.intent == "knowledge" or (reading.intent == "search" and reading.subject is None):
        return True
    if reading.missing == "entity":
        return True
    # 「每間都一樣嗎」 after what the colours mean: nothing is wanted of gyms but their kind.
    bare = is_empty(reading.filter) and not (reading.attributes or reading.unrecorded or reading.extreme)
    return reading.intent == "list" and bare and OF_MANY.search(fold(text)) is None
