"""Choose the form in which an answer is told: the first that what was found has the values for."""

from collections.abc import Callable
from dataclasses import dataclass

from schemas.evidence import EvidenceItem, Sentence
from schemas.reading import Kind, Reading
from worker.compose import aggregates, conversion, gyms, knowledge, novices, numbers, rankings, unrecorded
from worker.compose.brands import brands
from worker.compose.compare import compare
from worker.compose.detail import detail, named_beside
from worker.compose.equipped import equipped
from worker.compose.listing import asked_hours, lines, listing
from worker.compose.nearby import how_far
from worker.compose.of_best import told_beside, told_of_best, without_beside
from worker.compose.own import own_answer
from worker.compose.per_group import per_group
from worker.compose.routes import gear_there
from worker.compose.say import Voice
from worker.compose.scope import counted_kind
from worker.compose.trip import itinerary
from worker.compose.values import Values
from worker.sql.conversion import FELT
from worker.sql.surroundings import hangs_on_unknown
from worker.text.folding import fold
from worker.understanding.gyms.prices import compared_prices
from worker.understanding.settling import asks_rating


@dataclass(frozen=True, slots=True)
class Telling:
    """What an answer is made of: how it is said, what was computed, what was asked, and the rows, at most so many."""

    v: Voice
    values: Values
    reading: Reading
    items: list[EvidenceItem]
    limit: int

    def best_and_others(self) -> list[Sentence]:
        """What else is asked of the first row, and the rows where they are several."""
        told = told_of_best(self.v, self.values, self.reading, self.items)
        return [*told, *lines(self.v, self.values, self.reading, self.items[1:] and self.items)]

    @property
    def places(self) -> list[EvidenceItem]:
        """The crags and areas among the rows."""
        return [i for i in self.items if i.kind in ("crag", "area")]


Form = Callable[[Telling], list[Sentence] | None]


def body(v: Voice, values: Values, reading: Reading, items: list[EvidenceItem], limit: int) -> list[Sentence]:
    """The answer proper; empty when the evidence does not hold one."""
    telling = Telling(v, values, reading, items, limit)
    return next((told for form in _FORMS if (told := form(telling)) is not None), [])


def _nobody_knows(t: Telling) -> list[Sentence] | None:
    """What is private, a greeting, or hangs on a name that nobody bears has no answer of its own."""
    if t.values.text("personal") is not None or t.reading.intent == "chat":
        return []
    if t.reading.own is not None and t.values.claim("own") is not None:
        return own_answer(t.v, t.values, t.reading.own, t.items)
    if t.reading.conversion is not None:
        told = conversion.answer(t.v, t.values, t.reading.conversion)
        # Across kinds of climbing the article's own caution says why; else how exact any conversion, or any grade, is.
        last, of_one = bool(t.values.under("convert.apart.")), bool(t.items) and t.items[0].id == FELT
        by_thumb = last and bool(t.values.under("convert.thumb."))
        return [*told, *knowledge.caution(t.v, t.items, last=last, n=int(of_one or by_thumb))] if told else []
    return [] if hangs_on_unknown(t.reading) else None


def _instead(t: Telling) -> list[Sentence] | None:
    if t.values.claim("instead.of") is None:
        return None
    noted = unrecorded.note(t.v, t.values, t.reading)
    return [*noted, *unrecorded.instead(t.v, t.values, t.reading, t.items)]


def _journey(t: Telling) -> list[Sentence] | None:
    return itinerary(t.v, t.values, t.items) if t.values.claim("trip.days") is not None else None


def _near(t: Telling) -> list[Sentence] | None:
    none = t.values.claim("count") is not None and not t.values.number("count")
    if t.values.claim("near.place") is not None and none and t.reading.subject != "route":
        # Nothing lies in the town itself: what lies nearest is said after that.
        return []
    if t.values.claim("near.named") is not None:
        return how_far(t.v, t.values, t.items)
    return lines(t.v, t.values, t.reading, t.items[: t.limit]) if t.values.under("near.km.") else None


def _by_hours(t: Telling) -> list[Sentence] | None:
    if t.values.claim("hours.extreme") is None:
        return None
    if t.values.claim("count") is not None:
        # Where none is open when asked, the gyms that come closest are said after that.
        return []
    return [*gyms.hour_extreme(t.v, t.values, t.items), *t.best_and_others()]


def _equipped(t: Telling) -> list[Sentence] | None:
    if t.values.claim("equipped.extreme") is None:
        return None
    return [*equipped(t.v, t.values, t.items), *t.best_and_others()]


def _for_beginners(t: Telling) -> list[Sentence] | None:
    if t.values.claim("novice.who") is None:
        return None
    return novices.answer(t.v, t.values, t.reading, t.items, t.limit)


def _by_articles(t: Telling) -> list[Sentence] | None:
    v, values, items = t.v, t.values, t.items
    texts = [item for item in items if item.kind == "article"] if t.reading.intent == "knowledge" else items
    if not knowledge.speaks(texts):
        return None
    named = (item for item in items if item.kind in ("route", "crag"))
    beside = [one for item in named for one in named_beside(v, values, t.reading, item)]
    if (nearest := values.claim("nearest")) is None:
        return [*knowledge.answer(v, t.reading, texts), *beside]
    near = v.sentence(v("article.nearest", name=nearest), end="colon.line")
    return [near, *knowledge.answer(v, t.reading, texts, most=knowledge.BESIDE_SENTENCES), *beside]


def _best_known(t: Telling) -> list[Sentence] | None:
    by_videos = t.reading.extreme == "most_popular" and numbers.filmed(t.v, t.values, t.reading.subject or "crag")
    if by_videos:
        return by_videos
    if t.values.claim("rating.extreme") is None or not t.items:
        return None
    several = lines(t.v, t.values, t.reading, t.items[1:] and t.items)
    best = told_of_best(t.v, t.values, t.reading, t.items)
    return [*numbers.best_rated(t.v, t.values, t.items), *best, *several]


def _by_price(t: Telling) -> list[Sentence] | None:
    v, values = t.v, t.values
    if values.claim("price.extreme") is None:
        return None
    unknown, of = values.claim("price.unknown"), values.claim("price.of")
    left = [v.sentence(v("price.unknown", count=unknown, of=of))] if unknown and of else []
    if (ties := values.claim("price.tied.count")) is not None:
        left = [v.sentence(v("price.tied", count=ties), end="stop.line"), *left]
    # What one pays in all is not asked by whoever looks for the cheapest shoes.
    several_pay = values.number("bill.people") > 1
    bills = [said for item in t.items[:1] if several_pay for said in gyms.bill(v, values, item)]
    return [*gyms.price_extreme(v, values, t.items), *bills, *t.best_and_others(), *left]


def _noticed(t: Telling) -> list[Sentence] | None:
    return gyms.noticed(t.v, t.values, t.items) if t.values.claim("noticed.count") is not None else None


def _counted(t: Telling) -> list[Sentence] | None:
    v, values, reading = t.v, t.values, t.reading
    if reading.intent != "count" or values.claim("count") is None:
        return None
    kind = counted_kind(reading.subject)
    part = aggregates.share(v, values, kind)
    if reading.aggregate is not None and reading.aggregate.wholly:
        told = listing(v, values, reading, t.items, t.limit) if t.items and kind != "route" else []
        told = told or numbers.count(v, values, kind, t.places)
        all_of_them = values.number("count") >= values.number("of.count")
        return [*aggregates.whether_all(v, values), *told, *([] if all_of_them else part)]
    if kind == "route" or part:
        return [*numbers.count(v, values, kind, t.places), *part]
    # The few rows that were counted are the sources of their count.
    return listing(v, values, reading, t.items, t.limit) if t.items else numbers.count(v, values, kind, [])


def _in_groups(t: Telling) -> list[Sentence] | None:
    v, values, reading = t.v, t.values, t.reading
    if reading.group_by == "brand":
        return brands(v, values, most=reading.extreme is not None)
    if reading.intent != "distribution":
        return None
    kind: Kind = "gym" if reading.subject == "gym" else "route"
    if each := per_group(v, values, kind, t.places):
        return each
    found = numbers.distribution(v, values, t.places, reading.limit, reading.text)
    if whole := aggregates.figures(v, values, kind, t.places):
        return [*whole[:1], *found] if found else whole
    if found and (values.under("rank.bolts.") or values.under("rank.length.")):
        of_routes = [i for i in t.items if i.kind == "route"]
        single = numbers.extreme(v, values, reading, of_routes)
        rest = of_routes[: t.limit] if len(of_routes) > 1 else []
        return [*found, *single, *lines(v, values, reading, rest), *numbers.left_out(v, values, reading)]
    if not found:
        return None
    # The crag that leads has its line where none was named.
    leading = t.places if reading.group_by == "crag" and values.claim("scope.place") is None else []
    return [*found[:2], *lines(v, values, reading, leading), *found[2:]]


def _by_rows(t: Telling) -> list[Sentence] | None:
    v, values, reading = t.v, t.values, t.reading
    items, others = without_beside(values, t.items)
    if not items:
        return []
    counted = values.claim("count") is not None
    if values.number("count") == 0 and counted and all(i.kind == "crag" for i in items):
        return []
    if reading.intent == "extreme" and (told := _furthest_out(t, items, others)):
        return told
    if reading.intent == "compare" and len(items) > 1:
        return compare(v, values, items, reading.attributes, compared_prices(reading.text), asked_hours(reading))
    if reading.intent == "detail" or (not counted and values.claim("found_by_name") is not None):
        return detail(v, values, reading, items, t.limit)
    return listing(v, values, reading, items, t.limit)


def _furthest_out(t: Telling, items: list[EvidenceItem], others: list[EvidenceItem]) -> list[Sentence]:
    """The hardest, the longest and the like, in each place where places are told apart; empty where none is."""
    v, values, reading = t.v, t.values, t.reading
    if placed := rankings.in_places(v, values, items, lambda rows: lines(v, values, reading, rows)):
        return [*placed, *told_beside(v, values, others), *numbers.left_out(v, values, reading)]
    if not (head := numbers.extreme(v, values, reading, items)):
        return []
    # One row is said in full by the sentence; several get a line each.
    rows = items[: t.limit] if len(items) > 1 else []
    rule = values.text("gear.rule")
    will_do = gear_there(v, values)
    # Whether the draws do says what they are for.
    rules = rule == reading.extreme and not (will_do and rule == "most_bolts")
    gear = [v.sentence(v(f"gear.{rule}"), end="stop.line")] if rules else []
    if reading.extreme == "most_popular" and asks_rating(fold(reading.text)):
        # What is most filmed need not be what people rate best.
        head = [v.sentence(v("extreme.unrated")), *head]
    told = [*told_of_best(v, values, reading, items), *lines(v, values, reading, rows)]
    told += numbers.tied_with_last(v, values)
    told += told_beside(v, values, others)
    return [*will_do, *head, *told, *gear, *numbers.left_out(v, values, reading)]


_FORMS: tuple[Form, ...] = (
    _nobody_knows, _instead, _journey, _near, _by_hours, _equipped, _for_beginners, _by_articles, _best_known,
    _by_price, _noticed, _counted, _in_groups, _by_rows,
)  # fmt: skip
