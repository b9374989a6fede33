"""docs/queries.md tells of every operation, every measure and every field that a query has."""

import re
from pathlib import Path
from typing import get_args

from schemas.reading import Extreme, Filter
from worker.sql.queryspec import MEASURED, Operation

TOLD = set(re.findall(r"`(\w+)`", Path("docs/queries.md").read_text("utf-8")))


def test_every_operation_and_every_measure_is_documented() -> None:
    assert set(get_args(Operation)) <= TOLD
    assert set(get_args(Extreme)) <= TOLD
    assert {extreme for measures in MEASURED.values() for extreme in measures} <= TOLD


def test_every_field_of_the_filter_is_documented() -> None:
    assert set(Filter.__dataclass_fields__) <= TOLD
