"""Find where a town lies that a follow-up about routes names: the crags in it, or that none does and which is near."""

from dataclasses import replace

from schemas.reading import Reading
from worker.understanding.followups.earlier import Read

_OUTDOORS = frozenset({"route", "area", "crag"})
_TOWNS = frozenset({"city", "district"})
_PLACES = frozenset({"crag", "area", "sector", "region", "route", "gym"})


def at_town(before: Reading, after: Reading, read: Read) -> Reading:
    """The follow-up with the crags of its town: 「那台北呢」 says itself neither that rock is meant nor where it is."""
    if before.subject not in _OUTDOORS or after.subject not in (None, "gym", before.subject) or after.filter.crag_ids:
        return after
    kinds = {m.kind for m in after.mentions if not m.negated}
    if not kinds & _TOWNS or kinds & _PLACES:
        return after
    towns = [m.surface for m in after.mentions if m.kind in _TOWNS and not m.negated]
    asked = read(
        f"{'、'.join(towns)}的路線有哪些" if after.locale != "en" else f"which routes are in {' and '.join(towns)}", ()
    )
    where = replace(after.filter, gym_city=None, gym_cities=(), gym_district=None, gym_districts=(),
                    crag_ids=asked.filter.crag_ids)  # fmt: skip
    return replace(after, filter=where, near=asked.near)
