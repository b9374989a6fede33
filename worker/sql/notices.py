"""Gyms by their notices: which of them have one in force, and that a named one has none."""

from collections.abc import Sequence

from schemas.evidence import EvidenceItem
from schemas.reading import Filter, Reading
from worker.sql.evidence import Gathering
from worker.sql.queryspec import Order, QuerySpec
from worker.sql.run import run
from wrangler_compat.protocols import ReadOnlyDatabase

MAX_NOTICES = 100


def asks_for_notices(reading: Reading) -> bool:
    """Whether gyms are wanted that have something to announce: 「哪間岩館在換線」."""
    named = any(m.kind == "gym" and not m.negated for m in reading.mentions)
    return "conditions" in reading.attributes and reading.subject in ("gym", "gym_condition") and not named


async def put_noticed(read: ReadOnlyDatabase, g: Gathering, f: Filter, limit: int, now_ms: int) -> None:
    """The gyms under the filter with a notice in force, newest notice first, and those notices; how many there are."""
    newest = (Order("created_at", descending=True),)
    spec = QuerySpec("published_conditions", "list", f, order=newest, limit=MAX_NOTICES, now_ms=now_ms)
    (found,) = await run(read, spec)
    ids = tuple(dict.fromkeys(row["gym_id"] for row in found.rows))
    gyms = []
    if ids:
        (those,) = await run(read, QuerySpec("published_gyms", "list", Filter(ids=ids), limit=MAX_NOTICES))
        kept = {row["id"]: row for row in those.rows}
        gyms = [kept[gym] for gym in ids if gym in kept]
    g.put("noticed.count", len(gyms), ids)
    g.total = len(gyms)
    shown = gyms[:limit]
    g.rows("gym", shown)
    listed = {row["id"] for row in shown}
    g.rows("gym_condition", [row for row in found.rows if row["gym_id"] in listed])


def put_unannounced(g: Gathering, gyms: Sequence[EvidenceItem], noticed: Sequence[str]) -> None:
    """Which of the named gyms have no notice in force, as noticed.<n> values of zero."""
    for item in gyms:
        if item.id not in noticed:
            g.put(f"noticed.{item.n}", 0, (item.id,))
