"""Split a question for several extremes in one breath: the hardest and the easiest, the longest trad and sport line."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import cast

from schemas.reading import Extreme, Reading, RouteType
from worker.understanding.conditions.facets import read_features, read_types
from worker.understanding.figures.superlatives import extremes_in
from worker.understanding.matching.patterns import compiled, of_parts
from worker.understanding.wording.masking import MASKS, masked

_MOST = 4
_JOINED = of_parts(
    r"\s*(?:的|是|那|哪|一|條|個|題|間|家|各|路線|線|岩館|難度|長度|\b(?:routes?|climbs?|lines?|ones?|gyms?)\b|\s)*"
    r"(?:跟|和|與|及|以及|還有|或|、|,|，|/|&|\b(?:and|or|plus)\b)?\s*(?:the\b|which (?:is|one is) the\b|\s)*"
)
_ENDS: dict[tuple[str, ...], tuple[Extreme, Extreme]] = {
    ("評", "rated", "rating", "score"): ("most_popular", "lowest_rated"),
    ("價", "票", "price", "fee"): ("priciest", "cheapest"),
    ("難", "級", "grade"): ("hardest", "easiest"),
    ("bolt",): ("most_bolts", "fewest_bolts"),
}
_ELIDED = compiled(
    r"(?:評[分價]|價[格錢位]|票價|難度|等級|級數|bolts?數?)(?:的)?(?:最[高多]|最[低少])[^最]{0,8}最[低高少多](?!評"
    r"|價|票|難)"
    r"|\b(?:most|fewest|least) bolts\b[^.?!]{0,20}\b(?:fewest|least|most)\b(?! (?:bolts|draws))"
    r"|\b(?:highest|lowest|best|worst)(?: and | or |,? (?:and )?(?:the )?)(?:the )?(?:highest|lowest|best|worst)[- ]"
    r"(?:rated|ratings?|scores?|price[sd]?|fees?|grades?|graded)\b"
)
_APART = re.compile(r"各(?:自|是|有)?|分別|\b(?:each|respectively)\b", re.IGNORECASE)


def of_extremes(reading: Reading) -> tuple[Reading, ...]:
    """The question asked for each extreme, or for each of two types, by itself; nothing where it asks for one."""
    if reading.intent != "extreme" or reading.extreme is None:
        return ()
    words = masked(reading.text).hide((m.start, m.end, MASKS[m.kind]) for m in reading.mentions).words
    said = extremes_in(words)
    if (both := _ELIDED.search(words)) is not None:
        # 「評分最高和最低的」 says of what but once.
        ends = _ENDS[next(of for of in _ENDS if any(w in both[0] for w in of))]
        return tuple(replace(reading, text=f"{reading.text} ({n})", extreme=n) for n in ends)
    if 2 <= len(said) <= _MOST and len(reading.filter.features) > 1 and (marked := _own_features(words, said)):
        return tuple(
            replace(reading, text=f"{reading.text} ({n})", extreme=n, filter=replace(reading.filter, features=each))
            for (n, _, _), each in zip(said, marked, strict=True)
        )
    names = tuple(dict.fromkeys(name for name, _, _ in said))
    joined = all(_JOINED.fullmatch(words[one[2] : other[1]]) for one, other in pairwise(said))
    if 2 <= len(said) <= _MOST and len(reading.filter.route_types) > 1 and (own := _own_types(words, said)):
        return tuple(
            replace(
                reading,
                text=f"{reading.text} ({n} {each})",
                extreme=n,
                filter=replace(reading.filter, route_types=(each,)),
            )
            for (n, _, _), each in zip(said, own, strict=True)
        )
    if 2 <= len(names) <= _MOST and (joined or _APART.search(words)):
        return tuple(replace(reading, text=f"{reading.text} ({n})", extreme=n) for n, _, _ in _once(said))
    types = reading.filter.route_types
    if 2 <= len(types) <= _MOST and (len(said) == len(types) or _APART.search(words)):
        return tuple(
            replace(
                reading,
                text=f"{reading.text} ({each})",
                filter=replace(reading.filter, route_types=(each,)),
            )
            for each in types
        )
    return ()


def _own_types(words: str, said: Sequence[tuple[Extreme, int, int]]) -> tuple[RouteType, ...]:
    """The type behind each extreme, where each has its own: 「最短的抱石跟最長的傳攀」; nothing where one has none."""
    ends = [*(start for _, start, _ in said[1:]), len(words)]
    found = [read_types(words[at:end]).wanted for (_, _, at), end in zip(said, ends, strict=True)]
    return tuple(cast("RouteType", types[0]) for types in found) if all(len(types) == 1 for types in found) else ()


def _own_features(words: str, said: Sequence[tuple[Extreme, int, int]]) -> tuple[tuple[str, ...], ...]:
    """The features behind each extreme, where each has its own: "the easiest crack and the longest slab"."""
    ends = [*(start for _, start, _ in said[1:]), len(words)]
    found = [tuple(read_features(words[at:end]).wanted) for (_, _, at), end in zip(said, ends, strict=True)]
    return tuple(found) if all(found) and len(set(found)) == len(found) else ()


def asks_twice(reading: Reading) -> bool:
    """Whether one extreme is asked for twice: 「墾丁最難的和壽山最難的」."""
    names = [name for name, _, _ in extremes_in(masked(reading.text).words)] if reading.intent == "extreme" else []
    return len(names) > 1 and len(set(names)) == 1


def _once(said: list[tuple[Extreme, int, int]]) -> list[tuple[Extreme, int, int]]:
    return list({each[0]: each for each in reversed(said)}.values())[::-1]
