from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    from tests.fakes.cloudflare import Cloudflare


async def answer(fake: "Cloudflare", request: web.Request, body: bytes, keys: dict[str, str]) -> web.Response:
    raise NotImplementedError
