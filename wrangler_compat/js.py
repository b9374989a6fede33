"""Objects as Python Workers hand them out: dicts whose keys are attributes too, and options in either form."""

from collections.abc import Mapping
from typing import Any

__all__ = ["JsDict", "options_of"]


class JsDict(dict[str, Any]):
    """A dict that answers result.meta as well as result["meta"]; a dict's own methods keep their names."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


def options_of(options: Any, keywords: Mapping[str, Any]) -> dict[str, Any]:
    """Answer one dict of options from a dict (as in JavaScript), keywords (as in Python Workers) or both."""
    merged = dict(options) if isinstance(options, Mapping) else {}
    merged.update(keywords)
    return merged
