"""Read what a follow-up rules out of what was listed, or of what one thing was said to have."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from schemas.reading import Filter, Reading, Turn
from worker.understanding.followups.changing import ASKS_VALUE, NOUNS, SETS, as_changed
from worker.understanding.matching.patterns import compiled

Read = Callable[[str, Sequence[Turn]], Reading]
_RULED = (
    "exclude_ids", "not_crag_ids", "not_area_ids", "not_sectors", "not_grades", "not_route_types", "not_features",
    "not_facilities", "not_within", "not_rocks", "gym_lacks",
    "not_amenities",
)  # fmt: skip
_INSTEAD = ("route_types", "features", "facilities", "gym_types", "grades")
_RULES_OUT = compiled(
    r"^(?:那|可是|但|請|幫我|把|也|還有|還|再|然後)*(?:不要|不想要?|不算|不含|不包[含括]|除了|除去|排除|跳過|避開|別|撇開|(?<!快)[扣撇減剔剃濾篩拿去刪移踢挑][掉除去開走]|過濾掉?).{1,12}$|^.{1,12}(?:不要|以外|除外"
    r"|就?算了)(?:了|的)?[。!！\s]*$"
    r"|^(?:but |and |ok |also )*(?:not?|except|without|skip|excluding|leave out|anything but|apart from|besides"
    r"|aside from|minus|drop|remove|exclude|omit|take out"
    r"|get rid of|avoid|ignore|cut|filter out) (?:the |any "
    r"|at |in )?.{1,30}$"
)
# What is asked of the rest stands behind what is ruled out: 「扣掉傳攀剩幾條」, "apart from trad, what's left".
_WHAT_IS_LEFT = compiled(
    r"[,，\s]*(?:的話)?(?:還|會|就|總共|那)*(?:剩下?|餘下|有)(?:的|路線)?(?:還有)?(?:(?:幾|多少)[條間個家種項]?|哪[些幾][條間個家種項]?|什麼)(?:路線|特色|設施)?[呢啊嗎?？\s]*$"
    r"|[,，\s]*(?:還)?(?:剩下?|餘下)(?:的)?(?:呢|是|嗎)?[?？\s]*$"
    r"|[,;]? ?(?:what(?:'s| is| are)(?: there)?(?: left| remaining)|how many (?:are left|are there|remain|is that|left)"
    r"|which (?:ones )?(?:are left|remain|are there)|what else(?: is there| (?:do|does) (?:it|they) have)?"
    r"|what remains)"
    r"[?.\s]*$"
)
_COUNTS = compiled(r"幾|多少|\bhow many\b")
_LISTED = frozenset({"features", "facilities", "amenities"})


def ruled_out(reading: Reading, words: str, before: Reading, read: Read) -> Reading | None:
    """The list before without what a follow-up rules out: 「原岩不要」, "not the Sunshine Wall"."""
    rest = _WHAT_IS_LEFT.search(words)
    if rest is not None:
        words = words[: rest.start()]
    if before.own is not None or not _RULES_OUT.search(words) or ASKS_VALUE.search(words):
        return None
    if before.intent == "detail":
        return _of_one(reading, before)
    if before.intent not in SETS:
        return None
    said = reading.text if rest is None else reading.text[: rest.start()]
    noun = NOUNS.get(before.subject or "article")
    if noun is None:
        return None
    english = reading.locale == "en"
    # An area is known by the crag that was named before.
    places = " ".join(m.surface for m in before.mentions if m.kind in ("crag", "city") and not m.negated)
    asked = read(f"{places} {noun[english]}{', ' if english else '，'}{said}", ())
    blank = Filter()
    out = {name: getattr(asked.filter, name) for name in _RULED if getattr(asked.filter, name) != getattr(blank, name)}
    if not out or asked.subject != before.subject:
        return None
    joined: dict[str, Any] = {
        name: tuple(dict.fromkeys((*getattr(before.filter, name), *value))) for name, value in out.items()
    }
    negated = tuple(m for m in asked.mentions if m.negated)
    # What is wanted in its place is said in the same breath: 「不要運攀，要傳攀」.
    instead = {name: now for name in _INSTEAD if (now := getattr(asked.filter, name)) != getattr(blank, name)}
    wanted = replace(before.filter, **{**joined, **instead})
    if out.keys() & {"not_route_types"}:
        wanted = replace(wanted, route_types=tuple(t for t in wanted.route_types if t not in wanted.not_route_types))
    intent = before.intent
    if rest is not None and intent in ("list", "count"):
        intent = "count" if _COUNTS.search(rest[0]) else "list"
    return as_changed(reading, replace(before, intent=intent, filter=wanted, mentions=(*before.mentions, *negated)))


def _of_one(reading: Reading, before: Reading) -> Reading | None:
    """What one thing has without what a follow-up leaves out: 「扣掉橫渡，剩哪些」 after the tags of a route."""
    listed = tuple(a for a in before.attributes if a in _LISTED)
    if not listed and before.subject == "route" and reading.filter.not_features:
        listed = ("features",)
    if not listed and before.subject == "gym" and reading.filter.not_facilities:
        listed = ("facilities",)
    if not listed or before.unrecorded or len({i for m in before.mentions if not m.negated for i in m.ids}) != 1:
        return None
    return as_changed(reading, replace(before, attributes=listed))


def leaves_out(words: str) -> bool:
    """Whether words leave something out of what a thing has."""
    rest = _WHAT_IS_LEFT.search(words)
    return _RULES_OUT.search(words if rest is None else words[: rest.start()]) is not None
