"""Leave out what a question says comes first where it asks for the next: "the second cheapest after Camp4"."""

from collections.abc import Sequence

from schemas.reading import Mention
from worker.understanding.figures.ordering import Ranking
from worker.understanding.matching.patterns import compiled, of_parts

_AHEAD = of_parts(
    r"(?:\b(?:after|behind|following|apart from|besides|other than)(?: the)? ?"
    r"|最[^,，。?？最]{1,3}的?(?:路線|那[條間家]|一?[條間家]|岩館)?(?:就|當然|應該)?是"
    r"|\b(?:\w+est|most \w+)(?: (?:one|route|climb|line|gym|price))? (?:is|being)(?: the)? )$"
)
_KNOWN = compiled(r"^\s*(?:之後|後面|以外|之外|除外|(?:這|那)?(?:個|點|條)?我?(?:已經|都)?知道)")
_MOST = 24


def without_first(words: str, mentions: Sequence[Mention], ranking: Ranking) -> tuple[Mention, ...]:
    """The mentions without the row that is said to be ahead of the one that is asked for."""
    if ranking.rank is None or ranking.rank == 1 or len(mentions) == 1:
        return tuple(mentions)
    return tuple(m for m in mentions if m.kind in ("city", "region", "crag") or m.negated or not _is_first(words, m))


def _is_first(words: str, mention: Mention) -> bool:
    before = words[max(0, mention.start - _MOST) : mention.start]
    return _AHEAD.search(before) is not None or _KNOWN.match(words[mention.end : mention.end + _MOST]) is not None
