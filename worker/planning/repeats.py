"""Leave out the parts of a question that another part tells: a count beside its list, a comparison made before."""

import re
from collections.abc import Sequence

from schemas.reading import Reading
from worker.text.folding import fold
from worker.understanding.conditions.narrowing import narrows
from worker.understanding.figures.measures import compared_by
from worker.understanding.figures.of_places import RANKED
from worker.understanding.places.filtering import PLACE_FIELDS

_WHICH_IS_MOST = re.compile(
    r"^\W*(?:那)?哪(?:一)?[個座區級種]?(?:難度|等級)?(?:的)?(?:路線)?(?:最[大多少]|比較多|多)"
    r"|^\W*(?:and )?which (?:one )?(?:is|has) (?:the )?(?:biggest|largest|most)\b"
)
_EACH = re.compile(r"各(?:自|別)?(?:有|是)?(?:幾|多少)|分別(?:有|是)?(?:幾|多少)|\beach\b")
_VIDEOS = re.compile(r"[幾少]部|\bhow many videos\b")
_NOUN_OF_PLACES = re.compile(r"區|岩場|縣市|總共|全部|\d|\b(?:areas|crags|in total|all)\b")
_ELLIPTIC = re.compile(
    r"^\W*(?:and )?which (?:one )?(?:has|is) the \w+est\W*$|^\W*(?:那)?哪(?:一?個|邊)最.\W*$", re.IGNORECASE
)
_LISTS = ("list", "search")


def once(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The parts without what another one tells: a list says how many there are, and is not said twice."""
    listed = [(r.subject, r.filter) for r in readings if r.intent in _LISTS]
    kept: list[Reading] = []
    for r in readings:
        told = r.intent == "count" and (r.subject, r.filter) in listed
        # 「哪個岩場抱石最多？有幾題？」: the ranking tells the numbers.
        ranked = bool(kept) and kept[-1].intent == "distribution" and kept[-1].group_by in RANKED
        best = bool(kept) and kept[-1].intent == "extreme" and not narrows(r.filter, "kinds", *PLACE_FIELDS)
        counts = r.intent == "count" and not any(m.end > m.start for m in r.mentions)
        told |= counts and (ranked or best) and not _NOUN_OF_PLACES.search(fold(r.text))
        spread = bool(kept) and kept[-1].intent == "distribution"
        told |= spread and _WHICH_IS_MOST.search(fold(r.text)) is not None and not r.filter.route_types
        # 「5.11d 跟 5.12a 哪個多，全台各有幾條」: the spread tells each number, the most filmed how many videos.
        told |= spread and counts and _EACH.search(fold(r.text)) is not None
        told |= best and kept[-1].extreme == "most_popular" and _VIDEOS.search(fold(r.text)) is not None
        # 「哪個最高？最高到幾米」: what was compared is compared once.
        told |= r.intent == "compare" and r.needs_history and any(_is_compared(r, o) for o in kept)
        # "Which has the shortest approach and which has the longest": all of them were set side by side.
        compared = bool(kept) and kept[-1].intent == "compare" and r.intent == "extreme" and not r.needs_history
        told |= compared and not narrows(r.filter, "kinds") and _ELLIPTIC.match(fold(r.text)) is not None
        again = r.intent in _LISTS and any(o.intent in _LISTS and o.filter == r.filter for o in kept)
        # What no row tells is said once: 「會不會曬 有遮蔭嗎」.
        told |= r.unearned and any(
            o.unearned
            and o.unrecorded == r.unrecorded != ()
            and [m.ids for m in o.mentions] == [m.ids for m in r.mentions]
            for o in kept
        )
        if not (told or again):
            kept.append(r)
    return tuple(kept)


def _is_compared(reading: Reading, before: Reading) -> bool:
    """Whether a part sets the same side by side as one before it, by the same measure or by none."""
    if before.intent != "compare" or [m.ids for m in reading.mentions] != [m.ids for m in before.mentions]:
        return False
    if reading.filter.grades != before.filter.grades or (
        "price" in reading.attributes and "price" not in before.attributes
    ):
        # "Which has more 5.11s, and what about 5.12s": something else of the same.
        return False
    by, first = (compared_by(fold(r.text), r.subject) for r in (reading, before))
    return by is None or (first is not None and by.measure == first.measure)
