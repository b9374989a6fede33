"""KV does what the platform's own runtime does, case by case."""

from pathlib import Path
from typing import Any

from tests.conformance.harness import Case, Step, compare, parametrize, run_steps
from wrangler_compat.clock import SystemClock
from wrangler_compat.kv import KVNamespace


@parametrize("kv")
async def test_case(case: Case, tmp_path: Path) -> None:
    """Every step answers what was measured."""
    kv = await KVNamespace.open(tmp_path / "kv.sqlite", SystemClock())

    async def perform(step: Step) -> Any:
        if step.op == "putAll":
            for key in step.args[0]:
                await kv.put(key, *step.call[1:])
            return None
        return await getattr(kv, step.op)(*step.call)

    async def result(live: Any, step: Step) -> Any:
        # A bulk read answers a Map, which is a dict here.
        bulk = bool(step.args) and isinstance(step.args[0], list) and isinstance(live, dict)
        return {"$map": [[key, value] for key, value in live.items()]} if bulk else live

    try:
        compare(case, await run_steps(case, perform, result=result))
    finally:
        await kv.close()
