"""Read that all routes of a name are asked for: 「天空之城那一組」, 「名字有龍的」, "with dragon in the name"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from schemas.reading import Intent, Mention, NamedAt, Reading
from worker.text.folding import fold
from worker.understanding.figures.counting import asks_count
from worker.understanding.matching.patterns import Table, Together, compiled
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.names.numbered import SERIES, series_said
from worker.understanding.names.ordinary import route_strength
from worker.understanding.names.partly import half_gym, half_remembered
from worker.understanding.wording.masking import TAKEN, Masked

_GROUP = compiled(
    r"(?:[那這](?:一)?(?:整)?(?:組|系列|群|串|個系列)|系列|(?:全部|所有|每一?個?|各個?"
    r"|[兩二三四五2-5]個)(?:的)?(?:繩距|段|pitch))"
    r"|\b(?:series|family|pitches)\b"
)
# 「雙色三段各幾級」, 「輪迴不是有兩段嗎」: of a name that stands for no route by itself.
_IN_PITCHES = compiled(
    r"[兩二三四五2-5](?:繩距|段)(?=各|分別|都|幾級|難度|多[難長]|總共|一共|合計|總長|[加合]起來|相加)"
    r"|(?:不是|是不是|是否|好像|應該|總共|一共)?有(?:[兩二三四五2-5]|幾)個?(?:繩距|段|pitch)"
)
_THESE = compiled(r"[那這](?:幾|些|[兩二三四五六七八九2-9])[條段]")
_NUMBERED = compiled(r"[那這][兩二三四五六七八九2-9][條段]")
_SAID = tuple(
    compiled(pattern)
    for pattern in (
        r"名(?:字|稱)?(?:裡面?|中|當中)?(?:有|含有?|帶有?|包含"
        r"|出現)(?:到)?\s?(?:(?:英文|中文)(?:單?字\s?|(?=[\sa-z「『\"“])\s?))?[「『\"“]?(?!英文|中文)(?P<name>[^」』\"”的,，。?？\s]{1,12}?)[」』\"”]?"
        r"(?:這個字|[兩二三]個字|字樣|字|兩字)?(?:的|，|,|$|\s|但|而且|又|且|並且|還(?:要|是)|5\.)",
        r"(?:所有|全部|哪些|哪幾條|每一?條)(?:的)?(?:路線)?(?:是)?叫(?:做"
        r"|作)?[「『\"“]?(?P<name>[^」』\"”的,，。?？\s]{2,12})",
        r"(?:^|[\s,，是以])[「『\"“]?(?P<name>[^「」『』\"”的,，。?？\s]{1,12})[」』\"”]?(?:為名|命名)的",
        r"(?:^|[\s,，有])(?!名|只|有|是|英文|中文)(?P<name>[\u4e00-\u9fff]{1,4}?)(?:這?[兩二三]個字|這個字)的(?=路線|線)",
        r"有[「『\"“](?P<name>[^」』\"”,，。?？\s]{1,12})[」』\"”](?:這個字|[兩二三]個字|字樣|字|兩字)的",
        r"(?<!沒)有(?![數文漢生名])(?P<name>[\u4e00-\u9fff]{1,3}?)(?:這個字|字樣|字)的?(?=5\.|路線|線|運攀|傳攀|$)",
        r"\b(?:with|containing|having|ha(?:ve|s)"
        r"|including) (?:the word )?[\"'“‘]?(?P<name>[a-z][a-z' -]{1,24}?)[\"'”’]?"
        r" (?:in|as part of) (?:the|their|its) (?:english |chinese |route )?(?:name|title)s?\b",
        r"\b(?:(?:all|every|any|which|how many|list|show me)(?: of)?(?: the)? (?:routes?|climbs?|lines?|problems?)"
        r"|anything|everything)"
        r"(?: are| is| that are)? (?:called|named) [\"'“]?(?P<name>[a-z0-9][a-z0-9' -]{1,24}?)[\"'”]?"
        r"(?=\s*(?:$|[?.!,]|\b(?:at|in|and|are)\b))",
    )
)
# 「是不是有兩條鹹酥雞」: whoever thinks that there are two means those whose names hold it too.
_TWICE = tuple(
    compiled(pattern)
    for pattern in (
        r"有[兩二三四2-4]條(?:路線)?(?:都)?(?:叫做?)?[「『]?(?P<name>[^「」『』的,，。?？\s]{2,10}?)[」』]?"
        r"(?:的|嗎|吧|對吧|啊)*(?=$|[\s,，。?？]|各|分別)",
        r"(?:^|[\s,，])[「『]?(?P<name>[^「」『』的,，。?？\s]{2,10}?)[」』]?(?:是不是|是否|好像"
        r"|應該)?有[兩二三四2-4]條(?=$|[\s,，。?？嗎吧])",
        r"\b(?:two|three|several|multiple|[2-4]) (?:routes?|climbs?|lines?)(?: that are)? (?:called|named)"
        r" [\"'“]?(?P<name>[a-z][a-z' -]{1,24}?)[\"'”]?(?=\s*(?:$|[?.!,]|\b(?:at|in|on|and)\b))",
    )
)
_SAME_WALL = compiled(
    r"同一?(?:個|面|片)?(?:區|牆|岩壁|壁|邊)|那(?:面牆|區)"
    r"|\b(?:same|that) (?:wall|area|sector|crag|cave|face|spot)\b|\bnext to\b"
)
_LISTS = compiled(r"哪些|哪幾|列出|有什麼|各|分別|多難|幾級|\bwhich\b|\bwhat\b|\blist\b|\bshow\b|\bgrades?\b")
_ZH = r"[「『\"“]?(?P<name>[^「」『』\"“”的,，。?？\s名稱是以字]{1,8}?)[」』\"”]?"
_EN = (
    r"(?:the )?(?:(?:word|letters?|number|name) )?[\"'“‘]?(?P<name>[a-z0-9][\w'-]{0,20})[\"'”’]?"
    r"(?=\s*(?:$|[?!,)]|\.(?!\d)|\b(?:at|in|and|are|on|that|which|under|below|over|above|from|but|graded|harder|easier)\b))"
)
_THEN = r"(?=$|[\s,，。?？]|的|是|有|路線|線|5\.)"
_NAMES = r"\b(?:(?:route|climb|line)s? )?(?:name|title)s? (?:that |which )?"
# Where in the names: at their beginning, at their end, or anywhere.
_PLACED: tuple[tuple[NamedAt | None, str], ...] = (
    ("start", rf"(?:^|名[字稱]?|[以是用,，\s有])(?:是|以|用)?{_ZH}(?:這個)?字?(?:開頭|起頭|打頭){_THEN}"),
    ("start", rf"(?:開頭|第一個字)(?:的字)?(?:是|為|有){_ZH}(?:的|$|[,，?？\s])"),
    ("end", rf"(?:^|名[字稱]?|[以是用,，\s有])(?:是|以|用)?{_ZH}(?:這個)?字?(?:結尾|收尾|作結|做結){_THEN}"),
    (
        "end",
        rf"(?:結尾|最後一?個?字|字尾|末尾|(?<=名字)最後|(?<=名稱)最後)(?:的字)?(?:是|為|有){_ZH}(?:的|$|[,，?？\s])",
    ),
    ("start", rf"\b(?:starts?|starting|begins?|beginning) (?:with|in|by) {_EN}"),
    ("end", rf"\b(?:ends?|ending) (?:in|with|on|by) {_EN}"),
    (None, rf"{_NAMES}(?:contain(?:s|ing)?|includ(?:e|es|ing)|have|has|having|with|hold(?:s|ing)?) {_EN}"),
    (None, r"叫做?\s?[「『\"“](?P<name>[^「」『』\"“”,，。?？\s]{1,8})[」』\"”]\s?(?:什麼|啥)"),
    (None, rf"\b(?:contain(?:s|ing)?|with|includ(?:es?|ing)|ha(?:s|ve)) the (?:word|letters?) {_EN}"),
    (None, rf"(?:叫做?|那條|有一?條|有一?個|名字)什麼{_ZH}的"),
    # 「想找叫 Moby 的那條」, of which only a part is known.
    (None, rf"叫做?\s?{_ZH}\s?的(?=[那這]一?條|路線|線)"),
    (None, rf"\b(?:called|named) (?:something|some|sth)(?: like| with)? {_EN}"),
)
_ANCHORED: Table[NamedAt | None] = Table(*((at, compiled(pattern)) for at, pattern in _PLACED))
_DIGITS = compiled(
    r"名[字稱]?(?:裡面?|中)?(?:有|含|帶)(?:有|到)?(?:阿拉伯)?數字"
    r"|\b(?:a number|numbers|digits?|a digit) in (?:the|their|its)(?: english| chinese)? names?\b"
)
# What the names themselves say of a route: that nobody has climbed it yet, that it has no name.
_SO_NAMED: Table[str] = Table(
    (
        "無人完攀",
        compiled(
            r"(?:未完攀|(?:還|尚)?(?:沒有?人|無人)(?:完攀|爬完)過?|還沒(?:有人|被人?)完攀)過?的?(?:路線|線|project)"
        ),
    ),
    (
        "Project",
        compiled(
            r"\bopen projects\b|\b(?:list|which|what|all|how many|show)(?: me)?(?: the"
            r"| of)?(?: routes are)?(?: all)? (?:open )?projects\b"
            r"(?! (?:should|can|could|for|to|do|would|did|have|am|might))"
            r"|\b(?:routes|climbs|lines)(?: (?:that|which))? are (?:still )?(?:open )?projects\b"
            r"|(?:有(?:哪些|幾條|什麼)|列出(?:所有|全部)?的?)\s?(?:open )?projects?(?=\s*(?:路線|線|$|[?？]))"
            r"|(?:^|[的區場])\s?(?:open )?projects?\s?(?:路線|線)?(?=有(?:哪些|幾條))"
        ),
    ),
    (
        "未命名",
        compiled(
            # 「未命名路線幾級」 names a route that is called so.
            r"(?:未|沒有?|還沒|尚未)(?:被)?(?:命名|取名|起名)(?:字)?(?:的(?=路線|線)|的?(?=(?:路線|線)?有(?:哪些"
            r"|幾條|多少)))"
            r"|(?<=[些條有出])(?:未|還沒|尚未)(?:命名|取名|起名)的?(?=路線|線)|沒有?名字的?(?=路線|線)"
        ),
    ),
    (
        "Unnamed",
        compiled(
            r"\bunnamed(?= (?:routes|climbs|lines|problems)\b)|\b(?:are|still|left) unnamed\b"
            r"|\b(?:without a|with no|no|have no) name\b(?= ?(?:$"
            r"|[?.!]|at|in|yet))"
        ),
    ),
)
# Which pitches are meant is said by the name that they share, not by a tag.
_THOSE_WORDS = compiled(
    r"(?:有|含|帶|是|用|以)(?:這|那)[一幾兩二三四五]個字|\\b(?:has|have|with|containing) (?:that|those|these) words?\\b"
)
_PITCHES = re.compile(r"繩距|段|\bpitch(?:es)?\b")
_MINE = re.compile(r"我|\b(?:i|my|me|mine)\b")
_CUES = Together(
    _DIGITS,
    *(pattern for _, pattern in _SO_NAMED),
    *(pattern for _, pattern in _ANCHORED),
    *_SAID,
    *_TWICE,
    _GROUP,
    _IN_PITCHES,
    _THESE,
    _THOSE_WORDS,
    SERIES,
)
_HELD_BY_NONE = compiled(
    r"\bin (?:the|their|its) (?:\w+ )?(?:name|title)s?$"
    r"|^名(?:字|稱)?(?:裡面?|中|當中)?(?:有|含|帶)\s?[「『\"“]"
    r"|^名(?:字|稱)?(?:裡面?|中|當中)(?:有|含有?|帶有?|包含|出現)[^哪什幾沒多\d]{1,8}(?:的|字)"
)
_IN_NAMES = compiled(r"\bin (?:the|their|its) (?:\w+ )?(?:name|title)s?$")
_SOMETHING = compiled(r"什麼|\b(?:something|some|sth)\b")
# 「有一條叫什麼『香雞什麼』的」: behind what is remembered stands what is not.
_THE_WORD = re.compile(r"\bthe (?:word|letters?) [\"'“‘]?$")
_UNSAID = re.compile(r"(?:什麼|啥|某某|xx|oo|\.{2,}|…)+$")
_NAME_SAID = compiled(r"名|\b(?:name|title)s?\b|叫|\bcalled\b|\bthe word\b")
_TOKEN = re.compile(r"[a-z0-9'’-]+|[\u4e00-\u9fff]")
_EDGE = frozenset(" ,，。:：、「」『』?？的")
_LONGEST, _LEAST_PART = 10, 2
_QUOTES = frozenset("「『\"“'‘")


class Family(NamedTuple):
    """What the names hold, as it was typed and folded, and where it stands.

    At is where in the names; half says that it is all that is remembered of one.
    """

    name: str
    start: int
    end: int
    at: NamedAt | None = None
    half: bool = False


def _told_before(mentions: Sequence[Mention]) -> Mention | None:
    """The one route whose name is said, and then spoken of as a word."""
    routes = [m for m in mentions if m.kind == "route"]
    return routes[0] if len({m.surface for m in routes}) == 1 else None


def read_family(question: Masked, gazetteer: Gazetteer, mentions: Sequence[Mention]) -> Family | None:
    """The text that the names of all wanted routes hold; None where no names of routes hold it."""
    folded = question.folded
    if not _CUES.may_be_in(folded):
        return None
    if (digits := _DIGITS.search(folded)) is not None:
        return Family("0-9", digits.start(), digits.end(), "digit")
    if (so := next(_SO_NAMED.matches(folded), None)) is not None and not _MINE.search(folded):
        return Family(so[0], *so[1].span())
    if _THOSE_WORDS.search(folded) is not None and (told := _told_before(mentions)) is not None:
        # 「聽說有路線叫鹹酥雞，名稱裡有這三個字的是哪幾條」
        return Family(told.surface, told.start, told.end)
    if (anchored := _anchored(question, gazetteer)) is not None:
        return anchored
    if (series := series_said(question, gazetteer, mentions)) is not None:
        return Family(question.shown[slice(*series)], *series, "start")
    for pattern in _SAID:
        if match := pattern.search(folded):
            start, end = match.span("name")
            # Whoever speaks of names means what a single one holds as well.
            of_names = match[0][:1] == "名" or "個字" in match[0] or _IN_NAMES.search(match[0]) is not None
            if gazetteer.named(folded[start:end], several=not of_names):
                return Family(question.shown[start:end], start, end)
            if _HELD_BY_NONE.search(match[0]) and not folded[start:end].isspace():
                # That no name holds it is the answer.
                return Family(question.shown[start:end], start, end)
    places = [(m.start, m.end) for m in mentions if m.kind not in ("route", "sector")]
    for match in (found for pattern in _TWICE for found in pattern.finditer(folded)):
        start, end = match.span("name")
        aside = any(a < end and start < b for a, b in places) or route_strength(folded[start:end]) == "generic"
        if not aside and gazetteer.named(folded[start:end]):
            return Family(question.shown[start:end], start, end)
    routes = [(m.start, m.end) for m in mentions if m.kind == "route"]
    parted = [cue for cue in _IN_PITCHES.finditer(folded) if not any(b <= cue.start() for _, b in routes)]
    for cue in (*_GROUP.finditer(folded), *_THESE.finditer(folded), *parted):
        if any(a <= cue.start() < b for a, b in routes):
            # "Family Route" is one, and no family of routes.
            continue
        for start in _starts(folded, cue.start()):
            end = start + len(folded[start : cue.start()].rstrip(" 「」『』的"))
            if any(a < end and start < b for a, b in places):
                break
            if _NUMBERED.fullmatch(cue[0]) is not None and any(a < end and start < b for a, b in routes):
                # 「忠孝跟仁愛這兩條」 are the two that are named.
                break
            name = folded[start:end]
            if _THESE.fullmatch(cue[0]) is not None and not (len(name) > 2 or name.isascii()):
                # 「簡單那幾條」 names nothing.
                continue
            if cue[0] == "pitches" and " " not in name and route_strength(name) == "ordinary":
                # "Two pitches of 5.8"
                continue
            if len(name) > 1 and route_strength(name) != "generic" and gazetteer.named(name):
                return Family(question.shown[start:end], start, end)
    return None


def _anchored(question: Masked, gazetteer: Gazetteer) -> Family | None:
    """What names begin or end with, or hold, where that is said; a text that is in no name only where it is quoted."""
    for at, match in _ANCHORED.matches(question.folded):
        start, end = match.span("name")
        end = start + len(_UNSAID.sub("", question.folded[start:end])) or end
        quoted = question.folded[start - 1 : start] in _QUOTES
        of_names = _NAME_SAID.search(question.folded) is not None
        # "Routes that start in the cave" names nothing.
        told = of_names or question.shown[start].isupper() or not question.folded[start].isascii()
        part = question.folded[start:end].strip()
        whole = quoted or len(part) < _LEAST_PART or any(e.kind == "route" for e in gazetteer.exact(part))
        if match[0][:1] == "叫" and "什麼" not in match[0] and whole:
            # 「叫龍王的那條」 says the whole name.
            continue
        if quoted or (told and gazetteer.named(question.folded[start:end], several=not of_names)):
            return Family(question.shown[start:end], start, end, at, half=_SOMETHING.search(match[0]) is not None)
    return None


def _starts(folded: str, end: int) -> Iterator[int]:
    """Where a name that ends somewhere may begin, the longest first, back to the edge of its piece."""
    at = end - len(folded[:end]) + len(folded[:end].rstrip(" 「」『』的"))
    tokens = [m.start() for m in _TOKEN.finditer(folded, max(0, at - 40), at)]
    kept: list[int] = []
    for start in reversed(tokens[-_LONGEST:]):
        kept.append(start)
        before = folded[start - 1 : start]
        if before in _EDGE and not (before == " " and folded[start].isascii()):
            break
    return iter(reversed(kept))


def without_family(
    question: Masked, mentions: tuple[Mention, ...], gazetteer: Gazetteer
) -> tuple[Masked, tuple[Mention, ...], Family | None]:
    """The question with the name of a family hidden, and the mentions outside it."""
    if (gym := half_gym(question, gazetteer, mentions)) is not None:
        return question, tuple(sorted((*mentions, gym), key=lambda m: m.start)), None
    family = read_family(question, gazetteer, mentions)
    if family is None and (half := half_remembered(question, gazetteer, mentions)) is not None:
        family = Family(half[0], *half[1], half=True)
    if family is not None and family.half:
        # 「阿雪路線…叫什麼猿人的」 asks for the other name of the route that is named.
        named = {i for m in mentions if m.kind == "route" for i in m.ids}
        if named and any(e.id in named for e in gazetteer.bearing(fold(family.name))):
            return question.hide([(family.start, family.end, TAKEN)]), mentions, None
    if family is None:
        return question, mentions, None
    said = _THE_WORD.search(question.folded[: family.start])
    hidden = question.hide([(family.start if said is None else said.start(), family.end, TAKEN)])
    return hidden, tuple(m for m in mentions if m.end <= family.start or family.end <= m.start), family


def where_spoken_of(reading: Reading, before: Reading | None, gazetteer: Gazetteer) -> Reading:
    """The half remembered route looked for where the turns before were: "and the dumplings one on the same wall?"."""
    if before is None or reading.filter.crag_ids or reading.filter.area_ids:
        return reading
    named = [e for m in before.mentions for e in gazetteer.exact(fold(m.name)) if e.kind == "route" and e.id in m.ids]
    crags = before.filter.crag_ids or tuple(dict.fromkeys(e.crag_id for e in named if e.crag_id))
    areas = before.filter.area_ids or tuple(dict.fromkeys(e.area_id for e in named if e.area_id))
    there = areas if _SAME_WALL.search(fold(reading.text)) is not None else ()
    where = replace(reading.filter, crag_ids=() if there else crags, area_ids=there)
    return replace(reading, filter=where, needs_history=True)


def of_family(reading: Reading, family: Family | None) -> Reading:
    """The reading of a question for all routes whose names hold a text: their list, or how many they are."""
    if family is None or reading.intent == "chat" or reading.personal or reading.out_of_scope:
        return reading
    text = fold(reading.text)
    of_pitches = family.at is None and not _NAME_SAID.search(text) and _PITCHES.search(text) is not None
    if reading.intent == "knowledge" and not (family.half or of_pitches or _NAME_SAID.search(text)):
        return reading
    here = reading.filter.crag_ids or reading.filter.area_ids
    if not here and any(m.kind in ("city", "district") and not m.negated for m in reading.mentions):
        # In a town without crags no route lies, whatever it is called.
        return reading
    wanted = replace(reading.filter, kinds=("route",), named=family.name, named_at=family.at, ids=())
    if of_pitches:
        wanted = replace(wanted, features=tuple(f for f in wanted.features if f != "multi_pitch"))
    listed: Intent = "count" if asks_count(text) and not _LISTS.search(text) else "list"
    if of_pitches and reading.aggregate is not None and reading.intent == "distribution":
        # 「龍路兩段加起來幾公尺」
        listed = "distribution"
    return replace(
        reading,
        intent=reading.intent if reading.intent == "extreme" and not family.half else listed,
        subject="route",
        filter=wanted,
        group_by=None,
        mode=None,
        extreme=reading.extreme if reading.intent == "extreme" and not family.half else None,
        unrecorded=() if family.half or reading.intent == "knowledge" else reading.unrecorded,
        unknown_places=(),
        unknown_names=(),
        suggestions=(),
        missing=None,
    )
