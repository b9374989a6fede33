"""Recognise a reading that would answer something else than what was asked, and say what was.

Rules read what they know in a question and pass over the rest. Where the rest is what is looked for, or the order in
which it is wanted, the answer would be true and beside the point: hotels answered with gyms, the hardest move of a
route with the hardest route, the oldest gym with all of them.
"""

import re
from collections.abc import Collection
from dataclasses import replace

from schemas.reading import Filter, Kind, Reading
from worker.understanding.asked.asking import asking_parts
from worker.understanding.asked.scope import speaks_of_climbing
from worker.understanding.conditions.narrowing import narrows
from worker.understanding.matching.patterns import compiled
from worker.understanding.unrecorded.other_trades import TRADE, asks_of_that_shop, seeks_another_trade
from worker.understanding.unrecorded.recognised import places_of
from worker.understanding.wording.masking import Masked

_SURE, _KNOWN = 0.7, 0.9
_LISTS = frozenset({"list", "search", "recommend", "extreme", "count", "distribution", "compare"})
_ROWS = frozenset({"route", "area", "sector", "crag", "gym"})
# An order that no rule took up. A bound is none (最多三條, "at most"), nor is what is liked, feared or matters most.
_ORDER = compiled(
    r"最(?!近|後|終|初|怕|愛|喜歡|想|討厭|重要|主要|基本|起碼|合適|適合|佳|棒|推薦|低限|高限|晚(?!的?館)|早|快"
    r"|好(?=[\ue001-\ue006])|好(?:是|能|可以|不要|別|有|附|帶|要|在|先|還|離|也|就|不|選|用|的?(?:季|月|時|天|方法"
    r"|方式))|[多少](?:就|只"
    r"|能|爬|可以|到|要|有|是|\s?\d|[一二兩三四五六七八九十])"
    r"|靠近|不遠|接近|方便|[高低難長短]\s?(?:到|是|不|只|就|\d))(?:(?!的(?!感覺|氣氛)|是|哪|[那前]|有幾"
    r"|在哪)[\u4e00-\u9fff]){1,6}"
    r"|(?<!\bat )(?<!\bfor )\b(?:the )?(?:most|least) (?!of\b|people\b|climbers\b|likely\b|importantly\b|days?\b"
    r"|weekends?\b|gyms\b|crags\b"
    r"|routes (?:are|have|is)\b|\d|one\b|two\b|three\b|a\b|an\b|the\b)[a-z]+(?: [a-z]+)?"
    r"|\b(?:cool|friendl|sketch|scar|pump|pretti|safe|clean|dirt|nois|quiet|bus|empt|fresh|bright|dark"
    r"|strict|stiff|soft|old|new|hard"
    r"|high|tall|big|larg|small)(?:i|n|g|m)?est\b[a-z ]{0,12}"
)
_ORDERS_OF_GYMS = frozenset({"oldest", "newest", "hardest", "easiest", "longest", "shortest"})
_ORDER_OF_GYM = compiled(
    r"最(?:老|舊|早|新|難|硬|簡單|容易|高|長|短|矮)(?:(?!的)[\u4e00-\u9fff]){0,2}"
    r"|\b(?:oldest|newest|most recent(?:ly)?|hardest|toughest|easiest|softest|longest|tallest|shortest)\b"
    r"(?! (?:way|distance|walk))(?: [a-z]+)?"
)
# What is best about a gym is no rating: 「燈光最好」, "the best lighting".
_BEST_OF_ITS = re.compile(
    r"(?:館|[家間](?!岩館|攀岩館|抱石館|館)|\ue004)的?(?![^最]{0,3}(?:評|分|星|口碑"
    r"|人氣))(?P<zh>(?:(?![哪誰那這幾])[\u4e00-\u9fff]){1,4}?)(?:是)?最(?:好|棒|讚)(?!的)"
    r"|\bha(?:s|ve) the best (?!rat|review|score|star|climb|boulder|gym|price|deal|hours"
    r"|facilit)(?P<en>[a-z]+(?: [a-z]+)?)"
)
_EXTREME_AFTER = re.compile(r"(?:[費價課錢位]|的價格|區|牆)*[^,，。?？最]{0,2}最")
_EXTREME_BEFORE = re.compile(
    r"最(?:便宜|貴|好|近|多|大|高|新|難|簡單)的?$"
    r"|\b(?:cheapest|priciest|best|nearest|closest|most expensive|newest|hardest)(?: \w+)? $"
)
_OF_BRANCHES = re.compile(r"[幾多]少?[間家]|分店|分館|\b(?:gyms|branches|locations)\b")
_COUNTED = re.compile(
    r"\bhow many ((?:[a-z-]+ )?[a-z-]+?)(?= (?:do|does|did|is|are|were|at|in|on|can|has|have)\b|[?.!]|$)"
    r"|[幾多]少?(?:[個位名面道台座條堂支萬]|種)((?:(?![的是有嗎呢])[\u4e00-\u9fff]){1,4})"
)
_OWN = re.compile(r"\b(?:i|my|me|we|our)\b|我")
# What stands after "how many" and is nothing that is counted.
_NO_NOUN = re.compile(
    r"(?:可以|能|要|會|想|是|在|最|比|適合|不|人$)|(?:in|of|all|total|altogether|more|left|others?|such|clips?|os"
    r"|do|did|have|that|these"
    r"|those|times?|days?)\b"
)
_A_ROW = re.compile(
    r"(?:路線|線|岩[場館區壁]|館|店|區域?|牆|地[方點]|縣市|城市|抱石|[運傳]攀|頂繩|難度|級|條|間)$|\b(?:routes?"
    r"|lines?|climbs|crags?"
    r"|gyms?|areas?|sectors?|walls?|problems?|boulders?|branches|places|cities|grades?|bolts?|met(?:er|re)s|minutes"
    r"|videos?)$"
)
_MOST_OF = re.compile(
    r"哪[^,，。?？]{0,2}(?:岩場|區|牆|地方)的?(?P<what>[\u4e00-\u9fff]{1,5})最[多少]"
    r"|哪[^,，。?？]{0,3}最[多少]的?(?P<of>[\u4e00-\u9fff]{2,5})\W*$"
)
_HELD = re.compile(
    r"路線|線|攀|抱石|頂繩|題|選擇|量|數|bolt|錨栓|掛片|耳片|影片|隙|角|板|簷|岩|洞|柱|點|段|級|難|易|以上|以下|的$"
    r"|是$|有$|人$|經典|標記|公尺|繩距|名字|區|牆"
)
_ITS_HOURS = re.compile(
    r"\W*(?!gyms?\b|sorry\b|hi\b|hello\b)([a-z][a-z0-9.-]{1,20})\s*[館店]?(?:今天|明天|週.|現在)?(?:幾點|營業時間"
    r"|開到|有開)"
)
_OF_IT = re.compile(r"\s*(?:的|那條)\s*(?:the\s*)?")
_SAYS_LITTLE = 3
_OF_WHAT = re.compile(r"(?:(?![的館間家條個場區線裡哪誰幾是有])[\u4e00-\u9fff]){1,4}$")
_PART = re.compile(
    r"(?:哪|那|這|第|最難的?)?[一二三]?(?:個|一)?(?:動作|手點|岩點|腳點|關鍵|難關|部分|部份|地方|段|手)|\b(?:moves?"
    r"|section|part|hold|sequence|clip|bit)s?\b"
)


def astray(reading: Reading, question: Masked) -> Reading | None:
    """The reading that says what was asked and is answered by no row; None where the reading is on its way.

    question is the question with the names of the reading masked.
    """
    if reading.unrecorded:
        return _most_of_a_topic(reading, question.words)
    if reading.unheard or reading.unknown_names or reading.unknown_places or reading.needs_history:
        return None
    if reading.intent not in _LISTS:
        return None
    named = {m.kind for m in reading.mentions if not m.negated} & _ROWS
    if not named and (called := _unknown_gym(reading, question)):
        return replace(reading, unknown_names=called)
    if asks_of_that_shop(question.words) or (not named and seeks_another_trade(question.words)):
        return replace(reading, out_of_scope=True, confidence=max(reading.confidence, _SURE))
    if (found := _part_of_a_route(reading, question, named)) is not None:
        return replace(
            _unheard(reading, question, found), intent="detail", extreme=None, filter=Filter(), attributes=()
        )
    if (found := _counted_at_a_gym(reading, question)) is not None:
        return replace(
            _unheard(reading, question, found),
            intent="detail",
            attributes=(),
            filter=Filter(gym_ids=reading.filter.gym_ids),
        )
    found = (
        _counts_something_else(reading, question) or _counts_no_row(reading, question) or _lodging(reading, question)
    )
    found = found or _best_of_a_gym(reading, question) or _order_of_a_gym(reading, question)
    return None if found is None else _unheard(reading, question, found)


def without_strangers_routes(reading: Reading, question: Masked) -> Reading:
    """The reading without routes that are said to be of a place nobody here knows: 「El Capitan 的 The Nose」."""
    strangers = (*reading.unknown_places, *reading.unknown_names)
    if not strangers or reading.intent != "detail" or any(m.kind != "route" for m in reading.mentions):
        return reading
    ends = [at + len(name) for name in strangers if (at := question.shown.find(name)) >= 0]
    kept = tuple(
        m for m in reading.mentions if not any(_OF_IT.fullmatch(question.folded[end : m.start]) for end in ends)
    )
    return reading if len(kept) == len(reading.mentions) else replace(reading, mentions=kept)


def _unknown_gym(reading: Reading, question: Masked) -> tuple[str, ...]:
    """The Latin name of no gym whose hours are asked: 「Y18 幾點開」; the hours of all gyms would be no answer."""
    if reading.intent != "list" or reading.subject != "gym" or narrows(reading.filter, "kinds"):
        return ()
    found = _ITS_HOURS.match(question.folded)
    return () if found is None else (question.shown[slice(*found.span(1))],)


def _most_of_a_topic(reading: Reading, words: str) -> Reading | None:
    """The reading without an extreme that is one of what no row records: 「停車最便宜的岩館」, "cheapest lessons"."""
    if "bookmarks" in reading.unrecorded and reading.intent in _LISTS | {"detail"}:
        # What stands in a list that is not kept here is no route of the catalogue: "my wish list at Kenting".
        kind: Kind = "gym" if reading.subject == "gym" else "route"
        of = replace(reading.filter, kinds=(kind,))
        listed = replace(reading, intent="list", subject=kind, filter=of, extreme=None, order=None)
        return replace(listed, group_by=None, attributes=(), unearned=True, confidence=max(reading.confidence, _KNOWN))
    if reading.intent == "count" and reading.filter.gym_ids and _OF_BRANCHES.search(words) is None:
        # How many problems one gym has is no number of gyms.
        return replace(reading, intent="detail", attributes=(), unearned=True)
    if reading.intent == "count" and reading.subject == "crag" and reading.filter.crag_ids:
        return replace(reading, intent="detail", attributes=(), unearned=True)
    if reading.intent == "distribution" and "bolt_state" in reading.unrecorded:
        # The grade of the steel is no grade of routes.
        return replace(reading, intent="detail", group_by=None, attributes=(), unearned=True)
    if reading.intent != "extreme" or reading.subject != "gym":
        return None
    for start, end in places_of(reading.unrecorded, words):
        if _EXTREME_AFTER.match(words, end) or _EXTREME_BEFORE.search(words[:start]):
            return replace(reading, intent="list", extreme=None, order=None, attributes=(), unearned=True)
    return None


def _unheard(reading: Reading, question: Masked, span: tuple[int, int]) -> Reading:
    start, end = span
    words = question.shown[start:end].strip()
    if len(words) <= _SAYS_LITTLE and (of := _OF_WHAT.search(question.words[:start])) is not None:
        # 「最多」 alone does not say of what: 「外國人最多」.
        words = question.shown[of.start() : start] + words
    if reading.intent == "extreme" and reading.subject == "gym":
        # What comes first in no order is no answer.
        reading = replace(reading, intent="list", extreme=None)
    if reading.intent == "distribution" and reading.group_by == "crag" and not narrows(reading.filter, "kinds"):
        # Which crag has the most palms is not told by how many routes each has.
        reading = replace(
            reading, intent="list", subject="crag", group_by=None, attributes=(), filter=Filter(kinds=("crag",))
        )
    return replace(reading, unheard=(words,), unearned=True, confidence=max(reading.confidence, _SURE))


def _part_of_a_route(reading: Reading, question: Masked, named: Collection[str]) -> tuple[int, int] | None:
    """Where the part of one named route stands whose extreme was read as one of all routes: its hardest move."""
    if reading.intent != "extreme" or set(named) != {"route"} or narrows(reading.filter, "kinds"):
        return None
    if len({m.ids for m in reading.mentions if m.kind == "route"}) != 1:
        return None
    found = _PART.search(question.words)
    return None if found is None else found.span()


def _best_of_a_gym(reading: Reading, question: Masked) -> tuple[int, int] | None:
    if reading.extreme != "most_popular" or reading.subject != "gym":
        return None
    found = _BEST_OF_ITS.search(question.words)
    return None if found is None else found.span("zh" if found["zh"] else "en")


def _counts_something_else(reading: Reading, question: Masked) -> tuple[int, int] | None:
    """Where that stands which places are ranked by, where it is nothing that they hold: 「哪個岩場蛇最多」."""
    if reading.intent != "distribution" or reading.subject != "route" or reading.filter.features:
        return None
    found = _MOST_OF.search(question.words)
    if found is None:
        return None
    said = "what" if found["what"] else "of"
    return None if _HELD.search(found[said]) else found.span(said)


def _counted_at_a_gym(reading: Reading, question: Masked) -> tuple[int, int] | None:
    """Where that stands which is counted at named gyms, and is no gym: "how many lockers does Civic have"."""
    if reading.intent != "count" or reading.subject != "gym" or not reading.filter.gym_ids or reading.attributes:
        return None
    if _OF_BRANCHES.search(question.words) is not None:
        return None
    found = _COUNTED.search(question.words)
    return None if found is None else found.span(found.lastindex or 0)


def _counts_no_row(reading: Reading, question: Masked) -> tuple[int, int] | None:
    """Where that stands which is counted, where it is no row though nothing else was read: 「台灣有幾個教練」."""
    if reading.intent != "count" or reading.subject is not None or reading.mentions or _OWN.search(question.words):
        return None
    found = _COUNTED.search(question.words)
    if found is None or (what := found[found.lastindex or 0]) is None:
        return None
    return None if _A_ROW.search(what) or _NO_NOUN.match(what) else found.span(found.lastindex or 0)


def _lodging(reading: Reading, question: Masked) -> tuple[int, int] | None:
    """Where a place to stay or to shop stands that is looked for near a crag and was read as a gym near it."""
    if reading.subject != "gym" or not reading.near or speaks_of_climbing(question.words):
        return None
    found = TRADE.search(question.words)
    return None if found is None else found.span()


def _order_of_a_gym(reading: Reading, question: Masked) -> tuple[int, int] | None:
    """Where an order stands that gyms have no figure for: how old they are, how hard their problems."""
    if reading.subject != "gym" or reading.extreme not in _ORDERS_OF_GYMS:
        return None
    if {"hours", "price", "approach", "station", "conditions", "distance"} & set(reading.attributes):
        return None
    found = _ORDER_OF_GYM.search(question.words)
    return None if found is None else found.span()


def in_no_order(reading: Reading, question: Masked) -> Reading | None:
    """The reading that names an order which no rule read, in a clause that asks: any other order is no answer."""
    if (
        {"approach", "transport"} & set(reading.attributes)
        or reading.intent not in ("list", "search", "count")
        or reading.subject not in _ROWS
    ):
        return None
    if reading.extreme or reading.group_by or reading.near or reading.trip_days or reading.aggregate or reading.done:
        return None
    if reading.order is not None and (reading.subject == "gym" or reading.order in ("easiest", "hardest")):
        # Of the gyms that are open then the cheapest comes first, of routes under a grade the easiest.
        return None
    for at, clause in asking_parts(question.words):
        found = _ORDER.search(clause, question.words)
        if found is not None and not (reading.subject != "gym" and speaks_of_climbing(found[0])):
            # Of "the most trad routes" the data does tell, though this reading does not.
            return _unheard(reading, question, (at + found.start(), at + found.end()))
    return None
