"""A fake model server and the binding that speaks to it."""

from collections.abc import AsyncIterator

import pytest

from tests.fakes.model_server import ModelServer, model_server
from wrangler_compat.ai import Ai


@pytest.fixture
async def fake() -> AsyncIterator[ModelServer]:
    """A model server on loopback."""
    async with model_server() as server:
        yield server


@pytest.fixture
async def upstream(fake: ModelServer) -> AsyncIterator[Ai]:
    """The binding with every provider sent to the fake."""
    ai = Ai.open(vars=fake.vars())
    yield ai
    await ai.close()
