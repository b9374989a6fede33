"""Look again in the way that was decided, under the question's own filter, and add what is new."""

from dataclasses import replace
from typing import NotRequired, TypedDict

from schemas.context import Vector
from schemas.evidence import Candidate, Evidence, Relaxation
from schemas.plan import Probe, Round
from schemas.reading import Filter, Locale, Reading
from worker.env import Env
from worker.node import node
from worker.retrieval.finding import Depth, find, with_notices
from worker.retrieval.meeting import rows_meeting
from worker.retrieval.merging import merged
from worker.retrieval.probing import by_rows
from worker.sql.answering import Asked, answer


class Retrieved(TypedDict):
    candidates: tuple[Candidate, ...]
    relaxed: tuple[Relaxation, ...]
    rounds: tuple[Round, ...]
    evidence: NotRequired[Evidence]


@node
async def agentic_retrieve(
    reading: Reading,
    filter: Filter,
    probe: Probe | None,
    locale: Locale,
    limit: int = 8,
    spare: int = 0,
    candidates: tuple[Candidate, ...] = (),
    relaxed: tuple[Relaxation, ...] = (),
    rounds: tuple[Round, ...] = (),
    *,
    env: Env,
    keep: int = 40,
    depth: int = 50,
    dense: bool = True,
    indexed: bool = True,
) -> Retrieved:
    """Search the probe's texts, or read the rows that meet its filter; only a reported loosening widens the filter."""
    if probe is None:
        return {"candidates": candidates, "relaxed": relaxed, "rounds": rounds}
    told = probe.relaxed or relaxed
    if not probe.texts and by_rows(reading):
        asked = Asked(reading, probe.filter, locale, limit, int(env.clock.now() * 1000), spare=spare)
        evidence = await answer(env.READ, asked, told)
        done = Round(probe, filter, len(evidence.items), len(evidence.items))
        env.note(f"{probe.move}: {done.found} rows")
        return {"candidates": candidates, "relaxed": told, "rounds": (*rounds, done), "evidence": evidence}
    wanted = with_notices(probe.filter)
    found: tuple[Candidate, ...] = ()
    if not probe.texts:
        found = await rows_meeting(env.READ, wanted, most=keep)
    else:
        how = Depth(keep, depth, indexed=indexed)
        vectors: tuple[Vector, ...] = ()
        if dense:
            embedded = await env.AI.run(env.models.embed, {"text": list(probe.texts)})
            vectors = tuple(tuple(vector) for vector in embedded["data"])
        for n, text in enumerate(probe.texts):
            # The names stand where the question was typed; in other words they stand nowhere.
            asked_so = (
                reading
                if text == reading.text
                else replace(reading, text=text, mentions=tuple(replace(m, start=0, end=0) for m in reading.mentions))
            )
            found = merged(found, await find(env, asked_so, wanted, vectors[n : n + 1], how), keep=keep)
    # A wider filter is tried only when nothing met the question's own.
    known = {c.id for c in candidates}
    done = Round(probe, filter, len(found), sum(c.id not in known for c in found))
    env.note(f"{probe.move}: {done.found} rows, {done.new} new")
    told = told if probe.relaxed and found else relaxed
    return {"candidates": merged(candidates, found, keep=keep), "relaxed": told, "rounds": (*rounds, done)}
