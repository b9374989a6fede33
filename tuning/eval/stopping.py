"""When an agent should stop: recall and rounds over the retrieval questions, for each stop rule in turn."""

import asyncio
from collections.abc import Awaitable, Mapping, Sequence
from typing import Any

from tuning.eval.retrieval import relevant, score
from tuning.eval.rows import Catalog
from tuning.eval.stats import percentile

RULES: Sequence[Mapping[str, float | int]] = (
    *({"enough": enough, "idle": 2, "most": 5} for enough in (0.0, 0.25, 0.5, 0.75, 1.0)),
    *({"enough": 1.0, "idle": idle, "most": 5} for idle in (1, 3)),
    *({"enough": 1.0, "idle": 2, "most": most} for most in (1, 2, 3)),
)
"""enough 0 is one search and no more; enough 1 wants every word of the question said by the first rows."""


async def run(env: Any, clock: Any, questions: Sequence[Mapping[str, Any]], catalog: Catalog) -> dict[str, Any]:
    """Print and return, for each rule, mean recall@10 and nDCG@10, the mean number of rounds, and the latency.

    Only the questions whose words are searched take part: where tables answer, one round is all there is. The plain
    pass stands beside the rules.
    """
    from worker.pipeline import open_pipeline
    from worker.wiring import Arrangement, wire

    pipeline = await open_pipeline(env, clock)
    await pipeline.warm()
    every = [(question, await _ask(pipeline, question, catalog, "agentic")) for question in questions]
    searched = [question for question, row in every if row["searched"]]
    print(f"\nstop rules of the agent over {len(searched)} searched retrieval questions of {len(questions)}")
    kept: dict[str, Any] = {"questions": len(searched)}
    kept["baseline"] = _means([await _ask(pipeline, question, catalog, "baseline") for question in searched])
    print(f"  {'baseline':28} " + "  ".join(f"{key} {value:g}" for key, value in kept["baseline"].items()))
    for rule in RULES:
        pipeline.wiring = wire(pipeline.settings, Arrangement(settings={"agentic_decision": dict(rule)}))
        name = " ".join(f"{key}={value:g}" for key, value in rule.items())
        kept[name] = _means([await _ask(pipeline, question, catalog, "agentic") for question in searched])
        print(f"  {name:28} " + "  ".join(f"{key} {value:g}" for key, value in kept[name].items()))
    return kept


def _means(rows: Sequence[Mapping[str, float]]) -> dict[str, float]:
    means = {key: round(sum(row[key] for row in rows) / len(rows), 4) for key in ("recall@10", "ndcg@10", "rounds")}
    return means | {"p50_ms": round(percentile([row["ms"] for row in rows], 0.5), 2)}


async def _ask(pipeline: Any, question: Mapping[str, Any], catalog: Catalog, strategy: str) -> dict[str, float]:
    left: list[asyncio.Future[Any]] = []

    def later(work: Awaitable[Any]) -> None:
        left.append(asyncio.ensure_future(work))

    outcome = await pipeline.answer(question["query"], strategy=strategy, no_cache=True, wait_until=later)
    await asyncio.gather(*left)
    shown = [item.id for item in outcome.reply.evidence.items]
    ranking = list(dict.fromkeys([*outcome.trace["candidates"], *shown]))
    found = score(ranking, relevant(question["relevant"], catalog))
    rounds = outcome.trace.get("rounds", [])
    searched = any(each["move"] == "search" for each in rounds[:1])
    return {**found, "rounds": len(rounds), "ms": outcome.timing_ms, "searched": float(searched)}
