"""Read what the seeds left in the folder, compute all figures, write docs/arms: results, Markdown, HTML, plots."""

import json
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tuning.arms import retrieve, sections
from tuning.arms.analysis import Run, analyse
from tuning.arms.items import Item
from tuning.arms.plots import draw
from tuning.arms.report import Section, Table, markdown, page
from tuning.arms.score import Output, judge, output_of
from tuning.arms.small.plan import Plan
from tuning.arms.small.prepare import chosen
from tuning.eval.stats import percentile

LATER = {"Fc": "with_evidence", "Fb": "with_behaviour"}
"""The tunings that follow the main arms, and where a seed's results keep them."""
TIMES = ("base", "tune", "context", "behaviour", "arms")
TITLE = "Base, fine-tuned, RAG and both: a small language model on this project's data"


def write(plan: Plan, folder: Path, out: Path) -> None:
    """Write the report of a finished run."""
    kept = [json.loads((folder / f"seed-{seed}.json").read_text("utf-8")) for seed in plan.seeds]
    # A run that is still going on is reported as far as every seed has come.
    complete = all(name in each for each in kept for name in LATER.values())
    kept = [whole(each, complete) for each in kept]
    items, found = chosen(plan), retrieve.load(folder / "retrieval.jsonl")
    runs = [Run(each["seed"], tuple(output_of(one) for one in each["outputs"])) for each in kept]
    figures = analyse(runs, items, found)
    figures |= about(plan, folder, kept, items)
    out.mkdir(parents=True, exist_ok=True)
    (out / "results.json").write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", "utf-8")
    parts = report(figures)
    (out / "report.md").write_text(markdown(TITLE, parts), "utf-8")
    (out / "report.html").write_text(page(TITLE, parts), "utf-8")
    draw(figures, out)
    print(f"{out / 'report.md'}: {figures['items']} items, {len(runs)} seeds")


def whole(kept: dict[str, Any], complete: bool) -> dict[str, Any]:
    """A seed's results, with those of the later tunings among them where all seeds have them."""
    if not complete:
        return kept | {"context_s": 0.0, "behaviour_s": 0.0}
    for name, step in LATER.items():
        kept["outputs"] += kept[step]["outputs"]
        kept["reading"][name] = kept[step]["reading"]
    return kept | {"context_s": kept["with_evidence"]["seconds"], "behaviour_s": kept["with_behaviour"]["seconds"]}


def about(plan: Plan, folder: Path, kept: Sequence[Mapping[str, Any]], items: Sequence[Item]) -> dict[str, Any]:
    """What stands in the report besides the arms: model, times, curves, sweep, freshness, load of the machine."""
    curves = {
        path.stem: json.loads(path.read_text("utf-8"))["curve"]
        for path in sorted(folder.glob("[0-9]*-*.json"))
        if not path.stem.endswith(("quick-5",))
    }
    wall = folder / "wall.json"
    sweep = {name: _right(items, texts) for name, texts in kept[-1].get("sweep", {}).items()}
    own = [output for output in kept[-1]["outputs"] if output["arm"] == "F"]
    sweep[str(plan.paraphrases)] = _right(items, [output["text"] for output in own])
    timed = {
        name: {
            "wall_p50": round(percentile([wall for wall, _ in pairs], 0.5), 2),
            "wall_p95": round(percentile([wall for wall, _ in pairs], 0.95), 2),
            "cpu_p50": round(percentile([cpu for _, cpu in pairs], 0.5), 2),
        }
        for name, pairs in kept[0]["timed"].items()
    }
    return {
        "plan": asdict(plan),
        "parameters": kept[0]["parameters"],
        "vocabulary": kept[0]["vocabulary"],
        "seconds": [{name: each[f"{name}_s"] for name in TIMES} for each in kept],
        "reading": [each["reading"] for each in kept],
        "curves": curves,
        "sweep": dict(sorted(sweep.items(), key=lambda pair: int(pair[0]))),
        "timed": timed,
        "freshness": kept[0].get("freshness"),
        "prepare_s": json.loads((folder / "prepared.json").read_text("utf-8"))["setup_s"],
        "wall": json.loads(wall.read_text("utf-8")) if wall.exists() else None,
    }


def report(figures: Mapping[str, Any]) -> list[Section]:
    """The report's sections."""
    tuning = statistics.fmean(each["tune"] for each in figures["seconds"])
    reading = statistics.fmean(each["context"] for each in figures["seconds"])
    behaving = statistics.fmean(each["behaviour"] for each in figures["seconds"])
    trained = {"F": tuning, "FR": tuning, "FR-ideal": tuning, "FcR": reading, "FbR": behaving, "FbR-ideal": behaving}
    fresh = figures["freshness"]
    more: dict[str, float] = {}
    if fresh is not None:
        more["fresh F"] = fresh["new"]["F"]
        # The same kind of question (grade, length, bolts of routes), changed and unchanged.
        groups = figures["attributes"]["R"]
        usual = statistics.fmean(groups[name]["value"] for name in ("grade", "length", "bolts") if name in groups)
        more["fresh R"] = fresh["new"]["R"] - usual
    return [
        setting(figures),
        sections.accuracy(figures),
        sections.comparisons(figures),
        sections.expectations(figures, more),
        sections.behaviour(figures),
        sections.by_bucket(figures),
        sections.by_kind(figures),
        sections.retrieval(figures),
        training(figures),
        *([] if fresh is None else [freshness(figures)]),
        sections.costs(figures, trained, figures["retrieval"]["ms_p50"]),
        latency(figures),
    ]


def setting(figures: Mapping[str, Any]) -> Section:
    """What was run."""
    plan, wall = figures["plan"], figures["wall"]
    text = [
        f"A decoder-only transformer of {figures['parameters']:,} parameters ({plan['layers']} layers of "
        f"{plan['width']}, {figures['vocabulary']} tokens), "
        "trained from nothing in this repository. Base: it learned to read and answer on invented crags with "
        "invented names, so it can read evidence "
        "and knows no real route. Fine-tuned (F): the same weights trained on, closed-book, on the facts that the "
        "items ask for "
        f"({plan['paraphrases']} phrasings of each question, never the items' own) in the house format. Fc: trained "
        f"on the same facts with the right "
        "document among distractors (RAFT). Fb: trained on the house format alone, on invented evidence, and on no "
        "real fact: the document's own advice, behaviour by tuning and knowledge by retrieval. All arms: same items, "
        "same prompt template, greedy decoding.",
        "The base was trained in two parts. After the first, one sample of the items showed that words which no lesson "
        "had held threw it off; the second part, added then and before any arm was run over all items, wraps "
        "questions in words without meaning. Size and steps were set by the time that two cores have: the loss was "
        "still falling.",
        "This is the third whole run. The first (commit 16f8956) is void in part: the order of some tokens changed "
        "from process to process, so a model that went on after a restart mistook labels for one another. It also had "
        "half the base training, two thirds of the closed-book tuning and no Fb. The second had Fb with 150 steps, "
        "which left it unfinished (FbR 17.4 % in free text); its steps and rates were set "
        "anew on seed 2. The rates of Fc were halved and its steps raised before the second. Items and the "
        "expectations of the first run's arms are the first run's; those on FbR were written before the second.",
        "Run by `make arms-small`; figures in results.json. It is a small model of one architecture on one corpus: "
        "what it shows is how the two ways "
        "of adding knowledge behave here, not how large models do.",
    ]
    if wall:
        text.append(
            f"Wall time {wall['wall_s'] / 60:.1f} minutes on {wall['cores']} cores (load "
            f"average {wall['load_before'][0]:.1f} at the start, "
            f"{wall['load_after'][0]:.1f} at the end), pauses and restarts included, the seeds side by side with one "
            f"thread each. CPU time of all trainings and answers of the arms: {cpu_minutes(figures):.1f} minutes."
        )
    return Section("What was run", tuple(text))


def cpu_minutes(figures: Mapping[str, Any]) -> float:
    """What the arms took with all seeds, without freshness and sweep."""
    return float(sum(each[name] for each in figures["seconds"] for name in TIMES)) / 60


def training(figures: Mapping[str, Any]) -> Section:
    """Losses, times, what tuning does to reading, and the sweep over paraphrases."""
    rows = [
        (
            str(seed), *(f"{seconds[key]:.0f}" for key in TIMES),
            *(f"{100 * reading[key]:.1f} %" if key in reading else "–" for key in ("base", "F", *LATER)),
        )
        for seed, seconds, reading in zip(figures["seeds"], figures["seconds"], figures["reading"], strict=True)
    ]  # fmt: skip
    sweep = ", ".join(f"{name}: {100 * value:.1f} %" for name, value in figures["sweep"].items())
    return Section(
        "Training",
        (
            "Times are CPU seconds of one thread. Reading: the share of questions on new invented evidence that are "
            "answered right, before and after tuning; a loss is forgetting.",
            f"Paraphrases of each question in tuning, equal steps, free-text accuracy of F on the items (last "
            f"seed): {sweep}. Published work expects more with more; a number that is missing here was not run.",
        ),
        Table(
            (
                "seed",
                "base, CPU s",
                "tuning F, CPU s",
                "tuning Fc, CPU s",
                "tuning Fb, CPU s",
                "answers of six arms, CPU s",
                "reading, base",
                "reading, F",
                "reading, Fc",
                "reading, Fb",
            ),
            tuple(rows),
        ),
        (("loss.png", "Loss curves of every training"), ("sweep.png", "Accuracy of F by number of paraphrases")),
    )


def freshness(figures: Mapping[str, Any]) -> Section:
    """The document's other claim."""
    fresh = figures["freshness"]
    api = fresh["api"]
    rows = [(arm, f"{100 * fresh['new'][arm]:.0f} %", f"{100 * fresh['old'][arm]:.0f} %") for arm in fresh["new"]]
    others = ", ".join(f"{name} {100 * value:.1f} %" for name, value in fresh["others"].items())
    return Section(
        "Freshness of knowledge",
        (
            f"{fresh['changed']} facts were changed through the API of a running server. A write took p50 "
            f"{percentile(api['write_ms'], 0.5):.1f} ms "
            f"(p95 {percentile(api['write_ms'], 0.95):.1f}); the product, asked at once, gave the new value for "
            f"{api['right']} of {fresh['changed']} "
            f"(answer p50 {percentile(api['ask_ms'], 0.5):.1f} ms). Then the arms were asked, with evidence "
            f"retrieved after the change.",
            f"Tuning again from the base took {fresh['retrain_s']:.0f} CPU seconds; the quick update of the "
            f"tuned model on the changed facts alone {fresh['quick_s']:.0f}. "
            f"Right on the unchanged facts, closed-book: {others}.",
            *_told_otherwise(api.get("failed", ())),
        ),
        Table(("arm", "gives the new value", "gives the old value"), tuple(rows)),
        (("freshness.png", "Answers after 50 facts changed"),),
    )


def latency(figures: Mapping[str, Any]) -> Section:
    """One question at a time."""
    rows = [
        (arm, *(f"{each[key]:.1f}" for key in ("wall_p50", "wall_p95", "cpu_p50")))
        for arm, each in figures["timed"].items()
    ]
    return Section(
        "Latency of one question",
        ("Milliseconds of the model alone, one question at a time, one thread, first seed.",),
        Table(("arm", "wall p50", "wall p95", "CPU p50"), tuple(rows)),
    )


def _told_otherwise(failed: Sequence[Mapping[str, str]]) -> list[str]:
    """The changed facts that the product did not give: what was asked, what was wanted."""
    listed = "; ".join(f"{each['question']} (wanted {each['wanted']}, was {each['before']})" for each in failed)
    return [f"The product did not give: {listed}."] if listed else []


def _right(items: Sequence[Item], texts: Sequence[str]) -> float:
    judged = [judge(item, Output(item.id, "F", text), ()).right for item, text in zip(items, texts, strict=True)]
    known = [each for each in judged if each is not None]
    return round(sum(known) / len(known), 4)
