"""A climber's log and answers to questions about it, computed from the data files without any code of the product."""

import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from tests.worker import taiwan

TODAY = date(2026, 3, 10)
STYLES = ("onsight", "flash", "redpoint", "toprope", "lead", "repeat", "attempt", "project")
TRIED = ("attempt", "project")
_YDS = re.compile(r"5\.(\d+)([abcd])?")
ROUTES: dict[str, dict[str, Any]] = {row["id"]: row for row in taiwan.published("routes")}


@dataclass(frozen=True)
class Entry:
    """One line of the log."""

    route: str
    style: str
    day: str | None

    @property
    def row(self) -> dict[str, Any]:
        """The route's row in the data file."""
        return ROUTES[self.route]


def make_log(seed: int, lines: int = 260) -> list[Entry]:
    """A log over three years, some days unknown, some routes climbed again and again."""
    chance = random.Random(seed)
    ids = sorted(ROUTES)
    favourites = chance.sample(ids, 60)
    found = []
    for _ in range(lines):
        route = chance.choice(favourites if chance.random() < 0.5 else ids)
        day = TODAY - timedelta(days=chance.randrange(1100))
        found.append(Entry(route, chance.choice(STYLES), None if chance.random() < 0.05 else day.isoformat()))
    return found


def grade_key(row: dict[str, Any]) -> tuple[int, str] | None:
    """The easiest grade that a published YDS grade may mean, None for the others."""
    if row["grade"] == "5.11/5.10+":
        return (10, "c")
    match = _YDS.match(row["grade"])
    if match is None or "?" in row["grade"][:4]:
        return None
    return int(match[1]), match[2] or ("c" if row["grade"].endswith("+") and int(match[1]) >= 10 else "a")


def of_number(number: int) -> Callable[[dict[str, Any]], bool]:
    """Whether a published grade lies surely within one number of the scale."""
    return lambda row: bool(re.fullmatch(rf"5\.{number}([abcd]?[+-]?\??|a/b)( R)?", row["grade"]))


def of_crag(crag: str) -> Callable[[dict[str, Any]], bool]:
    """Whether a row stands in a crag."""
    return lambda row: bool(row["crag_id"] == crag)


def of_type(kind: str) -> Callable[[dict[str, Any]], bool]:
    """Whether a row is of a type."""
    return lambda row: bool(row["type"] == kind)


Test = Callable[[dict[str, Any]], bool]


def pick(
    log: Iterable[Entry], *tests: Test, styles: tuple[str, ...] = (), since: str | None = None, until: str | None = None
) -> list[Entry]:
    """The lines that count: of the named styles, else every ascent; in the time, where one is named."""
    return [
        e
        for e in log
        if (e.style in styles if styles else e.style not in TRIED)
        and all(test(e.row) for test in tests)
        and (since is None or (e.day is not None and e.day >= since))
        and (until is None or (e.day is not None and e.day <= until))
    ]


def routes(lines: Iterable[Entry]) -> set[str]:
    """The different routes of lines."""
    return {e.route for e in lines}


def hardest(lines: list[Entry], *, roped: bool) -> set[str]:
    """The hardest routes of lines; without roped, top ropes are left aside."""
    lines = [e for e in lines if grade_key(e.row) is not None and (roped or e.style != "toprope")]
    best = max(grade_key(e.row) or (0, "") for e in lines)
    return {e.route for e in lines if grade_key(e.row) == best}


def left(log: list[Entry], *tests: Test) -> set[str]:
    """The routes in scope that have no ascent."""
    done = routes(pick(log))
    return {i for i, row in ROUTES.items() if all(test(row) for test in tests) and i not in done}
