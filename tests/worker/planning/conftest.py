"""A planner over the sample data: its names, a clock that stands, and the rows."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from schemas.plan import Plan
from schemas.reading import Reading, Turn
from tests.worker.taiwan import fill, opened
from worker.planning.making import TAIPEI, plan_for
from worker.understanding.names.gazetteer import Gazetteer, load_gazetteer
from worker.understanding.question import read_question
from wrangler_compat.clock import FakeClock
from wrangler_compat.protocols import ReadOnlyDatabase

NOW = datetime(2026, 3, 11, 18, 30, tzinfo=TAIPEI)


@dataclass(frozen=True)
class Planner:
    """What reads and plans."""

    read: ReadOnlyDatabase
    gazetteer: Gazetteer
    clock: FakeClock

    def reading(self, text: str, *before: Turn) -> Reading:
        """The question as the pipeline reads it."""
        return read_question(text, self.gazetteer, now=NOW, history=before)

    def plan(self, text: str, *before: Turn) -> Plan:
        """The question's plan."""
        reading = self.reading(text, *before)
        return plan_for(reading, reading.filter, self.gazetteer, self.clock)


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file that no test changes."""
    path = tmp_path_factory.mktemp("planning") / "d1.sqlite"
    fill(path)
    return path


@pytest.fixture
async def planner(rows: Path) -> AsyncIterator[Planner]:
    """A planner over the sample data."""
    async with opened(rows) as read:
        yield Planner(read, await load_gazetteer(read), FakeClock())


Show = Callable[[Plan], list[tuple[int, str, tuple[int, ...]]]]


@pytest.fixture
def show() -> Show:
    """A plan's steps as id, tool and dependencies."""
    return lambda plan: [(s.id, s.tool, s.after) for s in plan.steps]
