"""Tell a question that joins several wishes, which one search would not answer."""

from collections.abc import Sequence

from schemas.reading import Mention

_JOINS = ("而且", "並且", "同時", "然後", "另外", "以及", "順便", " and also", " as well as", " then ")


def is_complex(words: str, wanted: Sequence[Mention]) -> bool:
    """Whether a question joins several wishes that one search would not answer."""
    joins = sum(map(words.count, _JOINS))
    return joins >= 1 and (len(wanted) >= 2 or len(words) > 40 or joins >= 2)
