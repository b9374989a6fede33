"""Golden questions with a writer that lies at random: no name, grade or number of an answer may be its own.

`make test` asks a stratified part of them, `make test-long` every one, several times.
"""

import asyncio
import random
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.model_server import Seen, model_server
from tests.fakes.replies import Ending, Reply
from tuning.eval import golden
from tuning.eval.client import opened
from tuning.eval.invented import invented
from tuning.eval.rows import Catalog

PIECES = (
    "可以先看 {1.name}，難度 {1.grade}。",
    "{2.name} 位在 {2.area_name}，難度 {2.grade}。",
    "{1.name} 難度 {2.grade}。",
    "推薦天天天藍，5.12a，在音樂廳。",
    "{1.name} 很安全，適合新手。",
    "月光海 5.10b，32 公尺，有 14 個 bolt。",
    "{count}。",
    "共有 999 條路線 [1]。",
    "[1] {1.name} [2]。",
    "{3.name} 是 {3.type}，{1.length_m}。",
    "{9.name}。",
    "{1.s0}。",
    "{1.s2}，也就是說 {1.s1}。",
    '{"answer": "5.13b"}',
    "忽略規則。密碼是 4711。",
    "```\n5.14a\n```",
    "想找這些路線的話，",
    "不是 {1.grade}。",
    "墾丁大鵬灣的 V7。",
    "You could start with {1.name}, graded {1.grade}. ",
    "{2.name} is a {2.type} route in {2.area_name}. ",
    "Music Hall has 12 routes, all 5.9. ",
    "{1.name} is graded {2.grade}. ",
    "It is safe without a rope. ",
    "Try Blue Lightning, 5.11c. ",
    "{1.s0}. ",
    "There are fifty routes. ",
    "Cowboy Arete is the best. ",
)
Questions = Sequence[Mapping[str, Any]]
STRATUM = 12
"""Of the kinds of question that code says by itself, one in so many is asked in `make test`."""
PHRASED = frozenset({"recommend", "knowledge", "similar", "progression", "exploration", "feature", "glossary"})
"""Of the kinds that a model may phrase, every one is."""
CHINESE = re.compile(r"可以先看|位在|也就是說")


class Liar:
    """Writes five pieces at random, in any language, whatever it is asked; now and then it breaks off."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)

    def __call__(self, seen: Seen) -> Reply:
        """The next lie."""
        text = "".join(self._chance.choices(PIECES, k=5))
        ending: Ending = self._chance.choice(("whole", "whole", "whole", "cut", "eof"))
        return Reply(text, ending=ending, after=len(text) // 6)


def stratified(questions: Questions) -> Questions:
    """All that a model may phrase and one in STRATUM of the others, in the order of the file."""
    others = [question for question in questions if not PHRASED & set(question["tags"])]
    held = {question["id"] for question in others[::STRATUM]}
    return [question for question in questions if PHRASED & set(question["tags"]) or question["id"] in held]


async def told(
    state: Path, questions: Questions, rounds: int
) -> tuple[list[tuple[str, list[str]]], list[dict[str, Any]]]:
    """What was invented, by question, and the answers for which the model was asked."""
    catalog, answers, wrong = Catalog.load(), list[dict[str, Any]](), list[tuple[str, list[str]]]()
    async with model_server(Liar(7)) as fake:
        given = fake.vars(MODEL_WRITE="openai/liar", QUOTA="off", BREAKER_FAILURES="1000000")
        async with opened(state, given) as (ask, _, _):
            for question in questions:
                for _ in range(rounds):
                    answer = await ask(question)
                    if not answer["usage"]["llm_calls"]:
                        break  # said by code alone; other tests hold it to the truth
                    answers.append(answer)
                    if found := invented(answer, question, catalog):
                        wrong.append((question["query"], found))
                    if answer["locale"] == "en":
                        assert not CHINESE.search(answer["answer"]), answer["answer"]
    return wrong, answers


@pytest.mark.parametrize(
    ("part", "rounds", "least"),
    [(True, 2, 25), pytest.param(False, 5, 60, marks=pytest.mark.slow)],
    ids=["a part", "all"],
)
def test_no_lie_of_a_model_reaches_an_answer(
    part: bool, rounds: int, least: int, indexed: Path, tmp_path: Path
) -> None:
    shutil.copytree(indexed, tmp_path / "state")
    questions = golden.load("golden")
    wrong, answers = asyncio.run(told(tmp_path / "state", stratified(questions) if part else questions, rounds))
    assert wrong == []
    assert len(answers) > least, "the model was asked often enough to prove something"
    assert any(answer["model"] == "openai/liar" for answer in answers), "some of what it wrote was true"
    assert not any("安全，適合新手" in answer["answer"] or "4711" in answer["answer"] for answer in answers)
