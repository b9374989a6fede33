"""Rows: every sample row survives the way to the database and back, and a bad field says what was wanted."""

import json
import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.rows import (
    RowError,
    RowKind,
    check_references,
    columns,
    patched,
    reference_sql,
    row_from_columns,
    select_sql,
    upsert_sql,
    validate,
)

ROOT = Path(__file__).parents[2]
FILES: dict[RowKind, str] = {"crag": "crags", "area": "areas", "route": "routes", "gym": "gyms"}
ROUTE = {"id": "R-1", "crag_id": "longdong", "name": "國慶日", "grade": "5.10a", "type": "sport"}
GYM = {"id": "g", "name": "岩館", "opening_hours": {"monday": "公休", "saturday": "09:00-12:00, 13:00-24:00"}}


def sample(kind: RowKind) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (ROOT / "data/taiwan" / f"{FILES[kind]}.jsonl").read_text().splitlines()]


def store(database: sqlite3.Connection, kind: RowKind, data: dict[str, Any]) -> None:
    database.execute(upsert_sql(kind), list(columns(validate(kind, data)).values()))


def test_every_sample_row_comes_back_as_it_went_in_and_a_second_time_changes_nothing(
    database: sqlite3.Connection,
) -> None:
    for kind in FILES:
        for data in sample(kind):
            store(database, kind, data)
    after_first = database.total_changes
    for kind in FILES:
        for data in sample(kind):
            store(database, kind, data)
            stored = dict(database.execute(select_sql(kind), [data["id"]]).fetchone())
            assert row_from_columns(kind, stored) == {"status": "published"} | data
    assert database.total_changes == after_first


def test_keys_in_another_order_are_the_same_row() -> None:
    turned = GYM | {"opening_hours": dict(reversed(list(GYM["opening_hours"].items())))}  # type: ignore[attr-defined]
    assert columns(validate("gym", GYM)) == columns(validate("gym", turned))


def test_grade_columns_are_the_range_of_the_published_text() -> None:
    values = columns(validate("route", ROUTE | {"grade": "5.11/5.10+"}))
    assert (values["grade"], values["grade_system"], values["grade_min"], values["grade_max"]) == (
        "5.11/5.10+",
        "yds",
        12,
        17,
    )
    values = columns(validate("route", ROUTE | {"grade": "TBD"}))
    assert (values["grade"], values["grade_system"], values["grade_min"], values["grade_max"]) == (
        "TBD",
        None,
        None,
        None,
    )


@pytest.mark.parametrize(
    ("kind", "data", "field"),
    [
        ("route", {"id": "two words"}, "id"),
        ("route", {"id": "../etc"}, "id"),
        ("route", {"name": None}, "row"),
        ("route", {"name": "x" * 201}, "name"),
        ("route", {"name": "abc\u202edcba"}, "name"),
        ("route", {"name": "a\x00b"}, "name"),
        ("route", {"grade": "banana"}, "grade"),
        ("route", {"grade": 5.10}, "grade"),
        ("route", {"type": "sporty"}, "type"),
        ("route", {"bolt_count": -1}, "bolt_count"),
        ("route", {"bolt_count": "7"}, "bolt_count"),
        ("route", {"bolt_count": True}, "bolt_count"),
        ("route", {"length_m": float("nan")}, "length_m"),
        ("route", {"length_m": 1e9}, "length_m"),
        ("route", {"features": ["crack", "crack"]}, "features"),
        ("route", {"features": ["Crack!"]}, "features.0"),
        ("route", {"colour": "red"}, "colour"),
        ("route", {"status": "hidden"}, "status"),
        ("route", {"updated_at": "yesterday"}, "updated_at"),
        ("gym", {"opening_hours": {"monday": "25:00-26:00"}}, "opening_hours.monday"),
        ("gym", {"opening_hours": {"monday": "12:00-10:00"}}, "opening_hours.monday"),
        ("gym", {"opening_hours": {"monday": "10:00-14:00, 13:00-15:00"}}, "opening_hours.monday"),
        ("gym", {"opening_hours": {"someday": "公休"}}, "opening_hours.someday"),
        ("gym", {"pricing_twd": {"singleEntry": {"weekday": -5}}}, "pricing_twd"),
        ("gym", {"pricing_twd": {"singleEntry": {"weekday": {"deep": 1}}}}, "pricing_twd"),
        ("gym", {"website": "javascript:alert(1)"}, "website"),
        ("gym", {"latitude": 91}, "latitude"),
        ("gym", {"rating": 6}, "rating"),
    ],
)
def test_a_bad_field_is_named_with_what_was_wanted(kind: RowKind, data: dict[str, Any], field: str) -> None:
    with pytest.raises(RowError) as caught:
        validate(kind, (ROUTE if kind == "route" else GYM) | data)
    assert [problem["field"] for problem in caught.value.details] == [field]
    assert all(problem["wanted"] for problem in caught.value.details)
    json.dumps(caught.value.details)


def test_every_problem_is_reported_at_once() -> None:
    with pytest.raises(RowError) as caught:
        validate("route", {"id": "x", "bolt_count": -1, "extra": 1})
    assert {p.field for p in caught.value.problems} == {"crag_id", "grade", "type", "bolt_count", "extra"}


def test_ends_of_a_range_stand_in_order() -> None:
    with pytest.raises(RowError, match="height_min_m up to height_max_m"):
        validate("crag", {"id": "c", "name": "c", "height_min_m": 9, "height_max_m": 5})


def test_a_condition_takes_iso_times_and_a_time_without_zone_is_taiwans() -> None:
    row = {"id": "c", "gym_id": "g", "text": "換線", "kind": "new_set", "created_at": 1}
    local = columns(validate("gym_condition", row | {"starts_at": "2026-11-23T18:00"}))
    zoned = columns(validate("gym_condition", row | {"starts_at": "2026-11-23T10:00:00Z"}))
    assert local == zoned
    assert local["starts_at"] == 1_795_428_000_000


def test_a_patch_changes_what_it_names_and_null_removes() -> None:
    row = patched("gym", GYM | {"phone": "02"}, {"opening_hours": {"monday": "10:00-12:00"}, "phone": None})
    stored = row_from_columns("gym", columns(row))
    assert stored["opening_hours"] == {"monday": "10:00-12:00", "saturday": "09:00-12:00, 13:00-24:00"}
    assert "phone" not in stored
    with pytest.raises(RowError, match="id never changes"):
        patched("gym", GYM, {"id": "other"})
    with pytest.raises(RowError, match="rating"):
        patched("gym", GYM, {"rating": 11})


def test_an_area_must_be_of_the_routes_crag(database: sqlite3.Connection) -> None:
    store(database, "crag", {"id": "a", "name": "a"})
    store(database, "crag", {"id": "b", "name": "b"})
    store(database, "area", {"id": "b/x", "crag_id": "b", "name": "x"})
    row = validate("route", ROUTE | {"crag_id": "a", "area_id": "b/x"})
    found = [database.execute(sql, values).fetchone() is not None for _, sql, values in reference_sql(row)]
    with pytest.raises(RowError, match="an existing area of crag a"):
        check_references(row, found)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@given(
    st.sampled_from(["crag", "area", "route", "gym", "gym_condition"]),
    st.dictionaries(
        st.sampled_from(["id", "name", "crag_id", "grade", "type", "transport", "pricing_twd"]), json_values
    ),
)
def test_any_json_object_is_a_row_or_a_row_error_that_can_be_sent(kind: RowKind, data: dict[str, Any]) -> None:
    try:
        columns(validate(kind, data))
    except RowError as error:
        json.dumps(error.details, allow_nan=False).encode()


def test_no_statement_of_the_tree_replaces_rows() -> None:
    """REPLACE deletes the old row without firing its delete trigger, so the outbox would miss it."""
    spelled = re.compile(r"\bINSERT\s+OR\s+REPLACE\b|\bREPLACE\s+INTO\b|\bON\s+CONFLICT\s+REPLACE\b", re.I)
    public = re.compile(r"\b(crags|areas|routes|gyms|gym_conditions)\b")
    folders = ("schemas", "worker", "indexer", "wrangler_compat", "tuning", "bench")
    for path in (p for folder in folders for p in (ROOT / folder).rglob("*") if p.suffix in (".py", ".sql")):
        text = path.read_text()
        near = [text[m.start() : m.end() + 200] for m in spelled.finditer(text)]
        assert not [sql for sql in near if public.search(sql)], path
