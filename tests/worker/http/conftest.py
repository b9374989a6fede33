"""A service over the real sample rows, with real bindings in a folder of the test's own and a scripted pipeline."""

import json
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from schemas.rows import RowKind, columns, upsert_sql, validate
from tests.worker.http.scripted import Scripted
from tests.worker.http.wire import Client, serve
from worker.app import create_app
from worker.auth import make_token
from wrangler_compat.bindings import Bindings, open_bindings
from wrangler_compat.clock import FakeClock, SystemClock
from wrangler_compat.config import load_config
from wrangler_compat.migrations import apply_migrations
from wrangler_compat.protocols import Clock

SECRET = "a secret for tests only, long enough for HS256"
KINDS: dict[RowKind, str] = {"crag": "crags", "area": "areas", "route": "routes", "gym": "gyms"}

Served = Callable[..., AbstractAsyncContextManager[Client]]


def sample(root: Path, name: str) -> list[dict[str, Any]]:
    """The rows of a sample file."""
    text = (root / "data" / "taiwan" / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """A state folder with the sample rows."""
    import asyncio

    state = tmp_path_factory.mktemp("filled") / "state"

    async def fill() -> None:
        config = load_config(root / "wrangler.toml")
        async with open_bindings([config], state_dir=state) as env:
            await apply_migrations(env.DB, root / "schemas" / "migrations", clock=SystemClock())
            for kind, name in KINDS.items():
                rows = [validate(kind, row) for row in sample(root, name)]
                await env.DB.batch([env.DB.prepare(upsert_sql(kind)).bind(*columns(row).values()) for row in rows])

    asyncio.run(fill())
    return state


@asynccontextmanager
async def opened(root: Path, state: Path, clock: Clock, **vars: Any) -> AsyncIterator[Bindings]:
    """The bindings over a state folder."""
    config = load_config(root / "wrangler.toml")
    async with open_bindings([config], state_dir=state, clock=clock, vars={"JWT_SECRET": SECRET, **vars}) as env:
        yield env


@pytest.fixture
def clock() -> FakeClock:
    """The service's clock."""
    return FakeClock()


@pytest.fixture
def scripted() -> Scripted:
    """The pipeline, which does as it is told."""
    return Scripted()


@pytest.fixture
async def env(root: Path, filled: Path, tmp_path: Path, clock: FakeClock) -> AsyncIterator[Bindings]:
    """Bindings over a copy of the sample rows."""
    shutil.copytree(filled, tmp_path / "state")
    async with opened(root, tmp_path / "state", clock) as env:
        yield env


@pytest.fixture
async def client(env: Bindings, clock: FakeClock, scripted: Scripted) -> AsyncIterator[Client]:
    """An anonymous client of a running service."""
    async with serve(create_app(env, clock=clock, opener=scripted.open)) as client:
        yield client


def token(clock: Clock, role: Any, sub: str = "tester", minutes: int = 5) -> str:
    """A token as the service's own command makes it."""
    return make_token(SECRET, sub=sub, role=role, now=clock.now(), minutes=minutes)


@pytest.fixture
def admin(client: Client, clock: FakeClock) -> Client:
    """A client with an administrator's token."""
    return client.signed(token(clock, "admin"))
