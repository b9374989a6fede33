"""The registry of tuned models, for administrators: from candidate over canary to live, and back in one call."""

from typing import Any

from starlette.responses import Response

from schemas.api import Nothing, Success
from schemas.model_api import GateBody, ModelBody, ModelList, ModelOut, ModelsQuery, MoveBody
from worker.auth import ADMINS
from worker.declare import PRIVATE, Call, Operation, Resource, api, ok
from worker.errors import NotFound
from worker.model_registry import FILE_BYTES, Registry

_WRITES = (400, 401, 403, 404, 409, 413, 422)
BYTES = "application/octet-stream"


@api(
    Operation(
        "List tuned models",
        "Every version with its status, share, metrics, files and the gate's verdict.",
        "admin",
        Nothing,
        ModelsQuery,
        Success[ModelList],
        roles=ADMINS,
        errors=(401, 403, 422),
    )
)
async def list_models(call: Call[Nothing, ModelsQuery]) -> Response:
    """Versions by name, newest first."""
    return ok({"items": await _registry(call).listed(call.query)}, headers=PRIVATE)


@api(
    Operation(
        "Register a tuned model",
        "A candidate; nobody is answered by it before it has passed the gate and is a canary.",
        "admin",
        ModelBody,
        Nothing,
        Success[ModelOut],
        status=201,
        roles=ADMINS,
        errors=_WRITES,
    )
)
async def register_model(call: Call[ModelBody, Nothing]) -> Response:
    """The new version."""
    return ok(await _registry(call).register(call.body), status=201, headers=PRIVATE)


@api(Operation("Read a tuned model", "", "admin", Nothing, Nothing, Success[ModelOut], roles=ADMINS, errors=_WRITES))
async def read_model(call: Call[Nothing, Nothing]) -> Response:
    """One version."""
    return ok(await _registry(call).one(call.path("name"), _version(call)), headers=PRIVATE)


@api(
    Operation(
        "Move a tuned model on",
        "candidate → canary (with share, after the gate) → live → retired; going live retires the live version. "
        "Every other step is refused.",
        "admin",
        MoveBody,
        Nothing,
        Success[ModelOut],
        roles=ADMINS,
        errors=_WRITES,
    )
)
async def move_model(call: Call[MoveBody, Nothing]) -> Response:
    """The version as it stands."""
    moved = await _registry(call).move(call.path("name"), _version(call), call.body)
    call.remark(model=moved["id"], status_of_model=moved["status"])
    return ok(moved, headers=PRIVATE)


@api(
    Operation(
        "Keep the gate's verdict on a candidate",
        "What `make tune-gate` has found; without a verdict that passed no candidate becomes a canary.",
        "admin",
        GateBody,
        Nothing,
        Success[ModelOut],
        roles=ADMINS,
        errors=_WRITES,
    )
)
async def gate_model(call: Call[GateBody, Nothing]) -> Response:
    """The candidate with its verdict."""
    return ok(await _registry(call).gate(call.path("name"), _version(call), call.body), headers=PRIVATE)


@api(
    Operation(
        "Keep a file of a candidate",
        "The body is the file, e.g. adapter_model.safetensors; it is kept in R2.",
        "admin",
        Nothing,
        Nothing,
        Success[ModelOut],
        roles=ADMINS,
        errors=_WRITES,
        media=BYTES,
        limit=FILE_BYTES,
    )
)
async def store_file(call: Call[Nothing, Nothing]) -> Response:
    """The candidate with its files."""
    stored = await _registry(call).store(call.path("name"), _version(call), call.path("file"), call.raw)
    return ok(stored, headers=PRIVATE)


@api(
    Operation(
        "Roll a tuned model back",
        "A canary is retired; without one the live version is, and the one before it is live again. Answers what is "
        "served of this name from now on.",
        "admin",
        Nothing,
        Nothing,
        Success[ModelList],
        roles=ADMINS,
        errors=(401, 403, 409),
    )
)
async def roll_back_model(call: Call[Nothing, Nothing]) -> Response:
    """What is served now."""
    served = await _registry(call).rollback(call.path("name"))
    call.remark(model=call.path("name"), served=[each["id"] for each in served])
    return ok({"items": served}, headers=PRIVATE)


def _registry(call: Call[Any, Any]) -> Registry:
    env = call.service.env
    return Registry(env.DB, env.BUCKET, int(1000 * call.service.clock.now()))


def _version(call: Call[Any, Any]) -> int:
    text = call.path("version")
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise NotFound(f"there is no version {text}")
    return int(text)


MODELS = Resource(GET=list_models, POST=register_model)
MODEL = Resource(GET=read_model)
STATUS = Resource(POST=move_model)
GATE = Resource(PUT=gate_model)
FILE = Resource(PUT=store_file)
ROLLBACK = Resource(POST=roll_back_model)
