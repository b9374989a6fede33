"""The product as a newcomer starts it: sample data loaded, index built, served over HTTP in a process of its own."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bench.server import Client, serve, token


@pytest.fixture(scope="session")
def served(indexed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a server over the real sample data."""
    state = tmp_path_factory.mktemp("golden") / "state"
    shutil.copytree(indexed, state)
    with serve(state) as port:
        yield port


@pytest.fixture
def client(served: int) -> Iterator[Client]:
    """A signed-in client: the address limit is for anonymous ones."""
    client = Client(served, token=token("user", "golden"))
    yield client
    client.close()


@pytest.fixture
def admin(served: int) -> Iterator[Client]:
    """A client with an administrator's token."""
    client = Client(served, token=token("admin"))
    yield client
    client.close()


def rows(root: Path, name: str) -> list[dict[str, Any]]:
    """The published rows of a sample file, read without any code of ours."""
    lines = (root / "data" / "taiwan" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    parsed = [json.loads(line) for line in lines if line.strip()]
    return [row for row in parsed if row.get("status", "published") == "published"]


@pytest.fixture(scope="session")
def routes(root: Path) -> list[dict[str, Any]]:
    """Every published route of the sample data."""
    return rows(root, "routes")


@pytest.fixture(scope="session")
def gyms(root: Path) -> list[dict[str, Any]]:
    """Every published gym of the sample data."""
    return rows(root, "gyms")
