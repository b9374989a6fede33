"""What is kept of patterns is what would be found out now, and a file that is not right is as good as none."""

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import worker.understanding  # noqa: F401  # every pattern is made by its import
from worker.text.folding import fold
from worker.understanding.matching.alternatives import alternatives
from worker.understanding.matching.kept import Kept, Known
from worker.understanding.matching.literals import needed_literals
from worker.understanding.matching.patterns import Pattern

KNOWN: Known = (("a", "bc"), ((frozenset({"a"}),), (frozenset({"bc"}), frozenset({"b"}))))
ASKED = ("a|bc", 256, False)


@pytest.fixture(autouse=True)
def writes_bytecode(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the environment says: files are kept."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def never() -> Known:
    raise AssertionError("this was kept and need not be found out")


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    """A file that keeps one pattern."""
    path = tmp_path / "made" / "of.literals"
    first = Kept(path)
    assert first.known(ASKED, lambda: KNOWN) == KNOWN
    first.write()
    yield path
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_what_is_kept_need_not_be_found_out(path: Path) -> None:
    assert Kept(path).known(ASKED, never) == KNOWN


def test_what_is_no_longer_asked_is_not_kept(path: Path) -> None:
    later = Kept(path)
    later.known(("new", 256, False), lambda: KNOWN)
    later.write()
    assert Kept(path).known(("new", 256, False), never) == KNOWN
    with pytest.raises(AssertionError):
        Kept(path).known(ASKED, never)


@pytest.mark.parametrize("held", [b"", b"no file of ours", b"\xe3", None], ids=["empty", "other", "cut off", "a part"])
def test_a_damaged_file_is_as_good_as_none(path: Path, held: bytes | None) -> None:
    path.write_bytes(path.read_bytes()[:-9] if held is None else held)
    again = Kept(path)
    assert again.known(ASKED, lambda: KNOWN) == KNOWN
    again.write()
    assert Kept(path).known(ASKED, never) == KNOWN


def test_what_other_code_found_out_is_not_used(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("worker.understanding.matching.kept._FOUND_BY", ("kept.py",))
    with pytest.raises(AssertionError):
        Kept(path).known(ASKED, never)


def test_nothing_is_written_where_no_bytecode_may_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    one = Kept(tmp_path / "of.literals")
    one.known(ASKED, lambda: KNOWN)
    one.write()
    assert list(tmp_path.iterdir()) == []


def test_what_is_known_of_patterns_is_what_is_found_out_now() -> None:
    """Of some of the readers' patterns, whether they came from the file or not; and each of them can be compiled."""
    made = sorted((each for each in gc.get_objects() if isinstance(each, Pattern)), key=lambda each: each.pattern)
    assert len(made) > 1_000
    for pattern in made[::25]:
        for part in pattern.parts:
            part[-1].compiled()
        needed = [needed_literals(branch, pattern.flags) for branch in alternatives(pattern.pattern)]
        literals = {fold(literal) for sets in needed for literal in sets[0]} if all(needed) else None
        assert literals == (None if pattern.literals is None else set(map(fold, pattern.literals)))
