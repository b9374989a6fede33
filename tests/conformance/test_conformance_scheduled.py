"""The trigger path of cron events answers as the platform's local runtime does, case by case."""

import asyncio
import json
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.conformance.harness import NO_OPTIONS, Case, Step, compare, parametrize, run_steps
from tests.conformance.matching import difference
from wrangler_compat.bindings import open_bindings
from wrangler_compat.clock import FakeClock
from wrangler_compat.config import load_config
from wrangler_compat.context import Background
from wrangler_compat.gate import Gate
from wrangler_compat.service import Service

CONFIG = 'name = "bridge"\nmain = "bridge_worker.py"\ncompatibility_date = "2026-11-01"\n'
WORKER = """
RULES, EVENTS = [], []


async def scheduled(controller, env, ctx):
    event = {"cron": controller.cron, "scheduledTime": controller.scheduledTime, "type": "number"}
    assert type(controller.scheduledTime) is int
    EVENTS.append(event)
    rules = [rule for rule in RULES if rule.get("cron", controller.cron) == controller.cron]
    for action in rules[0]["do"] if rules else []:
        if action == "noRetry":
            controller.noRetry()
        elif "throw" in action:
            raise RuntimeError(action["throw"])
        elif "wait" in action:
            await env.clock.sleep(action["wait"])
            event["waited"] = True
        elif "waitUntil" in action:
            ctx.waitUntil(later(env, action["waitUntil"]))
        elif "waitUntilReject" in action:
            ctx.waitUntil(fail(action["waitUntilReject"]))
        elif "return" in action:
            return action["return"]


async def later(env, seconds):
    await env.clock.sleep(seconds)
    EVENTS.append({"event": "waitUntil done"})


async def fail(text):
    raise RuntimeError(text)


async def fetch(scope, receive, send):
    body = f"not the bridge: {scope['path']}".encode()
    await send({"type": "http.response.start", "status": 404, "headers": []})
    await send({"type": "http.response.body", "body": body})
"""


@parametrize("scheduled")
async def test_case(case: Case, tmp_path: Path) -> None:
    """Every trigger answers, and the handler sees, what was measured."""
    (tmp_path / "wrangler.toml").write_text(CONFIG)
    (tmp_path / "bridge_worker.py").write_text(WORKER)
    config, clock = load_config(tmp_path), FakeClock()
    service = Service(config)
    service.load().__dict__["RULES"][:] = case["handler"]
    async with open_bindings([config], state_dir=tmp_path / "state", clock=clock) as env:
        gate = Gate([service], env, Background(), hosts=frozenset())

        async def perform(step: Step) -> Any:
            request = asyncio.create_task(_trigger(gate, {} if step.options is NO_OPTIONS else step.options))
            while not request.done():
                await clock.run_for(0.5)
            return request.result()

        moment = clock.now()
        compare(case, await run_steps(case, perform, now=clock.now), now=moment)
    found = difference(case["events"], service.load().__dict__["EVENTS"], moment, "events")
    if found:
        pytest.fail(f"{case['id']}: {case['about']}\n{found}", pytrace=False)


async def _trigger(gate: Gate, options: dict[str, Any]) -> dict[str, Any]:
    """Send one request through the gate and answer {"status", "body"} as the suite has it."""
    query: dict[str, Any] = {name: options[name] for name in ("cron", "time", "format") if name in options}
    headers = {"host": "localhost:8787"} | {name.lower(): value for name, value in options.get("headers", {}).items()}
    sent: list[Any] = []

    async def receive() -> Any:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "method": options.get("method", "GET"),
        "path": options.get("path", "/cdn-cgi/local/scheduled"),
        "query_string": urlencode(query).encode(),
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        "client": ("127.0.0.1", 1),
    }
    await gate(scope, receive, send)
    body = b"".join(message.get("body", b"") for message in sent).decode()
    if options.get("format") == "json" and body.startswith("{"):
        return {"status": sent[0]["status"], "body": json.loads(body)}
    return {"status": sent[0]["status"], "body": body}
