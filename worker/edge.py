"""What every response passes through: request id, security headers, CORS, the error body and one log line."""

import json
import secrets
from collections.abc import Callable
from typing import Any

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from worker.failures import Problem, describe
from worker.settings import HttpSettings
from wrangler_compat.protocols import Clock

_SECURITY = [
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"strict-origin-when-cross-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
]
_POLICY = (
    b"content-security-policy",
    b"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    b"manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
)
_NOT_KEPT = (b"cache-control", b"private, no-store")
_OWN = ("/ai/sessions/", "/ai/memory/", "/ai/feedback/", "/ascents/")
_METHODS = b"GET, POST, PUT, PATCH, DELETE"
_log = structlog.get_logger("http")


class Edge:
    """Middleware around the whole app; the handler's remarks for the log line are in `scope["log"]`."""

    def __init__(
        self, app: ASGIApp, *, clock: Clock, settings: Callable[[], HttpSettings], heard: Callable[[str, str], None]
    ) -> None:
        """Heard is told the method and the class of the status of every answer."""
        self.app = app
        self.heard = heard
        self.clock = clock
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request_id = secrets.token_hex(8)
        remarks: dict[str, Any] = {}
        scope["request_id"], scope["log"] = request_id, remarks
        begun, status = self.clock.monotonic(), 0
        headers = [(b"x-request-id", request_id.encode()), *_SECURITY, *self._cors(scope)]

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                own = {name for name, _ in message["headers"]}
                policy = () if b"content-security-policy" in own else (_POLICY,)
                # Whatever does not say that others may keep it is the asker's own.
                kept = () if b"cache-control" in own else (_NOT_KEPT,)
                message["headers"] = [*message["headers"], *headers, *policy, *kept]
            await send(message)

        try:
            if not await self._preflight(scope, sending):
                await self.app(scope, receive, sending)
        # The outermost place: the log gets the cause, the caller the error body.
        except Exception as error:
            problem = describe(error)
            remarks["error"] = problem.code
            if problem.status >= 500:
                _log.error("failed", request_id=request_id, exc_info=error)
            # Once a response has begun it can only be cut off.
            if status:
                raise
            await _answer(problem, request_id, sending)
        finally:
            ms = round(1000 * (self.clock.monotonic() - begun), 1)
            self.heard(scope["method"], f"{(status or 499) // 100}xx")
            _log.info(
                "request",
                method=scope["method"],
                path=_nameless(scope),
                status=status or 499,
                ms=ms,
                request_id=request_id,
                **remarks,
            )

    def _cors(self, scope: Scope) -> list[tuple[bytes, bytes]]:
        allowed = self.settings().cors_origins
        if not allowed:
            return []
        origin = _header(scope, b"origin")
        if origin.decode("latin-1") not in allowed:
            return [(b"vary", b"origin")]
        return [(b"vary", b"origin"), (b"access-control-allow-origin", origin)]

    async def _preflight(self, scope: Scope, send: Send) -> bool:
        if scope["method"] != "OPTIONS" or not _header(scope, b"access-control-request-method"):
            return False
        if _header(scope, b"origin").decode("latin-1") not in self.settings().cors_origins:
            return False
        headers = [
            (b"access-control-allow-methods", _METHODS),
            (b"access-control-allow-headers", b"authorization, content-type, x-debug"),
            (b"access-control-max-age", b"600"),
        ]
        await send({"type": "http.response.start", "status": 204, "headers": headers})
        await send({"type": "http.response.body", "body": b""})
        return True


async def _answer(problem: Problem, request_id: str, send: Send) -> None:
    body = json.dumps(problem.body(request_id), ensure_ascii=False).encode()
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
        *((name.lower().encode(), value.encode()) for name, value in problem.headers.items()),
    ]
    await send({"type": "http.response.start", "status": problem.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _nameless(scope: Scope) -> str:
    """The path as it is logged: a subject's name in it stays out, and so do the ids of what is an asker's own."""
    path, params = str(scope["path"]), scope.get("path_params", {})
    own = any(part in path for part in _OWN)
    for name, value in params.items():
        if own or name == "sub":
            path = path.replace(f"/{value}", f"/{{{name}}}")
    return path


def _header(scope: Scope, name: bytes) -> bytes:
    return next((value for key, value in scope["headers"] if key == name), b"")
