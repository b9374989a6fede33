"""Find what is asked in words that are known and that no reading took up: an overview answers who asks for one.

Words that nothing here knows are found by `unheard`. Others are known because they ask elsewhere (whether a gym is
open, what shoes it rents), or because questions are made of them (who, why, today): where only a place or a row was
read, they say that something else was wanted than all that is known of it.
"""

import re
from collections.abc import Sequence

from schemas.reading import Reading
from worker.understanding.personal.others import OTHERS_LOG

_ORDER = ("route", "gym", "area", "sector", "crag")
# Of no row it is told who, why or how often, which move is the crux, and whether one is frightened there.
_OF_ANYTHING = re.compile(
    r"\bwhy\b(?! not)|為什麼|為何|\bwho(?:se|m|'s)?\b(?! (?:wants?|is (?:up|in)\b))"
    r"(?!.*\b(?:best|good|suitable|right) for\W*$)"
    r"|(?<!不管)(?<!無論)誰(?!與|跟|和|(?:比較|最|會)?(?:早|晚|便宜|貴|近|遠|高|低|難|長))|哪[一幾]?位"
    r"|\bhow (?:often|old|fast|come|deep|wide|thick|clean|warm|cold|hot|busy|many people|many times|much time)\b"
    r"|\b(?:scary|scared|soft|stiff|(?<!same )stor(?:y|ies)|history|legends?)\b|恐怖|可怕|故事|歷史|沿革|傳說"
)
# How one is climbed is told by videos.
_CRUX = re.compile(r"\bcrux(?:es)?\b|關鍵|難關")
_HOW_TO = re.compile(r"\bhow (?:do|can|to|would|should)\b|怎|如何")
_OF_ROCK = re.compile(
    r"\b(?:phone|shoes?|harness|shut|closed?|closing|closures?|opened|full(?! (?:list|topo|name))"
    r"|direction|shops?|stores?|events?|anchors?"
    r"|hangers?|limits|membership|discount)\b|\bopen\b(?! project)|\bhot\b(?!-| springs?)"
    r"|形成|[幾百千]萬年|幾天(?!(?:內|後|前|的行程|行程))|幾個?晴天|\bhow many (?:\w+ )?days\b"
    r"|電話|鞋|吊帶|進去|開放|休息|公休|店休|打烊|開門|關門|沒開|有開|商店|方向|規定|規則|錨栓|確保站"
)
_OF_GYMS = re.compile(
    r"\b(?:rock type|anchors?|hangers?|approach|seasons?|first ascents?|(?:hard|easy|difficult) to find)\b|岩質|錨栓"
    r"|確保站|首攀"
    r"|接近|[很不難好]好?找(?=[嗎的?？\s]|$)"
)
# How something is just now, or what came to pass, is in no row; what suits a season is.
_NOW = re.compile(
    r"現在|目前|今天|今晚|明天|昨天|這週|本週|這幾天|這陣子|最近|剛剛"
    r"|\b(?:now|today|tonight|tomorrow|yesterday|currently|recently|lately|yet|these days|at the moment"
    r"|this (?:week|weekend|month|morning|afternoon))\b"
)
_WHETHER = re.compile(
    r"嗎|[是會能]不[是會能]|有沒有|了沒|^\W*(?:is|are|can|could|does|do|will|has|have|did|was|were)\b(?! there)"
)
_CAME_TO_PASS = re.compile(r"^[^\w\ue001-\ue006]*(?:did|has|have|was|were)\b(?! (?:you|i|we)\b)")
_SUITS = re.compile(
    r"適合|好爬|季節|路線|線|岩區|分區|區域|推薦|\b(?:good|best|ok|okay|seasons?|routes?|climbs|lines|areas|sectors"
    r"|walls)\b"
)


_OVERVIEW: dict[str, frozenset[str]] = {
    "route": frozenset({"grade", "type", "length", "place"}),
    "crag": frozenset({"rock", "season", "approach", "place"}),
    "gym": frozenset({"gym_type", "address", "place", "hours", "station", "price"}),
}
"""The attributes that are told of a row of which nothing else was asked."""


def asks_of_now(words: str) -> bool:
    """Whether it is asked how something is now, or on a day that is near."""
    return _NOW.search(words) is not None


def hours_asked(reading: Reading) -> frozenset[str]:
    """The hours, where a gym is named with a moment to be there: 「週三一點去爬森」."""
    moment = reading.minute is not None and reading.subject == "gym" and reading.intent == "detail"
    return frozenset({"hours"} if moment else ())


def told_of(reading: Reading) -> frozenset[str]:
    """What the answer to a reading tells: a kind of row, of which all is told that is known, or its attributes."""
    named = {m.kind for m in reading.mentions if not m.negated} if reading.intent == "detail" else set()
    kind = str(next((k for k in _ORDER if k in named), reading.subject))
    kind = "crag" if kind in ("area", "sector") else kind
    return frozenset({"any", kind, *hours_asked(reading), *(reading.attributes or _OVERVIEW.get(kind, ()))})


def unearned(reading: Reading, clause: str) -> tuple[int, int] | None:
    """Where in a clause of masked words stands what an overview of the row, or a list of the place, does not tell."""
    named = {m.kind for m in reading.mentions if not m.negated}
    kind = next((k for k in _ORDER if k in named), reading.subject)
    elsewhere = _OF_GYMS if kind == "gym" else _OF_ROCK
    found = _OF_ANYTHING.search(clause) or elsewhere.search(clause)
    found = found or (None if _HOW_TO.search(clause) else _CRUX.search(clause))
    if found is not None:
        return found.span()
    if kind == "gym" or _SUITS.search(clause):
        return None
    if _CAME_TO_PASS.search(clause) or (kind != "route" and _NOW.search(clause) and _WHETHER.search(clause)):
        return 0, len(clause)
    return None


CIRCUMSTANCES = frozenset(
    {"body", "rain", "drying", "children", "access", "pets", "own_gear", "time_needed", OTHERS_LOG}
)
"""Topics that bear on whatever else is asked: with a dog, in the rain."""
_BESIDE = CIRCUMSTANCES | {"payment"}


def asks_topics(reading: Reading) -> bool:
    """Whether what no row records is asked for itself: no attribute beside it, and more than a circumstance.

    Which line hangs beside which (order) only says of which one is spoken: "and its neighbour?".
    """
    return not reading.attributes and bool(set(reading.unrecorded) - CIRCUMSTANCES - {"order"})


_JOINED = re.compile(r"\b(?:and|also|plus|or)\b|[和跟與及又、]|^還有|順便")
_ASKS_WH = re.compile(r"\b(?:what|which|where|when|who|how)\b|[哪幾誰怎]|什麼|多[少久長高遠難大]")
# What is asked for by its name: "what brand of", 「哪一種系統板」.
_HEAD = re.compile(
    r"(?:\b(?:what|which|whose|how many|how much)\s(?:\w+\s)?|(?:什麼|哪[一種款個家間些]*|[幾多]少?)[的個種款]{0,2})$"
)
# A thing before the place where it is: "is there a lifeguard at the beach", "when does the market near \ue004 open".
_OPENS_WITH = re.compile(
    r"\b(?:is|are|was|were) there (?:an? |any |some )?(?:\w+ )?$|\bwhat(?:'s| is| are) (?:the |an? )?(?:\w+ )?$"
    r"|\b(?:when|where|what time|how (?:much|long|far|good))(?:['’]s| (?:do|does|did|is|are)) (?:the |an? |your "
    r"|their )?(?:\w+ )?$"
)
_THEN_WHERE = re.compile(r" (?:at|in|near|on|around|by|beside|next to|inside|outside|along|opposite|for|to) ")


def only_topics(reading: Reading, clauses: Sequence[str], of_topics: Sequence[bool]) -> bool:
    """Whether the topics that no row records are all that is asked, and what else was read only says of what.

    of_topics says of each clause whether it speaks of one.
    """
    if reading.subject == "route" and "coaching" in reading.unrecorded:
        # A trad course at Long Dong is no trad route.
        return True
    if reading.intent != "detail":
        return False
    if not reading.attributes:
        return True
    if set(reading.unrecorded) <= _BESIDE:
        return False
    # 「往德芙蘭的路通嗎 有沒有坍方」 asks the same twice.
    return (
        all(of_topics) and all(_JOINED.search(clause) is None for clause in clauses)
        if len(clauses) > 1
        else _once(clauses)
    )


def only_words(clauses: Sequence[str], spans: Sequence[tuple[int, int]]) -> bool:
    """Whether words that nothing knows are what the one clause asks for, and the attribute in it only says of what.

    spans are in that clause. "Is the parking lot lit" and "what brand of shoes do you rent" ask for them; "how much is
    the darn rental" asks for the attribute.
    """
    if not _once(clauses):
        return False
    clause = clauses[0]
    return (_WHETHER.search(clause) and not _ASKS_WH.search(clause)) or any(
        _HEAD.search(clause[:start]) or (_OPENS_WITH.search(clause[:start]) and _THEN_WHERE.match(clause, end))
        for start, end in spans
    )


def _once(clauses: Sequence[str]) -> bool:
    return len(clauses) == 1 and _JOINED.search(clauses[0]) is None
