"""What askers say of their answers: the token that lets them, and the rows that are kept.

The token carries, signed, what the rating will rest on: the question's id, its asker, the rows, model and prompts. So
a rating needs no row of the answer to exist, and nobody's question is kept in case somebody should rate it.
"""

import base64
import binascii
import hashlib
import hmac
import json
from dataclasses import dataclass
from typing import Any

from schemas.feedback_api import FeedbackBody, FeedbackQuery, OwnFeedbackQuery
from schemas.models import LOCAL_COMPOSER
from schemas.reading import User
from worker.asker import asker_of, pseudonym
from worker.errors import InvalidRequest, NotAllowed, NotFound
from worker.failures import detail
from worker.llm.prompts import prompt
from worker.outcome import Outcome
from wrangler_compat.protocols import D1Database

TOKEN_DAYS = 7
"""How long an answer can be rated."""
MOST_ROWS = 20
VOTES = {"up": 5, "down": 1}
_SIGNED_CHARS = 32
_SAVE = """
INSERT INTO feedback (query_id, sub, score, text, corrected_answer, question, answer, personal, locale, query_type,
  model, prompts, cited, created_at, updated_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?14)
ON CONFLICT (query_id) DO UPDATE SET sub = coalesce(excluded.sub, sub), score = excluded.score, text = excluded.text,
  corrected_answer = excluded.corrected_answer, question = excluded.question, answer = excluded.answer,
  updated_at = excluded.updated_at
WHERE (score, text, corrected_answer, question, answer)
  IS NOT (excluded.score, excluded.text, excluded.corrected_answer, excluded.question, excluded.answer)
"""


@dataclass(frozen=True, slots=True)
class Ticket:
    """What the token of one answer says; asker is a pseudonym, None of an anonymous one, who is whoever holds it."""

    query_id: str
    asker: str | None
    expires: int
    """Epoch seconds."""
    personal: bool
    locale: str
    query_type: str
    model: str
    prompts: tuple[str, ...]
    cited: tuple[str, ...]
    words: str
    """A hash of question and answer, so that they can be sent back and nothing else in their place."""

    @classmethod
    def of(
        cls, outcome: Outcome, query_id: str, question: str, *, user: User | None, hash_key: bytes, now: float
    ) -> "Ticket":
        """The ticket of a finished question."""
        reply = outcome.reply
        cited = set(reply.cited)
        rows = [f"{item.kind}:{item.id}" for item in reply.evidence.items if item.n in cited]
        # What was kept from, or run for, another asker was written by the prompt in use: a new one makes new keys.
        kept = [prompt("write").id] if reply.model != LOCAL_COMPOSER else []
        return cls(
            query_id=query_id,
            asker=asker_of(user, hash_key),
            expires=int(now) + TOKEN_DAYS * 24 * 3600,
            personal=outcome.personal,
            locale=outcome.locale,
            query_type=outcome.query_type,
            model=reply.model,
            prompts=tuple(dict.fromkeys(outcome.usage.prompts or kept)),
            cited=() if outcome.personal else tuple(rows[:MOST_ROWS]),
            words=words_of(question, reply.text),
        )


def words_of(question: str, answer: str) -> str:
    """The hash by which a question and its answer are known again."""
    return hashlib.sha256(f"{question.strip()}\0{answer}".encode()).hexdigest()[:32]


def issue(ticket: Ticket, key: bytes) -> str:
    """The token of a ticket: its fields and their signature."""
    fields = [getattr(ticket, name) for name in Ticket.__slots__]
    body = base64.urlsafe_b64encode(json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()).decode()
    return f"{body}.{_signature(body, key)}"


def redeem(token: str, key: bytes, *, query_id: str, user: User | None, hash_key: bytes, now: float) -> Ticket:
    """The ticket of a token; NotAllowed when it is not ours, of another answer, of another asker, or too old."""
    body, _, signature = token.rpartition(".")
    if not hmac.compare_digest(signature.encode(), _signature(body, key).encode()):
        raise NotAllowed("feedback_token is not one of this service; send the one that came with the answer")
    try:
        fields: list[Any] = json.loads(base64.b64decode(body.encode(), altchars=b"-_", validate=True))
        values: list[Any] = [tuple(each) if isinstance(each, list) else each for each in fields]
        ticket = Ticket(*values)
    except (binascii.Error, ValueError, TypeError):
        # Signed by an earlier version of this service, with other fields.
        raise NotAllowed("feedback_token is of an earlier version of this service") from None
    if ticket.query_id != query_id:
        raise NotAllowed(f"feedback_token belongs to another answer than {query_id}")
    if ticket.expires <= now:
        raise NotAllowed(f"feedback_token has expired; an answer can be rated for {TOKEN_DAYS} days")
    if ticket.asker is not None and ticket.asker != asker_of(user, hash_key):
        raise NotAllowed("only who asked the question can rate its answer; sign in as then")
    return ticket


async def save(db: D1Database, body: FeedbackBody, ticket: Ticket, user: User | None, now_ms: int) -> dict[str, Any]:
    """Keep a rating, or put a new one in its place; the same again changes nothing. Answers schemas' FeedbackOut."""
    if (body.question is None) != (body.answer is None):
        missing = "answer" if body.answer is None else "question"
        raise _refused(missing, None, "question and answer together, or neither")
    if body.question is not None and words_of(body.question, str(body.answer)) != ticket.words:
        raise _refused("answer", body.answer, "the answer of this question, word for word")
    score = VOTES[body.score] if isinstance(body.score, str) else body.score
    written = [body.text or None, body.corrected_answer or None, body.question, body.answer]
    if ticket.personal:
        written = [None] * len(written)
    lists = [json.dumps(each, ensure_ascii=False) for each in (ticket.prompts, ticket.cited)]
    kinds = [ticket.locale, ticket.query_type, ticket.model]
    sub = None if user is None else user.sub
    values = [ticket.query_id, sub, score, *written, int(ticket.personal), *kinds, *lists, now_ms]
    read = "SELECT query_id, score, created_at, updated_at FROM feedback WHERE query_id = ?"
    _, found = await db.batch([db.prepare(_SAVE).bind(*values), db.prepare(read).bind(ticket.query_id)])
    return {**found["results"][0], "text_kept": any(each is not None for each in written)}


async def own(
    db: D1Database, sub: str, query: OwnFeedbackQuery, after: tuple[int, str] | None
) -> tuple[list[dict[str, Any]], bool]:
    """An asker's own ratings, newest first, with their words; and whether there are more."""
    time, last = after or (None, None)
    sql = (
        "SELECT query_id, score, personal, text, corrected_answer, question, answer, created_at, updated_at "
        "FROM feedback WHERE sub = ?1 AND (?2 IS NULL OR (updated_at, query_id) < (?2, ?3)) "
        "ORDER BY updated_at DESC, query_id DESC LIMIT ?4"
    )
    rows = (await db.prepare(sql).bind(sub, time, last, query.limit + 1).all())["results"]
    return [{**row, "personal": bool(row["personal"])} for row in rows[: query.limit]], len(rows) > query.limit


async def remove(db: D1Database, sub: str, query_id: str) -> None:
    """Delete one rating of an asker's; NotFound when they have none of this answer."""
    done = await db.prepare("DELETE FROM feedback WHERE sub = ? AND query_id = ?").bind(sub, query_id).run()
    if not done["meta"]["changes"]:
        raise NotFound("you have no rating of this answer")


async def page_of(
    db: D1Database, query: FeedbackQuery, after: tuple[int, str] | None, hash_key: bytes
) -> tuple[list[dict[str, Any]], bool]:
    """Ratings without their words, newest first, after a place in that order; and whether there are more."""
    time, last = after or (None, None)
    sql = (
        "SELECT query_id, sub, score, personal, text IS NOT NULL AS has_text, answer IS NOT NULL AS has_answer, "
        "corrected_answer IS NOT NULL AS has_correction, locale, query_type, model, prompts, cited, created_at, "
        "updated_at FROM feedback WHERE (?1 IS NULL OR (updated_at, query_id) < (?1, ?2)) AND score <= ?4 "
        "ORDER BY updated_at DESC, query_id DESC LIMIT ?3"
    )
    found = await db.prepare(sql).bind(time, last, query.limit + 1, query.most).all()
    rows = found["results"]
    return [_told(row, hash_key) for row in rows[: query.limit]], len(rows) > query.limit


def _told(row: dict[str, Any], hash_key: bytes) -> dict[str, Any]:
    sub = row.pop("sub")
    flags = {name: bool(row[name]) for name in ("personal", "has_text", "has_correction", "has_answer")}
    lists = {name: json.loads(row[name]) for name in ("prompts", "cited")}
    return {**row, **flags, **lists, "asker": None if sub is None else pseudonym(sub, hash_key)}


def _signature(body: str, key: bytes) -> str:
    return hmac.new(key, b"feedback:" + body.encode(), hashlib.sha256).hexdigest()[:_SIGNED_CHARS]


def _refused(field: str, value: object, wanted: str) -> InvalidRequest:
    return InvalidRequest(f"{field} wants {wanted}", details=[detail(field, value, wanted)])
