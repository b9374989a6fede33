"""The questions were written before the rules that answer them, and stay as they were written."""

import hashlib
import json
from pathlib import Path

import pytest

EVAL = Path("data/eval")
FROZEN = [line.split() for line in (EVAL / "HASHES").read_text("utf-8").splitlines()]
FEWEST = {
    "golden.jsonl": 260,
    "attacks.jsonl": 120,
    "lookalikes.jsonl": 60,
    "retrieval.jsonl": 300,
    "phrases.jsonl": 540,
    "attacks-2.jsonl": 120,
    "lookalikes-2.jsonl": 70,
    "intents.jsonl": 320,
    "golden-2.jsonl": 130,
    "golden-3.jsonl": 150,
    "golden-4.jsonl": 150,
    "golden-5.jsonl": 150,
    "golden-6.jsonl": 150,
    "golden-7.jsonl": 150,
    "golden-8.jsonl": 150,
    "golden-9.jsonl": 150,
    "golden-10.jsonl": 150,
    "golden-11.jsonl": 150,
    "golden-12.jsonl": 150,
    "golden-13.jsonl": 150,
    "golden-14.jsonl": 150,
    "golden-15.jsonl": 150,
    "golden-16.jsonl": 150,
    "golden-17.jsonl": 150,
    "golden-18.jsonl": 150,
    "golden-19.jsonl": 150,
    "golden-20.jsonl": 150,
    "golden-21.jsonl": 150,
    "golden-22.jsonl": 150,
    "golden-23.jsonl": 150,
    "golden-24.jsonl": 150,
    "golden-25.jsonl": 150,
    "golden-26.jsonl": 150,
    "golden-27.jsonl": 150,
    "golden-28.jsonl": 150,
    "golden-29.jsonl": 150,
    "golden-30.jsonl": 150,
    "golden-31.jsonl": 150,
    "golden-32.jsonl": 150,
    "golden-33.jsonl": 150,
    "golden-34.jsonl": 150,
    "golden-35.jsonl": 150,
    "golden-36.jsonl": 150,
    "golden-37.jsonl": 150,
    "golden-38.jsonl": 150,
    "golden-39.jsonl": 150,
    "golden-40.jsonl": 150,
    "golden-41.jsonl": 150,
    "golden-42.jsonl": 150,
    "golden-43.jsonl": 150,
    "golden-44.jsonl": 150,
    "golden-45.jsonl": 150,
    "golden-46.jsonl": 150,
    "golden-47.jsonl": 150,
    "golden-48.jsonl": 150,
    "golden-49.jsonl": 150,
    "golden-50.jsonl": 150,
    "golden-51.jsonl": 150,
    "golden-52.jsonl": 150,
    "golden-53.jsonl": 150,
    "golden-54.jsonl": 150,
    "golden-55.jsonl": 150,
    "golden-56.jsonl": 150,
    "golden-57.jsonl": 150,
    "golden-58.jsonl": 150,
    "golden-59.jsonl": 150,
    "golden-60.jsonl": 150,
    "golden-61.jsonl": 150,
    "golden-62.jsonl": 100,
    "golden-63.jsonl": 150,
    "golden-64.jsonl": 75,
    "golden-65.jsonl": 150,
    "golden-66.jsonl": 100,
    "golden-67.jsonl": 100,
    "golden-68.jsonl": 150,
    "golden-69.jsonl": 150,
    "golden-70.jsonl": 100,
    "anew.jsonl": 1120,
    "anew-2.jsonl": 560,
    "anew-3.jsonl": 1680,
    "anew-4.jsonl": 560,
    "anew-5.jsonl": 1680,
    "anew-6.jsonl": 1120,
    "compound.jsonl": 24,
}


@pytest.mark.parametrize(("digest", "name"), FROZEN, ids=[name for _, name in FROZEN])
def test_a_frozen_file_has_the_hash_it_was_committed_with(digest: str, name: str) -> None:
    """A question may not be edited or dropped after the first run; later questions go to other files."""
    assert hashlib.sha256((EVAL / name).read_bytes()).hexdigest() == digest


@pytest.mark.parametrize("name", FEWEST)
def test_a_set_is_frozen_whole_with_unique_ids(name: str) -> None:
    """Every set is named in HASHES, is as large as promised and names each question once."""
    rows = [json.loads(line) for line in (EVAL / name).read_text("utf-8").splitlines()]
    assert name in {frozen for _, frozen in FROZEN}
    assert len({row["id"] for row in rows}) == len(rows) >= FEWEST[name]
