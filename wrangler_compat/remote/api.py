"""Cloudflare's REST API of one account: JSON in its envelope {"success", "errors", "messages", "result"}."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import quote, urlencode

from wrangler_compat.errors import RemoteError, RemoteRefusedError
from wrangler_compat.remote.transport import Limits, Reply, Request, Transport

__all__ = ["Api", "path_of"]


def path_of(*parts: str | bytes) -> str:
    """Answer a path whose parts may hold anything, slashes too."""
    return "".join(f"/{quote(part, safe='')}" for part in parts)


class Api:
    """The account's part of the API, for one binding."""

    def __init__(self, service: str, url: str, token: str, transport: Transport) -> None:
        self.service = service
        self.transport = transport
        self._url = url
        self._headers = {"authorization": f"Bearer {token}", "accept-encoding": "identity"}

    async def raw(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, Any] | None = None,
        body: bytes | None = None,
        content_type: str | None = None,
        again: bool = False,
        deadline_s: float | None = None,
    ) -> Reply:
        """Answer the reply of a request that succeeded; RemoteRefusedError for every other one below 500."""
        extra = {} if content_type is None else {"content-type": content_type}
        reply = await self.transport.send(
            Request(
                self.service,
                method,
                f"{self._url}{path}{'?' + urlencode(query) if query else ''}",
                lambda: {**self._headers, **extra},
                body,
                again,
                self._limits(deadline_s),
            )
        )
        if reply.status >= 300:
            raise self._refusal(reply)
        return reply

    async def call(
        self,
        method: str,
        path: str,
        value: Any = None,
        *,
        query: Mapping[str, Any] | None = None,
        again: bool = False,
        deadline_s: float | None = None,
    ) -> dict[str, Any]:
        """Send a JSON value and answer the whole envelope of a success."""
        body = None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
        kind = None if value is None else "application/json"
        reply = await self.raw(
            method, path, query=query, body=body, content_type=kind, again=again, deadline_s=deadline_s
        )
        envelope = self._envelope(reply)
        if envelope is None or "success" not in envelope:
            raise RemoteError(f"{self.service}: the answer is not the JSON of the API")
        if envelope["success"] is not True:
            raise self._refusal(reply)
        return envelope

    def _limits(self, deadline_s: float | None) -> Limits:
        limits = self.transport.limits
        if deadline_s is None:
            return limits
        return replace(limits, deadline_s=deadline_s, attempt_s=max(limits.attempt_s, deadline_s))

    def _envelope(self, reply: Reply) -> dict[str, Any] | None:
        try:
            found = json.loads(reply.body)
        except (ValueError, RecursionError):
            return None
        return found if isinstance(found, dict) else None

    def _refusal(self, reply: Reply) -> RemoteRefusedError:
        errors = (self._envelope(reply) or {}).get("errors")
        first = errors[0] if isinstance(errors, list) and errors and isinstance(errors[0], Mapping) else {}
        number = first.get("code")
        said = str(first.get("message") or "")
        hint = " (does CLOUDFLARE_API_TOKEN have the permission?)" if reply.status in (401, 403) else ""
        return RemoteRefusedError(
            f"{self.service}: status {reply.status}, code {number}: {self.transport.hidden(said)}{hint}",
            http_status=reply.status,
            number=number if isinstance(number, int) else 0,
            said=self.transport.clean(said),
        )
