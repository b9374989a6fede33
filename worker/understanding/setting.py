"""The setting in which a text is read, and what is known of it once its names are."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple, TypeAlias

from schemas.reading import Locale, Mention, Reading, Turn
from worker.understanding.names.families import Family
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.names.namelike import Namelike
from worker.understanding.names.resolve import NOTHING_GIVEN, find_names
from worker.understanding.wording.masking import Masked

_TANGIBLE = frozenset({"route", "area", "sector", "crag", "gym"})


Read: TypeAlias = Callable[[str, "Setting"], Reading]
"""How a text is read within a setting."""


class Back(NamedTuple):
    """How many turns of the asker may still be looked back through, and what was read of them, each once."""

    turns: int
    read: dict[tuple[str, int], Reading]


@dataclass(frozen=True, slots=True)
class Setting:
    """Within what a text is read: the names of the catalogue, the language that was chosen, what was said, and when.

    trimmed says that what is only told has been left out, written_out that a follow-up was put in full, given are names
    that are known to stand. read is the reader's own: the steps it takes find it here, for they cannot import it.
    """

    gazetteer: Gazetteer
    locale: Locale | None
    history: Sequence[Turn]
    now: datetime
    back: Back
    read: Read
    trimmed: bool = False
    written_out: bool = False
    given: Mapping[str, str] = field(default_factory=lambda: NOTHING_GIVEN)

    def names(self, plain: Masked) -> tuple[Mention, ...]:
        """The catalogued names in a text."""
        return find_names(plain, self.gazetteer, self.given)


@dataclass(frozen=True, slots=True)
class Named:
    """A text whose names are known and hidden; said are its words once they are."""

    plain: Masked
    question: Masked
    mentions: tuple[Mention, ...]
    family: Family | None
    partly: tuple[tuple[Mention, str], ...]
    """Names of which only a part is known, with the whole."""
    slots: tuple[Namelike, ...]
    as_known: str
    """The words when the names that are known were hidden."""
    spoken: Locale

    @property
    def tangible(self) -> bool:
        """Whether a row is named."""
        return any(m.kind in _TANGIBLE for m in self.mentions)
