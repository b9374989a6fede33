"""Write out follow-ups by the cues in them, in whatever order these stand: what else is near, of those three, theirs.

Other modules match a follow-up from end to end. Here a few words say what is meant, and the others are asked as they
stand behind the names that are put in.
"""

import re
from collections.abc import Sequence

from schemas.reading import Mention, Reading, Turn
from worker.text.folding import holds_cjk
from worker.understanding.followups.asked_of_one import END
from worker.understanding.followups.changing import SETS
from worker.understanding.followups.numbering import Before, by_name, named_before, placed, quoted, said_last
from worker.understanding.followups.pointing import likens
from worker.understanding.followups.said_of_filters import grades_said, type_said
from worker.understanding.followups.shown import Names, answers_back, said_as, shown
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import AREA, CRAG, GYM, NAME, ROUTE

_TOLD = 400
_MOST_BACK = 3
_GROUPS = frozenset({"crag", "area", "sector"})
_LAYERS = {"crag": ("哪個岩場", "crag"), "area": ("哪一區", "area"), "sector": ("哪個分區", "sector")}
_NAMED = re.compile(NAME)
_EARLIER_ONE = compiled(
    r"(?:剛剛|剛才|一開始|最早|先前|前面|最初)(?:問|說|提)?(?:過|到)?的?那一?[條間家個](?:路線|岩館|館)?(?:的)?"
    r"|\b(?:the|that) (?:first|earlier|previous|original) (?:one|route|gym|climb) (?:again|i asked(?: about)?"
    r"|from before|before)\b"
)
_MOST_TURNS = 6

_MOST_OF_GROUPS = compiled(
    r"^(?!.*[難長短高便貴遠近])[^,，。?？]{0,4}(?:哪|最).{0,8}?(?P<zh>最[多少])|^[^,，。?？]{0,4}(?P<first>最[多少])的?"
    r"(?:是|在|又|則|反而|就){0,3}哪"
    rf"|\b(?:which|what|where|who|the one)\b[^.?!]{{0,32}}\b(?P<en>most|fewest|least)\b(?! \w+est)(?: routes| of them"
    rf"| climbs)?{END}"
)

_NEAR = compiled(
    r"(?:它|牠|這|那)?(?:條|間|家|邊|裡)?(?:路線|岩館)?的?(?:附近|旁邊|隔壁|周邊|周圍|左右(?=還|有))"
    r"|(?:同|那|這)(?:一|個)*(?:面)?(?:區|牆|岩壁|岩區)(?:上|裡)?"
    r"|走(?:路)?(?:就)?(?:可以|能)?(?:得)?到的?|走路範圍"
    r"|\b(?:nearby|near ?by|next door|(?:within|in) walking distance|walkable|(?:right )?(?:next to|near|close to"
    r"|beside|around) (?:it|there|that one"
    r"|this one|them)|close by|around there|in the (?:same )?(?:area|vicinity)|on the same (?:wall|face))\b"
)
_OTHERS = compiled(
    r"還有|別|其[他它]|另外|有(?:沒有)?(?:什麼|哪些|幾)|有沒有|有.{0,8}(?:嗎|的(?=[?？\s]*$))|推薦"
    r"|\b(?:any\w*|others?|else|what|which|more|another|some\w*)\b"
)
_NO_ROUTES = compiled(
    r"停車|車站|捷運|廁所|吃|餐|喝|店|住|旅館|民宿|營|便利|超商|水|景點|玩|海|多遠|多久|怎麼|幾點|醫|溫泉|加油|租|買"
    r"|\b(?:park\w*|station|mrt|toilets?|eat|food|drink|restaurants?|hotels?|hostels?|stay|camp\w*|shops?|store"
    r"|water|coffee|hospital|bus|train|how|when)\b"
)
_OF_GYMS = compiled(r"館|健身房|\b(?:gyms?|indoors?)\b")
_OF_CRAGS = compiled(r"岩場|天然|戶外|外岩|野外|真岩|\b(?:crags?|outdoors?|rock)\b")
_OF_ROUTES = compiled(r"路線|條|線|\b(?:routes?|climbs?|lines?|ones?)\b")
# What is asked of those near by besides: a grade, a way of climbing, whether they are easy.
_WISH = compiled(
    r"(?:\b(?:under|below|over|above|up to|around) )?(?:5\.\d{1,2}[a-d]?(?:\s?[-~到至]\s?5\.\d{1,2}[a-d]?)?|v\d{1,2})"
    r"(?:\s?\(含\))?(?:\s?(?:\(含\))?(?:以上|以下|以內|左右|上下)|,? (?:and|or) (?:under|below|up|over|above"
    r"|easier|harder))?"
    r"|(?:運動|傳統)攀?登?|[運傳]攀|頂繩|抱石|裂隙|斜板|簡單|容易|入門|難|短|長"
    r"|\b(?:5\.\d{1,2}[a-d]?(?: ?(?:to|-) ?5\.\d{1,2}[a-d]?)?|v\d{1,2}|sport|trad|top[- ]?rope|boulder|crack"
    r"|slab|easy|easier|harder|hard|short|long)\b"
)
_WISH_OF_GYMS = compiled(r"(?P<boulders>抱石(?!以外)|\bboulder(?:s|ing)?\b)|先鋒|\blead\b")
_OF_ITS_GRADE = compiled(
    r"(?:同|一樣|類似|相近|差不多)的?(?:難度?|等級|級數)|(?:難度|等級|級數)(?:一樣|類似|相近|差不多)|差不多難"
    r"|\b(?:same|similar)(?: \w+)? (?:grade|difficulty)\b"
)
_STEPS = compiled(r"更|比較|再|一點|便宜|貴|\b(?:easier|harder|cheaper|pricier|later|earlier|better|bigger)\b")

_OF_THOSE = compiled(
    r"(?:在)?(?:這|那)(?:[兩二三四五2-5]|些|幾)[間家條個座](?:岩?館|岩場|路線)?(?:裡面?|當中|之中|之間|中)?(?:的)?[,，、]?"
    r"|(?:其中|裡面|當中)的?[,，]?|[它他]們(?:裡面|當中|之中)?(?=哪|最)"
    r"|\b(?:out of|of|among|between|from) (?:all )?(?:the|those|these|them)(?: (?:two|three|four|five|few))?"
    r"(?: (?:gyms|places|ones|routes))?\b,?"
)
_BY_WALK = compiled(
    r"捷運|車站|火車|走路|步行|站最近|交通"
    r"|\b(?:walk|mrt|station|metro|train|foot)\b"
)
_A_CHOICE = compiled(r"哪|最|誰|\b(?:which|what|\w+est|most|least)\b")
_MOST_OF_THOSE = 5


_ONE_AT = compiled(
    rf"^(?:我|是)*(?:說|問|指|要|講)?的?(?:是)?(?:在)?(?P<zh>[{CRAG}{AREA}]+)(?:那裡|那邊)?的?那一?條(?:的話)?"
    rf"(?P<rest>[,，。\s]*[^,，。\s].*)$"
    rf"|^(?:i mean(?:t)?|i'm asking about|i am asking about)?[, ]*the (?:one|route) (?:at|in|on|from) (?:the )?"
    rf"(?P<en>[{CRAG}{AREA}]+(?: [{CRAG}{AREA}]+)*)(?P<tail>[,.\s].{{4,}})$"
    rf"|^(?P<asks>[^,，。]{{4,40}}?) (?:for|of|on) the one (?:at|in|on) (?:the )?"
    rf"(?P<at>[{CRAG}{AREA}]+(?: [{CRAG}{AREA}]+)*)[?.\s]*$"
)
_BARE_STYLE = compiled(
    r"(?<![一-鿿])(?:只要|只想|只看|只|要|想要|想爬|想看|換成?|改成?|有沒有|有|那|爬|先|給我|列出|單純|純|就|看|是|"
    r"扣掉|不要){0,3}(?P<zh>運動|傳統)(?=的|就好|呢|有(?:嗎|哪|幾|多)|[幾多]|[?？。\s]*$)(?!的人|的話題)"
)


def _groups(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Which of the places whose routes were counted has most or fewest: 「哪一個區域最少」."""
    found = _MOST_OF_GROUPS.search(words) if not _NAMED.search(words) else None
    asked = before(0) if found is not None else None
    if found is None or asked is None:
        return None
    listed = asked.intent == "list" and asked.subject in ("area", "crag") and asked.filter.grades is not None
    if not listed and (asked.intent != "distribution" or asked.group_by not in _GROUPS):
        return None
    places = [m for m in asked.mentions if m.kind in ("region", "crag", "area") and not m.negated]
    zh, en = type_said(asked.filter.route_types)
    if asked.filter.grades is not None:
        if (grade := grades_said(asked.filter.grades)) is None:
            return None
        zh, en = f"{grade}的{zh}", f"{grade} {en}".strip()
    of_zh, of_en = _LAYERS[str(asked.subject if listed else asked.group_by)]
    if holds_cjk(words):
        where = quoted(places[-1].surface) if places else ""
        return f"{where}{of_zh}{zh}路線{found['zh'] or found['first']}"
    where = f" of {places[-1].surface}" if places else ""
    routes = " ".join(filter(None, ("most" if found["en"] == "most" else "fewest", en, "routes")))
    return f"which {of_en}{where} has the {routes}"


def _earlier_one(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The one that was asked about before others were listed: 「剛剛那條有影片嗎」."""
    found = _EARLIER_ONE.search(words) if not _NAMED.search(words) else None
    last = before(0) if found is not None else None
    if found is None or last is None or last.intent not in SETS:
        return None
    for n in range(1, _MOST_TURNS):
        asked = before(n)
        if asked is None:
            return None
        ones = named_before(before, ("route", "gym"), n)
        if asked.intent == "detail" and len({m.ids for m in ones}) == 1:
            return f"{text[: found.start()]}{quoted(said_as(ones[0], names))}{text[found.end() :]}"
    return None


def _near_it(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """What else there is by the one route or gym spoken of: 「旁邊還有什麼路線」, "any other gym next door?"."""
    found = _NEAR.search(words) if not _NAMED.search(words) and not _NO_ROUTES.search(words) else None
    if found is None or _OTHERS.search(words) is None or _OF_CRAGS.search(words) or likens(words):
        return None
    asked = before(0)
    if asked is None or asked.own is not None:
        return None
    zh, of_gyms = holds_cjk(words), _OF_GYMS.search(words) is not None
    # Of several that share the first place the wall is told, where they lie on one.
    route = None if of_gyms else the_one(("route",), asked, history, before, names)
    tied = asked.intent == "extreme" and asked.subject == "route" and not of_gyms
    if tied and route is None and not _STEPS.search(words) and (wall := _told_area(history, names)) is not None:
        return _routes_there(wall, words)
    if route is not None:
        if _STEPS.search(words):
            # Harder ones than the one spoken of are found by its name.
            return None
        name = quoted(said_as(route, names))
        if _OF_ITS_GRADE.search(words):
            return f"和{name}同一區同難度的有哪些" if zh else f"routes of the same grade in the same area as {name}"
        area = _told_area(history, names)
        if area is None and (wished_for := [w[0].strip() for w in _WISH.finditer(words)]):
            such = "、".join(wished_for) if zh else " ".join(wished_for)
            return f"和{name}同一面牆有{such}的路線嗎" if zh else f"any {such} routes on the same wall as {name}"
        if area is None:
            return f"{name}附近有哪些路線" if zh else f"which routes are near {name}"
        return _routes_there(area, words)
    if _STEPS.search(words):
        return None
    gym = the_one(("gym",), asked, history, before, names)
    if gym is None or (_OF_ROUTES.search(words) and not of_gyms and zh and "條" in words):
        return None
    name, wished = quoted(said_as(gym, names)), _WISH_OF_GYMS.search(words)
    boulders = wished is not None and wished["boulders"] is not None
    if zh:
        kind = "抱石館" if boulders else "岩館"
        return f"離{name}最近{'、有先鋒' if wished and not boulders else ''}的{kind}有哪些"
    lead = " with lead" if wished and not boulders else ""
    return f"which {'bouldering ' if boulders else ''}gyms{lead} are near {name}"


def _routes_there(area: str, words: str) -> str:
    """The routes of an area, with the grade or the type that is wished for."""
    wished, zh = [w[0].strip() for w in _WISH.finditer(words)], holds_cjk(words)
    if not wished:
        return f"{area}有哪些路線" if zh else f"which routes are in {area}"
    return f"{area}有{'、'.join(wished)}的路線嗎" if zh else f"any {' '.join(wished)} routes at {area}"


def the_one(
    kinds: tuple[str, ...], asked: Reading, history: Sequence[Turn], before: Before, names: Names
) -> Mention | None:
    """The only thing of some kinds that was asked about, else the only one that was told of a list or a ranking."""
    named: list[Mention] = []
    for n in range(_MOST_BACK):
        turn = before(n)
        if turn is None or (n and turn.subject not in ("crag", "area", *kinds)):
            break
        if named := named_before(before, kinds, n):
            break
        answers = answers_back(history, n + 1)[n:]
        if turn.subject in (*kinds, None) and turn.intent in (*SETS, "extreme", "detail"):
            named = [m for content in answers for m in shown(content, names) if m is not None and m.kind in kinds]
            break
        if turn.intent != "detail" or not turn.needs_history:
            # What is asked of the crag of a route goes on from the route.
            break
    one = {m.ids for m in named}
    return named[0] if len(one) == 1 and len(named[0].ids) == 1 else None


def _told_area(history: Sequence[Turn], names: Names) -> str | None:
    """The area, quoted, in which the last answers said that a route lies."""
    for content in answers_back(history, 3):
        told = {m.ids: m for m in names(content[:_TOLD]) if m.kind == "area"}
        if told:
            return placed(next(iter(told.values())), names(content[:_TOLD]), names) if len(told) == 1 else None
    return None


def _by_walk(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """Which of the few gyms that were told is nearest to a station: no filter holds these, their names do."""
    if _BY_WALK.search(words) is None or _A_CHOICE.search(words) is None or re.search(f"[{GYM}{ROUTE}]", words):
        return None
    asked = before(0)
    listed = asked is not None and asked.intent in SETS and not asked.near
    if asked is None or asked.subject != "gym" or not (listed or _OF_THOSE.search(words)):
        return None
    told = [*said_last(history, names), *named_before(before, ("gym",))]
    gyms = list({m.ids: by_name(m) for m in told if m.kind == "gym" and len(m.ids) == 1}.values())
    if not 1 < len(gyms) <= _MOST_OF_THOSE:
        return None
    if holds_cjk(words):
        return f"{'、'.join(gyms)}哪一間離車站走路最近"
    return f"which is the closest to a station, {', '.join(gyms[:-1])} or {gyms[-1]}?"


def _namesake_asked(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """What is asked of the one that is meant of several of one name: 「壽山的那條，幾個 bolt」."""
    found = _ONE_AT.match(words)
    asked = before(0) if found is not None else None
    routes = [m for m in asked.mentions if m.kind == "route" and not m.negated] if asked is not None else []
    if found is None or len({m.ids for m in routes}) != 1 or len(routes[0].ids) < 2:
        return None
    name = quoted(routes[0].surface)
    if found["zh"]:
        return f"{_part(text, found, 'zh')}的{name}{_part(text, found, 'rest').lstrip(',，。 ')}"
    if found["asks"]:
        return f"{name} at {_part(text, found, 'at')}: {_part(text, found, 'asks')}"
    return f"{name} at {_part(text, found, 'en')}: {_part(text, found, 'tail').lstrip(',. ')}"


def _style(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """A way of climbing in short, where routes were listed: 「只要運動的」 are the sport routes."""
    found = _BARE_STYLE.search(words)
    asked = before(0) if found is not None else None
    if found is None or asked is None or asked.subject not in ("route", "crag", "area"):
        return None
    end = found.end("zh")
    return f"{text[:end]}攀登{text[end:]}"


def _part(text: str, found: re.Match[str], key: str) -> str:
    return text[slice(*found.span(key))].strip()


LOOSE = (_earlier_one, _groups, _namesake_asked, _style, _by_walk, _near_it)
"""Asked after whatever matches a follow-up from end to end."""
