"""The sample data as a gazetteer, and a reader of questions with a fixed clock."""

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from schemas.reading import Locale, Reading, Turn
from tests.worker.understanding.phrases import Ask
from worker.understanding import Gazetteer, read_question

DATA = Path(__file__).parents[3] / "data" / "taiwan"
NOON_ON_MONDAY = datetime(2026, 11, 23, 12, 0, tzinfo=ZoneInfo("Asia/Taipei"))
_COLUMNS = (
    "name name_en alternative_names region address address_en sectors city district area_id crag_id sector sector_en"
)
_FILES = {"crag": "crags.jsonl", "area": "areas.jsonl", "gym": "gyms.jsonl", "route": "routes.jsonl"}


def sample_rows() -> dict[str, list[dict[str, Any]]]:
    """The published sample rows by kind, with the columns that a gazetteer reads."""
    blank = dict.fromkeys(_COLUMNS.split())
    rows: dict[str, list[dict[str, Any]]] = {}
    for kind, file in _FILES.items():
        lines = (DATA / file).read_text(encoding="utf-8").splitlines()
        rows[kind] = [blank | row for row in map(json.loads, lines) if row.get("status", "published") == "published"]
    rows["sector"] = [row for row in rows["route"] if row["sector"]]
    return rows


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """Every published name of the sample data."""
    return Gazetteer.from_rows(sample_rows(), seq=1)


@pytest.fixture(scope="session")
def ask(gazetteer: Gazetteer) -> Ask:
    """Reads a question at noon on a Monday in Taiwan."""

    def read(text: str, history: Sequence[Turn] = (), locale: Locale | None = None) -> Reading:
        return read_question(text, gazetteer, locale=locale, history=history, now=NOON_ON_MONDAY)

    return read
