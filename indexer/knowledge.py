"""Climbing knowledge as written in data/: one Markdown file an article, one line of the glossary a term.

Beside an article's file stands, in the folder `questions`, one with the questions that its sentences answer.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ENGLISH = "<!-- en -->"
"""The line between the Chinese and the English text of an article."""
SENTENCE = "> "
"""What a line of a file of questions begins with that names the sentence by its beginning; its questions follow."""
QUESTIONS = "questions"
"""The folder of these files, beside the articles."""
_LISTS = frozenset({"aliases"})
_FIELDS = {"id": "id", "title_zh": "name", "title_en": "name_en", "aliases": "alternative_names", "topic": "topic"}
_BEGINS = r"(?:^|(?<=[。！\n])|(?<=[.!] ))"
_SLUG = re.compile(r"[^a-z0-9]+")


def read_article(text: str) -> dict[str, Any]:
    """The row of an article: its front matter and both texts; raises ValueError with what was wanted."""
    head, rule, rest = text.removeprefix("---\n").partition("\n---\n")
    chinese, marker, english = rest.partition(f"\n{ENGLISH}\n")
    if not text.startswith("---\n") or not rule or not marker:
        raise ValueError(f"wanted front matter between lines of ---, Chinese text, a line {ENGLISH} and English text")
    row: dict[str, Any] = {"body": _paragraphs(chinese), "body_en": _paragraphs(english)}
    for line in head.splitlines():
        key, colon, value = line.partition(":")
        if not colon:
            raise ValueError(f"wanted 'key: value', found {line!r}")
        key, value = key.strip(), value.strip()
        if key == "safety":
            row["safety"] = value == "true"
        elif key in _FIELDS:
            row[_FIELDS[key]] = [part.strip() for part in value.split(",")] if key in _LISTS else value
        else:
            raise ValueError(f"wanted one of {', '.join([*_FIELDS, 'safety'])}, found {key!r}")
    return row


def read_articles(folder: Path) -> Iterator[tuple[Path, dict[str, Any] | ValueError]]:
    """The row of every article of a folder, with the questions it answers, or what was wanted of its files."""
    for path in sorted(folder.glob("*.md")):
        beside = folder / QUESTIONS / f"{path.stem}.txt"
        try:
            row = read_article(path.read_text(encoding="utf-8"))
            if beside.exists():
                row["questions"] = read_questions(beside.read_text(encoding="utf-8"), row)
        except ValueError as error:
            yield path, error
        else:
            yield path, row


def read_questions(text: str, article: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What is asked for each sentence of an article; raises ValueError where a line names none of it, or several."""
    said = f"{article['body']}\n{article['body_en']}"
    found: list[dict[str, Any]] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith(SENTENCE):
            beginning = line.removeprefix(SENTENCE).strip()
            if (named := len(re.findall(_BEGINS + re.escape(beginning), said))) != 1:
                raise ValueError(f"the beginning of one sentence, found {beginning!r}, which begins {named}")
            found.append({"sentence": beginning, "asked": []})
        elif found:
            found[-1]["asked"].append(line)
        else:
            raise ValueError(f"a line {SENTENCE!r} with the beginning of a sentence first, found {line!r}")
    return [each for each in found if each["asked"]]


def read_term(entry: Mapping[str, Any]) -> dict[str, Any] | None:
    """The row of a glossary entry, or None for one that only lists synonyms and explains nothing."""
    if "means_zh" not in entry or "means_en" not in entry:
        return None
    names, names_en = list(entry["zh"]), list(entry["en"])
    return {
        "id": f"term-{_SLUG.sub('-', names_en[0].lower()).strip('-')}",
        "name": names[0],
        "name_en": names_en[0],
        "alternative_names": list(dict.fromkeys([*names[1:], *names_en[1:]])),
        "topic": "term",
        "safety": bool(entry.get("safety", False)),
        "body": entry["means_zh"],
        "body_en": entry["means_en"],
    }


def _paragraphs(text: str) -> str:
    """Paragraphs on one line each, an empty line between them."""
    joined = [" ".join(part.split("\n")) for part in re.split(r"\n\s*\n", text.strip())]
    # Chinese has no space where a line was broken.
    return "\n\n".join(
        re.sub(r"(?<=[⺀-鿿，。、；：（）「」]) (?=[⺀-鿿，。、；：（）「」])", "", part) for part in joined
    )
