"""What an answer may say: typed evidence, values that code computed, and the claims that a draft makes of them."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from schemas.reading import Kind, Reading

FactValue: TypeAlias = str | int | float | bool | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """One citable row: n is its number in the answer (1-based), facts its attributes as typed values.

    The keys of facts are the row's column names (grade, type, length_m, bolt_count, crag_name,
    opening_hours.saturday …): nested objects are flattened with a dot. A key that is absent is unknown. title is in
    the answer's language. indexed_at is epoch milliseconds: when the row's document was last written to the index; None
    when it is not in the index. too and surely are as in Candidate.
    """

    n: int
    id: str
    kind: Kind
    title: str
    facts: dict[str, FactValue]
    text: str = ""
    url: str | None = None
    score: float = 1.0
    indexed_at: int | None = None
    too: tuple[str, ...] = ()
    surely: bool = False


@dataclass(frozen=True, slots=True)
class ComputedValue:
    """A value that code computed from rows (a count, an extreme, a share), with the rows' ids that it rests on."""

    key: str
    value: FactValue
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A computed table: column keys and headings, rows of values.

    A comparison has one row for each side, and sides holds the number of the item that it is of. Where code decided who
    is ahead, ahead holds the numbers of those items, by the column by, and verdict says it in the answer's language.
    """

    columns: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[FactValue, ...], ...]
    sides: tuple[int, ...] = ()
    ahead: tuple[int, ...] = ()
    by: str | None = None
    verdict: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything an answer may draw on; total is the number of matching rows, of which items are the first."""

    items: tuple[EvidenceItem, ...] = ()
    values: tuple[ComputedValue, ...] = ()
    table: Table | None = None
    total: int | None = None
    parts: tuple["Part", ...] = ()
    """What each part of a compound question found; its items are among the items above, with the same numbers."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a compound question: how it was read, what it may say, and what was loosened for it."""

    reading: Reading
    evidence: Evidence
    relaxed: tuple["Relaxation", ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable statement: item n (None = a computed value) has this attribute with this value."""

    n: int | None
    attribute: str
    value: FactValue


@dataclass(frozen=True, slots=True)
class Sentence:
    """A rendered sentence with the claims it makes; text ends where the sentence ends, newline included.

    part is the part of the evidence, counted from 0, that its claims are of; None is the evidence as a whole.
    """

    text: str
    claims: tuple[Claim, ...] = ()
    part: int | None = None


@dataclass(frozen=True, slots=True)
class Joint:
    """What a model has written about parts of a plan: checked sentences, each with its part, and who wrote them."""

    sentences: tuple[Sentence, ...]
    model: str


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer before it is checked."""

    sentences: tuple[Sentence, ...] = ()

    @property
    def text(self) -> str:
        """The sentences joined."""
        return "".join(s.text for s in self.sentences).strip()


@dataclass(frozen=True, slots=True)
class Candidate:
    """One search hit on its way to the answer; score is comparable within one list and in 0..1 after reranking.

    legs are the ranked lists that found it, ranks its place in each (1 is best). too is for an article whose text is
    the sentence that answers: those of its sentences that may answer as well, the surest first; surely says whether
    that sentence surely answers.
    """

    id: str
    kind: Kind
    score: float
    facts: dict[str, FactValue]
    text: str = ""
    indexed_at: int | None = None
    legs: tuple[str, ...] = ()
    ranks: tuple[int, ...] = ()
    too: tuple[str, ...] = ()
    surely: bool = False


@dataclass(frozen=True, slots=True)
class Relaxation:
    """A constraint that was loosened because nothing met it: its name, before and after (printed forms)."""

    constraint: str
    before: str
    after: str | None


@dataclass(frozen=True, slots=True)
class Clarification:
    """One short question back to the user, with options to tap."""

    question: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """The finished answer as the nodes leave it; the HTTP layer adds ids, timing and trace."""

    text: str
    evidence: Evidence = field(default_factory=Evidence)
    cited: tuple[int, ...] = ()
    suggested_questions: tuple[str, ...] = ()
    clarification: Clarification | None = None
    relaxed: tuple[Relaxation, ...] = ()
    groundedness: float = 1.0
    model: str = "local/composer"
    outcome: Literal["answered", "not_found", "declined", "clarification"] = "answered"
