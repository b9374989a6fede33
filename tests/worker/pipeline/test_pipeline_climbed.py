"""What somebody has climbed is not recommended to them, and is recommended to everybody else."""

from pathlib import Path

from schemas.evidence import Reply
from schemas.reading import User
from tests.worker.ascents import log
from tests.worker.pipeline.conftest import Opener

ANN, BO = User("ann", "user"), User("bo", "user")
QUESTIONS = ("推薦龍洞 5.10a 的運動攀路線", "Recommend 5.10a sport routes at Longdong")


def _shown(reply: Reply) -> set[str]:
    return {item.id for item in reply.evidence.items if item.kind == "route"}


async def test_climbed_routes_are_not_recommended(own: Opener, tmp_path: Path) -> None:
    """Round by round ann climbs what she was recommended; nothing comes twice, until the place has no more."""
    async with own() as asker:
        (path,) = (tmp_path / "state" / "d1").glob("*.sqlite")
        first: set[str] = set()
        seen: set[str] = set()
        for round_ in range(4):
            outcome = await asker.ask(QUESTIONS[round_ % 2], user=ANN)
            shown = _shown(outcome.reply)
            assert shown
            assert not shown & seen
            assert outcome.cache == "bypass"
            first = first or shown
            seen |= shown
            log(path, "ann", [(route, "redpoint", None) for route in shown])
        for user in (BO, None):
            assert _shown((await asker.ask(QUESTIONS[0], user=user)).reply) & first
        log(path, "bo", [(route, "attempt", None) for route in first])
        assert _shown((await asker.ask(QUESTIONS[0], user=BO)).reply) & first


async def test_crags_that_somebody_knows_are_left_out_for_them_alone(own: Opener, tmp_path: Path) -> None:
    """The answer tells where ann has climbed: it is hers, and bo is shown every crag."""
    async with own() as asker:
        (path,) = (tmp_path / "state" / "d1").glob("*.sqlite")
        log(path, "ann", [("LD-BACK-DOOR-67", "redpoint", None)])
        hers = await asker.ask("推薦沒去過的岩場", user=ANN)
        assert hers.personal
        crags = {item.id for item in hers.reply.evidence.items if item.kind == "crag"}
        assert crags
        assert "longdong" not in crags
        for user in (BO, None):
            others = await asker.ask("推薦沒去過的岩場", user=user)
            assert "longdong" in {item.id for item in others.reply.evidence.items}


async def test_who_asks_at_their_level_is_shown_what_lies_about_it(own: Opener, tmp_path: Path) -> None:
    """Two redpoints of 5.10a prove the level; nothing harder than two letters above it is shown."""
    async with own() as asker:
        (path,) = (tmp_path / "state" / "d1").glob("*.sqlite")
        log(path, "ann", [(route, "redpoint", None) for route in ("LD-BACK-DOOR-67", "LD-FIRST-CAVE-242")])
        for question in ("依我的程度推薦墾丁路線", "based on my log, what should I climb in Kenting"):
            outcome = await asker.ask(question, user=ANN)
            routes = [item for item in outcome.reply.evidence.items if item.kind == "route"]
            assert routes
            assert all(8 <= int(str(item.facts["grade_min"])) <= 12 for item in routes)
            assert outcome.stated == ()
