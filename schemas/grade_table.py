"""Which grades of different systems answer to each other, after one named table."""

from functools import cache

from schemas.grade_scales import ORDINALS, System

SOURCE = "American Alpine Club, International Grade Comparison Chart (YDS, UIAA, French; V, Fontainebleau)"
"""Whose comparison this follows. Published tables differ by a step; an answer should name its table."""

_ROPED: tuple[System, ...] = ("yds", "french", "uiaa")
_BOULDER: tuple[System, ...] = ("v", "font")

# One row per YDS grade: French and UIAA from..to, where a single entry is both ends.
_ROPED_ROWS = """
5.0    1        I..I+
5.1    1..2     II-..II
5.2    2        II..II+
5.3    2..3     III-..III
5.4    3..4a    III+..IV
5.5    4a..4b   IV..IV+
5.6    4b..4c   V-..V
5.7    4c..5a   V..V+
5.8    5a..5b   V+..VI-
5.9    5c       VI-..VI
5.10a  6a       VI+
5.10b  6a+      VI+..VII-
5.10c  6b       VII-..VII
5.10d  6b+      VII..VII+
5.11a  6b+..6c  VII+
5.11b  6c       VIII-
5.11c  6c+      VIII-..VIII
5.11d  7a       VIII
5.12a  7a+      VIII+
5.12b  7b       VIII+..IX-
5.12c  7b+      IX-
5.12d  7c       IX
5.13a  7c+      IX..IX+
5.13b  8a       IX+..X-
5.13c  8a+      X-
5.13d  8b       X
5.14a  8b+      X+
5.14b  8c       X+..XI-
5.14c  8c+      XI-..XI
5.14d  9a       XI
5.15a  9a+      XI..XI+
5.15b  9b       XI+..XII-
5.15c  9b+      XII-
5.15d  9c       XII
"""

_BOULDER_ROWS = """
VB   3
V0   4..4+
V1   5
V2   5+
V3   6A..6A+
V4   6B..6B+
V5   6C..6C+
V6   7A
V7   7A+
V8   7B..7B+
V9   7B+..7C
V10  7C+
V11  8A
V12  8A+
V13  8B
V14  8B+
V15  8C
V16  8C+
V17  9A
"""

_Row = dict[System, tuple[int, int]]


def convert_by_table(ordinal: int, source: System, target: System) -> tuple[int, int] | None:
    """The hull of every row that holds the grade; None when the two systems share no table."""
    for systems, rows in ((_ROPED, _ROPED_ROWS), (_BOULDER, _BOULDER_ROWS)):
        if source in systems and target in systems:
            met = [row[target] for row in _read(systems, rows) if row[source][0] <= ordinal <= row[source][1]]
            return min(low for low, _ in met), max(high for _, high in met)
    return None


@cache
def _read(systems: tuple[System, ...], rows: str) -> tuple[_Row, ...]:
    table: list[_Row] = []
    for line in rows.split("\n"):
        if cells := line.split():
            table.append({system: _ends(cell, system) for system, cell in zip(systems, cells, strict=True)})
    return tuple(table)


def _ends(cell: str, system: System) -> tuple[int, int]:
    low, _, high = cell.partition("..")
    return ORDINALS[system][low], ORDINALS[system][high or low]
