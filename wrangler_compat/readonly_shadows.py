"""Refuse a query in which a common table expression may take the name of an admitted view."""

from functools import lru_cache
from typing import Final

from wrangler_compat.errors import ReadRefusedError
from wrangler_compat.statements import tokens

__all__ = ["refuse_shadows"]

_AFTER_A_TABLE: Final = frozenset({",", ")", ".", ";", ""})


@lru_cache(maxsize=2048)
def refuse_shadows(sql: str, views: frozenset[str]) -> None:
    """Raise when a common table expression may take the name of a view.

    A view that is read is followed by a comma, a bracket, a point or a word; whatever else follows its name is refused
    rather than understood.
    """
    if "with" not in sql.lower():
        return
    found = [(kind, _plain(kind, text)) for kind, text, _ in tokens(sql)] + [("other", ""), ("other", "")]
    for (_, name), (kind, follower), (next_kind, after) in zip(found, found[1:], found[2:], strict=False):
        if name not in views:
            continue
        alias = follower != "as" or (next_kind in ("word", "quoted") and after not in ("materialized", "not"))
        if not (alias and (kind in ("word", "quoted") or follower in _AFTER_A_TABLE)):
            raise ReadRefusedError(f"The name {name} belongs to a view and cannot name a common table expression.")


def _plain(kind: str, text: str) -> str:
    if kind != "quoted":
        return text.lower()
    quote = text[-1]
    return text[1:-1].replace(quote * 2, quote).lower()
