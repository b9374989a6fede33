"""Keep the list from being ten times the same: near twins give way to something else that fits."""

from typing import TypedDict

from schemas.evidence import Candidate
from worker.env import Env
from worker.node import node
from worker.retrieval.diversity import diversified


class Diversified(TypedDict):
    candidates: tuple[Candidate, ...]


@node
async def mmr(candidates: tuple[Candidate, ...] = (), *, env: Env, keep: int = 20, balance: float = 0.8) -> Diversified:
    """Choose each candidate for its score and for what it adds to those already chosen."""
    return {"candidates": diversified(candidates, keep=keep, balance=balance)}
