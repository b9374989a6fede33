"""What a reply holds of its own: words of a language, constraints, a wish; what lacks them hangs on the turn before."""

from schemas.reading import Filter, Reading
from worker.understanding.conditions.narrowing import narrows
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import outside

_OF_LANGUAGE = compiled(r"[\u4e00-\u9fff]|[a-z]{2,}")


def speaks(reading: Reading) -> bool:
    """Whether a reply holds words of a language beside names and grades."""
    return _OF_LANGUAGE.search(outside(reading.text, reading.mentions)) is not None


def is_empty(f: Filter) -> bool:
    """Whether a filter constrains nothing but the kind."""
    return not narrows(f, "kinds")


def is_thin(reading: Reading) -> bool:
    """Whether a reading names things and asks nothing of its own."""
    return not reading.attributes and reading.intent in ("search", "detail", "list") and reading.extreme is None
