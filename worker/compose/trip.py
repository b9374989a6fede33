"""Write a journey: a head, each day with its crag and routes, gyms for the rain, and what the data cannot know."""

from collections.abc import Sequence

from schemas.evidence import Claim, EvidenceItem, Sentence
from worker.compose.gyms import gym_line
from worker.compose.routes import route_line
from worker.compose.say import Voice, claim, unknown
from worker.compose.values import Values


def itinerary(v: Voice, values: Values, items: Sequence[EvidenceItem]) -> list[Sentence]:
    """The journey that the plan's steps made; empty when they made none."""
    level, days = values.claim("trip.level"), values.claim("trip.days")
    if level is None or days is None:
        return []
    types = values.claim("trip.types")
    head = (
        v("trip.head", level=level, days=days)
        if types is None
        else v("trip.head.types", level=level, days=days, types=types)
    )
    said = [v.sentence(head, end="colon.line")]
    crags = {i.n: i for i in items if i.kind == "crag"}
    for day in values.under("trip.day."):
        said += _day(v, values, day, crags, items)
    said += _rain(v, values, items)
    said += [s for crag in crags.values() for s in _of_crag(v, crag)]
    return [*said, v.sentence(v("trip.unknown"))]


def _day(
    v: Voice,
    values: Values,
    day: Claim,
    crags: dict[int, EvidenceItem],
    items: Sequence[EvidenceItem],
) -> list[Sentence]:
    """The day's crag on a line, then its routes from the easiest on, then what kind of route it does not have."""
    crag = crags[values.number(f"trip.at.{day.value}")]
    body = v("trip.day", day=day, crag=v.name(crag, both=False))
    if (km := values.claim(f"trip.km.{day.value}")) is not None:
        body = v.join([body, v("trip.far", km=km)])
    said = [v.sentence(body, end="colon.line")]
    for item in items:
        role = values.claim(f"trip.role.{item.n}")
        if role is not None and values.number(f"trip.on.{item.n}") == day.value:
            said.append(route_line(v, item, crag=False, lead=role))
    if (lacks := values.claim(f"trip.lacks.{day.value}")) is not None:
        said.append(v.sentence(v("trip.lacks", roles=lacks), end="stop.line"))
    return said


def _rain(v: Voice, values: Values, items: Sequence[EvidenceItem]) -> list[Sentence]:
    """The gyms nearest to each crag."""
    said: list[Sentence] = []
    for crag in [i for i in items if i.kind == "crag"]:
        gyms = [i for i in items if i.kind == "gym" and values.number(f"trip.rain.{i.n}") == crag.n]
        if gyms:
            said.append(v.sentence(v("trip.rain", crag=v.name(crag, both=False)), end="colon.line"))
            said += [gym_line(v, gym, values, hours=None, attributes=()) for gym in gyms]
    return said


def _of_crag(v: Voice, crag: EvidenceItem) -> list[Sentence]:
    """When to go, and where the car stays; what is not on record is said so."""
    name = v.name(crag, both=False)
    seasons, parking = claim(crag, "best_seasons"), claim(crag, "parking")
    said = [v("crag.season", name=name, seasons=seasons)] if seasons is not None else []
    if parking is None:
        said.append(v("fact.unknown", name=name, attribute=unknown(crag, "parking")))
    return [v.sentence(piece) for piece in said]
