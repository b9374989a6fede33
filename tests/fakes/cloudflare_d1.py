"""The fake's D1: /query and /raw over a local database, one statement or a batch, as the REST API shapes them."""

import json
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.fakes.cloudflare_wire import DATABASE, refused, succeeded
from wrangler_compat.d1 import D1Database
from wrangler_compat.d1_engine import Answer, Query
from wrangler_compat.d1_values import to_sqlite
from wrangler_compat.errors import D1Error

if TYPE_CHECKING:
    from tests.fakes.cloudflare import Cloudflare


async def answer(fake: "Cloudflare", request: web.Request, path: list[str], body: bytes) -> web.Response:
    """Answer one request below d1."""
    if path[:1] != ["database"] or path[1] != DATABASE:
        return refused(404, 7404, "The database could not be found")
    if request.method != "POST" or path[2:] not in (["query"], ["raw"]):
        return refused(404, 7000, "No route for that URI")
    database = await fake.open("d1", lambda: D1Database.open(fake.folder / "d1.sqlite", fake.clock))
    asked = json.loads(body)
    queries = [
        Query(each["sql"], [to_sqlite(value) for value in each.get("params") or ()])
        for each in asked.get("batch", [asked])
    ]
    try:
        answers = await database.answers(queries)
    except D1Error as error:
        return refused(400, 7500, error.text)
    return succeeded([_result(each, raw=path[2] == "raw") for each in answers])


def _result(found: Answer, *, raw: bool) -> dict[str, Any]:
    rows: Any = [dict(zip(found.columns, row, strict=True)) for row in found.rows]
    table = {"columns": found.columns, "rows": found.rows}
    return {"success": True, "meta": found.meta, "results": table if raw else rows}
