"""Say a question in the glossary's other words: what one climber calls 怪縫 is off-width to another."""

import json
import re

from worker.text.folding import fold, is_cjk
from wrangler_compat.protocols import ReadOnlyDatabase

_TERMS = (
    "SELECT name, name_en, alternative_names FROM published_articles WHERE topic = 'term' ORDER BY id LIMIT 1000",
    (),
)
MOST = 2
_SHORTEST_LATIN, _SHORTEST_CJK = 4, 2


async def reworded(read: ReadOnlyDatabase, text: str) -> tuple[str, ...]:
    """Return the text with the longest term in it put in other words, at most two ways; none when it holds no term."""
    (rows,) = await read.rows(_TERMS)
    plain = fold(text)
    found: tuple[str, list[str]] | None = None
    for row in rows:
        own = [row["name"], row["name_en"], *json.loads(row["alternative_names"] or "[]")]
        names = list(dict.fromkeys(fold(n) for n in own if isinstance(n, str) and n))
        for name in names:
            if (found is None or len(name) > len(found[0])) and _stands(name, plain):
                # The other language first: documents are written in both, and often only one of them says it.
                others = [n for n in names if n != name]
                found = (name, [n for alike in (False, True) for n in others if (_is_cjk(n) == _is_cjk(name)) is alike])
    if found is None:
        return ()
    said, others = found
    return tuple(plain.replace(said, other) for other in others[:MOST])


def _stands(name: str, text: str) -> bool:
    if _is_cjk(name):
        return len(name) >= _SHORTEST_CJK and name in text
    return len(name) >= _SHORTEST_LATIN and re.search(rf"(?<![a-z]){re.escape(name)}(?![a-z])", text) is not None


def _is_cjk(text: str) -> bool:
    return any(map(is_cjk, text))
