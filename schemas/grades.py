"""One grade type for the whole project: what was published, and the closed range of ordinals that it may mean.

A grade without its letter is the whole band (5.10 is 5.10a to 5.10d), a sign on a band is half of it (5.10- is a to b,
5.10+ is c to d), a sign on an exact grade is that grade (5.9+ is 5.9). Systems never mix.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from schemas.grade_scales import LADDERS, ORDINALS, ROMAN_NUMBERS, System

MAX_TEXT_CHARS = 40

_WANTED = "a grade such as 5.10a, 5.10a/b, 5.11?, V5, V3-4, 6a+, 6A+, VII- or TBD"
_UNKNOWN = re.compile(r"\?+|tbd|tba|n/a|unknown|project|proj\.?|未定|待定|不明|未知", re.I)
# What follows a grade: protection and aid ratings, or ice beside rock.
_SUFFIX = re.compile(
    r"\s+((?:pg-?13|pg|r/x|r|x|[ac][0-5][+-]?|(?:wi|ai)[1-8][+-]?|m\d{1,2}[+-]?|(?:easy|mod\.?|steep) snow)"
    r"(?:\s+(?:pg-?13|pg|r/x|r|x|[ac][0-5][+-]?|(?:wi|ai)[1-8][+-]?|m\d{1,2}[+-]?|(?:easy|mod\.?|steep) snow))*)$",
    re.I,
)
# Grades of kinds of climbing that have no ladder here: kept as published, unknown to filters.
_OTHER_LADDER = re.compile(r"(?:wi|ai)[1-8][+-]?|m\d{1,2}[+-]?|[ac][0-5][+-]?|(?:easy|mod\.?|steep) snow", re.I)
_CLASS = re.compile(r"(?:easy |mod\.? |hard )?(?:[1-5](?:st|nd|rd|th)(?: class)?|class [1-5])", re.I)

_SEPARATOR = r"\s*(?:/|~|to|or|至|到|或|-(?=\s*[0-9a-z?]))\s*"
_SIGN = r"(\+|-(?!\s*[0-9a-z?]))?"
# number, letter, sign, doubt; in a second term the number may be left out (5.10a/b, V3-4, 6a/+).
_TERMS: dict[System, re.Pattern[str]] = {
    "yds": re.compile(rf"(?:5\.)?(\d{{1,2}}|\?+)?([a-d])?{_SIGN}(\?*)", re.I),
    "v": re.compile(rf"v?(b|\d{{1,2}}|-easy)?(){_SIGN}(\?*)", re.I),
    "french": re.compile(rf"([1-9])?([a-c])?{_SIGN}(\?*)", re.I),
    "font": re.compile(rf"([3-9])?([a-c])?{_SIGN}(\?*)", re.I),
    "uiaa": re.compile(rf"(xi{{0,2}}|ix|iv|vi{{0,3}}|i{{1,3}}|\d{{1,2}})?(){_SIGN}(\?*)", re.I),
}
_FIRST: tuple[tuple[System, re.Pattern[str]], ...] = (
    ("yds", re.compile(r"5\.[\d?]")),
    ("v", re.compile(r"v(?:b|\d|-easy)", re.I)),
    ("font", re.compile(r"[3-9][A-C]")),
    ("french", re.compile(r"[1-9][a-c]")),
    ("uiaa", re.compile(r"[ivx]+(?![a-z0-9])", re.I)),
)


class GradeError(ValueError):
    """A text that is no grade: which field, what it held, what was wanted."""

    def __init__(self, value: str, wanted: str = _WANTED, *, field: str = "grade") -> None:
        super().__init__(f"{field} {value!r}: wanted {wanted}")
        self.field = field
        self.value = value
        self.wanted = wanted


@dataclass(frozen=True, slots=True)
class Grade:
    """A published grade and the closed range of ordinals that it may mean.

    low and high are both None when nobody knows. uncertain says that the publisher doubted it (a question mark, or no
    grade yet). suffix is what followed the difficulty: R, X, PG13, A0. system is None where even that is unknown.
    """

    system: System | None
    low: int | None
    high: int | None
    text: str
    uncertain: bool = False
    suffix: str = ""


def parse(text: str, *, system: System | None = None) -> Grade:
    """The grade that a text means; raises GradeError when it is no grade of the system (or of any)."""
    return _parse(text, system)


@lru_cache(maxsize=4096)
def _parse(text: str, system: System | None) -> Grade:
    published = text.strip()
    plain = re.sub(r"\s+", " ", unicodedata.normalize("NFKC", published)).translate(_DASHES).strip()
    if not plain or len(plain) > MAX_TEXT_CHARS:
        raise GradeError(text)
    if _UNKNOWN.fullmatch(plain):
        return Grade(system, None, None, published, uncertain=True)
    suffix = ""
    if (tail := _SUFFIX.search(plain)) is not None:
        suffix, plain = tail.group(1).upper(), plain[: tail.start()]
    if _CLASS.fullmatch(plain) and system in (None, "yds"):
        return Grade("yds", None, None, published, uncertain=True, suffix=suffix)
    if system is None and _OTHER_LADDER.fullmatch(plain):
        return Grade(None, None, None, published, uncertain=True, suffix=suffix)
    plain = re.sub(r"^(?:fb|font)\s*(?=\d)", "", plain, flags=re.I) if system in (None, "font") else plain
    found = _detect(plain)
    if found is None or (system is not None and found != system):
        # 6A and 6a differ by system only by case, and bare figures say nothing: there the caller's word decides.
        if system is None or (found is not None and {found, system} != {"french", "font"}):
            raise GradeError(text)
        found = system
    low, high, doubt = _terms(plain, found, text)
    return Grade(found, low, high, published, uncertain=doubt, suffix=suffix)


def ordinal(text: str, system: System) -> int:
    """The position of an exact grade in its ladder; a band or a range raises GradeError."""
    low, high = band(text, system)
    if low != high:
        raise GradeError(text, f"one exact {system} grade")
    return low


def label(ordinal: int, system: System) -> str:
    """The printed grade at a position; positions outside the ladder raise GradeError."""
    ladder = LADDERS[system]
    if not 0 <= ordinal < len(ladder):
        raise GradeError(str(ordinal), f"an ordinal from 0 to {len(ladder) - 1}", field=system)
    return ladder[ordinal]


def band(text: str, system: System) -> tuple[int, int]:
    """The closed range of ordinals that a text means; an unknown grade raises GradeError."""
    grade = parse(text, system=system)
    if grade.low is None or grade.high is None:
        raise GradeError(text, f"a known {system} grade")
    return grade.low, grade.high


def bounds(system: System) -> tuple[int, int]:
    """The easiest and the hardest ordinal of a system."""
    return 0, len(LADDERS[system]) - 1


def format_range(low: int | None, high: int | None, system: System) -> str:
    """A range in print: one grade, "5.10a–5.10d", or an open end; unknown at both ends prints "?"."""
    if low is None and high is None:
        return "?"
    if low is None or high is None:
        return f"≤ {label(high, system)}" if high is not None else f"≥ {label(low or 0, system)}"
    return label(low, system) if low == high else f"{label(low, system)}–{label(high, system)}"


def convert(ordinal: int, source: System, target: System) -> tuple[int, int] | None:
    """The range of another system that a grade answers to; None between roped and boulder systems."""
    from schemas.grade_table import convert_by_table

    label(ordinal, source)
    return (ordinal, ordinal) if source == target else convert_by_table(ordinal, source, target)


_DASHES = {ord(dash): "-" for dash in "‐‑‒–—−－"} | {ord("〜"): "~", ord("～"): "~"}


def _detect(plain: str) -> System | None:
    for system, start in _FIRST:
        if start.match(plain):
            return system
    return None


def _terms(plain: str, system: System, text: str) -> tuple[int | None, int | None, bool]:
    """The hull of all terms of "5.11d/5.12a", "V3-4", "5.11/5.10+"."""
    pattern, lows, highs, doubt = _TERMS[system], [], [], False
    number = letter = ""
    for position, part in enumerate(_split(plain, system)):
        match = pattern.fullmatch(part)
        if match is None or not part:
            raise GradeError(text)
        named = match.group(1)
        if position == 0 and not named:
            raise GradeError(text)
        if named:
            number, letter = named.lower(), (match.group(2) or "").lower()
        elif match.group(2):
            letter = match.group(2).lower()
        doubt = doubt or bool(match.group(4)) or number.startswith("?")
        if number.startswith("?"):
            continue
        low, high = _one(number, letter, match.group(3) or "", system, text)
        lows.append(low)
        highs.append(high)
    return (min(lows), max(highs), doubt) if lows else (None, None, True)


def _split(plain: str, system: System) -> list[str]:
    if system == "v":
        # The hyphen of V-easy joins nothing.
        plain = re.sub(r"v-easy", "VB", plain, flags=re.I)
    return re.split(_SEPARATOR, plain, flags=re.I)


def _one(number: str, letter: str, sign: str, system: System, text: str) -> tuple[int, int]:
    """The range of one term: exact where the ladder has it, else the band of its number, halved by a sign."""
    ordinals = ORDINALS[system]
    for name in _names(number, letter, sign, system):
        if name in ordinals:
            return ordinals[name], ordinals[name]
    members = [at for name, at in ordinals.items() if not letter and _number_of(name, system) == number]
    if not members:
        raise GradeError(text, f"a {system} grade from {LADDERS[system][0]} to {LADDERS[system][-1]}")
    half = len(members) // 2
    kept = members[-half:] if sign == "+" else members[:half] if sign == "-" else members
    return kept[0], kept[-1]


def _names(number: str, letter: str, sign: str, system: System) -> tuple[str, ...]:
    """How the ladder may write a term, most exact first."""
    if system == "yds":
        return (f"5.{int(number)}{letter}",) if number.isdigit() else ()
    if system == "v":
        return (f"V{number.upper()}" if number == "b" else f"V{int(number)}",)
    if system == "uiaa":
        return (f"{ROMAN_NUMBERS.get(number.upper(), number)}{sign}",)
    if system == "font" and number in "345":
        # Old guides letter the easy grades; C is where the plus is now written.
        plus = "+" if sign == "+" or letter == "c" else ""
        return f"{number}{plus}", number
    letter = letter.upper() if system == "font" else letter
    exact = f"{number}{letter}"
    return (f"{exact}{sign}", exact) if letter or number in "123" else (exact,)


def _number_of(name: str, system: System) -> str:
    if system == "yds":
        return name[2:].rstrip("abcd")
    return name[0] if system in ("french", "font") else name
