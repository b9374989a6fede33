"""The classifiers' trainer: frames become the kept questions, equal seeds equal files, cards tell what was shipped."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tuning.classifier.frames import examples
from tuning.classifier.model import line_for_precision, load_corpus, train, write_corpus
from tuning.classifier.regression import calibration_error, probabilities, temperature
from tuning.classifier.slots import impersonated, slots
from tuning.guard import __main__ as guard
from tuning.intent import __main__ as intent
from worker.nodes.tool_selection import tool_selection

CARDS = {each: json.loads(each.with_suffix(".json").read_text("utf-8")) for each in (intent.MODEL, guard.MODEL)}


def test_the_kept_questions_are_those_that_the_frames_make() -> None:
    """Whoever edits a frame makes the corpus again; over 1,500 questions differ once masked."""
    made = intent.corpus()
    assert made == load_corpus(intent.CORPUS)
    assert len({impersonated(example.text) for example in made}) >= 1_500
    assert guard.corpus() == load_corpus(guard.CORPUS)


@pytest.mark.parametrize(("model", "corpus"), [(intent.MODEL, intent.CORPUS), (guard.MODEL, guard.CORPUS)])
def test_a_card_tells_of_the_file_and_the_questions_beside_it(model: Path, corpus: Path) -> None:
    card = CARDS[model]
    assert card["sha256"] == hashlib.sha256(model.read_bytes()).hexdigest()
    assert card["corpus_sha256"] == hashlib.sha256(corpus.read_bytes()).hexdigest()
    assert card["questions"] == sum(card["by_label"].values()) == len(load_corpus(corpus))
    assert card["out_of_fold"]["calibration_error_after"] < card["out_of_fold"]["calibration_error_before"]


def test_the_node_draws_its_lines_where_the_cards_do() -> None:
    assert tool_selection.settings["line"] == CARDS[intent.MODEL]["out_of_fold"]["line"]
    assert tool_selection.settings["guard_line"] == CARDS[guard.MODEL]["out_of_fold"]["line"]


def test_the_guard_refuses_hardly_any_harmless_question() -> None:
    assert CARDS[guard.MODEL]["out_of_fold"]["harmless_over_it"] <= guard.FALSE_REFUSALS


def test_equal_questions_give_equal_files(tmp_path: Path) -> None:
    frames = [
        ("a", "[how many|number of] {type} routes"),
        ("b", "where is {crag}"),
        ("a", "{crag}有幾條"),
        ("b", "{gym}在哪"),
    ]
    made = examples(frames, slots(), each=3, seed=1)
    recipe = replace(intent.RECIPE, steps=5, folds=2)
    written = []
    for name in ("one", "two"):
        write_corpus(tmp_path / "corpus.jsonl", made)
        train(tmp_path / "corpus.jsonl", tmp_path / f"{name}.npz", recipe, line_for_precision, command="")
        written.append((tmp_path / f"{name}.npz").read_bytes())
    assert written[0] == written[1]


def test_names_grades_and_numbers_are_masked() -> None:
    assert impersonated("肥牛跟龍洞的5.10a哪個難").split() == ["xroute", "跟", "xcrag", "的", "xgrade", "哪個難"]
    assert impersonated("over 30 m V4+").split() == ["over", "xnum", "m", "xgrade"]


def test_temperature_brings_shares_to_the_rate_of_being_right() -> None:
    chance = np.random.default_rng(3)
    labels = chance.integers(0, 2, 4_000)
    right = chance.random(4_000) < 0.75
    logits = np.zeros((4_000, 2), np.float32)
    logits[np.arange(4_000), np.where(right, labels, 1 - labels)] = 6.0
    warm = temperature(logits, labels)
    assert calibration_error(probabilities(logits), labels) > 0.2
    assert calibration_error(probabilities(logits / warm), labels) < 0.02
