"""Tell what a question seems to ask and only says because of what no row records: the price of a guide is no price."""

from collections.abc import Sequence

from schemas.reading import Attribute, Reading
from worker.text.folding import fold
from worker.understanding.matching.patterns import compiled
from worker.understanding.unrecorded.wishes import ACTS

_PRICED = frozenset(
    {
        "guides",
        "guidebook",
        "shops",
        "lodging",
        "hire",
        "timetable",
        "coaching",
        "insurance",
        "contests",
        "events",
        "other_rental",
    }
)
_MONEY = compiled(
    r"多少錢|幾多?錢|(?:賺|領|花|收|付|要|準備)(?:得到)?多少|幾[元塊錢]|行情|費用|收費|怎麼收|價[錢格位碼]|預算|薪水"
    r"|獎金"
    r"|賣多少|課[^,，。?？]{0,2}多少(?![人個位堂次節])"
    # Who sells it or takes it is as little told: 「有人要出二手岩鞋嗎」.
    r"|有(?:沒有)?人要?(?:出|賣|讓|收)|\b(?:any(?:one|body)|someone) (?:selling|has|have|got)\b|\bfor sale\b"
    r"|\b(?:how much|costs?|prices?|pricey|fees?|charges?|expensive|cheap\w*|day rate|going rate|rates|earn\w*"
    r"|salary)\b"
)
_TO_CALL = compiled(
    r"電話|聯絡方式|聯繫方式|手機號碼|line ?id|\b(?:phone|contact|telephone|mobile)(?: number| details| info)?\b"
    r"|\b(?:a|the|their|his|her|your) number\b"
)
_SAID_BESIDE: dict[str, tuple[Attribute, ...]] = {
    # How long rock takes to dry is no length.
    "drying": ("rock", "height", "length"),
    "crux": ("bolts", "place", "features"),
    "amounts": ("height", "length"),
    "rooms": ("amenities", "place", "address"),
    "house_rules": ("videos", "type", "conditions"),
    # Videos come closest, and are told with the route.
    "moves": ("videos", "features"),
    "bolt_heights": ("length", "height", "bolts", "place"),
    "twilight_hours": ("hours",),
    "gym_grades": ("grade",),
    "alone": ("type", "gym_type", "facilities"),
    "own_gear": ("type", "gym_type"),
    "facility_fees": ("price",),
    "email": ("address", "place"),
    "bolt_state": ("bolts", "first_ascent", "place"),
    "maps": ("place", "address", "videos", "routes"),
    "wifi": ("phone", "price", "website"),
    "tides": ("amenities", "height"),
    "future": ("hours", "place", "price"),
    "pets": ("facilities",),
    # Who pays by phone asks for no number.
    "payment": ("phone",),
    "guides": ("price", "phone"),
    "parking_fee": ("price",),
    "lodging": ("price", "rating"),
    "guidebook": ("price", "place"),
    "shops": ("price", "place", "address", "hours"),
    "timetable": ("hours", "price"),
    "accident_log": ("place",),
    ACTS: ("hours", "price", "place", "conditions"),
    **dict.fromkeys(("boards", "auto_belays"), ("facilities",)),
    "partners": ("transport", "approach"),
    "staff": ("conditions", "place", "address"),
    "gym_life": ("hours", "price", "conditions"),
    "contests": ("season", "price", "place", "address"),
    "events": ("season", "price", "place", "address", "conditions"),
    **dict.fromkeys(("eateries", "food"), ("hours", "price", "rating")),
}
_OF_LESSONS = compiled(
    r"(?:教練|課程?|班|營|證|考|檢定|測驗|認證)[^。]{0,12}(?:多少|錢|費|價|貴|收|幾點|星期|週|時間)|\b(?:class|course"
    r"|lesson"
    r"|test|check|certification|coaching)\w*\b[^.?!]{0,40}\b(?:cost|price|fee|much|when|charge)\w*"
)
_HOW_THERE = compiled(
    r"怎麼|如何|開車|車程|搭什麼|坐什麼|多久|\bhow (?:do|can|to|would|should|long|far)\b"
    r"|\bget(?:ting)? (?:there|to)\b|\bdriv"
)
_ASKS_THE_WAY = compiled(
    r"怎麼[去到走]|如何[去到]|多[久遠]|捷運|車站|公車|\bhow (?:do|can|to|long|far)\b|\bget(?:ting)? (?:there|to)\b"
    r"|\bmrt\b|\bstation\b"
)
_TO_PARK = compiled(
    r"停[汽機]?車[^。]{0,16}(?:收|費|多少|錢|(?:一)?小時|幾[元塊])|\bparking\b[^.?!]{0,30}\b(?:cost|fee|much|free"
    r"|charge)\w*"
)
_WHERE_TO_PARK = compiled(r"停車場?在?哪|哪[裡邊]?[^,，。?？]{0,3}停|\bwhere\b[^.?!]{0,16}\bpark\b")
_OPENS = compiled(
    r"營業|開(?:到|門|[著嗎?？的])|[幾點有]開|打烊|關門?|公休|\b(?:open|opens|opening|close[sd]?|closing|hours)\b"
)
_ADDRESS = compiled(r"地址|怎麼[去到]|\baddress\b|\bget (?:there|to)\b")
_WHICH_ROCK = compiled(r"(?:什麼|哪種|哪一種|何種)岩|岩質是|\b(?:what|which|kind of|type of|sort of) rock\b")
_WHICH_OF = compiled(r"哪一?[間家個]|\bwhich\b")


_ROCK = compiled(r"石|岩質|岩塊|\b(?:rocks?|choss\w*|stones?|blocks?|flakes?|holds)\b")
_ROUTES = compiled(r"路線|線|條|題|\b(?:routes?|climbs|lines|problems?)\b")
_OF_SURROUNDINGS = frozenset(
    {
        "wind",
        "wildlife",
        "sun",
        "signal",
        "rescue",
        "live_rock",
        "tides",
        "drying",
        "camping",
        "pets",
        "permits",
        "scenery",
    }
)
_OF_NO_ROUTE: dict[str, frozenset[str]] = {
    "list": frozenset({"closures", "accident_log", "lost_things", "bolt_state"}),
    "extreme": frozenset({"live_rock", "bolt_state"}),
    **dict.fromkeys(("count", "distribution"), frozenset({"crowds", "accident_log", "lost_things", *_OF_SURROUNDINGS})),
}


def of_no_route(topics: Sequence[str], intent: str, styles: Sequence[str], words: str) -> bool:
    """Whether what no row records is asked of the place, and no routes are looked for or counted."""
    away = _OF_NO_ROUTE.get(intent, frozenset()).intersection(topics)
    if away - {"crowds"} - _OF_SURROUNDINGS - ({"bolt_state"} if intent == "list" else set()):
        return True
    path = "trail" in topics and intent == "list" and set(styles) == {"overhang"}
    if "bolt_state" in away and set(styles) == {"loose_rock"} and _ROCK.search(words) is None:
        # "Which routes have loose bolts": a route that is tagged with loose rock is another thing.
        return True
    return bool(away or path) and _ROUTES.search(words) is None


def asked_with(topics: Sequence[str], words: str) -> frozenset[Attribute]:
    """The attributes whose words stand in a question only because of what no row records.

    "It rained, is the limestone ok" asks not what the rock is; at which bolt the crux is tells no number of bolts.
    """
    found = {a for topic in topics for a in _SAID_BESIDE.get(topic, ())}
    if "crowds" in topics and not _OPENS.search(words):
        # When it is quiet is asked, and not when it is open.
        found.add("hours")
    if "coaching" in topics and _OF_LESSONS.search(words):
        found |= {"price", "hours"}
    if "texture" in topics and not _WHICH_ROCK.search(words):
        found.add("rock")
    if "timetable" in topics and not _HOW_THERE.search(words):
        # By train or by bus only says whose timetable is asked for.
        found.add("transport")
    if "shoe_sizes" in topics and _MONEY.search(words) is None:
        found.add("price")
    if "lodging" in topics and _MONEY.search(words) and not _WHAT_LIES.search(words):
        found.add("amenities")
    if "lot" in topics and _AS_IT_IS_NOW.search(words):
        # Whether a space is free is not where the car park is.
        found.add("parking")
    if "setting" in topics and _WHICH_OF.search(words):
        found.add("conditions")
    if "gym_parking" in topics and _TO_PARK.search(words):
        found.add("price")
    if "gym_parking" in topics and not _ASKS_THE_WAY.search(words):
        # By car only says why a place for it is looked for.
        found |= {"transport", "station", "place"}
        if not _ADDRESS.search(words):
            found.add("address")
    if "gym_parking" in topics and _WHERE_TO_PARK.search(words):
        # Beside where the gym is it is the car park that is asked for.
        found |= {"parking"} if _ADDRESS.search(words) else {"place", "address", "parking", "transport", "station"}
    return frozenset(found)


_WHAT_LIES = compiled(r"有(?:些)?什麼|有哪些|設施|\bwhat(?:['’]s| is) (?:around|there|nearby)\b|\bfacilities\b")
_AS_IT_IS_NOW = compiled(
    r"(?:現在|目前|此刻|還有)[^,，。?？]{0,8}(?:車位|空位)|剩[^,，。?？]{0,4}位|空位"
    r"|\b(?:still|now|left|at the moment|at this moment|currently)\b[^.?!]{0,40}\b(?:spots?|spaces?|parking)\b"
    r"|\b(?:empty|free|available) (?:\w+ )?(?:spots?|spaces?|parking)\b|\b(?:spots?|spaces?)\b[^.?!]{0,24}\b(?:free"
    r"|left|empty|available|now)\b"
)
_ENTRY = compiled(r"票|入場|單次|月費|\b(?:entry|entrance|admission|tickets?|pass(?:es)?)\b")


def prices_no_gym(topics: Sequence[str], words: str) -> bool:
    """Whether what is to be cheap is sold by shops, of which no row tells, and no gym's entry."""
    return "shops" in topics and _ENTRY.search(words) is None


def asks_money_for(reading: Reading) -> bool:
    """Whether it is asked what something costs, earns or is called on, that no row records and no article tells."""
    text = fold(reading.text)
    if "guides" in reading.unrecorded and _TO_CALL.search(text) is not None:
        return True
    return bool(_PRICED & set(reading.unrecorded)) and _MONEY.search(text) is not None


def asks_hours(text: str) -> bool:
    """Whether folded words ask when something is open: 「週六下午有開的館」."""
    return _OPENS.search(text) is not None
