"""Cloudflare Queues over HTTP: sends for a producer, and pull, acknowledge and retry for a consumer.

It has the face of the local store, so that the producer binding and the consumer loop are the same. What is different:
retries, dead letters and their limits are the queue's settings at Cloudflare, not the configuration's; only JSON and
text can be sent; a pulled message is kept from others for a fixed time, which cannot be prolonged; an empty queue is
asked again after poll_s, or at once when this process has sent something. A send or a pull whose outcome nobody knows
is repeated, so that a message may come twice, as Queues allow.
"""

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any, Final

from wrangler_compat.errors import ArgumentError, RemoteError, RemoteRefusedError
from wrangler_compat.protocols import Clock
from wrangler_compat.queue_bodies import Body
from wrangler_compat.queue_listeners import Listeners
from wrangler_compat.queue_sql import Backlog, Letter
from wrangler_compat.queue_store import Taken
from wrangler_compat.remote.api import Api, path_of

__all__ = ["POLL_S", "VISIBILITY_S", "RemoteQueueStore"]

POLL_S: Final = 5.0
"""The account's API takes 1,200 requests in five minutes; this is sixty of them for each queue."""
VISIBILITY_S: Final = 120.0
"""How long a pulled message is kept from others when the configuration does not say; the platform's own is 30 s."""
MAX_PULL: Final = 100
MAX_PAGES: Final = 20
_SENT: Final = frozenset({"json", "text"})


class RemoteQueueStore(Listeners):
    """All queues of the account."""

    def __init__(self, api: Api, clock: Clock, *, poll_s: float = POLL_S) -> None:
        self.poll_s = poll_s
        self._api = api
        super().__init__(clock)
        self._ids: dict[str, str] = {}
        self._numbers = count(1)
        self._leases: dict[int, tuple[str, str]] = {}
        """Queue and lease by which the platform knows a message in our hands."""

    async def put(self, queue: str, messages: Sequence[tuple[Body, int]]) -> Backlog:
        """Send (body, delay in ms) pairs and answer the backlog as the platform tells it, if it does."""
        sent = [_message(body, delay) for body, delay in messages]
        path = await self._path(queue, "messages", *(() if len(sent) == 1 else ("batch",)))
        found = await self._api.call("POST", path, sent[0] if len(sent) == 1 else {"messages": sent}, again=True)
        self.wake(queue)
        about = found.get("result") or {}
        return _backlog((about.get("metadata") or {}).get("metrics") or {})

    async def backlog(self, queue: str) -> Backlog:
        """Answer what waits."""
        found = await self._api.call("GET", await self._path(queue, "metrics"), again=True)
        return _backlog(found.get("result") or {})

    async def take(
        self, queue: str, *, size: int, wait_ms: int, lease_ms: int, max_attempts: int, dead_letter: str | None
    ) -> Taken:
        """Pull what is there, at most size messages; the other arguments are the platform's to know."""
        asked = {"batch_size": min(size, MAX_PULL), "visibility_timeout_ms": lease_ms}
        found = await self._api.call("POST", await self._path(queue, "messages", "pull"), asked, again=True)
        result = found.get("result")
        pulled = result.get("messages") if isinstance(result, Mapping) else None
        if not isinstance(result, Mapping) or not isinstance(pulled, list):
            raise RemoteError("Queues: the answer of a pull has no messages")
        letters = [self._letter(queue, each) for each in pulled]
        look_at = self.now_ms() + (0 if letters else int(self.poll_s * 1000))
        return Taken(letters, look_at, [], Backlog(int(result.get("message_backlog_count") or 0), 0, None))

    async def renew(self, letters: Sequence[Letter], lease_ms: int) -> None:
        """Nothing can be prolonged over HTTP: what takes longer comes again."""

    async def release(self, letters: Sequence[Letter]) -> None:
        """Give messages back at once; the platform counts an attempt."""
        if letters:
            await self._settle(self._leases[letters[0].seq][0], [], [(letter, 0) for letter in letters])

    async def settle(
        self,
        queue: str,
        *,
        done: Sequence[Letter],
        again: Sequence[tuple[Letter, int]],
        max_attempts: int,
        dead_letter: str | None,
    ) -> list[tuple[str, int]]:
        """Acknowledge what is done and have the rest (letter, delay in ms) come again; the platform buries the dead."""
        if done or again:
            await self._settle(queue, done, again)
        return []

    async def close(self) -> None:
        """Nothing of its own is open; may be called again."""

    async def _settle(self, queue: str, done: Sequence[Letter], again: Sequence[tuple[Letter, int]]) -> None:
        acks = [{"lease_id": self._leases[letter.seq][1]} for letter in done]
        retries = [{"lease_id": self._leases[letter.seq][1], "delay_seconds": delay // 1000} for letter, delay in again]
        path = await self._path(queue, "messages", "ack")
        try:
            await self._api.call("POST", path, {"acks": acks, "retries": retries}, again=True)
        finally:
            # Whatever became of it, these leases are of no more use here: an unsettled message comes again.
            for letter in (*done, *(letter for letter, _ in again)):
                self._leases.pop(letter.seq, None)

    async def _path(self, queue: str, *rest: str) -> str:
        if queue not in self._ids:
            self._ids |= await self._read_ids(queue)
        return path_of("queues", self._ids[queue], *rest)

    async def _read_ids(self, wanted: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for page in range(1, MAX_PAGES + 1):
            query = {"page": page, "per_page": 100}
            envelope = await self._api.call("GET", "/queues", query=query, again=True)
            listed = envelope.get("result")
            found |= {
                each["queue_name"]: each["queue_id"]
                for each in (listed if isinstance(listed, list) else ())
                if isinstance(each, Mapping) and {"queue_name", "queue_id"} <= each.keys()
            }
            pages = (envelope.get("result_info") or {}).get("total_pages") or 1
            if wanted in found:
                return found
            if page >= pages:
                break
        raise RemoteRefusedError(f"Queues: the account has no queue called {wanted!r}; make it with its dashboard.")

    def _letter(self, queue: str, pulled: Mapping[str, Any]) -> Letter:
        if not {"id", "lease_id", "body"} <= pulled.keys():
            raise RemoteError("Queues: a pulled message lacks its id, lease_id or body")
        number = next(self._numbers)
        self._leases[number] = (queue, str(pulled["lease_id"]))
        attempts, sent = int(pulled.get("attempts") or 1), int(pulled.get("timestamp_ms") or self.now_ms())
        return Letter(number, str(pulled["id"]), sent, attempts, _body(pulled))


def _message(body: Body, delay_ms: int) -> dict[str, Any]:
    if body.content_type not in _SENT:
        raise ArgumentError(f"Queues over HTTP take the content types json and text, not {body.content_type}.")
    text = body.data.decode("utf-8", "replace")
    value = json.loads(text) if body.content_type == "json" else text
    return {
        "body": value,
        "content_type": body.content_type,
        **({"delay_seconds": delay_ms // 1000} if delay_ms else {}),
    }


def _body(pulled: Mapping[str, Any]) -> Body:
    """Answer a pulled body: text as it is, all else in base64."""
    kind = str((pulled.get("metadata") or {}).get("CF-Content-Type") or "text").lower()
    raw = pulled["body"]
    if kind == "text" and isinstance(raw, str):
        return Body("text", raw.encode("utf-8", "replace"))
    if not isinstance(raw, str):
        return Body("json", json.dumps(raw, ensure_ascii=False).encode())
    try:
        data = base64.b64decode(raw, validate=True)
        if kind == "json":
            json.loads(data)
    except (binascii.Error, ValueError):
        data = raw.encode("utf-8", "replace")
    # What a Worker wrote as v8 can be read by a Worker alone.
    return Body("json" if kind == "json" else "bytes", data)


def _backlog(metrics: Mapping[str, Any]) -> Backlog:
    oldest = metrics.get("oldest_message_timestamp_ms")
    return Backlog(
        int(metrics.get("backlog_count") or 0),
        int(metrics.get("backlog_bytes") or 0),
        int(oldest) if oldest else None,
    )
