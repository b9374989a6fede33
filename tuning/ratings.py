"""The ratings that a database keeps, as learning needs them: never a personal one's words, never who rated."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from schemas.reading import Locale
from wrangler_compat.protocols import D1Database

MOST = 20_000
"""Ratings that are read, the newest first."""
BAD = 2
"""A score up to this one says that the answer was bad; 1 is "down"."""
GOOD = 4
"""From this one on it was good; 5 is "up"."""
_MARK = re.compile(r"\[(\d{1,2})\]")
_FIGURE = re.compile(r"\d+(?:\.\d+)?[a-d]?[+-]?")
_SELECT = """
SELECT query_id, score, corrected_answer, question, answer, personal, locale, query_type, model, prompts, cited
FROM feedback ORDER BY updated_at DESC, query_id DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Rating:
    """One rating. question, answer and corrected are None where no words are kept."""

    query_id: str
    score: int
    personal: bool
    locale: Locale
    query_type: str
    model: str
    prompts: tuple[str, ...]
    rows: tuple[str, ...]
    """Ids of the cited rows, in the order of their numbers."""
    question: str | None = None
    answer: str | None = None
    corrected: str | None = None

    @property
    def keeps_the_facts(self) -> bool | None:
        """Whether a correction has the figures of the answer, so that only its words were wrong; None without one."""
        if self.corrected is None or self.answer is None:
            return None
        before, after = (set(_FIGURE.findall(_MARK.sub(" ", text))) for text in (self.answer, self.corrected))
        return after <= before

    def numbered(self, text: str) -> str | None:
        """A text with its citations numbered as `rows` is; None where they cannot be told from the kept answer."""
        shown = sorted({int(n) for n in _MARK.findall(self.answer or "")})
        if len(shown) != len(self.rows):
            return None
        new = {old: at for at, old in enumerate(shown, 1)}
        if any(int(n) not in new for n in _MARK.findall(text)):
            return None
        return _MARK.sub(lambda mark: f"[{new[int(mark[1])]}]", text)


async def read_ratings(db: D1Database, *, most: int = MOST) -> list[Rating]:
    """The newest ratings of a database."""
    found = await db.prepare(_SELECT).bind(most).all()
    return [_rating(row) for row in found["results"]]


async def ratings_of(state: Path) -> list[Rating]:
    """The ratings of a state folder, whose database is migrated first."""
    from indexer.opening import opened

    async with opened(state) as env:
        return await read_ratings(env.DB)


def _rating(row: Mapping[str, Any]) -> Rating:
    personal = bool(row["personal"])
    words = (None, None, None) if personal else (row["question"], row["answer"], row["corrected_answer"])
    return Rating(
        row["query_id"],
        int(row["score"]),
        personal,
        row["locale"],
        row["query_type"],
        row["model"],
        tuple(json.loads(row["prompts"])),
        tuple(cited.partition(":")[2] for cited in json.loads(row["cited"])),
        *words,
    )
