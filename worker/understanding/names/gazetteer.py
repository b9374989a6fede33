"""Every name that the published rows bear, as an immutable snapshot that follows the outbox by small deltas."""

import asyncio
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from hashlib import blake2b
from typing import Any, Self

from worker.understanding.names.collecting import Collected, collect
from worker.understanding.names.entities import Entity
from worker.understanding.names.index import Hit, NameIndex, Near
from wrangler_compat.protocols import JsonDict, ReadOnlyDatabase

_SQL: Mapping[str, str] = {
    "crag": "SELECT id, name, name_en, alternative_names, region, address, address_en FROM published_crags",
    "area": "SELECT id, crag_id, name, name_en, sectors FROM published_areas",
    "gym": "SELECT id, name, name_en, alternative_names, city, district, region, address, address_en, nearest_station, "
    "latitude, longitude, phone FROM published_gyms",
    "route": "SELECT id, crag_id, area_id, name, name_en, alternative_names FROM published_routes",
    "sector": "SELECT DISTINCT crag_id, area_id, sector, sector_en FROM published_routes WHERE sector IS NOT NULL",
}
_KINDS = ("crag", "area", "gym", "route")
_SEQ_SQL = "SELECT coalesce(max(seq), 0) AS seq, coalesce(min(seq), 1) AS oldest FROM outbox"
_CHANGES_SQL = """SELECT DISTINCT kind, entity_id, area_id, op FROM outbox
  WHERE seq > ? AND kind IN ('crag', 'area', 'gym', 'route') LIMIT ?"""
# A delta larger than this reads everything anew.
_MAX_DELTA_ROWS = 2_000
# The youngest layer is made anew by each delta until it holds this many rows; then it stays and another begins.
_LAYER_ROWS = 200
_MAX_LAYERS = 24
_IDS_PER_QUERY = 500
_GONE = -1

RowKey = tuple[str, str]

# To tell whether many rows are the same takes long, and many are seldom loaded twice by one process.
_SHARED_ROWS = 10_000
_last: dict[bytes, tuple[Collected, NameIndex]] = {}


def _indexed(rows: Mapping[str, Sequence[JsonDict]]) -> tuple[Collected, NameIndex]:
    """The names of rows and their index: those made last where the rows are the same, for neither ever changes."""
    if sum(map(len, rows.values())) > _SHARED_ROWS:
        return _made(rows)
    told = blake2b(repr(rows).encode()).digest()
    if (made := _last.get(told)) is None:
        made = _made(rows)
        _last.clear()
        _last[told] = made
    return made


def _made(rows: Mapping[str, Sequence[JsonDict]]) -> tuple[Collected, NameIndex]:
    found = collect(rows, world=True)
    return found, NameIndex(name for names in found.names.values() for name in names)


class Gazetteer:
    """The names of all published rows as of one change number.

    A refresh answers a new snapshot that shares what did not change, so that a question keeps the one it began with.
    Layer 0 is the snapshot as loaded; a row that changed later lives in the layer that `_layer_of` names.
    """

    __slots__ = ("_layer_of", "_layers", "_places", "_young", "seq")

    def __init__(
        self,
        *,
        seq: int,
        layers: tuple[NameIndex, ...],
        places: Mapping[RowKey, Entity],
        branches: Mapping[str, tuple[str, ...]],
        layer_of: Mapping[RowKey, int],
        young: Mapping[RowKey, tuple[tuple[str, Entity], ...]],
    ) -> None:
        self.seq = seq
        self._layers = layers
        self._places = (places, branches)
        self._layer_of = layer_of
        self._young = young

    @classmethod
    def from_rows(cls, rows: Mapping[str, Sequence[JsonDict]], *, seq: int = 0) -> Self:
        """A snapshot of rows by kind (crag, area, gym, route, sector), with the columns of the published views."""
        found, base = _indexed(rows)
        return cls(seq=seq, layers=(base,), places=found.places, branches=found.branches, layer_of={}, young={})

    def find(self, folded: str, inside: Set[int] = frozenset()) -> list[Hit]:
        """Every occurrence of every current name in a folded text, overlapping ones too.

        inside are offsets at which no name begins or ends, as those within a word.
        """
        if not self._layer_of:
            return self._layers[0].find(folded, inside)
        hits = []
        for number, layer in enumerate(self._layers):
            for hit in layer.find(folded, inside):
                entities = self._current(hit.entities, number)
                if entities:
                    hits.append(hit if entities is hit.entities else hit._replace(entities=entities))
        return hits

    def sounding(self, folded: str) -> list[Hit]:
        """Every place that sounds like a current name in Chinese characters and is written in others."""
        hits = []
        for number, layer in enumerate(self._layers):
            for hit in layer.sounding(folded):
                if entities := self._current(hit.entities, number):
                    hits.append(hit if entities is hit.entities else hit._replace(entities=entities))
        return hits

    def near(self, folded: str, *, at_least: float = 0.75, limit: int = 3) -> list[Near]:
        """The current names most like a misspelled one, best first."""
        found = []
        for number, layer in enumerate(self._layers):
            for near in layer.near(folded, at_least=at_least, limit=limit + 2):
                if entities := self._current(near.entities, number):
                    found.append(near if entities is near.entities else near._replace(entities=entities))
        return sorted(found, key=lambda n: (-n.score, n.key))[:limit]

    def holds(self, folded: str) -> bool:
        """Whether a folded text stands inside a name, be it one of a row that has since gone."""
        return any(layer.holds(folded) for layer in self._layers)

    def named(self, part: str, *, several: bool = True) -> bool:
        """Whether several current routes have names that hold a folded text, or at least one."""
        found = (e.id for e in self.bearing(part))
        first = next(found, None)
        return any(other != first for other in found) if several else first is not None

    def bearing(self, part: str) -> Iterator[Entity]:
        """The current routes whose names hold a folded text, some perhaps twice."""
        layers = enumerate(self._layers)
        return (e for n, layer in layers for each in layer.holding(part) for e in self._current((each,), n))

    def exact(self, folded: str) -> tuple[Entity, ...]:
        """The current bearers of one folded name."""
        found: tuple[Entity, ...] = ()
        for number, layer in enumerate(self._layers):
            found += self._current(layer.exact(folded), number)
        return found

    def places(self, kind: str) -> Iterator[Entity]:
        """The crags, areas or gyms, in the order of their rows."""
        return (entity for (k, _), entity in self._places[0].items() if k == kind)

    def place(self, kind: str, id: str) -> Entity | None:
        """A crag, an area or a gym by its id; routes are too many to be kept by id."""
        return self._places[0].get((kind, id))

    def branches(self, gym_id: str) -> tuple[str, ...]:
        """The words that tell a gym from the others of its brand."""
        return self._places[1].get(gym_id, ())

    def __len__(self) -> int:
        return sum(len(layer) for layer in self._layers)

    def with_changes(self, changed: Iterable[RowKey], found: Collected, seq: int) -> "Gazetteer":
        """The snapshot after some rows changed: found holds those that are still published."""
        keep = len(self._young) < _LAYER_ROWS
        young = dict(self._young) if keep else {}
        number = max(1, len(self._layers) - 1 if keep and len(self._layers) > 1 else len(self._layers))
        layer_of, places, branches = dict(self._layer_of), dict(self._places[0]), dict(self._places[1])
        for key in changed:
            young.pop(key, None)
            places.pop(key, None)
            if key[0] == "gym":
                branches.pop(key[1], None)
            layer_of[key] = _GONE
        for key, names in found.names.items():
            young[key] = names
            layer_of[key] = number
        places.update(found.places)
        branches.update(found.branches)
        layer = NameIndex(name for names in young.values() for name in names)
        layers = (*self._layers[:number], layer)
        return Gazetteer(seq=seq, layers=layers, places=places, branches=branches, layer_of=layer_of, young=young)

    @property
    def layers(self) -> int:
        """How many layers a look-up goes through."""
        return len(self._layers)

    def _current(self, entities: tuple[Entity, ...], number: int) -> tuple[Entity, ...]:
        if not self._layer_of:
            return entities
        at = self._layer_of.get
        kept = tuple(e for e in entities if e.kind in _UNROWED or at((e.kind, e.id), 0) == number)
        return entities if len(kept) == len(entities) else kept


# Regions, cities, districts and stations are no rows: whichever layer holds them, they stand.
_UNROWED = frozenset({"region", "city", "district", "station"})


async def load_gazetteer(read: ReadOnlyDatabase) -> Gazetteer:
    """The names of every published row as the database now stands."""
    kinds = tuple(_SQL)
    state, *rows = await read.rows((_SEQ_SQL, ()), *((_SQL[kind], ()) for kind in kinds))
    return await asyncio.to_thread(Gazetteer.from_rows, dict(zip(kinds, rows, strict=True)), seq=int(state[0]["seq"]))


async def refresh_gazetteer(gazetteer: Gazetteer, read: ReadOnlyDatabase, seq: int) -> Gazetteer:
    """A snapshot at least as new as seq: the same one when it already is, else a small delta or a new load."""
    if seq <= gazetteer.seq:
        return gazetteer
    state, changes = await read.rows((_SEQ_SQL, ()), (_CHANGES_SQL, (gazetteer.seq, _MAX_DELTA_ROWS + 1)))
    newest, oldest = int(state[0]["seq"]), int(state[0]["oldest"])
    pruned = oldest > gazetteer.seq + 1
    if pruned or len(changes) > _MAX_DELTA_ROWS or gazetteer.layers >= _MAX_LAYERS:
        return await load_gazetteer(read)
    changed: set[RowKey] = {(c["kind"], c["entity_id"]) for c in changes}
    # A sector has no row of its own: it lives in its area's list and in its routes.
    areas = {c["area_id"] for c in changes if c["area_id"]} | {row for kind, row in changed if kind == "area"}
    rows = await _read_rows(read, changed, sorted(areas))
    inserted = {(c["kind"], c["entity_id"]) for c in changes if c["op"] == "insert"}
    shown = {(kind, row["id"]) for kind in ("crag", "area") for row in rows[kind]}
    for key in changed:
        was = gazetteer.place(*key) is not None
        if key[0] in ("crag", "area") and was != (key in shown) and not (key in inserted and not was):
            # It was published or withdrawn, and its routes with it, which wrote no changes of their own.
            return await load_gazetteer(read)
    changed |= {("sector", area) for area in areas}
    found = collect(rows)
    if len(changed) > _LAYER_ROWS:
        return await asyncio.to_thread(gazetteer.with_changes, changed, found, newest)
    return gazetteer.with_changes(changed, found, newest)


async def _read_rows(read: ReadOnlyDatabase, changed: set[RowKey], areas: Sequence[str]) -> dict[str, list[JsonDict]]:
    """The published rows among the changed ones, with the areas and sectors that they touch."""
    wanted = {kind: sorted(row for k, row in changed if k == kind) for kind in _KINDS}
    wanted["area"] = sorted(set(wanted["area"]) | set(areas))
    queries: list[tuple[str, str, Sequence[Any]]] = []
    for kind, column, ids in (*((kind, "WHERE id", wanted[kind]) for kind in _KINDS), ("sector", "AND area_id", areas)):
        for at in range(0, len(ids), _IDS_PER_QUERY):
            part = ids[at : at + _IDS_PER_QUERY]
            queries.append((kind, f"{_SQL[kind]} {column} IN ({', '.join('?' * len(part))})", part))
    rows: dict[str, list[JsonDict]] = {kind: [] for kind in _SQL}
    if queries:
        answers = await read.rows(*((sql, part) for _, sql, part in queries))
        for (kind, _, _), answer in zip(queries, answers, strict=True):
            rows[kind].extend(answer)
    return rows
