"""Find the words of a clause that a vocabulary does not hold.

`heard` are the words that any question about rows may hold, `coloured` those that only colour what is said. `told` are
those that ask for what rows tell, each with what it asks about: a kind of row, an attribute, or any of them.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

from rapidfuzz.distance.OSA import distance

from worker.text.folding import as_folded
from worker.understanding.unrecorded.beside_the_point import asks_by_place

_RUN = re.compile(r"(?P<zh>[\u4e00-\u9fff]+)|(?P<en>[a-z][a-z'’-]*[a-z]|[a-z])|(?P<gap>[^\sa-z\u4e00-\u9fff]+)")
# A longer word with one slip of the keyboard is the word.
_LEAST_MISSPELLED = 6
SHORTEST_ZH = 2
Told = frozenset[str] | None
PARTICLES = frozenset(
    "的了嗎呢吧啊呀喔哦欸是有在和跟與及或也都還就才又再我你您他她它這那哪誰幾多個條間家座顆支很最太超較更比沒不要會能可想去來到從把被給為讓請問"
)
# After a word of degree a single character says enough (很滑, 最吵, 會不會擠), and after a last 有: 哪間有貓.
_DEGREE = re.compile(r"(?:很|最|太|超|比較|較|多|會不會|好不好|夠不夠)$")
_HAS_ONE = re.compile(r"(?<![只所擁具])有.(?:的|嗎|呢|$)")


def left_over(
    clause: str, told: Told = None, shortest: int = SHORTEST_ZH, *, also: Told = None
) -> list[tuple[int, int]]:
    """The spans of a clause that no known word covers, and none that only colours what is said.

    told narrows the known words to those that ask about the given things; None knows all that is heard, and the words
    that ask about what also names.
    """
    found: list[tuple[int, int]] = []
    run: list[tuple[int, int]] = []
    for part in _RUN.finditer(clause):
        if part["en"] is None:
            _close(run, found)
            run = []
            if part["zh"] is not None:
                at = part.start()
                spans = left_over_zh(part["zh"], shortest, clause=clause, offset=at, told=told, also=also)
                found += [(at + start, at + end) for start, end in spans]
        elif _is_known(part["en"], told, also) or (
            part["en"] in _words("en", "coloured") and not asks_by_place(clause, *part.span())
        ):
            _close(run, found)
            run = []
        else:
            run.append(part.span())
    _close(run, found)
    return found


def _close(run: list[tuple[int, int]], found: list[tuple[int, int]]) -> None:
    """Keep English words that follow one another as one span."""
    if run:
        found.append((run[0][0], run[-1][1]))


def left_over_zh(
    text: str,
    shortest: int = SHORTEST_ZH,
    *,
    clause: str = "",
    offset: int = 0,
    told: Told = None,
    also: Told = None,
) -> list[tuple[int, int]]:
    """The spans that hold an unknown character, each with the single characters around it that are no particles.

    Words are found from the left, each the longest that begins where it stands. A word that is not known is mostly
    cut into characters of which some are: 鎖點間距 has three. Where it is one character alone it says too little.
    In a clause, where the text stands at an offset, words that only colour are known as well where they do not ask.
    """
    coloured = _words("zh-TW", "coloured") if clause else frozenset()
    lengths = _lengths("told" if told else "both" if also else "heard", coloured=bool(clause))
    found: list[tuple[int, int]] = []
    at = start = 0
    strange = False
    while at <= len(text):
        size = asked = 0
        for length in lengths.get(text[at : at + 1], ()):
            word = text[at : at + length]
            if at + length > len(text):
                continue
            talk = word in coloured and not asks_by_place(clause, offset + at, offset + at + length)
            if talk or _holds("zh-TW", word, told, also):
                size = length
            elif word in coloured or (told and word in _told("zh-TW")):
                # What asks for something else is one word, be its parts known: 幾分 is in 幾分鐘.
                asked = length
            else:
                continue
            break
        if at == len(text) or size > 1 or (size and text[at] in PARTICLES):
            says = at - start >= shortest or _DEGREE.search(text[:start]) or _HAS_ONE.match(text, max(0, start - 1))
            if strange and says:
                found.append((start, at))
            start, strange = at + (size or 1), False
        strange |= at < len(text) and not size
        at += size or asked or 1
    return found


def is_written(word: str) -> bool:
    """Whether an English word is known just as it is written, be it as a part of a name."""
    return word in _words("en")


def _is_known(word: str, told: Told, also: Told = None) -> bool:
    """Whether an English word is known, its plural and its possessive with it."""
    plain = word.replace("’", "'").removesuffix("'s").removesuffix("'")
    if (
        len(plain) < 2
        or _holds("en", plain, told, also)
        or any(plain.endswith(end) and _holds("en", plain[: -len(end)], told, also) for end in ("s", "es"))
    ):
        return True
    if "-" in plain:
        return all(_is_known(part, told, also) for part in plain.split("-"))
    if len(plain) < _LEAST_MISSPELLED or (told and plain in _words("en")):
        return False
    alike = _by_beginning()
    return any(
        distance(plain, word, score_cutoff=1) <= 1 and _holds("en", word, told, also)
        for size in (len(plain) - 1, len(plain), len(plain) + 1)
        for word in alike.get((plain[0], size), ())
    )


def _holds(language: str, word: str, told: Told, also: Told) -> bool:
    """Whether a word is known; told says what it must ask about, also about what else it may ask."""
    if told is None:
        return word in _words(language) or (also is not None and not also.isdisjoint(_told(language).get(word, ())))
    return not told.isdisjoint(_told(language).get(word, ()))


@lru_cache(maxsize=1)
def _by_beginning() -> dict[tuple[str, int], list[str]]:
    """The English words by their first letter and their length: slips of the keyboard seldom change the first."""
    found: dict[tuple[str, int], list[str]] = {}
    for word in _words("en") | _told("en").keys():
        found.setdefault((word[0], len(word)), []).append(word)
    return found


def heard_words(language: str) -> frozenset[str]:
    """The words of a language that a question about rows may hold without asking for more."""
    return _words(language)


def colours_only(text: str) -> bool:
    """Whether a folded text is, as a whole, a word that only colours what is said: 打擾, "crikey"."""
    return text in _words("en" if text.isascii() else "zh-TW", "coloured")


@lru_cache(maxsize=6)
def _lengths(vocabulary: str, *, coloured: bool) -> dict[str, tuple[int, ...]]:
    """How long the Chinese words are that begin with a character, the longest first; coloured adds what colours."""
    found: dict[str, set[int]] = {}
    known: frozenset[str] = frozenset(_told("zh-TW")) if vocabulary != "heard" else frozenset()
    if vocabulary != "told":
        known |= _words("zh-TW")
    for word in known | (_words("zh-TW", "coloured") if coloured else frozenset()):
        found.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


@lru_cache(maxsize=4)
def _words(language: str, kind: str = "heard") -> frozenset[str]:
    """The words of a language that questions are made of, or those that only colour what is said."""
    return frozenset(word for line in _lines(kind, language) for word in line)


@lru_cache(maxsize=2)
def _told(language: str) -> Mapping[str, frozenset[str]]:
    """Of each word that asks for what rows tell, what it may ask about."""
    found: dict[str, set[str]] = {}
    for about, *words in _lines("told", language):
        for word in words:
            found.setdefault(word, set()).add(about)
    return {word: frozenset(about) for word, about in found.items()}


def _lines(kind: str, language: str) -> list[list[str]]:
    text = resources.files(__package__).joinpath(f"{kind}.{language}.txt").read_text("utf-8")
    return [line.split() for line in as_folded(text).splitlines() if line.strip() and not line.startswith("#")]
