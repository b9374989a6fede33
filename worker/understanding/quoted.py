"""Find names that no row bears in quotes; a quoted word of the rows themselves (「裂隙」, "trad") is none."""

import re
from collections.abc import Iterable, Sequence

from schemas.reading import Mention
from worker.understanding.facets import is_kind
from worker.understanding.masking import TAKEN, Masked

_QUOTE = re.compile('[「『《"“]')
_QUOTED = re.compile(r"「([^「」]{1,30})」|『([^『』]{1,30})』|《([^《》]{1,30})》|\"([^\"]{2,40})\"|“([^”]{2,40})”")
_GIVES_NAME = re.compile(r"(?:叫做?|名叫|名為|名字是|取名|\b(?:called|named)) ?$")


def quoted(question: Masked) -> Iterable[re.Match[str]]:
    """What stands in quotes; few questions hold any."""
    return _QUOTED.finditer(question.shown) if _QUOTE.search(question.shown) else ()


def quoted_names(question: Masked, mentions: Sequence[Mention]) -> list[str]:
    """What is quoted and neither a known name nor, unless something is called so, a type, a feature or a grade."""
    found: list[str] = []
    for match in quoted(question):
        start, end = next(match.span(group) for group in range(1, 6) if match[group] is not None)
        if any(m.start < end and start < m.end for m in mentions) or question.words[start:end].startswith(TAKEN):
            continue
        if _GIVES_NAME.search(question.words[: match.start()]) or not is_kind(question.folded[start:end]):
            found.append(question.shown[start:end].strip())
    return found
