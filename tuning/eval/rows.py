"""The data files as the examiner reads them: rows, grades and hours, parsed without the product's own parsers."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeAlias

DATA = Path("data/taiwan")
FILES = {"crag": "crags", "area": "areas", "route": "routes", "gym": "gyms"}
YDS = [f"5.{n}" for n in range(10)] + [f"5.{n}{letter}" for n in range(10, 16) for letter in "abcd"]
LETTERS = "abcd"

Row: TypeAlias = Mapping[str, Any]
Span: TypeAlias = tuple[int, int]
Rule: TypeAlias = Mapping[str, Any]


@cache
def span(grade: str) -> tuple[str, Span] | None:
    """The ladder and the closed range that a published grade may mean; None when nobody knows."""
    text = re.sub(r"\s+(PG-?13|R|X)$", "", grade.strip())
    if found := re.fullmatch(r"V(\d+)(?:-V?(\d+))?", text):
        return "v", (int(found[1]), int(found[2] or found[1]))
    parts = [_yds(part) for part in _terms(text)]
    known = [part for part in parts if part is not None]
    return ("yds", (min(low for low, _ in known), max(high for _, high in known))) if known else None


def _terms(text: str) -> list[str]:
    """ "5.10a/b" as its two grades; "5.11/5.10+" likewise."""
    first, *rest = text.split("/")
    return [first, *(part if "." in part else first.rstrip(LETTERS) + part for part in rest)]


def _yds(text: str) -> Span | None:
    found = re.fullmatch(r"5\.(\d{1,2})([a-d])?([+-])?\??", text)
    if found is None:
        return None
    number, letter, sign = int(found[1]), found[2], found[3]
    if number < 10:
        return number, number
    first = YDS.index(f"5.{number}a")
    if letter:
        return (first + LETTERS.index(letter),) * 2
    return {"+": (first + 2, first + 3), "-": (first, first + 1), None: (first, first + 3)}[sign]


def position(text: str, *, upper: bool = False) -> tuple[str, int]:
    """The ladder and the place of one end of a range as a question writes it."""
    found = span(text)
    if found is None:
        raise ValueError(f"grade {text!r}: wanted a known grade")
    return found[0], found[1][1] if upper else found[1][0]


def minutes(text: str) -> int:
    """ "21:30" as minutes after midnight."""
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)


def open_spans(hours: str | None) -> list[Span]:
    """The open spans of one day's published hours; empty when closed or unknown."""
    return [(minutes(a), minutes(b)) for a, b in re.findall(r"(\d{1,2}:\d{2})-(\d{1,2}:\d{2})", hours or "")]


@dataclass(frozen=True, eq=False)
class Catalog:
    """All published rows, and the rules over them."""

    rows: Mapping[str, Sequence[Row]]

    @classmethod
    def load(cls, folder: Path = DATA) -> "Catalog":
        """The catalogue of a data folder; drafts are not in it."""
        read = {kind: (folder / f"{name}.jsonl").read_text("utf-8").splitlines() for kind, name in FILES.items()}
        rows = {kind: [json.loads(line) for line in lines if line.strip()] for kind, lines in read.items()}
        return cls({kind: [row for row in each if row.get("status") != "draft"] for kind, each in rows.items()})

    @cached_property
    def by_id(self) -> Mapping[str, Row]:
        """Every row by its id."""
        return {row["id"]: row for each in self.rows.values() for row in each}

    @cached_property
    def names(self) -> Mapping[str, set[str]]:
        """Every catalogued name, folded, with the ids of its bearers."""
        found: dict[str, set[str]] = {}
        for each in self.rows.values():
            for row in each:
                for name in (row.get("name"), row.get("name_en"), *(row.get("alternative_names") or ())):
                    if name:
                        found.setdefault(name.lower(), set()).add(row["id"])
        return found

    def select(self, rule: Rule, *, possible: bool = False) -> Sequence[Row]:
        """The rows that certainly meet a rule, or with possible those that may and do not certainly."""
        key = json.dumps((rule["kind"], rule.get("where"), possible), ensure_ascii=False, sort_keys=True)
        if (known := self._selected.get(key)) is None:
            known = self._selected[key] = self._select(rule["kind"], rule.get("where", {}), possible)
        return known

    @cached_property
    def _selected(self) -> dict[str, Sequence[Row]]:
        """What each rule selected: the answers of a set print the same few filters over and over."""
        return {}

    def _select(self, kind: str, where: Rule, possible: bool) -> Sequence[Row]:
        wanted = where.get("grade")
        if possible and wanted is None and where.get("system") is None:
            return ()
        rows = tuple(filter(self._test(where), self.rows[kind]))
        if wanted is None and where.get("system") is None:
            return rows
        return tuple(row for row in rows if _grade_meets(row.get("grade"), wanted, where.get("system"), possible))

    def ids(self, rule: Rule) -> set[str]:
        """The ids of the rows that certainly meet a rule."""
        return {row["id"] for row in self.select(rule)}

    def _test(self, where: Rule) -> Callable[[Row], bool]:
        tests: dict[str, Callable[[Row, Any], bool]] = {
            "crag": lambda row, want: _crag(row) in _listed(want),
            "not_crag": lambda row, want: _crag(row) not in _listed(want),
            "area": lambda row, want: row.get("area_id") in _listed(want),
            "not_area": lambda row, want: row.get("area_id") not in _listed(want),
            "sector": lambda row, want: row.get("sector") in _listed(want),
            "region": lambda row, want: self.by_id.get(_crag(row), row).get("region") == want,
            "type": lambda row, want: row.get("type") in want,
            "not_type": lambda row, want: row.get("type") not in want,
            "len": lambda row, want: _inside(row.get("length_m"), want),
            "bolts": lambda row, want: _inside(row.get("bolt_count"), want),
            "video": lambda row, want: bool(row.get("video_count")) == want,
            "feature": lambda row, want: want in (row.get("features") or ()),
            "not_feature": lambda row, want: want not in (row.get("features") or ()),
            "name_has": lambda row, want: any(
                want.lower() in (row.get(key) or "").lower() for key in ("name", "name_en")
            ),
            "name_en": lambda row, want: row.get("name_en") == want,
            "city": lambda row, want: row.get("city") == want,
            "district": lambda row, want: row.get("district") == want,
            "gym_type": lambda row, want: row.get("gym_type") in want,
            "facility": lambda row, want: want in (row.get("facilities") or ()),
            "open": lambda row, want: any(
                a <= minutes(want[1]) < b for a, b in open_spans((row.get("opening_hours") or {}).get(want[0]))
            ),
            "closed": lambda row, want: (row.get("opening_hours") or {}).get(want) == "公休",
            "price_max": lambda row, want: 0 < (row["pricing_twd"]["singleEntry"].get("weekday") or 0) <= want,
            "grade": lambda row, want: True,
            "system": lambda row, want: True,
        }
        chosen = [(tests[key], want) for key, want in where.items()]
        return lambda row: all(test(row, want) for test, want in chosen)


def _crag(row: Row) -> str:
    return str(row.get("crag_id", row["id"]))


def _listed(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else [value]


def _inside(value: float | None, want: Sequence[float | None]) -> bool:
    low, high = want
    return value is not None and (low is None or value >= low) and (high is None or value <= high)


def _grade_meets(text: str | None, wanted: Sequence[str | None] | None, system: str | None, possible: bool) -> bool:
    """Certain: inside the wanted range. Possible: overlapping it, or unknown, and not certain."""
    low_text, high_text = wanted or (None, None)
    ladder = system or next(position(end)[0] for end in (low_text, high_text) if end)
    found = span(text or "")
    if found is None:
        return possible
    if found[0] != ladder:
        return False
    low = position(low_text)[1] if low_text else 0
    high = position(high_text, upper=True)[1] if high_text else len(YDS)
    certain = low <= found[1][0] and found[1][1] <= high
    return not certain and found[1][0] <= high and low <= found[1][1] if possible else certain
