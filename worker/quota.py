"""How much a signed-in climber may ask in a day: by rank, counted in one statement, given back for what failed.

The ranks and their limits are the predecessor's. The day ends at midnight in Taipei; nothing resets a counter at that
moment, the first question of the new day does. A question reserves itself and an estimate of tokens before it is
answered, so that any number of simultaneous questions never spend more than there is; afterwards the estimate is
replaced by what was used.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

from schemas.private import Rank
from worker.errors import RateLimited
from wrangler_compat.protocols import D1Database, D1PreparedStatement

TAIPEI = timezone(timedelta(hours=8), "Asia/Taipei")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a rank may spend in a day, from how many points on, and how it is called."""

    name: str
    points: int
    questions: int
    tokens: int


RANKS: dict[Rank, Limits] = {
    "foothill": Limits("麓", 0, 2, 5_000),
    "wall": Limits("壁", 20, 6, 15_000),
    "ridge": Limits("稜", 70, 12, 30_000),
    "summit": Limits("巔", 100, 24, 60_000),
}
ESTIMATE_TOKENS = 2_500
"""Reserved for a question where a model may be called; below it every rank could still ask once."""

_ROW = "SELECT day, questions, tokens, given_back, override FROM quotas WHERE asker = ?"
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
RETURNING day, questions, tokens, given_back, override
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
_OVERRIDE = """
INSERT INTO quotas (asker, day, override) VALUES (?1, ?2, ?3) ON CONFLICT (asker) DO UPDATE SET override = ?3
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
    override: Rank | None = None

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
    null = dict.fromkeys(("tier", "tier_display", "score", "daily_limit", "remaining", "token_limit", "token_remaining"))
    return {**null, "daily_used": 0, "token_used": 0, "resets_at": resets_at(now).isoformat()}


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
            self.standing = Standing(self.standing.rank, self.standing.points, *spent, self.standing.override)

    def _spent(self, questions: int, tokens: int) -> None:
        was = self.standing
        spent = (was.questions + questions, max(0, was.tokens + tokens))
        self.standing = Standing(was.rank, was.points, *spent, was.override)


async def reserve(db: D1Database, asker: str, *, points: int, estimate: int, now: float) -> Charge:
    """Count a question, or raise QuotaSpent or TokensSpent with the time when there is more."""
    day = day_of(now)
    before = await _row(db, asker)
    rank = _rank(points, before)
    limits = RANKS[rank]
    values = (asker, day, estimate, limits.questions, limits.tokens)
    row = await db.prepare(_RESERVE).bind(*values).first()
    if row is None:
        raise _spent(_standing(rank, points, await _row(db, asker), day), estimate, now)
    return Charge(asker, str(row["day"]), estimate, _standing(rank, points, row, day))


async def standing(db: D1Database, asker: str, *, points: int, now: float) -> Standing:
    """An asker's rank and what of the day is spent."""
    row = await _row(db, asker)
    return _standing(_rank(points, row), points, row, day_of(now))


async def override(db: D1Database, asker: str, rank: Rank | None, *, now: float) -> None:
    """Give an asker a rank whatever the points say; None goes back to the points."""
    await db.prepare(_OVERRIDE).bind(asker, day_of(now), rank).run()


def rank_of(points: int) -> Rank:
    """The highest rank that the points reach."""
    return max((rank for rank in RANKS if RANKS[rank].points <= points), key=lambda rank: RANKS[rank].points)


def day_of(now: float) -> str:
    """The day in Taipei of an epoch time in seconds."""
    return datetime.fromtimestamp(now, TAIPEI).date().isoformat()


def resets_at(now: float) -> datetime:
    """The next midnight in Taipei."""
    today = datetime.fromtimestamp(now, TAIPEI).replace(hour=0, minute=0, second=0, microsecond=0)
    return today + timedelta(days=1)


async def _row(db: D1Database, asker: str) -> dict[str, Any] | None:
    row: dict[str, Any] | None = await db.prepare(_ROW).bind(asker).first()
    return row


def _rank(points: int, row: dict[str, Any] | None) -> Rank:
    given: Rank | None = None if row is None else row["override"]
    return given or rank_of(max(0, points))


def _standing(rank: Rank, points: int, row: dict[str, Any] | None, day: str) -> Standing:
    if row is None:
        return Standing(rank, points, 0, 0)
    over = day > row["day"]
    spent = (0, 0) if over else (int(row["questions"]), int(row["tokens"]))
    return Standing(rank, points, *spent, row["override"])


def _spent(now_at: Standing, estimate: int, now: float) -> QuotaSpent:
    limits, end = RANKS[now_at.rank], resets_at(now)
    seconds = max(1, int(end.timestamp() - now) + 1)
    when = {"field": "resets_at", "value": end.isoformat(), "wanted": "ask again after this time"}
    if now_at.questions >= limits.questions:
        wanted = f"at most {limits.questions} questions a day with the rank {now_at.rank} ({limits.name})"
        details = [{"field": "daily_used", "value": now_at.questions, "wanted": wanted}, when]
        return QuotaSpent(f"today's questions are used up: {wanted}", details=details, retry_after=seconds)
    wanted = f"at most {limits.tokens} tokens a day with the rank {now_at.rank} ({limits.name})"
    details = [{"field": "token_used", "value": now_at.tokens, "wanted": f"{wanted}; a question needs {estimate}"}, when]
    return TokensSpent(f"today's tokens are used up: {wanted}", details=details, retry_after=seconds)
