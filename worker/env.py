"""All that a node may touch: bindings, the read-only database, clock, chance, stream, background work, deadline."""

import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from worker.llm.tokens import TokenCounter
from worker.text.predicted import Foreseen
from wrangler_compat.protocols import Ai, Clock, D1Database, KVNamespace, Queue, ReadOnlyDatabase, VectorizeIndex

if TYPE_CHECKING:
    # The web front names Env in its types; it must not load the understanding of questions to answer /health.
    from worker.understanding.names.gazetteer import Gazetteer


@dataclass(slots=True)
class Usage:
    """Model calls and tokens of one request; background work counts apart.

    allowance is how many tokens its asker's day has reserved for it, None where nobody counts them; held is what the
    calls under way may still come to, free what the asker is not charged for.
    """

    llm_calls: int = 0
    background_calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    allowance: int | None = None
    held: int = 0
    free: int = 0
    calls: list[dict[str, Any]] = field(default_factory=list)
    prompts: list[str] = field(default_factory=list)
    """Which versions of which prompts were sent, in order."""
    phrased: dict[str, int] | None = None
    """Of the sentences that a model wrote: how many were said, refused and shortened; None where it was not asked."""
    judged: dict[str, float] | None = None
    """What a judging model said in the background, {"faithful", "relevant"}, once it has."""
    when_judged: Callable[[dict[str, float]], None] | None = None
    """Who wants to hear it then."""

    @property
    def charged(self) -> int:
        """The tokens that count against the asker's day."""
        return self.prompt_tokens + self.completion_tokens - self.free


@dataclass(frozen=True, slots=True)
class Models:
    """Which model does which task; None means no model is configured and code does the work.

    A value may be a chain, "claude-…, @cf/…": the next is asked when one fails, and after the last one code answers.
    """

    embed: str
    write: str | None = None
    understand: str | None = None
    judge: str | None = None
    rerank: str | None = None
    classify: str | None = None
    guard: str | None = None
    sentences: str | None = None
    """Tells which sentence of an article answers."""
    answerable: str | None = None
    """Tells whether what is asked is on record at all."""
    routing: str | None = None
    """Tells whether articles are asked, or rows."""


@dataclass(frozen=True, slots=True)
class Env:
    """The environment of one request.

    emit sends one stream event ("token" or "replace", payload) to the client and does nothing when nobody streams.
    note(reason) puts a remark of the running node into the trace; degrade(reason) also says in the answer that this
    node worked with less than what is configured. deadline is on clock.monotonic(). seq is the newest
    change of the outbox when the request began.
    """

    DB: D1Database
    READ: ReadOnlyDatabase
    KV: KVNamespace
    VECTORIZE: VectorizeIndex
    AI: Ai
    INDEX_QUEUE: Queue
    clock: Clock
    random: random.Random
    models: Models
    gazetteer: "Gazetteer"
    emit: Callable[[str, dict[str, Any]], Awaitable[None]]
    wait_until: Callable[[Awaitable[Any]], None]
    note: Callable[[str], None]
    usage: Usage
    deadline: float
    seq: int
    degrade: Callable[[str], None] = lambda reason: None
    foreseen: Foreseen = field(default_factory=Foreseen)
    """What is expected to be asked of the articles."""
    tokens: TokenCounter = field(default_factory=TokenCounter)
    """Counts tokens for prompt budgets; the app's own learns from what providers charge."""
