"""What is learned from: the questions of the sets that were read, by whether articles answer them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tuning.answerable.corpus import Asked, as_seen, demands, standing_alone
from tuning.eval import golden

__all__ = ["asked", "of_articles"]

_OF_ROWS = frozenset({"routes", "crags", "gyms", "sql", "comparison"})
_OF_NONE = frozenset({"abstain", "declined", "needs_sign_in", "clarify", "did_you_mean"})


def of_articles(row: Mapping[str, Any]) -> bool | None:
    """Whether articles answer a question; None where rows may as well."""
    types = set(row["query_type"])
    if "general-knowledge" not in types or not _OF_NONE.isdisjoint(demands(row["expect"])):
        return False
    if "greeting" in row["tags"]:
        return None
    return True if types.isdisjoint(_OF_ROWS) else None


def asked(names: Iterable[str] = golden.GOLDEN) -> Iterator[Asked]:
    """The questions of the sets that were read, by whether articles answer them."""
    for origin, row in standing_alone(names):
        if (wanted := of_articles(row)) is not None:
            yield Asked(as_seen(row["query"]), wanted, f"set {origin}", 1.0)
