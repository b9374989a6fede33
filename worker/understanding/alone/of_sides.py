"""Where things are set side by side, or an article, a season or nothing of the catalogue is asked."""

from collections.abc import Callable

from worker.understanding.alone.terms import OUTSIDE, Settled, Terms
from worker.understanding.asked.intent import IntentReading
from worker.understanding.figures.measures import among_all_crags, asks_which
from worker.understanding.figures.more_of_sides import more_of_sides
from worker.understanding.figures.of_places import ranks_by
from worker.understanding.gyms.gyms_compared import gyms_side_by_side
from worker.understanding.matching.patterns import compiled
from worker.understanding.unrecorded.now import asks_state
from worker.understanding.unrecorded.recognised import read_unrecorded
from worker.understanding.wording.masking import AREA, CRAG

_MAY_GO = compiled(r"(?:去|到|爬)[^,，。?？]{0,8}(?:可以|行|ok|好)[嗎不]")
# 還是 always leaves a choice; "routes at A or B" does not.
_EITHER = compiled(
    rf"{CRAG}+\s*[跟和與、]\s*{CRAG}+[^,，。?？]{{0,6}}(?:去|選)(?:哪|那[個邊裡])(?!一?[條區])"
    rf"|{CRAG}\s*(?:還是|\bvs\b\.?|\bversus\b)\s*(?:去|爬|到)?{CRAG}|^\W*{CRAG}+,? or {CRAG}"
    rf"|\b(?:go(?:ing)? to|visit|choose|pick|between|better|should|prefer|head(?:ing)? to)\b.{{0,40}}{CRAG},? or {CRAG}"
)
_BIGGEST = compiled(
    r"最大的?(?:天然)?岩場|岩場\S{0,4}最大|\b(?:biggest|largest) (?:\w+ )?crags?\b"
    r"|\bcrag is (?:the )?(?:biggest|largest)\b"
)
_COSTS = compiled(
    r"\bwhat (?:do|does|would|will)\b[^.?!]{0,40}\b(?:costs?|charge)\b[^.?!]{0,24}\b(?:indoors?|gyms?|rent\w*|hire)\b"
    r"|\bwhat (?:do|does|would|will)\b[^.?!]{0,40}\b(?:indoors?|gyms?|entry|rent\w*"
    r"|hire)\b[^.?!]{0,24}\b(?:costs?|charge)\b"
    r"|(?:岩館|抱石館)[^,，。?？]{0,6}(?:收費|費用|票價|價位)"
)
_WHEN_TO_GO = compiled(r"幾月|什麼季節|哪個季節|什麼時候|何時|\b(?:what|which) (?:month|season)|\bwhen\b")
_MORE_THAN = compiled(
    rf"\b(?:more|fewer)\b(?:[^.?!]|\.\d){{1,40}}\bthan\b[^.?!]{{0,12}}[{CRAG}{AREA}]|比[{CRAG}{AREA}]+(?:的|還|要"
    rf"|來得|更)*[多少](?![少數])"
)


_ROPE_WILL_DO = compiled(r"\d\s?(?:米|公尺|m)的?繩子?(?:就|也|都)?(?:可以|行|ok)嗎")


def _of_articles(terms: Terms) -> Settled | None:
    if terms.intent.intent == "chat":
        return None, terms.intent
    if terms.intent.intent != "knowledge":
        return None
    if terms.at_rock and not terms.mine and (ranks_by(terms.words) or _ROPE_WILL_DO.search(terms.words)):
        # "What is the sector with most trad at Long Dong" and 「關子嶺帶60米繩可以嗎」 are told by rows.
        terms.intent = IntentReading("search")
        return None
    if terms.at_rock and "rules" in read_unrecorded(terms.words, "crag", terms.wanted):
        # What a named crag's own rules are is asked of the crag, of which they are not recorded.
        return "crag", IntentReading("detail")
    if (terms.at_rock or "gym" in terms.kinds) and asks_state(terms.words):
        return "gym" if "gym" in terms.kinds else "crag", IntentReading("detail")
    if "crag" in terms.kinds and terms.found.seasons and _MAY_GO.search(terms.words):
        return "crag", IntentReading("detail")
    if terms.subject == "gym" and terms.attributes == ("price",) and _COSTS.search(terms.words):
        # "What does it cost to climb indoors" asks for no article.
        return "gym", IntentReading("list")
    return "article", terms.intent


def _when_to_go(terms: Terms) -> Settled | None:
    of_season = terms.attributes == ("season",) and terms.intent.intent in ("detail", "recommend")
    if of_season and terms.kinds == {"crag"} and _WHEN_TO_GO.search(terms.words):
        # Whoever begins and asks in which month to go asks for the season.
        return "crag", IntentReading("detail")
    return None


def _which_of_them(terms: Terms) -> None:
    if terms.intent.intent in ("detail", "list", "search", "count") and asks_which(terms.words, terms.wanted):
        terms.intent = IntentReading("compare")


def _more_of_sides(terms: Terms) -> Settled | None:
    """ "Between Kenting and Defulan, which one has the most trad", 「校門口跟黃金谷，哪一區的路線比較多」."""
    kind = None if terms.mine else more_of_sides(terms.words, terms.wanted)
    return None if kind is None else (kind, IntentReading("compare"))


def _more_than(terms: Terms) -> Settled | None:
    """ "Does Long Dong have more sport routes than Kenting?", 「墾丁的路線比關子嶺多嗎」."""
    if terms.intent.intent not in ("list", "search", "distribution", "count") or terms.found.limit:
        return None
    sides = [m.kind for m in terms.wanted if m.kind in ("crag", "area")]
    if len(sides) == 2 == len(terms.wanted) and len(set(sides)) == 1 and _MORE_THAN.search(terms.words):
        return sides[0], IntentReading("compare")
    return None


def _side_by_side(terms: Terms) -> Settled | None:
    words, wanted, found = terms.words, terms.wanted, terms.found
    if gyms_side_by_side(words, terms.intent, wanted, found, terms.attributes):
        return "gym", IntentReading("compare")
    if not found.of_routes and not terms.mine and among_all_crags(words, terms.subject, wanted):
        return "crag", IntentReading("compare")
    return None


def _how_many(terms: Terms) -> Settled | None:
    if terms.subject == "crag" and not terms.kinds and not terms.found.any and _BIGGEST.search(terms.words):
        # The biggest crag is the one with the most routes.
        return "route", IntentReading("distribution", group_by="crag")
    if terms.intent.intent == "distribution" and terms.subject == "gym":
        # Gyms have neither grades nor areas: how many there are is told, and which.
        return terms.subject, IntentReading("count")
    return None


def _choice(terms: Terms) -> Settled | None:
    """Whether one of two or three crags is to be chosen: "Kenting or Shoushan for a weekend of 5.10 sport?"."""
    if terms.found.length or terms.found.bolts or terms.found.first_ascents:
        return None
    crags = sum(m.kind == "crag" for m in terms.wanted)
    if not 2 <= crags <= 3 or crags != sum(m.kind in OUTSIDE for m in terms.wanted):
        return None
    looks = terms.intent.intent in ("list", "search", "recommend") and terms.intent.mode in (None, "exploration")
    return ("crag", IntentReading("compare")) if looks and _EITHER.search(terms.words) else None


RULES: tuple[Callable[[Terms], Settled | None], ...] = (
    _more_of_sides, _of_articles, _when_to_go, _which_of_them, _more_than, _side_by_side, _how_many, _choice,
)  # fmt: skip
