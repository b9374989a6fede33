"""Tell which of several routes of one name is meant: by where it is said not to be, or by what only one of them is."""

from collections.abc import Sequence
from dataclasses import replace

from schemas.reading import Mention
from worker.text.folding import fold
from worker.understanding.matching.patterns import compiled
from worker.understanding.names.entities import Entity
from worker.understanding.names.gazetteer import Gazetteer

_THE_ONE = compiled(
    r"[那這]一?條|(?:我(?:是)?(?:說|指|問)的?是|是那?個)|的那個|[(（][^)）]{2,20}[)）]"
    r"|\b(?:the|that|this) (?:[\w.+-]+ ){0,3}one\b"
    r"|\b(?:the|that) (?:[\w.+-]+ )?(?:route|climb|line|version)\b|\bi mean\b"
)


def without_disclaimed(mentions: Sequence[Mention], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions, those of routes without the bearers of their name that lie where the question says it is not.

    「國慶日幾級？不是龍洞那條」 names Long Dong only to leave its route out.
    """
    nowhere = {i for m in mentions if m.negated and m.kind in ("crag", "area") for i in m.ids}
    if not nowhere:
        return tuple(mentions)
    return tuple(_elsewhere(m, nowhere, gazetteer) if m.kind == "route" and not m.negated else m for m in mentions)


def tells_which(words: str, wanted: Sequence[Mention]) -> bool:
    """Whether one of several routes of a name is told by what it is: 「傳攀那條」, "the trad one"."""
    several = any(m.kind == "route" and len(m.ids) > 1 for m in wanted)
    return several and _THE_ONE.search(words) is not None


def _elsewhere(mention: Mention, nowhere: set[str], gazetteer: Gazetteer) -> Mention:
    bearers = [e for e in gazetteer.exact(fold(mention.surface)) if e.kind == "route"]
    left = dict.fromkeys(e.id for e in bearers if not _lies_in(e, nowhere))
    return replace(mention, ids=tuple(left)) if left and len(left) < len(bearers) else mention


def _lies_in(route: Entity, places: set[str]) -> bool:
    return route.crag_id in places or route.area_id in places
