"""What a recommendation starts from: routes that were named, a level that was said, or one that a log proves."""

from dataclasses import dataclass
from typing import Literal

from schemas.reading import GradeRange


@dataclass(frozen=True, slots=True)
class Reference:
    """Several named routes are one reference: the hull of their grades, all of their types, places and features.

    name is the hardest of them in both languages. grades is None where they share no grade system.
    """

    source: Literal["named", "said", "log"]
    grades: GradeRange | None = None
    ids: tuple[str, ...] = ()
    name: str | None = None
    name_en: str | None = None
    types: tuple[str, ...] = ()
    crag_ids: tuple[str, ...] = ()
    area_ids: tuple[str, ...] = ()
    features: tuple[str, ...] = ()
    """What all of them share and climbers look for: danger is no likeness."""
    lengths_m: tuple[float, ...] = ()
