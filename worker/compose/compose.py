"""Write the answer from the evidence: choose the form by what was asked, one checkable sentence at a time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from schemas.evidence import Draft, Evidence, EvidenceItem, Part, Relaxation, Sentence
from schemas.reading import Locale, Reading
from worker.compose import (
    aggregates,
    conversion,
    crags,
    gyms,
    knowledge,
    missing,
    novices,
    numbers,
    rankings,
    unrecorded,
)
from worker.compose.blanks import only_blanks
from worker.compose.brands import brands
from worker.compose.compare import compare
from worker.compose.equipped import equipped
from worker.compose.listing import asked_hours, lines, listing
from worker.compose.loosened import loosened
from worker.compose.nearby import how_far, near_first
from worker.compose.of_best import told_beside, told_of_best, without_beside
from worker.compose.of_climbers import of_climbers
from worker.compose.own import own_answer
from worker.compose.parts import in_parts
from worker.compose.per_group import per_group
from worker.compose.read_as import read_as
from worker.compose.remembered import remembered
from worker.compose.routes import pitches, route_detail, route_line, supposed_of_route
from worker.compose.say import Voice, untranslated
from worker.compose.scope import counted_kind
from worker.compose.suggest import suggestions
from worker.compose.trip import itinerary
from worker.compose.values import Values
from worker.sql.conversion import EXPLAINED, FELT
from worker.sql.surroundings import hangs_on_unknown
from worker.text.folding import fold
from worker.understanding.existence import asks_whether_any
from worker.understanding.other_ladders import converted_grade
from worker.understanding.prices import asked_prices, compared_prices
from worker.understanding.settling import asks_rating
from worker.understanding.unrecorded import article_on

Outcome = Literal["answered", "not_found", "declined"]
DEFAULT_LIMIT = 8
FEW_BRANCHES = 2
# Whether it has a thing is asked, also beside its prices and hours.
_WHETHER_THERE = re.compile(r"嗎|有沒有|有無|\b(?:have|has|got|offer|provide|(?:is|are) there)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Composed:
    """A draft whose every statement is a claim, questions to ask next, and whether there was an answer."""

    draft: Draft
    suggestions: tuple[str, ...] = ()
    outcome: Outcome = "answered"


def compose(
    reading: Reading,
    evidence: Evidence,
    relaxed: Sequence[Relaxation] = (),
    locale: Locale = "zh-TW",
    limit: int = DEFAULT_LIMIT,
) -> Composed:
    """The answer to a question from its evidence; relaxed is what had to be loosened to find it."""
    v, values = Voice(locale), Values(evidence)
    if evidence.parts:
        return _in_parts(v, reading, evidence, locale, limit)
    items = list(evidence.items)
    body = _body(v, values, reading, items, limit)
    outcome: Outcome = "answered"
    if values.claim("instead.of") is not None:
        told = any(i.kind == "article" for i in items) and not unrecorded.of_a_row_or_a_moment(reading)
        outcome = "answered" if told else "not_found"
        # A name that nobody bears, beside what nobody records: the latter is what can be spoken of.
        body = body or [*unrecorded.note(v, values, reading), *unrecorded.instead(v, values, reading, items)]
    elif not body:
        private = values.text("personal") == "anonymous"
        strange = bool(reading.unknown_places or reading.unknown_names)
        outcome = (
            "declined"
            if private or (missing.is_elsewhere(reading) and not strange)
            else "answered"
            if reading.intent == "chat"
            else "not_found"
        )
        noted = unrecorded.note(v, values, reading) if reading.intent == "knowledge" else []
        body = [*noted, v.sentence(v("missing.ask"))] if noted else _nothing(v, values, reading, items)
        if "protection_rating" in reading.unrecorded and not noted:
            body = [*unrecorded.note(v, values, reading), *body]
    else:
        other_branch = reading.subject == "gym" and reading.intent == "detail"
        other_branch = other_branch and bool(reading.unknown_places or values.claim("elsewhere.place"))
        blank = other_branch or unrecorded.all_that_was_asked(reading) or only_blanks(reading, body)
        # Rows that are only the closest in wording are no answer.
        closest = body[0].text.startswith(v("list.closest").text)
        if values.claim("nearest") is not None or blank or closest:
            outcome = "not_found"
        near = near_first(v, values, items)
        # A word that an article explains need not be a name; that of an article that is only the nearest may be.
        explained = knowledge.speaks(items) and values.claim("nearest") is None
        named = [] if explained else _names_not_found(v, values, reading)
        # What an article explains in general needs no row that records it.
        general = explained and reading.intent == "knowledge" and not reading.mentions
        general = general and all(article_on(topic) for topic in reading.unrecorded)
        general = general and not ("other_ladders" in reading.unrecorded and items[0].id == EXPLAINED)
        noted = [] if general or values.claim("instead.of") else unrecorded.note(v, values, reading)
        by_table = [] if reading.conversion or named else _converted(v, values, reading)
        said_before = [
            *_elsewhere(v, values),
            *named,
            *by_table,
            *noted,
            *near,
            *loosened(v, values, relaxed, counted_kind(reading.subject), whether=_asks_whether(reading)),
            *numbers.other_scale(v, values),
        ]
        body = [*said_before, *body, *of_climbers(v, values)]
        if "first_ascensionist" in reading.unrecorded and set(reading.attributes) <= {"first_ascent"}:
            outcome = "not_found"  # What is told of the route is not who opened it.
    if locale == "en" and untranslated(body):
        body = [*body, v.sentence(v("names.local"), end="stop.line")]
    # The asker's own words stay in their language.
    body = [*remembered(v, values), *read_as(v, values), *body]
    return Composed(Draft(tuple(body)), suggestions(reading, evidence, locale), outcome)


def _asks_whether(reading: Reading) -> bool:
    """Whether a yes or no is asked for; that none is tagged is no "no" to what nobody records."""
    return asks_whether_any(fold(reading.text)) and "protection_rating" not in reading.unrecorded


def _in_parts(v: Voice, reading: Reading, evidence: Evidence, locale: Locale, limit: int) -> Composed:
    """Each part of a compound question as the question that it is."""

    def answer(part: Part, most: int) -> tuple[Sequence[Sentence], bool]:
        one = compose(part.reading, part.evidence, part.relaxed, locale, most)
        return one.draft.sentences, one.outcome == "answered"

    said, answered = in_parts(v, evidence, limit, answer)
    outcome: Outcome = "answered" if answered else "not_found"
    said = [*read_as(v, Values(evidence)), *said]
    return Composed(Draft(tuple(said)), suggestions(reading, evidence, locale), outcome)


def _body(v: Voice, values: Values, reading: Reading, items: list[EvidenceItem], limit: int) -> list[Sentence]:
    """The answer proper; empty when the evidence does not hold one."""
    if values.text("personal") is not None or reading.intent == "chat":
        return []
    if reading.own is not None and values.claim("own") is not None:
        return own_answer(v, values, reading.own, items)
    if reading.conversion is not None:
        told = conversion.answer(v, values, reading.conversion)
        # Across kinds of climbing the article's own caution says why; else how exact any conversion, or any grade, is.
        last, of_one = bool(values.under("convert.apart.")), bool(items) and items[0].id == FELT
        return [*told, *knowledge.caution(v, items, last=last, n=int(of_one))] if told else []
    if hangs_on_unknown(reading):
        return []
    if values.claim("instead.of") is not None:
        return [*unrecorded.note(v, values, reading), *unrecorded.instead(v, values, reading, items)]
    if values.claim("trip.days") is not None:
        return itinerary(v, values, items)
    none = values.claim("count") is not None and not values.number("count")
    if values.claim("near.place") is not None and none and reading.subject != "route":
        # Nothing lies in the town itself: what lies nearest is said after that.
        return []
    if values.claim("near.named") is not None:
        return how_far(v, values, items)
    if values.under("near.km."):
        return lines(v, values, reading, items[:limit])
    if values.claim("hours.extreme") is not None:
        # Where none is open when asked, the gyms that come closest are said after that.
        closest = values.claim("count") is not None
        return (
            []
            if closest
            else [
                *gyms.hour_extreme(v, values, items),
                *told_of_best(v, values, reading, items),
                *lines(v, values, reading, items[1:] and items),
            ]
        )
    if values.claim("equipped.extreme") is not None:
        told = told_of_best(v, values, reading, items)
        return [*equipped(v, values, items), *told, *lines(v, values, reading, items[1:] and items)]
    if values.claim("novice.who") is not None:
        return novices.answer(v, values, reading, items, limit)
    texts = [item for item in items if item.kind == "article"] if reading.intent == "knowledge" else items
    if knowledge.speaks(texts):
        nearest = values.claim("nearest")
        beside = [one for item in items if item.kind in ("route", "crag") for one in _named_beside(v, values, item)]
        if nearest is None:
            return [*knowledge.answer(v, reading, texts), *beside]
        near = v.sentence(v("article.nearest", name=nearest), end="colon.line")
        return [near, *knowledge.answer(v, reading, texts, most=knowledge.BESIDE_SENTENCES), *beside]
    if reading.extreme == "most_popular" and (by_videos := numbers.filmed(v, values, reading.subject or "crag")):
        return by_videos
    if values.claim("rating.extreme") is not None and items:
        several = lines(v, values, reading, items[1:] and items)
        return [*numbers.best_rated(v, values, items), *told_of_best(v, values, reading, items), *several]
    if values.claim("price.extreme") is not None:
        unknown, of = values.claim("price.unknown"), values.claim("price.of")
        left = [v.sentence(v("price.unknown", count=unknown, of=of))] if unknown and of else []
        if (ties := values.claim("price.tied.count")) is not None:
            left = [v.sentence(v("price.tied", count=ties), end="stop.line"), *left]
        several = [*told_of_best(v, values, reading, items), *lines(v, values, reading, items[1:] and items)]
        # What one pays in all is not asked by whoever looks for the cheapest shoes.
        several_pay = values.number("bill.people") > 1
        bills = [said for item in items[:1] if several_pay for said in gyms.bill(v, values, item)]
        return [*gyms.price_extreme(v, values, items), *bills, *several, *left]
    if values.claim("noticed.count") is not None:
        return gyms.noticed(v, values, items)
    places = [i for i in items if i.kind in ("crag", "area")]
    counted = values.claim("count") is not None
    if reading.intent == "count" and counted:
        kind = counted_kind(reading.subject)
        part = aggregates.share(v, values, kind)
        if reading.aggregate is not None and reading.aggregate.wholly:
            told = listing(v, values, reading, items, limit) if items and kind != "route" else []
            told = told or numbers.count(v, values, kind, places)
            all_of_them = values.number("count") >= values.number("of.count")
            return [*aggregates.whether_all(v, values), *told, *([] if all_of_them else part)]
        if kind == "route" or part:
            return [*numbers.count(v, values, kind, places), *part]
        # The few rows that were counted are the sources of their count.
        return listing(v, values, reading, items, limit) if items else numbers.count(v, values, kind, [])
    if reading.group_by == "brand":
        return brands(v, values, most=reading.extreme is not None)
    if reading.intent == "distribution":
        if each := per_group(v, values, "gym" if reading.subject == "gym" else "route", places):
            return each
        found = numbers.distribution(v, values, places, reading.limit, reading.text)
        if whole := aggregates.figures(v, values, "gym" if reading.subject == "gym" else "route", places):
            return [*whole[:1], *found] if found else whole
        if found and (values.under("rank.bolts.") or values.under("rank.length.")):
            of_routes = [i for i in items if i.kind == "route"]
            single = numbers.extreme(v, values, reading, of_routes)
            rest = of_routes[:limit] if len(of_routes) > 1 else []
            return [*found, *single, *lines(v, values, reading, rest), *numbers.left_out(v, values, reading)]
        if found:
            # The crag that leads has its line where none was named.
            leading = places if reading.group_by == "crag" and values.claim("scope.place") is None else []
            return [*found[:2], *lines(v, values, reading, leading), *found[2:]]
    items, others = without_beside(values, items)
    if not items:
        return []
    if values.number("count") == 0 and counted and all(i.kind == "crag" for i in items):
        return []
    if reading.intent == "extreme" and (
        placed := rankings.in_places(v, values, items, lambda rows: lines(v, values, reading, rows))
    ):
        return [*placed, *told_beside(v, values, others), *numbers.left_out(v, values, reading)]
    if reading.intent == "extreme" and (head := numbers.extreme(v, values, reading, items)):
        # One row is said in full by the sentence; several get a line each.
        rows = items[:limit] if len(items) > 1 else []
        rule = values.text("gear.rule")
        gear = [v.sentence(v(f"gear.{rule}"), end="stop.line")] if rule == reading.extreme else []
        if reading.extreme == "most_popular" and asks_rating(fold(reading.text)):
            # What is most filmed need not be what people rate best.
            head = [v.sentence(v("extreme.unrated")), *head]
        told = [*told_of_best(v, values, reading, items), *lines(v, values, reading, rows)]
        told += numbers.tied_with_last(v, values)
        told += told_beside(v, values, others)
        return [*head, *told, *gear, *numbers.left_out(v, values, reading)]
    if reading.intent == "compare" and len(items) > 1:
        return compare(v, values, items, reading.attributes, compared_prices(reading.text), asked_hours(reading))
    if reading.intent == "detail" or (not counted and values.claim("found_by_name") is not None):
        return _detail(v, values, reading, items, limit)
    return listing(v, values, reading, items, limit)


def _named_beside(v: Voice, values: Values, item: EvidenceItem) -> list[Sentence]:
    """What the rows say of what is named beside a subject of articles: the route, or rock, season and way of a crag."""
    if item.kind == "route":
        return route_detail(v, item, ())
    return crags.crag_detail(v, item, ("rock", "season", "approach"), values)


def _detail(v: Voice, values: Values, reading: Reading, items: list[EvidenceItem], limit: int) -> list[Sentence]:
    main = [i for i in items if i.kind != "gym_condition"]
    notices = [i for i in items if i.kind == "gym_condition"]
    said: list[Sentence] = []
    if main and main[0].kind == "route":
        said += pitches(v, values, main[0])
    same, same_name = values.claim("same_name.count"), values.claim("same_name")
    if len(main) > 1 and same is not None and same_name is not None:
        said.append(v.sentence(v("route.same_name", name=same_name, count=same), end="colon.line"))
        return [*said, *(route_line(v, i, attributes=reading.attributes) for i in main[:limit])]
    if len(main) > FEW_BRANCHES and values.claim("elsewhere.place") is not None and main[0].kind == "gym":
        # Of a brand that is not there it is told where else it is, not all that was asked of each.
        return lines(v, values, replace(reading, attributes=("station",)), main[:limit])
    if (order := values.claim("order")) is not None and len(main) > 1:
        head = v.sentence(v("list.sorted", order=order), end="colon.line")
        return [*said, head, *(route_line(v, i, attributes=reading.attributes) for i in main[:limit])]
    hours, prices = asked_hours(reading), gyms.billed(values) or asked_prices(reading.text)
    for item in main[:limit]:
        if item.kind == "route":
            said += supposed_of_route(v, values, item, reading.attributes)
        elif item.kind == "gym" and set(reading.attributes) == {"conditions"}:
            said += gyms.unannounced(v, values, item)
        elif item.kind == "gym":
            said += gyms.unannounced(v, values, item)
            said += gyms.bill(v, values, item)
            whether = values.under(f"has.{item.n}.") and _WHETHER_THERE.search(reading.text) is not None
            asked = (*reading.attributes, "facilities") if whether else reading.attributes
            said += gyms.gym_detail(v, item, values, hours=hours, attributes=asked, prices=prices)
        elif item.kind == "crag":
            beside = item is not main[0] and main[0].kind != "crag" and "region" in reading.attributes
            said += crags.crag_detail(v, item, ("region",) if beside else reading.attributes, values)
        elif item.kind == "area":
            said += crags.area_detail(v, item, values, reading.attributes)
        else:
            said += lines(v, values, reading, [item])
        said += [s for n in notices if n.facts.get("gym_id") == item.id and (s := gyms.condition(v, n))]
    return [*said, *aggregates.of_named(v, values)]


def _elsewhere(v: Voice, values: Values) -> list[Sentence]:
    """That what was named is not where the question puts it, before what is known of it."""
    place, typed = values.claim("elsewhere.place"), values.claim("elsewhere.name")
    return [v.sentence(v("elsewhere", place=place, name=typed), end="colon.line")] if place and typed else []


def _nothing(v: Voice, values: Values, reading: Reading, items: list[EvidenceItem]) -> list[Sentence]:
    personal = values.text("personal")
    if personal is not None:
        return [v.sentence(v("personal.login" if personal == "anonymous" else "personal.empty"))]
    if reading.intent == "chat":
        return [v.sentence(v("chat.hello")), v.sentence(v("chat.examples"))]
    if reading.intent == "knowledge" and not reading.unknown_places and not reading.unknown_names:
        return missing.no_article(v, reading)
    at_hours = values.claim("hours.extreme") is not None
    said = [*gyms.hour_extreme(v, values, items), *lines(v, values, reading, items[1:] and items)] if at_hours else []
    return [*missing.not_found(v, values, reading, items), *said]


def _names_not_found(v: Voice, values: Values, reading: Reading) -> list[Sentence]:
    """Names in the question that no row bears, said before the rest is answered."""
    said = [missing.unknown_place(v, reading, asked) for asked in values.under("asked.place.")]
    said += [v.sentence(v("missing.name", asked=asked)) for asked in values.under("asked.name.")]
    return [*said, *missing.did_you_mean(v, values)] if said else []


def _converted(v: Voice, values: Values, reading: Reading) -> list[Sentence]:
    """By which table a grade of another system was turned into that of the rows."""
    asked = converted_grade(reading.filter)
    return conversion.answer(v, values, asked) if asked is not None else []
