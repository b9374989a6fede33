"""The level of a climber follows from clean leads of two routes, and from nothing else."""

from pathlib import Path

import pytest

from schemas.ascents import Style
from tests.worker import taiwan
from tests.worker.ascents import log
from worker.sql.ability import Ability, best, read_ability

# Longdong, sport: 5.9, 5.10a, 5.11a, 5.12a; trad 5.10a; the sample data holds several of each.
_SPORT = ("5.9", "5.10a", "5.11a", "5.12a")


def _routes(grade: str, kind: str = "sport") -> list[str]:
    rows = [r["id"] for r in taiwan.published("routes") if r["grade"] == grade and r["type"] == kind]
    assert len(rows) >= 2, (grade, kind)
    return rows


async def _levels(tmp_path: Path, *lines: tuple[str, Style]) -> tuple[Ability, ...]:
    path = tmp_path / "db.sqlite"
    taiwan.fill(path)
    log(path, "ann", [(route, style, "2025-01-01") for route, style in lines])
    log(path, "bo", [(route, "redpoint", "2025-01-01") for route in _routes("5.12a")[:2]])
    async with taiwan.opened(path) as read:
        assert await read_ability(read) == ()
        return await read_ability(read.as_user("ann"))


@pytest.mark.parametrize(
    ("lines", "redpoint", "onsight"),
    [
        ([("5.11a", "redpoint"), ("5.10a", "redpoint")], "5.10a", None),
        ([("5.11a", "redpoint"), ("5.11a", "flash"), ("5.9", "onsight")], "5.11a", "5.9"),
        ([("5.12a", "redpoint"), ("5.10a", "onsight"), ("5.10a", "onsight")], "5.10a", "5.10a"),
        ([("5.11a", "onsight")], "5.11a", "5.11a"),
        ([("5.12a", "toprope"), ("5.12a", "attempt"), ("5.12a", "project"), ("5.12a", "lead")], None, None),
        ([("5.12a", "repeat"), ("5.12a", "repeat"), ("5.9", "redpoint"), ("5.9", "redpoint")], "5.9", None),
    ],
)
async def test_the_second_hardest_route_decides(
    tmp_path: Path, lines: list[tuple[str, Style]], redpoint: str | None, onsight: str | None
) -> None:
    left = {grade: _routes(grade) for grade in _SPORT}
    levels = await _levels(tmp_path, *((left[grade].pop(), style) for grade, style in lines))
    for style, wanted in (("redpoint", redpoint), ("onsight", onsight)):
        level = best(levels, style)  # type: ignore[arg-type]
        assert (level and level.text) == wanted


async def test_one_route_climbed_often_is_one_route(tmp_path: Path) -> None:
    hard, easy = _routes("5.12a")[0], _routes("5.9")[0]
    levels = await _levels(tmp_path, (hard, "redpoint"), (hard, "redpoint"), (hard, "onsight"), (easy, "redpoint"))
    level = best(levels)
    assert level is not None
    assert (level.text, level.routes, level.single) == ("5.9", 2, False)
    assert level.ids == (hard, easy)
    only = best(levels, "onsight")
    assert only is not None
    assert (only.text, only.single) == ("5.12a", True)


async def test_ways_of_climbing_do_not_mix(tmp_path: Path) -> None:
    """Two hard sport routes say nothing of trad."""
    sport, trad = _routes("5.11a"), _routes("5.9", "trad")
    levels = await _levels(tmp_path, *((r, "redpoint") for r in (*sport[:2], *trad[:2])))
    assert {(level.type, level.text) for level in levels if level.style == "redpoint"} == {
        ("sport", "5.11a"),
        ("trad", "5.9"),
    }
    chosen = best(levels, types=("trad",))
    assert chosen is not None
    assert chosen.text == "5.9"
    assert best(levels, types=("boulder",)) is None
