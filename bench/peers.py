"""`make bench-peers`: the same 20-node pipeline on LangGraph, Haystack, pydantic-graph and here, side by side.

The other engines are installed into a temporary folder that is removed afterwards; this needs a package registry, as
pip is configured. Rounds are interleaved, each engine in a process of its own, so that a busy machine is busy for all.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from typing import Any

from bench.server import ROOT

PEERS = {"LangGraph": "langgraph", "Haystack": "haystack", "pydantic-graph": "pydantic-graph"}
PACKAGES = ("langgraph", "haystack-ai", "pydantic-graph")
# None of them may report anywhere what is measured here.
QUIET = {"HAYSTACK_TELEMETRY_ENABLED": "false", "LANGSMITH_TRACING": "false", "LANGCHAIN_TRACING_V2": "false"}


def installed(folder: Path) -> Path:
    """The Python of a new environment in the folder with the peers in it."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    return python


def measure(python: Path, rounds: int) -> dict[str, list[dict[str, Any]]]:
    """Every engine's figures, round by round."""
    ours = [sys.executable, "-m", "bench.peer_ours"]
    commands: dict[str, list[str]] = {
        "OnBelay, record per node, request deadline": ours,
        "OnBelay, and a deadline on each node": [*ours, "deadlines"],
        **{name: [str(python), "-m", "bench.peer_engines", engine] for name, engine in PEERS.items()},
    }
    environment = {**os.environ, **QUIET, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            done = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
            found[name].append(json.loads(done.stdout.splitlines()[-1]))
    return found


def table(found: dict[str, list[dict[str, Any]]]) -> str:
    """Medians over the rounds; the ratio is of the CPU in the same round."""
    base = next(iter(found.values()))
    lines = ["| engine | version | CPU µs | p50 µs | times our CPU |", "|---|---|---|---|---|"]
    for name, rows in found.items():
        cpu, wall = (statistics.median(row[key] for row in rows) for key in ("cpu_us", "p50_us"))
        times = statistics.median(row["cpu_us"] / own["cpu_us"] for row, own in zip(rows, base, strict=True))
        lines.append(f"| {name} | {rows[0]['version']} | {cpu:,.0f} | {wall:,.0f} | {times:,.1f} |")
    return "\n".join(lines)


def main() -> None:
    """Install, measure, print, remove."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--python", type=Path, help="the Python of an environment that has the peers already")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="onbelay-peers-") as folder:
        python = given.python or installed(Path(folder))
        print(table(measure(python, given.rounds)))


if __name__ == "__main__":
    main()
