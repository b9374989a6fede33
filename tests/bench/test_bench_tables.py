"""What the comparison of engines prints is made of what was measured."""

import asyncio

import pytest

from bench.peer_ours import request_of
from bench.peer_timing import RESULT
from bench.peers import table


@pytest.mark.parametrize("each", [None, 5.0])
def test_the_pipeline_that_is_compared_runs_every_node_as_often_as_it_must(each: float | None) -> None:
    assert asyncio.run(request_of(each)()) == RESULT


def test_ratios_are_taken_round_by_round() -> None:
    """A busy machine slows one round of all engines down, and not one engine."""
    ours = [{"version": "1", "cpu_us": cpu, "p50_us": 1.0} for cpu in (10.0, 100.0, 10.0)]
    theirs = [{"version": "2", "cpu_us": 50 * cpu, "p50_us": 1.0} for cpu in (10.0, 100.0, 10.0)]
    assert table({"ours": ours, "theirs": theirs}).splitlines()[-1] == "| theirs | 2 | 500 | 1 | 50.0 |"
