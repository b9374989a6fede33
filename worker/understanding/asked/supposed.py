"""Tell what a yes-or-no question supposes of a named route ("is it overhanging", 「不是 5.12 嗎」) as an attribute."""

from schemas.reading import Attribute
from worker.understanding.conditions.constraints import Constraints
from worker.understanding.matching.patterns import compiled

_WHETHER = compiled(
    r"[嗎吧]|是不是|不是|有沒有|會不會|還是|是否|真的|需不需要|要不要"
    r"|(?:^|[,;:.!?])\W*(?:and |so |but )?"
    r"(?:is|isn't|isnt|are|aren't|was|wasn't|does|doesn't|do|don't|has|hasn't|did|didn't)\b"
    # What somebody insists on is to be settled.
    r"|堅持|硬說|打賭|不信|\b(?:insists?|swears?|swore|bets?|betting|wager\w*|settle)\b"
    r"|\b(?:isn't|is not|right|correct|or)\b[^?]*\?|, (?:right|no|yes|isn't it)\W*$"
)


def supposed(words: str, found: Constraints) -> tuple[Attribute, ...]:
    """The attributes of which a yes-or-no question about a named route supposes a value, the grade first."""
    if not _WHETHER.search(words):
        return ()
    asked: tuple[tuple[Attribute, bool], ...] = (
        ("grade", bool(found.grades.spans)),
        ("type", bool(found.types.wanted or found.types.unwanted)),
        ("length", found.length is not None),
        ("bolts", found.bolts is not None),
        ("features", bool(found.features.wanted or found.features.unwanted)),
    )
    return tuple(attribute for attribute, said in asked if said)
