"""The trainer of what is on record: what it learns from, equal data giving equal weights, and the shipped card."""

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest

from tuning.answerable.__main__ import MODEL, PAIRS
from tuning.answerable.corpus import UNREAD, of_pairs, of_sets
from tuning.answerable.logistic import Recipe, bags_of, fit, folded, logits_of, roc_auc
from tuning.eval import golden
from wrangler_compat.ai.local import load_engine

RECIPE = Recipe(size=1 << 10, steps=60, folds=2)
TWINS = ("has it a shower", "has it a sauna", "有淋浴嗎", "有三溫暖嗎", "how long is the walk", "how long is the queue")
WANTED = np.array([True, False] * 3)


def test_a_line_that_is_no_pair_is_named(tmp_path: Path) -> None:
    (tmp_path / "some.txt").write_text("# remark\n+ is {gym} open on Sunday\n? is {gym} crowded\n", "utf-8")
    with pytest.raises(ValueError, match=r"some\.txt:3: '\? is \{gym\} crowded'"):
        list(of_pairs(tmp_path))


def test_names_and_figures_are_masked(tmp_path: Path) -> None:
    (tmp_path / "some.txt").write_text("+ how many routes under {grade} at {area}\n- who bolted {route}\n", "utf-8")
    yes, no = of_pairs(tmp_path)
    assert (yes.wanted, no.wanted) == (True, False)
    assert yes.text.split() == ["how", "many", "routes", "under", "xgrade", "at", "xcrag"]
    assert no.text.split() == ["who", "bolted", "xroute"]


def test_half_of_the_pairs_are_answered() -> None:
    made = list(of_pairs(PAIRS))
    assert len(made) >= 2_500
    assert sum(each.wanted for each in made) * 2 == len(made)


def test_nothing_is_learned_from_what_it_is_measured_on() -> None:
    """Neither from the unread sets nor from the questions of other sets that those say anew."""
    unread = {row.get("of", row["id"]) for name in UNREAD for row in golden.load(name)}
    learned = {each.group.removeprefix("set ") for each in of_sets(("golden-57", "golden-58", "anew", "anew-2"))}
    assert len(learned) > 700
    assert not learned & unread


def test_twins_are_told_apart_and_equal_data_give_equal_weights() -> None:
    bags, heed = bags_of(TWINS, RECIPE), np.ones(len(TWINS))
    weights = fit(bags, WANTED, heed, RECIPE)
    assert ((logits_of(bags, weights) > 0) == WANTED).all()
    assert (weights == fit(bags, WANTED, heed, RECIPE)).all()
    held = folded(bags, WANTED, heed, np.array([0, 0, 1, 1, 2, 2]), RECIPE)
    assert np.isfinite(held).all()


def test_rows_are_parted_whole() -> None:
    bags = bags_of(TWINS, RECIPE)
    some, alone = bags.some(WANTED), bags_of(TWINS[::2], RECIPE)
    assert all((a == b).all() for a, b in zip(some, alone, strict=True))


def test_the_roc_auc_is_the_share_of_pairs_in_order() -> None:
    logits = np.array([3.0, 1.0, 2.0, 0.0])
    assert roc_auc(logits, np.array([True, True, False, False])) == 0.75


async def test_the_card_tells_of_the_file_beside_it() -> None:
    card = json.loads(MODEL.with_suffix(".json").read_text("utf-8"))
    assert card["sha256"] == hashlib.sha256(MODEL.read_bytes()).hexdigest()
    assert card["questions"] == sum(card["by_label"].values())
    assert card["out_of_fold"]["roc_auc_sets"] >= 0.9
    assert load_engine(MODEL).describe()["labels"] == card["labels"]
