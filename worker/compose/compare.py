"""Put two or more routes or places side by side, and say who is ahead."""

from schemas.evidence import EvidenceItem, Sentence
from worker.compose.crags import place_count
from worker.compose.gyms import gym_line
from worker.compose.routes import route_line
from worker.compose.say import Voice
from worker.compose.values import Values


def compare(v: Voice, values: Values, items: list[EvidenceItem]) -> list[Sentence]:
    """A verdict computed by code, then each side on a line of its own."""
    if all(i.kind == "route" for i in items):
        verdict = _first(v, values, {"compare.harder": "first", "compare.hardest": "first", "compare.same": "grade"})
        head = verdict or v.sentence(v("compare.unknown"), end="colon.line")
        return [head, *(route_line(v, i) for i in items)]
    if all(i.kind in ("crag", "area") for i in items):
        verdict = _first(v, values, {"compare.more": "first", "compare.most": "first", "compare.equal": "count"})
        lines = [v.sentence(v("bullet", body=p), end="line") for i in items if (p := place_count(v, i, values))]
        return [verdict or v.sentence(v("compare.side"), end="colon.line"), *lines]
    head = v.sentence(v("compare.side"), end="colon.line")
    gyms = [gym_line(v, i, day=None, attributes=("hours", "price")) for i in items if i.kind == "gym"]
    return [head, *gyms, *(route_line(v, i) for i in items if i.kind == "route")]


def _first(v: Voice, values: Values, slots: dict[str, str]) -> Sentence | None:
    """The first verdict that was computed."""
    for key, slot in slots.items():
        if (value := values.claim(key)) is not None:
            return v.sentence(v(key, **{slot: value}), end="colon.line")
    return None
