"""An environment for nodes that touch nothing: no bindings, a clock moved by hand, a real deadline."""

import random
from typing import Any, cast

import pytest

from worker import engine
from worker.env import Env, Models, Usage
from wrangler_compat.clock import FakeClock


@pytest.fixture
def clock() -> FakeClock:
    """Time that stands still until a test moves it."""
    return FakeClock()


@pytest.fixture
def env(clock: FakeClock) -> Env:
    """Ten seconds left, remarks go to the running node's record."""
    nothing = cast(Any, None)
    return Env(
        DB=nothing,
        READ=nothing,
        KV=nothing,
        VECTORIZE=nothing,
        AI=nothing,
        INDEX_QUEUE=nothing,
        clock=clock,
        random=random.Random(0),
        models=Models(embed="none"),
        gazetteer=nothing,
        emit=nothing,
        wait_until=nothing,
        note=engine.note,
        usage=Usage(),
        deadline=clock.monotonic() + 10.0,
        seq=0,
    )
