"""Say whether the rope or the quickdraws that somebody has will do: for one route, or for all of a place."""

from collections.abc import Sequence
from dataclasses import replace

from schemas.evidence import EvidenceItem
from schemas.reading import Extreme, Filter
from worker.sql.evidence import Gathering
from worker.sql.pitches import asks_of_pitches
from worker.sql.queryspec import QuerySpec
from worker.sql.run import run
from worker.text.folding import fold
from worker.understanding.asked.gear_needed import gear_needed
from worker.understanding.conditions.lengths import rope_length
from worker.understanding.conditions.numbers import AT_THE_TOP, own_draws, will_do
from wrangler_compat.protocols import ReadOnlyDatabase

_ROPE_LENGTHS = 2
"""A rope runs up to the top of a route and down again."""


def put_rope(g: Gathering, items: Sequence[EvidenceItem], rope: float | None) -> None:
    """What being lowered from the top of the one route takes, beside the rope that is spoken of; nothing of pitches."""
    length = items[0].facts.get("length_m") if len(items) == 1 else None
    if isinstance(length, int | float) and not asks_of_pitches(fold(items[0].title)):
        _put_rope(g, rope, length)


def put_draws(g: Gathering, items: Sequence[EvidenceItem], own: int | None) -> None:
    """Whether the quickdraws that somebody has do for the bolts of the one sport route and the anchor on top."""
    bolts = items[0].facts.get("bolt_count") if len(items) == 1 and items[0].facts.get("type") == "sport" else None
    _put_draws(g, own, bolts)


def put_gear_there(g: Gathering, words: str, extreme: Extreme) -> None:
    """The rule of what a place wants, and whether what somebody has does for its longest, its most bolted route."""
    top = {v.key: v.value for v in g.values}
    if extreme == "longest":
        rope, length = rope_length(words), top.get("extreme.length_m")
        g.put("gear.rule", "longest" if rope is not None else gear_needed(words))
        if isinstance(length, int | float):
            _put_rope(g, rope, length)
        return
    g.put("gear.rule", gear_needed(words))
    if extreme == "most_bolts":
        _put_draws(g, own_draws(words), top.get("extreme.bolt_count"), there=True)


async def put_gear_beside(read: ReadOnlyDatabase, g: Gathering, f: Filter, words: str) -> None:
    """Whether rope and quickdraws do for all routes of a place, beside a list of those for which they do."""
    if not (f.crag_ids or f.area_ids) or not will_do(words):
        return
    own, rope = own_draws(words), rope_length(words)
    there = replace(f, bolts_max=None, length_max_m=None)
    measures: list[Extreme] = ["most_bolts"] if own is not None and f.bolts_max is not None else []
    measures += ["longest"] if rope is not None and f.length_max_m is not None else []
    specs = [QuerySpec("published_routes", "extreme", there, extreme=each, limit=1) for each in measures]
    for each, found in zip(measures, await run(read, *specs) if specs else (), strict=True):
        top = found.rows[0] if found.rows else {}
        if each == "longest" and top:
            _put_rope(g, rope, top["length_m"])
        elif top:
            _put_draws(g, own, top["bolt_count"], there=True)


def _put_rope(g: Gathering, rope: float | None, length: float) -> None:
    if rope is None:
        return
    g.put("gear.rope", rope)
    g.put("gear.length", length)
    # A rope of just twice the length leaves nothing for knots, stretch and a wandering line.
    g.put("gear.verdict", "short" if rope <= _ROPE_LENGTHS * length else "long")


def _put_draws(g: Gathering, own: int | None, bolts: object, *, there: bool = False) -> None:
    if own is None or not isinstance(bolts, int) or not bolts:
        return
    g.put("gear.own_draws", own)
    g.put("gear.most.count", bolts if there else None)
    g.put("gear.draws_verdict", "few" if own < bolts + AT_THE_TOP else "many")
