"""Where gyms are meant although nobody says so, and which of a brand's are."""

from collections.abc import Callable

from worker.understanding.alone.terms import OUTSIDE, TOWNS, Settled, Terms
from worker.understanding.asked.crags_asked import of_crags
from worker.understanding.asked.intent import IntentReading
from worker.understanding.figures.measures import ahead_of_gyms
from worker.understanding.gyms.indoors import OUTDOORS, away_from_rain
from worker.understanding.gyms.prices import TWILIGHT
from worker.understanding.matching.patterns import compiled
from worker.understanding.personal import asker
from worker.understanding.settling import EQUIPPED

_DIFFER = compiled(
    r"有(?:沒有)?差(?![^,，。?？]{0,2}[距額])|差在|差別|差異|有什麼不(?:同|一樣)|哪裡不(?:同|一樣)|\bdifferen(?:ce|t|ces)\b"
)
_BEST_GYM = compiled(r"最(?:好|棒|讚|推)(?:的|是|岩|[?？嗎呢]|$)|\b(?:is|are) (?:the )?best\b(?! for\b)")
_OF_SIZE = compiled(r"最大|\b(?:biggest|largest)\b")
_CHOOSING = frozenset({"detail", "list", "search", "count"})
BRANCHES = compiled(
    r"(?:還有|有沒有|有)(?:別|其[他它]|另外)(?:的|一)?(?:[間家]|店|館|據點)(?=[嗎呢?？\s]|$)|只有[^,，。?？]{1,8}一?[間家](?:店|館)?(?=嗎|而已)"
    r"|分店|分館|幾間店|連鎖|\bchain\b|\bbranches\b|\blocations\b"
)
# 「原岩有幾家分店 各在哪」 counts them, and where each is stands beside it.
_HOW_MANY_AND_WHERE = compiled(
    r"(?:幾|多少)[間家](?:分店|店|分館|館)?[\s,，、]*(?:各|分別|都|又)?[自在]*(?:在|是)?哪"
    r"|\bhow many\b[^.?!]{0,30}\band where\b"
)
_MAY_BE_INDOORS = frozenset({"knowledge", "recommend", "search", "list", "detail"})
CHOICE = compiled(r"哪(?:些|幾|一?(?:家|間|個))|which|誰")
# "Beginner routes at Kenting or Shoushan" are routes, wherever they lie.
_ROUTES_AT = compiled(r"\b(?:routes|climbs|lines|leads?) (?:at|in|on|near|from)\b|哪(?:些|幾條)|[什有]麼(?:路線|線)")
_CHOSEN = frozenset({"compare", "recommend", "list", "search", "detail"})
_ONE_OF_THEM = compiled(
    r"哪(?:一?[個邊座區裡]|裡)|還是|誰(?:比較|較)"
    r"|\bwhich (?:one|is|of|crag|area|wall|would|has)\b|\bor\b|\bbetter\b|\bvs\b"
)


def _equipped(terms: Terms) -> None:
    if terms.subject in ("crag", "area") and terms.intent.extreme in EQUIPPED:
        # Of crags nobody counts what lies around them: each tells it.
        terms.intent = IntentReading("list", clear=terms.intent.clear)


def _of_crags(terms: Terms) -> Settled | None:
    if terms.mine:
        return None
    return of_crags(terms.words, terms.subject, terms.intent, terms.wanted, terms.attributes, terms.found)


def _for_whom_begins(terms: Terms) -> Settled | None:
    """Which one of several places is to be chosen for a beginner: 「龍洞還是墾丁比較適合新手」."""
    words = terms.words
    if terms.mine or terms.found.grades.wanted is not None or terms.intent.intent not in _CHOSEN:
        return None
    places = [m for m in terms.wanted if m.kind in OUTSIDE]
    sides = {m.kind for m in places}
    if len(places) != len(terms.wanted) or _ONE_OF_THEM.search(words) is None or _ROUTES_AT.search(words) is not None:
        return None
    if sides == {"crag", "area"} and [m.kind for m in places].count("crag") == 1:
        sides, places = {"area"}, places[1:]
    if len(places) < 2 or sides not in ({"crag"}, {"area"}) or asker.novice(words) is None:
        return None
    return "crag" if sides == {"crag"} else "area", IntentReading("recommend", mode="exploration")


def _indoors(terms: Terms) -> Settled | None:
    """Where one can climb in the rain, at seven in the evening or for 300: only gyms have hours and tickets."""
    if terms.intent.intent not in _MAY_BE_INDOORS or terms.kinds & OUTSIDE:
        return None
    if away_from_rain(terms.words):
        return "gym", IntentReading("list", clear=False)
    by_clock = terms.found.minute is not None and terms.intent.intent in ("list", "search", "detail")
    by_price = terms.found.price is not None and terms.intent.intent in ("list", "search", "recommend")
    if terms.subject == "crag" and (by_clock or by_price) and OUTDOORS.search(terms.words) is None:
        return "gym", IntentReading("list", clear=False)
    return None


def _of_a_brand(terms: Terms) -> Settled | None:
    """Whether the gyms of a brand are set side by side, or those of them are wanted that have something."""
    if not terms.several_gyms():
        return None
    if terms.kinds - TOWNS == {"gym"} and _DIFFER.search(terms.words):
        return "gym", IntentReading("compare")
    brand = len(terms.wanted) == 1
    if brand and _HOW_MANY_AND_WHERE.search(terms.words):
        return "gym", IntentReading("count")
    chosen = BRANCHES if terms.found.facilities.wanted else CHOICE if brand and any(terms.found.records) else None
    if (
        terms.subject == "gym"
        and chosen is not None
        and terms.intent.intent in _CHOOSING
        and chosen.search(terms.words)
    ):
        return terms.subject, IntentReading("list" if terms.intent.intent != "count" else "count")
    return None


def _of_one_bill(terms: Terms) -> Settled | None:
    if terms.intent.intent != "count" or terms.subject != "gym" or "price" not in terms.attributes:
        return None
    # "4 people on Saturday, total?" counts money, and no gyms.
    return ("gym", IntentReading("detail")) if sum(len(m.ids) for m in terms.wanted if m.kind == "gym") == 1 else None


def _best(terms: Terms) -> Settled | None:
    if terms.subject != "gym":
        return None
    plain = terms.intent.intent in ("list", "detail", "search") and not (terms.found.any or terms.attributes)
    if plain and ("gym" not in terms.kinds or terms.several_gyms()) and _BEST_GYM.search(terms.words):
        # Which is the best nobody records; which is rated best is.
        return terms.subject, IntentReading("extreme", extreme="most_popular")
    if terms.intent.intent == "knowledge" and not terms.wanted and _OF_SIZE.search(terms.words):
        # "What is the biggest gym" asks for one, though no row tells its size.
        return terms.subject, IntentReading("list")
    return None


def _ahead(terms: Terms) -> Settled | None:
    """Which gym of a town, or of all, is the cheaper one or closes later, where no two are named to be compared."""
    if terms.subject != "gym" or "gym" in terms.kinds or terms.intent.extreme is not None:
        return None
    if terms.intent.intent not in ("list", "detail", "search", "compare"):
        return None
    if terms.found.rating is not None or terms.found.days_apart is not None:
        # 「只有星期三比較早開的館」 sets its days against each other, and no gym against the rest.
        return None
    first = ahead_of_gyms(terms.words)
    return None if first is None else (terms.subject, IntentReading("extreme", extreme=first))


def _by_twilight(terms: Terms) -> Settled | None:
    if terms.intent.intent == "knowledge" and not terms.kinds & OUTSIDE and terms.found.price_of == TWILIGHT:
        # What a twilight ticket is, its price at the gyms that sell one tells best.
        return "gym", IntentReading("list")
    return None


RULES: tuple[Callable[[Terms], Settled | None], ...] = (
    _equipped, _of_crags, _for_whom_begins, _indoors, _of_a_brand, _of_one_bill, _best, _ahead, _by_twilight,
)  # fmt: skip
