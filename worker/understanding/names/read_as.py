"""Read a misspelled place as the one place that it can only be, so that it can be answered and said openly.

A place narrows what is told, and whoever sees which place was taken sees at once whether it is theirs. A route that
is asked about by itself is only offered, with its facts under its own name; beside others, as in a comparison, where
all are named, one that sounds the same or is one letter off is put in as well.
"""

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from schemas.reading import Reading, Suggestion
from worker.text.folding import fold, holds_cjk
from worker.understanding.names.meant import SOUNDS_LIKE
from worker.understanding.wording.lexicon import is_word

_BESIDE_OTHERS = frozenset({"compare", "recommend"})
_PLACES = frozenset({"crag", "area", "sector"})
_LIKE_ZH, _LIKE_EN = 0.8, 0.88
_SHORTEST_ZH, _SHORTEST_CRAG_ZH, _SHORTEST_EN, _LONG_EN = 3, 2, 6, 8
_APART = 0.1
"""How much less like it any other name must be."""


def read_as(reading: Reading) -> tuple[tuple[str, str], ...]:
    """The unknown names of a reading that can only be one place misspelled, each with that place's name."""
    return tuple(_meant(reading))


def with_read_as(text: str, pairs: Sequence[tuple[str, str]]) -> str:
    """The text with each of them put right where it stands first."""
    for typed, name in pairs:
        text = text.replace(typed, name, 1)
    return text


def _meant(reading: Reading) -> Iterator[tuple[str, str]]:
    beside = any(m.kind == "route" and not m.negated for m in reading.mentions)
    kinds = _PLACES | ({"route"} if beside or reading.intent in _BESIDE_OTHERS else frozenset())
    of_gyms = reading.subject == "gym"
    named = {i for m in reading.mentions for i in m.ids}
    crags = {i for m in reading.mentions if m.kind == "crag" and not m.negated for i in m.ids}
    for typed in dict.fromkeys((*reading.unknown_places, *reading.unknown_names)):
        near = [s for s in reading.suggestions if s.surface == typed]
        if not near or near[0].kind not in kinds or near[0].id in named or typed not in reading.text:
            # 「天龍八步跟天龍八部」: what is named already is not meant once more.
            continue
        if crags and near[0].kind != "crag" and near[0].id.split("/")[0] not in crags:
            # "Max wall height at Defulan" is not meant of Kenting's Map Wall.
            continue
        if _is_alone(near) and _is_sure(fold(typed).strip(), near[0], of_gyms=of_gyms):
            yield typed, near[0].name


def _is_alone(near: Sequence[Suggestion]) -> bool:
    """Whether the first of the names that come near has no other as near."""
    best = near[0]
    return not any(s.name != best.name and s.score > best.score - _APART for s in near[1:])


def _is_sure(typed: str, best: Suggestion, *, of_gyms: bool) -> bool:
    """Whether a name sounds or is spelled nearly the same as what was typed."""
    of_route = best.kind == "route"
    if holds_cjk(typed):
        if of_route:
            return len(typed) >= _SHORTEST_ZH and best.score >= SOUNDS_LIKE
        # Near gyms two characters may be any road.
        shortest = _SHORTEST_CRAG_ZH if best.kind == "crag" and not of_gyms else _SHORTEST_ZH
        return len(typed) >= shortest and best.score >= (SOUNDS_LIKE if len(typed) < _SHORTEST_ZH else _LIKE_ZH)
    name = fold(best.name)
    if len(typed) < _SHORTEST_EN or is_word(typed) or typed[0] != name[0]:
        return False
    slip = Levenshtein.distance(typed.replace(" ", ""), name.replace(" ", "")) == 1
    return slip and len(typed) >= _LONG_EN if of_route else slip or best.score >= _LIKE_EN
