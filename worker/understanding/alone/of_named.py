"""Where one named thing is asked of, or several named things are told apart."""

from collections.abc import Callable

from schemas.reading import Kind
from worker.understanding.alone.terms import Settled, Terms
from worker.understanding.asked.intent import IntentReading
from worker.understanding.figures.measures import among_all_crags, compared_figure, figure_of_places
from worker.understanding.matching.patterns import compiled
from worker.understanding.settling import OF_GYMS

OF_CRAGS = frozenset({"season", "amenities", "parking", "transport", "approach", "rock", "conditions"})
_OF_SETS = compiled(
    r"哪些|哪幾條|幾條|多少條|列出|清單|類似|(?<!不)一樣|相似|路線有|的路線|條路線"
    r"|\b(?:which(?! (?:\w+ )?(?:cams?|sizes?|gear|nuts?|ropes?|shoes?|brands?|pads?)\b)|routes|climbs|list"
    r"|how many(?! bolts| draws| quickdraws))\b"
)
# 「是不是那種bolt很遠的路線」 asks what the one is, and for no others.
_IS_OF_A_KIND = compiled(r"(?:是不是|算是?|是)(?:那種|那類|一條)[^,，。?？]{0,14}的(?:路線|線)")
# 「哪條路線叫八仙過海」 asks of the route that is named.
_CALLED = compiled(
    r"哪一?條(?:路線|線)?(?:是)?叫做?[「『]?\ue001"
    r"|\b(?:which|what) (?:route|climb|line)\b[^?.!]{0,24}\b(?:called|named) [「\"']?\ue001"
)
_BEARERS = compiled(
    r"\ue001[」』]?的?(?:總共|一共)?有(?:幾|多少)條|有(?:幾|多少)條(?:路線)?(?:叫做?|名叫)?[「『]?\ue001"
)
_NAMES_TOO = compiled(
    r"(?<=[\s,，])在哪[裡邊]?[?？\s]*$"
    r"|(?:分別)?(?:叫|是)(?:什麼|啥|哪)|(?:分別|各|都)(?:是|都)?在哪|\bwhere (?:are they|they are|each)\b|\band where\b"
    r"|哪幾條|哪些|名字|列出|\bwhat are (?:they|their)\b|\bnames?\b"
    r"|\bwhich ones\b|\blist (?:them|all|the)\b|\band list\b|\bcalled\b"
    r"|\bwhich (?:are they|routes|climbs|gyms|crags|lines)\b"
)
_WHICH_CRAG = compiled(r"哪一?[個座]岩場|岩場(?:裡|中)?哪|\bwhich crag\b|\bcrags?\b[^.?!]{0,16}\bwhich\b")
# 「哪邊簡單路線比較多」 asks of how many, and not how hard they are.
_HAS_MORE = compiled(
    r"(?:路線|線|的)(?:比較|較|更|最)?多(?![難長高少久遠])|多(?:一點)?的?(?:簡單|輕鬆|好爬|難)的?(?:路線|線)"
    r"|\b(?:more|most|fewer) (?:\w+ )?(?:routes|climbs|lines)\b"
)
_IS_IT = compiled(r"嗎|是不是|全台|台灣|所有|全部|\b(?:is|are|was|taiwan|all|overall|other|else|any)\b")
_OF_SECTORS = frozenset({"sector", "area", "crag"})


def _of_own(terms: Terms) -> Settled | None:
    if terms.mine and terms.intent.intent in ("search", "detail") and "route" not in terms.kinds:
        return "route", IntentReading("list")
    return None


def _bearers(terms: Terms) -> Settled | None:
    if terms.intent.intent != "count" or "route" not in terms.kinds or terms.found.any or terms.mine:
        return None
    if "pitches" in terms.attributes and terms.kinds <= {"route", "crag", "area", "sector"}:
        # "How many pitches is Lucid Dreaming at Long Dong"
        return "route", IntentReading("detail")
    if terms.kinds == {"route"} or (terms.kinds <= {"route", "crag"} and _BEARERS.search(terms.words)):
        # 「國慶日有幾條」: how many routes bear the name, which their list says.
        return "route", IntentReading("detail")
    return None


def _counts_too(terms: Terms) -> Settled | None:
    """What is counted beside something else is told with it."""
    if terms.intent.intent != "count":
        return None
    words, wanted = terms.words, terms.wanted
    of_crags = not (terms.found.of_routes or terms.mine) and _WHICH_CRAG.search(words) is not None
    if of_crags and among_all_crags(words, "crag", wanted):
        # "Which crag has the shortest walk, and how many routes": each is told with both.
        return "crag", IntentReading("compare")
    if len(wanted) > 1 and terms.kinds == {"crag"} and OF_CRAGS & set(terms.attributes):
        # 「龍洞跟墾丁比岩質跟路線數量」
        return "crag", IntentReading("compare")
    if not terms.mine and _NAMES_TOO.search(words):
        # 「有幾條 分別叫什麼」: a list says how many there are.
        terms.intent = IntentReading("list", clear=terms.intent.clear)
    return None


def _crags_each(terms: Terms) -> Settled | None:
    """What only crags have is told of each that is named: 「岩質各是什麼」, "what rock each has"."""
    spread = terms.intent.intent == "distribution" and terms.intent.group_by == "crag" and terms.kinds == {"crag"}
    if spread and terms.attributes and set(terms.attributes) <= OF_CRAGS and not terms.found.any:
        return "crag", IntentReading("detail")
    return None


def _of_a_route(terms: Terms) -> Settled | None:
    if "route" not in terms.kinds or terms.intent.intent not in ("count", "list", "distribution", "search"):
        return None
    if _OF_SETS.search(_IS_OF_A_KIND.sub("", terms.words)) is not None and _CALLED.search(terms.words) is None:
        return None
    # A named route is what the question is about, whatever else its words count or list.
    return "route", IntentReading("detail")


def _by_extreme(terms: Terms) -> Settled | None:
    if terms.intent.extreme in OF_GYMS:
        return "gym", terms.intent
    routes = [m for m in terms.wanted if m.kind == "route"]
    if terms.intent.intent == "extreme" and len(routes) == len(terms.wanted) > 1 and not _IS_IT.search(terms.words):
        # 「忠孝、仁愛、信義、和平最長的是？」 is asked of these, and not of all there are.
        return "route", IntentReading("compare")
    of_places = terms.subject == "gym" or (terms.subject in ("crag", "area") and not terms.found.of_routes)
    if terms.intent.extreme in ("most_popular", "lowest_rated") and of_places:
        return terms.subject, terms.intent
    if terms.intent.intent in ("distribution", "extreme") and terms.subject in (None, "crag", "area"):
        return "route", terms.intent
    if terms.intent.intent == "detail" and "route" in terms.kinds and terms.subject != "gym":
        return "route", terms.intent
    return None


def _compared(terms: Terms) -> Settled | None:
    """Things of one kind are compared: the kind that was named most."""
    if terms.intent.intent != "compare":
        return None
    words, kinds = terms.words, terms.kinds
    if "sector" in kinds and kinds <= _OF_SECTORS:
        # 「黑岩跟黃金岩哪個難」: of an area's sectors each is told with how many it has, or by the grade in the middle.
        figure = None if _HAS_MORE.search(words) else compared_figure(words)
        return "route", IntentReading("distribution", figure, group_by="sector")
    order: tuple[Kind, ...] = ("route", "gym", "crag", "area")
    most = max(order, key=lambda k: (sum(1 for m in terms.wanted if m.kind == k), -order.index(k)))
    figure = figure_of_places(words, most)
    if figure is not None and kinds <= {most, "crag"} and (most == "crag" or "crag" not in kinds):
        # 「龍洞跟關子嶺哪個路線比較長」: by the mean of their routes, and the longest one of all.
        return "route", IntentReading("distribution", figure, group_by="crag" if most == "crag" else "area")
    return most, terms.intent


RULES: tuple[Callable[[Terms], Settled | None], ...] = (
    _of_own, _bearers, _counts_too, _crags_each, _of_a_route, _by_extreme, _compared,
)  # fmt: skip
