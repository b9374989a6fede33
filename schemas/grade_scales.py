"""The five grade ladders: every exact grade of a system in order, so that neighbours differ by one."""

from typing import Literal, TypeAlias

System: TypeAlias = Literal["yds", "v", "french", "font", "uiaa"]

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def _yds() -> tuple[str, ...]:
    return tuple(f"5.{n}" for n in range(10)) + tuple(f"5.{n}{letter}" for n in range(10, 16) for letter in "abcd")


def _v() -> tuple[str, ...]:
    return ("VB", *(f"V{n}" for n in range(18)))


def _french() -> tuple[str, ...]:
    low = ("1", "2", "3", *(f"{n}{letter}" for n in (4, 5) for letter in "abc"))
    steps = tuple(f"{n}{letter}{plus}" for n in range(6, 10) for letter in "abc" for plus in ("", "+"))
    return low + steps[: steps.index("9c") + 1]


def _font() -> tuple[str, ...]:
    steps = tuple(f"{n}{letter}{plus}" for n in range(6, 10) for letter in "ABC" for plus in ("", "+"))
    return ("3", "4", "4+", "5", "5+", *steps[: steps.index("9A") + 1])


def _uiaa() -> tuple[str, ...]:
    steps = tuple(f"{roman}{sign}" for roman in _ROMAN for sign in ("-", "", "+"))
    return steps[1:-1]  # nobody grades I- or XII+


LADDERS: dict[System, tuple[str, ...]] = {
    "yds": _yds(),
    "v": _v(),
    "french": _french(),
    "font": _font(),
    "uiaa": _uiaa(),
}
"""Every exact grade of each system, easiest first; the position is the ordinal."""

ORDINALS: dict[System, dict[str, int]] = {
    system: {text: position for position, text in enumerate(ladder)} for system, ladder in LADDERS.items()
}

ROMAN_NUMBERS: dict[str, str] = {roman: roman for roman in _ROMAN} | {str(n): r for n, r in enumerate(_ROMAN, 1)}
"""UIAA numbers are written in Roman or, where the system is known, in Arabic figures."""
