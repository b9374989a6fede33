"""Declare an HTTP operation once; the declaration both checks requests and writes the OpenAPI document."""

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from schemas.api import Nothing
from schemas.reading import User
from worker.auth import SIGNED_IN, Role, require
from worker.errors import MalformedBody, TooLarge
from worker.limits import address_of, admit_write
from worker.service import Service

B = TypeVar("B", bound=BaseModel)
Q = TypeVar("Q", bound=BaseModel)
BODY_BYTES = 64 * 1024
ANYONE: frozenset[Role] = frozenset()
JSON = "application/json"
_READS = frozenset({"GET", "HEAD"})
PRIVATE = {"cache-control": "private, no-store"}
"""The headers of whatever may hold something of the asker's own."""


@dataclass(frozen=True, slots=True)
class Call(Generic[B, Q]):
    """One checked request: its parsed body and query, and who asks; raw is the body's bytes."""

    request: Request
    service: Service
    user: User | None
    body: B
    query: Q
    raw: bytes = b""

    def path(self, name: str) -> str:
        """A parameter of the path."""
        return str(self.request.path_params[name])

    def header(self, name: str) -> str | None:
        """A header of the request."""
        return self.request.headers.get(name)

    def remark(self, **fields: Any) -> None:
        """Add to the request's log line."""
        self.request.scope["log"].update(fields)


@dataclass(frozen=True, slots=True)
class Operation(Generic[B, Q]):
    """What an endpoint was declared as; `media` other than JSON leaves the body to the handler, as bytes."""

    summary: str
    description: str
    tag: str
    body: type[B]
    query: type[Q]
    out: type[BaseModel]
    status: int = 200
    stream: bool = False
    roles: frozenset[Role] = ANYONE
    errors: tuple[int, ...] = ()
    media: str = JSON
    also: tuple[str, ...] = ()
    """Other media types in which the same answer can be asked for."""
    limit: int = BODY_BYTES
    fields: type[BaseModel] | None = None
    """What the document shows as the body where the handler checks it by rules of its own."""
    partial: bool = False
    """Whether any of those fields may be left out."""
    text: str | None = None
    """The media type of an answer that is text and no JSON."""
    opened_by: Callable[[Request, Service], bool] | None = None
    """What lets a request in besides a token with one of the roles."""


class Endpoint(Generic[B, Q]):
    """A declared operation as an ASGI app: check, call the handler, send what it answers (any ASGI response)."""

    def __init__(self, operation: Operation[B, Q], handler: Callable[[Call[B, Q]], Awaitable[ASGIApp]]) -> None:
        self.operation = operation
        self.handler = handler
        self.name = handler.__name__

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        operation = self.operation
        request = Request(scope, receive, send)
        service: Service = scope["state"]["service"]
        opened = operation.opened_by is not None and operation.opened_by(request, service)
        user = None if opened else await service.identity.user(request.headers, request.method)
        if operation.roles and not opened:
            proven = require(user, operation.roles)
            if request.method not in _READS and operation.roles is SIGNED_IN:
                await admit_write(service, proven, address_of(scope["headers"], scope.get("client")))
        query = operation.query.model_validate(dict(request.query_params))
        raw = b"" if operation.body is Nothing and operation.media == JSON else await read(request, operation.limit)
        body = parse(operation.body, raw) if operation.body is not Nothing else operation.body()
        response = await self.handler(Call(request, service, user, body, query, raw))
        await response(scope, receive, send)


class Resource:
    """The operations of one path, by method."""

    def __init__(self, **methods: Endpoint[Any, Any]) -> None:
        self.methods: Mapping[str, Endpoint[Any, Any]] = methods

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        method = "GET" if scope["method"] == "HEAD" else scope["method"]
        endpoint = self.methods.get(method)
        if endpoint is None:
            raise HTTPException(405, headers={"allow": ", ".join(self.methods)})
        await endpoint(scope, receive, send)


def api(
    operation: Operation[B, Q],
) -> Callable[[Callable[[Call[B, Q]], Awaitable[ASGIApp]]], Endpoint[B, Q]]:
    """Make an endpoint of a handler."""

    def decorate(handler: Callable[[Call[B, Q]], Awaitable[ASGIApp]]) -> Endpoint[B, Q]:
        return Endpoint(operation, handler)

    return decorate


def ok(data: Any, *, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """The one body of every success."""
    return Response(dump({"success": True, "data": data}), status, headers, media_type=JSON)


def dump(value: Any) -> bytes:
    """JSON as it goes over the wire."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


async def read(request: Request, limit: int) -> bytes:
    """The body, refused as soon as it is known to be larger than the limit."""
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > limit:
        raise TooLarge(f"the body may have at most {limit} bytes")
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > limit:
            raise TooLarge(f"the body may have at most {limit} bytes")
        parts.append(part)
    return b"".join(parts)


def parse(model: type[B], raw: bytes) -> B:
    """The body as a model; MalformedBody when it is no JSON at all."""
    try:
        # Strict: a 0 is no false and "5" is no 5; whoever sends them is told.
        return model.model_validate_json(raw, strict=True)
    except ValidationError as error:
        found = error.errors(include_url=False)
        if found[0]["type"] == "json_invalid":
            raise MalformedBody("the body is not valid JSON") from None
        if any(each["type"] == "int_type" and isinstance(each["input"], float) for each in found):
            # To JSON 5.0 is an integer: some writers have no other numbers.
            whole = json.dumps(json.loads(raw, parse_float=_number))
            return model.model_validate_json(whole, strict=True)
        raise


def _number(text: str) -> int | float:
    value = float(text)
    return int(value) if value.is_integer() else value
