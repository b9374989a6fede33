"""The figures of the arms from hand-made answers, and the report that is written of them."""

from dataclasses import replace

import pytest

from tuning.arms import sections
from tuning.arms.analysis import Run, analyse, measured
from tuning.arms.expect import EXPECTATIONS, held
from tuning.arms.items import Item
from tuning.arms.prompt import Doc
from tuning.arms.report import Section, Table, markdown, page
from tuning.arms.retrieve import Found
from tuning.arms.score import Output

GOLD = Doc("route:a", {"zh-TW": "肥牛"}, {"grade": {"zh-TW": "5.6", "en": "5.6"}})
OTHER = Doc("route:b", {"zh-TW": "瘦馬"}, {"grade": {"zh-TW": "5.9", "en": "5.9"}})
RIGHT, WRONG, SILENT = "肥牛 [1]：難度 5.6。", "肥牛 [1]：難度 5.9。", "資料裡沒有。"


def item(number: int) -> Item:
    """One of ten items: the last two cannot be answered."""
    known = number < 8
    return Item(
        id=f"i{number}", kind="fact" if known else "unanswerable", locale="zh-TW", question="肥牛多難？", name="肥牛",
        attribute="grade", value="5.6" if known else "", accepted=("5.6",) if known else (),
        options=("5.6", "5.7", "5.8", "5.9") if known else (), right=0 if known else None,
        gold=("route:a",) if known else (), bucket=1 + number % 5 if known else None,
    )  # fmt: skip


ITEMS = [item(number) for number in range(10)]
FOUND = {each.id: Found(each.id, (GOLD, OTHER), (GOLD,), 5.0) for each in ITEMS}


def run(seed: int = 1) -> Run:
    """B abstains always, F knows two, R six, FR four; on what nobody knows R and B abstain."""
    said = {"B": 0, "F": 2, "R": 6, "FR": 4}
    outputs = []
    for arm, count in said.items():
        for at, each in enumerate(ITEMS):
            if each.kind == "fact":
                text = RIGHT if at < count else SILENT if arm == "B" else WRONG
            else:
                text = SILENT if arm in ("B", "R") else WRONG
            outputs.append(Output(each.id, arm, text, (-1.0, -2.0, -3.0, -4.0) if each.options else None, 30, 8, 2.0))
    return Run(seed, tuple(outputs))


def test_each_arm_gets_its_figures() -> None:
    figures = analyse([run(1), run(2)], ITEMS, FOUND)
    right = {arm: table["right"]["value"] for arm, table in figures["arms"].items()}
    assert right == {"B": 0, "F": 0.25, "R": 0.75, "FR": 0.5}
    assert figures["arms"]["R"]["right"]["seeds"] == [0.75, 0.75]
    assert figures["arms"]["F"]["invented"]["value"] == 1
    assert figures["arms"]["B"]["abstained_wrongly"]["value"] == 1
    assert figures["arms"]["R"]["precise"]["value"] == 1
    assert figures["arms"]["B"]["grounded"] is None
    assert figures["arms"]["R"]["tokens_in"] == 30
    assert figures["kinds"]["R"]["unanswerable"] == {"value": 1.0, "n": 2}
    assert sum(group["n"] for group in figures["buckets"]["R"].values()) == 8


def test_pairs_and_interaction_are_paired_by_item() -> None:
    figures = analyse([run()], ITEMS, FOUND)
    assert figures["pairs"]["R-B"]["value"] == 0.75
    assert figures["pairs"]["R-B"]["seeds"][0]["discordant"] == [6, 0]
    assert figures["pairs"]["R-B"]["seeds"][0]["p"] == pytest.approx(2 * 0.5**6)
    assert figures["pairs"]["R-B"]["seeds"][0]["holm"] == pytest.approx(6 * 2 * 0.5**6)
    # (FR − R) − (F − B) = (0.5 − 0.75) − (0.25 − 0)
    assert figures["interaction"]["value"] == -0.5


def test_an_arm_that_left_an_item_out_is_refused() -> None:
    short = Run(1, run().outputs[:-1])
    with pytest.raises(ValueError, match="arm FR: 1 of 10 items unanswered"):
        analyse([short], ITEMS, FOUND)


def test_expectations_are_held_against_what_was_measured() -> None:
    values = measured(analyse([run()], ITEMS, FOUND))
    verdicts = {each.name: came for each, _, came in held(values)}
    assert verdicts["R − B"] is True
    assert verdicts["F − B"] is False
    assert verdicts["F − B, small model"] is True
    assert verdicts["R-ideal − R"] is None
    assert verdicts["interaction"] is True
    assert len({each.name for each in EXPECTATIONS}) == len(EXPECTATIONS)


def test_the_report_shows_every_arm_in_both_forms() -> None:
    figures = analyse([run(1), run(2)], ITEMS, FOUND)
    parts = [
        sections.accuracy(figures),
        sections.behaviour(figures),
        sections.by_bucket(figures),
        sections.by_kind(figures),
        sections.comparisons(figures),
        sections.expectations(figures, {"fresh F": 0.0}),
        sections.retrieval(figures),
        sections.costs(figures, {"F": 60.0, "FR": 60.0}, 5.0),
    ]
    text, shown = markdown("Arms", parts), page("Arms", parts)
    assert "| R | base + real retrieval | 75.0 % [" in text
    assert "NOT as expected" in text
    assert "−50.0 points" not in text
    assert "-50.0 points" in text
    assert "nothing right" in text
    assert shown.count("<table>") == len(parts)
    assert "<td>nothing right</td>" in shown


def test_a_search_that_misses_shows_in_the_recall() -> None:
    missed = {**FOUND, "i0": replace(FOUND["i0"], docs=(OTHER,))}
    figures = analyse([run()], ITEMS, missed)
    assert figures["retrieval"]["recall@3"]["fact"] == {"value": 0.875, "n": 8}
    assert figures["arms"]["R"]["recalled"]["n"] == 7


def test_the_cost_of_a_right_answer_holds_its_share_of_the_training() -> None:
    # 36 ms at 0.05 USD an hour are 5e-7 USD; half of the answers are right.
    assert sections.cost_per_correct(36.0, 0.5, 0.0) == pytest.approx(1e-6)
    assert sections.cost_per_correct(36.0, 0.5, 360.0) == pytest.approx(2e-6)
    assert sections.cost_per_correct(36.0, 0.0, 0.0) is None


def test_tables_are_whole_and_text_is_escaped() -> None:
    with pytest.raises(ValueError, match="a row of 1 cells under 2 headings"):
        Table(("a", "b"), (("x",),))
    part = Section("A & B", ("1 < 2",), Table(("h",), (("a|b",),)), (("p.png", "a <picture>"),))
    assert "a\\|b" in markdown("T", [part])
    assert "1 &lt; 2" in page("T", [part])
    assert 'alt="a &lt;picture&gt;"' in page("T", [part])
