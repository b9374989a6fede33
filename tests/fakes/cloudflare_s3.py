"""The fake's S3: objects, lists and uploads over a local bucket, behind a signature that is checked from scratch."""

import hashlib
import hmac
import xml.etree.ElementTree as Xml
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote_to_bytes
from xml.sax.saxutils import escape

from aiohttp import web

from wrangler_compat.errors import R2Error
from wrangler_compat.js import ByteStream, Headers, iso_text
from wrangler_compat.r2 import R2Bucket
from wrangler_compat.r2_objects import R2Object, R2ObjectBody
from wrangler_compat.r2_rules import HTTP_FIELDS

if TYPE_CHECKING:
    from tests.fakes.cloudflare import Cloudflare

BUCKETS = frozenset({"onbelay", "onbelay-index"})
WORDS = {
    10024: (404, "NoSuchUpload"),
    10025: (400, "InvalidPart"),
    10011: (400, "EntityTooSmall"),
    10039: (416, "InvalidRange"),
    10020: (400, "KeyTooLongError"),
    10048: (400, "InvalidPart"),
}
MAX_SKEW_S = 900


async def answer(fake: "Cloudflare", request: web.Request, body: bytes, keys: dict[str, str]) -> web.Response:
    """Answer one request of a bucket."""
    if not _signed(request, body, keys, fake.clock.now()):
        return _error(403, "SignatureDoesNotMatch", "The signature does not match")
    name, _, key = unquote_to_bytes(request.raw_path.partition("?")[0].removeprefix("/")).partition(b"/")
    if name.decode() not in BUCKETS:
        return _error(404, "NoSuchBucket", "The bucket does not exist")
    bucket: R2Bucket = await fake.open(
        f"r2 {name.decode()}", lambda: R2Bucket.open(fake.folder / name.decode(), fake.clock)
    )
    try:
        if key:
            return await _object(bucket, request, key.decode("utf-8", "surrogatepass"), body)
        if request.method == "POST" and "delete" in request.query:
            named = [each.text or "" for each in Xml.fromstring(body).iter() if each.tag.rpartition("}")[2] == "Key"]
            await bucket.delete(named)
            quiet = b"<Quiet>true" in body
            done = "".join(f"<Deleted><Key>{escape(each)}</Key></Deleted>" for each in named if not quiet)
            return _xml(f"<DeleteResult>{done}</DeleteResult>")
        return await _list(bucket, request)
    except R2Error as error:
        status, word = WORDS.get(error.number, (400, "InvalidRequest"))
        return _error(status, word, error.message)


async def _object(bucket: R2Bucket, request: web.Request, key: str, body: bytes) -> web.Response:
    query = request.query
    match request.method:
        case "HEAD":
            found = await bucket.head(key)
            if found is None:
                return web.Response(status=404)
            return web.Response(headers={**_headers(found), "content-length": str(found.size)})
        case "GET":
            return await _get(bucket, request, key)
        case "PUT" if "partNumber" in query:
            upload = bucket.resumeMultipartUpload(key, query["uploadId"])
            part = await upload.uploadPart(int(query["partNumber"]), ByteStream([body], length=len(body)))
            return web.Response(headers={"etag": f'"{part["etag"]}"'})
        case "PUT":
            return await _put(bucket, request, key, body)
        case "DELETE" if "uploadId" in query:
            await bucket.resumeMultipartUpload(key, query["uploadId"]).abort()
            return web.Response(status=204)
        case "DELETE":
            await bucket.delete(key)
            return web.Response(status=204)
        case "POST" if "uploads" in query:
            begun = await bucket.createMultipartUpload(key, _metadata(request))
            return _xml(
                f"<InitiateMultipartUploadResult><UploadId>{begun.uploadId}</UploadId></InitiateMultipartUploadResult>"
            )
        case "POST":
            parts = [
                {child.tag.rpartition("}")[2]: (child.text or "").strip('"') for child in part}
                for part in Xml.fromstring(body)
            ]
            listed: list[dict[str, Any]] = [
                {"partNumber": int(part["PartNumber"]), "etag": part["ETag"]} for part in parts
            ]
            if [part["partNumber"] for part in listed] != sorted({part["partNumber"] for part in listed}):
                return _error(400, "InvalidPartOrder", "The parts are not in ascending order")
            done = await bucket.resumeMultipartUpload(key, query["uploadId"]).complete(listed)
            return _xml(
                f"<CompleteMultipartUploadResult><ETag>{escape(done.httpEtag)}</ETag></CompleteMultipartUploadResult>"
            )
    return _error(405, "MethodNotAllowed", "not here")


async def _get(bucket: R2Bucket, request: web.Request, key: str) -> web.Response:
    asked = Headers(
        {
            name: value
            for name, value in request.headers.items()
            if name.lower() in ("range", "if-match", "if-none-match")
        }
    )
    found = await bucket.get(key, {"range": asked, "onlyIf": asked if len(asked) > ("range" in asked) else None})
    if found is None:
        return _error(404, "NoSuchKey", "The key does not exist")
    if not isinstance(found, R2ObjectBody):
        status = 412 if "if-match" in asked else 304
        return web.Response(status=status) if status == 304 else _error(412, "PreconditionFailed", "no")
    content = await found.bytes()
    assert found.range is not None
    first, last = found.range["offset"], found.range["offset"] + len(content) - 1
    if "range" in asked and not content:
        return _error(416, "InvalidRange", "The range cannot be satisfied")
    part = {"content-range": f"bytes {first}-{last}/{found.size}"} if "range" in asked else {}
    return web.Response(status=206 if part else 200, body=content, headers={**_headers(found), **part})


async def _put(bucket: R2Bucket, request: web.Request, key: str, body: bytes) -> web.Response:
    guard = Headers(
        {name: value for name, value in request.headers.items() if name.lower() in ("if-match", "if-none-match")}
    )
    stored = await bucket.put(key, body, {**_metadata(request), "onlyIf": guard or None})
    if stored is None:
        return _error(412, "PreconditionFailed", "A condition did not hold")
    return web.Response(headers={"etag": stored.httpEtag, "x-amz-version-id": stored.version})


async def _list(bucket: R2Bucket, request: web.Request) -> web.Response:
    query = request.query
    found = await bucket.list(
        limit=int(query.get("max-keys", "1000")),
        prefix=query.get("prefix"),
        delimiter=query.get("delimiter"),
        startAfter=query.get("start-after"),
        cursor=query.get("continuation-token"),
    )
    coded = quote if query.get("encoding-type") == "url" else escape
    objects = "".join(
        f"<Contents><Key>{coded(each.key)}</Key><Size>{each.size}</Size><ETag>{escape(each.httpEtag)}</ETag>"
        f"<LastModified>{iso_text(each.uploaded)}</LastModified></Contents>"
        for each in found.objects
    )
    prefixes = "".join(
        f"<CommonPrefixes><Prefix>{coded(each)}</Prefix></CommonPrefixes>" for each in found.delimitedPrefixes
    )
    token = f"<NextContinuationToken>{escape(found.cursor)}</NextContinuationToken>" if found.cursor else ""
    truncated = f"<IsTruncated>{str(found.truncated).lower()}</IsTruncated>"
    space = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"'
    about = f"<Name>x</Name><KeyCount>{len(found.objects)}</KeyCount><MaxKeys>1000</MaxKeys>"
    return _xml(f"<ListBucketResult {space}>{about}{truncated}{token}{objects}{prefixes}</ListBucketResult>")


def _metadata(request: web.Request) -> dict[str, Any]:
    custom = {
        n.lower().removeprefix("x-amz-meta-"): v
        for n, v in request.headers.items()
        if n.lower().startswith("x-amz-meta-")
    }
    http = Headers({name: value for name, value in request.headers.items() if name.lower() in HTTP_FIELDS.values()})
    return {"customMetadata": custom, "httpMetadata": http}


def _headers(found: R2Object) -> dict[str, str]:
    headers: dict[str, str] = {"etag": found.httpEtag, "x-amz-version-id": found.version}
    headers["last-modified"] = format_datetime(found.uploaded, usegmt=True)
    found.writeHttpMetadata(headers)
    return headers | {f"x-amz-meta-{name}": value for name, value in found.customMetadata.items()}


def _xml(text: str) -> web.Response:
    return web.Response(body=f'<?xml version="1.0" encoding="UTF-8"?>{text}'.encode(), content_type="application/xml")


def _error(status: int, word: str, said: str) -> web.Response:
    text = f"<Error><Code>{word}</Code><Message>{escape(said)}</Message></Error>"
    return web.Response(status=status, body=text.encode(), content_type="application/xml")


def _signed(request: web.Request, body: bytes, keys: dict[str, str], now: float) -> bool:
    """Whether the request was signed with a known key: the steps of Signature Version 4, one after the other."""
    scheme, _, rest = request.headers.get("authorization", "").partition(" ")
    fields = dict(piece.strip().partition("=")[::2] for piece in rest.split(","))
    if scheme != "AWS4-HMAC-SHA256" or not {"Credential", "SignedHeaders", "Signature"} <= fields.keys():
        return False
    who, day, region, service, last = fields["Credential"].split("/")
    moment, digest = request.headers["x-amz-date"], request.headers["x-amz-content-sha256"]
    at = datetime.strptime(moment, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC).timestamp()
    whole = digest == "UNSIGNED-PAYLOAD" or digest == hashlib.sha256(body).hexdigest()
    if who not in keys or (service, last) != ("s3", "aws4_request") or not whole or abs(now - at) > MAX_SKEW_S:
        return False
    path, _, query = request.raw_path.partition("?")
    lines = [request.method, quote(unquote_to_bytes(path), safe="/")]
    pairs = [piece.partition("=") for piece in query.split("&") if piece]
    again = [
        (quote(unquote_to_bytes(name), safe=""), quote(unquote_to_bytes(value), safe="")) for name, _, value in pairs
    ]
    lines.append("&".join(f"{name}={value}" for name, value in sorted(again)))
    named = fields["SignedHeaders"].split(";")
    lines += [f"{name}:{' '.join(request.headers[name].split())}" for name in named]
    lines += ["", fields["SignedHeaders"], digest]
    asked = hashlib.sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()
    key = b"AWS4" + keys[who].encode()
    for step in (day, region, service, last):
        key = hmac.new(key, step.encode(), hashlib.sha256).digest()
    text = "\n".join(("AWS4-HMAC-SHA256", moment, f"{day}/{region}/{service}/{last}", asked))
    made = hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
    return hmac.compare_digest(made, fields["Signature"])
