"""What one question came to: the reply, how it was reached, and the trace that an administrator may read."""

from dataclasses import dataclass, fields, replace
from typing import Any

from schemas.context import CacheState, QueryType, StrategyName
from schemas.evidence import Reply
from schemas.grades import label
from schemas.private import Memory
from schemas.reading import Filter, GradeRange, Locale, Reading
from worker.engine import Trace
from worker.env import Usage
from worker.ownership import is_own


@dataclass(frozen=True, slots=True)
class Outcome:
    """A finished request as the HTTP layer needs it; trace is `data.trace` of the answer under `x-debug`."""

    reply: Reply
    reading: Reading
    locale: Locale
    query_type: QueryType
    strategy: StrategyName
    confidence: float
    cache: CacheState
    degraded: tuple[str, ...]
    usage: Usage
    trace: dict[str, Any]
    seq: int
    timing_ms: float
    applied: tuple[Memory, ...] = ()
    """Preferences from earlier that weighed in this answer."""
    stated: tuple[str, ...] = ()
    """Preferences quoted from this question, which are kept for the next ones."""
    signed_in: bool = False

    @property
    def personal(self) -> bool:
        """Whether the answer holds something of the asker's own; such an answer is private and not stored."""
        # A part of a plan that leaves out what was climbed tells what was climbed.
        asked = [self.trace["filters"], *(step["filters"] for step in self.trace.get("plan", {}).get("steps", ()))]
        return any("climbed" in filters for filters in asked) or is_own(
            self.reading,
            self.query_type,
            signed_in=self.signed_in,
            evidence=self.reply.evidence,
            remembers=bool(self.applied or self.stated),
        )

    def shared(self, usage: Usage, ms: float) -> "Outcome":
        """Return the outcome for one who asked while another's same question was answered: it cost them nothing."""
        trace = {**self.trace, "calls": [], "shared": True}
        return replace(self, cache="hit", usage=usage, trace=trace, timing_ms=ms)


def trace_of(reading: Reading, filter: Filter, runs: Trace, context: dict[str, Any], usage: Usage) -> dict[str, Any]:
    """Return the trace in the design's shape: understanding, filters, nodes, candidates, calls."""
    return {
        "understanding": understanding_of(reading),
        "filters": printed_filter(filter),
        "nodes": [{"id": r.id, "ms": round(r.ms, 3), "skipped": r.skipped, "reason": r.reason} for r in runs.runs],
        "candidates": [candidate.id for candidate in context.get("candidates", ())],
        "calls": list(usage.calls),
        **({} if usage.phrased is None else {"phrased": dict(usage.phrased)}),
        **_tried(context),
    }


def _tried(context: dict[str, Any]) -> dict[str, Any]:
    """What an agent tried, round by round, and the steps of a plan."""
    told: dict[str, Any] = {}
    if rounds := context.get("rounds"):
        told["rounds"] = [
            {"move": r.probe.move, "why": r.probe.why, "texts": list(r.probe.texts), "found": r.found, "new": r.new}
            | {"filters": printed_filter(r.probe.filter), "relaxed": [x.constraint for x in r.probe.relaxed]}
            for r in rounds
        ]
    if (plan := context.get("plan")) is not None:
        results = context.get("step_results", ())
        found = {r.step.id: len(r.evidence.items) for r in results}
        # A step was asked under the filter that it ended with.
        under = {r.step.id: r.step.filter for r in results}
        told["plan"] = {
            "form": plan.form,
            "replanned": plan.replanned,
            "steps": [
                {"id": s.id, "tool": s.tool, "about": s.about, "after": list(s.after), "found": found.get(s.id)}
                | {"filters": printed_filter(under.get(s.id, s.filter))}
                for s in plan.steps
            ],
        }
    return told


def understanding_of(reading: Reading) -> dict[str, Any]:
    """Return what the reading found, without what is empty; the filter is told apart."""
    told: dict[str, Any] = {"intent": reading.intent, "subject": reading.subject, "locale": reading.locale}
    for name in (
        "attributes",
        "extreme",
        "group_by",
        "mode",
        "weekday",
        "trip_days",
        "limit",
        "unknown_places",
        "unknown_names",
        "read_as",
    ):
        if value := getattr(reading, name):
            told[name] = list(value) if isinstance(value, tuple) else value
    for name in ("personal", "complex", "needs_history", "out_of_scope", "attack", "missing"):
        if value := getattr(reading, name):
            told[name] = value
    told["mentions"] = [
        {"kind": m.kind, "ids": list(m.ids), "surface": m.surface, "name": m.name, "negated": m.negated}
        for m in reading.mentions
    ]
    told["confidence"] = reading.confidence
    return told


def printed_filter(filter: Filter) -> dict[str, Any]:
    """Return the filter with ids and printed grades; an absent key is no constraint."""
    printed: dict[str, Any] = {}
    for field in fields(filter):
        value = getattr(filter, field.name)
        if value is None or value == ():
            continue
        if isinstance(value, GradeRange):
            printed.update(_printed_grades(value))
        elif isinstance(value, Filter):
            printed[field.name] = printed_filter(value)
        elif field.name == "not_grades":
            printed[field.name] = [_printed_grades(grades) for grades in value]
        else:
            printed[field.name] = list(value) if isinstance(value, tuple) else value
    return printed


def _printed_grades(grades: GradeRange) -> dict[str, Any]:
    printed: dict[str, Any] = {"grade_system": grades.system}
    if grades.low is not None:
        printed["grade_min"] = label(grades.low, grades.system)
    if grades.high is not None:
        printed["grade_max"] = label(grades.high, grades.system)
    return printed
