"""What all seeds share: a fresh state of the sample data, and retrieval once per item."""

import asyncio
import json
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path

from tuning.arms import items as made
from tuning.arms import retrieve
from tuning.arms.items import Item
from tuning.arms.prompt import Doc
from tuning.arms.small.plan import Plan


async def prepare(folder: Path, plan: Plan) -> None:
    """Load and index the sample data, search for every item, keep both; what is there already is kept."""
    if (folder / "library.json").exists():
        return
    began = time.perf_counter()
    await asyncio.to_thread(setup, folder / "state")
    (folder / "prepared.json").write_text(json.dumps({"setup_s": round(time.perf_counter() - began, 2)}), "utf-8")
    found, books = await retrieve.gather(folder / "state", chosen(plan))
    retrieve.save(folder / "retrieval.jsonl", found)
    kept = json.dumps([asdict(doc) for doc in books.values()], ensure_ascii=False)
    (folder / "library.json").write_text(kept, "utf-8")


def setup(state: Path) -> None:
    """`indexer setup` into a state folder."""
    command = [sys.executable, "-m", "indexer", "setup", "--persist-to", str(state)]
    subprocess.run(command, check=True, capture_output=True)


def chosen(plan: Plan) -> list[Item]:
    """The items of a plan."""
    every = made.load()
    return every if plan.items is None else every[:: max(1, len(every) // plan.items)]


def library(folder: Path) -> dict[str, Doc]:
    """The published rows as evidence, as they were when the run was prepared."""
    kept = json.loads((folder / "library.json").read_text("utf-8"))
    return {each["id"]: Doc(each["id"], each["names"], each["values"]) for each in kept}
