"""A look at the first character is put before a pattern only where it spares work, and never changes what is found."""

import re

import pytest

from worker.understanding.matching.openings import looked_at


@pytest.mark.parametrize(
    ("pattern", "looked"),
    [
        (r"(?:早上)?\d+點", r"(?=[\d早])(?:早上)?\d+點"),
        (r"(?<![a-z])(\d+|[一二]+|ten)", r"(?=[\dt一二])(?<![a-z])(\d+|[一二]+|ten)"),
        (r"(?P<a>x)?\s*[^y]", r"(?P<a>x)?\s*[^y]"),
        (r"(?:(?!)(x)|\d|十)點", r"(?=[\d十])(?:(?!)(x)|\d|十)點"),
        (r"[a-]*[\]^]b", r"(?=[\-\]\^a])[a-]*[\]^]b"),
        # `re` runs to a first character by itself, and ^ stands at one place.
        (r"點\d*", r"點\d*"),
        (r"[上下]午", r"[上下]午"),
        (r"(?:早|晚)上", r"(?:早|晚)上"),
        (r"^(?:那|\d)", r"^(?:那|\d)"),
        # Nothing tells where these begin.
        (r"x?y*", r"x?y*"),
        (r"[\u4e00-\u9fff]*的", r"[\u4e00-\u9fff]*的"),
        (r"x*.", r"x*."),
    ],
)
def test_a_pattern_is_tried_only_where_it_can_begin(pattern: str, looked: str) -> None:
    found = looked_at(pattern, re.ASCII)
    assert found == looked
    for text in ("早上9點 晚上十點 點12", "ten b ]b ^b -ab x的 那 早上 上午", ""):
        theirs = [(m.span(), m.groups()) for m in re.finditer(pattern, text, re.ASCII)]
        assert [(m.span(), m.groups()) for m in re.finditer(found, text, re.ASCII)] == theirs


def test_what_matches_either_case_is_left_as_it_is() -> None:
    assert looked_at(r"(?:a|\d)b", re.IGNORECASE) == r"(?:a|\d)b"
