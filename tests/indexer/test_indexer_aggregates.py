"""Aggregates of climbers' logs: exact, never of fewer than five, and no work for the index."""

import random
import sqlite3
from collections import defaultdict
from pathlib import Path

import pytest

from indexer.aggregates import CLIMBERS_MS, TOGETHER_MS, refresh
from tests.indexer.conftest import Site

NOW = 2_000_000_000_000


async def _log(site: Site, lines: list[tuple[str, str, str, int | None]]) -> None:
    users = sorted({line[0] for line in lines})
    db = site.env.DB
    await db.batch([db.prepare("INSERT OR IGNORE INTO users VALUES (?, NULL, NULL, 1)").bind(u) for u in users])
    await db.batch(
        [
            db.prepare(
                "INSERT INTO ascents(user_id, id, route_id, style, rating, created_at, updated_at)"
                " VALUES (?, ?, ?, ?, ?, 1, 1)"
            ).bind(user, str(n), route, style, rating)
            for n, (user, route, style, rating) in enumerate(lines)
        ]
    )


async def _rows(site: Site, sql: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = (await site.env.DB.prepare(sql).all())["results"]
    return found


def _made(seed: int) -> list[tuple[str, str, str, int | None]]:
    chance = random.Random(seed)
    styles = ("redpoint", "flash", "toprope", "attempt", "project", "repeat")
    return [
        (
            f"u{chance.randrange(30)}",
            f"r{min(chance.randrange(25), chance.randrange(25)):02d}",
            chance.choice(styles),
            chance.choice([None, 1, 2, 3, 4, 5]),
        )
        for _ in range(700)
    ]


async def test_counts_are_those_of_a_computation_by_hand(filled: Site) -> None:
    lines = _made(1)
    await _log(filled, lines)
    done = await refresh(filled.env.DB, NOW)
    climbed: dict[str, set[str]] = defaultdict(set)
    rated: dict[tuple[str, str], list[int]] = defaultdict(list)
    for user, route, style, rating in lines:
        if style not in ("attempt", "project"):
            climbed[route].add(user)
            if rating is not None:
                rated[route, user].append(rating)
    wanted = {}
    for route, users in climbed.items():
        means = [sum(r) / len(r) for u in sorted(users) if (r := rated.get((route, u)))]
        if len(users) >= 5:
            enough = len(means) >= 5
            wanted[route] = (
                len(users),
                len(means) if enough else None,
                pytest.approx(sum(means) / len(means), abs=0.006) if enough else None,
            )
    found = {
        row["route_id"]: (row["climbers"], row["climber_votes"], row["climber_rating"])
        for row in await _rows(filled, "SELECT * FROM route_climbers")
    }
    assert found == wanted
    assert done.climbers == len(wanted)
    pairs = {
        (row["route_id"], row["other_id"]): row["climbers"]
        for row in await _rows(filled, "SELECT * FROM routes_together")
    }
    assert pairs
    for (one, other), n in pairs.items():
        assert n == len(climbed[str(one)] & climbed[str(other)])
        assert int(str(n)) >= 5
    for route in wanted:
        beside = [len(climbed[route] & climbed[o]) for o in wanted if o != route]
        assert sum(1 for r, _ in pairs if r == route) == min(10, sum(n >= 5 for n in beside))


async def test_nothing_is_told_of_fewer_than_five(filled: Site) -> None:
    """Four climbers leave no trace; the fifth makes a count; one who goes takes it away again, ratings apart."""
    four = [(f"u{n}", "r1", "redpoint", 5) for n in range(4)]
    await _log(filled, [*four, ("u9", "r1", "attempt", 1), ("u0", "r1", "repeat", 1)])
    await refresh(filled.env.DB, NOW)
    assert await _rows(filled, "SELECT * FROM route_climbers") == []
    await filled.env.DB.prepare(
        "INSERT INTO ascents(user_id, id, route_id, style, created_at, updated_at)"
        " VALUES ('u9', 'x', 'r1', 'flash', 1, 1)"
    ).run()
    await refresh(filled.env.DB, NOW + CLIMBERS_MS)
    # u9 gave the route no rating with its ascent: four ratings stay untold.
    assert await _rows(filled, "SELECT * FROM route_climbers") == [
        {"route_id": "r1", "climbers": 5, "climber_votes": None, "climber_rating": None}
    ]
    await filled.env.DB.prepare("DELETE FROM users WHERE id = 'u3'").run()
    await refresh(filled.env.DB, NOW + 2 * CLIMBERS_MS)
    assert await _rows(filled, "SELECT * FROM route_climbers") == []


@pytest.mark.parametrize("values", ["('r', 4, NULL, NULL)", "('r', 9, 4, 3.0)", "('r', 9, NULL, 3.0)"])
def test_the_tables_refuse_smaller_groups(values: str) -> None:
    connection = sqlite3.connect(":memory:")
    for file in sorted((Path(__file__).parents[2] / "schemas" / "migrations").glob("*.sql")):
        connection.executescript(file.read_text(encoding="utf-8"))
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(f"INSERT INTO route_climbers VALUES {values}")
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute("INSERT INTO routes_together VALUES ('a', 'b', 4, 0.5)")


async def test_a_refresh_writes_what_differs_when_it_is_due_and_no_change(filled: Site) -> None:
    """The outbox stays as it was, so nothing is embedded again."""
    await _log(filled, _made(2))
    before = await _rows(filled, "SELECT count(*) AS n FROM changes")
    first = await refresh(filled.env.DB, NOW)
    assert first.climbers
    assert first.together
    early = await refresh(filled.env.DB, NOW + CLIMBERS_MS - 1)
    assert (early.climbers, early.together) == (None, None)
    later = await refresh(filled.env.DB, NOW + CLIMBERS_MS)
    assert (later.climbers, later.together) == (0, None)
    daily = await refresh(filled.env.DB, NOW + TOGETHER_MS)
    assert (daily.climbers, daily.together) == (0, 0)
    assert (await refresh(filled.env.DB, NOW + TOGETHER_MS, force=True)).together == 0
    assert await _rows(filled, "SELECT count(*) AS n FROM changes") == before
