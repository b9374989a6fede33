"""Count routes in groups: how their grades and types are spread, which place has most of them, where most is filmed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from schemas.reading import Extreme, Filter, Locale
from worker.sql.evidence import Gathering
from worker.sql.profiles import ENGLISH_GROUP_COLUMNS, GROUP_COLUMNS, grade_bands, groups_table
from worker.sql.queryspec import QuerySpec
from worker.sql.run import run
from wrangler_compat.protocols import ReadOnlyDatabase

LEAST_RANKED = 3
"""How many routes with a figure a place must have to be ranked by its mean."""
PLACES = frozenset({"crag", "area", "sector"})
Labelled = list[tuple[str, int]]


async def put_groups(read: ReadOnlyDatabase, g: Gathering, f: Filter, dimension: str, *, fewest: bool = False) -> bool:
    """The routes of a filter by a dimension as group.* values, places with most first; False where there are none.

    fewest puts the places with fewest routes first; those with none are no groups.

    Of places, how many routes could not be counted is told as well: with them the order could be another.
    """
    columns = _columns(dimension, g.locale)
    specs = [QuerySpec("published_routes", "group", f, group_by=columns)]
    if dimension in PLACES:
        specs.append(QuerySpec("published_routes", "count", f))
    grouped, *counted = await run(read, *specs)
    unsettled = 0
    if dimension == "grade":
        groups, unsettled = grade_bands(grouped.rows)
    else:
        groups = _labelled(grouped.rows, columns, "n", anywhere=not (f.crag_ids or f.area_ids))
    if fewest:
        groups.sort(key=lambda group: group[1])
        g.put("rank.by", "fewest_routes")
    g.put("count", grouped.total)
    g.total = grouped.total
    for name, n in groups:
        g.put(f"group.{dimension}.{name}", n)
        g.put(f"share.{name}", n / grouped.total)
    if unsettled:
        g.put("uncertain.grade.count", unsettled)
    for result in counted:
        for cause, n in result.causes.items():
            g.put(f"uncertain.{cause}.count", n)
    g.table = groups_table(dimension, groups, g.locale) if groups else None
    return bool(groups)


async def put_ranked(read: ReadOnlyDatabase, g: Gathering, f: Filter, dimension: str, extreme: Extreme) -> bool:
    """The places of a filter by a figure of their routes, as rank.<figure>.* values of mean, routes and sum.

    Places with fewer than LEAST_RANKED routes that have the figure are left out: one long route makes no long area.
    """
    figure, total, having = ("bolts", "bolts", "bolted") if "bolts" in extreme else ("length", "metres", "measured")
    columns = _columns(dimension, g.locale)
    (grouped,) = await run(read, QuerySpec("published_routes", "group", f, group_by=columns))
    anywhere = not (f.crag_ids or f.area_ids)
    sums, routes = (dict(_labelled(grouped.rows, columns, key, anywhere=anywhere)) for key in (total, having))
    means = [(sums[name] / n, name, n) for name, n in routes.items() if n >= LEAST_RANKED]
    means.sort(reverse=extreme in ("longest", "most_bolts"))
    if not means:
        return False
    g.put("rank.by", extreme)
    g.put("rank.least.count", LEAST_RANKED)
    for mean, name, n in means:
        g.put(f"rank.{figure}.{name}", f"{mean:.1f}|{n}")
    if figure == "bolts":
        most = (max if extreme == "most_bolts" else min)(means, key=lambda m: sums[m[1]])[1]
        g.put(f"rank.sum.{most}", int(sums[most]))
    return True


async def put_filmed(read: ReadOnlyDatabase, g: Gathering, f: Filter, dimension: str) -> bool:
    """The places of a filter by how many videos their routes have, as filmed.* values; False where none has any."""
    columns = _columns(dimension, g.locale)
    (grouped,) = await run(read, QuerySpec("published_routes", "group", f, group_by=columns))
    filmed = [(name, n) for name, n in _labelled(grouped.rows, columns, "videos", anywhere=not f.crag_ids) if n]
    for name, n in filmed:
        g.put(f"filmed.{name}", n)
    return bool(filmed)


def _columns(dimension: str, locale: Locale) -> tuple[str, ...]:
    columns = GROUP_COLUMNS[dimension]
    return ENGLISH_GROUP_COLUMNS.get(dimension, columns) if locale == "en" else columns


def _labelled(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], figure: str, *, anywhere: bool) -> Labelled:
    """A figure by the innermost name of each group, the greatest first.

    A name that two bear says where it is, and so does every one where no crag was named (anywhere).
    """
    paths = [[str(row[c]) for c in columns if row[c]] for row in rows]
    bearers = Counter(path[-1] for path in {tuple(p) for p in paths if p})
    found: Counter[str] = Counter()
    for row, path in zip(rows, paths, strict=True):
        if path:
            apart = len(path) > 1 and path[-1] != path[-2] and (anywhere or bearers[path[-1]] > 1)
            found[f"{path[-1]} · {path[-2]}" if apart else path[-1]] += row[figure] or 0
    return found.most_common()
