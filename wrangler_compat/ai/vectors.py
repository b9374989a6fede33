"""Embeddings and rerank scores from an upstream: sent in batches, checked, and brought to the platform's shapes."""

import hashlib
import math
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from wrangler_compat.ai.errors import ModelInputError, UpstreamBroken
from wrangler_compat.protocols import JsonDict

__all__ = ["context_texts", "described", "embedded", "embedding_texts", "ranked"]

BATCH_TEXTS = 96
MAX_TEXTS = 5_000
Send = Callable[[list[str]], Awaitable[Sequence[Any]]]


def embedding_texts(inputs: Mapping[str, Any]) -> list[str]:
    """The texts of {"text": str | [str]}."""
    text = inputs.get("text")
    texts = [text] if isinstance(text, str) else text
    if not isinstance(texts, Sequence) or not texts or not all(isinstance(t, str) for t in texts):
        raise ModelInputError('An embedder takes {"text": str | [str]} with at least one text')
    if len(texts) > MAX_TEXTS:
        raise ModelInputError(f"At most {MAX_TEXTS} texts in one call, got {len(texts)}")
    return list(texts)


async def embedded(upstream: str, texts: list[str], send: Send) -> JsonDict:
    """{"shape", "data"} with one vector a text, each of the same length and all of finite numbers."""
    rows: list[list[float]] = []
    for start in range(0, len(texts), BATCH_TEXTS):
        batch = texts[start : start + BATCH_TEXTS]
        found = await send(batch)
        if len(found) != len(batch):
            raise UpstreamBroken(upstream, f"{len(found)} vectors for {len(batch)} texts")
        rows.extend(_vector(upstream, row) for row in found)
    dimensions = len(rows[0])
    if any(len(row) != dimensions for row in rows):
        raise UpstreamBroken(upstream, "its vectors differ in length")
    return {"shape": [len(rows), dimensions], "data": rows}


def described(model: str, answer: JsonDict) -> JsonDict:
    """What `describe` says of an embedder, from the embedding of a word; its id stands for its version."""
    version = hashlib.sha256(model.encode()).hexdigest()[:12]
    return {"model": model, "kind": "remote-embedder", "dimensions": answer["shape"][1], "version": version}


def context_texts(inputs: Mapping[str, Any]) -> tuple[str, list[str]]:
    """Query and texts of {"query": str, "contexts": [{"text": str}]}."""
    query, contexts = inputs.get("query"), inputs.get("contexts")
    if not isinstance(query, str) or not isinstance(contexts, Sequence) or not contexts:
        raise ModelInputError('A reranker takes {"query": str, "contexts": [{"text": str}]}')
    texts = [context.get("text") for context in contexts]
    if not all(isinstance(text, str) for text in texts):
        raise ModelInputError('every entry of "contexts" wants {"text": str}')
    return query, texts


def ranked(upstream: str, pairs: Sequence[tuple[Any, Any]], count: int, top_k: Any = None) -> JsonDict:
    """{"response": [{"id", "score"}]}, best first, scores 0..1; raw scores are put through the logistic function."""
    scored: dict[int, float] = {}
    for number, score in pairs:
        if not isinstance(number, int) or not 0 <= number < count or not _finite(score):
            raise UpstreamBroken(upstream, f"a score for text {number!r} of {count}")
        scored[number] = float(score)
    if any(not 0.0 <= score <= 1.0 for score in scored.values()):
        scored = {number: 1.0 / (1.0 + math.exp(-max(-60.0, min(60.0, s)))) for number, s in scored.items()}
    best = sorted(scored.items(), key=lambda pair: -pair[1])
    return {"response": [{"id": n, "score": s} for n, s in best[: None if top_k is None else int(top_k)]]}


def _vector(upstream: str, row: Any) -> list[float]:
    if not isinstance(row, Sequence) or not row or not all(_finite(x) for x in row):
        raise UpstreamBroken(upstream, "a vector is empty or holds what is no number")
    return [float(x) for x in row]


def _finite(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
