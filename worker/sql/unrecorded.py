"""What can be told instead of what no row records: whom to ask, and the article that comes nearest."""

from dataclasses import replace

from schemas.reading import Filter, Kind, Reading
from worker.sql.evidence import Gathering
from worker.sql.queryspec import Order, QuerySpec, View
from worker.sql.run import run
from worker.sql.scope import scope_values
from worker.text.folding import fold
from worker.understanding.gyms.prices import asked_prices
from worker.understanding.matching.patterns import compiled
from worker.understanding.personal.others import OTHERS_LOG
from worker.understanding.places.filtering import PLACE_FIELDS
from worker.understanding.settling import OF_GYMS
from worker.understanding.unrecorded.beside_topics import asks_hours, asks_money_for
from worker.understanding.unrecorded.recognised import OF_NO_ROW, article_on
from worker.understanding.unrecorded.unearned import CIRCUMSTANCES
from worker.understanding.unrecorded.unheard import lists_all
from worker.understanding.unrecorded.world import HOW_HELD
from wrangler_compat.protocols import ReadOnlyDatabase

MAX_GYMS = 5
_KINDS: dict[View, Kind] = {"published_gyms": "gym", "published_crags": "crag", "published_articles": "article"}
_WANTED_ITSELF = frozenset(
    {"rain", "body", "partners", "private_use", "coaching", "guides", "shops", "lodging", "eateries"}
)
"""What somebody asks to be recommended for its own sake, so that rows of a place are no answer."""
_PERSONS = frozenset({"guides", "partners", "coaching"})
_REACHED_BY = compiled(
    r"電話|手機|聯絡方式|line ?id|\b(?:phone|mobile) ?(?:number)?\b|\bcontact (?:number|details|info)"
)
_RECOMMENDS = compiled(r"推薦|建議|介紹|哪|\b(?:recommend|suggest|which|what)")
_OF_EVENTS = frozenset({"contests", "events", "first_ascensionist"})
_OPINIONS = frozenset(
    {"texture", "grade_opinion", "scenery", "setting", "staff", "mood", "coaching", "ranked_people", "locals"}
)
_MOST = compiled(r"最|\b(?:most|best|worst|least)\b|[a-z]{3,}est\b")
_LISTS_GYMS = compiled(
    r"有(?:哪些|哪幾[間家]|幾[間家]|什麼)(?:室內)?(?:攀?岩館|抱石館|館)|\bwhat (?:\w+ )?gyms (?:are there|do)\b"
)
_OF_PASSES = frozenset({"membership", "discounts"})
_HARDNESS = compiled(r"難|簡單|容易|輕鬆|\b(?:easiest|hardest|toughest)\b")
_MOST_OF_IT = compiled(r"最(?:讓人|令人|有|會|能)?$|\b(?:most|best|worst|least) $")
_WHICH_ONE = frozenset({"place", "region", "address", "website", "phone", "station"})
_ONE_IS_ASKED = frozenset({"detail", "list", "search", "count", "recommend", "extreme"})
_OF_OTHERS = {
    "gym": frozenset(
        {
            "conditions",
            "amenities",
            "parking",
            "safety",
            "first_ascent",
            "length",
            "height",
            "season",
            "rock",
        }
    ),
    "crag": frozenset({"hours", "price", "conditions", "safety", "phone", "website", "facilities", "first_ascent"}),
}


def hangs_on_unrecorded(reading: Reading) -> bool:
    """Whether all that a question asks is what no row records: then no list of rows answers it."""
    if of_others(reading) or of_no_row(reading):
        return True
    if "ranked_people" in reading.unrecorded and not any(m.kind == "route" for m in reading.mentions):
        # The earliest climber is no earliest route.
        return True
    if reading.intent == "knowledge":
        # No article speaks of persons, and of what happened; how people compete is told by one.
        if asks_money_for(reading):
            return True
        if _PERSONS & set(reading.unrecorded) and _REACHED_BY.search(fold(reading.text)):
            # What an article says of guides is nobody's number.
            return True
        events = _OF_EVENTS & set(reading.unrecorded)
        return bool(events) and not (events == {"contests"} and HOW_HELD.search(fold(reading.text)))
    intents = (
        "detail",
        "list",
        "search",
        "count",
        *(("recommend",) if _WANTED_ITSELF & set(reading.unrecorded) else ()),
        # Which of two places dries first, or has the nicer staff, is not told by what is known of them.
        *(("compare",) if _compares_only(reading) else ()),
    )
    kinds = {m.kind for m in reading.mentions if not m.negated}
    if "gym_grades" in reading.unrecorded and reading.subject == "gym" and reading.intent in ("extreme", "list"):
        return True
    if "route" not in kinds and _asks_the_most(reading):
        return True
    if not (reading.unrecorded or reading.unheard) or reading.intent not in intents:
        return False
    if reading.unheard and reading.intent == "compare":
        return _compares_only(reading)
    beyond = set(reading.unrecorded) - CIRCUMSTANCES and not set(reading.attributes) - _WHICH_ONE
    if (reading.unheard or beyond) and not reading.mentions and lists_all(reading):
        # All gyms of the country with their prices are no answer to who asks for one that nobody knows, nor with their
        # websites to who asks for a coach's.
        return True
    if set(reading.unrecorded) == {"children"} and reading.intent == "list" and _LISTS_GYMS.search(fold(reading.text)):
        # 「打算帶孩子去，請問宜蘭有哪些攀岩館」 asks for them all the same.
        return False
    if set(reading.unrecorded) == {"gym_novice"} and not reading.filter.gym_ids:
        # A town's gyms are listed for a beginner as for others, and it is said that none was chosen for that.
        return False
    if (
        "partners" in reading.unrecorded
        and reading.intent == "recommend"
        and not _RECOMMENDS.search(fold(reading.text))
    ):
        # 「三重關今天有人在磨嗎，想找人一起」 wants somebody, and no other route.
        return True
    if "route" in kinds:
        # What is known of a named route is told beside what is not.
        return False
    outside = bool(kinds & {"crag", "area", "sector"}) and "gym" not in kinds
    of = "gym" if reading.subject == "gym" and not outside else "crag"
    # What is asked of nothing that was named tells nothing: "is the rock sharp".
    told = set(reading.attributes) - _OF_OTHERS[of] if kinds or of == "gym" else set()
    if "sun" in reading.unrecorded:
        # Which of the areas lie in the shade is not told by the list of them.
        told.discard("areas")
    if of == "gym" and set(reading.unrecorded) & _OF_PASSES and not asked_prices(reading.text):
        # What a monthly pass costs is not what an entry does.
        told.discard("price")
    # Of the season no route knows: it is said of the sun and the rain that are asked about.
    f = replace(reading.filter, seasons=())
    asked = set(reading.unrecorded) - CIRCUMSTANCES or reading.unheard
    if asked and not asks_hours(fold(reading.text)):
        # When something is asked for that nobody records is not told by what is open then: who is there on Thursday
        # evening, whether a shop has it now.
        f = replace(f, open_at=None, open_until=None, open_part=None, open_days=(), any_day=None)
    if _OF_EVENTS & set(reading.unrecorded):
        # The next bouldering contest is no list of boulders.
        f = replace(f, route_types=(), gym_types=(), facilities=(), grades=None)
    if "coaching" in reading.unrecorded:
        # A course for leading is no list of where there is a wall, or a route, to lead on.
        f = replace(f, facilities=(), route_types=(), features=(), grades=None)
    if {"guides", "permits", "other_rental"} & set(reading.unrecorded):
        # Who leads clients leads no sport route, and who rents a pad wants no boulders listed.
        f = replace(f, route_types=(), features=())
    if "learning" in reading.unrecorded:
        # Who teaches to climb cracks is no list of cracks.
        f = replace(f, features=(), route_types=())
    if "accident_log" in reading.unrecorded:
        f = replace(f, features=())
    if "private_use" in reading.unrecorded:
        # A children's party is no wish for easy routes.
        f = replace(f, grades=None)
    if "partners" in reading.unrecorded:
        # Who leads 5.10 is not told by the 5.10s.
        f = replace(f, grades=None, route_types=(), facilities=(), gym_types=(), features=())
    kept = ("kinds", "gym_ids", "gym_types", "exclude_ids", *PLACE_FIELDS)
    places = Filter(**{name: getattr(f, name) for name in kept})
    return not told and f == places


def _asks_the_most(reading: Reading) -> bool:
    """Whether the one is asked for that is most of what no row records: then no list of candidates is an answer.

    「龍洞哪條5.10最軟」, "which sector has the best rock quality", "who is the best setter at Flow".
    """
    text = fold(reading.text)
    if reading.extreme in ("easiest", "hardest") and "grade_opinion" in reading.unrecorded:
        # The softest is not the easiest.
        return _HARDNESS.search(text) is None
    if reading.extreme is not None and "bolt_spacing" in reading.unrecorded:
        # Where bolts are closest is not the shortest route.
        return True
    if reading.extreme == "most_popular" and "crowds" in reading.unrecorded:
        # Where most people queue is not what is filmed most.
        return True
    of_rows = reading.extreme is not None and (reading.subject != "gym" or reading.extreme in OF_GYMS)
    if of_rows or reading.order or reading.near or reading.intent not in _ONE_IS_ASKED:
        return False
    if _OPINIONS & set(reading.unrecorded):
        return _MOST.search(text) is not None
    words = [fold(word) for word in reading.unheard]
    return any(
        any(part.endswith("est") for part in word.split()) or _MOST_OF_IT.search(text.partition(word)[0])
        for word in words
    )


def _compares_only(reading: Reading) -> bool:
    """Whether two things are compared by nothing but what no row records of them."""
    topics = set(reading.unrecorded)
    asked = topics - CIRCUMSTANCES or reading.unheard
    return bool({"drying", "sun", "live_rock"} & topics or (asked and not reading.attributes))


def of_others(reading: Reading) -> bool:
    """Whether a question asks what somebody else has climbed."""
    return OTHERS_LOG in reading.unrecorded and not reading.personal and reading.intent != "recommend"


def of_no_row(reading: Reading) -> bool:
    """Whether a question asks only what no row tells anything of, as when a train leaves."""
    return reading.subject is None and bool(OF_NO_ROW & set(reading.unrecorded))


_TOLD_OF_CRAGS = frozenset({"pets"})
"""Topics of which the article speaks of crags alone: a dog is to be kept clear of rockfall."""


async def tell_instead(read: ReadOnlyDatabase, g: Gathering, reading: Reading, f: Filter) -> None:
    """The gyms to ask (the named ones, or those of the named town), the named crags, and the nearest article."""
    g.put("instead.of", reading.unrecorded or reading.unheard)
    if of_others(reading) or of_no_row(reading):
        return
    specs: list[QuerySpec] = []
    in_town = f.gym_city or f.gym_cities or f.gym_district or f.gym_districts or f.gym_stations
    if f.gym_ids or (reading.subject == "gym" and in_town):
        order = (Order("district"),)
        specs.append(QuerySpec("published_gyms", "list", replace(f, kinds=()), order=order, limit=MAX_GYMS))
    if f.crag_ids or f.area_ids:
        crags = f.crag_ids or tuple(dict.fromkeys(area.partition("/")[0] for area in f.area_ids))
        specs.append(QuerySpec("published_crags", "list", Filter(crag_ids=crags), limit=MAX_GYMS))
    # What is wet just now and how soon it dries is told by the article on wet rock, whatever else may fall from it.
    topics = sorted(reading.unrecorded, key=lambda topic: topic != "drying")
    of_gyms = reading.subject == "gym"
    told = (article_on(topic) for topic in topics if not (of_gyms and topic in _TOLD_OF_CRAGS))
    article = next((found for found in told if found), None)
    if article is not None:
        specs.append(QuerySpec("published_articles", "list", Filter(ids=(article,)), limit=1))
    for spec, result in zip(specs, await run(read, *specs) if specs else [], strict=True):
        g.rows(_KINDS[spec.view], result.rows)
        if spec.view == "published_gyms":
            g.put("count", result.total)
            g.total = result.total
            g.values.extend(scope_values(f, (), g.locale))
