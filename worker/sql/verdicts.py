"""Decide which of several rows is harder, longer or cheaper, and say nothing where the figures do not decide."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from schemas.evidence import EvidenceItem, FactValue
from schemas.reading import Locale, Reading, Weekday
from worker.sql.apart import put_apart
from worker.sql.evidence import Gathering
from worker.sql.facts import names
from worker.sql.hours import closed_on, ends_of_day, minutes_open
from worker.text.folding import fold
from worker.understanding.figures.measures import OF_ROUTES, By, Measure, all_compared, compared_by
from worker.understanding.gyms.prices import REMARKS, asked_prices, compared_prices, with_rental

SIGNS = {"+": 0.25, "-": -0.25}
"""How far a sign behind a grade lies from the grade without it, in steps: less than half, so that no step is passed."""
_COLUMNS = {"length": "length_m", "bolts": "bolt_count", "first_ascent": "first_ascent_date", "videos": "video_count"}
HOURS = frozenset({"closes", "opens", "hours"})
"""The measures that are of a day."""
_ENTRY = "pricing_twd.singleEntry.weekday"
_ENTRIES = {_ENTRY: "weekday", "pricing_twd.singleEntry.weekend": "weekend"}


@dataclass(frozen=True, slots=True)
class _Side:
    """One row with the ends of the measure by which it is compared."""

    item: EvidenceItem
    low: float
    high: float


def put_verdicts(
    g: Gathering, items: Sequence[EvidenceItem], reading: Reading, named: Sequence[tuple[str, ...]]
) -> None:
    """Which route is ahead; where several rows bear one of the names, which is ahead within each crag that has both."""
    text = fold(reading.text)
    by, *more = all_compared(text) or (compared_by(text),)
    if by is not None and by.measure in OF_ROUTES:
        measure, lesser = by
    else:
        by_length = "length" in reading.attributes and "grade" not in reading.attributes
        measure, lesser = "length" if by_length else "grade", False
    if len(named) == 1 or (all(len(ids) == 1 for ids in named) and len({i.title for i in items}) < len(items)):
        # Those that bear the one name are set against each other, and told apart by where they are.
        first = _put(g, items, measure, reading.text, lesser=lesser)
        if first is not None and (place := _apart(first, items, g.locale)) is not None:
            g.put("compare.first.place", place, (first.id,))
        return
    if all(len(ids) == 1 for ids in named):
        _put(g, items, measure, reading.text, lesser=lesser)
        for other in more:
            _put_also(g, items, other)
        return
    g.put("compare.namesakes", True)
    crags = dict.fromkeys(str(i.facts.get("crag_id")) for i in items)
    for at, crag in enumerate(crags):
        there = [i for i in items if i.facts.get("crag_id") == crag]
        groups = [[i for i in there if i.id in ids] for ids in named]
        if all(len(group) == 1 for group in groups):
            _put(g, [i for group in groups for i in group], measure, reading.text, lesser=lesser, at=at)


def _put_also(g: Gathering, items: Sequence[EvidenceItem], by: By | None) -> None:
    """Who is ahead by a further measure: "which is longer, and how many bolts on the easier one"."""
    if by is None:
        return
    beside = Gathering(g.locale)
    _put(beside, items, by.measure, "", lesser=by.lesser)
    told = {v.key: v for v in beside.values}
    first, verdict = told.get("compare.first"), told.get("compare.verdict")
    if first is not None and verdict is not None:
        g.put(f"compare.first.also.{by.measure}", first.value, first.ids)
        g.put(f"compare.verdict.also.{by.measure}", verdict.value, verdict.ids)


def put_ahead(g: Gathering, items: Sequence[EvidenceItem], by: By, text: str, days: Sequence[Weekday]) -> bool:
    """Which gyms, crags or areas are ahead by one measure; False where nobody is, or fewer than two figures are known.

    Who is even is told as even, who shares the first place as tied, and whose figure is missing or who is closed that
    day as left out. An approach is a range: the shorter one is that of which neither end is longer.
    """
    figures = [_figure(i, by.measure, text, days) for i in items]
    known = [(i, figure) for i, figure in zip(items, figures, strict=True) if figure is not None]
    others = [i for i, figure in zip(items, figures, strict=True) if figure is None]
    closed = [i for i in others if by.measure in HOURS and any(closed_on(i.facts, day) for day in days)]
    if closed and len(days) > 1:
        # Who is closed on one of the days is ahead on others.
        g.put("compare.open", "days")
        return False
    if len(known) < 2 and not closed:
        return False
    for at, item in enumerate(others):
        g.put(f"compare.{'closed' if item in closed else 'without'}.{at}", item.title, (item.id,))
    if len(known) < 2:
        return False
    if len({figure for _, figure in known}) == 1:
        g.put("compare.even", _of(by.measure, text))
        for at, (item, _) in enumerate(known if others else ()):
            g.put(f"compare.among.{at}", item.title, (item.id,))
        return True
    best = min((f for _, f in known), key=lambda f: f if by.lesser else (-f[1], -f[0]))
    if not all(figure == best or _is_ahead(best, figure, lesser=by.lesser) for _, figure in known):
        g.put("compare.open", "days" if by.measure in HOURS else "ranges")
        return False
    verdict = f"{_of(by.measure, text)}.{'less' if by.lesser else 'more'}{'' if len(known) == 2 else '.most'}"
    first = [i for i, figure in known if figure == best]
    if len(first) == 1:
        put_verdict(g, first[0], verdict)
    else:
        for at, item in enumerate(first):
            g.put(f"compare.tied.{at}", item.title, (item.id,))
        g.put("compare.verdict", verdict, tuple(i.id for i in first))
    if by.measure == "wall":
        put_apart(g, text, "length", [high for _, (_, high) in known])
    if by.measure == "price":
        put_apart(g, text, "price", [high for _, (_, high) in known])
    return True


def _of(measure: Measure, text: str) -> str:
    """The measure as it is told: of a price, which entry it is of."""
    return _ENTRIES.get(_price(text), measure) if measure == "price" and not with_rental(text) else measure


def _is_ahead(one: tuple[float, float], other: tuple[float, float], *, lesser: bool) -> bool:
    """Whether a range lies ahead of another: neither end behind, and not both the same."""
    ends = [(a, b) if lesser else (b, a) for a, b in zip(one, other, strict=True)]
    return one != other and all(a <= b for a, b in ends)


def put_top(
    g: Gathering, items: Sequence[EvidenceItem], tops: Sequence[tuple[str, int] | None], text: str, *, lesser: bool
) -> None:
    """Which place has the hardest route; which is the easier one no single route tells."""
    known = [top for top in tops if top is not None]
    if lesser or len(known) < len(items) or len({system for system, _ in known}) > 1:
        return
    steps = [step for _, step in known]
    if len(set(steps)) == 1:
        g.put("compare.even", "top")
    elif steps.count(max(steps)) == 1:
        put_verdict(g, items[steps.index(max(steps))], "top" if len(items) == 2 else "top.most")
        put_apart(g, text, "grade", steps, known[0][0])


def _price(text: str) -> str:
    """The price that is asked for; single entry on a weekday where none is named."""
    return next((column for column in asked_prices(text) if column not in REMARKS), _ENTRY)


def _figure(item: EvidenceItem, measure: Measure, text: str, days: Sequence[Weekday]) -> tuple[float, float] | None:
    """The ends of a measure of one row; None where it is unknown."""
    facts = item.facts
    if measure in ("closes", "opens"):
        spans = [ends_of_day(facts, day) for day in days]
        ends = [s.end if measure == "closes" else s.start for s in spans if s is not None]
        return (min(ends), max(ends)) if ends and len(ends) == len(days) else None
    if measure == "hours":
        minutes = [minutes_open(facts, day) for day in days]
        told = [m for m in minutes if m is not None]
        # Of several days their sum: who is open longer in a week.
        return (sum(told), sum(told)) if told and len(told) == len(days) else None
    if measure == "walk" and item.kind == "crag":
        low, high = facts.get("approach_min_minutes"), facts.get("approach_max_minutes")
        return (low, high) if isinstance(low, int | float) and isinstance(high, int | float) else None
    if measure == "wall" and item.kind == "crag":
        top = facts.get("height_max_m")
        return (top, top) if isinstance(top, int | float) else None
    if measure == "facilities":
        listed = facts.get("facilities")
        return (len(listed), len(listed)) if isinstance(listed, tuple) else None
    if measure == "price" and with_rental(text):
        return _sum_of(facts, compared_prices(text))
    column = {"price": _price(text), "walk": "walk_minutes"}.get(measure, measure)
    value = facts.get(column)
    return (value, value) if isinstance(value, int | float) and value > 0 else None


def _sum_of(facts: Mapping[str, FactValue], columns: Sequence[str]) -> tuple[float, float] | None:
    """What several prices make together; None where one of them is unknown."""
    values = [value for column in columns if isinstance(value := facts.get(column), int | float)]
    return (sum(values), sum(values)) if values and len(values) == len(columns) else None


def put_verdict(g: Gathering, first: EvidenceItem, verdict: str) -> None:
    """The row that is ahead, and in what."""
    g.put("compare.first", first.title, (first.id,))
    g.put("compare.verdict", verdict, (first.id,))


def _put(
    g: Gathering,
    items: Sequence[EvidenceItem],
    measure: Measure,
    text: str,
    *,
    lesser: bool,
    at: int | None = None,
) -> EvidenceItem | None:
    """Put which row is ahead, and answer it; None where none is."""
    sides = _sides(items, measure)
    if sides is None:
        if at is None and measure != "grade":
            # Nobody is ahead of what nobody recorded: whose figure it is that is missing is told.
            for rank, item in enumerate(i for i in items if _number(i.facts.get(_COLUMNS[measure])) is None):
                g.put(f"compare.without.{rank}", item.title, (item.id,))
        return None
    if measure == "grade":
        sides = _signed(sides)
    if len({(s.low, s.high) for s in sides}) == 1 and sides[0].low == sides[0].high:
        printed = {str(s.item.facts.get("grade")).strip() for s in sides}
        if at is None and measure == "grade" and len(printed) == 1:
            g.put("compare.same", items[0].facts.get("grade"))
        elif at is None and measure != "grade":
            g.put("compare.even", measure)
        return None
    first = min(sides, key=lambda s: s.high) if lesser else max(sides, key=lambda s: s.low)
    # Who has the same settled figure shares the place.
    ties = [s for s in sides if (s.low, s.high) == (first.low, first.low)]
    shared = len(ties) > 1 and at is None
    others = [s for s in sides if s is not first and not (shared and s in ties)]
    if not all(first.high < o.low if lesser else o.high < first.low for o in others):
        return None
    words = {
        "grade": ("harder", "hardest", "easier", "easiest"),
        "length": ("longer", "longest", "shorter", "shortest"),
        "bolts": ("bolts.more", "bolts.more.most", "bolts.less", "bolts.less.most"),
        "first_ascent": ("newer", "newest", "older", "oldest"),
        "videos": ("videos.more", "videos.more.most", "videos.less", "videos.less.most"),
    }
    verdict = words[measure][2 * lesser + (len(items) > 2)]
    if shared:
        for rank, tied in enumerate(ties):
            g.put(f"compare.tied.{rank}", tied.item.title, (tied.item.id,))
        g.put("compare.verdict", verdict, tuple(tied.item.id for tied in ties))
        return None
    if at is None:
        put_verdict(g, first.item, verdict)
        if all(s.low == s.high for s in sides):
            put_apart(g, text, measure, [s.low for s in sides], str(items[0].facts.get("grade_system")))
        return first.item
    g.put(f"compare.in.{at}", names(first.item.facts, g.locale, "crag_name")[0])
    g.put(f"compare.first.{at}", first.item.title, (first.item.id,))
    g.put(f"compare.verdict.{at}", verdict, (first.item.id,))
    return first.item


def _apart(first: EvidenceItem, items: Sequence[EvidenceItem], locale: Locale) -> str | None:
    """Where one of several routes of a name lies and no other does: its crag, or its area."""
    for key, column in (("crag_id", "crag_name"), ("area_id", "area_name")):
        if sum(i.facts.get(key) == first.facts.get(key) for i in items) == 1:
            return names(first.facts, locale, column)[0]
    return None


def _signed(sides: list[_Side]) -> list[_Side]:
    """The sides with + and - counted where both stand for one step: 5.13b+ is the hard end of 5.13b."""
    if any(s.low != s.high for s in sides):
        return sides
    shifts = [SIGNS.get(str(s.item.facts.get("grade")).strip()[-1:], 0.0) for s in sides]
    return [_Side(s.item, s.low + by, s.high + by) for s, by in zip(sides, shifts, strict=True)]


def _sides(items: Sequence[EvidenceItem], measure: str) -> list[_Side] | None:
    """The ends of the measure of each; None when one is unknown or the grades are of different systems."""
    if measure == "grade" and len({i.facts.get("grade_system") for i in items}) != 1:
        return None
    keys = ("grade_min", "grade_max") if measure == "grade" else (_COLUMNS.get(measure, measure),) * 2
    sides: list[_Side] = []
    for item in items:
        low, high = (_number(item.facts.get(key)) for key in keys)
        if not isinstance(low, int | float) or not isinstance(high, int | float):
            return None
        sides.append(_Side(item, low, high))
    return sides


def _number(value: FactValue) -> float | None:
    """A figure, or the year of a date."""
    if isinstance(value, str):
        return float(value[:4]) if value[:4].isdecimal() else None
    return value if isinstance(value, int | float) else None
