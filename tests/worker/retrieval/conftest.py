"""The sample data with its index, for the search legs and the rows behind them."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from wrangler_compat.bindings import Bindings, open_bindings
from wrangler_compat.config import load_config


@pytest.fixture(scope="session")
def state(indexed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A state folder of these tests' own with the sample rows and their index."""
    folder = tmp_path_factory.mktemp("retrieval") / "state"
    shutil.copytree(indexed, folder)
    return folder


@pytest.fixture
async def env(state: Path, root: Path) -> AsyncIterator[Bindings]:
    """The bindings over the sample data; tests only read."""
    configs = [load_config(root / "wrangler.toml"), load_config(root / "indexer" / "wrangler.toml")]
    async with open_bindings(configs, state_dir=state) as bindings:
        yield bindings
