"""Read which areas and crags are wanted that have one kind of route and another: 「同時有傳攀跟抱石的岩場」."""

from datetime import datetime
from typing import Literal, NamedTuple

from schemas.grades import ordinal
from schemas.reading import Filter, GradeRange
from worker.understanding.conditions.constraining import read_constraints
from worker.understanding.conditions.narrowing import Fields
from worker.understanding.figures.quantified import looks_for_places, place_kind
from worker.understanding.grades.levels import BEGINNER_MOST
from worker.understanding.matching.patterns import Table, compiled
from worker.understanding.wording.masking import CRAG, TAKEN, Masked

_AND = r"\s*(?:和|跟|與|以及|還有|又有|也有|、)\s*"
_SAID: Table[str] = Table(
    (
        "zh",
        compiled(
            rf"(?:同時|兼)(?:都|具備)?(?:有|能爬|可以?爬)?(?P<one>[^,，。?？]{{1,16}}?){_AND}(?P<other>[^,，。?？嗎呢]{{1,16}}?)"
            r"(?=的?(?:天然)?(?:岩場|岩區|區|牆|地方)|[,，。?？嗎呢]|都有|都能|$)"
        ),
    ),
    (
        "zh",
        compiled(
            r"(?:又|既|也)?有(?P<one>[^,，。?？沒]{1,16}?)[,，]?\s?(?:又|也|還|而且|並且)有(?P<other>[^,，。?？沒嗎呢]{1,16}?)"
            r"(?=的?(?:天然)?(?:岩場|岩區|區|牆|地方)|[,，。?？嗎呢]|的?$)"
        ),
    ),
    (
        "zh",
        compiled(
            rf"(?:^|(?<=[區牆場方個些裡邊座面\s有]))(?P<one>[^,，。?？區牆場沒]{{2,14}}?){_AND}(?P<other>[^,，。?？沒]{{2,14}}?)"
            r"(?:這?兩[種個類]|兩者)?(?:都|皆|同時)(?:有|能爬|可以爬|找得到)(?!沒)"
        ),
    ),
    ("en", compiled(r"\bboth (?:an? )?(?P<one>[^,?!;]{2,40}?) and (?:some |an? )?(?P<other>(?:[^,?!;.]|\.\d){2,40})")),
    (
        "en",
        compiled(
            r"\b(?:ha(?:s|ve)|with|offers?|got) (?:some |an? )?(?P<one>(?:[^,?!;.]|\.\d){2,40}?),? (?:and"
            r"|but|plus|as well as) (?:also |some |an? )*"
            r"(?P<other>(?:[^,?!;.]|\.\d){2,40})"
        ),
    ),
)
_EASY = compiled(r"簡單|新手|初學|入門|輕鬆|\b(?:easy|beginners?|novices?)\b")


class Both(NamedTuple):
    """The fields of the one kind of routes, the other kind, of which places, and the question without them."""

    one: Fields
    other: Filter
    kind: Literal["area", "crag"]
    rest: Masked


def both_of(question: Masked, now: datetime) -> Both | None:
    """The two kinds of routes that the places a question looks for are to have; None where there are not two."""
    words = question.words
    if not looks_for_places(words):
        return None
    for _, pattern in _SAID.among(words):
        for said in pattern.finditer(words):
            spans = said.span("one"), said.span("other")
            one, other = (_routes(question, span, now) for span in spans)
            if one and other and "grades" in other and not one.keys() - {"kinds", "route_types"}:
                # "Both sport and trad 5.9s"
                one = {**one, "grades": other["grades"]}
            if one and other and one != other:
                rest = question.hide((*span, TAKEN) for span in spans)
                return Both(one, Filter(**other), place_kind(words), rest)
    return None


def _routes(question: Masked, span: tuple[int, int], now: datetime) -> Fields | None:
    """What routes a stretch of the question describes; None where it describes none, or rules some out."""
    start, end = span
    alone = question.hide([(0, start, " "), (end, len(question.words), " ")])
    if CRAG in alone.words:
        return None
    found = read_constraints(alone, now)
    easy = _EASY.search(alone.words) is not None
    if found.types.unwanted or not (found.of_routes or easy):
        return None
    fields = {name: value for name, value in found.into({}, "route", "list", named=False).items() if value}
    if easy and not fields.get("grades"):
        most = ordinal(BEGINNER_MOST, "yds")
        fields["grades"] = GradeRange("yds", None, most, None, BEGINNER_MOST)
    return fields
