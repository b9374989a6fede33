"""Choose the crags, the routes and the rainy-day gyms of a journey, from rows and by the distance between them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, permutations
from typing import Any

from schemas.evidence import Evidence
from schemas.plan import PlanStep, StepResult
from schemas.reading import Filter, Locale, Mention, Reading, RouteType
from worker.planning.roles import A_DAY, ROLES, Role, Windows, windows
from worker.retrieval.popularity import popularity
from worker.sql.evidence import Gathering
from worker.sql.facts import flatten
from worker.sql.nearest import kilometres, nearest
from worker.sql.queryspec import MAX_LIMIT, QuerySpec
from worker.sql.run import run
from worker.sql.scope import grade_text, place_specs, scope_values
from wrangler_compat.protocols import ReadOnlyDatabase

ENOUGH_ROUTES = sum(A_DAY.values())
"""A crag is worth a day when it has as many routes as a day takes."""
MOST_GYMS = 2
FAR_KM = 120
"""Beyond this two crags are not joined in one journey, unless both were asked for."""
_BY_GRADE = ("crag_id", "type", "grade_min", "grade_max")


TOWNS = frozenset({"city", "district"})


def town_names(reading: Reading) -> tuple[str, ...]:
    """The cities and districts in which a journey is wanted; the filter of routes knows none."""
    return tuple(m.name for m in reading.mentions if m.kind in TOWNS and not m.negated)


def _in_town(crag: Mapping[str, Any], towns: Sequence[str]) -> bool:
    address = str(crag["address"] or "").replace("臺", "台")
    return any(town.replace("臺", "台") in address for town in towns)


async def crags_step(read: ReadOnlyDatabase, step: PlanStep, locale: Locale) -> Evidence:
    """The crag of each day as trip.crag.<day>, with the level and the types; trip.none where none has any."""
    level = step.filter.grades
    days = step.reading.trip_days
    if level is None or days is None:
        return Evidence()
    roles = windows(level, step.reading.bands)
    asked = replace(step.filter, kinds=("route",), grades=roles.whole)
    place = Filter(crag_ids=step.filter.crag_ids, region=step.filter.region)
    grouped, crags, *places = await run(
        read,
        QuerySpec("published_routes", "group", asked, group_by=_BY_GRADE),
        QuerySpec("published_crags", filter=place, limit=MAX_LIMIT),
        *place_specs(step.filter),
    )
    types = _types(step.filter, grouped.rows, roles)
    fit = _fitting(grouped.rows, roles, types)
    towns = town_names(step.reading) if not step.filter.crag_ids else ()
    there = [r for r in crags.rows if fit.get(r["id"]) and (not towns or _in_town(r, towns))]
    chosen = _days(there, fit, days, named=step.filter.crag_ids)
    g = Gathering(locale)
    if not chosen:
        g.put("trip.none", True)
        g.put("count", 0)
        asked_types = replace(step.filter, kinds=("route",))
        g.values.extend(scope_values(asked_types, [r for found in places for r in found.rows], locale))
        return g.evidence()
    g.put("trip.days", days)
    g.put("trip.level", grade_text(level))
    g.put("trip.types", types)
    for day, row in enumerate(chosen, 1):
        g.put(f"trip.crag.{day}", row["id"], (row["id"],))
        if day > 1 and (km := kilometres(chosen[day - 2], row)):
            g.put(f"trip.km.{day}", km)
    for row in {r["id"]: r for r in chosen}.values():
        g.row("crag", row)
    return g.evidence()


async def routes_step(read: ReadOnlyDatabase, step: PlanStep, before: Sequence[StepResult], locale: Locale) -> Evidence:
    """Each day's routes, easiest first, as trip.role.<id> and trip.on.<id>; none stands on two days."""
    level = step.filter.grades
    crags = _crags_of(before)
    if level is None or not crags:
        return Evidence()
    roles = windows(level, step.reading.bands)
    types = next((v.value for r in before for v in r.evidence.values if v.key == "trip.types"), ())
    wanted = replace(
        step.filter,
        kinds=("route",),
        region=None,
        crag_ids=tuple(dict.fromkeys(crags)),
        # The crags were chosen by these; a journey that was planned elsewhere, or at another time, has said so.
        seasons=(),
        grades=roles.whole,
        route_types=tuple(types) if isinstance(types, tuple) else (),  # type: ignore[arg-type]
    )
    (found,) = await run(read, QuerySpec("published_routes", filter=wanted, limit=MAX_LIMIT))
    g, used = Gathering(locale), set[str]()
    for day, crag in enumerate(crags, 1):
        here = [r for r in found.rows if r["crag_id"] == crag and r["id"] not in used]
        chosen = _a_day(here, roles)
        for role, row in chosen:
            used.add(row["id"])
            g.put(f"trip.role.{row['id']}", role, (row["id"],))
            g.put(f"trip.on.{row['id']}", day, (row["id"],))
            g.row("route", row)
        g.put(f"trip.lacks.{day}", tuple(r for r in ROLES if r not in {role for role, _ in chosen}) or None)
    return g.evidence()


async def gyms_step(read: ReadOnlyDatabase, step: PlanStep, before: Sequence[StepResult], locale: Locale) -> Evidence:
    """The gyms nearest to each day's crag with the distance, as trip.gym.<day> and trip.gym.km.<id>."""
    g, said = Gathering(locale), set[str]()
    for day, crag in enumerate(dict.fromkeys(_crags_of(before)), 1):
        there = Mention("crag", (crag,), "", "", 0, 0)
        for neighbour in await nearest(read, (there,), "gym", most=MOST_GYMS):
            row = neighbour.row
            if row["id"] in said:
                continue
            said.add(row["id"])
            g.put(f"trip.gym.{day}", row["id"], (row["id"],))
            g.put(f"trip.gym.km.{row['id']}", neighbour.km, (row["id"], crag))
            g.put(f"trip.gym.of.{row['id']}", crag, (row["id"], crag))
            g.row("gym", row)
    return g.evidence()


def _types(f: Filter, groups: Sequence[Mapping[str, Any]], roles: Windows) -> tuple[RouteType, ...]:
    """The types asked for; else bolted routes where there are any, else whatever there is."""
    if f.route_types:
        return f.route_types
    there = {g["type"] for g in groups if roles.role_of(g["grade_min"], g["grade_max"])}
    return ("sport",) if "sport" in there else ()


def _fitting(groups: Sequence[Mapping[str, Any]], roles: Windows, types: Sequence[str]) -> dict[str, Counter[Role]]:
    """How many routes of each role every crag has."""
    found: dict[str, Counter[Role]] = {}
    for group in groups:
        role = roles.role_of(group["grade_min"], group["grade_max"])
        if role is not None and (not types or group["type"] in types):
            found.setdefault(group["crag_id"], Counter())[role] += group["n"]
    return found


def _days(
    crags: Sequence[Mapping[str, Any]], fit: Mapping[str, Counter[Role]], days: int, *, named: Sequence[str]
) -> list[Mapping[str, Any]]:
    """A crag for every day: the one with the most routes at the level, the nearest ones worth a day, by the least way.

    Crags that were named are shared out in the order in which they were named.
    """
    worth = [c for c in crags if sum(fit[c["id"]].values()) >= ENOUGH_ROUTES] or list(crags)
    if not worth:
        return []
    if len(named) > 1:
        order = sorted(worth, key=lambda c: named.index(c["id"]))
        return [order[day * len(order) // days] for day in range(days)]
    first = max(worth, key=lambda c: (fit[c["id"]]["project"], sum(fit[c["id"]].values()), c["id"]))
    chosen = [first]
    while len(chosen) < days:
        left = [(min(_apart(c, other) for other in chosen), c["id"], c) for c in worth if c not in chosen]
        if not left or min(left)[0] > FAR_KM:
            break
        chosen.append(min(left)[2])
    way = min(permutations(chosen), key=lambda order: (sum(_apart(a, b) for a, b in pairwise(order)), order[0]["id"]))
    # Where no other crag is within reach, the best one gets the days that are left.
    return [crag for crag in way for _ in range(days - len(way) + 1 if crag is first else 1)]


def _apart(one: Mapping[str, Any], other: Mapping[str, Any]) -> int:
    """Kilometres between two crags; one whose place nobody knows is taken to be out of reach."""
    km = kilometres(one, other)
    return FAR_KM + 1 if km is None else km


def _a_day(rows: Sequence[Mapping[str, Any]], roles: Windows) -> list[tuple[Role, Mapping[str, Any]]]:
    """A day's routes: as many as can be had in one area, so that little is walked, the rest from elsewhere."""
    by_role: dict[Role, list[Mapping[str, Any]]] = {role: [] for role in ROLES}
    for row in sorted(rows, key=lambda r: (-_liked(r), -r["grade_min"], r["id"])):
        if (role := roles.role_of(row["grade_min"], row["grade_max"])) is not None:
            by_role[role].append(row)
    areas = Counter[Any]()
    for role, most in A_DAY.items():
        for area, n in Counter(r["area_id"] for r in by_role[role]).items():
            areas[area] += min(n, most)
    best = max(sorted(areas, key=str), key=lambda a: areas[a], default=None)
    chosen: list[tuple[Role, Mapping[str, Any]]] = []
    left: list[tuple[Role, Mapping[str, Any]]] = []
    for role, most in A_DAY.items():
        near_first = sorted(by_role[role], key=lambda r: r["area_id"] != best)
        chosen += [(role, row) for row in near_first[:most]]
        left += [(role, row) for row in near_first[most:]]
    # What one role lacks the others make up for, what is climbed most first.
    left.sort(key=lambda pair: pair[0] != "main")
    chosen += left[: max(0, ENOUGH_ROUTES - len(chosen))]
    return sorted(chosen, key=lambda pair: (ROLES.index(pair[0]), pair[1]["grade_min"]))


def _liked(row: Mapping[str, Any]) -> float:
    facts = flatten(row)
    features = facts.get("features")
    classic = isinstance(features, tuple) and "classic" in features
    loose = isinstance(features, tuple) and "loose_rock" in features
    return popularity(facts) + 0.2 * classic - 0.3 * loose


def _crags_of(before: Sequence[StepResult]) -> list[str]:
    """The crag of each day, in order."""
    return [str(v.value) for r in before for v in r.evidence.values if v.key.startswith("trip.crag.")]
