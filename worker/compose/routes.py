"""Speak of routes: one line each in a list, or the attributes that were asked."""

from collections.abc import Callable, Sequence

from schemas.evidence import Claim, EvidenceItem, Sentence
from schemas.reading import Attribute
from worker.compose import called
from worker.compose.say import Piece, Slot, Voice, claim, known, unknown
from worker.compose.values import Values

_COLUMN_OF: dict[Attribute, str] = {
    "grade": "grade",
    "type": "type",
    "length": "length_m",
    "height": "length_m",
    "bolts": "bolt_count",
    "videos": "video_count",
}


def route_line(
    v: Voice,
    item: EvidenceItem,
    *,
    crag: bool = True,
    area: bool = True,
    attributes: Sequence[Attribute] = (),
    lead: Slot | None = None,
    reason: Piece | None = None,
) -> Sentence:
    """A route as a list entry: name, grade, type, length, bolts, place and its number.

    lead is said before the name (what the route is for), reason after the facts (why it is listed).
    """
    facts = _facts(v, item, attributes, crag=crag, area=area)
    if reason is not None and reason.text:
        facts = v("route.because", facts=facts, reason=reason)
    body = v("item", name=v.name(item), facts=facts)
    return v.sentence(v("bullet", body=body if lead is None else v("item", name=lead, facts=body)), end="line")


def route_detail(
    v: Voice, item: EvidenceItem, attributes: Sequence[Attribute], *, alone: bool = False
) -> list[Sentence]:
    """What was asked of one route and the rest of what is known of it, in one sentence where it can be one.

    Alone leaves out the rest, which has been said.
    """
    asked = [a for a in attributes if a in ANSWERS]
    if alone:
        return [v.sentence(p, end="stop.line") for a in asked if (p := ANSWERS[a](v, item)) is not None]
    place = _place(v, item, crag=True)
    if not asked:
        facts = _facts(v, item, (), crag=False, place=False)
        slots: dict[str, Slot] = {"place": place} if place.text else {}
        return [
            v.sentence(v("route.is" if slots else "item", name=v.name(item), facts=facts, **slots), end="stop.line")
        ]
    # What is asked first opens the sentence; what else was asked of the usual facts follows among them.
    first, others = asked[0], [a for a in asked[1:] if a not in _COLUMN_OF and a != "place"]
    besides = [a for a in others if a != "feet"]
    facts = _facts(v, item, (first, *besides), crag=False, place=False, said=True, unknowns=asked)
    said: list[Slot] = [p for p in [ANSWERS[first](v, item)] if p is not None]
    if place.text and first != "place":
        said.append(v("route.more", place=place, facts=facts) if facts.text else v("route.only.place", place=place))
    elif facts.text:
        said.append(facts)
    sentences = [v.sentence(v.join(said, "semicolon"), end="stop.line")]
    return [*sentences, *(v.sentence(p, end="stop.line") for a in others if (p := ANSWERS[a](v, item)))]


def pitches(v: Voice, values: Values, item: EvidenceItem) -> list[Sentence]:
    """How many pitches of the named route are on record, where they are asked of, or that no number is."""
    name, count = values.claim("pitches.name"), values.claim("pitches.count")
    if name is not None and count is not None:
        key = "pitches.one" if count.value == 1 else "pitches.count"
        return [v.sentence(v(key, name=name, count=count), end="stop.line")]
    if values.claim("pitches.unknown") is not None:
        return [v.sentence(v("pitches.unknown", name=v.name(item)), end="stop.line")]
    return []


def supposed_of_route(v: Voice, values: Values, item: EvidenceItem, attributes: Sequence[Attribute]) -> list[Sentence]:
    """A route in full, behind whether it is tagged as was supposed and before what its length wants of a rope."""
    tagged = values.under(f"tagged.{item.n}.")
    said = [v.sentence(v("route.tagged", name=v.name(item), tagged=each), end="stop.line") for each in tagged]
    # Who is told that it is so need not hear it twice; where it is not, the tags there are say what it is.
    all_so = bool(tagged) and all(each.value for each in tagged)
    said += route_detail(v, item, [a for a in attributes if not (all_so and a == "features")])
    if values.text("gear.rule") == "longest":
        said += _of_rope(v, values)
        said.append(v.sentence(v("gear.longest"), end="stop.line"))
    table, grade, targets = values.claim("convert.table"), values.claim("convert.grade"), values.under("convert.to.")
    if table is not None and grade is not None and targets:
        said.append(
            v.sentence(v("convert.says", table=table, asked=grade, targets=v.join(targets, "and")), end="stop.line")
        )
    own, verdict = values.claim("gear.own_draws"), values.text("gear.draws_verdict")
    if own is not None and verdict is not None:
        said.append(v.sentence(v(f"gear.draws.{verdict}", own=own), end="stop.line"))
    return said


def gear_there(v: Voice, values: Values) -> list[Sentence]:
    """Whether the rope, or the quickdraws, that somebody has do for the longest, the most bolted route of a place."""
    said = []
    rope, length, verdict = values.claim("gear.rope"), values.claim("gear.length"), values.text("gear.verdict")
    if rope is not None and length is not None and verdict is not None:
        said.append(v.sentence(v(f"gear.there.{verdict}", rope=rope, length=length), end="stop.line"))
    own, most = values.claim("gear.own_draws"), values.claim("gear.most.count")
    verdict = values.text("gear.draws_verdict")
    if own is not None and most is not None and verdict is not None:
        said.append(v.sentence(v(f"gear.there.{verdict}", own=own, most=most), end="stop.line"))
    return said


def _of_rope(v: Voice, values: Values) -> list[Sentence]:
    """Whether the rope that is spoken of reaches down again from the top of the route."""
    rope, length, verdict = values.claim("gear.rope"), values.claim("gear.length"), values.text("gear.verdict")
    if rope is None or length is None or verdict is None:
        return []
    return [v.sentence(v(f"gear.{verdict}", rope=rope, length=length), end="stop.line")]


def _facts(
    v: Voice,
    item: EvidenceItem,
    attributes: Sequence[Attribute],
    *,
    crag: bool,
    area: bool = True,
    place: bool = True,
    said: bool = False,
    unknowns: Sequence[Attribute] = (),
) -> Piece:
    """The facts of a line; with said, the attributes have been told and are left out. unknowns are said even so."""
    told = {_COLUMN_OF[a] for a in attributes if a in _COLUMN_OF} if said else set()
    parts: list[Slot] = []
    for column in ("grade", "type", "length_m", "bolt_count"):
        if column == "bolt_count" and "feet" in attributes:
            parts.extend(known(item, ("length_ft",)))
        if column in told:
            continue
        if value := claim(item, column):
            parts.append(value)
        elif any(_COLUMN_OF.get(a) == column for a in (*attributes, *unknowns)):
            parts.append(unknown(item, column))
    if not place and "bolt_count" not in told and needs_own_gear(item):
        parts.append(v("route.trad.zero"))
    if ("videos" in attributes or not place) and "video_count" not in told:
        asked = "videos" in (*attributes, *unknowns)
        parts.extend(known(item, ("video_count",)) or ([unknown(item, "video_count")] if asked else []))
    if not said:
        beside = {"first_ascent": "first_ascent_date", "rating": "rating"}
        parts.extend(claim(item, c) or unknown(item, c) for a, c in beside.items() if a in attributes)
    if (
        (features := claim(item, "features"))
        and ("features" in attributes) != said
        and ("features" in attributes or not place)
    ):
        parts.append(v("route.features.part", features=features))
    if place and (where := _place(v, item, crag=crag, area=area)).text:
        parts.append(where)
    return v.join(parts)


def route_rest(v: Voice, item: EvidenceItem, told: str, *, crag: bool, feet: bool = False) -> Piece:
    """What there is to say of a route beside the one column that has been told; a length in feet as well."""
    attribute = next((a for a, column in _COLUMN_OF.items() if column == told), None)
    attributes: list[Attribute] = [attribute] if attribute else []
    attributes += ["feet"] if feet else []
    return _facts(v, item, attributes, crag=crag, said=attribute is not None)


def route_facts(v: Voice, item: EvidenceItem) -> Piece:
    """What a line says of a route after its name."""
    return _facts(v, item, (), crag=True)


def route_place(v: Voice, item: EvidenceItem) -> Piece:
    """Where a route is: crag, area and sector."""
    return _place(v, item, crag=True)


def needs_own_gear(item: EvidenceItem) -> bool:
    """A trad route without a single bolt."""
    return item.facts.get("bolt_count") == 0 and item.facts.get("type") == "trad"


def _place(v: Voice, item: EvidenceItem, *, crag: bool, area: bool = True) -> Piece:
    """Crag, area and sector, each once (some sectors bear their area's name); English goes from small to large."""
    left_out = {"crag_name": not crag, "area_name": not area}
    parts = [(k, c) for k in ("crag_name", "area_name", "sector") if (c := v.part_of(item, k))]
    distinct: list[Claim] = []
    for key, part in parts:
        whole = v.part_of(item, "area_name") if key == "sector" and not area else None
        if left_out.get(key) or (whole is not None and whole.value == part.value):
            continue
        if all(part.value != d.value for d in distinct):
            distinct.append(part)
    return v.join(distinct if v.locale == "zh-TW" else distinct[::-1], "space")


def _grade(v: Voice, item: EvidenceItem) -> Piece:
    grade = claim(item, "grade")
    if grade is None:
        return v("fact.unknown", name=v.name(item), attribute=unknown(item, "grade"))
    return v(
        "route.unsettled" if item.facts.get("grade_min") is None else "route.grade", name=v.name(item), grade=grade
    )


def _bolts(v: Voice, item: EvidenceItem) -> Piece:
    bolts = claim(item, "bolt_count") or unknown(item, "bolt_count")
    if isinstance(bolts.value, int) and bolts.value > 0:
        return v("route.has", name=v.name(item), thing=bolts)
    said = v("fact.unknown", name=v.name(item), attribute=bolts)
    if needs_own_gear(item):
        return v.join([said, v("route.trad.zero")])
    return said


def _one(key: str, slot: str, column: str) -> Callable[[Voice, EvidenceItem], Piece | None]:
    """Say one column with a phrase of its own, or that it is unknown."""

    def say(v: Voice, item: EvidenceItem) -> Piece:
        value = claim(item, column)
        if value is None:
            return v("fact.unknown", name=v.name(item), attribute=unknown(item, column))
        slots: dict[str, Slot] = {"name": v.name(item), slot: value}
        return v(key, **slots)

    return say


def _first_ascent(v: Voice, item: EvidenceItem) -> Piece | None:
    """When a route was first climbed, to the day where that is on record."""
    if (day := claim(item, "first_ascent_day")) is not None:
        return v("route.first_ascent", name=v.name(item), date=day)
    return _one("route.first_ascent", "date", "first_ascent_date")(v, item)


def _where(v: Voice, item: EvidenceItem) -> Piece:
    return v("route.place", name=v.name(item), place=_place(v, item, crag=True))


def _feet(v: Voice, item: EvidenceItem) -> Piece | None:
    feet = claim(item, "length_ft")
    return None if feet is None else v("route.feet", name=v.name(item), length=feet)


ANSWERS: dict[Attribute, Callable[[Voice, EvidenceItem], Piece | None]] = {
    "name": called.name,
    "aliases": called.aliases,
    "grade": _grade,
    "length": _one("route.length", "length", "length_m"),
    "height": _one("route.length", "length", "length_m"),
    "feet": _feet,
    "bolts": _bolts,
    "type": _one("route.type", "type", "type"),
    "place": _where,
    "features": _one("route.features", "features", "features"),
    "videos": _one("route.has", "thing", "video_count"),
    "first_ascent": _first_ascent,
    "safety": _one("route.has", "thing", "safety_dots"),
    "rating": _one("route.has", "thing", "rating"),
}
