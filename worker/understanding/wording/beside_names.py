"""Put what is meant beside the names of a question: a crag for a climbing spot, graded for what a route is rated.

A climbing area of a named crag is one of its areas, and how a gym is rated are its stars.
"""

from collections.abc import Iterator, Sequence

from schemas.reading import Mention
from worker.understanding.matching.patterns import compiled

_PLACES = r"climbing (?:area|spot|site|location|destination|venue)"
_POINTED = r"(?! (?:there|here|of (?:it|that|this)|in (?:it|that)|at it|do(?:es)? (?:it|they))\b)"
_CRAGS = compiled(
    rf"\b(?:(?:outdoor|natural|real|rock) )?{_PLACES}(?P<many>s?)\b(?<!kids climbing area){_POINTED}"
    r"|(?:(?<=which )|(?<=what )|(?<=any )|(?<=each )|(?<=every )|(?<=per )|\bclimbing )cliff(?P<more>s?)\b"
    r"(?! (?:edge|top|jump|div|face|camping))"
)
# "How do I get to the Kenting climbing area": what bears the crag's name, or is the only one, is the crag.
_THE_ONE = compiled(rf"\b{_PLACES}(?P<many>s?)\b(?! (?:with|that|which|where|at|in|of|has)\b)")
_INDOORS = compiled(r"\bgyms?\b|\bindoors?\b|\bbouldering\b")
_RATED = compiled(
    r"(?<!est )(?<!est-)(?<!top )(?<!top-)(?<!well )(?<!highly )(?<!higher )(?<!lower )(?<!better )(?<!star )"
    r"(?<!stars )(?<!x-)(?<!r-)\brated(?=\s*(?:$|[?!,;]|\.(?!\d)|and\b|or\b|now\b|these days\b|currently\b))"
)
_PARTS = frozenset({"area", "sector", "gym"})


def beside_names(
    changes: list[tuple[int, int, str]], folded: str, mentions: Sequence[Mention]
) -> list[tuple[int, int, str]]:
    """The changes that put a question right, with those that hang on what is named in it."""
    if "climbing" not in folded and "cliff" not in folded and "rated" not in folded:
        return changes
    taken = (*((m.start, m.end) for m in mentions), *((start, end) for start, end, _ in changes))
    meant = (*_crags(folded, mentions), *_graded(folded, mentions))
    found = [c for c in meant if not any(c[0] < end and start < c[1] for start, end in taken)]
    return sorted([*changes, *found]) if found else changes


def _crags(folded: str, mentions: Sequence[Mention]) -> Iterator[tuple[int, int, str]]:
    kinds = {m.kind for m in mentions}
    if kinds & _PARTS or _INDOORS.search(folded) is not None:
        return
    if "crag" not in kinds:
        for each in _CRAGS.finditer(folded):
            yield (*each.span(), f"crag{each['many'] or each['more'] or ''}")
        return
    ends = {m.end for m in mentions if m.kind == "crag"}
    for each in _THE_ONE.finditer(folded):
        start = each.start()
        if start - 1 in ends or folded.endswith(("the ", "other ", "your "), 0, start):
            yield start, each.end(), f"crag{each['many']}"


def _graded(folded: str, mentions: Sequence[Mention]) -> Iterator[tuple[int, int, str]]:
    if any(m.kind == "gym" for m in mentions) or _INDOORS.search(folded) is not None:
        return
    yield from ((*each.span(), "graded") for each in _RATED.finditer(folded))
