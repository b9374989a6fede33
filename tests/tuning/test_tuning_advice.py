"""Each advice appears where its figure is below its threshold, and only there; on the kept figures it speaks too."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tuning.advise import PAIRS, RECALL, Known, advise, main, summary
from tuning.criteria import criteria, fine_tune
from tuning.ratings import Rating


def mean(value: float, n: int = 100) -> dict[str, Any]:
    """A figure as the evaluation keeps it."""
    return {"value": value, "n": n}


RESULTS = {
    "golden": {"nothing_invented": mean(1.0), "tags": {"grade": {"n": 20, "facts": 1.0}}},
    "golden-2": {"nothing_invented": mean(1.0)},
    "retrieval": {"search": {"recall@10": {"all": mean(0.97)}}},
    "intents": {"query_type": mean(0.9)},
}
BLIND = {"golden-2": {"recall@10": mean(0.97), "filter": mean(0.97)}, "phrases": {"read": mean(0.95)}}


def known(
    results: dict[str, Any] | None = None,
    blind: dict[str, Any] | None = None,
    ratings: Sequence[Rating] = (),
    lines: int = PAIRS,
) -> Known:
    """Figures with nothing to mend, some of them changed."""
    return Known({**RESULTS, **(results or {})}, {**BLIND, **(blind or {})}, ratings, {"lines": {"train": lines}})


def ratings(n: int, *, bad: int, prompt: str = "write.1", corrected: str | None = None, rows: int = 1) -> list[Rating]:
    """n ratings of answers by one prompt, the first of them bad."""
    return [
        Rating(
            f"{prompt}-{i}",
            1 if i < bad else 5,
            False,
            "en",
            "routes",
            "m",
            (prompt,),
            ("r",) * rows,
            "q",
            "5.9",
            corrected,
        )
        for i in range(n)
    ]


def steps(given: Known) -> list[str]:
    """What is advised, in order."""
    return [each.step for each in advise(given)]


def test_nothing_is_advised_where_all_is_well() -> None:
    """With no feedback and with good feedback."""
    assert advise(known()) == []
    assert advise(known(ratings=ratings(100, bad=2))) == []


@pytest.mark.parametrize(
    ("changed", "step", "figure"),
    [
        ({"results": {"golden": {"nothing_invented": mean(0.99)}}}, "mend the check", "0.990 of 100"),
        ({"results": {"retrieval": {"search": {"recall@10": {"all": mean(0.9)}}}}}, "mend retrieval", "0.900 of 100"),
        ({"blind": {"golden-2": {"recall@10": mean(0.8)}}}, "mend retrieval", "0.800 of 100"),
        ({"ratings": ratings(40, bad=12, rows=0)}, "mend retrieval", "100% of 12 bad answers rest on no row"),
        ({"blind": {"golden-2": {"filter": mean(0.9)}}}, "mend extraction", "0.900 of 100"),
        (
            {"results": {"golden": {"tags": {"price": {"n": 10, "facts": 0.7}}}}},
            "mend extraction",
            "price: facts 0.700",
        ),
        (
            {"ratings": [*ratings(30, bad=15, prompt="write.2"), *ratings(170, bad=5)]},
            "mend prompts",
            "50% of 30 answers by write.2 are rated bad, 10% of all 200",
        ),
        ({"results": {"intents": {"query_type": mean(0.78)}}}, "collect data", "0.780 of 100 (at least 0.85)"),
        ({"blind": {"phrases": {"read": mean(0.79)}}}, "fine-tune", "phrases understood unseen 0.790"),
        ({"ratings": ratings(100, bad=0, corrected="5.9 ok")}, "fine-tune", "100% of 100 corrections change words"),
    ],
)
def test_each_advice_has_its_figure(changed: dict[str, Any], step: str, figure: str) -> None:
    """One figure below its threshold gives this advice alone, with the figure and the threshold in it."""
    (only,) = advise(known(**changed))
    assert only.step == step
    assert figure in only.because


def test_too_few_pairs_are_collected_before_anything_is_tuned() -> None:
    """With the number there is and the number wanted."""
    few = known(blind={"phrases": {"read": mean(0.79)}}, lines=40)
    (only,) = advise(few)
    assert only.step == "collect data"
    assert f"40 usable pairs, wanted {PAIRS}" in only.because


def test_nothing_is_tuned_while_rows_are_not_found() -> None:
    """A model that is taught to speak of rows it does not get would invent them."""
    both = known(
        blind={"phrases": {"read": mean(0.79)}}, results={"retrieval": {"search": {"recall@10": {"all": mean(0.9)}}}}
    )
    assert steps(both) == ["mend retrieval"]
    assert str(RECALL) in advise(both)[0].because


def test_few_ratings_say_nothing() -> None:
    """Twenty answers of a bad prompt among twenty-five are chance."""
    assert advise(known(ratings=ratings(25, bad=9))) == []


def test_the_kept_figures_give_advice(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], root: Path, tmp_path: Path
) -> None:
    """The command runs on this repository's files; what it could not read it says."""
    monkeypatch.chdir(root)
    monkeypatch.setattr("sys.argv", ["tuning.advise", "--card", str(tmp_path / "none.json")])
    assert main() == 0
    said = capsys.readouterr().out
    assert "usable pairs unknown" in said
    assert "1. " in said
    assert summary(Known({}, {}, [], {})).startswith("read: 0 result sets")


def test_every_criterion_is_told_and_fine_tuning_is_never_passed_over() -> None:
    """With nothing known, with all well, with knowledge wanting, with behaviour wanting and pairs enough."""
    nothing = criteria(Known({}, {}, [], {}))
    assert [each.verdict for each in nothing] == [*["unknown"] * 5, "not enough", "unknown"]
    assert fine_tune(nothing).startswith("fine-tune: not yet, because there is no behaviour")
    assert "no behaviour that it would mend" in fine_tune(criteria(known()))
    missing = criteria(known(blind={"golden-2": {"recall@10": mean(0.8)}, "phrases": {"read": mean(0.7)}}))
    assert "not yet, because retrieval misses first (golden-2 unseen, recall@10 0.800 of 100" in fine_tune(missing)
    unclear = {"phrases": {"read": mean(0.7)}}
    assert "pairs: 20, wanted 300" in fine_tune(criteria(known(blind=unclear, lines=20)))
    assert fine_tune(criteria(known(blind=unclear))).startswith("fine-tune: yes, because term misunderstandings: ")


def test_corrections_of_wording_are_format_failures() -> None:
    rated = ratings(12, bad=12, corrected="5.9, with feeling")
    found = {each.name: each for each in criteria(known(ratings=rated))}
    assert found["format failures"].verdict == "below"
    assert found["format failures"].figure.startswith("12 of 12 corrections")
