"""Find where a town lies that a follow-up about routes names: the crags in it, or that none does and which is near."""

from dataclasses import replace

from schemas.reading import Reading
from worker.understanding.followups.earlier import Read
from worker.understanding.matching.patterns import compiled

_OF_GYMS = compiled(r"館|門票|\bgyms?\b")
_TOLD_OF_GYMS = frozenset({"hours", "price", "facilities", "station", "phone"})
_OUTDOORS = frozenset({"route", "area", "crag"})
_TOWNS = frozenset({"city", "district"})
_PLACES = frozenset({"crag", "area", "sector", "region", "route", "gym"})


def at_town(before: Reading, after: Reading, read: Read) -> Reading:
    """The follow-up with the crags of its town: 「那台北呢」 says itself neither that rock is meant nor where it is."""
    if before.subject not in _OUTDOORS or after.subject not in (None, "gym", before.subject) or after.filter.crag_ids:
        return after
    if after.subject == "gym" and (_OF_GYMS.search(after.text.lower()) or set(after.attributes) & _TOLD_OF_GYMS):
        # 「那台南的館幾點關」 asks of gyms, whatever was spoken of before.
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
    if after.subject == "gym":
        # Of rock no gyms are listed.
        after = replace(after, subject=before.subject)
        where = replace(where, kinds=before.filter.kinds)
    return replace(after, filter=where, near=asked.near)
