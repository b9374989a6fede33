"""`make bench`: every promised figure in one table, printed and kept as bench/results.json."""

import argparse
import json
import os
import platform
import shutil
import tempfile
import time
from pathlib import Path

from bench import coldstart, engine, freshness, latency
from bench.server import ROOT, serve

RESULTS = ROOT / "bench" / "results.json"


def machine() -> dict[str, str | int | float]:
    """What the figures were taken on, with a calibration: seconds of one CPU for a fixed pure-Python loop."""
    model = "unknown"
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    begun = time.process_time()
    total = 0
    for number in range(10_000_000):
        total += number & 7
    return {
        "cpu": model,
        "cores": os.cpu_count() or 0,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()}",
        "load_1m": os.getloadavg()[0],
        "calibration_s": round(time.process_time() - begun, 3),
        "taken": time.strftime("%Y-%m-%d"),
    }


def run(state: Path, scale: Path, rounds: int) -> dict[str, dict[str, float]]:
    """Every measurement, each over a copy of its state folder."""
    results: dict[str, dict[str, float]] = {"engine": engine.measure()}
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "state"
        shutil.copytree(state, copy)
        results["latency_1k"] = latency.measure(copy, latency.TAIWAN, rounds)
        results["cold_start"] = coldstart.measure(copy, 5)
        with serve(copy) as port:
            results["freshness"] = freshness.measure(port, 5 * rounds).summary()
    if scale.exists():
        results["latency_85k"] = latency.measure(scale, latency.OPENBETA, rounds)
    return results


def table(results: dict[str, dict[str, float]]) -> str:
    """The figures as one Markdown table."""
    lines = ["| measurement | figure | value |", "|---|---|---|"]
    for name, figures in results.items():
        lines += [f"| {name} | {key} | {value:,.2f} |" for key, value in figures.items()]
    return "\n".join(lines)


def main() -> None:
    """Measure, print, keep."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--state", type=Path, default=ROOT / ".wrangler" / "state")
    arguments.add_argument("--scale", type=Path, default=ROOT / ".wrangler" / "scale")
    arguments.add_argument("--rounds", type=int, default=20)
    options = arguments.parse_args()
    kept = {"machine": machine(), "results": run(options.state, options.scale, options.rounds)}
    print(json.dumps(kept["machine"], ensure_ascii=False))
    print(table(kept["results"]))  # type: ignore[arg-type]
    RESULTS.write_text(json.dumps(kept, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
