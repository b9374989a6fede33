"""The golden questions under each strategy: as chosen, and with every strategy forced, side by side."""

from collections.abc import Mapping, Sequence
from typing import Any

from tuning.eval import golden
from tuning.eval.client import Ask
from tuning.eval.golden import Judged
from tuning.eval.rows import Catalog

FORCED: Mapping[str, str | None] = {
    "auto": None,
    "baseline": "baseline",
    "agentic": "agentic",
    "plan-execute": "plan-execute",
}
CHECKS = (
    "query_type", "filter", "facts", "recall@10", "groundedness", "nothing_invented", "abstention",
    "no_false_abstention",
)  # fmt: skip


async def run(ask: Ask, catalog: Catalog, questions: Sequence[Mapping[str, Any]]) -> dict[str, list[Judged]]:
    """Every question by "strategy <name>", judged as the golden questions are, groundedness beside it."""
    found: dict[str, list[Judged]] = {}
    for name, strategy in FORCED.items():
        asked = [{**question, **({"strategy": strategy} if strategy else {})} for question in questions]
        found[f"strategy {name}"] = await golden.run(ask, catalog, asked)
        for each in found[f"strategy {name}"]:
            if "groundedness" in each.answer:
                each.note("groundedness", each.answer["groundedness"], str(each.answer["groundedness"]))
    return found


def cost(judged: Sequence[Judged]) -> dict[str, float]:
    """Means per question: model calls, tokens, and how many questions each strategy got; latency in milliseconds."""
    answers = [each.answer for each in judged if "usage" in each.answer]
    usage = [answer["usage"] for answer in answers]
    chosen = {name: sum(answer["strategy"] == name for answer in answers) for name in FORCED if name != "auto"}
    return {
        "calls": _mean([u["llm_calls"] for u in usage]),
        "tokens": _mean([u["prompt_tokens"] + u["completion_tokens"] for u in usage]),
        **golden.latency(judged),
        **{f"by {name}": n for name, n in chosen.items()},
    }


def _mean(values: Sequence[float]) -> float:
    return round(sum(values) / len(values), 3) if values else 0.0
