"""A signed-in climber's day: counted, corrected, given back, and never overspent."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import pytest

from schemas.reading import User
from tests.worker.http.conftest import token
from tests.worker.http.scripted import Scripted, outcome
from tests.worker.http.wire import Client, serve
from worker.app import create_app
from worker.merit import RANKS, Merit, points_for, rank_of
from worker.quota import MOST_RESERVED, QuotaSpent, TokensSpent, reserve, reserve_most, resets_at, standing
from worker.service import Service
from worker.tally import Tally
from wrangler_compat.bindings import Bindings
from wrangler_compat.clock import FakeClock

ASK = {"query": "龍洞在哪裡"}


@pytest.fixture
def user(client: Client, clock: FakeClock) -> Client:
    """A client with a climber's token."""
    return client.signed(token(clock, "user", "climber"))


async def quota(client: Client) -> Any:
    """What `GET /ai/quota/me` tells."""
    return (await client.get("/ai/quota/me")).data


def spending(scripted: Scripted, prompt: int, completion: int) -> Callable[[Any], Awaitable[None]]:
    """A script that uses so many tokens."""

    async def script(emit: Any) -> None:
        usage = scripted.asked[-1]["usage"]
        usage.prompt_tokens, usage.completion_tokens = prompt, completion

    return script


async def test_the_day_has_two_questions_to_begin_with(user: Client, clock: FakeClock) -> None:
    """The answer tells what is left; the third is refused with the time when there is more, which then comes."""
    fresh = await quota(user)
    assert (fresh["tier"], fresh["tier_display"], fresh["daily_limit"], fresh["remaining"]) == ("foothill", "麓", 2, 2)
    assert [(await user.post("/ai/ask", ASK)).data["quota"]["remaining"] for _ in range(2)] == [1, 0]
    refused = await user.post("/ai/ask", ASK)
    assert (refused.status, refused.error["code"]) == (429, "quota_exceeded")
    midnight = datetime.fromisoformat((await quota(user))["resets_at"])
    assert (midnight.hour, midnight.utcoffset().total_seconds()) == (0, 8 * 3600)  # type: ignore[union-attr]
    assert refused.error["details"][1] == {
        "field": "resets_at",
        "value": midnight.isoformat(),
        "wanted": "ask again after this time",
    }
    assert 0 <= int(refused.headers["retry-after"]) - (midnight.timestamp() - clock.now()) <= 1
    clock.advance(midnight.timestamp() - clock.now())
    user = user.signed(token(clock, "user", "climber"))
    assert (await user.post("/ai/ask", ASK)).data["quota"]["daily_used"] == 1


async def test_everyone_has_a_day_of_their_own(user: Client, clock: FakeClock) -> None:
    """Another climber's questions, an administrator's and a service's are not counted here; nor are anonymous ones."""
    for _ in range(2):
        await user.post("/ai/ask", ASK)
    other = user.signed(token(clock, "user", "other"))
    assert (await other.post("/ai/ask", ASK)).data["quota"]["daily_used"] == 1
    for role in ("admin", "service"):
        exempt = user.signed(token(clock, role, "climber"))
        told = [(await exempt.post("/ai/ask", ASK)).data["quota"] for _ in range(3)][-1]
        assert (told["daily_limit"], told["remaining"], told["token_limit"]) == (None, None, None)
    assert (await Client(user.port).post("/ai/ask", ASK)).data["quota"] is None


async def test_it_can_be_switched_off(env: Bindings, clock: FakeClock, scripted: Scripted) -> None:
    """QUOTA=off counts nothing."""
    async with serve(create_app(env.replaced(QUOTA="off"), clock=clock, opener=scripted.open)) as client:
        user = client.signed(token(clock, "user"))
        assert [(await user.post("/ai/ask", ASK)).data["quota"] for _ in range(3)] == [None, None, None]
        assert (await quota(user))["daily_limit"] is None


async def test_tokens_are_reserved_and_then_put_right(env: Bindings, clock: FakeClock, scripted: Scripted) -> None:
    """With a model an estimate is held while it answers and the use counted after; without a call nothing is."""
    app = create_app(env.replaced(MODEL_WRITE="claude-test"), clock=clock, opener=scripted.open)
    async with serve(app) as client:
        user = client.signed(token(clock, "user"))
        held: list[int] = []

        async def script(emit: Any) -> None:
            held.append((await quota(user))["token_used"])
            await spending(scripted, 900, 100)(emit)

        scripted.script = script
        assert (await user.post("/ai/ask", ASK)).data["quota"]["token_used"] == 1000
        assert held == [RANKS["foothill"].tokens]
        scripted.script = spending(scripted, 0, 0)
        last = (await user.post("/ai/ask", ASK)).data["quota"]
        assert (last["token_used"], last["daily_used"]) == (1000, 2)
        assert await quota(user) == last


async def test_a_failure_of_ours_costs_nothing(user: Client, scripted: Scripted) -> None:
    """However often; also when the failure is a stream's last event."""

    async def script(emit: Any) -> None:
        raise ZeroDivisionError

    scripted.script = script
    for path in ("/ai/ask", "/ai/ask?stream=true", "/ai/ask"):
        await user.post(path, ASK)
    assert await settled(user, 0) == 0


async def test_a_broken_stream_comes_back(user: Client, scripted: Scripted) -> None:
    """The question does, as often as the day has questions; the tokens that were used stay counted."""

    async def script(emit: Any) -> None:
        scripted.asked[-1]["usage"].prompt_tokens = 300
        await emit("token", {"text": "龍洞"})
        await asyncio.Event().wait()

    scripted.script = script
    for used, back in ((300, 0), (600, 0), (900, 1)):
        reader, writer = await user.open("POST", "/ai/ask?stream=true", ASK)
        await reader.readuntil("龍洞".encode())
        assert (await quota(user))["daily_used"] == 1
        writer.close()
        assert await settled(user, used) == back


async def settled(user: Client, tokens: int) -> int:
    """The questions counted once the tokens are; what is given back is written after the answer."""
    for _ in range(200):
        found = await quota(user)
        if found["token_used"] == tokens:
            return int(found["daily_used"])
    raise AssertionError(found)


async def test_leaving_at_the_very_end_takes_no_tokens_off_twice(env: Bindings, clock: FakeClock) -> None:
    """When the settlement has been written and the client is gone before it was told."""
    service = Service(env.replaced(MODEL_WRITE="openai/any"), clock, Scripted().open, key=b"k")
    tally, later = Tally(service, User("climber", "user")), list[Awaitable[Any]]()
    await tally.open()
    tally.usage.prompt_tokens = 700
    await env.DB.batch(tally.settle())
    tally.broken(later.append, ours=False)
    await asyncio.gather(*later)
    row = await env.DB.prepare("SELECT questions, tokens FROM quotas").first()
    assert row == {"questions": 0, "tokens": 700}


async def test_a_question_back_costs_nothing_so_often(user: Client, scripted: Scripted) -> None:
    """A refusal or a question back is no answer; who only asks such questions still has an end of the day."""
    scripted.then = outcome("你想找哪個岩場呢？", outcome="clarification")
    used = [(await user.post("/ai/ask", ASK)).data["quota"]["daily_used"] for _ in range(4)]
    assert used == [0, 0, 1, 2]
    assert (await user.post("/ai/ask", ASK)).status == 429


async def test_an_administrator_gives_a_rank(user: Client, admin: Client) -> None:
    """It holds whatever the points say, and null takes it back."""
    body = (await admin.request("PUT", "/admin/ai/quotas/climber", {"rank": "summit"})).data
    assert (body["override"], body["quota"]["daily_limit"], body["quota"]["token_limit"]) == ("summit", 24, 60_000)
    assert (await quota(user))["tier_display"] == "巔"
    await admin.request("PUT", "/admin/ai/quotas/climber", {"rank": None})
    assert (await quota(user))["tier"] == "foothill"
    assert (await admin.get("/admin/ai/quotas/climber")).data["override"] is None
    assert (await user.request("PUT", "/admin/ai/quotas/climber", {"rank": "summit"})).status == 403
    assert (await admin.request("PUT", "/admin/ai/quotas/climber", {"rank": "god"})).status == 422


async def test_points_come_from_what_is_logged(env: Bindings, user: Client, clock: FakeClock) -> None:
    """Ascents, notes, stories and projects count up to their limits; attempts are no ascents."""
    db = env.DB
    await db.prepare("INSERT INTO users (id, created_at) VALUES ('climber', 0)").run()
    line = db.prepare(
        "INSERT INTO ascents (user_id, id, route_id, style, note, created_at, updated_at) VALUES (?, ?, ?, ?, ?, 0, 0)"
    )
    log: list[tuple[str, str, str, str | None]] = [(str(i), f"r{i}", "redpoint", "好線") for i in range(12)]
    log += [("a", "r1", "attempt", None), ("p", "r2", "project", None), ("s", "r3", "lead", "長" * 200)]
    await db.batch([line.bind("climber", *row) for row in log])
    told = await quota(user)
    # 13 ascents, 10 one-liners of twelve, a story, a project (any, one) that was finished.
    assert told["score"] == 13 + 20 + 8 + 3 + 1 + 2
    assert told["tier"] == "wall"


def test_ranks_follow_the_points() -> None:
    """Each from its own line on, and every rank can be reached."""
    assert [rank_of(p) for p in (0, 19, 20, 69, 70, 99, 100)] == [
        "foothill",
        "foothill",
        "wall",
        "wall",
        "ridge",
        "ridge",
        "summit",
    ]
    most = points_for(fields=9, ascents=999, lines=999, stories=99, projects=99, finished=99)
    assert most == 114
    assert rank_of(most) == "summit"


async def test_simultaneous_questions_never_overspend(env: Bindings, clock: FakeClock) -> None:
    """Of many reservations at once exactly as many succeed as there are questions, or tokens for them."""

    async def ask(asker: str, merit: Merit, estimate: int) -> str:
        try:
            await reserve(env.DB, asker, merit, estimate=estimate, now=clock.now())
        except TokensSpent:
            return "tokens"
        except QuotaSpent:
            return "questions"
        return "ok"

    merit = Merit(100)
    by_count = await asyncio.gather(*(ask("a", merit, 0) for _ in range(60)))
    assert by_count.count("ok") == RANKS["summit"].questions
    by_tokens = await asyncio.gather(*(ask("b", merit, 7_000) for _ in range(60)))
    assert (by_tokens.count("ok"), by_tokens.count("tokens")) == (60_000 // 7_000, 60 - 60_000 // 7_000)
    assert (await standing(env.DB, "b", merit, now=clock.now())).tokens == 56_000


async def test_what_is_settled_after_midnight_leaves_the_new_day_alone(env: Bindings, clock: FakeClock) -> None:
    """A question of yesterday corrects yesterday; a clock that is behind does not set the counter back."""
    yesterday = clock.now()
    late = await reserve(env.DB, "a", Merit(0), estimate=100, now=yesterday)
    today = resets_at(yesterday).timestamp()
    await reserve(env.DB, "a", Merit(0), estimate=0, now=today)
    await late.give_back(env.DB, 0, ours=True)
    assert (await standing(env.DB, "a", Merit(0), now=today)).questions == 1
    await reserve(env.DB, "a", Merit(0), estimate=0, now=yesterday)
    assert (await standing(env.DB, "a", Merit(0), now=today)).questions == 2


async def test_with_few_tokens_left_a_question_holds_what_there_is(env: Bindings, clock: FakeClock) -> None:
    """Never more than the day has; where that is too little for any call, none, and the question is counted all the
    same: code answers it."""
    now, merit = clock.now(), Merit(100)
    held = [(await reserve_most(env.DB, "a", merit, most=MOST_RESERVED, now=now)).estimate for _ in range(9)]
    assert held == [MOST_RESERVED] * 7 + [60_000 - 7 * MOST_RESERVED, 0]
    many = await asyncio.gather(*(reserve_most(env.DB, "b", merit, most=MOST_RESERVED, now=now) for _ in range(24)))
    assert sum(charge.estimate for charge in many) <= RANKS["summit"].tokens
    assert (await standing(env.DB, "b", merit, now=now)).questions == 24
    with pytest.raises(QuotaSpent):
        await reserve_most(env.DB, "b", merit, most=MOST_RESERVED, now=now)
