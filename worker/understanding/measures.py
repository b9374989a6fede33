"""Read by what named things are set side by side: who closes later, costs less, lies nearer, is rated higher."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from schemas.reading import Attribute, Kind, Mention
from worker.understanding.patterns import Pattern, compiled

Measure = Literal[
    "closes", "opens", "price", "rating", "walk", "facilities", "bolts", "length", "first_ascent", "grade", "routes"
]


class By(NamedTuple):
    """A measure, and whether who has less of it is asked for."""

    measure: Measure
    lesser: bool


_MORE = r"(?:比較|較|更|最|來得|得)?"
# The first that is found is meant; what is hard or long in general comes last.
_MEASURES: tuple[tuple[By, Pattern], ...] = (
    (
        By("closes", True),
        compiled(rf"早{_MORE}(?:關|打烊|休息)|(?:關|打烊)(?:門)?{_MORE}早|\bclos\w*\b.{{0,16}}\bearl(?:y|ier|iest)\b"),
    ),
    (
        By("closes", False),
        compiled(
            rf"(?:開|營業|關|打烊|待|爬|練)(?:門)?(?:到)?{_MORE}晚|晚{_MORE}(?:關|打烊|休息)"
            r"|(?:開|營業)(?:得)?(?:比較|較|更|最)久|\blonger hours\b"
            r"|\b(?:open|clos\w+|stays?)\b.{0,24}\blat(?:er|est)\b|\blat(?:er|est)\b.{0,16}\bclos"
        ),
    ),
    (
        By("opens", True),
        compiled(
            rf"早{_MORE}(?:開|營業)|(?:開|營業)(?:門)?(?:始)?{_MORE}早|\bopens?\b.{{0,16}}\bearl(?:y|ier|iest)\b"
            r"|\bearl(?:ier|iest)\b.{0,16}\bopen"
        ),
    ),
    (By("price", False), compiled(rf"{_MORE}貴|\b(?:more expensive|pricier|costs? more|dearer)\b")),
    (By("price", True), compiled(r"便宜|划算|省錢|\bcheap|\bless expensive\b|\bcosts? less\b|\bbetter value\b")),
    (
        By("rating", False),
        compiled(r"評價|評分|口碑|星數|幾顆星|\brat(?:ed|ing)s?\b|\breviews?\b|\b(?:more|higher) stars?\b"),
    ),
    (
        By("walk", False),
        compiled(
            r"(?:捷運|車站|站|走路|步行|接近|走).{0,6}(?:遠|久)|(?:遠|久).{0,4}(?:捷運|站)"
            r"|\b(?:longer|farther|further)\b.{0,16}\b(?:walk|approach|hike|station|mrt)\b"
            r"|\b(?:walk|approach|hike)\b.{0,16}\blonger\b"
        ),
    ),
    (
        By("walk", True),
        compiled(
            r"(?:捷運|車站|站|走路|步行|接近|走).{0,6}(?:近|短|快|少)|(?:近|短).{0,4}(?:捷運|站)"
            r"|\b(?:shorter|closer|nearer|less)\b.{0,24}\b(?:walk(?:ing)?|approach|hike|station|mrt|metro)\b"
            r"|\b(?:walk|approach|hike)\b.{0,16}\bshorter\b|\beasier (?:approach|walk)\b"
        ),
    ),
    (
        By("facilities", False),
        compiled(r"(?:設施|設備).{0,4}(?:多|齊|全|好)|\b(?:more|better)\b.{0,10}\b(?:facilities|amenities)\b"),
    ),
    (
        By("bolts", True),
        compiled(r"(?:bolts?|掛片|固定點|快扣).{0,6}少|少.{0,4}(?:bolts?|掛片)|\b(?:fewer|less) (?:bolts|draws)\b"),
    ),
    (
        By("bolts", False),
        compiled(r"(?:bolts?|掛片|固定點|快扣).{0,6}多|多.{0,4}(?:bolts?|掛片)|\bmore (?:bolts|draws|quickdraws)\b"),
    ),
    (
        By("first_ascent", True),
        compiled(
            rf"早{_MORE}(?:首攀|開線|完成)|首攀{_MORE}早|{_MORE}(?:老(?!人)|舊)|\bolder\b|\bclimbed (?:first|earlier)\b"
        ),
    ),
    (By("first_ascent", False), compiled(rf"晚{_MORE}首攀|首攀{_MORE}晚|比較新|\bnewer\b|\bmore recent\b")),
    (By("grade", True), compiled(r"簡單|容易|輕鬆|好爬|\beas(?:ier|iest)\b")),
    (By("grade", False), compiled(r"難(?!度)|硬(?!體)|\b(?:hard|tough)(?:er|est)\b|\bmore difficult\b")),
    (By("length", True), compiled(r"短|矮|\bshort(?:er|est)\b|\blower\b")),
    (By("length", False), compiled(r"長|高(?!雄)|\b(?:long|tall|high)(?:er|est)\b")),
    (By("routes", True), compiled(r"少(?!年)|小(?![時朋])|\b(?:fewer|smaller)\b")),
    (By("routes", False), compiled(r"多(?!少)|大(?!概)|\b(?:more|bigger|larger|biggest|most)\b")),
)
_CHOICE = compiled(
    r"哪一?(?:間|家|個|邊|條|區|裡|座|面|館|店)|誰|還是|\bwhich\b|\bwho\b|\bor\b|\bbetween\b|\bdoes\b|\bvs\.?\b|\bversus\b"
)
_NOUNS: tuple[tuple[Pattern, frozenset[str]], ...] = (
    (compiled(r"哪一?條|\bwhich (?:route|climb|line)"), frozenset({"route"})),
    (compiled(r"哪一?(?:間|家|店|館)|\bwhich gym"), frozenset({"gym"})),
    (compiled(r"哪一?(?:區|面)|\bwhich (?:area|sector|wall)"), frozenset({"area", "sector"})),
    (compiled(r"哪一?(?:座|岩場|個岩場)|\bwhich crag"), frozenset({"crag"})),
)
_SHOWN: dict[Measure, Attribute] = {
    "closes": "hours",
    "opens": "hours",
    "price": "price",
    "rating": "rating",
    "facilities": "facilities",
    "first_ascent": "first_ascent",
}
_OF_GYMS = frozenset({"closes", "opens"})
_COMPARED: tuple[Kind, ...] = ("route", "gym", "crag", "area")


def compared_by(words: str) -> By | None:
    """By what things are set side by side; None where nothing says it."""
    return next((by for by, pattern in _MEASURES if pattern.search(words)), None)


def with_measured(words: str, subject: Kind | None, asked: tuple[Attribute, ...]) -> tuple[Attribute, ...]:
    """The attributes asked for, with the one in which the measure of a comparison is seen."""
    by = compared_by(words)
    if by is None:
        return asked
    walk: Attribute = "station" if subject == "gym" else "approach"
    shown = walk if by.measure == "walk" else _SHOWN.get(by.measure)
    return tuple(dict.fromkeys((shown, *asked))) if shown is not None else asked


def asks_which(words: str, wanted: Sequence[Mention]) -> bool:
    """Whether a choice is to be made between named things of one kind, by something that can be measured."""
    if _CHOICE.search(words) is None or (by := compared_by(words)) is None:
        return False
    kinds = [_kind(m) for m in wanted for _ in m.ids[: 2 if m.kind == "gym" else 1]]
    rivals = {kind for kind in _COMPARED if kinds.count(kind) > 1}
    asked = [of for pattern, of in _NOUNS if pattern.search(words)]
    if by.measure in _OF_GYMS:
        asked.append(frozenset({"gym"}))
    return bool(rivals) and all(rivals & of for of in asked)


def _kind(mention: Mention) -> str:
    return "area" if mention.kind == "sector" else mention.kind
