"""Bring what a question asks and what it asks about to terms with each other."""

from collections.abc import Sequence
from datetime import datetime

from schemas.reading import Attribute, Extreme, Kind, Mention, Weekday
from worker.understanding import personal
from worker.understanding.constraints import Constraints
from worker.understanding.counting import asks_figure_of_each
from worker.understanding.crags_asked import of_crags
from worker.understanding.gear_needed import falls_short, gear_needed
from worker.understanding.gyms_compared import gyms_side_by_side
from worker.understanding.hours import today
from worker.understanding.indoors import OUTDOORS, away_from_rain
from worker.understanding.intent import IntentReading, asks_for_list
from worker.understanding.masking import AREA, CRAG, ROUTE, TAKEN
from worker.understanding.measures import among_all_crags, asks_which, compared_figure, figure_of_places
from worker.understanding.nearby import near
from worker.understanding.numbers import MAX_LIMIT
from worker.understanding.patterns import compiled
from worker.understanding.pointing import points_back
from worker.understanding.prices import TWILIGHT
from worker.understanding.ranking import best_for, more_than_place, ranked_figure, ranks_by
from worker.understanding.unrecorded import read_unrecorded
from worker.understanding.unrecorded_now import asks_state

_MAY_GO = compiled(r"(?:去|到|爬)[^,，。?？]{0,8}(?:可以|行|ok|好)[嗎不]")
_CRAGS_WITH = compiled(r"\bcrags (?:with|without|that|where|having)\b")
_OF_CRAGS = frozenset({"season", "amenities", "parking", "transport", "approach", "rock", "conditions"})
# What is read where somebody says from where they come: 「從台北車站怎麼去」.
_OF_THE_WAY = frozenset({"station", "place"})
_OF_SETS = compiled(
    r"哪些|哪幾條|幾條|多少條|列出|清單|類似|(?<!不)一樣|相似|路線有|的路線|條路線"
    r"|\b(?:which(?! (?:\w+ )?(?:cams?|sizes?|gear|nuts?|ropes?|shoes?|brands?|pads?)\b)|routes|climbs|list"
    r"|how many(?! bolts| draws| quickdraws))\b"
)
# 「是不是那種bolt很遠的路線」 asks what the one is, and for no others.
_IS_OF_A_KIND = compiled(r"(?:是不是|算是?|是)(?:那種|那類|一條)[^,，。?？]{0,14}的(?:路線|線)")
_HOW_GRADED = compiled(
    r"(?:難度|級數|等級)(?:是|都)?(?:怎麼|如何)(?:標|分|定|評)|(?:怎麼|如何)(?:標|定|評)(?:難度|級)|用(?:什麼"
    r"|哪種)(?:難度|分級|等級)"
    r"|\bhow (?:are|do they|is) .{0,24}\bgrad(?:ed|e)\b|\bwhat grad(?:e|ing) (?:system|scale)"
)
# 「哪條路線叫八仙過海」 asks of the route that is named.
_CALLED = compiled(
    r"哪一?條(?:路線|線)?(?:是)?叫做?[「『]?\ue001"
    r"|\b(?:which|what) (?:route|climb|line)\b[^?.!]{0,24}\b(?:called|named) [「\"']?\ue001"
)
_BEARERS = compiled(
    r"\ue001[」』]?的?(?:總共|一共)?有(?:幾|多少)條|有(?:幾|多少)條(?:路線)?(?:叫做?|名叫)?[「『]?\ue001"
)
_RATED = compiled(r"評分|評價|口碑|\brat(?:ed|ings?)\b|\breview(?:s|ed)?\b")
_TOWNS = frozenset({"city", "district", "region"})
_DIFFER = compiled(r"差在|差別|差異|有什麼不(?:同|一樣)|哪裡不(?:同|一樣)|\bdifferen(?:ce|t|ces)\b")
_BEST_GYM = compiled(r"最(?:好|棒|讚|推)(?:的|是|岩|[?？嗎呢]|$)|\b(?:is|are) (?:the )?best\b(?! for\b)")
_OF_SIZE = compiled(r"最大|\b(?:biggest|largest)\b")
_CHOOSING = frozenset({"detail", "list", "search", "count"})
_BRANCHES = compiled(r"分店|分館|幾間店|連鎖|\bchain\b|\bbranches\b|\blocations\b")
OF_HOURS = frozenset({"latest_closing", "earliest_closing", "earliest_opening", "latest_opening", "longest_hours"})
_EQUIPPED = frozenset({"most_facilities", "fewest_facilities"})
OF_GYMS = OF_HOURS | _EQUIPPED | {"cheapest", "priciest"}
_MAY_BE_INDOORS = frozenset({"knowledge", "recommend", "search", "list", "detail"})
_OUTSIDE = frozenset({"crag", "area", "sector", "route"})
BEST_KNOWN = 5
_ALL = compiled(
    r"所有|全部|通通|統統|每一?條|列出來|[全都]列|(?<=[^\s那])還有(?:什麼|哪些|哪幾)"
    r"|\beverything\b|\b(?:full|complete|whole|entire) list\b|(?<=\S )\bwhat else\b|\bwhat else (?:is|are) "
    r"|\bevery (?:single )?(?:[\w.+-]+ ){0,3}?(?:routes?|climbs?|lines?|problems?|gyms?)\b"
    r"|\b(?:all|every) (?:the )?5\.\d"
    r"|\ball (?:of )?(?:the |your |its )?(?:[\w.+-]+ ){0,4}?(?:routes|climbs|lines|problems|ones|gyms|5\.\d+[a-d]?s)\b"
)
SHORT = 24
"""Up to how many characters a question that only says what kind of thing it wants is one for all of them."""
_OWN_LEVEL = compiled(
    r"我(?:大概|大約|現在|目前|都|只|最多)*(?:是|在|爬|能爬|可以爬|程度)?\s*(?=5\.\d|v\d)|\bi (?:climb|lead"
    r"|am)\b.{0,12}(?=5\.\d|v\d)"
)
# 還是 always leaves a choice; "routes at A or B" does not.
_EITHER = compiled(
    rf"{CRAG}+\s*[跟和與、]\s*{CRAG}+[^,，。?？]{{0,6}}(?:去|選)(?:哪|那[個邊裡])(?!一?[條區])"
    rf"|{CRAG}\s*(?:還是|\bvs\b\.?|\bversus\b)\s*(?:去|爬|到)?{CRAG}|^\W*{CRAG}+,? or {CRAG}"
    rf"|\b(?:go(?:ing)? to|visit|choose|pick|between|better|should|prefer|head(?:ing)? to)\b.{{0,40}}{CRAG},? or {CRAG}"
)
_NAMES_TOO = compiled(
    r"(?<=[\s,，])在哪[裡邊]?[?？\s]*$"
    r"|(?:分別)?(?:叫|是)(?:什麼|哪)|(?:分別|各|都)(?:是|都)?在哪|\bwhere (?:are they|they are|each)\b|\band where\b"
    r"|哪幾條|哪些|名字|列出|\bwhat are (?:they|their)\b|\bnames?\b"
    r"|\bwhich ones\b|\blist (?:them|all|the)\b|\band list\b|\bcalled\b"
    r"|\bwhich (?:are they|routes|climbs|gyms|crags|lines)\b"
)
_CHOICE = compiled(r"哪(?:些|幾|一?(?:家|間|個))|which|誰")
_BIGGEST = compiled(
    r"最大的?(?:天然)?岩場|岩場\S{0,4}最大|\b(?:biggest|largest) (?:\w+ )?crags?\b"
    r"|\bcrag is (?:the )?(?:biggest|largest)\b"
)
_WHICH_CRAG = compiled(r"哪一?[個座]岩場|岩場(?:裡|中)?哪|\bwhich crag\b|\bcrags?\b[^.?!]{0,16}\bwhich\b")
# "Beginner routes at Kenting or Shoushan" are routes, wherever they lie.
_ROUTES_AT = compiled(r"\b(?:routes|climbs|lines|leads?) (?:at|in|on|near|from)\b|哪(?:些|幾條)|[什有]麼(?:路線|線)")
_ANY_LINES = compiled(
    r"(?:有沒有|有哪些|哪些|有什麼)[^,，。?？]{0,12}(?:路線|線|條)|[?？嗎]*有[^,，。?？]{0,10}(?:路線|線)嗎"
    r"|\b(?:any|some|which|what)\b[^.?!]{0,24}\b(?:routes|climbs|lines)\b"
)
_CHOSEN = frozenset({"compare", "recommend", "list", "search", "detail"})
_ONE_OF_THEM = compiled(
    r"哪(?:一?[個邊座區裡]|裡)|還是|誰(?:比較|較)"
    r"|\bwhich (?:one|is|of|crag|area|wall|would|has)\b|\bor\b|\bbetter\b|\bvs\b"
)
_LOOKS = frozenset({"list", "search", "detail", "recommend"})
_OF_ROCK = frozenset({"crag", "region"})
_OF_SECTORS = frozenset({"sector", "area", "crag"})
_TYPE = r"(?:運動攀登|傳統攀登|運攀|傳攀|頂繩|上方確保)"
_WHERE_OF_TYPE = compiled(
    r"(?:哪[裡邊兒]|什麼地方|哪些?地方)(?:可以|能夠?|有得?|適合|能找到|找得到|還|也|會|在?戶外)*(?:玩|爬|練|做|架|拉"
    rf"|去|的)?{_TYPE}(?:路線|線|的)?"
    r"(?=$|[\s,，。?？呢啊可能爬])"
    rf"|{_TYPE}(?:路線|線)?(?:要|可以|能|該|都)?(?:去|在|到)?(?:哪[裡邊兒]|什麼地方)(?:爬|有|玩|練|找)?(?=$"
    r"|[\s,，。?？呢啊])"
    r"|\bwhere(?: else)?(?: in taiwan| outdoors)? (?:is|are|can|could|do|does|would|should|to)\b(?!['’]"
    r"| (?:the )?(?:most|best|nearest|closest))"
    r"[^.?!,]{0,28}\b(?:trad|sport|top[- ]?rop(?:e|es|ing)|boulder(?:s|ing)?|gear routes)(?: (?:climb(?:s|ing)"
    r"|routes|lines|climbs))?"
    rf"(?: (?:outdoors|outside|on rock|in taiwan|here|there|(?:at"
    rf"|in) (?:the )?[{CRAG}{AREA}]+))*(?=[^\w{CRAG}{AREA}]*$)"
)
_WHERE = compiled(
    r"\bwhere (?:to|can|do|does|should|could|would|might) ?(?:i|we|you|one|people|someone|they)?(?: go)?(?: to)? ?"
    r"(?:(?:rock )?climb|go (?:rock )?climbing|find (?:rock|climbing))\b|哪裡(?:可以|能|有得)(?:爬|攀)"
)
_BARE_NOUN = compiled(r"路線|岩館|岩場|岩區|\broutes?\b|\bgyms?\b|\bcrags?\b|\bclimbs\b|\bboulders\b|\bareas\b")


_SUITS = compiled(r"適合|\bsuit|\bgood for\b|\bbest for\b")
_TO_LEARN = compiled(r"學|\blearn|\blessons?\b|\bcourses?\b")
_SOMEWHERE = compiled(r"(?:別的?|其[他它]|新的?|不同的?|換個|過的)地方|\bsomewhere\b")
_IS_ONE = compiled(
    rf"^(?:is|are|would|was)\b[^?.,]{{0,6}}{ROUTE}[^?.,]{{0,4}} (?:be )?an?\b"
    rf"|{ROUTE}[」』]?(?:這條)?(?:適不適合|適合|可以|能)(?:拿來)?[當做作]"
    # 「小翠適合新手嗎」 asks of it, and for none beside it.
    rf"|{ROUTE}[」』]?(?:[這那]條)?(?:真的|到底|會不會|是不是|是否|應該|比較|也|會|算|很)*"
    r"(?:適不適合[^,，。?？]{0,8}|適合(?![^,，。?？]{0,8}(?:什麼|哪|推薦|路線))[^,，。?？]{0,8}[嗎吧])"
)
# Of two that are named one is chosen: 「龍船首龍船尾哪條適合新手」.
_WHICH_SUITS = compiled(r"(?:哪(?:一)?[條個題]|誰)[^,，。?？]{0,6}適合")
_TO_CLIMB = compiled(
    r"好爬的?(?!嗎)|[該要想能以]爬(?:什麼|哪[些幾一]?條?)|爬什麼"
    r"|\bwhat(?:'s|’s| is| should (?:i|we)| to| can (?:i|we))? (?:good|climb|try|get on|do)\b"
    r"|\bsurprise me\b|\b(?:something|anything) (?:at|in|on|new|fun|good)\b|推薦(?:的|一下)?(?:嗎|呢|[?？\s]*$)"
)


_WHEN_TO_GO = compiled(r"幾月|什麼季節|哪個季節|什麼時候|何時|\b(?:what|which) (?:month|season)|\bwhen\b")
_MORE_THAN = compiled(
    rf"\b(?:more|fewer)\b(?:[^.?!]|\.\d){{1,40}}\bthan\b[^.?!]{{0,12}}[{CRAG}{AREA}]|比[{CRAG}{AREA}]+(?:的|還|要"
    rf"|來得|更)*[多少](?![少數])"
)


def settled(
    words: str,
    subject: Kind | None,
    intent: IntentReading,
    wanted: Sequence[Mention],
    attributes: tuple[Attribute, ...],
    found: Constraints,
    mine: bool,
) -> tuple[Kind | None, IntentReading]:
    """Intent and subject brought to terms with each other."""
    kinds = {m.kind for m in wanted}
    if subject in ("crag", "area") and intent.extreme in _EQUIPPED:
        # Of crags nobody counts what lies around them: each tells it.
        intent = IntentReading("list", clear=intent.clear)
    if not mine and (asked := of_crags(words, subject, intent, wanted, attributes, found)) is not None:
        return asked
    if not mine and found.grades.wanted is None and (of := _for_whom_begins(words, intent, wanted)) is not None:
        return of, IntentReading("recommend", mode="exploration")
    if intent.intent in _MAY_BE_INDOORS and not kinds & _OUTSIDE and away_from_rain(words):
        # Where to climb in the rain: indoors.
        return "gym", IntentReading("list", clear=False)
    by_clock = found.minute is not None and subject == "crag" and intent.intent in ("list", "search", "detail")
    if by_clock and not kinds & _OUTSIDE and OUTDOORS.search(words) is None:
        # Where one can climb at seven in the evening: only gyms have hours.
        return "gym", IntentReading("list", clear=False)
    by_price = found.price is not None and subject == "crag" and intent.intent in ("list", "search", "recommend")
    if by_price and not kinds & _OUTSIDE and OUTDOORS.search(words) is None:
        # Where one can go for 300: only gyms ask for an entry.
        return "gym", IntentReading("list", clear=False)
    several = sum(len(m.ids) for m in wanted if m.kind == "gym") > 1
    if several and kinds - _TOWNS == {"gym"} and _DIFFER.search(words):
        return "gym", IntentReading("compare")
    brand = len(wanted) == 1 and several
    chosen = _BRANCHES if found.facilities.wanted else _CHOICE if brand and any(found.records) else None
    if several and subject == "gym" and chosen is not None and chosen.search(words) and intent.intent in _CHOOSING:
        return subject, IntentReading("list" if intent.intent != "count" else "count")
    plain = subject == "gym" and intent.intent in ("list", "detail", "search") and not (found.any or attributes)
    if plain and (several or "gym" not in kinds) and _BEST_GYM.search(words):
        # Which is the best nobody records; which is rated best is.
        return subject, IntentReading("extreme", extreme="most_popular")
    if intent.intent == "knowledge" and subject == "gym" and not wanted and _OF_SIZE.search(words):
        # "What is the biggest gym" asks for one, though no row tells its size.
        return subject, IntentReading("list")
    if intent.intent == "knowledge" and not kinds & _OUTSIDE and found.price_of == TWILIGHT:
        # What a twilight ticket is, its price at the gyms that sell one tells best.
        return "gym", IntentReading("list")
    if intent.intent == "knowledge":
        if kinds & {"crag", "area", "sector"} and "rules" in read_unrecorded(words, "crag", wanted):
            # What a named crag's own rules are is asked of the crag, of which they are not recorded.
            return "crag", IntentReading("detail")
        if kinds & {"crag", "area", "sector", "gym"} and asks_state(words):
            return "gym" if "gym" in kinds else "crag", IntentReading("detail")
        if "crag" in kinds and found.seasons and _MAY_GO.search(words):
            return "crag", IntentReading("detail")
        return "article", intent
    if intent.intent == "chat":
        return None, intent
    of_season = attributes == ("season",) and intent.intent in ("detail", "recommend")
    if of_season and kinds == {"crag"} and _WHEN_TO_GO.search(words):
        # Whoever begins and asks in which month to go asks for the season.
        return "crag", IntentReading("detail")
    if intent.intent in ("detail", "list", "search", "count") and asks_which(words, wanted):
        intent = IntentReading("compare")
    if intent.intent in ("list", "search", "distribution", "count") and _MORE_THAN.search(words) and not found.limit:
        # "Does Long Dong have more sport routes than Kenting?", 「墾丁的路線比關子嶺多嗎」
        sides = [m.kind for m in wanted if m.kind in ("crag", "area")]
        if len(sides) == 2 and len(set(sides)) == 1 and len(sides) == len(wanted):
            return sides[0], IntentReading("compare")
    if gyms_side_by_side(words, intent, wanted, found, attributes):
        return "gym", IntentReading("compare")
    if not found.of_routes and not mine and among_all_crags(words, subject, wanted):
        return "crag", IntentReading("compare")
    if subject == "crag" and not kinds and not found.any and _BIGGEST.search(words):
        # The biggest crag is the one with the most routes.
        return "route", IntentReading("distribution", group_by="crag")
    if intent.intent == "distribution" and subject == "gym":
        # Gyms have neither grades nor areas: how many there are is told, and which.
        return subject, IntentReading("count")
    if not (found.length or found.bolts or found.first_ascents) and _is_choice(words, intent, wanted):
        return "crag", IntentReading("compare")
    # Where an area is only ruled out, its sectors are not what is ranked.
    ranked = words if kinds & {"area", "sector"} else words.replace(AREA, TAKEN)
    most_at = ranks_by(ranked) if not mine and intent.intent not in ("compare", "recommend") else None
    if not mine and found.of_routes and intent.mode in (None, "exploration"):
        most_at = most_at or best_for(ranked)
    if most_at is not None and found.in_gym and not found.of_routes:
        # Of gyms it is towns and districts that are ranked.
        most_at, subject = None, "gym"
    if most_at is not None and (personal.novice(words) is None or found.grades.spans) and not kinds & {"route", "gym"}:
        # "Which area has the most 5.12": areas by the number of their routes; within one crag, its areas.
        within = more_than_place(words) is None
        most_at = (
            "area" if within and most_at == "crag" and len([m for m in wanted if m.kind == "crag"]) == 1 else most_at
        )
        return "route", IntentReading("distribution", ranked_figure(words), group_by=most_at)
    spread = (
        not mine
        and found.types.wanted
        and found.only_styles
        and not found.in_gym
        and intent.mode in (None, "exploration")
    )
    if spread and intent.intent in _LOOKS and not kinds - _OF_ROCK and _WHERE_OF_TYPE.search(words):
        # 「哪裡可以傳攀」 is told by where how many of them are: at which crags, and within one crag in which areas.
        return "route", IntentReading("distribution", group_by="area" if "crag" in kinds else "crag")
    if (
        intent.intent == "detail"
        and subject in ("crag", "area")
        and attributes[:1] == ("grade",)
        and "route" not in kinds
    ):
        # How hard a whole crag is, is how its grades are spread.
        return "route", IntentReading("distribution", group_by="grade")
    if kinds & {"crag", "area", "sector"} and "route" not in kinds and not mine and _HOW_GRADED.search(words):
        # In which grades the boulders of a crag are graded, is how their grades are spread.
        return "route", IntentReading("distribution", group_by="grade")
    if mine and intent.intent in ("search", "detail") and "route" not in kinds:
        return "route", IntentReading("list")
    named = [m for m in wanted if m.kind == "route"]
    counts_bearers = len(named) == len(wanted) or (kinds <= {"route", "crag"} and _BEARERS.search(words))
    if named and counts_bearers and intent.intent == "count" and not found.any and not mine:
        # 「國慶日有幾條」: how many routes bear the name, which their list says.
        return "route", IntentReading("detail")
    counts_too = intent.intent == "count" and not (found.of_routes or mine) and _WHICH_CRAG.search(words) is not None
    if counts_too and among_all_crags(words, "crag", wanted):
        # "Which crag has the shortest walk, and how many routes": each is told with both.
        return "crag", IntentReading("compare")
    crags = [m for m in wanted if m.kind == "crag"]
    if intent.intent == "count" and len(crags) > 1 and len(crags) == len(wanted) and _OF_CRAGS & set(attributes):
        # 「龍洞跟墾丁比岩質跟路線數量」
        return "crag", IntentReading("compare")
    if intent.intent == "count" and not mine and _NAMES_TOO.search(words):
        # 「有幾條 分別叫什麼」: a list says how many there are.
        intent = IntentReading("list", clear=intent.clear)
    of_sets = _OF_SETS.search(_IS_OF_A_KIND.sub("", words)) is not None and _CALLED.search(words) is None
    if "route" in kinds and intent.intent in ("count", "list", "distribution", "search") and not of_sets:
        # A named route is what the question is about, whatever else its words count or list.
        return "route", IntentReading("detail")
    if intent.extreme in OF_GYMS:
        return "gym", intent
    of_places = subject == "gym" or (subject in ("crag", "area") and not found.of_routes)
    if intent.extreme in ("most_popular", "lowest_rated") and of_places:
        return subject, intent
    if intent.intent in ("distribution", "extreme") and subject in (None, "crag", "area"):
        return "route", intent
    if intent.intent == "detail" and "route" in kinds and subject != "gym":
        return "route", intent
    if intent.intent == "compare" and "sector" in kinds and kinds <= _OF_SECTORS:
        # 「黑岩跟黃金岩哪個難」: of an area's sectors each is told with how many it has, or by the grade in the middle.
        figure = compared_figure(words)
        return "route", IntentReading("distribution", figure, group_by="sector")
    if intent.intent == "compare":
        # Things of one kind are compared: the kind that was named most.
        order: tuple[Kind, ...] = ("route", "gym", "crag", "area")
        ranked = max(order, key=lambda k: (sum(1 for m in wanted if m.kind == k), -order.index(k)))
        figure = figure_of_places(words, ranked)
        if figure is not None and kinds <= {ranked, "crag"} and (ranked == "crag" or "crag" not in kinds):
            # 「龍洞跟關子嶺哪個路線比較長」: by the mean of their routes, and the longest one of all.
            return "route", IntentReading("distribution", figure, group_by="crag" if ranked == "crag" else "area")
        return ranked, intent
    if intent.intent in ("recommend", "count", "list") and subject is None and (found.of_routes or "route" in kinds):
        return "route", intent
    if intent.intent == "recommend" and subject in ("area", "crag") and found.grades.spans and _OWN_LEVEL.search(words):
        # Who says what they climb wants routes, wherever they are to be.
        return "route", intent
    safe = intent.intent == "detail" and attributes == ("safety",) and "route" not in kinds
    if safe and kinds & {"crag", "area", "sector"} and personal.novice(words) and _ANY_LINES.search(words):
        # 「帶小孩去龍洞，有沒有安全簡單的線」 asks for routes, and not how safe the crag is.
        return "route", IntentReading("recommend", mode="exploration")
    suits = intent.intent == "detail" and "route" not in kinds and _SUITS.search(words) is not None
    if suits and subject in ("crag", "area") and personal.novice(words):
        # 「有一半沒爬過外岩，龍洞哪一區比較適合」
        return "area" if subject == "area" else "route", IntentReading("recommend", mode="exploration")
    several = sum(m.kind == "route" for m in wanted) > 1
    if intent.intent == "recommend" and several and intent.mode != "similar" and _WHICH_SUITS.search(words):
        return "route", IntentReading("compare")
    if intent.intent == "recommend" and "route" in kinds and _IS_ONE.search(words):
        # "Is Redhead a good first 5.11a?" asks of Redhead.
        return "route", IntentReading("detail")
    if intent.intent == "recommend" and subject is None and not (found.any or kinds) and personal.novice(words):
        # Who begins is shown where others began: to learn, in a gym.
        return ("gym" if _TO_LEARN.search(words) else "crag"), intent
    if intent.intent == "recommend" and subject is None and not (found.any or kinds) and _SOMEWHERE.search(words):
        # 「我只去過關子嶺，想去別的地方」
        return "crag", intent
    at_rock = bool(kinds & {"crag", "area", "sector"})
    if intent.intent == "recommend" and subject in ("crag", "area") and at_rock and _TO_CLIMB.search(words):
        # What is good to climb at a named crag is its routes.
        return "route", intent
    if intent.intent == "recommend" and intent.mode in ("progression", "similar") and subject in (None, "crag", "area"):
        return "route", intent
    whole_brand = (
        subject == "gym" and "gym" in kinds and not attributes and intent.intent in ("detail", "search", "list")
    )
    if whole_brand and _BRANCHES.search(words):
        return subject, IntentReading("list")
    if intent.intent == "list" and subject == "gym" and "gym" in kinds and attributes and not _CHOICE.search(words):
        return subject, IntentReading("detail")
    if (
        intent.intent == "detail"
        and not kinds & {"route", "crag", "gym", "area", "sector"}
        and (found.any or subject == "gym")
        and not points_back(words)
    ):
        return subject, IntentReading("list")
    if intent.intent == "search" and kinds & {"route", "gym"} and len(kinds & {"route", "gym"}) == 1:
        # Whatever is asked of one named thing, what is known of it comes closest.
        return ("route" if "route" in kinds else "gym"), IntentReading("detail", clear=False)
    if intent.intent == "search" and wanted and "gym" not in kinds and personal.for_beginners(words):
        if personal.novice(words) is None:
            # "Back Door, something easy": the easy ones, in order.
            return "route", IntentReading("list", clear=False)
        return "route", IntentReading("recommend", mode="exploration", clear=False)
    placed = bool(kinds & {"crag", "area", "sector", "region"})
    listed = found.of_routes and asks_for_list(words)
    of_place = placed and "route" not in kinds and intent.extreme is None and not listed
    if of_place and (need := gear_needed(words)) is not None and not falls_short(words):
        # How long a rope, how many quickdraws a place wants is told by its longest, its most bolted route.
        return "route", IntentReading("extreme", extreme=need, clear=False)
    if (
        intent.intent in ("list", "search")
        and placed
        and subject in (None, "route", "crag", "area")
        and found.grades.wanted is None
        and personal.wants_hard(words)
    ):
        return "route", IntentReading("extreme", extreme="hardest", clear=False)
    if subject == "crag" and "crag" in kinds and found.seasons and not found.of_routes:
        # Whether one goes there in winter is asked of its seasons, of several which is the one for it.
        if sum(m.kind == "crag" for m in wanted) > 1 and _CHOICE.search(words):
            return subject, IntentReading("compare")
        return subject, IntentReading("detail") if intent.intent in ("list", "search") else intent
    if subject == "crag" and intent.intent == "search" and found.seasons and not placed:
        # Which crag is best in winter: those whose seasons hold it.
        return subject, IntentReading("list")
    if subject == "crag" and "crag" in kinds and found.of_routes and intent.intent in ("list", "recommend", "count"):
        return "route", intent
    if intent.intent in ("list", "search") and subject == "crag" and "crag" in kinds and not found.any:
        of_crag = set(attributes) - _OF_THE_WAY
        many = not attributes and (_CHOICE.search(words) or near(words, wanted, subject, intent.intent))
        if of_crag <= _OF_CRAGS and not many:
            # Of a named crag its own row is asked, not a list with one entry.
            return subject, IntentReading("detail", clear=bool(of_crag))
    if (
        intent.intent == "detail"
        and not kinds & {"route", "gym"}
        and found.of_routes
        and kinds & {"crag", "area", "sector"}
    ):
        # "Long Dong's 5.13 with a video": what only routes have is asked of routes.
        return "route", IntentReading("list")
    of_gyms = subject == "gym" and kinds - _TOWNS == {"gym"}
    if intent.intent in ("list", "search") and of_gyms and not _CHOICE.search(words):
        return subject, IntentReading("detail")
    named_place = (subject == "crag" and "crag" in kinds) or (subject == "area" and bool(kinds & {"area", "sector"}))
    if (
        intent.intent == "recommend"
        and intent.mode == "exploration"
        and found.features.wanted in (("warm_up",), ("beginner_friendly",))
        and placed
    ):
        # What is tagged for it comes first, whoever asks to be advised.
        return "route", IntentReading("list")
    if intent.intent == "recommend" and named_place and personal.for_beginners(words):
        # Whether a crag suits beginners is how many easy routes it has.
        return "route", IntentReading("list")
    if (
        subject == "crag"
        and intent.intent in ("list", "search", "recommend")
        and any(found.amenities)
        and [m.kind for m in wanted] == ["crag"]
    ):
        # "Where's the parking for the Kenting crag" asks of its own row as well.
        return subject, IntentReading("detail")
    told = any(found.rocks) or any(found.amenities) or _CRAGS_WITH.search(words) is not None
    if subject in ("crag", None) and not wanted and told and intent.intent == "detail":
        # "Crags that aren't limestone" asks for them, and for no rock.
        return "crag", IntentReading("list")
    looks = subject is None and not wanted and intent.intent in ("list", "search")
    if looks and (any(found.rocks) or any(found.amenities) or _WHERE.search(words)):
        return "crag", IntentReading("list")
    bare = not found.any and not wanted
    if intent.intent == "search" and subject in ("crag", "gym") and bare and len(words) <= SHORT:
        # "Crags in Taiwan?" asks for all of them.
        return subject, IntentReading("list", clear=False)
    if intent.intent == "search" and subject is not None and not bare and _BARE_NOUN.search(words):
        return subject, IntentReading("list", clear=False)
    if intent.intent == "detail" and "areas" in attributes and subject in ("crag", "area") and len(attributes) == 1:
        return "area", IntentReading("list")
    return subject, intent


def _is_choice(words: str, intent: IntentReading, wanted: Sequence[Mention]) -> bool:
    """Whether one of two or three crags is to be chosen: "Kenting or Shoushan for a weekend of 5.10 sport?"."""
    crags = [m for m in wanted if m.kind == "crag"]
    if not 2 <= len(crags) <= 3 or len(crags) != len([m for m in wanted if m.kind in _OUTSIDE]):
        return False
    return (
        intent.intent in ("list", "search", "recommend")
        and intent.mode in (None, "exploration")
        and bool(_EITHER.search(words))
    )


def _for_whom_begins(words: str, intent: IntentReading, wanted: Sequence[Mention]) -> Kind | None:
    """Of which kind the places are of which one is to be chosen for a beginner: 「龍洞還是墾丁比較適合新手」."""
    places = [m for m in wanted if m.kind in _OUTSIDE]
    sides = {m.kind for m in places}
    if intent.intent not in _CHOSEN or len(places) != len(wanted) or _ONE_OF_THEM.search(words) is None:
        return None
    if _ROUTES_AT.search(words) is not None:
        return None
    if sides == {"crag", "area"} and [m.kind for m in places].count("crag") == 1:
        sides = {"area"}
        places = places[1:]
    if len(places) < 2 or sides not in ({"crag"}, {"area"}) or personal.novice(words) is None:
        return None
    return "crag" if sides == {"crag"} else "area"


def asks_rating(words: str) -> bool:
    """Whether what others think of a thing is asked: its rating or its reviews."""
    return _RATED.search(words) is not None


_GYMS_GO_BY: dict[Extreme, Attribute] = {
    "cheapest": "price", "priciest": "price", "most_popular": "rating", "shortest_walk": "station",
}  # fmt: skip


def in_order(
    order: Extreme,
    subject: Kind | None,
    intent: IntentReading,
    attributes: tuple[Attribute, ...],
    *,
    chooses: bool = False,
) -> tuple[Kind | None, IntentReading, tuple[Attribute, ...]]:
    """What is wanted sorted is a list, of routes where nothing else is said to be sorted; it shows what it goes by."""
    if intent.intent in ("search", "detail", "knowledge", "distribution", "extreme") or (
        intent.intent == "recommend" and not chooses
    ):
        intent = IntentReading("list")
    if subject == "crag" and order == "most_popular":
        return subject, intent, tuple(dict.fromkeys(("rating", *attributes)))  # Crags are rated, not filmed.
    subject = "gym" if order == "shortest_walk" else subject if subject in ("gym", "route") else "route"
    shown = _GYMS_GO_BY.get(order)
    if subject != "gym" or shown is None or shown in attributes:
        return subject, intent, attributes
    return subject, intent, (*attributes, shown)


def all_of_them(words: str, subject: Kind | None, intent: IntentReading) -> int | None:
    """How many are shown to whoever asks for everything: as many as an answer may hold; None for everybody else."""
    asked = intent.intent in ("list", "search") and subject in ("route", "gym")
    return MAX_LIMIT if asked and (_ALL.search(words) or asks_figure_of_each(words)) else None


def best_known(intent: IntentReading, unrecorded: Sequence[str]) -> int | None:
    """How many are shown where the best known are asked for, which no single figure tells; None for what else is."""
    return BEST_KNOWN if intent.extreme == "most_popular" and "fame" in unrecorded else None


def day_asked(found: Constraints, intent: IntentReading, now: datetime) -> Weekday | None:
    """The day named; today where only a time is, or where it is asked who closes last."""
    if found.weekday is not None:
        return found.weekday
    if intent.extreme == "longest_hours":
        # Without a day the hours of the whole week count.
        return None
    return today(now) if found.minute is not None or intent.extreme in OF_HOURS else None


def is_named(wanted: Sequence[Mention], subject: Kind | None, intent: IntentReading) -> bool:
    """Whether the question is about the named things themselves and not about what meets its constraints."""
    return intent.intent in ("detail", "compare") and any(m.kind == subject or m.kind == "sector" for m in wanted)


def kinds_of(subject: Kind | None, intent: IntentReading) -> tuple[Kind, ...]:
    if intent.intent == "knowledge":
        return ("article",)
    return (subject,) if subject is not None else ()
