"""Put plainly what a follow-up asks by way of what an answer showed: of one place in it, of all of it, or for more."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from schemas.reading import Mention, Turn
from worker.understanding.followups.by_place import by_place, is_one_question, may_point_at
from worker.understanding.followups.earlier import Earlier
from worker.understanding.followups.paging import may_page, paged
from worker.understanding.followups.shown import Names
from worker.understanding.wording.masking import MASKS, Masked

_LISTS = frozenset({"list", "search", "recommend", "extreme"})
_LISTED = frozenset({"route", "gym", "area", "crag"})


class Put(NamedTuple):
    """The plain words, and whether they stand by themselves: what they ask is named, and nothing is told beside it."""

    text: str
    alone: bool


def by_what_was_shown(
    plain: Masked,
    history: Sequence[Turn],
    earlier: Earlier,
    names: Names,
    named: Callable[[Masked], tuple[Mention, ...]],
) -> Put | None:
    """The follow-up in plain words; None where it asks nothing by way of what was shown."""
    if may_page(plain.words) and (more := paged(plain.shown, history, names)) not in (None, plain.shown):
        before = earlier.spoken_of()
        lists = before is not None and before.intent in _LISTS and before.subject in _LISTED and before.own is None
        if more is not None and lists:
            return Put(more, alone=False)
    if not may_point_at(plain.words):
        return None
    words = plain.hide((m.start, m.end, MASKS[m.kind]) for m in named(plain)).words
    put = by_place(plain.shown, words, history, earlier.turn, names)
    return None if put is None else Put(put, is_one_question(plain.shown))
