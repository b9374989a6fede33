"""Read route types, rock features, seasons, gym types and facilities, wanted or not wanted."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from worker.understanding.patterns import Pattern, compiled, of_parts

_TYPES: Mapping[str, str] = {
    "sport": r"運動攀登|運動攀|運動路線|運攀|先鋒攀登|先鋒路線|先鋒|\bsport(?! cent)(?:[ -]climb(?:s|ing)?)?\b"
    r"|\blead(?:ing)?(?:[ -]climb(?:s|ing)?)?\b|\bbolted\b",
    "trad": r"傳統攀登|傳統攀岩|傳統攀|傳統路線|傳攀|傳統|\btrad(?:itional)?(?:[ -]climb(?:s|ing)?)?\b|自然保護"
    r"|放保護|(?<!mixed )\bgear routes?\b",
    "toprope": r"頂繩攀登|頂繩|上方確保|上攀|\btop[ -]?rop(?:e|es|ing)d?\b|\btr\b",
    "boulder": r"抱石路線|野抱|抱石|\bboulder(?:ing|s)?(?: problems?)?\b",
    "mixed": r"混合攀登|混合路線|混合保護|混合型|\bmixed(?: gear)?(?: climbs?| routes?)?\b",
}
# Protection and how it is placed, as far as the words go that say how far apart it is.
_PLACED = r"(?:掛點|掛片|耳片|bolts?|保護點?|固定點|快扣)\s*的?(?:間距|距離|間隔)?(?:打|放|釘|隔)?[得的]?"
_DEGREE = r"(?:很|太|比較|滿|蠻|有點|超)?"
_FEATURES: Mapping[str, str] = {
    "finger_crack": r"手指裂隙|指縫|細縫|\bfinger cracks?\b",
    "off_width": r"寬裂隙|\boff[- ]?widths?\b",
    "crack": r"裂隙|裂縫|\bcracks?\b",
    "slab": r"斜板|平板|\bslabs?\b|\bslabby\b",
    "overhang": r"外傾|懸岩|仰角|倒懸|\boverhang(?:s|ing)?\b|\bsteep\b",
    "roof": r"屋簷|天花板|\broofs?\b",
    "dihedral": r"內角|\bdihedrals?\b|\bcorners?\b|\bopen[- ]books?\b",
    "arete": r"岩角|稜角|外角|\baretes?\b",
    "chimney": r"煙囪|\bchimneys?\b",
    "tufa": r"鐘乳石?|石灰華|\btufas?\b",
    "pocket": r"口袋點|指洞|洞點|\bpockets?\b|\bpockety\b",
    "crimp": r"小點|摳點|\bcrimps?\b|\bcrimpy\b",
    "jug": r"大把手|大點|\bjugs?\b|\bjuggy\b",
    "traverse": r"橫渡|橫移|\btraverses?\b|\btraversing\b",
    "endurance": r"耐力|爆(?:手|臂|前臂|力)(?:的|型)(?=.{0,4}(?:路線|線|5\.))|\bendurance\b|\bpumpy\b",
    "power": r"力量型|力量路線|爆發力|\bpowerful\b|\bpowery\b",
    "technical": r"技巧型|技術型|技術性|技巧性|\btechnical\b|\btechy\b",
    "balance": r"平衡感?|\bbalancy\b|\bbalance\b",
    "bouldery": r"抱石感|抱石型|抱石式|\bbouldery\b",
    "reachy": r"臂展|手長|\breachy\b",
    "dynamic": r"動態|跳躍動作|\bdynos?\b|\bdynamic\b",
    "multi_pitch": r"多繩距|多段繩距|多段|多繩段|\bmulti[- ]?pitch(?:es)?\b",
    "runout": rf"{_PLACED}{_DEGREE}遠|放得?(?:很|太|比較|滿|蠻|有點|超)遠|\brun[- ]?outs?\b"
    r"|\b(?:sparse(?:ly)?|widely)[ -](?:bolted|spaced|protected)\b|\bspaced[- ]out bolts\b"
    r"|\bbolts (?:that are |are )?(?:far|wide|widely) (?:apart|spaced)\b",
    "loose_rock": r"落石|鬆動|碎石|\bloose (?:rocks?|holds?)\b",
    "walk_off": r"走路下撤|走下來|\bwalk[- ]?offs?\b",
    "classic": r"經典|\bclassics?\b",
    "warm_up": r"熱身|暖身|\bwarm[- ]?ups?\b|\bwarming up\b",
}
_SEASONS: Mapping[str, str] = {
    "Spring": r"春(?:天|季|(?=秋))|\bspring(?:time)?\b|[三四五345]月|\b(?:march|april)\b|\bin may\b",
    "Summer": r"夏(?:天|季)|\bsummer(?:time)?\b|[六七八678]月|\b(?:june|july|august)\b",
    "Autumn": r"秋(?:天|季|(?=冬))|(?<=春)秋|\bautumn\b|\b(?:in|during) (?:the )?fall\b|\bfall (?:season|climbing"
    r"|trips?"
    r"|weekends?)\b|(?:九|十一?"
    r"|9|1[01])月|\b(?:september|october|november)\b",
    "Winter": r"冬(?:天|季)|(?<=秋)冬|\bwinter(?:time)?\b|(?:十二|12|(?<![十1])[一二12])月|\b(?:december|january"
    r"|february)\b",
}
_FACILITIES: Mapping[str, str] = {
    "抱石區": r"抱石區|抱石牆|抱石|\bboulder(?:ing)?\b",
    "先鋒攀登": r"先鋒|\blead(?:ing)?\b|\blead climbing\b",
    "上方確保": r"上方確保|頂繩|上攀|\btop[ -]?rop(?:e|es|ing)\b|\bauto[- ]?belays?\b",
    "速度攀登": r"速度(?:攀登|攀岩|賽|牆|道)?|\bspeed(?: climbing| wall)?\b",
    "淋浴設施": r"淋浴|洗澡|沖澡|盥洗|\bshowers?\b",
    "置物櫃": r"置物櫃|寄物櫃|置物|寄物|\blockers?\b",
    "體能訓練區": r"體能訓練|訓練區|訓練板|重訓|健身器材|\btraining (?:area|board|zone)\b|\bweights?\b",
    "休息區": r"休息區|\brest(?:ing)? area\b|\blounge\b",
}
_GYM_TYPES: Mapping[str, str] = {
    "bouldering": r"抱石(?:攀岩)?館|抱石場館|抱石專門|\bboulder(?:ing)?[ -]?(?:only )?(?:gyms?|halls?|centers?|centres?"
    r"|walls?)\b",
    "lead": r"先鋒(?:攀岩)?館|上攀館|\blead(?:[ -]climbing)?[ -]?gyms?\b|\brope[ -]gyms?\b",
    "mixed": r"綜合(?:攀岩|岩)館|\bmixed[ -]gyms?\b|\bfull[- ]service gyms?\b",
}
_NOT = (
    r"不要有?|不會|不敢|不想要?(?:爬|去|有)?|不是|不含|不包[含括]|不爬|不喜歡|別|除了|排除|扣掉|扣除|不算|不計"
    r"|避開|沒有|沒|無|非|討厭|怕"
    r"|\bno\b|\bnot\b|\bnon-?|\bwithout\b|\bexcept(?: for)?\b|\b(?:any|every)thing but\b|\bdon't have\b|\bnever\b"
    r"|\bexclud(?:e|ing)\b|\bbut not\b"
    r"|\bavoid(?:ing)?\b|\bdon't (?:want|like)\b|\bhate\b|\bisn't\b|\baren't\b"
)
_NEGATION = compiled(_NOT)
_NOT_BEFORE = rf"(?:{_NOT})\s*(?:任何|是|要|給我|推薦|any|a|the|climbing|去|爬|有)*\s*"
_AND = r"\s*(?:、|,|和|跟|與|或|及|and|or|/)\s*"
_NOT_AFTER = r"\s*(?:的)?\s*(?:路線)?\s*(?:以外|之外|除外|excluded|不要(?=\s*(?:$|[,，。?？!！])))"


_CLOSE = compiled(
    r"(?:bolts?|掛片|耳片|保護點|固定點|掛點|快扣)\s*(?:的)?(?:間距|距離|間隔)?(?:很|比較|夠|要|打得|打的)*(?:小|短|近|密)(?![石岩徑])"
    rf"|{_PLACED}(?:不會|不要|不能|不|沒有|別){_DEGREE}遠"
    r"|(?:間距|間隔)(?:很|比較|要|夠)*(?:小|短|近|密)"
    r"|\b(?:closely|tightly|well|generously)[ -](?:bolted|protected|spaced)\b"
    r"|\bclose(?:ly[ -]spaced)? bolts\b|\bbolts (?:are |that are )?close(?: together)?\b"
)
_LEFT_OUT = compiled(r"以外|之外|除外|excluded|不要")


class _Patterns(NamedTuple):
    """The words of one table: each by itself, all of them, and what says that they are not wanted."""

    each: tuple[tuple[str, Pattern], ...]
    any: Pattern
    unwanted: re.Pattern[str]
    left_out: re.Pattern[str]


def _patterns(table: Mapping[str, str]) -> _Patterns:
    everything = "|".join(f"(?:{p})" for p in table.values())
    return _Patterns(
        tuple((key, compiled(p)) for key, p in table.items()),
        compiled(everything),
        of_parts(rf"{_NOT_BEFORE}(?:{everything})(?:{_AND}(?:{everything}))*"),
        of_parts(rf"(?:{everything}){_NOT_AFTER}"),
    )


_TYPE, _FEATURE = _patterns(_TYPES), _patterns(_FEATURES)
_SEASON = _patterns(_SEASONS)
_FACILITY, _GYM_TYPE = _patterns(_FACILITIES), _patterns(_GYM_TYPES)


class Wanted(NamedTuple):
    """Values wanted and values not wanted."""

    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]


def read_types(words: str) -> Wanted:
    """The route types that a question wants and those it does not."""
    return _read(_TYPE, words)


def read_features(words: str) -> Wanted:
    """The rock features that a question wants and those it does not; the more special word stands for itself."""
    found = _read(_FEATURE, words)
    if _CLOSE.search(words) and "runout" not in (*found.wanted, *found.unwanted):
        # Who wants bolts close together wants none of the routes that are tagged as run out; the answer says so.
        return Wanted(found.wanted, (*found.unwanted, "runout"))
    return found


def read_seasons(words: str) -> tuple[str, ...]:
    """The seasons named, as the rows write them."""
    return _read(_SEASON, words).wanted


def read_facilities(words: str) -> tuple[str, ...]:
    """The gym facilities named, as the rows write them."""
    return _read(_FACILITY, words).wanted


def read_gym_types(words: str) -> tuple[str, ...]:
    """The kinds of gym named: 抱石館 is a bouldering gym, not every gym with a bouldering area."""
    return _read(_GYM_TYPE, words).wanted


def _read(patterns: _Patterns, words: str) -> Wanted:
    if not patterns.any.search(words):
        return Wanted((), ())
    unwanted: list[str] = []
    rest, at = "", 0
    for match in _negated(patterns, words):
        unwanted.extend(_named(patterns, match[0], words))
        rest += words[at : match.start()] + " " * len(match[0])
        at = match.end()
    wanted = _named(patterns, rest + words[at:], words)
    return Wanted(tuple(dict.fromkeys(wanted)), tuple(dict.fromkeys(unwanted)))


def _negated(patterns: _Patterns, words: str) -> Iterator[re.Match[str]]:
    """Where words of a table are not wanted, from left to right: looked for only where a word of negation stands."""
    starts, leaves_out = sorted(_NEGATION.starts(words)), _LEFT_OUT.search(words) is not None
    at = 0
    while True:
        said = (patterns.unwanted.match(words, start) for start in starts if start >= at)
        found = [next(filter(None, said), None), patterns.left_out.search(words, at) if leaves_out else None]
        first = min(filter(None, found), key=re.Match.start, default=None)
        if first is None:
            return
        yield first
        at = first.end()


def _named(patterns: _Patterns, text: str, words: str) -> list[str]:
    """The keys of a table in a part of some words; the more special word, which comes first, stands for itself."""
    found = []
    for key, pattern in patterns.each:
        rest = pattern.sub(lambda m: " " * len(m[0]), text, within=words)
        if rest != text:
            found.append(key)
            text = rest
    return found
