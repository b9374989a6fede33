"""The figures of a measurement: each arm's metrics, per bucket, the six comparisons with Holm, the interaction."""

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from tuning.arms.items import Item
from tuning.arms.retrieve import Found
from tuning.arms.score import Judged, Output, judge
from tuning.eval.paired import difference, holm, interval
from tuning.eval.stats import percentile

MAIN = ("B", "F", "R", "FR")
PAIRS = (("F", "B"), ("R", "B"), ("FR", "B"), ("R", "F"), ("FR", "F"), ("FR", "R"))
EXTRA_PAIRS = (
    ("R-ideal", "R"), ("FR-ideal", "FR"), ("FcR", "R"), ("FcR", "FR"), ("FbR", "R"), ("FbR", "F"), ("FbR-ideal", "FbR"),
)  # fmt: skip
FOUND, GOLD = "found", "gold"
EVIDENCE = {
    **dict.fromkeys(("R", "FR", "FcR", "FbR"), FOUND),
    **dict.fromkeys(("R-ideal", "FR-ideal", "FcR-ideal", "FbR-ideal"), GOLD),
}
"""What evidence an arm is given; an arm that is not here has none."""

Scores: TypeAlias = dict[str, list[Judged]]
"""Arm → one judgement per item, in the items' order."""


@dataclass(frozen=True, slots=True)
class Run:
    """One repetition: every arm's outputs with one seed, or of one pass over a provider."""

    seed: int
    outputs: tuple[Output, ...]

    def arms(self) -> list[str]:
        """The arms that were run, in their order."""
        return list(dict.fromkeys(each.arm for each in self.outputs))


def scores(run: Run, items: Sequence[Item], found: Mapping[str, Found]) -> Scores:
    """Every output judged. Raises ValueError when an arm has not answered every item."""
    by_arm: dict[str, dict[str, Output]] = {}
    for output in run.outputs:
        by_arm.setdefault(output.arm, {})[output.item] = output
    judged: Scores = {}
    for arm, outputs in by_arm.items():
        if missing := [item.id for item in items if item.id not in outputs]:
            raise ValueError(f"arm {arm}: {len(missing)} of {len(items)} items unanswered, the first is {missing[0]}")
        judged[arm] = [judge(item, outputs[item.id], evidence(arm, found[item.id])) for item in items]
    return judged


def evidence(arm: str, found: Found) -> tuple[Any, ...]:
    """The documents that an arm was given for an item."""
    given = EVIDENCE.get(arm)
    return () if given is None else found.docs if given == FOUND else found.gold


def analyse(runs: Sequence[Run], items: Sequence[Item], found: Mapping[str, Found]) -> dict[str, Any]:
    """All figures, ready for JSON."""
    judged = [scores(run, items, found) for run in runs]
    arms = runs[0].arms()
    table = {arm: metrics(arm, runs, judged, items) for arm in arms}
    pairs = comparisons(judged, items, [pair for pair in PAIRS if set(pair) <= set(arms)])
    extra = [pair for pair in EXTRA_PAIRS if set(pair) <= set(arms)]
    return {
        "items": len(items),
        "seeds": [run.seed for run in runs],
        "arms": table,
        "buckets": {arm: grouped(arm, judged, items, lambda item: item.bucket) for arm in arms},
        "kinds": {arm: grouped(arm, judged, items, lambda item: item.kind) for arm in arms},
        "locales": {arm: grouped(arm, judged, items, lambda item: item.locale) for arm in arms},
        "attributes": {arm: grouped(arm, judged, items, _family) for arm in arms},
        "pairs": pairs,
        "extra_pairs": comparisons(judged, items, extra),
        "interaction": interaction(judged, items) if set(MAIN) <= set(arms) else None,
        "retrieval": retrieval(items, found),
    }


def metrics(arm: str, runs: Sequence[Run], judged: Sequence[Scores], items: Sequence[Item]) -> dict[str, Any]:
    """The means of one arm over items and seeds, with intervals over the items."""
    known = [item.kind != "unanswerable" for item in items]
    measures: dict[str, Callable[[Judged, bool], float | None]] = {
        "right": lambda j, ok: j.right,
        "option": lambda j, ok: j.option,
        "abstained": lambda j, ok: None if ok else j.abstained,
        "abstained_wrongly": lambda j, ok: j.abstained if ok else None,
        "invented": lambda j, ok: None if ok else j.invented,
        "wrong": lambda j, ok: j.invented if ok else None,
        "grounded": lambda j, ok: j.grounded,
        "precise": lambda j, ok: j.precise,
        "recalled": lambda j, ok: j.recalled,
        "formed": lambda j, ok: j.formed,
    }
    table: dict[str, Any] = {}
    for name, measure in measures.items():
        rows = [[measure(j, ok) for j, ok in zip(each[arm], known, strict=True)] for each in judged]
        table[name] = summary(rows)
    own = [[each for each in run.outputs if each.arm == arm] for run in runs]
    every = [each for outputs in own for each in outputs]
    times = [each.ms for each in every]
    table |= {
        "tokens_in": round(statistics.fmean(each.tokens_in for each in every), 1),
        "tokens_out": round(statistics.fmean(each.tokens_out for each in every), 1),
        "ms_p50": round(percentile(times, 0.5), 2),
        "ms_p95": round(percentile(times, 0.95), 2),
        "ms_mean": round(statistics.fmean(times), 3),
    }
    return table


def summary(rows: Sequence[Sequence[float | None]]) -> dict[str, Any] | None:
    """Mean over items of the mean over seeds, its interval, and each seed's own mean; None where nothing applies."""
    columns = [[value for value in column if value is not None] for column in zip(*rows, strict=True)]
    means = [statistics.fmean(column) for column in columns if column]
    if not means:
        return None
    low, high = interval(means)
    own = [[value for value in row if value is not None] for row in rows]
    return {
        "value": round(statistics.fmean(means), 4),
        "low": round(low, 4),
        "high": round(high, 4),
        "n": len(means),
        "seeds": [round(statistics.fmean(values), 4) if values else None for values in own],
    }


def grouped(arm: str, judged: Sequence[Scores], items: Sequence[Item], key: Callable[[Item], Any]) -> dict[str, Any]:
    """Free-text accuracy by a property of the items; unanswerable ones count as right when the arm abstains."""
    found: dict[str, list[float]] = {}
    for at, item in enumerate(items):
        group = key(item)
        if group is None or (item.kind == "unanswerable" and group != "unanswerable"):
            continue
        each = [scores[arm][at] for scores in judged]
        values = [j.abstained if j.right is None else j.right for j in each]
        found.setdefault(str(group), []).append(statistics.fmean(values))
    return {
        name: {"value": round(statistics.fmean(values), 4), "n": len(values)} for name, values in sorted(found.items())
    }


def comparisons(judged: Sequence[Scores], items: Sequence[Item], pairs: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """Free-text accuracy of each pair on the answerable items: the difference of the seeds' means with its interval,
    and McNemar of each seed alone, adjusted by Holm over these pairs."""
    if not pairs:
        return {}
    right = [{arm: _right(each, arm) for pair in pairs for arm in pair} for each in judged]
    found: dict[str, Any] = {}
    for one, other in pairs:
        means = [
            [statistics.fmean(values) for values in zip(*(each[arm] for each in right), strict=True)]
            for arm in (one, other)
        ]
        whole = difference(*means)
        found[f"{one}-{other}"] = {
            "value": round(whole.value, 4),
            "low": round(whole.low, 4),
            "high": round(whole.high, 4),
            "n": whole.n,
        }
    for at, each in enumerate(right):
        single = {f"{one}-{other}": difference(each[one], each[other]) for one, other in pairs}
        adjusted = holm({name: value.p for name, value in single.items()})
        for name, value in single.items():
            entry = {"discordant": [value.only_one, value.only_other], "p": value.p, "holm": adjusted[name]}
            found[name].setdefault("seeds", []).append({"run": at, **entry})
    return found


def interaction(judged: Sequence[Scores], items: Sequence[Item]) -> dict[str, float]:
    """(FR − R) − (F − B) per item: positive, the two add up; negative, one replaces or disturbs the other."""
    rows = [
        [fr - r - (f - b) for fr, r, f, b in zip(*(_right(each, arm) for arm in ("FR", "R", "F", "B")), strict=True)]
        for each in judged
    ]
    means = [statistics.fmean(column) for column in zip(*rows, strict=True)]
    low, high = interval(means)
    return {"value": round(statistics.fmean(means), 4), "low": round(low, 4), "high": round(high, 4)}


def retrieval(items: Sequence[Item], found: Mapping[str, Found]) -> dict[str, Any]:
    """How often search brought the document that answers, by kind of item, and how long it took."""
    hits: dict[str, list[float]] = {}
    for item in items:
        if item.gold:
            hit = float(item.gold[0] in [doc.id for doc in found[item.id].docs])
            hits.setdefault(item.kind, []).append(hit)
            hits.setdefault("all", []).append(hit)
    times = [found[item.id].ms for item in items]
    recall = {kind: {"value": round(statistics.fmean(values), 4), "n": len(values)} for kind, values in hits.items()}
    return {"recall@3": recall, "ms_p50": round(percentile(times, 0.5), 2), "ms_p95": round(percentile(times, 0.95), 2)}


def measured(figures: Mapping[str, Any]) -> dict[str, float]:
    """The values that the expectations name."""
    found: dict[str, float] = {}
    for name, pair in {**figures["pairs"], **figures["extra_pairs"]}.items():
        found[name] = pair["value"]
    if figures["interaction"]:
        found["interaction"] = figures["interaction"]["value"]
    for arm, table in figures["arms"].items():
        for key in ("formed", "invented", "abstained"):
            if table[key] is not None:
                found[f"{key} {arm}"] = table[key]["value"]
    return found


def _right(scored: Scores, arm: str) -> list[float]:
    return [each.right for each in scored[arm] if each.right is not None]


def _family(item: Item) -> str:
    return item.attribute.split("_")[0] if item.attribute.startswith(("hours_", "price_")) else item.attribute
