"""Tell within a dialogue what is asked that no row holds: who sent it, whether there is room, a route by its name.

Alone such questions name what they ask of. Behind an answer they point at it, and the answer would be given again: the
grade of the route before for that of one that nobody knows, the year of the first ascent for who climbed it last month.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from schemas.reading import Filter, Mention, Reading
from worker.text.folding import fold, holds_cjk
from worker.understanding.followups.numbering import by_name
from worker.understanding.followups.standing import Standing
from worker.understanding.matching.patterns import Pattern, compiled

Read = Callable[[str], Reading]
Names = Callable[[str], Sequence[Mention]]
_ROWS = frozenset({"route", "gym", "crag", "area", "sector"})


class _Topic(NamedTuple):
    """What is asked, of what kinds of things, and the plain question that asks it of one."""

    asks: Pattern
    kinds: frozenset[str]
    zh: str
    en: str
    after: frozenset[str] = frozenset()
    """What the question before must have asked for, where the words alone do not tell."""


_SENDS_EN = (
    r"(?:sen[dt]s?|climb(?:ed)?|tick(?:ed)?|flash(?:ed)?|redpoint(?:ed)?|onsight(?:ed)?|been (?:on|up)"
    r"|topped out)"
)
_WHEN_ZH = r"(?:最近|近期|這陣子|前陣子|上個?月|上[週周]|上個?禮拜|上個?星期|這[週周]|這個?月|今年|去年|昨天|前天|今天)"
_TOPICS = (
    _Topic(
        compiled(
            rf"{_WHEN_ZH}[^,，。?？首]{{0,10}}(?:有誰|有人|誰)[^,，。?？首]{{0,8}}(?:爬|send|sent|完攀|紅點|flash|送|上去|試)"
            r"|(?:有誰|誰)(?:最近|近期|剛)[^,，。?？首]{0,6}(?:爬|send|sent|完攀|紅點|flash|送)"
            rf"|(?:^|[.?!,;]\s|\b(?:and|so|but|know|wonder(?:ing)?|tell me|say|heard|ask)\s)who(?:['’]s| has"
            rf"| have| was| were| is| else)?(?: recently| just)?(?: the (?:last|latest"
            rf"|most recent)(?: person| one|"
            rf" people)?(?: to| that| who)?)? {_SENDS_EN}\b(?! (?:it )?first)(?!.*\bfirst ascent)"
            rf"|\b(?:has|have|had|did) (?:any|some)(?:one|body)(?: you know)?(?: actually| recently| just"
            rf"| ever)? {_SENDS_EN}\b"
        ),
        frozenset({"route"}), "最近有誰爬過{}", "who climbed {} lately",
    ),
    _Topic(
        compiled(
            r"停[得不][到進]|找[得不]到(?:停)?車?位|(?:還|剩|有)[^,，。?？路]{0,6}(?:空位|車位|位子|位置)|(?:停車場?|車位|現在"
            r"|那邊)[^,，。?？路]{0,6}(?:滿|爆)(?:了|沒|嗎|位)"
            r"|\b(?:free|empty|vacant|available|any|more)(?: parking| car)? (?:places?|spots?|spaces?|room)\b"
            r"|\b(?:places?|spots?|spaces?|room)(?: there)? (?:left|free|available|still)\b|\b(?:is|are) (?:it"
            r"|they|the (?:lot|car park))[^?.]{0,16} full\b"
        ),
        frozenset({"crag", "area"}), "{}的停車場現在還有空位嗎", "are there free parking spaces at {} right now",
        after=frozenset({"parking"}),
    ),
    _Topic(
        compiled(
            rf"(?:{_WHEN_ZH}|聽說|據說)[^?？]{{0,16}}(?:意外|山難|墜落|墜崖|出事|傷亡|摔[下傷死]|救援|搜救)(?!.*(?:怎麼辦|怎麼處理|該怎麼|保險|急救|避免|預防))"
            r"|\baccidents?\b(?=.*\b(?:last|yesterday|ago|recently|earlier|this (?:week|month|year|morning)"
            r"|what happened|mention\w*|heard)\b)"
            r"(?!.*\b(?:should|do (?:i|we|you) do|insurance|first aid|prevent|avoid)\b)"
            r"|\b(?:mention\w*|heard|told)\b[^?]{0,40}\b(?:accident|someone (?:fell|died)"
            r"|rescue)\b(?!.*\b(?:should|do (?:i|we|you) do|insurance)\b)"
        ),
        frozenset({"route", "crag", "area"}), "{}上個月有發生意外嗎", "was there an accident at {} last month",
    ),
)  # fmt: skip

# What one is said to be called, and what somebody told of: the first by any name, the other as names are written.
_CALLED_ZH = compiled(
    r"(?:[條個段面]|路線|線)(?:新的|隱藏)?(?:路線|線)?(?:[它牠]?[是就]?叫(?:做|作)?|名[叫為]"
    r"|名字是?叫?)\s?[「『\"“]?(?P<zh>[^「」『』\"“”，,。?？\s的幾多]{2,10}?)[」』\"”]?\s?(?=的|[，,。\s]|$)"
)
_CALLED_EN = compiled(
    r"\b(?:one|route|climb|line|problem|thing|something)(?: (?:in|up|over|out|on))?(?: (?:there|it"
    r"|that wall))?(?: (?:that|which))?(?:['’]s| is| was)?"
    r" (?:called|named|known as|by the name of) [\"“‘']?(?P<en>[\w’' -]{3,30}?)[\"”’']?(?= (?:in|up|over|on|at"
    r"|too|as well|there|that|which|is|and|nearby)\b|[.,;!?]|$)"
)
_TOLD_OF = compiled(
    r"\b(?:mention(?:s|ed|ing)?|going on about|talk(?:s|ed|ing)? about|rav(?:es?|ed|ing) about|heard (?:of"
    r"|about)|told me about|"
    r"tell(?:s|ing)? me about|swears? by|recommend(?:s|ed)?) [\"“‘']?(?P<told>[\w’' -]{3,30}?)[\"”’']?(?= (?:in"
    r"|up|over|on|at|too|there)\b|[.,;!?]|$)"
)
# A name by itself, and then what is asked of it: "n kodma? how hard is it".
_NAMED_FIRST = compiled(
    r"^(?:and|n|so|ok|what about|how about|or)(?: (?:and"
    r"|the))? (?P<first>[\w’'-]{3,14}(?: [\w’'-]{2,14})?)\?+\s+(?=\S{3,})"
)
_POINTS = compiled(
    r"[那這]一?[條個]|它|(?:難度|等級|幾級|多[難長高])"
    r"|\b(?:it|that|that one|this one|that route|its)\b"
)
_OF_ONE = frozenset({"detail", "extreme", "list", "search"})


def asked_beyond(text: str, names: Names, standing: Standing, read: Read) -> Reading | None:
    """What a follow-up asks of what was spoken of and nobody records; None of all else."""
    words = fold(text)
    topic = next((t for t in _TOPICS if t.asks.search(words)), None)
    if topic is None or any(m.kind in _ROWS for m in names(text)):
        return None
    one = standing.one
    asked = standing.asked
    if one is None or asked is None or one.kind not in topic.kinds or asked.own is not None:
        return None
    if topic.after and topic.after.isdisjoint((*asked.attributes, *asked.unrecorded)):
        return None
    told = read((topic.zh if holds_cjk(text) else topic.en).format(by_name(one)))
    return replace(told, needs_history=True) if told.unrecorded or told.unheard else None


def of_one_told_of(reading: Reading, text: str, names: Names, read: Read) -> Reading:
    """The reading of a follow-up that asks of what it calls by a name, where it was read to ask of the one before."""
    if not reading.needs_history or reading.subject not in (None, "route") or reading.intent not in _OF_ONE:
        return reading
    called, likely = _called(text), True
    if called is None and (first := _NAMED_FIRST.search(fold(text))) is not None:
        # What stands first may be a name that was typed wrongly, and else is none.
        called, likely = text[slice(*first.span("first"))], False
    if called is None or any(m.kind == "route" for m in names(text)):
        return reading
    rest = fold(text.replace(called, " "))
    if _POINTS.search(rest) is None:
        return reading
    chinese = holds_cjk(text)
    attributes = reading.attributes or ("grade",)
    found = read(f"「{called}」幾級" if chinese else f"what grade is 「{called}」")
    if not likely and not found.suggestions:
        return reading
    if any(m.kind == "route" for m in found.mentions):
        return replace(found, attributes=attributes, needs_history=True)
    return replace(found, intent="detail", subject="route", filter=Filter(), attributes=attributes, missing=None,
                   unknown_names=found.unknown_names or (called,), needs_history=True)  # fmt: skip


def _called(text: str) -> str | None:
    """The name that somebody gives to what is asked of then."""
    words = fold(text)
    if len(words) != len(text):
        return None
    for pattern in (_CALLED_ZH, _CALLED_EN, _TOLD_OF):
        if (found := pattern.search(words)) is None:
            continue
        said = text[slice(*found.span(1))].strip()
        if pattern is _CALLED_ZH or (said[:1].isupper() and said.split()[-1][:1].isupper()):
            return said
    return None
