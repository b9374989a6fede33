"""See to it that no catalogued name is told to be unknown: what the data bear is read as the name that it is."""

from collections.abc import Sequence
from dataclasses import replace

from schemas.reading import Mention, Reading
from worker.text.folding import fold
from worker.understanding.names.gazetteer import Gazetteer

_PLACES = ("crag", "gym", "area", "sector")
# A route that is called like a state or a town is not where that state is asked for.
_BORNE = (*_PLACES, "route")
_TOWNS = frozenset({"city", "district", "region", "station"})


def as_given(named: Sequence[Mention]) -> dict[str, str]:
    """Names that were read in a whole text, by their folded form with their kind, for what is left of the text."""
    return {fold(m.surface): m.kind for m in named if m.kind in _BORNE}


def overlooked(reading: Reading, gazetteer: Gazetteer) -> dict[str, str]:
    """What a reading calls unknown and a row bears, by its folded form with the kind of its bearer."""
    told = ((reading.unknown_places, _PLACES), (reading.unknown_names, _BORNE))
    found = ((_bare(name), _kind(name, kinds, gazetteer)) for names, kinds in told for name in names)
    return {key: kind for key, kind in found if kind is not None}


def without_catalogued(reading: Reading, gazetteer: Gazetteer) -> Reading:
    """The reading with nothing called unknown that a row bears."""
    return replace(
        reading,
        unknown_places=tuple(n for n in reading.unknown_places if _kind(n, _PLACES, gazetteer) is None),
        unknown_names=tuple(n for n in reading.unknown_names if _kind(n, _BORNE, gazetteer) is None),
    )


def _bare(name: str) -> str:
    return fold(name).strip(" 「」『』“”\"'")


def _kind(name: str, kinds: Sequence[str], gazetteer: Gazetteer) -> str | None:
    """The first of the kinds of which a row bears the name, unless a town does."""
    borne = {e.kind for e in gazetteer.exact(_bare(name))}
    return None if borne & _TOWNS else next((kind for kind in kinds if kind in borne), None)
