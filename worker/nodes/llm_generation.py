"""Write the answer from the evidence, sentence by sentence, and say only what has been checked."""

from collections.abc import Sequence
from typing import TypedDict

from schemas.evidence import Candidate, Draft, Evidence, Relaxation, Reply, Sentence
from schemas.models import LOCAL_COMPOSER
from schemas.private import Memory
from schemas.reading import Filter, Locale, Reading, Turn
from worker.compose import LITERALS, Composed, compose
from worker.compose.packing import is_packed, pack
from worker.compose.remembered import with_memories
from worker.env import Env
from worker.llm.phrasing import Phrased, divided, left_unsaid, may_phrase, phrase
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
    history: tuple[Turn, ...] = (),
    *,
    env: Env,
    model_seconds: float = 12.0,
    max_tokens: int = 500,
    prompt_tokens: int = 2500,
    repairs: int = 1,
) -> Written:
    """Pack the evidence, compose the answer, check each sentence and only then send it.

    Where the answer is a choice among what was found, a configured model phrases it: placeholders that code fills,
    every sentence checked; what it cannot say truly the composer says. A plain question costs at most one model call,
    so only a complex one has repairs.
    """
    shown = max(1, min(reading.limit or limit, 20))
    # Rows that SQL found are exact; what the searches found joins in only when SQL found none.
    if evidence is None or is_packed(evidence) or (candidates and not evidence.items):
        now_ms = int(env.clock.now() * 1000)
        evidence = await pack(env.READ, reading, filter, candidates, relaxed, locale=locale, limit=shown, now_ms=now_ms)
    evidence = with_memories(evidence, applied)
    composed = compose(reading, evidence, relaxed, locale, shown)
    said: list[Sentence] = []

    async def say(sentence: Sentence) -> None:
        # A second attempt replaces what the first one sent.
        event = "replace" if attempt and not said else "token"
        said.append(sentence)
        await env.emit(event, {"text": sentence.text})

    async def say_composed(sentences: Sequence[Sentence]) -> None:
        for sentence in sentences:
            verified = check(Draft((sentence,)), evidence, literals=LITERALS)
            if verified.ok:
                await say(sentence)
            else:
                env.note(f"dropped a sentence: {'; '.join(f.detail for f in verified.failures)}")

    model = LOCAL_COMPOSER
    if (reason := _composer_writes(env, reading, evidence, composed, attempt)) is not None:
        env.note(f"composer: {reason}")
        await say_composed(composed.draft.sentences)
    else:
        before, body, after = divided(composed.draft.sentences)
        await say_composed(before)
        phrased = await phrase(
            env,
            reading,
            evidence,
            locale,
            say,
            history=history,
            preferences=[memory.quote for memory in applied],
            seconds=model_seconds,
            max_tokens=max_tokens,
            prompt_tokens=prompt_tokens,
            repairs=repairs if reading.complex else 0,
        )
        _tell(env, phrased)
        if phrased.sentences:
            model = phrased.model or model
            said[-1] = await _end_paragraph(env, said[-1])
        await say_composed([*left_unsaid(phrased, body, evidence.items), *after])
    draft = Draft(tuple(said))
    cited = tuple(dict.fromkeys(c.n for s in said for c in s.claims if c.n is not None))
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


def _composer_writes(env: Env, reading: Reading, evidence: Evidence, composed: Composed, attempt: int) -> str | None:
    """Why no model is asked; None when one is."""
    if env.models.write is None:
        return "no model is configured"
    if attempt:
        return "a second attempt"
    if not may_phrase(reading, evidence, composed):
        return "code says this exactly"
    if env.usage.llm_calls and not reading.complex:
        return "the question has had its model call"
    return None


def _tell(env: Env, phrased: Phrased) -> None:
    """What the trace holds of the model's work; an answer that it could not write is a degraded one."""
    if phrased.refused:
        env.note(f"refused {len(phrased.refused)} sentences: {'; '.join(why for _, why in phrased.refused[:3])}")
    if phrased.failure is not None:
        env.degrade(phrased.failure)
    elif not phrased.speaks:
        env.degrade("nothing that the model wrote could be said")


async def _end_paragraph(env: Env, last: Sentence) -> Sentence:
    """The last sentence of the model with the line end that the composer's sentences have."""
    await env.emit("token", {"text": "\n"})
    return Sentence(last.text + "\n", last.claims)
