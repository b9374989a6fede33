"""The preferences that are kept of a signed-in asker: bounded, superseded by newer ones, expiring, theirs to delete."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from schemas.private import MEMORY_DAYS, Memory, MemoryKind
from schemas.reading import Filter
from worker.errors import NotFound
from worker.private import known_user
from wrangler_compat.protocols import D1Database

if TYPE_CHECKING:
    from pydantic import TypeAdapter

KEPT_MS = MEMORY_DAYS * 24 * 3600 * 1000
MOST: dict[MemoryKind, int] = {"grade": 1, "region": 3, "style": 5, "goal": 2, "gear": 3}
"""How many are kept of a kind; the newest stay."""

_LOAD = (
    "SELECT id, kind, slot, quote, value, liked, stated_at, expires_at FROM memories "
    "WHERE sub = ?1 AND expires_at > ?2 ORDER BY stated_at DESC, id"
)
_OFF = "SELECT 1 FROM memory_switches WHERE sub = ?1 AND enabled = 0"
_USED = _LOAD.replace("WHERE", f"WHERE NOT EXISTS ({_OFF}) AND", 1)
_KEEP = f"""
INSERT INTO memories (id, sub, kind, slot, quote, value, liked, stated_at, expires_at)
SELECT ?2, ?1, ?3, ?4, ?5, ?6, ?7, ?8, ?9
WHERE NOT EXISTS ({_OFF}) AND EXISTS (SELECT 1 FROM users WHERE id = ?1 AND created_at <= ?8)
ON CONFLICT (sub, slot) DO UPDATE SET quote = excluded.quote, value = excluded.value, liked = excluded.liked,
  stated_at = excluded.stated_at, expires_at = excluded.expires_at
"""
_TRIM = """
DELETE FROM memories WHERE sub = ?1 AND (expires_at <= ?4 OR kind = ?2 AND id NOT IN
  (SELECT id FROM memories WHERE sub = ?1 AND kind = ?2 ORDER BY stated_at DESC, id LIMIT ?3))
"""
_DELETE = "DELETE FROM memories WHERE id = ? AND sub = ?"
_DELETE_ALL = "DELETE FROM memories WHERE sub = ? RETURNING id"
_SWITCH = """
INSERT INTO memory_switches (sub, enabled) VALUES (?1, ?2)
ON CONFLICT (sub) DO UPDATE SET enabled = excluded.enabled
"""


@dataclass(frozen=True, slots=True)
class Memories:
    """What is kept of one subject; now_ms is the time of the request."""

    db: D1Database
    sub: str
    now_ms: int

    async def used(self) -> tuple[Memory, ...]:
        """What may weigh in an answer, newest first; nothing when the asker has switched it off."""
        found = await self.db.prepare(_USED).bind(self.sub, self.now_ms).all()
        return tuple(_memory(row) for row in found["results"])

    async def listed(self) -> tuple[bool, tuple[Memory, ...]]:
        """Whether it is switched on, and everything that is kept."""
        off, found = await self.db.batch(
            [self.db.prepare(_OFF).bind(self.sub), self.db.prepare(_LOAD).bind(self.sub, self.now_ms)]
        )
        return not off["results"], tuple(_memory(row) for row in found["results"])

    async def known(self) -> None:
        """Make the asker's row, before something that takes time: what is kept later is kept of nobody who has gone."""
        await known_user(self.db, self.sub, self.now_ms).run()

    async def keep(self, memories: Sequence[Memory], *, known: bool = False) -> None:
        """Keep what was stated; a newer statement takes the place of an older one about the same thing.

        known says that the asker's row was made before; where they have deleted everything since, nothing is kept.
        """
        statements = [] if known else [known_user(self.db, self.sub, self.now_ms)]
        for memory in memories:
            value = _filters().dump_json(memory.wish, exclude_defaults=True).decode()
            row = (f"m_{secrets.token_hex(8)}", memory.kind, memory.slot, memory.quote, value, int(memory.liked))
            times = (self.now_ms, self.now_ms + KEPT_MS)
            statements.append(self.db.prepare(_KEEP).bind(self.sub, *row, *times))
        for kind in dict.fromkeys(memory.kind for memory in memories):
            statements.append(self.db.prepare(_TRIM).bind(self.sub, kind, MOST[kind], self.now_ms))
        if memories:
            await self.db.batch(statements)

    async def delete(self, memory_id: str) -> None:
        """Delete one; NotFound when it is not the asker's."""
        done = await self.db.prepare(_DELETE).bind(memory_id, self.sub).run()
        if not done["meta"]["changes"]:
            raise NotFound(f"there is no memory {memory_id[:64]}")

    async def delete_all(self) -> int:
        """Delete everything; answers how many there were."""
        return len((await self.db.prepare(_DELETE_ALL).bind(self.sub).all())["results"])

    async def switch(self, enabled: bool) -> None:
        """Keep and use preferences from now on, or neither."""
        await self.db.prepare(_SWITCH).bind(self.sub, int(enabled)).run()


def told(memory: Memory) -> dict[str, Any]:
    """A memory as its owner sees it."""
    return {
        "id": memory.id,
        "kind": memory.kind,
        "quote": memory.quote,
        "liked": memory.liked,
        "value": _filters().dump_python(memory.wish, mode="json", exclude_defaults=True),
        "stated_at": memory.stated_at,
        "expires_at": memory.expires_at,
    }


def _memory(row: dict[str, Any]) -> Memory:
    wish = _filters().validate_json(row["value"])
    times = {name: int(row[name]) for name in ("stated_at", "expires_at")}
    return Memory(row["id"], row["kind"], row["quote"], bool(row["liked"]), wish, row["slot"], **times)


@cache
def _filters() -> "TypeAdapter[Filter]":
    from pydantic import TypeAdapter

    return TypeAdapter(Filter)
