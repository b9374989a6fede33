"""R2 does what the platform's own runtime does, case by case."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.conformance.harness import Case, Step, compare, parametrize, run_steps
from wrangler_compat.clock import SystemClock
from wrangler_compat.js import Headers
from wrangler_compat.r2 import R2Bucket
from wrangler_compat.r2_multipart import R2MultipartUpload
from wrangler_compat.r2_objects import R2Object, R2ObjectBody, R2Objects

FIELDS = ("key", "version", "size", "etag", "httpEtag", "uploaded", "httpMetadata", "customMetadata", "storageClass")


async def perform_on(bucket: R2Bucket, step: Step) -> Any:
    """Perform one operation of the suite."""
    match step.op:
        case "uploadPart":
            return await step.args[0].uploadPart(*step.args[1:])
        case "complete":
            return await step.args[0].complete(step.args[1])
        case "abort":
            return await step.args[0].abort()
        case "resumeMultipartUpload":
            return bucket.resumeMultipartUpload(*step.args)
        case "putAll":
            for key in step.args[0]:
                await bucket.put(key, *step.call[1:])
            return None
    return await getattr(bucket, step.op)(*step.call)


def about(found: R2Object) -> dict[str, Any]:
    """Answer an object's fields as the suite lists them."""
    fields = {name: getattr(found, name) for name in FIELDS} | {"checksums": found.checksums.toJSON()}
    return fields if found.range is None else {**fields, "range": found.range}


async def body(found: R2ObjectBody, read: str) -> Any:
    """Read a body in the way a step names."""
    match read:
        case "twice":
            await found.text()
            return await found.text()
        case "bodyUsed":
            before = found.bodyUsed
            await found.text()
            return [before, found.bodyUsed]
        case "blob":
            blob = await found.blob()
            return {"type": blob.type, "size": blob.size, "text": await blob.text()}
        case "writeHttpMetadata":
            headers = Headers({"x-own": "1"})
            found.writeHttpMetadata(headers)
            return headers
        case "stream":
            return found.body
    return await getattr(found, read)()


async def result(live: Any, step: Step) -> Any:
    """Answer a live result as the suite lists it."""
    read = step.raw.get("read")
    if isinstance(live, R2Object):
        if step.op != "get":
            return about(live)
        if not isinstance(live, R2ObjectBody):
            return {**about(live), "hasBody": False}
        content = {} if read == "none" else {"body": await body(live, read or "text")}
        return {**about(live), "hasBody": True, **content}
    if isinstance(live, R2Objects):
        shapes: dict[str, Callable[[R2Object], Any]] = {
            "keys": lambda o: o.key,
            "objects": about,
            "metadata": lambda o: {"key": o.key, "httpMetadata": o.httpMetadata, "customMetadata": o.customMetadata},
        }
        shown = shapes[read or "keys"]
        page = {"objects": [shown(found) for found in live.objects], "truncated": live.truncated}
        cursor = {} if live.cursor is None else {"cursor": live.cursor}
        return {**page, **cursor, "delimitedPrefixes": live.delimitedPrefixes}
    if isinstance(live, R2MultipartUpload):
        return {"key": live.key, "uploadId": live.uploadId}
    return live


@parametrize("r2")
async def test_case(case: Case, tmp_path: Path) -> None:
    """Every step answers what was measured."""
    bucket = await R2Bucket.open(tmp_path / "bucket", SystemClock())
    try:
        compare(case, await run_steps(case, lambda step: perform_on(bucket, step), result=result))
    finally:
        await bucket.close()
