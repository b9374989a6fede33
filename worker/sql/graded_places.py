"""Rank places by how hard their routes are: by the median of the settled grades of the ladder that most of them use."""

from collections import Counter
from dataclasses import replace

from schemas.grades import label
from schemas.reading import Extreme, Filter
from worker.sql.evidence import Gathering
from worker.sql.grouping import LEAST_RANKED, columns_of
from worker.sql.queryspec import QuerySpec
from worker.sql.run import run
from wrangler_compat.protocols import ReadOnlyDatabase


async def put_ranked_grades(read: ReadOnlyDatabase, g: Gathering, f: Filter, dimension: str, extreme: Extreme) -> bool:
    """The places of a filter as rank.grade.* values of the median and of how many grades it is, the hardest first.

    Grades have no mean; the lower of the two in the middle is their median. Places with fewer than LEAST_RANKED are
    left out. False where none is left.
    """
    columns = columns_of(dimension, g.locale)
    spec = QuerySpec(
        "published_routes", "group", replace(f, kinds=()), group_by=(*columns, "grade_system", "grade_min", "grade_max")
    )
    (grouped,) = await run(read, spec)
    settled = [r for r in grouped.rows if r["grade_min"] is not None and r["grade_min"] == r["grade_max"]]
    systems: Counter[str] = Counter()
    for row in settled:
        systems[row["grade_system"]] += row["n"]
    if not systems:
        return False
    system = systems.most_common(1)[0][0]
    anywhere = not (f.crag_ids or f.area_ids)
    grades: dict[str, Counter[int]] = {}
    for row in settled:
        path = [str(row[c]) for c in (columns if anywhere else columns[-1:]) if row[c]]
        if row["grade_system"] == system and path:
            grades.setdefault(" · ".join(reversed(path)), Counter())[row["grade_min"]] += row["n"]
    ranked = [(_median(counts), name, counts.total()) for name, counts in grades.items()]
    ranked = sorted((each for each in ranked if each[2] >= LEAST_RANKED), key=lambda each: (-each[0], each[1]))
    if extreme == "easiest":
        ranked.sort(key=lambda each: (each[0], each[1]))
    if not ranked:
        return False
    g.put("rank.by", extreme)
    g.put("rank.least.count", LEAST_RANKED)
    for median, name, n in ranked:
        g.put(f"rank.grade.{name}", f"{label(median, system)}|{n}")  # type: ignore[arg-type]
    return True


def _median(counts: Counter[int]) -> int:
    position = (counts.total() - 1) // 2
    for grade in sorted(counts):
        position -= counts[grade]
        if position < 0:
            return grade
    raise ValueError("counts: wanted at least one grade")
