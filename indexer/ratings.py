"""OpenBeta's star ratings as climbers and their ascents: 1.1 million lines that stand in for a large community's logs.

The file says who rated which route, and nothing else. Style and day of each line follow from a checksum of the two, so
that a second load writes the same lines and changes nothing; they are for measuring, and say nothing of a real climber.
"""

import asyncio
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from zlib import crc32

from schemas.ascents import Style
from wrangler_compat.protocols import D1Database

LINES_A_STATEMENT = 4_000
STATEMENTS_A_BATCH = 5
FIRST_DAY = date(2019, 1, 1)
DAYS = 2_557
"""Seven years, to the end of 2025."""
LOADED_AT_MS = 1_767_225_600_000
"""What created_at says, the same in every load: the first of January 2026."""
# Of a hundred lines: how many bear each style.
_SHARES: tuple[tuple[Style, int], ...] = (
    ("redpoint", 34),
    ("onsight", 16),
    ("flash", 10),
    ("toprope", 15),
    ("lead", 12),
    ("repeat", 5),
    ("attempt", 6),
    ("project", 2),
)
_STYLES: tuple[Style, ...] = tuple(style for style, share in _SHARES for _ in range(share))
_UNDATED = 3
"""Of a hundred lines: how many have no day."""

_USERS = """INSERT INTO users(id, created_at) SELECT value, ?2 FROM json_each(?1) WHERE true
  ON CONFLICT(id) DO NOTHING"""
_LINES = """INSERT INTO ascents(user_id, id, route_id, climbed_on, style, rating, created_at, updated_at)
  SELECT value ->> 0, value ->> 1, value ->> 1, value ->> 2, value ->> 3, value ->> 4, ?2, ?2 FROM json_each(?1)
  WHERE true ON CONFLICT(user_id, id) DO NOTHING"""
Line = tuple[str, str, str | None, Style, int]


class RatingsError(ValueError):
    """A file that holds no ratings."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did: climbers and lines of the file, and how many lines were new."""

    climbers: int
    lines: int
    new: int


async def load_ratings(
    database: D1Database, path: Path, *, progress: Callable[[int, int], None] = lambda done, total: None
) -> Loaded:
    """Write every rating of the file as a line of its climber's log; raises RatingsError for another file."""
    lines = await asyncio.to_thread(_read, path)
    users = sorted({line[0] for line in lines})
    statements = [
        database.prepare(_USERS).bind(json.dumps(users[at : at + LINES_A_STATEMENT]), LOADED_AT_MS)
        for at in range(0, len(users), LINES_A_STATEMENT)
    ]
    await database.batch(statements)
    new = 0
    step = LINES_A_STATEMENT * STATEMENTS_A_BATCH
    for at in range(0, len(lines), step):
        chunk = lines[at : at + step]
        results = await database.batch(
            [database.prepare(_LINES).bind(text, LOADED_AT_MS) for text in await asyncio.to_thread(_texts, chunk)]
        )
        new += sum(int(result["meta"]["changes"]) for result in results)
        progress(min(at + step, len(lines)), len(lines))
    return Loaded(len(users), len(lines), new)


def _read(path: Path) -> list[Line]:
    """The file's lines in the order of the table's key, so that they are appended and never inserted between."""
    import pyarrow as pa
    import pyarrow.parquet as parquet

    try:
        table = parquet.read_table(path, columns=["user", "route_id", "stars"])
    except (pa.ArrowException, OSError, ValueError) as error:
        raise RatingsError(f"{path}: wanted a Parquet file with user, route_id and stars ({error})") from error
    columns = (table.column(name).to_pylist() for name in ("user", "route_id", "stars"))
    return sorted(_line(*row) for row in zip(*columns, strict=True))


def _line(user: int, route: int, stars: float) -> Line:
    mark = crc32(b"%d:%d" % (user, route))
    day = FIRST_DAY + timedelta(days=mark // 10_000 % DAYS)
    return (
        f"ob-{user}",
        f"ob-{route}",
        None if mark // 100 % 100 < _UNDATED else day.isoformat(),
        _STYLES[mark % 100],
        # Stars go from 0 (avoid) to 4, ratings from 1 to 5.
        max(1, min(5, round(stars) + 1)),
    )


def _texts(lines: list[Line]) -> Iterator[str]:
    return iter([json.dumps(lines[at : at + LINES_A_STATEMENT]) for at in range(0, len(lines), LINES_A_STATEMENT)])
