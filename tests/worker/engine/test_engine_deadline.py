"""A deadline cancels what it guards and nothing else."""

import asyncio
import contextlib

import pytest

from worker.deadline import Deadline


async def forever() -> None:
    await asyncio.Event().wait()


async def test_time_that_is_up_is_a_timeout() -> None:
    with pytest.raises(TimeoutError), Deadline(0.001):
        await forever()
    task = asyncio.current_task()
    assert task is not None
    assert task.cancelling() == 0


async def test_work_in_time_is_left_alone() -> None:
    with Deadline(5.0):
        await asyncio.sleep(0)


async def test_an_inner_deadline_does_not_end_the_outer_block() -> None:
    with Deadline(5.0):
        with pytest.raises(TimeoutError), Deadline(0.001):
            await forever()
        await asyncio.sleep(0)


async def test_an_outer_deadline_passes_through_an_inner_block() -> None:
    with pytest.raises(TimeoutError), Deadline(0.001), Deadline(5.0):
        await forever()


async def test_a_cancellation_from_elsewhere_stays_one() -> None:
    begun = asyncio.Event()

    async def work() -> None:
        with Deadline(5.0):
            begun.set()
            await forever()

    task = asyncio.create_task(work())
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_cancellation_at_the_same_moment_is_not_swallowed() -> None:
    """The client goes away in the turn in which the time is up: the request ends as cancelled."""
    begun = asyncio.Event()

    async def work() -> None:
        with Deadline(0.0):
            begun.set()
            task = asyncio.current_task()
            assert task is not None
            asyncio.get_running_loop().call_soon(task.cancel)
            await forever()

    task = asyncio.create_task(work())
    await begun.wait()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_an_error_in_time_passes_as_it_is() -> None:
    with pytest.raises(ValueError, match="no"), Deadline(5.0):
        raise ValueError("no")


async def test_a_block_that_swallows_the_cancellation_leaves_no_trace_of_it() -> None:
    with Deadline(0.001), contextlib.suppress(asyncio.CancelledError):
        await forever()
    task = asyncio.current_task()
    assert task is not None
    assert task.cancelling() == 0
