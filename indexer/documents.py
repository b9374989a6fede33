"""One published row becomes one document: bilingual text, typed columns for filters, and words for the source card.

Codes are written out by rule (type, grade band, region, features in both languages): a question is asked in words.
"""

import hashlib
import json
from collections.abc import Callable

from indexer.document_article import write_article
from indexer.document_gyms import write_condition, write_gym
from indexer.document_outdoor import write_area, write_crag, write_route
from indexer.phrases import Record
from schemas.documents import Document
from schemas.reading import Kind

RENDERERS: dict[Kind, Callable[[Record], Document]] = {
    "crag": write_crag,
    "area": write_area,
    "route": write_route,
    "gym": write_gym,
    "gym_condition": write_condition,
    "article": write_article,
}
"""How each kind is written; a new kind of document is a function and a line here."""

SOURCES: dict[Kind, str] = {
    "crag": "published_crags",
    "area": "published_areas",
    "route": "published_routes",
    "gym": "published_gyms",
    "gym_condition": "published_conditions",
    "article": "published_articles",
}
"""The view that holds the published rows of each kind; what is not in it has no document."""


def render(kind: Kind, row: Record) -> Document:
    """The document of a row as its published view gives it; equal rows give equal documents."""
    return RENDERERS[kind](row)


def document_hash(document: Document) -> str:
    """Two halves: the text's, and the rest's. Where only the second differs, the old vector is still right."""
    rest = [document.title, document.title_en, document.excerpt, document.excerpt_en, document.columns]
    return _digest(document.text) + _digest(json.dumps(rest, ensure_ascii=False, sort_keys=True))


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=10).hexdigest()
