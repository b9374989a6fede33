"""Order gyms by what they ask for: one entry, a rental, or both together; the second cheapest, the first few."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from schemas.reading import Extreme, Filter
from worker.sql.evidence import Gathering
from worker.sql.facts import flatten
from worker.sql.queryspec import MAX_LIMIT, QuerySpec
from worker.sql.run import run
from worker.understanding.gyms.bills import asked_bill, on_first_visit
from worker.understanding.gyms.prices import JOINING, priced_by
from worker.verify.derived import value_of
from worker.verify.words import OF_SO_MANY
from wrangler_compat.protocols import ReadOnlyDatabase

PRICE_EXTREMES: tuple[Extreme, ...] = ("cheapest", "priciest")


async def put_price_extreme(
    read: ReadOnlyDatabase,
    g: Gathering,
    f: Filter,
    extreme: Extreme,
    text: str,
    *,
    most: int,
    alone: bool,
    rank: int | None = None,
) -> bool:
    """The gyms that ask least (or most) for what the text names as items, with how many tie and how many name none.

    Alone keeps those that share the best price; with a rank, those of the so manieth price, which is a price and not a
    gym: where two are the cheapest, the second cheapest asks more than both.
    """
    (found,) = await run(read, QuerySpec("published_gyms", "list", replace(f, kinds=()), limit=MAX_LIMIT))
    columns = priced_by(text)
    priced = [(price, row) for row in found.rows if (price := price_of(row, columns)) is not None]
    if not priced:
        return False
    priced.sort(key=lambda each: (each[0] if extreme == "cheapest" else -each[0], each[1]["id"]))
    prices = list(dict.fromkeys(price for price, _ in priced))
    wanted = prices[min(rank or 1, len(prices)) - 1]
    placed = [row for price, row in priced if price == wanted]
    rows = placed if alone or rank is not None else [row for _, row in priced[:most]]
    g.put("price.extreme", extreme)
    g.put("price.of", tuple(column.removeprefix("pricing_twd.") for column in columns))
    g.put("price.count", len(placed), tuple(r["id"] for r in placed))
    g.put("price.rank", rank)
    g.put("price.first", None if alone or rank is not None else len(rows))
    if not alone and rank is None and len(priced) > most:
        ties = sum(price == priced[most - 1][0] for price, _ in priced[most:])
        g.put("price.tied.count", ties or None)
    g.put("price.amount", int(wanted), tuple(r["id"] for r in placed))
    g.put("price.unknown", len(found.rows) - len(priced) or None)
    g.rows("gym", rows[:most])
    if len(placed) == 1:
        put_bill(g, text)
    return True


def price_of(row: Mapping[str, Any], columns: Sequence[str]) -> float | None:
    """What a gym asks for all of the columns together; None where one of them is not on record."""
    facts = flatten({"pricing_twd": row["pricing_twd"]})
    asked = [value for column in columns if isinstance(value := facts.get(column), int | float)]
    return float(sum(asked)) if len(asked) == len(columns) else None


def put_bill(g: Gathering, text: str) -> None:
    """What all who go pay together at each gym that was found, as bill.<n> values, with how many they are."""
    bill = asked_bill(text)
    if bill is None:
        return
    told = False
    gyms = [item for item in g.items if item.kind == "gym"]
    columns = bill.columns
    if (
        JOINING not in columns
        and on_first_visit(text)
        and all(value_of(item.facts, JOINING) is not None for item in gyms)
    ):
        columns = (*columns, JOINING)
    for item in gyms:
        asked = [
            value * bill.shares(column)
            for column in columns
            if isinstance(value := value_of(item.facts, column), int | float)
        ]
        # What one pays for one thing is no sum.
        if len(asked) == len(columns) and (bill.people > 1 or len(columns) > 1):
            g.put(f"bill.{item.n}", int(sum(asked)), (item.id,))
            told = True
    if told:
        g.put("bill.people", bill.people)
        g.put("bill.children", bill.children or None)
        counted = {column: f"{OF_SO_MANY}{bill.shares(column)}" for column in columns if column in bill.renters}
        g.put("bill.of", tuple(f"{c.removeprefix('pricing_twd.')}{counted.get(c, '')}" for c in columns))
