"""Read how long routes are to be where no figure is said: 「長一點的」, "something shorter", "not too long".

Nobody's "long" is a number. By itself the wish is an order, the longest or the shortest first; beside a route that
others are to be like, it is a bound, which `worker/recommending` draws.
"""

from typing import Literal

from worker.understanding.matching.patterns import Table, Together, compiled, of_parts
from worker.understanding.wording.masking import GYM, Masked

Longish = Literal["longest", "shortest"]

_ROUTES = r"(?:sport |trad |easy |easier |boulder |multi-?pitch )*(?:routes?|climbs?|ones?|lines?|pitch(?:es)?|5\.)"
_HEDGED = r"(?:a )?(?:bit|little|slightly|somewhat|much|but|and|or|way)"
_LONGISH: Table[Longish] = Table(
    (
        "longest",
        compiled(
            r"又[長高](?=又|且|而且|的)|又(?:簡單|容易|輕鬆|難|經典|好爬)又長|[長高]一?[點些](?!的?(?:時間|行程|假|路程|繩|版))|(?:比較|夠|偏|更)長的?(?=路線|線|的|$|[\s,，。?？])|(?<![最多夠偏更較太])長(?=路線)|(?:不要?|別)太[短矮]"
            rf"|\b(?:something|anything|{_HEDGED}) long(?:er|ish)?\b(?! (?:than|time|walk|approach|drive|day|trip))"
            rf"|\blong(?:er|ish)? (?={_ROUTES})"
            r"|\bnot too short\b"
        ),
    ),
    (
        "shortest",
        compiled(
            r"又[短矮](?=又|且|而且|的)|又(?:簡單|容易|輕鬆|難|經典|好爬)又短|[短矮]一?[點些](?!的?(?:時間|行程|假|路程|繩|版))|(?:比較|偏|更)短的?(?=路線|線|的|$|[\s,，。?？])|(?:不要?|不想|別|不會)太[長高](?!級)"
            rf"|\b(?:something|anything|{_HEDGED}) short(?:er|ish)?\b(?! (?:than|time|walk|approach|drive|day|trip))"
            rf"|\bshort(?:er|ish)? (?={_ROUTES})"
            r"|\bnot too long\b"
        ),
    ),
)
# What is long or short there is the way, the wait or the climber.
_NO_ROUTE = of_parts(
    r"(?:路程|走路|步行|接近|車程|時間|排隊|等|難度|級數|強度|評[分價]|溫度|海拔|挑戰性?|腿|手|臂|身高|繩子?|腳程|距離|開車)[^,，。]{0,4}$"
)
_NO_ROUTES = of_parts(r"\b(?:walk|hike|approach|drive|queue|hours|i'm|i am|arms?|legs?)\b[^,.;?!]{0,12}$")


CUES = Together(_LONGISH)
"""Without these nothing is read here."""


def read_longish(question: Masked) -> tuple[Longish, int, int] | None:
    """Which end of the routes' lengths is wanted first, and where that is said; None where no length is spoken of."""
    words = question.words
    for end, pattern in _LONGISH.among(words):
        for m in pattern.finditer(words):
            before = words[max(0, m.start() - 24) : m.start()]
            if not (_NO_ROUTE.search(before) or _NO_ROUTES.search(before)) and GYM not in words:
                return end, m.start(), m.end()
    return None


def longish(words: str) -> Longish | None:
    """The same of folded words alone."""
    found = next(((end, m) for end, p in _LONGISH.among(words) if (m := p.search(words)) is not None), None)
    return None if found is None else found[0]
