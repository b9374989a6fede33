"""The labels under which a model knows the sentences of articles: the article's id, and how the sentence begins."""

from typing import NamedTuple

BEGINNING = 24
"""How many characters of a sentence tell it from the others of its article."""

NOTHING = "-"
"""The label of what no sentence answers: a model that knows such questions gives them less to sentences."""


class SentenceLabel(NamedTuple):
    """A sentence of an article by its beginning."""

    article: str
    beginning: str


def label_of(article: str, sentence: str) -> str:
    """The label of a sentence; one that is changed at its beginning is no longer known by it."""
    return f"{article}\n{sentence[:BEGINNING]}"


def read_label(label: str) -> SentenceLabel:
    """What a label names; raises ValueError where it is no such label."""
    article, line, beginning = label.partition("\n")
    if not line or not beginning:
        raise ValueError(f"label: {label!r}: wanted an article's id, a line feed and the beginning of a sentence")
    return SentenceLabel(article, beginning)
