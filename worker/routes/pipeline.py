"""How administrators arrange the nodes at run time: switch them off, set them, go back."""

import importlib
from typing import Any

from starlette.responses import Response

from schemas.api import Nothing, Success
from schemas.pipeline_api import HistoryOut, PipelineBody, PipelineOut, RollbackBody
from worker.asker import pseudonym
from worker.auth import ADMINS, require
from worker.declare import PRIVATE, Call, Operation, Resource, api, ok
from worker.service import Service


@api(
    Operation(
        "Read the pipeline",
        "Every node with what it does, whether it is on, and its settings. `needed` says why a node cannot be switched "
        "off: which key would be missing, and where.",
        "admin",
        Nothing,
        Nothing,
        Success[PipelineOut],
        roles=ADMINS,
        errors=(401, 403, 503),
    )
)
async def read_pipeline(call: Call[Nothing, Nothing]) -> Response:
    """The arrangement in force."""
    return await _told(call.service)


@api(
    Operation(
        "Arrange the pipeline",
        "The whole arrangement; every strategy is built under it, and it is refused where one cannot be walked. It is "
        "in force for the next question, in every process. With `version`, somebody else's change in between is a "
        "conflict.",
        "admin",
        PipelineBody,
        Nothing,
        Success[PipelineOut],
        roles=ADMINS,
        errors=(400, 401, 403, 409, 413, 422, 503),
    )
)
async def put_pipeline(call: Call[PipelineBody, Nothing]) -> Response:
    """Another arrangement."""
    code, body = await _code(call.service), call.body
    arrangement = code.Arrangement.of({"disabled": body.disabled, "settings": body.settings})
    return await _save(call, code, arrangement, note=body.note, made_from=body.version)


@api(
    Operation(
        "List the kept arrangements",
        "Newest first; each can be gone back to.",
        "admin",
        Nothing,
        Nothing,
        Success[HistoryOut],
        roles=ADMINS,
        errors=(401, 403, 503),
    )
)
async def read_history(call: Call[Nothing, Nothing]) -> Response:
    """What was in force when."""
    code = await _code(call.service)
    return ok({"items": await code.history(call.service.env.DB)}, headers=PRIVATE)


@api(
    Operation(
        "Go back to an earlier arrangement",
        "It becomes the newest version; 0 is as deployed.",
        "admin",
        RollbackBody,
        Nothing,
        Success[PipelineOut],
        roles=ADMINS,
        errors=(400, 401, 403, 404, 409, 413, 422, 503),
    )
)
async def roll_back(call: Call[RollbackBody, Nothing]) -> Response:
    """An earlier arrangement again."""
    code = await _code(call.service)
    arrangement = await code.earlier(call.service.env.DB, call.body.version)
    return await _save(call, code, arrangement, note=call.body.note or f"back to version {call.body.version}")


async def _save(
    call: Call[Any, Any], code: Any, arrangement: Any, *, note: str, made_from: int | None = None
) -> Response:
    service, user = call.service, require(call.user, ADMINS)
    if made_from is None:
        made_from = (await code.current(service.env.DB))["version"]
    await code.save(
        service.env.DB,
        _settings(service),
        arrangement,
        note=note,
        by=pseudonym(user.sub, service.hash_key),
        now_ms=int(1000 * service.clock.now()),
        made_from=made_from,
    )
    return await _told(service)


async def _told(service: Service) -> Response:
    code = await _code(service)
    return ok(code.described(_settings(service), await code.current(service.env.DB)), headers=PRIVATE)


async def _code(service: Service) -> Any:
    """What proves an arrangement; it comes with the pipeline, which the front does not import at its start."""
    await service.pipeline()
    return importlib.import_module("worker.arranging")


def _settings(service: Service) -> Any:
    """The settings as deployed."""
    config, nodes = importlib.import_module("worker.config"), importlib.import_module("worker.registry")
    return config.read_settings(service.env, nodes.registry())


PIPELINE = Resource(GET=read_pipeline, PUT=put_pipeline)
HISTORY = Resource(GET=read_history)
ROLLBACK = Resource(POST=roll_back)
