"""Say of sides that are compared which of them list what a question names: a facility of gyms, a season of crags."""

from collections.abc import Sequence
from typing import Literal

from schemas.evidence import EvidenceItem
from worker.sql.evidence import Gathering
from worker.text.folding import fold
from worker.understanding.conditions.facets import read_facilities

_COLUMNS = {"facility": "facilities", "season": "best_seasons"}
_PRICED = "pricing_twd."


def asked_facilities(text: str) -> tuple[str, ...]:
    """The facilities that a text names, wanted or not; names of gyms must have been taken out of it."""
    named = read_facilities(fold(text))
    return (*named.wanted, *named.unwanted)


def put_listed(
    g: Gathering, items: Sequence[EvidenceItem], what: Literal["facility", "season", "price"], wanted: Sequence[str]
) -> None:
    """Who lists each of the wanted values, and who does not, as compare.listed.<k>.* and compare.lacking.<k>.*.

    k counts them from 0, and compare.<what>.<k> holds the value; a row that lists none at all is in neither.
    """
    for k, value in enumerate(wanted):
        g.put(f"compare.{what}.{k}", value)
        for item in items:
            listed = _prices(item) if what == "price" else item.facts.get(_COLUMNS[what])
            if isinstance(listed, tuple):
                g.put(f"compare.{'listed' if value in listed else 'lacking'}.{k}.{item.id}", item.title, (item.id,))


def _prices(item: EvidenceItem) -> tuple[str, ...] | None:
    """What a gym names a price of; None where it names none at all."""
    priced = (key for key, value in item.facts.items() if key.startswith(_PRICED) and isinstance(value, int | float))
    return tuple(key.removeprefix(_PRICED) for key in priced) or None
