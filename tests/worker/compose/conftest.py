"""The sample data for the tests of composed answers."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.worker.taiwan import fill, opened
from wrangler_compat.readonly import ReadOnlyDatabase


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file that no test changes."""
    path = tmp_path_factory.mktemp("taiwan") / "d1.sqlite"
    fill(path)
    return path


@pytest.fixture
def own(filled: Path, tmp_path: Path) -> Path:
    """A database file that a test may change."""
    return Path(shutil.copy(filled, tmp_path / "own.sqlite"))


@pytest.fixture
async def read(filled: Path) -> AsyncIterator[ReadOnlyDatabase]:
    """A read-only handle on the sample data."""
    async with opened(filled) as handle:
        yield handle
