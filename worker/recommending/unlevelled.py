"""Choose routes for somebody who named no level: the best of each band of grades in turn, what is beyond 5.12 last."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import zip_longest

from schemas.evidence import Candidate
from schemas.grades import ordinal
from schemas.reading import Filter, GradeSystemName, Reading
from worker.retrieval.score import rescored
from worker.text.folding import fold
from worker.understanding.personal.asker import wants_hard

_TOPS: dict[GradeSystemName, tuple[str, ...]] = {
    "yds": ("5.9", "5.10d", "5.11d", "5.12d"),
    "v": ("V2", "V4", "V6", "V8"),
    "french": ("5c", "6b+", "7a", "7c"),
    "font": ("5+", "6B+", "7A", "7B+"),
}
"""The hardest grade of each band; a choice of ours. What is harder, or has no grade, is for who asks for it."""


def is_unlevelled(reading: Reading, f: Filter) -> bool:
    """Whether routes are recommended to somebody of whom no level, no route and no wish for hard ones is known."""
    asked = reading.intent == "recommend" and reading.subject == "route" and reading.mode in (None, "exploration")
    return (
        asked and reading.level is None and f.grades is None and not f.not_grades and not wants_hard(fold(reading.text))
    )


def is_quiet(reading: Reading) -> bool:
    """Whether routes are wanted that few know."""
    return "obscure" in reading.unrecorded


def in_turn(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return the candidates, best first, so that each band has its turn; their scores follow the new order."""
    bands: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        bands.setdefault(_band(candidate), []).append(candidate)
    last = bands.pop(_LAST, [])
    ordered = [*_turns([bands[key] for key in sorted(bands)]), *last]
    return rescored(ordered, [1 - at / len(ordered) for at in range(len(ordered))])


def ascending(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates from the easiest to the hardest, those without a grade last."""
    return sorted(candidates, key=_hardness)


_LAST = 99


def _turns(bands: Sequence[Sequence[Candidate]]) -> Iterator[Candidate]:
    for row in zip_longest(*bands):
        yield from (c for c in row if c is not None)


def _band(candidate: Candidate) -> int:
    system, high = candidate.facts.get("grade_system"), candidate.facts.get("grade_max")
    if system not in _TOPS or not isinstance(high, int):
        return _LAST
    return next((at for at, top in enumerate(_ends(system)) if high <= top), _LAST)


@cache
def _ends(system: GradeSystemName) -> tuple[int, ...]:
    return tuple(ordinal(top, system) for top in _TOPS[system])


def _hardness(candidate: Candidate) -> tuple[int, int]:
    low = candidate.facts.get("grade_min")
    return (_band(candidate), low) if isinstance(low, int) else (_LAST, 0)
