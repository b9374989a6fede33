"""Retraining a shipped model: figures beside figures, what counts as reproduced, and the trained file of a real run."""

import json
from pathlib import Path

import pytest

from tuning.retrain import SHIPPED, Known, compared, figures_of, main, of_classifier, of_ranker, share, table, train


def test_a_figure_within_its_noise_is_reproduced() -> None:
    """Two standard errors of a share of 100 questions are 0.08; a figure that is missing is not compared."""
    before = {"near": share(0.8, 100), "far": share(0.8, 100), "gone": share(0.5, 10)}
    rows = compared(before, {"near": share(0.73, 100), "far": share(0.7, 100)})
    assert [(row.name, row.reproduced) for row in rows] == [("near", True), ("far", False)]
    lines = list(table(rows))
    assert "beyond noise" in lines[2]
    assert lines[-1] == "1 of 2 figures reproduced within noise"


@pytest.mark.parametrize("model", ["intent", "guard", "ranker", "sentences", "answerable", "routing"])
def test_a_shipped_card_reproduces_itself(model: str) -> None:
    """Every figure of a shipped card is read, with a noise that is not zero where it is a share."""
    suffix = ".json" if model == "ranker" else ".npz"
    figures = figures_of(model)(SHIPPED / f"{model}{suffix}")
    assert len(figures) >= (2 if model in ("sentences", "answerable", "routing") else 9)
    assert all(row.reproduced for row in compared(figures, figures))
    assert all(known.noise > 0 for known in figures.values())


def test_worse_cards_are_found_out() -> None:
    """A classifier that forgot a class and a ranker that ranks worse are no reproduction."""
    intent = json.loads((SHIPPED / "intent.json").read_text(encoding="utf-8"))
    worse = json.loads(json.dumps(intent))
    worse["out_of_fold"]["recall"]["sql"] = 0.1
    moved = [row.name for row in compared(of_classifier(intent), of_classifier(worse)) if not row.reproduced]
    assert moved == ["recall sql"]
    ranker = json.loads((SHIPPED / "ranker.json").read_text(encoding="utf-8"))
    worse = json.loads(json.dumps(ranker))
    worse["card"]["held_out"]["ranker"]["mrr"] = "0.700 [0.680, 0.720] n=546"
    moved = [row.name for row in compared(of_ranker(ranker), of_ranker(worse)) if not row.reproduced]
    assert moved == ["ranker mrr"]


def test_a_card_without_an_interval_is_an_error() -> None:
    """Named with what was wanted."""
    spec = {"card": {"held_out": {"ranker": {"mrr": "good"}}, "ranker - fixed formula": {}}}
    with pytest.raises(ValueError, match="wanted a mean with its interval"):
        of_ranker(spec)


@pytest.mark.slow
def test_the_intent_classifier_is_reproduced(tmp_path: Path) -> None:
    """A real run from the kept questions: every figure within noise, the shipped file untouched."""
    before = (SHIPPED / "intent.npz").read_bytes()
    made = train("intent", tmp_path)
    read = figures_of("intent")
    rows = compared(read(SHIPPED / "intent.npz"), read(made))
    assert rows
    assert [row.name for row in rows if not row.reproduced] == []
    assert (SHIPPED / "intent.npz").read_bytes() == before


def test_an_unknown_model_is_refused(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """With the names there are."""
    monkeypatch.setattr("sys.argv", ["tuning.retrain", "judge"])
    with pytest.raises(SystemExit):
        main()
    assert "embedder" in capsys.readouterr().err


def test_a_known_share_is_bounded() -> None:
    """A figure outside 0..1 has no standard error; it is taken as the nearest share."""
    assert share(1.2, 10) == Known(1.2, 0.0)
