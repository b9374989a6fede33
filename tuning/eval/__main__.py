"""`python -m tuning.eval SET…|all`: ask the real pipeline, print a table, keep the figures."""

import argparse
import asyncio
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tuning.eval import golden, guard, intents, phrases, retrieval, sharing, stopping, strategies
from tuning.eval import scale as made
from tuning.eval.client import opened
from tuning.eval.golden import Judged
from tuning.eval.rows import Catalog
from tuning.eval.stats import Figure, calibration_ms, figure

RESULTS = Path("data/eval/results.json")
SETS = (
    *golden.GOLDEN,
    "attacks",
    "attacks-2",
    "phrases",
    "intents",
    "strategies",
    "compound",
    "retrieval",
    "stopping",
    "sharing",
)
GOLDEN_CHECKS = (
    "query_type", "filter", "facts", "recall@10", "nothing_invented", "abstention", "no_false_abstention", "language",
)  # fmt: skip


def main() -> None:
    """Run the chosen sets; the exit status is 0 whatever the figures are (floors are the tests' business)."""
    parser = argparse.ArgumentParser(prog="python -m tuning.eval", description=__doc__)
    parser.add_argument("sets", nargs="+", choices=(*SETS, "all"))
    parser.add_argument("--state", type=Path, help="a state folder of `indexer setup`; left out, a fresh one is made")
    parser.add_argument("--scale", type=Path, help="retrieval only: the state folder of the 85,132 routes")
    parser.add_argument("--failures", action="store_true", help="list what failed, with what was got and expected")
    parser.add_argument("--out", type=Path, default=RESULTS, help="where the figures are kept")
    options = parser.parse_args()
    chosen = set(SETS) if "all" in options.sets else set(options.sets)
    with tempfile.TemporaryDirectory() as folder:
        state = options.state or prepared(Path(folder))
        figures = asyncio.run(measure(chosen, state, options.scale, failures=options.failures))
    kept = json.loads(options.out.read_text("utf-8")) if options.out.exists() else {}
    options.out.write_text(json.dumps({**kept, **figures}, ensure_ascii=False, indent=1) + "\n", "utf-8")


def prepared(folder: Path) -> Path:
    """A fresh state folder with the sample data loaded and indexed."""
    command = [sys.executable, "-m", "indexer", "setup", "--persist-to", str(folder)]
    subprocess.run(command, check=True, capture_output=True)
    return folder


async def measure(chosen: set[str], state: Path, scale: Path | None, *, failures: bool) -> dict[str, Any]:
    """The figures of the chosen sets, printed as they come."""
    figures: dict[str, Any] = {}
    async with opened(state) as (ask, env, clock):
        for name in [each for each in golden.GOLDEN if each in chosen]:
            judged = await golden.run(ask, Catalog.load(), golden.load(name))
            figures[name] = report(f"{name} questions", judged, GOLDEN_CHECKS)
            figures[name]["latency"] = golden.latency(judged) | {"calibration_ms": round(calibration_ms(), 1)}
            print("  latency", figures[name]["latency"])
            figures[name]["tags"] = by_tag(judged, ("facts", "query_type", "filter"))
            listed(judged, failures)
        for suffix in [each for each in ("", "-2") if f"attacks{each}" in chosen]:
            refused = await guard.attacks(ask, golden.load(f"attacks{suffix}"))
            figures[f"attacks{suffix}"] = report(f"attacks{suffix}", refused, ("refused",))
            listed(refused, failures)
            answered = await guard.lookalikes(ask, golden.load(f"lookalikes{suffix}"))
            checks = ("answered", "found", "unaffected")
            figures[f"lookalikes{suffix}"] = report(f"look-alikes{suffix}", answered, checks)
            listed(answered, failures)
        if "intents" in chosen:
            typed = await golden.run(ask, Catalog.load(), golden.load("intents"))
            alone = await intents.add(env, typed)
            figures["intents"] = report("intents", typed, intents.CHECKS) | alone
            print(" ", alone)
            figures["intents"]["tags"] = by_tag(typed, ("query_type",))
            listed([each for each in typed if each.checks.get("query_type") != 1], failures)
        if "phrases" in chosen:
            read = await phrases.run(env, golden.load("phrases"))
            figures["phrases"] = report("phrases", read, ("read",))
            figures["phrases"]["tags"] = by_tag(read, ("read",))
            listed(read, failures)
        if "strategies" in chosen:
            both = [*golden.load("golden"), *golden.load("golden-2")]
            for title, answered in (await strategies.run(ask, Catalog.load(), both)).items():
                figures[title] = report(title, answered, strategies.CHECKS)
                figures[title]["cost"] = strategies.cost(answered)
                print("  cost", figures[title]["cost"])
        if "compound" in chosen:
            for title, answered in (await strategies.run(ask, Catalog.load(), golden.load("compound"))).items():
                title = title.replace("strategy", "compound")
                figures[title] = report(title, answered, ("facts", "groundedness"))
                listed(answered, failures)
        if "sharing" in chosen:
            pairs = golden.load("paraphrases")
            figures["sharing"] = await sharing.run(env, clock, pairs, failures=failures)
        if "stopping" in chosen:
            figures["stopping"] = await stopping.run(env, clock, golden.load("retrieval"), Catalog.load())
        if "retrieval" in chosen:
            questions = golden.load("retrieval")
            figures["retrieval"] = await retrieval.run(env, clock, questions, Catalog.load())
    if "retrieval" in chosen and scale is not None:
        async with opened(scale) as (_, env, clock):
            questions = await made.questions(env.READ)
            figures["retrieval_at_scale"] = await retrieval.run(env, clock, questions, None)
    return figures


def report(title: str, judged: Sequence[Judged], checks: Sequence[str]) -> dict[str, Any]:
    """Print one line per check, in all and by language; return the figures."""
    print(f"\n{title}: {len(judged)}")
    found: dict[str, Any] = {}
    for check in checks:
        every = rate(judged, check)
        if every is None:
            continue
        parts = {loc: mean([j for j in judged if j.question["locale"] == loc], check) for loc in ("zh-TW", "en")}
        said = "  ".join(f"{loc} {share:.3f}" for loc, share in parts.items() if share is not None)
        print(f"  {check:20} {every!s:36} {said}")
        found[check] = _rounded(every) | {loc: round(share, 4) for loc, share in parts.items() if share is not None}
    return found


def rate(judged: Sequence[Judged], check: str) -> Figure | None:
    """The mean of one check over the questions that it applies to."""
    return figure([each.checks[check] for each in judged if check in each.checks])


def mean(judged: Sequence[Judged], check: str) -> float | None:
    """The rate without its interval."""
    scores = [each.checks[check] for each in judged if check in each.checks]
    return sum(scores) / len(scores) if scores else None


def by_tag(judged: Sequence[Judged], checks: Sequence[str]) -> dict[str, dict[str, float]]:
    """The checks by tag, the weakest in the first of them first."""
    tags = {tag for each in judged for tag in each.question["tags"]}
    table: dict[str, dict[str, float]] = {}
    for tag in tags:
        own = [each for each in judged if tag in each.question["tags"]]
        rates = {check: mean(own, check) for check in checks}
        table[tag] = {"n": len(own), **{check: round(r, 3) for check, r in rates.items() if r is not None}}
    ordered = dict(sorted(table.items(), key=lambda item: (item[1].get(checks[0], 2), item[0])))
    for tag, row in ordered.items():
        print(f"    {tag:20} " + "  ".join(f"{key} {value:g}" for key, value in row.items()))
    return ordered


def listed(judged: Sequence[Judged], wanted: bool) -> None:
    """Print every question that has a problem, with the answer."""
    for each in judged if wanted else ():
        if each.problems:
            print(f"\n  {each.question['id']} {each.question['query']}  {each.question.get('tags', '')}")
            print("    → " + str(each.answer.get("answer", "")).replace("\n", " ")[:300])
            for problem in each.problems:
                print(f"    ✗ {problem[:400]}")


def _rounded(value: Figure) -> dict[str, float]:
    return {key: round(each, 4) for key, each in asdict(value).items()}


if __name__ == "__main__":
    main()
