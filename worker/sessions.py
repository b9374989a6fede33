"""Conversations that the server keeps for their owner, so that a follow-up needs no resent history.

A session is found by its id and its owner's subject together; another's is as absent as one that never was. Sessions
per owner, messages per session and the length of a message are bounded, and a session that rests is forgotten.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from schemas.api import HISTORY_TURNS, TURN_CHARS
from schemas.api_own import TITLE_CHARS
from schemas.private import SESSION_DAYS
from schemas.reading import Turn
from worker.errors import NotFound
from worker.private import known_user
from wrangler_compat.protocols import D1Database, D1PreparedStatement

KEPT_MS = SESSION_DAYS * 24 * 3600 * 1000
MOST_SESSIONS = 100
MOST_MESSAGES = 200

_COLUMNS = (
    "id, title, created_at, updated_at, (SELECT count(*) FROM messages WHERE session_id = sessions.id) AS messages"
)
_ONE = f"SELECT {_COLUMNS} FROM sessions WHERE id = ? AND sub = ? AND updated_at > ?"
_PAGE = (
    f"SELECT {_COLUMNS} FROM sessions WHERE sub = ?1 AND updated_at > ?2 "
    "AND (?3 IS NULL OR (updated_at, id) < (?3, ?4)) ORDER BY updated_at DESC, id DESC LIMIT ?5"
)
_MESSAGES = (
    "SELECT m.seq, m.role, m.content, m.query_id, m.at FROM messages m JOIN sessions s ON s.id = m.session_id "
    "WHERE s.id = ?1 AND s.sub = ?2 AND (?3 IS NULL OR m.seq < ?3) ORDER BY m.seq DESC LIMIT ?4"
)
_CREATE = (
    "INSERT INTO sessions (id, sub, title, created_at, updated_at) SELECT ?1, ?2, ?3, ?4, ?4 "
    "WHERE EXISTS (SELECT 1 FROM users WHERE id = ?2 AND created_at <= ?4)"
)
_OLDEST = (
    "DELETE FROM sessions WHERE sub = ?1 AND id NOT IN "
    "(SELECT id FROM sessions WHERE sub = ?1 ORDER BY updated_at DESC, id DESC LIMIT ?2)"
)
_APPEND = (
    "INSERT INTO messages (session_id, seq, role, content, query_id, at) "
    "SELECT id, (SELECT coalesce(max(seq), 0) + 1 FROM messages WHERE session_id = ?1), ?3, ?4, ?5, ?6 "
    "FROM sessions WHERE id = ?1 AND sub = ?2"
)
_TOUCH = "UPDATE sessions SET updated_at = ?3, title = iif(title = '', ?4, title) WHERE id = ?1 AND sub = ?2"
_DROP = (
    "DELETE FROM messages WHERE session_id = (SELECT id FROM sessions WHERE id = ?1 AND sub = ?2) "
    "AND seq <= (SELECT max(seq) FROM messages WHERE session_id = ?1) - ?3"
)
_RENAME = "UPDATE sessions SET title = ? WHERE id = ? AND sub = ? AND updated_at > ?"
_DELETE = "DELETE FROM sessions WHERE id = ? AND sub = ?"
_DELETE_ALL = "DELETE FROM sessions WHERE sub = ?"


@dataclass(frozen=True, slots=True)
class Sessions:
    """The sessions of one owner; now_ms is the time of the request."""

    db: D1Database
    sub: str
    now_ms: int

    async def known(self) -> None:
        """Make the owner's row at the beginning of a question whose session is made at its end."""
        await known_user(self.db, self.sub, self.now_ms).run()

    async def create(self, title: str | None = None, *, known: bool = False) -> dict[str, Any]:
        """A new session; the owner's oldest gives way where there are too many.

        known says that the owner's row was made before; NotFound where they have deleted everything since.
        """
        name = f"s_{secrets.token_hex(12)}"
        await self.db.batch(
            [
                *(() if known else (known_user(self.db, self.sub, self.now_ms),)),
                self.db.prepare(_CREATE).bind(name, self.sub, title or "", self.now_ms),
                self.db.prepare(_OLDEST).bind(self.sub, MOST_SESSIONS),
            ]
        )
        return await self.read(name)

    async def read(self, id: str) -> dict[str, Any]:
        """One session; NotFound when it is not the owner's, or forgotten."""
        row = await self.db.prepare(_ONE).bind(id, self.sub, self._oldest()).first()
        if row is None:
            raise NotFound(f"there is no session {id[:64]}")
        return _told(row)

    async def page(self, limit: int, after: tuple[int, str] | None) -> tuple[list[dict[str, Any]], bool]:
        """Sessions, newest first, after a place in that order; and whether there are more."""
        time, last = after or (None, None)
        found = await self.db.prepare(_PAGE).bind(self.sub, self._oldest(), time, last, limit + 1).all()
        rows = found["results"]
        return [_told(row) for row in rows[:limit]], len(rows) > limit

    async def messages(self, id: str, limit: int, before: int | None = None) -> tuple[list[dict[str, Any]], bool]:
        """The last messages before a number, oldest first; and whether there are earlier ones."""
        found = await self.db.prepare(_MESSAGES).bind(id, self.sub, before, limit + 1).all()
        rows = found["results"]
        return [_message(row) for row in reversed(rows[:limit])], len(rows) > limit

    async def history(self, id: str) -> Sequence[Turn]:
        """What was said so far, as far as a question's understanding looks back."""
        await self.read(id)
        said, _ = await self.messages(id, HISTORY_TURNS)
        return tuple(Turn(each["role"], each["content"]) for each in said)

    def append(self, id: str, *, query_id: str, question: str, answer: str) -> list[D1PreparedStatement]:
        """The statements that keep a question with its answer; they do nothing once the session is deleted."""
        said = (("user", question), ("assistant", answer))
        return [
            *(
                self.db.prepare(_APPEND).bind(id, self.sub, role, text[:TURN_CHARS], query_id, self.now_ms)
                for role, text in said
            ),
            self.db.prepare(_TOUCH).bind(id, self.sub, self.now_ms, question[:TITLE_CHARS]),
            self.db.prepare(_DROP).bind(id, self.sub, MOST_MESSAGES),
        ]

    async def rename(self, id: str, title: str) -> dict[str, Any]:
        """Give a session another title."""
        await self.db.prepare(_RENAME).bind(title, id, self.sub, self._oldest()).run()
        return await self.read(id)

    async def delete(self, id: str) -> None:
        """Delete a session with its messages."""
        done = await self.db.prepare(_DELETE).bind(id, self.sub).run()
        if not done["meta"]["changes"]:
            raise NotFound(f"there is no session {id[:64]}")

    async def delete_all(self) -> int:
        """Delete all of the owner's sessions; answers how many there were."""
        rows = (await self.db.prepare(f"{_DELETE_ALL} RETURNING id").bind(self.sub).all())["results"]
        return len(rows)

    def _oldest(self) -> int:
        return self.now_ms - KEPT_MS


def _told(row: dict[str, Any]) -> dict[str, Any]:
    times = {name: int(row[name]) for name in ("created_at", "updated_at", "messages")}
    return {"id": row["id"], "title": row["title"], **times, "expires_at": times["updated_at"] + KEPT_MS}


def _message(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "seq": int(row["seq"]), "at": int(row["at"])}
