"""The leg of names: the rows whose names the question holds, or nearly so, whatever kind was read."""

from schemas.documents import document_id
from schemas.reading import Reading
from worker.retrieval.wording import ALIKE, bare_of, rest_of, words_of
from worker.text.folding import fold, holds_cjk, is_cjk
from worker.understanding.names.entities import Entity
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.names.ordinary import route_strength

MOST = 12
# Of a longer text a name must be at least this much to be what the text is about.
_COVERED = 0.5
_SHORTEST_LATIN = 4
# A question this short may be nothing but a misspelled name.
_BRIEF = 24


def named_ids(reading: Reading, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The documents that the question names, the surest first; none where names stand for something like them."""
    if reading.mode is not None or reading.intent == "knowledge":
        return ()
    found: dict[str, float] = {}
    for mention in reading.mentions:
        if mention.kind in ("route", "area", "crag", "gym") and not mention.negated:
            sure = 2.0 if mention.kind in ("route", "gym") else 0.3
            for row in mention.ids[:MOST]:
                found[document_id(mention.kind, row)] = sure
    rest = rest_of(reading)
    if rest:
        _contained(gazetteer, rest, found)
        _alike(gazetteer, rest, found)
    whole, bare = fold(reading.text).strip(), bare_of(reading)
    for entity in (*gazetteer.exact(whole)[:MOST], *gazetteer.exact(bare)[:MOST]):
        _keep(found, entity, 1.0)
    if rest and len(whole) <= _BRIEF:
        _alike(gazetteer, whole, found)
    return tuple(sorted(found, key=lambda each: -found[each])[:MOST])


def _contained(gazetteer: Gazetteer, rest: str, found: dict[str, float]) -> None:
    for hit in gazetteer.find(rest):
        name = rest[hit.start : hit.end]
        covered = len(name) / len(rest)
        if covered < _COVERED and (route_strength(name) != "telling" or not _on_edges(rest, hit.start, hit.end)):
            continue
        for entity in hit.entities[:MOST]:
            _keep(found, entity, covered)


def _alike(gazetteer: Gazetteer, rest: str, found: dict[str, float]) -> None:
    texts = dict.fromkeys((rest, " ".join(words_of(rest)), *(rest.split() if holds_cjk(rest) else ())))
    for text in texts:
        if len(text) < (3 if holds_cjk(text) else _SHORTEST_LATIN):
            continue
        for near in gazetteer.near(text, at_least=ALIKE if holds_cjk(text) else 0.75, limit=5):
            for entity in near.entities[:MOST]:
                _keep(found, entity, 0.9 * near.score)


def _on_edges(text: str, start: int, end: int) -> bool:
    def inside(a: str, b: str) -> bool:
        return a.isalnum() and b.isalnum() and not is_cjk(a) and not is_cjk(b)

    before = start > 0 and inside(text[start - 1], text[start])
    return not before and not (end < len(text) and inside(text[end - 1], text[end]))


def _keep(found: dict[str, float], entity: Entity, score: float) -> None:
    if entity.kind in ("route", "area", "crag", "gym"):
        key = document_id(entity.kind, entity.id)
        found[key] = max(found.get(key, 0.0), score)
