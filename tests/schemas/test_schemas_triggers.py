"""The outbox holds every real change of a public row, and nothing else."""

import sqlite3
from typing import Any

import pytest

from schemas.rows import RowKind, columns, delete_sql, upsert_sql, validate

Change = tuple[str, str, str, str | None, str | None, str | None]


def put(database: sqlite3.Connection, kind: RowKind, /, **data: Any) -> None:
    database.execute(upsert_sql(kind), list(columns(validate(kind, data)).values()))


def changes(database: sqlite3.Connection, after: int = 0) -> list[Change]:
    rows = database.execute(
        "SELECT kind, entity_id, op, crag_id, area_id, gym_id FROM changes WHERE seq > ? ORDER BY seq", [after]
    )
    return [tuple(row) for row in rows]


def newest(database: sqlite3.Connection) -> int:
    return int(database.execute("SELECT coalesce(max(seq), 0) FROM changes").fetchone()[0])


@pytest.fixture
def filled(database: sqlite3.Connection) -> sqlite3.Connection:
    put(database, "crag", id="a", name="A")
    put(database, "crag", id="b", name="B")
    put(database, "area", id="a/x", crag_id="a", name="X")
    put(database, "area", id="b/y", crag_id="b", name="Y")
    put(database, "route", id="r", crag_id="a", area_id="a/x", name="R", grade="5.9", type="sport")
    put(database, "gym", id="g", name="G")
    put(database, "gym_condition", id="k", gym_id="g", text="換線", kind="new_set", created_at=1)
    return database


def test_an_insert_says_where_the_row_stands(filled: sqlite3.Connection) -> None:
    assert changes(filled) == [
        ("crag", "a", "insert", "a", None, None),
        ("crag", "b", "insert", "b", None, None),
        ("area", "a/x", "insert", "a", "a/x", None),
        ("area", "b/y", "insert", "b", "b/y", None),
        ("route", "r", "insert", "a", "a/x", None),
        ("gym", "g", "insert", None, None, "g"),
        ("gym_condition", "k", "insert", None, None, "g"),
    ]


def test_an_equal_row_and_a_new_timestamp_are_no_change(filled: sqlite3.Connection) -> None:
    before = newest(filled)
    put(filled, "gym", id="g", name="G")
    put(filled, "gym", id="g", name="G", updated_at="2026-01-01T00:00:00Z")
    assert changes(filled, before) == []
    assert filled.execute("SELECT updated_at FROM gyms").fetchone()[0] == "2026-01-01T00:00:00Z"


def test_every_column_counts_and_so_does_becoming_a_draft(filled: sqlite3.Connection) -> None:
    """Each column but id and updated_at of each table, set to another value, writes one change (a move writes two)."""
    samples: dict[str, Any] = {
        "status": "draft",
        "type": "trad",
        "grade_system": "v",
        "gym_type": "lead",
        "crag_id": "b",
    }
    samples |= {"area_id": "b/y"}
    put(filled, "gym", id="h", name="H")
    for table in ("crags", "areas", "routes", "gyms", "gym_conditions"):
        target = filled.execute(f"SELECT id FROM {table} ORDER BY id LIMIT 1").fetchone()[0]
        for column in filled.execute(f"PRAGMA table_info({table})").fetchall():
            name = column["name"]
            if name in ("id", "updated_at"):
                continue
            value = samples.get(name, "h" if name == "gym_id" else "新" if column["type"] == "TEXT" else 7)
            before = newest(filled)
            filled.execute(f"UPDATE {table} SET {name} = ? WHERE id = ?", [value, target])
            moved = name in ("crag_id", "area_id", "gym_id")
            assert len(changes(filled, before)) == (2 if moved else 1), (table, name)
            filled.execute(f"UPDATE {table} SET {name} = ? WHERE id = ?", [value, target])
            assert len(changes(filled, before)) == (2 if moved else 1), (table, name)


def test_a_moved_row_names_both_places(filled: sqlite3.Connection) -> None:
    before = newest(filled)
    put(filled, "route", id="r", crag_id="b", area_id="b/y", name="R", grade="5.9", type="sport")
    assert changes(filled, before) == [
        ("route", "r", "update", "a", "a/x", None),
        ("route", "r", "update", "b", "b/y", None),
    ]


@pytest.mark.parametrize("recursive", ["ON", "OFF"])
def test_cascades_write_a_change_for_each_row_they_delete(filled: sqlite3.Connection, recursive: str) -> None:
    filled.execute(f"PRAGMA recursive_triggers = {recursive}")
    before = newest(filled)
    filled.execute(delete_sql("crag"), ["a"])
    filled.execute(delete_sql("gym"), ["g"])
    assert sorted(changes(filled, before)) == [
        ("area", "a/x", "delete", "a", "a/x", None),
        ("crag", "a", "delete", "a", None, None),
        ("gym", "g", "delete", None, None, "g"),
        ("gym_condition", "k", "delete", None, None, "g"),
        ("route", "r", "delete", "a", "a/x", None),
    ]


def test_a_rolled_back_write_leaves_no_change(filled: sqlite3.Connection) -> None:
    before = newest(filled)
    filled.execute("BEGIN")
    put(filled, "gym", id="g", name="另一個")
    filled.execute("ROLLBACK")
    assert changes(filled, before) == []


def test_an_id_never_changes(filled: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="an id never changes"):
        filled.execute("UPDATE gyms SET id = 'z' WHERE id = 'g'")


def test_a_change_is_dated_in_epoch_milliseconds(filled: sqlite3.Connection) -> None:
    at, now = filled.execute("SELECT max(at), strftime('%s', 'now') * 1000 FROM changes").fetchone()
    assert abs(at - int(now)) < 60_000
