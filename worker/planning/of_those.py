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
_HOW_MANY = compiled(
    r"^\W*(?:那|又|還|然後|這樣|所以|大概|大約|請問|順便問)*"
    r"(?:總共|一共|全部|共|這樣的|這種的?|這類的?)*(?:是|有)?(?:幾|多少)[條間家]"
    r"(?:可[以選]?(?:爬|選)?)?[呢啊呀\s?？。]*$"
    r"|^\W*(?:and |so |plus )?(?:how many|what['’]?s the total|what is the total)(?: of (?:them|those|these))?"
    r"(?: (?:are there|do you have|there are|is that))?(?: (?:in (?:all|total)|altogether|overall|of them"
    r"|all told))?\W*$"
)
_WHERE = compiled(
    r"^\W*(?:那|它們|他們|這些)*(?:分別|各|都|主要|大多|多半)+(?:是)?(?:在|位於|分[布佈]在?)?哪(?:一?些?個?[區牆裡邊面]|裡|邊|幾?個?岩[場區])"
    r"|^\W*(?:and )?(?:where|which (?:areas?|walls?|crags?)) are (?:they|these|those)(?: all| mostly)?(?: in| at"
    r"| on)?\W*$"
)


def counted_too(text: str, before: Reading) -> Reading | None:
    """How many there are of those of which the most was asked for: 「龍洞最難的傳攀是哪條？總共幾條」."""
    of_rows = before.intent == "extreme" and before.subject in ("route", "gym") and before.group_by is None
    if not of_rows or any(m.kind in ("route", "gym") for m in before.mentions) or not _HOW_MANY.search(fold(text)):
        return None
    return replace(before, text=text, intent="count", extreme=None, attributes=(), limit=None, missing=None)


_COUNTS_TOO = compiled(
    r"(?:數量|總數|條數|(?<!有)[幾多]少?條)\s?[,，、]?\s?(?:還有|以及|跟|和|與|外加|加上|順便)[^,，。?？]{0,12}最"
    r"|[,，。?？]\s?(?:這種|這樣的|這類|總共|一共|全部|共|那|又|有)*(?:總共|一共|共|有)+(?:幾|多少)條[呢啊\s?？。]*$"
    r"|\b(?:number|count|total|amount) of\b[^?!]{2,90}?(?:,? and|,? plus|[,;?]) (?:which|what|the|tell)\b"
    r"|\b(?:and )?how many (?:of (?:those|them) )?(?:are there|there are|do you have)(?: in (?:all|total))?\W*$"
)


def counted_beside(reading: Reading) -> tuple[Reading, ...]:
    """The most of some routes, and how many of them there are, where one breath asks both; nothing where it does not.

    "Tell me the number of trad routes at Long Dong and the hardest among them", 「龍洞的傳攀數量，還有最長那條是誰」.
    """
    best = reading.intent == "extreme" and reading.subject == "route" and reading.group_by is None
    if not best or not _COUNTS_TOO.search(fold(reading.text)):
        return ()
    text = f"{reading.text} (count)"
    counted = replace(reading, text=text, intent="count", extreme=None, attributes=(), limit=None, missing=None)
    return (counted, reading)


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
