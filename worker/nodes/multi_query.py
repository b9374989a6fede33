"""Ask a complex question in other words too, so that what is written differently is found."""

from typing import TypedDict

from schemas.reading import Locale, Reading
from worker.env import Env
from worker.node import node

PROMPT = {
    "zh-TW": "把下列攀岩問題換 {count} 種說法，每行一種，不要編號，不要更動名稱、難度和條件：\n{question}",
    "en": "Ask this in {count} other ways, one a line, no numbering; keep every name, grade and condition:\n{question}",
}


class Expanded(TypedDict):
    expansions: tuple[str, ...]


@node
async def multi_query(
    reading: Reading, locale: Locale, attempt: int = 0, *, env: Env, count: int = 3, max_tokens: int = 200
) -> Expanded:
    """Write other ways to ask with a model; without one, and on a second attempt, there are none."""
    if env.models.understand is None:
        env.note("no model configured: no other ways to ask")
        return {"expansions": ()}
    if attempt > 0:
        env.note("left out on a second attempt")
        return {"expansions": ()}
    prompt = PROMPT[locale].format(question=reading.text, count=count)
    answer = await env.AI.run(
        env.models.understand, {"messages": [{"role": "user", "content": prompt}], "max_tokens": max_tokens}
    )
    lines = (line.strip() for line in str(answer["response"]).splitlines())
    return {"expansions": tuple(dict.fromkeys(line for line in lines if line))[:count]}
