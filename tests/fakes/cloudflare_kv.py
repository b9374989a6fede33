"""The fake's KV: values, metadata, bulk reads and lists as the REST API shapes them."""

import email.parser
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_to_bytes

from aiohttp import web

from tests.fakes.cloudflare_wire import NAMESPACE, refused, succeeded
from wrangler_compat.errors import KVError
from wrangler_compat.kv import KVNamespace

if TYPE_CHECKING:
    from tests.fakes.cloudflare import Cloudflare

MIN_LIMIT, MAX_LIMIT = 10, 1000


async def answer(fake: "Cloudflare", request: web.Request, path: list[str], body: bytes) -> web.Response:
    """Answer one request below storage/kv/namespaces."""
    if path[:2] != ["namespaces", NAMESPACE]:
        return refused(404, 10013, "get namespace: 'namespace not found'")
    kv = await fake.open("kv", lambda: KVNamespace.open(fake.folder / "kv.sqlite", fake.clock))
    try:
        return await _answer(kv, request, path[2:], body)
    except KVError as error:
        return refused(error.status, 10033, error.message.partition("failed: ")[2].partition(" ")[2])


async def _answer(kv: KVNamespace, request: web.Request, path: list[str], body: bytes) -> web.Response:
    key = unquote_to_bytes(path[1]).decode("utf-8", "surrogatepass") if len(path) == 2 else ""
    match request.method, path[0]:
        case "GET", "values":
            value = await kv.get(key, "arrayBuffer")
            return refused(404, 10009, "get: 'key not found'") if value is None else web.Response(body=value)
        case "GET", "metadata":
            found = await kv.getWithMetadata(key)
            missing = found["value"] is None
            return refused(404, 10009, "get: 'key not found'") if missing else succeeded(found["metadata"])
        case "PUT", "values":
            value, metadata = _form(request, body)
            ends = request.query.get("expiration")
            await kv.put(key, value, {"metadata": metadata, **({"expiration": int(ends)} if ends else {})})
            return succeeded(None)
        case "DELETE", "values":
            await kv.delete(key)
            return succeeded(None)
        case "POST", "bulk":
            return await _bulk(kv, json.loads(body))
        case "GET", "keys":
            return await _keys(kv, request)
    return refused(404, 7000, "No route for that URI")


async def _bulk(kv: KVNamespace, asked: dict[str, Any]) -> web.Response:
    how = kv.getWithMetadata if asked.get("withMetadata") else kv.get
    return succeeded({"values": dict(await how(asked["keys"], asked.get("type", "text")))})


async def _keys(kv: KVNamespace, request: web.Request) -> web.Response:
    limit = int(request.query.get("limit", MAX_LIMIT))
    if not MIN_LIMIT <= limit <= MAX_LIMIT:
        return refused(400, 10039, f"limit must be from {MIN_LIMIT} to {MAX_LIMIT}")
    page = await kv.list({"prefix": request.query.get("prefix"), "limit": limit, "cursor": request.query.get("cursor")})
    about = {"count": len(page["keys"]), "cursor": page.get("cursor", "")}
    return succeeded(page["keys"], result_info=about)


def _form(request: web.Request, body: bytes) -> tuple[bytes, Any]:
    """Value and metadata of a put; a form is read by Python's own parser of mail."""
    kind = request.headers.get("content-type", "")
    if not kind.startswith("multipart/form-data"):
        return body, None
    edge = kind.partition("boundary=")[2].encode()
    parts: dict[str, bytes] = {}
    for piece in body.split(b"--" + edge)[1:-1]:
        head, _, content = piece[2:].partition(b"\r\n\r\n")
        name = email.parser.BytesHeaderParser().parsebytes(head).get_param("name", header="content-disposition")
        parts[str(name)] = content[:-2]
    return parts["value"], json.loads(parts["metadata"].decode("utf-8", "surrogatepass"))
