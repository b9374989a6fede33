"""What an answer needs beside its own rows: gyms' notices in force, the crags that exist, the names that were typed."""

from collections.abc import Sequence

from schemas.evidence import Relaxation
from schemas.reading import Filter, Reading
from worker.sql.evidence import Gathering
from worker.sql.queryspec import Order, QuerySpec
from worker.sql.run import run
from wrangler_compat.protocols import ReadOnlyDatabase

MAX_CONDITIONS = 20
MAX_CRAGS = 12


def conditions_spec(gym_ids: Sequence[str], now_ms: int) -> QuerySpec:
    """The notices of some gyms that are in force, newest first."""
    newest = (Order("created_at", descending=True),)
    chosen = Filter(gym_ids=tuple(gym_ids))
    return QuerySpec("published_conditions", "list", chosen, order=newest, limit=MAX_CONDITIONS, now_ms=now_ms)


async def add_conditions(read: ReadOnlyDatabase, g: Gathering, gym_ids: Sequence[str], now_ms: int) -> None:
    """The notices in force of some gyms as the next items."""
    (found,) = await run(read, conditions_spec(gym_ids, now_ms))
    g.rows("gym_condition", found.rows)


async def add_known_crags(read: ReadOnlyDatabase, g: Gathering) -> None:
    """The crags that exist as the next items, for an answer about a place that does not."""
    (found,) = await run(read, QuerySpec("published_crags", order=(Order("region"),), limit=MAX_CRAGS))
    g.rows("crag", found.rows)


def add_asked(g: Gathering, reading: Reading) -> None:
    """The names of the question that no row bears, and the catalogued ones that may have been meant."""
    for i, asked in enumerate(reading.unknown_places):
        g.put(f"asked.place.{i}", asked)
    for i, asked in enumerate(reading.unknown_names):
        g.put(f"asked.name.{i}", asked)
    for i, meant in enumerate(dict.fromkeys(s.name for s in reading.suggestions)):
        g.put(f"meant.{i}", meant)


def add_relaxed(g: Gathering, relaxed: Sequence[Relaxation]) -> None:
    """What was loosened, as values that a sentence may state."""
    for i, said in enumerate(relaxed):
        g.put(f"relaxed.{i}.constraint", said.constraint)
        g.put(f"relaxed.{i}.before", said.before)
        g.put(f"relaxed.{i}.after", said.after)
