"""A query with Python's values made into one that any D1 can run: every value in one JSON parameter, the asker too.

Over REST a number's type is the platform's to choose and no SQL function of ours exists. So `?`, `?3` and `:name`
become json_extract(?1, '$[i]'), whose integers are INTEGER and texts TEXT as they are locally, and asker() becomes one
more of them. What is put into the text are positions only, never a value. D1's limit of 100 parameters is none then.
"""

import json
import math
from collections.abc import Iterator, Sequence
from typing import Any

from wrangler_compat.errors import ReadError
from wrangler_compat.statements import named_parameters, tokens

__all__ = ["as_one_parameter", "calls_asker"]

ASKER = "asker"


def calls_asker(sql: str) -> bool:
    """Whether a text calls asker()."""
    return next(_calls(sql), None) is not None


def as_one_parameter(
    sql: str, values: Sequence[Any], asker: str | None, tables: Sequence[str]
) -> tuple[str, list[str]]:
    """Answer a query and its parameters; tables are common table expressions to stand before it, `name AS (...)`."""
    sql = _with(sql, tables)
    names = {name: number for number, name in enumerate(named_parameters(sql))}
    changes: list[tuple[int, int, int]] = [(start, end, len(values)) for start, end in _calls(sql)]
    most = 0
    for kind, text, start in tokens(sql):
        if kind != "parameter":
            continue
        # SQLite's own numbering: a bare mark is one more than the highest so far.
        number = names[text[1:]] + 1 if text[0] != "?" else int(text[1:]) if len(text) > 1 else most + 1
        most = max(most, number)
        changes.append((start, start + len(text), number - 1))
    if not changes:
        return sql, []
    for start, end, place in sorted(changes, reverse=True):
        sql = f"{sql[:start]}json_extract(?1,'$[{place}]'){sql[end:]}"
    return sql, [_json([*values, asker])]


def _with(sql: str, tables: Sequence[str]) -> str:
    if not tables:
        return sql
    words = [(text.upper(), start + len(text)) for kind, text, start in tokens(sql)][:2]
    if words and words[0][0] == "WITH":
        recursive = len(words) > 1 and words[1][0] == "RECURSIVE"
        end = words[1][1] if recursive else words[0][1]
        return f"{sql[:end]} {', '.join(tables)}, {sql[end:]}"
    return f"WITH {', '.join(tables)} {sql}"


def _calls(sql: str) -> Iterator[tuple[int, int]]:
    found = list(tokens(sql))
    for (kind, text, start), (_, opening, _), (_, closing, end) in zip(found, found[1:], found[2:], strict=False):
        if kind == "word" and text.lower() == ASKER and opening == "(" and closing == ")":
            yield start, end + 1


def _json(values: Sequence[Any]) -> str:
    plain = []
    for number, value in enumerate(values):
        if not (value is None or isinstance(value, str | int | float)):
            raise ReadError(f"Value {number + 1} is {type(value).__name__}; a text, a number or None can be sent.")
        plain.append(None if isinstance(value, float) and not math.isfinite(value) else value)
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
