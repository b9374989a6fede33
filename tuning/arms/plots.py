"""The report's pictures as PNG: accuracy, buckets, losses, paraphrases, freshness."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

COLOURS = ("#6b7a90", "#d1742f", "#2f6fb0", "#3a9a5b", "#8fb5dc", "#9ed1ae", "#8a5cc0", "#c25b8a", "#e0a9c4")


def draw(figures: Mapping[str, Any], out: Path) -> None:
    """Write every picture that the figures allow."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    for name, paint in (
        ("accuracy", _accuracy), ("buckets", _buckets), ("loss", _loss), ("sweep", _sweep), ("freshness", _freshness),
    ):  # fmt: skip
        picture, axes = pyplot.subplots(figsize=(8, 4), dpi=110)
        if paint(axes, figures):
            axes.spines[["top", "right"]].set_visible(False)
            picture.tight_layout()
            picture.savefig(out / f"{name}.png", metadata={"Software": None})
        pyplot.close(picture)


def _accuracy(axes: Any, figures: Mapping[str, Any]) -> bool:
    arms = list(figures["arms"])
    for shift, key, label in ((-0.2, "right", "free text"), (0.2, "option", "options (chance 25 %)")):
        values = [figures["arms"][arm][key] for arm in arms]
        heights = [0 if v is None else 100 * v["value"] for v in values]
        spread = [
            [0 if v is None else 100 * (v["value"] - v["low"]) for v in values],
            [0 if v is None else 100 * (v["high"] - v["value"]) for v in values],
        ]
        places = [at + shift for at in range(len(arms))]
        axes.bar(places, heights, 0.38, yerr=spread, capsize=2, label=label, color=COLOURS[2 if key == "right" else 4])
    axes.set_xticks(range(len(arms)), arms)
    axes.set_ylabel("right, %")
    axes.set_ylim(0, 100)
    axes.legend(frameon=False, loc="lower left", bbox_to_anchor=(0, 1), ncols=2)
    return True


def _buckets(axes: Any, figures: Mapping[str, Any]) -> bool:
    for colour, (arm, groups) in zip(COLOURS, figures["buckets"].items(), strict=False):
        axes.plot(list(groups), [100 * each["value"] for each in groups.values()], marker="o", label=arm, color=colour)
    axes.set_xlabel("popularity bucket (1 = least written about)")
    axes.set_ylabel("free text right, %")
    axes.set_ylim(0, 100)
    axes.legend(frameon=False, ncols=4, fontsize=8)
    return True


def _loss(axes: Any, figures: Mapping[str, Any]) -> bool:
    for at, (name, curve) in enumerate(figures.get("curves", {}).items()):
        axes.plot([p["step"] for p in curve], [p["loss"] for p in curve], label=name, color=COLOURS[at % len(COLOURS)])
    axes.set_xlabel("step")
    axes.set_ylabel("loss")
    axes.set_yscale("log")
    axes.legend(frameon=False, fontsize=7, ncols=2)
    return bool(figures.get("curves"))


def _sweep(axes: Any, figures: Mapping[str, Any]) -> bool:
    sweep = figures.get("sweep") or {}
    axes.plot([int(name) for name in sweep], [100 * value for value in sweep.values()], marker="o", color=COLOURS[1])
    axes.set_xlabel("paraphrases of each question in tuning (equal steps)")
    axes.set_ylabel("F, free text right, %")
    axes.set_ylim(0, 100)
    return bool(sweep)


def _freshness(axes: Any, figures: Mapping[str, Any]) -> bool:
    fresh = figures.get("freshness")
    if not fresh:
        return False
    arms = list(fresh["new"])
    for shift, key, label, colour in (
        (-0.2, "new", "the new value", COLOURS[3]),
        (0.2, "old", "the old value", COLOURS[1]),
    ):
        places = [at + shift for at in range(len(arms))]
        axes.bar(places, [100 * fresh[key][arm] for arm in arms], 0.38, label=label, color=colour)
    axes.set_xticks(range(len(arms)), arms, fontsize=8)
    axes.set_ylabel(f"of {fresh['changed']} changed facts, %")
    axes.set_ylim(0, 100)
    axes.legend(frameon=False)
    return True
