"""Small pieces of a document's text."""

import json
from collections.abc import Mapping
from typing import Any, TypeAlias

from indexer import words as w

Record: TypeAlias = Mapping[str, Any]


def titles(row: Record) -> tuple[str, str]:
    """The titles in Chinese and in English; the one that a row has stands for both."""
    return row["name"] or row["name_en"] or row["id"], row["name_en"] or row["name"] or row["id"]


def items(value: Any) -> list[Any]:
    """A JSON list column as a list."""
    return list(json.loads(value)) if value and value != "[]" else []


def join(*parts: Any, sep: str = " ") -> str:
    """What is known of the parts, joined."""
    return sep.join(str(part) for part in parts if part)


def lines(*parts: Any) -> str:
    """What is known of the lines."""
    return join(*parts, sep="\n")


def known(**columns: Any) -> dict[str, Any]:
    """The columns that the row knows."""
    return {name: value for name, value in columns.items() if value is not None and value != []}


def said(table: Mapping[str, w.Words], code: str) -> w.Words:
    """A code that has no words yet is said as it is, so that a new one can be found at once."""
    spoken = code.replace("_", " ")
    return table.get(code) or w.Words(spoken, spoken)


def region_en(row: Record) -> str:
    """The English name of a row's region, empty where there is none."""
    return w.REGIONS.get(row["region"] or "", "")
