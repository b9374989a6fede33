"""AWS Signature Version 4, as S3 services want it: what is signed, in which order, with which derived key.

Source: "Authenticating Requests: Using the Authorization Header" of Amazon S3's API reference; its four worked examples
are tests.
"""

import hashlib
import hmac
from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import quote, unquote, urlsplit

__all__ = ["signed_headers"]

_ALGORITHM = "AWS4-HMAC-SHA256"


def signed_headers(
    method: str,
    url: str,
    headers: Mapping[str, str],
    body: bytes,
    *,
    key_id: str,
    secret: str,
    region: str,
    at: float,
    service: str = "s3",
) -> dict[str, str]:
    """Answer the headers with those that prove who sends them; at is epoch seconds, url is encoded already."""
    parts = urlsplit(url)
    moment = datetime.fromtimestamp(at, UTC).strftime("%Y%m%dT%H%M%SZ")
    digest = hashlib.sha256(body).hexdigest()
    sent = {name.lower(): " ".join(value.split()) for name, value in headers.items()}
    sent |= {"host": parts.netloc, "x-amz-date": moment, "x-amz-content-sha256": digest}
    names = sorted(sent)
    query = sorted(_pair(piece) for piece in parts.query.split("&") if piece)
    canonical = "\n".join(
        (
            method,
            quote(unquote(parts.path or "/", errors="surrogateescape").encode(errors="surrogateescape"), safe="/~"),
            "&".join(f"{name}={value}" for name, value in query),
            *(f"{name}:{sent[name]}" for name in names),
            "",
            ";".join(names),
            digest,
        )
    )
    scope = f"{moment[:8]}/{region}/{service}/aws4_request"
    wanted = "\n".join((_ALGORITHM, moment, scope, hashlib.sha256(canonical.encode()).hexdigest()))
    key = f"AWS4{secret}".encode()
    for piece in (moment[:8], region, service, "aws4_request"):
        key = hmac.digest(key, piece.encode(), "sha256")
    signature = hmac.digest(key, wanted.encode(), "sha256").hex()
    proof = f"{_ALGORITHM} Credential={key_id}/{scope},SignedHeaders={';'.join(names)},Signature={signature}"
    return {**{name: value for name, value in sent.items() if name != "host"}, "authorization": proof}


def _pair(piece: str) -> tuple[str, str]:
    name, _, value = piece.partition("=")
    return quote(unquote(name), safe="~"), quote(unquote(value), safe="~")
