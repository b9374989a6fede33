"""SQL text is taken apart where SQLite would take it apart."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wrangler_compat.statements import first_word, is_blank, named_parameters, split

TRIGGER = "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT ';'; END;"
PARTS = st.sampled_from(
    [
        "SELECT 1",
        "SELECT ';'",
        'SELECT ";" FROM "a;b"',
        "-- c;\nSELECT 2",
        "/* ; */ SELECT 3",
        TRIGGER[:-1],
        "SELECT [;]",
    ]
)


@given(st.lists(PARTS, max_size=6))
def test_a_script_is_split_where_it_was_joined(parts: list[str]) -> None:
    """Whatever stands inside texts, names, comments and triggers."""
    assert list(split(";\n".join(parts))) == [
        part + (";" if i < len(parts) - 1 else "") for i, part in enumerate(parts)
    ]


@pytest.mark.parametrize("text", ["", "  \n", "-- only\n", "/* only */", ";;", " ; -- x\n;"])
def test_nothing_is_no_statement(text: str) -> None:
    """Space, comments and semicolons are blank."""
    assert is_blank(text)
    assert split(text) == ()


def test_every_part_is_complete() -> None:
    """SQLite agrees on each."""
    parts = split(f"CREATE TABLE a(x); {TRIGGER} INSERT INTO a VALUES (1);")
    assert len(parts) == 3
    assert all(sqlite3.complete_statement(part) for part in parts)


def test_names_in_order_and_once() -> None:
    """:a, @a and $a; none in texts or comments."""
    assert named_parameters("SELECT :b, $a, @c, :b, ':no', ?1 /* :no */") == ("b", "a", "c")
    assert named_parameters("SELECT ?, ?2") == ()


def test_the_first_word() -> None:
    """Behind comments, in upper case."""
    assert first_word("-- x\n/* y */ vacuum") == "VACUUM"
    assert first_word("(SELECT 1)") == ""
