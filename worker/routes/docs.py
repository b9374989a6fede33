"""The API described: the OpenAPI document, and a page that shows it without leaving this machine."""

import importlib.util
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from worker.declare import JSON, dump
from worker.errors import NotFound
from worker.routes.static import serve

_PAGE = b"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>OnBelay API</title><link rel="icon" href="/static/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="docs/swagger_style.css"></head>
<body><main id="docs"></main>
<script src="docs/swagger_bundle.js"></script><script src="docs/start.js"></script></body></html>
"""
_START = (
    b'SwaggerUIBundle({url: new URL("openapi.json", location.href).href, dom_id: "#docs", deepLinking: true, '
    b"defaultModelsExpandDepth: 0, validatorUrl: null});\n"
)
# Swagger UI sets style attributes and draws its icons from data: addresses; scripts still come from here only.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_FILES = {"swagger_bundle.js": "text/javascript; charset=utf-8", "swagger_style.css": "text/css; charset=utf-8"}


def routes(document: Callable[[], dict[str, Any]]) -> list[Route]:
    """The routes of the description; the document is made when it is first asked for."""

    @cache
    def body() -> bytes:
        return dump(document())

    async def openapi_json(request: Request) -> Response:
        return serve(request, body(), JSON)

    return [
        Route("/openapi.json", openapi_json, methods=["GET"]),
        Route("/docs", _page, methods=["GET"]),
        Route("/docs/{name}", _file, methods=["GET"]),
    ]


async def _page(request: Request) -> Response:
    return serve(request, _PAGE, "text/html; charset=utf-8", policy=_POLICY)


async def _file(request: Request) -> Response:
    name = request.path_params["name"]
    if name == "start.js":
        return serve(request, _START, "text/javascript; charset=utf-8")
    if name not in _FILES:
        raise NotFound("there is nothing at this path")
    return serve(request, _bundled(name), _FILES[name])


@cache
def _bundled(name: str) -> bytes:
    # Found, not imported: the package reads all its nine megabytes when it is imported.
    spec = importlib.util.find_spec("offapi")
    if spec is None or not spec.submodule_search_locations:
        raise NotFound("the package offapi, which holds this page's files, is not installed")
    return Path(spec.submodule_search_locations[0], name).read_bytes()
