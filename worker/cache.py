"""Answers that others may share: what makes two questions the same, and when a kept answer is no longer true.

An entry is found by a hash of the folded question, its whole reading, the language, the number of items and the
versions of code and settings; the asker is never part of it. It dies when a row that it cites changes, when a changed
row could meet its filter, and when a notice of a gym begins or ends; where the outbox cannot prove the opposite, it is
not used.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import TYPE_CHECKING

from schemas.context import QueryType, StrategyName, Vector
from schemas.evidence import Reply
from schemas.reading import Filter, Kind, Locale, Reading
from worker.sameness import same_words
from worker.text.folding import fold
from worker.understanding.asked.intent import recommends
from wrangler_compat.protocols import JsonDict, KVNamespace, ReadOnlyDatabase

if TYPE_CHECKING:
    from pydantic import TypeAdapter

ENTRY_SECONDS = 3600
# The index takes up a notice of a gym within a minute of its beginning, without a change in the outbox.
GYM_SECONDS = 60
MAX_CHANGES = 500
MAX_NEIGHBOURS = 8
_OUTDOOR = frozenset({"crag", "area", "route"})
_INDOOR = frozenset({"gym", "gym_condition"})
_CHANGES = "SELECT seq, kind, entity_id, crag_id, area_id, gym_id FROM outbox WHERE seq > ? ORDER BY seq LIMIT ?"
_OLDEST = "SELECT min(seq) AS oldest FROM outbox"
# When the notices that are now in force, or that are to come, next begin or end.
_NEXT_NOTICE = (
    "SELECT min(at) AS at FROM (SELECT starts_at AS at FROM published_conditions WHERE starts_at > ?"
    " UNION ALL SELECT ends_at FROM published_conditions WHERE ends_at > ?)"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A kept answer with what it rests on; seq is the change up to which rows and index had been seen.

    kinds are those that were asked for or are cited; none: any. crag_ids and gym_ids are the places outside of which
    nothing can touch it; none: anywhere. until is when the next notice of a gym begins or ends, in epoch milliseconds.
    """

    seq: int
    reply: Reply
    query_type: QueryType
    strategy: StrategyName
    kinds: tuple[str, ...]
    crag_ids: tuple[str, ...]
    gym_ids: tuple[str, ...]
    content: str
    vector: Vector | None = None
    until: int | None = None


@dataclass(frozen=True, slots=True)
class Keys:
    """Where an answer to this very question is kept, and where those to like readings are listed."""

    exact: str
    neighbours: str


def may_share(reading: Reading, *, no_cache: bool, signed_in: bool) -> bool:
    """Return whether an answer to this question may come from, or go to, the shared cache."""
    advice = reading.intent == "recommend" or recommends(fold(reading.text))
    # Nobody is recommended what they have climbed, be it in one part of several.
    personal = reading.personal or reading.filter.climbed is not None or (signed_in and advice)
    # An answer about a name that no row bears, or about words that nothing here knows, repeats the asker's own words.
    repeats = bool(
        reading.unknown_names or reading.unknown_places or reading.unheard or reading.passed_over or reading.read_as
    )
    unshared = no_cache or personal or repeats or reading.needs_history or bool(reading.goes_on_from)
    return not (unshared or reading.attack or reading.out_of_scope)


def keys_of(reading: Reading, *, locale: Locale, limit: tuple[int, int], version: str) -> Keys:
    """Return the keys of a question; limit is how many rows may be listed, and with how many more all of them."""
    signature = _signature(reading)
    like = _hash(version, locale, limit, signature)
    return Keys(f"ask:exact:{_hash(like, fold(reading.text))}", f"ask:like:{like}")


def content_of(reading: Reading) -> str:
    """Return a hash of what a question says beside its reading: what is kept of a question, in place of its words."""
    return _hash(same_words(reading))


async def read_entries(kv: KVNamespace, keys: Keys) -> tuple[Entry | None, tuple[str, ...]]:
    """Return the entry of the very question and the keys of its neighbours, in one round trip."""
    found = await kv.get([keys.exact, keys.neighbours])
    exact, neighbours = found.get(keys.exact), found.get(keys.neighbours)
    entry = None if exact is None else _entries().validate_json(exact)
    return entry, tuple(json.loads(neighbours)) if neighbours else ()


async def read_neighbours(kv: KVNamespace, neighbours: Sequence[str]) -> list[Entry]:
    """Return the entries of the neighbours that have not expired."""
    found = await kv.get(list(neighbours))
    return [_entries().validate_json(value) for value in found.values() if value is not None]


async def still_true(read: ReadOnlyDatabase, entry: Entry, seq: int, *, now_ms: int) -> bool:
    """Return whether no change since the entry was made touches what it cites or could meet its filter."""
    if entry.until is not None and now_ms >= entry.until:
        return False
    if entry.seq >= seq:
        return True
    changes, oldest = await read.rows((_CHANGES, (entry.seq, MAX_CHANGES + 1)), (_OLDEST, ()))
    pruned = (oldest[0]["oldest"] or 0) > entry.seq + 1
    if pruned or len(changes) > MAX_CHANGES:
        return False
    cited = _cited(entry)
    return not any(_touches(change, entry, cited) for change in changes)


async def store(kv: KVNamespace, read: ReadOnlyDatabase, keys: Keys, entry: Entry, *, now_ms: int) -> None:
    """Keep an answer that was begun at now_ms; a neighbour list keeps the latest few."""
    seconds = ENTRY_SECONDS
    if not entry.kinds or _INDOOR.intersection(entry.kinds):
        ((notice,),) = await read.rows((_NEXT_NOTICE, (now_ms, now_ms)))
        entry, seconds = replace(entry, until=notice["at"]), GYM_SECONDS
    await kv.put(keys.exact, _entries().dump_json(entry), expirationTtl=seconds)
    listed = await kv.get(keys.neighbours)
    others = [key for key in (json.loads(listed) if listed else []) if key != keys.exact]
    await kv.put(keys.neighbours, json.dumps([keys.exact, *others][:MAX_NEIGHBOURS]), expirationTtl=ENTRY_SECONDS)


def entry_of(
    reply: Reply,
    reading: Reading,
    filter: Filter,
    query_type: QueryType,
    strategy: StrategyName,
    *,
    seq: int,
    vector: Vector | None,
) -> Entry:
    """Return the entry of a finished answer."""
    asked: tuple[Kind, ...] = filter.kinds or ((reading.subject,) if reading.subject else ())
    kinds = tuple(dict.fromkeys((*asked, *(item.kind for item in reply.evidence.items)))) if asked else ()
    crags, gyms = _places(reply, reading, filter, strategy)
    return Entry(seq, reply, query_type, strategy, kinds, crags, gyms, content_of(reading), vector)


def _places(
    reply: Reply, reading: Reading, filter: Filter, strategy: StrategyName
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The crags and the gyms that the answer is about; none where it looked beyond what the question names."""
    looked_around = bool(reply.relaxed or reading.near) or strategy != "baseline" or reply.outcome != "answered"
    if looked_around:
        return (), ()
    named = {kind: [i for m in reading.mentions if m.kind == kind for i in m.ids] for kind in ("crag", "gym")}
    crags = (*filter.crag_ids, *named["crag"]) if filter.crag_ids else ()
    return crags, (*filter.gym_ids, *named["gym"]) if filter.gym_ids else ()


def _touches(change: JsonDict, entry: Entry, cited: frozenset[str]) -> bool:
    places = {change["crag_id"], change["area_id"], change["gym_id"], change["entity_id"]} - {None}
    if places & cited:
        return True
    kinds = set(entry.kinds)
    if kinds and not any(kinds & domain and change["kind"] in domain for domain in (_OUTDOOR, _INDOOR, {"article"})):
        return False
    if change["kind"] in _OUTDOOR and entry.crag_ids:
        return not places.isdisjoint(entry.crag_ids)
    if change["kind"] in _INDOOR and entry.gym_ids:
        return not places.isdisjoint(entry.gym_ids)
    return True


def _cited(entry: Entry) -> frozenset[str]:
    evidence = entry.reply.evidence
    found = {item.id for item in evidence.items}
    found.update(row_id for value in evidence.values for row_id in value.ids)
    for item in evidence.items:
        found.update(str(item.facts[key]) for key in ("crag_id", "area_id", "gym_id") if item.facts.get(key))
    return frozenset(found)


def _signature(reading: Reading) -> str:
    # Offsets and surfaces say where a name stood, not which row it names; confidence does not change an answer.
    apart = {"text", "locale", "mentions", "confidence"}
    told = [(f.name, getattr(reading, f.name)) for f in fields(reading) if f.name not in apart]
    return repr((told, [(m.kind, m.ids, m.negated) for m in reading.mentions]))


def _hash(*parts: object) -> str:
    return hashlib.blake2b(repr(parts).encode(), digest_size=16).hexdigest()


@cache
def _entries() -> "TypeAdapter[Entry]":
    from pydantic import TypeAdapter

    return TypeAdapter(Entry)
