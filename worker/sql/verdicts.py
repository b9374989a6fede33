"""Decide which of several rows is harder, longer or cheaper, and say nothing where the figures do not decide."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from schemas.evidence import EvidenceItem
from schemas.reading import Reading
from worker.sql.evidence import Gathering
from worker.sql.facts import names
from worker.understanding.prices import asked_prices

_EASIER = re.compile(r"簡單|容易|輕鬆|\b(?:easier|easiest)\b", re.IGNORECASE)
_SHORTER = re.compile(r"短|\bshort(?:er|est)\b", re.IGNORECASE)
SIGNS = {"+": 0.25, "-": -0.25}
"""How far a sign behind a grade lies from the grade without it, in steps: less than half, so that no step is passed."""
_ENTRY = "pricing_twd.singleEntry.weekday"
# The verdict over two gyms and over several, by the entry that is compared.
_ENTRIES = {
    _ENTRY: ("cheaper", "cheapest"),
    "pricing_twd.singleEntry.weekend": ("cheaper_weekend", "cheapest_weekend"),
}


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
    by_length = "length" in reading.attributes and "grade" not in reading.attributes
    measure: Literal["grade", "length"] = "length" if by_length else "grade"
    lesser = (_SHORTER if by_length else _EASIER).search(reading.text) is not None
    if all(len(ids) == 1 for ids in named):
        _put(g, items, measure, lesser=lesser)
        return
    if len(named) < 2:
        return
    g.put("compare.namesakes", True)
    crags = dict.fromkeys(str(i.facts.get("crag_id")) for i in items)
    for at, crag in enumerate(crags):
        there = [i for i in items if i.facts.get("crag_id") == crag]
        groups = [[i for i in there if i.id in ids] for ids in named]
        if all(len(group) == 1 for group in groups):
            _put(g, [i for group in groups for i in group], measure, lesser=lesser, at=at)


def put_cheaper(g: Gathering, items: Sequence[EvidenceItem], text: str) -> None:
    """Which gym costs least by the price that is asked for; by single entry on a weekday where none is named."""
    column = next(iter(asked_prices(text)), _ENTRY)
    if column not in _ENTRIES:
        return
    prices = [p for i in items if isinstance(p := i.facts.get(column), int | float)]
    if len(prices) == len(items) > 1 and prices.count(min(prices)) == 1:
        put_verdict(g, items[prices.index(min(prices))], _ENTRIES[column][len(items) > 2])


def put_verdict(g: Gathering, first: EvidenceItem, verdict: str) -> None:
    """The row that is ahead, and in what."""
    g.put("compare.first", first.title, (first.id,))
    g.put("compare.verdict", verdict, (first.id,))


def _put(
    g: Gathering,
    items: Sequence[EvidenceItem],
    measure: Literal["grade", "length"],
    *,
    lesser: bool,
    at: int | None = None,
) -> None:
    sides = _sides(items, measure)
    if sides is None:
        return
    if measure == "grade":
        sides = _signed(sides)
    if len({(s.low, s.high) for s in sides}) == 1 and sides[0].low == sides[0].high:
        printed = {str(s.item.facts.get("grade")).strip() for s in sides}
        if at is None and measure == "grade" and len(printed) == 1:
            g.put("compare.same", items[0].facts.get("grade"))
        return
    first = min(sides, key=lambda s: s.high) if lesser else max(sides, key=lambda s: s.low)
    if not all(o is first or (first.high < o.low if lesser else o.high < first.low) for o in sides):
        return
    words = {
        "grade": ("harder", "hardest", "easier", "easiest"),
        "length": ("longer", "longest", "shorter", "shortest"),
    }
    verdict = words[measure][2 * lesser + (len(items) > 2)]
    if at is None:
        put_verdict(g, first.item, verdict)
        return
    g.put(f"compare.in.{at}", names(first.item.facts, g.locale, "crag_name")[0])
    g.put(f"compare.first.{at}", first.item.title, (first.item.id,))
    g.put(f"compare.verdict.{at}", verdict, (first.item.id,))


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
    keys = ("grade_min", "grade_max") if measure == "grade" else ("length_m", "length_m")
    sides: list[_Side] = []
    for item in items:
        low, high = (item.facts.get(key) for key in keys)
        if not isinstance(low, int | float) or not isinstance(high, int | float):
            return None
        sides.append(_Side(item, low, high))
    return sides
