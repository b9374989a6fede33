"""The words for the rock that crags and their routes are of: 「哪個岩場是石灰岩」, "5.10s but not on limestone"."""

from collections.abc import Mapping

from worker.understanding.matching.patterns import compiled

ROCKS: Mapping[str, str] = {
    "coral": r"珊瑚礁岩?(?!石灰岩)|\bcoral(?: reef)?(?! (?:reef|limestone)\b)(?: rock)?\b",
    "quartzite": r"石英(?:質)?砂?岩|\bquartzite\b",
    "limestone": r"(?:珊瑚礁)?石灰岩|\b(?:coral (?:reef )?)?limestone\b",
    "sandstone": r"砂岩|\bsandstone\b",
    "granite": r"花[崗岡]岩|\bgranite\b",
    "basalt": r"玄武岩|\bbasalt\b",
    "conglomerate": r"礫岩|\bconglomerate\b",
    "marble": r"大理[石岩]|\bmarble\b",
}
"""The kinds of rock, the more special ones first."""
_ANY = compiled("|".join(f"(?:{words})" for words in ROCKS.values()))


_EACH = {kind: compiled(words) for kind, words in ROCKS.items()}


def rocks_in(words: str) -> tuple[str, ...]:
    """The kinds of rock that a text names, the one that it names first before the others."""
    found = {kind: m.start() for kind, pattern in _EACH.items() if (m := pattern.search(words)) is not None}
    return tuple(sorted(found, key=found.__getitem__))


def names_rock(words: str) -> bool:
    """Whether a kind of rock is named in a text: 「不要石灰岩」 is no name of a place."""
    return _ANY.search(words) is not None
