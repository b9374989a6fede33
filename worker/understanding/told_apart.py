"""Read a plain question as if it stood alone, whatever its asker tells of themselves around it.

"I climb 5.10. Snapdragon grade?" and 「我住台北，壽山跟關子嶺哪個走進去比較近」 ask for what nobody's level and home
change. What is told stays where it may bear on what is asked: on advice, on what is pointed at, on a day, on gear.
"""

from collections.abc import Sequence

from schemas.reading import Mention, Reading
from worker.text.folding import count_cjk
from worker.understanding.asked.emergencies import is_emergency, is_injury
from worker.understanding.focus import clauses_of, tells
from worker.understanding.followups.pointing import points_back
from worker.understanding.followups.self_standing import GRADE
from worker.understanding.matching.patterns import compiled
from worker.understanding.personal.logged import LOGGED
from worker.understanding.personal.of_the_log import asks_of_log
from worker.understanding.personal.own_lists import OWN_LISTS
from worker.understanding.told_wet import rained_on
from worker.understanding.wording.masking import Masked

_PLAIN = frozenset({"detail", "count", "extreme", "compare", "distribution"})
_SURE, _FAIR = 0.9, 0.65
_LONGEST_ZH, _LONGEST_EN = 60, 160
"""A longer text is for focus alone, in characters."""
_TOWNS = frozenset({"city", "district", "region", "station", "landmark"})
_ROWS = frozenset({"route", "gym"})
# What a wish, a rope or a day that is told may set for the question beside it.
_BINDS = compiled(
    r"一個人|獨自|需要|(?<!請)想(?![問請])|要找|沒(?:有|帶)?自?己?的?(?:岩?鞋|吊帶|裝備|繩|安全帽|頭盔)|狗|寵物|貓"
    r"|懷孕|體重|受傷|酒|醉|藥|開刀|手術|心臟|癲癇|氣喘|血壓|糖尿|車|希望|不要|不想|只要|只想|只爬|繩|快扣|預算"
    r"|\balone\b|\bby myself\b|\bon my own\b|\bwant|\bneed\b|\blooking for\b|\bafter\b|\bprefer|\bhop(?:e|ing)\b"
    r"|\bropes?\b|\bgear\b|\bshoes?\b|\bharness|\bhelmet|\bdraws\b|\bquick|\bbudget\b|\bonly\b|\bexcept\b"
    r"|\b(?:dogs?|pets?|cars?|scooter|pregnant|injur"
    r"|beer|wine|drunk|drink|alcohol|medic|pills?|surgery|heart|asthma|epilep|diabet)|\bnot? (?:trad"
    r"|sport|boulder)"
)
_DAY = (
    r"[週周](?:[一二三四五六日末]|[1-7])|星期|禮拜|今[天晚日早]|明[天晚早]|後天|平日|假日|連假"
    r"|\bweek(?:end|day)s?\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\btoday\b|\btomorrow\b|\btonight\b"
)
_DAY_TOLD = compiled(_DAY)
_DAYS = compiled(
    rf"{_DAY}|[一二三四五六七八九十\d]點|早上|下午|晚上|下班"
    r"|\d ?[ap]m\b|\bmorning\b|\bafternoon\b|\bevening\b"
)
_PEOPLE = compiled(
    r"帶|爸媽|[一兩二三四五六七八九十\d]\s?(?:個|位|人|大|小)|小孩|沒鞋|沒有鞋|[跟和與]"
    r"|\b(?:two|three|four|five|six|\d+) (?:\w+ )?(?:of us|people|kids|children|adults|friends)\b"
    r"|\b(?:and|with) (?:my|a)\b"
    r"|\b(?:my|our) (?:wife|husband|girlfriend|boyfriend|partner|brother|sister|son|daughter|mum|mom|dad"
    r"|kids?|teens?)\b"
)
_MONEY = compiled(r"錢|費|票|價|怎麼算|多少|租|\b(?:how much|cost|price|pay|fee|entry|total|rent)\w*")
_QUOTED = frozenset('「」『』“”"')
_GYMS = compiled(r"館|門票|票價|營業|\bgyms?\b|\bopen|\bclose|\bentry\b")
# Who asks what suits them asks for advice; what is asked of one's climbs, of a way or of a distance hangs on who asks.
_FOR_ME = compiled(
    r"[他她牠]|\b(?:he|she|they|him|her|them)\b|適合|我(?:們)?(?:可以|能|該|應該|有辦法|爬得|上得)|給我|推薦|這(?:樣"
    r"|種|個|條)|那(?:樣|種|是|條|邊|裡|間)|夠|爬[了過]|沒爬|剩|近|遠|怎麼[去到]|多久"
    r"|(?:可以|能)(?:去|爬|搭)"
    r"|\b(?:some|any|much|many|more) of (?:that|those|it|this|these)\b"
    r"|\b(?:has|have|got|get|is there|without|lacks?|missing) (?:one|any|some|it|them|those|that)\b"
    r"(?! (?!(?:on|of) (?:the|its|your|their|them|those|it)\b|there\b|at all\b|listed\b|too\b|as well\b|around\b"
    r"|available\b)\w)"
    r"|\b(?:which|what) (?:two|three|four|ones?)\W*$"
    r"|\b(?:above|below|within|beyond|past|over|under|exceed(?:s|ing)?|(?:harder|easier) than|up to)"
    r" (?:that|this|it)\b(?! \w)"
    r"|\b(?:does|do|has|have|offers?|with|suits?) both\b|\bboth of us\b|\bus both\b"
    r"|(?:[那這當][邊裡區地])?有沒有[啊呀呢]?[?？\s]*$"
    r"|\bfor (?:me|us|my|our|him|her|them|that|this)\b|\bshould\b|\bsuit|\benough\b|\brecommend|\bmy\b|\bours?\b"
    r"|\b(?:is|are) (?:it|that|this|these)\b|\b(?:fine|ok(?:ay)?|good|doable|too (?:hard|easy))\b"
    r"|\b(?:can|could|may) (?:i|we|he|she|they) (?:climb|go|come|still|do|lead|manage|try|get up)\b|\b(?:climbed"
    r"|sent|ticked)\b"
    r"|\b(?:near(?:er|est)?|clos(?:er|est)|far(?:ther|thest)?|get (?:to|there)|how long)\b"
)
# Who is told of beside it: not whom one asks about, a coach or a crowd.
_TELLS = compiled(
    r"我|第一次|搞不(?:清楚|懂)|本人|小弟|小妹|咱|昨天|前天|上次|上週|最近|之前|女友|男友|朋友|同事|小孩|社團"
    r"|\b(?:i|i['’]m|i['’]ve|im|we|we['’]re|we['’]ve|my|our|yesterday|it rained|a friend)\b"
)
_TOPIC = compiled(r"的(?:路線|線|岩館|館|岩場|紀錄|清單)?[,，\s]*$|^[^,，]{0,6}我的[^,，是]{1,8}[,，\s]*$")
# One's own climbs or grades are what is asked about, wherever they are named: "Defulan: number of my ascents".
_RECORD = compiled(
    rf"{OWN_LISTS}|{LOGGED}|"
    r"我[^,，。?？]{0,6}(?:成績|紀錄|攀登史|戰績)|我[^,，。?？]{0,8}(?:一次就|flash|onsight|紅點|完攀)"
    r"|\b(?:my|our) (?:[\w-]+ ){0,2}(?:log|logbook|ascents?|attempts?|ticks?|ticklist|records?|history|climbs|sends"
    r"|progress|stats|range|limit)\b|\b(?:is|are) (?:my|our) (?:limit|range|max)\b"
)
_ASKS = compiled(r"[嗎呢?？哪幾]|(.)不\1|什麼|怎麼|多少|幫我|幫忙|替我|給我|告訴|比一下|比一比|比較|對照|列")
# "Snapdragon grade?" asks one route for its own.
_ITS_GRADE = compiled(r"幾級|多難|\w grade\s*\?|\bhow hard is\b")
# What only one route is asked for: where none is named with it, it is told.
_OF_ONE_ROUTE = compiled(
    r"(?:難度|級數|等級)(?:到底|大概|是|標|算|有|定)*(?:多少|幾|多高)|幾級|多難|多長|幾[顆支個]\s?bolt|bolt\s?幾|首攀|影片"
    r"|\b(?:how (?:hard|long|tall) is it|what grade|its grade|grade\?|length\?|bolts\?|what does it go at|first ascent)"
)
_NOUN = compiled(
    r"路線|[運傳]攀|頂繩|抱石|岩館|岩場|區|\b(?:routes?|climbs|lines?|problems?|trad|sport|topropes?|boulders?|gyms?"
    r"|areas?|crags?)\b"
)


def asked_apart(plain: Masked, named: Sequence[Mention]) -> tuple[str, bool] | None:
    """What a message asks, without the clauses before and behind it that only tell of somebody; None where none do.

    With it whether a place is told: where somebody lives is where a gym is looked for, and where none is named a route.
    """
    words = plain.words
    if not tells(words) or _RECORD.search(words) or asks_of_log(words) or is_emergency(words) or is_injury(words):
        return None
    most = _LONGEST_ZH if 3 * count_cjk(words) >= len(words) else _LONGEST_EN
    if len(words) > most:
        return None
    clauses = clauses_of(words)
    telling = [c.tells and not c.asks and _only_tells(words, c.start, c.end) for c in clauses]
    if len(clauses) < 2 or not any(telling) or all(telling):
        return None
    first = telling.index(False)
    last = len(telling) - telling[::-1].index(False)
    if first == 0 and last == len(telling):
        return None
    start, end = clauses[first].start, clauses[last - 1].end
    asked, told = words[start:end], f"{words[:start]} {words[end:]}"
    inside = [m for m in named if start <= m.start and m.end <= end and not m.negated]
    outside = [m for m in named if not (start <= m.start and m.end <= end)]
    if rained_on(told, asked, words) and not _GYMS.search(asked):
        return None
    if not _may_stand(asked, told, inside, outside):
        return None
    return plain.shown[start:end].strip().rstrip("，,"), bool(outside)


def _only_tells(words: str, start: int, end: int) -> bool:
    """Whether a clause that ends at a mark tells of its asker, and asks nothing."""
    clause = words[start:end]
    ends = end == len(words) or clause.rstrip()[-1:] in ",，.。!！;；"
    # 「我爬過的路線，最難是哪條」: what one has climbed is what is asked about.
    ends = ends and _TOPIC.search(clause) is None
    return ends and _TELLS.search(clause) is not None and _ASKS.search(clause) is None


def _may_stand(asked: str, told: str, inside: Sequence[Mention], outside: Sequence[Mention]) -> bool:
    """Whether nothing that is told bears on what is asked."""
    if not _QUOTED.isdisjoint(told) or _BINDS.search(told) or _FOR_ME.search(asked) or points_back(asked):
        return False
    if _PEOPLE.search(told) and _MONEY.search(asked):
        # Who pays is told: 「我跟兩個小孩都沒鞋，入場加租鞋怎麼算」.
        return False
    shared = any(len(m.ids) > 1 for m in inside)
    if any(m.kind in _ROWS or (shared and m.kind not in _TOWNS) for m in outside):
        # A place that is told tells namesakes apart.
        return False
    if _GYMS.search(asked) or any(m.kind == "gym" for m in inside):
        # 「禮拜四下班都快十點了，十點之後還有開的館」: the hour that is asked of is one of the day that is told.
        told_day = _DAY_TOLD.search(told) is not None and _DAY_TOLD.search(asked) is None
        if told_day or (_DAYS.search(told) and not _DAYS.search(asked)):
            return False
    one = any(m.kind in _ROWS for m in inside)
    if not one and _OF_ONE_ROUTE.search(asked) and not _NOUN.search(asked):
        return False
    return one or not GRADE.search(told) or bool(GRADE.search(asked) or _NOUN.search(asked) or _ITS_GRADE.search(asked))


def is_plain(reading: Reading, *, placed: bool) -> bool:
    """Whether a reading is of facts that are the same for everybody; placed says that a place is told beside them."""
    if placed and all(m.kind in _TOWNS for m in reading.mentions):
        return False
    named = reading.unrecorded or reading.unknown_names or any(not m.negated for m in reading.mentions)
    sure = reading.confidence >= (_FAIR if named else _SURE)
    # Which areas a crag has is told to everybody alike.
    plain = reading.intent in _PLAIN or (reading.intent == "list" and reading.subject == "area")
    if not plain or reading.missing is not None or not sure:
        return False
    unclear = reading.needs_history or reading.out_of_scope or bool(reading.unheard) or reading.unearned
    # "Grand or not?" is no route of that name.
    unclear = unclear or (bool(reading.unknown_names) and not reading.attributes)
    of_asker = reading.personal or reading.own is not None or reading.mode is not None or reading.novice is not None
    return not (unclear or of_asker or reading.attack)
