"""Read pairs from their file, field by field; a bad line is refused with its number and what was wanted."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, get_args

from schemas.evidence import Evidence
from schemas.reading import Locale
from tuning.pairs.evidence import ROOT, evidence_of

PAIRS = ROOT / "data" / "tuning" / "pairs.jsonl"
_FIELDS = {"id", "locale", "question", "evidence", "answer"}
_OPTIONAL = {"source", "rejected"}


class PairError(ValueError):
    """A line that is no pair."""


@dataclass(frozen=True)
class Pair:
    """A question, the rows that the answer may speak of by id, and the answer that an editor wants to read."""

    id: str
    locale: Locale
    question: str
    rows: tuple[str, ...]
    answer: str
    source: str = "hand"
    """hand, feedback or verified."""
    rejected: str | None = None
    """The answer that this one corrects, for a preference."""

    @cached_property
    def evidence(self) -> Evidence:
        """The rows as numbered evidence."""
        return evidence_of(self.rows, self.locale)


def read_pairs(path: Path | None = None) -> Iterator[Pair]:
    """Every pair of the file in its order; PairError names the line, the field and what was wanted."""
    for number, line in enumerate((path or PAIRS).read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            yield pair_of(json.loads(line), f"line {number}")


def pair_of(raw: Any, where: str) -> Pair:
    """The pair of one JSON object."""
    if not isinstance(raw, dict) or raw.keys() - _OPTIONAL != _FIELDS:
        raise PairError(f"{where}: wanted an object with {', '.join(sorted(_FIELDS))}")
    if raw["locale"] not in get_args(Locale):
        raise PairError(f"{where}: locale {raw['locale']!r}: wanted one of {', '.join(get_args(Locale))}")
    for key in ("id", "question", "answer"):
        if not isinstance(raw[key], str) or not raw[key].strip():
            raise PairError(f"{where}: {key} {raw[key]!r}: wanted a text")
    source, rejected = raw.get("source", "hand"), raw.get("rejected")
    if rejected is not None and (not isinstance(rejected, str) or not rejected.strip()):
        raise PairError(f"{where}: rejected {rejected!r}: wanted a text")
    if not isinstance(raw["evidence"], list) or not all(isinstance(each, str) for each in raw["evidence"]):
        raise PairError(f"{where}: evidence {raw['evidence']!r}: wanted a list of row ids")
    pair = Pair(raw["id"], raw["locale"], raw["question"], tuple(raw["evidence"]), raw["answer"], source, rejected)
    try:
        _ = pair.evidence
    except KeyError as error:
        raise PairError(f"{where}: evidence {error.args[0]!r}: no published row has this id") from error
    return pair
