"""What all climbers' logs say of routes together: how many climbed one, how they like it, what else they climbed.

Nothing here tells of fewer than MIN_GROUP climbers: the statements leave smaller groups out, the tables refuse them.
Only rows that differ are written, and none of them is part of a document: a refresh embeds nothing and fills no outbox.
The counts are made in short statements, a stretch of routes each, so that a write in between never waits for long.
"""

import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from schemas.ascents import MIN_GROUP
from wrangler_compat.protocols import D1Database

_LAST_ID = "\U0010ffff"
"""Above every id."""
LINES_A_STRETCH = 20_000
"""How many lines of the log one statement counts."""
ROUTES_A_BATCH = 40
MOST_TOGETHER = 10
"""How many companions of a route are kept, the likest first."""
LONGEST_LOG = 150
"""Logs of more routes than this say nothing of likeness (who has climbed everything likes everything) and cost most:
pairs grow with the square."""
CLIMBERS_MS = 3600 * 1000
"""How old the counts may grow."""
TOGETHER_MS = 24 * 3600 * 1000
"""How old the companions may grow."""

SPACING_MS = {"climbers": 60 * 1000, "together": 10 * 60 * 1000}
"""How soon each may be counted again when somebody who was counted has gone: many who go cost one count, not many."""

_DONE = "style NOT IN ('attempt', 'project')"
# The n-th line after a route, so that a stretch ends between two routes.
_STRETCH = "SELECT route_id FROM ascents WHERE route_id > ? ORDER BY route_id LIMIT 1 OFFSET ?"
_COUNTED = f"""SELECT route_id, count(*) AS climbers,
    CASE WHEN count(rating) >= {MIN_GROUP} THEN count(rating) END AS climber_votes,
    CASE WHEN count(rating) >= {MIN_GROUP} THEN round(avg(rating), 2) END AS climber_rating
  FROM (SELECT route_id, user_id, avg(rating) AS rating FROM ascents
    WHERE {_DONE} AND route_id > ?1 AND route_id <= ?2 GROUP BY route_id, user_id)
  GROUP BY route_id HAVING count(*) >= {MIN_GROUP}"""
_WRITE = f"""INSERT INTO route_climbers(route_id, climbers, climber_votes, climber_rating)
  SELECT * FROM ({_COUNTED}) WHERE true
  ON CONFLICT(route_id) DO UPDATE SET climbers = excluded.climbers, climber_votes = excluded.climber_votes,
    climber_rating = excluded.climber_rating
  WHERE (climbers, climber_votes, climber_rating)
    IS NOT (excluded.climbers, excluded.climber_votes, excluded.climber_rating)"""
_FORGET = f"""DELETE FROM route_climbers WHERE route_id > ?1 AND route_id <= ?2 AND route_id NOT IN (
  SELECT route_id FROM ascents WHERE {_DONE} AND route_id > ?1 AND route_id <= ?2
  GROUP BY route_id HAVING count(DISTINCT user_id) >= {MIN_GROUP})"""
_LONG = f"""SELECT user_id FROM ascents WHERE {_DONE} GROUP BY user_id HAVING count(DISTINCT route_id) > ?"""
_BESIDE = f"""SELECT b.route_id AS other, count(DISTINCT b.user_id) AS n
  FROM (SELECT DISTINCT user_id FROM ascents WHERE route_id = ?1 AND {_DONE}
      AND user_id NOT IN (SELECT value FROM json_each(?2))) a
    JOIN ascents b ON b.user_id = a.user_id AND b.{_DONE} AND b.route_id <> ?1
  GROUP BY b.route_id HAVING n >= {MIN_GROUP}"""
_KEPT = "SELECT other_id, climbers, likeness FROM routes_together WHERE route_id = ?"
_PUT = """INSERT INTO routes_together(route_id, other_id, climbers, likeness) VALUES (?1, ?2, ?3, ?4)
  ON CONFLICT(route_id, other_id) DO UPDATE SET climbers = ?3, likeness = ?4"""
_DROP = "DELETE FROM routes_together WHERE route_id = ? AND other_id = ?"
_ORPHANS = "DELETE FROM routes_together WHERE route_id NOT IN (SELECT route_id FROM route_climbers)"
# Whoever changes the row runs: two processes never count at once, and a crash costs one interval.
_CLAIM = """INSERT INTO aggregate_runs(name, refreshed_at, rows) VALUES (?1, ?2, 0)
  ON CONFLICT(name) DO UPDATE SET refreshed_at = ?2, stale = 0
  WHERE refreshed_at <= ?2 - ?3 OR (stale AND refreshed_at <= ?2 - ?4)"""
_RAN = "UPDATE aggregate_runs SET rows = ?2 WHERE name = ?1"


@dataclass(slots=True)
class Refreshed:
    """How many rows of each aggregate were written or removed; None where it was not due."""

    climbers: int | None = None
    together: int | None = None


async def refresh(
    database: D1Database,
    now_ms: int,
    *,
    force: bool = False,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Refreshed:
    """Bring the aggregates up to date as far as they are due, or stale; force counts all again."""
    done = Refreshed()
    if await _claim(database, "climbers", now_ms, 0 if force else CLIMBERS_MS):
        done.climbers = await count_climbers(database)
        await database.prepare(_RAN).bind("climbers", done.climbers).run()
    if await _claim(database, "together", now_ms, 0 if force else TOGETHER_MS):
        done.together = await pair_routes(database, progress)
        await database.prepare(_RAN).bind("together", done.together).run()
    return done


async def count_climbers(database: D1Database) -> int:
    """Count the climbers and ratings of every route; answer how many rows changed."""
    changed, after = 0, ""
    while True:
        end = await database.prepare(_STRETCH).bind(after, LINES_A_STRETCH).first("route_id")
        written = await database.batch(
            [statement.bind(after, end or _LAST_ID) for statement in map(database.prepare, (_WRITE, _FORGET))]
        )
        changed += sum(int(result["meta"]["changes"]) for result in written)
        if end is None:
            return changed
        after = end


async def pair_routes(database: D1Database, progress: Callable[[int, int], None]) -> int:
    """Find for each route what its climbers climbed besides; answer how many rows changed."""
    counts = await _all(database, "SELECT route_id, climbers FROM route_climbers ORDER BY route_id")
    climbers = {row["route_id"]: int(row["climbers"]) for row in counts}
    long = json.dumps([row["user_id"] for row in await _all(database, _LONG, LONGEST_LOG)])
    changed = int((await database.prepare(_ORPHANS).run())["meta"]["changes"])
    routes = list(climbers)
    for at in range(0, len(routes), ROUTES_A_BATCH):
        changed += await _pair(database, routes[at : at + ROUTES_A_BATCH], climbers, long)
        progress(min(at + ROUTES_A_BATCH, len(routes)), len(routes))
    return changed


async def _pair(database: D1Database, routes: list[str], climbers: dict[str, int], long: str) -> int:
    beside = await database.batch([database.prepare(_BESIDE).bind(route, long) for route in routes])
    kept = await database.batch([database.prepare(_KEPT).bind(route) for route in routes])
    statements = []
    for route, found, had in zip(routes, beside, kept, strict=True):
        likest = sorted(
            (
                (round(row["n"] / math.sqrt(climbers[route] * climbers[row["other"]]), 4), row["other"], int(row["n"]))
                for row in found["results"]
                if row["other"] in climbers
            ),
            key=lambda each: (-each[0], each[1]),
        )[:MOST_TOGETHER]
        wanted = {other: (n, likeness) for likeness, other, n in likest}
        known = {row["other_id"]: (int(row["climbers"]), row["likeness"]) for row in had["results"]}
        statements += [database.prepare(_DROP).bind(route, other) for other in known.keys() - wanted.keys()]
        statements += [
            database.prepare(_PUT).bind(route, other, *figures)
            for other, figures in wanted.items()
            if known.get(other) != figures
        ]
    if statements:
        await database.batch(statements)
    return len(statements)


async def _claim(database: D1Database, name: str, now_ms: int, interval_ms: int) -> bool:
    result = await database.prepare(_CLAIM).bind(name, now_ms, interval_ms, SPACING_MS[name]).run()
    return int(result["meta"]["changes"]) > 0


async def _all(database: D1Database, sql: str, *values: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await database.prepare(sql).bind(*values).all())["results"]
    return found
