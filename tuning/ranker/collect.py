"""Ask the training questions of the real search and keep what the ranker would be given for each."""

import asyncio
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import numpy as np

from tuning.eval.retrieval import relevant
from tuning.eval.rows import Catalog
from tuning.ranker.fit import Example


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, what search found for it, and the fixed formula's score of each candidate."""

    question: Mapping[str, Any]
    example: Example
    fixed: list[float]


async def collect(env: Any, clock: Any, questions: Sequence[Mapping[str, Any]], catalog: Catalog) -> list[Asked]:
    """Every question with its candidates as `cross_encoder` gets them; one that finds nothing is left out."""
    from worker.pipeline import open_pipeline

    pipeline = await open_pipeline(env, clock)
    await pipeline.warm()
    asked = [await _one(pipeline, env, question, catalog) for question in questions]
    return [each for each in asked if each is not None]


async def _one(pipeline: Any, env: Any, question: Mapping[str, Any], catalog: Catalog) -> Asked | None:
    from worker.nodes.hybrid_search import hybrid_search
    from worker.retrieval.features import features_of
    from worker.retrieval.score import fixed_score

    background: list[asyncio.Future[Any]] = []

    def later(work: Awaitable[Any]) -> None:
        background.append(asyncio.ensure_future(work))

    found = await pipeline.search(question["query"], wait_until=later)
    await asyncio.gather(*background)
    vector = (await env.AI.run(pipeline.settings.models.embed, {"text": [found.reading.text]}))["data"][0]
    inside: Any = SimpleNamespace(
        clock=pipeline.clock,
        VECTORIZE=env.VECTORIZE,
        READ=env.READ,
        AI=env.AI,
        models=pipeline.settings.models,
        gazetteer=await pipeline.gazetteer(0),
        foreseen=await pipeline.foreseen(0),
        note=_unheard,
    )
    searched = await hybrid_search(found.reading, found.filter, found.reading.locale, (tuple(vector),), env=inside)
    rows = [features_of(each, found.reading, found.filter) for each in searched["candidates"]]
    if not rows:
        return None
    wanted = relevant(question["relevant"], catalog)
    labels = np.array([float(each.id in wanted) for each in searched["candidates"]])
    return Asked(question, Example(np.array(rows), labels, len(wanted)), [fixed_score(row) for row in rows])


def _unheard(note: str) -> None:
    """The engine's remarks are of no use here."""
