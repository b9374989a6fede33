"""Say an answer sentence by sentence, the composer's or a model's, each checked before it is sent."""

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.evidence import Draft, Evidence, Joint, Sentence
from schemas.models import LOCAL_COMPOSER
from schemas.reading import Locale, Reading, Turn
from worker.compose import LITERALS, Composed
from worker.env import Env
from worker.llm.joining import with_joint
from worker.llm.phrasing import Phrased, divided, left_unsaid, may_phrase, phrase
from worker.verify import check


@dataclass(frozen=True, slots=True)
class Limits:
    """What a model may cost: seconds, tokens of its answer and of its prompt, and repairs of a complex question's."""

    seconds: float
    max_tokens: int
    prompt_tokens: int
    repairs: int


class Speaker:
    """Sends sentences as they pass, and remembers what was said."""

    def __init__(self, env: Env, evidence: Evidence, *, again: bool) -> None:
        self.said: list[Sentence] = []
        self._env = env
        self._evidence = evidence
        self._again = again

    async def say(self, sentence: Sentence) -> None:
        """Send a sentence that has been checked; the first of a second attempt replaces what the first one sent."""
        event = "replace" if self._again and not self.said else "token"
        self.said.append(sentence)
        await self._env.emit(event, {"text": sentence.text})

    async def say_composed(self, sentences: Sequence[Sentence], *, or_free: bool = False) -> None:
        """Check the composer's sentences and send those that hold; or_free: a model's stand among them."""
        for sentence in sentences:
            verified = check(Draft((sentence,)), self._evidence, literals=LITERALS, or_free=or_free)
            if verified.ok:
                await self.say(sentence)
            else:
                self._env.note(f"dropped a sentence: {'; '.join(f.detail for f in verified.failures)}")

    async def end_paragraph(self) -> None:
        """End the model's paragraph as the composer's sentences end theirs."""
        last = self.said[-1]
        self.said[-1] = Sentence(last.text + "\n", last.claims)
        await self._env.emit("token", {"text": "\n"})


async def write(
    env: Env,
    speaker: Speaker,
    composed: Composed,
    reading: Reading,
    evidence: Evidence,
    locale: Locale,
    limits: Limits,
    *,
    history: Sequence[Turn],
    preferences: Sequence[str],
    attempt: int,
    joint: Joint | None = None,
) -> str:
    """Say the answer and return who wrote it: a model where it may and can, the composer for all else.

    A plain question costs at most one model call, so only a complex one has repairs.
    """
    if (reason := composer_writes(env, reading, evidence, composed, attempt)) is not None:
        env.note(f"composer: {reason}")
        sentences, used = with_joint(composed.draft.sentences, joint)
        await speaker.say_composed(sentences, or_free=used)
        return joint.model if joint is not None and used else LOCAL_COMPOSER
    before, body, after = divided(composed.draft.sentences)
    await speaker.say_composed(before)
    phrased = await phrase(
        env,
        reading,
        evidence,
        locale,
        speaker.say,
        history=history,
        preferences=preferences,
        seconds=limits.seconds,
        max_tokens=limits.max_tokens,
        prompt_tokens=limits.prompt_tokens,
        repairs=limits.repairs if reading.complex else 0,
    )
    tell(env, phrased)
    if phrased.sentences:
        await speaker.end_paragraph()
    await speaker.say_composed([*left_unsaid(phrased, body, evidence.items), *after])
    return phrased.model if phrased.sentences and phrased.model else LOCAL_COMPOSER


def composer_writes(env: Env, reading: Reading, evidence: Evidence, composed: Composed, attempt: int) -> str | None:
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


def tell(env: Env, phrased: Phrased) -> None:
    """What the trace holds of the model's work; an answer that it could not write is a degraded one."""
    said = {"said": max(0, len(phrased.sentences) - len(phrased.shortened))}
    env.usage.phrased = {**said, "refused": len(phrased.refused), "shortened": len(phrased.shortened)}
    if phrased.refused:
        env.note(f"refused {len(phrased.refused)} sentences: {'; '.join(why for _, why in phrased.refused[:3])}")
    if phrased.shortened:
        env.note(f"shortened {len(phrased.shortened)}: {'; '.join(why for _, why in phrased.shortened[:3])}")
    if phrased.failure is not None:
        env.degrade(phrased.failure)
    elif not phrased.speaks:
        env.degrade("nothing that the model wrote could be said")
