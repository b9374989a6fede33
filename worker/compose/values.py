"""Look up the values that code computed, as claims."""

from schemas.evidence import Claim, Evidence, FactValue


class Values:
    """The computed values of one evidence set, by key."""

    def __init__(self, evidence: Evidence) -> None:
        self._values: dict[str, FactValue] = {}
        for computed in evidence.values:
            self._values.setdefault(computed.key, computed.value)

    def claim(self, key: str) -> Claim | None:
        """The claim of a value that was computed; None when it was not."""
        value = self._values.get(key)
        return None if value is None else Claim(None, key, value)

    def number(self, key: str) -> int:
        """A computed count, 0 when there is none."""
        value = self._values.get(key)
        return value if isinstance(value, int) and not isinstance(value, bool) else 0

    def text(self, key: str) -> str | None:
        """A computed text."""
        value = self._values.get(key)
        return value if isinstance(value, str) else None

    def under(self, prefix: str) -> list[Claim]:
        """The claims whose keys begin with a prefix, in the order in which they were computed."""
        return [Claim(None, k, v) for k, v in self._values.items() if k.startswith(prefix) and v is not None]
