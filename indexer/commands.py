"""What the command line does, over an open env."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, TextIO

from indexer.aggregates import refresh
from indexer.importer import Summary, import_lines
from indexer.pipeline import Indexer
from indexer.progress import Bar
from indexer.ratings import RatingsError, load_ratings
from indexer.sources import SourceError, read_file
from schemas.rows import FieldProblem, RowKind
from wrangler_compat.protocols import D1Database

MAX_SHOWN = 50
"""Problems printed in full; the rest are counted."""


async def import_files(env: Any, files: Sequence[Path], *, out: TextIO, kind: RowKind | None = None) -> int:
    """Import files in order; 0 when every line was taken, 1 when some were rejected, 2 when a file is unreadable."""
    status = 0
    for path in files:
        try:
            summary, _ = await import_file(env.DB, path, out=out, kind=kind)
        except SourceError as error:
            print(f"error: {error}", file=out)
            return 2
        status = max(status, 1 if summary.rejected else 0)
    return status


async def import_file(
    database: D1Database, path: Path, *, out: TextIO, kind: RowKind | None = None
) -> tuple[Summary, float]:
    """Import one file, print each problem and the counts, and answer them with the seconds it took."""
    bar = Bar(f"import {path.name}", out)
    shown = 0

    def report(number: int, problem: FieldProblem) -> None:
        nonlocal shown
        shown += 1
        if shown <= MAX_SHOWN:
            print(f"{path}:{number}: {problem.field} = {problem.value!r}: wanted {problem.wanted}", file=out)

    lines = list(read_file(path, kind))
    summary = await import_lines(database, lines, report=report, progress=lambda done: bar(done, len(lines)))
    if shown > MAX_SHOWN:
        print(f"{path}: {shown - MAX_SHOWN} more problems", file=out)
    bar.finish(
        f"{summary.inserted:,} new, {summary.updated:,} changed, {summary.unchanged:,} as before, "
        f"{summary.rejected:,} rejected, {bar.seconds:.1f} s"
    )
    return summary, bar.seconds


async def index(env: Any, *, full: bool, out: TextIO, wait_s: float) -> str:
    """Bring the index up to date, or make it whole, with a progress bar; answers the version."""
    bar = Bar("index", out)
    indexer = Indexer(env, clock=env.clock)
    work = indexer.full if full else indexer.catch_up
    done = await work(wait_s=wait_s, progress=bar)
    version, _ = await indexer.version()
    bar.finish(
        f"{done.added:,} new, {done.updated:,} changed, {done.unchanged:,} as before, {done.deleted:,} removed, "
        f"{len(done.failed):,} failed, {bar.seconds:.1f} s ({version})"
    )
    for (kind, row_id), error in done.failed.items():
        print(f"{kind}:{row_id}: {error}", file=out)
    return version


async def load_ratings_file(env: Any, path: Path, *, out: TextIO) -> int:
    """Turn a file of ratings into climbers and their logs, and print what it did; 2 when the file is another one."""
    bar = Bar(f"ratings {path.name}", out)
    try:
        loaded = await load_ratings(env.DB, path, progress=bar)
    except RatingsError as error:
        print(f"error: {error}", file=out)
        return 2
    bar.finish(f"{loaded.climbers:,} climbers, {loaded.lines:,} ascents, {loaded.new:,} new, {bar.seconds:.1f} s")
    await aggregate(env, out=out)
    return 0


async def aggregate(env: Any, *, out: TextIO) -> None:
    """Count again what all logs say of routes together."""
    bar = Bar("aggregates", out)
    done = await refresh(env.DB, int(env.clock.now() * 1000), force=True, progress=bar)
    bar.finish(f"{done.climbers:,} counts and {done.together:,} companions changed, {bar.seconds:.1f} s")


async def status(env: Any, *, out: TextIO) -> None:
    """Print how far each version of the index is."""
    found = await env.DB.prepare(
        "SELECT version, active, cursor, generation, documents, errors, last_error, indexed_at, "
        "lease_owner, (SELECT coalesce(max(seq), 0) FROM changes) AS newest FROM index_state"
    ).all()
    for row in found["results"]:
        print(
            f"{row['version']}: {'active' if row['active'] else 'building'}, {row['documents']:,} documents, "
            f"change {row['cursor']:,} of {row['newest']:,}, generation {row['generation']:,}, {row['errors']} errors"
            f"{', being written' if row['lease_owner'] else ''}",
            file=out,
        )
        if row["last_error"]:
            print(f"  last error: {row['last_error']}", file=out)
    if not found["results"]:
        print("no index yet: make setup", file=out)
