"""Import: good lines are stored, bad ones named with file, line, field, value and reason, twice changes nothing."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from indexer.commands import import_file, import_files
from indexer.importer import Summary
from indexer.sources import SourceError, read_file
from tests.indexer.conftest import CRAG, GYM, ROOT, ROUTE, Site


def jsonl(path: Path, *rows: Any) -> Path:
    path.write_text(
        "".join((row if isinstance(row, str) else json.dumps(row, ensure_ascii=False)) + "\n" for row in rows)
    )
    return path


async def taken(site: Site, path: Path, **options: Any) -> tuple[Summary, str]:
    out = io.StringIO()
    summary, _ = await import_file(site.env.DB, path, out=out, **options)
    return summary, out.getvalue()


async def test_the_sample_data_twice_changes_nothing_the_second_time(site: Site) -> None:
    files = [ROOT / "data" / "taiwan" / f"{name}.jsonl" for name in ("crags", "areas", "routes", "gyms")]
    assert await import_files(site.env, files, out=io.StringIO()) == 0
    seq = await site.env.DB.prepare("SELECT max(seq) AS seq FROM changes").first("seq")
    assert seq == 1028
    for path in files:
        summary, _ = await taken(site, path)
        assert (summary.inserted, summary.updated, summary.rejected) == (0, 0, 0)
    assert await site.env.DB.prepare("SELECT max(seq) AS seq FROM changes").first("seq") == seq


async def test_good_lines_are_kept_and_bad_ones_named(site: Site, tmp_path: Path) -> None:
    path = jsonl(
        tmp_path / "mixed.jsonl",
        ROUTE | {"kind": "route", "area_id": None},
        CRAG | {"kind": "crag"},
        "{broken",
        "[1, 2]",
        '{"id": "x", "kind": "crag", "latitude": NaN}',
        ROUTE | {"id": "r2", "grade": "很難", "area_id": None},
        ROUTE | {"id": "r3", "crag_id": "nowhere", "area_id": None},
        ROUTE | {"id": "r4", "area_id": "a/none"},
        ROUTE | {"area_id": None, "name": "再一次"},
        {"id": "?"},
        "",
    )
    summary, text = await taken(site, path)
    assert (summary.inserted, summary.rejected) == (2, 8)
    assert f"{path}:3: row = '{{broken': wanted a JSON object" in text
    assert f"{path}:6: grade = '很難': wanted a grade such as" in text
    assert f"{path}:7: crag_id = 'nowhere': wanted an existing crag" in text
    assert f"{path}:8: area_id = 'a/none': wanted an existing area of crag a" in text
    assert f"{path}:9: id = 'r1': wanted an id once per file; line 1 has it too" in text
    assert f"{path}:10: kind = None: wanted one of" in text


async def test_rejected_lines_make_the_exit_status_one_and_an_unreadable_file_two(site: Site, tmp_path: Path) -> None:
    good, bad = jsonl(tmp_path / "crags.jsonl", CRAG), jsonl(tmp_path / "gyms.jsonl", {"id": "g"})
    assert await import_files(site.env, [good], out=io.StringIO()) == 0
    assert await import_files(site.env, [bad], out=io.StringIO()) == 1
    assert await import_files(site.env, [tmp_path / "none.jsonl"], out=io.StringIO()) == 2
    assert await import_files(site.env, [jsonl(tmp_path / "rows.txt", CRAG)], out=io.StringIO()) == 2


async def test_a_changed_row_is_one_update_and_one_change(site: Site, tmp_path: Path) -> None:
    await taken(site, jsonl(tmp_path / "gyms.jsonl", GYM))
    summary, _ = await taken(site, jsonl(tmp_path / "gyms.jsonl", GYM | {"phone": "02"}))
    assert summary == Summary(updated=1)
    assert await site.env.DB.prepare("SELECT count(*) AS n FROM changes").first("n") == 2


async def test_csv_cells_become_what_the_fields_want(site: Site, tmp_path: Path) -> None:
    await site.put("crag", **CRAG)
    path = tmp_path / "routes.csv"
    path.write_text(
        "\ufeffid,crag_id,name,grade,type,length_m,bolt_count,features\n"
        'c1,a,"逗號, 線",5.10a,sport,12.5,7,crack;jug\n'
        'c2,a,無,5.9,trad,,0,"[""slab""]"\n'
        "c3,a,壞,5.9,trad,long,,\n"
        "c4,a\n"
    )
    summary, text = await taken(site, path)
    assert (summary.inserted, summary.rejected) == (2, 2)
    row = await site.env.DB.prepare("SELECT * FROM routes WHERE id = 'c1'").first()
    assert (row["name"], row["length_m"], row["bolt_count"], row["features"]) == (
        "逗號, 線",
        12.5,
        7,
        '["crack","jug"]',
    )
    row = await site.env.DB.prepare("SELECT * FROM routes WHERE id = 'c2'").first()
    assert (row["length_m"], row["bolt_count"], row["features"]) == (None, 0, '["slab"]')
    assert f"{path}:4: length_m = 'long': wanted number" in text
    assert f"{path}:5: row = '2 cells': wanted 8 cells as in the header" in text


async def test_a_csv_header_that_names_no_field_is_refused_before_anything_is_stored(
    site: Site, tmp_path: Path
) -> None:
    path = tmp_path / "crags.csv"
    path.write_text("id,name,colour\na,A,red\n")
    with pytest.raises(SourceError, match="no such field: colour"):
        list(read_file(path))


async def test_bytes_that_are_no_text_are_a_bad_line(site: Site, tmp_path: Path) -> None:
    path = tmp_path / "crags.jsonl"
    path.write_bytes(json.dumps(CRAG).encode() + b'\n{"id": "b", "name": "\xff"}\n')
    summary, text = await taken(site, path)
    assert (summary.inserted, summary.rejected) == (1, 1)
    assert f"{path}:2: " in text
    path = tmp_path / "gyms.csv"
    path.write_bytes(b"id,name\ng,\xff\n")
    assert (await taken(site, path))[0].rejected == 1


def write_parquet(path: Path, rows: list[dict[str, Any]]) -> Path:
    import pyarrow as pa
    import pyarrow.parquet as parquet

    parquet.write_table(pa.Table.from_pylist(rows), path)
    return path


async def test_openbeta_routes_come_with_a_crag_per_state(site: Site, tmp_path: Path) -> None:
    base = {"name": "Mike\x92s  Route", "grade": "5.10b/c", "types": "tr,trad", "state": "UT", "stars": 3.5, "votes": 4}
    rows = [
        base | {"id": "1"},
        base | {"id": "2", "types": "boulder", "state": "", "grade": "V3-4"},
        base | {"id": "3", "types": "ice,trad", "grade": ""},
        base | {"id": "4", "types": "sport,trad", "grade": "Easy 5th"},
    ]
    summary, _ = await taken(site, write_parquet(tmp_path / "routes.parquet", rows))
    assert (summary.inserted, summary.rejected) == (6, 0)
    stored = (await site.env.DB.prepare("SELECT * FROM routes ORDER BY id").all())["results"]
    assert [r["type"] for r in stored] == ["trad", "boulder", "ice", "mixed"]
    assert [r["crag_id"] for r in stored] == ["ob-ut", "ob-boulders", "ob-ut", "ob-ut"]
    assert [(r["grade"], r["grade_min"], r["grade_max"]) for r in stored] == [
        ("5.10b/c", 11, 12), ("V3-4", 4, 5), ("?", None, None), ("Easy 5th", None, None),
    ]  # fmt: skip
    assert stored[0]["name_en"] == "Mike’s Route"
    assert await site.env.DB.prepare("SELECT name FROM crags WHERE id = 'ob-ut'").first("name") == "Utah"


async def test_another_parquet_file_is_refused_with_what_it_lacks(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no column name, grade"):
        list(read_file(write_parquet(tmp_path / "x.parquet", [{"id": "1"}])))
    broken = tmp_path / "broken.parquet"
    broken.write_bytes(b"PAR1 but not really")
    with pytest.raises(SourceError, match="not a Parquet file"):
        list(read_file(broken))


async def test_openbeta_in_the_repository_is_whole() -> None:
    lines = list(read_file(ROOT / "data" / "openbeta" / "routes.parquet"))
    assert sum(line.kind == "route" for line in lines) == 85_132
    assert not [line for line in lines if line.problem]
