"""Ratings become logs: every line once, a second load changes nothing, another file is refused."""

import io
from collections import Counter
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as parquet
import pytest

from indexer.commands import load_ratings_file
from indexer.ratings import RatingsError, load_ratings
from schemas.ascents import STYLES
from tests.indexer.conftest import Site


def _file(path: Path, rows: list[tuple[int, int, float]]) -> Path:
    columns = list(zip(*rows, strict=True))
    table = pa.table({"user": pa.array(columns[0], pa.int32()), "route_id": columns[1], "stars": columns[2]})
    parquet.write_table(table, path)
    return path


async def test_every_rating_is_a_line_and_a_second_load_changes_nothing(site: Site, tmp_path: Path) -> None:
    rows = [(user, 1000 + route, float((user + route) % 5)) for user in range(40) for route in range(200)]
    file = _file(tmp_path / "ratings.parquet", rows)
    loaded = await load_ratings(site.env.DB, file)
    assert (loaded.climbers, loaded.lines, loaded.new) == (40, 8_000, 8_000)
    found = (await site.env.DB.prepare("SELECT * FROM ascents").all())["results"]
    assert {(r["user_id"], r["route_id"], r["rating"]) for r in found} == {
        (f"ob-{user}", f"ob-{route}", round(stars) + 1) for user, route, stars in rows
    }
    styles = Counter(r["style"] for r in found)
    assert set(styles) == set(STYLES)
    assert styles["redpoint"] > styles["project"]
    assert {(r["climbed_on"] or "2019")[:4] for r in found} == {str(year) for year in range(2019, 2026)}
    again = await load_ratings(site.env.DB, file)
    assert again.new == 0
    assert (await site.env.DB.prepare("SELECT * FROM ascents").all())["results"] == found
    assert (await site.env.DB.prepare("SELECT count(*) AS n FROM changes").first("n")) == 0


async def test_another_file_is_refused(site: Site, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.parquet"
    parquet.write_table(pa.table({"a": [1]}), wrong)
    with pytest.raises(RatingsError, match="user, route_id and stars"):
        await load_ratings(site.env.DB, wrong)
    out = io.StringIO()
    assert await load_ratings_file(site.env, wrong, out=out) == 2
    assert "wanted a Parquet file" in out.getvalue()
