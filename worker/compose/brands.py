"""Say which gyms belong together: the brands that have several branches, those with most first."""

from schemas.evidence import Claim, Sentence
from worker.compose.say import Voice
from worker.compose.scope import where_asked
from worker.compose.values import Values


def brands(v: Voice, values: Values, *, most: bool) -> list[Sentence]:
    """How many brands have several gyms, and each with its number; first the one with most where that is asked."""
    count, where = values.claim("brands.count"), where_asked(v, values)
    if count is None:
        return []
    groups = values.under("group.brand.")
    if not groups:
        return [v.sentence(v("brands.none", where=where), end="stop.line")]
    told = v("brands", where=where, count=Claim(None, "brands.count", len(groups)), groups=v.join(groups, "list"))
    even = [each for each in groups if each.value == groups[0].value]
    first = [v.sentence(v("brands.most", top=v.join(even, "list")), end="stop.line")] if most else []
    return [*first, v.sentence(told, end="stop.line")]
