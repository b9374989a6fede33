"""schemathesis over the whole API: every operation keeps what the OpenAPI document says of it, whatever it is sent."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.server import BASE, serve, token

pytestmark = pytest.mark.slow
OPEN_TO: dict[str | None, tuple[str, ...]] = {
    "admin": (),
    "user": ("--exclude-tag=admin", "--exclude-tag=writes"),
    None: ("--include-tag=ask", "--include-tag=rows"),
}
"""What a role may do at all; that the rest refuses it is told by `test_http_openapi`, and needs no bound of a field."""
EXAMPLES = 8
"""Of each operation."""
SEED = 20261125
"""Fixed, so that a failure is the change's and not the day's."""


@pytest.fixture
def served(indexed: Path, tmp_path: Path) -> Iterator[int]:
    """The port of a server as it runs in public, over rows of its own."""
    state = tmp_path / "state"
    shutil.copytree(indexed, state)
    with serve(state, {"ENVIRONMENT": "production", "QUOTA": "on"}) as port:
        yield port


@pytest.mark.parametrize("role", ["admin", "user", None])
def test_the_api_is_what_its_document_says(served: int, root: Path, tmp_path: Path, role: str | None) -> None:
    """No server error, no undocumented status, body or media type, nothing malformed accepted, whoever asks."""
    command = [
        sys.executable,
        "-m",
        "schemathesis.cli",
        f"--config-file={root / 'schemathesis.toml'}",
        "run",
        f"http://127.0.0.1:{served}{BASE}/openapi.json",
        "--phases=examples,coverage,fuzzing",
        f"--max-examples={EXAMPLES}",
        *OPEN_TO[role],
        # How long a busy machine takes to make data says nothing of the API.
        "--suppress-health-check=too_slow",
        f"--seed={SEED}",
        "--continue-on-failure",
        "--no-color",
    ]
    if role is not None:
        command.append(f"--header=Authorization: Bearer {token(role, 'fuzz')}")
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=550, check=False)
    assert ran.returncode == 0, ran.stdout[-6_000:] + ran.stderr[-2_000:]
