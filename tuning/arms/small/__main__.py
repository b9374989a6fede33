"""`python -m tuning.arms.small`: train the small model, run every arm with every seed, write docs/arms.

Each seed is a process of its own with one thread, so two seeds use two cores; a killed run goes on where it was.
"""

import argparse
import asyncio
import json
import os
import subprocess
import sys
import time
from pathlib import Path

from tuning.arms.small.plan import CPU, GPU, TINY, Plan

PLANS = {"cpu": CPU, "gpu": GPU, "tiny": TINY}
FOLDER = Path(".wrangler/arms")


def main() -> None:
    """Run the whole measurement, or one seed of it (`--seed`), or only the report (`--report`)."""
    parser = argparse.ArgumentParser(prog="python -m tuning.arms.small", description=__doc__)
    parser.add_argument(
        "--plan", choices=tuple(PLANS), default="cpu", help="cpu (default), gpu (larger), tiny (a trial)"
    )
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where checkpoints and outputs are kept")
    parser.add_argument("--out", type=Path, default=Path("docs/arms"), help="where the report is written")
    parser.add_argument("--seed", type=int, help="run this seed only, in this process")
    parser.add_argument("--report", action="store_true", help="write the report of what the folder holds")
    given = parser.parse_args()
    folder = given.folder / given.plan
    if given.seed is not None:
        from tuning.arms.small.run import run_seed

        run_seed(PLANS[given.plan], given.seed, folder)
        return
    if not given.report:
        whole(PLANS[given.plan], given.plan, given.folder)
    from tuning.arms.small.summary import write

    write(PLANS[given.plan], folder, given.out)


def whole(plan: Plan, name: str, parent: Path) -> None:
    """Prepare retrieval, then run the seeds side by side; raises RuntimeError when one fails."""
    from tuning.arms.small.prepare import prepare

    folder = parent / name
    folder.mkdir(parents=True, exist_ok=True)
    mark = folder / "began.json"
    if not mark.exists():
        mark.write_text(json.dumps({"at": time.time(), "load": os.getloadavg()}), "utf-8")
    asyncio.run(prepare(folder, plan))
    command = [sys.executable, "-m", "tuning.arms.small", "--plan", name, "--folder", str(parent)]
    # A session each: Linux shares its cores between sessions first (autogroups), and only then between processes.
    running = [subprocess.Popen([*command, "--seed", str(seed)], start_new_session=True) for seed in plan.seeds]
    try:
        ended = [process.wait() for process in running]
    finally:
        for process in running:
            process.terminate()
    if any(ended):
        raise RuntimeError("a seed failed; its message stands above")
    # From the very first start, pauses and restarts included.
    began = json.loads(mark.read_text("utf-8"))
    wall = round(time.time() - began["at"], 1)
    kept = {"wall_s": wall, "load_before": began["load"], "load_after": os.getloadavg()}
    (folder / "wall.json").write_text(json.dumps({**kept, "cores": os.cpu_count()}), "utf-8")


if __name__ == "__main__":
    main()
