"""The sections of the report, built from the figures; every number of the report passes through here."""

from collections.abc import Mapping
from typing import Any

from tuning.arms.analysis import measured
from tuning.arms.expect import held
from tuning.arms.report import Section, Table

CPU_HOUR_USD = 0.05
"""Assumed price of a vCPU for an hour, about what clouds ask on demand; every cost is this price times CPU time."""
QUESTIONS = 10_000
"""How many questions share the cost of one training."""
NAMES = {
    "B": "base, no evidence", "F": "fine-tuned closed-book, no evidence", "R": "base + real retrieval",
    "FR": "fine-tuned closed-book + real retrieval", "R-ideal": "base + the right document",
    "FR-ideal": "fine-tuned closed-book + the right document", "FcR": "fine-tuned with evidence + real retrieval",
    "FcR-ideal": "fine-tuned with evidence + the right document",
    "FbR": "fine-tuned for behaviour alone + real retrieval",
    "FbR-ideal": "fine-tuned for behaviour alone + the right document",
}  # fmt: skip


def accuracy(figures: Mapping[str, Any]) -> Section:
    """Every arm's main figures."""
    rows = [
        (
            arm, NAMES.get(arm, arm), *(_figure(table[key]) for key in ("right", "option")),
            *(_share(table[key]) for key in ("abstained", "abstained_wrongly", "wrong", "invented")),
        )
        for arm, table in figures["arms"].items()
    ]  # fmt: skip
    return Section(
        "Accuracy and abstention",
        (
            f"{figures['items']} items, {len(figures['seeds'])} repetition(s) (seeds "
            f"{', '.join(map(str, figures['seeds']))}). Free text: "
            "an accepted value is said and no other grade. Options: of four, the likeliest by log-probability "
            "(chance 25 %). "
            "Intervals are 95 % bootstrap over the items; figures are means over the seeds.",
        ),
        Table(
            ("arm", "what it is", "free text", "options", "abstains where nothing is known", "abstains wrongly",
             "wrong value, answerable", "invented value, unanswerable"),
            tuple(rows),
        ),
        (("accuracy.png", "Accuracy of each arm, free text and options, with 95 % intervals"),),
    )  # fmt: skip


def behaviour(figures: Mapping[str, Any]) -> Section:
    """Groundedness, citations, format, terms, tokens and time."""
    rows = [
        (
            arm, *(_share(table[key]) for key in ("grounded", "precise", "recalled", "formed")),
            _cell(figures["kinds"][arm].get("term")), _cell(figures["kinds"][arm].get("card")),
            f"{table['tokens_in']:g} / {table['tokens_out']:g}",
        )
        for arm, table in figures["arms"].items()
    ]  # fmt: skip
    return Section(
        "Groundedness, citations, format, terms",
        (
            "Grounded: the value said stands in the evidence, or the arm abstained. Citation precision is over "
            "answers that cite; recall over "
            "answerable items whose document was found. Format: answerable items answered in the house format. Terms "
            "and cards: free text right.",
        ),
        Table(
            (
                "arm",
                "grounded",
                "citation precision",
                "citation recall",
                "house format",
                "terms right",
                "cards right",
                "tokens in / out",
            ),
            tuple(rows),
        ),
    )


def by_bucket(figures: Mapping[str, Any]) -> Section:
    """Accuracy per popularity bucket, language, kind and attribute."""
    buckets = sorted({bucket for groups in figures["buckets"].values() for bucket in groups})
    rows = [(arm, *(_cell(groups.get(bucket)) for bucket in buckets)) for arm, groups in figures["buckets"].items()]
    return Section(
        "By popularity",
        (
            "Bucket 1 is least written about, 5 most: quintiles within each kind of what is published about an entity "
            "(tuning/arms/facts.py, mentions). Free-text accuracy of the facts and cards. A model made here has read "
            "of no entity beforehand, so popularity can act only through search, names and the length of the evidence.",
        ),
        Table(("arm", *(f"bucket {bucket}" for bucket in buckets)), tuple(rows)),
        (("buckets.png", "Free-text accuracy by popularity bucket"),),
    )


def by_kind(figures: Mapping[str, Any]) -> Section:
    """Accuracy by attribute and language."""
    groups = sorted({g for each in figures["attributes"].values() for g in each}) + sorted(
        {g for each in figures["locales"].values() for g in each}
    )
    rows = [
        (arm, *(_cell({**figures["attributes"][arm], **figures["locales"][arm]}.get(group)) for group in groups))
        for arm in figures["arms"]
    ]
    return Section("By attribute and language", (), Table(("arm", *groups), tuple(rows)))


def comparisons(figures: Mapping[str, Any]) -> Section:
    """The six pairs and the interaction."""
    rows = [
        (
            name.replace("-ideal", "*").replace("-", " − ").replace("*", "-ideal"),
            f"{100 * pair['value']:+.1f} [{100 * pair['low']:+.1f}, {100 * pair['high']:+.1f}]",
            "; ".join(f"{a}:{b}" for a, b in (each["discordant"] for each in pair["seeds"])),
            "; ".join(f"{each['p']:.2g}" for each in pair["seeds"]),
            "; ".join(f"{each['holm']:.2g}" for each in pair["seeds"]),
        )
        for name, pair in {**figures["pairs"], **figures["extra_pairs"]}.items()
    ]  # fmt: skip
    text = [
        "Points of free-text accuracy on the answerable items. McNemar per seed, adjusted by Holm over the pairs of "
        "the table's first six rows."
    ]
    if inter := figures["interaction"]:
        text.append(
            f"Interaction (FR − R) − (F − B): {100 * inter['value']:+.1f} points [{100 * inter['low']:+.1f}, "
            f"{100 * inter['high']:+.1f}]. "
            "Positive: the two add up. Negative: one replaces or disturbs the other."
        )
    return Section(
        "Comparisons",
        tuple(text),
        Table(("pair", "difference [95 %]", "only one right : only the other", "p", "Holm"), tuple(rows)),
    )


def expectations(figures: Mapping[str, Any], more: Mapping[str, float]) -> Section:
    """What was expected before the run, beside what came."""
    rows = [
        (
            each.name, each.source, each.said, f"{each.low:+.2f} … {each.high:+.2f}",
            "not measured" if value is None else f"{value:+.3f}",
            "" if came is None else "as expected" if came else "NOT as expected",
        )
        for each, value, came in held({**measured(figures), **more})
    ]  # fmt: skip
    return Section(
        "Expected beforehand, and what came",
        (
            "Written in tuning/arms/expect.py and committed before the first full run; those on FbR, an arm added "
            "later, before its first run. `protocol`: the lines that published work on 7-billion-parameter models "
            "suggests; `ours`: for this model.",
        ),
        Table(("expectation", "whose", "said", "range", "measured", "verdict"), tuple(rows)),
    )


def retrieval(figures: Mapping[str, Any]) -> Section:
    """How good retrieval was."""
    found = figures["retrieval"]
    rows = tuple((kind, f"{value['value']:.3f}", str(value["n"])) for kind, value in found["recall@3"].items())
    return Section(
        "Retrieval",
        (
            f"The project's own search, once per item, three documents, shared by R and FR: p50 {found['ms_p50']} "
            f"ms, p95 {found['ms_p95']} ms.",
        ),
        Table(("kind of item", "recall@3", "items"), rows),
    )


def cost_per_correct(ms: float, right: float, train_s: float) -> float | None:
    """US dollars per right answer: CPU time of an answer plus its share of the training; None when nothing is right."""
    if right <= 0:
        return None
    return (ms / 1000 + train_s / QUESTIONS) / 3600 * CPU_HOUR_USD / right


def costs(figures: Mapping[str, Any], train_s: Mapping[str, float], search_ms: float) -> Section:
    """Time and money of each arm."""
    rows = []
    for arm, table in figures["arms"].items():
        ms = table["ms_mean"] + (
            search_ms if arm.startswith(("R", "FR", "FcR", "FbR")) and not arm.endswith("ideal") else 0.0
        )
        cost = cost_per_correct(ms, table["right"]["value"], train_s.get(arm, 0.0))
        rows.append(
            (
                arm, f"{table['ms_mean']:.1f}", f"{ms:.1f}", f"{train_s.get(arm, 0.0):.0f}",
                "nothing right" if cost is None else f"{1e6 * cost:.3f}",
            )
        )  # fmt: skip
    return Section(
        "Cost per correct answer",
        (
            f"Assumed: {CPU_HOUR_USD} USD for an hour of one vCPU, one training shared by {QUESTIONS:,} questions. "
            f"Model time is CPU time per item in "
            "batches of equal length; with retrieval the search's own time is added. The base training is not "
            "counted: all arms have it.",
        ),
        Table(("arm", "model ms", "with search ms", "tuning CPU s", "micro-USD per correct answer"), tuple(rows)),
    )


def _figure(value: Mapping[str, Any] | None) -> str:
    if value is None:
        return "–"
    seeds = ", ".join(f"{100 * each:.1f}" for each in value["seeds"] if each is not None)
    return f"{100 * value['value']:.1f} % [{100 * value['low']:.1f}, {100 * value['high']:.1f}]" + (
        f" ({seeds})" if len(value["seeds"]) > 1 else ""
    )


def _share(value: Mapping[str, Any] | None) -> str:
    return "–" if value is None else f"{100 * value['value']:.1f} %"


def _cell(value: Mapping[str, Any] | None) -> str:
    return "–" if value is None else f"{100 * value['value']:.1f} % ({value['n']})"
