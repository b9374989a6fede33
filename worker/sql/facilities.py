"""Say of gyms that are set side by side which of them list the facilities that a question names."""

from collections.abc import Sequence

from schemas.evidence import EvidenceItem
from worker.sql.evidence import Gathering
from worker.text.folding import fold
from worker.understanding.facets import read_facilities


def asked_facilities(text: str) -> tuple[str, ...]:
    """The facilities that a text names, wanted or not; names of gyms must have been taken out of it."""
    named = read_facilities(fold(text))
    return (*named.wanted, *named.unwanted)


def put_listed(g: Gathering, items: Sequence[EvidenceItem], facilities: Sequence[str]) -> None:
    """Who lists each of the facilities, and who does not, as compare.listed.<k>.* and compare.lacking.<k>.*.

    k counts the facilities from 0; a gym that lists no facilities at all is in neither.
    """
    for k, wanted in enumerate(facilities):
        g.put(f"compare.facility.{k}", wanted)
        for item in items:
            listed = item.facts.get("facilities")
            if isinstance(listed, tuple):
                g.put(f"compare.{'listed' if wanted in listed else 'lacking'}.{k}.{item.id}", item.title, (item.id,))
