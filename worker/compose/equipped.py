"""Say which gyms list the most facilities, or the fewest."""

from collections.abc import Sequence

from schemas.evidence import EvidenceItem, Sentence
from worker.compose.say import Voice
from worker.compose.scope import what_asked, where_asked
from worker.compose.values import Values


def equipped(v: Voice, values: Values, items: Sequence[EvidenceItem]) -> list[Sentence]:
    """Which gyms these are and how many facilities each lists; what they are is told by their lines."""
    which, count = values.text("equipped.extreme"), values.claim("equipped.count")
    number, where = values.claim("equipped.number.count"), where_asked(v, values)
    if which is None or count is None or number is None or not items:
        return []
    if values.number("equipped.count") == 1:
        one = what_asked(v, values, "gym", one=True)
        told = v(f"equipped.{which}.one", where=where, what=one, name=v.name(items[0]), number=number)
    else:
        what = what_asked(v, values, "gym")
        told = v(f"equipped.{which}.many", where=where, what=what, count=count, number=number)
    return [v.sentence(told, end="colon.line" if len(items) > 1 else "stop.line")]
