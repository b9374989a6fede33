"""Say what lies nearest to a place that the question wants to be near, or in which nothing lies."""

from collections.abc import Sequence

from schemas.evidence import EvidenceItem, Sentence
from worker.compose.say import Slot, Voice
from worker.compose.scope import what_asked
from worker.compose.values import Values


def near_first(v: Voice, values: Values, items: Sequence[EvidenceItem]) -> list[Sentence]:
    """The nearest crag or gym and how far it is; nothing where no place to be near was named."""
    place, first, km = values.claim("near.place"), values.claim("near.first"), values.claim("near.km")
    if place is None or first is None or km is None:
        return []
    listed = bool(values.under("near.km."))
    if values.claim("near.named") is not None:
        return []
    kind = "gym" if listed and items[0].kind == "gym" else "none" if values.claim("near.none") else "crag"
    kind = "among" if values.claim("near.among") is not None else kind
    name = v.name(items[0]) if listed else v.piece(first)
    slots: dict[str, Slot] = {"place": place, "first": name, "km": km}
    if kind == "gym":
        if values.claim("near.none"):
            kind = "gym.none.rock" if values.claim("near.rockless") else "gym.none"
        slots["what"] = what_asked(v, values, "gym", one=True)
    return [v.sentence(v(f"near.{kind}", **slots), end="colon.line" if listed else "stop.line")]


def how_far(v: Voice, values: Values, items: Sequence[EvidenceItem]) -> list[Sentence]:
    """How far the one thing that was named lies from the place."""
    place, km = values.claim("near.place"), values.claim("near.km")
    if place is None or km is None or not items:
        return []
    return [v.sentence(v("near.named", place=place, name=v.name(items[0]), km=km), end="stop.line")]
