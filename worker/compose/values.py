"""Look up the values that code computed, as claims."""

from copy import copy
from typing import Self

from schemas.evidence import Claim, Evidence, FactValue


class Values:
    """The computed values of one evidence set, by key."""

    def __init__(self, evidence: Evidence) -> None:
        self._beneath = ""
        self._values: dict[str, FactValue] = {}
        for computed in evidence.values:
            self._values.setdefault(computed.key, computed.value)

    def claim(self, key: str) -> Claim | None:
        """The claim of a value that was computed; None when it was not."""
        value = self._values.get(self._beneath + key)
        return None if value is None else Claim(None, self._beneath + key, value)

    def number(self, key: str) -> int:
        """A computed count, 0 when there is none."""
        value = self._values.get(self._beneath + key)
        return value if isinstance(value, int) and not isinstance(value, bool) else 0

    def text(self, key: str) -> str | None:
        """A computed text."""
        value = self._values.get(self._beneath + key)
        return value if isinstance(value, str) else None

    def under(self, prefix: str) -> list[Claim]:
        """The claims whose keys begin with a prefix, in the order in which they were computed."""
        wanted = self._beneath + prefix
        return [Claim(None, k, v) for k, v in self._values.items() if k.startswith(wanted) and v is not None]

    def beneath(self, prefix: str) -> Self:
        """The same values looked up under a prefix, which their claims keep."""
        other = copy(self)
        other._beneath = prefix
        return other
