"""Speak of one figure over many rows: its mean, median or sum, over how many it goes, and which share some are."""

from collections.abc import Sequence

from schemas.evidence import Claim, ComputedValue, Evidence, EvidenceItem, Sentence
from schemas.reading import Kind
from worker.compose.say import Voice
from worker.compose.scope import what_asked, where_asked
from worker.compose.values import Values

_FIGURES = ("min", "max", "median", "mean", "sum")


def figures(v: Voice, values: Values, kind: Kind, places: Sequence[EvidenceItem]) -> list[Sentence]:
    """The figure of each measure in one sentence, and how many rows lack what it is made of."""
    measures, asked = values.claim("agg.of"), values.text("agg.figure")
    if measures is None or asked is None or not isinstance(measures.value, tuple):
        return []
    return [said for of in measures.value for said in _figure(v, values, kind, places, of, asked)]


def _figure(
    v: Voice, values: Values, kind: Kind, places: Sequence[EvidenceItem], of: str, asked: str
) -> list[Sentence]:
    where, what, count = where_asked(v, values, places), what_asked(v, values, kind), values.claim(f"agg.{of}.count")
    lacking = values.claim(f"agg.{of}.lacking.count")
    left = [v.sentence(v(f"agg.lacking.{'grade' if of == 'grade' else kind}", count=lacking))] if lacking else []
    if count is None or not count.value:
        return [v.sentence(v(f"agg.none.{kind}", where=where, what=what))]
    low, high, middle, mean, whole = (values.claim(f"agg.{of}.{name}") for name in _FIGURES)
    told = middle if of == "grade" or asked == "median" else whole if asked == "sum" else mean
    if told is None:
        return []
    price = values.claim("agg.kind") if of == "price" else None
    measure = v(f"agg.of.{of}") if price is None else v("agg.of.kind", kind=price)
    key = "median" if told is middle else asked
    said = v(f"agg.{key}.{kind}", where=where, count=count, what=what, of=measure, value=told)
    more = []
    if asked == "mean" and told is mean and middle is not None:
        more.append(v("agg.and.median", value=middle))
    if told is not mean and mean is not None:
        more.append(v("agg.and.mean", value=mean))
    if told is not whole and low is not None and high is not None and low.value != high.value:
        more.append(v("agg.range", low=low, high=high))
    return [v.sentence(v.join([said, *more])), *left]


def share(v: Voice, values: Values, kind: Kind) -> list[Sentence]:
    """Which share the counted rows are of all that the base holds."""
    part, count = values.claim("share.of"), values.claim("of.count")
    if part is None or count is None:
        return []
    base = Values(
        Evidence(values=tuple(ComputedValue(f"scope.{c.attribute[5:]}", c.value) for c in values.under("base.")))
    )
    what = what_asked(v, base, kind)
    return [v.sentence(v(f"agg.share.{kind}", share=part, count=count, what=what), end="stop.line")]


def whether_all(v: Voice, values: Values) -> list[Sentence]:
    """Whether all that the base holds are so, as far as that is on record; of none its count says so itself."""
    count, whole = values.number("count"), values.number("of.count")
    if not count or values.claim("share.of") is None:
        return []
    unsure = count < whole <= count + values.number("uncertain_count")
    return [v.sentence(v("all.yes" if count >= whole else "all.known" if unsure else "all.no"))]


def shares(v: Voice, values: Values, groups: Sequence[Claim]) -> list[Sentence]:
    """Every group as a share of all, where shares were asked."""
    parts = values.under("part.")
    return [v.sentence(v("dist.shares", parts=v.join(parts, "list")), end="stop.line")] if parts and groups else []


def of_named(v: Voice, values: Values) -> list[Sentence]:
    """What the figures of the named routes come to together, where that is asked, or their mean."""
    count, of, figure = values.claim("named.count"), values.text("named.of"), values.text("named.figure")
    told = values.claim(f"agg.{of}.{figure}")
    if count is None or told is None:
        return []
    return [v.sentence(v(f"named.{figure}", count=count, value=told), end="stop.line")]
