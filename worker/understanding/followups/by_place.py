"""Put the names of what an answer showed where a follow-up points at their places in it, whatever is said around it.

「看得好餓，最後那條有影片嗎」, "the first of the list, how many bolts are in it? I have only 8", 「第四跟第五條」,
「三者之中」: the place is read before anything else is, so that what is told beside it cannot hide it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from schemas.reading import Mention, Turn
from worker.text.folding import holds_cjk
from worker.understanding.followups.further_advice import tells_done
from worker.understanding.followups.numbering import (
    ANY,
    KINDS,
    NUMERALS,
    ORDINALS,
    Before,
    Pointed,
    does_first,
    few_of,
    first_few,
    lists,
    quoted,
)
from worker.understanding.followups.of_the_one import asked_the_same
from worker.understanding.followups.shown import Names
from worker.understanding.matching.patterns import Together, compiled
from worker.understanding.wording.masking import NAME

_MIDDLE = 0
_TWO = 2
_GROUPS_ZH = 2
_NAMED = re.compile(NAME)
_MOST_EN = re.compile(r"[a-z]est\b")
_MOST = 3
"""How many places are looked for in one follow-up."""
_N = r"(?:[一二三四五六七八九十]|\d{1,2})"
_UNIT = r"[條間家個座館項]"
_OF_LIST = (
    r"(?:(?:那|這|上面|剛剛|剛才|前面|以上|清單|列表|名單|你|妳|您|列出|列|提到|提|給我|推薦|裡面|裡頭|之中|其中|當中"
    r"|裡)+的?)?"
)
# 「第三個 bolt」, 「最後一個問題」: only that word counts anything.
_NOTHING_ELSE = (
    r"(?:路線|線|岩館|攀岩館|館|岩場)?(?:(?<!個)(?!月)|(?!月|小時|[次天步段人字]|\s?(?:bolt|掛片|難關|繩距|pitch|固定點|動作"
    r"|手點|腳點|問題|禮拜|星期|連結|重點|理由|原因|要求|條件)))"
)
_NTH_ZH = compiled(
    rf"{_OF_LIST}(?:"
    rf"(?P<back>倒數第?{_N})\s?(?P<u1>{_UNIT})"
    rf"|第\s?(?P<nth>{_N}(?:\s?{_UNIT})?(?:\s?(?:跟|和|與|、|及|還有|,)\s?第?\s?{_N}(?:\s?{_UNIT})?){{0,3}}"
    rf"(?<={_UNIT}))"
    rf"|(?P<last>(?:排|列)?在?最(?:後面?|末尾?|下面|底下|尾巴?)(?:的|那|這)*一?)\s?(?P<u2>{_UNIT})"
    rf"|(?P<end>[末尾])(?P<u3>{_UNIT})"
    rf"|(?P<first>(?:(?:排|列)?在?最(?:上面|前面|開頭|前頭|前|上|先)|打頭|開頭)(?:的|那|這)+一?|首|頭一|第一那|排第一的那?)"
    rf"(?P<u4>{_UNIT})"
    rf"|(?P<middle>正?中間(?:的|那|這)*一?)(?P<u5>{_UNIT})"
    rf"|(?P<no>\d{{1,2}}|[一二三四五六七八九十])號(?:的|那|這)+一?(?P<u6>{_UNIT})"
    rf"){_NOTHING_ELSE}"
)
_ORD = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|1st|2nd|3rd|[4-9]th|10th|last|final|middle"
    r"|second[- ](?:to[- ])?last|third[- ](?:to[- ])?last|next[- ]to[- ]last|penultimate|(?:top|bottom)most)"
)
_NOUN = r"(?:one|route|climb|line|problem|gym|crag|option|entry|place|name)"
_SHOWN = (
    r"(?: (?:up )?(?:on|in|of|from) (?:the|your|that|this) (?:list|lot|bunch|set|page|answer|line-?up)"
    r"| (?:that )?you(?:['’]ve| have)?(?: just)? (?:mentioned|listed|named|gave(?: me)?|showed(?: me)?|said|told me"
    r"(?: about)?|put|wrote)"
    r"| (?:of|among|from) (?:those|these|them)(?: (?:two|three|four|five|routes|gyms|ones))?"
    r"| of the (?:two|three|four|five|six)(?: (?:routes|gyms|ones|climbs))?)"
)
_NTH_EN = compiled(
    rf"\b(?:the |that |your )(?:very )?(?P<which>{_ORD})(?: (?P<noun>{_NOUN}))?(?P<shown>{_SHOWN})\b"
    rf"|\b(?:the |that |your )(?:very )?(?P<one>{_ORD}) (?P<of>{_NOUN})\b(?! (?:of|to|in|on|at|who|that) )"
    rf"|\b(?:the |that )(?P<bare>{_ORD})(?=[?!.,]*$|[?!.,:] |\s?[—–-]\s| (?:and|or|&) (?:the )?{_ORD}\b"
    r"(?! (?:pitch|ascent|time|day|bolt|clip|half|part|move)))"
    rf"|\b(?:the |that )?(?P<at>one|{_NOUN}) (?:right )?(?:at|on|in) (?:the )?(?:very )?(?P<where>top|bottom|end|start"
    rf"|beginning|middle)(?: of (?:the|your|that|this) list| of (?:those|these|them))?\b(?! of )"
    r"|\b(?:the )?(?P<top>top|bottom) (?:one|entry|pick|suggestion|result)\b"
    r"|(?:\bnumber |\bno\.? ?|#|\((?=\d{1,2}\)))(?P<no>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b\)?"
    r"(?P<on> (?:on|in|of|from) (?:the|your|that|this) list)?"
)
# "Which one should I do first", "my first climb outdoors", "the last one I did": of one's own climbing.
_OWN = compiled(r"\b(?:my|his|her|our|their) (?:very )?(?:first|second|third|last|final)\b|我的?第一次|[上前]一次")
_ALL_ZH = compiled(
    r"(?:(?:^|(?<=[,，。!！?？;；\s那所以]))|(?<=請問)|在?(?:上面|以上|上述|剛剛|剛才|前面|你[列說講提]的?)的?)(?:這|那|該)?"
    r"(?P<n>[二兩三四五六七八2-8])\s?(?P<unit>[條間家座處者館]|個(?!人|[大小月]))(?:路線|岩館|攀岩館|館|岩場|地方)?"
    r"(?:之中|裡面|裡頭|當中|之間|中間|[中裡])?(?!的?話|都?[好很太超滿蠻真]|\s?(?:5\.|v\d)|[^,，。?？]{0,6}(?:就好"
    r"|即可|就行|就夠))[,，]?\s?"
)
_ALL_EN = compiled(
    r"\b(?:out )?(?:of |among |amongst |between )?(?:all |all of )?(?:the|those|these|your) (?P<n>two|three|four|five"
    r"|six|seven|eight|[2-8](?!\.\d))(?: (?:of (?:them|those|these)|(?:routes|climbs|lines|gyms|crags|places|options"
    r"|ones|walls|areas)(?: (?:you (?:listed|mentioned|named|gave(?: me)?|showed(?: me)?)|(?:on|in) (?:that|the"
    r"|your) list))?))?\b"
    r"(?! (?:hardest|easiest|longest|shortest|best|most|highest|cheapest|closest|nearest|5\.|v\d|grades?|days?|hours?"
    r"|weeks?|bolts?|metres|meters|of us|people|kinds|types|styles|systems))"
    r"|\ball (?P<all>three|four|five|six|seven|eight)(?: of (?:them|those|these)| (?:routes|climbs|lines|gyms|crags"
    r"|places|walls|areas))?\b"
    r"|\b(?P<both>both)(?: of (?:them|those|these)| (?:routes|climbs|lines|gyms|crags|places|walls|areas))\b"
)
# One of them is to be advised, or chosen for the asker; what one is to have was said before; how near one lies is read
# of them elsewhere.
_ADVISES = compiled(
    r"推薦|建議|[挑選]|\b(?:recommend|suggest|pick|choose|should (?:i|we)|would you)\b"
    r"|\b(?:has|have|got|offers?) (?:that|it|one|this|those)\W*$|\b(?:mrt|station|metro)\b"
)
_ANY_OF_THEM = Together(_NTH_ZH, _NTH_EN, _ALL_ZH, _ALL_EN)
_NAMED_PLACES = {
    "last": (-1,), "final": (-1,), "bottom": (-1,), "end": (-1,), "bottommost": (-1,), "topmost": (1,), "top": (1,),
    "start": (1,), "beginning": (1,), "middle": (_MIDDLE,), "penultimate": (-2,), "next to last": (-2,),
    "second last": (-2,), "second to last": (-2,), "third last": (-3,), "third to last": (-3,),
}  # fmt: skip
_TOLD_BESIDE = re.compile(r"[。!！?？;；\n…~～]|[.]\s|[,，]|\bxd|\s[—–-]\s", re.IGNORECASE)
_OUT_OF = re.compile(r"^\W*(?:out of|of|among|between)\b[^,]*,", re.IGNORECASE)
_POINTS_ONLY = re.compile(r"^(?:那麼?|and |what about |how about |or )*[呢咧]?[?？.\s]*$")
_NUMBER = re.compile(rf"{_N}")
_KINDS_OF_ONE = {"one": ANY, "option": ANY, "entry": ANY, "place": ANY, "name": ANY}


class _Place(NamedTuple):
    """Where words point at places in a list: from the front, from the end where they are negative, or its middle."""

    start: int
    end: int
    at: tuple[int, ...]
    kinds: tuple[str, ...]


def is_one_question(text: str) -> bool:
    """Whether nothing is told beside what a text asks."""
    text = _OUT_OF.sub("", text.rstrip(" ?？!！.。~～"))
    return _TOLD_BESIDE.search(text) is None


def may_point_at(words: str) -> bool:
    """Whether words may point at a place in a list."""
    return _ANY_OF_THEM.may_be_in(words)


def by_place(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The follow-up with the names of what it points at by their places; None where it points at none.

    words are its masked words, of one length with the text.
    """
    if _OWN.search(words) is not None or tells_done(words) or does_first(words, before):
        return None
    put = text
    for _ in range(_MOST):
        pointed = _pointed(words, history, before, names)
        if pointed is None:
            break
        start, end, name = pointed
        rest = f"{words[:start]}{words[end:]}"
        if put is text and _POINTS_ONLY.match(rest) is not None:
            spoken = rest if any(c.isalpha() for c in rest) else words
            same = asked_the_same(name, before(0), cjk=holds_cjk(spoken))
            if same is not None:
                return same
        put, words = f"{put[:start]}{name}{put[end:]}", f"{words[:start]}{_HIDDEN * len(name)}{words[end:]}"
    return None if put == text else put


_HIDDEN = "\ue006"


def _pointed(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    if (few := first_few(words, history, before, names)) is not None:
        return few
    return _one_place(words, history, before, names) or _all_of_them(words, history, before, names)


def _all_of_them(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    """All that an answer showed, or the two that were asked about, where it is said how many they are."""
    found = _ALL_ZH.search(words) or _ALL_EN.search(words)
    if found is None or _NAMED.search(words) is not None or _ADVISES.search(words) is not None:
        return None
    if holds_cjk(words) and _MOST_EN.search(words) is not None:
        # 「四條裡 longest 的是哪條」
        return None
    if found.re.groups > _GROUPS_ZH:
        said = found["n"] or found["all"] or "two"
        kinds: Sequence[str] = ANY
    else:
        said, kinds = found["n"], KINDS.get(found["unit"], ANY)
    few = few_of(_number(said), kinds, history, before, names)
    named = list(dict.fromkeys(quoted(m.surface) for m in few if m is not None and m.kind in kinds))
    if len(named) != len(few) or len(named) != _number(said):
        return None
    if len({m.kind for m in few if m is not None}) > 1:
        # An area and the crag that it lies in are no two of anything.
        return None
    if holds_cjk(words):
        joined = "和".join(named) if len(named) == _TWO else "、".join(named)
    else:
        joined = f"{', '.join(named[:-1])} and {named[-1]}"
        joined = f"of {joined}" if found[0].startswith(("of ", "out ", "among", "between")) else joined
    return Pointed(found.start(), found.end(), joined)


def _one_place(words: str, history: Sequence[Turn], before: Before, names: Names) -> Pointed | None:
    for place in _places(words):
        for listed in lists(history, before, names):
            of_kind = [m for m in listed if m is None or m.kind in place.kinds]
            if (found := _at(place.at, of_kind)) is None:
                continue
            if None in found:
                break
            named = [_put(m) for m in found if m is not None]
            joined = "、".join(named) if holds_cjk(words) else " and ".join(named)
            return Pointed(place.start, place.end, joined)
    return None


def _put(one: Mention) -> str:
    return quoted(one.surface)


def _at(places: Sequence[int], listed: Sequence[Mention | None]) -> list[Mention | None] | None:
    """What stands at the places of a list; None where it is too short."""
    count = len(listed)
    if count < max(2, *(abs(n) for n in places)) or not any(listed):
        return None
    if _MIDDLE in places and count % 2 == 0:
        return None
    return [listed[count // 2 if n == _MIDDLE else n - 1 if n > 0 else n] for n in places]


def _places(words: str) -> Iterator[_Place]:
    for found in _NTH_ZH.finditer(words):
        unit = next((found[f"u{n}"] for n in range(1, 7) if found[f"u{n}"]), None) or (found["nth"] or "")[-1:]
        kinds = KINDS.get(unit, ANY)
        yield _Place(found.start(), found.end(), _places_zh(found), kinds)
    for found in _NTH_EN.finditer(words):
        noun = found["noun"] or found["of"] or found["at"] or "one"
        kinds = _KINDS_OF_ONE.get(noun) or KINDS.get(noun, ANY)
        yield _Place(found.start(), found.end(), _places_en(found), kinds)


def _places_zh(found: re.Match[str]) -> tuple[int, ...]:
    if found["nth"]:
        return tuple(_number(n) for n in _NUMBER.findall(found["nth"]))
    if found["back"]:
        return (-_number(_NUMBER.findall(found["back"])[0]),)
    if found["no"]:
        return (_number(found["no"]),)
    return (-1,) if found["last"] or found["end"] else (1,) if found["first"] else (_MIDDLE,)


def _places_en(found: re.Match[str]) -> tuple[int, ...]:
    said = found["which"] or found["one"] or found["bare"] or found["where"] or found["top"]
    if said is None:
        return (_number(found["no"]),)
    said = said.replace("-", " ")
    return _NAMED_PLACES.get(said) or (ORDINALS.get(said) or int(re.sub(r"\D", "", said)),)


def _number(said: str) -> int:
    return NUMERALS.get(said) or ORDINALS.get(said) or int(said)
