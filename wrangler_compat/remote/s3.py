"""An S3 service over HTTP: signed requests, and its XML read; what R2's and an index's files are kept through."""

import hashlib
import xml.etree.ElementTree as Xml
from base64 import b64encode
from collections.abc import Iterable, Mapping
from typing import Final
from urllib.parse import quote, urlencode

from wrangler_compat.errors import RemoteError, RemoteRefusedError
from wrangler_compat.remote.account import S3Access
from wrangler_compat.remote.sigv4 import signed_headers
from wrangler_compat.remote.transport import Reply, Request, Transport

__all__ = ["S3", "text_of", "xml_of"]

_PASS: Final = frozenset({304, 404, 412, 416})
"""Answers that are no failures: the caller asked whether."""


class S3:
    """One bucket."""

    def __init__(self, access: S3Access, bucket: str, transport: Transport) -> None:
        self.transport = transport
        self._access = access
        self._bucket = bucket

    async def send(
        self,
        method: str,
        key: bytes = b"",
        *,
        query: Mapping[str, str | int] | None = None,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
        again: bool = True,
    ) -> Reply:
        """Answer a success, or one of 304, 404 (of a key), 412 and 416; RemoteRefusedError for all else."""
        path = f"/{quote(self._bucket, safe='')}" + (f"/{quote(key, safe='/~')}" if key else "")
        # Dots would be taken for steps through folders on the way.
        path = "/".join(piece.replace(".", "%2E") if piece in (".", "..") else piece for piece in path.split("/"))
        url = self._access.endpoint + path + (f"?{urlencode(query, quote_via=quote)}" if query else "")
        access, given, clock = self._access, dict(headers or {}), self.transport.clock

        def proof() -> dict[str, str]:
            signed = signed_headers(
                *(method, url, given, body),
                key_id=access.key_id,
                secret=access.secret,
                region=access.region,
                at=clock.now(),
            )
            return {**signed, "accept-encoding": "identity"}

        sent = Request("R2", method, url, proof, body if body or method in ("PUT", "POST") else None, again)
        reply = await self.transport.send(sent)
        if reply.status < 300 or (reply.status in _PASS and not _no_bucket(reply)):
            return reply
        raise self.refusal(reply)

    def refusal(self, reply: Reply) -> RemoteRefusedError:
        """Answer the error of a reply."""
        word, said = "", ""
        if reply.body.lstrip().startswith(b"<"):
            found = xml_of(reply)
            word, said = text_of(found, "Code"), self.transport.hidden(text_of(found, "Message"))
        hint = " (are R2_ACCESS_KEY_ID and R2_SECRET_ACCESS_KEY right?)" if reply.status in (401, 403) else ""
        return RemoteRefusedError(
            f"R2: status {reply.status}, {word}: {said}{hint}", http_status=reply.status, number=word, said=said
        )

    async def remove(self, keys: Iterable[bytes]) -> None:
        """Delete up to 1000 keys in one request; a missing one is no error."""
        listed = "".join(f"<Object><Key>{_escaped(key.decode('utf-8', 'replace'))}</Key></Object>" for key in keys)
        body = f"<Delete><Quiet>true</Quiet>{listed}</Delete>".encode()
        md5 = b64encode(hashlib.md5(body, usedforsecurity=False).digest()).decode()
        headers = {"content-md5": md5, "content-type": "application/xml"}
        reply = await self.send("POST", query={"delete": ""}, headers=headers, body=body)
        if (failed := xml_of(reply).find("{*}Error")) is not None:
            raise RemoteError(f"R2: {self.transport.hidden(text_of(failed, 'Message'))}")


def xml_of(reply: Reply) -> Xml.Element:
    """Answer the root of an XML answer."""
    # A declared entity can grow without bound; no S3 answer has one.
    if b"<!" in reply.body:
        raise RemoteError("R2: the answer is not the XML of S3")
    try:
        return Xml.fromstring(reply.body)
    except Xml.ParseError as error:
        raise RemoteError("R2: the answer is not the XML of S3") from error


def text_of(element: Xml.Element, name: str) -> str:
    """Answer the text of a child, whatever its namespace."""
    return element.findtext(f"{{*}}{name}") or ""


def _no_bucket(reply: Reply) -> bool:
    return reply.status == 404 and b"NoSuchBucket" in reply.body


def _escaped(text: str) -> str:
    for plain, entity in (
        ("&", "&amp;"),
        ("<", "&lt;"),
        (">", "&gt;"),
        ("\r", "&#13;"),
        ("\n", "&#10;"),
        ("\t", "&#9;"),
    ):
        text = text.replace(plain, entity)
    return text
