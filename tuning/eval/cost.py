"""`make bench-cost`: what a question costs in model calls, tokens and money, over the golden questions.

All tasks that may ask a model do: writing, understanding, judging. The model is the tests' fake server, which answers
as a well-behaved model would and reports as many tokens as the texts have by this service's estimate. Beside it stands
what the predecessor calls for one complex question.
"""

import argparse
import asyncio
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tuning.eval import golden
from tuning.eval.__main__ import prepared
from tuning.eval.client import opened

PROMISED = 1.2
"""Foreground calls per question, on average (design, section 9)."""
PREDECESSOR = "6–8"
# Tool selection, passage, rewording, generation, judge, second generation with its judge, memory.
MODEL = "openai/scripted"
TASKS = {"MODEL_WRITE": MODEL, "MODEL_UNDERSTAND": MODEL, "MODEL_JUDGE": MODEL}
_BY_CODE = frozenset({"count", "extreme", "distribution", "compare", "detail"})


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


@contextmanager
def model(log: Path) -> Iterator[str]:
    """The fake model server in a process of its own; yields its address, and logs one line a request."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "tests.fakes", "--obliging", "--port", str(port)]
    with log.open("w") as out:
        process = subprocess.Popen(command, stdout=out)
        try:
            while "OPENAI_BASE_URL" not in log.read_text():
                if process.poll() is not None:
                    raise SystemExit("the fake model server did not start")
                time.sleep(0.05)
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            process.terminate()
            process.wait()


async def measure(folder: Path, most: int) -> tuple[list[dict[str, Any]], int]:
    """The answers to the golden questions, each with its usage, and how many calls were made after an answer."""
    questions, log = [*golden.load("golden"), *golden.load("golden-2")][:most], folder / "model.log"
    with model(log) as url:
        async with opened(folder, {**TASKS, "OPENAI_BASE_URL": url}) as (ask, _, _):
            answers = [answer for question in questions if "usage" in (answer := await ask(question))]
    calls = sum(line.startswith("{") for line in log.read_text().splitlines())
    return answers, calls - sum(answer["usage"]["llm_calls"] for answer in answers)


def main() -> None:
    """Ask, print, and fail where a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=10_000, help="ask so many questions only")
    parser.add_argument("--price", type=float, nargs=2, default=(1.0, 5.0), metavar=("IN", "OUT"),
                        help="USD for a million tokens of prompts and of answers")  # fmt: skip
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        answers, later = asyncio.run(measure(prepared(Path(folder)), given.most))
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
