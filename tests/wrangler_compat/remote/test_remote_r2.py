"""R2 over S3: signatures as Amazon's own examples have them, pieces, conditions at the moment of the write, repeats."""

import hashlib
from pathlib import Path

import pytest

from tests.conformance.test_conformance_r2 import remote_bucket
from tests.fakes.cloudflare import Cloudflare, Trouble
from tests.fakes.cloudflare_wire import SECRET
from wrangler_compat.bindings import open_bindings
from wrangler_compat.config import load_config
from wrangler_compat.errors import ArgumentError, R2Error, RemoteError, RemoteRefusedError
from wrangler_compat.r2_objects import R2ObjectBody
from wrangler_compat.remote import r2 as remote_r2
from wrangler_compat.remote.account import S3Access
from wrangler_compat.remote.r2 import RemoteR2
from wrangler_compat.remote.s3 import S3
from wrangler_compat.remote.sigv4 import signed_headers
from wrangler_compat.remote.transport import Transport

EXAMPLE_AT = 1369353600.0
HOST = "https://examplebucket.s3.amazonaws.com"


@pytest.fixture
def bucket(fake: Cloudflare, transport: Transport) -> RemoteR2:
    """The bucket, empty."""
    return remote_bucket(fake, transport)


@pytest.mark.parametrize(
    ("method", "path", "headers", "body", "signature"),
    [
        (
            "GET",
            "/test.txt",
            {"Range": "bytes=0-9"},
            b"",
            "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
        ),
        (
            "PUT",
            "/test%24file.text",
            {"Date": "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class": "REDUCED_REDUNDANCY"},
            b"Welcome to Amazon S3.",
            "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
        ),
        ("GET", "/?lifecycle", {}, b"", "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"),
        (
            "GET",
            "/?max-keys=2&prefix=J",
            {},
            b"",
            "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
        ),
    ],
)
def test_the_published_examples_are_signed_as_published(
    method: str, path: str, headers: dict[str, str], body: bytes, signature: str
) -> None:
    """Amazon S3, "Authenticating Requests: Using the Authorization Header"."""
    made = signed_headers(
        *(method, HOST + path, headers, body),
        key_id="AKIAIOSFODNN7EXAMPLE",
        secret="wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        region="us-east-1",
        at=EXAMPLE_AT,
    )
    assert made["authorization"].endswith(f"Signature={signature}")


@pytest.mark.parametrize("key", ["a", "a/b c+d&e=f?#%.txt", "龍洞/校門口", "..", "./x/../y", "~a*'()!", "/a//b/"])
async def test_every_key_is_signed_and_found_again(bucket: RemoteR2, key: str) -> None:
    await bucket.put(key, "x")
    listed = await bucket.list()
    assert [each.key for each in listed.objects] == [key]
    assert isinstance(found := await bucket.get(key), R2ObjectBody)
    assert await found.text() == "x"
    await bucket.delete([key])
    assert await bucket.head(key) is None


async def test_a_large_object_is_read_in_pieces(
    fake: Cloudflare, bucket: RemoteR2, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote_r2, "PIECE_BYTES", 1000)
    content = bytes(range(256)) * 10
    await bucket.put("a", content)
    found = await bucket.get("a")
    assert isinstance(found, R2ObjectBody)
    assert await found.bytes() == content
    assert sum(each.method == "GET" for each in fake.asked) == 3
    part = await bucket.get("a", range={"offset": 500, "length": 1500})
    assert isinstance(part, R2ObjectBody)
    assert await part.bytes() == content[500:2000]


async def test_an_object_that_changes_while_it_is_read_is_an_error(
    bucket: RemoteR2, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of one and half of another would be neither."""
    monkeypatch.setattr(remote_r2, "PIECE_BYTES", 1000)
    await bucket.put("a", b"1" * 1500)
    found = await bucket.get("a")
    await bucket.put("a", b"2" * 1500)
    assert isinstance(found, R2ObjectBody)
    with pytest.raises(RemoteError, match="changed while it was read"):
        await found.bytes()


async def test_an_empty_object(bucket: RemoteR2) -> None:
    await bucket.put("a", b"")
    found = await bucket.get("a")
    assert isinstance(found, R2ObjectBody)
    assert await found.bytes() == b""


async def test_a_condition_holds_at_the_moment_of_the_write(fake: Cloudflare, bucket: RemoteR2) -> None:
    """Between the look and the write another writer came: the look is repeated, and its answer is no."""
    stored = await bucket.put("a", "1")
    assert stored is not None
    send = bucket.s3.send
    came = False

    async def late(method: str, key: bytes = b"", **how: object) -> object:
        nonlocal came
        if method == "PUT" and not came:
            came = True
            await fake.kept["r2 onbelay"].put("a", "theirs")
        return await send(method, key, **how)  # type: ignore[arg-type]

    bucket.s3.send = late  # type: ignore[assignment,method-assign]
    assert await bucket.put("a", "ours", onlyIf={"etagMatches": stored.etag}) is None
    assert came
    assert await (await fake.kept["r2 onbelay"].get("a")).text() == "theirs"


async def test_a_conditional_write_is_not_repeated_blindly(fake: Cloudflare, bucket: RemoteR2) -> None:
    fake.script = [None, Trouble("cut", after=True)]
    with pytest.raises(RemoteError, match="the connection failed"):
        await bucket.put("a", "x", onlyIf={"etagDoesNotMatch": "*"})
    assert len(fake.asked) == 2


async def test_a_plain_write_is(fake: Cloudflare, bucket: RemoteR2) -> None:
    fake.script = [Trouble("cut", after=True), Trouble("status", 503)]
    stored = await bucket.put("a", "x", sha256=hashlib.sha256(b"x").hexdigest(), customMetadata={"n": "臺 "})
    assert stored is not None
    assert stored.checksums.sha256 == hashlib.sha256(b"x").digest()
    found = await bucket.head("a")
    assert found is not None
    assert found.customMetadata == {"n": "臺 "}


@pytest.mark.parametrize("name", ["a b", "名", "a:b", ""])
async def test_a_name_that_no_header_has_is_refused(fake: Cloudflare, bucket: RemoteR2, name: str) -> None:
    with pytest.raises(ArgumentError, match="customMetadata"):
        await bucket.put("a", "x", customMetadata={name: "x"})
    assert fake.asked == []


async def test_a_line_break_cannot_become_a_header(fake: Cloudflare, bucket: RemoteR2) -> None:
    with pytest.raises(ArgumentError, match="a header holds one line"):
        await bucket.put("a", "x", httpMetadata={"contentType": "a\r\nx-amz-acl: public-read"})
    assert fake.asked == []


async def test_a_wrong_key_is_named_and_not_shown(fake: Cloudflare, transport: Transport) -> None:
    access = S3Access(fake.url, "r2-key-for-tests-only", "wrong", "auto")
    with pytest.raises(RemoteRefusedError, match="are R2_ACCESS_KEY_ID and R2_SECRET_ACCESS_KEY right") as caught:
        await RemoteR2(S3(access, "onbelay", transport)).put("a", "x")
    assert "SignatureDoesNotMatch" in str(caught.value)
    assert SECRET not in str(caught.value)


async def test_a_missing_bucket_is_no_missing_object(fake: Cloudflare, transport: Transport) -> None:
    other = RemoteR2(S3(S3Access(fake.url, "r2-key-for-tests-only", SECRET, "auto"), "nope", transport))
    with pytest.raises(RemoteRefusedError, match="NoSuchBucket"):
        await other.get("a")


@pytest.mark.parametrize("raw", [b"", b"{}", b"<a", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'])
async def test_a_list_that_is_no_xml_is_an_error(fake: Cloudflare, bucket: RemoteR2, raw: bytes) -> None:
    fake.script = [Trouble("raw", body=raw)]
    with pytest.raises(RemoteError, match="not the XML of S3"):
        await bucket.list()


async def test_an_upload_in_parts(bucket: RemoteR2) -> None:
    """A part below 5 MiB may be the last only, and what was aborted is gone."""
    upload = await bucket.createMultipartUpload("a", customMetadata={"n": "1"})
    first = await upload.uploadPart(1, b"1" * (5 << 20))
    second = await upload.uploadPart(2, b"2")
    done = await upload.complete([first, second])
    assert (done.size, done.etag[-2:], done.customMetadata) == ((5 << 20) + 1, "-2", {"n": "1"})
    again = await bucket.createMultipartUpload("b")
    await again.abort()
    await again.abort()
    with pytest.raises(R2Error, match="does not exist"):
        await again.uploadPart(1, b"x")


async def test_a_configuration_opens_it(fake: Cloudflare, tmp_path: Path) -> None:
    (tmp_path / "wrangler.toml").write_text('[[r2_buckets]]\nbinding = "FILES"\nbucket_name = "onbelay"\nremote = true')
    config = load_config(tmp_path / "wrangler.toml", environ={})
    async with open_bindings([config], state_dir=tmp_path / "state", vars=fake.vars()) as env:
        await env.FILES.put("a", "x")
    assert await (await fake.kept["r2 onbelay"].get("a")).text() == "x"
    assert not (tmp_path / "state").exists()
