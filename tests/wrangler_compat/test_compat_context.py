"""waitUntil: the work goes on after the event, shutdown waits for it, and its failures hurt nobody else."""

import asyncio
import logging

import pytest

from wrangler_compat.context import Background, ExecutionContext
from wrangler_compat.errors import OverloadedError


async def test_drain_waits_for_work_and_for_what_that_work_adds() -> None:
    """Work that adds more work while the process ends is waited for as well."""
    background, done, go = Background(), [], asyncio.Event()
    ctx = ExecutionContext(background)

    async def second() -> None:
        done.append("second")

    async def first() -> None:
        await go.wait()
        done.append("first")
        ctx.waitUntil(second())

    ctx.waitUntil(first())
    asyncio.get_running_loop().call_soon(go.set)
    assert await background.drain(5) == 0
    assert done == ["first", "second"]
    assert len(background) == 0


async def test_drain_cancels_what_takes_too_long() -> None:
    """Shutdown has an end; the answer is how much was cut off."""
    background, ended = Background(), []

    async def endless() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(True)

    ExecutionContext(background).waitUntil(endless())
    await asyncio.sleep(0)
    assert await background.drain(0.01) == 1
    assert ended == [True]


async def test_a_rejection_is_logged_and_nothing_else(caplog: pytest.LogCaptureFixture) -> None:
    """The message names the error; the event that started the work is not affected."""

    async def fails() -> None:
        raise ValueError("broken in the background")

    background = Background()
    with caplog.at_level(logging.ERROR, "wrangler_compat"):
        ExecutionContext(background).waitUntil(fails())
        await background.drain(5)
    assert "Uncaught ValueError: broken in the background" in caplog.text


async def test_what_cannot_be_awaited_is_accepted() -> None:
    """The platform takes any value."""
    background = Background()
    ExecutionContext(background).waitUntil("done already")
    assert len(background) == 0


async def test_the_number_of_unfinished_pieces_is_bounded() -> None:
    """Beyond the bound waitUntil refuses, and the refused coroutine is closed."""
    background, stop = Background(limit=2), asyncio.Event()
    ctx = ExecutionContext(background)

    async def waits() -> None:
        await stop.wait()

    ctx.waitUntil(waits())
    ctx.waitUntil(waits())
    with pytest.raises(OverloadedError, match="2 pieces"):
        ctx.waitUntil(waits())
    stop.set()
    await background.drain(5)


async def test_a_followed_context_reports_its_own_failures() -> None:
    """Cron events need to know how their own background work ended."""

    async def fails() -> None:
        raise ValueError("mine")

    background = Background()
    ctx = ExecutionContext(background).follow()
    ctx.waitUntil(fails())
    assert [str(error) for error in await ctx.settled()] == ["mine"]
    ctx.passThroughOnException()
    assert ctx.passedThrough
