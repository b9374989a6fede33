"""Quote what a signed-in climber says of their own preferences, and keep it for them in the background."""

from datetime import UTC, datetime
from typing import TypedDict

from schemas.reading import Reading, User
from worker.env import Env
from worker.memory import Memories
from worker.node import node
from worker.preferences import stated
from worker.understanding.question import read_question


class Remembered(TypedDict):
    preferences: tuple[str, ...]


@node
async def memory_extractor(query: str, reading: Reading, user: User | None, *, env: Env, most: int = 3) -> Remembered:
    """Write the preferences stated in this question, word for word and bounded; none for an anonymous asker."""
    if user is None or reading.attack:
        return {"preferences": ()}
    now = datetime.fromtimestamp(env.clock.now(), UTC)
    found = stated(query, lambda clause: read_question(clause, env.gazetteer, now=now), most=most)
    if found:
        memories = Memories(env.DB, user.sub, int(1000 * env.clock.now()))
        env.wait_until(memories.keep(found))
        env.note(f"keeps {len(found)} by rule")
    return {"preferences": tuple(memory.quote for memory in found)}
