"""The table of the predecessor's defects is whole, and every test that it names exists."""

import re
from pathlib import Path

_ROW = re.compile(r"^\| (\d+) \|")
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


def test_every_defect_has_a_row_and_every_row_a_test_that_exists(root: Path) -> None:
    """44 rows in order; a renamed or deleted test must be replaced here too."""
    lines = (root / "docs" / "predecessor-defects.md").read_text(encoding="utf-8").splitlines()
    rows = [(int(found[1]), line) for line in lines if (found := _ROW.match(line))]
    assert [number for number, _ in rows] == list(range(1, 45))
    missing = []
    for number, line in rows:
        named = _TEST.findall(line)
        assert named, f"defect {number} names no test"
        for file, name in named:
            path = root / file
            if not path.is_file() or not re.search(rf"^(async )?def {name}\(", path.read_text(encoding="utf-8"), re.M):
                missing.append(f"{number}: {file}::{name}")
    assert missing == []
