"""What R2 promises beyond the shared conformance cases."""

import asyncio
import gc
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from wrangler_compat.clock import FakeClock
from wrangler_compat.errors import ArgumentError, ClosedError, R2Error, StorageError
from wrangler_compat.js import ByteStream, Headers
from wrangler_compat.r2 import R2Bucket
from wrangler_compat.r2_objects import R2ObjectBody


@pytest.fixture
async def bucket(tmp_path: Path) -> AsyncIterator[R2Bucket]:
    """An empty bucket."""
    bucket = await R2Bucket.open(tmp_path / "r2", FakeClock())
    yield bucket
    await bucket.close()


async def get(bucket: R2Bucket, key: str) -> R2ObjectBody:
    """Answer an object that must have a body."""
    found = await bucket.get(key)
    assert isinstance(found, R2ObjectBody)
    return found


def blobs(folder: Path) -> list[Path]:
    """Answer the content files of a bucket."""
    return [path for path in folder.rglob("*") if path.is_file() and "objects.sqlite" not in path.name]


async def test_an_answer_outlives_an_overwrite(bucket: R2Bucket, tmp_path: Path) -> None:
    """A body that was answered is read whole, whatever happens to the key meanwhile; its file goes away afterwards."""
    await bucket.put("a", b"x" * 3_000_000)
    found = await get(bucket, "a")
    await bucket.put("a", "new")
    await bucket.delete("a")
    assert await found.bytes() == b"x" * 3_000_000
    assert blobs(tmp_path / "r2") == []


async def test_bodies_nobody_reads_close_their_files(bucket: R2Bucket) -> None:
    """Read to the end or thrown away, no descriptor stays open."""
    await bucket.put("a", b"x" * 10)
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(5):
        await (await get(bucket, "a")).text()
        await get(bucket, "a")
    async with asyncio.timeout(5):
        # The file thread lets go of its last answer a moment after we have it.
        while len(os.listdir("/proc/self/fd")) > before:
            await asyncio.sleep(0)
            gc.collect()


async def test_a_refused_put_leaves_no_file(bucket: R2Bucket, tmp_path: Path) -> None:
    """Neither a failed condition nor a wrong checksum nor a stream that breaks."""

    async def broken() -> AsyncIterator[bytes]:
        yield b"half"
        raise ConnectionError("the client went away")

    await bucket.put("a", "1")
    assert await bucket.put("a", "2", onlyIf={"etagDoesNotMatch": "*"}) is None
    with pytest.raises(R2Error, match="MD5 checksum"):
        await bucket.put("a", "2", md5="0" * 32)
    with pytest.raises(ConnectionError):
        await bucket.put("a", ByteStream(broken(), length=8))
    assert await (await get(bucket, "a")).text() == "1"
    assert len(blobs(tmp_path / "r2")) == 1


async def test_orphans_are_swept_when_old(bucket: R2Bucket, tmp_path: Path) -> None:
    """What a killed process left goes; what another process may be writing stays."""
    await bucket.put("a", "kept")
    upload = await bucket.createMultipartUpload("m")
    await upload.uploadPart(1, "kept too")
    await bucket.close()
    for place in ("unfinished/x", "blobs/ab/abc"):
        path = tmp_path / "r2" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("orphan")
    again = await R2Bucket.open(tmp_path / "r2", FakeClock())
    assert len(blobs(tmp_path / "r2")) == 4
    await again.close()
    again = await R2Bucket.open(tmp_path / "r2", FakeClock(), orphan_age_s=0)
    assert len(blobs(tmp_path / "r2")) == 2
    assert await (await get(again, "a")).text() == "kept"
    await again.close()


async def test_a_lost_file_is_named(bucket: R2Bucket, tmp_path: Path) -> None:
    """Damage is an error of the platform, not an empty object."""
    await bucket.put("a", "x")
    blobs(tmp_path / "r2")[0].unlink()
    with pytest.raises(StorageError, match="missing from the disk"):
        await bucket.get("a")


async def test_uploads_survive_a_restart(bucket: R2Bucket, tmp_path: Path) -> None:
    """An upload is resumed by its id in another process."""
    upload = await bucket.createMultipartUpload("m")
    part = await upload.uploadPart(1, "content")
    await bucket.close()
    again = await R2Bucket.open(tmp_path / "r2", FakeClock())
    await again.resumeMultipartUpload("m", upload.uploadId).complete([part])
    assert await (await get(again, "m")).text() == "content"
    await again.close()


async def test_a_range_over_parts(bucket: R2Bucket) -> None:
    """A range may begin in one part and end in another."""
    upload = await bucket.createMultipartUpload("m")
    size = 5 * 1024 * 1024
    parts = [await upload.uploadPart(n, letter * size) for n, letter in ((1, b"a"), (2, b"b"))]
    parts.append(await upload.uploadPart(3, b"c"))
    await upload.complete(parts)
    found = await bucket.get("m", range={"offset": size - 2, "length": size + 3})
    assert isinstance(found, R2ObjectBody)
    assert await found.bytes() == b"aa" + b"b" * size + b"c"


async def test_other_parts_must_have_one_size(bucket: R2Bucket) -> None:
    """The platform refuses a mixture."""
    upload = await bucket.createMultipartUpload("m")
    size = 5 * 1024 * 1024
    parts = [await upload.uploadPart(n, bytes(size + n)) for n in (1, 2)] + [await upload.uploadPart(3, b"c")]
    with pytest.raises(R2Error, match="10048"):
        await upload.complete(parts)
    await upload.abort()


async def test_pages_fold_and_go_on(bucket: R2Bucket) -> None:
    """Page by page the same as at once, with and without a delimiter."""
    for key in ("a/1", "a/2", "b", "c/1/x", "c/2", "d", ""):
        await bucket.put(key, "x")
    for delimiter in ("", "/"):
        whole = await bucket.list(delimiter=delimiter)
        keys, prefixes, cursor = [], [], None
        while True:
            page = await bucket.list(delimiter=delimiter, limit=1, cursor=cursor)
            keys += [found.key for found in page.objects]
            prefixes += page.delimitedPrefixes
            cursor = page.cursor
            if not page.truncated:
                break
        assert (keys, prefixes) == ([found.key for found in whole.objects], whole.delimitedPrefixes)
    assert [found.key for found in (await bucket.list(startAfter="b")).objects] == ["c/1/x", "c/2", "d"]


async def test_numbers_that_are_no_ranges(bucket: R2Bucket) -> None:
    """A suffix goes with nothing else, and a Range header past the end cannot be satisfied."""
    await bucket.put("a", "hello")
    with pytest.raises(ArgumentError, match="Suffix is incompatible with offset"):
        await bucket.get("a", range={"suffix": 1, "offset": 1})
    with pytest.raises(R2Error, match="10039"):
        await bucket.get("a", range=Headers({"Range": "bytes=9-"}))


async def test_closed_twice_and_used_after(bucket: R2Bucket) -> None:
    """Closing again does nothing; using it says so."""
    await bucket.close()
    await bucket.close()
    for call in (bucket.get("a"), bucket.put("a", "x"), bucket.list()):
        with pytest.raises(ClosedError):
            await call
