"""Pack what the searches found into evidence: facts of candidates, the filter in words, gyms' notices in force."""

from collections.abc import Sequence

from schemas.evidence import Candidate, Evidence, Relaxation
from schemas.reading import Filter, Locale, Reading
from schemas.reference import Reference
from worker.recommending.reasons import put_reasons
from worker.recommending.unlevelled import ascending, is_unlevelled
from worker.retrieval.articles import NEAREST
from worker.sql.conversion import conversion_explained
from worker.sql.evidence import Gathering
from worker.sql.named_rows import put_named
from worker.sql.nearest import nearest, put_near
from worker.sql.nearest_gym import put_nearest_gym
from worker.sql.own_lines import climbed_in
from worker.sql.queryspec import VIEWS, QuerySpec
from worker.sql.run import run
from worker.sql.scope import excluded_specs, place_specs, scope_values
from worker.sql.surroundings import add_alternatives, add_asked, add_relaxed, conditions_spec, hangs_on_unknown
from worker.sql.together import put_together
from wrangler_compat.protocols import ReadOnlyDatabase

PACKED = "packed"
"""The value that marks evidence as made here, from candidates, so that a second attempt packs anew."""


def is_packed(evidence: Evidence) -> bool:
    """Whether evidence was packed from candidates and not read by SQL."""
    return any(v.key == PACKED for v in evidence.values)


async def pack(
    read: ReadOnlyDatabase,
    reading: Reading,
    filter: Filter,
    candidates: Sequence[Candidate],
    relaxed: Sequence[Relaxation],
    *,
    locale: Locale,
    limit: int,
    now_ms: int,
    reference: Reference | None = None,
) -> Evidence:
    """At most limit candidates as numbered items, and what an answer needs to speak of them; reference says why."""
    if reading.conversion is not None:
        return await conversion_explained(read, reading.conversion, locale)
    g = Gathering(locale)
    g.put(PACKED, True)
    add_asked(g, reading)
    add_relaxed(g, relaxed)
    if hangs_on_unknown(reading):
        # What was found for a name that does not exist answers another question.
        await add_alternatives(read, g, reading)
        return g.evidence()
    if reading.near and reading.subject != "gym":
        put_near(g, reading.near, await nearest(read, reading.near, "crag"), kind="crag")
    chosen = list(candidates[:limit])
    if not chosen and reading.subject == "gym":
        await put_nearest_gym(read, g, reading.mentions, filter, reading.text)
    if reference is None and is_unlevelled(reading, filter):
        chosen = ascending(chosen)
        g.put("unlevelled", True)
    for c in chosen:
        g.facts(
            c.kind, c.id, dict(c.facts), text=c.text, score=c.score, indexed_at=c.indexed_at, too=c.too, surely=c.surely
        )
    if chosen and chosen[0].legs == (NEAREST,):
        g.put("nearest", g.items[0].title, (g.items[0].id,))
    if reading.intent == "knowledge" and chosen:
        await put_named(read, g, reading)
    if reference is not None and reading.mode is not None:
        put_reasons(g, g.items, reference, reading.mode)
        named = [m for m in reading.mentions if m.kind == "route" and not m.negated]
        own = reference.grades
        if len(named) == 1 and len(named[0].ids) > 1 and own is not None and own.low != own.high:
            # One name, several routes: which of them the distance is measured from is said.
            g.put("namesakes.name", named[0].name)
            g.put("namesakes.count", len(named[0].ids))
            g.put("namesakes.taken", own.high_text)
    gyms = tuple(c.id for c in chosen if c.kind == "gym")
    specs = [*place_specs(filter), *excluded_specs(filter), *([conditions_spec(gyms, now_ms)] if gyms else [])]
    results = await run(read, *specs) if specs else []
    places = results[: len(specs) - 1] if gyms else results
    g.values.extend(scope_values(filter, [row for found in places for row in found.rows], locale))
    if gyms:
        listed = {c.id for c in chosen if c.kind == "gym_condition"}
        g.rows("gym_condition", (row for row in results[-1].rows if row["id"] not in listed))
    if not chosen and reading.intent == "recommend" and (view := VIEWS.get(reading.subject or "article")) is not None:
        # That nothing meets the wish is told of the rows, by what was wished for.
        (met,) = await run(read, QuerySpec(view, "count", filter))
        g.put("count", 0 if met.total == 0 else None)
    if filter.climbed is False and any(c.kind == "route" for c in chosen):
        g.put("next.left_out.count", await climbed_in(read, filter) or None)
    await put_together(read, g, reading)
    g.total = len(chosen)
    return g.evidence()
