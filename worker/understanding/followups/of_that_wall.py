"""Find the route beside the one spoken of that a follow-up names in passing or by its half: 「那阿花…」, 「那婢女…」.

Most routes are called by words of the language, and a sentence that holds one need not name it. Where a route of the
same wall was spoken of, and nothing else was understood of the follow-up, it does; and who has just spoken of
飛天仙女 calls 飛天婢女 by what tells it from her.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from schemas.reading import Mention
from worker.text.folding import fold, holds_cjk, inside_words, is_cjk
from worker.understanding.followups.numbering import quoted
from worker.understanding.names.entities import Entity
from worker.understanding.names.gazetteer import Gazetteer

_LEAST, _LEAST_EN = 2, 4
_MOST_OF_WALL = 4
_CALLED = r"(?:色|邊|面)?的?(?:那[條個])?的?"


def named_beside(text: str, spoken_of: Sequence[Mention], gazetteer: Gazetteer) -> Iterator[str]:
    """The follow-up with the names in quotes of routes that lie on the wall of those spoken of, one in each."""
    words = fold(text)
    known = {i for m in spoken_of for i in m.ids}
    routes = [e for m in spoken_of if m.kind == "route" for e in gazetteer.exact(fold(m.name)) if e.id in known]
    walls = {e.area_id for e in routes} | {i for m in spoken_of if m.kind == "area" for i in m.ids}
    if len(words) != len(text) or "「" in text:
        return
    for gym in (m for m in spoken_of if m.kind == "gym" and len(m.ids) == 1):
        yield from _branches(text, words, gym, gazetteer)
    if not walls or len(walls) > _MOST_OF_WALL:
        return
    hits = sorted(gazetteer.find(words, inside_words(words)), key=lambda hit: hit.start - hit.end)
    for start, end, entities in hits:
        beside = [e for e in entities if e.kind == "route" and e.area_id in walls and e.id not in known]
        least = _LEAST if is_cjk(words[start]) else _LEAST_EN
        if beside and end - start >= least:
            yield f"{text[:start]}{quoted(beside[0].name)}{text[end:]}"
    for route in routes:
        yield from _by_their_halves(text, words, route, gazetteer)


def _branches(text: str, words: str, gym: Mention, gazetteer: Gazetteer) -> Iterator[str]:
    """The follow-up with the whole name of another gym of the brand, of which it says the branch: 「去華山店」."""
    brand, _, _ = gym.name.rpartition("-")
    for other in gazetteer.places("gym") if brand else ():
        if other.id in gym.ids or not other.name.startswith(f"{brand}-"):
            continue
        for said in gazetteer.branches(other.id):
            found = re.search(rf"{re.escape(said)}(?:[店館]|那[間家])+", words) if len(said) >= _LEAST else None
            if found is not None:
                yield f"{text[: found.start()]}{quoted(other.name)}{text[found.end() :]}"
                break


def _by_their_halves(text: str, words: str, route: Entity, gazetteer: Gazetteer) -> Iterator[str]:
    """The follow-up with the whole name of what shares its beginning or its end with a route: 婢女, 「黑的無常」."""
    name = fold(route.name)
    if not holds_cjk(name) or len(name) <= _LEAST:
        return
    seen = {route.id}
    for part in (name[:_LEAST], name[-_LEAST:]):
        for other in gazetteer.bearing(part):
            if other.id in seen or other.area_id != route.area_id:
                continue
            seen.add(other.id)
            whole = fold(other.name)
            ahead, behind = _beginning(name, whole), _beginning(name[::-1], whole[::-1])[::-1]
            shared = max(ahead, behind, key=len)
            rest = whole[len(ahead) :] if shared == ahead else whole[: -len(behind)]
            if len(shared) < _LEAST or not rest:
                continue
            # One character tells it only where what it shares is said with it.
            short = re.escape(rest) if len(rest) >= _LEAST else None
            both = f"{re.escape(rest)}{_CALLED}{re.escape(shared)}" if shared == behind else None
            for pattern in filter(None, (both, short)):
                if (found := re.search(pattern, words)) is not None:
                    yield f"{text[: found.start()]}{quoted(other.name)}{text[found.end() :]}"
                    break


def _beginning(one: str, other: str) -> str:
    """What two names begin with alike."""
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return "".join(a for a, _ in alike)
