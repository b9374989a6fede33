"""Quote what a signed-in climber says of their own preferences, and keep it for them in the background."""

from datetime import UTC, datetime
from typing import Annotated, TypedDict

from pydantic import BaseModel, Field, StringConstraints

from schemas.reading import Reading, User
from worker.env import Env
from worker.errors import RunError
from worker.llm.quoting import quoted
from worker.llm.structured import ask
from worker.memory import Memories
from worker.node import node
from worker.preferences import Read, confirmed, speaks_of_oneself, stated
from worker.understanding.question import read_question
from wrangler_compat.ai.errors import AiError


class Remembered(TypedDict):
    preferences: tuple[str, ...]


class Clauses(BaseModel):
    """What the model answers."""

    clauses: list[Annotated[str, StringConstraints(max_length=120)]] = Field(max_length=5)


@node
async def memory_extractor(
    query: str, reading: Reading, user: User | None, *, env: Env, most: int = 3, max_tokens: int = 200
) -> Remembered:
    """Write the preferences stated in this question, word for word and bounded; none for an anonymous asker.

    Where no rule finds one, a configured model may point at clauses, after the answer; code decides whether they are
    the asker's words about themselves and what they mean.
    """
    if user is None or reading.attack:
        return {"preferences": ()}
    now = env.clock.now()
    memories = Memories(env.DB, user.sub, int(1000 * now))

    def read(clause: str) -> Reading:
        return read_question(clause, env.gazetteer, now=datetime.fromtimestamp(now, UTC))

    found = stated(query, read, most=most)
    if found:
        env.wait_until(memories.keep(found))
        env.note(f"keeps {len(found)} by rule")
    elif env.models.understand is not None and speaks_of_oneself(query):
        env.wait_until(_by_model(query, reading, read, memories, env, most=most, max_tokens=max_tokens))
        env.note("asks a model afterwards")
    return {"preferences": tuple(memory.quote for memory in found)}


async def _by_model(
    query: str, reading: Reading, read: Read, memories: Memories, env: Env, *, most: int, max_tokens: int
) -> None:
    """Ask which clauses are preferences and keep those that are; a model that fails has found none."""
    assert env.models.understand is not None
    await memories.known()
    try:
        told = await ask(
            env,
            env.models.understand,
            "remember",
            reading.locale,
            Clauses,
            max_tokens=max_tokens,
            background=True,
            question=quoted(query),
        )
    except (AiError, RunError):
        return
    await memories.keep(confirmed(query, told.clauses, read)[:most], known=True)
