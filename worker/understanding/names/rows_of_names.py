"""Find the routes of a list of names, which are names because they stand in a row."""

import re
from collections.abc import Mapping, Sequence

from worker.text.folding import holds_cjk, is_cjk
from worker.understanding.names.entities import Entity
from worker.understanding.names.index import Hit
from worker.understanding.names.ordinary import route_strength
from worker.understanding.wording.masking import Masked

_PIECES = re.compile(r"[^\s、,，;；?？!！→⟶➜]+")
_LEADS_TO_NAMES = re.compile(r"(?:請問|想問|問一下|想知道|查一下|比較一下|比較|幫我看|那)+")
# What is asked of several names at once, right behind the last: 「…各幾級」, 「…誰比較長」, 「…差幾級」.
_ASKS_OF_NAMES = re.compile(
    r"(?:這|那)?(?:[兩二三四五六七八九\d](?:大|個)?(?:條線|條路線|條|個|題|兄弟|姐妹|姊妹|劍客|天王|者|寶|線))?(?:的)?"
    r"(?:各|分別|都|差|相差|誰|哪|幾|多[難長高]|難度|長度|級數|等級|比|$)"
)
# Only of routes.
_ASKS_OF_ROUTES = re.compile(r"哪條|哪個(?:比較)?(?:難|簡單|容易|長|短)|幾級|多難|bolt|公尺|[兩三四]條")


def in_a_row(question: Masked, hits: Sequence[Hit]) -> dict[tuple[int, int], tuple[Entity, ...]]:
    """The routes of a list of names, each a piece by itself: 「忠孝 仁愛 信義 和平 這四條各是多難」.

    A piece may be names and nothing else, with nothing between them: 「忠孝仁愛信義和平各幾級」.
    """
    if not holds_cjk(question.folded):
        return {}
    names = {(h.start, h.end): routes for h in hits if (routes := tuple(e for e in h.entities if e.kind == "route"))}
    if len(names) < 2:
        return {}
    found: dict[tuple[int, int], tuple[Entity, ...]] = {}
    run: dict[tuple[int, int], tuple[Entity, ...]] = {}
    for piece in (*_PIECES.finditer(question.folded), None):
        if piece is not None:
            start, end = piece.span()
            named = route_strength(piece[0]) != "generic" and (start, end) in names
            spans = [(start, end)] if named else _glued(question.folded, start, end, names)
            if (
                spans := spans
                or _asked_last(question.folded, start, end, names, run)
                or _placed(hits, start, end, names)
            ):
                run |= {span: names[span] for span in spans}
                continue
        if len(run) >= 2 and holds_cjk(question.folded[slice(*next(iter(run)))]):
            found |= run
        run = {}
    return found


def _asked_last(
    folded: str,
    start: int,
    end: int,
    names: Mapping[tuple[int, int], tuple[Entity, ...]],
    run: Mapping[tuple[int, int], tuple[Entity, ...]],
) -> list[tuple[int, int]]:
    """The last name of a row of two or more with what is asked of them behind it: 「信義、和平各是幾級」."""
    long = max((stop for begin, stop in names if begin == start and stop < end), default=None)
    if len(run) < 2 or long is None or _ASKS_OF_NAMES.match(folded[long:end]) is None:
        return []
    return [(start, long)]


def _placed(
    hits: Sequence[Hit], start: int, end: int, names: Mapping[tuple[int, int], tuple[Entity, ...]]
) -> list[tuple[int, int]]:
    """The first name of a row behind the area that it is in: 「長巷忠孝 仁愛 信義」, 「長巷的忠孝、仁愛」."""
    for place in hits:
        areas = {e.id for e in place.entities if e.kind == "area"} if place.start == start else set()
        for at in (place.end, place.end + 1) if areas else ():
            # 的 is the one character that may stand between.
            if any(e.area_id in areas for e in names.get((at, end), ())):
                return [(at, end)]
    return []


def _heads_three(start: int, end: int, names: Mapping[tuple[int, int], tuple[Entity, ...]]) -> int:
    """Where in a piece three names follow one another, whatever stands before them; where it begins if nowhere."""
    ends: dict[int, list[int]] = {}
    for begin, stop in names:
        if start <= begin and stop <= end:
            ends.setdefault(begin, []).append(stop)
    for begin in sorted(ends):
        at, count = begin, 0
        while at in ends:
            at, count = max(ends[at]), count + 1
        if count > 2:
            return begin
    return start


def _glued(
    folded: str, start: int, end: int, names: Mapping[tuple[int, int], tuple[Entity, ...]]
) -> list[tuple[int, int]]:
    """The names of which a piece is made, up to what is asked of them; none where any of it is something else.

    Two ordinary words of two characters make a phrase as well: they are names where there are three.
    """
    lead = _LEADS_TO_NAMES.match(folded, start, end)
    at = start = lead.end() if lead is not None else _heads_three(start, end, names)
    found: list[tuple[int, int]] = []
    while at < end:
        longest = max((stop for begin, stop in names if begin == at and stop <= end), default=None)
        if longest is None:
            break
        found.append((at, longest))
        at = longest
    rest = folded[at:end]
    if len(found) < 2 or not is_cjk(folded[start]) or (rest and _ASKS_OF_NAMES.match(rest) is None):
        return []
    long = all(stop - begin > 2 for begin, stop in found)
    ways = ("telling", "short", "ordinary") if _ASKS_OF_ROUTES.search(rest) is not None else ("telling", "short")
    plain = rest and all(route_strength(folded[begin:stop]) in ways for begin, stop in found)
    return found if long or plain or len(found) > 2 else []
