"""A pipeline that a test scripts: what it emits, when, and what it answers in the end."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from schemas.evidence import Evidence, EvidenceItem, FactValue, Reply
from schemas.reading import Reading
from worker.env import Usage
from worker.outcome import Outcome

FACTS: dict[str, FactValue] = {"name": "龍洞", "name_en": "Long Dong", "region": "北部"}
ITEM = EvidenceItem(1, "longdong", "crag", "龍洞", FACTS, "龍洞\n砂岩", indexed_at=1)
READING = Reading(text="龍洞在哪裡", locale="zh-TW", intent="detail", subject="crag")


def outcome(text: str = "龍洞在北部 [1]。", **reply: Any) -> Outcome:
    """A finished question."""
    return Outcome(
        reply=Reply(**{"text": text, "evidence": Evidence(items=(ITEM,)), "cited": (1,), **reply}),
        reading=READING,
        locale="zh-TW",
        query_type="crags",
        strategy="baseline",
        confidence=1.0,
        cache="miss",
        degraded=(),
        usage=Usage(),
        trace={"understanding": {}, "filters": {}, "nodes": [], "candidates": [], "calls": []},
        seq=1,
        timing_ms=1.0,
    )


@dataclass
class Found:
    """A search's result."""

    candidates: tuple[Any, ...] = ()
    relaxed: tuple[Any, ...] = ()
    degraded: tuple[str, ...] = ()
    reading: Reading = READING


@dataclass
class Scripted:
    """Answers with `then`; `script(emit)` runs before, and may wait, emit or raise."""

    then: Outcome = field(default_factory=outcome)
    found: Found = field(default_factory=Found)
    script: Callable[[Callable[[str, dict[str, Any]], Awaitable[None]]], Awaitable[None]] | None = None
    asked: list[dict[str, Any]] = field(default_factory=list)
    started: asyncio.Event = field(default_factory=asyncio.Event)
    cancelled: asyncio.Event = field(default_factory=asyncio.Event)
    opening: Callable[[], Awaitable[None]] | None = None

    async def open(self, env: Any, clock: Any) -> "Scripted":
        """Open as the app does it."""
        if self.opening is not None:
            await self.opening()
        return self

    async def answer(self, query: str, *, emit: Any, **asked: Any) -> Outcome:
        """Run the script, then answer."""
        self.asked.append({"query": query, **asked})
        self.started.set()
        try:
            if self.script is not None:
                await self.script(emit)
        except asyncio.CancelledError:
            self.cancelled.set()
            raise
        return self.then

    async def search(self, query: str, **asked: Any) -> Found:
        """Find what the test put there."""
        return self.found

    async def warm(self) -> None:
        """Nothing to load."""
