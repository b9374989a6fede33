"""What the sentences of the articles are expected to be asked, each sentence one class with its translation.

What no sentence answers is a class too: questions of the bank of wordings that nothing here answers, some that rows
answer, and a list of others. A model that has never met such a question is as sure of a sentence for it as for any.
"""

import hashlib
import random
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from indexer.knowledge import read_articles, read_questions
from schemas.sentences import NOTHING, label_of
from tuning.sentences.said import read_said
from tuning.wordings import NOTHING as UNANSWERED
from tuning.wordings import filled, read_bank
from worker.text.prose import Section, sections

OF_ROWS = 1_500
"""How many questions that rows answer are learnt as such that no sentence does."""
HEED = 4
"""How often what people were found to ask is learnt for once that what is expected is: there is much less of it."""
SEED = 5


class Expected(NamedTuple):
    """Questions with the number of the sentence that answers each, and the sentences' own words with theirs."""

    questions: tuple[tuple[str, int], ...]
    texts: tuple[tuple[str, int], ...]
    labels: tuple[str, ...]

    def digest(self) -> str:
        """A hash of all of it."""
        return hashlib.sha256(repr(self).encode()).hexdigest()


def expected(folder: Path, more: Path | None = None) -> Expected:
    """Those of every article of a folder, and more of the like that are kept for learning only.

    Raises ValueError where one of the files is broken.
    """
    questions: dict[tuple[str, int], None] = {}
    texts: list[tuple[str, int]] = []
    labels: dict[str, int] = {}
    for _, row in read_articles(folder):
        if isinstance(row, ValueError):
            raise row
        pairs = translated(sections(row["body"]), sections(row["body_en"]))
        beside = more / f"{row['id']}.txt" if more is not None else None
        learnt = (
            read_questions(beside.read_text(encoding="utf-8"), row) if beside is not None and beside.exists() else []
        )
        for each in (*row.get("questions", ()), *learnt):
            said = next(pair for pair in pairs if any(text.startswith(each["sentence"]) for text in pair))
            label = label_of(row["id"], said[0])
            if label not in labels:
                labels[label] = len(labels)
                texts += [(text, labels[label]) for text in said]
            questions |= dict.fromkeys((asked, labels[label]) for asked in each["asked"])
    return Expected(tuple(questions), tuple(texts), tuple(labels))


def translated(chinese: Sequence[Section], english: Sequence[Section]) -> list[tuple[str, ...]]:
    """Each sentence with that in its place of the other text; by itself where the two have no such places."""
    pairs: list[tuple[str, ...]] = []
    like = len(chinese) == len(english)
    for one, two in zip(chinese, english, strict=True) if like else ((part, None) for part in (*chinese, *english)):
        mine, its = [text for _, text in one.sentences], [text for _, text in two.sentences] if two else []
        pairs += zip(mine, its, strict=True) if len(mine) == len(its) else ((text,) for text in (*mine, *its))
    return pairs


def unanswered(bank: Path, listed: Path) -> tuple[str, ...]:
    """Questions that no sentence answers, each once: the bank's, by a seed, and those of a file, `#` for remarks."""
    chance = random.Random(SEED)
    wordings = [each for each in read_bank(bank) if not each.follows]
    of_none = [each for each in wordings if each.question == UNANSWERED]
    of_rows = [each for each in wordings if each.question != UNANSWERED]
    asked = [filled(each)[0] for each in (*of_none, *chance.sample(of_rows, min(OF_ROWS, len(of_rows))))]
    lines = map(str.strip, listed.read_text(encoding="utf-8").splitlines())
    return tuple(dict.fromkeys([*asked, *(line for line in lines if line and not line.startswith("#"))]))


def with_unanswered(made: Expected, questions: Sequence[str]) -> Expected:
    """The same with questions that no sentence answers, as one more class."""
    asked = ((question, len(made.labels)) for question in questions)
    return Expected((*made.questions, *asked), made.texts, (*made.labels, NOTHING))


def with_said(made: Expected, path: Path) -> Expected:
    """The same with what people were found to ask, each as often as it is to be heeded."""
    numbers = {label: number for number, label in enumerate(made.labels)}
    return Expected((*made.questions, *read_said(path, numbers) * HEED), made.texts, made.labels)
