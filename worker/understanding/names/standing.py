"""Find the routes that stand where only a place can: a route called Colorado is not "in Colorado"."""

import re
from collections.abc import Sequence

from schemas.reading import Mention
from worker.text.folding import holds_cjk
from worker.understanding.matching.patterns import Pattern
from worker.understanding.names.ordinary import is_idiom, route_strength

# What is asked of many routes: a count, an extreme, a list.
_OF_ROUTES = Pattern(
    r"\b(?:routes|climbs|crags|gyms?|climbing|bouldering|hardest|easiest|longest|shortest|how many|distribution|spread"
    r"|best|trad|sport|boulders|problems)\b|路線|運攀|傳攀|最|多少條|幾條|岩場|分布"
)
_LIKENED = re.compile(r"(?:類似|像|跟|和|與|比|叫做?)$")
# "Which routes are near Chicken Rice": several words that only a route bears are one, and no town.
_BESIDE = re.compile(r"\b(?:near|around)\s+$")
_BEFORE_PLACE = re.compile(r"\b(?:in|near|around|at|outside|closest to|nearest to)\s+(?:the )?$")
# "How many bolts in Totoro": what only one route has is asked of a route, whatever stands before its name.
_OF_ONE = re.compile(
    r"\b(?:bolts?|videos?|pitch(?:es)?|quickdraws?|draws|met(?:er|re)s|length|grade)(?: (?:are|is|does|do|have|there))*"
    r" (?:in|at|on|of) (?:the )?$"
)
_AFTER_PLACE = re.compile(
    r"(?i: (?:district|dist\.?|township|county)\b)|"
    r"(?:那邊|那裡|附近|[周週]邊)?(?:有(?:哪些|什麼|多少|幾條|沒有)\S{0,8}(?:路線|運攀|傳攀|抱石|岩場)"
    r"|的?(?:路線(?:有|最|推薦|$|[?？])|運攀|傳攀|岩場)|的?最(?:難|簡單|長|短|容易)的?(?:路線|運攀|傳攀|線))"
)


def standing_as_places(words: str, shown: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions of routes that stand where only a place can: a route called Colorado is not "in Colorado"."""
    if not _OF_ROUTES.search(words):
        return ()
    return tuple(
        m
        for m in mentions
        if m.kind == "route"
        and not _LIKENED.search(words[: m.start])
        and not _OF_ONE.search(words[: m.start])
        and (
            (
                _BEFORE_PLACE.search(words[: m.start])
                and shown[m.start].isupper()
                and not (_BESIDE.search(words[: m.start]) and _is_telling(words[m.start : m.end]))
            )
            or (
                (after := _AFTER_PLACE.match(words[m.end :])) is not None
                and not (after[0].startswith("附近") and _is_telling(words[m.start : m.end]))
            )
        )
    )


def _is_telling(name: str) -> bool:
    return (" " in name or holds_cjk(name)) and route_strength(name) == "telling" and not is_idiom(name)
