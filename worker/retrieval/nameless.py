"""Say a question without the names in it: what is asked behind the name of a crag may be asked of climbing itself."""

from schemas.reading import Reading
from worker.text.folding import fold, is_cjk
from worker.understanding.matching.patterns import compiled

_CALLED = {
    "crag": ("岩場", "the crag"),
    "area": ("岩場", "the crag"),
    "sector": ("岩場", "the crag"),
    "gym": ("岩館", "the gym"),
    "route": ("路線", "the route"),
}
_PLACES = _CALLED.keys() - {"route"}
_MAY = compiled(
    r"(?:可不)?可以|能不能|可否|行不行|需要|要不要|該不該|應該|一定要|要先|怎麼(?:辦|處理|看)|會不會(?!(?:下|有)雨)|(?:要|該)(?:帶|準備|穿)"
    r"|\b(?:can|may|should|shall|must|do|could) (?:i|we)\b|\bis it (?:ok(?:ay)?|fine|rude|allowed)\b"
    r"|\bok to\b|\ballowed to\b|\bwhat (?:should|do) (?:i|we)\b|\bhow much (?:water|food)\b"
)

# What a gym rents out is asked of the gym.
_RENTED = compiled(r"租|借|\b(?:rent|borrow|lend|hire|look up)\b")


def without_names(reading: Reading) -> str:
    """The question with the kind of a place, gym or route in the stead of its name, of which no article speaks."""
    text = reading.text
    for mention in sorted(reading.mentions, key=lambda each: -each.start):
        if (kind := _CALLED.get(mention.kind)) is not None:
            word = kind[0] if is_cjk(mention.surface[0]) else f" {kind[1]} "
            text = text[: mention.start] + word + text[mention.end :]
    return text


def asks_what_one_may_do(reading: Reading) -> bool:
    """Whether a question names crags or gyms, no route, and asks what one may or should do there in words of no row."""
    named = [m for m in reading.mentions if not m.negated]
    if not (named and reading.unheard) or reading.attributes or reading.unrecorded:
        return False
    words = fold(reading.text)
    may = _MAY.search(words) is not None and _RENTED.search(words) is None
    return may and all(m.kind in _PLACES for m in named)
