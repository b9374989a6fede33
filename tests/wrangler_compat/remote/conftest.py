"""The fake Cloudflare, and a way to it as the remote bindings have it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.fakes.cloudflare import Cloudflare, cloudflare
from tests.fakes.cloudflare_wire import SECRET, TOKEN
from wrangler_compat.clock import SystemClock
from wrangler_compat.remote.account import Account
from wrangler_compat.remote.api import Api
from wrangler_compat.remote.transport import Limits, Transport


@pytest.fixture
async def fake(tmp_path: Path) -> AsyncIterator[Cloudflare]:
    """An empty account."""
    async with cloudflare(tmp_path / "cloudflare") as served:
        yield served


@pytest.fixture
async def transport() -> AsyncIterator[Transport]:
    """A session on the real clock, with pauses that cost a test nothing."""
    one = Transport(SystemClock(), secrets=(TOKEN, SECRET), limits=Limits(first_pause_s=0.001))
    yield one
    await one.close()


def api_of(fake: Cloudflare, transport: Transport, service: str) -> Api:
    """The account's API as a binding of this name has it."""
    url, token = Account(fake.vars()).api(service)
    return Api(service, url, token, transport)
