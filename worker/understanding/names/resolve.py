"""Decide which of the names found in a question are meant, and which row or rows each names."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from schemas.reading import Mention
from worker.text.folding import fold, holds_cjk, inside_words, is_cjk
from worker.understanding.matching.patterns import compiled
from worker.understanding.names.adjoining import adjoining, joined_areas, routes_beside
from worker.understanding.names.branch_of import OPENED, branch_end, branch_of
from worker.understanding.names.compared_names import compared
from worker.understanding.names.entities import Entity, EntityKind
from worker.understanding.names.forms import SPOKEN_BRANDS
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.names.index import Hit
from worker.understanding.names.meant_as_names import OF_ROUTES, area_stands, is_all, route_stands
from worker.understanding.names.ordinary import place_strength
from worker.understanding.names.roads import MALLS, is_road, means_gym, means_mall
from worker.understanding.names.rows_of_names import in_a_row
from worker.understanding.names.siblings import with_siblings
from worker.understanding.names.surroundings import asks_of, asks_of_route, beside
from worker.understanding.wording.masking import MASKS, Masked

NOTHING_GIVEN: Mapping[str, str] = {}
_RANK = {"crag": 0, "gym": 1, "city": 2, "station": 2, "region": 3, "area": 4, "sector": 5, "route": 6, "district": 7}
_OF_ONE = re.compile(r"\bhow (?:long|hard|tall|difficult) is|\bhow many bolts\b|\bis it (?:trad|sport)|\bgrade of\b")
# Several routes are asked for, or the part of the crag that holds them; one pointed at as a route is no such set.
_OF_SEVERAL = compiled(
    r"哪(?!裡|邊|一?[年個座]|.{0,2}(?:難|長))|(?<![那這])(?<![那這]一)條|(?<![那這]條)(?<![那這]一條)路線(?!有?多"
    r"|的?[難長])|最(?!近|後|好)|[分岩]區"
    r"|附近|旁邊|\b(?:routes|climbs|lines|problems|sector|area|which|list|hardest|easiest|longest|shortest|most|near)\b"
)
_LEAST_AGAIN_ZH, _LEAST_AGAIN_EN = 3, 6
_ONCE = re.compile("一下")
_POINT = re.compile(r"\d\.\d")
_CROWD = re.compile("人(?=[太很超好最滿蠻][多少])")
_OF_GYMS = re.compile(
    r"\ue004|岩館|票|單次|多少錢|幾[塊元]|月卡|便宜|學生|優惠|打折|幾點|營業|開到|有開|開嗎|開門|關門|打烊|公休"
    r"|地址|刷卡|信用卡|付現|支付|發票|包場|飲水|冷氣|寄物|團體|定線|教練|店員|櫃[台檯]|老闆|停車|車位|淋浴|置物"
    r"|課程|氣氛|公告|換線|換題|新線|徵人|活動|裝修|維修|施工|停電"
    r"|岩鞋|租鞋|吊帶|預約|訂位|報名|咖啡|會員|門票|廁所|\b(?:reservations?|bookings?|saunas?|coffee|mats?|dogs?"
    r"|pets)\b"
    r"|折扣|包包|背包|放哪|氛圍|哪[家間]|[一二兩三]間|\b(?:gyms?|facilit(?:y|ies)|wi-?fi|showers?|lockers?|rentals?"
    r"|shoes"
    r"|harness(?:es)?|memberships?"
    r"|(?:day|monthly|annual) pass(?:es)?|staff"
    r"|crowds?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|owner|(?:route[ -]?)?setters?|setting|coach\w*"
    r"|instructors?|classes|lessons?|courses?|parking|vibes?"
    r"|atmosphere|crowded|busy|boards?|toilets?|kids|discounts?|yoga|resets?"
    r"|resetting|notices?|announcements?|maintenance|renovat\w+|hiring|jobs?|events?|open|opens|close[sd]?|hours?"
    r"|price|prices|cost|entry|cheaper|numbers?(?! of)"
    r"|address|phone)\b"
    r"|\b(?:moon|kilter|tension|spray|campus|speed)[ -]?(?:boards?|walls?)\b|\b(?:borrow|lend|hire|twilight|socks)\b"
    r"|有(?:沒有)?\s?(?:lead|top ?rope|speed|先鋒|上攀|頂繩|抱石|速度)"
    r"|\b(?:have|has|got|offers?|do|does) (?:any |a )?(?:lead|top[ -]?rope|bouldering|training|speed)\b"
)
# "Can I buy chalk at Flow" names a gym in capitals where a place stands.
_AT = re.compile(
    r"\b(?:at|near|from|inside|into|enter|visit|book|reserve|call|phone|ring|to|with|number for|station is|stop is"
    r"|how (?:much|far"
    r"|big|crowded|expensive) is"
    r"|\b(?:floor|address|phone|number|hours?|price|website) (?:is|are|of|for|does)) $"
    r"|(?:^|[.!?,] )(?:so |and )?(?:(?:what|how|when|until when|what time|how late) )?(?:does|do|did|can|will|would) $"
    r"|\b(?:get|go|way|directions|ride|walk|drive|bus|train|mrt)\b[^.?!]{0,40} to $"
    r"|(?:^|[.!?,] )(?:so |and )?(?:is|how is|how's|was|review of"
    r"|tell me about|anyone been to|have you been to) $",
    re.IGNORECASE,
)
_BESIDE_GYM = re.compile(r"\ue004(?:館|店)?\s*(?:和|跟|與|、|還是|或|,|vs\.?|or|and|than)\s*$")
_JOINT = re.compile(r"\s*(?:和|跟|與|、|,|/|vs\.?|還是|或|比|and|or|than)\s*(?:the )?")
_COUNTED = re.compile(r" ?(?:days?|nights?|weeks?|times|people|persons|of us)\b|\s?[個天晚夜人次]")
_BRAND = "|".join(brand.title() for brand in sorted(SPOKEN_BRANDS))
_TWO_BRANDS = re.compile(rf"\b(?:{_BRAND})\b\s*(?:[和跟與、,/]|還是|vs\.?|[Oo]r|[Aa]nd|than)\s*(?:the )?(?:{_BRAND})\b")
_GYM_BESIDE = re.compile(r"\s*(?:和|跟|與|、|還是|或|,|vs\.?|or|and|than)\s*\ue004")
_GYM_AFTER = re.compile(
    r"\s?(?:抱石館?|攀岩館?|岩館|館|(?:今[天晚日]|明[天晚]|早上|上午|中午|下午|晚上|現在|平日|假日"
    r"|週[一二三四五六日末]|星期|禮拜|多少"
    r"|幾[點塊元]|[一二兩三四五六七八九十\d]{1,3}點|[兩三四]次|置物櫃|寄物櫃|淋浴|停車|櫃[台檯]|租鞋|開到|開門|關門"
    r"|打烊|星光票|\s?有(?:沒有|沒|幾|賣)|的?(?:票價?|月[票卡]|營業|電話|地址)))"
)
# 「五點到市民」 goes to a gym, and to no 市民大道.
_GONE_TO = re.compile(r"(?:去|到|離)$")
_HALF_WORD = re.compile(r"[\u4e00-\u9fff](?<![有是要還可能那的今明平假週星禮幾多])")
# What only a gym is asked, of a name in capitals: 「Civic有沒有V7」; how many bolts there are is asked of a route.
_GYM_OWNS = re.compile(
    r"\s?(?:有(?:沒有|沒|賣|無)|有幾(?![個條]|段)|的?(?:票價?|月[票卡]|營業|電話|地址|題目|岩館)"
    r"|[週禮星][一二三四五六日末拜期])"
)
_LADDER_BEFORE = re.compile(r"(?<![a-z\d])v\d{1,2}\s?(?:和|跟|與|、|還是|到|[-~/,，]|vs\.?|or|and|to)\s?$")
_LADDER_AFTER = re.compile(r"\s?(?:和|跟|與|、|還是|到|[-~/,，]|vs\.?|or|and|to)\s?v\d")
_ROUTES_EN = re.compile(r"\b(?:routes?|climbs|crags?|cracks?|wall|dihedral)\b")
_COMPASS = ("north", "south", "east", "west")
_SIDE_AFTER = re.compile(
    r"(?:[ -](?:east|west))?[ -](?:(?:face|wall|side|aspect|slope|ridge|buttress|ar[eê]te|slab"
    r"|cliff|exposure)s?|facing)\b"
    r"(?! (?:and \w+ )?of (?:taiwan|the (?:island|country))\b)"
)


def find_names(question: Masked, gazetteer: Gazetteer, given: Mapping[str, str] = NOTHING_GIVEN) -> tuple[Mention, ...]:
    """The names meant, in the order of the question; where several overlap the longest stands.

    given are folded names with the kind that each is known to have here, whatever stands beside it.
    """
    hits = _whole(question.folded, gazetteer)
    bearers = {(h.start, h.end): _by_kind(h.entities) for h in hits}
    crags = {e.id for h in hits for e in bearers[h.start, h.end].get("crag", ()) if _plain(question, h)}
    # An area that is named for sure is to its sectors what a crag is to its areas: 「音樂廳 正面」.
    areas = [(h, some) for h in hits if (some := bearers[h.start, h.end].get("area"))]
    telling = (some for h, some in areas if place_strength(question.folded[h.start : h.end]) == "telling")
    crags |= {e.id for some in telling for e in some}
    placed = [h for h in hits if not bearers[h.start, h.end].keys().isdisjoint(("area", "sector"))]
    side_by_side = joined_areas(question.folded, placed) | adjoining(question.folded, placed)
    crags |= {i for some in side_by_side.values() for e in some for i in (e.id, e.crag_id) if i is not None}
    row = (
        in_a_row(question, hits)
        | compared(question, hits)
        | side_by_side
        | routes_beside(question.folded, placed, hits)
    )
    gyms = [(h, some) for h in hits if (some := bearers[h.start, h.end].get("gym"))]
    written = [(question.folded[h.start : h.end], some) for h, some in gyms]
    brands = {e.id for key, some in written if key not in MALLS and not is_road(key) for e in some}
    hits.sort(key=lambda h: (h.start - h.end, h.start))
    # Names that stand by themselves first: they are the neighbours by which ordinary words are judged.
    taken: list[tuple[int, int]] = []
    mentions: list[Mention] = []
    scan = question
    # Those that need neighbours once more where some were found: "Pyramid or RH1" has two of them.
    for sure in (True, False, False):
        known = len(mentions)
        for hit in hits:
            start, end, _ = hit
            if any(start < b and a < end for a, b in taken):
                continue
            entities = row.get((start, end)) or _meant(scan, hit, bearers[start, end], crags, brands, given, sure=sure)
            if not entities:
                continue
            if entities[0].kind == "route" and (longer := _longer(hit, hits, taken)) is not None:
                # What lets a part stand lets the whole stand: "Clean face, calypso" is no Face.
                hit, entities = longer
                start, end = hit.start, hit.end
            mention = _mention(scan, hit, entities, crags, gazetteer)
            mentions.append(mention)
            taken.append((start, mention.end))
            scan = scan.hide([(start, mention.end, MASKS[mention.kind])])
        if len(mentions) == len(hits) or (len(mentions) == known and not sure):
            break
    if sum(m.kind == "gym" for m in mentions) > 1:
        mentions = [_beside_its_branch(question.folded, m, mentions, bearers) for m in mentions]
    return with_siblings(question, tuple(sorted(mentions, key=lambda m: m.start)), gazetteer)


def _beside_its_branch(
    folded: str,
    brand: Mention,
    mentions: Sequence[Mention],
    bearers: Mapping[tuple[int, int], dict[EntityKind, tuple[Entity, ...]]],
) -> Mention:
    """A brand joined to the full name of one of its gyms as the others of it: 「B-plus 跟 B-plus 太原店差在哪」."""
    joined_to = [
        m
        for m in mentions
        if m.kind == "gym" and m.ids == brand.ids and m is not brand
        if _JOINT.fullmatch(folded[min(m.end, brand.end) : max(m.start, brand.start)])
    ]
    if brand.kind != "gym" or not any(len(_gyms_at(m, bearers)) == 1 for m in joined_to):
        return brand
    others = [e for e in _gyms_at(brand, bearers) if e.id not in brand.ids]
    return replace(brand, ids=tuple(e.id for e in others), name=others[0].name) if others else brand


def _gyms_at(
    mention: Mention, bearers: Mapping[tuple[int, int], dict[EntityKind, tuple[Entity, ...]]]
) -> tuple[Entity, ...]:
    """The gyms that bear the longest name found where a mention begins."""
    spans = [(a, b) for a, b in bearers if a == mention.start and b <= mention.end and "gym" in bearers[a, b]]
    return bearers[max(spans)]["gym"] if spans else ()


def _longer(hit: Hit, hits: Sequence[Hit], taken: Sequence[tuple[int, int]]) -> tuple[Hit, tuple[Entity, ...]] | None:
    """The longest route's name of which a name is a part where it stands, with its routes."""
    for other in hits:
        if other.end - other.start <= hit.end - hit.start:
            return None
        if other.start <= hit.start and hit.end <= other.end:
            routes = tuple(e for e in other.entities if e.kind == "route")
            if routes and not any(other.start < b and a < other.end for a, b in taken):
                return other, routes
    return None


def _whole(text: str, gazetteer: Gazetteer) -> list[Hit]:
    """The names in a text that neither begin nor end inside a word, nor begin in 一下; each with all its bearers."""
    spans: dict[tuple[int, int], Hit] = {}
    for hit in gazetteer.find(text, inside_words(text)):
        span = hit.start, hit.end
        # Several layers may hold a name.
        known = spans.get(span)
        spans[span] = hit if known is None else Hit(*span, tuple(dict.fromkeys((*known.entities, *hit.entities))))
    # 「查一下福利社」 asks for 福利社, though 下福利社 is a route too.
    once = {found.start() + 1 for found in _ONCE.finditer(text)} if "一下" in text else ()
    # 「後門人太多」 is no 後門人.
    crowds = {found.start() + 1 for found in _CROWD.finditer(text)} if "人" in text else ()
    # 「開新店」 is no gym of 新店.
    opened = {found.start() + 1 for found in OPENED.finditer(text)} if "開新店" in text else ()
    # 「演奏台5.6」 names a grade and no 演奏台五.
    points = {found.start() + 1 for found in _POINT.finditer(text)} if "." in text else ()
    cut = {*crowds, *points}
    return [h for h in spans.values() if h.start not in once and h.end not in cut and h.start not in opened]


def said_again(words: str, mentions: Sequence[Mention]) -> Iterator[tuple[int, int, str]]:
    """Where a name that was found stands once more, with the mask of its kind: 「老人牆為什麼叫老人牆」."""
    for m in mentions:
        if m.kind in ("area", "sector") and words.startswith("分區", m.end):
            # 「包廂分區」: what it is, and no question for the parts of it.
            yield m.end, m.end + 2, MASKS[m.kind]
        name = fold(m.surface)
        if len(name) < (_LEAST_AGAIN_ZH if holds_cjk(name) else _LEAST_AGAIN_EN):
            continue
        at = words.find(name)
        while at >= 0:
            if holds_cjk(name) or not (words[at - 1 : at].isalpha() or words[at + len(name) :][:1].isalpha()):
                yield at, at + len(name), MASKS[m.kind]
            at = words.find(name, at + len(name))


def _plain(question: Masked, hit: Hit) -> bool:
    """Whether a short alias (LD, VB) is in capitals, as an abbreviation is, and a gym's plain word among gyms."""
    if (key := question.folded[hit.start : hit.end]) in SPOKEN_BRANDS:
        if _TWO_BRANDS.search(question.shown) is not None:
            # "Flow or Civic": two of them are no words.
            return True
        if is_all(question.folded, hit.start, hit.end):
            return True
        if key[-1].isdigit() and _COUNTED.match(question.folded, hit.end):
            # "Can we camp 4 nights"
            return False
        # Who types no capitals at all means the gym too, where gyms are spoken of and no route is.
        small = question.shown.islower() and OF_ROUTES.search(question.words) is None
        named = (
            is_cjk(key[0])
            or question.shown[hit.start].isupper()
            or (small and _ROUTES_EN.search(question.words) is None)
        )
        apart = all(beside(question.words, hit.start, hit.end)) or _GYM_AFTER.match(question.words, hit.end)
        spoken = named or _ROUTES_EN.search(question.words) is None
        if spoken and (_BESIDE_GYM.search(question.words[: hit.start]) or _GYM_BESIDE.match(question.words[hit.end :])):
            # 「奇岩跟市民」 are two gyms.
            return True
        if (
            is_cjk(key[0])
            and _GONE_TO.search(question.words[: hit.start])
            and not _HALF_WORD.match(question.words, hit.end)
        ):
            return True
        if not named or not apart:
            return False
        if key.isascii() and _GYM_OWNS.match(question.words, hit.end) is not None:
            return True
        placed = _AT.search(question.words[: hit.start]) and not _ROUTES_EN.search(question.words)
        return bool(placed) or _OF_GYMS.search(question.words) is not None
    if key == "vb" and (
        _LADDER_BEFORE.search(question.folded[: hit.start]) or _LADDER_AFTER.match(question.folded, hit.end)
    ):
        # 「V0 跟 VB」 are two steps of one ladder.
        return False
    return (
        hit.end - hit.start > 2
        or is_cjk(question.folded[hit.start])
        or question.shown[hit.start : hit.end].isupper()
        or _GYM_AFTER.match(question.words, hit.end) is not None
        or question.words[: hit.start].endswith(" at ")
    )


def _by_kind(entities: tuple[Entity, ...]) -> dict[EntityKind, tuple[Entity, ...]]:
    """The bearers of a name by their kind, those kinds first of which one is likelier meant."""
    kinds = {e.kind for e in entities}
    if len(kinds) == 1:
        return {entities[0].kind: entities}
    return {kind: tuple(e for e in entities if e.kind == kind) for kind in sorted(kinds, key=_RANK.__getitem__)}


def _meant(
    question: Masked,
    hit: Hit,
    bearers: Mapping[EntityKind, tuple[Entity, ...]],
    crags: set[str],
    brands: set[str],
    given: Mapping[str, str],
    *,
    sure: bool,
) -> tuple[Entity, ...]:
    """The bearers that a hit may mean here, all of one kind; sure admits only names that need no neighbours."""
    kinds = list(bearers)
    if given and (known := given.get(question.folded[hit.start : hit.end])) in kinds:
        return tuple(e for e in hit.entities if e.kind == known)
    of_route = len(kinds) > 1 and asks_of_route(question.words, hit.end)
    if (
        len(kinds) > 1
        and "route" in kinds
        and (
            of_route
            or asks_of(question.words, hit.end)
            or _OF_ONE.search(question.words)
            or (_lies_in_its_own(bearers) and not _OF_SEVERAL.search(question.words))
        )
    ):
        kinds.sort(key=lambda k: k != "route")
    for kind in kinds:
        entities = bearers[kind]
        if kind in ("region", "district") and _is_side(question.folded, hit.start, hit.end):
            continue
        if kind == "district" and _is_isle(question.folded, hit.end):
            continue
        if kind == "gym" and question.folded[hit.start : hit.end] in MALLS:
            if brands or not means_mall(question.words, hit.start):
                continue
            return entities
        if kind == "gym" and is_road(question.folded[hit.start : hit.end]):
            # The road of a gym that is named beside says which branch it is.
            if named := tuple(e for e in entities if e.id in brands):
                return named
            return entities if means_gym(question.words, hit.start, hit.end) else ()
        if kind in ("crag", "gym", "city", "region", "district", "station"):
            if _plain(question, hit):
                return entities
        elif kind == "route":
            # Where a place bears the name too and would be taken for sure, what is asked decides before its neighbours.
            if route_stands(question, hit, entities, crags, sure=sure and not of_route):
                return entities
        elif area_stands(question, hit, entities, crags):
            return entities
    return ()


def _lies_in_its_own(bearers: Mapping[EntityKind, tuple[Entity, ...]]) -> bool:
    """Whether a route bears the name of the sector it lies in: what is asked of one thing is asked of the route."""
    sectors, routes = bearers.get("sector", ()), bearers.get("route", ())
    return len(routes) == 1 and any(sector.area_id == routes[0].area_id for sector in sectors)


def _is_isle(folded: str, end: int) -> bool:
    """Whether a town's short name is the beginning of an island's: 和平島 is no 和平區."""
    return folded.startswith("島", end) and folded[end - 1] not in "區鄉鎮市"


def _is_side(folded: str, start: int, end: int) -> bool:
    """Whether a point of the compass says which side of a rock is meant, not which part of the country."""
    return folded[start:end].endswith(_COMPASS) and _SIDE_AFTER.match(folded[end:]) is not None


def _mention(
    question: Masked, hit: Hit, entities: tuple[Entity, ...], crags: set[str], gazetteer: Gazetteer
) -> Mention:
    first = entities[0]
    if first.kind in ("route", "area", "sector"):
        # The crag named beside, or the sector's area, tells which of several bearers is meant.
        entities = tuple(e for e in entities if e.kind == "sector" and e.id in crags) or entities
        entities = tuple(e for e in entities if e.crag_id in crags) or entities
    elif first.kind == "gym" and len(entities) > 1:
        entities = branch_of(question, hit, entities, gazetteer)
    first, end = entities[0], hit.end
    ids = tuple(dict.fromkeys(e.id for e in entities))
    if first.kind == "gym" and len(ids) == 1:
        end = branch_end(question.folded, end, gazetteer.branches(first.id))
    # 「離港墘」 is said of 港墘站.
    start = hit.start + (first.kind == "station" and question.shown[hit.start] == "離")
    return Mention(first.kind, ids, question.shown[start:end], first.name, start, end)
