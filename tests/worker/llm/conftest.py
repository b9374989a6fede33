"""A fake model server for the request side, and what stands around a call."""

from collections.abc import AsyncIterator

import pytest

from tests.fakes.model_server import ModelServer, model_server


@pytest.fixture
async def fake() -> AsyncIterator[ModelServer]:
    """A model server on loopback."""
    async with model_server() as server:
        yield server
