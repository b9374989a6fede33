"""Tell by where words stand that they ask for nothing: before the words that ask, of somebody, in a street's name."""

import re

from worker.text.folding import holds_cjk
from worker.understanding.masking import NAME

_NAMED = re.compile(NAME)
_SOMEBODY = re.compile(r"[我咱他她]|朋友|同事|主管|老闆|老師|教練|同學|學[弟長妹姊]|家人|有人")
# Whoever says that they ask has said beside the point what stands before: 「手賤問一下」, "no idea why, but how long".
_THEN_ASKS = re.compile(r"問一下|[想請順代求發偷再先還就只來也跟]問|問[問個你說]|請教|求[解教助救]|請益")
_OPENS_ASKING = re.compile(
    r"\b(?:what|which|where|when|how|who)(?:'s|’s)?\b|\b(?:list|show|gimme|tell me|give me|(?:is|are) there|any)\b"
)
# What stands before it says which, where it joins something to a row.
_SAYS_WHICH = re.compile(
    rf"{NAME}|\b(?:routes?|climbs|lines|problems|gyms?|crags?|walls?|areas?|boulders?)\b"
    r"|\b(?:with|without|having|of the|that)\b"
)


def is_beside_the_point(clause: str, start: int, end: int) -> bool:
    """Whether unknown words of a clause stand before those that ask, tell of somebody or name a street."""
    asks = (_THEN_ASKS if holds_cjk(clause[start:end]) else _OPENS_ASKING).search(clause, end)
    if asks is not None and _SAYS_WHICH.search(clause[: asks.start()]) is None:
        return True
    if not holds_cjk(clause[start:end]):
        return False
    name = _NAMED.search(clause)
    leads_up = name is not None and end <= name.start() and _SOMEBODY.search(clause[: name.start()]) is not None
    return leads_up or clause[end - 1] in "路街巷"
