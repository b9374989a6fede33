"""Speak of places in an order: the second hardest, what stands before it, and the best of each area."""

from collections.abc import Callable, Sequence

from schemas.evidence import Claim, EvidenceItem, Sentence
from worker.compose.numbers import measured_by
from worker.compose.routes import route_rest
from worker.compose.say import Voice, claim
from worker.compose.scope import what_asked, where_asked
from worker.compose.values import Values

Lines = Callable[[Sequence[EvidenceItem]], list[Sentence]]


def in_places(v: Voice, values: Values, items: Sequence[EvidenceItem], lines: Lines) -> list[Sentence]:
    """The routes of the asked place or of each group; nothing where no place was asked for."""
    which = values.claim("extreme")
    if which is None or not items:
        return []
    if values.claim("nth.rank") is not None:
        return _nth(v, values, which, items, lines)
    by = values.text("each.by")
    if by is None:
        return []
    where, what = where_asked(v, values), what_asked(v, values, "route")
    head = v.sentence(v(f"extreme.each.{by}", where=where, extreme=which, what=what), end="colon.line")
    rest = values.claim("each.rest.count")
    left = [v.sentence(v("extreme.each.rest", count=rest), end="stop.line")] if rest else []
    return [head, *lines(items), *left]


def _nth(v: Voice, values: Values, which: Claim, items: Sequence[EvidenceItem], lines: Lines) -> list[Sentence]:
    column = measured_by(str(which.value))
    count, first = values.number("nth.count"), values.number("nth.first")
    placed, before = items[:first], items[first:]
    value, number, top = (
        values.claim(f"nth.{column}"),
        Claim(None, "nth.count", count),
        values.claim(f"extreme.{column}"),
    )
    rank = values.claim("nth.rank")
    if value is None or rank is None or top is None:
        return []
    where, one = where_asked(v, values), what_asked(v, values, "route", one=True)
    many = what_asked(v, values, "route")
    own = claim(placed[0], column)
    if values.claim("nth.tied") is not None:
        ties = Claim(None, "extreme.count", values.number("extreme.count"))
        said = v("extreme.many", where=where, extreme=which, what=many, count=ties, value=top)
        head = [
            v.sentence(said, end="stop.line"),
            v.sentence(v("nth.below", count=number, value=value), end="colon.line"),
            *lines(placed),
        ]
    elif count == 1 and own is not None:
        said = v("nth.one", where=where, extreme=which, what=one, rank=rank, name=v.name(placed[0]), value=own)
        rest = route_rest(v, placed[0], column, crag=values.claim("scope.place") is None)
        head = [v.sentence(v.join([said, rest], "semicolon"), end="stop.line")]
    else:
        said = v("nth.many", where=where, extreme=which, what=many, rank=rank, count=number, value=value)
        head = [v.sentence(said, end="colon.line"), *lines(placed)]
    if not before:
        return head
    ahead = Claim(None, "nth.above.count", values.number("nth.above.count"))
    return [*head, v.sentence(v("nth.above", count=ahead), end="colon.line"), *lines(before)]
