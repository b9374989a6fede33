"""R2 does what the platform's own runtime does, case by case: the local bucket, and the remote one over S3."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conformance.harness import Case, Step, compare, parametrize, run_steps
from tests.fakes.cloudflare import Cloudflare, cloudflare
from wrangler_compat.clock import SystemClock
from wrangler_compat.js import Headers
from wrangler_compat.r2 import R2Bucket
from wrangler_compat.r2_multipart import R2MultipartUpload
from wrangler_compat.r2_objects import R2Object, R2ObjectBody, R2Objects
from wrangler_compat.remote.account import Account
from wrangler_compat.remote.r2 import RemoteR2
from wrangler_compat.remote.r2_multipart import RemoteMultipartUpload
from wrangler_compat.remote.s3 import S3
from wrangler_compat.remote.transport import Transport

FIELDS = ("key", "version", "size", "etag", "httpEtag", "uploaded", "httpMetadata", "customMetadata", "storageClass")


REMOTE_SKIPS = {
    "r2/body-blob": "an S3 service answers a content type where none was given",
    "r2/custom-metadata-case": "names of headers have no case",
    "r2/custom-metadata-chinese": "names of headers are ASCII; Chinese values are kept",
    "r2/multipart-complete-order": "S3 takes the parts in the order of their numbers",
}


def remote_bucket(fake: Cloudflare, transport: Transport) -> RemoteR2:
    """The fake's bucket as the remote binding has it."""
    return RemoteR2(S3(Account(fake.vars()).s3("R2"), "onbelay", transport))


async def perform_on(bucket: R2Bucket | RemoteR2, step: Step) -> Any:
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
    if isinstance(live, R2MultipartUpload | RemoteMultipartUpload):
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


@pytest.mark.slow
@parametrize("r2", REMOTE_SKIPS)
async def test_case_over_the_wire(case: Case, tmp_path: Path) -> None:
    """Every step answers the same through the S3 API."""
    async with cloudflare(tmp_path) as fake:
        transport = Transport(SystemClock())
        bucket = remote_bucket(fake, transport)
        try:
            compare(case, await run_steps(case, lambda step: perform_on(bucket, step), result=result))
        finally:
            await transport.close()
