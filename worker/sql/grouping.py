"""Count routes in groups: how their grades and types are spread, which place has most of them, where most is filmed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from string import ascii_lowercase
from typing import Any

from schemas.reading import Extreme, Filter, GradeRange, Locale
from worker.sql.apart import put_apart
from worker.sql.banding import BANDED, banded
from worker.sql.evidence import Gathering
from worker.sql.profiles import ENGLISH_GROUP_COLUMNS, GROUP_COLUMNS, grade_bands, groups_table
from worker.sql.queryspec import QuerySpec, View
from worker.sql.run import run
from worker.sql.scope import grade_text
from worker.verify.words import CITIES
from wrangler_compat.protocols import ReadOnlyDatabase

LEAST_RANKED = 3
"""How many routes with a figure a place must have to be ranked by its mean."""
PLACES = frozenset({"crag", "area", "sector"})
OF_GYMS = frozenset({"city", "district", "gym_type", "gym_region"})
MOST_BANDS = 8
Labelled = list[tuple[str, int]]


async def put_cities(read: ReadOnlyDatabase, g: Gathering, f: Filter, *, missing: bool) -> None:
    """In how many counties and cities of Taiwan such gyms lie, and, where asked, in which there are none."""
    (grouped,) = await run(read, QuerySpec("published_gyms", "group", f, group_by=("city",)))
    there = {row["city"] for row in grouped.rows}
    g.put("cities.count", len(there))
    g.put("cities.without", tuple(city for city in CITIES if city not in there) if missing else None)


async def put_groups(
    read: ReadOnlyDatabase,
    g: Gathering,
    f: Filter,
    dimension: str,
    text: str,
    *,
    fewest: bool = False,
    shares: bool = False,
    bands: Sequence[GradeRange] = (),
    having: tuple[int | None, int | None] | None = None,
) -> bool:
    """The routes of a filter by a dimension as group.* values, places with most first; False where there are none.

    fewest puts the places with fewest routes first; those with none are no groups. shares tells each as part.* too.
    bands are grades that are counted each by itself, in place of every grade; of having it is told how many groups
    lie in these bounds.

    Of places, how many routes could not be counted is told as well: with them the order could be another.
    """
    if bands:
        return await _put_bands(read, g, f, text, bands)
    columns = columns_of(dimension, g.locale)
    view: View = "published_gyms" if dimension in OF_GYMS else "published_routes"
    specs = [QuerySpec(view, "group", f, group_by=columns)]
    if dimension in PLACES:
        specs.append(QuerySpec(view, "count", f))
    grouped, *counted = await run(read, *specs)
    unsettled = 0
    if dimension == "grade":
        groups, unsettled = grade_bands(grouped.rows)
    elif dimension in BANDED:
        groups, unsettled = banded(dimension, grouped.rows)
    else:
        groups = _labelled(
            grouped.rows, columns, "n", anywhere=dimension not in OF_GYMS and not (f.crag_ids or f.area_ids)
        )
    if fewest:
        groups.sort(key=lambda group: group[1])
        g.put("rank.by", "fewest_routes")
    g.put("count", grouped.total)
    g.total = grouped.total
    low, high = having or (None, None)
    g.put("having.count", sum((low or 0) <= n <= (n if high is None else high) for _, n in groups) if having else None)
    put_apart(g, text, "gyms" if dimension in OF_GYMS else "routes", [n for _, n in groups])
    for name, n in groups:
        g.put(f"group.{dimension}.{name}", n)
        g.put(f"share.{name}", n / grouped.total)
    if shares:
        for name, n in groups:
            g.put(f"part.{dimension}.{name}", f"{n}|{grouped.total}")
    if unsettled:
        g.put(f"uncertain.{BANDED.get(dimension, dimension)}.count", unsettled)
    for result in counted:
        for cause, n in result.causes.items():
            g.put(f"uncertain.{cause}.count", n)
    g.table = groups_table(dimension, groups, g.locale) if groups else None
    return bool(groups)


def put_having(g: Gathering, bounds: tuple[int | None, int | None] | None, by: str) -> None:
    """How many each group is to have, as having.* values; the groups are told by who composes."""
    if bounds is None:
        return
    kind = "gym" if by in OF_GYMS else "route"
    g.put("having.by", by)
    exact = bounds[0] == bounds[1] and bounds[0] is not None
    for end, bound in zip(("is",) if exact else ("min", "max"), bounds, strict=False):
        g.put(f"having.{end}.{kind}", bound)


async def put_parts(read: ReadOnlyDatabase, g: Gathering, f: Filter, text: str) -> None:
    """Of routes that several named crags have together, how many each of them has, as group.crag.* values."""
    if len(f.crag_ids) < 2:
        return
    columns = columns_of("crag", g.locale)
    (grouped,) = await run(read, QuerySpec("published_routes", "group", f, group_by=columns))
    groups = _labelled(grouped.rows, columns, "n", anywhere=False)
    for name, n in groups if len(groups) > 1 else ():
        g.put(f"group.crag.{name}", n)
    put_apart(g, text, "routes", [n for _, n in groups])


async def _put_bands(read: ReadOnlyDatabase, g: Gathering, f: Filter, text: str, bands: Sequence[GradeRange]) -> bool:
    """How many routes are of each of the asked grades, as band.<letter>.grades and .count values."""
    specs = [QuerySpec("published_routes", "count", replace(f, grades=band)) for band in bands[:MOST_BANDS]]
    whole, *found = await run(read, QuerySpec("published_routes", "count", f), *specs)
    g.put("count", whole.total)
    g.total = whole.total
    for letter, band, result in zip(ascii_lowercase, bands, found, strict=False):
        g.put(f"band.{letter}.grades", grade_text(band))
        g.put(f"band.{letter}.count", result.total)
    put_apart(g, text, "routes", [result.total for result in found])
    # What spans several of them, or is unsettled, may be in any.
    g.put("uncertain.grade.count", max((r.causes.get("grade", 0) for r in found), default=0) or None)
    return whole.total > 0


async def put_ranked(read: ReadOnlyDatabase, g: Gathering, f: Filter, dimension: str, extreme: Extreme) -> bool:
    """The places of a filter by a figure of their routes, as rank.<figure>.* values of mean, routes and sum.

    Places with fewer than LEAST_RANKED routes that have the figure are left out: one long route makes no long area.
    """
    figure, total, having = ("bolts", "bolts", "bolted") if "bolts" in extreme else ("length", "metres", "measured")
    columns = columns_of(dimension, g.locale)
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
    columns = columns_of(dimension, g.locale)
    (grouped,) = await run(read, QuerySpec("published_routes", "group", f, group_by=columns))
    filmed = [(name, n) for name, n in _labelled(grouped.rows, columns, "videos", anywhere=not f.crag_ids) if n]
    for name, n in filmed:
        g.put(f"filmed.{name}", n)
    return bool(filmed)


def columns_of(dimension: str, locale: Locale) -> tuple[str, ...]:
    """The columns that name the groups of a dimension, in the language of the answer."""
    columns = GROUP_COLUMNS[dimension]
    return ENGLISH_GROUP_COLUMNS.get(dimension, columns) if locale == "en" else columns


def _labelled(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], figure: str, *, anywhere: bool) -> Labelled:
    """A figure by the innermost name of each group, the greatest first.

    A name that two bear says where it is, and so does every one where no crag was named (anywhere).
    """
    found: Counter[str] = Counter()
    for row, name in zip(rows, labels(rows, columns, anywhere=anywhere), strict=True):
        if name is not None:
            found[name] += row[figure] or 0
    return found.most_common()


def labels(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], *, anywhere: bool) -> list[str | None]:
    """The innermost name of each row's group; None where it belongs to none."""
    paths = [[str(row[c]) for c in columns if row[c]] for row in rows]
    bearers = Counter(path[-1] for path in {tuple(p) for p in paths if p})
    named: list[str | None] = []
    for path in paths:
        apart = len(path) > 1 and path[-1] != path[-2] and (anywhere or bearers[path[-1]] > 1)
        named.append(None if not path else f"{path[-1]} · {path[-2]}" if apart else path[-1])
    return named
