"""Join what the steps of a plan found: rows numbered through, tables and verdicts computed, parts kept apart."""

from collections.abc import Sequence
from dataclasses import replace

from schemas.evidence import ComputedValue, Evidence, EvidenceItem, FactValue, Part, Table
from schemas.plan import Plan, StepResult
from schemas.reading import Locale, Reading
from worker.compose.packing import PACKED
from worker.sql.apart import put_apart, put_times
from worker.sql.evidence import Gathering
from worker.sql.headings import headings
from worker.sql.side_by_side import with_verdict
from worker.sql.verdicts import put_verdict
from worker.verify.numbered import shifted
from worker.verify.words import CITIES, REGIONS, ROLES, ROUTE_TYPES, word

_TRIP_COLUMNS = ("day", "crag", "role", "name", "grade", "type", "length_m")


def joined(plan: Plan, results: Sequence[StepResult], locale: Locale) -> Evidence:
    """Return one evidence; a single step's own evidence is it already."""
    if plan.form == "trip":
        return _trip(results, locale)
    if len(results) == 1:
        own = results[0].evidence
        # What a step packed is evidence now, and not to be packed anew from candidates.
        return replace(own, values=tuple(v for v in own.values if v.key != PACKED))
    items: list[EvidenceItem] = []
    parts: list[Part] = []
    for result in results:
        evidence = _renumbered(result.evidence, len(items))
        items += evidence.items
        parts.append(Part(result.step.reading, evidence, result.relaxed))
    whole = Gathering(locale)
    whole.items = items
    if plan.form == "comparison":
        _put_greater(whole, parts)
    else:
        _put_apart(whole, parts)
    table = whole.table or next((p.evidence.table for p in parts if p.evidence.table is not None), None)
    return Evidence(tuple(items), tuple(whole.values), table, len(items), tuple(parts))


def _renumbered(evidence: Evidence, by: int) -> Evidence:
    """The evidence with its items, and the values and the table that speak of them, numbered on."""
    if not by:
        return evidence
    values = tuple(replace(v, key=shifted(v.key, by)) for v in evidence.values)
    table = evidence.table
    if table is not None:
        table = replace(table, sides=tuple(n + by for n in table.sides), ahead=tuple(n + by for n in table.ahead))
    return replace(evidence, items=tuple(replace(i, n=i.n + by) for i in evidence.items), values=values, table=table)


def _put_apart(g: Gathering, parts: Sequence[Part]) -> None:
    """By how much two extremes differ, where that is asked: 「最長跟最短差幾公尺」."""
    if len(parts) != 2 or any(p.reading.intent != "extreme" for p in parts):
        return
    text = " ".join(p.reading.text for p in parts)
    for measure, key in (("length", "extreme.length_m"), ("bolts", "extreme.bolt_count"), ("price", "price.amount")):
        figures = [f for p in parts if isinstance(f := _value(p.evidence, key), int | float)]
        put_apart(g, text, measure, figures)
    best = [next((i.facts for i in p.evidence.items if i.kind == "route"), {}) for p in parts]
    steps = [s for facts in best if isinstance(s := facts.get("grade_min"), int | float)]
    systems = {str(facts.get("grade_system")) for facts in best}
    if all(p.reading.extreme in ("hardest", "easiest") for p in parts) and len(systems) == 1:
        put_apart(g, text, "grade", steps, systems.pop())


def _put_greater(g: Gathering, parts: Sequence[Part]) -> None:
    """Which side has more, and both sides as a table."""
    counts = [_value(p.evidence, "count") for p in parts]
    places = [_place(p.evidence, p.reading, g.locale) for p in parts]
    if not all(isinstance(n, int) for n in counts):
        return
    numbers = [n for n in counts if isinstance(n, int)]
    rows = tuple((place, _types(p.reading, g.locale), n) for place, p, n in zip(places, parts, numbers, strict=True))
    sides = [next((i.n for i in p.evidence.items if i.kind in ("crag", "area")), None) for p in parts]
    known = tuple(n for n in sides if n is not None)
    columns = ("name", "type", "count")
    # A side without a row of its own has no source to set it against the others by.
    g.table = Table(columns, headings(columns, g.locale), rows, sides=known if len(set(known)) == len(parts) else ())
    most = max(numbers)
    gyms = all(p.reading.subject == "gym" for p in parts)
    text = " ".join(p.reading.text for p in parts)
    put_apart(g, text, "gyms" if gyms else "routes", numbers)
    put_times(g, text, numbers)
    if len(set(numbers)) == 1:
        g.put("compare.equal.gyms" if gyms else "compare.equal", most)
        return
    at = numbers.index(most)
    second = max((n + _uncertain(p.evidence) for k, (n, p) in enumerate(zip(numbers, parts, strict=True)) if k != at))
    if second >= most:
        # Rows whose grade is not settled could turn it round.
        return
    alone = [i for i in parts[at].evidence.items if i.kind in ("crag", "area")]
    first = alone[0] if len(alone) == 1 and not gyms else None
    if first is None:
        # Gyms of a town, and several places together, are spoken of by where they are.
        g.put("compare.first", places[at])
        g.put("compare.verdict", "greater" if len(parts) == 2 else "greatest")
    else:
        put_verdict(g, first, "greater" if len(parts) == 2 else "greatest")
        if g.table.sides:
            g.table = with_verdict(g.table, [i for p in parts for i in p.evidence.items], g.values, g.locale)


def _trip(results: Sequence[StepResult], locale: Locale) -> Evidence:
    """A journey: its crags, each day's routes from the easiest to the hardest, and gyms for the rain, with a table."""
    held = {v.key: v for r in results for v in r.evidence.values}
    found = [i for r in results for i in r.evidence.items]
    if "trip.days" not in held:
        # No crag holds what is asked: what was asked, and that there is none of it.
        return results[0].evidence if results else Evidence()
    g = Gathering(locale)
    crags = {i.id: _add(g, i) for i in found if i.kind == "crag"}
    g.values.extend(v for v in held.values() if v.key.startswith("relaxed."))
    for key in ("trip.days", "trip.level", "trip.types"):
        if (value := held.get(key)) is not None and value.value != ():
            g.put(key, value.value)
    rows: list[tuple[FactValue, ...]] = []
    days = sorted(int(k.rpartition(".")[2]) for k in held if k.startswith("trip.crag."))
    for day in days:
        crag = crags[str(held[f"trip.crag.{day}"].value)]
        g.put(f"trip.day.{day}", day)
        g.put(f"trip.at.{day}", crag.n, (crag.id,))
        if (km := held.get(f"trip.km.{day}")) is not None:
            g.put(f"trip.km.{day}", km.value)
        if (lacks := held.get(f"trip.lacks.{day}")) is not None:
            g.put(f"trip.lacks.{day}", lacks.value)
        for route in [i for i in found if i.kind == "route" and _is(held, f"trip.on.{i.id}", day)]:
            item = _add(g, route)
            role = str(held[f"trip.role.{route.id}"].value)
            g.put(f"trip.on.{item.n}", day, (item.id,))
            g.put(f"trip.role.{item.n}", role, (item.id,))
            rows.append(_row(day, crag, role, item, locale))
    for gym in [i for i in found if i.kind == "gym"]:
        item = _add(g, gym)
        g.put(f"near.km.{item.n}", held[f"trip.gym.km.{gym.id}"].value, (gym.id,))
        g.put(f"trip.rain.{item.n}", crags[str(held[f"trip.gym.of.{gym.id}"].value)].n, (gym.id,))
    if rows:
        g.table = Table(_TRIP_COLUMNS, headings(_TRIP_COLUMNS, locale), tuple(rows))
    return g.evidence()


def _row(day: int, crag: EvidenceItem, role: str, item: EvidenceItem, locale: Locale) -> tuple[FactValue, ...]:
    kind = word(ROUTE_TYPES, str(item.facts.get("type")), locale)
    told = (item.title, item.facts.get("grade"), kind, item.facts.get("length_m"))
    return (day, crag.title, word(ROLES, role, locale), *told)


def _add(g: Gathering, item: EvidenceItem) -> EvidenceItem:
    return g.facts(item.kind, item.id, item.facts, text=item.text, score=item.score, indexed_at=item.indexed_at)


def _is(held: dict[str, ComputedValue], key: str, value: FactValue) -> bool:
    return key in held and held[key].value == value


def _value(evidence: Evidence, key: str) -> FactValue:
    return next((v.value for v in evidence.values if v.key == key), None)


def _uncertain(evidence: Evidence) -> int:
    value = _value(evidence, "uncertain_count")
    return value if isinstance(value, int) else 0


def _place(evidence: Evidence, reading: Reading, locale: Locale) -> FactValue:
    place = _value(evidence, "scope.place")
    if isinstance(region := _value(evidence, "scope.region"), str):
        return word(REGIONS, region, locale)
    if isinstance(cities := _value(evidence, "scope.city"), tuple):
        return "、".join(word(CITIES, city, locale) for city in cities)
    return "、".join(place) if isinstance(place, tuple) else reading.text


def _types(reading: Reading, locale: Locale) -> str:
    return "、".join(word(ROUTE_TYPES, kind, locale) for kind in reading.filter.route_types)
