"""The chat page's files, held in memory and answered with an ETag."""

import hashlib
from functools import cache, lru_cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from worker.errors import NotFound

FOLDER = Path(__file__).resolve().parents[1] / "page"
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webmanifest": "application/manifest+json",
}
# Always asked again and nearly always 304: a new version is seen at the next visit.
_CACHE = "public, max-age=0, must-revalidate"


def serve(request: Request, body: bytes, media: str, *, policy: str | None = None) -> Response:
    """The bytes, or 304 when the browser has them."""
    tag = _tag(body)
    headers = {"etag": tag, "cache-control": _CACHE}
    if policy:
        headers["content-security-policy"] = policy
    if tag in request.headers.get("if-none-match", "").replace("W/", "").split(", "):
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers, media_type=media)


async def _index(request: Request) -> Response:
    body, media = _read("index.html")
    return serve(request, body, media)


async def _file(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in _names():
        raise NotFound("there is nothing at this path")
    body, media = _read(name)
    return serve(request, body, media)


async def _icon(request: Request) -> Response:
    body, media = _read("icon.svg")
    return serve(request, body, media)


@cache
def _names() -> frozenset[str]:
    return frozenset(path.name for path in FOLDER.iterdir() if path.suffix in _TYPES)


@cache
def _read(name: str) -> tuple[bytes, str]:
    path = FOLDER / name
    return path.read_bytes(), _TYPES[path.suffix]


@lru_cache(maxsize=64)
def _tag(body: bytes) -> str:
    return f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'


ROUTES = [
    Route("/", _index, methods=["GET"]),
    Route("/favicon.ico", _icon, methods=["GET"]),
    Route("/static/{name}", _file, methods=["GET"]),
]
