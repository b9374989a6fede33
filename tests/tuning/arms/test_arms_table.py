"""The cost table: every cell has a figure, and the document holds the table of the kept results."""

import json

import pytest

from tuning.arms.table import BEGIN, DOCUMENT, END, RESULTS, placed, table


def test_the_document_holds_the_table_of_the_kept_results() -> None:
    figures = json.loads(RESULTS.read_text("utf-8"))
    text = DOCUMENT.read_text("utf-8")
    assert placed(text, table(figures)) == text


def test_every_cell_has_a_figure() -> None:
    rows = table(json.loads(RESULTS.read_text("utf-8"))).splitlines()[2:]
    names = [row.split("|")[1].strip() for row in rows]
    assert names == [
        "initial",
        "update of a fact",
        "inference, per correct answer",
        "latency of one question",
        "update frequency",
        "explainability",
    ]
    for row in rows:
        cells = [cell.strip() for cell in row.strip("|").split("|")][1:]
        assert len(cells) == 3
        assert all(any(mark.isdigit() for mark in cell) for cell in cells), row


def test_a_document_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="wanted the marks"):
        placed("# no table here", "| |")
    assert placed(f"a\n{BEGIN}\nold\n{END}\nb", "new\n") == f"a\n{BEGIN}\nnew\n{END}\nb"
