"""Decide whether what was found is enough, and if not, what to change before looking again."""

from typing import TypedDict

from schemas.context import Action
from schemas.evidence import Candidate, Evidence
from schemas.plan import Probe, Round
from schemas.reading import Filter, Locale, Reading
from worker.env import Env
from worker.node import node
from worker.retrieval.probing import Tried, is_answered, next_probe
from worker.retrieval.suggesting import suggested


class Decided(TypedDict):
    action: Action
    probe: Probe | None


@node
async def agentic_decision(
    reading: Reading,
    filter: Filter,
    locale: Locale,
    candidates: tuple[Candidate, ...] = (),
    evidence: Evidence | None = None,
    rounds: tuple[Round, ...] = (),
    *,
    env: Env,
    most: int = 5,
    enough: float = 0.0,
    idle: int = 2,
) -> Decided:
    """Answer when the question's words are met, or rounds bring nothing new or are used up; else try another way.

    When code has tried all its ways without finding enough, a configured model may choose once more, from a closed set.
    """
    tried = Tried(reading, filter, locale, candidates, evidence, rounds)
    if tried.moves and is_answered(tried, enough=enough):
        env.note("enough is found")
        return {"action": "answer", "probe": None}
    if len(tried.moves) >= most or (candidates and tried.idle >= idle):
        env.note(f"stopped after {len(tried.moves)} rounds")
        return {"action": "answer", "probe": None}
    probe = await next_probe(env, tried) or await suggested(env, tried)
    env.note("nothing is left to try" if probe is None else f"{probe.move}: {probe.why}")
    return {"action": "answer" if probe is None else "retrieve", "probe": probe}
