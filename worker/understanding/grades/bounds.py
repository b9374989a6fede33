"""Read grade constraints: single grades, bands, ranges, bounds, negation, in five systems and Chinese numerals."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from schemas.grades import GradeError, band, bounds, label
from schemas.reading import GradeRange, GradeSystemName
from worker.understanding.conditions.comparisons import Bound, bound_of
from worker.understanding.conditions.facets import excluded as ruled_out
from worker.understanding.grades.bands import BOUNDED, HEAD, NUMERAL, OF_NO_GRADE, PLURAL, RANGE, part_of
from worker.understanding.grades.foreign_ladders import is_technical
from worker.understanding.grades.reach import is_out_of_reach, out_of_reach
from worker.understanding.matching.patterns import Pattern, Together, compiled
from worker.understanding.wording.masking import Masked

_UNITS = (
    r"(?!\s*(?:公尺|公分|公[里裡]|米|公斤|顆|條|個|家|間|人|天|小時|分鐘|分(?![別布佈散成類在])|歲|元|m\b|km|kg|meters?|metres?|cm"
    r"|bolts?|星|stars?))"
)
_SIGN = (
    r"(\+|-(?!\s*(?:[\dv]|[a-d](?![a-z])|ish))"
    r"|\s?minus\b(?=\s*(?:$|[^\sa-z\ue001-\ue005]|(?:routes?|climbs?|sport|trad|at|in|on|or|and|to)\b)))?"
)
# 「5.10 bolt 超過十個的」 are no five bolts.
_YDS = Pattern(
    r"(?<![\d.a-z])5\s?\.\s?(\d{1,2})(?!\d)"
    # 「5.12 c/d」, "5.11 a b": a letter may stand apart, unless it is an article.
    r"(?:\s(?=[b-d](?![a-z\d'’.-])|a\s?[/、]?\s?[b-d](?![a-z\d'’.-])|a\s*[\u3400-\u9fff]))?([a-d](?![a-z]))?"
    + _SIGN
    + r"(?!\.\d)"
    + _UNITS.replace("|bolts?", "")
)
# Typed on a phone without its dot: 「510 運攀」, "5 11a sport"; never a price, a year or a length.
_YDS_DOTLESS = Pattern(
    r"(?<![\d.a-z:$])5[ ]?(1[0-5])([a-d](?![a-z]))?"
    + _SIGN
    + r"(?![\d.:]|\s*(?:塊|nt|號|路|年|條|點|度|bolt))"
    + _UNITS
    # 「59以下」 is 5.9 only as a bound: below 5.10 two figures are as often a length.
    + r"|(?<![\d.a-z:$高長度於過])5([6-9])(?=以[上下內](?:的?(?:路線|運攀|傳攀|線|有)|[有幾]))"
)
_MONEY = Pattern(r"票|價|錢|元|便宜|貴|預算|\bnt\b|\bcost|\bpric|\bcheap|\bunder nt")
_YDS_WORDS = Pattern(
    r"(?<![上下午晚早晨點])(?:五|5)\s?點\s?(?:(十[一二三四五]?|[一二三四五六七八九])|(1[0-5]|[1-9])(?!\d))"
    r"\s?([a-d](?![a-z]))?" + _SIGN + r"(?!\s*[分半刻])"
)
_EN_WORDS = "six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
# "Five eleven b", and "the low elevens" as climbers say it.
_YDS_EN = Pattern(
    rf"\b(?:five[ -]|(?<!five )(?=(?:tens|elevens|twelves|thirteens|fourteens)\b(?! of\b)))({_EN_WORDS})"
    r"(?:s(?![a-z])|(?:[ -]?([a-d]))?\b)" + _SIGN
)
_YDS_BARE = Pattern(r"(?<![a-z\d.\-:/])(1[0-5])([a-d])" + _SIGN + r"(?![a-z\d]|\.\d)")
_V = Pattern(r"(?<![a-z\d.])v\s?(\d{1,2}|b(?![a-z]))(?:['’]?s(?![a-z]))?(?!\.?\d|(?!ish)[a-z])")
_V_ZH = Pattern(r"(?<![a-z\d.])v\s?(十[一二三四五六七]?|[零一二三四五六七八九])")
_LETTERED = Pattern(r"(?<![a-z\d.\-])(?:(?:fb|font)\s*)?([4-9])([abc])(\+)?(?:['’]?s)?(?![a-z\d]|\.\d)")
# Roman numerals are UIAA's; those that are letters as well only beside its name.
_UIAA = Pattern(
    r"uiaa\s*(x{1,2}i{0,2}|ix|iv|vi{0,3}|i{1,3}|\d{1,2})\s?([+-])?(?![a-z\d])"
    r"|(?<![a-z\d.\-/])(vi{1,3}|ix|iv)([+-])?(?![a-z\d\-'’])"
)
# Any grade of the V ladder, where routes are to have one: "a line with a V grade", 「用 V 級標的路線」.
_IN_V = Pattern(
    r"\b(?:with|having|graded|given|(?:that|which|who|routes?|climbs?|lines?|problems?) (?:has|have|is|are))"
    r"(?: (?:graded|given|in|on|by|with|an?|the|any|only))* v[- ]?(?:grad(?:e|ing)|scale|system|rating)s?\b(?! mean)"
    r"|\bv[- ](?:graded?|scale) (?:routes?|climbs?|lines?|problems?)\b"
    r"|用\s?v\s?(?:級|難度|分級|系統|scale)?(?:數|別|制)?(?:來)?(?:標|定級|定難度|分級|評)(?:難度|級|示|的)*"
    r"|(?:標|定|評|難度)(?:的?是|成|為)?\s?v\s?(?:級|難度|分級|系統)(?:的)?|v\s?(?:級|難度|分級)的(?=路線|戶外"
    r"|天然|線|抱石)|v\s?級(?=抱石)"
)
ANY_V = band("V0", "v")[0], bounds("v")[1]
"""The V ladder from V0 on, from end to end."""
_ANY = Together(
    *(_YDS, _YDS_DOTLESS, _YDS_EN, _YDS_WORDS, _YDS_BARE, HEAD, PLURAL, BOUNDED, RANGE, NUMERAL, _UIAA, _V, _V_ZH),
    *(_LETTERED, _IN_V),
)
_FONT_WORD = Pattern(r"\bfont(?:ainebleau)?\b|\bfb\b|楓丹白露")
_NUMERALS = {"零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_JOIN_RANGE = re.compile(
    r"^\s*(?:級)?\s*(?:-?ish|左右|以[上下]|[(]?包?含[)]?)?\s*"
    r"(?:往[上下]到?|(?:一路|慢慢)?(?:爬|攀|推|練|衝)?到|至|~|-|(?:up |down )?to|through|thru|until)\s*(?:about\s*)?$"
)
# "From 13a to 13d" names both ends in one breath.
_ENDS_NAMED = re.compile(r"[a-d\d]\s*(?:到|至|~|-|to)\s*[a-d\d]")
_JOIN_BETWEEN = re.compile(r"^\s*(?:和|跟|與|及|and|&)\s*$")
_JOIN_OR = re.compile(r"^\s*(?:級)?\s*(?:、|,|/|或|或是|or|and|和|跟|與|及|還有)\s*(?:是)?\s*$")
_BETWEEN = re.compile(r"(?:between|介於|在)\s*$")
_ONLY = re.compile(r"(?:\b(?:just|only)|只(?:要|想要?|想?找|想爬|看|列|爬)?|單純|就要?)\s*(?:the|看|爬|要|一些)?\s*$")
# What somebody climbs: 「館內勉強爬完5.8」, "I lead 5.11 indoors", 「5.10a 爬穩了」.
_CLIMBS = re.compile(
    r"(?:我|平常|平時|目前|現在|最近|通常|館內|室內|岩館|勉強|穩定|最[難高硬]|程度|能力|極限|已經|剛)"
    r"[^,，。.!?？;；:：想要推薦找]{0,8}?(?:爬|攀|先鋒|紅點|完攀|flash|onsight|redpoint|lead|rp|os|程度|能力"
    r"|極限)[到完過得了]*"
    r"\s*(?:個|一條|的是|大概|大約|約|在|是)?\s*$"
    r"|\b(?:i|we|i'm|i am|i'?ve|i have)(?: \w+){0,3}? (?:climb(?:ed|ing)?|lead(?:ing)?|led|boulder|sent|send(?:ing)?"
    r"|onsight(?:ed|ing)?|flash(?:ed|ing)?|redpoint(?:ed|ing)?|top-?rope|do|did|done|solid)"
    r"(?: (?:up to|about|around|at|on|like|a|an|maybe|roughly|only|all|every|each|most|of|the|any|some))*\s*$"
    r"|(?:爬|攀|刷|完攀|紅點|送)(?:完|過|光|遍)了?[\ue001-\ue005]*的?(?:所有|全部|每一?條|大部分)?的?\s*$"
    r"|(?<![想要去試])(?:\b|(?<=[\u4e00-\u9fff]))(?:rp|os|紅點|onsight|redpoint|flash)\s?$"
    r"|\bmy (?:\w+ )?(?:max|limit|level|grade|hardest|best)(?: is|'s|:)?(?: (?:about|around))?\s*$"
    # "Her uncle leads 5.8", 「他爸先鋒 5.8」: whoever it is that climbs so.
    r"|\b(?:climbs|leads|boulders|sends|onsights|flashes|redpoints|top-?ropes|(?:can|could|is able to) (?:climb|lead))"
    r"(?: (?:up to|about|around|at|a|maybe|roughly|only|some|comfortably|solid))*\s*$"
    r"|(?:[他她]們?|爸|媽|[朋室]友|老[公婆]|同[學事]|先生|太太|哥|姐|弟|妹)(?:平常|目前|現在|大概|大約|最多|只|都"
    r"|可以|能|會"
    r"|勉強)*(?:爬|先鋒|帶|lead)(?:得|到|過)?(?:大概|大約)?\s*$"
)
_ON_PLASTIC = re.compile(
    r"(?:(?:室內|館內|岩館裡?)(?:大概|大約|差不多|約|目前|現在|都|只|能|可以|爬|到|是|在)*"
    r"|\bindoors?,? (?:i |we )?(?:climb |boulder )?)\s*$"
)
_CLIMBED = re.compile(
    r"^\s*(?:是我的|我)?(?:都|已經|剛|可以|能)?(?:爬|攀)?(?:得)?(?:穩|過了|完了|得動|不太動)"
    r"|^\s*(?:在)?(?:室內|館內|岩館裡?)(?:裡面?)?(?:都|還|已經|大概|算)*(?:可以|沒問題|ok|穩|能|行|爬)"
    r"|^\s*(?:覺得|感覺)(?:太|很|有點|超)(?:難|硬|吃力|簡單|無聊)"
    r"|^,?\s*(?:but |and |it )*(?:was|felt) (?:way |a bit )?too (?:hard|easy)\b"
    r"|^\s*(?:leader|climber|boulderer|onsighter)\b|^\s*(?:indoors|in the gym|on plastic)\b"
)
_TAIL = re.compile(
    r"^\s*(?:(?:到|至|~|-|to|/)\s*(?P<number>\d{1,2})?(?P<letter>[a-d])?|(?:、|或|跟|和|&|[,，](?=\s?[b-d](?![a-z]))|\bor\b"
    r"|\band\b)\s*(?P<also>[a-d])|\s(?P<apart>[a-d])(?![-'’]))(?![a-z\d.:])" + _UNITS
)
# 「5.10a b c 各幾條」, "5.10a,b,c": letter after letter.
_LETTERS = re.compile(r"^((?:(?:[\s、,，/]+|(?:[,，]? ?(?:and|or|和|跟|或) ?))[a-d](?![a-z\d'’-])){2,})")
# 「5.8、9的」, 「5.8 9左右」: the next one without its five.
_NEXT = re.compile(
    r"^(?:\s*(?:、|或是?|跟|和)\s*|\s)(?P<number>\d{1,2})(?P<letter>[a-d])?"
    r"(?=\s*(?:$|[,，。?？]|左右|上下|的|級|都|那|這|有|難度|程度|[運傳頂抱]|路線|龍|壽|墾|關|德|[\ue000-\ue00f]))"
)


# 「五點十、十一、十二」, "5.10, 11, 12 and 13": number after number without their five.
_NUMBERS = re.compile(
    r"^((?:\s*(?:、|,|，|/|\band\b|&|和|跟|與|及)+\s*(?:and\s+)?(?:1[0-5]|十[一二三四五]?)(?![\d.:a-z十]|\s*-?"
    r"(?:公|米|條|顆|個|家|間|人|天|月|號|日|點|歲|級分|m\b|met|bolts?\b|routes?\b))){2,})"
)


# What is left of a bound that is ruled out: 「5.12 以上的都不要」 keeps what is below.
_DENIED: dict[Bound, Bound] = {"is": "not", "about": "not", "ge": "lt", "le": "gt"}
# 「超過 5.12 的不要」; what is said before, as in 「不要 5.12 以上」, has been reckoned with.
_DENIED_AFTER: dict[Bound, Bound] = {"gt": "le", "lt": "ge"}


_GETS_TO = re.compile(r"(?:(?:爬|攀|帶|跟|上|先鋒|lead)得?到|只到|頂多到?|最多到?|撐到)\s*(?:大概|大約|差不多)?\s*$")
_NO_FURTHER = re.compile(r"^\s*(?:左右)?(?:就|大概|已經)*(?:不行|爬不|上不|卡|掛|到頂|極限|沒辦法|吃力|沒力|腿軟|投降)")


class GradeSpan(NamedTuple):
    """One grade or band where it stands: the closed range of ordinals of its system."""

    system: GradeSystemName
    low: int
    high: int
    start: int
    end: int


_Wanted = tuple[GradeSystemName, int | None, int | None]


class GradeReading(NamedTuple):
    """What a question says of grades; unknown are grades that no ladder has, climbed is told beside what is wanted."""

    wanted: GradeRange | None
    excluded: tuple[GradeRange, ...]
    spans: tuple[GradeSpan, ...]
    unknown: tuple[str, ...]
    climbed: GradeSpan | None = None
    all_climbed: bool = False
    """Whether nothing is said but what is climbed, onsight and redpoint beside each other; climbed is the hardest."""


def grade_range(system: GradeSystemName, low: int | None, high: int | None) -> GradeRange:
    """A range with its printed ends."""
    return GradeRange(
        system, low, high, None if low is None else label(low, system), None if high is None else label(high, system)
    )


def both(said: GradeRange | None, other: GradeRange) -> GradeRange:
    """The other range within the one that was said; the other alone where they share no grade."""
    if said is None or said.system != other.system:
        return other
    lows = [low for low in (said.low, other.low) if low is not None]
    highs = [high for high in (said.high, other.high) if high is not None]
    low, high = max(lows, default=None), min(highs, default=None)
    return other if low is not None and high is not None and low > high else grade_range(said.system, low, high)


def read_grades(question: Masked) -> GradeReading:
    """Every grade constraint of a question, joined: open ends narrow each other, closed ones are alternatives."""
    spans, unknown = _spans(question)
    spans, left_out = _without_itself(question.words, spans)
    if not spans:
        return GradeReading(None, (), (), unknown)
    groups = _groups(question.words, spans)
    alone = [group for group, _ in groups if _ONLY.search(question.words[max(0, group.start - 16) : group.start])]
    if alone and len(groups) > 1:
        # "I climb 5.11 or so, just the 5.11s": the others tell what the asker climbs.
        groups = [(alone[-1], False)]
    told = [group for group, _ in groups if len(groups) > 1 and _is_climbed(question.words, group)]
    everything = bool(told) and len(told) == len(groups) and len({g.system for g in told}) == 1
    if told and len(told) < len(groups):
        # 「館內勉強爬完5.8，推薦5.7以下的」: what is climbed tells of the asker, what is wanted is said beside it.
        groups = [each for each in groups if each[0] not in told]
    denied = tuple(each for each in ruled_out(question.words) if each.force == "excludes")
    wanted: list[_Wanted] = []
    named: list[_Wanted] = []
    excluded: list[GradeRange] = []
    for group, ranged in groups:
        system, low, high = group.system, group.low, group.high
        bound = bound_of(question.words, group.start, group.end)
        if bound in ("ge", "le") and group.low in left_out:
            bound = "gt" if bound == "ge" else "lt"
        if ranged and bound != "not":
            # "from 5.8 to 5.10": both ends are named, the words around only frame them.
            bound = "is"
        if bound == "is" and len(groups) == 1 and (within := _THIS_GRADE.search(question.words)) is not None:
            # 「他程度差不多到 5.8，想找幾條在這個難度以內的」
            bound = "ge" if within["up"] else "le"
        out = next((each for each in denied if each.start <= group.start < each.end), None)
        if _GETS_TO.search(question.words[: group.start]) and _NO_FURTHER.match(question.words[group.end :]):
            # 「她爬到 5.7 就不行了」: that is how far she gets.
            out, bound = None, "le"
        if out is None and is_out_of_reach(question.words, group.end, alone=len(groups) == 1):
            # 「5.13 以上太難，龍洞有 5.11 的嗎」
            bound = _DENIED.get(bound, bound)
            bound = "lt" if bound == "not" else bound
        elif out is None:
            # 「20 米以上的不要 5.10」: what stands before it is said of something else.
            bound = "is" if bound == "not" else bound
        else:
            bound = _DENIED.get(bound, bound)
            if bound == "not":
                bound, low = out_of_reach(question.words, out, question.words[group.start : group.end], low)
            if out.cue[0] >= out.end:
                bound = _DENIED_AFTER.get(bound_of(question.words[: group.end], group.start, group.end), bound)
        if bound == "not":
            excluded.append(grade_range(system, low, high))
        else:
            wanted.append((system, *_bounded(system, low, high, bound)))
            named += [wanted[-1]] if bound == "is" and not ranged else []
    # 「孫子爬 5.8，有不超過 5.8 的嗎」: what is said once more with a bound is no bound by itself.
    wanted = [each for each in wanted if each not in named or not _is_end_of_another(each, wanted)]
    climbed = max(told, key=lambda g: g.high) if everything else told[0] if told else None
    return GradeReading(*_joined(wanted, excluded), spans, unknown, climbed, everything)


_THIS_GRADE = compiled(
    r"(?:這個?|此|該|那個?)(?:難度|級數|等級|程度)(?:或是?)?(?:(?P<up>以上|起跳|[更再]難)|以[下內]|之內|內(?=的)|[更再](?:簡單|容易))"
)
_ITSELF_OUT = re.compile(
    r"^ (?:itself|exactly) (?:does|is|do)(?:n['’]?t| not)\b|^\s?本身(?:就|都)?(?:不[算要含計]|除外|排除)"
)
_OUT_ITSELF = re.compile(r"(?:不含|不包[含括]|不算|\b(?:not including|not counting|excluding|without)) ?$")
_ITSELF = re.compile(r"^ ?(?:本身|itself)")


def _without_itself(words: str, spans: tuple[GradeSpan, ...]) -> tuple[tuple[GradeSpan, ...], set[int]]:
    """The grades without one that is said again only to be left out, "5.13c itself doesn't count", and its place."""
    out = {
        s
        for s in spans
        if _ITSELF_OUT.match(words[s.end : s.end + 24])
        or (_ITSELF.match(words[s.end : s.end + 8]) and _OUT_ITSELF.search(words[: s.start]))
    }
    if not out or len(out) == len(spans):
        return spans, set()
    return tuple(s for s in spans if s not in out), {s.low for s in out}


def _is_end_of_another(one: _Wanted, wanted: Sequence[_Wanted]) -> bool:
    """Whether a grade is where an open range of the same system ends."""
    system, low, high = one
    return any(
        of == system and ((least is None and most == high) or (most is None and least == low))
        for of, least, most in wanted
    )


def _is_climbed(words: str, group: GradeSpan) -> bool:
    """Whether a grade is said to be what the asker climbs."""
    before = words[max(0, group.start - 40) : group.start]
    if _ON_PLASTIC.search(before):
        return True
    return _CLIMBS.search(before) is not None or _CLIMBED.match(words[group.end : group.end + 16]) is not None


def _bounded(system: GradeSystemName, low: int, high: int, bound: Bound) -> tuple[int | None, int | None]:
    least, most = bounds(system)
    match bound:
        case "ge":
            return low, None
        case "le":
            return None, high
        case "gt":
            return min(high + 1, most), None
        case "lt":
            return None, max(low - 1, least)
        case "about":
            return max(low - 1, least), min(high + 1, most)
        case _:
            return low, high


def _joined(wanted: Sequence[_Wanted], excluded: list[GradeRange]) -> tuple[GradeRange | None, tuple[GradeRange, ...]]:
    """One range of one system (the first named) and what is cut out of it."""
    if not wanted:
        return None, tuple(excluded)
    system = wanted[0][0]
    mine = [(low, high) for s, low, high in wanted if s == system]
    lows = [low for low, high in mine if low is not None and high is None]
    highs = [high for low, high in mine if high is not None and low is None]
    closed = sorted((low, high) for low, high in mine if low is not None and high is not None)
    if closed and not lows and not highs:
        low, high = closed[0]
        for next_low, next_high in closed[1:]:
            if next_low > high + 1:
                # "5.9 or 5.12": the hull, with what lies between cut out.
                excluded.append(grade_range(system, high + 1, next_low - 1))
            high = max(high, next_high)
        return grade_range(system, low, high), tuple(excluded)
    if lows and not highs and not closed:
        # 「5.12a 以上但不要 5.13」: who does not want 5.13 wants nothing harder.
        beyond = [g for g in excluded if g.system == system and g.low is not None and g.low > max(lows)]
        highs = [g.low - 1 for g in beyond if g.low is not None]
        excluded = [g for g in excluded if g not in beyond]
    low_end = max([*lows, *(low for low, _ in closed)], default=None)
    high_end = min([*highs, *(high for _, high in closed)], default=None)
    if low_end is not None and high_end is not None and low_end > high_end:
        low_end, high_end = high_end, low_end
    return grade_range(system, low_end, high_end), tuple(excluded)


def _groups(text: str, spans: Sequence[GradeSpan]) -> list[tuple[GradeSpan, bool]]:
    """Spans with "to", "between … and" or "or" between them joined into one; true where both ends were named."""
    groups: list[tuple[GradeSpan, bool]] = []
    for span in spans:
        last = groups[-1][0] if groups else None
        if last is not None and last.system == span.system:
            between = text[last.end : span.start]
            ranged = _JOIN_RANGE.match(between) or (
                _JOIN_BETWEEN.match(between)
                and (_BETWEEN.search(text[: last.start]) or text[span.end :].lstrip().startswith("之間"))
            )
            if ranged:
                low, high = min(last.low, span.low), max(last.high, span.high)
                groups[-1] = (GradeSpan(span.system, low, high, last.start, span.end), True)
                continue
            apart = "," in between and (is_out_of_reach(text, span.end) or _is_climbed(text, last))
            if not apart and _JOIN_OR.match(between) and max(last.low, span.low) - min(last.high, span.high) <= 1:
                low, high = min(last.low, span.low), max(last.high, span.high)
                groups[-1] = (GradeSpan(span.system, low, high, last.start, span.end), False)
                continue
        groups.append((span, _ENDS_NAMED.search(text[span.start : span.end]) is not None))
    return groups


_WHOLE_NUMBER = 3
"""How far apart the easiest and the hardest letter of a number grade are."""
_LETTERED_LOW = re.compile(r"5\.[1-9][a-d](?![\d/])")


def _spans(question: Masked) -> tuple[tuple[GradeSpan, ...], tuple[str, ...]]:
    text = question.words
    if not _ANY.may_be_in(text):
        return (), ()
    found: list[GradeSpan] = []
    unknown: list[str] = []

    def add(printed: str, system: GradeSystemName, start: int, end: int) -> None:
        if any(start < s.end and s.start < end for s in found):
            return
        if system == "yds" and _LETTERED_LOW.match(printed):
            # Below 5.10 there are no letters: who writes 5.9b means 5.9.
            printed = printed[:3]
        try:
            low, high = band(printed, system)
        except GradeError:
            unknown.append(question.shown[start:end])
            return
        if system == "yds" and low == high and (letters := _LETTERS.match(text[end:])) is not None:
            found.append(GradeSpan(system, low, high, start, end))
            for each in re.finditer("(?<![a-z])[a-d](?![a-z])", letters[1]):
                one = band(f"{printed.rstrip('abcd')}{each[0]}", system)
                found.append(GradeSpan(system, *one, end + each.start(), end + each.end()))
            return
        if system == "yds" and high - low == _WHOLE_NUMBER and (others := _NUMBERS.match(text[end:])) is not None:
            found.append(GradeSpan(system, low, high, start, end))
            for each in re.finditer("1[0-5]|十[一二三四五]?", others[1]):
                of = each[0] if each[0].isdigit() else _number(each[0])
                found.append(GradeSpan(system, *band(f"5.{of}", system), end + each.start(), end + each.end()))
            return
        span = _with_tail(text, GradeSpan(system, low, high, start, end), printed)
        if system == "yds":
            low, high, end = part_of(text, *span[3:], *span[1:3])
            span = GradeSpan(system, low, high, start, end)
        found.append(span)

    for m in _YDS.finditer(text):
        add(f"5.{m[1]}{m[2] or ''}{_signed(m[3])}", "yds", m.start(), m.end())
    for m in () if _MONEY.search(text) else _YDS_DOTLESS.finditer(text):
        add(f"5.{m[1] or m[4]}{m[2] or ''}{_signed(m[3])}", "yds", m.start(), m.end())
    for m in _YDS_EN.finditer(text):
        add(f"5.{_EN_WORDS.split('|').index(m[1]) + 6}{m[2] or ''}{_signed(m[3])}", "yds", m.start(), m.end())
    for m in _YDS_WORDS.finditer(text):
        number = m[2] or _number(m[1])
        add(f"5.{number}{m[3] or ''}{_signed(m[4])}", "yds", m.start(), m.end())
    for m in _YDS_BARE.finditer(text):
        add(f"5.{m[1]}{m[2]}{_signed(m[3])}", "yds", m.start(), m.end())
    for m in HEAD.finditer(text):
        add(f"5.{m['figure'] or _number(m['numeral'])}", "yds", m.start(), m.end())
    for m in PLURAL.finditer(text):
        add(f"5.{m['figure']}", "yds", m.start("figure"), m.end())
    for m in () if OF_NO_GRADE.search(text) else BOUNDED.finditer(text):
        for each in ("figure", "other") if m["other"] else ("figure",):
            add(f"5.{m[each]}", "yds", *m.span(each))
    for m in () if OF_NO_GRADE.search(text) else RANGE.finditer(text):
        for each in ("low", "high"):
            add(f"5.{m[each]}", "yds", *m.span(each))
    for m in NUMERAL.finditer(text):
        add(f"5.{_number(m['numeral'])}{m['letter']}", "yds", m.start(), m.end())
    for m in _IN_V.finditer(text):
        found.append(GradeSpan("v", *ANY_V, *m.span()))
    for m in _UIAA.finditer(text):
        add(f"{m[1] or m[3]}{m[2] or m[4] or ''}", "uiaa", m.start(), m.end())
    for m in _V.finditer(text):
        add(f"V{m[1].upper()}", "v", m.start(), m.end())
    for m in _V_ZH.finditer(text):
        add(f"V{_number(m[1])}", "v", m.start(), m.end())
    for m in _LETTERED.finditer(text):
        if is_technical(text, m.start()):
            continue
        letter = question.shown[m.start(2)]
        font = letter.isupper() or _FONT_WORD.search(text) is not None
        system: GradeSystemName = "font" if font else "french"
        add(f"{m[1]}{m[2].upper() if font else m[2]}{m[3] or ''}", system, m.start(), m.end())
    found.sort(key=lambda s: s.start)
    return tuple(found), tuple(unknown)


def _with_tail(text: str, span: GradeSpan, printed: str) -> GradeSpan:
    """A second end without its prefix: 5.10-11, 5.10a/b, V3-5."""
    if span.system not in ("yds", "v"):
        return span
    rest = text[span.end :]
    number = re.match(r"5\.(\d+)|V(\d+)", printed)
    tail = _TAIL.match(rest)
    if number is None:
        return span
    own = number[1] or number[2]
    if tail and (tail["number"] or tail["letter"] or tail["also"] or tail["apart"]):
        to, letter = tail["number"], tail["letter"] or tail["also"] or tail["apart"]
        if to and int(to) < int(own):
            return span
    elif (tail := _NEXT.match(rest)) is not None and int(tail["number"]) == int(own) + 1:
        to, letter = tail["number"], tail["letter"]
    else:
        return span
    if not to and (span.system == "v" or span.low != span.high):
        return span
    end = f"5.{to or own}{letter or ''}" if span.system == "yds" else f"V{to}"
    try:
        _, high = band(end, span.system)
    except GradeError:
        return span
    return GradeSpan(span.system, span.low, max(span.high, high), span.start, span.end + tail.end())


def _signed(sign: str | None) -> str:
    """The sign of a grade as it is printed; "minus" is said as often as it is written."""
    return "-" if sign is not None and sign.strip() == "minus" else sign or ""


def _number(numeral: str) -> int:
    return sum(_NUMERALS[c] for c in numeral)


def step_up(own: GradeRange, steps: int = 2) -> GradeRange:
    """From what the asker climbs to a little harder: the own hardest grade and a few steps above it."""
    if own.high is None:
        return own
    low = own.high if own.low is None else max(own.low, own.high)
    return grade_range(own.system, low, min(low + steps, bounds(own.system)[1]))
