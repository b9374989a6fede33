"""The articles and the glossary as written: complete in both languages, bounded, and careful where it matters."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from indexer.knowledge import QUESTIONS, read_article, read_questions, read_term
from schemas.rows import ArticleRow, validate
from worker.text.folding import fold
from worker.text.prose import sections

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "data" / "knowledge").glob("*.md"))
ASKED = sorted((ROOT / "data" / "knowledge" / QUESTIONS).glob("*.txt"))
GLOSSARY = [json.loads(line) for line in (ROOT / "data" / "glossary.jsonl").read_text(encoding="utf-8").splitlines()]
MUST_BE_SAFE = ("anchors", "belaying", "falling", "knots", "lead-climbing", "rappelling", "trad-climbing", "wet-rock")


def article(path: Path) -> ArticleRow:
    row = validate("article", read_article(path.read_text(encoding="utf-8")))
    assert isinstance(row, ArticleRow)
    return row


def test_there_are_enough_articles_and_terms() -> None:
    assert len(FILES) >= 40
    assert len(GLOSSARY) >= 250


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_article_is_whole_in_both_languages(path: Path) -> None:
    row = article(path)
    assert row.id == path.stem
    assert 120 <= sum("一" <= c <= "鿿" for c in row.body) <= 680
    assert 110 <= len(row.body_en.split()) <= 500
    assert not any("一" <= c <= "鿿" for c in row.body_en + row.name_en)
    for body in (row.body, row.body_en):
        parts = sections(body)
        assert len(parts) >= 2
        assert all(7 <= len(text) <= 300 for part in parts for _, text in part.sentences)
    assert len(sections(row.body)) == len(sections(row.body_en))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_article_about_safety_ends_with_whom_to_learn_it_from(path: Path) -> None:
    row = article(path)
    if path.stem in MUST_BE_SAFE:
        assert row.safety
    if row.safety:
        last, last_en = (sections(body)[-1].sentences[-1][1] for body in (row.body, row.body_en))
        assert "教練" in last
        assert "當面" in last
        assert "instructor" in last_en or "experienced people" in last_en


def test_every_article_says_what_it_is_expected_to_be_asked() -> None:
    assert [path.stem for path in ASKED] == [path.stem for path in FILES]


@pytest.mark.parametrize("path", ASKED, ids=lambda path: path.stem)
def test_the_questions_of_an_article_are_for_its_sentences_in_their_language(path: Path) -> None:
    row = read_article((ROOT / "data" / "knowledge" / f"{path.stem}.md").read_text(encoding="utf-8"))
    validate("article", row | {"questions": (asked := read_questions(path.read_text(encoding="utf-8"), row))})
    bodies = {
        language: [text for part in sections(row[body]) for _, text in part.sentences]
        for language, body in (("zh-TW", "body"), ("en", "body_en"))
    }
    counts = dict.fromkeys(bodies, 0)
    for each in asked:
        (language,) = (name for name, said in bodies.items() if any(text.startswith(each["sentence"]) for text in said))
        counts[language] += len(each["asked"])
        for question in each["asked"]:
            assert 3 <= len(question) <= 120
            assert "[" not in question
            # A question in another tongue than its sentence would bring an answer that its asker cannot read.
            chinese = sum("一" <= c <= "鿿" for c in question)
            latin = sum(c.isascii() and c.isalpha() for c in question)
            assert chinese if language == "zh-TW" else latin > chinese, question
    assert min(counts.values()) >= 30


def test_no_question_is_expected_of_two_sentences() -> None:
    lines = [line.strip() for path in ASKED for line in path.read_text(encoding="utf-8").splitlines()]
    asked = [fold(line) for line in lines if line and not line.startswith("> ")]
    assert not [question for question, times in Counter(asked).items() if times > 1]


def test_ids_and_names_are_borne_once() -> None:
    rows: list[dict[str, Any]] = [read_article(path.read_text(encoding="utf-8")) for path in FILES]
    rows += [row for entry in GLOSSARY if (row := read_term(entry)) is not None]
    ids = [row["id"] for row in rows]
    assert len(set(ids)) == len(ids)
    for row in rows:
        validate("article", row)


def test_the_glossary_names_every_term_in_both_languages() -> None:
    for entry in GLOSSARY:
        assert entry["zh"]
        assert entry["en"]
        assert entry["kind"]
        assert all(name and name.strip() == name for name in (*entry["zh"], *entry["en"]))
        assert ("means_zh" in entry) == ("means_en" in entry)


def test_a_broken_article_is_refused_with_what_was_wanted() -> None:
    with pytest.raises(ValueError, match="front matter"):
        read_article("no front matter")
    with pytest.raises(ValueError, match="author"):
        read_article("---\nid: a\nauthor: b\n---\n文\n<!-- en -->\ntext\n")
