"""Well-known places that no row lies in, and where they are: 西門町, Taipei 101, 南崁, a station, an airport."""

import re
from collections.abc import Sequence
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from schemas.reading import Mention
from worker.text.folding import inside_words
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.places.known_places import places
from worker.understanding.places.towns import OF_GYMS, PLACE_AFTER, PLACE_BEFORE, city_of_town
from worker.understanding.wording.masking import GYM, Masked

_TOWNS = frozenset({"city", "district"})
# A short name needs the words beside it in which a place stands: 「成大」 is in 變成大家 too.
_SHORT = 2
# A place and nothing else: 「永春站附近」.
_ALONE = re.compile(r"\s*\S{2,8}?(?:附近|[周週]邊|旁邊)\s*[?？]?\s*")
_BEFORE, _AFTER = re.compile(f"{PLACE_BEFORE}$"), re.compile(PLACE_AFTER)


def well_known(question: Masked, mentions: Sequence[Mention]) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """The places that a question about gyms names, and the mentions that are no part of such a name."""
    folded = question.folded
    if not (OF_GYMS.search(question.words) or GYM in question.words or _ALONE.fullmatch(folded)):
        return (), tuple(mentions)
    known, inside = places(), None
    cities = {i for m in mentions if m.kind == "city" for i in m.ids}
    found: list[Mention] = []
    for at, start, end in _spelled().find_matches_as_indexes(folded):
        key = _keys()[at]
        place = known.written[key]
        inside = inside_words(folded) if inside is None else inside
        if start in inside or end in inside or (key in known.beside and place.city not in cities):
            continue
        short = len(key) <= _SHORT and not key.isascii()
        if short and not (_BEFORE.search(question.words[:start]) and _AFTER.match(question.words, end)):
            continue
        if key.endswith("公館") and "苗栗縣" in cities:
            # Which of two is meant is said by the county.
            continue
        kept = [m for m in mentions if m.start < end and start < m.end]
        if any(m.kind not in _TOWNS and not (start <= m.start and m.end <= end) for m in kept):
            continue
        if any(m.kind == "gym" for m in kept) or any(start < m.end and m.start < end for m in found):
            continue
        found.append(Mention("landmark", (place.name,), question.shown[start:end], place.name, start, end))
    rest = tuple(m for m in mentions if not any(m.start < each.end and each.start < m.end for each in found))
    return tuple(found), rest


def towns_without(mentions: Sequence[Mention], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The towns that a question names where a gym is in none, if it is known where they lie; else nothing."""
    told = tuple(m for m in mentions if m.kind not in ("city", "region") and not m.negated)
    cities = [i for m in mentions if m.kind == "city" and not m.negated for i in m.ids]
    return told if told and all(m.kind == "district" and _is_without(m, cities, gazetteer) for m in told) else ()


def _is_without(town: Mention, cities: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Whether no gym is in a town, and it is known where that lies."""
    known = places().named.get(town.name)
    if known is None or city_of_town(known.name, cities) != known.city:
        return False
    return not any(g.district == known.name for g in gazetteer.places("gym"))


@lru_cache(maxsize=1)
def _keys() -> tuple[str, ...]:
    return tuple(places().written)


@lru_cache(maxsize=1)
def _spelled() -> AhoCorasick:
    return AhoCorasick(_keys(), matchkind=MatchKind.LeftmostLongest, store_patterns=False)
