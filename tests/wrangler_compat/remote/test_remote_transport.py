"""A remote call ends within its bounds, repeats only what may be repeated, says what went wrong and no secret."""

import asyncio

import pytest

from tests.fakes.cloudflare import Cloudflare, Trouble
from tests.fakes.cloudflare_wire import NAMESPACE, TOKEN
from tests.fakes.model_server import dead_url
from tests.wrangler_compat.remote.conftest import api_of
from wrangler_compat.clock import FakeClock, SystemClock
from wrangler_compat.errors import (
    ClosedError,
    RemoteError,
    RemoteLimitedError,
    RemoteRefusedError,
    RemoteTimeoutError,
)
from wrangler_compat.remote.api import Api, path_of
from wrangler_compat.remote.transport import Limits, Transport

KEY = f"/storage/kv/namespaces/{NAMESPACE}/metadata/k"
FAILED = Trouble("status", 500)


def limited(seconds: str) -> Trouble:
    """A 429 that asks for a pause."""
    return Trouble("status", 429, {"retry-after": seconds})


async def ask(fake: Cloudflare, transport: Transport, *, again: bool) -> None:
    """One call that the fake answers with 404 when nothing goes wrong."""
    with pytest.raises(RemoteRefusedError, match="key not found") as caught:
        await api_of(fake, transport, "KV").call("GET", KEY, again=again)
    assert (caught.value.http_status, caught.value.number) == (404, 10009)


@pytest.mark.parametrize("trouble", [FAILED, Trouble("status", 503), Trouble("cut"), Trouble("cut", after=True)])
async def test_what_may_be_repeated_is(fake: Cloudflare, transport: Transport, trouble: Trouble) -> None:
    fake.script = [trouble, trouble]
    await ask(fake, transport, again=True)
    assert len(fake.asked) == 3


@pytest.mark.parametrize("trouble", [FAILED, Trouble("cut", after=True)])
async def test_what_may_have_been_done_is_not_done_twice(
    fake: Cloudflare, transport: Transport, trouble: Trouble
) -> None:
    fake.script = [trouble]
    with pytest.raises(RemoteError):
        await api_of(fake, transport, "KV").call("GET", KEY, again=False)
    assert len(fake.asked) == 1


class Watched(FakeClock):
    """A clock that says when somebody waits for it."""

    def __init__(self) -> None:
        super().__init__()
        self.awaited = asyncio.Event()

    async def sleep(self, seconds: float, /) -> None:
        self.awaited.set()
        await super().sleep(seconds)


async def test_a_429_is_repeated_after_its_own_pause_whatever_was_asked(fake: Cloudflare) -> None:
    """It was not carried out. The pause goes by the injected clock."""
    clock = Watched()
    transport = Transport(clock)
    fake.script = [limited("7")]
    asking = asyncio.create_task(ask(fake, transport, again=False))
    await clock.awaited.wait()
    await asyncio.sleep(0)
    assert len(fake.asked) == 1
    clock.advance(6.9)
    assert clock.sleepers == 1
    clock.advance(0.1)
    await asking
    assert len(fake.asked) == 2
    await transport.close()


async def test_a_long_retry_after_is_not_waited_for(fake: Cloudflare, transport: Transport) -> None:
    fake.script = [limited("3600")]
    with pytest.raises(RemoteLimitedError, match="KV: status 429"):
        await ask(fake, transport, again=True)
    assert len(fake.asked) == 1


async def test_attempts_end(fake: Cloudflare, transport: Transport) -> None:
    fake.script = [FAILED] * 10
    with pytest.raises(RemoteError, match="KV: status 500") as caught:
        await ask(fake, transport, again=True)
    assert len(fake.asked) == transport.limits.attempts
    assert TOKEN not in str(caught.value)
    assert "(hidden)" in str(caught.value)


async def test_pauses_grow_and_differ_by_chance(fake: Cloudflare) -> None:
    pauses: list[float] = []

    class Noting(SystemClock):
        async def sleep(self, seconds: float, /) -> None:
            pauses.append(seconds)

    transport = Transport(Noting())
    fake.script = [FAILED] * 3
    await ask(fake, transport, again=True)
    await transport.close()
    assert [0.1 * 2**n <= pause <= 0.3 * 2**n for n, pause in enumerate(pauses)] == [True] * 3
    assert len(set(pauses)) == 3


async def test_a_silent_service_is_given_up(fake: Cloudflare) -> None:
    transport = Transport(SystemClock(), limits=Limits(attempts=2, attempt_s=0.3, first_pause_s=0.001))
    fake.script = [Trouble("hang")] * 5
    with pytest.raises(RemoteTimeoutError, match="no answer in time"):
        await ask(fake, transport, again=True)
    # On a busy machine an attempt may end before its request has arrived.
    assert len(fake.asked) <= 2
    await transport.close()


async def test_the_deadline_holds_over_all_attempts(fake: Cloudflare) -> None:
    """No pause is begun that would end behind it."""
    transport = Transport(SystemClock(), limits=Limits(deadline_s=0.5, first_pause_s=5.0))
    fake.script = [FAILED] * 5
    with pytest.raises(RemoteError):
        await ask(fake, transport, again=True)
    assert len(fake.asked) == 1
    await transport.close()


async def test_an_endless_answer_is_cut_off(fake: Cloudflare) -> None:
    transport = Transport(SystemClock(), limits=Limits(attempts=1, body_bytes=1000))
    fake.script = [Trouble("raw", body=b"x" * 100_000)]
    with pytest.raises(RemoteError, match="longer than 1000 bytes"):
        await ask(fake, transport, again=True)
    await transport.close()


@pytest.mark.parametrize("raw", [b"<html>", b"", b"[1]", b'{"result": 1}', b"[" * 100_000, b"\xff"])
async def test_nonsense_is_an_error(fake: Cloudflare, transport: Transport, raw: bytes) -> None:
    fake.script = [Trouble("raw", body=raw)]
    with pytest.raises(RemoteError, match="not the JSON of the API"):
        await api_of(fake, transport, "KV").call("GET", KEY)


async def test_a_failure_with_status_200_is_an_error(fake: Cloudflare, transport: Transport) -> None:
    fake.script = [Trouble("raw", body=b'{"success": false, "errors": [{"code": 7, "message": "no"}]}')]
    with pytest.raises(RemoteRefusedError, match="code 7: no"):
        await api_of(fake, transport, "KV").call("GET", KEY)


async def test_a_refused_token_is_named_and_not_shown(fake: Cloudflare, transport: Transport) -> None:
    fake.token = "another"
    with pytest.raises(RemoteRefusedError, match="does CLOUDFLARE_API_TOKEN have the permission") as caught:
        await api_of(fake, transport, "KV").call("GET", KEY, again=True)
    assert len(fake.asked) == 1
    assert TOKEN not in str(caught.value)


async def test_nobody_listens(transport: Transport) -> None:
    with pytest.raises(RemoteError, match="KV: the connection failed"):
        await Api("KV", dead_url(), TOKEN, transport).call("GET", KEY, again=True)


async def test_a_closed_transport_refuses(fake: Cloudflare) -> None:
    """Closing twice is no error."""
    transport = Transport(SystemClock())
    await ask(fake, transport, again=False)
    await transport.close()
    await transport.close()
    with pytest.raises(ClosedError):
        await ask(fake, transport, again=False)


def test_a_part_of_a_path_stays_one_part() -> None:
    assert path_of("a/../b?c#d%", "臺".encode()) == "/a%2F..%2Fb%3Fc%23d%25/%E8%87%BA"
