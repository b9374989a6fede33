"""Put two or more routes or places side by side, and say who is ahead."""

from collections.abc import Sequence

from schemas.evidence import Claim, EvidenceItem, Sentence
from schemas.reading import Attribute
from worker.compose.crags import crag_side, place_count
from worker.compose.gyms import gym_line
from worker.compose.routes import route_line
from worker.compose.say import Piece, Slot, Voice, claim
from worker.compose.values import Values

_FACTS_OF_GYMS = frozenset({"hours", "price", "rating", "station", "facilities"})
FACTS_OF_CRAGS = frozenset({"approach", "rock", "season", "parking", "transport", "amenities", "rating", "height"})
"""What is told of each crag where crags are compared by it, and not how many routes they have."""


def compare(
    v: Voice,
    values: Values,
    items: list[EvidenceItem],
    attributes: Sequence[Attribute] = (),
    prices: Sequence[str] = (),
    hours: str | None = None,
) -> list[Sentence]:
    """A verdict computed by code, then each side on its own line with what was asked: attributes, prices, hours."""
    if all(i.kind == "route" for i in items):
        by_grade = "grade" in attributes or not set(attributes) & {"length", "bolts", "first_ascent", "videos"}
        level = _level(v, values) if values.claim("compare.even") or not by_grade else None
        said = _verdict(v, values, "compare.same", "grade") or _unknown(v, values) or level
        said = said or v.sentence(v("compare.unknown"), end="colon.line")
        # What decides, and no line tells by itself, is told with it.
        told_of: list[Attribute] = [a for a in attributes if a in ("videos", "first_ascent")]
        return [*(_namesakes(v, values) or [said]), *(route_line(v, i, attributes=told_of) for i in items)]
    if all(i.kind == "crag" for i in items) and (of := [a for a in attributes if a in FACTS_OF_CRAGS]):
        of += [a for a in attributes if a in ("routes", "grade")]
        head = _verdict(v, values) or _listed(v, values, len(items)) or _level(v, values)
        return [head, *(crag_side(v, i, of, values) for i in items)]
    places, some = [i for i in items if i.kind in ("crag", "area")], [i for i in items if i.kind == "route"]
    if places and len(places) + len(some) == len(items):
        lines = [v.sentence(v("bullet", body=p), end="line") for i in places if (p := _side(v, i, values))]
        head = _verdict(v, values, "compare.equal", "count") or _level(v, values)
        shown = [v.sentence(v("compare.some"), end="colon.line")] if some else []
        return [head, *lines, *shown, *(route_line(v, i) for i in some)]
    # That both cost the same is said beside who lists what.
    even = "price" in attributes and values.claim("compare.even") is not None
    verdict = _verdict(v, values) or (_level(v, values) if even else None)
    listed = _listed(v, values, sum(i.kind == "gym" for i in items), end="stop" if verdict else "colon.line")
    heads = [s for s in (listed, verdict) if s is not None] or [_level(v, values)]
    # Who asks for one thing wants to see that of each and nothing else.
    of_facilities = bool(values.under("compare.facility."))
    wanted: list[Attribute] = [*attributes, *(["facilities"] if of_facilities else [])]  # type: ignore[list-item]
    asked = tuple(a for a in dict.fromkeys(wanted) if a in _FACTS_OF_GYMS)
    told: tuple[Attribute, ...] = asked or (("price",) if prices else ("hours", "price"))
    of_day = hours if "hours" in told else None
    gyms = [gym_line(v, i, values, hours=of_day, attributes=told, prices=prices) for i in items if i.kind == "gym"]
    return [*heads, *gyms, *(route_line(v, i) for i in items if i.kind == "route")]


def _unknown(v: Voice, values: Values) -> Sentence | None:
    """Whose figure is missing, where that leaves the routes undecided."""
    missing = values.under("compare.without.")
    return v.sentence(v("compare.missing", names=_names(v, missing)), end="colon.line") if missing else None


def _level(v: Voice, values: Values) -> Sentence:
    """That the sides are even, or that they only stand beside each other."""
    if (even := values.claim("compare.even")) is not None:
        among = values.under("compare.among.")
        said = v("compare.among", names=_names(v, among), even=even) if among else v.piece(even)
        return v.sentence(_without(v, values, said), end="colon.line")
    if closed := values.under("compare.closed."):
        return v.sentence(v("compare.closed", names=_names(v, closed)), end="colon.line")
    undecided = values.text("compare.open")
    return v.sentence(v("compare.side" if undecided is None else f"compare.open.{undecided}"), end="colon.line")


def _listed(v: Voice, values: Values, sides: int, *, end: str = "colon.line") -> Sentence | None:
    """Who of so many sides lists the facilities or the season named, and who does not; None where none was named."""
    said: list[Piece] = []
    for what in ("facility", "season", "price"):
        for at, wanted in enumerate(values.under(f"compare.{what}.")):
            having, lacking = (values.under(f"compare.{how}.{at}.") for how in ("listed", "lacking"))
            key = "all" if len(having) == sides else "none" if not having else "some" if not lacking else "both"
            slots: dict[str, Slot] = {what: wanted}
            if key in ("some", "both"):
                slots["names"] = _names(v, having)
            if key == "both":
                slots["others"] = _names(v, lacking)
            said.append(v(f"compare.{what}.{key}", **slots))
    return v.sentence(v.join(said, "semicolon"), end=end) if said else None


def _names(v: Voice, named: Sequence[Claim]) -> Piece:
    """Names one after another: 「A、B 和 C」."""
    *those, last = named
    return v("compare.both", those=v.join(those, "list"), last=last) if those else v.piece(last)


def _without(v: Voice, values: Values, said: Piece) -> Piece:
    """A verdict with who was not weighed: whose figure is not on record, and who is closed that day."""
    left_out = [(key, values.under(f"compare.{key}.")) for key in ("without", "closed")]
    reasons = [v(f"compare.{key}", names=_names(v, names)) for key, names in left_out if names]
    return v.join([said, *reasons], "semicolon")


def _side(v: Voice, item: EvidenceItem, values: Values) -> Piece | None:
    """How many routes a place has of those asked for, and of a crag when to go there."""
    counted, seasons = place_count(v, item, values), claim(item, "best_seasons")
    if counted is None or seasons is None:
        return counted
    return v.join([counted, v("compare.seasons", seasons=seasons)], "semicolon")


def _namesakes(v: Voice, values: Values) -> list[Sentence]:
    """Where several rows bear one name: that it depends, and what holds within each crag that has both."""
    if values.claim("compare.namesakes") is None:
        return []
    said: list[Sentence] = []
    for crag in values.under("compare.in."):
        at = crag.attribute.rpartition(".")[2]
        first, verdict = values.claim(f"compare.first.{at}"), values.claim(f"compare.verdict.{at}")
        if first is not None and verdict is not None:
            said.append(v.sentence(v("compare.in", crag=crag, first=first, verdict=verdict)))
    return (
        [v.sentence(v("compare.namesakes")), *said[:-1], *_broken(v, said[-1:])]
        if said
        else [v.sentence(v("compare.namesakes"), end="colon.line")]
    )


def _broken(v: Voice, said: list[Sentence]) -> list[Sentence]:
    """The last sentence before the lines, ended as one that introduces them."""
    return [Sentence(s.text.removesuffix(v("stop").text) + v("colon.line").text, s.claims) for s in said]


def _verdict(v: Voice, values: Values, equal: str | None = None, slot: str = "") -> Sentence | None:
    """Who is ahead, or what they have in common; None when code could not decide."""
    first, verdict = values.claim("compare.first"), values.claim("compare.verdict")
    common = values.claim(equal) if equal else None
    if verdict is not None and (tied := values.under("compare.tied.")):
        said = v("compare.tied", first=_names(v, tied), verdict=verdict)
        return v.sentence(_without(v, values, said), end="colon.line")
    if first is not None and verdict is not None:
        if place := values.claim("compare.first.place"):
            head = v("compare.verdict.there", place=place, first=first, verdict=verdict)
        else:
            head = v("compare.verdict", first=first, verdict=verdict)
        for each in values.under("compare.apart."):
            head = v.join([head, v(each.attribute, apart=each)])
        for also in values.under("compare.verdict.also."):
            other = values.claim(also.attribute.replace("verdict", "first", 1))
            if other is not None:
                head = v.join([head, v("compare.verdict", first=other, verdict=also)], "semicolon")
        return v.sentence(_without(v, values, head), end="colon.line")
    if equal is None or common is None:
        return None
    slots: dict[str, Slot] = {slot: common}
    return v.sentence(v(equal, **slots), end="colon.line")
