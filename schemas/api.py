"""What every operation shares: limits, the question, the one body of errors and successes, the service's own state."""

from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import BaseModel, StringConstraints

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

Question = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=QUERY_CHARS, pattern=r"\S")]
Cursor = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_=-]{8,500}$")]
"""What a list gave as next_cursor; one that this list did not give leads to no page (404)."""
T = TypeVar("T")


class Nothing(BaseModel):
    """An operation without a body, or without query parameters."""


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
