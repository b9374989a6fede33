"""How much a signed-in climber may ask in a day: by rank, counted in one statement, given back for what failed.

The ranks and their limits are the predecessor's. The day ends at midnight in Taipei; nothing resets a counter at that
moment, the first question of the new day does. A question reserves itself and the most tokens that it may use before
it is answered, so that any number of simultaneous questions never spend more than there is; afterwards the reserve is
replaced by what was used.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from schemas.private import Rank
from schemas.row_fields import TAIWAN
from worker.errors import RateLimited
from worker.merit import RANKS, Merit
from wrangler_compat.protocols import D1Database, D1PreparedStatement

MOST_RESERVED = 8_000
"""The tokens that a question holds while it is answered, if the day has so many: enough for a complex one."""
LEAST_RESERVED = 1_000
"""With fewer left no call of a model fits; the question is then answered by code and holds none."""
_TRIES = 4

_ROW = "SELECT day, questions, tokens FROM quotas WHERE asker = ?"
# A worker whose clock is behind must not set the counter back, so a day counts as over only when the other is later.
_RESERVE = """
INSERT INTO quotas (asker, day, questions, tokens, given_back)
SELECT ?1, ?2, 1, ?3, 0 WHERE 1 <= ?4 AND ?3 <= ?5
ON CONFLICT (asker) DO UPDATE SET
  questions = iif(excluded.day > day, 0, questions) + 1,
  tokens = iif(excluded.day > day, 0, tokens) + excluded.tokens,
  given_back = iif(excluded.day > day, 0, given_back),
  day = max(day, excluded.day)
WHERE iif(excluded.day > day, 0, questions) + 1 <= ?4
  AND iif(excluded.day > day, 0, tokens) + excluded.tokens <= ?5
RETURNING day, questions, tokens
"""
_SETTLE = "UPDATE quotas SET tokens = max(0, tokens + ?) WHERE asker = ? AND day = ? RETURNING questions, tokens"
# What a client can bring about at will (a broken connection, a refused question) is given back so often and no more.
_GIVE_BACK = """
UPDATE quotas SET
  questions = iif(?4 OR given_back < ?5, max(0, questions - 1), questions),
  given_back = given_back + iif(?4 OR given_back >= ?5, 0, 1),
  tokens = max(0, tokens + ?3)
WHERE asker = ?1 AND day = ?2
RETURNING questions, tokens
"""


class QuotaSpent(RateLimited):
    """The day's questions are used up."""

    code = "quota_exceeded"

    def __init__(self, message: str, *, details: Any, retry_after: int) -> None:
        super().__init__(message, details=details)
        self.retry_after = retry_after


class TokensSpent(QuotaSpent):
    """The day's tokens are used up, or what is left is less than a question may need."""

    code = "token_quota_exceeded"


@dataclass(frozen=True, slots=True)
class Standing:
    """An asker's rank and what of the day is spent."""

    rank: Rank
    points: int
    questions: int
    tokens: int

    def data(self, now: float) -> dict[str, Any]:
        """The `quota` object of an answer."""
        limits = RANKS[self.rank]
        return {
            "tier": self.rank,
            "tier_display": limits.name,
            "score": self.points,
            "daily_limit": limits.questions,
            "daily_used": self.questions,
            "remaining": max(0, limits.questions - self.questions),
            "token_limit": limits.tokens,
            "token_used": self.tokens,
            "token_remaining": max(0, limits.tokens - self.tokens),
            "resets_at": resets_at(now).isoformat(),
        }


def unlimited(now: float) -> dict[str, Any]:
    """The quota object of an asker whose questions are not counted."""
    names = ("tier", "tier_display", "score", "daily_limit", "remaining", "token_limit", "token_remaining")
    return {**dict.fromkeys(names), "daily_used": 0, "token_used": 0, "resets_at": resets_at(now).isoformat()}


@dataclass(slots=True)
class Charge:
    """A question that was counted before it is answered; settle or give it back once."""

    asker: str
    day: str
    estimate: int
    standing: Standing

    def settle(self, db: D1Database, used: int) -> D1PreparedStatement | None:
        """The statement that puts what was used in the estimate's place; None when they are equal."""
        change = used - self.estimate
        self._spent(0, change)
        return db.prepare(_SETTLE).bind(change, self.asker, self.day) if change else None

    async def give_back(self, db: D1Database, used: int, *, ours: bool) -> None:
        """Uncount the question and the tokens that were not used; what the client caused, only so often in a day."""
        change = used - self.estimate
        most = RANKS[self.standing.rank].questions
        statement = db.prepare(_GIVE_BACK).bind(self.asker, self.day, change, int(ours), most)
        row = await statement.first()
        if row is not None:
            spent = (int(row["questions"]), int(row["tokens"]))
            self.standing = Standing(self.standing.rank, self.standing.points, *spent)

    def _spent(self, questions: int, tokens: int) -> None:
        was = self.standing
        spent = (was.questions + questions, max(0, was.tokens + tokens))
        self.standing = Standing(was.rank, was.points, *spent)


async def reserve(db: D1Database, asker: str, merit: Merit, *, estimate: int, now: float) -> Charge:
    """Count a question, or raise QuotaSpent or TokensSpent with the time when there is more."""
    day, limits = day_of(now), RANKS[merit.rank]
    values = (asker, day, estimate, limits.questions, limits.tokens)
    row = await db.prepare(_RESERVE).bind(*values).first()
    if row is None:
        raise _spent(await standing(db, asker, merit, now=now), estimate, now)
    spent = Standing(merit.rank, merit.points, int(row["questions"]), int(row["tokens"]))
    return Charge(asker, str(row["day"]), estimate, spent)


async def reserve_most(db: D1Database, asker: str, merit: Merit, *, most: int, now: float) -> Charge:
    """Count a question with up to so many tokens: what the day has left of them, none where that is too little.

    What it may then use is bounded by what it holds, so the tokens of a day are never exceeded, however many ask at
    once. QuotaSpent when there is no question left.
    """
    estimate = most
    for _ in range(_TRIES):
        try:
            return await reserve(db, asker, merit, estimate=estimate, now=now)
        except TokensSpent:
            # Others may take of what is left in between: then once more.
            left = RANKS[merit.rank].tokens - (await standing(db, asker, merit, now=now)).tokens
            estimate = min(most, left) if left >= LEAST_RESERVED else 0
    return await reserve(db, asker, merit, estimate=0, now=now)


async def standing(db: D1Database, asker: str, merit: Merit, *, now: float) -> Standing:
    """An asker's rank and what of the day is spent."""
    row = await db.prepare(_ROW).bind(asker).first()
    if row is None or day_of(now) > row["day"]:
        return Standing(merit.rank, merit.points, 0, 0)
    return Standing(merit.rank, merit.points, int(row["questions"]), int(row["tokens"]))


def day_of(now: float) -> str:
    """The day in Taipei of an epoch time in seconds."""
    return datetime.fromtimestamp(now, TAIWAN).date().isoformat()


def resets_at(now: float) -> datetime:
    """The next midnight in Taipei."""
    today = datetime.fromtimestamp(now, TAIWAN).replace(hour=0, minute=0, second=0, microsecond=0)
    return today + timedelta(days=1)


def _spent(now_at: Standing, estimate: int, now: float) -> QuotaSpent:
    limits, end = RANKS[now_at.rank], resets_at(now)
    seconds = max(1, int(end.timestamp() - now) + 1)
    when = {"field": "resets_at", "value": end.isoformat(), "wanted": "ask again after this time"}
    if now_at.questions >= limits.questions:
        wanted = f"at most {limits.questions} questions a day with the rank {now_at.rank} ({limits.name})"
        details = [{"field": "daily_used", "value": now_at.questions, "wanted": wanted}, when]
        return QuotaSpent(f"today's questions are used up: {wanted}", details=details, retry_after=seconds)
    wanted = f"at most {limits.tokens} tokens a day with the rank {now_at.rank} ({limits.name})"
    needed = f"{wanted}, of which a question reserves {estimate}"
    details = [{"field": "token_used", "value": now_at.tokens, "wanted": needed}, when]
    return TokensSpent(f"today's tokens are used up: {wanted}", details=details, retry_after=seconds)
