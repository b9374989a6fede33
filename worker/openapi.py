"""The OpenAPI 3.1 document, written from the same declarations that check the requests."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema
from starlette.routing import BaseRoute, Mount, Route

from schemas.api import Failure, Nothing
from worker.auth import SIGNED_IN
from worker.declare import JSON, Endpoint, Operation, Resource

_REFUSED = {
    400: "The body cannot be read",
    401: "A token is missing or not valid",
    403: "The token's role may not do this",
    404: "Not found",
    409: "Contradicts another row",
    413: "The body is too large",
    422: "Fields are missing or malformed",
    429: "Too many questions",
    500: "Something went wrong on our side",
    503: "Not ready",
    504: "Out of time",
}
_EVENT = {
    "type": "object",
    "required": ["event", "data"],
    "properties": {
        "event": {"enum": ["meta", "token", "replace", "done", "error"]},
        "data": {"type": "string", "contentMediaType": JSON},
    },
}


def openapi(routes: Iterable[BaseRoute], prefix: str, version: str) -> dict[str, Any]:
    """The document of every declared operation below the prefix."""
    found = list(_operations(routes, prefix))
    models = {model for *_, operation in found for model in _models(operation)} | {Failure}
    wanted = [(model, "validation") for model in sorted(models, key=lambda m: m.__name__)]
    refs, schemas = models_json_schema(wanted, ref_template="#/components/schemas/{model}")  # type: ignore[arg-type]
    named = {model: refs[(model, "validation")] for model in models}
    paths: dict[str, dict[str, Any]] = {}
    for path, method, endpoint, operation in found:
        described = paths.setdefault(path, {})[method.lower()] = _operation(path, endpoint, operation, named)
        if method != "GET" and operation.roles == SIGNED_IN:
            # What a user changes of their own is counted by the minute.
            described["responses"]["429"] = _refusal(429, named)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "OnBelay",
            "version": version,
            "summary": "Grounded answers for climbing communities",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "paths": paths,
        "components": {
            "schemas": schemas["$defs"],
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}},
        },
    }


def _operations(
    routes: Iterable[BaseRoute], prefix: str
) -> Iterator[tuple[str, str, Endpoint[Any, Any], Operation[Any, Any]]]:
    for route in routes:
        if isinstance(route, Mount):
            yield from _operations(route.routes or (), prefix + route.path)
        elif isinstance(route, Route) and isinstance(route.endpoint, Resource):
            path = re.sub(r":\w+}", "}", prefix + route.path)
            for method, endpoint in route.endpoint.methods.items():
                yield path, method, endpoint, endpoint.operation


def _models(operation: Operation[Any, Any]) -> set[type[BaseModel]]:
    declared: tuple[type[BaseModel], ...] = (operation.fields or operation.body, operation.out)
    return {model for model in declared if model is not Nothing}


def _query(model: type[BaseModel]) -> tuple[dict[str, Any], ...]:
    schema = model.model_json_schema()
    required = schema.get("required", [])
    return tuple(
        {"name": name, "in": "query", "required": name in required, "schema": field}
        for name, field in schema.get("properties", {}).items()
    )


def _operation(
    path: str, endpoint: Endpoint[Any, Any], operation: Operation[Any, Any], named: dict[type[BaseModel], Any]
) -> dict[str, Any]:
    parameters: list[dict[str, Any]] = [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        for name in re.findall(r"{(\w+)}", path)
    ]
    content: dict[str, Any] = {JSON: {"schema": named[operation.out]}} if operation.text is None else {}
    if operation.text is not None:
        content[operation.text] = {"schema": {"type": "string"}}
    # Other forms of the same answer are text of their own kind.
    content |= {media: {"schema": {"type": "string"}} for media in operation.also}
    if operation.stream:
        content["text/event-stream"] = {"schema": _EVENT}
    described: dict[str, Any] = {
        "operationId": endpoint.name,
        "summary": operation.summary,
        "tags": [operation.tag],
        "parameters": [*parameters, *_query(operation.query)],
        "responses": {str(operation.status): {"description": "OK", "content": content}},
    }
    if operation.description:
        described["description"] = operation.description
    if operation.media != JSON:
        # Any text is read, line by line; what is wrong with a line is told in the report.
        lines: dict[str, Any] = {media: {"schema": {}} for media in dict.fromkeys((operation.media, "text/plain"))}
        described["requestBody"] = {"content": lines}
    elif operation.fields is not None:
        described["requestBody"] = {
            "required": True,
            "content": {JSON: {"schema": _without_id(operation.fields, whole=not operation.partial)}},
        }
    elif operation.body is not Nothing:
        described["requestBody"] = {"required": True, "content": {JSON: {"schema": named[operation.body]}}}
    if operation.roles:
        described["security"] = [{"token": []}]
        described["x-roles"] = sorted(operation.roles)
    for status in sorted({*operation.errors, *_always(path, operation)}):
        described["responses"][str(status)] = _refusal(status, named)
    return described


def _refusal(status: int, named: Mapping[type[BaseModel], dict[str, Any]]) -> dict[str, Any]:
    return {"description": _REFUSED[status], "content": {JSON: {"schema": named[Failure]}}}


def _always(path: str, operation: Operation[Any, Any]) -> set[int]:
    """The refusals that come from the form of an operation, before its handler is asked."""
    found = {401}
    if operation.roles:
        found |= {403} if operation.roles != SIGNED_IN else set()
    if operation.body is not Nothing or operation.media != JSON:
        found |= {400, 413, 422}
    if operation.query is not Nothing:
        found.add(422)
    if "{" in path or "cursor" in operation.query.model_fields:
        found.add(404)
    return found


def _without_id(model: type[BaseModel], *, whole: bool) -> dict[str, Any]:
    """The schema of a row whose id is in the path and not in the body; of a patch, any of its fields."""
    schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
    schema.pop("$defs", None)
    required = [name for name in schema.pop("required", []) if name != "id"]
    # A null field is a missing one.
    fields = {
        name: field if name in required else {"anyOf": [field if whole else _merged(field), {"type": "null"}]}
        for name, field in schema.get("properties", {}).items()
        if name != "id"
    }
    return {**schema, "properties": fields, **({"required": required} if whole and required else {})}


def _merged(field: dict[str, Any]) -> dict[str, Any]:
    """An object as a merge patch may send it: a null removes the entry."""
    if not isinstance(inner := field.get("additionalProperties"), dict):
        return field
    return {**field, "additionalProperties": {"anyOf": [inner, {"type": "null"}]}}
