"""Write the answer from the evidence, sentence by sentence, and say only what has been checked."""

from typing import TypedDict

from schemas.evidence import Candidate, Draft, Evidence, Joint, Relaxation, Reply
from schemas.private import Memory
from schemas.reading import Filter, Locale, Reading, Turn
from schemas.reference import Reference
from worker.compose import compose
from worker.compose.packing import is_packed, pack
from worker.compose.read_as import with_read_as
from worker.compose.remembered import with_memories
from worker.env import Env
from worker.llm.writing import Limits, Speaker, write
from worker.node import node
from worker.sql.sectors import with_english_sectors

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
    history: tuple[Turn, ...] = (),
    reference: Reference | None = None,
    joint: Joint | None = None,
    *,
    env: Env,
    model_seconds: float = 12.0,
    max_tokens: int = 500,
    prompt_tokens: int = 2500,
    repairs: int = 1,
) -> Written:
    """Pack the evidence, compose the answer, check each sentence and only then send it.

    Where the answer is a choice among what was found, a configured model phrases it: placeholders that code fills,
    every sentence checked; what it cannot say truly the composer says.
    """
    shown = max(1, min(reading.limit or limit, 20))
    # Rows that SQL found are exact; what the searches found joins in only when SQL found none.
    if evidence is None or is_packed(evidence) or (candidates and not evidence.items):
        now_ms = int(env.clock.now() * 1000)
        evidence = await pack(
            env.READ,
            reading,
            filter,
            candidates,
            relaxed,
            locale=locale,
            limit=shown,
            now_ms=now_ms,
            reference=reference,
        )
    if locale == "en":
        evidence = await with_english_sectors(env.READ, evidence)
    evidence = with_read_as(with_memories(evidence, applied), reading)
    composed = compose(reading, evidence, relaxed, locale, shown)
    speaker = Speaker(env, evidence, again=attempt > 0)
    model = await write(
        env,
        speaker,
        composed,
        reading,
        evidence,
        locale,
        Limits(model_seconds, max_tokens, prompt_tokens, repairs),
        history=history,
        preferences=[memory.quote for memory in applied],
        attempt=attempt,
        joint=joint,
    )
    draft = Draft(tuple(speaker.said))
    cited = tuple(dict.fromkeys(c.n for s in speaker.said for c in s.claims if c.n is not None))
    reply = Reply(
        text=draft.text,
        evidence=evidence,
        cited=cited,
        suggested_questions=composed.suggestions,
        relaxed=relaxed,
        model=model,
        outcome=composed.outcome,
    )
    return {"evidence": evidence, "draft": draft, "reply": reply}
