"""Write out that another one is wanted, harder or shorter than what was spoken of: 「太難了 換條輕鬆的」.

What matters is said in a few words in any order, and nothing else may stand beside them: whoever says more asks more.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from schemas.reading import Extreme, Mention, Reading, Turn
from worker.text.folding import holds_cjk
from worker.understanding.followups.changing import SETS
from worker.understanding.followups.numbering import Before, named_before, quoted, said_last
from worker.understanding.followups.shown import Names
from worker.understanding.matching.patterns import Table, compiled
from worker.understanding.wording.masking import AREA, CRAG, ROUTE

_Than = Literal["harder", "easier", "longer", "shorter"]
_HARD_ZH = r"(?:困?難(?!度)|硬|有?挑戰性?|操|吃力)"
_EASY_ZH = r"(?:簡單|容易|輕鬆|好爬|親民|平易近人|親切|友善|基礎|入門|軟)"
_HARD_EN = r"(?:hard|tough|difficult|stiff|tricky|challenging|spicy|strenuous|sustained)"
_EASY_EN = r"(?:easy|gentle|simple|mellow|soft|chill)"
_NOT_ZH = r"(?:不(?:要|想要?|用|需要|必)?(?:那麼|這麼|太|到那麼)|沒(?:有)?(?:那麼|這麼))"
_NOT_EN = r"(?:not (?:so|as|too|quite so|that)|less|isn't so)"
_OVER_ZH = r"(?:太|有點|有些|過)(?:過?於)?"
_PLAIN = r"(?<!太)(?<!有點)(?<!有些)(?<!那麼)(?<!這麼)(?<!夠)(?<!差不多)(?<!一樣)(?<!同樣)"
_SAID: Table[_Than] = Table(
    (
        "easier",
        compiled(
            rf"(?:{_NOT_ZH}|{_OVER_ZH}){_HARD_ZH}|{_PLAIN}{_EASY_ZH}"
            r"|爬不動|爬不(?:上去|起來?)|(?:超出|超過)(?:了)?我的?(?:程度|能力|等級)|吃不消|(?:級數|難度)(?:再|更|可以)?(?:低|降)"
            rf"|\b(?:too|{_NOT_EN}) {_HARD_EN}\b|\b(?:easier|gentler|simpler|mellower|softer|chiller|more mellow)\b"
            r"|\b(?:above|beyond|over) my (?:level|grade|ability|head)\b|\bout of my league\b|\bbeyond me\b"
            r"|\bsomething (?:gentle|easy|mellow|chill)\b|\b(?:one|a) grade (?:down|lower)\b"
        ),
    ),
    (
        "harder",
        compiled(
            rf"(?:{_NOT_ZH}|{_OVER_ZH}){_EASY_ZH}|不夠{_HARD_ZH}|{_PLAIN}{_HARD_ZH}"
            rf"|(?:級數|難度)(?:再|更|可以)?(?:高|升)|\b(?:too|{_NOT_EN}) {_EASY_EN}\b"
            rf"|\b(?:harder|tougher|stiffer|trickier|spicier)\b|\b(?:one|a) grade (?:up|higher)\b"
            rf"|\bmore (?:difficult|challenging|sustained|strenuous)\b|\bmore of a challenge\b|\bnot {_HARD_EN}"
            r" enough\b"
        ),
    ),
    (
        "shorter",
        compiled(
            rf"(?:{_NOT_ZH}|{_OVER_ZH})[長高](?!度)|{_PLAIN}[短矮]|不夠[短矮]"
            rf"|\b(?:too|{_NOT_EN}) (?:long|tall|high)\b|\bshorter\b|\bnot short enough\b"
        ),
    ),
    (
        "longer",
        compiled(
            rf"(?:{_NOT_ZH}|{_OVER_ZH})[短矮]|{_PLAIN}(?<![度數])[長高](?!度)|不夠[長高]"
            rf"|\b(?:too|{_NOT_EN}) short\b|\b(?:longer|taller|higher)\b|\bnot (?:long|tall) enough\b"
        ),
    ),
)
_WALL = compiled(
    r"同一?(?:面|片|個|座)?(?:岩壁|牆面?|壁|岩面)|[那這](?:一)?(?:面|片)(?:岩壁|牆|壁)"
    r"|\b(?:same|that|this) (?:wall|face|cliff)\b"
)
_AT_PLACE = re.compile(rf"[{CRAG}{AREA}]+(?:[ 的][{CRAG}{AREA}]+)*")
# What is likened to the one that was spoken of, and asked for elsewhere.
_LIKE_IT = compiled(
    r"(?:有|找|推薦|哪)[^,，。?？]{0,16}(?:類似|相似|像(?:它|這|那)|差不多[難的]|同類|同(?:樣)?(?:風格|類型))"
    r"|(?:類似|相似|差不多難|像(?:它|這|那)[一條樣]{0,2}|同類型?|同(?:樣)?風格)的?[^,，。?？]{0,8}(?:有|找)"
    r"|\b(?:something|anything|one|ones|any|some|routes?|climbs?|lines?|others?)\b[^,.?!]{0,16}"
    r"\b(?:similar|comparable|like (?:it|that|this)(?: one)?\b|along (?:the|those) (?:same )?lines"
    r"|in (?:that|the same) style)"
)
_MOST_WORDS = 70
_NEAR = compiled(
    r"附近|旁邊|隔壁|周[邊圍]|同一?(?:個)?區域?|[那這](?:一)?區|[那這][邊裡]"
    r"|\b(?:nearby|close by|(?:around|in|at|near) (?:there|it|here)|same area|that area|next to it)\b"
)
_LIKE = compiled(r"類似|相似|差不多|像|同類|風格|\b(?:similar|like|style|kind of|sort of)\b")
_FILL_ZH = (
    r"那麼?|但是?|可是|不過|又|而且|所以|如果|嗎|呢|啊|吧|耶|喔|哦|啦|欸|了|的|話|有|沒有?|無|還|也|都|想|找|要|爬|試|看|我|你|來|給|幫|請|可以?|能"
    r"|換|改|成|推薦|列|選|挑|一|兩|半|個|條|路線|線|點|些|級|稍微?|再|更|比較?|較|對|說|而言|覺得|感覺|好像|跟|和|與|像|它|牠|這|別|其[他它]"
    r"|差不多難|一樣難|同樣難|差不多|類似|相似|同類型?|同風格|風格|類型|難度|長度|一樣|同樣|哪些|哪|什麼|好|一下|在|上|裡面?|左右|級數|程度|不|夠|呀|咧|麻煩|任何|存在|等級|是|會|很|滿|蠻"
)
_FILL_EN = (
    r"and|so|ok|okay|no|hmm|is|are|was|it's|that's|they're|there|any|anything|something|some|an?|the|ones?|routes?|climbs?"
    r"|lines?|got|have|do|does|you|know|show|give|recommend|suggest|me|us|what|about|how|which|bit|little|slightly|notch|grades?"
    r"|touch|tad|but|just|only|also|maybe|perhaps|please|then|instead|for|that|this|it|those|these|them|like|similar|to|same"
    r"|style|kind|of|sort|around|wall|area|sector|crag|on|in|at|with|too|not|than|much|way|even|still|though|i|i'd|we|want"
    r"|would|prefer|rather|need|can|could|find|look|looking|try|swap|change|pick|another|other|else|by|looks"
    r"|seems|feels|a bit"
)
# The longest first, and nothing is taken back: two ways to part such words would double with each.
_REST_ZH = re.compile(rf"(?:{'|'.join(sorted(_FILL_ZH.split('|'), key=len, reverse=True))}|[\s,，。.?？!！、~～…])*+")
_REST_EN = re.compile(rf"(?:(?:{_FILL_EN})(?![a-z'])|[\s,.?!;—-])*+")
# 「好爬嗎」, "is it harder" ask of the one that was spoken of.
_WANTS_ZH = re.compile(
    r"有(?!點|些)|找|換|改|想|要|來|給|推薦|別|其[他它]|類似|相似|差不多|太|不夠|吃不消|不[動上起]|超[出過]|[點些級低高降升]"
)
_OF_IT = re.compile(
    r"(?:一樣|同樣|差不多)[難硬長短簡容輕](?!的?[,，\s]*(?:但|可是|不過|只是))|哪一?[條個間]|^(?:and |so |ok )*which\b"
    r"|會|是不是|算|真的|這樣|^(?:那麼?|所以)*(?:它|這條|那條)(?:有|比較|很|更)"
    r"|\bis (?:it|that|this)\b"
    r"|\bare (?:they|these|those)\b"
    r"|\bdoes (?:it|that)\b"
)
_HOW_IT_IS = re.compile(
    rf"^(?:那麼?|所以|會|會不會|是不是|是|真的|很|有|算|太|滿|蠻|超|應該|好像|[,，\s])*(?P<zh>{_HARD_ZH}|{_EASY_ZH}|[長短高](?!度))(?:爬|喔|耶|的)?嗎[?？\s]*$"
)
_OF: dict[_Than, tuple[str, str, str, str]] = {
    "harder": ("比較難", "harder", "再難一點", "harder"),
    "easier": ("比較簡單", "easier", "再簡單一點", "easier"),
    "longer": ("比較長", "longer", "長一點的", "longer ones"),
    "shorter": ("比較短", "shorter", "短一點的", "shorter ones"),
}
_DOWN: dict[tuple[Extreme | None, _Than], tuple[str, str]] = {
    ("hardest", "easier"): ("難", "hardest"), ("easiest", "harder"): ("簡單", "easiest"),
    ("longest", "shorter"): ("長", "longest"), ("shortest", "longer"): ("短", "shortest"),
}  # fmt: skip


def another_like(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The question for one that is harder, easier, longer or shorter than what was spoken of."""
    than = _wanted(words)
    asked = before(0) if than else None
    if asked is None and (whether := _HOW_IT_IS.match(words)) is not None and (asked := before(0)) is not None:
        return _how_it_is(text, whether, asked, named_before(before, ("route",)))
    if asked is None or asked.subject not in ("route", None) or asked.own is not None:
        return None
    cjk = holds_cjk(words)
    only = {m.ids for m in said_last(history, names) if m.kind == "route"}
    listed = asked.intent in SETS and asked.intent != "extreme" and asked.subject == "route"
    if listed and asked.filter.grades is None and len(only) == 1 and than in (["harder"], ["easier"]):
        # The one route that was found is set beside others: "harder" after the only warm-up of a wall.
        name = quoted(next(m.surface for m in said_last(history, names) if m.kind == "route"))
        return f"跟{name}類似但{_OF[than[0]][0]}的路線" if cjk else f"routes similar to {name} but {than[0]}"
    if listed:
        return _OF[than[0]][2 if cjk else 3] if len(than) == 1 and _NEAR.search(words) is None else None
    routes = named_before(before, ("route",)) or [m for m in said_last(history, names) if m.kind == "route"]
    if len({m.ids for m in routes}) != 1 or asked.intent not in ("detail", "extreme"):
        return None
    if asked.intent == "extreme" and (down := _DOWN.get((asked.extreme, than[0]))) is not None:
        return f"那第二{down[0]}的呢" if cjk else f"and the second {down[1]} one"
    name = quoted(routes[0].surface)
    by_grade = than in (["harder"], ["easier"])
    how = "、".join(_OF[t][0] for t in than) if cjk else " and ".join(_OF[t][1] for t in than)
    if by_grade and _WALL.search(words) is not None:
        return f"跟{name}同一面牆{how}的路線" if cjk else f"routes on the same wall as {name} but {how}"
    if by_grade and _NEAR.search(words) is not None:
        return f"{name}附近有{how}的嗎" if cjk else f"any {how} routes near {name}?"
    if than == ["harder"] and _LIKE.search(words) is None:
        return f"有比{name}難一點的路線嗎" if cjk else f"routes a bit harder than {name}"
    return f"跟{name}類似但{how}的路線" if cjk else f"routes similar to {name} but {how}"


def like_elsewhere(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The question for routes at another place like the one spoken of: "something similar at Guanziling"."""
    place = _AT_PLACE.search(words) if len(words) <= _MOST_WORDS and ROUTE not in words else None
    if place is None or _LIKE_IT.search(words) is None or (asked := before(0)) is None:
        return None
    if asked.subject not in ("route", None) or asked.own is not None:
        return None
    there, cjk = text[slice(*place.span())].strip(), holds_cjk(words)
    if asked.intent in SETS and asked.intent != "extreme":
        return None if asked.subject != "route" else f"那{there}呢" if cjk else f"what about {there}"
    routes = named_before(before, ("route",)) or [m for m in said_last(history, names) if m.kind == "route"]
    if len({m.ids for m in routes}) != 1 or asked.intent not in ("detail", "extreme", "recommend"):
        return None
    name, than = quoted(routes[0].surface), list(dict.fromkeys(than for than, _, _ in _spans(words)))
    if cjk:
        return f"推薦{there}跟{name}類似{'但' if than else ''}{'、'.join(_OF[t][0] for t in than)}的路線"
    how = f" but {' and '.join(_OF[t][1] for t in than)}" if than else ""
    return f"routes similar to {name}{how} at {there}"


def _how_it_is(text: str, how: re.Match[str], asked: Reading, routes: Sequence[Mention]) -> str | None:
    """The question for how hard or how long the one route spoken of is."""
    if asked.intent != "detail" or asked.own is not None or len({m.ids for m in routes}) != 1:
        return None
    return f"{quoted(routes[0].surface)}{text[slice(*how.span('zh'))]}嗎"


def _wanted(words: str) -> list[_Than]:
    """In which ways it is to differ; of none where more is said than that."""
    found = list(_spans(words))
    if not found or len({than for than, _, _ in found} & {"harder", "easier"}) > 1:
        return []
    rest = words
    for pattern in (_WALL, _NEAR):
        rest = pattern.sub(" ", rest, within=words)
    for _, start, end in sorted(_spans(rest), key=lambda span: -span[1]):
        rest = f"{rest[:start]} {rest[end:]}"
    if _OF_IT.search(words) is not None or (holds_cjk(words) and _WANTS_ZH.search(words) is None):
        return []
    filled = _REST_ZH if holds_cjk(words) else _REST_EN
    if filled.fullmatch(rest) is None:
        return []
    return list(dict.fromkeys(than for than, _, _ in found))


def _spans(words: str) -> Iterator[tuple[_Than, int, int]]:
    """What says how it is to differ, with where it stands."""
    for than, pattern in _SAID:
        for found in pattern.finditer(words):
            yield than, found.start(), found.end()
