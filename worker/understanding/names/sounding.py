"""Chinese names by their sound: which of them a text holds in other characters that sound the same."""

from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick, MatchKind

from worker.text.folding import holds_cjk, is_cjk
from worker.text.sounds import readings, sounds

_SHORTEST = 2


class Sounding:
    """The names that are Chinese throughout, to be found in the sounds of a text."""

    __slots__ = ("_automaton", "_names")

    def __init__(self, names: Iterable[str]) -> None:
        by_sound: dict[str, list[str]] = {}
        for name in names:
            if len(name) >= _SHORTEST and all(map(is_cjk, name)):
                for way in readings(name):
                    by_sound.setdefault(way, []).append(name)
        self._names = tuple(by_sound.values())
        self._automaton = AhoCorasick(list(by_sound), matchkind=MatchKind.Standard, store_patterns=False)

    def find(self, folded: str) -> Iterator[tuple[int, int, str]]:
        """Every place of a folded text that sounds like a name and is written otherwise, with the name."""
        if not self._names or not holds_cjk(folded):
            return
        for at, start, end in self._automaton.find_matches_as_indexes(sounds(folded), overlapping=True):
            yield from ((start, end, name) for name in self._names[at] if name != folded[start:end])
