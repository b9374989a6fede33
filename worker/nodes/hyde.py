"""Imagine a passage that would answer a complex question, so that the search can look for its likeness."""

from typing import TypedDict

from pydantic import BaseModel, Field

from schemas.reading import Locale, Reading
from worker.env import Env
from worker.llm.quoting import quoted
from worker.llm.structured import ask
from worker.node import node


class Passage(BaseModel):
    """What the model answers."""

    passage: str = Field(max_length=600)


class Imagined(TypedDict):
    hypothetical: str | None


@node
async def hyde(reading: Reading, locale: Locale, attempt: int = 0, *, env: Env, max_tokens: int = 200) -> Imagined:
    """Write a hypothetical passage with a model; without one, and on a second attempt, there is none."""
    if env.models.understand is None:
        env.note("no model configured: no passage")
        return {"hypothetical": None}
    if attempt > 0:
        env.note("left out on a second attempt")
        return {"hypothetical": None}
    question = quoted(reading.text)
    written = await ask(env, env.models.understand, "hyde", locale, Passage, max_tokens=max_tokens, question=question)
    return {"hypothetical": written.passage.strip() or None}
