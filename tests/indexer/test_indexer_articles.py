"""Articles on their way into the index: imported like every public row, changed once, searchable in both languages."""

import json
from pathlib import Path

import pytest

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


def test_questions_beside_an_article_are_read_with_it(tmp_path: Path) -> None:
    (tmp_path / "knots.md").write_text((KNOWLEDGE / "knots.md").read_text(encoding="utf-8"), encoding="utf-8")
    beside = tmp_path / "questions" / "knots.txt"
    beside.parent.mkdir()
    beside.write_text("> 繩結拉緊之後\n尾巴要多長\n留幾公分\n> Once the knot\nhow long a tail\n", encoding="utf-8")
    (line,) = read_file(tmp_path)
    assert line.data["questions"] == [
        {"sentence": "繩結拉緊之後", "asked": ["尾巴要多長", "留幾公分"]},
        {"sentence": "Once the knot", "asked": ["how long a tail"]},
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("尾巴要多長\n", "the beginning of a sentence first, found '尾巴要多長'"),
        ("> 沒有這一句\n尾巴要多長\n", "found '沒有這一句', which begins 0"),
        ("> 繩結\n尾巴要多長\n", "found '繩結'"),
    ],
)
def test_questions_for_no_sentence_are_reported_by_file(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "knots.md").write_text((KNOWLEDGE / "knots.md").read_text(encoding="utf-8"), encoding="utf-8")
    beside = tmp_path / "questions" / "knots.txt"
    beside.parent.mkdir()
    beside.write_text(text, encoding="utf-8")
    (line,) = read_file(tmp_path)
    assert line.problem is not None
    assert line.problem.value == "knots.md"
    assert said in line.problem.wanted


async def test_questions_are_kept_with_the_row_and_their_change_is_told_to_the_index(site: Site) -> None:
    asked = [{"sentence": "八字結", "asked": ["怎麼綁"]}]
    await site.put("article", id="knots", **WORDS)
    await site.sync()
    await site.put("article", id="knots", **(WORDS | {"questions": asked}))
    row = await site.env.DB.prepare("SELECT questions FROM published_articles WHERE id = 'knots'").first()
    assert json.loads(row["questions"]) == asked
    changes = await site.env.DB.prepare("SELECT count(*) AS n FROM changes WHERE kind = 'article'").first()
    assert changes["n"] == 2
