"""Facilities that a question says are not to be had: 「爬不到抱石的館」, "where can't I boulder"."""

from collections.abc import Sequence

from worker.understanding.matching.patterns import of_parts

Span = tuple[int, int]
_NEAR = 28
_BEFORE = of_parts(
    r"(?:不能|不可以|不[給讓]|不開放|[不沒]提供|沒得|沒法|無法|沒辦法|沒(?:有)?地方|沒(?:有)?(?:設|架|開放)|[爬玩練](?:不到|不了)"
    r"|\b(?:can(?:no|['’])t|can not|unable to|no way to|nowhere to|no (?:place|space|room) (?:to|for)|missing"
    r"|is there no|(?:do|does)(?:n['’]?t| not) (?:offer|allow)))"
    r"(?:\s|可以|爬|練|做|用|玩|給|有|任何|(?:any|an?|the|i|you|we|do|use|have|both|either)(?![a-z]))*$"
)
_AFTER = of_parts(
    r"\s*(?:區|牆|設施|室|間)?\s*(?P<all>(?:兩樣|兩個|通通|全部)?都)?(?:沒有|沒得|沒|無|缺|[爬玩練]不[了到]|不了|不行|不能)"
    r"(?=的|[,，、。;；]|$)"
    r"|\s*(?:(?:is|are) )?(?:not (?:possible|available|allowed|offered)|missing|unavailable|no)"
    r"(?=\s*(?:[,，、.;?？–—-]|$))"
)
_JOINED = of_parts(r"(?:\s|和|跟|與|及|、|,|，|/|區|牆|設施|室|間)*")


def impossible(words: str, spans: Sequence[Span]) -> set[int]:
    """The numbers of those facilities, given where they stand, that are said not to be had.

    「頂繩和先鋒兩樣都缺」 says it of both.
    """
    found: set[int] = set()
    for number, (start, end) in enumerate(spans):
        after = _AFTER.match(words, end)
        if after is not None:
            found.add(number)
            before = number
            while after["all"] and before and _JOINED.fullmatch(words, spans[before - 1][1], spans[before][0]):
                before -= 1
                found.add(before)
        elif _BEFORE.search(words[max(0, start - _NEAR) : start]) is not None:
            found.add(number)
    return found
