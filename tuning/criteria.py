"""Whether it is time to fine-tune: each criterion with its figure, threshold and verdict, in the order of mending."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from tuning.advise import (
    BAD_LEAST,
    CORRECTED_LEAST,
    EXTRACTED,
    MISSED,
    PAIRS,
    READ,
    RECALL,
    TAGGED,
    TAGGED_LEAST,
    TYPED,
    WORDING,
    Known,
)  # fmt: skip
from tuning.eval.golden import GOLDEN
from tuning.ratings import BAD

Verdict: TypeAlias = Literal["good", "below", "not enough", "unknown"]
FIRST = ("answers without invention", "retrieval misses", "structured extraction", "fixed reasoning patterns")
"""What is mended before any weights are trained: knowledge and code, not behaviour."""
BEHAVIOUR = ("term misunderstandings", "format failures")
"""What training can mend."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion; `figure` says value, n and threshold, or why there is none."""

    name: str
    verdict: Verdict
    figure: str

    def __str__(self) -> str:
        return f"{self.name:<27}{self.verdict:<12}{self.figure}"


def criteria(known: Known) -> list[Criterion]:
    """All criteria, what is mended first first; each is there whatever the others say."""
    return [
        _lowest(FIRST[0], [(name, known.results, (name, "nothing_invented"), 1.0) for name in GOLDEN]),
        _retrieval(known),
        _lowest(
            FIRST[2],
            [
                *((f"{name} unseen, filters", known.blind, (name, "filter"), EXTRACTED) for name in GOLDEN),
                ("kinds of questions told", known.results, ("intents", "query_type"), TYPED),
            ],
        ),
        _patterns(known),
        _lowest(BEHAVIOUR[0], [("phrases understood unseen", known.blind, ("phrases", "read"), READ)]),
        _format(known),
        _pairs(known),
    ]


def fine_tune(found: Sequence[Criterion]) -> str:
    """The verdict on fine-tuning, with each reason against it: never silence."""
    by_name = {each.name: each for each in found}
    against = [f"{name} first ({by_name[name].figure})" for name in FIRST if by_name[name].verdict == "below"]
    wanting = [by_name[name] for name in BEHAVIOUR if by_name[name].verdict == "below"]
    if not wanting:
        reasons = "; ".join(f"{name}: {by_name[name].figure}" for name in BEHAVIOUR)
        against.append(f"there is no behaviour that it would mend ({reasons})")
    pairs = by_name["usable pairs"]
    if pairs.verdict != "good":
        against.append(f"pairs: {pairs.figure}")
    if against:
        return "fine-tune: not yet, because " + "; ".join(against)
    return "fine-tune: yes, because " + "; ".join(f"{each.name}: {each.figure}" for each in (*wanting, pairs))


def _retrieval(known: Known) -> Criterion:
    found = _lowest(
        FIRST[1],
        [
            ("retrieval questions, recall@10", known.results, ("retrieval", "search", "recall@10", "all"), RECALL),
            ("at scale, recall@10", known.results, ("retrieval_at_scale", "search", "recall@10", "all"), RECALL),
            *((f"{name} unseen, recall@10", known.blind, (name, "recall@10"), RECALL) for name in GOLDEN[1:]),
        ],
    )
    bad = [each for each in known.ratings if each.score <= BAD and not each.personal]
    missed = sum(not each.rows for each in bad)
    if len(bad) < BAD_LEAST:
        return Criterion(found.name, found.verdict, f"{found.figure}; {len(bad)} bad ratings, {BAD_LEAST} wanted")
    verdict: Verdict = "below" if missed > MISSED * len(bad) else found.verdict
    return Criterion(found.name, verdict, f"{found.figure}; {missed} of {len(bad)} bad answers rest on no row")


def _patterns(known: Known) -> Criterion:
    kinds = [
        (f"{name}, {tag}", float(row["facts"]), int(row["n"]))
        for name in GOLDEN
        for tag, row in known.results.get(name, {}).get("tags", {}).items()
        if row["n"] >= TAGGED_LEAST and "facts" in row
    ]
    if not kinds:
        return Criterion(FIRST[3], "unknown", "no kinds of questions were evaluated (make eval)")
    failing = sorted((each for each in kinds if each[1] < TAGGED), key=lambda each: each[1])
    worst = ", ".join(f"{name} {facts:.3f} of {n}" for name, facts, n in failing[:3])
    said = f"{len(failing)} of {len(kinds)} kinds of questions below {TAGGED} of their facts"
    return Criterion(FIRST[3], "below" if failing else "good", f"{said}: {worst}" if worst else said)


def _format(known: Known) -> Criterion:
    kept = [each.keeps_the_facts for each in known.ratings if each.keeps_the_facts is not None]
    if len(kept) < CORRECTED_LEAST:
        return Criterion(BEHAVIOUR[1], "not enough", f"{len(kept)} corrections, {CORRECTED_LEAST} wanted to judge by")
    said = f"{sum(kept)} of {len(kept)} corrections change words and no figure (at most {WORDING:.0%})"
    return Criterion(BEHAVIOUR[1], "below" if sum(kept) > WORDING * len(kept) else "good", said)


def _pairs(known: Known) -> Criterion:
    if not known.card:
        return Criterion("usable pairs", "unknown", "no data card (make tune-data)")
    lines = sum(known.card.get("lines", {}).values())
    said = f"{lines}, wanted {PAIRS} to a few thousand"
    return Criterion("usable pairs", "good" if lines >= PAIRS else "not enough", said)


def _lowest(name: str, sources: Sequence[tuple[str, Mapping[str, Any], Sequence[str], float]]) -> Criterion:
    """Of several figures the one that is furthest below its threshold, or nearest above."""
    found = sorted(_figures(sources), key=lambda each: each[0])
    if not found:
        return Criterion(name, "unknown", "not measured (make eval)")
    distance, figure = found[0]
    return Criterion(name, "below" if distance < 0 else "good", figure)


def _figures(sources: Sequence[tuple[str, Mapping[str, Any], Sequence[str], float]]) -> Iterator[tuple[float, str]]:
    for title, figures, path, least in sources:
        found: Any = figures
        for key in path:
            found = found.get(key) if isinstance(found, Mapping) else None
        if isinstance(found, Mapping) and "value" in found:
            value = float(found["value"])
            yield value - least, f"{title} {value:.3f} of {found['n']} (at least {least})"
