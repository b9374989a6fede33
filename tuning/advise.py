"""`make tune-advise`: what to do next, with the figure behind each sentence: retrieval, prompts, data or fine-tuning.

The order is the founding document's: knowledge comes from retrieval, so what is not found is mended first; behaviour
comes from words, so prompts come before weights; and no model is tuned on too few pairs.
"""

import argparse
import asyncio
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias

from tuning.eval.golden import GOLDEN
from tuning.ratings import BAD, Rating, ratings_of

Step: TypeAlias = Literal[
    "mend the check", "mend retrieval", "mend extraction", "mend prompts", "collect data", "fine-tune"
]

RECALL = 0.95
"""Of the wanted rows among the first ten; below it, retrieval is mended before anything is trained."""
EXTRACTED = 0.95
"""Questions whose filter is read as meant: structured extraction."""
READ = 0.9
"""Phrases of climbers that are understood, by the questions that nobody had seen when they were asked."""
TYPED = 0.85
"""Questions whose kind is told."""
TAGGED = 0.9
"""Facts of one kind of question; below it, one fixed pattern of reasoning fails again and again ..."""
TAGGED_LEAST = 8
"""... where there are at least this many of the kind."""
RATED_LEAST = 30
"""Ratings below which they say nothing yet."""
BAD_LEAST = 10
MISSED = 0.1
"""Of bad ratings, those of answers that rest on no row."""
PROMPT_WORSE = 0.1
"""By how much more often than all answers those of one prompt are rated bad."""
PROMPT_LEAST = 20
WORDING = 0.3
"""Of corrections, those that change words and leave the figures."""
CORRECTED_LEAST = 10
PAIRS = 300
"""A few hundred pairs that serving would say; up to a few thousand help."""


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing to do and the figure that says so."""

    step: Step
    because: str
    """With the figure, its n and the threshold."""
    command: str

    def __str__(self) -> str:
        return f"{self.step}: {self.because}\n    {self.command}"


@dataclass(frozen=True, slots=True)
class Known:
    """What there is to judge by; empty mappings where a file is missing."""

    results: Mapping[str, Any]
    blind: Mapping[str, Any]
    ratings: Sequence[Rating]
    card: Mapping[str, Any]
    """Of `make tune-data`."""


def advise(known: Known) -> list[Advice]:
    """Everything to do, the first first; an empty list says that nothing is below its threshold."""
    found = [*_untrue(known), *_retrieval(known), *_extraction(known), *_prompts(known)]
    if said := _below(known.results, ("intents", "query_type"), TYPED):
        how = "add frames to tuning/intent/frames.txt, then make tune-train MODEL=intent"
        found.append(Advice("collect data", f"kinds of questions told {said}", how))
    behaviour = list(_behaviour(known))
    lines = sum(known.card.get("lines", {}).values())
    if not behaviour:
        return found
    if known.card and lines < PAIRS:
        why = f"{lines} usable pairs, wanted {PAIRS} or more before a model is tuned; {behaviour[0]}"
        return [*found, Advice("collect data", why, "make tune-collect; make tune-data FLAGS='--more …'")]
    if known.card and not any(each.step in ("mend the check", "mend retrieval", "mend extraction") for each in found):
        why = f"{'; '.join(behaviour)}; {lines} usable pairs (at least {PAIRS})"
        found.append(Advice("fine-tune", why, "make tune-train MODEL=lora BASE=…; make tune-gate MODEL=…"))
    return found


def _untrue(known: Known) -> Iterator[Advice]:
    for name in GOLDEN:
        said = _below(known.results, (name, "nothing_invented"), 1.0)
        if said:
            yield Advice("mend the check", f"{name}: answers without invention {said}", "make eval FLAGS=--failures")


def _retrieval(known: Known) -> Iterator[Advice]:
    for name, path in (
        ("retrieval questions", ("retrieval", "search", "recall@10", "all")),
        ("at scale", ("retrieval_at_scale", "search", "recall@10", "all")),
        *((f"{name} when unseen", (name, "recall@10")) for name in GOLDEN[1:]),
    ):
        figures = known.blind if "unseen" in name else known.results
        if said := _below(figures, path, RECALL):
            yield Advice("mend retrieval", f"{name}: recall@10 {said}", "make eval-retrieval FLAGS=--failures")
    bad = [each for each in known.ratings if each.score <= BAD and not each.personal]
    if len(bad) >= BAD_LEAST:
        missed = sum(not each.rows for each in bad) / len(bad)
        if missed > MISSED:
            why = f"{missed:.0%} of {len(bad)} bad answers rest on no row (at most {MISSED:.0%})"
            yield Advice("mend retrieval", why, "read them: GET /api/v1/admin/ai/feedback?most=2")


def _extraction(known: Known) -> Iterator[Advice]:
    for name in GOLDEN[1:]:
        if said := _below(known.blind, (name, "filter"), EXTRACTED):
            yield Advice("mend extraction", f"{name}: filters read as meant {said}", "make eval FLAGS=--failures")
    for name in GOLDEN:
        for tag, row in known.results.get(name, {}).get("tags", {}).items():
            if row["n"] >= TAGGED_LEAST and row.get("facts", 1.0) < TAGGED:
                why = f"{name}, {tag}: facts {row['facts']:.3f} of {row['n']} questions (at least {TAGGED})"
                yield Advice("mend extraction", why, "make eval FLAGS=--failures")


def _prompts(known: Known) -> Iterator[Advice]:
    by_prompt: dict[str, list[bool]] = {}
    for each in known.ratings:
        for name in each.prompts:
            by_prompt.setdefault(name, []).append(each.score <= BAD)
    if len(known.ratings) < RATED_LEAST:
        return
    usual = sum(each.score <= BAD for each in known.ratings) / len(known.ratings)
    for name, bad in sorted(by_prompt.items()):
        share = sum(bad) / len(bad)
        if len(bad) >= PROMPT_LEAST and share > usual + PROMPT_WORSE:
            why = f"{share:.0%} of {len(bad)} answers by {name} are rated bad, {usual:.0%} of all {len(known.ratings)}"
            how = f"write the next version of worker/prompts/{name}.md"
            yield Advice("mend prompts", f"{why} (at most {PROMPT_WORSE:.0%} more)", how)


def _behaviour(known: Known) -> Iterator[str]:
    """What only other words or another understanding would mend, each with its figure."""
    if said := _below(known.blind, ("phrases", "read"), READ):
        yield f"terms: phrases understood unseen {said}"
    kept = [each.keeps_the_facts for each in known.ratings if each.keeps_the_facts is not None]
    if len(kept) >= CORRECTED_LEAST:
        share = sum(kept) / len(kept)
        if share > WORDING:
            yield f"format: {share:.0%} of {len(kept)} corrections change words and no figure (at most {WORDING:.0%})"


def _below(figures: Mapping[str, Any], path: Sequence[str], least: float) -> str | None:
    """The figure at a path with its n and threshold, when it is below it; None when it is not, or not there."""
    found: Any = figures
    for key in path:
        if not isinstance(found, Mapping) or key not in found:
            return None
        found = found[key]
    value = float(found["value"])
    return f"{value:.3f} of {found['n']} (at least {least})" if value < least else None


def summary(known: Known) -> str:
    """What was read, in a line: so that a missing file is not taken for a good figure."""
    scores = Counter(each.score for each in known.ratings)
    rated = ", ".join(f"{score}: {count}" for score, count in sorted(scores.items())) or "none"
    lines = sum(known.card.get("lines", {}).values()) if known.card else "unknown (make tune-data)"
    return (
        f"read: {len(known.results)} result sets, {len(known.blind)} blind ones, ratings {rated}, usable pairs {lines}"
    )


def main() -> int:
    """Exit status 0 whatever is advised."""
    from tuning.criteria import criteria, fine_tune

    parser = argparse.ArgumentParser(prog="tuning.advise", description=__doc__)
    parser.add_argument("--results", type=Path, default=Path("data/eval/results.json"))
    parser.add_argument("--blind", type=Path, default=Path("data/eval/blind.json"))
    parser.add_argument("--card", type=Path, default=Path(".wrangler/tuning/card.json"))
    parser.add_argument("--persist-to", type=Path, help="a state folder whose ratings are read")
    given = parser.parse_args()
    ratings = asyncio.run(ratings_of(given.persist_to)) if given.persist_to else []
    known = Known(_read(given.results), _read(given.blind), ratings, _read(given.card))
    print(summary(known))
    print("\ncriteria, in the order of mending:")
    found = criteria(known)
    print("\n".join(f"  {each}" for each in found))
    print(f"{fine_tune(found)}\n\nwhat to do next:")
    for number, each in enumerate(advise(known), 1):
        print(f"{number}. {each}")
    return 0


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return found


if __name__ == "__main__":
    sys.exit(main())
