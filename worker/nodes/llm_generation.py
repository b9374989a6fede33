"""Write the answer from the evidence, sentence by sentence, and say only what has been checked."""

from typing import TypedDict

from schemas.evidence import Candidate, Draft, Evidence, Relaxation, Reply, Sentence
from schemas.models import LOCAL_COMPOSER
from schemas.private import Memory
from schemas.reading import Filter, Locale, Reading
from worker.compose import LITERALS, compose
from worker.compose.packing import is_packed, pack
from worker.compose.remembered import with_memories
from worker.env import Env
from worker.node import node
from worker.verify import check

_EMPTY_FILTER = Filter()


class Written(TypedDict):
    evidence: Evidence
    draft: Draft
    reply: Reply | None


@node
async def llm_generation(
    reading: Reading,
    locale: Locale,
    limit: int = 8,
    filter: Filter = _EMPTY_FILTER,
    candidates: tuple[Candidate, ...] = (),
    evidence: Evidence | None = None,
    relaxed: tuple[Relaxation, ...] = (),
    attempt: int = 0,
    applied: tuple[Memory, ...] = (),
    *,
    env: Env,
) -> Written:
    """Pack the evidence, compose the answer, check each sentence and only then send it."""
    shown = max(1, min(reading.limit or limit, 20))
    # Rows that SQL found are exact; what the searches found joins in only when SQL found none.
    if evidence is None or is_packed(evidence) or (candidates and not evidence.items):
        now_ms = int(env.clock.now() * 1000)
        evidence = await pack(env.READ, reading, filter, candidates, relaxed, locale=locale, limit=shown, now_ms=now_ms)
    evidence = with_memories(evidence, applied)
    env.note("composer: no model is configured" if env.models.write is None else "composer")
    composed = compose(reading, evidence, relaxed, locale, shown)
    said: list[Sentence] = []
    for sentence in composed.draft.sentences:
        verified = check(Draft((sentence,)), evidence, literals=LITERALS)
        if not verified.ok:
            env.note(f"dropped a sentence: {'; '.join(f.detail for f in verified.failures)}")
            continue
        # A second attempt replaces what the first one sent.
        event = "replace" if attempt and not said else "token"
        said.append(sentence)
        await env.emit(event, {"text": sentence.text})
    draft = Draft(tuple(said))
    cited = tuple(dict.fromkeys(c.n for s in said for c in s.claims if c.n is not None))
    reply = Reply(
        text=draft.text,
        evidence=evidence,
        cited=cited,
        suggested_questions=composed.suggestions,
        relaxed=relaxed,
        model=LOCAL_COMPOSER,
        outcome=composed.outcome,
    )
    return {"evidence": evidence, "draft": draft, "reply": reply}
