"""Put a crag where people speak of a climbing area, a climbing spot or a cliff and name none whose part it may be."""

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
_PARTS = frozenset({"area", "sector", "gym"})


def with_crags(
    changes: list[tuple[int, int, str]], folded: str, mentions: Sequence[Mention]
) -> list[tuple[int, int, str]]:
    """The changes that put a question right, with crags for what is one by another name."""
    if "climbing" not in folded and "cliff" not in folded:
        return changes
    taken = (*((m.start, m.end) for m in mentions), *((start, end) for start, end, _ in changes))
    found = [c for c in _found(folded, mentions) if not any(c[0] < end and start < c[1] for start, end in taken)]
    return sorted([*changes, *found]) if found else changes


def _found(folded: str, mentions: Sequence[Mention]) -> Iterator[tuple[int, int, str]]:
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
        if start - 1 in ends or folded.startswith("the ", start - 4):
            yield start, each.end(), f"crag{each['many']}"
