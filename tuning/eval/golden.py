"""Ask the golden questions and judge type, filter, facts, retrieval, truth, abstention and language of each answer."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tuning.eval.client import Answer, Ask
from tuning.eval.facts import DOUBTFUL, Examiner, keys, plain, shown
from tuning.eval.invented import invented
from tuning.eval.rows import Catalog
from tuning.eval.stats import percentile

SETS = Path("data/eval")
GOLDEN = (
    "golden",
    "golden-2",
    "golden-3",
    "golden-4",
    "golden-5",
    "golden-6",
    "golden-7",
    "golden-8",
    "golden-9",
    "golden-10",
    "golden-11",
    "golden-12",
    "golden-13",
    "golden-14",
    "golden-15",
    "golden-16",
    "golden-17",
    "golden-18",
    "golden-19",
    "golden-20",
    "golden-21",
    "golden-22",
    "golden-23",
    "golden-24",
    "golden-25",
    "golden-26",
    "golden-27",
    "golden-28",
    "golden-29",
    "golden-30",
    "golden-31",
    "golden-32",
    "golden-33",
    "golden-34",
    "golden-35",
    "golden-36",
    "golden-37",
    "golden-38",
    "golden-39",
    "golden-40",
    "golden-41",
    "golden-42",
    "golden-43",
    "golden-44",
    "golden-45",
    "golden-46",
    "golden-47",
    "golden-48",
    "golden-49",
    "golden-50",
    "golden-51",
    "golden-52",
    "golden-53",
    "golden-54",
    "golden-55",
    "golden-56",
    "golden-57",
    "golden-58",
    "golden-59",
    "golden-60",
    "golden-61",
    "golden-62",
    "golden-63",
    "golden-64",
    "golden-65",
    "golden-66",
    "golden-67",
    "golden-68",
    "golden-69",
    "golden-70",
    "anew",
    "anew-2",
    "anew-3",
    "anew-4",
    "anew-5",
    "anew-6",
)
"""The golden sets in the order in which they were written, each by other people than the one before."""
RECALL_AT = 10
EMPTY_TAGS = frozenset({"empty", "chat", "negative", "draft"})
"""Tags of questions for which "there is none" is an answer."""
CJK = re.compile(r"[\u3400-\u9fff]")


@dataclass(slots=True)
class Judged:
    """One question with its answer and what came of each check; a check that does not apply is absent."""

    question: Mapping[str, Any]
    answer: Answer
    checks: dict[str, float] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def note(self, check: str, good: bool | float, problem: str = "") -> None:
        """Record a check's score, and the problem when it is not full."""
        self.checks[check] = float(good)
        if good < 1:
            self.problems.append(f"{check}: {problem}")


def load(name: str) -> list[dict[str, Any]]:
    """The questions of a set, with those of its later additions (`name-more.jsonl`)."""
    files = [path for path in (SETS / f"{name}.jsonl", SETS / f"{name}-more.jsonl") if path.exists()]
    return [json.loads(line) for path in files for line in path.read_text("utf-8").splitlines() if line.strip()]


async def run(ask: Ask, catalog: Catalog, questions: Sequence[Mapping[str, Any]]) -> list[Judged]:
    """Ask every question once, one at a time, after one that warms what is loaded when first needed."""
    await ask({"query": "墾丁好爬嗎"})
    examiner = Examiner(catalog)
    return [judge(question, await ask(question), examiner) for question in questions]


def judge(question: Mapping[str, Any], answer: Answer, examiner: Examiner) -> Judged:
    """What came of every check of one answer."""
    judged = Judged(question, answer)
    if "error" in answer:
        judged.note("no_error", False, str(answer["error"]))
        judged.note("facts", False, "no answer")
        return judged
    expected, tags = question["expect"], set(question["tags"])
    judged.note("query_type", answer["query_type"] in question["query_type"], answer["query_type"])
    _filters(judged, answer["trace"]["filters"])
    if expected:
        missed = [fact for fact in expected if not examiner.holds(fact, answer)]
        judged.note("facts", not missed, json.dumps(missed, ensure_ascii=False))
    if relevant := examiner.relevant(expected):
        candidates = dict.fromkeys([*shown(answer), *answer["trace"]["candidates"]])
        found = relevant & {each.split(":", 1)[-1] for each in list(candidates)[:RECALL_AT]}
        judged.note("recall@10", len(found) / min(RECALL_AT, len(relevant)), f"{len(found)} of {len(relevant)}")
    made_up = invented(answer, question, examiner.catalog)
    judged.note("nothing_invented", not made_up, " ".join(made_up))
    if any(key in fact for fact in expected for key in ("abstain", "declined")):
        judged.note("abstention", answer["outcome"] != "answered", answer["outcome"])
    elif not DOUBTFUL & set(keys(expected)) and not tags & EMPTY_TAGS and "personal" not in tags:
        judged.note("no_false_abstention", answer["outcome"] == "answered", answer["outcome"])
    judged.note("language", _speaks(answer, question["locale"]), answer["locale"])
    return judged


def _filters(judged: Judged, got: Mapping[str, Any]) -> None:
    question = judged.question
    wanted, choices = question.get("filters", {}), question.get("filters_any", [])
    forbidden = [key for key in question.get("forbidden", ()) if got.get(key)]
    if not (wanted or choices or question.get("forbidden")):
        return
    meets = all(_same(got.get(key), want) for key, want in wanted.items())
    meets &= not choices or any(all(_same(got.get(k), want) for k, want in each.items()) for each in choices)
    judged.note("filter", meets and not forbidden, json.dumps(got, ensure_ascii=False))


def _same(got: Any, want: Any) -> bool:
    """Lists are sets; a weekday is found in any printed form of a moment."""
    if isinstance(want, list):
        return isinstance(got, list) and set(got) == set(want)
    if isinstance(want, str) and want.endswith("day"):
        return want in json.dumps(got)
    return bool(got == want)


def _speaks(answer: Answer, locale: str) -> bool:
    """Whether the answer is in the asked language: names and addresses may be in either."""
    text = plain(answer["answer"])
    chinese, latin = len(CJK.findall(text)), len(re.findall(r"[A-Za-z]+", text))
    if answer["locale"] != locale:
        return False
    return chinese > 0 if locale == "zh-TW" else latin > 0 and chinese <= 2 * latin


def latency(judged: Sequence[Judged]) -> dict[str, float]:
    """p50 and p95 of the requests in milliseconds."""
    times = [1000 * each.answer["seconds"] for each in judged]
    return {"p50_ms": round(percentile(times, 0.5), 2), "p95_ms": round(percentile(times, 0.95), 2)}
