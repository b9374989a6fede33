"""Questions of the sets that were read, with the sentence that answers each: what people ask, not what is expected.

A sentence answers where it says what the set demands; of several it is the one that the shipped model finds likeliest.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from schemas.sentences import NOTHING
from tuning.answerable.corpus import standing_alone
from tuning.routing.corpus import of_articles
from wrangler_compat.ai.local import load_engine

LIKELY = 12
"""Of so many sentences one must say what is demanded, or the question is left out."""

Said = tuple[str, str]
"""A question, and the label of the sentence that answers it."""


async def said(model: Path, texts: Mapping[str, str]) -> list[Said]:
    """The questions that a sentence answers; texts are what the labels that the model knows say, in both languages."""
    engine = load_engine(model)
    found: list[Said] = []
    with ThreadPoolExecutor(1) as pool:
        for _, row in standing_alone():
            if not of_articles(row) or not (demanded := list(_demanded(row["expect"]))):
                continue
            odds = await engine.run({"text": row["query"]}, pool)
            labels = [each["label"] for each in odds if each["label"] != NOTHING][:LIKELY]
            shares = [_share(demanded, texts.get(label, "").casefold()) for label in labels]
            if most := max(shares):
                found.append((row["query"], labels[shares.index(most)]))
    return list(dict.fromkeys(found))


def _share(demanded: Sequence[Sequence[str]], text: str) -> float:
    """Which share of the demands a text meets."""
    return sum(any(word.casefold() in text for word in words) for words in demanded) / len(demanded)


def _demanded(expect: Sequence[Mapping[str, Any]]) -> Iterator[list[str]]:
    """The words of which a right answer holds one, for each demand."""
    for each in expect:
        if words := [
            *each.get("text_any", ()),
            *(word for one in each.get("any", ()) for word in one.get("text_any", ())),
        ]:
            yield words
        for word in each.get("text_all", ()):
            yield [word]


def write_said(path: Path, lines: Sequence[Said]) -> None:
    """Write the questions, one JSON object a line."""
    made = (json.dumps({"asked": asked, "label": label}, ensure_ascii=False) for asked, label in lines)
    path.write_text("".join(f"{line}\n" for line in made), "utf-8")


def read_said(path: Path, numbers: Mapping[str, int]) -> list[tuple[str, int]]:
    """The questions with the numbers of their sentences; ValueError names one whose sentence is no longer there."""
    made: list[tuple[str, int]] = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        row = json.loads(line)
        if row["label"] not in numbers:
            raise ValueError(
                f"{path.name}:{number}: no sentence begins as {row['label']!r}; "
                "`python -m tuning.sentences said` writes the file anew"
            )
        made.append((row["asked"], numbers[row["label"]]))
    return made
