"""Read of which groups each a figure is asked: 「各縣市平均票價」, "mean length per crag"."""

from collections.abc import Sequence
from typing import NamedTuple

from schemas.reading import Extreme, Figure, GroupBy, Measured
from worker.understanding.matching.patterns import Table, compiled
from worker.understanding.wording.masking import AREA

_TYPES = r"(?:運動?攀登?|傳統?攀登?|抱石|頂繩|上方確保|\bsport\b|\btrad\b|\bboulder(?:s|ing)?\b|\btop[- ]?ropes?\b)"
_GYM_TYPES = r"(?:抱石館|先鋒館|上攀館|繩館|綜合館|\bbouldering\b|\b(?:lead|ropes?|mixed)\b(?: gyms?)?)"
_EACH_ZH = r"(?:[各每哪]|平均)(?:一|些|幾)?(?:個|種|間|座|面|片)?"
_EACH_EN = r"\b(?:by|per|each|every|which|what|across|for each)(?: of)?(?: the)?(?: [\w\ue002-\ue005]+)? "
_GROUPS: Table[GroupBy] = Table(
    (
        "region",
        compiled(
            r"北[、/和跟]?中[、/和跟]?南部?|[各每]一?個?(?:地區|地理區)"
            r"|\b(?:by|per|each|every|which|across) (?:of the )?(?:\w+ )?regions?\b"
        ),
    ),
    (
        "city",
        compiled(
            rf"{_EACH_ZH}(?:縣市|城市|都市)|最[高低貴便宜]{{1,2}}的(?:縣市|城市)|縣市別|{_EACH_EN}(?:city|cities|county|counties|towns?)\b"
        ),
    ),
    ("sector", compiled(rf"{_EACH_ZH}分區|{_EACH_EN}sectors?\b")),
    ("area", compiled(rf"{_EACH_ZH}(?:岩區|區域|行政區|區|面?牆)|{_EACH_EN}(?:areas?|districts?|walls?)\b")),
    ("crag", compiled(rf"{_EACH_ZH}岩場|岩場[^,，。?？]{{0,8}}(?:各|分別)|{_EACH_EN}crags?\b")),
    (
        "gym_type",
        compiled(
            rf"{_EACH_ZH}館型|館型別|哪[種類](?:館|岩館)|{_GYM_TYPES}[^,，。?？]{{0,12}}{_GYM_TYPES}"
            rf"|{_EACH_EN}(?:gym )?(?:types?|kinds?)(?: of (?:climbing )?gyms?)?\b"
        ),
    ),
    ("type", compiled(rf"{_EACH_ZH}(?:類型|種類)|{_EACH_EN}(?:types?|styles?)\b|{_TYPES}[^,，。?？]{{0,14}}{_TYPES}")),
)
_OF_GYMS: dict[GroupBy, GroupBy] = {"city": "city", "area": "district", "region": "gym_region", "gym_type": "gym_type"}
"""The groups of gyms, by how they are named: 區 of a city are its districts."""
_OF_ROUTES = frozenset({"crag", "area", "sector", "region", "type"})
_NAMED: tuple[tuple[frozenset[str], GroupBy], ...] = (
    (frozenset({"crag"}), "crag"),
    (frozenset({"area"}), "area"),
    (frozenset({"sector"}), "sector"),
    (frozenset({"region"}), "region"),
    (frozenset({"city"}), "city"),
)
"""Of what several are set side by side, where only such are named."""
_TOGETHER = compiled(r"加起來|合起來|合計|加總|總共|一共|\b(?:together|combined|in total|altogether)\b")
# How many routes a place has on average: the figure goes over the places.
_PER_PLACE = compiled(
    r"平均(?:下來|來說|起來)?[^,，。?？]{0,8}?[一每]?(?:個|座|面)?(?:岩場|岩區|區域|分區|區|牆|縣市|城市)[^,，。?？]{0,6}?(?:幾|多少)\s?[條間家]"
    r"|[每一]個?(?:岩場|岩區|區域|分區|區|牆|縣市|城市)[^,，。?？]{0,2}平均[^,，。?？]{0,6}?(?:幾|多少)\s?[條間家]"
    r"|\b(?:average|mean|typical)(?: number of| count of)? (?:(?!(?:price|cost|fee|rating"
    r"|entry)s?\b)\w+ ){0,2}?(?:routes?|climbs|lines|gyms)"
    r" (?:per|in each|in every|for each|each|an?) (?:crag|area|sector|wall|city|county)"
    r"|\bhow many (?:\w+ ){0,2}?(?:routes?|climbs|lines|gyms)\b[^.?!]{0,24}?\b(?:crag|area|sector|wall|city|county)"
    r"(?: \w+){0,2}? on average"
    r"|\bhow many (?:\w+ ){0,2}?(?:routes?|climbs|lines|gyms)\b[^.?!]{0,12}?"
    r"\b(?:average|typical) (?:crag|area|sector|wall|city)"
)
_PLACE: Table[GroupBy] = Table(
    ("city", compiled(r"縣市|城市|\b(?:city|county|cities|counties)\b")),
    ("sector", compiled(r"分區|\bsectors?\b")),
    ("crag", compiled(r"岩場|\bcrags?\b")),
    ("area", compiled(r"岩區|區域?|牆|\b(?:areas?|walls?)\b")),
)
_PRICES = frozenset({"cheapest", "priciest"})
_RATINGS = frozenset({"most_popular", "lowest_rated"})
# Which of several towns is the cheaper one: by the mean of its gyms.
_WHERE = r"(?:哪[裡邊兒]|哪一?個(?:縣市|城市|地方|地區))"
_CHEAPER = compiled(
    rf"{_WHERE}[^,，。?？]{{0,6}}(?P<less>便宜|划算)|{_WHERE}[^,，。?？]{{0,6}}貴"
    r"|\b(?:which|what) (?:city|county|town|place)\b[^.?!]{0,24}"
    r"\b(?:(?P<cheap>cheap(?:er|est)|less expensive)|pricier|(?:more|most) expensive)"
    r"|\bwhere\b[^.?!]{0,24}\b(?:(?P<where>cheap(?:er|est))|pricier|more expensive)\b"
)


# Whose figure is the higher, or the lower, of those that are asked for; the extremes of prices stand for both ends.
_HIGHER = compiled(
    r"(?:哪|誰)[^,，。?？]{0,8}(?:(?P<less>便宜|划算|低|短|少(?!錢)|簡單|容易)|貴|高(?!雄)|長(?!巷)|多(?!少)|難(?!度)|好|硬)"
    r"|最(?:(?P<least>低|便宜)|高|貴)的(?:縣市|城市|地區)"
    r"|\b(?:which|who|where|what|is|are|does|do)\b[^.?!]{0,60}"
    r"\b(?:(?P<en>cheap(?:er|est)|less|lower|lowest|shorter|easier|fewer)"
    r"|pricier|dearer|(?:more|most) expensive|higher|highest|longer|harder|more)\b"
)
_OF_PRICE = compiled(r"便宜|划算|貴|\b(?:cheap\w*|expensive|pricier|dearer)\b")
_MORE = compiled(r"[多少](?!錢|少錢)|\b(?:more|most|fewer|how many)\b")


class OfEach(NamedTuple):
    """A figure, of what it is made, of which groups each it is wanted, and whose is asked for if not that of all."""

    figure: Figure
    of: tuple[Measured, ...]
    by: GroupBy
    end: Extreme | None = None


def figure_of_each(
    words: str,
    figure: Figure | None,
    measures: Sequence[Measured],
    extreme: Extreme | None,
    *,
    gyms: bool,
    named: Sequence[str],
) -> OfEach | None:
    """The figure that is asked of each group; None where none is, or of all together. named are the kinds of names."""
    if (
        gyms
        and figure is None
        and named.count("city") > 1
        and not _MORE.search(words)
        and (cheaper := _CHEAPER.search(words)) is not None
    ):
        return OfEach("mean", ("price",), "city", "cheapest" if any(cheaper.groups()) else "priciest")
    if figure is None:
        return None
    if figure == "mean" and extreme is None and (per := _PER_PLACE.search(words)) is not None:
        place = _PLACE.first_in(per[0])
        place = "district" if gyms and place == "area" else place
        if place is not None and (place in ("city", "district")) == gyms:
            return OfEach("mean", ("count",), place)
    by = _groups(words, gyms=gyms, named=named)
    if by is None or (extreme is not None and not gyms):
        # Which place has the longest routes on average is a ranking of its own.
        return None
    if not measures and extreme in _PRICES | _RATINGS:
        measures = ("price",) if extreme in _PRICES else ("rating",)
    if extreme is None and (higher := _HIGHER.search(words)) is not None:
        measures = measures or (("price",) if gyms and _OF_PRICE.search(higher[0]) else ())
        extreme = "cheapest" if higher["less"] or higher["least"] or higher["en"] else "priciest"
    return OfEach(figure, tuple(measures[:1]), by, extreme) if measures else None


_PLACES = frozenset({"crag", "area", "sector"})
_LOWEST_SHARE = compiled(
    r"(?:比例|比重|佔比|占比|百分比)(?:的)?最(?:低|少|小)|最(?:低|少|小)的?(?:比例|比重|佔比|占比)"
    r"|\b(?:lowest|smallest|least) (?:share|percentage|proportion|ratio|%)"
)
_HIGHEST_SHARE = compiled(
    r"(?:比例|比重|佔比|占比|百分比)(?:的)?最(?:高|多|大|重)|最(?:高|多|大)的?(?:比例|比重|佔比|占比)"
    r"|(?:比例|比重|佔比|占比)[^,，。?？]{0,3}(?:比較|較)(?:高|多|大)"
    r"|\b(?:highest|biggest|largest|greatest|most|higher|bigger|larger) (?:share|percentage|proportion|ratio|%)"
)


# 「哪一區大多是運動路線」, "which areas are mostly trad": those of whose routes the share is high.
_KINDS = rf"(?:{_TYPES}|(?:運動|傳統)(?=路?線|的|為主|居多))"
_MOSTLY = compiled(
    rf"(?:大多數?|大部[分份]|多半|主要)(?:都)?(?:是|為)?\s?{_KINDS}|以\s?{_KINDS}(?:路線|線)?為主"
    rf"|{_KINDS}(?:路線|線)?(?:為主|居多|[佔占]多數)"
    rf"|\b(?:mostly|mainly|predominantly|largely|primarily) (?:bolted )?{_TYPES}"
)


def asks_mostly(words: str) -> bool:
    """Whether places are asked for by what most of their routes are."""
    return _MOSTLY.search(words) is not None


def share_of_each(words: str) -> tuple[GroupBy, Extreme | None] | None:
    """Of what each a share of its own routes is wanted, and at which end: 「哪一區運攀比例最高」; None elsewhere.

    The end is the fewest routes for the lowest share, a popular word for the highest, None where all are told alike.
    """
    by = next((name for name in _GROUPS.names_in(words) if name in _PLACES), None)
    if by is None:
        return None
    if by == "area" and AREA in words:
        by = "sector"  # Chinese speaks of both as 區.
    if _LOWEST_SHARE.search(words):
        return by, "fewest_routes"
    return by, "most_climbed" if _HIGHEST_SHARE.search(words) else None


def _groups(words: str, *, gyms: bool, named: Sequence[str]) -> GroupBy | None:
    said = next((by for by in _GROUPS.names_in(words) if (by in _OF_GYMS if gyms else by in _OF_ROUTES)), None)
    if said is not None:
        return _OF_GYMS[said] if gyms else said
    several = len(named) > 1 and _TOGETHER.search(words) is None
    beside = next((by for kinds, by in _NAMED if several and set(named) == kinds), None)
    if beside is None or (beside == "city") > gyms or (gyms and beside not in ("city", "region")):
        return None
    return "gym_region" if gyms and beside == "region" else beside
