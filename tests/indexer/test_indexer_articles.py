"""Articles on their way into the index: imported like every public row, changed once, searchable in both languages."""

from pathlib import Path

from indexer.importer import import_lines
from indexer.sources import read_file
from schemas.rows import FieldProblem
from tests.indexer.conftest import ROOT, Site

KNOWLEDGE, GLOSSARY = ROOT / "data" / "knowledge", ROOT / "data" / "glossary.jsonl"
WORDS = {
    "name": "繩結",
    "name_en": "Knots",
    "topic": "safety",
    "body": "八字結。\n\n## 學習\n\n找教練。",
    "body_en": "A knot.",
}


def unexpected(number: int, problem: FieldProblem) -> None:
    raise AssertionError(f"{number}: {problem}")


async def test_articles_and_terms_are_imported_and_indexed_once(site: Site) -> None:
    for path in (KNOWLEDGE, GLOSSARY):
        lines = list(read_file(path))
        first = await import_lines(site.env.DB, lines, report=unexpected)
        again = await import_lines(site.env.DB, lines, report=unexpected)
        assert first.inserted == len(lines) == again.unchanged
    done = await site.sync()
    ids = await site.ids()
    assert done.added == len(ids) > 200
    assert all(len(name.encode()) <= 64 for name in ids)
    about = await site.metadata("article:belay-devices")
    assert (about["title"], about["title_en"]) == ("確保器的種類", "Belay devices")
    assert about["excerpt"].startswith("常見的確保器")
    assert about["excerpt_en"].startswith("Belay devices fall into")
    assert (await site.sync()).added == 0


async def test_a_changed_article_is_written_again_and_a_deleted_one_is_gone(site: Site) -> None:
    await site.put("article", id="knots", **WORDS)
    await site.sync()
    before = await site.metadata("article:knots")
    await site.put("article", id="knots", **(WORDS | {"body": "雙套結。"}))
    assert (await site.sync()).updated == 1
    after = await site.metadata("article:knots")
    assert after["hash"] != before["hash"]
    assert after["excerpt"] == "雙套結。"
    await site.put("article", id="knots", **(WORDS | {"status": "draft"}))
    await site.sync()
    assert await site.metadata("article:knots") == {}
    await site.delete("article", "knots")
    await site.sync()
    assert await site.ids() == []


async def test_a_file_that_is_no_article_is_reported_by_name(tmp_path: Path) -> None:
    (tmp_path / "good.md").write_text((KNOWLEDGE / "knots.md").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "bad.md").write_text("# a heading only", encoding="utf-8")
    bad, good = read_file(tmp_path)
    assert bad.problem is not None
    assert bad.problem.value == "bad.md"
    assert good.data["id"] == "knots"
