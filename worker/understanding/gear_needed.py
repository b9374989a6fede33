"""Read whether it is asked how long a rope, or how many quickdraws, a place or a route wants."""

from typing import Literal

from worker.understanding.patterns import compiled

_ROPE = compiled(
    r"(?<!頂)繩子?.{0,10}(?:夠|多長|幾米|幾公尺|要帶)"
    r"|(?:米|公尺|m)的?繩子?[^,，。?？]{0,8}(?:[下垂][得降放]|能下|可以下|下來|放得)|(?:多長|幾米|幾公尺)的?繩"
    r"|(?<!top )(?<!top-)\brope\b.{0,20}"
    r"\b(?:long|length|enough|do|reach|sufficient|works?|need(?:ed)?|get|lower|down)\b"
    r"|\b(?:long|length)\b.{0,16}\brope\b"
)
_DRAWS = compiled(
    r"(?:帶|準備|需要|要)(?:幾|多少)(?:支|個|隻|條)?(?:快扣|快掛)|(?:快扣|快掛).{0,4}(?:幾|多少)"
    r"|\bhow many (?:quick ?)?(?:draws|bolts)\b.{0,24}\b(?:bring|need|carry|take)\b"
)


def gear_needed(words: str) -> Literal["longest", "most_bolts"] | None:
    """Which extreme of a place's routes says what rope or how many quickdraws it wants; None when neither is asked."""
    if _DRAWS.search(words):
        return "most_bolts"
    return "longest" if _ROPE.search(words) else None
