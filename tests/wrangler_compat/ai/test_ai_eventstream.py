"""Amazon's event stream: whole frames in any pieces are read, and no changed byte passes."""

import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.model_server import ModelServer
from tests.fakes.protocols import amazon_frame, bedrock_frames
from tests.fakes.replies import Reply
from wrangler_compat.ai import Ai
from wrangler_compat.ai.errors import UpstreamBroken, UpstreamFailed, UpstreamLimited, UpstreamRefused
from wrangler_compat.ai.eventstream import Frame, FrameError, Frames

ASK = {"messages": [{"role": "user", "content": "龍洞？"}], "max_tokens": 64, "stream": True}
HEADERS = {":event-type": "contentBlockDelta", ":message-type": "event"}
ONE = amazon_frame(HEADERS, {"delta": {"text": "龍洞"}})


def test_a_frame_written_by_hand_is_read() -> None:
    """Lengths, both checksums and a text header, byte for byte as the format is described."""
    head = bytes([3]) + b"baz" + bytes([7, 0, 4]) + b"quxx"
    prelude = (16 + len(head)).to_bytes(4, "big") + len(head).to_bytes(4, "big")
    prelude += zlib.crc32(prelude).to_bytes(4, "big")
    whole = prelude + head
    whole += zlib.crc32(whole).to_bytes(4, "big")
    assert list(Frames().feed(whole)) == [Frame({"baz": "quxx"}, b"")]


def test_headers_of_other_types_are_stepped_over() -> None:
    head = b"\x01a\x00" + b"\x01b\x04\x00\x00\x00\x09" + b"\x01c\x06\x00\x02xy" + b"\x01d\x07\x00\x01z"
    prelude = (16 + len(head)).to_bytes(4, "big") + len(head).to_bytes(4, "big")
    prelude += zlib.crc32(prelude).to_bytes(4, "big")
    whole = prelude + head
    assert list(Frames().feed(whole + zlib.crc32(whole).to_bytes(4, "big"))) == [Frame({"d": "z"}, b"")]


@given(st.lists(st.integers(1, 40), min_size=1, max_size=60))
def test_frames_do_not_depend_on_how_the_bytes_are_cut(sizes: list[int]) -> None:
    head, pieces, last = bedrock_frames(Reply("龍洞的路線很適合你。"), {})
    whole = b"".join([*head, *pieces, last])
    frames, found, at = Frames(), list[Frame](), 0
    for size in [*sizes, len(whole)]:
        found += frames.feed(whole[at : at + size])
        at += size
    assert found == list(Frames().feed(whole))
    assert frames.rest == 0


@given(st.integers(0, len(ONE) - 1), st.integers(1, 255))
def test_a_changed_byte_never_passes(at: int, by: int) -> None:
    """Wherever it is: it raises, or the frame is still waited for because its length has grown."""
    changed = bytearray(ONE)
    changed[at] ^= by
    with pytest.raises(FrameError):
        list(Frames().feed(bytes(changed)))


async def test_a_stream_comes_in_pieces_with_its_usage(upstream: Ai, fake: ModelServer) -> None:
    fake.default = Reply("龍洞的路線很適合你。", usage=(11, 7), stop="length")
    events = [event async for event in await upstream.run("bedrock/m", ASK)]
    assert len(events) > 3
    assert "".join(event["response"] for event in events) == "龍洞的路線很適合你。"
    assert (events[-1]["usage"]["prompt_tokens"], events[-1]["stop_reason"]) == (11, "length")
    assert fake.seen[0].path.endswith("/model/m/converse-stream")


@pytest.mark.parametrize(
    ("exception", "error"),
    [
        ("throttlingException", UpstreamLimited),
        ("validationException", UpstreamRefused),
        ("modelStreamErrorException", UpstreamFailed),
        ("internalServerException", UpstreamFailed),
    ],
)
async def test_an_exception_event_is_what_it_says(
    exception: str, error: type[Exception], upstream: Ai, fake: ModelServer
) -> None:
    fake.default = Reply("龍洞的路線", ending="error", after=1, error=exception)
    with pytest.raises(error, match="in the stream"):
        _ = [event async for event in await upstream.run("bedrock/m", ASK)]


@pytest.mark.parametrize(
    "raw",
    [ONE[:-1], ONE[:-2] + b"xx", b"data: {}\n\n" * 3, amazon_frame(HEADERS, b"no json"), amazon_frame(HEADERS, b"[]")],
    ids=["cut", "wrong checksum", "another protocol", "no JSON", "no object"],
)
async def test_bytes_that_are_no_such_stream_are_broken(raw: bytes, upstream: Ai, fake: ModelServer) -> None:
    fake.default = Reply(raw=raw)
    with pytest.raises(UpstreamBroken):
        _ = [event async for event in await upstream.run("bedrock/m", ASK, attempts=1)]
    assert json.loads(json.dumps(fake.seen[0].body))["inferenceConfig"] == {"maxTokens": 64}
