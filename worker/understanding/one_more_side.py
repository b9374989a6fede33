"""Read what joins a comparison that was asked before: 「那關子嶺呢」 after 「龍洞和墾丁哪個路線多」."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from schemas.reading import Mention, Reading, Turn
from worker.understanding.narrowing import narrows
from worker.understanding.places import PLACE_FIELDS
from worker.understanding.replies import is_thin

Read = Callable[[str, Sequence[Turn]], Reading]


def with_one_more(reading: Reading, before: Reading, read: Read) -> Reading | None:
    """The comparison before with what is named now as one more side; None where the question is none of that.

    The old question is read anew with the new name behind the last of its own, so that a branch (「那南港呢」) and a
    route that is called as a town is (「那和平呢」) are read in the company of the others.
    """
    named = [m for m in reading.mentions if not m.negated]
    old = [m for m in before.mentions if m.end]
    if before.intent != "compare" or not named or not old or not is_thin(reading):
        return None
    if narrows(reading.filter, "kinds", "gym_ids", *PLACE_FIELDS):
        return None
    end = max(m.end for m in old)
    mark = "、" if before.locale == "zh-TW" else ", "
    told = mark.join(m.surface for m in named)
    joined = read(f"{before.text[:end]}{mark}{told}{before.text[end:]}", ())
    if joined.intent != "compare" or joined.subject != before.subject or _sides(joined, old) <= _sides(before, old):
        return None
    return replace(joined, locale=reading.locale, needs_history=True)


def _sides(reading: Reading, of: Sequence[Mention]) -> int:
    """How many names of the kinds of some others a reading has."""
    kinds = {m.kind for m in of}
    return sum(m.kind in kinds for m in reading.mentions)
