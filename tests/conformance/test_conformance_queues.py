"""Queues deliver as the platform does, case by case, on a clock that tests move instead of waiting."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.conformance.encoding import encode
from tests.conformance.harness import Case, Step, compare, parametrize, run_steps
from tests.conformance.matching import difference
from wrangler_compat.batches import Message, MessageBatch
from wrangler_compat.clock import FakeClock
from wrangler_compat.config_shapes import QueueConsumer
from wrangler_compat.consumer import ConsumerLoop
from wrangler_compat.queue_store import QueueStore
from wrangler_compat.queues import Queue

STEP_S = 0.05
DLQ_DEFAULTS = {"max_batch_size": 10, "max_batch_timeout": 1, "max_retries": 0}
SKIPS: Mapping[str, str] = {}
# The suite leaves these open, or asks for a difference that Python's types do not have.
OTHERWISE: dict[str, dict[str, Any]] = {
    "queues/no-consumer": {
        "why": "messages are kept up to the retention time, as documented, so the second send sees the first",
        "expect": [
            {"ok": {"metadata": {"metrics": {"backlogCount": 0, "backlogBytes": 0}}}},
            {
                "ok": {
                    "metadata": {
                        "metrics": {"backlogCount": 1, "backlogBytes": 7, "oldestMessageTimestamp": {"$any": "date"}}
                    }
                }
            },
        ],
    },
    "queues/error-bytes-type": {
        "why": "an ArrayBuffer and a view are both bytes in Python, so the second step is no error",
        "steps": [{"op": "send", "args": ["x"], "options": {"contentType": "bytes"}}],
        "expect": [
            {
                "error": {
                    "class": "TypeError",
                    "message": 'Content Type "bytes" requires a value of type ArrayBufferView, but received: string',
                }
            }
        ],
    },
    "queues/body-types-v8": {
        "why": "a small bigint is an int in Python; the Map, the Date, NaN and the bytes are kept",
        "steps": [
            {
                "op": "send",
                "args": [
                    {
                        "$map": [
                            [
                                "鍵",
                                {
                                    "d": {"$date": "2026-01-02T03:04:05.678Z"},
                                    "b": 10,
                                    "n": {"$number": "NaN"},
                                    "x": {"$bytes": "AQ=="},
                                },
                            ]
                        ]
                    }
                ],
                "options": {"contentType": "v8"},
            },
            {"op": "send", "args": [{"$undefined": True}], "options": {"contentType": "v8"}},
        ],
        "deliveries": [
            {
                "queue": "main",
                "after_s": [0.5, 3],
                "messages": [
                    {
                        "id": "#1",
                        "attempts": 1,
                        "body": {
                            "鍵": {
                                "d": {"$date": "2026-01-02T03:04:05.678Z"},
                                "b": 10,
                                "n": {"$number": "NaN"},
                                "x": {"$bytes": "AQ=="},
                            }
                        },
                    }
                ],
            }
        ],
    },
}


class Delivered:
    """What the consumers of a case saw."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self._ids: dict[str, str] = {}
        self._timestamps: dict[str, Any] = {}
        self.log: list[dict[str, Any]] = []

    async def note(self, queue: str, batch: MessageBatch) -> list[Any]:
        """Write a call down and answer the encoded bodies."""
        messages = []
        for message in batch.messages:
            self._ids.setdefault(message.id, f"#{len(self._ids) + 1}")
            assert self._timestamps.setdefault(message.id, message.timestamp) == message.timestamp
            body = await encode(message.body)
            messages.append({"id": self._ids[message.id], "attempts": message.attempts, "body": body})
        self.log.append({"queue": queue, "at": self._clock.monotonic(), "messages": messages})
        return [message["body"] for message in messages]


@parametrize("queues", SKIPS)
async def test_case(case: Case, tmp_path: Path) -> None:
    """The steps answer and the consumers see what was measured or is documented."""
    case = {**case, **OTHERWISE.get(case["id"], {})}
    clock = FakeClock()
    store = await QueueStore.open(tmp_path / "queues.sqlite", clock)
    producer = case.get("producer") or {}
    queue = Queue("main", store, delivery_delay=producer.get("delivery_delay", 0))
    seen = Delivered(clock)
    loops = _consumers(case, store, clock, seen)
    for loop in loops:
        loop.start()

    async def perform(step: Step) -> Any:
        return await getattr(queue, step.op)(*step.call)

    try:
        compare(case, await run_steps(case, perform, now=clock.now), now=clock.now())
        await _let_time_pass(store, clock, case["observe_s"])
    finally:
        for loop in loops:
            stopping = asyncio.create_task(loop.stop(0))
            await _let_time_pass(store, clock, 2.0)
            await stopping
        await store.close()
    _compare_deliveries(case, seen.log)


def _consumers(case: Case, store: QueueStore, clock: FakeClock, seen: Delivered) -> list[ConsumerLoop]:
    sides = [("main", case["consumer"], case.get("rules", []))]
    has_dlq = bool((case["consumer"] or {}).get("dead_letter_queue"))
    if has_dlq:
        sides.append(("dlq", case.get("dlq_consumer", DLQ_DEFAULTS), case.get("dlq_rules", [])))
    loops = []
    for name, settings, rules in sides:
        if settings is None:
            continue
        plain = {key: value for key, value in settings.items() if key != "dead_letter_queue"}
        dead = "dlq" if settings.get("dead_letter_queue") else None
        consumer = QueueConsumer(name, **plain, dead_letter_queue=dead)
        loops.append(ConsumerLoop(consumer, store, clock, _handler(name, rules, clock, seen)))
    return loops


def _handler(name: str, rules: list[dict[str, Any]], clock: FakeClock, seen: Delivered) -> Any:
    async def handler(batch: MessageBatch) -> None:
        bodies = await seen.note(name, batch)
        thrown = None
        for message, body in zip(batch.messages, bodies, strict=True):
            for action in _actions(rules, message, body):
                thrown = await _act(action, message, batch, clock) or thrown
        if thrown:
            raise RuntimeError(thrown)

    return handler


def _actions(rules: list[dict[str, Any]], message: Message, body: Any) -> list[Any]:
    for rule in rules:
        if rule.get("body", body) == body and rule.get("attempt", message.attempts) == message.attempts:
            actions: list[Any] = rule["do"]
            return actions
    return []


async def _act(action: Any, message: Message, batch: MessageBatch, clock: FakeClock) -> str | None:
    name: str
    value: Any
    name, value = (action, None) if isinstance(action, str) else next(iter(action.items()))
    match name:
        case "ack":
            message.ack()
        case "retry":
            message.retry(value)
        case "ackAll":
            batch.ackAll()
        case "retryAll":
            batch.retryAll(value)
        case "wait":
            await clock.sleep(value)
        case "throw":
            return str(value)
        case _:
            raise AssertionError(f"unknown action {action}")
    return None


async def _let_time_pass(store: QueueStore, clock: FakeClock, seconds: float) -> None:
    for _ in range(round(seconds / STEP_S) + 1):
        for _ in range(4):
            # The store works on one thread in order, so this comes back after everything asked before it.
            if store.closed:
                break
            await store.quiet()
            for _ in range(4):
                await asyncio.sleep(0)
        clock.advance(STEP_S)


def _compare_deliveries(case: Case, log: list[dict[str, Any]]) -> None:
    wanted = case["deliveries"]
    shown = [(entry["queue"], entry["at"], entry["messages"]) for entry in log]
    assert len(log) == len(wanted), f"{len(log)} deliveries, wanted {len(wanted)}: {shown}"
    for number, (expected, entry) in enumerate(zip(wanted, log, strict=True)):
        low, high = expected["after_s"]
        assert entry["queue"] == expected["queue"], f"delivery {number}: {shown}"
        assert low <= entry["at"] <= high, f"delivery {number} after {entry['at']} s, wanted {low} to {high}"
        found = difference(expected["messages"], entry["messages"], 0, f"delivery {number}")
        if found:
            pytest.fail(f"{case['id']}: {case['about']}\n{found}", pytrace=False)
