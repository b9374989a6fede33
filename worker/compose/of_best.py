"""Tell what else was asked of the one row that is the hardest, the cheapest or the first to open."""

from collections.abc import Sequence

from schemas.evidence import EvidenceItem, Sentence
from schemas.reading import Attribute, Reading
from worker.compose.gyms import gym_detail
from worker.compose.listing import asked_hours
from worker.compose.numbers import measured_by
from worker.compose.routes import ANSWERS, route_detail
from worker.compose.say import Voice
from worker.compose.values import Values
from worker.understanding.gyms.prices import asked_prices

_SAID_OF_ROUTES: frozenset[Attribute] = frozenset({"grade", "type", "length", "height", "bolts", "place", "feet"})
_SAID_OF_GYMS: frozenset[Attribute] = frozenset({"name", "aliases"})
_OF_GYMS: frozenset[Attribute] = frozenset(
    {"price", "address", "place", "phone", "website", "facilities", "hours", "station", "gym_type", "approach"}
)
_FIGURES: dict[str, Attribute] = {
    "length_m": "length", "bolt_count": "bolts", "video_count": "videos", "first_ascent_date": "first_ascent",
}  # fmt: skip
_MEASURED: dict[str, Attribute] = {"cheapest": "price", "priciest": "price", "most_popular": "rating"}


def without_beside(values: Values, items: list[EvidenceItem]) -> tuple[list[EvidenceItem], list[EvidenceItem]]:
    """The best ones, and those that were only asked to be among them and are not."""
    beside = [item for item in items if values.claim(f"beside.{item.n}") is not None]
    return [item for item in items if item not in beside], beside


def told_beside(v: Voice, values: Values, beside: Sequence[EvidenceItem]) -> list[Sentence]:
    """What those that are not among the best are themselves, by the figure that was asked for."""
    which = values.text("extreme")
    if which is None:
        return []
    attribute: Attribute = _FIGURES.get(measured_by(which), "grade")
    return [said for item in beside for said in route_detail(v, item, (attribute,))]


def told_of_best(v: Voice, values: Values, reading: Reading, items: Sequence[EvidenceItem]) -> list[Sentence]:
    """The attributes of the one that was found which the sentence that names it leaves unsaid.

    Where several share the place, their lines tell them.
    """
    if len(items) != 1:
        return []
    (best,) = items
    if best.kind == "route":
        rest = [a for a in reading.attributes if a in ANSWERS and a not in _SAID_OF_ROUTES]
        return route_detail(v, best, rest, alone=True) if rest else []
    if best.kind != "gym":
        return []
    told = _SAID_OF_GYMS | {_MEASURED.get(str(reading.extreme), "name")}
    asked = tuple(a for a in reading.attributes if a in _OF_GYMS and a not in told)
    if not asked:
        return []
    hours = asked_hours(reading) if "hours" in asked else None
    return gym_detail(v, best, values, hours=hours, attributes=asked, prices=asked_prices(reading.text))
