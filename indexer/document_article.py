"""Documents of articles and of the glossary's terms."""

from indexer.phrases import Record, items, join, lines
from schemas.documents import Document

EXCERPT_CHARS = 160


def write_article(row: Record) -> Document:
    """How an article is written: names in both languages and both texts."""
    return Document(
        kind="article",
        row_id=row["id"],
        text=lines(
            join(row["name"], row["name_en"], *items(row["alternative_names"])),
            row["body"].replace("## ", ""),
            row["body_en"].replace("## ", ""),
        ),
        title=row["name"],
        title_en=row["name_en"],
        excerpt=_beginning(row["body"]),
        excerpt_en=_beginning(row["body_en"]),
    )


def _beginning(body: str) -> str:
    """The first paragraph that is no heading, cut where it is long."""
    lead = next((part for part in body.split("\n\n") if not part.startswith("## ")), "")
    return lead if len(lead) <= EXCERPT_CHARS else f"{lead[: EXCERPT_CHARS - 1].rstrip()}…"
