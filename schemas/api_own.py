"""The shapes of what is an asker's own over HTTP: sessions, memories, the quota; and what an administrator reads."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from schemas.api import QUERY_CHARS, Cursor
from schemas.private import MemoryKind, Rank

SESSION_PAGE = 50
"""The most sessions, or messages, on one page."""
TITLE_CHARS = 80

Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=TITLE_CHARS, pattern=r"\S")]


class Strict(BaseModel):
    """Unknown fields are refused."""

    model_config = ConfigDict(extra="forbid")


# ---- sessions


class SessionBody(Strict):
    """A new session; without a title it takes its first question's words."""

    title: Title | None = None


class SessionPatch(Strict):
    """Another title."""

    title: Title


class SessionsQuery(Strict):
    """Which page of one's sessions, newest first."""

    limit: int = Field(default=20, ge=1, le=SESSION_PAGE)
    cursor: Cursor | None = None


class SessionQuery(Strict):
    """Which messages of a session: the last ones, or those before a number."""

    limit: int = Field(default=SESSION_PAGE, ge=1, le=SESSION_PAGE)
    before: int | None = Field(default=None, ge=1, le=1_000_000_000)


class SessionOut(BaseModel):
    """One conversation; the times are epoch milliseconds, and it is forgotten at expires_at unless it goes on."""

    id: str
    title: str
    created_at: int
    updated_at: int
    expires_at: int
    messages: int


class SessionPage(BaseModel):
    """One page of sessions; next_cursor is null on the last one."""

    items: list[SessionOut]
    next_cursor: str | None


class MessageOut(BaseModel):
    """One question or answer; query_id is the question's that it belongs to."""

    seq: int
    role: Literal["user", "assistant"]
    content: str
    query_id: str
    at: int


class SessionRead(BaseModel):
    """A session with its messages, oldest first; before leads to the earlier ones and is null when there are none."""

    session: SessionOut
    messages: list[MessageOut]
    before: int | None


class Deleted(BaseModel):
    """How many rows are gone."""

    deleted: int


# ---- memory


class MemoryOut(BaseModel):
    """One kept preference: the asker's own words, what was read of them, and when it is forgotten."""

    id: str
    kind: MemoryKind
    quote: str
    liked: bool
    value: dict[str, Any]
    stated_at: int
    expires_at: int


class MemoryPage(BaseModel):
    """Everything that is kept of the asker's preferences, newest first, and whether more is being kept."""

    enabled: bool
    items: list[MemoryOut]


class MemorySwitch(Strict):
    """enabled=false keeps nothing more and uses nothing; what is kept stays until it is deleted."""

    enabled: bool


# ---- quota


class QuotaOut(BaseModel):
    """The day's questions and tokens; null is no limit. A day ends at midnight in Taipei (resets_at)."""

    tier: Rank | None
    tier_display: str | None
    score: int | None
    daily_limit: int | None
    daily_used: int
    remaining: int | None
    token_limit: int | None
    token_used: int
    token_remaining: int | None
    resets_at: str


class RankBody(Strict):
    """The rank that a subject has whatever the points say; null goes back to the points."""

    rank: Rank | None


class RankOut(BaseModel):
    """A subject's quota as an administrator sees it."""

    sub: str
    override: Rank | None
    quota: QuotaOut


# ---- what an administrator reads


class LogsQuery(Strict):
    """Which questions, newest first."""

    limit: int = Field(default=50, ge=1, le=200)
    cursor: Cursor | None = None
    query_type: Annotated[str, StringConstraints(max_length=40)] | None = None
    outcome: Annotated[str, StringConstraints(max_length=40)] | None = None
    error: Annotated[str, StringConstraints(max_length=60)] | None = None


class LogOut(BaseModel):
    """One question: ids, kind, times and costs. The text is there only where LOG_QUESTIONS keeps it."""

    query_id: str
    asked_at: int
    asker: str | None
    role: str | None
    personal: bool
    query: Annotated[str, StringConstraints(max_length=QUERY_CHARS)] | None
    locale: str | None
    query_type: str | None
    strategy: str | None
    outcome: str
    cache: str | None
    error: str | None
    ms: float
    groundedness: float | None
    model: str | None
    llm_calls: int
    background_calls: int
    prompt_tokens: int
    completion_tokens: int
    degraded: list[str]
    cited: list[str]
    faithful: float | None
    relevant: float | None


class LogPage(BaseModel):
    """One page of questions; next_cursor is null on the last one."""

    items: list[LogOut]
    next_cursor: str | None


class StatsQuery(Strict):
    """Over how many hours up to now."""

    hours: int = Field(default=24, ge=1, le=24 * 30)


class StatsOut(BaseModel):
    """The questions of the last hours: counts, times of those answered, shares; null where there was none."""

    hours: int
    questions: int
    p50_ms: float | None
    p95_ms: float | None
    cache_hit_rate: float | None
    error_rate: float | None
    degraded_rate: float | None
    llm_calls_per_question: float | None
    prompt_tokens: int
    completion_tokens: int
    judged: int
    faithful: float | None
    relevant: float | None
    by_type: dict[str, int]
    by_outcome: dict[str, int]
    by_error: dict[str, int]
