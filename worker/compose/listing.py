"""List what was found, one item a line, after one sentence that says how many there are."""

import re
from collections.abc import Sequence

from schemas.evidence import Claim, EvidenceItem, Sentence
from schemas.reading import Attribute, Reading
from worker.compose.crags import area_line, crag_line
from worker.compose.gyms import condition, gym_line
from worker.compose.numbers import single_pitches, uncertain
from worker.compose.reasons import in_common, reason
from worker.compose.routes import gear_there, route_line
from worker.compose.say import Piece, Voice
from worker.compose.scope import COUNTED, count_of, what_asked, where_asked
from worker.compose.values import Values
from worker.sql.hours import hours_of
from worker.text.folding import fold
from worker.text.prose import topic_words
from worker.understanding.asked.existence import asks_whether_any
from worker.understanding.conditions.lengths import names_rope
from worker.understanding.conditions.numbers import by_own_draws
from worker.understanding.gyms.prices import asked_prices
from worker.understanding.unrecorded.unheard import lists_all

_OF_PLACES: frozenset[Attribute] = frozenset({"place", "region", "address", "name"})


def listing(v: Voice, values: Values, reading: Reading, items: list[EvidenceItem], limit: int) -> list[Sentence]:
    """How many, then at most limit items, then what could not be decided and what is announced.

    What was read to be shown is shown: a list that is only a little longer than limit stands whole.
    """
    shown = [i for i in items if i.kind != "gym_condition"][: max(limit, values.number("shown"))]
    if values.claim("warm.count") is not None:
        return [*_to_warm_up(v, values, reading, shown), *uncertain(v, values)]
    if (first := values.number("pitch.first")) > 0:
        return _with_pitches(v, values, reading, items, first)
    head = v.sentence(in_common(v, values, _head(v, values, reading, shown)), end="colon.line")
    without = values.claim("cities.none")
    what = what_asked(v, values, "gym")
    none = [v.sentence(v("cities.none", cities=without, what=what))] if without is not None else []
    gyms = {i.id for i in shown if i.kind == "gym"}
    notices = [i for i in items if i.kind == "gym_condition" and i.facts.get("gym_id") in gyms]
    said = [s for i in notices if (s := condition(v, i))]
    first_time = any(i.kind == "route" for i in shown) and _FIRST_TIME.search(fold(reading.text)) is not None
    gear = reading.novice is not None and any(i.facts.get("type") in ("trad", "mixed") for i in shown)
    careful = [v.sentence(v("novice.trad"))] if gear else []
    careful += [v.sentence(v("list.beginner"))] if first_time or gear else []
    # Nobody's level is known: the list runs through the grades, and a level would narrow it.
    narrows = len(shown) > 1 and values.claim("unlevelled") is not None and not careful
    level = [v.sentence(v("list.level"))] if narrows else []
    name, count, taken = (values.claim(f"namesakes.{key}") for key in ("name", "count", "taken"))
    bearers = [v.sentence(v("list.namesakes", name=name, count=count, taken=taken))] if name and count and taken else []
    by_rope = reading.subject == "route" and names_rope(fold(reading.text))
    rope = [v.sentence(v("gear.longest"), end="stop.line")] if by_rope else []
    if reading.subject == "route" and by_own_draws(fold(reading.text)):
        rope.append(v.sentence(v("gear.draws"), end="stop.line"))
    return [
        *gear_there(v, values),
        *bearers,
        *none,
        head,
        *lines(v, values, reading, shown),
        *said,
        *uncertain(v, values),
        *rope,
        *careful,
        *level,
    ]


def _with_pitches(
    v: Voice, values: Values, reading: Reading, items: Sequence[EvidenceItem], first: int
) -> list[Sentence]:
    """The routes that are tagged so, and then the rows that are single pitches of others."""
    tagged, pitches = [i for i in items if i.n < first], [i for i in items if i.n >= first]
    if tagged:
        head = v.sentence(_head(v, values, reading, tagged), end="colon.line")
    else:
        # No plain "no": there are such routes, of which no tag tells.
        head = v.sentence(count_of(v, values, "route"), end="stop.line")
    beside = [*single_pitches(v, values, listed=True), *lines(v, values, reading, pitches)]
    return [head, *lines(v, values, reading, tagged), *uncertain(v, values), *beside]


def _to_warm_up(v: Voice, values: Values, reading: Reading, shown: Sequence[EvidenceItem]) -> list[Sentence]:
    """The routes that are tagged for it, and then other easy ones, said to be that."""
    first, count, grades = values.number("warm.first"), values.claim("warm.count"), values.claim("warm.grades")
    tagged, others = [i for i in shown if i.n < first], [i for i in shown if i.n >= first]
    head = v.sentence(count_of(v, values, "route"), end="colon.line" if tagged else "stop.line")
    easy = (
        [
            v.sentence(
                v("warm.protected" if values.claim("warm.protected") else "warm.easy", count=count, grades=grades),
                end="colon.line",
            )
        ]
        if count and grades
        else []
    )
    return [head, *lines(v, values, reading, tagged), *easy, *lines(v, values, reading, others)]


def lines(v: Voice, values: Values, reading: Reading, items: Sequence[EvidenceItem]) -> list[Sentence]:
    """One sentence an item, in the form of its kind."""
    # A column that is the same on every line is not repeated.
    one_crag = len({i.facts.get("crag_id") for i in items}) == 1 and values.claim("scope.place") is not None
    one_area = one_crag and _one_area(values, items)
    hours, prices = asked_hours(reading), asked_prices(reading.text)
    if (of := reading.filter.price_of) is not None and "+" in of:
        # What is bounded together is told together.
        prices = tuple(f"pricing_twd.{column}" for column in of.split("+"))
    one_city = values.claim("scope.city") is not None and len({i.facts.get("city") for i in items}) == 1
    attributes: tuple[Attribute, ...] = reading.attributes
    if values.claim("scope.facilities") is not None:
        # That they have them is said once, of all of them.
        attributes = tuple(a for a in attributes if a != "facilities")
    found: list[Sentence] = []
    for item in items:
        if item.kind == "route":
            why = reason(v, values, item)
            found.append(route_line(v, item, crag=not one_crag, area=not one_area, attributes=attributes, reason=why))
        elif item.kind == "gym":
            found.append(
                gym_line(v, item, values, hours=hours, prices=prices, attributes=attributes, city=not one_city)
            )
        elif item.kind == "crag":
            found.append(crag_line(v, item, values, attributes))
        elif item.kind == "area":
            found.append(area_line(v, item, values, crag=not one_crag))
        elif item.kind == "article" and item.text:
            text = Claim(item.n, "text", item.facts.get("text"))
            found.append(v.sentence(v("article.says", name=v.name(item, both=False), text=text), end="line"))
    return found


def _one_area(values: Values, items: Sequence[EvidenceItem]) -> bool:
    """Whether all rows lie in the one area that the question names."""
    place = values.claim("scope.place")
    said = place.value if place is not None and isinstance(place.value, tuple) else ()
    names = {n for i in items for n in (i.facts.get("area_name"), i.facts.get("area_name_en")) if isinstance(n, str)}
    return len({i.facts.get("area_id") for i in items}) == 1 and len(said) == 1 and any(n in said[0] for n in names)


def asked_hours(reading: Reading) -> str | None:
    """The attribute that holds the opening hours of the asked day or days."""
    if days := reading.filter.open_days or reading.days:
        return hours_of(days)
    day = reading.weekday or (reading.filter.open_at[0] if reading.filter.open_at is not None else None)
    return None if day is None else hours_of((day,))


_FIRST_TIME = re.compile(
    r"新手|初學|入門|第一次|第一條先鋒|初次|beginner|first[- ]time|for the first time|never (?:climbed|led)|new to"
    r"|first (?:\w+ )?leads?\b",
    re.IGNORECASE,
)


def _alike(reading: Reading, shown: Sequence[EvidenceItem]) -> bool:
    """Whether a list without any constraint shares a name or a word of one with the question; else it is only near."""
    if reading.intent not in ("search", "list", "recommend") or reading.mentions or reading.unknown_names:
        return True
    asked = topic_words(reading.text)
    return any(asked & topic_words(f"{i.title} {i.facts.get('name', '')} {i.facts.get('name_en', '')}") for i in shown)


def _head(v: Voice, values: Values, reading: Reading, shown: Sequence[EvidenceItem]) -> Piece:
    kinds = {i.kind for i in shown}
    kind = next(iter(kinds)) if len(kinds) == 1 else None
    # What was understood is named, unless it had to be loosened, which has been said by itself.
    named = bool(values.under("scope.")) and not values.under("relaxed.")
    if reading.intent == "recommend" and kind == "route":
        if named and reading.mode not in ("similar", "progression"):
            one = len(shown) == 1
            what = what_asked(v, values, kind, one=one)
            return v(f"list.recommend.what{'.one' if one else ''}", where=where_asked(v, values), what=what)
        if len(shown) == 1 and reading.mode not in ("similar", "progression"):
            return v("list.recommend.one")
        # Close in grade are routes only to something: to a named route, of which the reasons tell, or to a grade.
        against = bool(values.under("reason.")) or reading.filter.grades is not None or reading.level is not None
        heads = {"similar": "list.similar", "progression": "list.progression"} if against else {}
        if "warm_up" in reading.filter.features and not values.under("relaxed."):
            heads |= {"similar": "list.warm_up"}
        return v(heads.get(reading.mode or "", "list.recommend"))
    total = values.number("count")
    if kind not in COUNTED or total < len(shown):
        if named and kind in COUNTED and len(values.under("scope.")) > len(values.under("scope.place")):
            where, what = where_asked(v, values), what_asked(v, values, kind, one=len(shown) == 1)
            # What nobody records has been said, and no row meets it.
            unchosen = bool(reading.unrecorded) and bool(where.text) and len(shown) > 1
            return v("list.unchosen.what" if unchosen else "list.found.what", where=where, what=what)
        # What had to be loosened has been said, and is a field.
        loosened = kind == "crag" and bool(values.under("relaxed."))
        return v("list.found" if loosened or _alike(reading, shown) else "list.closest")
    # Beside a condition that nobody recorded there is no saying that there are such.
    plain = not (values.under("relaxed.") or reading.unheard or reading.passed_over or reading.unrecorded)
    # Nor of what lies elsewhere, where the town itself has none.
    plain = plain and values.claim("near.place") is None
    # Whether it is all of them has been said.
    wholly = reading.aggregate is not None and reading.aggregate.wholly
    # 「關子嶺的路線有評分嗎」 asks of what is told of each, and not whether there are any.
    of_each = bool(set(reading.attributes) - _OF_PLACES) and lists_all(reading)
    whether = plain and named and not (wholly or of_each) and asks_whether_any(fold(reading.text))
    said = count_of(v, values, kind, whether=whether)
    if (order := values.claim("order")) is not None and total > 1:
        said = v.join([said, v("list.order", order=order)])
    if total > len(shown) and values.number("shown") == len(shown):
        some = f"list.shown.{kind}" if len(shown) > 1 else f"list.shown.{kind}.one"
        said = v.join([said, v(some, shown=Claim(None, "shown", len(shown)))])
    return said
