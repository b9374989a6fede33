"""Pairs of questions asked one after the other: how often the second is answered from the cache, and how often wrongly.

A hit is wrong when the pair asks for different things. Between two wordings of one wish a search may put other rows
first; such hits are counted too, as reading otherwise than a fresh answer.
"""

import asyncio
from collections.abc import Awaitable, Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]


async def run(env: Any, clock: Any, pairs: Sequence[Row], *, failures: bool = False) -> dict[str, Any]:
    """The figures over all pairs, printed."""
    from worker.pipeline import open_pipeline

    pipeline = await open_pipeline(env, clock)
    await pipeline.warm()
    found = [await _one(pipeline, env.KV, row) for row in pairs]
    same = [each for each in found if each["same"]]
    figures: dict[str, Any] = {
        "paraphrases": len(same),
        "other questions": len(found) - len(same),
        "hit": _share([each["hit"] for each in same]),
        **{f"hit {locale}": _share([e["hit"] for e in same if e["locale"] == locale]) for locale in ("zh-TW", "en")},
        "wrong hits": sum(each["wrong"] for each in found),
        "reads otherwise": _share([each["otherwise"] for each in same if each["hit"]]),
    }
    print(f"\nsharing: {len(found)} pairs\n  " + "  ".join(f"{key} {value:g}" for key, value in figures.items()))
    for each in found:
        if each["wrong"] or (failures and each["same"] and not each["hit"]):
            print(f"  {'wrong' if each['wrong'] else 'no hit'}: {' | '.join(each['pair'])}")
    return figures


async def _one(pipeline: Any, kv: Any, row: Row) -> dict[str, Any]:
    # Each pair by itself: the second question may be another pair's first.
    for key in (await kv.list(prefix="ask:"))["keys"]:
        await kv.delete(key["name"])
    one, other = row["pair"]
    await _ask(pipeline, one)
    second = await _ask(pipeline, other)
    hit = second.cache == "hit"
    otherwise = hit and (await _ask(pipeline, other, no_cache=True)).reply.text != second.reply.text
    return {**row, "hit": hit, "wrong": hit and not row["same"], "otherwise": otherwise}


async def _ask(pipeline: Any, query: str, *, no_cache: bool = False) -> Any:
    left: list[asyncio.Future[Any]] = []

    def wait_until(work: Awaitable[Any]) -> None:
        left.append(asyncio.ensure_future(work))

    outcome = await pipeline.answer(query, no_cache=no_cache, wait_until=wait_until)
    await asyncio.gather(*left)
    return outcome


def _share(hits: Sequence[bool]) -> float:
    return round(sum(hits) / len(hits), 3) if hits else 0.0
