"""Bound the price of the gyms that are asked for by that of the one that they are set beside."""

from dataclasses import replace

from schemas.reading import Filter, Reading
from worker.sql.pricing import price_of
from worker.sql.queryspec import QuerySpec
from worker.sql.run import run
from worker.text.folding import fold
from worker.understanding.gyms.prices import ENTRY, bounded_price
from wrangler_compat.protocols import ReadOnlyDatabase

_MOST = 20


async def than_it(read: ReadOnlyDatabase, reading: Reading, f: Filter) -> Filter:
    """The filter with a bound just under, or over, what the gym asks for; that gym itself where it names no price."""
    if reading.than is None:
        return f
    how, ids = reading.than
    (found,) = await run(read, QuerySpec("published_gyms", "list", Filter(ids=ids), limit=_MOST))
    of = bounded_price(fold(reading.text))
    columns = tuple(f"pricing_twd.{column}" for column in of.split("+")) if of is not None else (ENTRY,)
    prices = [price for row in found.rows if (price := price_of(row, columns))]
    if not prices:
        return Filter(kinds=("gym",), ids=ids)
    if how == "cheaper":
        return replace(f, price_max=int(min(prices)) - 1, price_of=of)
    return replace(f, price_min=int(max(prices)) + 1, price_of=of)
