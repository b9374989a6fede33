"""A sample of answers is graded by a model afterwards; nothing of an asker's own is ever in it."""

from pathlib import Path

from schemas.reading import User
from tests.fakes.model_server import model_server
from tests.fakes.replies import RATE_LIMITED, Reply
from tests.worker.ascents import log
from tests.worker.pipeline.conftest import Opener
from worker.env import Usage

ONE = User("one", "user")
ROUTES = ("LD-MUSIC-HALL-329", "LD-MUSIC-HALL-330", "LD-MUSIC-HALL-334")
PUBLIC = "龍洞有幾條路線？"
OWN = (
    "推薦龍洞 5.10 的路線",
    "Recommend 5.10 routes at Long Dong",
    "我爬過幾條路線？",
    "我喜歡裂隙，龍洞有幾條運動攀路線？",
    "幫我安排三天的龍洞行程",
    "龍洞有幾條路線？另外推薦關子嶺 5.10 的路線",
)


async def test_only_public_answers_are_judged(own: Opener, tmp_path: Path) -> None:
    """What rests on a log, a level or a preference goes to no judge, is personal to the log, and is not shared."""
    grade = Reply(data={"faithful": 1.0, "relevant": 0.5, "reason": ""})
    async with (
        model_server(grade) as fake,
        own(**fake.vars(MODEL_JUDGE="openai/small"), NODE_SETTINGS="judge.sample=1.0") as asker,
    ):
        (path,) = (tmp_path / "state" / "d1").glob("*.sqlite")
        log(path, "one", [(route, "redpoint", "2025-05-01") for route in ROUTES])
        for query in OWN:
            outcome = await asker.ask(query, user=ONE)
            assert outcome.reply.outcome == "answered", query
            assert outcome.personal, query
            assert len(fake.seen) == 0, query
        usage, heard = Usage(), list[dict[str, float]]()
        usage.when_judged = heard.append
        public = await asker.ask(PUBLIC, user=ONE, usage=usage)
        assert (public.personal, public.usage.background_calls) == (False, 1)
        assert heard == [usage.judged] == [{"faithful": 1.0, "relevant": 0.5}]
        assert "«" in str(fake.seen[-1].body)
        # Of those answers none is left for anybody else.
        for query in OWN:
            assert (await asker.ask(query)).cache != "hit", query


async def test_a_judge_that_fails_costs_nothing(own: Opener) -> None:
    """No figure, and the answer stands."""
    async with (
        model_server(RATE_LIMITED) as fake,
        own(**fake.vars(MODEL_JUDGE="openai/small"), NODE_SETTINGS="judge.sample=1.0") as asker,
    ):
        outcome = await asker.ask(PUBLIC)
        assert (outcome.reply.outcome, outcome.usage.judged, outcome.degraded) == ("answered", None, ())
