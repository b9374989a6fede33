"""Turn hand-written frames into labelled questions with real names, the same for every run of one seed."""

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Example", "examples", "read_frames"]

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+?)(\d?)\}")
_HAN = re.compile(r"[\u3400-\u9fff]")
TRIES = 40
"""Draws per wanted question before a frame counts as exhausted."""


@dataclass(frozen=True, slots=True)
class Example:
    """One question; frame is the number of the sentence it was made from, by which folds are split."""

    id: str
    text: str
    locale: str
    label: str
    frame: int


def read_frames(path: Path) -> list[tuple[str, str]]:
    """(label, frame) for every line under a `= label` heading; `#` starts a remark."""
    found: list[tuple[str, str]] = []
    label: str | None = None
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("= "):
            label = line[2:].strip()
        elif line.strip() and not line.startswith("#"):
            if label is None:
                raise ValueError(f"{path}: the frame {line!r} stands before the first label")
            found.append((label, line.strip()))
    return found


def examples(
    frames: Sequence[tuple[str, str]], slots: Mapping[str, Mapping[str, Sequence[str]]], *, each: int, seed: int
) -> list[Example]:
    """Up to `each` different questions per frame; slots are the values by locale and name."""
    made: list[Example] = []
    seen: set[str] = set()
    for number, (label, frame) in enumerate(frames):
        locale = "zh-TW" if _HAN.search(frame) else "en"
        chance = random.Random(f"{seed}:{frame}")
        for text in _drawn(frame, slots[locale], chance, each):
            if text not in seen:
                seen.add(text)
                made.append(Example(f"{label}-{len(made):04}", text, locale, label, number))
    return made


def _drawn(frame: str, slots: Mapping[str, Sequence[str]], chance: random.Random, each: int) -> Iterator[str]:
    found: set[str] = set()
    # A draw that differs only in its names teaches nothing new; those come last.
    choices: set[str] = set()
    spare: list[str] = []
    for _ in range(TRIES * each):
        chosen = _chosen(frame, chance)
        text = _filled(chosen, slots, chance)
        if text in found:
            continue
        found.add(text)
        if chosen in choices:
            spare.append(text)
        else:
            choices.add(chosen)
            yield text
        if len(choices) == each:
            return
    yield from spare[: max(0, min(2, each - len(choices)))]


def _chosen(frame: str, chance: random.Random) -> str:
    while _CHOICE.search(frame):
        frame = _CHOICE.sub(lambda part: chance.choice(part[1].split("|")), frame)
    return frame


def _filled(frame: str, slots: Mapping[str, Sequence[str]], chance: random.Random) -> str:
    return " ".join(_SLOT.sub(lambda slot: chance.choice(slots[slot[1]]), frame).split())
