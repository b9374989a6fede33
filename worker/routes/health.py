"""The process is alive, and whether it is ready for questions."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from worker.declare import ok
from worker.errors import NotReady
from worker.service import Service
from worker.version import VERSION


async def health(request: Request) -> Response:
    """Answer at once, whatever is still being opened; 503 when the opening failed, and then it is tried again."""
    service: Service = request.scope["state"]["service"]
    if service.state == "failed":
        # A balancer that sends no questions to a failed process would otherwise never see it recover.
        service.start()
        raise NotReady("the service could not open its stores; it tries again")
    body: dict[str, Any] = {"status": "ok", "ready": service.state == "ready", "version": VERSION}
    return ok(body, headers={"cache-control": "no-store"})


ROUTE = Route("/health", health, methods=["GET"])
