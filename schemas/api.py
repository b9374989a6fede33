"""The shapes that cross the HTTP boundary: what a client may send and what it gets back."""

from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from schemas.context import CacheState, QueryType, StrategyName
from schemas.private import MemoryKind
from schemas.reading import Kind, Locale

QUERY_CHARS = 500
"""The longest question."""
HISTORY_TURNS = 20
"""The most earlier messages that a client may send along."""
TURN_CHARS = 4_000
"""The longest earlier message."""
ANSWER_ITEMS = 20
"""The most rows that one answer may list."""
PAGE_ROWS = 100
"""The most rows on one page of a list."""

Question = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=QUERY_CHARS)]
T = TypeVar("T")


class Nothing(BaseModel):
    """An operation without a body, or without query parameters."""


# ---- errors


class ErrorDetail(BaseModel):
    """One refused field: where it is, what it was, what would be right."""

    field: str
    value: Any = None
    wanted: str


class ErrorBody(BaseModel):
    """Why there is no answer."""

    code: str
    message: str
    request_id: str
    details: list[ErrorDetail] | None = None


class Failure(BaseModel):
    """The one body of every error."""

    success: Literal[False] = False
    error: ErrorBody


class Success(BaseModel, Generic[T]):
    """The one body of every success."""

    success: Literal[True] = True
    data: T


# ---- asking


class ChatTurn(BaseModel):
    """One earlier message; data for understanding, never an instruction."""

    role: Literal["user", "assistant"]
    content: Annotated[str, StringConstraints(max_length=TURN_CHARS)]


class AskRequest(BaseModel):
    """A question with what is needed to understand it."""

    query: Question
    chat_history: list[ChatTurn] = Field(default_factory=list, max_length=HISTORY_TURNS)
    session_id: Annotated[str, StringConstraints(min_length=1, max_length=64)] | None = None
    """A session of the asker's, whose messages take chat_history's place; "new" begins one. Needs a token."""
    locale: Locale | None = None
    strategy: StrategyName | None = None
    """Forces a strategy in development or for an administrator; ignored elsewhere."""
    limit: int | None = Field(default=None, ge=1, le=ANSWER_ITEMS)
    no_cache: bool = False


class AskQuery(BaseModel):
    """How the answer travels."""

    stream: bool = False
    """true answers text/event-stream."""


class Source(BaseModel):
    """A row that the answer cites as [n]; facts are its attributes by column name."""

    n: int
    id: str
    type: Kind
    title: str
    url: str | None
    excerpt: str
    score: float
    indexed_at: int | None
    """Epoch milliseconds when the row was indexed; null when it was read from the database for this answer."""
    facts: dict[str, Any]


class Item(BaseModel):
    """A row that the answer lists, in the answer's order."""

    n: int
    id: str
    type: Kind
    title: str
    facts: dict[str, Any]


class AnswerTable(BaseModel):
    """A computed table: column keys, headings in the answer's language, rows of values."""

    columns: list[str]
    headings: list[str]
    rows: list[list[Any]]


class ClarificationOut(BaseModel):
    """One short question back, with options to tap."""

    question: str
    options: list[str]


class Relaxed(BaseModel):
    """A constraint that was loosened because nothing met it."""

    model_config = ConfigDict(populate_by_name=True)

    constraint: str
    before: str = Field(alias="from")
    after: str | None = Field(alias="to")


class Correction(BaseModel):
    """A name in the question that is close to a catalogued one."""

    surface: str
    name: str
    kind: str
    id: str


class UsageOut(BaseModel):
    """Model calls and tokens of one question."""

    llm_calls: int
    background_calls: int
    prompt_tokens: int
    completion_tokens: int


class TraceNode(BaseModel):
    """One step of the pipeline."""

    model_config = ConfigDict(extra="allow")

    id: str
    ms: float
    skipped: bool = False
    reason: str | None = None


class Trace(BaseModel):
    """How the answer came about; only with x-debug, for administrators or in development."""

    model_config = ConfigDict(extra="allow")

    understanding: dict[str, Any]
    filters: dict[str, Any]
    nodes: list[TraceNode]
    candidates: list[str]
    calls: list[dict[str, Any]]


class UsedMemory(BaseModel):
    """One of the asker's own words from earlier."""

    id: str
    kind: MemoryKind
    quote: str


class MemoryUse(BaseModel):
    """Which kept preferences changed the answer, and which statements of this question are kept for the next ones."""

    used: list[UsedMemory]
    kept: list[str]


class AskAnswer(BaseModel):
    """An answer with its sources; the stream's done event carries the same object."""

    query_id: str
    answer: str
    locale: Locale
    sources: list[Source]
    items: list[Item]
    table: AnswerTable | None
    suggested_questions: list[str]
    did_you_mean: list[str]
    corrections: list[Correction] = Field(default_factory=list)
    outcome: Literal["answered", "not_found", "declined", "clarification"] = "answered"
    query_type: QueryType
    strategy: StrategyName
    clarification: ClarificationOut | None
    relaxed: list[Relaxed]
    degraded: list[str]
    cache: CacheState
    groundedness: float = Field(ge=0, le=1)
    model: str
    usage: UsageOut
    memory: MemoryUse
    quota: dict[str, Any] | None
    """As `GET /ai/quota/me` tells it; null for an anonymous asker."""
    session_id: str | None = None
    """Where this turn was kept; null without a session."""
    personal: bool = False
    """Whether anything of the asker's own was used; of such an answer a rating keeps the score alone."""
    feedback_token: str
    timing_ms: float
    trace: Trace | None = None


# ---- searching


class SearchQuery(BaseModel):
    """A free search; places, grades and kinds that the words name narrow it."""

    q: Question
    limit: int = Field(default=10, ge=1, le=ANSWER_ITEMS)
    locale: Locale | None = None


class SearchHit(BaseModel):
    """One hit, best first."""

    id: str
    type: Kind
    title: str
    url: str | None
    excerpt: str
    score: float
    indexed_at: int | None
    facts: dict[str, Any]


class SearchAnswer(BaseModel):
    """What a search found."""

    query: str
    items: list[SearchHit]
    relaxed: list[Relaxed]
    degraded: list[str]


# ---- rows

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]


class PageQuery(BaseModel):
    """Where a list begins and how long it is; count=true adds the number of all matching rows."""

    model_config = ConfigDict(extra="forbid")

    limit: int = Field(default=50, ge=1, le=PAGE_ROWS)
    cursor: Annotated[str, StringConstraints(max_length=500)] | None = None
    count: bool = False
    q: Text | None = None
    """Part of a name, in Chinese or English."""


class RouteQuery(PageQuery):
    """Which routes to list; grades are printed ones and a route counts when its whole grade lies inside."""

    crag_id: Text | None = None
    area_id: Text | None = None
    sector: Text | None = None
    region: Text | None = None
    type: Text | None = None
    grade_min: Text | None = None
    grade_max: Text | None = None
    grade_system: Literal["yds", "v", "french", "font", "uiaa"] | None = None


class CragQuery(PageQuery):
    """Which crags to list."""

    region: Text | None = None


class AreaQuery(PageQuery):
    """Which areas to list."""

    crag_id: Text | None = None
    region: Text | None = None


class GymQuery(PageQuery):
    """Which gyms to list."""

    city: Text | None = None
    district: Text | None = None
    region: Text | None = None
    gym_type: Literal["bouldering", "lead", "mixed"] | None = None


class Page(BaseModel):
    """One page of rows; next_cursor is null on the last one."""

    items: list[dict[str, Any]]
    next_cursor: str | None
    total: int | None = None


class RowBody(BaseModel):
    """A row with the data files' field names; the row's own rules check it."""

    model_config = ConfigDict(extra="allow")


class Written(BaseModel):
    """The row as it stands now, with the number of the change that made it so."""

    model_config = ConfigDict(extra="allow")

    seq: int


class ConditionBody(BaseModel):
    """A passing fact about a gym; the times are epoch milliseconds or ISO 8601 with an offset."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
    kind: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
    starts_at: int | str | None = None
    ends_at: int | str | None = None


class ImportQuery(BaseModel):
    """What the lines of an import are."""

    model_config = ConfigDict(extra="forbid")

    kind: Literal["crag", "area", "route", "gym"] | None = None
    """Left out, each line says so in its own `kind` field."""


class ImportLine(BaseModel):
    """What became of a refused line."""

    line: int
    field: str
    value: Any = None
    reason: str


class ImportReport(BaseModel):
    """What an import did; good lines are kept when others are refused."""

    lines: int
    written: int
    unchanged: int
    refused: int
    errors: list[ImportLine]
    seq: int


# ---- the service itself


class IndexStatus(BaseModel):
    """How far the index follows the rows; lag_ms is the age of the oldest change not yet indexed, 0 without one."""

    last_seq: int
    indexed_seq: int
    lag_ms: int
    documents: int
    generation: int
    fragments: int | None
    errors: int


class Health(BaseModel):
    """The process answers; ready says whether questions are answered without waiting for the start."""

    status: Literal["ok"]
    ready: bool
    version: str
