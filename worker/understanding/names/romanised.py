"""Read the towns of Taiwan in whichever romanisation they are spelled: Banciao and Panchiao are Banqiao."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from schemas.reading import Mention
from worker.text.folding import fold
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.lexicon import is_word
from worker.understanding.wording.masking import Masked
from worker.verify import words
from worker.verify.toponyms import DISTRICTS

# Wade-Giles, Tongyong and Hanyu write the same sounds with these letters; what one of them tells apart and another
# does not counts as one. In order: an earlier rule leaves what a later one reads.
_SOUNDS = (
    (r"['’ -]", ""),
    (r"ng(?![aeiou])", "N"),
    (r"(?:jh|zh|ch|ts|tz|[zjqc])", "C"),
    (r"(?:hs|sh|sz|[xs])", "S"),
    (r"[bp]", "P"),
    (r"[dt]", "T"),
    (r"[gk]", "K"),
    (r"ih\b|(?<=[CS])(?:ih|yi)", "i"),
    (r"o(?=N)", "u"),
    (r"ia(?=n)", "ie"),
    (r"uo", "o"),
    (r"ueh|yue", "ue"),
    (r"(?<=h)o\b", "e"),
    (r"eh\b", "e"),
)
_SUFFIX = re.compile(r" (?:District|City|Township|County)$")
# What may be spelled so: a word that stands where a town does, in a question about gyms.
_SPELLED = re.compile(
    r"\b(?:in|near|around|at|to|from|of) ([A-Z][a-z]{3,11})(?![\w'’])|^([A-Z][a-z]{3,11})(?= (?:climbing )?gyms?\b)"
)
_OF_GYMS = compiled(r"\bgyms?\b|\bboulder(?:ing)?\b|\bindoors?\b|climbing (?:walls?|cent)")


def respelled(question: Masked, mentions: Sequence[Mention]) -> str | None:
    """The question with towns spelled as the data spells them, known names left alone; None where nothing changes."""
    if not _OF_GYMS.search(question.folded):
        return None
    shown = text = question.shown
    for start, end in sorted(_spans(shown), reverse=True):
        written = fold(shown[start:end])
        if is_word(written) or any(m.start < end and start < m.end for m in mentions):
            continue
        if (town := _towns().get(_sound(written))) is not None and fold(town) != written:
            text = text[:start] + town + text[end:]
    return None if text == shown else text


def _spans(shown: str) -> Iterator[tuple[int, int]]:
    for match in _SPELLED.finditer(shown):
        yield match.span(1) if match[1] else match.span(2)


def _sound(name: str) -> str:
    """What all romanisations of a name have in common."""
    for pattern, common in _SOUNDS:
        name = re.sub(pattern, common, name)
    return name


@lru_cache(maxsize=1)
def _towns() -> dict[str, str]:
    """The towns and cities with their English names by their sound; of two that sound alike neither."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for _, english in (*DISTRICTS.values(), *words.CITIES.values()):
        name = _SUFFIX.sub("", english)
        sound = _sound(fold(name))
        if len(sound) > 3 and " " not in name:
            twice |= {sound} if found.get(sound, name) != name else set()
            found[sound] = name
    return {sound: name for sound, name in found.items() if sound not in twice}
