"""What the parts of the fake Cloudflare share: who the account is, and the API's envelope."""

from typing import Any

from aiohttp import web

ACCOUNT = "0123456789abcdef0123456789abcdef"
TOKEN = "cf-token-for-tests-only"
KEY_ID, SECRET = "r2-key-for-tests-only", "r2-secret-for-tests-only"
NAMESPACE = "aaaabbbbccccddddeeeeffff00001111"
DATABASE = "11112222-3333-4444-5555-666677778888"


def succeeded(result: Any, **more: Any) -> web.Response:
    """The envelope of a success."""
    return web.json_response({"success": True, "errors": [], "messages": [], "result": result, **more})


def refused(status: int, code: int, message: str) -> web.Response:
    """The envelope of an error."""
    body = {"success": False, "errors": [{"code": code, "message": message}], "messages": [], "result": None}
    return web.json_response(body, status=status)
