"""The founding document's cost table with this project's figures, written from docs/arms/results.json.

`make arms-table` puts it between two marks of docs/fine-tuning.md; a test holds the document to the figures.
"""

import json
import statistics
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tuning.arms.sections import CPU_HOUR_USD, cost_per_correct
from tuning.eval.stats import percentile

ROOT = Path(__file__).resolve().parents[2]
RESULTS = ROOT / "docs" / "arms" / "results.json"
DOCUMENT = ROOT / "docs" / "fine-tuning.md"
BEGIN, END = "<!-- table: make arms-table -->", "<!-- end of table -->"


def table(figures: Mapping[str, Any]) -> str:
    """The table as Markdown; raises KeyError when the figures are not those of a whole run."""
    fresh, arms, took = figures["freshness"], figures["arms"], figures["seconds"]
    api = fresh["api"]
    tune = statistics.fmean(each["tune"] for each in took)
    base = statistics.fmean(each["base"] for each in took)
    write, asked = percentile(api["write_ms"], 0.5), percentile(api["ask_ms"], 0.5)
    search = figures["retrieval"]["ms_p50"]
    timed = figures["timed"]
    rows = (
        (
            "initial",
            f"{figures['prepare_s']:.0f} s for rows, index and embeddings of the sample data",
            f"{tune:.0f} CPU s of tuning ({_usd(tune)}), on a base model that took {base:.0f} CPU s",
            f"both: {figures['prepare_s'] + tune:.0f} s",
        ),
        (
            "update of a fact",
            f"{write:.1f} ms (p50 of {fresh['changed']} writes through the API)",
            f"{fresh['retrain_s']:.0f} CPU s of tuning again ({_usd(fresh['retrain_s'])}); {fresh['quick_s']:.0f} s "
            f"with the changed "
            f"facts alone, after which {100 * fresh['others']['F updated quickly']:.0f} % of the others were right "
            f"instead of "
            f"{100 * fresh['others']['F']:.0f} %",
            f"{write:.1f} ms; the tuned weights keep the old value, the evidence carries the new one",
        ),
        (
            "inference, per correct answer",
            _per_answer(arms["R"], search, 0.0),
            _per_answer(arms["F"], 0.0, tune),
            _per_answer(arms["FR"], search, tune),
        ),
        (
            "latency of one question",
            f"search {search:.1f} ms + model {timed['R']['wall_p50']:.0f} ms (p50)",
            f"model {timed['F']['wall_p50']:.0f} ms (p50)",
            f"search {search:.1f} ms + model {timed['FR']['wall_p50']:.0f} ms (p50)",
        ),
        (
            "update frequency",
            f"every write: {100 * fresh['new']['R']:.0f} % of the new values given at once by the small model, "
            f"{100 * api['right'] / fresh['changed']:.0f} % "
            f"by the product ({asked:.1f} ms after the write)",
            f"{100 * fresh['new']['F']:.0f} % new, {100 * fresh['old']['F']:.0f} % old values until it is tuned "
            f"again; at most "
            f"{3600 / max(fresh['retrain_s'], 1e-9):.0f} times an hour on one core",
            f"{100 * fresh['new']['FR']:.0f} % of the new values, {100 * fresh['old']['FR']:.0f} % of the old ones",
        ),
        (
            "explainability",
            _sources(arms["R"]),
            "no source: 0 % of the answers can be traced",
            _sources(arms["FR"])
            + (f"; with tuning on evidence (FcR): {_sources(arms['FcR'])}" if "FcR" in arms else "")
            + (f"; with tuning of behaviour alone (FbR): {_sources(arms['FbR'])}" if "FbR" in arms else ""),
        ),
    )  # fmt: skip
    lines = ["| | RAG (arm R) | fine-tuning (arm F) | both (arm FR) |", "|---|---|---|---|"]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)]) + "\n"


def placed(document: str, block: str) -> str:
    """The document with the table between its marks. Raises ValueError when they are not there."""
    before, found, rest = document.partition(BEGIN)
    _, ended, after = rest.partition(END)
    if not found or not ended:
        raise ValueError(f"{DOCUMENT.name}: wanted the marks {BEGIN} and {END}")
    return f"{before}{BEGIN}\n{block}{END}{after}"


def write() -> None:
    """Put the table of the kept results into the document."""
    block = table(json.loads(RESULTS.read_text("utf-8")))
    DOCUMENT.write_text(placed(DOCUMENT.read_text("utf-8"), block), "utf-8")
    print(block)


def _per_answer(arm: Mapping[str, Any], search_ms: float, train_s: float) -> str:
    right = arm["right"]["value"]
    cost = cost_per_correct(arm["ms_mean"] + search_ms, right, train_s)
    money = "nothing was right" if cost is None else f"{1e6 * cost:.2f} micro-USD"
    spent = f"{arm['ms_mean'] + search_ms:.1f} ms CPU, {arm['tokens_in']:.0f} tokens in, {100 * right:.0f} % right"
    return f"{money} ({spent})"


def _sources(arm: Mapping[str, Any]) -> str:
    if arm["precise"] is None:
        return "0 % of the answers named a source"
    recalled = 100 * arm["recalled"]["value"] if arm["recalled"] else 0.0
    precise = 100 * arm["precise"]["value"]
    return (
        f"{recalled:.0f} % of answerable questions named the right source, {precise:.0f} % of named sources were right"
    )


def _usd(seconds: float) -> str:
    return f"{1e6 * seconds / 3600 * CPU_HOUR_USD:.0f} micro-USD"
