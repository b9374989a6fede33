"""What a process counts of itself since it started, as Prometheus reads it: outcomes, stages, providers, times.

Labels come from fixed sets, and what is in none of them is "other": no figure is kept by user, question or word, and
the number of series is bounded whatever is asked.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from schemas.context import CacheState, QueryType, StrategyName

MEDIA = "text/plain"
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 20.0)
"""The upper ends of the histograms' buckets; +Inf is the last."""
OTHER = "other"
OUTCOMES = ("answered", "not_found", "declined", "clarification", "failed", "gone", "refused")
PROVIDERS = ("local", "claude", "@cf", "openai", "bedrock", "tuned")
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
STATUSES = ("1xx", "2xx", "3xx", "4xx", "5xx")
Labels = tuple[str, ...]


@dataclass(slots=True)
class Series:
    """One metric: what it counts, its labels with the values that each may have, and its figures.

    A label without values takes those of a set of ours that is fixed at the start (the nodes).
    """

    name: str
    help: str
    labels: Mapping[str, tuple[str, ...]]
    kind: str = "counter"
    figures: dict[Labels, float] = field(default_factory=dict)

    def key(self, *values: str | None) -> Labels:
        """The labels, each one of its set or "other"; an absent one is "none"."""
        return tuple(
            "none" if value is None else value if value in allowed else OTHER
            for value, allowed in zip(values, self.labels.values(), strict=True)
        )

    def add(self, *values: str | None, by: float = 1) -> None:
        """Count."""
        key = self.key(*values)
        self.figures[key] = self.figures.get(key, 0) + by

    def lines(self) -> Iterator[str]:
        """The metric in the text format."""
        yield f"# HELP {self.name} {self.help}"
        yield f"# TYPE {self.name} {self.kind}"
        for key, figure in sorted(self.figures.items()):
            yield f"{self.name}{_braced(zip(self.labels, key, strict=True))} {_number(figure)}"


@dataclass(slots=True)
class Histogram(Series):
    """Times in seconds, in buckets."""

    kind: str = "histogram"
    buckets: dict[Labels, list[int]] = field(default_factory=dict)

    def observe(self, seconds: float, *values: str | None) -> None:
        """Count one time."""
        key = self.key(*values)
        counts = self.buckets.setdefault(key, [0] * (len(SECONDS) + 1))
        counts[bisect_left(SECONDS, seconds)] += 1
        self.figures[key] = self.figures.get(key, 0.0) + seconds

    def lines(self) -> Iterator[str]:
        """The histogram in the text format: cumulative buckets, their sum and count."""
        yield f"# HELP {self.name} {self.help}"
        yield f"# TYPE {self.name} {self.kind}"
        for key, counts in sorted(self.buckets.items()):
            labels, below = list(zip(self.labels, key, strict=True)), 0
            for end, count in zip((*map(str, SECONDS), "+Inf"), counts, strict=True):
                below += count
                yield f"{self.name}_bucket{_braced([*labels, ('le', end)])} {below}"
            yield f"{self.name}_sum{_braced(labels)} {_number(self.figures[key])}"
            yield f"{self.name}_count{_braced(labels)} {below}"


class Metrics:
    """All that one process counts."""

    def __init__(self, nodes: Iterable[str] = ()) -> None:
        stages = tuple(nodes)
        kinds = {"type": get_args(QueryType), "strategy": get_args(StrategyName), "cache": get_args(CacheState)}
        self.requests = Series("onbelay_http_requests_total", "HTTP answers.", {"method": METHODS, "status": STATUSES})
        self.questions = Series("onbelay_questions_total", "Questions by outcome.", {"outcome": OUTCOMES, **kinds})
        self.seconds = Histogram("onbelay_question_seconds", "Time of answered questions.", {"outcome": OUTCOMES})
        self.stages = Histogram("onbelay_stage_seconds", "Time of the nodes that ran.", {"stage": stages})
        self.degraded = Series("onbelay_degraded_total", "Nodes whose fallback answered.", {"stage": stages})
        provided = {"provider": PROVIDERS, "result": ("ok", "failed")}
        self.calls = Series("onbelay_model_calls_total", "Calls of models.", provided)
        self.call_seconds = Histogram("onbelay_model_call_seconds", "Time of calls of models.", {"provider": PROVIDERS})
        self.tokens = Series(
            "onbelay_model_tokens_total", "Tokens of models.", {"provider": PROVIDERS, "part": ("prompt", "completion")}
        )

    def answered(self, outcome: Any, seconds: float) -> None:
        """Count a finished question: a worker.outcome.Outcome."""
        said = outcome.reply.outcome
        self.questions.add(said, outcome.query_type, outcome.strategy, outcome.cache)
        self.seconds.observe(seconds, said)
        for node in outcome.trace.get("nodes", ()):
            if not node["skipped"]:
                self.stages.observe(node["ms"] / 1000, node["id"])
        for node in outcome.degraded:
            self.degraded.add(node)
        self._called(outcome.usage.calls)

    def unanswered(self, outcome: str, calls: Iterable[Mapping[str, Any]]) -> None:
        """Count a question that failed, was refused or whose client went away."""
        self.questions.add(outcome, None, None, None)
        self._called(calls)

    def text(self) -> str:
        """Everything in the text format."""
        all_of: tuple[Series, ...] = (
            self.requests, self.questions, self.seconds, self.stages, self.degraded, self.calls, self.call_seconds,
            self.tokens,
        )  # fmt: skip
        return "".join(f"{line}\n" for series in all_of for line in series.lines())

    def _called(self, calls: Iterable[Mapping[str, Any]]) -> None:
        for call in calls:
            provider = provider_of(str(call["model"]))
            self.calls.add(provider, "failed" if call["error"] else "ok")
            self.call_seconds.observe(call["ms"] / 1000, provider)
            for part in ("prompt", "completion"):
                used = int(call.get("usage", {}).get(f"{part}_tokens", 0))
                if used:
                    self.tokens.add(provider, part, by=used)


def provider_of(model: str) -> str:
    """Who runs a model, from its id: what stands before the slash, or before the first hyphen of `claude-…`."""
    return model.split("/")[0] if "/" in model else model.split("-")[0]


def _braced(labels: Iterable[tuple[str, str]]) -> str:
    inner = ",".join(f'{name}="{value}"' for name, value in labels)
    return f"{{{inner}}}" if inner else ""


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(round(value, 6))
