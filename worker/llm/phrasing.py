"""Let a model phrase an answer whose facts are settled: which answers, from what, and what is kept of its words."""

import contextlib
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from schemas.evidence import Evidence, EvidenceItem, Sentence
from schemas.reading import Locale, Reading, Turn
from worker.calls import chain_of
from worker.compose import Composed
from worker.env import Env
from worker.errors import RunError
from worker.llm.offer import Offer, offer, spoken_of
from worker.llm.prompts import prompt
from worker.llm.quoting import quoted, quoted_history, quoted_memories
from worker.llm.templates import Refused, Sentences, fill, repaired
from worker.verify.prose import lexicon
from wrangler_compat.ai.errors import AiError
from wrangler_compat.protocols import JsonDict

PHRASED = frozenset({"recommend", "search", "knowledge"})
LEAST_SECONDS = 0.5
RESERVE_SECONDS = 1.5
"""What is kept of the request's time, so that the composer can still answer after a model that did not."""
Say = Callable[[Sentence], Awaitable[None]]


@dataclass(slots=True)
class Phrased:
    """What came of it: sentences that were said, the model, what was refused and why, how the call failed."""

    sentences: list[Sentence] = field(default_factory=list)
    model: str | None = None
    refused: list[tuple[str, str]] = field(default_factory=list)
    shortened: list[tuple[str, str]] = field(default_factory=list)
    """Sentences of which a part was said, and why the rest was not."""
    failure: str | None = None

    @property
    def speaks(self) -> bool:
        """Whether something was said about a row."""
        return any(spoken_of(sentence.claims) for sentence in self.sentences)


def may_phrase(reading: Reading, evidence: Evidence, composed: Composed) -> bool:
    """Whether a model may phrase this answer: only where it is a choice among rows or sentences that were found.

    Counts, lists, extremes, distributions, comparisons, details, opening hours, conversions and everything of the
    asker's own are said by code, which says them exactly; so are refusals, questions back, "not found", and what
    touches safety.
    """
    if reading.intent not in PHRASED or composed.outcome != "answered" or reading.personal or not evidence.items:
        return False
    if reading.conversion is not None or reading.read_as:
        return False
    if evidence.parts:  # the steps of a plan, each with evidence of its own
        return False
    if any(item.kind == "article" and item.facts.get("safety") for item in evidence.items):
        return False
    return bool(divided(composed.draft.sentences)[1])


def prompt_values(
    question: str, offered: Offer, *, history: Sequence[Turn] = (), preferences: Sequence[str] = ()
) -> dict[str, str]:
    """What the prompt `write` is filled with; training examples are made by this too and so are what is served."""
    return {
        "question": quoted(question),
        "history": quoted_history(history),
        "preferences": quoted_memories(preferences),
        "evidence": "\n".join(offered.lines),
        "words": " ".join(sorted(lexicon(offered.locale))),
    }


def divided(sentences: Sequence[Sentence]) -> tuple[list[Sentence], list[Sentence], list[Sentence]]:
    """A composed answer as what must be said first, the part that a model may say instead, and what must follow."""
    body = [i for i, sentence in enumerate(sentences) if _is_body(sentence)]
    if not body:
        return list(sentences), [], []
    first, last = body[0], body[-1]
    if first and sentences[first - 1].text.rstrip().endswith((":", "：")):
        first -= 1
    return list(sentences[:first]), list(sentences[first : last + 1]), list(sentences[last + 1 :])


async def phrase(
    env: Env,
    reading: Reading,
    evidence: Evidence,
    locale: Locale,
    say: Say,
    *,
    history: Sequence[Turn],
    preferences: Sequence[str],
    seconds: float,
    max_tokens: int,
    prompt_tokens: int,
    repairs: int,
    first: str = "write",
) -> Phrased:
    """Let the configured models write; each sentence is said as soon as it has passed, the others are refused.

    When nothing that was written speaks of a row, the model is told why and may write once more for each repair. first
    is the prompt that it begins with.
    """
    assert env.models.write is not None
    done = Phrased()
    offered = offer(evidence, locale, env.tokens, model=chain_of(env.models.write)[0], budget=prompt_tokens)
    values = prompt_values(reading.text, offered, history=history, preferences=preferences)
    end = min(env.clock.monotonic() + seconds, env.deadline - RESERVE_SECONDS)
    for attempt in range(1 + repairs):
        left = end - env.clock.monotonic()
        if left < LEAST_SECONDS:
            done.failure = done.failure or "no time is left for a model"
            break
        if attempt:
            values["refused"] = "\n".join(f"- {quoted(text, 120)}: {why}" for text, why in done.refused[-8:])
        chosen = prompt("write_again" if attempt else first)
        env.usage.prompts.append(chosen.id)
        messages = chosen.messages(locale, **values)
        try:
            await _written(env, messages, offered, evidence, done, say, seconds=left, max_tokens=max_tokens)
        except (AiError, RunError) as error:
            # What has been said is true and stays; the composer says the rest.
            done.failure = f"{type(error).__name__}: {error}"
            break
        if done.speaks:
            break
    return done


async def _written(
    env: Env,
    messages: list[JsonDict],
    offered: Offer,
    evidence: Evidence,
    done: Phrased,
    say: Say,
    *,
    seconds: float,
    max_tokens: int,
) -> None:
    """One call: every complete sentence is filled and checked; words without facts wait until a fact was said."""
    models = env.models.write
    assert models is not None
    inputs = {"messages": messages, "max_tokens": max_tokens, "stream": True, "cache_prompt": True}
    cutter, waiting = Sentences(), list[Sentence]()

    async def take(text: str) -> None:
        try:
            sentence = fill(text, offered, evidence)
        except Refused:
            try:
                # The one repair that costs no call: the clauses that may not be said are left out.
                sentence, why = repaired(text, offered, evidence)
            except Refused as refusal:
                done.refused.append((text.strip(), str(refusal)))
                return
            done.shortened.append((text.strip(), why))
        waiting.append(sentence)
        if sentence.claims or done.speaks:
            for each in waiting:
                done.sentences.append(each)
                await say(each)
            waiting.clear()

    stream = await env.AI.run(models, inputs, deadline_s=seconds)
    done.model = getattr(stream, "model", models)
    async with contextlib.aclosing(stream):
        async for event in stream:
            for text in cutter.feed(event["response"]):
                await take(text)
            if "usage" in event:
                charged = int(event["usage"].get("prompt_tokens", 0))
                env.tokens.report(done.model or models, "".join(m["content"] for m in messages), charged)
    if rest := cutter.rest().strip():
        await take(rest)


def left_unsaid(done: Phrased, body: Sequence[Sentence], items: Sequence[EvidenceItem]) -> list[Sentence]:
    """The composer's sentences about rows that were spoken of in refused sentences alone; all when nothing was said."""
    if not done.speaks:
        return list(body)
    said = frozenset[int]().union(*(spoken_of(sentence.claims) for sentence in done.sentences))
    meant = {item.n for item in items for text, _ in done.refused if f"{{{item.n}." in text} - said
    # Where a part of a sentence was left out for what it said, its rows are told in full beside it.
    cut = [text for text, why in done.shortened if "its own words" in why]
    meant |= {item.n for item in items for text in cut if f"{{{item.n}." in text}
    return [sentence for sentence in body if (about := spoken_of(sentence.claims)) and about <= meant]


def _is_body(sentence: Sentence) -> bool:
    return sentence.text.startswith("- ") or any(c.attribute.startswith("statement") for c in sentence.claims)
