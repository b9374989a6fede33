"""Writes of public rows, for administrators and services: each answers the row as it stands and its change number."""

import secrets
from typing import Any

from starlette.responses import Response

from schemas.api import Nothing, Success
from schemas.row_api import ConditionBody, Page, RowBody, Written
from schemas.rows import MODELS, RowKind, row_from_columns, validate
from worker import rowstore
from worker.auth import WRITERS
from worker.declare import Call, Operation, Resource, api, ok
from worker.errors import NotFound
from worker.routes.rows import cached, read_row

_REFUSALS = (401, 403, 413, 422)


def rows_of(kind: RowKind) -> Resource:
    """One row: everyone may read it, writers may put, patch and delete it."""
    model = MODELS[kind]

    @api(Operation(f"Read a {kind}", "", "rows", Nothing, Nothing, Success[model], errors=(404,)))  # type: ignore[valid-type]
    async def read(call: Call[Nothing, Nothing]) -> Response:
        return await read_row(call, kind, call.path("id"))

    @api(
        Operation(
            f"Write a {kind}",
            "The whole row, new or not. An equal row changes nothing and answers its last change number.",
            "writes",
            RowBody,
            Nothing,
            Success[Written],
            roles=WRITERS,
            errors=(*_REFUSALS, 404, 409),
            fields=model,
        )
    )
    async def put(call: Call[RowBody, Nothing]) -> Response:
        stored = await rowstore.put(call.service, kind, call.path("id"), call.body.model_dump())
        return ok(stored.data())

    @api(
        Operation(
            f"Change a {kind}",
            "A JSON merge patch (RFC 7396): null removes a field, objects merge, lists are replaced.",
            "writes",
            RowBody,
            Nothing,
            Success[Written],
            roles=WRITERS,
            errors=(*_REFUSALS, 404, 409),
            fields=model,
            partial=True,
        )
    )
    async def patch(call: Call[RowBody, Nothing]) -> Response:
        stored = await rowstore.patch(call.service, kind, call.path("id"), call.body.model_dump())
        return ok(stored.data())

    @api(
        Operation(
            f"Delete a {kind}",
            "With everything that stands in it.",
            "writes",
            Nothing,
            Nothing,
            Success[Written],
            roles=WRITERS,
            errors=(401, 403, 404),
        )
    )
    async def delete(call: Call[Nothing, Nothing]) -> Response:
        return ok((await rowstore.delete(call.service, kind, call.path("id"))).data())

    for endpoint, verb in ((read, "read"), (put, "put"), (patch, "patch"), (delete, "delete")):
        endpoint.name = f"{verb}_{kind}"
    return Resource(GET=read, PUT=put, PATCH=patch, DELETE=delete)


@api(
    Operation("List a gym's conditions", "Those not yet over.", "rows", Nothing, Nothing, Success[Page], errors=(404,))
)
async def list_conditions(call: Call[Nothing, Nothing]) -> Response:
    """The conditions of a published gym that are not over."""
    gym, now = call.path("id"), int(1000 * call.service.clock.now())
    gyms, conditions = await call.service.env.READ.rows(
        ("SELECT id FROM published_gyms WHERE id = ?", (gym,)),
        (
            "SELECT * FROM published_conditions WHERE gym_id = ? AND (ends_at IS NULL OR ends_at > ?) "
            "ORDER BY created_at, id LIMIT 100",
            (gym, now),
        ),
    )
    if not gyms:
        raise NotFound(f"there is no gym {gym}")
    items = [row_from_columns("gym_condition", row) for row in conditions]
    return cached(call, {"items": items, "next_cursor": None})


@api(
    Operation(
        "Add a condition to a gym",
        "A passing fact: a closure, new sets, an event. Without ends_at it holds until it is deleted.",
        "writes",
        ConditionBody,
        Nothing,
        Success[Written],
        status=201,
        roles=WRITERS,
        errors=(*_REFUSALS, 404),
    )
)
async def add_condition(call: Call[ConditionBody, Nothing]) -> Response:
    """Store a new condition under an id of its own."""
    service, gym = call.service, call.path("id")
    if await service.env.DB.prepare("SELECT 1 FROM gyms WHERE id = ?").bind(gym).first() is None:
        raise NotFound(f"there is no gym {gym}")
    cid = f"cond-{secrets.token_hex(6)}"
    fields: dict[str, Any] = call.body.model_dump(exclude_none=True)
    fields |= {"id": cid, "gym_id": gym, "created_at": int(1000 * service.clock.now())}
    validate("gym_condition", fields)
    stored = await rowstore.put(service, "gym_condition", cid, fields)
    return ok(stored.data(), status=201)


@api(
    Operation(
        "Delete a condition of a gym",
        "",
        "writes",
        Nothing,
        Nothing,
        Success[Written],
        roles=WRITERS,
        errors=(401, 403, 404),
    )
)
async def delete_condition(call: Call[Nothing, Nothing]) -> Response:
    """Delete one condition, if it is the gym's."""
    stored = await rowstore.delete(call.service, "gym_condition", call.path("cid"), of_gym=call.path("id"))
    return ok(stored.data())


CONDITIONS = Resource(GET=list_conditions, POST=add_condition)
CONDITION = Resource(DELETE=delete_condition)
