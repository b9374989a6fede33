"""Check the whole answer once more against its evidence, and decide whether another try could do better."""

from dataclasses import replace
from typing import TypedDict

from schemas.context import QueryType, Verdict
from schemas.evidence import Draft, Evidence, Relaxation, Reply
from schemas.models import LOCAL_COMPOSER
from schemas.private import Memory
from schemas.reading import Filter, Reading, User
from worker.compose import LITERALS
from worker.env import Env
from worker.llm.judging import grade
from worker.node import node
from worker.ownership import is_own
from worker.verify import check

_EMPTY_FILTER = Filter()
_SEARCHES = frozenset({"routes", "crags", "gyms", "hybrid"})


class Judged(TypedDict):
    groundedness: float
    verdict: Verdict
    reply: Reply | None


@node
async def judge(
    reading: Reading,
    draft: Draft,
    evidence: Evidence,
    query_type: QueryType,
    filter: Filter = _EMPTY_FILTER,
    reply: Reply | None = None,
    relaxed: tuple[Relaxation, ...] = (),
    attempt: int = 0,
    user: User | None = None,
    applied: tuple[Memory, ...] = (),
    preferences: tuple[str, ...] = (),
    *,
    env: Env,
    most_attempts: int = 2,
    sample: float = 0.1,
) -> Judged:
    """Verify every claim of the answer; what does not hold is taken out, and an empty search may be tried again.

    Of the answers that are nobody's own, a sample is graded by a model in the background: a figure, never a guard.
    """
    if reply is None:
        return {"groundedness": 1.0, "verdict": "spent", "reply": reply}
    # A model's sentences may stand beside the composer's: each is held to its own measure.
    verified = check(draft, evidence, literals=LITERALS, or_free=reply.model != LOCAL_COMPOSER)
    if not verified.ok:
        kept = Draft(tuple(s for i, s in enumerate(draft.sentences) if i not in verified.failed))
        cited = tuple(dict.fromkeys(c.n for s in kept.sentences for c in s.claims if c.n is not None))
        reply = replace(reply, text=kept.text, cited=cited)
        env.note(f"took out {len(verified.failed)} sentences")
        await env.emit("replace", {"text": kept.text})
    reply = replace(reply, groundedness=verified.groundedness)
    lost = not reply.text
    empty = not evidence.items and query_type in _SEARCHES and not relaxed and filter != _EMPTY_FILTER
    named_nothing = bool(reading.unknown_places or reading.unknown_names) or reading.intent in ("chat", "knowledge")
    verdict: Verdict = "grounded"
    if lost or (empty and not named_nothing):
        verdict = "retry" if attempt < most_attempts else "spent"
    private = is_own(
        reading, query_type, signed_in=user is not None, evidence=evidence, remembers=bool(applied or preferences)
    )
    if verdict == "grounded" and env.models.judge and not private and env.random.random() < sample:
        env.wait_until(grade(env, reading, reply, reading.locale, query_type))
    return {"groundedness": verified.groundedness, "verdict": verdict, "reply": reply}
