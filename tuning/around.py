"""`python -m tuning.around [SAMPLE]`: how many questions read the same with something said around them.

A metamorphic test (Chen et al. 1998): no expectation is needed, for greetings, thanks and what is told of the asker
must not change what a plain question asks. `data/tuning/around.txt` holds what is said, `{}` being the question: a
`courtesy` says nothing at all, `told` tells of the asker and is put around questions of fact only. Questions are those
of the golden sets that need no history, a sample of them by a fixed seed.
"""

import argparse
import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from schemas.reading import Reading
from tuning.classifier.slots import ROOT, gazetteer
from tuning.eval import golden
from tuning.wordings import wants_the_same
from worker.understanding import read_question
from worker.understanding.times.hours import TAIPEI

BANK = ROOT / "data" / "tuning" / "around.txt"
NOW = datetime(2026, 3, 11, 18, 30, tzinfo=TAIPEI)
SAMPLE = 100
"""Questions of each language that are asked with everything that is said."""
_LONGEST = 60
_FACTS = frozenset({"detail", "count", "extreme", "compare", "distribution"})


class Held(NamedTuple):
    """How many of so many questions were read the same with one thing said around them."""

    locale: str
    kind: str
    said: str
    same: int
    of: int


def said_around() -> Iterator[tuple[str, str, str]]:
    """What is said: its language, its kind, and the words with `{}` where the question stands."""
    locale = kind = ""
    for line in BANK.read_text("utf-8").splitlines():
        if line.startswith("["):
            locale, kind = line.strip("[]").split()
        elif "{}" in line and not line.startswith("#"):
            yield locale, kind, line


def measured(sample: int = SAMPLE, seed: int = 1) -> list[Held]:
    """Every saying with the number of sampled questions that it leaves as they are."""
    names, asked = gazetteer(), _questions()

    def read(text: str) -> Reading:
        return read_question(text, names, now=NOW)

    found: list[Held] = []
    plain: dict[tuple[str, str], dict[str, Reading]] = {}
    for locale, kind, said in said_around():
        if (locale, kind) not in plain:
            order = random.Random(seed).sample(asked[locale], len(asked[locale]))
            readings = ((text, read(text)) for text in order)
            wanted = (each for each in readings if kind == "courtesy" or _is_of_facts(each[1]))
            plain[locale, kind] = dict(each for each, _ in zip(wanted, range(sample), strict=False))
        questions = plain[locale, kind]
        same = sum(_same(read(said.format(text)), reading) for text, reading in questions.items())
        found.append(Held(locale, kind, said, same, len(questions)))
    return found


def _questions() -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {"zh-TW": [], "en": []}
    for name in golden.GOLDEN:
        for question in golden.load(name):
            if not question.get("history") and len(question["query"]) < _LONGEST and "{" not in question["query"]:
                found[question["locale"]].append(question["query"])
    return found


def _is_of_facts(reading: Reading) -> bool:
    return reading.intent in _FACTS and reading.own is None and not reading.personal


def _same(one: Reading, other: Reading) -> bool:
    """Whether two readings want the same of the same things."""
    named = [{m.ids for m in each.mentions if not m.negated} for each in (one, other)]
    return wants_the_same(one, other) and named[0] == named[1]


def main() -> None:
    """Print the share that is read the same by kind and language, and the sayings that change most."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sample", nargs="?", type=int, default=SAMPLE)
    found = measured(parser.parse_args().sample)
    for locale, kind in dict.fromkeys((each.locale, each.kind) for each in found):
        of_kind = [each for each in found if (each.locale, each.kind) == (locale, kind)]
        same, of = sum(each.same for each in of_kind), sum(each.of for each in of_kind)
        print(f"{locale} {kind}: {same / of:.3f} of {of} readings the same")
        for each in sorted(of_kind, key=lambda held: held.same)[:5]:
            print(f"    {each.same / each.of:.2f} {each.said}")


if __name__ == "__main__":
    main()
