"""The small model's own tokens: labels, numbers, times, grades whole, Chinese by the character, Latin by a small BPE.

Made from the alphabet of the data and from the articles' English; it knows letters, not facts.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from tuning.arms.facts import DATA, FILES, rows
from tuning.arms.wording import ASKING, DAY_NAMES, UNKNOWN

PAD, END, LINE = "<pad>", "<end>", "\n"
MERGES = 900
CITED = tuple(f"[{n}]" for n in range(1, 10))
BEGIN = "▁"
"""Stands before every Latin word; spaces are no tokens, so a name has the same tokens wherever it stands."""
_TOKEN = re.compile(r"\[\d\]|5\.\d+[a-d]?(?![\d.])|\d\d:\d\d|\d\d|\d|[a-z]+|\n|[^ ]", re.S)


def normal(text: str) -> str:
    """Lower case, plain Latin letters, one width."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def phrases() -> list[str]:
    """The Chinese words that are one token: labels, days, values of closed lists, the sentence that abstains.

    Longest first, then by code point: ids are positions, so the order must not hang on a set's.
    """
    from indexer.words import CITIES
    from tuning.arms.wording import GYM_TYPES, ROUTE_TYPES

    found = {asking["zh-TW"].label.split()[-1] for asking in ASKING.values()}
    found |= {"營業時間", "公尺", "路線卡", "岩館", *(zh for zh, _ in DAY_NAMES.values()), *CITIES}
    for kinds in (*ROUTE_TYPES.values(), *GYM_TYPES.values()):
        found |= set(kinds["zh-TW"][:1])
    found.add(UNKNOWN["zh-TW"])
    return sorted(
        (normal(each) for each in found if len(each) > 1 and not each.isascii()), key=lambda each: (-len(each), each)
    )


class Tokens:
    """Text to ids and back; ids are positions in `words`."""

    def __init__(self, words: Sequence[str], merges: Sequence[tuple[str, str]]) -> None:
        self.words = list(words)
        self.ids = {word: at for at, word in enumerate(words)}
        self.merges = {pair: at for at, pair in enumerate(merges)}
        self._whole = re.compile("|".join(map(re.escape, phrases())))
        self.pad, self.end = self.ids[PAD], self.ids[END]
        self._latin = lru_cache(maxsize=50_000)(self._merged)

    def __len__(self) -> int:
        return len(self.words)

    def encode(self, text: str) -> list[int]:
        """The ids of a text; a character that nobody has seen is left out."""
        return [self.ids[word] for word in self.split(text) if word in self.ids]

    def decode(self, ids: Iterable[int]) -> str:
        """The text of ids, without padding and end."""
        return "".join(self.words[each] for each in ids if each not in (self.pad, self.end)).replace(BEGIN, " ")

    def split(self, text: str) -> Iterator[str]:
        """The tokens of a text."""
        plain, at = normal(text), 0
        for found in self._whole.finditer(plain):
            yield from self._rest(plain[at : found.start()])
            yield found[0]
            at = found.end()
        yield from self._rest(plain[at:])

    def _rest(self, text: str) -> Iterator[str]:
        for part in _TOKEN.findall(text):
            if part.isalpha() and part.isascii():
                yield from self._latin(BEGIN + part)
            elif part in self.ids:
                yield part
            else:
                yield from part

    def _merged(self, word: str) -> tuple[str, ...]:
        parts = list(word)
        while len(parts) > 1:
            ranked = [(self.merges.get(pair, len(self.merges)), at) for at, pair in enumerate(pairwise(parts))]
            rank, at = min(ranked)
            if rank == len(self.merges):
                break
            parts[at : at + 2] = [parts[at] + parts[at + 1]]
        return tuple(parts)


def english() -> str:
    """The English that the BPE is learned on: articles, glossary and the questions' own words; no row of the data."""
    texts = [path.read_text("utf-8") for path in sorted((DATA / "knowledge").glob("*.md"))]
    texts.append((DATA / "glossary.jsonl").read_text("utf-8"))
    for asking in ASKING.values():
        texts.append(" ".join((asking["en"].label, *asking["en"].nouns, *asking["en"].whole)) * 20)
    texts.append(" ".join(UNKNOWN["en"] for _ in range(50)))
    return normal("\n".join(texts))


def alphabet() -> set[str]:
    """Every character of the data files, the articles, the glossary and the items."""
    texts = [json.dumps(row, ensure_ascii=False) for kind in FILES for row in rows(kind)]
    texts += [path.read_text("utf-8") for path in (DATA / "knowledge").glob("*.md")]
    texts += [(DATA / name).read_text("utf-8") for name in ("glossary.jsonl", "eval/arms.jsonl")]
    return (set(normal("".join(texts))) | set("問答：。，！？｜[]嗎呢請查想知道個這條誰" + BEGIN)) - {" "}


def learn(text: str, count: int = MERGES) -> list[tuple[str, str]]:
    """The merges of byte-pair encoding (Sennrich et al., 2016) over the Latin words of a text.

    The pairs are counted once; a merge counts anew only the words that hold its pair.
    """
    words = Counter(BEGIN + word for word in re.findall(r"[a-z]+", text))
    parts = {word: list(word) for word in words}
    pairs: Counter[tuple[str, str]] = Counter()
    holding: dict[tuple[str, str], set[str]] = {}

    def count_in(word: str, often: int) -> None:
        for pair in pairwise(parts[word]):
            pairs[pair] += often
            holding.setdefault(pair, set()).add(word)

    for word, often in words.items():
        count_in(word, often)
    merges: list[tuple[str, str]] = []
    while len(merges) < count:
        best = max(pairs, key=lambda pair: (pairs[pair], pair), default=None)
        if best is None or not pairs[best]:
            break
        merges.append(best)
        for word in holding.pop(best):
            own = parts[word]
            for pair in pairwise(own):
                pairs[pair] -= words[word]
            at = 0
            while at < len(own) - 1:
                if (own[at], own[at + 1]) == best:
                    own[at : at + 2] = [own[at] + own[at + 1]]
                at += 1
            count_in(word, words[word])
        del pairs[best]
    return merges


def make() -> Tokens:
    """The tokens of this data; the same data give the same."""
    merges = learn(english())
    numbers = [*map(str, range(10)), *(f"{n:02d}" for n in range(100))]
    times = [f"{hour:02d}:{minute:02d}" for hour in range(25) for minute in (0, 30)]
    grades = [f"5.{n}" for n in range(16)] + [f"5.{n}{letter}" for n in range(10, 16) for letter in "abcd"]
    latin = ["".join(pair) for pair in merges]
    words = [PAD, END, LINE, *CITED, *numbers, *times, *grades, *phrases(), *sorted(alphabet()), *latin]
    return Tokens(list(dict.fromkeys(words)), merges)


def save(tokens: Tokens, path: Path) -> None:
    """Keep the tokens beside a checkpoint."""
    path.write_text(json.dumps({"words": tokens.words, "merges": list(tokens.merges)}, ensure_ascii=False), "utf-8")


def load(path: Path) -> Tokens:
    """The tokens of a checkpoint."""
    kept = json.loads(path.read_text("utf-8"))
    return Tokens(kept["words"], [(one, other) for one, other in kept["merges"]])
