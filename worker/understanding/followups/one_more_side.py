"""Read what is set beside what was asked before: 「跟瘦馬比呢」, or 「那關子嶺呢」 after 「龍洞和墾丁哪個路線多」."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from schemas.reading import Filter, Mention, Reading, Turn
from worker.understanding.conditions.narrowing import narrows
from worker.understanding.followups.pointing import AGAINST, SIMILAR
from worker.understanding.followups.replies import is_thin
from worker.understanding.places.filtering import PLACE_FIELDS

Read = Callable[[str, Sequence[Turn]], Reading]


def beside(reading: Reading, words: str, before: Reading) -> Reading | None:
    """The question about what was named before, set beside what is named now, or wanted again in another form."""
    earlier = tuple(
        replace(m, start=0, end=0) for m in before.mentions if m.kind in ("route", "gym", "area") and not m.negated
    )
    if not earlier:
        return None
    kind = earlier[0].kind
    now = tuple(m for m in reading.mentions if m.kind == kind)
    # Of one thing alone nothing is set beside it: 「比它難的」 has been written out with its name.
    other = {m.ids for m in now} - {m.ids for m in earlier}
    if other and AGAINST.search(words):
        subject = kind if kind in ("route", "gym") else "area"
        return replace(
            before, text=reading.text, locale=reading.locale, intent="compare", subject=subject,
            attributes=reading.attributes or before.attributes, mentions=(*earlier, *now),
            filter=replace(before.filter, kinds=(), gym_ids=(), area_ids=()),
            missing=None, needs_history=True,
        )  # fmt: skip
    if kind == "route" and SIMILAR.search(words):
        ids = tuple(i for m in earlier for i in m.ids)
        wanted = Filter(kinds=("route",), exclude_ids=ids)
        return replace(
            before, text=reading.text, locale=reading.locale, intent="recommend", mode="similar", subject="route",
            mentions=earlier, filter=wanted, attributes=(), missing=None, unrecorded=(), unearned=False,
            needs_history=True,
        )  # fmt: skip
    return None


def with_one_more(reading: Reading, before: Reading, read: Read) -> Reading | None:
    """The comparison before with what is named now as one more side; None where the question is none of that.

    The old question is read anew with the new name behind the last of its own, so that a branch (「那南港呢」) and a
    route that is called as a town is (「那和平呢」) are read in the company of the others.
    """
    named = [m for m in reading.mentions if not m.negated]
    old = [m for m in before.mentions if m.end]
    compared = {m.ids for m in before.mentions}
    if before.intent == "compare" and named and is_thin(reading) and {m.ids for m in named} <= compared:
        # One of the two is wanted: 「簡單那條」.
        return replace(reading, needs_history=True)
    # "Which is closer to Kaohsiung, A or B" sets no third side beside the two.
    if before.intent != "compare" or not named or not old or not is_thin(reading) or reading.near:
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
