"""Write out where the row spoken of lies, where a follow-up asks of its area or its crag: 「該區總共幾條」.

Who has heard of a route goes on to the area it belongs to, and to the whole crag. Which these are is known of the
route, whatever the answer told.
"""

from collections.abc import Callable, Iterator, Sequence

from schemas.reading import Mention, Reading
from worker.text.folding import fold, holds_cjk
from worker.understanding.followups.standing import Standing
from worker.understanding.matching.patterns import compiled
from worker.understanding.names.entities import Entity
from worker.understanding.names.gazetteer import Gazetteer

Read = Callable[[str], Reading]
_IT_ZH = r"(?:它|牠|這條|那條|此|該|這個?)?(?:路線|線)?"
_ITS_PLACE = compiled(
    rf"(?:在)?(?:{_IT_ZH}(?:所在|所屬|屬於|位在|位於|在)(?:的)?(?:那|這)?[一整]?[個座]?|(?<![應])[該此本同]一?個?|(?<!有)(?<!還)[這那](?:一整|一"
    rf"|整)?[個座]?|整[個座])"
    r"(?:(?P<area>岩?區域?)|(?P<crag>岩場))(?:裡面?|內|之?中|上|當中)?(?!公所|間|別)"
    r"|\b(?:in |at |on |of |for )?(?:(?:the|that|this|whatever|which) (?:(?:same|whole|entire|very) )?"
    r"(?:(?P<area_in>area|sector)|(?P<crag_in>crag|cliff))"
    r",? (?:that |which |where )?(?:it(?:['’]s)?|(?:this|that) (?:one|route|climb|line)|the route)(?: is| sits"
    r"| lies)?"
    r"(?: belongs? (?:to|in)| (?:a )?part of| (?:located |found )?(?:in|on|at|under))?"
    r"|its (?:own |whole |entire )?(?:(?P<area_its>area|sector)|(?P<crag_its>crag|cliff))"
    r"|the (?:same|whole|entire|overall) (?:(?P<area_en>area|sector)|(?P<crag_en>crag|cliff))"
    r"|(?:that|this) (?P<area_that>area|sector)|(?:that|this|the) (?P<crag_the>crag))\b"
)
_ONES = frozenset({"route", "area"})
# Beside the place of one it is asked of others like it, which are read with it itself.
_OF_OTHERS = compiled(
    r"比|類似|像|難一?點|簡單一?點|容易一?點|更[難簡容]|其[他它]|別的|還有"
    r"|\b(?:easier|harder|softer|similar|like|other|else|another|near(?:by)?|beside)\b"
)
_PLACES = frozenset({"route", "crag", "area", "sector", "region", "gym", "city", "district"})
_ASKED = frozenset({"count", "list", "search", "extreme", "distribution", "detail", "recommend"})


def asked_of_its_place(
    text: str, named: Callable[[], Sequence[Mention]], standing: Standing, at: Gazetteer, read: Read
) -> Reading | None:
    """What a follow-up asks of the area or the crag of the row spoken of; None where it asks of neither."""
    words = fold(text)
    found = _ITS_PLACE.search(words)
    if found is None or len(words) != len(text) or _OF_OTHERS.search(words):
        return None
    kind = "crag" if any(found[key] for key in found.groupdict() if key.startswith("crag")) else "area"
    asked_before = standing.asked
    if asked_before is not None and asked_before.mode is not None:
        # Those like it are wanted there.
        return None
    one = standing.one
    if one is None or one.kind not in _ONES or (one.kind == kind) or any(m.kind in _PLACES for m in named()):
        return None
    for name, place in _place_of(one, kind, at, chinese=holds_cjk(text)):
        start, end = found.span()
        put = f"{text[:start]}{name}{text[end:]}" if holds_cjk(text) else f"{text[:start]}at {name}{text[end:]}"
        asked = read(put)
        if _is_of(asked, place, kind):
            return asked
    return None


def _place_of(one: Mention, kind: str, at: Gazetteer, *, chinese: bool) -> Iterator[tuple[str, Entity]]:
    """The area or the crag of a row, as it is called."""
    rows = [e for e in at.exact(fold(one.name)) if e.id in one.ids]
    if len(rows) != 1:
        return
    crag = at.place("crag", rows[0].crag_id or "")
    place = crag if kind == "crag" else at.place("area", rows[0].area_id or "")
    if place is None or crag is None:
        return
    if place is crag:
        yield (place.name if chinese else place.name_en or place.name), place
    else:
        yield (f"{crag.name}{place.name}" if chinese else f"{place.name_en or place.name}, {crag.name_en}"), place
    yield place.name, place


def _is_of(asked: Reading, place: Entity, kind: str) -> bool:
    """Whether it is read as asked of the place, and understood."""
    if asked.missing is not None or asked.unknown_names or asked.unknown_places or asked.intent not in _ASKED:
        return False
    ids = asked.filter.crag_ids if kind == "crag" else asked.filter.area_ids
    named = any(place.id in m.ids and m.kind == kind for m in asked.mentions)
    return (ids == (place.id,) or named) and not asked.unheard
