"""Say that the data does not record what was asked, and what it does tell: whom to ask, and what an article says."""

import re

from schemas.evidence import EvidenceItem, Sentence
from schemas.reading import Attribute, Reading
from worker.compose import knowledge
from worker.compose.gyms import gym_line
from worker.compose.say import Voice, claim
from worker.compose.scope import where_asked
from worker.compose.values import Values
from worker.text.folding import fold
from worker.understanding.gyms.prices import asked_prices
from worker.understanding.personal.others import OTHERS_LOG
from worker.understanding.unrecorded.beside_topics import asks_money_for
from worker.understanding.unrecorded.unheard import asks_nothing_else
from worker.understanding.unrecorded.wishes import ACTS
from worker.understanding.unrecorded.world import WHERE_HELD

_NOW = re.compile(
    r"現在|目前|此刻|當下|[今明後][天晚]|(?:這|下)個?(?:週|周|禮拜|星期)|週末"
    r"|\b(?:right now|now|currently|at the moment|today|tonight|tomorrow|(?:this|next|on) (?:week(?:end)?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day))\b",
    re.IGNORECASE,
)
_HOW_FOUND = re.compile(
    r"(?:哪裡|哪邊|去哪|怎麼|如何)[^,，。?？]{0,6}(?:找|揪|認識|交)|(?:找|認識)[^,，。?？]{0,8}(?:哪裡|怎麼)"
    r"|\b(?:how|where) (?:do|can|to|would|should)\b",
    re.IGNORECASE,
)
_WHO_COMES = re.compile(
    r"有(?:沒有)?|徵|求|誰|缺|揪|哪[些個]|\b(?:any(?:one|body)?|who|looking for|need|join|is there|are there)\b",
    re.IGNORECASE,
)
_PARTICULAR = re.compile(
    r"哪一?[天日位]|幾[點號月]|禮拜幾|星期[幾日]|週幾|何時|多少錢|社費|會費|社長|幹部|聯絡"
    r"|\b(?:which (?:day|evening|night|coach)|what (?:day|time|date)|fees?|dues|how much (?:is|are|do|does))\b",
    re.IGNORECASE,
)
"""What is asked of one day, one person or one sum, which no article tells."""
_WHY = re.compile(r"為什麼|為何|為啥|幹嘛|\bwhy\b", re.IGNORECASE)
_WHETHER_TO_CLIMB = re.compile(
    r"(?:可以|能|適合|該)不?[^,，。?？]{0,4}[爬攀去]|等(?:多久|幾天|多少|到|乾)|[爬攀]得|取消"
    r"|\b(?:can|could|should|may|ok|okay|safe|good)\b[^.?!]{0,24}\b(?:climb\w*|go|wait|cancel)\b"
    r"|\bhow (?:long|many days)\b",
    re.IGNORECASE,
)
_PLACES = frozenset({"gym", "crag", "area", "sector", "route"})
_EVOKES: dict[str, frozenset[Attribute]] = {
    "membership": frozenset({"price"}),
    "payment": frozenset({"price"}),
    "private_use": frozenset({"price"}),
    "shoe_sizes": frozenset({"price"}),
    "discounts": frozenset({"price"}),
    "last_entry": frozenset({"price", "hours"}),
    "video_links": frozenset({"videos"}),
    "first_ascensionist": frozenset({"first_ascent"}),
    "lodging": frozenset({"price", "rating", "amenities"}),
    "eateries": frozenset({"amenities", "place"}),
}
"""What a question of a topic seems to ask beside it: the price of a monthly pass is no price of an entry."""


_TOLD_OF_ANY = frozenset({"tides", "drying"})
"""Topics of which an article tells why they matter, wherever that is asked."""
_TELLING: dict[str, str] = {
    **dict.fromkeys(("discounts", "membership", "children", "payment"), "pricing_twd"),
    **dict.fromkeys(("last_entry", "special_days"), "opening_hours"),
    **dict.fromkeys(
        (
            "coaching",
            "boards",
            "auto_belays",
            "extras",
            "size",
            "makes",
            "other_rental",
            "own_gear",
            "wall_height",
            "alone",
            "gym_novice",
        ),
        "facilities",
    ),
}
"""What a gym records that comes closest to a topic."""
_OF_MONEY = re.compile(r"票|券|卡|價|錢|費|\b(?:pass|ticket|card|price|fee)", re.IGNORECASE)
_ONE_OF_MANY = re.compile(
    r"哪一?[家間]|推薦|好吃|評價|口碑|必吃|\b(?:which|best|recommend\w*|good|famous|popular)\b", re.IGNORECASE
)
MOST_IN_FULL = 2
"""Of more gyms than these only their numbers are told."""


def of_a_row_or_a_moment(reading: Reading) -> bool:
    """Whether it is asked how something is just now, at one place, or at which of several, which no article tells."""
    named = any(m.kind in _PLACES and not m.negated for m in reading.mentions)
    named = named or bool(reading.filter.crag_ids or reading.filter.gym_ids)
    which = reading.subject in _PLACES and reading.intent in ("list", "count", "compare", "extreme", "recommend")
    if (
        set(reading.unrecorded) <= _TOLD_OF_ANY
        and not which
        and not _NOW.search(fold(reading.text))
        and _WHY.search(fold(reading.text))
    ):
        # Why one looks at the tide before going there, the article tells of any cliff by the sea.
        return False
    if reading.unrecorded == ("partners",) and not reading.mentions:
        # How one finds company an article tells, and who is looking for some nobody.
        text = fold(reading.text)
        how = _HOW_FOUND.search(text) is not None
        return _PARTICULAR.search(text) is not None or (not how and _WHO_COMES.search(text) is not None)
    if "drying" in reading.unrecorded and not which and _WHETHER_TO_CLIMB.search(fold(reading.text)):
        # How long to wait after rain, and why, is told of the rock and not of the place.
        return False
    held = "contests" in reading.unrecorded and WHERE_HELD.search(fold(reading.text)) is not None
    return named or which or held or asks_money_for(reading) or _NOW.search(fold(reading.text)) is not None


def all_that_was_asked(reading: Reading) -> bool:
    """Whether nothing is asked but what no row records, so that what is told beside it is no answer."""
    if reading.unearned or reading.unheard:
        return reading.unearned
    topics = [topic for topic in reading.unrecorded if topic in _EVOKES]
    if "eateries" in topics and not _ONE_OF_MANY.search(fold(reading.text)):
        # That there is somewhere to eat is recorded.
        return False
    if "lodging" in topics and (reading.intent != "detail" or reading.subject == "route"):
        # At which crags there is somewhere to sleep is recorded.
        return False
    return (
        bool(topics)
        and not asked_prices(reading.text)
        and set(reading.attributes) <= frozenset().union(*(_EVOKES[topic] for topic in topics))
    )


def note(v: Voice, values: Values, reading: Reading) -> list[Sentence]:
    """The sentence that names what is not recorded; empty when all that was asked is."""
    if reading.unheard:
        asked = [v("missing.quoted", name=words) for words in values.under("unheard.")]
        if not asked:
            return [v.sentence(v("unheard.this"))]
        told = values.claim("instead.of") is None
        aside = told and reading.intent != "detail" and not asks_nothing_else(reading)
        return [v.sentence(v("unheard.aside" if aside else "unheard", asked=v.join(asked, "list")))]
    if reading.passed_over and (asked := [v("missing.quoted", name=words) for words in values.under("unheard.")]):
        return [v.sentence(v("unheard.aside", asked=v.join(asked, "list")))]
    topics = values.under("unrecorded.")
    if any(topic.value == OTHERS_LOG for topic in topics):
        return [v.sentence(v("unrecorded.others"))]
    if ACTS in reading.unrecorded:
        return [v.sentence(v("unrecorded.acts"))]
    return [v.sentence(v("unrecorded", topics=v.join(topics, "list")))] if topics else []


def instead(v: Voice, values: Values, reading: Reading, items: list[EvidenceItem]) -> list[Sentence]:
    """Phone and website of the gyms, what is known of the crag, and the section of the article that fits."""
    gyms = [i for i in items if i.kind == "gym"]
    crags = [i for i in items if i.kind == "crag"]
    articles = [i for i in items if i.kind == "article"]
    said: list[Sentence] = []
    if reading.filter.gym_ids and gyms:
        if len(gyms) > MOST_IN_FULL:
            said.append(v.sentence(v("unrecorded.each"), end="colon.line"))
            said += [gym_line(v, gym, values, hours=None, attributes=("phone",)) for gym in gyms]
        else:
            for gym in gyms:
                said += _whom_to_ask(v, gym, _closest(reading))
    elif gyms:
        key = "unrecorded.indoors" if "rain" in reading.unrecorded else "unrecorded.gyms"
        said.append(v.sentence(v(key, where=where_asked(v, values)), end="colon.line"))
        said += [gym_line(v, gym, values, hours=None, attributes=("phone",), city=False) for gym in gyms]
    elif "rain" in reading.unrecorded:
        said.append(v.sentence(v("unrecorded.rain")))
    elif reading.subject == "gym" and "guidebook" not in reading.unrecorded:
        said.append(v.sentence(v("unrecorded.gym")))
    close = known(v, values)
    said += close
    if articles:
        rocks = {str(crag.facts.get("rock_type" if v.locale == "zh-TW" else "rock_type_en") or "") for crag in crags}
        of_one = rocks.pop() if len(rocks) == 1 else None
        said += knowledge.answer(v, reading, articles, most=knowledge.BESIDE_SENTENCES + 1, rock=of_one or None)
    if crags and not close:
        named = v.join([v.name(i, both=False) for i in crags], "list")
        said.append(v.sentence(v("unrecorded.crag", name=named), end="stop.line"))
    return said or [v.sentence(v("missing.ask"))]


def known(v: Voice, values: Values) -> list[Sentence]:
    """What the rows hold that comes closest to what they do not."""
    topics = values.under("recorded.")
    return [v.sentence(v("unrecorded.known", known=v.join(topics, "list")))] if topics else []


def _closest(reading: Reading) -> str | None:
    """What a gym records that comes closest to what is asked of it: prices, hours or facilities."""
    topics = [column for topic in reading.unrecorded if (column := _TELLING.get(topic))]
    if topics or reading.unrecorded:
        return next(iter(topics), None)
    return "pricing_twd" if any(_OF_MONEY.search(word) for word in reading.unheard) else "facilities"


def _whom_to_ask(v: Voice, gym: EvidenceItem, closest: str | None) -> list[Sentence]:
    name = v.name(gym, both=False)
    said: list[Sentence] = []
    if closest == "facilities" and v.locale == "en" and "facilities_en" in gym.facts:
        closest = "facilities_en"
    value = claim(gym, closest) if closest is not None else None
    if closest == "pricing_twd" and value is not None:
        said.append(v.sentence(v("gym.price", name=name, prices=value), end="stop.line"))
    elif closest == "opening_hours" and value is not None:
        said.append(v.sentence(v("gym.hours", name=name, hours=value), end="stop.line"))
    elif value is not None:
        said.append(v.sentence(v("gym.facilities", name=name, facilities=value), end="stop.line"))
    if closest == "pricing_twd" and (notes := claim(gym, "pricing_twd.notes")):
        # What the gym remarks on its prices often is about members and quiet hours.
        said.append(v.sentence(v("gym.price.note", notes=notes), end="stop.line"))
    phone, website = claim(gym, "phone"), claim(gym, "website")
    ways = [v(f"unrecorded.{key}", **{key: c}) for key, c in (("phone", phone), ("website", website)) if c is not None]
    if ways:
        said.append(v.sentence(v("unrecorded.ask", name=name, ways=v.join(ways)), end="stop.line"))
    return said
