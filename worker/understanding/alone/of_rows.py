"""Whether one row is told of or many are listed, and of which kind they are."""

from collections.abc import Callable

from worker.understanding.alone.of_gyms import BRANCHES, CHOICE
from worker.understanding.alone.of_named import OF_CRAGS
from worker.understanding.alone.terms import OUTSIDE, TOWNS, Settled, Terms
from worker.understanding.asked.gear_needed import falls_short, gear_needed, needs_rack
from worker.understanding.asked.intent import IntentReading, asks_for_list
from worker.understanding.conditions.numbers import draws_will_do
from worker.understanding.followups.pointing import points_back
from worker.understanding.matching.patterns import compiled
from worker.understanding.personal import asker
from worker.understanding.places.nearby import near

_CRAGS_WITH = compiled(r"\bcrags (?:with|without|that|where|having)\b")
# What is read where somebody says from where they come: 「從台北車站怎麼去」.
_OF_THE_WAY = frozenset({"station", "place"})
_PARTS = compiled(r"哪[一幾些個]*[區面塊]|幾[區面塊]|[分各每]區|岩區|\b(?:areas?|sectors?|walls?)\b")
_EASY_THERE = compiled(
    r"(?:簡單|容易|輕鬆|好爬|難|硬)的(?:路線)?有(?:哪些|哪幾|幾條|什麼|沒有)|有(?:哪些|什麼)(?:比較|較)?(?:簡單|容易|輕鬆)的"
)
SHORT = 24
"""Up to how many characters a question that only says what kind of thing it wants is one for all of them."""
_WHERE = compiled(
    r"\bwhere (?:to|can|do|does|should|could|would|might) ?(?:i|we|you|one|people|someone|they)?(?: go)?(?: to)? ?"
    r"(?:(?:rock )?climb|go (?:rock )?climbing|find (?:rock|climbing))\b|哪裡(?:可以|能|有得)(?:爬|攀)"
)
_BARE_NOUN = compiled(r"路線|岩館|岩場|岩區|\broutes?\b|\bgyms?\b|\bcrags?\b|\bclimbs\b|\bboulders\b|\bareas\b")


def _of_a_brand(terms: Terms) -> Settled | None:
    if terms.subject != "gym" or "gym" not in terms.kinds:
        return None
    whole = not terms.attributes and terms.intent.intent in ("detail", "search", "list")
    if whole and BRANCHES.search(terms.words):
        return terms.subject, IntentReading("list")
    if terms.intent.intent == "list" and terms.attributes and not CHOICE.search(terms.words):
        return terms.subject, IntentReading("detail")
    return None


def _one_or_many(terms: Terms) -> Settled | None:
    intent, kinds = terms.intent.intent, terms.kinds
    nameless = not kinds & {"route", "crag", "gym", "area", "sector"}
    if intent == "detail" and nameless and (terms.found.any or terms.subject == "gym") and not points_back(terms.words):
        # 「冬天哪裡不會太冷」: the crags of the season, and not all of their routes.
        seasonal = terms.subject is None and terms.found.seasons and not (terms.found.of_routes or terms.found.in_gym)
        return "crag" if seasonal else terms.subject, IntentReading("list")
    if intent == "search" and len(kinds & {"route", "gym"}) == 1:
        # Whatever is asked of one named thing, what is known of it comes closest.
        return ("route" if "route" in kinds else "gym"), IntentReading("detail", clear=False)
    if intent == "search" and terms.wanted and "gym" not in kinds and asker.for_beginners(terms.words):
        if asker.novice(terms.words) is None:
            # "Back Door, something easy": the easy ones, in order.
            return "route", IntentReading("list", clear=False)
        return "route", IntentReading("recommend", mode="exploration", clear=False)
    return None


def _of_a_place(terms: Terms) -> Settled | None:
    """What gear a place wants, and its hard ones."""
    if not (terms.at_rock or "region" in terms.kinds):
        return None
    words, intent = terms.words, terms.intent
    listed = terms.found.of_routes and asks_for_list(words)
    of_all = "route" not in terms.kinds and intent.extreme is None and not listed
    need = gear_needed(words) or ("most_bolts" if terms.found.bolts is None and draws_will_do(words) else None)
    if of_all and need is not None and not falls_short(words):
        # How long a rope, how many quickdraws a place wants is told by its longest, its most bolted route.
        return "route", IntentReading("extreme", extreme=need, clear=False)
    if of_all and needs_rack(words):
        return "route", IntentReading("distribution", group_by="type")
    of_rock = terms.subject in (None, "route", "crag", "area") and terms.found.grades.wanted is None
    if intent.intent in ("list", "search") and of_rock and asker.wants_hard(words):
        return "route", IntentReading("extreme", extreme="hardest", clear=False)
    return None


def _of_seasons(terms: Terms) -> Settled | None:
    if terms.subject != "crag" or not terms.found.seasons:
        return None
    if "crag" in terms.kinds and not terms.found.of_routes:
        # Whether one goes there in winter is asked of its seasons, of several which is the one for it.
        if sum(m.kind == "crag" for m in terms.wanted) > 1 and CHOICE.search(terms.words):
            return terms.subject, IntentReading("compare")
        looks = terms.intent.intent in ("list", "search")
        return terms.subject, IntentReading("detail") if looks else terms.intent
    if terms.intent.intent == "search" and not (terms.at_rock or "region" in terms.kinds):
        # Which crag is best in winter: those whose seasons hold it.
        return terms.subject, IntentReading("list")
    return None


def _of_a_crag(terms: Terms) -> Settled | None:
    intent, found, subject = terms.intent, terms.found, terms.subject
    if subject == "crag" and "crag" in terms.kinds:
        if found.of_routes and intent.intent in ("list", "recommend", "count"):
            return "route", intent
        if intent.intent == "list" and len(terms.wanted) == 1 and _EASY_THERE.search(terms.words):
            # 「關子嶺簡單的有哪些」 asks for the routes that are so.
            return "route", intent
        if intent.intent in ("list", "search") and not found.any:
            of_crag = set(terms.attributes) - _OF_THE_WAY
            chosen = not terms.attributes and CHOICE.search(terms.words)
            many = chosen or (not terms.attributes and near(terms.words, terms.wanted, subject, intent.intent))
            if of_crag <= OF_CRAGS and not many:
                # Of a named crag its own row is asked, not a list with one entry.
                return subject, IntentReading("detail", clear=bool(of_crag))
    in_area = subject == "area" and bool(terms.kinds & {"area", "sector"}) and _PARTS.search(terms.words) is None
    graded = found.grades.spans or asker.for_beginners(terms.words) or asker.wants_hard(terms.words)
    if in_area and graded and intent.intent in ("list", "recommend"):
        # 「一線天有 5.6 的嗎」: what has a grade there is a route.
        return "route", intent
    if intent.intent == "detail" and not terms.kinds & {"route", "gym"} and found.of_routes and terms.at_rock:
        # "Long Dong's 5.13 with a video": what only routes have is asked of routes.
        return "route", IntentReading("list")
    return None


def _of_one_gym(terms: Terms) -> Settled | None:
    of_gyms = terms.subject == "gym" and terms.kinds - TOWNS == {"gym"}
    if terms.intent.intent in ("list", "search") and of_gyms and not CHOICE.search(terms.words):
        return terms.subject, IntentReading("detail")
    return None


def _of_beginners(terms: Terms) -> Settled | None:
    if terms.intent.intent != "recommend":
        return None
    tagged = terms.found.features.wanted in (("warm_up",), ("beginner_friendly",))
    if terms.intent.mode == "exploration" and tagged and (terms.at_rock or "region" in terms.kinds):
        # What is tagged for it comes first, whoever asks to be advised.
        return "route", IntentReading("list")
    named = terms.subject == "crag" and "crag" in terms.kinds
    named = named or (terms.subject == "area" and bool(terms.kinds & {"area", "sector"}))
    if named and asker.for_beginners(terms.words):
        # Whether a crag suits beginners is how many easy routes it has.
        return "route", IntentReading("list")
    return None


def _of_surroundings(terms: Terms) -> Settled | None:
    found, intent = terms.found, terms.intent.intent
    around = any(found.amenities)
    one_crag = [m.kind for m in terms.wanted] == ["crag"]
    if terms.subject == "crag" and intent in ("list", "search", "recommend") and around and one_crag:
        # "Where's the parking for the Kenting crag" asks of its own row as well.
        return terms.subject, IntentReading("detail")
    if terms.subject == "crag" and intent == "detail" and any(found.rocks) and not terms.kinds & OUTSIDE:
        # 「離台中最近的石灰岩在哪」 looks for crags, wherever they are to be near.
        return terms.subject, IntentReading("list")
    if terms.wanted:
        return None
    told = any(found.rocks) or around
    if terms.subject in ("crag", None) and intent == "detail" and (told or _CRAGS_WITH.search(terms.words) is not None):
        # "Crags that aren't limestone" asks for them, and for no rock.
        return "crag", IntentReading("list")
    if terms.subject is None and intent in ("list", "search") and (told or _WHERE.search(terms.words)):
        return "crag", IntentReading("list")
    return None


def _bare(terms: Terms) -> Settled | None:
    if terms.intent.intent == "detail" and terms.attributes == ("areas",) and terms.subject in ("crag", "area"):
        return "area", IntentReading("list")
    if terms.intent.intent != "search" or terms.subject is None:
        return None
    if terms.found.any or terms.wanted:
        listed = _BARE_NOUN.search(terms.words) is not None
    else:
        # "Crags in Taiwan?" asks for all of them.
        listed = terms.subject in ("crag", "gym") and len(terms.words) <= SHORT
    return (terms.subject, IntentReading("list", clear=False)) if listed else None


RULES: tuple[Callable[[Terms], Settled | None], ...] = (
    _of_a_brand, _one_or_many, _of_a_place, _of_seasons, _of_a_crag, _of_one_gym,
    _of_beginners, _of_surroundings, _bare,
)  # fmt: skip
