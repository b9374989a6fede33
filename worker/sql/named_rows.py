"""The rows of the places and routes that a question names beside a subject of articles."""

from schemas.reading import Filter, Kind, Reading
from worker.sql.evidence import Gathering
from worker.sql.queryspec import QuerySpec, View
from worker.sql.run import run
from wrangler_compat.protocols import ReadOnlyDatabase

MOST = 2
"""How many of a kind: a name that many rows bear is not spoken of."""
_VIEWS: dict[Kind, View] = {"route": "published_routes", "crag": "published_crags"}


async def put_named(read: ReadOnlyDatabase, g: Gathering, reading: Reading) -> None:
    """The named routes, else the named crags, as items behind the articles."""
    for kind, view in _VIEWS.items():
        ids = tuple(dict.fromkeys(i for m in reading.mentions if m.kind == kind and not m.negated for i in m.ids))
        if not 0 < len(ids) <= MOST:
            continue
        wanted = Filter(ids=ids) if kind == "route" else Filter(crag_ids=ids)
        (found,) = await run(read, QuerySpec(view, "list", wanted, limit=MOST))
        g.rows(kind, found.rows)
        return
