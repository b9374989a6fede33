"""What a question asks and what it asks about, from its words and from what was set apart of them."""

import re
from dataclasses import replace

from schemas.reading import Kind
from worker.understanding.alone.draft import Draft
from worker.understanding.alone.heard import Given, Heard
from worker.understanding.alone.settled import settled
from worker.understanding.asked.amenities import LODGING
from worker.understanding.asked.attributes import attributes_of
from worker.understanding.asked.intent import IntentReading, asks_for_list, read_intent
from worker.understanding.asked.subject import read_subject
from worker.understanding.asked.trips import is_only_told, trip_days
from worker.understanding.complexity import is_complex
from worker.understanding.conditions.facets import Wanted
from worker.understanding.figures.counting import asks_count
from worker.understanding.figures.measures import among_all_crags, with_measured
from worker.understanding.figures.ordering import Ranking
from worker.understanding.figures.quantified import asks_of_most
from worker.understanding.figures.wholly import asked_of_all
from worker.understanding.grades.two_levels import for_both
from worker.understanding.gyms.best_of_open import best_of_bounded, best_of_open
from worker.understanding.matching.patterns import compiled
from worker.understanding.names.unknown import names_in_capitals, unknown_names
from worker.understanding.personal import asker
from worker.understanding.personal.own import INTENTS
from worker.understanding.places.walking import with_walk
from worker.understanding.settling import in_order
from worker.understanding.unrecorded.bolts import DESCENT
from worker.understanding.unrecorded.missing import most_of_a_kind

_ONE_BY_ONE = ("list", "search", "detail")
_WHOLE = ("list", "search", "detail", "count", "recommend", "knowledge")
_CHEAP = compiled(
    r"(?<!不)(?:便宜|平價|划算)(?:一?點|些)?的?(?:室內)?(?:攀?岩館|抱石館|上攀館|攀岩|的館|館)"
    r"|\b(?:cheap(?:er)?|affordable|inexpensive|budget) (?:[\w-]+ ){0,2}(?:gyms?|places?|bouldering|climbing)\b"
)
_WHEN = re.compile(r"幾月|哪個?月|什麼時候|何時|什麼季節|哪個季節|\b(?:what|which) (?:month|season)s?\b|\bwhen\b")
_OF_ONE_LINE = compiled(
    r"\ue001+[^。?？]{0,10}(?:幾(?:米|公尺|級|個?繩距)|多[長高難]|(?:什麼|啥)(?:難度|級數|等級|類型))"
    r"|\bhow (?:long|hard|tall|high)\b[^.?!]{0,16}\ue001|\bwhat grade\b[^.?!]{0,16}\ue001"
)
_FIRST_UP = compiled(
    r"\ue001[」』\"”]?[^,，。?？]{0,3}(?:最早|最初)(?:是|被|在|有人)*(?:哪一?年|什麼時候|何時|誰|[爬攀開首登])"
    r"|\ue001['\"”]? (?:first|originally) (?:climbed|put up|bolted|sent|done|established)\b"
)
# What one route has of its own, and what orders a plan whatever else is asked of it.
_OF_ITSELF = frozenset({"grade", "length", "bolts", "first_ascent", "videos"})
_ORDERED = re.compile(
    r"幫|給我|安?排(?:個|一|出|成|看看)|規[劃畫](?:個|一|出)|怎麼安?排|如何安?排|\b(?:please|help|make|suggest|recommend|give|itinerar"
    r"|plan (?:a|an|me|us|my|our|the))"
)
_PLANS = re.compile(r"行程|規劃|安排|\bplan|\bitinerary")


def aimed(given: Given, heard: Heard, ranking: Ranking) -> Draft:
    """A draft with subject, intent and attributes as words and constraints have them."""
    words, found = heard.words, heard.found
    subject = read_subject(words, heard.mentions, heard.asked, of_routes=found.of_routes, of_gyms=found.of_gyms)
    attributes = attributes_of(heard.asked, subject)
    if subject == "gym" and "amenities" in attributes and LODGING.search(words):
        # Of what lies around a gym no bed is recorded.
        attributes = tuple(a for a in attributes if a != "amenities")
    if subject == "gym" and "approach" in attributes and not any(m.kind == "gym" for m in heard.mentions):
        # To whichever gym one walks from its station.
        attributes = tuple(dict.fromkeys("station" if a == "approach" else a for a in attributes))
    if found.walk is not None:
        attributes = with_walk(attributes, subject)
    intent = read_intent(
        words,
        names=most_of_a_kind(heard.wanted),
        routes=heard.routes,
        attributes=len(attributes),
        constrained=found.any or any(m.negated or m.kind in ("city", "region", "district") for m in heard.mentions),
        ranking=ranking,
    )
    draft = Draft(
        given=given,
        heard=heard,
        ranking=ranking,
        question=heard.question,
        mentions=heard.mentions,
        found=found,
        subject=subject,
        intent=intent,
        attributes=attributes,
        mine=asker.is_personal(words, recommends=intent.intent == "recommend"),
        longer=given.longer,
    )
    _settle(draft)
    if heard.routes and draft.intent.intent != "detail" and DESCENT.search(words):
        # 「大懸岩上去之後要怎麼回到地面」 asks that route for its way down, and for no other route.
        draft.subject, draft.intent = "route", IntentReading("detail")
        draft.attributes = tuple(dict.fromkeys((*attributes, "features")))
    if heard.routes and draft.intent.extreme == "oldest" and _FIRST_UP.search(words):
        # 「福利社最早被爬上去是哪一年」 asks when that one was first climbed.
        draft.subject, draft.intent, draft.attributes = "route", IntentReading("detail"), ("first_ascent",)
    return draft


def _settle(draft: Draft) -> None:
    heard, question, mentions = draft.heard, draft.question, draft.mentions
    if draft.intent.intent == "detail" and not heard.routes:
        draft.about = unknown_names(question, mentions, asked=True)
    draft.titled = draft.intent.intent in ("detail", "search") and names_in_capitals(question, mentions)
    draft.subject, draft.intent = settled(
        heard.words, draft.subject, draft.intent, heard.wanted, draft.attributes, draft.found, draft.mine
    )
    if not (heard.routes or draft.mine):
        draft.subject, draft.intent = for_both(
            heard.words, draft.found.grades.spans, draft.subject, draft.intent, placed=heard.placed
        )


def set_apart(draft: Draft) -> None:
    """What was set apart as a whole says what is asked: which places lead, hold only such routes, or have so many."""
    heard, plain = draft.heard, not (draft.heard.routes or draft.mine)
    _of_what_leads(draft)
    told_of_places = heard.held is not None or heard.pair is not None
    if plain and not told_of_places:
        whole = asked_of_all(draft.question, draft.found, draft.subject, heard.wanted, draft.given.now)
        if whole is not None and draft.intent.group_by is None and draft.intent.intent in _WHOLE:
            draft.whole = whole
            draft.subject, draft.intent, draft.attributes = whole.kind, IntentReading("count"), ()
    if draft.intent.group_by == "type" and len(draft.found.types.wanted) == 1:
        # 「傳攀多還是運動多」 names one of them by another word.
        draft.found = replace(draft.found, types=Wanted((), ()))
    if heard.pair is not None and plain:
        _of_places(draft, heard.pair.kind)
    if heard.held is not None and not heard.routes:
        _of_places(draft, heard.held.kind)
    if draft.found.noted is not None and draft.subject == "gym" and draft.intent.extreme in ("cheapest", "priciest"):
        # What stands in notes has no figure to go by.
        draft.intent = IntentReading("list")


def _of_what_leads(draft: Draft) -> None:
    """Which one is the first of all, or whether most routes of a place are so."""
    heard, found, intent = draft.heard, draft.found, draft.intent
    ranks = None
    if heard.led is not None and intent.group_by is None:
        ranks = heard.led.leads(heard.words, draft.attributes, of_routes=found.of_routes)
    if ranks is not None:
        draft.subject, draft.intent = "route" if ranks.group_by else "crag", ranks
    elif (
        heard.placed
        and not (heard.routes or draft.mine)
        and found.only_types
        and (intent.intent in _ONE_BY_ONE or (intent.intent == "distribution" and len(found.types.wanted) == 1))
        and asks_of_most(heard.words)
    ):
        # "Is Music Hall mostly trad" asks for the shares, not for the trad routes.
        draft.found, draft.subject = replace(found, types=Wanted((), ())), "route"
        draft.intent, draft.attributes = IntentReading("distribution", group_by="type"), ()


def _of_places(draft: Draft, kind: Kind) -> None:
    draft.subject, draft.attributes = kind, ()
    draft.intent = draft.intent if draft.intent.intent == "count" else IntentReading("list")


def put_in_order(draft: Draft) -> None:
    """In which order it is listed, and whether places are asked for by how many they have."""
    heard = draft.heard
    draft.intent, draft.ranking = best_of_open(draft.subject, draft.intent, draft.found, draft.ranking)
    draft.intent, draft.ranking = best_of_bounded(heard.words, draft.subject, draft.intent, draft.found, draft.ranking)
    if draft.ranking.order is None and _wants_cheap(draft):
        draft.ranking = replace(draft.ranking, order="cheapest")
    if draft.ranking.order is not None and not heard.routes:
        # Of several wishes a choice is made; by length alone they are listed.
        chooses = draft.intent.intent == "recommend" and is_complex(heard.words, heard.wanted)
        draft.subject, draft.intent, draft.attributes = in_order(
            draft.ranking.order, draft.subject, draft.intent, draft.attributes, chooses=chooses
        )
    if heard.having is not None and not (heard.routes or draft.mine):
        # Places that have so many are asked for, and no such routes.
        draft.subject, draft.attributes = "gym" if heard.having.by == "city" else "route", ()
        draft.intent = IntentReading("distribution", group_by=heard.having.by)


def _wants_cheap(draft: Draft) -> bool:
    """Whether cheap gyms are looked for, by no figure: 「台北便宜的岩館」; the cheapest come first then."""
    found, listed = draft.found, draft.intent.intent in ("list", "search") and draft.intent.extreme is None
    bare = found.price is None and found.noted is None and found.same_price is None
    of_gyms = draft.subject == "gym" and not any(m.kind == "gym" for m in draft.heard.wanted)
    return of_gyms and listed and bare and _CHEAP.search(draft.heard.words) is not None


def compared(draft: Draft) -> None:
    """By what those are measured that are set side by side."""
    heard = draft.heard
    if draft.intent.intent == "compare":
        seasons = bool(draft.found.seasons)
        draft.attributes = with_measured(heard.words, draft.subject, draft.attributes, seasons=seasons)
        draft.of_all = heard.led is not None or among_all_crags(heard.words, draft.subject, heard.wanted)


def planned(draft: Draft) -> None:
    """Whether a journey is to be planned, of how many days."""
    words = draft.heard.words
    if draft.mine or ("transport" in draft.attributes and not _PLANS.search(words)):
        # "A day trip to Long Dong by bus" asks for the bus.
        return
    if draft.heard.routes == 1 and _OF_ONE_LINE.search(words):
        # 「那條 Upper Dragon Ridge 幾米、什麼難度？想排一天」: the day is only told.
        return
    if draft.heard.routes == 1 and _OF_ITSELF & set(draft.attributes) and not _ORDERED.search(words):
        # 「行程上寫要爬新手上路這條，它難度如何」
        return
    if "season" in draft.attributes and _WHEN.search(words):
        # 「社團想排墾丁 trip 幾月去」 asks for the months.
        return
    journey = trip_days(words, of_gyms=draft.subject == "gym")
    asks_else = draft.intent.intent in ("count", "distribution", "extreme", "compare")
    if asks_else and asks_count(words) and not _ORDERED.search(words):
        # 「要訂墾丁行程了，龍牆和陽光牆 5.12 以上分別有幾條」: what the numbers are for is told.
        return
    if journey is None or ((asks_else or asks_for_list(words)) and is_only_told(words)):
        return
    draft.journey = journey
    draft.subject, draft.intent = "route", IntentReading("recommend", mode="exploration")


def of_own_records(draft: Draft) -> None:
    """What is asked of the asker's own records."""
    if not draft.mine:
        return
    heard, asks = draft.heard, draft.intent.intent == "recommend"
    bare = not (heard.wanted or draft.found.any)
    draft.own = asker.own(heard.words, draft.given.now, recommends=asks, bare=bare, routes=heard.routes)
    draft.subject = "route"
    if draft.own is not None:
        draft.intent = IntentReading(INTENTS[draft.own.ask], draft.own.extreme)
