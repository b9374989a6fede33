"""Speak of computed values: counts, extremes, distributions, and what could not be counted."""

import sys
from collections.abc import Sequence
from string import ascii_lowercase

from schemas.evidence import Claim, EvidenceItem, Sentence
from schemas.reading import Kind, Reading
from worker.compose import aggregates
from worker.compose.routes import route_rest
from worker.compose.say import Piece, Slot, Voice, claim
from worker.compose.scope import count_of, what_asked, where_asked
from worker.compose.values import Values
from worker.sql.queryspec import MEASURES
from worker.text.folding import fold
from worker.understanding.asked.gear_needed import needs_rack
from worker.understanding.conditions.facets import read_types
from worker.understanding.figures.of_places import RANKED
from worker.understanding.figures.quantified import asks_if_all
from worker.understanding.grades.graded_parts import asks_which_most

_UNCERTAIN = ("grade", "length", "bolts", "first_ascent", "type", "hours", "approach", "walk", "feature")
_MEASURED_BY: dict[str, str] = {extreme: column for extreme, (column, _) in MEASURES.items()}
_PLACES = frozenset({"area", "crag", "sector"})
MOST_GROUPS = 12
"""How many places are told of a ranking, those with most first."""
_GROUPS = (
    "grade", "type", "area", "crag", "sector", "region", "gym_region", "city", "district", "gym_type", "feature",
    "video", "length", "bolts", "year", "decade",
)  # fmt: skip
_OF_GYMS = ("group.city.", "group.district.", "group.gym_type.", "group.gym_region.")


def count(v: Voice, values: Values, kind: Kind, places: list[EvidenceItem]) -> list[Sentence]:
    """How many, from where to where, and how many could not be decided."""
    said = count_of(v, values, kind, places)
    low, high = values.claim("min_grade"), values.claim("max_grade")
    if kind == "route" and low and high and low.value != high.value and not values.claim("scope.grades"):
        said = v.join([said, v("count.range", low=low, high=high)])
    elif kind == "route" and low and high and not values.claim("scope.grades"):
        said = v.join([said, v("count.graded", grade=low)])
    parts = values.under("group.crag.") if kind == "route" else []
    told = [v.sentence(v("dist.line", groups=v.join(parts, "list")), end="stop.line")] if parts else []
    left, done = values.claim("left.count"), values.claim("left.done.count")
    if left is not None and done is not None:
        said = v.join([said, v("count.left", done=done, left=left)], "semicolon")
    head = v.sentence(said, end="stop.line" if told else "stop")
    return [head, *told, *single_pitches(v, values), *apart(v, values), *uncertain(v, values)]


def single_pitches(v: Voice, values: Values, *, listed: bool = False) -> list[Sentence]:
    """How many rows are single pitches of routes of several, of which no tag tells; if listed, line by line."""
    count, of = values.claim("pitch.rows.count"), values.claim("pitch.routes.count")
    if count is None or of is None:
        return []
    said = v("pitches.rows", count=count, of=of)
    shown = values.claim("pitch.shown.count")
    if listed and shown is not None and shown.value != count.value:
        said = v.join([said, v("pitches.shown", shown=shown)])
    return [v.sentence(said, end="colon.line" if listed else "stop.line")]


def apart(v: Voice, values: Values) -> list[Sentence]:
    """By how much two numbers differ, where that was asked."""
    return [
        v.sentence(v(f"count.apart{'.letter' * each.attribute.endswith('letter')}", apart=each), end="stop.line")
        for each in values.under("compare.apart.")
    ]


def uncertain(v: Voice, values: Values, causes: Sequence[str] = _UNCERTAIN) -> list[Sentence]:
    """What may meet the question but could not be counted, one reason at a time."""
    found: list[Sentence] = []
    for cause in causes:
        number = values.claim(f"uncertain.{cause}.count")
        if number is not None and number.value:
            found.append(v.sentence(v(f"uncertain.{cause}", count=number)))
    return found


def measured_by(extreme: str) -> str:
    """The attribute by which an extreme of routes is told: the most popular by climbers, or by videos."""
    return "grade" if extreme in ("hardest", "easiest") else _MEASURED_BY[extreme]


def extreme(v: Voice, values: Values, reading: Reading, items: list[EvidenceItem]) -> list[Sentence]:
    """The extreme row in one sentence, or how many rows share the extreme value."""
    which = values.claim("extreme")
    if which is None or reading.extreme is None or not items:
        return []
    column = measured_by(str(which.value))
    ties = values.number("extreme.count")
    first = items[0]
    where, what = where_asked(v, values), what_asked(v, values, "route", one=ties <= 1)
    asked_for = reading.limit or 0
    if asked_for > 1 and len(items) > 1:
        shown = Claim(None, "shown", values.number("shown"))
        plural = what_asked(v, values, "route")
        head = v.sentence(v("extreme.top", where=where, extreme=which, shown=shown, what=plural), end="colon.line")
    elif ties > 1 and (value := values.claim(f"extreme.{column}")):
        number = Claim(None, "extreme.count", ties)
        said = v("extreme.many", where=where, extreme=which, what=what, count=number, value=value)
        head = v.sentence(said, end="colon.line" if len(items) > 1 else "stop.line")
    else:
        value = claim(first, column)
        if value is None:
            return []
        said = v("extreme.one", where=where, extreme=which, what=what, name=v.name(first), value=value)
        feet = "feet" in reading.attributes
        rest = route_rest(v, first, column, crag=values.claim("scope.place") is None, feet=feet)
        head = v.sentence(v.join([said, rest], "semicolon"), end="stop.line")
    return [head]


def tied_with_last(v: Voice, values: Values) -> list[Sentence]:
    """How many more share the figure of the last of the first so many."""
    ties = values.claim("extreme.tied.count")
    return [v.sentence(v("extreme.tied", count=ties), end="stop.line")] if ties is not None and ties.value else []


def best_rated(v: Voice, values: Values, items: list[EvidenceItem]) -> list[Sentence]:
    """Which crag or gym has the best rating, or how many share it."""
    kind, where, rating = items[0].kind, where_asked(v, values), values.claim("rating")
    if rating is None:
        return []
    best = "best" if values.claim("rating.lowest") is None else "lowest"
    if len(items) == 1 and (own := claim(items[0], "rating")) is not None:
        what: dict[str, Slot] = {"what": what_asked(v, values, "gym", one=True)} if kind == "gym" else {}
        said = v(f"rating.{best}.{kind}.one", where=where, name=v.name(items[0]), rating=own, **what)
        return [v.sentence(said, end="stop.line")]
    count = Claim(None, "rating.extreme", values.number("rating.extreme"))
    what = {"what": what_asked(v, values, "gym")} if kind == "gym" else {}
    said = v(f"rating.{best}.{kind}.many", where=where, count=count, rating=rating, **what)
    return [v.sentence(said, end="colon.line")]


def left_out(v: Voice, values: Values, reading: Reading) -> list[Sentence]:
    """How many rows could not take part in an extreme."""
    number = values.claim("uncertain_count")
    if number is None or not number.value:
        return []
    key = "grade" if reading.extreme in ("hardest", "easiest") else "value"
    return [v.sentence(v(f"uncertain.extreme.{key}", count=number))]


def distribution(
    v: Voice, values: Values, places: list[EvidenceItem], first: int | None = None, text: str = ""
) -> list[Sentence]:
    """The largest group in one sentence, then every group with its count; of the first so many, these alone."""
    if ranks := [*values.under("rank.bolts."), *values.under("rank.length."), *values.under("rank.grade.")]:
        return _ranked(v, values, ranks, places)
    kind: Kind = "gym" if any(map(values.under, _OF_GYMS)) else "route"
    if values.claim("band.a.count") is not None:
        return _bands(v, values, places, text)
    dimension = next((d for d in _GROUPS if values.under(f"group.{d}.")), None)
    if dimension is None:
        return []
    groups = values.under(f"group.{dimension}.")
    fewest = values.text("rank.by") == "fewest_routes"
    if (by := values.claim("having.by")) is not None:
        return [*_having(v, values, groups, by, kind, places), *uncertain(v, values)]
    ordered = sorted(groups, key=_size, reverse=not fewest)
    sizes = list(dict.fromkeys(map(_size, ordered)))
    rank = values.claim("nth.rank") if dimension in RANKED and 1 < values.number("nth.rank") <= len(sizes) else None
    at = sizes[values.number("nth.rank") - 1] if rank is not None else sizes[0]
    leading = [c for c in ordered if _size(c) == at]
    if first is not None and first > 1 and dimension in RANKED:
        # Whoever shares the last place is among the first so many too.
        leading = [c for c in ordered if _size(c) in [_size(one) for one in ordered[:first]]]
    top = v.join(leading, "list")
    total = Claim(None, "count", values.number("count"))
    where, what = where_asked(v, values, places), what_asked(v, values, kind)
    of_places = "dist.fewest" if fewest else "dist.place"
    verdict = _verdict(v, groups, text) if dimension == "type" else None
    if verdict is not None:
        # Whether all are of a kind, or any wants a rack, is answered first, and then with how many are of each.
        key, of = verdict
        told = [v.sentence(v(key, where=where, count=total, what=what, top=of or top), end="stop.line")]
        if len(groups) > 1:
            told.append(v.sentence(v("dist.line", groups=v.join(groups, "list")), end="stop.line"))
        return [*told, *uncertain(v, values)]
    key = "dist.grade" if dimension == "grade" else of_places if dimension in _PLACES else f"dist.other.{kind}"
    key = "dist.fewest.gym" if fewest and kind == "gym" else key
    head = v.sentence(v(key, where=where, count=total, what=what, top=top), end="stop.line")
    groups = ordered if fewest else groups
    listed = v.join(groups[:MOST_GROUPS] if dimension in _PLACES else groups, "list")
    lines = v.sentence(v("dist.line", groups=listed), end="stop.line")
    if rank is not None:
        key = f"dist.nth.{'fewest' if fewest else 'most'}.{kind}"
        placed = v(key, where=where, count=total, what=what, rank=rank, top=top)
        return [v.sentence(placed, end="stop.line"), lines, *uncertain(v, values)]
    cities, without = values.claim("cities.count"), values.claim("cities.without")
    if cities is not None and dimension == "city":
        gyms = what_asked(v, values, "gym")
        lacking = [v.sentence(v("dist.cities.without", what=gyms, cities=without), end="stop.line")] if without else []
        key = "dist.cities.fewest" if fewest else "dist.cities"
        key = "dist.cities.one" if cities.value == 1 else key
        head = v.sentence(v(key, what=gyms, cities=cities, top=top), end="stop.line")
        return [*lacking, head, lines]
    if first is not None and first > 1 and dimension in RANKED:
        return [head, *uncertain(v, values)]
    return [head, lines, *apart(v, values), *aggregates.shares(v, values, groups), *uncertain(v, values)]


def _having(
    v: Voice, values: Values, groups: list[Claim], by: Claim, kind: Kind, places: list[EvidenceItem]
) -> list[Sentence]:
    """The groups that have as many as was asked, the greatest first, or that none has."""
    bounds = values.under("having.min.") + values.under("having.max.") + values.under("having.is.")
    low = min((_size(c) for c in bounds if not c.attribute.startswith("having.max")), default=0)
    high = min((_size(c) for c in bounds if not c.attribute.startswith("having.min")), default=sys.maxsize)
    kept = sorted((c for c in groups if low <= _size(c) <= high), key=_size, reverse=True)
    where, what, bound = where_asked(v, values, places), what_asked(v, values, kind), v.join(bounds)
    if not kept:
        return [v.sentence(v("dist.having.none", where=where, by=by, bound=bound, what=what), end="stop.line")]
    count = values.claim("having.count")
    told = v.join(kept[:MOST_GROUPS], "list")
    if count is None:
        return []
    if not bounds:
        total = Claim(None, "count", values.number("count"))
        said = v(f"dist.places.{kind}", where=where, total=total, by=by, what=what, count=count, groups=told)
        return [v.sentence(said, end="stop.line")]
    said = v("dist.having", where=where, by=by, bound=bound, what=what, count=count, groups=told)
    return [v.sentence(said, end="stop.line")]


def _bands(v: Voice, values: Values, places: list[EvidenceItem], text: str) -> list[Sentence]:
    """How many are of each of the asked grades, and of which are most, where that is asked."""
    where, what = where_asked(v, values, places), what_asked(v, values, "route")
    total = Claim(None, "count", values.number("count"))
    claims = [(values.claim(f"band.{at}.grades"), values.claim(f"band.{at}.count")) for at in ascii_lowercase]
    said = [
        v("dist.band" if _size(count) else "dist.band.none", grades=grades, count=count)
        for grades, count in claims
        if grades and count
    ]
    told = v("dist.bands", where=where, count=total, what=what, bands=v.join(said, "list"))
    known = [(grades, count) for grades, count in claims if grades and count]
    most = max((_size(count) for _, count in known), default=0)
    first = [v("dist.band", grades=grades, count=count) for grades, count in known if _size(count) == most]
    top = [v.sentence(v("dist.band.most", bands=v.join(first, "list")), end="stop.line")]
    asked = len(known) > 1 and asks_which_most(fold(text))
    return [v.sentence(told, end="stop.line"), *(top if asked else []), *apart(v, values), *uncertain(v, values)]


def _ranked(v: Voice, values: Values, ranks: list[Claim], places: list[EvidenceItem]) -> list[Sentence]:
    """Which place ranks first by the mean of a figure, by its sum where that is told too, and the others."""
    where, what = where_asked(v, values, places), what_asked(v, values, "route")
    by, least = values.text("rank.by"), Claim(None, "rank.least.count", values.number("rank.least.count"))
    even = [c for c in ranks if str(c.value).partition("|")[0] == str(ranks[0].value).partition("|")[0]]
    said = v(f"rank.{by}", where=where, what=what, top=v.join(even, "list"))
    if sums := values.under("rank.sum."):
        said = v.join([said, v(f"rank.sum.{by}", top=sums[0])], "semicolon")
    line = "rank.line.grade" if by in ("hardest", "easiest") else "rank.line"
    lines = v(line, groups=v.join(ranks[:MOST_GROUPS], "list"), least=least)
    return [v.sentence(said, end="stop.line"), v.sentence(lines, end="stop.line")]


def other_scale(v: Voice, values: Values) -> list[Sentence]:
    """In which grades the boulders are graded, where those of another scale were asked for."""
    claims = {key: values.claim(f"scale.{key}") for key in ("count", "used", "low", "high", "asked")}
    slots = {key: c for key, c in claims.items() if c is not None}
    return [v.sentence(v("scale.other", **slots))] if len(slots) == len(claims) else []


def filmed(v: Voice, values: Values, kind: Kind) -> list[Sentence]:
    """Which crag or area has most videos of its routes, said to be that and not how many people climb there."""
    places = values.under("filmed.")
    if not places:
        return []
    most = max(_size(c) for c in places)
    top = v.join([c for c in places if _size(c) == most], "list")
    head = v.sentence(v(f"filmed.{kind}", where=where_asked(v, values), top=top), end="stop.line")
    return [head, v.sentence(v("dist.line", groups=v.join(places[:MOST_GROUPS], "list")), end="stop.line")]


def _verdict(v: Voice, groups: list[Claim], text: str) -> tuple[str, Piece | None] | None:
    """What a spread over types answers that was asked whether it is so, and the groups that it speaks of."""
    words = fold(text)
    if needs_rack(words):
        placed = [c for c in groups if c.attribute.rpartition(".")[2] in ("trad", "mixed")]
        return ("dist.rack.some", v.join(placed, "list")) if placed else ("dist.rack.none", None)
    if not asks_if_all(words):
        return None
    return ("dist.all.yes" if len(groups) == 1 and _is_of(groups[0], text) else "dist.all.no"), None


def _is_of(group: Claim, text: str) -> bool:
    """Whether the one group that there is, is the one that a question names."""
    return read_types(fold(text)).wanted == (group.attribute.rpartition(".")[2],)


def _size(c: Claim) -> int:
    return c.value if isinstance(c.value, int) else 0
