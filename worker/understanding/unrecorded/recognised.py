"""Recognise what is asked of gyms and crags and no row records."""

from collections.abc import Sequence
from functools import lru_cache

from schemas.reading import Kind, Mention
from worker.understanding.asked.asking import asking, asking_parts, without_asides
from worker.understanding.asked.emergencies import is_emergency
from worker.understanding.asked.leaning import leans
from worker.understanding.gyms.bills import asked_bill
from worker.understanding.gyms.prices import LATE_TICKET, needs_own, off_peak
from worker.understanding.matching.patterns import Table, compiled
from worker.understanding.personal.others import OTHERS_LOG
from worker.understanding.unrecorded.bolts import OF_BOLTS
from worker.understanding.unrecorded.goods import OF_GOODS
from worker.understanding.unrecorded.gyms import OF_GYMS
from worker.understanding.unrecorded.journeys import OF_JOURNEYS
from worker.understanding.unrecorded.now import OF_THE_MOMENT
from worker.understanding.unrecorded.opinions import OF_OPINION
from worker.understanding.unrecorded.rock import OF_ROCK
from worker.understanding.unrecorded.topics import TOPICS as OF_PLACES
from worker.understanding.unrecorded.topics import Topic
from worker.understanding.unrecorded.unearned import CIRCUMSTANCES
from worker.understanding.unrecorded.visits import LESSONS, OF_VISITS
from worker.understanding.unrecorded.wishes import ACTS, OF_WISHES
from worker.understanding.unrecorded.world import OF_THE_WORLD

TOPICS = (
    *OF_VISITS,
    *OF_PLACES,
    *OF_GOODS,
    *OF_JOURNEYS,
    *OF_GYMS,
    *OF_ROCK,
    *OF_BOLTS,
    *OF_THE_MOMENT,
    *OF_OPINION,
    *OF_THE_WORLD,
    *OF_WISHES,
)
OF_NO_ROW = frozenset({"timetable", "news", "hire", "roads", "ranked_people", "guidebook", "insurance"})
"""Topics of which no row tells anything, where none is named."""
_LATER_TICKET = compiled(LATE_TICKET)
_FOR_WHOM = compiled(
    r"學生|兒童|小孩|敬老|軍警|團體|會員|早鳥|\b(?:students?|kids?|child(?:ren)?|seniors?|groups?|members?)\b"
)
# Where something came to pass that the clause before tells: 「有人墜落 在哪條路線」, "which route was it".
_WHERE_OF_IT = compiled(
    r"(?:^|\s)(?:那|是|在|到底|發生)*哪一?(?:條|個|面|區|裡|邊)(?:路線|線|岩場|岩壁|岩區|地方)?(?:發生"
    r"|出事)?[的啊呢嗎?？\s]*$"
    r"|有?(?:找|救)到了?(?:人)?[嗎沒]|(?:人|他|她|結果|後來)(?:還好|怎麼?樣|如何)|有(?:沒有)?怎樣|沒事[吧嗎]"
    r"|\b(?:did they find|are they (?:ok|okay|alright)|have they been found)\b"
    r"|\b(?:did|does|has) (?:it|that|this) happen|\b(?:where|which (?:route|wall|area|crag)) (?:was|is) (?:it|that)\b"
)
_FOR_MONEY = compiled(r"多少錢?|幾[元塊]|費用|價|便宜|\bhow much\b|\bcosts?\b|\bprices?\b|\bcheap")
_HAS_TO_CLIMB = compiled(r"有(?:沒有)?(?:抱石|先鋒|上攀|頂繩|速度)|\bwithout (?:an? )?rope\b|\bboulder without\b")
_AT_HOUR = compiled(
    r"(?:[\d一二兩三四五六七八九十]點(?:半|多)?|\d:\d\d)[^,，。?？]{0,16}(?:還?(?:可以|能)|去得了|有開|開[嗎了])"
    r"|\b(?:at|by|until|after) \d{1,2}(?::\d\d)? ?(?:am|pm|o'?clock)?\b[^.?!]{0,30}\b(?:open|shut|closed)\b"
    r"|\b(?:open|shut|closed|still go|come)\b[^.?!]{0,30}\b(?:at|by|until|after) \d{1,2}(?::\d\d)? ?(?:am|pm"
    r"|o'?clock)\b"
)
# Whether what was left behind, as the clause before tells, was found.
_FOUND = compiled(
    r"(?:有人|有沒有|誰)[^,，。?？]{0,4}(?:看|撿|拾|拿|收)到?|還在嗎|\b(?:find|found|seen|keep|kept|turn(?:ed)? up"
    r"|hold(?:ing)? (?:on )?to"
    r"|hand(?:ed)? (?:it|them) in)\b"
)
# Who wants company tells for what first: 「缺一個確保的，有人嗎」.
_ANYONE = compiled(
    r"^\W*還?有(?:沒有)?人(?:要|想|可以|能|一起|願意|有空|有興趣)*[嗎呢?？\s]*$"
    r"|^\W*(?:any ?(?:one|body)|who(?:['’]s| is)) (?:in|up for it|keen|interested|free|around|game)\W*$"
)
_IS_OPEN = compiled(r"開(?=[嗎了門著放?？\s]|$)|營業|休息嗎|\b(?:open|closed?)\b")
_HAS_ONE = compiled(r"\b(?:has|have|had|got|get|find|offers?|rents?|take) one\b")
_BARE_ASKING = compiled(
    r"^[\s,，]*(?:(?:and|so) )?(?:at |around )?(?:what time|time|when|where|how much|how high|what price|which day|幾點"
    r"|(?:每|一)?[天次晚趟個人位小時]*(?:行情|大概|大約|費用|價錢|要|得|準備|花|收)*多少錢?|what(?:['’]s"
    r"| is) the (?:damage|going rate)"
    r"|\ue005*在?哪(?:裡|邊|一?天)?有?|什麼時候|何時)(?: (?:is|would|will) (?:it|that)(?: be| cost)?| roughly| exactly"
    r"| per (?:day|person|night)|[呢啊嗎])*[\s?？]*$"
)
_WHICH_ONE = compiled(r"哪一?[家間]|\b(?:which|what) (?:one|place)s?\b")
_CLIMBED_IN = compiled(r"館|攀|抱石|岩|\ue004|\bgyms?\b|\bclimb|\bboulder")
# What one buys, hires or joins: it is asked for where it is told, and the question only says "what does that cost".
_THINGS_TEXT = (
    "membership boards auto_belays extras guides coaching tides guidebook maps makes shops hire timetable insurance "
    "lodging contests events camping other_rental crag_rental rental_stock private_use drones gym_parking gear_sizes"
)
_THINGS = frozenset(_THINGS_TEXT.split())
# What is wanted of a place, in a clause behind that which asks for it.
_WANTS_SHADE = compiled(
    r"(?:比較|較|不要|不會|最好|想要?|希望|怕)(?:有|在|被|太|很|那麼|能)*(?:不?曬|遮[蔭陰]|陰涼|涼快?)"
    r"|\b(?:prefer|want|need|hoping for|ideally|preferably|not too|somewhere)\b[^,.?!]{0,12}"
    r"\b(?:shad(?:e|y|ed)|sunny)\b"
)
_WORDS = Table(*((topic, topic.words) for topic in TOPICS))

# Who asks for an explanation, and names no row, is answered from articles.
_ROWS = frozenset({"route", "area", "sector", "crag", "gym", "city", "district", "station", "region"})
_OUTSIDE = frozenset({"route", "area", "sector", "crag"})


def read_unrecorded(words: str, subject: Kind | None, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The keys of the topics that a question asks of rows and no row records.

    What is told in clauses that ask nothing counts only where it bears on whatever is asked: a body, a dog, rain.
    """
    if is_emergency(words):
        # Whoever lies hurt is not told what nobody records.
        return ()
    words = without_asides(words)
    found = _asked_of(subject, mentions, words, _spoken_of(words, words))
    if not found:
        return found
    if "ranked_people" in found:
        # The best known climber is no best known route.
        found = tuple(key for key in found if key != "fame")
    if {"enjoyment", "grade_opinion"} & set(found):
        found = tuple(key for key in found if key != "opinions")
    if ACTS in found:
        found = tuple(key for key in found if key != "payment")
    if "rescue" in found:
        # A children's hospital is one, and so is one for animals.
        found = tuple(key for key in found if key not in ("children", "pets"))
    if "partners" in found:
        # Who looks for company asks for nobody's log, and the beers they bring for no bar.
        found = tuple(key for key in found if key not in (OTHERS_LOG, "eateries", "food"))
    if "crag_rental" in found:
        found = tuple(key for key in found if key != "other_rental")
    if "gym_life" in found:
        found = tuple(key for key in found if key != "lost_things")
    if "crowds" in found:
        found = tuple(key for key in found if key != "population")
    if "timetable" in found or any(m.kind in ("crag", "area") for m in mentions):
        # Which buses go to a crag is recorded.
        found = tuple(key for key in found if key != "bus_lines")
    if len(found) > 1 or sum(m.kind == "gym" for m in mentions) > 1:
        # What else is asked of it says more than that somebody begins; two are set side by side.
        found = tuple(key for key in found if key != "gym_novice")
    if "coaching" in found:
        # Both are told in the same words.
        found = tuple(key for key in found if key != "learning")
    if "alone" in found:
        # 「一個人去多少錢」 asks the price; who comes alone and needs a belayer looks for no club.
        besides = _FOR_MONEY.search(words) or _HAS_TO_CLIMB.search(words)
        found = tuple(key for key in found if key != ("alone" if besides else "partners"))
    if "trail" in found:
        # A path that a typhoon took is no rock that must dry.
        found = tuple(key for key in found if key not in ("roads", "drying"))
    if "safety" in found and {"drying", "live_rock"} & set(found):
        # Whether wet rock is dangerous is a question of wet rock.
        found = tuple(key for key in found if key != "safety")
    if "own_gear" in found and (_FOR_MONEY.search(words) or needs_own(words)):
        # Who brings their own asks what the entry costs.
        found = tuple(key for key in found if key != "own_gear")
    if "rental_stock" in found and _FOR_MONEY.search(words):
        # What gear costs for so many is reckoned.
        found = tuple(key for key in found if key != "rental_stock")
    if "parking_fee" in found:
        # What a car park costs is neither an entrance fee nor a fare.
        found = tuple(key for key in found if key not in ("permits", "timetable"))
    if "discounts" in found and not _FOR_WHOM.search(words) and (_LATER_TICKET.search(words) or off_peak(words)):
        # What a late ticket costs is recorded, and so is what quiet hours do.
        found = tuple(key for key in found if key != "discounts")
    bill = asked_bill(words) if "children" in found and _FOR_MONEY.search(words) else None
    if bill is not None and bill.people > bill.children:
        # What two adults and a child pay is reckoned, and that a child's ticket is not recorded is said with it.
        found = tuple(key for key in found if key != "children")
    if "children" in found and _AT_HOUR.search(words):
        # 「晚上七點半還能帶小孩去嗎」 asks whether it is open then.
        found = tuple(key for key in found if key != "children")
    if len(found) > 1:
        # 「有規定幾歲嗎」 asks for the age, and 「可以拍照嗎」 in a gym for no view.
        vague = "scenery" if set(found) == {"scenery", "house_rules"} else "house_rules"
        found = tuple(key for key in found if key != vague)
    if {ACTS, "private_use"} & set(found):
        # Whoever is to book for somebody, or books the whole gym, says more than that one books.
        found = tuple(key for key in found if key != "booking")
    clauses = asking(words)
    asked = _asked_of(subject, mentions, clauses, _spoken_of(clauses, words))
    across = {"other_ladders", "parking_fee", "rental_stock", "bookmarks"} | (
        {"accident_log", "bolt_state"} if _WHERE_OF_IT.search(clauses) else set()
    )
    if _BARE_ASKING.match(clauses):
        # "Low tide at \ue002 this Sunday, what time?" asks of what stands before it.
        across |= set(found)
    if _THINGS.intersection(found) and all(leans(clause, words) for _, clause in asking_parts(words)):
        # 「考慮辦月票 心流抱石館 不知道價位」, "wanting to train on a MoonBoard, is there one at \ue004"
        across |= _THINGS
    if _ANYONE.search(clauses):
        across |= {"partners"}
    if _IS_OPEN.search(clauses):
        # 「明天颱風 奇岩會開嗎」
        across |= {"special_days"}
    if _HAS_ONE.search(clauses):
        # "I'd like a female coach, which gym has one?"
        across |= set(found)
    if _WANTS_SHADE.search(words):
        # 「龍洞哪一區適合下午去 比較不曬」
        across |= {"sun"}
    if {"eateries", "food"}.intersection(found) and _WHICH_ONE.search(clauses) and not _CLIMBED_IN.search(clauses):
        # 「想吃海鮮，附近口碑最好的是哪家」
        across |= {"eateries", "food"}
    if _FOUND.search(clauses):
        across |= {"gym_life", "lost_things"}
    return tuple(key for key in found if key in asked or key in CIRCUMSTANCES or key in across)


def places_of(topics: Sequence[str], words: str, within: str | None = None) -> list[tuple[int, int]]:
    """Where the words of topics stand in a question or, within it, in a clause: start and end."""
    return [m.span() for t in TOPICS if t.key in topics for m in t.words.finditer(words, within=within)]


def speaks_of_topic(text: str) -> bool:
    """Whether a few words name something that people ask of gyms and crags and no row records: 瑜珈, 冷氣."""
    return next(iter(_WORDS.names_in(text, within=text)), None) is not None


def is_of_crag(text: str, words: str) -> bool:
    """Whether clauses of words ask what one asks of a crag and no row records: the tide, wet rock, shade."""
    return any(topic.of == "crag" for topic in _WORDS.names_in(text, within=words))


def names_thing(text: str, words: str) -> bool:
    """Whether a clause of words names what is bought, hired or joined, and no row records."""
    return any(topic.key in _THINGS for topic in _WORDS.names_in(text, within=words))


@lru_cache(maxsize=8)
def _spoken_of(text: str, words: str) -> tuple[Topic, ...]:
    """The topics whose words are in a text, which is a question's words or clauses of them.

    A question is asked for them again once it is known what it is about.
    """
    return tuple(_WORDS.names_in(text, within=words))


def _asked_of(
    subject: Kind | None, mentions: Sequence[Mention], text: str, spoken_of: Sequence[Topic]
) -> tuple[str, ...]:
    """The keys of those topics that are asked of what a question is about."""
    if not spoken_of:
        return ()
    kinds = {m.kind for m in mentions if not m.negated}
    # "Is Long Dong open now" sounds like a gym's hours, and names a crag.
    of_gym = "gym" in kinds or (
        (subject in ("gym", "gym_condition") or (subject != "article" and _A_GYM.search(text) is not None))
        and not kinds & _OUTSIDE
    )
    if not kinds:
        # Which gym suits a beginner is asked back for its town.
        spoken_of = [t for t in spoken_of if t.key != "gym_novice"]
    if "gym" not in kinds:
        # What one brings to any gym is told by an article.
        spoken_of = [t for t in spoken_of if t.key != "to_bring"]
    of_crag = bool(kinds & _OUTSIDE) or subject in ("crag", "area")
    if "route" in kinds:
        # Of one route bolts, features and safety dots are recorded, not the state of its rock and anchors.
        spoken_of = [t for t in spoken_of if t.of != "crag" or t.key in _OF_A_ROUTE_TOO]
        of_crag = True
    if (subject is None or subject == "article" or not kinds & _ROWS) and not of_gym and not kinds & _OUTSIDE:
        of_crags = subject in ("crag", "area") or (subject == "route" and _WHICH_CRAG.search(text) is not None)
        asked = _WHEREVER | _OF_ANY_CRAG if of_crags else _WHEREVER
        if subject in ("route", "crag", "area") and _CHOOSES.search(text):
            # Who may climb at all is told by an article; which routes suit a body, by nothing.
            asked = asked | {"body", "bolt_spacing", "protection_rating", "bolt_state"}
        if _TIDE_TIMES.search(text):
            # When it is high water, and how big the waves will be, is told by no article on the sea.
            asked = asked | {"tides"}
        if _DISCOUNTED.search(text):
            # Whom tickets cost less is asked of gyms, though none is named.
            asked = asked | {"discounts"}
        if _LESSON_COSTS.search(text) or (subject == "route" and _LESSONS.search(text)):
            # What a lesson costs is told by no article on learning, and who looks for one looks for no routes.
            asked = asked | {"coaching"}
        return tuple(t.key for t in spoken_of if t.key in asked)
    return tuple(
        t.key
        for t in spoken_of
        if (t.of == "any" and not (t.key == "rain" and _UNDER_A_ROOF.search(text)))
        or (t.of == "gym" and of_gym)
        or (t.of == "crag" and of_crag and not of_gym)
        # 「龍洞有傳攀課嗎」
        or (t.key == "coaching" and subject == "route" and "route" not in kinds and _LESSONS.search(text) is not None)
    )


# Which crag has most of it is no question of routes where nothing says so: 「哪個岩場蚊子最少」.
_WHICH_CRAG = compiled(
    r"^(?:(?!路線|線|條).)*(?:哪一?[個座些]?岩場|岩場[^,，。?？]{0,8}最)(?:(?!路線|線|條).)*$|\b(?:which"
    r"|what) crags?\b(?!.*\b(?:routes?|climbs|lines)\b)"
)
_A_GYM = compiled(r"(?:攀岩|抱石|岩)館|\b(?:the|this|that|your) (?:[\w\ue001-\ue006-]+ ){0,3}gym\b")
# Who asks for a gym in the rain has found out what to do.
_UNDER_A_ROOF = compiled(
    r"(?:室內|岩館|抱石館)[^,，。]{0,8}哪|哪[^,，。]{0,8}(?:室內|岩館|抱石館)"
    r"|(?:附近|的|[\ue005])(?:室內的?)?(?:攀?岩館|抱石館)(?=有|推薦|[?？\s]|$)|室內的?(?:攀?岩館|抱石館|岩場|攀岩場|抱石場|攀岩牆?|場地|地方)|(?:找|去|換|改去?)[^,，。]{0,6}(?:室內|岩館|抱石館)"
    r"|\b(?:indoor )?gyms? (?:near|in|around) |\bwhich (?:\w+ ){0,2}gyms?\b|\bnearest (?:\w+ ){0,2}gyms?\b"
)
_LESSONS = compiled(LESSONS)
_LESSON_COSTS = compiled(
    r"(?:一堂|每堂|一對一|教練|先鋒|攀岩|抱石|體驗|入門)[^,，。?？]{0,6}(?:課程?|堂|鐘點"
    r"|學費)[^,，。?？]{0,6}(?:多少|價|費|貴)"
    r"|(?:教練|上課|課程)(?:費|的費用|鐘點費?)?(?:一堂|一小時|大概|通常)*(?:多少錢?|怎麼算|貴嗎)"
    r"|\b(?:lessons?|class(?:es)?|courses?|coach(?:es|ing)?|instructors?)\b[^.?!]{0,16}\b(?:costs?|price|fee|charge)\b"
    r"|\b(?:how much|costs?|price|fee)\b[^.?!]{0,24}\b(?:lessons?|class(?:es)?|courses?|coach(?:es|ing)?"
    r"|instructors?)\b"
)
_OF_A_ROUTE_TOO = frozenset({"texture", "sun", "now", "bolt_state", "bolt_spacing", "wind"})
_CHOOSES = compiled(
    r"適合|推薦|哪[條些幾個]|路線|岩場|\broutes\b|\bclimbs\b|\bcrags?\b|\bwhich\b|\brecommend|\bsuggest|\bgood for\b"
)
_TIDE_TIMES = compiled(
    r"潮汐表|(?:滿|乾|漲|退|高|低)潮[^,，。?？]{0,4}(?:時間|幾點|什麼時候|何時)|(?:幾點|什麼時候"
    r"|何時)[^,，。?？]{0,4}(?:滿|乾|漲|退)潮"
    r"|(?:明天|今天|後天|週末|週[一二三四五六日])[^,，。?？]{0,6}(?:浪[高況大]|潮)|\btide (?:times?|tables?|charts?)\b"
    r"|\bhow (?:big|high|large) (?:is |are |will )?(?:the |any )?(?:swell|waves|tide)"
    r"|\b(?:water|tide) (?:will )?be (?:down|low|high|out|in|up)\b|\bwhen(?:['’]s| is) (?:the )?(?:high|low) (?:tide"
    r"|water)\b"
)
_DISCOUNTED = compiled(
    r"優惠|打折|折扣|(?:學生|兒童|敬老|軍警|團體|家庭|親子)(?:票|價)"
    r"|\b(?:discounts?|(?:student|senior|group|child|kids|military) (?:price|rate|ticket)s?)\b"
)
_WHEREVER = frozenset(
    {
        *(
            OTHERS_LOG,
            ACTS,
            "shops",
            "rental_stock",
            "bookmarks",
            "partners",
            "guides",
            "guidebook",
            "other_rental",
            "rain",
            "learning",
            "scenery",
            "obscure",
            "timetable",
            "news",
            "hire",
            "roads",
            "time_needed",
        ),
        # Who may climb at all is told by an article; which place suits a body, by nothing.
        *(
            topic.key
            for topic in OF_THE_WORLD
            if topic.key not in ("body", "wall_height", "staff", "grade_opinion", "future", "naming")
        ),
    }
)

# "Is there a crag where I can take my dog" names none, and yet asks it of crags; of no row alone, an article may tell.
_OF_ANY_CRAG = frozenset(
    {
        "camping",
        "pets",
        "fires",
        "swimming",
        "signal",
        "sun",
        "drying",
        "wildlife",
        "permits",
        "drones",
        "tides",
        "access",
        "crowds",
        "wind",
        "trail",
        "safety",
        "bolt_state",
    }
)


def article_on(topic: str) -> str | None:
    """The id of the article that comes nearest to a topic."""
    return next((t.article for t in TOPICS if t.key == topic), None)
