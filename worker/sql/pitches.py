"""Tell how many pitches of a route are on record: each is a row of its own, named after the route with P1, P2, P3."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from schemas.evidence import EvidenceItem
from schemas.reading import Filter
from worker.sql.evidence import Gathering
from worker.sql.queryspec import MAX_LIMIT, Order, QuerySpec
from worker.sql.run import run
from worker.text.folding import fold
from worker.understanding.matching.patterns import compiled
from wrangler_compat.protocols import ReadOnlyDatabase

_PITCH = re.compile(r"[\s|(]*(?<![A-Za-z])P([1-9])\b[^|]*$")
# 「獅子后二 (P2)」 is the second pitch of 獅子后.
_SECOND = re.compile(r"(?<=\S)[一二三四]$")
_TAG = "multi_pitch"
_NUMBERED = ("p1", "p2", "p3", "p4")
_ASKED = compiled(r"繩距|多段|幾段|\bpitch(?:es)?\b|\bmulti[- ]?pitch\b|\brope ?lengths\b")


def asks_of_pitches(text: str) -> bool:
    """Whether a question speaks of the pitches of what it names."""
    return _ASKED.search(text) is not None


def whole_name(title: str) -> str:
    """The name of the route of which a row is one pitch; any other name as it is."""
    return _PITCH.sub("", title).strip()


async def put_single_pitches(read: ReadOnlyDatabase, g: Gathering, f: Filter, limit: int) -> None:
    """The rows that are single pitches of the routes that meet the filter, where routes of several pitches are asked.

    Few routes are tagged so; of others each pitch is a row, which no tag says. A route meets the filter when all of
    its pitches do: nobody climbs the easy one alone. With a limit of 0 they are only counted.
    """
    if _TAG not in f.features:
        return
    any_tag = replace(f, features=tuple(tag for tag in f.features if tag != _TAG), exclude_ids=_excluded(g, f))
    order = (Order("area_id"), Order("id"))
    at_all = replace(any_tag, grades=None, not_grades=())
    specs = [
        QuerySpec("published_routes", "list", replace(under, named=each), order=order, limit=MAX_LIMIT)
        for under in (any_tag, at_all)
        for each in _NUMBERED
    ]
    results = await run(read, *specs)
    meeting = {row["id"] for found in results[: len(_NUMBERED)] for row in found.rows}
    whole: dict[tuple[str, str], dict[str, Mapping[str, Any]]] = defaultdict(dict)
    for row in (row for found in results[len(_NUMBERED) :] for row in found.rows if _is_pitch(row)):
        whole[row["area_id"], _SECOND.sub("", whole_name(row["name"] or row["name_en"]))][row["id"]] = row
    called = fold(f.named or "")
    named = (pitches for (_, name), pitches in whole.items() if called in fold(name))
    kept = [list(pitches.values()) for pitches in named if pitches.keys() <= meeting]
    kept.sort(key=lambda pitches: max(row["grade_min"] or 0 for row in pitches))
    rows = [row for pitches in kept for row in pitches]
    if not rows:
        return
    g.put("pitch.rows.count", len(rows))
    g.put("pitch.routes.count", len(kept))
    shown = rows if len(rows) <= limit + 2 else rows[:limit]
    if limit:
        g.put("pitch.first", len(g.items) + 1)
        g.put("pitch.shown.count", len(shown))
        g.rows("route", shown)


def _excluded(g: Gathering, f: Filter) -> tuple[str, ...]:
    return (*f.exclude_ids, *(item.id for item in g.items if item.kind == "route"))


def _is_pitch(row: Mapping[str, Any]) -> bool:
    return any(name and _PITCH.search(name) for name in (row["name"], row["name_en"]))


def put_pitches(g: Gathering, items: Sequence[EvidenceItem], *, counted: bool) -> None:
    """The pitches on record as pitches.count of pitches.name; as pitches.unknown where a number is asked and none is.

    counted says that their number is asked, and not merely whether there are several.
    """
    pitches = [found[1] for item in items if (found := _PITCH.search(item.title)) is not None]
    names = {whole_name(item.title) for item in items}
    # "Snake Alley pitch 2" names one of several: the one row that is found is no count of them.
    whole = len(pitches) == len(items) and len(names) == 1 and max(map(int, pitches)) == len(set(pitches))
    if whole and (counted or len(items) > 1):
        g.put("pitches.name", names.pop())
        g.put("pitches.count", len(set(pitches)))
    elif counted and len(items) == 1:
        g.put("pitches.unknown", True)
        if "multi_pitch" in (items[0].facts.get("features") or ()):  # type: ignore[operator]
            g.put(f"tagged.{items[0].n}.multi_pitch", True, (items[0].id,))
