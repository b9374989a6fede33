"""Say a question without the names in it: what is asked behind the name of a crag may be asked of climbing itself."""

from schemas.reading import Reading
from worker.text.folding import fold, is_cjk
from worker.understanding.asked.emergencies import is_injury
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
    r"(?:可不)?可以|能不能|可否|行不行|需要|要不要|該不該|應該|一定要|要先|怎麼(?:辦|處理|看|反應|應對|躲|避|預防|照顧)|會不會(?!(?:下|有)雨)|(?:要|該)(?:帶|準備|穿)"
    r"|\b(?:can|may|should|shall|must|do|could) (?:i|we)\b|\bis it (?:ok(?:ay)?|fine|rude|allowed)\b"
    r"|\bok to\b|\ballowed to\b|\bwhat (?:should|do) (?:i|we)\b|\bhow much (?:water|food)\b"
)

# Why something is so, and how one tells, is asked of climbing itself, and of a place only where its name stands.
_WHY = compiled(
    r"為什麼|為何|有什麼關係|有關係嗎|什麼關聯|是不是(?:比較|會|容易|更)|怎麼(?:判斷|分辨|知道|確認)|要看(?:什麼|哪)|看哪些"
    r"|\bwhy\b|\bhow (?:do|can|would) (?:i|you|we|one) (?:tell|know|judge|check)\b|\b(?:have|has|got) to do with\b"
    r"|\bwhat (?:do|should) (?:i|you|we) (?:look|check) for\b"
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


def stand_ins(reading: Reading) -> frozenset[str]:
    """The words that stand in the stead of names, where the question says none of them itself."""
    words = {word for m in reading.mentions for word in _CALLED.get(m.kind, ())}
    return frozenset(word.removeprefix("the ") for word in words if word.removeprefix("the ") not in reading.text)


def asks_what_one_may_do(reading: Reading) -> bool:
    """Whether a question names crags or gyms, no route, and asks what to do there, or why, in words of no row."""
    named = [m for m in reading.mentions if not m.negated]
    if not named or reading.attributes or not (reading.unheard or reading.unrecorded or reading.filter.features):
        return False
    words = fold(reading.text)
    why = _WHY.search(words) is not None
    if reading.unrecorded and not (why or is_injury(words)):
        return False
    may = why or (_MAY.search(words) is not None and _RENTED.search(words) is None)
    return may and all(m.kind in _PLACES for m in named)
