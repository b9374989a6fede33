"""A pattern says what is searched for: in an f-string `{1,2}` is a tuple and `{4}` a number, and no repetition."""

import ast

from tests.architecture.test_architecture_imports import ROOT


def test_no_repetition_of_a_pattern_is_taken_for_a_value() -> None:
    """The braces of a repetition are doubled where a pattern holds values."""
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for package in ("worker", "indexer", "schemas", "tuning", "wrangler_compat")
        for path in sorted((ROOT / package).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FormattedValue)
        and (
            isinstance(node.value, ast.Tuple)
            or (isinstance(node.value, ast.Constant) and type(node.value.value) is int)
        )
    ]
    assert wrong == []
