"""Queues over HTTP answer and deliver what was measured of the platform, case by case.

A pull takes what is there, so the cases' times and the cut of their batches are not compared: which message comes how
often, with which body and id, and where it ends, is.
"""

from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from tests.conformance.harness import Case, Step, compare, parametrize, run_steps
from tests.conformance.matching import difference
from tests.conformance.test_conformance_queues import OTHERWISE, Delivered, _handler
from tests.fakes.cloudflare import Cloudflare, cloudflare
from tests.wrangler_compat.remote.conftest import api_of
from wrangler_compat.batches import MessageBatch
from wrangler_compat.clock import FakeClock
from wrangler_compat.queues import Queue
from wrangler_compat.remote.queues import RemoteQueueStore
from wrangler_compat.remote.transport import Transport

NO_HTTP = "the HTTP API takes JSON and text only"
SKIPS = {
    "queues/body-types-bytes": NO_HTTP,
    "queues/dlq-bodies": NO_HTTP,
    "queues/body-types-v8": NO_HTTP,
    "queues/error-bytes-type": NO_HTTP,
}
PULL_EVERY_S = 1.0


@pytest.mark.slow
@parametrize("queues", SKIPS)
async def test_case_over_the_wire(case: Case, tmp_path: Path) -> None:
    """The steps answer, and every message comes as often as it should."""
    case = {**case, **OTHERWISE.get(case["id"], {})}
    clock = FakeClock()
    consumer = case["consumer"] or {}
    dead = "dlq" if consumer.get("dead_letter_queue") else None
    async with cloudflare(tmp_path, clock) as fake:
        fake.queues = {"main": (consumer.get("max_retries", 3), dead), "dlq": (_dlq_retries(case), None)}
        transport = Transport(clock)
        try:
            await _run(case, fake, RemoteQueueStore(api_of(fake, transport, "Queues"), clock), clock)
        finally:
            await transport.close()


async def _run(case: Case, fake: Cloudflare, store: RemoteQueueStore, clock: FakeClock) -> None:
    queue = Queue("main", store, delivery_delay=(case.get("producer") or {}).get("delivery_delay", 0))
    seen = Delivered(clock)

    async def perform(step: Step) -> Any:
        return await getattr(queue, step.op)(*step.call)

    compare(case, await run_steps(case, perform, now=clock.now), now=clock.now())
    sides = [("main", case["consumer"], case.get("rules", []))]
    if (case["consumer"] or {}).get("dead_letter_queue"):
        sides.append(("dlq", case.get("dlq_consumer", {}), case.get("dlq_rules", [])))
    for _ in range(int(case["observe_s"] / PULL_EVERY_S) + 1):
        for name, settings, rules in sides:
            if settings is not None:
                await _pull(store, name, settings, _handler(name, rules, clock, seen))
        clock.advance(PULL_EVERY_S)
    wanted, found = _by_message(case["deliveries"]), _by_message(seen.log)
    if mistake := difference(wanted, found, 0, "deliveries"):
        pytest.fail(f"{case['id']}: {case['about']}\n{mistake}", pytrace=False)


async def _pull(store: RemoteQueueStore, queue: str, settings: dict[str, Any], handler: Any) -> None:
    size = settings.get("max_batch_size", 10)
    taken = await store.take(queue, size=size, wait_ms=0, lease_ms=60_000, max_attempts=1, dead_letter=None)
    if not taken.letters:
        return
    batch = MessageBatch(queue, taken.letters, taken.backlog)
    try:
        await handler(batch)
        failed = False
    except RuntimeError:
        failed = True
    decisions = list(zip(taken.letters, batch.decisions(failed=failed), strict=True))
    usual = int(settings.get("retry_delay", 0) * 1000)
    await store.settle(
        queue,
        done=[letter for letter, decision in decisions if decision.call == "ack"],
        again=[
            (letter, usual if decision.delay_ms is None else decision.delay_ms)
            for letter, decision in decisions
            if decision.call == "retry"
        ],
        max_attempts=1,
        dead_letter=None,
    )


def _by_message(log: list[dict[str, Any]]) -> list[Any]:
    """Every delivery of every message, in an order that does not depend on when it came."""
    flat = [{"queue": entry["queue"], **message} for entry in log for message in entry["messages"]]
    flat.sort(key=lambda each: (each["id"], each["queue"] == "dlq", each["attempts"]))
    return [[name, list(group)] for name, group in groupby(flat, key=lambda each: each["id"])]


def _dlq_retries(case: Case) -> int:
    retries: int = (case.get("dlq_consumer") or {}).get("max_retries", 0)
    return retries
