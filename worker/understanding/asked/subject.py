"""Read what kind of thing a question asks for: routes, areas, crags or gyms."""

import re
from collections.abc import Sequence

from schemas.reading import Attribute, Kind, Mention
from worker.understanding.asked.attributes import OF_A_ROUTE, kind_of_attributes
from worker.understanding.figures.counting import asks_figure_of_each
from worker.understanding.gyms.gym_climbers import beside_rock
from worker.understanding.gyms.gym_things import names_gym_thing
from worker.understanding.matching.patterns import compiled
from worker.understanding.places.rocks import names_rock
from worker.understanding.wording.masking import AREA, CRAG

_NOUNS: tuple[tuple[Kind, str], ...] = (
    (
        "gym",
        r"個(?:行政)?區有(?:室內)?(?:攀?岩館|抱石館)|岩館|抱石館|先鋒館|上攀館|綜合館|(?<=的)館(?=$|[\s,，。?？]|有|列|給|麻煩|請|幫|跟|在"
        r"|哪|推薦|裡)"
        r"|\b(?:top ?rope|lead)\s?(?:可以|能)?(?:爬|練|玩)?的(?=(?:攀?岩|抱石)?館)"
        r"|攀岩(?:中心|教室|場館)|岩壁館|爬牆的|室內(?:攀岩|岩)?場?|健身房"
        r"|(?<=[哪幾一兩二三四五六七八九十這那每多各0-9])(?:家|間)|\bgyms?\b|\bindoors?\b|\bhalls?\b"
        r"|climbing (?:centers?|centres?|studios?|facilit(?:y|ies))|運動中心|\bsports? cent(?:er|re)s?\b",
    ),
    (
        "route",
        r"路線|線[路名單]|哪些線|(?<=的)線(?=$|[\s,，。?？找有])|(?<=多少)線(?![道索])|(?<=[幾哪少])題(?!目?[:：])|必爬|最經典"
        r"|\bmust[- ](?:do|climb)s?\b|條(?!件)"
        r"|\broutes?\b|(?<!\ue005 can i )(?<!\ue005 can we )\bclimb\b(?! (?:in|at|on"
        r"|near|outdoors?|outside|indoors?|today|there)\b)|\bclimbs\b"
        r"|\bproblems?\b|\blines?\b|運攀|傳攀|運動攀|傳統攀|\b(?:sport|trad|top ?rope)s?\b"
        r"|\bmulti-?pitch(?:es)?\b|\b(?:eas(?:y|ier|iest)|hard(?:er|est)?|short(?:er|est)?|long(?:er|est)?"
        r"|classic) ones\b"
        # 「地圖牆有什麼可以爬」 asks for what climbs there, and not for the place.
        rf"|(?<=[{AREA}{CRAG}])(?:那邊|那裡|上面|裡面|[上裡])?(?:到底|都|還)?有(?:什麼|哪些)(?:可以|能|值得)爬"
        rf"|(?<=[{AREA}{CRAG}])(?:那邊|那裡|上面|裡面|[上裡])?(?:到底|都|還)?有(?:沒有|什麼"
        rf"|哪些)*[^,，。?？]{{0,8}}(?:可以|能|值得|好|適合)爬的"
        rf"|\bwhat(?:'s| is| else is) there to climb (?:at|in|on) (?:the )?[{AREA}{CRAG}]"
        # "Heartless valley count"
        rf"|(?<=[{AREA}{CRAG}]) (?:total )?count(?=\W*$)",
    ),
    (
        "area",
        r"岩區|分區|區域|(?<=個)區|(?<=多少)區(?![域別])|(?<=些)區|(?<=幾)區|(?<=哪)區|一區|牆面|\bareas?\b"
        r"|\bsectors?\b|\bwalls?\b",
    ),
    (
        "crag",
        r"岩場|\b(?:real|natural|outdoor|actual|any|some) rock\b(?! (?:route|climb|line|gym|wall|type))"
        r"|天然岩(?!場?的?路線)"
        r"|(?:戶外|野外)(?!的?(?:路線|線|運攀|傳攀|抱石(?:路?線|題)|[幾一]?[條題]))|外岩|攀岩地點|攀岩的地方|攀岩勝地"
        r"|哪(?:裡|邊)(?:(?:春|夏|秋|冬)[天季]|[\d一二三四五六七八九十]月)?(?:也|還|都)?(?:可以|能"
        r"|適合)?(?:去)?(?:爬|攀)|去哪"
        r"|(?<!any )\bcrags?\b|(?<=any )crags?\b(?!\W*$)|\boutdoors?\b(?! (?:routes?|climbs|lines?|problems?)\b)"
        r"|\bwhere else\b|\bclimb(?:ing)? outside\b(?! (?:of )?[\ue002-\ue005])"
        r"|\bwhere (?:you )?(?:would|will|should|could) (?:you )?(?:send|take) (?:me|us)\b"
        r"|climbing (?:spots?|destinations?|places)|places? to climb"
        r"|where (?:(?:in|near|around) [\ue002-\ue005]+ )?(?:can|should|could) (?:i|we)",
    ),
)

_PATTERNS = tuple((kind, compiled(pattern)) for kind, pattern in _NOUNS)
# Who asks where one can boulder, or lead in a city, asks for gyms.
_WHERE_BOULDER = compiled(
    r"(?:哪裡|哪邊|在哪|什麼地方)(?:可以|能|有|適合)?(?:抱石|練先鋒)|抱石(?!路線).{0,10}(?:哪(?:裡|邊|間|家)"
    r"|(?<![爬攀])[去到]哪(?=$|[?？\s])"
    r"|推薦)|where (?:can|could) (?:i|we) (?:(?:do|try|practi[cs]e|learn) (?:some )?)?(?:boulder|lead|top[ -]?rope"
    r"|go bouldering)"
    r"|附(?:有|設)?(?:先鋒|上攀|頂繩|抱石|淋浴)|[\ue005](?:附近|這邊|那邊|周邊)?(?:哪裡|有什麼地方)?(?:可以|能"
    r"|適合)?(?:抱石|先鋒)"
    r"|[\ue005](?:這邊|那邊|市區)?(?:可以|能|有得)(?:爬)?(?:頂繩|上攀)(?=[嗎?？\s]|$)"
    r"|\b(?:can|could) (?:i|we|you|one) (?:do |try |go |practi[cs]e )?(?:some )?"
    r"(?:lead(?:ing)?|top[- ]?rop(?:e|ing)|boulder(?:ing)?)(?: climbing)? (?:in|around) \ue005"
    r"|[\ue005](?:附近|這邊|那邊|周邊|市區)?(?:哪裡|有什麼地方|有)?(?:可以|能)(?:爬|練|玩|架|攀)(?:先鋒|上攀|頂繩"
    r"|抱石)(?!的?(?:路?線|岩場|地方))"
)
_CLOSE_BY = compiled(r"附近|旁邊|周邊|\b(?:near|close to|around)\b")
_INDOORS = compiled(
    r"室內(?:的)?(?:攀岩|抱石|爬|岩館|岩場)|\bindoor (?:rock )?(?:climbing|bouldering|walls?|gyms?)\b|\bclimb indoors\b"
)
# What is asked of crags is not asked of gyms, though only gyms have it: "which crags charge an entrance fee".
_CRAGS = compiled(
    r"岩場|天然岩|野外|戶外|室外|\bcrags?\b|\b(?:which|what|how many) (?:areas|sectors)\b"
    r"|\b(?:climbed|been|led|climb|go|ropes?|routes?) outside\b(?! (?:of )?[\ue002-\ue005])"
    r"|\b(?:climbing|go|going) outside\b(?! (?:of )?[\ue002-\ue005])"
    r"|\b(?:climb(?:ing)?|boulder(?:ing)?|lead(?:ing)?|go|top[- ]?rop(?:e|ing)|trad|sport) outdoors?\b|\breal rock\b"
)
# 「長巷那一區 5.12 以上的」 looks for routes there, and for no area.
_THAT_AREA = compiled(rf"(?<=[{AREA}])\s?[那這]一?(?:個區|區|邊|面牆|帶)")
_WHERE_A_ROUTE_IS = compiled(OF_A_ROUTE)
# 「南部岩場裡標經典的 5.11 有哪些」 asks for the 5.11s, and not for the crags that they lie in.
_OUT_THERE = compiled(r"戶外|野外|\boutdoors?\b|\b(?:on )?(?:real|natural|actual) rock\b")
_A_GRADE = compiled(r"\ue006|5\.\d|(?<![a-z\d])v(?:\d|[級幾])")
# Who wants no gym names one all the same: 「不想進岩館」, "tired of gyms".
_NO_GYMS = compiled(
    r"(?:不想?要?|不去|別|懶得|[厭膩]|不愛|不喜歡|沒興趣)(?:再)?(?:進|去|在|爬|待|逛|推薦|給我)?(?:室內的?)?(?:攀"
    r"|抱石)?(?:岩館|館內|室內)(?:了|的)?"
    r"|(?:岩館|室內)(?:都|已經)?(?:爬|玩)?膩了?"
    r"|\b(?:no|not|tired of|sick of|bored of|done with|fed up with|instead of|rather than|except|without) (?:the "
    r"|an? |any |more |another )*"
    r"(?:indoor )?(?:gyms?|indoors?|plastic)\b"
)
_REAL_ROCK = compiled(
    r"真(?:正|實)?的?(?:岩壁|岩石|岩場|石頭|岩)|天然(?:的)?(?:岩|石)|戶外|野外|外岩|\b(?:real|natural"
    r"|actual) (?:rock|stone)\b|\boutdoors?\b"
)
_GRADED_THERE = compiled(
    r"岩場[裡中內]?[^,，。?？有]{0,10}的?(?:5\.\d+[a-d]?|v\d+|[\ue006]+)\s?有(?:誰|哪些|哪幾|什麼|幾)"
)
_ASKING = compiled(
    r"哪些|哪幾|哪個|哪一?(?=[家間條座區])|(?<![我你他她妳]們)(?<!好)幾(?=[條家間個座])|多少(?!錢)|有什麼|有沒有|推薦|介紹|給我|找"
    r"|列出|想去|最\S{1,3}的|\bwhich\b|\bwhat\b|\bhow many\b|\bany\b|\bbest\b|\bgood\b|\brecommend\b"
    r"|\bsuggest\b|\blist\b|\bshow\b|\bfind\b|\bwhere (?:can|should)\b|\bhardest\b|\beasiest\b|\blongest\b"
    r"|\bshortest\b|\bnumber of\b"
)


_HEADED = compiled(
    r"(?:有|(?:可以|能)(?:爬|攀))[^,，。?？!！]{1,14}的(?:天然)?(?:岩場|(?P<area>岩區|區域))(?=$|[\s,，。?？]"
    r"|有(?:哪|什麼|幾個|嗎)|是哪|在哪|推薦|嗎|呢)"
    r"|\b(?:crags|(?P<areas>areas|sectors|walls)) (?:with|that (?:have|has|offer)|having|offering)\b"
)

# "Which ones have any trad, out of your five crags", "of your five crags which ones have any"
_ONES_OF_PLACES = compiled(
    r"\bwhich (?:ones?|of (?:them|those|these))\b[^.?!]{0,40}\b(?:of|among) (?:(?:the|your|all|these|those|our) )*"
    r"(?:\w+ )?(?:crags|(?P<parts>areas|sectors|walls))\b"
    r"|\b(?:of|among) (?:(?:the|your|all|these|those|our) )+(?:\w+ )?"
    r"(?:crags|(?P<parts_first>areas|sectors|walls)),? which\b"
)


# 「關子嶺泡溫泉順便爬，哪幾條我們爬得動」: what else one does there is told.
_WHICH_ROUTES = compiled(
    r"哪(?:些|幾|一)?條|哪些(?:[^,，。?？\s]{0,6}的?)?(?:路線|線)|(?:路線|線)(?:是|有)?哪|幾條(?:路線|線)"
    r"|\b(?:which|what|any) (?:[\w.-]+ ){0,3}(?:routes|climbs|lines)\b"
)
# 「龍牆全部列出來」
_ALL_THERE = compiled(r"\ue003(?:那邊|那區|區)?的?(?:全部|通通|所有)(?:都)?(?:列|給|秀|show)")


def read_subject(
    words: str,
    mentions: Sequence[Mention],
    attributes: tuple[Attribute, ...],
    *,
    of_routes: bool,
    of_gyms: bool,
) -> Kind | None:
    """The kind asked for; of_routes and of_gyms say that something was asked which only those have."""
    kinds = {m.kind for m in mentions if not m.negated}
    # Of the words as asked: beside_rock takes the 室內 of 「墾丁附近…室內攀岩」 for where the asker has climbed so far.
    near_rock = _INDOORS.search(words) is not None and _CLOSE_BY.search(words) is not None
    words = beside_rock(_THAT_AREA.sub(lambda m: " " * len(m[0]), words))
    if "gym" in kinds and "route" not in kinds:
        return "gym"
    if _REAL_ROCK.search(words) and (without := _NO_GYMS.sub(" ", words)) != words:
        words = without
        if not kinds & {"crag", "area", "sector", "route"} and not of_routes and not _PATTERNS[0][1].search(words):
            return "crag"
    outdoors = _CRAGS.search(words) is not None and not _PATTERNS[0][1].search(words)
    if (near_rock or _INDOORS.search(words)) and "route" not in kinds and not outdoors:
        # 「墾丁附近哪裡可以室內攀岩」
        return "gym"
    if kind_of_attributes(attributes) == "gym" and not kinds & {"crag", "area", "sector", "route"} and not outdoors:
        return "gym"
    if _WHERE_BOULDER.search(words) and not kinds & {"crag", "area", "sector"} and not outdoors:
        return "gym"
    if "amenities" in attributes and kinds & {"crag", "area", "sector"} and not _WHICH_ROUTES.search(words):
        # Which guesthouse is good near a crag is no question about gyms.
        return "crag"
    if "route" in kinds and "place" in attributes and _WHERE_A_ROUTE_IS.search(words):
        return "route"
    if not kinds & {"crag", "area", "sector", "route"} and not outdoors and names_gym_thing(words):
        return "gym"
    if (ones := _ONES_OF_PLACES.search(words)) is not None and not kinds & {"route", "gym"}:
        return "area" if ones["parts"] or ones["parts_first"] else "crag"
    if of_routes and _GRADED_THERE.search(words):
        return "route"
    if of_routes and (headed := _HEADED.search(words)) is not None and not kinds & {"route", "gym"}:
        # 「有傳攀的岩場」 are crags, whatever they are to have.
        return "area" if headed["area"] or headed["areas"] else "crag"
    if (asked := _asked_noun(words)) is not None:
        return "route" if asked == "crag" and of_routes and _only_outdoors(words) else asked
    if "route" in kinds:
        return "route"
    if _PATTERNS[0][1].search(words) and not kinds & {"crag", "area", "sector"}:
        return "gym"
    for kind, pattern in _PATTERNS[1:]:
        if pattern.search(words):
            outdoors = kind == "crag" and of_routes and pattern.search(_OUT_THERE.sub(" ", words)) is None
            return "route" if outdoors and _A_GRADE.search(words) else kind
    if of_routes and not of_gyms:
        return "route"
    by_attribute = kind_of_attributes(attributes)
    if of_gyms or (by_attribute == "gym" and not kinds & {"crag", "area", "sector"}):
        return "gym"
    if kinds & {"area", "sector"}:
        # 「凡登峽谷那一排都什麼級數」 asks of all that climbs there.
        return "route" if asks_figure_of_each(words) or _ALL_THERE.search(words) else "area"
    if "crag" in kinds:
        return "crag"
    if of_routes:
        return "route"
    if kinds & {"city", "district", "station", "landmark"}:
        # 「哪裡有石灰岩可以爬，離高雄近一點」: what is of rock is no gym.
        return "crag" if names_rock(words) else "gym"
    return by_attribute or ("crag" if "region" in kinds else None)


def asks_where_to_boulder(words: str) -> bool:
    """Whether a place for bouldering or leading is looked for."""
    return _WHERE_BOULDER.search(words) is not None


def _only_outdoors(words: str) -> bool:
    """Whether nothing says that crags are meant but that it be outdoors: "a V5 outdoors in Taiwan" is a route."""
    return _A_GRADE.search(words) is not None and _asked_noun(_OUT_THERE.sub(" ", words)) in ("route", None)


def _asked_noun(words: str) -> Kind | None:
    """The first noun after the asking word: 哪些岩場有 5.10 的路線 asks for crags."""
    asking = _ASKING.search(words)
    if asking is None:
        return None
    rest = words[asking.start() : asking.end() + 48]
    cut = re.search(r"[,，。?？!！;；]", rest)
    rest = rest[: cut.start()] if cut else rest
    found = [
        (match.start(), order, kind)
        for order, (kind, p) in enumerate(_PATTERNS)
        if (match := p.search(rest, within=words))
    ]
    return min(found)[2] if found else None
