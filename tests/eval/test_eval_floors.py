"""The measured quality may only rise: every floor of data/eval/floors.json holds for the code as it is.

`make test` asks the first golden set, the attacks and their look-alikes; `make test-long` the other sets, the phrases,
the compound questions and every retrieval question, and the first golden set once more by each strategy.
"""

import asyncio
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tuning.eval.__main__ import measure
from tuning.eval.golden import GOLDEN

FLOORS: dict[str, Any] = json.loads(Path("data/eval/floors.json").read_text("utf-8"))
LEAN = {"golden", "attacks", "attacks-2"}
LONG = {*GOLDEN, "phrases", "intents", "strategies", "compound"} - {"golden"}


def of(parts: set[str]) -> list[tuple[str, str]]:
    """The floors of what the sets measure: a strategy's part is called by its name, a set's look-alikes by theirs."""
    told = parts | {part.replace("attacks", "lookalikes") for part in parts}
    names = [part for part in FLOORS if part in told or ("strategies" in parts and part.startswith("strategy "))]
    names += [part for part in FLOORS if "compound" in parts and part.startswith("compound ")]
    return [(part, check) for part in names for check in FLOORS[part]]


SEARCHES = [(way, metric) for way in FLOORS["retrieval"] for metric in FLOORS["retrieval"][way]]


@pytest.fixture(scope="module")
def state(indexed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A state folder with the sample data."""
    folder = tmp_path_factory.mktemp("eval") / "state"
    shutil.copytree(indexed, folder)
    return folder


@pytest.fixture(scope="module")
def answers(state: Path) -> dict[str, Any]:
    """The figures of the lean sets, measured once."""
    return asyncio.run(measure(LEAN, state, None, failures=True))


@pytest.fixture(scope="module")
def others(state: Path) -> dict[str, Any]:
    """The figures of the other sets, measured once."""
    return asyncio.run(measure(LONG, state, None, failures=True))


@pytest.fixture(scope="module")
def searches(state: Path) -> dict[str, Any]:
    """The figures of the retrieval questions, measured once."""
    return asyncio.run(measure({"retrieval"}, state, None, failures=False))


def test_every_floor_is_held_by_one_of_these_tests() -> None:
    """A set that nobody measures has no floor, and a floor that nobody holds is none."""
    assert {*of(LEAN), *of(LONG)} == {(p, check) for p in FLOORS if p != "retrieval" for check in FLOORS[p]}


@pytest.mark.parametrize(("part", "check"), of(LEAN))
def test_answers_are_as_good_as_they_were(part: str, check: str, answers: dict[str, Any]) -> None:
    """A figure under its floor is a regression; raise the floor when the figure rises, never lower it."""
    assert answers[part][check]["value"] >= FLOORS[part][check]


@pytest.mark.slow
@pytest.mark.parametrize(("part", "check"), of(LONG))
def test_the_other_answers_are_as_good_as_they_were(part: str, check: str, others: dict[str, Any]) -> None:
    """The same for the sets that take minutes."""
    assert others[part][check]["value"] >= FLOORS[part][check]


@pytest.mark.slow
@pytest.mark.parametrize(("way", "metric"), SEARCHES)
def test_searches_are_as_good_as_they_were(way: str, metric: str, searches: dict[str, Any]) -> None:
    """The legs, their fusion and the whole of search each keep their floor."""
    assert searches["retrieval"][way][metric]["all"]["value"] >= FLOORS["retrieval"][way][metric]
