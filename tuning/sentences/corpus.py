"""What the sentences of the articles are expected to be asked, each sentence one class with its translation."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from indexer.knowledge import read_articles
from schemas.sentences import label_of
from worker.text.prose import Section, sections


class Expected(NamedTuple):
    """Questions with the number of the sentence that answers each, and the sentences' own words with theirs."""

    questions: tuple[tuple[str, int], ...]
    texts: tuple[tuple[str, int], ...]
    labels: tuple[str, ...]

    def digest(self) -> str:
        """A hash of all of it."""
        return hashlib.sha256(repr(self).encode()).hexdigest()


def expected(folder: Path) -> Expected:
    """Those of every article of a folder; raises ValueError where one of its files is broken."""
    questions: list[tuple[str, int]] = []
    texts: list[tuple[str, int]] = []
    labels: dict[str, int] = {}
    for _, row in read_articles(folder):
        if isinstance(row, ValueError):
            raise row
        pairs = translated(sections(row["body"]), sections(row["body_en"]))
        for each in row.get("questions", ()):
            said = next(pair for pair in pairs if any(text.startswith(each["sentence"]) for text in pair))
            label = label_of(row["id"], said[0])
            if label not in labels:
                labels[label] = len(labels)
                texts += [(text, labels[label]) for text in said]
            questions += [(asked, labels[label]) for asked in each["asked"]]
    return Expected(tuple(questions), tuple(texts), tuple(labels))


def translated(chinese: Sequence[Section], english: Sequence[Section]) -> list[tuple[str, ...]]:
    """Each sentence with that in its place of the other text; by itself where the two have no such places."""
    pairs: list[tuple[str, ...]] = []
    like = len(chinese) == len(english)
    for one, two in zip(chinese, english, strict=True) if like else ((part, None) for part in (*chinese, *english)):
        mine, its = [text for _, text in one.sentences], [text for _, text in two.sentences] if two else []
        pairs += zip(mine, its, strict=True) if len(mine) == len(its) else ((text,) for text in (*mine, *its))
    return pairs
