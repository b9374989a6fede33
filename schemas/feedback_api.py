"""The shapes of feedback over HTTP: what an asker says of an answer, and what an administrator sees of it."""

from typing import Annotated, Literal

from pydantic import BaseModel, Field, StringConstraints

from schemas.api import Cursor, Question
from schemas.api_own import Strict

TEXT_CHARS = 500
CORRECTION_CHARS = 2_000
ANSWER_CHARS = 8_000
"""The longest answer that is sent back with its rating; longer ones are rated without their words."""
TOKEN_CHARS = 8_000
PAGE = 200

Vote = Literal["up", "down"]
Said = Annotated[str, StringConstraints(strip_whitespace=True, max_length=TEXT_CHARS)]
Correction = Annotated[str, StringConstraints(strip_whitespace=True, max_length=CORRECTION_CHARS)]
Score = Annotated[int, Field(ge=1, le=5)]


class FeedbackBody(Strict):
    """A rating of one's own answer: 1 to 5, or "up" (5) and "down" (1)."""

    query_id: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    feedback_token: Annotated[str, StringConstraints(min_length=1, max_length=TOKEN_CHARS)]
    """From the answer; it shows that it was given to whoever rates it."""
    score: Score | Vote
    text: Said | None = None
    corrected_answer: Correction | None = None
    question: Question | None = None
    """With `answer`, both as they were: only then, and never of a personal answer, their words are kept."""
    answer: Annotated[str, StringConstraints(min_length=1, max_length=ANSWER_CHARS)] | None = None


class FeedbackOut(BaseModel):
    """What is kept now; text_kept is false where the answer was personal, or nothing was written."""

    query_id: str
    score: int
    text_kept: bool
    created_at: int
    updated_at: int


class OwnFeedbackQuery(Strict):
    """Which of one's own ratings, newest first."""

    limit: int = Field(default=50, ge=1, le=PAGE)
    cursor: Cursor | None = None


class OwnFeedback(BaseModel):
    """One's own rating, with every word of it that is kept."""

    query_id: str
    score: int
    personal: bool
    text: str | None
    corrected_answer: str | None
    question: str | None
    answer: str | None
    created_at: int
    updated_at: int


class OwnFeedbackPage(BaseModel):
    """One page of one's own ratings; next_cursor is null on the last one."""

    items: list[OwnFeedback]
    next_cursor: str | None


class FeedbackQuery(Strict):
    """Which ratings, newest first."""

    limit: int = Field(default=50, ge=1, le=PAGE)
    cursor: Cursor | None = None
    most: int = Field(default=5, ge=1, le=5)
    """Only ratings up to this one."""


class FeedbackRow(BaseModel):
    """One rating without a word of it: ids, kinds and times."""

    query_id: str
    asker: str | None
    score: int
    personal: bool
    has_text: bool
    has_correction: bool
    has_answer: bool
    locale: str
    query_type: str
    model: str
    prompts: list[str]
    cited: list[str]
    created_at: int
    updated_at: int


class FeedbackPage(BaseModel):
    """One page of ratings; next_cursor is null on the last one."""

    items: list[FeedbackRow]
    next_cursor: str | None
