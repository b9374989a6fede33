"""`python -m tuning.gate run MODEL | compare BEFORE NOW`: let a tuned model pass, or refuse it with the table.

`run` asks the golden questions twice, with the model and with what it is to replace (the live version, else the base
model that it was tuned from), and keeps the verdict in the registry. `compare` judges two kept runs. The exit status is
0 when the model passes, 1 when it is refused, and 2 when there is nothing to judge.
"""

import argparse
import asyncio
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from schemas.model_api import GateBody, ModelsQuery
from tuning.eval.golden import load
from tuning.gate.running import SETS, registry, scored
from tuning.gate.scores import Scores, read_scores, write_scores
from tuning.gate.verdict import MARGIN, Verdict, judge, printed
from worker.errors import Conflict, WorkerError

_MODEL = re.compile(r"tuned/([a-z0-9][a-z0-9-]*)@([1-9]\d*)")


def main() -> None:
    """Print the table and the verdict."""
    parser = argparse.ArgumentParser(prog="python -m tuning.gate", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="ask the golden questions with the model and with what it replaces")
    run.add_argument("model", help="tuned/<name>@<version>, registered")
    run.add_argument("--against", help="a chain of models, or none; left out, the live version or the base model")
    run.add_argument("--state", type=Path, default=Path(".wrangler/state"), help="where the registry is")
    run.add_argument("--sets", nargs="+", choices=SETS, default=SETS, help="of the golden questions (default: all)")
    run.add_argument("--runs", type=Path, help="a folder that keeps both runs as before.jsonl and now.jsonl")
    compare = commands.add_parser("compare", help="judge two kept runs")
    compare.add_argument("before", type=Path)
    compare.add_argument("now", type=Path)
    for command in (run, compare):
        command.add_argument("--margin", type=float, default=MARGIN, help=f"of every fact metric (default {MARGIN:g})")
    options = parser.parse_args()
    if options.command == "compare":
        verdict = judge(read_scores(options.before), read_scores(options.now), margin=options.margin)
        print(printed(verdict, str(options.now), str(options.before)))
    else:
        try:
            verdict = asyncio.run(
                gated(
                    options.model,
                    options.state,
                    against=options.against,
                    sets=options.sets,
                    runs=options.runs,
                    margin=options.margin,
                )
            )
        except WorkerError as error:
            print(error, file=sys.stderr)
            sys.exit(2)
    sys.exit(0 if verdict.passed else 1)


async def gated(
    model: str,
    state: Path,
    *,
    against: str | None = None,
    sets: Sequence[str] = SETS,
    runs: Path | None = None,
    margin: float = MARGIN,
    given: Mapping[str, Any] | None = None,
) -> Verdict:
    """Measure, print and keep the verdict on a candidate; given are variables over those of the configuration."""
    named = _MODEL.fullmatch(model)
    if named is None:
        sys.exit(f"{model!r} is no version of a tuned model; wanted tuned/<name>@<version>")
    async with registry(state) as known:
        candidate = await known.one(named[1], int(named[2]))
        if candidate["status"] != "candidate":
            # Told before hundreds of questions are asked, not after.
            raise Conflict(f"{model} is {candidate['status']}; only a candidate is put to the gate")
        live = [each for each in await known.listed(ModelsQuery(status="live")) if each["name"] == named[1]]
        against = against or replaced(candidate, live)
        rows = [candidate, *live]
        questions = [question for name in sets for question in load(name)]
        before = await scored(against, rows, questions, given)
        now = await scored(model, rows, questions, given)
        if runs is not None:
            await asyncio.to_thread(keep, runs, before, now)
        verdict = judge(before, now, margin=margin)
        print(printed(verdict, model, against))
        await known.gate(named[1], int(named[2]), GateBody.model_validate(verdict.body(against)))
    return verdict


def keep(runs: Path, before: Scores, now: Scores) -> None:
    """Write both runs into a folder."""
    runs.mkdir(parents=True, exist_ok=True)
    write_scores(runs / "before.jsonl", before)
    write_scores(runs / "now.jsonl", now)


def replaced(candidate: dict[str, Any], live: list[dict[str, Any]]) -> str:
    """What a candidate is to replace: the live version of its name, or its base model untuned."""
    if live:
        return str(live[0]["id"])
    base = str(candidate["base"])
    prefix = "" if candidate["upstream"] == "workers-ai" else f"{candidate['upstream']}/"
    return base if base.startswith(prefix) else f"{prefix}{base}"


if __name__ == "__main__":
    main()
