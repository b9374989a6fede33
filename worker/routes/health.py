"""The process is alive, and whether it is ready for questions."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from worker.declare import JSON, dump
from worker.service import Service
from worker.version import VERSION


async def health(request: Request) -> Response:
    """Answer at once, whatever is still being opened; 503 only when the opening failed."""
    service: Service = request.scope["state"]["service"]
    state = service.state
    status = "failed" if state == "failed" else "ok"
    body = {"status": status, "ready": state == "ready", "version": VERSION}
    return Response(dump(body), 503 if status == "failed" else 200, {"cache-control": "no-store"}, JSON)


ROUTE = Route("/health", health, methods=["GET"])
