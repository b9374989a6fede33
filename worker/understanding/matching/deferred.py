"""Compile a pattern when it is first searched for: of thirteen thousand alternatives a process asks for few at once."""

import re
from typing import Any

from worker.understanding.matching.beginnings import begun
from worker.understanding.matching.openings import looked_at


class Deferred:
    """The `search`, `match`, `fullmatch` and `finditer` of a pattern, which is compiled when one of them is asked for.

    Compiled, they are its attributes: that is no slower to ask than the pattern itself.
    """

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        """The pattern as it was written."""
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        """Only what is not yet there comes here: compile the pattern, and keep what it can be asked."""
        if name not in ("search", "match", "fullmatch", "finditer"):
            raise AttributeError(name)
        made = self.compiled()
        self.search, self.match = made.search, made.match
        self.fullmatch, self.finditer = made.fullmatch, made.finditer
        return getattr(made, name)

    def compiled(self) -> re.Pattern[str]:
        """The pattern, compiled anew; raises re.error as `re` does."""
        return re.compile(looked_at(begun(self.pattern), self.flags), self.flags)
