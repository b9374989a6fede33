"""Read a question by itself, history left aside: what it asks, of what, under which constraints."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Literal

from schemas.reading import Filter, GradeRange, Locale, Mention, Own, Reading, Suggestion
from worker.understanding import aggregates, counting, of_best, personal
from worker.understanding import told_done as done_told
from worker.understanding.abroad import left_elsewhere
from worker.understanding.aggregates import (
    as_aggregate,
    figure_of_named,
    of_cities_without,
    read_aggregate,
    without_examples,
)
from worker.understanding.alike import crags_left
from worker.understanding.all_days import WEEK
from worker.understanding.amenities import LODGING
from worker.understanding.asking import asking_parts
from worker.understanding.attributes import OF_CRAGS, attributes_of, read_attributes
from worker.understanding.bearers import tells_which
from worker.understanding.beside_price import around_it, than_one
from worker.understanding.beside_topics import asked_with, of_no_route
from worker.understanding.best_of_open import best_of_open
from worker.understanding.bills import BESIDE_A_BILL, asked_bill
from worker.understanding.both import both_of
from worker.understanding.candidates import candidate
from worker.understanding.complexity import is_complex
from worker.understanding.confidence import confidence
from worker.understanding.constraining import read_constraints
from worker.understanding.counting import without_several
from worker.understanding.existence import without_denial
from worker.understanding.explaining import wants_article
from worker.understanding.facets import Wanted
from worker.understanding.gazetteer import Gazetteer
from worker.understanding.graded_parts import bands_of, only_examples
from worker.understanding.having import read_having
from worker.understanding.indoors import means_indoors, of_boulders
from worker.understanding.intent import IntentReading, asks_for_list, read_intent
from worker.understanding.lengths import with_feet
from worker.understanding.levels import by_level, stated_level
from worker.understanding.lone import asks_of_one
from worker.understanding.lone import lone as lone_name
from worker.understanding.masking import TAKEN, Masked
from worker.understanding.meant import suggestions
from worker.understanding.measures import among_all_crags, with_measured
from worker.understanding.missing import most_of_a_kind, what_is_missing
from worker.understanding.misspelled import may_misspell, misspelled
from worker.understanding.namelike import Namelike
from worker.understanding.narrowing import Fields
from worker.understanding.nearby import NEARER, apart, near, others_near
from worker.understanding.no_such_part import branch_alone, called_after
from worker.understanding.of_best import asked_of_best, attributes_supposed
from worker.understanding.ordering import Ranking
from worker.understanding.origins import told_beside
from worker.understanding.others import OTHERS_LOG, asks_beside
from worker.understanding.own import INTENTS
from worker.understanding.patterns import Together
from worker.understanding.places import place_fields
from worker.understanding.quantified import asks_of_most, quantified
from worker.understanding.ranking import RANKED, more_than_place, ranked_places
from worker.understanding.settling import (
    OF_HOURS,
    all_of_them,
    best_known,
    day_asked,
    in_order,
    is_named,
    kinds_of,
    settled,
)
from worker.understanding.shares import aggregate_of
from worker.understanding.slots import stands_in_slot
from worker.understanding.some_of_named import some_of_named
from worker.understanding.strangers import Strangers, is_called, with_strangers
from worker.understanding.subject import read_subject
from worker.understanding.supposed import supposed
from worker.understanding.told_done import told_done
from worker.understanding.towns import without_wider
from worker.understanding.trips import built_up, is_only_told, missing_of_trip, trip_days
from worker.understanding.two_levels import for_both, places_for_both
from worker.understanding.unearned import asks_of_now
from worker.understanding.unknown import bare_name, names_in_capitals, unknown_names, unknown_places
from worker.understanding.unrecorded import OF_NO_ROW, read_unrecorded
from worker.understanding.walking import with_walk
from worker.understanding.well_known import towns_without
from worker.understanding.wholly import asked_of_all, whole_of

_OF_NUMBERS = ("count", "distribution")
_OF_ROWS = ("list", "extreme", "search", "recommend")
_ONE_BY_ONE = ("list", "search", "detail")
_WHOLE = ("list", "search", "detail", "count", "recommend", "knowledge")
_BRANCH = re.compile(r"(?:店|分館)$")
# Whether a day's hours are those of the others is told by all of them.
_AS_ON_OTHERS = re.compile(
    r"(?:跟|和|與)(?:其他|其它|別的?|平常)(?:天|日子|時候|日)?(?:都)?(?:一樣|相同|不同|不一樣)"
    r"|\b(?:same|different|other) (?:as|from|than|on)(?: on)?(?: the)? (?:other days|rest of the week|every other day)"
)
_NEAREST = re.compile(r"最近(?:的)?(?=$|[\s,，。?？]|岩|攀|抱|是|哪)|\b(?:nearest|closest)\b")
_OF_LINES = frozenset({"type", "bolts", "length", "grade"})
TANGIBLE = frozenset({"route", "area", "sector", "crag", "gym"})


def _is_of_one(wanted: Sequence[Mention]) -> bool:
    return {m.kind for m in wanted} == {"gym"} and len({m.ids for m in wanted}) == 1


_AROUND = frozenset({"eateries", "lodging", "amounts"})
_OF_SEVERAL = frozenset({"recommend", "list", "search", "extreme", "count"})
_PLANS = re.compile(r"行程|規劃|安排|\bplan|\bitinerary")


_SELDOM = Together(done_told.CUES, counting.SUMMED, aggregates.WITHOUT_GYMS, personal.LIKES, of_best.CUES)
"""What is spoken of in few questions: one look spares five readers."""


def standing_alone(
    question: Masked,
    mentions: tuple[Mention, ...],
    gazetteer: Gazetteer,
    locale: Locale,
    now: datetime,
    longer: tuple[str, ...],
    ranking: Ranking,
    slots: Sequence[Namelike] = (),
) -> Reading:
    """The reading of a question by itself, history left aside; longer are names of which only a part is known."""
    done, seldom = None, _SELDOM.may_be_in(question.words)
    if seldom:
        done = told_done(question)
        question = question if done is None else done[1]
        question = without_several(question)
    having = read_having(question)
    question = question if having is None else having.rest
    question = without_denial(question)
    led = candidate(question, mentions)
    question, mentions = (question, mentions) if led is None else (led.rest, led.mentions)
    words = question.words
    mentions = without_wider(words, mentions)
    wanted = [m for m in mentions if not m.negated]
    held = quantified(question, now)
    pair = both_of(question, now) if held is None else None
    narrowing = question if held is None else held.rest
    narrowing = narrowing if pair is None else pair.rest
    if seldom or held is not None:
        narrowing = personal.without_wishes(of_cities_without(narrowing) if held is None else held.rest)
    best = asked_of_best(words) if seldom else None
    if best is not None:
        narrowing = narrowing.hide([(*best, TAKEN)])
    found = read_constraints(narrowing, now)
    asked = read_attributes(words)
    if best is not None:
        # What is asked of the hardest does not narrow what it is the hardest of.
        rest = question.hide([(0, best[0], TAKEN), (best[1], len(words), TAKEN)])
        more = attributes_supposed(read_constraints(rest, now), rest.words, of_gyms=found.in_gym)
        asked = tuple(dict.fromkeys((*more, *asked)))
    subject = read_subject(words, mentions, asked, of_routes=found.of_routes, of_gyms=found.of_gyms)
    attributes = attributes_of(asked, subject)
    if subject == "gym" and "amenities" in attributes and LODGING.search(words):
        # Of what lies around a gym no bed is recorded.
        attributes = tuple(a for a in attributes if a != "amenities")
    if found.walk is not None:
        attributes = with_walk(attributes, subject)
    routes = sum(1 for m in wanted if m.kind == "route")
    intent = read_intent(
        words,
        names=most_of_a_kind(wanted),
        routes=routes,
        attributes=len(attributes),
        constrained=found.any or any(m.negated or m.kind in ("city", "region", "district") for m in mentions),
        ranking=ranking,
    )
    mine = personal.is_personal(words, recommends=intent.intent == "recommend")
    about = unknown_names(question, mentions, asked=True) if intent.intent == "detail" and not routes else ()
    titled = intent.intent in ("detail", "search") and names_in_capitals(question, mentions)
    subject, intent = settled(words, subject, intent, wanted, attributes, found, mine)
    placed = any(m.kind in ("crag", "area", "sector") for m in wanted)
    if not (routes or mine):
        subject, intent = for_both(words, found.grades.spans, subject, intent, placed=placed)
    if (
        led is not None
        and intent.group_by is None
        and (ranks := led.leads(words, attributes, of_routes=found.of_routes)) is not None
    ):
        subject, intent = "route" if ranks.group_by else "crag", ranks
    elif (
        placed
        and not (routes or mine)
        and found.only_types
        and (intent.intent in _ONE_BY_ONE or (intent.intent == "distribution" and len(found.types.wanted) == 1))
        and asks_of_most(words)
    ):
        # "Is Music Hall mostly trad" asks for the shares, not for the trad routes.
        found, subject = replace(found, types=Wanted((), ())), "route"
        intent, attributes = IntentReading("distribution", group_by="type"), ()
    told_of_places = held is not None or pair is not None
    whole = None if routes or mine or told_of_places else asked_of_all(question, found, subject, wanted, now)
    if whole is not None and intent.group_by is None and intent.intent in _WHOLE:
        subject, intent, attributes = whole.kind, IntentReading("count"), ()
    else:
        whole = None
    if intent.group_by == "type" and len(found.types.wanted) == 1:
        # 「傳攀多還是運動多」 names one of them by another word.
        found = replace(found, types=Wanted((), ()))
    if pair is not None and not (routes or mine):
        subject, attributes = pair.kind, ()
        intent = intent if intent.intent == "count" else IntentReading("list")
    if held is not None and not routes:
        subject, attributes = held.kind, ()
        intent = intent if intent.intent == "count" else IntentReading("list")
    if found.noted is not None and subject == "gym" and intent.extreme in ("cheapest", "priciest"):
        # What stands in notes has no figure to go by.
        intent = IntentReading("list")
    intent, ranking = best_of_open(subject, intent, found, ranking)
    if ranking.order is not None and not routes:
        # Of several wishes a choice is made; by length alone they are listed.
        chooses = intent.intent == "recommend" and is_complex(words, wanted)
        subject, intent, attributes = in_order(ranking.order, subject, intent, attributes, chooses=chooses)
    if having is not None and not (routes or mine):
        # Places that have so many are asked for, and no such routes.
        subject, attributes = "gym" if having.by == "city" else "route", ()
        intent = IntentReading("distribution", group_by=having.by)
    ranked = intent.intent == "distribution" and intent.extreme is not None
    total = (
        None
        if mine or ranked or having is not None
        else read_aggregate(words, gyms=subject == "gym", narrows=found.any, named=[m.kind for m in wanted])
    )
    if total is not None and intent.mode is None:
        subject, intent = as_aggregate(total, subject, intent, placed=bool(wanted))
    if routes and subject == "route" and intent.intent == "detail" and not mine:
        attributes = tuple(dict.fromkeys((*attributes, *supposed(words, found))))
    of_one_gym = subject == "gym" and {m.kind for m in wanted} == {"gym"} and len({m.ids for m in wanted}) == 1
    if of_one_gym and asked_bill(words) is not None:
        # Where it is and when it is open is told beside what it comes to.
        intent, attributes = IntentReading("detail"), ("price", *(a for a in attributes if a in BESIDE_A_BILL))
    if intent.intent == "compare":
        attributes = with_measured(words, subject, attributes, seasons=bool(found.seasons))
    of_all = intent.intent == "compare" and (led is not None or among_all_crags(words, subject, wanted))
    journey = None if mine else trip_days(words, of_gyms=subject == "gym")
    if "transport" in attributes and not _PLANS.search(words):
        # "A day trip to Long Dong by bus" asks for the bus.
        journey = None
    asks_else = intent.intent in ("count", "distribution", "extreme", "compare") or asks_for_list(words)
    if journey is not None and asks_else and is_only_told(words):
        journey = None
    if journey is not None:
        subject, intent = "route", IntentReading("recommend", mode="exploration")
    own: Own | None = None
    if mine:
        bare = not (wanted or found.any)
        asks = intent.intent == "recommend"
        own = personal.own(words, now, recommends=asks, bare=bare, routes=routes)
        subject = "route"
        if own is not None:
            intent = IntentReading(INTENTS[own.ask], own.extreme)
    untold, told_of = read_unrecorded(words, subject, mentions), (subject, mentions)
    nowhere_told = OF_NO_ROW & set(untold) and not any(m.kind in TANGIBLE for m in wanted)
    if mine and OF_NO_ROW & set(untold):
        # Who fears to miss the last train asks of no log.
        mine, own = False, None
    told_apart = intent.intent == "distribution" and intent.group_by in ("type", "crag", "area", "sector")
    # Whoever looks for the cheapest gym for a child wants one, and not to be told of children.
    of_price = subject == "gym" and intent.extreme in ("cheapest", "priciest")
    one: Literal["route", "gym", "crag"] | None = next((m.kind for m in wanted if m.kind in ("gym", "route")), None)
    if one is None and placed and untold and ("rescue" in untold or asks_of_now(words)):
        # How high the tide is tomorrow at one crag, no article tells either.
        one = "crag"
    if intent.intent == "knowledge" and one is not None and not mine:
        # How something is done at one gym is told by no article.
        subject, intent = one, IntentReading("detail")
    # What one route needs (「要自己帶器材嗎」) is told by its row, and not in general.
    of_line = routes == 1 and intent.intent == "detail" and bool(attributes) and set(attributes) <= _OF_LINES
    if not (mine or titled or told_apart or of_price or of_line) and wants_article(
        words, mentions, found, subject, intent, untold=untold
    ):
        subject, intent = "article", IntentReading("knowledge")
    asks_about = (about and intent.intent == "distribution" and total is None) or (titled and intent.intent == "search")
    if asks_about or (longer and intent.intent != "compare"):
        # "How hard is The Purple Banana at Kenting" asks of a route, though of none that is known.
        subject, intent = "route", IntentReading("detail")
    lone = bare_name(question) if intent.intent in ("search", "detail") and not attributes else None
    if lone is None and not longer and not about and not mine and may_misspell(intent, wanted):
        lone = misspelled(question, gazetteer)
    than = than_one(words, wanted) if subject == "gym" else None
    if than is not None:
        # 「比原岩萬華便宜的」 are others.
        intent, attributes = IntentReading("list"), tuple(dict.fromkeys(("price", *attributes)))
    of_places = [m for m in mentions if than is None or m.kind != "gym"]
    places, nowhere = place_fields(of_places, subject, gazetteer)
    landmark = any(m.kind in ("landmark", "station") for m in wanted)
    if (nowhere or landmark) and means_indoors(words, subject, found):
        # "Where can I climb in Taipei": where there is no crag, a gym is meant.
        subject, found = "gym", of_boulders(found)
        places, nowhere = place_fields(mentions, subject, gazetteer)
    if intent.intent == "distribution" and more_than_place(words) is not None:
        # Those that have more than a named place lie elsewhere.
        places = {}
    if subject == "gym" and intent.intent in ("detail", "search", "recommend") and others_near(words):
        intent = IntentReading("list")
    around = near(words, mentions, subject, intent.intent) or around_it(words, than, wanted)
    if subject == "gym" and (around or _NEAREST.search(words)) and intent.intent in ("search", "recommend"):
        intent = IntentReading("list", clear=intent.clear)
    of_several = intent.intent == "compare" or (intent.intent == "detail" and "還是" in words)
    if subject in ("gym", "crag") and around and of_several and NEARER.search(words):
        intent, attributes = IntentReading("list", clear=intent.clear), ()
    if subject == "gym" and of_several and not (around or attributes) and NEARER.search(words):
        # Nearer to whom is not said: where each of them is says it.
        attributes = ("station",)
    if (far := apart(words, mentions)) is not None:
        subject, intent, around, attributes = far[0], IntentReading("list"), (far[1],), ()
    if subject in ("route", "area") and not nowhere and all(m.kind in ("city", "district") for m in around):
        # Routes near Tainan are those of the crag that lies in it.
        around = ()
    if around or nowhere:
        around, nowhere = around or nowhere, ()
        beside = {m.start for m in around}
        places, _ = place_fields([m for m in mentions if m.start not in beside], subject, gazetteer)
    if subject == "crag" and around and intent.mode == "exploration" and not found.any and NEARER.search(words):
        # 「新竹出發去哪個岩場近」: the nearest first, and not some that are like it.
        intent = IntentReading("list", clear=intent.clear)
    if subject == "gym" and not around and intent.intent in ("list", "search", "recommend"):
        # Of a town without a gym the nearest one is told.
        around = towns_without(mentions, gazetteer)
    recommends = intent.intent == "recommend"
    named = is_named(wanted, subject, intent) and not (intent.intent == "detail" and tells_which(words, wanted))
    fields = found.into(places, subject, intent.intent, named=named)
    if than is not None:
        fields["gym_ids"] = ()
    if journey is not None and fields.get("features") == ("warm_up",):
        # Each day of a journey begins with a warm-up; it is no journey of warm-ups.
        fields["features"] = ()
    bound = any(value for name, value in fields.items() if name not in ("kinds", "exclude_ids"))
    if subject == "route" and held is None and bound and (rows := some_of_named(words, wanted, intent)):
        fields["ids"] = rows
    bands: tuple[GradeRange, ...] = ()
    if journey is not None and (day := built_up(words, found.grades.spans)) is not None:
        bands, fields["grades"], fields["not_grades"] = (day.warm_up,), day.level, ()
    fields = by_level(words, fields, intent, subject, found) if held is None else fields
    if held is not None and subject == held.kind:
        fields[held.held] = held.routes
    if pair is not None and subject == pair.kind:
        fields |= {**pair.one, "also": pair.other}
    elif subject in ("area", "crag") and intent.intent in ("list", "recommend", "search"):
        fields |= places_for_both(words, found.grades.spans, fields["route_types"])
    if recommends:
        known = tuple(i for m in wanted if m.kind == "route" for i in m.ids)
        fields["exclude_ids"] = tuple(dict.fromkeys((*fields.get("exclude_ids", ()), *known)))
        if known and (left := crags_left(words, wanted, gazetteer)):
            fields["not_crag_ids"] = tuple(dict.fromkeys((*fields.get("not_crag_ids", ()), *left)))
    by_grade = intent.intent == "distribution" and intent.group_by == "grade"
    if by_grade and only_examples(words, found.grades.spans):
        fields["grades"], fields["not_grades"] = None, ()
    elif by_grade and len(found.grades.spans) > 1:
        # 「5.9 以下、5.10、5.11 各多少」 names but its parts.
        fields["grades"], fields["not_grades"], bands = None, (), bands_of(words, found.grades.spans)
    if total is not None:
        fields |= without_examples(total)
        if total.by == "gym_type" and total.figure is not None and len(found.gym_types) > 1:
            # Of two kinds that are set against each other the third is not asked.
            fields["gym_types"] = found.gym_types
    if mine:
        fields = personal.narrowed(fields, own)
    if intent.intent not in ("detail", "compare", "chat"):
        fields["kinds"] = kinds_of(subject, intent)
    of_many = total if total is not None and intent.intent in ("count", "distribution") else None

    def within(start: int, end: int) -> Fields | None:
        there = [m for m in mentions if not m.negated and start <= m.start and m.end <= end]
        return place_fields(there, subject, gazetteer)[0] if there else None

    aggregate = None if of_many is None else aggregate_of(of_many, question, places, subject, now, within)
    if whole is not None:
        if whole.least is not None:
            fields["grades"] = whole.least
        around_it_all = within(0, whole.start) or within(whole.end, len(words)) or places
        aggregate = whole_of(whole, around_it_all)
    if aggregate is None and routes > 1 and subject == "route" and intent.intent == "detail" and not mine:
        of_named = figure_of_named(words)
        if of_named is not None:
            aggregate, attributes = of_named[0], tuple(dict.fromkeys((of_named[1], *attributes)))
    if mine:
        question = question.hide((start, end, TAKEN) for start, end in personal.spans(words))
    strange = tuple(dict.fromkeys((*(s.name(question) for s in slots if s.place), *unknown_places(question, mentions))))
    timed = subject in ("gym", "gym_condition", None)
    facts = intent.intent in ("detail", "compare") or routes > 0
    asked_grade = intent.intent in ("detail", "search", "list", "compare", "recommend") and not strange
    if lone is not None and not routes:
        # What bears a name like this is looked for among all kinds.
        longer, subject, intent = (*longer, lone), "route", IntentReading("detail")
        fields["kinds"] = ()
    nameless = (
        *longer,
        *unknown_names(question, mentions, asked=(facts or not wanted) and asked_grade and own is None),
        *found.unknown_grades,
    )
    seen = Strangers(strange, tuple(dict.fromkeys(nameless)))
    strange, nameless = with_strangers(question, mentions, gazetteer, intent.intent, subject, seen)
    strange = tuple(name for name in strange if not told_beside(question, name, mentions))
    alone_in_it = () if wanted or strange or subject != "gym" else branch_alone(question, gazetteer)
    if subject == "gym" and (called := called_after((*strange, *alone_in_it), question, gazetteer)):
        # 「天母的岩館」: no district, and yet a gym's branch is called after it.
        mentions = (*mentions, *called)
        fields["gym_ids"] = tuple(dict.fromkeys(i for m in called for i in m.ids))
        strange = tuple(name for name in strange if name not in {m.name for m in called})
    if subject == "article" and strange and set(attributes) & OF_CRAGS and not wanted:
        # How long the walk to an unknown crag is, no article tells.
        subject, intent = "crag", IntentReading("detail")
        fields["kinds"] = kinds_of(subject, intent)
    if subject in (None, "article") and any(_BRANCH.search(name) for name in strange):
        subject, intent = "gym", IntentReading("list") if subject else intent
        fields["kinds"] = kinds_of(subject, intent)
    of_sets = intent.intent in ("list", "count", "search", "distribution")
    of_one = of_sets and is_called(question, nameless) and (not found.any or bool(attributes))
    if of_one or (not (routes or subject == "gym") and stands_in_slot(question, nameless, intent)):
        subject, intent = "route", IntentReading("detail")
    mentions = left_elsewhere(question, mentions, strange, nameless)
    around = tuple(m for m in around if m in mentions)
    single: str | None = None
    meant: tuple[Suggestion, ...] = ()
    if lone is None and not (mentions or strange or nameless or attributes or found.any) and intent.intent == "search":
        single, meant = lone_name(question, gazetteer, english=locale == "en")
    if single is not None:
        subject, intent, nameless, fields["kinds"] = "route", IntentReading("detail"), (single,), ()
    if intent.intent == "detail" and not wanted and asks_of_one(attributes, strange):
        strange, nameless = (), tuple(dict.fromkeys((*nameless, *strange)))
    if (subject, mentions) != told_of:
        untold = read_unrecorded(words, subject, mentions)
    if untold and (
        intent.intent in _OF_NUMBERS or (intent.intent in _OF_ROWS and found.of_routes and subject == "route")
    ):
        # Who asks for routes of a kind and says beside it that they put on weight does not ask of weights.
        asking = " ".join(clause for _, clause in asking_parts(words))
        untold = tuple(t for t in untold if t in read_unrecorded(asking, subject, mentions))
    if "other_ladders" in untold and not wanted:
        # HVS and Ewbank are no names.
        strange, nameless = (), ()
    if _AROUND & set(untold) and placed and not routes and intent.intent in _OF_SEVERAL:
        # A crag is no restaurant that could be recommended, and its routes are no beds.
        subject, intent, around, fields["kinds"] = "crag", IntentReading("detail"), (), ()
    chooses_one = (recommends and intent.mode == "exploration") or intent.intent == "count"
    if untold and subject == "gym" and chooses_one and _is_of_one(wanted):
        # Whether one gym needs setters, or has a class for a child, asks of it, and so does how many toilets it has.
        intent, fields["kinds"] = IntentReading("detail"), ()
    if (
        of_no_route(untold, intent.intent, found.features.wanted, words)
        and subject == "route"
        and not (routes or found.grades.spans)
    ):
        # 「聽說有落石，現在有封閉嗎」 asks for no routes with loose rock, and a steep path is no steep route.
        subject, intent, fields["features"], fields["not_features"] = "crag", IntentReading("detail"), (), ()
        if not placed:
            intent, fields["kinds"] = IntentReading("list"), ("crag",)
    if subject == "route" and placed and "approach" in attributes and intent.extreme in ("shortest", "longest"):
        # 「龍洞最短要走幾分鐘」 asks for the walk, and for no short route.
        subject, intent, fields["kinds"] = "crag", IntentReading("detail"), ()
    if found.same_price is not None and subject == "gym" and "price" not in attributes:
        attributes = (*attributes, "price")
    if "gym_life" in untold and subject == "gym" and intent.extreme in (*OF_HOURS, "oldest"):
        # Which gym has been open longest is not which is open for the most hours.
        intent = IntentReading("list")
    if "future" in untold and intent.extreme == "newest":
        # What will be new next year is not what is newest.
        subject, intent = "crag", IntentReading("detail")
    attributes = tuple(a for a in attributes if a not in asked_with(untold, words))
    if "opinions" in untold and subject in ("gym", "crag") and "rating" not in attributes:
        # How it is rated comes closest to what others think of it.
        attributes = (*attributes, "rating")
    if "last_entry" in untold and subject == "gym":
        # Until when one gets in is not what it costs; until when it is open comes closest.
        attributes = ("hours",)
    if OTHERS_LOG in untold and asks_beside(words, unknown=bool(slots)):
        # 「有人爬過白鯨記嗎 多難」 asks of the route whoever knows it.
        untold = tuple(t for t in untold if t != OTHERS_LOG)
    if OTHERS_LOG in untold and not mine and not recommends:
        # Whoever is named there is no route.
        subject, intent, strange, nameless = "route", IntentReading("list"), (), ()
    if "shops" in untold and subject == "gym" and not any(m.kind == "gym" for m in wanted):
        # The gym nearest to a station is no shop.
        around = ()
    if nowhere_told:
        # When a train leaves is told of no row, whatever town it goes to.
        subject, intent, strange, nameless, around, attributes, fields = None, IntentReading("list"), (), (), (), (), {}
    nth, top = ranked_places(words) if intent.intent == "distribution" and intent.group_by in RANKED else (None, None)
    filter_ = Filter(**fields)
    weekday, days = day_asked(found, intent, now), found.days if filter_.open_at is None else ()
    if weekday is not None and intent.intent == "detail" and _AS_ON_OTHERS.search(words):
        weekday, days = None, ()
    if found.all_days and filter_.open_at is None and intent.extreme not in OF_HOURS:
        # Of several days the hours are told of all of them.
        weekday, days = None, () if found.all_days == WEEK else found.all_days
    return Reading(
        text=question.shown,
        locale=locale,
        intent=intent.intent,
        subject=subject,
        filter=filter_,
        mentions=mentions,
        attributes=with_feet(words, attributes, intent.intent, intent.extreme) if subject == "route" else attributes,
        extreme=intent.extreme,
        rank=ranking.rank if intent.intent == "extreme" else nth,
        order=ranking.order,
        group_by=intent.group_by,
        aggregate=aggregate,
        bands=bands,
        mode=intent.mode,
        weekday=weekday if timed else None,
        days=days if timed else (),
        trip_days=journey,
        level=stated_level(words, found, intent),
        minute=found.minute if timed else None,
        until=found.until if timed else None,
        part=found.part if timed else None,
        # 下一條 is the next route, of which several may be named, and several may share an extreme.
        limit=None
        if found.limit == 1 and (intent.mode == "progression" or intent.extreme or (subject == "crag" and not wanted))
        else top or ranking.limit or found.limit or best_known(intent, untold) or all_of_them(words, subject, intent),
        near=around,
        unknown_places=strange,
        unknown_names=nameless,
        suggestions=(
            *meant,
            *(suggestions(gazetteer, nameless, english=locale == "en", text=question.folded) if single is None else ()),
            *suggestions(gazetteer, strange, places=True, english=locale == "en", text=question.folded),
        ),
        unrecorded=untold,
        than=than,
        having=(having.low, having.high) if having is not None and intent.group_by == having.by else None,
        done=None if done is None else done[0],
        novice=None
        if pair is not None
        else personal.novice(words)
        if found.grades.wanted is None
        else personal.begins(words),
        personal=mine,
        own=own,
        complex=is_complex(words, wanted),
        missing=missing_of_trip(mentions, filter_)
        if journey is not None and not (strange or nameless)
        else what_is_missing(intent, wanted, fields, strange, nameless, mine or of_all or bool(untold)),
        # What no row records is read from its own words: nobody need guess at it.
        confidence=max(confidence(words, intent, subject, wanted, found), 0.7 if untold else 0.0),
    )
