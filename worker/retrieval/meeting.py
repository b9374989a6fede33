"""The rows that certainly meet a filter, as candidates: what tables hold whatever the question's words are."""

from schemas.evidence import Candidate
from schemas.reading import Filter, Kind
from worker.sql.facts import flatten
from worker.sql.queryspec import VIEWS, Order, QuerySpec
from worker.sql.run import run
from wrangler_compat.protocols import ReadOnlyDatabase

LEG = "rows"
SCORE = 0.5
"""The first row's score on the scale of fused search: one leg of two found it; those after it count less and less."""
ELIGIBLE = 200
"""How many routes are weighed for a recommendation, the best known first."""
_ORDERS: dict[Kind, tuple[Order, ...]] = {
    "route": (Order("video_count", descending=True), Order("popularity", descending=True)),
    "crag": (Order("rating", descending=True),),
    "gym": (Order("rating", descending=True),),
}


async def rows_meeting(read: ReadOnlyDatabase, filter: Filter, *, most: int) -> tuple[Candidate, ...]:
    """Return at most so many rows of each kind of the filter, the best known first."""
    kinds = [kind for kind in filter.kinds or ("route",) if kind not in ("article", "gym_condition")]
    specs = [QuerySpec(VIEWS[kind], "list", filter, order=_ORDERS.get(kind, ()), limit=most) for kind in kinds]
    results = await run(read, *specs)
    return tuple(
        Candidate(str(row["id"]), kind, SCORE / (1 + rank / most), flatten(row), legs=(LEG,), ranks=(rank + 1,))
        for kind, result in zip(kinds, results, strict=True)
        for rank, row in enumerate(result.rows)
    )
