"""When the check found the answer wanting, send it back once or twice with something changed, never as it was."""

from typing import NotRequired, TypedDict

from schemas.context import Verdict
from schemas.evidence import Evidence
from schemas.reading import Filter, Kind, Mention, Reading
from worker.env import Env
from worker.node import node

_ABOUT_NAMES = frozenset({"detail", "compare", "search"})


class Reflected(TypedDict):
    verdict: Verdict
    attempt: NotRequired[int]
    limit: NotRequired[int]
    filter: NotRequired[Filter]


@node
async def self_reflection(
    reading: Reading,
    verdict: Verdict,
    groundedness: float,
    evidence: Evidence,
    limit: int,
    attempt: int = 0,
    *,
    env: Env,
    attempts: int = 2,
) -> Reflected:
    """Turn a wish to try again into a changed request: the named rows that are missing, else fewer items."""
    if attempt == 0 and attempts > 0 and (lacking := _lacking(reading, evidence)):
        kind: Kind = "gym" if lacking[0].kind == "gym" else "route"
        ids = tuple(i for m in reading.mentions if m.kind == kind and not m.negated for i in m.ids)
        env.note(f"{', '.join(m.name for m in lacking)} asked for and not found: looked for by id")
        return {"verdict": "retry", "attempt": 1, "filter": Filter(kinds=(kind,), ids=ids)}
    if verdict != "retry":
        return {"verdict": verdict}
    if attempt >= attempts or limit <= 1 or not evidence.items:
        # The search has already loosened what it may: without items there is nothing left to change.
        env.note(f"groundedness {groundedness:.2f}, nothing left to change")
        return {"verdict": "spent"}
    fewer = max(1, limit // 2)
    env.note(f"groundedness {groundedness:.2f}: again with {fewer} instead of {limit} items")
    return {"verdict": "retry", "attempt": attempt + 1, "limit": fewer}


def _lacking(reading: Reading, evidence: Evidence) -> list[Mention]:
    """The routes and gyms that the question is about and that the evidence, though there is some, does not hold."""
    if reading.intent not in _ABOUT_NAMES or reading.mode is not None or reading.near or evidence.parts:
        return []
    held = {item.id for item in evidence.items}
    named = [m for m in reading.mentions if m.kind in ("route", "gym") and not m.negated and m.ids]
    return [m for m in named if not held.intersection(m.ids)] if held else []
