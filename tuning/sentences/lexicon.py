"""Words of both languages that are about the same thing, which the model of sentences reads a question with."""

from functools import lru_cache
from pathlib import Path

from wrangler_compat.ai.features import Lexicon

FILE = Path(__file__).with_name("lexicon.txt")
"""A line is about one thing: Chinese words, a bar, English words with commas between them."""


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon of this folder; what words are about is called by the first of them."""
    return read_lexicon(FILE.read_text(encoding="utf-8"))


def read_lexicon(text: str) -> Lexicon:
    """A lexicon written as in the file; raises ValueError with the line that is not of that form."""
    words: list[tuple[str, str]] = []
    for line in map(str.strip, text.splitlines()):
        if not line or line.startswith("#"):
            continue
        chinese, bar, english = line.partition("|")
        said = [*chinese.split(), *(word.strip() for word in english.split(","))]
        if not bar or not all(said):
            raise ValueError(f"wanted Chinese words, a bar and English words with commas, found {line!r}")
        words += [(word, said[0]) for word in dict.fromkeys(said)]
    return Lexicon(words)
