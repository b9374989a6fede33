"""The gate: kept runs of the golden questions pass or are refused for the right reason, with the table."""

import subprocess
import sys
from pathlib import Path

import pytest

from tuning.gate.__main__ import replaced
from tuning.gate.scores import Scores, read_scores, write_scores
from tuning.gate.verdict import LEAST, MARGIN, judge, printed

RUNS = Path(__file__).parent / "runs"
"""Kept by `python -m tuning.gate run … --runs`: a base model that adds claims of its own, and a tuned one."""


@pytest.fixture(scope="module")
def before() -> Scores:
    """The base model's run."""
    return read_scores(RUNS / "before.jsonl")


@pytest.fixture(scope="module")
def now() -> Scores:
    """The tuned model's run."""
    return read_scores(RUNS / "now.jsonl")


def worse(scores: Scores, metric: str, count: int) -> dict[str, dict[str, float]]:
    """The scores with a metric lost in so many questions."""
    left = count
    changed = {name: dict(found) for name, found in scores.items()}
    for found in changed.values():
        if left and found.get(metric) == 1:
            found[metric], left = 0.0, left - 1
    assert left == 0
    return changed


def test_better_form_and_equal_facts_pass(before: Scores, now: Scores) -> None:
    """The row that carries it is in the table with its interval."""
    verdict = judge(before, now)
    assert (verdict.passed, verdict.reasons) == (True, ())
    (carried,) = [row for row in verdict.table if row.metric == "as_written"]
    assert carried.holds
    assert carried.low > 0
    assert all(row.holds for row in verdict.table if row.kind == "facts")


def test_without_better_form_there_is_no_reason_to_serve_it(before: Scores, now: Scores) -> None:
    """The same again is refused, and worse form the more."""
    assert "nothing of the form is better" in judge(before, before).reasons[0]
    back = judge(now, before)
    assert any(reason.startswith("as_written is worse") for reason in back.reasons)


@pytest.mark.parametrize("metric", ["facts", "nothing_invented", "no_false_abstention", "recall@10"])
def test_lost_facts_are_refused_however_good_the_form(metric: str, before: Scores, now: Scores) -> None:
    """Twenty lost questions are more than the margin; none are within it."""
    verdict = judge(before, worse(now, metric, 20))
    assert not verdict.passed
    (reason,) = verdict.reasons
    assert reason.startswith(f"{metric} may have lost")
    assert f"{metric} may" in printed(verdict, "tuned/voice@1", "base")


def test_the_margin_is_on_the_interval_and_not_on_the_mean(before: Scores, now: Scores) -> None:
    """A mean loss within the margin is refused where chance may hide a larger one."""
    lost = worse(now, "facts", 4)
    row = next(row for row in judge(before, lost).table if row.metric == "facts")
    assert row.low < -MARGIN < row.difference < 0
    assert not judge(before, lost).passed
    assert judge(before, lost, margin=0.05).passed


def test_too_few_questions_prove_nothing(before: Scores, now: Scores) -> None:
    """Neither that facts held nor that form is better."""
    few = [name for name in now if "as_written" in now[name]][: LEAST - 1]
    verdict = judge({name: before[name] for name in few}, {name: now[name] for name in few})
    assert not verdict.passed
    assert len(verdict.reasons) == 2


def test_runs_over_other_questions_are_not_compared(before: Scores, now: Scores, tmp_path: Path) -> None:
    """A missing question is named, and so is a damaged line."""
    with pytest.raises(ValueError, match="g001"):
        judge(before, {name: found for name, found in now.items() if name != "g001"})
    path = tmp_path / "run.jsonl"
    write_scores(path, now)
    assert read_scores(path) == now
    path.write_text('{"id": "g001"}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"run\.jsonl:1"):
        read_scores(path)


@pytest.mark.parametrize(("first", "second", "status"), [("before", "now", 0), ("now", "before", 1)])
def test_the_command_says_it_by_its_exit_status(first: str, second: str, status: int, root: Path) -> None:
    """0 passes, 1 refuses; the table is printed either way."""
    runs = [str(RUNS / f"{name}.jsonl") for name in (first, second)]
    command = [sys.executable, "-m", "tuning.gate", "compare", *runs]
    ran = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=60)
    assert ran.returncode == status, ran.stderr
    assert "as_written" in ran.stdout
    assert ("passed" if status == 0 else "refused:") in ran.stdout


@pytest.mark.parametrize(
    ("upstream", "base", "model"),
    [
        ("openai", "base", "openai/base"),
        ("openai", "openai/base", "openai/base"),
        ("workers-ai", "@cf/meta/llama-2-7b-chat-hf-lora", "@cf/meta/llama-2-7b-chat-hf-lora"),
    ],
)
def test_without_a_live_version_the_base_model_is_replaced(upstream: str, base: str, model: str) -> None:
    """By the id under which it is asked, however its base was registered."""
    assert replaced({"upstream": upstream, "base": base}, []) == model
    assert replaced({"upstream": upstream, "base": base}, [{"id": "tuned/voice@1"}]) == "tuned/voice@1"
