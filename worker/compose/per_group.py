"""Speak of one figure for each of several groups: 「各岩場的平均長度」, and of how many rows a place has on average."""

from collections.abc import Sequence

from schemas.evidence import Claim, EvidenceItem, Sentence
from schemas.reading import Kind
from worker.compose.numbers import apart, uncertain
from worker.compose.say import Voice
from worker.compose.scope import what_asked, where_asked
from worker.compose.values import Values

MOST = 30
"""How many groups are told."""


def per_group(v: Voice, values: Values, kind: Kind, places: Sequence[EvidenceItem]) -> list[Sentence]:
    """The figure of each group, first whose it is that has most or least of it where that is asked."""
    by = values.claim("per.by")
    if by is None:
        return []
    where, what = where_asked(v, values, places), what_asked(v, values, kind)
    if by.value in ("gym_region", "region"):
        # The regions are told one by one.
        where = v("where.any")
    if (mean := values.claim("per.mean")) is not None:
        told = v(
            f"per.count.{kind}", where=where, what=what, by=by, by_again=by, mean=mean,
            count=Claim(None, "count", values.number("count")), places=_count(values, "per.places.count"),
        )  # fmt: skip
        return [v.sentence(told, end="stop.line")]
    groups, of = values.under("per.v."), values.text("per.of")
    if not groups or of is None:
        return []
    price = values.claim("agg.kind") if of == "price" else None
    measure = v(f"agg.of.{of}") if price is None else v("agg.of.kind", kind=price)
    figure, end = values.text("per.figure"), values.text("per.end")
    listed = v.join(groups[:MOST], "list")
    told = v(f"per.{figure}", where=where, what=what, by=by, of=measure, groups=listed)
    lacking = values.claim("per.lacking.count")
    left = [v.sentence(v(f"agg.lacking.{'grade' if of == 'grade' else kind}", count=lacking))] if lacking else []
    said = [v.sentence(told, end="stop.line")]
    if end is not None:
        first = str(groups[0].value).partition("|")[0]
        even = [c for c in groups if str(c.value).partition("|")[0] == first]
        if figure == "share":
            even = [c for c in groups if _ratio(c) == _ratio(groups[0])]
        top = v(f"per.{figure}.{end}", of=measure, top=v.join(even, "list"))
        said = [v.sentence(top, end="stop.line"), *said]
    return [*said, *apart(v, values), *left, *(uncertain(v, values) if figure == "share" else [])]


def _ratio(claim: Claim) -> float:
    """The share that a part|whole value says."""
    part, _, whole = str(claim.value).partition("|")
    return int(part) / int(whole)


def _count(values: Values, key: str) -> Claim:
    return Claim(None, key, values.number(key))
