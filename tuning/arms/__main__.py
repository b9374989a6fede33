"""`python -m tuning.arms items|check|provider`: build the items, check every tenth, measure a provider's models."""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tuning.arms import check, items, table
from tuning.arms.items import Item
from tuning.arms.provider import Job, measure, write


def main() -> None:
    """Run one command; the exit status is 1 when an item is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tuning.arms", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("items", help="write data/eval/arms.jsonl and its hash")
    checking = commands.add_parser("check", help="hold every tenth item against the data and print it")
    checking.add_argument("--all", action="store_true", help="hold every item against the data, print the wrong ones")
    asking = commands.add_parser("provider", help="the arms on a configured provider's models")
    asking.add_argument("--model", required=True, help="the base model's id, e.g. openai/<name> or claude-…")
    asking.add_argument("--tuned", help="the tuned model's id; left out, only B, R and R-ideal run")
    asking.add_argument("--limit", type=int, help="only so many items, evenly chosen")
    asking.add_argument("--usd-in", type=float, help="price of a million input tokens")
    asking.add_argument("--usd-out", type=float, help="price of a million output tokens")
    asking.add_argument("--out", type=Path, default=Path(".wrangler/arms/provider"))
    commands.add_parser("table", help="write the cost table of docs/fine-tuning.md from docs/arms/results.json")
    given = parser.parse_args()
    if given.command == "items":
        text = items.dump(items.build())
        items.ITEMS.write_text(text, "utf-8")
        items.SHA.write_text(items.digest(text) + "\n", "utf-8")
        print(f"{text.count(chr(10))} items, sha256 {items.digest(text)}")
    elif given.command == "check":
        sys.exit(_check(whole=given.all))
    elif given.command == "table":
        table.write()
    else:
        _provider(Job(given.model, given.tuned, given.usd_in, given.usd_out), given.limit, given.out)


def _provider(job: Job, limit: int | None, out: Path) -> None:
    from tuning.arms.plots import draw

    every = items.load()
    chosen = every if limit is None else every[:: max(1, len(every) // limit)][:limit]
    out.mkdir(parents=True, exist_ok=True)
    figures = asyncio.run(_asked(job, chosen, out / "outputs.jsonl"))
    write(figures, job, out)
    draw(figures, out)
    for arm, kept in figures["arms"].items():
        print(f"{arm:9} free text {kept['right']['value']:.3f}  options {(kept['option'] or {}).get('value')}")
    print(out / "report.md")


async def _asked(job: Job, chosen: Sequence[Item], kept: Path) -> dict[str, Any]:
    from indexer.setup import set_up
    from tuning.eval.client import opened
    from worker.pipeline import open_pipeline

    with tempfile.TemporaryDirectory() as folder:
        state = Path(folder) / "state"
        await set_up(state, out=sys.stderr)
        async with opened(state) as (_, env, clock):
            pipeline = await open_pipeline(env, clock)
            await pipeline.warm()
            return await measure(env, pipeline, job, chosen, kept)


def _check(*, whole: bool) -> int:
    every = items.load()
    chosen = every if whole else check.sample(every)
    wrong = 0
    for item in chosen:
        found = check.problems(item)
        wrong += bool(found)
        if found or not whole:
            print(check.line(item), *(f"    ✗ {each}" for each in found), sep="\n")
    print(f"{len(chosen)} of {len(every)} items checked, {wrong} wrong")
    return int(wrong > 0)


if __name__ == "__main__":
    main()
