"""What JavaScript makes of values, where it shows."""

import math
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wrangler_compat.errors import ArgumentError
from wrangler_compat.js import UNDEFINED, Headers, options_of, parse_json, to_json, to_text

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(JSON)
def test_json_round_trips(value: Any) -> None:
    """What is written is read back."""
    assert parse_json(to_json(value)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"at": datetime(2026, 1, 2, 3, 4, 5, 678000, UTC)}, '{"at":"2026-01-02T03:04:05.678Z"}'),
        ([math.nan, math.inf, 5.0, 1.5, UNDEFINED], "[null,null,5,1.5,null]"),
        ({"a": UNDEFINED, "f": len, "b": 1}, '{"b":1}'),
        ({"s": {1, 2}}, '{"s":{}}'),
        ("臺灣", '"臺灣"'),
    ],
)
def test_stringify(value: Any, text: str) -> None:
    """Dates are texts, NaN is null, undefined members are left out."""
    assert to_json(value) == text


def test_a_circle_is_described() -> None:
    """With the way from the start back to it."""
    outer: dict[str, Any] = {"list": [{}]}
    outer["list"][0]["back"] = outer
    with pytest.raises(ArgumentError) as caught:
        to_json(outer)
    assert caught.value.message == (
        "Converting circular structure to JSON\n    --> starting at object with constructor 'Object'"
        "\n    |     property 'list' -> object with constructor 'Array'"
        "\n    |     index 0 -> object with constructor 'Object'\n    --- property 'back' closes the circle"
    )


def test_the_same_value_twice_is_no_circle() -> None:
    """Only an ancestor counts."""
    shared = {"x": 1}
    assert to_json([shared, shared]) == '[{"x":1},{"x":1}]'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "Unexpected end of JSON input"),
        ('{"a":', "Unexpected end of JSON input"),
        ("tru", "Unexpected end of JSON input"),
        ("hello", "Unexpected token 'h', \"hello\" is not valid JSON"),
        ("nope", "Unexpected token 'o', \"nope\" is not valid JSON"),
        ("NaN", "Unexpected token 'N', \"NaN\" is not valid JSON"),
        ('"open', "Unterminated string in JSON at position 5"),
    ],
)
def test_what_is_no_json(text: str, message: str) -> None:
    """The engine's words."""
    with pytest.raises(ArgumentError) as caught:
        parse_json(text)
    assert (caught.value.message, caught.value.js) == (message, "SyntaxError")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (None, "null"),
        (12.0, "12"),
        (1.5, "1.5"),
        (-math.inf, "-Infinity"),
        (["a", None, 1], "a,,1"),
        (UNDEFINED, "undefined"),
    ],
)
def test_string_of(value: Any, text: str) -> None:
    """String(value)."""
    assert to_text(value) == text


def test_headers_ignore_case_and_join() -> None:
    """As HTTP has them."""
    assert Headers([("A", "1"), ("a", "2"), ("B", "3")]) == {"a": "1, 2", "b": "3"}


def test_options_in_either_form() -> None:
    """Keywords win; undefined is as absent."""
    assert options_of({"a": 1, "b": 2, "u": UNDEFINED}, {"b": 3}) == {"a": 1, "b": 3}
    assert options_of(None, {}) == {}
