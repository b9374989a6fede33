"""No altered draft gets through where the answer is the asker's own, a plan, a journey or a recommendation."""

from datetime import UTC, datetime
from pathlib import Path

from schemas.private import Memory
from schemas.reading import Filter, User
from tests.worker.ascents import log
from tests.worker.pipeline.conftest import Opener
from tests.worker.verify import mutations as m
from worker.compose import LITERALS, compose
from worker.memory import Memories
from worker.verify import check

ONE = User("one", "user")
LOG = (
    ("LD-MUSIC-HALL-329", "redpoint", "2025-05-01"),
    ("LD-MUSIC-HALL-330", "onsight", "2025-06-11"),
    ("LD-MUSIC-HALL-330", "repeat", "2025-07-02"),
    ("LD-MUSIC-HALL-334", "toprope", "2026-01-20"),
    ("LD-MUSIC-HALL-397", "attempt", "2026-02-08"),
    ("KT-AW-004", "flash", "2024-11-30"),
)
QUESTIONS = (
    "我爬過哪些路線？",
    "我最近爬了什麼？",
    "我爬過最難的路線是哪條？",
    "我爬過肥牛和瘦馬嗎？",
    "我爬過四巨頭嗎？",
    "我爬過 95魔障 嗎？",
    "我去年每個月爬幾條？",
    "我的程度到哪裡？",
    "我龍洞還有哪些沒爬過？",
    "Which routes have I climbed?",
    "Have I climbed Skinny Horse?",
    "What should I climb next?",
    "我下一條爬什麼好？",
    "推薦龍洞 5.10 的路線",
    "我爬完瘦馬，下一條爬什麼？",
    "推薦像肥牛一樣的路線",
    "Recommend routes like Skinny Horse",
    "龍洞有幾條路線？另外推薦和瘦馬類似的路線",
    "我是 5.11 的攀岩者，規劃南部兩天行程",
    "Plan a two-day trip in the south for a 5.11 climber",
    "墾丁和壽山各有幾條路線？",
    "龍洞的傳攀多還是墾丁的運動攀多？",
)
NEW = (
    m.another_line_of_the_log,
    m.another_items_reason,
    m.another_state_of_the_log,
    m.a_preference_is_put_in_the_mouth,
)


async def test_no_altered_draft_of_an_own_answer_or_a_plan_gets_through(own: Opener, tmp_path: Path) -> None:
    """The true ones pass whole; of thousands of altered ones, of every kind, none does."""
    drafts: list[m.Pair] = []
    async with own() as asker:
        (path,) = (tmp_path / "state" / "d1").glob("*.sqlite")
        log(path, "one", LOG)
        now_ms = int(datetime(2026, 11, 1, tzinfo=UTC).timestamp() * 1000)
        liked = Memory("", "style", "我喜歡裂隙", True, Filter(features=("crack",)), "style:crack")
        await Memories(asker.env.DB, "one", now_ms).keep([liked])
        for question in QUESTIONS:
            outcome = await asker.ask(question, user=ONE)
            reply = outcome.reply
            assert reply.groundedness == 1.0, question
            draft = compose(outcome.reading, reply.evidence, reply.relaxed, outcome.locale, 8).draft
            verified = check(draft, reply.evidence, literals=LITERALS)
            assert verified.ok, (question, verified.failures)
            assert draft.text == reply.text, question
            drafts.append((draft, reply.evidence))
    counts = m.altered(drafts, [*m.ALTERATIONS, *NEW], wanted=2_500, seed=20260307)
    assert set(counts) == {each.__name__ for each in (*m.ALTERATIONS, *NEW)}
    assert min(counts.values()) > 15, counts
