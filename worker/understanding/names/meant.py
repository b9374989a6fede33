"""Name the catalogued names that an unknown one may have meant: offered, never put in."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Literal, cast

from schemas.reading import Suggestion
from worker.text.folding import fold, holds_cjk, is_cjk
from worker.understanding.names.entities import Entity
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.names.ordinary import route_strength
from worker.understanding.names.roads import MALLS
from worker.understanding.names.unknown import SUFFIX_ZH
from worker.understanding.wording.left_over import heard_words

_NearKind = Literal["route", "area", "sector", "crag", "gym"]
SOUNDS_LIKE = 0.95
"""A name that sounds the same is likelier meant than one with another character in its place."""
OF_SUFFIXED = 0.82
OF_THE_BRAND = 0.5
"""Another branch of a gym is not what was meant, and yet what there is."""
PART_OF, _LEAST_PART = 0.9, 8
"""Several words that a longer name holds, and how many characters they have at least."""
OF_A_HALF, _LEAST_SHARING, _FEW = 0.5, 4, 3
"""Half of a name is all that is shared: too little for facts, and yet what may have been meant."""
_LEAST_WORD = 5
_SHORTEST_BRAND = 2
_MOST_LIKE = 5
_NEAR_KINDS = ("route", "crag", "area", "sector", "gym")


def suggestions(
    gazetteer: Gazetteer,
    names: Sequence[str],
    *,
    places: bool = False,
    english: bool = False,
    text: str = "",
    limit: int = 3,
) -> tuple[Suggestion, ...]:
    """The catalogued names that unknown ones may have meant, best first.

    places: no routes; english: English names; text: the folded question, which may name the branch of a gym.
    """
    if not names:
        return ()
    found: dict[tuple[str, str], Suggestion] = {}
    for name in names:
        written = fold(name).strip()
        alike = list(_alike(gazetteer, written)) or ([] if places else list(_sharing(gazetteer, written)))
        for score, key, entity in alike:
            if entity.kind in _NEAR_KINDS[places:] and route_strength(key) != "generic":
                row = (entity.kind, entity.id)
                if row not in found or found[row].score < score:
                    shown = (entity.name_en if english else None) or entity.name
                    found[row] = Suggestion(cast(_NearKind, entity.kind), entity.id, shown, name, score)
    named = {s for s in found.values() if any(word in text for word in gazetteer.branches(s.id))}
    best = [s for s in found.values() if s.kind != "gym" or not named or s in named]
    return tuple(sorted(best, key=lambda s: (-s.score, s.id))[:limit])


def _alike(gazetteer: Gazetteer, key: str) -> Iterator[tuple[float, str, Entity]]:
    """The bearers of the names that sound like one or are spelled like it, with how alike they are and the name."""
    if " " in key and len(key) >= _LEAST_PART:
        # "Big Butts on Friday": the beginning of a longer name.
        yield from ((PART_OF, key, entity) for entity in islice(gazetteer.bearing(key), _MOST_LIKE))
    stem = re.sub(rf"(?:{SUFFIX_ZH}|店)$| (?:crag|gym|area|wall)$", "", key)
    # Of a branch that there is not, the brand is known: another branch is no nearer for it.
    brands = [h for h in gazetteer.find(key) if h.start == 0 and h.end >= _SHORTEST_BRAND and key[: h.end] not in MALLS]
    branches = [entity for hit in brands for entity in hit.entities if entity.kind == "gym"]
    for text in dict.fromkeys((key, stem)):
        chinese = holds_cjk(text)
        if chinese:
            whole = [hit for hit in gazetteer.sounding(text) if hit.end - hit.start == len(text)]
            yield from ((SOUNDS_LIKE, text, entity) for hit in whole for entity in hit.entities)
        if len(text) >= (3 if chinese else 5):
            at_least = (0.66 if len(text) == 3 else 0.72) if chinese else 0.8
            if chinese and text != stem:
                # That both are a 岩場 makes them no more alike.
                at_least = OF_SUFFIXED
            for near in gazetteer.near(text, at_least=at_least, limit=_MOST_LIKE):
                yield from (
                    (OF_THE_BRAND if entity in branches else near.score, near.key, entity) for entity in near.entities
                )
    yield from ((OF_THE_BRAND, key, entity) for entity in branches)


def _sharing(gazetteer: Gazetteer, key: str) -> Iterator[tuple[float, str, Entity]]:
    """The few routes whose names hold an English word, or half of a Chinese name: 青蛙王子 of 「青蛙公主」."""
    if len(key) >= _LEAST_WORD and key.isascii() and key.isalpha():
        whole = re.compile(rf"\b{key}\b", re.IGNORECASE)
        bearers = {e.id: e for e in islice(gazetteer.bearing(key), _FEW * 2)}
        found = {e.id: e for e in bearers.values() if whole.search(e.name_en or e.name)}
        if len(found) <= _FEW:
            yield from ((OF_A_HALF, fold(e.name_en or e.name), e) for e in found.values())
        return
    if len(key) < _SHORTEST_BRAND or not all(map(is_cjk, key)):
        return
    yield from ((OF_A_HALF, name, e) for name, e in _with_one_more_or_less(gazetteer, key))
    if len(key) < _LEAST_SHARING:
        return
    half = (len(key) + 1) // 2
    for part in (key[:half], key[-half:]):
        found = {e.id: e for e in islice(gazetteer.bearing(part), _FEW * 2)}
        where = str.startswith if part == key[:half] else str.endswith
        alike = [e for e in found.values() if where(e.name, part) and abs(len(e.name) - len(key)) < half]
        if len(alike) <= _FEW and len(found) < _FEW * 2 and part not in heard_words("zh-TW"):
            yield from ((OF_A_HALF, fold(e.name), e) for e in alike)


def _with_one_more_or_less(gazetteer: Gazetteer, key: str) -> Iterator[tuple[str, Entity]]:
    """The routes that a Chinese name has one character too many of, or is the beginning of: 「小龍王」, 「白鯨」."""
    for part in (key[1:], key[:-1]):
        if len(part) >= _SHORTEST_BRAND and part not in heard_words("zh-TW"):
            yield from ((part, e) for e in gazetteer.exact(part) if e.kind == "route")
    if len(key) < _LEAST_SHARING and key not in heard_words("zh-TW"):
        longer = {e.id: e for e in islice(gazetteer.bearing(key), _FEW * 2)}
        begun = [e for e in longer.values() if fold(e.name).startswith(key) and len(e.name) <= len(key) + 2]
        if len(begun) <= _FEW:
            yield from ((fold(e.name), e) for e in begun)
