"""Whether an answer says what a golden question expects; every expectation is a rule over the data files."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from tuning.eval.client import Answer
from tuning.eval.rows import LETTERS, Catalog, Row, open_spans, span

Fact: TypeAlias = Mapping[str, Any]

LISTED = 8
"""An answer need not list more rows than this of a set that is larger."""
TYPES = {
    "sport": ("運動", "sport"),
    "trad": ("傳統", "傳攀", "trad"),
    "toprope": ("頂繩", "上方確保", "top rope", "top-rope", "toprope"),
    "boulder": ("抱石", "boulder"),
    "mixed": ("混合", "mixed"),
}
CLOSED = ("公休", "休館", "休息", "未營業", "沒有營業", "closed")
NEGATIVES = ("nothing", "does not", "doesn't", "沒", "不提供")
"""Further ways to say what the frozen questions expect as "沒有" or "none"."""
DOUBTFUL = frozenset({"abstain", "declined", "clarify", "needs_sign_in", "did_you_mean"})


def plain(text: str) -> str:
    """The text without citations and width variants, as the checks read it."""
    return re.sub(r"\[\d+\]", " ", unicodedata.normalize("NFKC", text)).replace("–", "-").replace("’", "'")


def has_number(text: str, number: float) -> bool:
    """Whether a number stands in the text by itself, not as a part of another."""
    digits = f"{number:g}"
    return re.search(rf"(?<![\d.]){re.escape(digits)}(?!\d)(?!\.\d)", text.replace(",", "")) is not None


def shown(answer: Answer, kind: str | None = None) -> list[str]:
    """The ids that the answer shows, in its order: what it lists, or else what it cites."""
    rows = answer.get("items") or answer.get("sources") or []
    chosen = [row["id"] for row in rows if kind is None or row["type"] == kind]
    return chosen or [row["id"] for row in answer.get("sources") or [] if kind is None or row["type"] == kind]


def keys(expected: Any) -> Iterator[str]:
    """Every key of an expectation, those of its alternatives included."""
    if isinstance(expected, Mapping):
        for key, value in expected.items():
            yield key
            if key == "any":
                yield from keys(value)
    elif isinstance(expected, list):
        for each in expected:
            yield from keys(each)


class Examiner:
    """Checks expectations against answers."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self._checks: dict[str, Callable[[Any, Answer, str], bool]] = {
            "any": lambda want, answer, text: any(self.holds(each, answer) for each in want),
            "count": lambda want, answer, text: has_number(text, len(self.catalog.select(want))),
            "ids_subset_of": self._subset,
            "min": lambda want, answer, text: True,  # read by ids_subset_of, which gets the whole fact
            "ids_all_of": self._all_of,
            "ids_all": lambda want, answer, text: set(want) <= self._all_ids(answer),
            "ids_any": lambda want, answer, text: bool(set(want) & self._all_ids(answer)),
            "not_ids": lambda want, answer, text: not set(want) & set(shown(answer)),
            "value_of": self._value,
            "extreme": self._extreme,
            "distribution": self._distribution,
            "text_any": lambda want, answer, text: any(
                plain(each).lower() in text.lower() for each in (*want, *(NEGATIVES if "沒有" in want else ()))
            ),
            "text_all": lambda want, answer, text: all(plain(each).lower() in text.lower() for each in want),
            "did_you_mean": self._suggested,
            "abstain": lambda want, answer, text: answer["outcome"] != "answered",
            "declined": lambda want, answer, text: answer["outcome"] == "declined",
            "clarify": lambda want, answer, text: answer["outcome"] == "clarification",
            "needs_sign_in": lambda want, answer, text: any(w in text.lower() for w in ("登入", "sign in", "log in")),
            "cites_kind": lambda want, answer, text: any(s["type"] == want for s in answer["sources"]),
        }

    def holds(self, fact: Fact, answer: Answer) -> bool:
        """Whether the answer meets one expectation."""
        text = plain(answer["answer"])
        if "ids_subset_of" in fact:
            return self._subset(fact, answer, text)
        return all(self._checks[key](want, answer, text) for key, want in fact.items())

    def relevant(self, expected: list[Fact]) -> set[str]:
        """The ids that retrieval must bring for a question; empty when it names none."""
        found: set[str] = set()
        for fact in expected:
            found |= set(fact.get("ids_all", ()))
            if "value_of" in fact:
                found.add(fact["value_of"]["id"])
            if "ids_all_of" in fact:
                found |= self.catalog.ids(fact["ids_all_of"])
        return found

    def _all_ids(self, answer: Answer) -> set[str]:
        return set(shown(answer)) | {source["id"] for source in answer["sources"]}

    def _subset(self, fact: Fact, answer: Answer, text: str) -> bool:
        rule = fact["ids_subset_of"]
        rows = shown(answer, rule["kind"])
        return len(rows) >= fact.get("min", 1) and set(rows) <= self.catalog.ids(rule)

    def _all_of(self, rule: Fact, answer: Answer, text: str) -> bool:
        wanted = self.catalog.ids(rule)
        found = wanted & self._all_ids(answer)
        return found == wanted or len(found) >= LISTED

    def _value(self, want: Fact, answer: Answer, text: str) -> bool:
        row = self.catalog.by_id[want["id"]]
        return want["id"] in self._all_ids(answer) and self.says(text, row, want["field"])

    def says(self, text: str, row: Row, field: str) -> bool:
        """Whether the text says an attribute of a row as the data has it."""
        low = text.lower()
        if field.startswith("hours."):
            hours = row["opening_hours"][field.removeprefix("hours.")]
            if not (spans := open_spans(hours)):
                return any(word in low for word in CLOSED)
            return all(f"{m // 60:02d}:{m % 60:02d}" in text for each in spans for m in each)
        if field in ("length", "bolts"):
            return has_number(text, row[{"length": "length_m", "bolts": "bolt_count"}[field]])
        if field == "type":
            return any(word in low for word in TYPES[row["type"]])
        if field == "area":
            area = self.catalog.by_id[row["area_id"]]
            return area["name"] in text or area["name_en"].lower() in low
        if field == "address":
            return plain(row["address"]) in text or plain(row.get("address_en") or "-").lower() in low
        if field == "grade":
            return re.search(rf"(?<![\d.]){re.escape(row['grade'].lower())}(?![a-d\d])", low) is not None
        return str(row[field]).lower() in low

    def _extreme(self, want: Fact, answer: Answer, text: str) -> bool:
        """The first row that the answer shows is one of the rows that are furthest out."""
        rows = self.catalog.select(want)
        key: Callable[[Row], float | None] = _difficulty if want["by"] == "grade" else _length
        known = [(value, row["id"]) for row in rows if (value := key(row)) is not None]
        edge = (max if want["dir"] == "max" else min)(value for value, _ in known)
        first = shown(answer, want["kind"])[:1]
        return bool(first) and first[0] in {rid for value, rid in known if value == edge}

    def _distribution(self, want: Fact, answer: Answer, text: str) -> bool:
        """The answer or its table says how large the three largest groups are."""
        cells = [str(cell) for row in (answer.get("table") or {}).get("rows", []) for cell in row]
        said = " ; ".join([text, *cells])
        groups = [_groups(self.catalog.select(want), by) for by in _GROUPINGS[want["by"]]]
        return any(all(has_number(said, n) for _, n in group.most_common(3)) for group in groups)

    def _suggested(self, want: list[str], answer: Answer, text: str) -> bool:
        offered = [text, *answer["did_you_mean"], *(c["name"] for c in answer.get("corrections", []))]
        offered += (answer.get("clarification") or {}).get("options", [])
        return any(name.lower() in each.lower() for name in want for each in offered)


def _difficulty(row: Row) -> float | None:
    """A number that orders published grades of one ladder; unknown and doubtful ones do not take part."""
    found = span(row.get("grade", ""))
    return None if found is None or found[0] != "yds" or "?" in row["grade"] else float(found[1][0])


def _length(row: Row) -> float | None:
    return row.get("length_m")


_GROUPINGS = {"grade_number": ("grade_number", "grade"), "type": ("type",), "crag": ("crag_id",), "area": ("area_id",)}


def _groups(rows: Sequence[Row], by: str) -> Counter[str]:
    if by != "grade_number":
        return Counter(row[by] for row in rows if row.get(by))
    return Counter(row["grade"].rstrip(LETTERS + "+?-") for row in rows if span(row["grade"]))
