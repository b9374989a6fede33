"""Ask a complex question in other words too, so that what is written differently is found."""

from typing import TypedDict

from pydantic import BaseModel, Field

from schemas.reading import Locale, Reading
from worker.env import Env
from worker.llm.quoting import quoted
from worker.llm.structured import ask
from worker.node import node

MOST_CHARS = 200


class Rewordings(BaseModel):
    """What the model answers."""

    questions: list[str] = Field(max_length=10)


class Expanded(TypedDict):
    expansions: tuple[str, ...]


@node
async def multi_query(
    reading: Reading, locale: Locale, attempt: int = 0, *, env: Env, count: int = 3, max_tokens: int = 300
) -> Expanded:
    """Write other ways to ask with a model; without one, and on a second attempt, there are none."""
    if env.models.understand is None:
        env.note("no model configured: no other ways to ask")
        return {"expansions": ()}
    if attempt > 0:
        env.note("left out on a second attempt")
        return {"expansions": ()}
    written = await ask(
        env,
        env.models.understand,
        "multi_query",
        locale,
        Rewordings,
        max_tokens=max_tokens,
        question=quoted(reading.text),
        count=str(count),
    )
    lines = (line.strip()[:MOST_CHARS] for line in written.questions)
    return {"expansions": tuple(dict.fromkeys(line for line in lines if line and line != reading.text))[:count]}
