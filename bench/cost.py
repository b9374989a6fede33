"""`make bench-cost`: what a question costs in model calls, tokens and money, over the golden questions.

All tasks that may ask a model do: writing, understanding, judging. The model is the tests' fake server, which answers
as a well-behaved model would and reports as many tokens as the texts have by this service's estimate. Beside it stands
what the predecessor calls for one complex question.
"""

import argparse
import asyncio
import json
import re
import statistics
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.server import setup
from tests.fakes.model_server import Seen, model_server
from tests.fakes.replies import Reply
from tuning.eval import golden
from tuning.eval.client import opened
from worker.llm.tokens import estimate

PROMISED = 1.2
"""Foreground calls per question, on average (design, section 9)."""
PREDECESSOR = "6–8"
# Tool selection, passage, rewording, generation, judge, second generation with its judge, memory.
MODEL = "openai/scripted"
TASKS = {"MODEL_WRITE": MODEL, "MODEL_UNDERSTAND": MODEL, "MODEL_JUDGE": MODEL}
_PLACEHOLDER = re.compile(r"\{(\d+)\.(name|grade|s0)\}")
_BY_CODE = frozenset({"count", "extreme", "distribution", "compare", "detail"})


def scripted(seen: Seen) -> Reply:
    """What a well-behaved model answers: JSON of the shape that is asked for, else sentences of placeholders."""
    prompt = "\n".join(str(message["content"]) for message in seen.body["messages"])
    asked = seen.body.get("response_format", {}).get("json_schema", {})
    schema = asked.get("schema", asked)
    if schema.get("properties"):
        data = _filled(schema, schema.get("$defs", {}))
        return Reply(data=data, usage=(estimate(prompt), estimate(json.dumps(data, ensure_ascii=False))))
    text = _written(str(seen.body["messages"][-1]["content"]))
    return Reply(text, usage=(estimate(prompt), estimate(text)))


def _written(evidence: str) -> str:
    held, english = set(_PLACEHOLDER.findall(evidence)), "Question:" in evidence
    if ("1", "s0") in held:
        return "{1.s0}." if english else "{1.s0}。"
    first = "You could start with {1.name}" if english else "可以先看 {1.name}"
    if ("1", "grade") in held:
        first += ", graded {1.grade}" if english else "，難度 {1.grade}"
    if ("2", "grade") in held:
        first += (
            ". Then consider {2.name}, graded {2.grade}" if english else "。接下來可以考慮 {2.name}，難度 {2.grade}"
        )
    return first + ("." if english else "。")


def _filled(schema: Mapping[str, Any], shapes: Mapping[str, Any]) -> Any:
    if "$ref" in schema:
        return _filled(shapes[schema["$ref"].rsplit("/", 1)[-1]], shapes)
    if "enum" in schema:
        return schema["enum"][0]
    if "anyOf" in schema:
        return _filled(schema["anyOf"][0], shapes)
    match schema.get("type"):
        case "object":
            return {name: _filled(each, shapes) for name, each in schema.get("properties", {}).items()}
        case "array":
            return [_filled(schema.get("items", {}), shapes)] * 3
        case "number" | "integer":
            return 1
        case "boolean":
            return True
    return "龍洞的運動攀登路線"


def table(answers: Sequence[Mapping[str, Any]], price: tuple[float, float]) -> str:
    """Means per kind of question, and over all."""
    kinds: dict[str, list[Mapping[str, Any]]] = {"all": list(answers)}
    for answer in answers:
        kinds.setdefault(kind_of(answer), []).append(answer)
    lines = ["| questions | n | calls | most | without a call | prompt tokens | answer tokens | USD per 1,000 |"]
    lines.append("|---|---|---|---|---|---|---|---|")
    for kind, own in kinds.items():
        calls = [answer["usage"]["llm_calls"] for answer in own]
        prompt, completion = (
            statistics.mean(answer["usage"][key] for answer in own) for key in ("prompt_tokens", "completion_tokens")
        )
        money = 1000 * (prompt * price[0] + completion * price[1]) / 1e6
        free = sum(call == 0 for call in calls) / len(calls)
        figures = f"{statistics.mean(calls):.2f} | {max(calls)} | {free:.0%} | {prompt:,.0f} | {completion:,.0f}"
        lines.append(f"| {kind} | {len(own)} | {figures} | {money:.2f} |")
    lines.append(f"| the predecessor, one complex question | | {PREDECESSOR} | 8 | 0% | | | |")
    return "\n".join(lines)


def kind_of(answer: Mapping[str, Any]) -> str:
    """What the question asks of a model: nothing, one answer, or more."""
    understanding = answer["trace"]["understanding"]
    if understanding.get("complex") or answer["strategy"] != "baseline":
        return "complex, or planned in steps"
    if answer["query_type"] in ("sql", "personal") or understanding["intent"] in _BY_CODE:
        return "answered by code"
    return "plain"


async def measure(state: Path, most: int) -> tuple[list[dict[str, Any]], int]:
    """The answers to the golden questions, each with its usage, and how many calls were made after an answer."""
    questions = [*golden.load("golden"), *golden.load("golden-2")][:most]
    async with model_server(scripted) as fake, opened(state, fake.vars(**TASKS)) as (ask, _, _):
        answers = [answer for question in questions if "usage" in (answer := await ask(question))]
    return answers, len(fake.seen) - sum(answer["usage"]["llm_calls"] for answer in answers)


def main() -> None:
    """Ask, print, and fail where a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=10_000, help="ask so many questions only")
    parser.add_argument("--price", type=float, nargs=2, default=(1.0, 5.0), metavar=("IN", "OUT"),
                        help="USD for a million tokens of prompts and of answers")  # fmt: skip
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        setup(Path(folder))
        answers, later = asyncio.run(measure(Path(folder), given.most))
    price = (given.price[0], given.price[1])
    print(f"at {price[0]:g} and {price[1]:g} USD for a million tokens of prompts and of answers (--price)\n")
    print(table(answers, price))
    by_model = sum(answer["model"] == MODEL for answer in answers)
    print(f"\nphrased by the model: {by_model}; calls after an answer, to judge a sample: {later}")
    mean = statistics.mean(answer["usage"]["llm_calls"] for answer in answers)
    most = {kind: max(a["usage"]["llm_calls"] for a in answers if kind_of(a) == kind) for kind in map(kind_of, answers)}
    if mean > PROMISED or most.get("plain", 0) > 1 or most.get("answered by code", 0) > 0:
        raise SystemExit(f"promised: at most {PROMISED} on average, 1 for a plain question, 0 where code answers")


if __name__ == "__main__":
    main()
