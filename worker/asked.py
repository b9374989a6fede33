"""A question on its way through the pipeline: as it was asked, as it was begun, and what a search found for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from schemas.evidence import Candidate, Relaxation
from schemas.reading import Filter, Locale, Reading, Turn, User
from worker.cache import Keys
from worker.calls import CountedAi
from worker.env import Env
from worker.wiring import Wiring


@dataclass(frozen=True, slots=True)
class Asked:
    """One request's question before it is read."""

    query: str
    history: Sequence[Turn] = ()
    user: User | None = None
    locale: Locale | None = None
    limit: int | None = None
    no_cache: bool = False


@dataclass(frozen=True, slots=True)
class Begun:
    """A request that has been read: its context, its environment, and how far the index had come."""

    context: dict[str, Any]
    env: Env
    ai: CountedAi
    indexed: int
    keys: Keys
    """Of the question as it began: a classifier may settle its reading, and evaluation may lower its limit."""
    reading: Reading
    wiring: Wiring
    now_ms: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, best first, for `GET /ai/search`."""

    reading: Reading
    filter: Filter
    candidates: tuple[Candidate, ...]
    relaxed: tuple[Relaxation, ...]
    degraded: tuple[str, ...]
    trace: dict[str, Any]
    seq: int
    timing_ms: float
