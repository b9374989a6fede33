"""What is learned from: questions that something on record answers, and those that nothing does, names masked."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from tuning.eval import golden
from tuning.wordings import BANK, NOTHING, Wording, filled, read, read_bank
from worker.understanding.wording.masking import impersonal

__all__ = ["Asked", "as_seen", "demands", "digest", "gathered", "of_pairs", "of_sets", "standing_alone"]

UNREAD = (
    *(f"golden-{number}" for number in (22, 25, 28, 47, 58, 60, 67, 68, 70)),
    *(f"anew-{number}" for number in (2, 4, 6)),
)
"""Sets that are kept for measuring: neither they nor the questions that they say anew are learned from."""
BANKED, EXPECTED, READ, PAIRED = 0.7, 0.5, 1.0, 1.0
"""What a question of each kind weighs: those of the bank and of the articles are many, and plainer than people's."""
_SIGNS = {"+": True, "-": False}
_AREA = re.compile(r"\{area\}")
"""Areas stand where crags do in a question; the bank's slots have none."""
_TELLS_NOTHING = frozenset({"declined", "needs_sign_in"})


class Asked(NamedTuple):
    """A question as the classifier sees it; folds are split by group."""

    text: str
    wanted: bool
    group: str
    heed: float


def gathered(bank: Path, listed: Path, pairs: Path) -> list[Asked]:
    """Everything there is to learn from, each text once."""
    made = [*of_bank(bank), *of_articles(listed), *of_pairs(pairs), *of_sets()]
    return list({(each.text, each.wanted): each for each in made}.values())


def of_bank(folder: Path = BANK) -> Iterator[Asked]:
    """The wordings that stand by themselves, those of one plain question in one group."""
    for number, wording in enumerate(read_bank(folder)):
        if not wording.follows:
            nothing = wording.question == NOTHING
            group = f"nothing {number // 10}" if nothing else wording.question
            yield Asked(as_seen(filled(wording)[0]), not nothing, group, BANKED)


def of_articles(folder: Path) -> Iterator[Asked]:
    """What sentences of articles are expected to be asked, and what none of them answers."""
    for path in sorted(folder.glob("*.txt")):
        answerable = path.stem != "nothing"
        group = ""
        for number, line in enumerate(map(str.strip, path.read_text(encoding="utf-8").splitlines())):
            if line.startswith(("#", ">", "=", "@")):
                group = line
            elif line:
                own = f"{path.stem} {group}" if answerable else f"{path.stem} {number // 10}"
                yield Asked(as_seen(line), answerable, own, EXPECTED)


def of_pairs(folder: Path) -> Iterator[Asked]:
    """Near twins of which one is answered and the other is not; ValueError names a line that is neither."""
    for path in sorted(folder.glob("*.txt")):
        for number, line in enumerate(map(str.strip, path.read_text(encoding="utf-8").splitlines()), 1):
            if not line or line.startswith("#"):
                continue
            if line[0] not in _SIGNS or not line[1:].strip():
                raise ValueError(f"{path.name}:{number}: {line!r} does not begin with `+ ` or `- ` and a question")
            text, _ = filled(Wording(_AREA.sub("{crag}", line[1:].strip()), NOTHING, follows=False))
            yield Asked(as_seen(text), _SIGNS[line[0]], f"{path.stem} {number // 20}", PAIRED)


def of_sets(names: Iterable[str] = golden.GOLDEN) -> Iterator[Asked]:
    """The questions of the sets whose failures were read, but for those on one's own records."""
    for origin, row in standing_alone(names):
        if _TELLS_NOTHING.isdisjoint(wanted := set(demands(row["expect"]))):
            yield Asked(as_seen(row["query"]), "abstain" not in wanted, f"set {origin}", READ)


def standing_alone(names: Iterable[str] = golden.GOLDEN) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The rows of the sets whose failures were read, but for follow-ups and attacks, with the first that asked this."""
    kept = {row.get("of", row["id"]) for name in UNREAD for row in golden.load(name)}
    for name in names:
        for row in golden.load(name) if name not in UNREAD else ():
            origin = row.get("of", row["id"])
            if origin not in kept and not row.get("history") and "attack" not in row.get("tags", ()):
                yield origin, row


def demands(value: Any) -> Iterator[str]:
    """The words that an expectation is written in, however deep."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield key
            yield from demands(each)
    elif isinstance(value, list):
        for each in value:
            yield from demands(each)


def as_seen(text: str) -> str:
    """A question with its names, grades and numbers masked, as when it is asked."""
    reading = read(text)
    return impersonal(reading.text, reading.mentions)


def digest(made: Iterable[Asked]) -> bytes:
    """What was learned from, for its hash."""
    return "\n".join(json.dumps(each, ensure_ascii=False) for each in made).encode()
