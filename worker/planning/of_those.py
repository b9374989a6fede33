"""Read a further question of what the one before it set side by side or counted: 「哪條 bolt 最多」, 「都是運攀嗎」."""

from dataclasses import replace

from schemas.reading import Attribute, Extreme, GroupBy, Reading
from worker.text.folding import fold
from worker.understanding.conditions.facets import read_types
from worker.understanding.conditions.narrowing import narrows
from worker.understanding.figures.quantified import asks_if_all
from worker.understanding.matching.patterns import compiled

_MEASURED: dict[Extreme, Attribute] = {
    "hardest": "grade", "easiest": "grade", "longest": "length", "shortest": "length", "most_bolts": "bolts",
    "fewest_bolts": "bolts", "newest": "first_ascent", "oldest": "first_ascent",
}  # fmt: skip
ASKED_OF_ALL: dict[GroupBy, str] = {"type": "route_types", "video": "has_video"}
"""The field of a filter of which it is told how many of those that were asked for are so."""
_COUNTED = frozenset({"count", "list", "distribution"})
_VIDEOS = compiled(
    r"^\W*(?:那|他們|它們|這些)*(?:全部|通通|每一?條|是不是)*都有(?:附)?影片"
    r"|\b(?:do|have) (?:they|these|those) all (?:have )?(?:a )?videos?\b"
)
_WHERE = compiled(
    r"^\W*(?:那|它們|他們|這些)*(?:分別|各|都|主要|大多|多半)+(?:是)?(?:在|位於|分[布佈]在?)?哪(?:一?些?個?[區牆裡邊面]|裡|邊|幾?個?岩[場區])"
    r"|^\W*(?:and )?(?:where|which (?:areas?|walls?|crags?)) are (?:they|these|those)(?: all| mostly)?(?: in| at"
    r"| on)?\W*$"
)


def of_those(reading: Reading, before: Reading) -> Reading | None:
    """The reading as one of the rows of the question before it; None where it is of its own."""
    if any(m.end > m.start and not m.negated for m in reading.mentions) or reading.unknown_places:
        return None
    routes = [m for m in before.mentions if m.kind == "route"]
    measure = _MEASURED.get(reading.extreme) if reading.extreme is not None else None
    if before.intent == "compare" and len(routes) > 1 and reading.intent == "extreme" and measure is not None:
        if narrows(reading.filter, "kinds", "crag_ids", "area_ids"):
            return None
        return replace(before, text=reading.text, attributes=(measure,), extreme=reading.extreme)
    text = fold(reading.text)
    if before.subject != "route" or before.intent not in _COUNTED:
        return None
    if asks_if_all(text) and len(read_types(text).wanted) == 1 and reading.filter.grades is None:
        return replace(
            before, text=reading.text, intent="distribution", group_by="type", attributes=(), limit=None, bands=()
        )
    if _WHERE.search(text) and before.filter.ids == () and len(before.filter.area_ids) < 1:
        # 「關子嶺5.13有幾條 都在哪一區」
        by: GroupBy = "area" if len(before.filter.crag_ids) == 1 else "crag"
        return replace(before, text=reading.text, intent="distribution", group_by=by, attributes=(), limit=None)
    if _VIDEOS.search(text):
        return replace(
            before, text=reading.text, intent="distribution", group_by="video", attributes=(), limit=None, bands=()
        )
    return None
