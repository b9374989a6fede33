"""Answers that others may share: what makes two questions the same, and when a kept answer is no longer true.

An entry is found by a hash of the folded question, its whole reading, the language, the number of items and the version
of the settings; the asker is never part of it. It dies when a row that it cites changes, or when a changed row could
meet its filter; where the outbox cannot prove the opposite, it is not used.
"""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import TYPE_CHECKING

from schemas.context import QueryType, Vector
from schemas.evidence import Reply
from schemas.reading import Filter, Locale, Reading
from worker.text.folding import fold, is_cjk
from wrangler_compat.protocols import JsonDict, KVNamespace, ReadOnlyDatabase

if TYPE_CHECKING:
    from pydantic import TypeAdapter

ENTRY_SECONDS = 3600
# Notices of gyms begin and end without a change in the outbox, and KV keeps nothing for less than a minute.
GYM_SECONDS = 60
MAX_CHANGES = 500
MAX_NEIGHBOURS = 8
_OUTDOOR = frozenset({"crag", "area", "route"})
_INDOOR = frozenset({"gym", "gym_condition"})
_CHANGES = "SELECT seq, kind, entity_id, crag_id, area_id, gym_id FROM outbox WHERE seq > ? ORDER BY seq LIMIT ?"
_OLDEST = "SELECT min(seq) AS oldest FROM outbox"
# Words that change the tone of a question and not its content.
_TONE = re.compile(
    r"請問一下|請問|請|想知道|想問|告訴我|可以|可不可以|能不能|麻煩|一下|幫我|有沒有人知道|[的了呢嗎啊呀吧喔哦耶欸]"
    r"|\b(?:please|could you|can you|tell me|i would like to know|i'd like to know|the|a|an|is|are|of|do|does)\b"
)
_WORDS = re.compile(r"[a-z0-9.+/']+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A kept answer with what it rests on; seq is the change up to which rows and index had been seen."""

    seq: int
    reply: Reply
    query_type: QueryType
    filter: Filter
    kinds: tuple[str, ...]
    content: str
    vector: Vector | None = None


@dataclass(frozen=True, slots=True)
class Keys:
    """Where an answer to this very question is kept, and where those to like readings are listed."""

    exact: str
    neighbours: str


def may_share(reading: Reading, *, no_cache: bool, signed_in: bool) -> bool:
    """Return whether an answer to this question may come from, or go to, the shared cache."""
    personal = reading.personal or reading.filter.climbed is not None or (signed_in and reading.intent == "recommend")
    # An answer about a name that no row bears repeats the asker's own words.
    repeats = bool(reading.unknown_names or reading.unknown_places)
    unshared = no_cache or personal or repeats or reading.needs_history
    return not (unshared or reading.attack or reading.out_of_scope)


def keys_of(reading: Reading, *, locale: Locale, limit: int, version: str) -> Keys:
    """Return the keys of a question."""
    signature = _signature(reading)
    like = _hash(version, locale, limit, signature)
    return Keys(f"ask:exact:{_hash(like, fold(reading.text))}", f"ask:like:{like}")


def content_of(text: str) -> str:
    """Return a hash of a question's content words: what is kept of a question, in place of its words."""
    return _hash(_content(text))


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


async def still_true(read: ReadOnlyDatabase, entry: Entry, seq: int) -> bool:
    """Return whether no change since the entry was made touches what it cites or could meet its filter."""
    if entry.seq >= seq:
        return True
    changes, oldest = await read.rows((_CHANGES, (entry.seq, MAX_CHANGES + 1)), (_OLDEST, ()))
    pruned = (oldest[0]["oldest"] or 0) > entry.seq + 1
    if pruned or len(changes) > MAX_CHANGES:
        return False
    cited = _cited(entry)
    return not any(_touches(change, entry, cited) for change in changes)


async def store(kv: KVNamespace, keys: Keys, entry: Entry) -> None:
    """Keep an answer; a neighbour list keeps the latest few."""
    indoor = not entry.kinds or bool(_INDOOR.intersection(entry.kinds))
    seconds = GYM_SECONDS if indoor else ENTRY_SECONDS
    await kv.put(keys.exact, _entries().dump_json(entry), expirationTtl=seconds)
    listed = await kv.get(keys.neighbours)
    others = [key for key in (json.loads(listed) if listed else []) if key != keys.exact]
    await kv.put(keys.neighbours, json.dumps([keys.exact, *others][:MAX_NEIGHBOURS]), expirationTtl=ENTRY_SECONDS)


def entry_of(
    reply: Reply, reading: Reading, filter: Filter, query_type: QueryType, *, seq: int, vector: Vector | None
) -> Entry:
    """Return the entry of a finished answer."""
    kinds = filter.kinds or ((reading.subject,) if reading.subject else ())
    return Entry(seq, reply, query_type, filter, kinds, content_of(reading.text), vector)


def _touches(change: JsonDict, entry: Entry, cited: frozenset[str]) -> bool:
    places = {change["crag_id"], change["area_id"], change["gym_id"], change["entity_id"]} - {None}
    if places & cited:
        return True
    kinds = set(entry.kinds)
    if kinds and not any(kinds & domain and change["kind"] in domain for domain in (_OUTDOOR, _INDOOR, {"article"})):
        return False
    if change["kind"] in _OUTDOOR and entry.filter.crag_ids:
        return change["crag_id"] in entry.filter.crag_ids or change["entity_id"] in entry.filter.crag_ids
    if change["kind"] in _INDOOR and entry.filter.gym_ids:
        return change["gym_id"] in entry.filter.gym_ids or change["entity_id"] in entry.filter.gym_ids
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


def _content(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    plain = _TONE.sub(" ", fold(text))
    return tuple(sorted(filter(is_cjk, plain))), tuple(sorted(_WORDS.findall(plain)))


def _hash(*parts: object) -> str:
    return hashlib.blake2b(repr(parts).encode(), digest_size=16).hexdigest()


@cache
def _entries() -> "TypeAdapter[Entry]":
    from pydantic import TypeAdapter

    return TypeAdapter(Entry)
