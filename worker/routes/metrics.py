"""What this process has counted, for Prometheus."""

import hmac

from starlette.requests import Request
from starlette.responses import Response

from schemas.api import Nothing, Success
from worker.auth import ADMINS
from worker.declare import PRIVATE, Call, Operation, Resource, api
from worker.metrics import MEDIA
from worker.service import Service


def has_the_token(request: Request, service: Service) -> bool:
    """Whether the request bears METRICS_TOKEN, which opens nothing else."""
    wanted = service.settings.metrics_token
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    return bool(wanted) and scheme.lower() == "bearer" and hmac.compare_digest(given.encode(), str(wanted).encode())


@api(
    Operation(
        "Read the metrics",
        "Counts and times of this process since its start, in Prometheus' text format 0.0.4: by outcome, stage and "
        "provider, never by user or question. An administrator's token, or METRICS_TOKEN as the bearer.",
        "admin",
        Nothing,
        Nothing,
        Success[Nothing],
        roles=ADMINS,
        errors=(401, 403),
        text=MEDIA,
        opened_by=has_the_token,
    )
)
async def read_metrics(call: Call[Nothing, Nothing]) -> Response:
    """Every series."""
    media = f"{MEDIA}; version=0.0.4; charset=utf-8"
    return Response(call.service.metrics.text(), headers={**PRIVATE, "content-type": media})


METRICS = Resource(GET=read_metrics)
