"""Climbing knowledge as written in data/: one Markdown file an article, one line of the glossary a term."""

import re
from collections.abc import Mapping
from typing import Any

ENGLISH = "<!-- en -->"
"""The line between the Chinese and the English text of an article."""
_LISTS = frozenset({"aliases"})
_FIELDS = {"id": "id", "title_zh": "name", "title_en": "name_en", "aliases": "alternative_names", "topic": "topic"}
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
