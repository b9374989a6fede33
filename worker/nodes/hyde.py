"""Imagine a passage that would answer a complex question, so that the search can look for its likeness."""

from typing import TypedDict

from schemas.reading import Locale, Reading
from worker.env import Env
from worker.node import node

PROMPT = {
    "zh-TW": "用兩句話寫出一段可能回答下列攀岩問題的資料描述，不要寫數字或名稱：\n{question}",
    "en": "In two sentences, write the kind of record that would answer this; no figures, no names:\n{question}",
}


class Imagined(TypedDict):
    hypothetical: str | None


@node
async def hyde(reading: Reading, locale: Locale, attempt: int = 0, *, env: Env, max_tokens: int = 120) -> Imagined:
    """Write a hypothetical passage with a model; without one, and on a second attempt, there is none."""
    if env.models.understand is None:
        env.note("no model configured: no passage")
        return {"hypothetical": None}
    if attempt > 0:
        env.note("left out on a second attempt")
        return {"hypothetical": None}
    prompt = PROMPT[locale].format(question=reading.text)
    answer = await env.AI.run(
        env.models.understand, {"messages": [{"role": "user", "content": prompt}], "max_tokens": max_tokens}
    )
    return {"hypothetical": str(answer["response"]).strip() or None}
