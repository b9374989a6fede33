"""What is kept of one signed-in asker and of nobody else: preferences in their own words, and their rank."""

from dataclasses import dataclass, field
from typing import Literal

from schemas.reading import Filter

SESSION_DAYS = 90
"""How long a session rests before it is forgotten."""
MEMORY_DAYS = 180
"""How long a preference holds after it was last stated."""
LOG_DAYS = 30
"""How long a row of the question log is kept, unless LOG_DAYS is set."""
FEEDBACK_DAYS = 730
"""How long a rating is kept after it was last given."""

MemoryKind = Literal["grade", "region", "style", "goal", "gear"]
Rank = Literal["foothill", "wall", "ridge", "summit"]


@dataclass(frozen=True, slots=True)
class Memory:
    """One preference that the asker stated: quote is their own words, wish what was read of them, as a filter.

    liked is False for what they avoid. slot says which earlier preference a newer one replaces. Times are epoch
    milliseconds. It orders what is recommended and is said when it does; it never hides a row.
    """

    id: str
    kind: MemoryKind
    quote: str
    liked: bool = True
    wish: Filter = field(default_factory=Filter)
    slot: str = ""
    stated_at: int = 0
    expires_at: int = 0
