"""Folded texts hold no variant characters: a pattern or a word list that does would never match in them."""

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator

import worker.compose
import worker.planning
import worker.recommending
import worker.sql
import worker.understanding
from worker.text.folding import as_folded, fold
from worker.understanding.matching.patterns import Pattern, compiled

SEARCH_FOLDED = (worker.understanding, worker.planning, worker.sql, worker.compose, worker.recommending)
"""Packages whose patterns are searched for in folded texts."""


def _patterns() -> Iterator[tuple[str, str]]:
    """Every pattern of a module, and each row of a table, by its name."""
    for package in SEARCH_FOLDED:
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            importlib.import_module(found.name)
    for name, module in sorted(sys.modules.items()):
        if not name.startswith(tuple(package.__name__ for package in SEARCH_FOLDED)):
            continue
        for key, value in vars(module).items():
            for each in value if isinstance(value, tuple | list) else (value,):
                if isinstance(each, re.Pattern) and isinstance(each.pattern, str):
                    yield f"{name}.{key}", each.pattern


def test_a_variant_stands_beside_the_character_that_it_is_folded_to() -> None:
    """Where a pattern is written for texts as typed it may name both: [周週]邊."""
    lost = {
        name: sorted(c for c in set(pattern) if as_folded(c) not in pattern)
        for name, pattern in _patterns()
        if any(as_folded(c) not in pattern for c in set(pattern))
    }
    assert lost == {}


def test_a_compiled_pattern_is_one_of_folded_texts() -> None:
    text = "龍洞周邊有沒有床，離車站几公里，可以游泳嗎"
    for written in ("周邊", "床", "公里", "游泳", "[周遊]邊"):
        assert compiled(written).search(fold(text)) is not None, written
    assert isinstance(compiled("周邊"), Pattern)
