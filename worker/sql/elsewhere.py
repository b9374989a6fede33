"""Notice that a named gym or route is not where the question puts it: 「小岩館 台南」, a gym of Taipei."""

import re
from collections.abc import Sequence
from dataclasses import replace

from schemas.evidence import EvidenceItem
from schemas.reading import Filter, Reading
from worker.sql.evidence import Gathering
from worker.sql.queryspec import QuerySpec
from worker.sql.run import run
from worker.text.folding import fold
from wrangler_compat.protocols import ReadOnlyDatabase

# 「原岩中和、新店」 names two branches.
_JOINED = re.compile(r"(?:[、,，/和跟與及]|\band|\bor|\bvs\.?)\s*$")
_COLUMNS = {"gym": {"city": "city", "district": "district"}, "route": {"crag": "crag_id", "area": "area_id"}}


def put_elsewhere(g: Gathering, reading: Reading, items: Sequence[EvidenceItem]) -> None:
    """The name and the place as they were typed, where none of the rows of that name lies there."""
    kind = items[0].kind
    columns = _COLUMNS.get(kind)
    if columns is None or "transport" in reading.attributes or reading.near:
        return
    named = [m for m in reading.mentions if m.kind == kind and not m.negated]
    places = [m for m in reading.mentions if m.kind in columns and not m.negated]
    if not named or not places or any(_JOINED.search(fold(reading.text)[: m.start]) for m in places):
        return
    there = {(m.kind, i) for m in places for i in m.ids}
    if any((place, item.facts.get(column)) in there for item in items for place, column in columns.items()):
        return
    g.put("elsewhere.place", places[0].surface)
    g.put("elsewhere.name", named[0].surface)


async def at_home(read: ReadOnlyDatabase, g: Gathering, reading: Reading, f: Filter) -> Filter:
    """The filter without the crag in which the question puts an area that lies in another, having said so."""
    if not (f.crag_ids and f.area_ids):
        return f
    (found,) = await run(read, QuerySpec("published_areas", "list", Filter(ids=f.area_ids), limit=len(f.area_ids)))
    if not found.rows or any(row["crag_id"] in f.crag_ids for row in found.rows):
        return f
    crags = [m for m in reading.mentions if m.kind == "crag" and not m.negated]
    areas = [m for m in reading.mentions if m.kind in ("area", "sector") and not m.negated]
    if (
        not crags
        or not areas
        or any(_JOINED.search(fold(reading.text)[: m.start].rstrip("的 ")) for m in (*crags, *areas))
    ):
        return f
    g.put("elsewhere.place", crags[0].surface)
    g.put("elsewhere.name", areas[0].surface)
    return replace(f, crag_ids=())
