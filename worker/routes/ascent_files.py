"""One's own log as a file, out and in."""

from typing import Literal

from pydantic import BaseModel, ConfigDict
from starlette.responses import Response

from schemas.api import Nothing, Success
from schemas.ascent_api import AscentExport, AscentImportReport
from worker import ascent_files, ascents
from worker.auth import SIGNED_IN
from worker.declare import PRIVATE, Call, Operation, Resource, api, ok
from worker.errors import MalformedBody
from worker.routes.ascents import asker

IMPORT_BYTES = 4 * 1024 * 1024


class ExportQuery(BaseModel):
    """The form of the file."""

    model_config = ConfigDict(extra="forbid")

    format: Literal["json", "csv"] = "json"


@api(
    Operation(
        "Export my ascents",
        "Every line, oldest first; format=csv answers text/csv. What is exported can be imported again.",
        "ascents",
        Nothing,
        ExportQuery,
        Success[AscentExport],
        also=("text/csv",),
        roles=SIGNED_IN,
        errors=(401, 422),
    )
)
async def export_ascents(call: Call[Nothing, ExportQuery]) -> Response:
    """The whole log."""
    lines = await ascents.everything(call.service, asker(call))
    headers = {**PRIVATE, "content-disposition": f'attachment; filename="ascents.{call.query.format}"'}
    if call.query.format == "csv":
        return Response(ascent_files.to_csv(lines), headers=headers, media_type="text/csv")
    return ok({"ascents": lines}, headers=headers)


@api(
    Operation(
        "Import my ascents",
        "CSV with a header (content type text/csv), a JSON list, an export, or one JSON object a line. Good lines are "
        "kept, every other one is reported with its field and what was wanted. Importing twice changes nothing.",
        "ascents",
        Nothing,
        Nothing,
        Success[AscentImportReport],
        roles=SIGNED_IN,
        errors=(400, 401, 413, 422),
        media="text/csv",
        limit=IMPORT_BYTES,
    )
)
async def import_ascents(call: Call[Nothing, Nothing]) -> Response:
    """What became of the lines."""
    try:
        text = call.raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise MalformedBody("the body is not UTF-8") from error
    is_csv = "json" not in (call.header("content-type") or "") and text.lstrip()[:1] not in ("[", "{")
    return ok(await ascent_files.take_in(call.service, asker(call), text, is_csv=is_csv), headers=PRIVATE)


EXPORT = Resource(GET=export_ascents)
IMPORT = Resource(POST=import_ascents)
