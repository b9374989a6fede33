"""`python -m tuning.sayings`: whether answers to questions of knowledge say, and begin with, a sentence that answers.

data/tuning/knowledge-sentences.jsonl holds questions with the sentences that answer them, written by somebody who saw
neither the expected questions nor the engine; those without an article must not be answered. The thresholds of
worker/retrieval/sayings.py were chosen on the odd lines: the even ones are what may be expected. `--bare` asks the
same of articles without the questions that are expected of their sentences.
"""

import argparse
import asyncio
import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tuning.eval.__main__ import prepared
from tuning.eval.client import opened
from tuning.eval.facts import plain

QUESTIONS = Path("data/tuning/knowledge-sentences.jsonl")


class Heard(NamedTuple):
    """What came of one question: whether it was answered, said what answers, and began with it."""

    question: Mapping[str, Any]
    text: str
    answered: bool
    said: bool
    first: bool


def main() -> None:
    """Print the shares of both halves; FLAGS: --bare, --failures, --state FOLDER."""
    parser = argparse.ArgumentParser(prog="python -m tuning.sayings", description=__doc__)
    parser.add_argument("--state", type=Path, help="a state folder of `indexer setup`; left out, a fresh one is made")
    parser.add_argument("--bare", action="store_true", help="take the expected questions out of the articles first")
    parser.add_argument("--failures", action="store_true", help="list what did not begin with a sentence that answers")
    options = parser.parse_args()
    rows = [json.loads(line) for line in QUESTIONS.read_text("utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        state = options.state or prepared(Path(folder))
        heard = asyncio.run(ask_all(rows, state, bare=options.bare))
    for name, half in (("odd", heard[::2]), ("even", heard[1::2])):
        for locale in ("zh-TW", "en"):
            print(f"{name:5}{locale:6}", *(f"{key} {value}" for key, value in shares(half, locale).items()), sep="  ")
    if options.failures:
        for each in heard:
            if not each.first if each.question["sentences"] else each.answered:
                print(f"\n{each.question['query']}\n  wanted {each.question['sentences']}\n  {each.text[:400]}")


async def ask_all(rows: Sequence[Mapping[str, Any]], state: Path, *, bare: bool) -> list[Heard]:
    """Every question, asked once of the service over a state folder."""
    async with opened(state) as (ask, env, _):
        if bare:
            await env.DB.prepare("UPDATE articles SET questions = '[]'").run()
        return [_heard(row, await ask(row)) for row in rows]


def _heard(row: Mapping[str, Any], answer: Mapping[str, Any]) -> Heard:
    text = plain(answer.get("answer", ""))
    # What is said before an article that only comes near is no part of it, and neither is the definition of a term.
    lines = [line.strip() for line in text.splitlines()]
    began = any(line.startswith(plain(each)) for line in lines for each in row["sentences"])
    said = any(plain(each) in text for each in row["sentences"])
    return Heard(row, text, answer.get("outcome") == "answered", said, began)


def shares(heard: Sequence[Heard], locale: str) -> dict[str, str]:
    """Of the questions of a language: how many say and begin with what answers; of those without, how many answer."""
    own = [each for each in heard if each.question["locale"] == locale]
    told = [each for each in own if each.question["sentences"]]
    without = [each for each in own if not each.question["sentences"]]
    return {
        "said": f"{sum(each.said for each in told)}/{len(told)}",
        "first": f"{sum(each.first for each in told)}/{len(told)}",
        "answered": f"{sum(each.answered for each in told)}/{len(told)}",
        "answered though none answers": f"{sum(each.answered for each in without)}/{len(without)}",
    }


if __name__ == "__main__":
    main()
