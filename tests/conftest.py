"""What every test gets: no way out to the network, the project's own folder, and the sample data, indexed once.

Of tests in two processes those begin that take longest, so that none of them ends alone.
"""

import asyncio
import fcntl
import gc
import io
import os
import shutil
import socket
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# How fast examples are drawn says how busy the machine is: whoever draws the first text of a process loads its tables.
settings.register_profile("busy", suppress_health_check=[HealthCheck.too_slow], deadline=None)
settings.load_profile("busy")

ROOT = Path(__file__).resolve().parents[1]
LOOPBACK = ("127.0.0.1", "::1", "localhost", "", None)

# Ten thousand gathered tests are looked through again and again for nothing: a collection is worth while less often.
gc.set_threshold(20_000, 20, 20)

LONGEST = (
    "test_eval_floors.py",
    "test_embedder_training.py",
    "test_wordings.py",
    "test_fuzz_api.py",
    "test_indexer_kill.py",
    "test_gate_run.py",
    "test_local_retraining.py",
    "test_deploying_remote.py",
    "test_eval_cost.py",
    "test_arms_small.py",
    "test_gate_verdict.py",
    "test_pipeline_knowledge.py",
    "test_golden_leftovers.py",
)
"""The files that take longest, the longest first (`pytest --durations=60`)."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files that take longest first; the order within a file stays."""
    places = {name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: places.get(item.path.name, len(places)))


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's folder."""
    return ROOT


@pytest.fixture(scope="session")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A state folder with the sample rows and their index, which no test changes: a test copies it.

    Processes that test side by side share it, in the folder TESTS_SHARED or in that of xdist: the first one makes it,
    the others wait.
    """
    from indexer.setup import set_up

    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else Path(os.environ.get("TESTS_SHARED", base))
    state = shared / "indexed"
    with (shared / "indexed.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not state.exists():
            made = tmp_path_factory.mktemp("indexed") / "state"
            assert asyncio.run(set_up(made, out=io.StringIO())) == 0
            shutil.move(made, state)
    return state


@pytest.fixture(autouse=True)
def only_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection and name look-up that is not on this machine."""
    connect = socket.socket.connect
    getaddrinfo = socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in LOOPBACK:
            raise RuntimeError(f"a test tried to reach {address!r}")
        connect(self, address)

    def guarded_getaddrinfo(host: Any, *args: Any, **kw: Any) -> Any:
        if host not in LOOPBACK and host != b"localhost":
            raise RuntimeError(f"a test tried to look up {host!r}")
        return getaddrinfo(host, *args, **kw)

    monkeypatch.setattr(socket.socket, "connect", guarded_connect)
    monkeypatch.setattr(socket, "getaddrinfo", guarded_getaddrinfo)
