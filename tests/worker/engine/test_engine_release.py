"""A release is known by its code, so that no answer outlives the code that wrote it."""

from pathlib import Path

from worker.release import digest_of, fingerprint


def test_a_release_is_known_by_names_and_bytes(tmp_path: Path) -> None:
    """What Python compiles beside the sources, and when, makes no other release."""
    (tmp_path / "nodes").mkdir()
    (tmp_path / "nodes" / "mmr.py").write_text("x = 1", "utf-8")
    (tmp_path / "words.txt").write_text("龍洞", "utf-8")
    before = digest_of({"worker": tmp_path})
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "mmr.pyc").write_bytes(b"compiled")
    assert digest_of({"worker": tmp_path}) == before
    (tmp_path / "words.txt").write_text("墾丁", "utf-8")
    after = digest_of({"worker": tmp_path})
    assert after != before
    (tmp_path / "words.txt").rename(tmp_path / "other.txt")
    assert digest_of({"worker": tmp_path}) not in (before, after)


def test_the_running_release_has_a_fingerprint() -> None:
    """It covers the packages that are installed here."""
    assert len(fingerprint()) == 16
