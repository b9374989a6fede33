"""Tell the readings that rest on a kind of row alone, or on nothing: a classifier may know better than they do."""

from dataclasses import replace

from schemas.reading import Filter, Reading
from worker.text.folding import fold
from worker.text.predicted import words
from worker.understanding.matching.patterns import compiled

UNHEARD, BY_KIND = 0.4, 0.7
"""Up to which confidence a search was read from nothing, and rows were read from a word of their kind."""
FEWEST_WORDS = 4
"""A tag by itself ("crack climbing", 「多繩距」) is a list of what bears it; so many words say something of it."""
FOLLOWED, OVER_A_KIND, ALONE = 0.5, 0.7, 0.8
"""The classifier's share from which on it is followed where nothing was heard, and where a kind of row was; and how far
a sentence must stand alone for the first to be enough for the second."""
_ROWS_LAST = compiled(r"(?:路線|岩場|岩館|抱石館|上攀館|的線|條線|\b(?:routes?|climbs|problems|crags?|gyms?))$")
_SAYS_MORE = compiled(
    r"[嗎呢吧差]|怎|什麼|甚麼|為何|可以|需要|要不要|該|多[久少高]|幾"
    r"|\b(?:how|what|why|when|who|can|could|do|does|is|are|should|would|will|may|must|need|needs"
    r"|a|at|for|from|in|on|the|to|with)\b"
)
# 「有煙囪可以爬的」, 「可以走下來的路線」: what may be done there says which ones are wanted.
_SUCH_ONES = compiled(r"^[^,，。嗎呢吧差怎什甚為需該多幾是誰]{2,16}的(?:路線|線|岩場|岩館)?$")
# "Climbing gyms with showers": what they have says which ones are wanted.
_HAVING = compiled(
    r"^(?!(?:how|what|why|when|who|do|does|can|are|is|should)\b)(?:[a-z-]+ ){0,3}(?:routes|climbs|problems|crags|gyms)"
    r" (?:with|that have|having) [a-z -]{2,30}$"
)
_ENDS = " ?!.~。"
_WHERE = compiled(
    r"(?<![往朝向])哪[裡邊]|去哪|推薦|\b(?:where|anywhere|which|anything (?:with|that has|having|featuring))\b"
)


def rests_on_nothing(reading: Reading) -> bool:
    """Whether nothing at all was heard of what is asked for: 「懸空的腳要放哪」."""
    unheard = reading.intent == "search" and reading.subject is None and reading.confidence <= UNHEARD
    return unheard and reading.filter == Filter() and not _hears_more(reading)


def rests_on_a_kind(reading: Reading) -> bool:
    """Whether rows were read from a word of their kind alone: 「女孩子適合抱石嗎」."""
    if reading.intent not in ("search", "list") or reading.confidence > BY_KIND or _hears_more(reading):
        return False
    if rests_on_nothing(reading) or replace(bare(reading.filter), grades=None, gym_types=()) != Filter():
        return False
    plain = fold(reading.text)
    return len(words(plain)) >= FEWEST_WORDS and not _WHERE.search(plain) and not asks_for_rows(plain)


def outweighs(share: float, alone: float) -> bool:
    """Whether a classifier's share for knowledge, and how far a sentence stands alone, count more than that."""
    return share >= OVER_A_KIND or (share >= FOLLOWED and alone >= ALONE)


def _hears_more(reading: Reading) -> bool:
    """Whether a name was heard, or something that nobody records, or that what was said before is meant."""
    names = reading.mentions or reading.suggestions or reading.unknown_names or reading.unknown_places
    open_ = reading.missing is not None or reading.needs_history or reading.out_of_scope or reading.attack
    return bool(names or reading.unrecorded or open_ or reading.own is not None)


def bare(filter: Filter) -> Filter:
    """The filter without kinds, ways of climbing and rock, which are spoken of in any question."""
    return replace(filter, kinds=(), route_types=(), not_route_types=(), features=(), not_features=(), rock=None)


def asks_for_rows(plain: str) -> bool:
    """Whether a folded text ends with the rows that it wants and asks nothing: "sport routes", 「石灰岩岩場」."""
    wanted = plain.rstrip(_ENDS)
    if _SUCH_ONES.search(wanted) is not None or _HAVING.search(wanted) is not None:
        return True
    return _ROWS_LAST.search(wanted) is not None and _SAYS_MORE.search(plain) is None
