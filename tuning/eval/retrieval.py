"""What each way of searching finds: keyword leg, dense leg, fusion, attributes, ranker, and search as a whole."""

import asyncio
import math
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import Any, TypeAlias

from schemas.models import LOCAL_RANKER
from tuning.eval.rows import Catalog
from tuning.eval.stats import Figure, figure

AT = 10
DEPTH = 50
METRICS = ("recall@10", "mrr", "ndcg@10")
ATTRIBUTES, RANKER, FIXED, LEARNED = "rrf + attributes", "rrf + ranker", "search, fixed", "search, ranker"
ORDER = (
    "keyword, no filter", "dense, no filter", "keyword", "dense", "rrf", ATTRIBUTES, RANKER, FIXED, LEARNED, "search",
)  # fmt: skip
COMPARED = (("rrf", ATTRIBUTES), (ATTRIBUTES, RANKER), (FIXED, LEARNED))
"""Ways whose difference is measured question by question: what came before, and what was added."""

Ranking: TypeAlias = Sequence[str]
Scores: TypeAlias = dict[str, dict[str, list[float]]]


def relevant(spec: Mapping[str, Any], catalog: Catalog | None) -> set[str]:
    """The ids that answer a question: named ones, or those of a rule, or of any of several rules."""
    if "ids" in spec:
        return set(spec["ids"])
    if catalog is None:
        raise ValueError(f"relevance {spec!r}: wanted ids where there are no data files")
    return {rid for rule in spec.get("any_rule", [spec]) for rid in catalog.ids(rule)}


def score(ranking: Ranking, wanted: set[str]) -> dict[str, float]:
    """Recall, reciprocal rank and nDCG of the first ten; recall is of the ten that could be there."""
    return gains([rid in wanted for rid in ranking[:AT]], len(wanted))


def gains(hits: Sequence[bool], wanted: int) -> dict[str, float]:
    """The same of a ranking said as hits and misses, where so many rows are wanted."""
    ideal = sum(1 / math.log2(rank + 2) for rank in range(min(AT, wanted)))
    first = next((1 / (rank + 1) for rank, hit in enumerate(hits) if hit), 0.0)
    gain = sum(hit / math.log2(rank + 2) for rank, hit in enumerate(hits))
    return {"recall@10": sum(hits) / min(AT, wanted), "mrr": first, "ndcg@10": gain / ideal}


async def run(env: Any, clock: Any, questions: Sequence[Mapping[str, Any]], catalog: Catalog | None) -> dict[str, Any]:
    """The figures of every way of searching, printed in all and by language."""
    from worker.pipeline import Pipeline, open_pipeline

    pipeline = await open_pipeline(env, clock)
    await pipeline.warm()
    served, names, foreseen = pipeline.settings, await pipeline.gazetteer(0), await pipeline.foreseen(0)
    by_ranker = {
        way: Pipeline(
            env, clock, replace(served, models=replace(served.models, rerank=ranker)), names, foreseen=foreseen
        )
        for way, ranker in ((FIXED, None), (LEARNED, LOCAL_RANKER))
    }
    scores: dict[str, Scores] = {}
    for question in questions:
        wanted = relevant(question["relevant"], catalog)
        ways = await rankings(by_ranker, env, question)
        ways["search"] = ways[FIXED if served.models.rerank is None else LEARNED]
        for way, ranking in ways.items():
            for metric, value in score(ranking, wanted).items():
                by_language = scores.setdefault(way, {}).setdefault(metric, {})
                for language in ("all", question["locale"]):
                    by_language.setdefault(language, []).append(value)
    return report(scores, len(questions)) | {"differences": differences(scores)}


async def rankings(pipelines: Mapping[str, Any], env: Any, question: Mapping[str, Any]) -> dict[str, Ranking]:
    """The ids that each way finds, best first; all but two ways obey the question's one filter."""
    from worker.retrieval.features import features_of
    from worker.retrieval.filters import vector_filter
    from worker.retrieval.score import fixed_score, rescored
    from worker.retrieval.search import search

    tasks: list[asyncio.Future[Any]] = []
    whole: dict[str, Any] = {
        way: await each.search(question["query"], limit=AT, wait_until=lambda work: tasks.append(_kept(work)))
        for way, each in pipelines.items()
    }
    pipeline, found = pipelines[FIXED], whole[FIXED]
    reading, wanted = found.reading, found.filter
    vector = (await env.AI.run(pipeline.settings.models.embed, {"text": [reading.text]}))["data"][0]
    condition = vector_filter(wanted, int(pipeline.clock.now() * 1000))
    ways: dict[str, Ranking] = {
        "keyword, no filter": _ids(await env.VECTORIZE.query(None, queryText=reading.text, topK=DEPTH)),
        "dense, no filter": _ids(await env.VECTORIZE.query(vector, topK=DEPTH)),
        "keyword": _ids(await env.VECTORIZE.query(None, queryText=reading.text, topK=DEPTH, filter=condition or None)),
        "dense": _ids(await env.VECTORIZE.query(vector, topK=DEPTH, filter=condition or None)),
    }
    foreseen = await pipeline.foreseen(0)
    inside: Any = SimpleNamespace(
        clock=pipeline.clock,
        VECTORIZE=env.VECTORIZE,
        READ=env.READ,
        AI=env.AI,
        models=pipeline.settings.models,
        foreseen=foreseen,
    )
    fused = await search(inside, reading, filter=wanted, vectors=[vector], keep=40, depth=DEPTH, min_cosine=-1.0)
    ways["rrf"] = [each.id for each in fused]
    rows = [features_of(each, reading, wanted) for each in fused]
    ways[ATTRIBUTES] = [each.id for each in rescored(fused, [fixed_score(row) for row in rows])]
    answer = (await env.AI.run(LOCAL_RANKER, {"features": rows}))["response"] if rows else []
    learned = {int(row["id"]): float(row["score"]) for row in answer}
    ways[RANKER] = [each.id for each in rescored(fused, [learned[n] for n in range(len(rows))])]
    ways |= {way: [each.id for each in out.candidates] for way, out in whole.items()}
    await asyncio.gather(*tasks)
    return ways


def differences(scores: Mapping[str, Scores]) -> dict[str, dict[str, dict[str, float]]]:
    """What each addition changes, question by question: an interval that holds 0 is no difference that was shown."""
    print("\n  paired differences")
    kept: dict[str, dict[str, dict[str, float]]] = {}
    for before, after in COMPARED:
        title = f"{after} - {before}"
        for metric in METRICS:
            pairs = zip(scores[before][metric]["all"], scores[after][metric]["all"], strict=True)
            found = figure([late - early for early, late in pairs])
            if found is not None:
                kept.setdefault(title, {})[metric] = _kept_figure(found)
        said = "  ".join(f"{m} {f['value']:+.4f} [{f['low']:+.4f}, {f['high']:+.4f}]" for m, f in kept[title].items())
        print(f"  {title:32} {said}")
    return kept


def report(scores: Mapping[str, Scores], n: int) -> dict[str, Any]:
    """Print the table and return it."""
    print(f"\nretrieval: {n} questions")
    print(f"  {'':20} {'recall@10':31} {'mrr':24} {'ndcg@10':24} recall, mrr, ndcg by language")
    kept: dict[str, Any] = {"questions": n}
    for way in [each for each in ORDER if each in scores]:
        figures = {m: {lang: figure(values) for lang, values in scores[way][m].items()} for m in METRICS}
        every = [_short(figures[metric]["all"]) for metric in METRICS]
        languages = [lang for lang in figures["recall@10"] if lang != "all"]
        parts = "  ".join(f"{lang} {' '.join(_brief(figures[m][lang]) for m in METRICS)}" for lang in languages)
        print(f"  {way:20} " + "  ".join(every) + "  " + parts)
        kept[way] = {m: {lang: _kept_figure(v) for lang, v in by.items() if v} for m, by in figures.items()}
    return kept


def _short(value: Figure | None) -> str:
    return "" if value is None else f"{value.value:.3f} [{value.low:.3f}, {value.high:.3f}]"


def _brief(value: Figure | None) -> str:
    return "" if value is None else f"{value.value:.3f}"


def _kept_figure(value: Figure) -> dict[str, float]:
    return {"value": round(value.value, 4), "low": round(value.low, 4), "high": round(value.high, 4), "n": value.n}


def _ids(found: Mapping[str, Any]) -> list[str]:
    return [match["id"].split(":", 1)[1] for match in found["matches"]]


def _kept(work: Awaitable[Any]) -> "asyncio.Future[Any]":
    return asyncio.ensure_future(work)
