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
