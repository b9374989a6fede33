"""Find names that no row bears in quotes; a quoted word of the rows themselves (「裂隙」, "trad") is none."""

import re
from collections.abc import Iterable, Sequence

from schemas.reading import Mention
from worker.text.folding import holds_cjk
from worker.understanding.conditions.facets import is_kind
from worker.understanding.names.surroundings import is_asked_to_mean
from worker.understanding.wording.lexicon_zh import holds_a_name
from worker.understanding.wording.masking import TAKEN, Masked

_QUOTE = re.compile("[「『《\"“]|(?<!\\w)['‘]", re.ASCII)
_QUOTED = re.compile(
    r"「([^「」]{1,30})」|『([^『』]{1,30})』|《([^《》]{1,30})》|\"([^\"]{2,40})\"|“([^”]{2,40})”"
    r"|(?<!\w)['‘]([A-Za-z][^'’\"]{1,38}[^\W_])['’](?!\w)"
)
_BOUND = re.compile(
    r"(?:5\.\d{1,2}[a-d]?|v\d{1,2}|\d+\s?(?:米|公尺|m))\s?(?:起跳|起|以[上下內]|左右|(?:到|~|-)[\d.a-dv]+|\+)?"
)
_GIVES_NAME = re.compile(r"(?:叫做?|名叫|名為|名字是|取名|\b(?:called|named)) ?$")
_OF_ONE = re.compile(r"\b(?:routes?|climb|lines?|problem|of|about) $")
# What somebody says in so many words is no name: 別回我「資料不足」.
_SAID = re.compile(r"(?<!聽)(?:回答?|說|講|寫|答|喊|罵|嗆|問)(?:我|他|她|你|一句|什麼|著|了|過)*[:：]?\s*$")
# What is asked of a quoted word as only of a name: 「我不行」這條, 「好累」幾級.
_ASKS_OF_NAME = re.compile(
    r"[」』》\"”]\s*(?!的(?:路線|線|岩))(?:的|是|有|到底)*(?:這|那|條|路線|線|岩場|岩館|[幾多]|難|長度|高度|級|在哪|怎麼[走去爬]|bolt|beta|影片|首攀|哪)"
)


def quoted(question: Masked) -> Iterable[re.Match[str]]:
    """What stands in quotes; few questions hold any."""
    return _QUOTED.finditer(question.shown) if _QUOTE.search(question.shown) else ()


def quoted_names(question: Masked, mentions: Sequence[Mention]) -> list[str]:
    """What is quoted and neither a known name nor, unless something is called so, a type, a feature or a grade."""
    found: list[str] = []
    for match in quoted(question):
        start, end = next(match.span(group) for group in range(1, 7) if match[group] is not None)
        if any(m.start < end and start < m.end for m in mentions) or question.words[start:end].startswith(TAKEN):
            continue
        text = question.folded[start:end]
        if _BOUND.fullmatch(text):
            # 「5.12a起跳」 says how hard it is to be.
            continue
        named = _GIVES_NAME.search(question.words[: match.start()]) is not None
        if match[6] and not (named or " " in text or _OF_ONE.search(question.words[: match.start()])):
            # 'Take' and 'slack' are words, whatever stands behind "a route" is a name.
            continue
        asked = _ASKS_OF_NAME.match(question.words, end) is not None
        if _SAID.search(question.words[: match.start()]) and not (named or asked):
            continue
        if text.isascii() and is_asked_to_mean(question.folded, end) and not named:
            continue
        if named or not (is_kind(text) or (holds_cjk(text) and not asked and not holds_a_name(text, shortest=1))):
            # Chinese words that any question holds are said in quotes as well: 不要「很多」, 標「新手友善」的.
            found.append(question.shown[start:end].strip())
    return found
