"""What no row records changes what is asked of rows."""

from worker.understanding.alone.draft import Draft
from worker.understanding.alone.total import is_of_one
from worker.understanding.asked.asking import asking_parts
from worker.understanding.asked.intent import IntentReading
from worker.understanding.personal.others import OTHERS_LOG, asks_beside
from worker.understanding.places.filtering import place_fields
from worker.understanding.settling import OF_HOURS
from worker.understanding.unrecorded.beside_topics import asked_with, of_no_route, prices_no_gym
from worker.understanding.unrecorded.recognised import read_unrecorded

_OF_NUMBERS = ("count", "distribution")
_OF_ROWS = ("list", "extreme", "search", "recommend")
_AROUND = frozenset({"eateries", "lodging", "amounts", "camping", "guides"})
_OF_A_CRAG = frozenset({"closures", "crag_rental", "now", "safety"})
_OF_A_ROUTE = frozenset({"gear_sizes", "moves"})
_OF_SEVERAL = frozenset({"recommend", "list", "search", "extreme", "count"})


def untold_of(draft: Draft) -> None:
    """The topics again, of what is now known to be asked of, and only of what is asked where routes are."""
    words, intent = draft.heard.words, draft.intent.intent
    if (draft.subject, draft.mentions) != draft.told_of:
        draft.untold = read_unrecorded(words, draft.subject, draft.mentions)
    of_routes = intent in _OF_ROWS and draft.found.of_routes and draft.subject == "route"
    if draft.untold and (intent in _OF_NUMBERS or of_routes):
        # Who asks for routes of a kind and says beside it that they put on weight does not ask of weights.
        asking = " ".join(clause for _, clause in asking_parts(words))
        still = read_unrecorded(asking, draft.subject, draft.mentions)
        # What stands in a list of one's own is asked of it, wherever the list is named.
        draft.untold = tuple(t for t in draft.untold if t in still or t == "bookmarks")
    if "other_ladders" in draft.untold and not draft.heard.wanted:
        # HVS and Ewbank are no names.
        draft.strange, draft.nameless = (), ()


def untold_of_rock(draft: Draft) -> None:
    """What is told of no crag and no route, and is told of as much as is."""
    heard, untold, fields = draft.heard, draft.untold, draft.fields
    if _AROUND & set(untold) and heard.placed and not heard.routes and draft.intent.intent in _OF_SEVERAL:
        # A crag is no restaurant that could be recommended, and its routes are no beds.
        draft.subject, draft.intent, draft.around, fields["kinds"] = "crag", IntentReading("detail"), (), ()
    if _OF_A_CRAG & set(untold) and heard.placed and draft.subject == "gym" and not draft.around:
        # 「龍洞可以租吊帶嗎」, "Is Longdong closed today?" ask it of the crag, and of no gym's prices and hours.
        draft.subject, draft.intent, draft.attributes = "crag", IntentReading("detail"), ()
        draft.fields = fields = dict(place_fields(draft.mentions, "crag", draft.given.gazetteer)[0])
    if "now" in untold and heard.placed and draft.subject == "crag" and draft.intent.intent == "recommend":
        # "Should I go to Kenting this weekend": of the one that is named, and not which to choose.
        draft.intent, fields["kinds"] = IntentReading("detail"), ()
    if _OF_A_ROUTE & set(untold) and heard.routes == 1 and draft.intent.intent in ("list", "search"):
        # Which cam goes in at the hard bit of one is asked of it, and not which routes its wall has.
        draft.subject, draft.intent, draft.attributes = "route", IntentReading("detail"), ()
    if "crux" in untold and heard.routes and draft.intent.intent == "extreme":
        # 「青蛙王子哪裡最難」 asks of one route, and not which is the hardest.
        draft.subject, draft.intent, draft.attributes = "route", IntentReading("detail"), ()
    if _AROUND & set(untold) and draft.subject == "crag":
        # The crags near one are no hostels near it.
        draft.around = ()
    chooses_one = draft.recommends and draft.intent.mode == "exploration"
    chooses_one = chooses_one or draft.intent.intent == "count"
    if untold and draft.subject == "gym" and chooses_one and is_of_one(heard.wanted):
        # Whether one gym needs setters, or has a class for a child, asks of it, and so does how many toilets it has.
        draft.intent, fields["kinds"] = IntentReading("detail"), ()
    no_route = of_no_route(untold, draft.intent.intent, draft.found.features.wanted, heard.words)
    if no_route and draft.subject == "route" and not (heard.routes or draft.found.grades.spans):
        # 「聽說有落石，現在有封閉嗎」 asks for no routes with loose rock, and a steep path is no steep route.
        draft.subject, draft.intent = "crag", IntentReading("detail")
        fields["features"], fields["not_features"] = (), ()
        if not heard.placed:
            draft.intent, fields["kinds"] = IntentReading("list"), ("crag",)
    walks = "approach" in draft.attributes and draft.intent.extreme in ("shortest", "longest")
    if draft.subject == "route" and heard.placed and walks:
        # 「龍洞最短要走幾分鐘」 asks for the walk, and for no short route.
        draft.subject, draft.intent, fields["kinds"] = "crag", IntentReading("detail"), ()


def untold_of_gyms(draft: Draft) -> None:
    """What is told of no gym, and what comes closest to it."""
    words, untold = draft.heard.words, draft.untold
    if draft.found.same_price is not None and draft.subject == "gym" and "price" not in draft.attributes:
        draft.attributes = (*draft.attributes, "price")
    if "gym_life" in untold and draft.subject == "gym" and draft.intent.extreme in (*OF_HOURS, "oldest", "newest"):
        # Which gym has been open longest is not which is open for the most hours.
        draft.intent = IntentReading("list")
    if draft.intent.extreme in ("cheapest", "priciest") and draft.subject == "gym" and prices_no_gym(untold, words):
        # The shop with the cheapest shoes is not the gym with the cheapest entry.
        draft.intent = IntentReading("list")
    if "future" in untold and draft.intent.extreme == "newest":
        # What will be new next year is not what is newest.
        draft.subject, draft.intent = "crag", IntentReading("detail")
    draft.attributes = tuple(a for a in draft.attributes if a not in asked_with(untold, words))
    if "opinions" in untold and draft.subject in ("gym", "crag") and "rating" not in draft.attributes:
        # How it is rated comes closest to what others think of it.
        draft.attributes = (*draft.attributes, "rating")
    if "last_entry" in untold and draft.subject == "gym":
        # Until when one gets in is not what it costs; until when it is open comes closest.
        draft.attributes = ("hours",)


def untold_of_others(draft: Draft) -> None:
    """Other people's logs and shops are in no row, and trains in none at all."""
    heard, words = draft.heard, draft.heard.words
    if OTHERS_LOG in draft.untold and asks_beside(words, unknown=bool(draft.given.slots)):
        # 「有人爬過白鯨記嗎 多難」 asks of the route whoever knows it.
        draft.untold = tuple(t for t in draft.untold if t != OTHERS_LOG)
    if OTHERS_LOG in draft.untold and not draft.mine and not draft.recommends:
        # Whoever is named there is no route.
        draft.subject, draft.intent, draft.strange, draft.nameless = "route", IntentReading("list"), (), ()
    if "shops" in draft.untold and draft.subject == "gym" and not any(m.kind == "gym" for m in heard.wanted):
        # The gym nearest to a station is no shop.
        draft.around = ()
    if draft.nowhere_told:
        # When a train leaves is told of no row, whatever town it goes to.
        draft.subject, draft.intent, draft.strange, draft.nameless = None, IntentReading("list"), (), ()
        draft.around, draft.attributes, draft.fields = (), (), {}
