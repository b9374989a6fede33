"""Name the catalogued names that an unknown one may have meant: offered, never put in."""

import re
from collections.abc import Sequence
from typing import Literal, cast

from schemas.reading import Suggestion
from worker.text.folding import fold, holds_cjk
from worker.understanding.gazetteer import Gazetteer
from worker.understanding.ordinary import route_strength
from worker.understanding.unknown import SUFFIX_ZH

_NearKind = Literal["route", "area", "sector", "crag", "gym"]
_NEAR_KINDS = ("route", "crag", "area", "sector", "gym")


def suggestions(
    gazetteer: Gazetteer, names: Sequence[str], *, places: bool = False, english: bool = False, limit: int = 3
) -> tuple[Suggestion, ...]:
    """The catalogued names that unknown ones may have meant, best first; places: no routes; english: English names."""
    found: dict[tuple[str, str], Suggestion] = {}
    for name in names:
        key = fold(name).strip()
        tries = dict.fromkeys((key, re.sub(rf"{SUFFIX_ZH}$| (?:crag|gym|area|wall)$", "", key)))
        for text in tries:
            chinese = holds_cjk(text)
            if len(text) < (3 if chinese else 5):
                continue
            at_least = (0.66 if len(text) == 3 else 0.72) if chinese else 0.8
            for near in gazetteer.near(text, at_least=at_least, limit=limit + 2):
                for entity in near.entities:
                    if entity.kind in _NEAR_KINDS[places:] and route_strength(near.key) != "generic":
                        row = (entity.kind, entity.id)
                        if row not in found or found[row].score < near.score:
                            shown = (entity.name_en if english else None) or entity.name
                            kind = cast(_NearKind, entity.kind)
                            found[row] = Suggestion(kind, entity.id, shown, name, near.score)
    return tuple(sorted(found.values(), key=lambda s: (-s.score, s.id))[:limit])
