"""The same question asked at the same time: one run, and everybody gets its answer."""

import asyncio
from typing import Any

import pytest

from schemas.reading import Turn, User
from tests.fakes.model_server import model_server
from tests.fakes.replies import Reply
from tests.worker.pipeline.conftest import Asker, Opener
from worker.errors import DeadlineExceeded
from worker.flights import Flights
from wrangler_compat.clock import SystemClock

WRITTEN = "可以先看 {1.name}，難度 {1.grade}。接下來可以考慮 {2.name}，難度 {2.grade}。"
QUESTION = "推薦龍洞 5.10 的運動攀登路線"


class Run:
    """A run that says two things and waits in between until it is let go."""

    def __init__(self) -> None:
        self.began = asyncio.Event()
        self.go = asyncio.Event()
        self.runs = 0
        self.cancelled = 0

    async def __call__(self, emit: Any) -> int:
        self.runs += 1
        await emit("token", {"text": "一"})
        self.began.set()
        try:
            await self.go.wait()
        except asyncio.CancelledError:
            self.cancelled += 1
            raise
        await emit("token", {"text": "二"})
        return self.runs


class Listener:
    """Somebody who asks, and what they hear."""

    def __init__(self, flights: Flights[int], run: Run, *, lasts: float = 10.0, ago: float = 0.0) -> None:
        self.heard: list[str] = []
        self.hearing = asyncio.Event()
        now = SystemClock().monotonic() - ago
        self.task = asyncio.ensure_future(flights.share("same", run, emit=self.hear, began=now, ends=now + lasts))

    async def hear(self, event: str, payload: dict[str, Any]) -> None:
        self.heard.append(payload["text"])
        self.hearing.set()


async def test_all_hear_the_one_run_from_its_beginning() -> None:
    flights, run = Flights[int](SystemClock()), Run()
    first = Listener(flights, run)
    await run.began.wait()
    late = [Listener(flights, run) for _ in range(5)]
    for each in late:
        await each.hearing.wait()
    run.go.set()
    results = await asyncio.gather(first.task, *(each.task for each in late))
    assert results == [(1, False), *[(1, True)] * 5]
    assert all(each.heard == ["一", "二"] for each in (first, *late))
    assert len(flights) == 0


async def test_who_asked_first_may_go_without_taking_the_others_down() -> None:
    flights, run = Flights[int](SystemClock()), Run()
    first = Listener(flights, run)
    await run.began.wait()
    other = Listener(flights, run)
    await other.hearing.wait()
    first.task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first.task
    run.go.set()
    assert await other.task == (1, True)
    assert run.cancelled == 0


async def test_when_the_last_one_goes_the_run_stops_and_nobody_joins_its_end() -> None:
    flights, run = Flights[int](SystemClock()), Run()
    one, two = Listener(flights, run), Listener(flights, run)
    await run.began.wait()
    for each in (one, two):
        each.task.cancel()
    await asyncio.wait({one.task, two.task})
    assert run.cancelled == 1
    assert len(flights) == 0
    run.go.set()
    assert await Listener(flights, run).task == (2, False)


async def test_a_failure_is_everybodys_and_leaves_nothing_behind() -> None:
    async def fails(emit: Any) -> int:
        raise ValueError("broken")

    flights: Flights[int] = Flights(SystemClock())
    now = SystemClock().monotonic()

    async def unheard(event: str, payload: dict[str, Any]) -> None:
        """Nobody streams."""

    asked = [flights.share("same", fails, emit=unheard, began=now, ends=now + 9) for _ in range(3)]
    results = await asyncio.gather(*asked, return_exceptions=True)
    assert [type(each) for each in results] == [ValueError] * 3
    assert len(flights) == 0


async def test_nobody_joins_a_run_whose_time_is_half_up_nor_waits_beyond_their_own() -> None:
    flights, run = Flights[int](SystemClock()), Run()
    old = Listener(flights, run, lasts=10.0, ago=6.0)
    await run.began.wait()
    young = Listener(flights, run)
    hasty = Listener(flights, run, lasts=0.01)
    with pytest.raises(DeadlineExceeded):
        await hasty.task
    assert run.runs == 2
    run.go.set()
    assert [await old.task, await young.task] == [(2, False), (2, False)]


async def test_beyond_the_bound_a_question_is_answered_by_itself() -> None:
    flights, run = Flights[int](SystemClock(), most=0), Run()
    run.go.set()
    assert [await Listener(flights, run).task, await Listener(flights, run).task] == [(1, False), (2, False)]


async def test_the_same_question_at_once_costs_one_model_call(own: Opener) -> None:
    async with model_server(Reply(WRITTEN)) as fake, own(**fake.vars(MODEL_WRITE="openai/any")) as asker:
        outcomes = await asyncio.gather(*(asker.ask(QUESTION) for _ in range(8)))
        assert len(fake.seen) == 1
        assert len({each.reply.text for each in outcomes}) == 1
        assert outcomes[0].reply.model == "openai/any"
        assert sorted(each.usage.llm_calls for each in outcomes) == [0] * 7 + [1]
        assert sorted(each.cache for each in outcomes) == ["hit"] * 7 + ["miss"]


async def test_what_is_ones_own_is_never_shared(own: Opener) -> None:
    async with model_server(Reply(WRITTEN)) as fake, own(**fake.vars(MODEL_WRITE="openai/any")) as asker:
        users = [User("one", "user"), User("two", "user"), User("one", "user")]
        await asyncio.gather(*(asker.ask(QUESTION, user=user) for user in users))
        assert len(fake.seen) == 3
        await asyncio.gather(*(asker.ask(QUESTION, no_cache=True) for _ in range(2)))
        assert len(fake.seen) == 5


async def test_a_statement_is_remembered_though_others_ask_the_same(asker: Asker) -> None:
    question = "我比較喜歡裂隙，龍洞有哪些 5.9 的路線？"
    users = [None, User("one", "user"), User("two", "user")]
    outcomes = await asyncio.gather(*(asker.ask(question, user=user) for user in users))
    assert [bool(each.stated) for each in outcomes] == [False, True, True]


async def test_nobody_is_given_an_answer_from_before_a_change(asker: Asker) -> None:
    async def ask_after_a_change() -> Any:
        await asker.execute("UPDATE routes SET bolt_count = 9 WHERE id = 'LD-MUSIC-HALL-329'")
        return await asker.ask("肥牛有幾個 bolt？")

    _, after = await asyncio.gather(asker.ask("肥牛有幾個 bolt？"), ask_after_a_change())
    assert after.reply.evidence.items[0].facts["bolt_count"] == 9


async def test_no_model_reads_the_conversation_of_another(own: Opener) -> None:
    """Asked at once after two conversations, the question is answered twice, and neither answer is kept for others."""
    async with model_server(Reply(WRITTEN)) as fake, own(**fake.vars(MODEL_WRITE="openai/small")) as asker:
        talks = [(Turn("user", f"我是{name}，只有{name}知道的事"),) for name in ("甲", "乙")]
        await asyncio.gather(*(asker.ask(QUESTION, history=talk) for talk in talks))
        prompts = [str(request.body) for request in fake.seen]
        assert sorted(sum(f"只有{name}知道" in prompt for prompt in prompts) for name in "甲乙") == [1, 1]
        assert not any("只有甲知道" in prompt and "只有乙知道" in prompt for prompt in prompts)
        assert (await asker.ask(QUESTION)).cache == "miss"
