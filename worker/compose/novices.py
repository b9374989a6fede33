"""Speak of routes for beginners and children: what there is, what it needs, and what the data does not tell."""

from schemas.evidence import Claim, EvidenceItem, Sentence
from schemas.reading import Reading
from worker.compose.routes import route_line
from worker.compose.say import Piece, Slot, Voice
from worker.compose.scope import what_asked, where_asked
from worker.compose.values import Values

_GRADED = frozenset({"grades", "not_grades"})
"""What the first count leaves out: it is of all routes that are asked about, easy or not."""


def answer(v: Voice, values: Values, reading: Reading, items: list[EvidenceItem], limit: int) -> list[Sentence]:
    """How many easy routes there are and of which types, what trad needs, and then the well protected ones."""
    places, items = [i for i in items if i.kind != "route"], [i for i in items if i.kind == "route"]
    where, grades = where_asked(v, values, places), values.claim("scope.grades")
    if grades is not None and values.claim("novice.places.count") is not None:
        return _places(v, values, places)
    count, whole = Claim(None, "count", values.number("count")), values.claim("novice.all.count")
    if grades is None or whole is None or not whole.value:
        return []
    what = what_asked(v, values, "route", but=_GRADED)
    slots: dict[str, Slot] = {"where": where, "all": whole, "what": what, "count": count, "grades": grades}
    if types := values.claim("novice.types"):
        slots["types"] = types
    said = [v.sentence(v("novice.head" if types else "novice.none", **slots))]
    if count.value and not values.number("novice.protected.count"):
        said.append(v.sentence(v("novice.unprotected")))
    if values.number("novice.trad.count"):
        said.append(v.sentence(v("novice.trad")))
    if shown := items[:limit]:
        key = "novice.elsewhere" if values.claim("novice.elsewhere") else "novice.list"
        said.append(v.sentence(v(key), end="colon.line"))
        one_crag = len({i.facts.get("crag_id") for i in shown}) == 1
        said += [route_line(v, i, crag=not one_crag, attributes=reading.attributes) for i in shown]
    if values.text("novice.who") == "child":
        said.append(v.sentence(v("novice.child")))
    return [*said, v.sentence(v("list.beginner"))]


def _places(v: Voice, values: Values, items: list[EvidenceItem]) -> list[Sentence]:
    """How many easy protected routes each place has, the place with most of them first."""
    grades = values.claim("scope.grades")
    told = ((item, [values.claim(f"novice.{item.n}.{key}") for key in ("types", "count")]) for item in items)
    rows = [(item, types or none) for item, (types, none) in told if types is not None or none is not None]
    if grades is None or not rows:
        return []
    head = v.sentence(v("novice.places", where=where_asked(v, values), grades=grades), end="colon.line")
    lines = [
        v.sentence(v("bullet", body=v("item", name=v.name(item), facts=_of_place(v, said))), end="line")
        for item, said in rows
        if said is not None
    ]
    return [head, *lines, v.sentence(v("list.beginner"))]


def _of_place(v: Voice, said: Claim) -> Piece:
    """How many of which type a place has, or that it has none."""
    if said.attribute.endswith(".count"):
        return v("novice.place.none", count=said)
    return v("novice.place", types=said)
