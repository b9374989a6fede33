"""When the check found the answer wanting, send it back once or twice with something changed, never as it was."""

from typing import NotRequired, TypedDict

from schemas.context import Verdict
from schemas.evidence import Evidence
from worker.env import Env
from worker.node import node


class Reflected(TypedDict):
    verdict: Verdict
    attempt: NotRequired[int]
    limit: NotRequired[int]


@node
async def self_reflection(
    verdict: Verdict,
    groundedness: float,
    evidence: Evidence,
    limit: int,
    attempt: int = 0,
    *,
    env: Env,
    attempts: int = 2,
) -> Reflected:
    """Turn a wish to try again into a changed request: fewer items, hence fewer claims, no model's passages."""
    if verdict != "retry":
        return {"verdict": verdict}
    if attempt >= attempts or limit <= 1 or not evidence.items:
        # The search has already loosened what it may: without items there is nothing left to change.
        env.note(f"groundedness {groundedness:.2f}, nothing left to change")
        return {"verdict": "spent"}
    fewer = max(1, limit // 2)
    env.note(f"groundedness {groundedness:.2f}: again with {fewer} instead of {limit} items")
    return {"verdict": "retry", "attempt": attempt + 1, "limit": fewer}
