"""Read which of the things listed before are asked for: 「其中哪幾間有先鋒」, "do any of them open before noon"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from schemas.reading import Filter, Kind, Mention, Reading, Turn
from worker.understanding.asked.intent import compares
from worker.understanding.followups.shown import Names, line_names
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import PLACE

_THESE = compiled(
    r"(?:在)?(?:以上|上面|上述|剛剛|剛才|前面)?(?:的)?(?:這|那)(?:些|幾|[兩二三四五六七八九十\d]{1,2})"
    r"(?:條|間|家|個|座)?(?:路線|線|岩館|攀岩館|館|岩場)?(?:裡面|裡頭|裡|之中|當中|中)?(?:的)?"
    r"|(?:在)?(?:(?<![\d米尺公分元塊級顆個支條年歲可abcdv+])(?<! )以上|上面|上述|其中|當中|(?:這|那)(?:裡面|裡頭"
    r"|當中))(?:的)?|^裡(?:面|頭)|[它他]們(?:之中|當中|裡面)?"
    r"|\b(?:any|which|some|all|none|one) (?:ones? )?(?:of|from|among) (?:them|those|these|the (?:above|list"
    r"|ones above))\b"
    r"|\b(?:which|what) ones\b|\bany ones\b|\b(?:of|among) (?:them|those|these)\b|\b(?:those|these|them"
    r"|they)\b(?! days\b)"
)
# A choice without a noun, after a list, is one from the list: 「哪幾間有先鋒」, "which have showers".
_LONE = compiled(
    r"^(?:那|那麼|請問)?(?:有(?:沒有)?)?哪(?:幾|些|一)?(?:間|家|條|個|區)?(?=有|是|可以|能|開|週|星期|平日|假日"
    r"|晚上|早上|超過|不到|比較|附|在|會|沒)"
    r"|^(?:那|那麼|其中)?(?:有|只(?:有|能|做)?|純|可以|能|會|附|沒有?|不(?:用|能|會)|設有)[^?？,，]{1,10}的(?:是"
    r"|有|就|只|剩|只剩|還)*(?:哪[幾些一]?|[一兩幾])[間家條個](?:而已)?"
    r"|^(?:and |so )?(?:which(?: ones?)?|any|how many)(?: are(?! there)| were| was| have(?! i\b)| has| do| is"
    r"| open| with| over"
    r"| under| in| longer| shorter| that)\b"
)
_IN_TOWN = compiled(
    rf"^(?:那麼?|其中|請問)?(?:在)?{PLACE}+(?:市|縣)?的?(?:有|是)?哪[幾些一]?[間家](?:館|岩館)?[呢?？\s]*$"
)
# 「有可以先鋒的嗎」: whether there is one such among them.
_WHETHER = compiled(r"^(?:那|那麼|請問)?有(?:沒有)?((?:可以|能|附|提供)[^哪幾什?？,，。]{1,8}?)的?(?:嗎|呢)?[?？\s]*$")
_THE_MOST = compiled(r"^(?:那|那麼)?最[^,，。?？]{1,6}?的?(?:是)?(?:哪一?(?:條|間|家|個|區))?[?？\s]*$")
_PRICED = compiled(r"\d{2,4}\s*(?:以下|以內|以上|左右)|\b(?:under|below|less than|over|up to) \d{2,4}\b")
_CHOICE = compiled(r"哪|其中|有沒有|裡|\b(?:which|any|how many|some)\b")
_NOUNS: dict[Kind, tuple[str, str]] = {
    "route": ("路線", "routes"),
    "gym": ("岩館", "gyms"),
    "crag": ("岩場", "crags"),
    "area": ("岩區", "areas"),
}
_SETS = frozenset({"list", "count", "recommend", "extreme", "search", "distribution"})
# "Longer than 15 meters" sets a bound, and sets nothing side by side.
_BOUND = compiled(r"\bthan (?:nt\$? ?)?\d|比\s?\d")
_INSTEAD = re.compile(r"\binstead\b|改成|換成")
_ENGLISH = re.compile(r"[a-z]{2,}")
_ONE = compiled(r"最|\b(?:\w+est|most|least)\b")


def asks_among(words: str) -> bool:
    """Whether a question speaks of several things that were listed before it."""
    return any(pattern.search(words) is not None for pattern in (_THESE, _LONE, _WHETHER, _IN_TOWN))


def asks_the_most(words: str) -> bool:
    """Whether a question is a superlative and nothing else, which of a list is one of the list: 「最長的是哪條」."""
    return _THE_MOST.search(words) is not None


def with_noun(words: str, before: Reading, said: str) -> str | None:
    """The question with the noun of the list in place of the pronoun; None where it asks for no choice from a list.

    said are its words with its names masked.
    """
    noun = _NOUNS.get(before.subject or "article")
    if noun is None or before.intent not in _SETS or _ONE.search(words):
        return None
    if compares(words) and not _BOUND.search(words):
        return None
    name = noun[1] if _ENGLISH.search(words) else noun[0]
    if before.subject == "gym" and _PRICED.search(words):
        # A number beside gyms is a price: nothing else of them is counted so.
        words = f"{words} price" if _ENGLISH.search(words) else f"{words} 票價"
    if (these := _THESE.search(words)) is not None:
        named = f"which {name}" if words.startswith("which") else f" {name} "
        return f"{words[: these.start()]}{named}{words[these.end() :]}".strip()
    if (whether := _WHETHER.match(words)) is not None:
        return f"有哪些{whether[1]}的{name}"
    return f"{name} {words}" if _LONE.search(words) or _IN_TOWN.search(said) else None


def of_the_only_one(words: str, before: Reading, said: Sequence[Mention]) -> bool:
    """Whether "they" is the one thing that the last answer named, and no choice is asked for."""
    named = {m.ids for m in said if m.kind == before.subject}
    return len(named) == 1 and _CHOICE.search(words) is None


def listed(turns: Sequence[Turn], names: Names) -> tuple[Mention, ...]:
    """What the last answer listed, line by line; in its line a name stands for itself, however ordinary its words."""
    content = next((t.content for t in reversed(turns) if t.role == "assistant"), "")
    return tuple(m for m in line_names(content, names) if m is not None)


def chosen(reading: Reading, asked: Reading, before: Reading, said: tuple[Mention, ...]) -> Reading | None:
    """The list before, narrowed by what is asked of it; None where nothing narrows it.

    A list holds every row that met its filter, shown or not; what was recommended is only what was shown.
    """
    narrows = replace(asked.filter, kinds=(), crag_ids=(), area_ids=(), sectors=(), region=None) != Filter()
    placed = [
        m
        for m in asked.mentions
        if not m.negated and m.kind in ("crag", "area", "sector", "city", "district", "station")
    ]
    if asked.subject != before.subject or not (narrows or placed) or asked.unknown_places or asked.unknown_names:
        return None
    values = {name: getattr(before.filter, name) for name in Filter.__dataclass_fields__}
    blank = Filter()
    for name in Filter.__dataclass_fields__:
        if name != "kinds" and (new := getattr(asked.filter, name)) != getattr(blank, name):
            # What is chosen among those with showers has showers.
            adds = name in ("facilities", "features") and _INSTEAD.search(reading.text.lower()) is None
            values[name] = tuple(dict.fromkeys((*values[name], *new))) if adds else new
    if before.intent in ("recommend", "extreme"):
        values["ids"] = tuple(dict.fromkeys(i for m in said if m.kind == before.subject for i in m.ids))
        if not values["ids"]:
            return None
    values["kinds"] = (before.subject,)
    kept = tuple(replace(m, start=0, end=0) for m in (*before.mentions, *placed))
    return replace(
        before,
        text=reading.text,
        locale=reading.locale,
        intent="count" if asked.intent == "count" else "list",
        extreme=None,
        mode=None,
        group_by=None,
        mentions=kept,
        filter=Filter(**values),
        attributes=asked.attributes,
        weekday=asked.weekday,
        days=asked.days,
        minute=asked.minute,
        until=asked.until,
        part=asked.part,
        limit=asked.limit,
        missing=None,
        needs_history=True,
        confidence=min(before.confidence, 0.85),
    )


def counted_among(joined: Reading, reading: Reading) -> Reading:
    """What was spoken of, counted under what the question adds."""
    kinds = reading.filter.kinds or joined.filter.kinds
    wanted = replace(joined.filter, kinds=kinds)
    return replace(joined, intent="count", subject=reading.subject, attributes=(), filter=wanted, needs_history=True)
