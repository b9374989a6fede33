"""Read by what named things are set side by side: who closes later, costs less, lies nearer, is rated higher."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from schemas.reading import Attribute, Extreme, Kind, Mention
from worker.understanding.figures.of_places import ranked_figure
from worker.understanding.matching.patterns import Pattern, Table, compiled

Measure = Literal[
    "closes", "opens", "hours", "price", "rating", "walk", "facilities", "bolts", "length", "first_ascent", "grade",
    "routes", "wall", "videos",
]  # fmt: skip


class By(NamedTuple):
    """A measure, and whether who has less of it is asked for."""

    measure: Measure
    lesser: bool


_MORE = r"(?:比較|較|更|最|來得|得)?"
# Who cannot walk far wants the shortest way, though 走 and 遠 stand beside each other.
_NOT_FAR = compiled(
    r"走不(?:了|得)?(?:太|很)?[遠久]|走不動|(?:不|別|無法|沒辦法)太?(?:想|能|要|用|必|會|適合|方便)走(?:太|很"
    r"|那麼)?[遠久多]"
    r"|(?<!車)(?<!程)最(?:好|容易|方便|快)(?:走?到|抵達|過去|進去|走(?=$|[的嗎呢?？,，]))"
    r"|\b(?:easiest|quickest|simplest|fastest|easier|quicker) (?:one |crag |place )?to (?:get to|reach|access|walk to"
    r"|approach)\b(?![^.?!]{0,20}\b(?:bus|train|mrt|metro|car|public)\b)|\b(?:easiest|quickest"
    r"|simplest) (?:access|approach|walk)\b|\bmost accessible\b"
    r"|\b(?:can['’]?t|cannot|can not|not able to|don['’]?t want to) walk (?:too |very |that )?(?:far|long|much)\b"
)
# The first that is found is meant; what is hard or long in general comes last.
_MEASURES: Table[By] = Table(
    (
        By("closes", True),
        compiled(
            rf"早{_MORE}(?:關|打烊|休息)|(?:關|打烊)(?:門)?得?{_MORE}早|先(?:關門|打烊|關)"
            r"|\b(?:clos|shut)\w*\b.{0,16}\b(?:earl(?:y|ier|iest)|first|sooner)\b"
        ),
    ),
    (
        By("closes", False),
        compiled(
            rf"(?:開|營業|關|打烊|待|爬|練|撐|玩)(?:門)?[到得]?{_MORE}晚(?![上間餐場飯])|晚{_MORE}(?:關|打烊|休息)"
            r"|\b(?:open|clos\w+|shuts?|stays?)\b.{0,24}\blat(?:er|est)\b|\blat(?:er|est)\b.{0,16}\b(?:clos|shut)"
        ),
    ),
    (
        By("hours", False),
        compiled(
            r"(?:開|營業)(?:得|時間|的時間)?(?:比較|較|更|最)(?:久|長)|(?:營業|開放)時間.{0,4}長"
            r"|\blong(?:er|est)? (?:opening )?hours\b|\bmore hours\b|\bopen(?: for)? (?:the )?long(?:er|est)\b"
        ),
    ),
    (
        By("opens", True),
        compiled(
            rf"早{_MORE}(?:開|營業)|先(?:開門|開)|(?:開|營業)(?:門)?(?:始)?{_MORE}早|\bopens?\b.{{0,16}}\bearl(?:y"
            rf"|ier|iest)\b"
            r"|\bearl(?:ier|iest)\b.{0,16}\bopen|\bopens? (?:first|sooner)\b"
        ),
    ),
    (By("price", False), compiled(rf"{_MORE}貴|\b(?:more expensive|pricier|costs? more|dearer)\b")),
    (By("price", True), compiled(r"便宜|划算|省錢|\bcheap|\bless expensive\b|\bcosts? less\b|\bbetter value\b")),
    (
        By("rating", True),
        compiled(r"評[分價](?:比較|較|最)?(?:低|差)|\b(?:lowest|lower|worst|worse)[ -](?:rat|review|score)\w*"),
    ),
    (
        By("rating", False),
        compiled(r"評價|評分|口碑|星數|幾顆星|\brat(?:ed|ing)s?\b|\breviews?\b|\b(?:more|higher) stars?\b"),
    ),
    (By("walk", True), _NOT_FAR),
    (
        By("walk", False),
        compiled(
            r"(?:捷運|車站|站|走路|步行|接近|走|進場(?!費)|(?<!車)路程).{0,6}(?:遠|久|長)|(?:遠|久).{0,4}(?:捷運|站)"
            r"|\b(?:long|farth|furth)(?:er|est)\b.{0,16}\b(?:walk|approach|hike|station|mrt)\b"
            r"|\b(?:walk|approach|hike)\b.{0,16}\blonger\b"
        ),
    ),
    (
        By("walk", True),
        compiled(
            r"(?:捷運|車站|站|走路|步行|接近|走|(?<!車)路程).{0,6}(?:近|短|快|少)|(?:近|短).{0,4}(?:捷運|站)"
            r"|進場(?!費).{0,6}(?:近|短|快)"
            r"|\b(?:short(?:er|est)|clos(?:er|est)|near(?:er|est)|less|least)\b.{0,24}"
            r"\b(?:walk(?:ing)?|stroll|trek|trudge|approach|hike|station|mrt|metro)\b"
            r"|\b(?:walk|approach|hike)\b.{0,16}\bshorter\b|\beasier (?:approach|walk)\b"
        ),
    ),
    (
        By("facilities", False),
        compiled(r"(?:設施|設備).{0,4}(?:多|齊|全|好)|\b(?:more|better)\b.{0,10}\b(?:facilities|amenities)\b"),
    ),
    (
        By("bolts", True),
        compiled(
            r"(?:bolts?|掛片|固定點|快扣).{0,6}少|少.{0,4}(?:bolts?|掛片)"
            r"|\b(?:fewe(?:r|st)|less|least) (?:bolts|draws|quickdraws)\b"
        ),
    ),
    (
        By("bolts", False),
        compiled(
            r"(?:bolts?|掛片|固定點|快扣).{0,6}多|多.{0,4}(?:bolts?|掛片)|\b(?:more|most) (?:bolts|draws|quickdraws)\b"
        ),
    ),
    (
        By("first_ascent", True),
        compiled(
            rf"早{_MORE}被?人?(?:首攀|首登|開線|開拓|完成)|首攀(?:年份?|時間|日期)?{_MORE}早|先(?:被)?(?:首攀|首登"
            rf"|開線|開拓)|首攀{_MORE}早|{_MORE}(?:老(?![人闆師公婆外手])|舊)"
            r"|\bolder\b|\b(?:climbed|sent|done|established) (?:first|earlier)\b|\bfirst (?:climbed|sent|done"
            r"|established)\b|\bearlier first ascent\b"
        ),
    ),
    (
        By("videos", True),
        compiled(
            r"影片.{0,6}少|少.{0,4}影片|\b(?:fewe(?:r|st)|less|least) videos\b|\b(?:less|least) (?:popular|filmed)\b"
        ),
    ),
    (
        By("videos", False),
        compiled(
            r"影片.{0,6}多|多.{0,4}影片|熱門|人氣|受歡迎"
            r"|\b(?:more|most) videos\b|\b(?:more|most) (?:popular|filmed)\b|\bfilmed (?:more|most)\b"
        ),
    ),
    (By("first_ascent", False), compiled(rf"晚{_MORE}首攀|首攀{_MORE}晚|比較新|\bnewer\b|\bmore recent\b")),
    (
        By("grade", True),
        compiled(
            r"簡單|容易|輕鬆|好爬|(?<!最)先(?:爬|上(?!攀)|試|練|挑戰|送)|\b(?:eas(?:ier|iest)|kinder|gentler"
            r"|friendlier)\b"
            r"|\bwhich\b[^.?!]{0,40}\b(?:first(?! (?:ascen|climb|sent|done|put up|bolt|establish))|start with"
            r"|begin with)\b"
        ),
    ),
    (By("grade", True), compiled(rf"(?:難度|等級|級數){_MORE}低")),
    (
        By("grade", False),
        compiled(rf"(?:難度|等級|級數){_MORE}高|難(?!度)|硬(?!體)|\b(?:hard|tough)(?:er|est)\b|\bmore difficult\b"),
    ),
    (
        By("grade", False),
        compiled(r"高(?:\s?[一幾兩二三]\s?個?)?級|\b(?:stiff|nast|mean)(?:er|iest)\b|\bstep up\b|\bout-?grades?\b"),
    ),
    (By("grade", True), compiled(r"低(?:\s?[一幾兩二三]\s?個?)?級|\b(?:soft|mild)(?:er|est)\b|\bstep down\b|友善")),
    (By("length", True), compiled(r"短|矮|\bshort(?:er|est)\b|\blower\b")),
    (By("length", False), compiled(r"長|高(?!雄)|\b(?:long|tall|high)(?:er|est)\b")),
    (By("routes", True), compiled(r"(?<!多)少(?!年)|小(?![時朋])|\b(?:fewer|smaller)\b")),
    (By("routes", False), compiled(r"多(?!少)|大(?!概)|\b(?:more|bigger|larger|biggest|most)\b")),
)
# How high the rock is, where crags are set side by side: what is asked there of their routes says so.
_WALL = compiled(
    r"(?:岩壁|岩場|牆面?|壁|石壁|山壁)[^,，。?？線條路評分價難級星票]{0,8}(?:高(?!雄|鐵|級|手|評|難)|矮)"
    r"|(?<![最分價])(?:高|矮)的?(?:岩壁|岩場|牆|壁)|(?<![評分價難級等])最[高矮](?![難評分級等])"
    r"|\brock height\b|\b(?:tall|high|low)(?:er|est)?\b.{0,12}\b(?:walls?|cliffs?|crags?|rock)\b"
    r"|\b(?:walls?|cliffs?|crags?|rock)\b.{0,30}\b(?:tall|high|low)(?:er|est)?\b(?![ -]rat)"
    r"|\b(?:tall|high)(?:er|est)\b(?![ -](?:rat|grade|review|score|pric))"
)
_LOW = compiled(r"矮|\blow(?:er|est)?\b")
OF_ROUTES: frozenset[Measure] = frozenset({"grade", "length", "bolts", "first_ascent", "videos"})
"""The measures that routes have."""
_OF_ROWS = frozenset({"walk", "wall"})
_BY_FIGURES: dict[By, Extreme] = {
    By("length", False): "longest",
    By("length", True): "shortest",
    By("bolts", False): "most_bolts",
    By("bolts", True): "fewest_bolts",
}
_MOST = compiled(r"最|比較|比一比|排|\b\w+est\b|\bcompar|\brank")
_CHOICE = compiled(
    r"哪一?(?:間|家|個|邊|條|區|裡|座|面|館|店)|誰|還是|\bwhich\b|\bwho\b|\bor\b|\bbetween\b|\bdoes\b|\bvs\.?\b"
    r"|\bversus\b"
)
_NOUNS: tuple[tuple[Pattern, frozenset[str]], ...] = (
    (compiled(r"哪一?條(?!繩)|\bwhich (?:route|climb|line)"), frozenset({"route"})),
    (compiled(r"哪一?(?:間|家|店|館)|\bwhich gym"), frozenset({"gym"})),
    (compiled(r"哪一?(?:區|面)|\bwhich (?:area|sector|wall)"), frozenset({"area", "sector"})),
    (compiled(r"哪一?(?:座|岩場|個岩場)|\bwhich crag"), frozenset({"crag"})),
)
_SHOWN: dict[Measure, Attribute] = {
    "closes": "hours",
    "opens": "hours",
    "hours": "hours",
    "price": "price",
    "rating": "rating",
    "facilities": "facilities",
    "first_ascent": "first_ascent",
    "videos": "videos",
    "wall": "height",
}
_OF_GYMS = frozenset({"closes", "opens", "hours"})
_COMPARED: tuple[Kind, ...] = ("route", "gym", "crag", "area")


# "The highest rated crag" has no high rock.
_RATED = compiled(r"評[分價]|\brat(?:ed|ings?)\b|\breviews?\b")


def compared_by(words: str, subject: Kind | None = None) -> By | None:
    """By what things are set side by side, crags by how high their rock is too; None where nothing says it."""
    of_walls = _WALL.search(words) is not None and _RATED.search(words) is None
    if subject == "crag" and of_walls and ranked_figure(words) not in ("hardest", "easiest"):
        return By("wall", _LOW.search(words) is not None)
    return _MEASURES.first_in(words)


def all_compared(words: str) -> tuple[By, ...]:
    """Every measure of routes by which things are set side by side, in the order in which they are asked."""
    found = sorted((match.start(), by) for by, match in _MEASURES.matches(words) if by.measure in OF_ROUTES)
    return tuple({by.measure: by for _, by in reversed(found)}.values())[::-1]


def among_all_crags(words: str, subject: Kind | None, wanted: Sequence[Mention]) -> bool:
    """Whether all crags are set side by side by what their own rows hold: "which crag has the tallest walls"."""
    if (
        subject not in ("crag", None)
        or any(m.kind not in ("region", "city") for m in wanted)
        or not (_MOST.search(words) or _NOT_FAR.search(words))
    ):
        return False
    by = compared_by(words, "crag")
    return by is not None and by.measure in _OF_ROWS


def figure_of_places(words: str, subject: Kind | None) -> Extreme | None:
    """By which figure of their routes crags or areas are set side by side; None where by another measure."""
    by = compared_by(words, subject) if subject in ("crag", "area") else None
    if by is not None and by.measure == "grade" and _ON_AVERAGE.search(words):
        # Which is harder on average is told by the grade in the middle.
        return "easiest" if by.lesser else "hardest"
    return _BY_FIGURES.get(by) if by is not None else None


def compared_figure(words: str) -> Extreme | None:
    """By which figure of their routes sectors are set side by side: their grades, or the lengths and bolts of these."""
    by = compared_by(words, "area")
    if by is not None and by.measure == "grade":
        return "easiest" if by.lesser else "hardest"
    return figure_of_places(words, "area")


_OF_GYMS_BY: dict[By, Extreme] = {
    By("price", True): "cheapest",
    By("price", False): "priciest",
    By("closes", True): "earliest_closing",
    By("closes", False): "latest_closing",
    By("opens", True): "earliest_opening",
    By("hours", False): "longest_hours",
    By("rating", False): "most_popular",
}
_ONE_GYM = compiled(r"哪一?[間家](?!店面)|\bwhich (?:one|gym|climbing gym|bouldering gym)\b(?! (?:has|have|with)\b)")
# 「哪間不會太貴」, 「有沒有便宜一點的」 want whatever is not dear, and "open late" is no later than another.
_AT_ALL = compiled(
    r"不(?:會|要|用|是|算)?(?:太|很|那麼)?(?:貴|遠|早|晚)|[很太好]?(?:便宜|近|晚)的(?!是)|\b(?:not|too|any|some"
    r"|cheap|late|close|near)\b"
)


def ahead_of_gyms(words: str) -> Extreme | None:
    """Which gym of all is asked for by what sets it before the others: 「哪間比較便宜」, "which gym closes later"."""
    if _ONE_GYM.search(words) is None or _AT_ALL.search(words) is not None:
        return None
    by = compared_by(words)
    return None if by is None else _OF_GYMS_BY.get(by)


_ON_AVERAGE = compiled(r"(?<!我)平均|\bon average\b|\baverage\b|\boverall\b")
_HOW_MANY = compiled(
    r"(?:路線|線)(?:的)?(?:數|總數|多寡)|[幾多][少]?條"
    r"|\b(?:number of (?:routes|climbs)|route counts?|how many routes)\b"
)


_FIRST = compiled(r"先(?!鋒)|\bfirst\b")


def with_measured(
    words: str, subject: Kind | None, asked: tuple[Attribute, ...], *, seasons: bool = False
) -> tuple[Attribute, ...]:
    """The attributes asked for, with the one in which the measure of a comparison is seen."""
    if subject == "crag" and _HOW_MANY.search(words) is not None and asked:
        asked = (*asked, "routes")
    if subject == "crag" and seasons:
        return tuple(dict.fromkeys(("season", *(a for a in asked if a != "place"))))
    by = compared_by(words, subject)
    if subject == "route" and not asked and (_FIRST.search(words) or (by is not None and by.measure == "grade")):
        # Which of two routes to climb first is seen in how hard they are.
        return ("grade",)
    if by is None:
        return asked
    walk: Attribute = "station" if subject == "gym" else "approach"
    shown = walk if by.measure == "walk" else _SHOWN.get(by.measure)
    if subject in ("crag", "area") and by.measure == "grade":
        # 「舊牆跟白牆哪邊難」 is decided by their hardest routes.
        shown = "grade"
    if subject == "crag" and by.measure in _OF_ROWS and shown is not None:
        # 「哪個岩場走路最短」 asks neither where it lies nor how high it is.
        return (shown,)
    return tuple(dict.fromkeys((shown, *asked))) if shown is not None else asked


_CHOSEN = compiled(
    r"(?:比較|較|最|更)?(?:難|硬|簡單|容易|長|短)的?[那這]一?[條個]"
    r"|\bthe (?:harder|easier|longer|shorter|tougher) (?:one|of)\b"
)


def asks_which(words: str, wanted: Sequence[Mention]) -> bool:
    """Whether a choice is to be made between named things of one kind, by something that can be measured."""
    # Of one name that several routes bear 「哪條比較難」 is asked of these.
    alone = sum(m.kind == "route" for m in wanted) == 1
    chosen = _CHOICE.search(words) or (alone and _CHOSEN.search(words))
    if not chosen or (by := compared_by(words)) is None:
        return False
    several = ("gym", "route") if alone else ("gym",)
    # A gym beside its street is one thing.
    kinds = [_kind(m) for m in {m.ids: m for m in wanted}.values() for _ in m.ids[: 2 if m.kind in several else 1]]
    rivals = {kind for kind in _COMPARED if kinds.count(kind) > 1}
    asked = [of for pattern, of in _NOUNS if pattern.search(words)]
    if by.measure in _OF_GYMS:
        asked.append(frozenset({"gym"}))
    return bool(rivals) and all(rivals & of for of in asked)


def _kind(mention: Mention) -> str:
    return "area" if mention.kind == "sector" else mention.kind
