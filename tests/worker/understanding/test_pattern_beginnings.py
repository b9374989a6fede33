"""A pattern that is written to begin with a character finds what it found as it was written."""

import re

import pytest

from worker.understanding.matching.beginnings import begun

TEXT = "On 3 gyms: a bolt on a wall, thirty bolts 12米 in 龍洞的五米, a pass passed; a hundred, hundreds and ones."


@pytest.mark.parametrize(
    ("pattern", "written"),
    [
        (r"\bgyms?\b", r"g(?<=\bg)yms?\b"),
        (r"\b\d+ gyms", r"\d(?<=\b\d)\d* gyms"),
        (r"(?<![a-z])pass(?![a-z])", r"p(?<!(?:[a-z])p)ass(?![a-z])"),
        (r"\b(?:on|in) (\w+)", r"(?:o(?<=\bo)n|i(?<=\bi)n) (\w+)"),
        # Where a choice begins, re runs to what is written as a character only.
        (r"\b(?:[Oo]n|in) a", r"(?:O(?<=\bO)n|o(?<=\bo)n|i(?<=\bi)n) a"),
        (r"\b(?:a )?hundreds?", r"(?:a(?<=\ba) hundreds?|h(?<=\bh)undreds?)"),
        # What may be missing, repeats as a whole or has a number stays as it is.
        (r"\bx?gyms", r"\bx?gyms"),
        (r"\b(?:a |o)+n?", r"\b(?:a |o)+n?"),
        (r"\b(?:a )??hundred", r"\b(?:a )??hundred"),
        (r"\b(?:a )?(hundred)", r"\b(?:a )?(hundred)"),
        (r"^on|\bones", r"^on|\bones"),
        (r"bolts?|米", r"bolts?|米"),
    ],
)
def test_a_pattern_begins_with_a_character_where_it_can(pattern: str, written: str) -> None:
    assert begun(pattern) == written
    one, other = re.compile(pattern, re.ASCII), re.compile(written, re.ASCII)
    found = [(m.span(), m.groups()) for m in one.finditer(TEXT.lower())]
    assert found
    assert [(m.span(), m.groups()) for m in other.finditer(TEXT.lower())] == found
