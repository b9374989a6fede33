"""Compute which share of each place's routes are such: how many of every crag's routes are trad."""

from schemas.evidence import Table
from schemas.reading import Extreme, Filter
from worker.sql.evidence import Gathering
from worker.sql.grouping import columns_of, labels
from worker.sql.headings import heading
from worker.sql.profiles import named_group
from worker.sql.queryspec import QuerySpec
from worker.sql.run import run
from wrangler_compat.protocols import ReadOnlyDatabase


async def put_within(
    read: ReadOnlyDatabase, g: Gathering, f: Filter, base: Filter, by: str, end: Extreme | None
) -> bool:
    """How many of the base's routes in each group meet the filter, as per.v.share.<group> values of both numbers.

    The greatest share comes first, the least where end asks for the fewest; a group without such routes has none.
    """
    columns = columns_of(by, g.locale)
    grouped, counted, whole = await run(
        read,
        QuerySpec("published_routes", "group", f, group_by=columns),
        QuerySpec("published_routes", "count", f),
        QuerySpec("published_routes", "group", base, group_by=columns),
    )
    anywhere = not (base.crag_ids or base.area_ids)
    some, totals = dict[str, int](), dict[str, int]()
    for rows_of, sums in ((grouped.rows, some), (whole.rows, totals)):
        for row, name in zip(rows_of, labels(rows_of, columns, anywhere=anywhere), strict=True):
            if name is not None:
                sums[name] = sums.get(name, 0) + row["n"]
    told = [(some.get(name, 0) / n, name, some.get(name, 0), n) for name, n in totals.items()]
    if not told:
        return False
    told.sort(key=lambda each: (each[0], each[3]), reverse=end != "fewest_routes")
    g.put("per.by", by)
    g.put("per.figure", "share")
    g.put("per.of", "share")
    g.put("per.end", None if end is None else "least" if end == "fewest_routes" else "most")
    for _, name, n, total in told:
        g.put(f"per.v.share.{by}.{name}", f"{n}|{total}")
    for cause, n in counted.causes.items():
        g.put(f"uncertain.{cause}.count", n)
    g.total = grouped.total
    rows = tuple((named_group(by, name, g.locale), f"{share:.1%}", n, total) for share, name, n, total in told)
    heads = tuple(heading(column, g.locale) for column in (by, "share", "count.such", "count"))
    g.table = Table((by, "share", "count.such", "count"), heads, rows)
    return True
