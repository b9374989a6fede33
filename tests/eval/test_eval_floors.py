"""The measured quality may only rise: every floor of data/eval/floors.json holds for the code as it is."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from tuning.eval.__main__ import SETS, measure, prepared

pytestmark = pytest.mark.slow  # a minute of asking; the submission check runs it

FLOORS = json.loads(Path("data/eval/floors.json").read_text("utf-8"))
ANSWERS = [(part, check) for part in FLOORS if part != "retrieval" for check in FLOORS[part]]
SEARCHES = [(way, metric) for way in FLOORS["retrieval"] for metric in FLOORS["retrieval"][way]]


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A state folder with the sample data, made once."""
    return prepared(tmp_path_factory.mktemp("eval"))


@pytest.fixture(scope="module")
def answers(state: Path) -> dict[str, Any]:
    """The figures of every set but that of search, measured once."""
    return asyncio.run(measure(set(SETS) - {"retrieval", "stopping", "sharing"}, state, None, failures=False))


@pytest.fixture(scope="module")
def searches(state: Path) -> dict[str, Any]:
    """The figures of the retrieval questions, measured once."""
    return asyncio.run(measure({"retrieval"}, state, None, failures=False))


@pytest.mark.parametrize(("part", "check"), ANSWERS)
def test_answers_are_as_good_as_they_were(part: str, check: str, answers: dict[str, Any]) -> None:
    """A figure under its floor is a regression; raise the floor when the figure rises, never lower it."""
    assert answers[part][check]["value"] >= FLOORS[part][check]


@pytest.mark.parametrize(("way", "metric"), SEARCHES)
def test_searches_are_as_good_as_they_were(way: str, metric: str, searches: dict[str, Any]) -> None:
    """The legs, their fusion and the whole of search each keep their floor."""
    assert searches["retrieval"][way][metric]["all"]["value"] >= FLOORS["retrieval"][way][metric]
