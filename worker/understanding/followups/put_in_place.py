"""Ask the question before again of what a follow-up says, where nothing of that was read: 「那松山呢」, 「有冷氣嗎」.

A follow-up that changes nothing would be answered with what was answered already. What it says is put behind what was
spoken of, or in the place of what it says another of, and is read as if it had been asked so.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, replace

from schemas.reading import Filter, Reading
from worker.text.folding import fold, holds_cjk
from worker.understanding.followups.earlier import Earlier
from worker.understanding.followups.leads import without_turn
from worker.understanding.followups.pointing import sets_out
from worker.understanding.followups.staying import topic_text
from worker.understanding.unrecorded.recognised import places_of

_MOST_WORDS = 40
_MOST_BACK = 4
_ROWS = frozenset({"route", "gym", "crag", "area"})
# 「那松山呢」, "and the one in Songshan?"
_ANOTHER = re.compile(
    r"^(?:那麼?|所以|如果(?:是|要)?|換成?|改成|還有|或者?|在|去|[,，\s])*(?P<zh>[^\s,，。?？!！]{1,10}?)"
    r"(?:的話|那[邊裡]|這[邊裡]|方面|部分)*(?:也)?(?:呢|咧|勒|哩|嗎|有嗎|有沒有|可以嗎)?[?？。\s]*$"
    r"|^(?:and |so |ok |or |then |what about |how about )+(?:in |at |for |around |near |with )?(?:the |an? )?"
    r"(?P<en>[a-z0-9][\w'’ -]{1,30}?)(?: then| instead| too| though| as well)?[?.!\s]*$",
    re.IGNORECASE,
)
_NOTHING_SAID = frozenset(
    {"它", "這個", "那個", "這", "那", "好", "然後", "其他", "別的", "it", "that", "this", "more"}
)


def said_in_vain(whole: Reading, words: str, before: Reading | None) -> bool:
    """Whether a completed follow-up asks just what was asked before, or of nothing."""
    if before is None or before.subject not in _ROWS or before.own is not None or sets_out(words):
        return False
    if whole.missing == "entity":
        return True
    if not whole.needs_history:
        return False
    return bare(whole) == bare(before) and not (whole.unknown_names or whole.unknown_places)


def put_in_place(whole: Reading, shown: str, earlier: Earlier, read: Callable[[str], Reading]) -> Reading | None:
    """What is asked of what was said in vain; None where that cannot be told."""
    before = earlier.spoken_of()
    if before is None or len(shown) > _MOST_WORDS or any(m.end and not m.negated for m in whole.mentions):
        return None
    lacks = whole.missing is not None
    told = topic_text(without_turn(shown), before)
    topical = read(told) if told is not None else None
    loses = topical is not None and not topical.unrecorded and _loses(topical, before)
    if topical is not None and (not _stands(topical) or _new(topical, before) or loses):
        topical = None
    if topical is not None and (
        topical.unrecorded or (lacks and topical.attributes) or (topical.weekday and not whole.weekday)
    ):
        return _as(whole, topical)
    found = _ANOTHER.match(shown) if not lacks else None
    other = (found["zh"] or found["en"]).strip() if found is not None else ""
    root = _root(earlier) if other and fold(other) not in _NOTHING_SAID else None
    alike = root is not None and holds_cjk(root.text) == holds_cjk(shown)
    placed = _in_its_place(root, other, before, read) if root is not None and alike else None
    if placed is not None:
        return _as(whole, placed)
    return _as(whole, topical) if topical is not None and topical.unheard else None


def _in_its_place(root: Reading, other: str, before: Reading, read: Callable[[str], Reading]) -> Reading | None:
    """A question with another thing in the place of what no row tells of, or of the one that it names."""
    text = root.text
    for span in _what_no_row_tells(root):
        if _stands(asked := read(f"{text[: span[0]]}{other}{text[span[1] :]}")) and _of_no_row(asked):
            return asked
    named = [m for m in root.mentions if m.end and not m.negated and text[m.start : m.end] == m.surface]
    if len(named) == 1:
        asked = read(f"{text[: named[0].start]}{other}{text[named[0].end :]}")
        if _stands(asked) and (_new(asked, before) or asked.unknown_names or asked.unknown_places):
            return asked
    return None


def _what_no_row_tells(root: Reading) -> Iterator[tuple[int, int]]:
    """Where in a question the words stand of which no row tells anything."""
    text = root.text
    for word in root.unheard:
        if (at := text.find(word)) >= 0:
            yield at, at + len(word)
    if root.unrecorded and len(plain := fold(text)) == len(text):
        yield from places_of(root.unrecorded, plain)[:1]


def _stands(asked: Reading) -> bool:
    return asked.missing is None and not asked.out_of_scope and asked.intent not in ("knowledge", "chat")


def _new(asked: Reading, before: Reading) -> bool:
    """Whether something is named that was not spoken of."""
    said = {i for m in before.mentions for i in m.ids}
    return any(not said.issuperset(m.ids) for m in (*asked.mentions, *asked.near))


def _loses(asked: Reading, before: Reading) -> bool:
    """Whether a condition of what was spoken of is gone: 「週六幾點開」 after the bouldering gyms of a city."""
    names = (f.name for f in fields(Filter) if f.name != "kinds")
    return any(getattr(before.filter, name) and not getattr(asked.filter, name) for name in names)


def _of_no_row(asked: Reading) -> bool:
    return bool(asked.unrecorded or asked.unheard)


def _as(whole: Reading, asked: Reading) -> Reading:
    mentions = tuple(replace(m, start=0, end=0) for m in asked.mentions)
    return replace(asked, text=whole.text, mentions=mentions, needs_history=True)


def _root(earlier: Earlier) -> Reading | None:
    """The last question that stands by itself: those since went on from it."""
    turns = (earlier.turn(n) for n in range(_MOST_BACK))
    return next((t for t in turns if t is None or not t.needs_history), None)


def bare(reading: Reading) -> tuple[Reading, frozenset[tuple[str, ...]]]:
    """What a reading asks, without its words."""
    bare = replace(
        reading, text="", locale="en", mentions=(), confidence=1.0, needs_history=False, unheard=(), unearned=False,
        unrecorded=(), suggestions=(), missing=None, read_as=(),
        intent="list" if reading.intent == "count" else reading.intent,
    )  # fmt: skip
    return bare, frozenset(m.ids for m in reading.mentions if not m.negated)
