"""How well the legs find what questions ask for: dense, keywords, both fused; recall at 10 and reciprocal rank."""

import json
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from schemas.documents import COLUMNS
from tuning.embedder.corpus import Entity, Rule, load_entities
from wrangler_compat.ai.local import HashedEmbedder, load_engine
from wrangler_compat.vectorize import VectorizeIndex
from wrangler_compat.vectorize_limits import Limits

__all__ = ["Score", "evaluate", "load_questions"]

DEEP = 150
"""Candidates of each leg that are fused."""
RRF_K = 60
QUESTIONS = Path(__file__).with_name("questions.jsonl")


@dataclass(frozen=True, slots=True)
class Score:
    """The mean over the questions of one language, or of all."""

    recall: float
    mrr: float
    questions: int


def load_questions(path: Path = QUESTIONS) -> list[dict[str, Any]]:
    """Answer the questions with the rule of what is relevant; they were written before anything was trained."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


async def evaluate(model: Path, *, mirror_rows: int = 0) -> dict[str, dict[str, Score]]:
    """Answer {leg: {"all" | "zh-TW" | "en": score}}; with no mirror the keyword leg is LanceDB's own."""
    entities, questions = load_entities(), load_questions()
    engine = load_engine(model)
    assert isinstance(engine, HashedEmbedder)
    with tempfile.TemporaryDirectory() as folder:
        limits = Limits(top_k=DEEP)
        index = VectorizeIndex.open(Path(folder) / "eval", limits=limits, mirror_rows=mirror_rows)
        await _fill(index, engine, entities)
        rankings: dict[str, list[list[str]]] = {}
        for question in questions:
            vector = engine.embed([question["q"]])[0]
            dense = _ids(await index.query(vector, topK=DEEP))
            words = _ids(await index.query(queryText=question["q"], topK=DEEP))
            for name, ranking in (
                ("dense", dense),
                ("keyword", words),
                ("rrf 1:1", fuse(words, dense, 1.0)),
                ("rrf 1:2", fuse(words, dense, 2.0)),
            ):
                rankings.setdefault(name, []).append(ranking)
        await index.close()
    relevant = [{e.id for e in entities if Rule.of(q["want"]).holds(e)} for q in questions]
    return {name: _scores(found, relevant, questions) for name, found in rankings.items()}


async def _fill(index: VectorizeIndex, engine: HashedEmbedder, entities: Sequence[Entity]) -> None:
    version = index.version("eval")
    await version.ensure(dimensions=engine.dimensions, columns=COLUMNS)
    vectors = engine.embed([e.document.text for e in entities])
    for start in range(0, len(entities), 1000):
        part = list(zip(entities, vectors, strict=True))[start : start + 1000]
        await version.upsert([{"id": e.id, "values": v, "text": e.document.text} for e, v in part])
    await version.activate()


def _ids(found: Any) -> list[str]:
    return [match["id"] for match in found["matches"]]


def fuse(words: Sequence[str], dense: Sequence[str], weight: float) -> list[str]:
    """Answer both rankings as one: reciprocal rank fusion, the dense one counted by weight."""
    points: dict[str, float] = {}
    for ranking, share in ((words, 1.0), (dense, weight)):
        for rank, name in enumerate(ranking):
            points[name] = points.get(name, 0.0) + share / (RRF_K + rank + 1)
    return sorted(points, key=lambda name: -points[name])


def _scores(
    rankings: Sequence[Sequence[str]], relevant: Sequence[set[str]], questions: Sequence[dict[str, Any]]
) -> dict[str, Score]:
    rows = []
    for ranking, wanted, question in zip(rankings, relevant, questions, strict=True):
        hits = [name in wanted for name in ranking]
        first = hits.index(True) + 1 if any(hits) else 0
        rows.append((question["locale"], sum(hits[:10]) / min(10, len(wanted)), 1 / first if first else 0.0))
    scores = {}
    for locale in ("all", "zh-TW", "en"):
        of = [row for row in rows if locale in ("all", row[0])]
        scores[locale] = Score(sum(r[1] for r in of) / len(of), sum(r[2] for r in of) / len(of), len(of))
    return scores


def microseconds_per_query(model: Path, rounds: int = 20) -> float:
    """Answer the processor time of embedding one question."""
    engine = load_engine(model)
    assert isinstance(engine, HashedEmbedder)
    questions = [question["q"] for question in load_questions()]
    engine.embed(questions)
    start = time.process_time()
    for _ in range(rounds):
        for question in questions:
            engine.embed([question])
    return (time.process_time() - start) / (rounds * len(questions)) * 1e6
