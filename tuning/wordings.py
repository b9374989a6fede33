"""`python -m tuning.wordings`: how many ways of asking plain questions are read as these, in plainer words or not.

The bank, `data/tuning/wordings/*.txt`, holds groups: `= question` opens one with the question in words that the rules
read, `= -` one of questions that nothing here answers; below stand other wordings of it. `@history` says of the groups
after it that they go on from an earlier turn (they are not asked here), `@alone` ends that, `#` begins a remark. Slots
stand for names and figures: {route} {crag} {gym} {place} {grade} {num}, a second one with 2 behind its name, a crag
being any crag, area or sector. A place that only narrows stands in the wording and not in its question.

A wording is read as its question where both readings want the same, by all that a reading holds but its text. A fifth
of the bank is held out: `worker/understanding/wording/plainer.txt` was chosen on the rest.
"""

import argparse
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from schemas.reading import Filter, Reading
from tuning.classifier.slots import ROOT, gazetteer
from worker.text.folding import holds_cjk
from worker.understanding import read_question
from worker.understanding.times.hours import TAIPEI
from worker.understanding.wording import plainer

BANK = ROOT / "data" / "tuning" / "wordings"
NOTHING = "-"
"""The plain question of what nothing here answers."""
NOW = datetime(2026, 11, 25, 15, 0, tzinfo=TAIPEI)
FIFTHS = 5
_SLOT = re.compile(r"\{(route|crag|gym|place|grade|num)(2?)\}")
_NARROWING = frozenset({"crag", "place"})
_SLOTS = ("route", "route2", "crag", "crag2", "gym", "gym2", "place", "place2", "grade", "grade2", "num", "num2")
_NAMES: Mapping[bool, Sequence[Mapping[str, str]]] = {
    chinese: [dict(zip(_SLOTS, line.split("|"), strict=True)) for line in lines]
    for chinese, lines in {
        True: (
            "天天天藍|人面桃花|龍洞|墾丁|心流抱石館|市民抱石攀岩館|台北市|高雄市|5.10a|5.11b|8|15",
            "鐵牛排|高利貸|德芙蘭|關子嶺|奇岩攀岩館|心流抱石館|台中市|桃園市|5.9|5.11d|12|20",
            "白鯨記|亞哈船長|音樂廳|鐘塔|千手抱石|市民抱石攀岩館|新北市|台南市|5.12a|5.10c|6|25",
        ),
        False: (
            "Moby Dick|Captain Ahab|Long Dong|Kenting|Flow Bouldering Gym|Civic Bouldergym Taipei|Taipei City"
            "|Kaohsiung City|5.10a|5.11b|8|15",
            "Iron Steak|Loanshark|Defulan|Guanziling|BABO PAPAK Climbing Gym|Flow Bouldering Gym|Taichung City"
            "|Taoyuan City|5.9|5.11d|12|20",
            "Ice Cream|Try Again|Music Hall|Clocktower|Civic Bouldergym Taipei|Kirin Climbing Gym|New Taipei City"
            "|Tainan City|5.12a|5.10c|6|25",
        ),
    }.items()
}
_APART = frozenset({"text", "locale", "mentions", "confidence", "filter", "attributes", "suggestions"})
_GUESSES = frozenset({"search", "knowledge"})
SURE = 0.55
"""Rules that are less sure of what is asked only guess."""


class Wording(NamedTuple):
    """One way of asking a plain question; follows says that it goes on from an earlier turn."""

    text: str
    question: str
    follows: bool

    @property
    def held_out(self) -> bool:
        """Whether it is of the fifth that no plainer word was chosen on."""
        return zlib.crc32(self.text.encode()) % FIFTHS == 0


def read_bank(folder: Path = BANK) -> list[Wording]:
    """Every wording of the folder, each once."""
    paths = sorted(folder.glob("*.txt"))
    return list(dict.fromkeys(w for p in paths for w in parse(p.read_text("utf-8").splitlines(), p.name)))


def parse(lines: Iterable[str], source: str) -> Iterator[Wording]:
    """The wordings of one file; ValueError names the line that is wrong and what was wanted."""
    question, follows = "", False
    for number, line in enumerate(map(str.strip, lines), 1):
        if not line or line.startswith("#"):
            continue
        if line in ("@history", "@alone"):
            follows = line == "@history"
        elif line.startswith("= "):
            question = line.removeprefix("= ").strip()
        elif not question:
            raise ValueError(f"{source}:{number}: {line!r} stands before the first `= question`")
        else:
            if question != NOTHING and (apart := _apart(line, question)):
                raise ValueError(f"{source}:{number}: {', '.join(apart)} must stand in both {line!r} and {question!r}")
            yield Wording(line, question, follows)


def _slots(text: str) -> set[str]:
    return {kind + number for kind, number in _SLOT.findall(text)}


def _apart(text: str, question: str) -> list[str]:
    here, there = _slots(text), _slots(question)
    return sorted(there - here | {slot for slot in here - there if slot.rstrip("2") not in _NARROWING})


def filled(wording: Wording) -> tuple[str, str]:
    """The wording and its question with names and figures, always the same, the question narrowed as the wording is."""
    sets = _NAMES[holds_cjk(_SLOT.sub("", wording.text))]
    names = sets[zlib.crc32(wording.text.encode()) % len(sets)]
    text, question = (
        _SLOT.sub(lambda slot: names[slot[1] + slot[2]], each) for each in (wording.text, wording.question)
    )
    only = [names[slot] for slot in dict.fromkeys(kind + n for kind, n in _SLOT.findall(wording.text))]
    narrowing = [name for name in only if name not in question]
    if not narrowing or wording.question == NOTHING:
        return text, question
    if holds_cjk(question):
        return text, "、".join(narrowing) + question
    return text, f"{question.rstrip('?. ')} in {' and '.join(narrowing)}?"


def read(text: str) -> Reading:
    """The reading of a text about the sample data."""
    return read_question(text, gazetteer(), now=NOW)


def is_at_a_loss(reading: Reading) -> bool:
    """Whether the rules have not read what was asked, or only guess it."""
    if reading.out_of_scope or reading.missing is not None or reading.unheard or reading.unearned or reading.foreign:
        return True
    return reading.attack or (reading.intent in _GUESSES and reading.confidence < SURE)


def wants_the_same(one: Reading, other: Reading) -> bool:
    """Whether two readings want the same of the same rows."""
    if set(one.attributes) != set(other.attributes) or one.unrecorded != other.unrecorded:
        return False
    if any(getattr(one, f.name) != getattr(other, f.name) for f in fields(Reading) if f.name not in _APART):
        return False
    return all(getattr(one.filter, f.name) == getattr(other.filter, f.name) for f in fields(Filter))


@contextmanager
def bare() -> Iterator[None]:
    """The rules without the plainer words."""
    known = dict(plainer.known())
    plainer.known().clear()
    try:
        yield
    finally:
        plainer.known().update(known)


def is_read(wording: Wording) -> bool:
    """Whether the wording is read as its question, and not only guessed at."""
    text, question = filled(wording)
    got = read(text)
    return not is_at_a_loss(got) and wants_the_same(got, read(question))


def main() -> None:
    """Print the shares; --failures lists what is not read."""
    parser = argparse.ArgumentParser(prog="python -m tuning.wordings", description=__doc__)
    parser.add_argument("--failures", action="store_true", help="list the held-out wordings that are not read")
    options = parser.parse_args()
    bank = [wording for wording in read_bank() if not wording.follows]
    with bare():
        before = {wording: is_read(wording) for wording in bank if wording.question != NOTHING}
    now = {wording: is_read(wording) for wording in before}
    for held_out in (False, True):
        for chinese in (True, False):
            some = [w for w in before if w.held_out == held_out and holds_cjk(w.text) == chinese]
            mended, harmed = (sum(now[w] > before[w] for w in some), sum(now[w] < before[w] for w in some))
            print(
                f"{'held out' if held_out else 'chosen on':9}  {'zh-TW' if chinese else 'en':5}  wordings {len(some)}  "
                f"read by the rules {sum(before[w] for w in some) / len(some):.3f}  with plainer words "
                f"{sum(now[w] for w in some) / len(some):.3f}  mended {mended}  harmed {harmed}"
            )
    nothing = [filled(wording)[0] for wording in bank if wording.question == NOTHING]
    with bare():
        lost = sum(is_at_a_loss(read(text)) for text in nothing)
    still = sum(is_at_a_loss(read(text)) for text in nothing)
    print(f"{len(nothing)} that nothing answers: at a loss {lost}, with plainer words {still}")
    if options.failures:
        for wording in now:
            if wording.held_out and not now[wording]:
                print(f"{wording.text}\n    {wording.question}")


if __name__ == "__main__":
    main()
