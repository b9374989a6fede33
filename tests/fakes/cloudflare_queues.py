"""The fake's Queues: send, pull, acknowledge and retry over a local queue store, as the HTTP API shapes them."""

import base64
import hashlib
import json
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.fakes.cloudflare_wire import refused, succeeded
from wrangler_compat.queue_bodies import Body, encode
from wrangler_compat.queue_sql import Backlog, Letter
from wrangler_compat.queue_store import QueueStore

if TYPE_CHECKING:
    from tests.fakes.cloudflare import Cloudflare

DEFAULT = (3, None)
"""Retries and dead letter queue of a queue that a test says nothing of."""


def id_of(queue: str) -> str:
    """The platform's id of a queue."""
    return hashlib.md5(queue.encode(), usedforsecurity=False).hexdigest()


async def answer(fake: "Cloudflare", request: web.Request, path: list[str], body: bytes) -> web.Response:
    """Answer one request below queues."""
    if path == [""]:
        page, listed = int(request.query.get("page", "1")), [*fake.queues]
        shown = [{"queue_name": name, "queue_id": id_of(name)} for name in listed[page - 1 : page]]
        # One on a page, so that a client has to turn it.
        return succeeded(shown, result_info={"page": page, "total_pages": len(listed)})
    name = next((name for name in fake.queues if id_of(name) == path[0]), None)
    if name is None:
        return refused(404, 11003, "Queue not found")
    store = await fake.open("queues", lambda: QueueStore.open(fake.folder / "queues.sqlite", fake.clock))
    match request.method, "/".join(path[1:]):
        case "GET", "metrics":
            return succeeded(_metrics(await store.backlog(name)))
        case "POST", "messages":
            return await _send(store, name, [json.loads(body)])
        case "POST", "messages/batch":
            return await _send(store, name, json.loads(body)["messages"])
        case "POST", "messages/pull":
            return await _pull(fake, store, name, json.loads(body))
        case "POST", "messages/ack":
            return await _settle(fake, store, name, json.loads(body))
    return refused(404, 7000, "No route for that URI")


async def _send(store: QueueStore, queue: str, messages: list[dict[str, Any]]) -> web.Response:
    stored = []
    for message in messages:
        kind = message.get("content_type", "json")
        if kind not in ("json", "text"):
            return refused(400, 10026, f"unknown content type {kind}")
        stored.append((encode(message["body"], kind), int(message.get("delay_seconds", 0)) * 1000))
    return succeeded({"metadata": {"metrics": _metrics(await store.put(queue, stored))}})


async def _pull(fake: "Cloudflare", store: QueueStore, queue: str, asked: dict[str, Any]) -> web.Response:
    retries, dead = fake.queues[queue]
    taken = await store.take(
        queue,
        size=asked.get("batch_size", 10),
        wait_ms=0,
        lease_ms=asked.get("visibility_timeout_ms", 30_000),
        max_attempts=retries + 1,
        dead_letter=dead,
    )
    pulled = []
    for letter in taken.letters:
        lease = base64.b64encode(f"{letter.seq}:{letter.attempts}".encode()).decode()
        fake.leases[lease] = letter
        pulled.append({**_message(letter.body), **_about(letter), "lease_id": lease})
    return succeeded({"message_backlog_count": taken.backlog.messages, "messages": pulled})


async def _settle(fake: "Cloudflare", store: QueueStore, queue: str, asked: dict[str, Any]) -> web.Response:
    retries, dead = fake.queues[queue]
    done = [fake.leases.pop(each["lease_id"]) for each in asked["acks"] if each["lease_id"] in fake.leases]
    again = [
        (fake.leases.pop(each["lease_id"]), int(each.get("delay_seconds", 0)) * 1000)
        for each in asked["retries"]
        if each["lease_id"] in fake.leases
    ]
    await store.settle(queue, done=done, again=again, max_attempts=retries + 1, dead_letter=dead)
    return succeeded({"ackCount": len(done), "retryCount": len(again), "warnings": {}})


def _message(body: Body) -> dict[str, Any]:
    text = body.data.decode() if body.content_type == "text" else base64.b64encode(body.data).decode()
    return {"body": text, "metadata": {"CF-Content-Type": body.content_type}}


def _about(letter: Letter) -> dict[str, Any]:
    return {"id": letter.id, "timestamp_ms": letter.sent_ms, "attempts": letter.attempts}


def _metrics(backlog: Backlog) -> dict[str, Any]:
    return {
        "backlog_count": backlog.messages,
        "backlog_bytes": backlog.size,
        "oldest_message_timestamp_ms": backlog.oldest_ms or 0,
    }
