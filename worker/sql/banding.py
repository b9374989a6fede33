"""Put figures that run on into bands that are counted: lengths by tens of metres, years by decades, tags one by one."""

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

BANDED = {
    "feature": "feature", "video": "video", "length": "length", "bolts": "bolts", "year": "first_ascent",
    "decade": "first_ascent",
}  # fmt: skip
"""The dimensions that are counted in bands, and what a row lacks that is in none."""
_BOUNDS: dict[str, tuple[tuple[float, str], ...]] = {
    "length": ((10, "under10"), (20, "10to20"), (30, "20to30"), (float("inf"), "30up")),
    "bolts": ((1, "none"), (6, "1to5"), (11, "6to10"), (16, "11to15"), (float("inf"), "16up")),
    "video": ((1, "without"), (float("inf"), "with")),
}
# What is only said to be of the nineties (1990年代) has a decade and no year.
_DATES = {"year": re.compile(r"(\d{4})(?!\d|年代)"), "decade": re.compile(r"(\d{3})\d")}
_COLUMNS = {"length": "length_m", "bolts": "bolt_count", "video": "video_count"}


def banded(dimension: str, rows: Sequence[Mapping[str, Any]]) -> tuple[list[tuple[str, int]], int]:
    """The bands with how many rows lie in each, and how many rows say nothing; a row may bear several features."""
    counts: Counter[str] = Counter()
    unknown = 0
    if dimension in _DATES:
        for row in rows:
            dated = _DATES[dimension].match(row["first_ascent_date"] or "")
            if dated is None:
                unknown += row["n"]
            else:
                counts[dated[1].ljust(4, "0")] += row["n"]
        return sorted(counts.items()), unknown
    for row in rows:
        if dimension == "feature":
            tags = json.loads(row["features"] or "[]")
            unknown += 0 if tags else row["n"]
            counts.update(dict.fromkeys(tags, row["n"]))
            continue
        value = row[_COLUMNS[dimension]]
        if value is None and dimension != "video":
            unknown += row["n"]
            continue
        counts[next(name for end, name in _BOUNDS[dimension] if (value or 0) < end)] += row["n"]
    if dimension == "feature":
        return counts.most_common(), unknown
    return [(name, counts[name]) for _, name in _BOUNDS[dimension] if counts[name]], unknown
