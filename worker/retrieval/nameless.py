"""Say a question without the names in it: what is asked behind the name of a crag may be asked of climbing itself."""

from schemas.reading import Reading
from worker.text.folding import is_cjk

_CALLED = {
    "crag": ("岩場", "the crag"),
    "area": ("岩場", "the crag"),
    "sector": ("岩場", "the crag"),
    "gym": ("岩館", "the gym"),
    "route": ("路線", "the route"),
}
_PLACES = _CALLED.keys() - {"route"}


def without_names(reading: Reading) -> str:
    """The question with the kind of a place, gym or route in the stead of its name, of which no article speaks."""
    text = reading.text
    for mention in sorted(reading.mentions, key=lambda each: -each.start):
        if (kind := _CALLED.get(mention.kind)) is not None:
            word = kind[0] if is_cjk(mention.surface[0]) else f" {kind[1]} "
            text = text[: mention.start] + word + text[mention.end :]
    return text


def names_only_places(reading: Reading) -> bool:
    """Whether a question names crags or gyms, no route, and asks nothing of them that rows tell or surely lack."""
    named = [m for m in reading.mentions if not m.negated]
    of_rows = bool(reading.attributes or reading.unrecorded) or reading.intent == "count"
    return bool(named) and all(m.kind in _PLACES for m in named) and not of_rows
