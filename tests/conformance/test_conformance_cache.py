"""The Cache API does what the platform's own runtime does, case by case."""

from typing import Any

from tests.conformance.harness import Case, Step, compare, parametrize, run_steps
from wrangler_compat.cache import CacheStorage, Request, Response
from wrangler_compat.clock import FakeClock
from wrangler_compat.js import Headers


def argument(value: Any) -> Any:
    """A request or response of the suite as ours."""
    if not isinstance(value, dict):
        return value
    headers = Headers([(name, text) for name, text in value.get("headers", [])])
    if value["kind"] == "$request":
        return Request(value["url"], value.get("method", "GET"), headers)
    return Response(value.get("body", ""), value.get("status", 200), headers)


async def result(live: Any, step: Step) -> Any:
    """A response as the suite lists it: its body is text, unless it is none."""
    if not isinstance(live, Response):
        return live
    try:
        body: Any = live.content.decode()
    except UnicodeDecodeError:
        body = live.content
    return {"kind": "response", "status": live.status, "headers": dict(live.headers), "body": body}


def shown(outcome: Any) -> Any:
    """An outcome with responses marked as the suite marks them."""
    match outcome:
        case {"ok": {"kind": "response", **fields}}:
            return {"ok": {"$response": fields}}
        case {"ok": {"$object": pairs}}:
            return {"ok": dict(pairs)}
    return outcome


@parametrize("cache")
async def test_case(case: Case) -> None:
    """Every step answers what was measured."""
    clock = FakeClock()
    caches = CacheStorage(clock)

    async def perform(step: Step) -> Any:
        if step.op == "wait":
            clock.advance(step.args[0])
            return None
        cache = await caches.open(step.raw["cache"]) if "cache" in step.raw else caches.default
        return await getattr(cache, step.op)(*map(argument, step.args), *step.call[len(step.args) :])

    outcomes = await run_steps(case, perform, now=clock.now, result=result)
    compare(case, [shown(outcome) for outcome in outcomes], now=clock.now())
