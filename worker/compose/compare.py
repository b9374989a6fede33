"""Put two or more routes or places side by side, and say who is ahead."""

from schemas.evidence import EvidenceItem, Sentence
from worker.compose.crags import place_count
from worker.compose.gyms import gym_line
from worker.compose.routes import route_line
from worker.compose.say import Slot, Voice
from worker.compose.values import Values


def compare(v: Voice, values: Values, items: list[EvidenceItem]) -> list[Sentence]:
    """A verdict computed by code, then each side on a line of its own."""
    if all(i.kind == "route" for i in items):
        head = _verdict(v, values, "compare.same", "grade") or v.sentence(v("compare.unknown"), end="colon.line")
        return [head, *(route_line(v, i) for i in items)]
    if all(i.kind in ("crag", "area") for i in items):
        lines = [v.sentence(v("bullet", body=p), end="line") for i in items if (p := place_count(v, i, values))]
        head = _verdict(v, values, "compare.equal", "count") or v.sentence(v("compare.side"), end="colon.line")
        return [head, *lines]
    head = v.sentence(v("compare.side"), end="colon.line")
    gyms = [gym_line(v, i, day=None, attributes=("hours", "price")) for i in items if i.kind == "gym"]
    return [head, *gyms, *(route_line(v, i) for i in items if i.kind == "route")]


def _verdict(v: Voice, values: Values, equal: str, slot: str) -> Sentence | None:
    """Who is ahead, or what they have in common; None when code could not decide."""
    first, verdict, common = values.claim("compare.first"), values.claim("compare.verdict"), values.claim(equal)
    if first is not None and verdict is not None:
        return v.sentence(v("compare.verdict", first=first, verdict=verdict), end="colon.line")
    slots: dict[str, Slot] = {slot: common} if common is not None else {}
    return v.sentence(v(equal, **slots), end="colon.line") if slots else None
