"""Compare two runs over the same questions: facts not inferior by more than a margin, form better in something.

Not inferior: the lower end of the paired bootstrap interval of the difference lies above -margin, for every fact metric
(a non-inferiority test at 2.5 %, each alone: one that fails refuses). Better: the lower end lies above 0 for a form
metric, at a level divided by their number (Bonferroni), and no form metric is worse in the same way.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from tuning.eval.paired import interval
from tuning.gate.scores import FACTS, FORM, Scores

MARGIN = 0.02
"""How much of a fact metric may be lost at most, of 1: about ten of the 525 golden questions."""
LEAST = 20
"""Fewer questions than these tell nothing of a metric: it then refuses (facts) or does not count (form)."""
LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Row:
    """One metric; the means are over the questions that have it in both runs."""

    metric: str
    kind: str
    before: float
    now: float
    difference: float
    low: float
    high: float
    n: int
    holds: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the model passes, why not, and the table behind it."""

    passed: bool
    reasons: tuple[str, ...]
    table: tuple[Row, ...]
    margin: float

    def body(self, against: str) -> dict[str, Any]:
        """As the registry keeps it (`schemas.model_api.GateBody`)."""
        rows = [asdict(row) for row in self.table]
        return {"passed": self.passed, "margin": self.margin, "against": against, "table": rows}


def judge(before: Scores, now: Scores, *, margin: float = MARGIN) -> Verdict:
    """The verdict on `now` against `before`; ValueError when the two runs have not the same questions."""
    if before.keys() != now.keys():
        odd = sorted(before.keys() ^ now.keys())
        raise ValueError(f"the runs have not the same questions: {', '.join(odd[:5])} and {max(0, len(odd) - 5)} more")
    table = [*_rows("facts", FACTS, before, now, margin), *_rows("form", FORM, before, now, margin)]
    facts, form = ([row for row in table if row.kind == kind] for kind in ("facts", "form"))
    reasons = [f"{row.metric} may have lost {-row.low:.3f}, more than {margin:g}" for row in facts if not row.holds]
    if not facts or max(row.n for row in facts) < LEAST:
        reasons.append(f"no fact metric has {LEAST} questions")
    reasons += [f"{row.metric} is worse by {-row.difference:.3f}" for row in form if row.high < 0]
    if not any(row.holds for row in form):
        reasons.append("nothing of the form is better: " + (", ".join(FORM) if form else "no question was phrased"))
    return Verdict(not reasons, tuple(reasons), tuple(table), margin)


def printed(verdict: Verdict, model: str, against: str) -> str:
    """The table, and the verdict below it."""
    lines = [f"{model} against {against}, margin {verdict.margin:g}", ""]
    lines.append(f"{'':22}{'before':>8}{'now':>8}{'difference':>12}  interval            n")
    for row in verdict.table:
        wanted = "not inferior" if row.kind == "facts" else "better"
        mark = wanted if row.holds else f"not shown to be {wanted}"
        lines.append(
            f"{row.kind:6}{row.metric:16}{row.before:8.3f}{row.now:8.3f}{row.difference:+12.3f}"
            f"  [{row.low:+.3f}, {row.high:+.3f}] {row.n:5}  {mark}"
        )
    said = "passed" if verdict.passed else "refused: " + "; ".join(verdict.reasons)
    return "\n".join([*lines, "", said])


def _rows(kind: str, metrics: Sequence[str], before: Scores, now: Scores, margin: float) -> list[Row]:
    pairs = {
        name: [(before[q][name], now[q][name]) for q in sorted(now) if name in now[q] and name in before[q]]
        for name in metrics
    }
    asked = {name: both for name, both in pairs.items() if both}
    level = LEVEL if kind == "facts" else 1 - (1 - LEVEL) / max(1, len(asked))
    return [_row(kind, name, both, margin, level) for name, both in asked.items()]


def _row(kind: str, name: str, pairs: Sequence[tuple[float, float]], margin: float, level: float) -> Row:
    n = len(pairs)
    was, is_now = (sum(pair[side] for pair in pairs) / n for side in (0, 1))
    low, high = interval([after - earlier for earlier, after in pairs], level=level)
    holds = low > -margin if kind == "facts" else low > 0 and n >= LEAST
    gap = round(is_now - was, 4)
    return Row(name, kind, round(was, 4), round(is_now, 4), gap, round(low, 4), round(high, 4), n, holds)
