"""What a client may ask or search for, and the answer with all that comes with it."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from schemas.api import ANSWER_ITEMS, HISTORY_TURNS, TURN_CHARS, Question
from schemas.context import CacheState, QueryType, StrategyName
from schemas.private import MemoryKind
from schemas.reading import Kind, Locale


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
    """A computed table: column keys, headings in the answer's language, rows of values; null is not on record."""

    columns: list[str]
    headings: list[str]
    rows: list[list[Any]]
    sides: list[int] = Field(default_factory=list)
    """In a comparison the number of the source that each row is of; empty in any other table."""
    ahead: list[int] = Field(default_factory=list)
    """The sides that are ahead, where that could be decided."""
    by: str | None = None
    """The column that decided it; null where no one column did."""
    verdict: str | None = None
    """In what they are ahead, in the answer's language."""


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
    follow_up: bool = False
    """Whether the question was understood by the turns before it: asked alone it would be another one."""
    feedback_token: str
    timing_ms: float
    trace: Trace | None = None


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
