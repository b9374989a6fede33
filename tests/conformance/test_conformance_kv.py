"""KV does what the platform's own runtime does, case by case: the local binding, and the remote one over the wire."""

from pathlib import Path
from typing import Any

from tests.conformance.harness import Case, Step, compare, parametrize, run_steps
from tests.fakes.cloudflare import cloudflare
from tests.fakes.cloudflare_wire import NAMESPACE
from tests.wrangler_compat.remote.conftest import api_of
from wrangler_compat import protocols
from wrangler_compat.clock import SystemClock
from wrangler_compat.kv import KVNamespace
from wrangler_compat.remote.kv import RemoteKV
from wrangler_compat.remote.transport import Transport

REMOTE_SKIPS: dict[str, str] = {}


async def check(case: Case, kv: protocols.KVNamespace) -> None:
    """Run a case against a binding."""

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

    compare(case, await run_steps(case, perform, result=result))


@parametrize("kv")
async def test_case(case: Case, tmp_path: Path) -> None:
    """Every step answers what was measured."""
    kv = await KVNamespace.open(tmp_path / "kv.sqlite", SystemClock())
    try:
        await check(case, kv)
    finally:
        await kv.close()


@parametrize("kv", REMOTE_SKIPS)
async def test_case_over_the_wire(case: Case, tmp_path: Path) -> None:
    """Every step answers the same through the REST API."""
    async with cloudflare(tmp_path) as fake:
        transport = Transport(SystemClock())
        try:
            await check(case, RemoteKV(api_of(fake, transport, "KV"), NAMESPACE, SystemClock()))
        finally:
            await transport.close()
