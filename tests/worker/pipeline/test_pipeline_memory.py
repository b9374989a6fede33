"""What a climber says of themselves once is there the next time: for them, said, and never a filter."""

from pathlib import Path

import pytest

from schemas.evidence import EvidenceItem, Reply
from schemas.private import Memory
from schemas.reading import Filter, User
from tests.fakes.model_server import model_server
from tests.fakes.replies import RATE_LIMITED
from tests.fakes.replies import Reply as Said
from tests.worker.ascents import log
from tests.worker.pipeline.conftest import Asker, Opener
from worker.errors import NotFound
from worker.memory import KEPT_MS, MOST, Memories

ONE, OTHER = User("one", "user"), User("other", "user")
RECOMMEND = "推薦龍洞 5.10 的路線"


def kept_of(asker: Asker, user: User, later: int = 0) -> Memories:
    """A user's memories, so many milliseconds later."""
    return Memories(asker.env.DB, user.sub, int(1000 * asker.pipeline.clock.now()) + later)


async def quotes(asker: Asker, user: User) -> list[str]:
    """What is kept of a user, newest first."""
    return [m.quote for m in (await kept_of(asker, user).listed())[1]]


async def test_a_preference_is_kept_used_and_told(asker: Asker) -> None:
    """The same rows are shown to choose from; the answer quotes the words that ordered them."""
    before = await asker.ask(RECOMMEND, user=ONE)
    told = await asker.ask("我比較喜歡裂隙，龍洞有幾條路線？", user=ONE)
    assert told.stated == ("我比較喜歡裂隙",)
    assert told.personal
    assert await quotes(asker, ONE) == ["我比較喜歡裂隙"]
    after = await asker.ask(RECOMMEND, user=ONE)
    assert after.reply.text.startswith("依你說過的「我比較喜歡裂隙」，")
    assert [m.quote for m in after.applied] == ["我比較喜歡裂隙"]
    assert after.reply.groundedness == 1.0
    assert "crack" in str(after.reply.evidence.items[0].facts["features"])
    assert before.applied == ()
    english = await asker.ask("Recommend 5.10 routes at Long Dong", user=ONE)
    assert english.reply.text.startswith("You told us “我比較喜歡裂隙”")


async def test_a_preference_weighs_in_the_parts_of_a_question_too(asker: Asker) -> None:
    """A recommendation asked beside a count is ordered, and says so in its own part; nobody else's is."""
    both = "關子嶺有幾條路線？另外推薦龍洞 5.10 的路線"
    plain = await asker.ask(both)
    await asker.ask("我比較喜歡裂隙", user=ONE)
    told = await asker.ask(both, user=ONE)
    assert told.strategy == plain.strategy == "plan-execute"
    assert "依你說過的「我比較喜歡裂隙」，" in told.reply.text
    assert [m.quote for m in told.applied] == ["我比較喜歡裂隙"]
    assert told.personal
    assert told.reply.groundedness == 1.0
    assert (await asker.ask(both, user=OTHER)).applied == ()
    assert (await asker.ask(both)).reply.text == plain.reply.text


async def test_it_is_nobody_else_s(asker: Asker) -> None:
    """Another user and an anonymous one get what they always got; a list of facts is the same for everyone."""
    plain = await asker.ask(RECOMMEND)
    await asker.ask("我喜歡裂隙", user=ONE)
    assert (await asker.ask(RECOMMEND, user=OTHER)).reply.text == plain.reply.text
    assert (await asker.ask(RECOMMEND)).reply.text == plain.reply.text
    listed = "龍洞有哪些 5.10 的運動攀路線？"
    assert (await asker.ask(listed, user=ONE)).reply.text == (await asker.ask(listed)).reply.text
    assert await quotes(asker, OTHER) == []


async def test_an_early_answer_keeps_what_was_said_too(asker: Asker) -> None:
    """A cached answer, a question back, a greeting: each ends the walk, and none forgets."""
    await asker.ask("我喜歡裂隙")
    assert (await asker.ask("我喜歡裂隙", user=ONE)).cache == "hit"
    await asker.ask("你好，我主要爬 5.10", user=ONE)
    assert set(await quotes(asker, ONE)) == {"我喜歡裂隙", "我主要爬 5.10"}


async def test_the_switch_keeps_and_uses_nothing(asker: Asker) -> None:
    """Off, a statement is not kept and what is kept does not weigh; it is still there to read and delete."""
    await asker.ask("我喜歡裂隙", user=ONE)
    await kept_of(asker, ONE).switch(enabled=False)
    await asker.ask("我喜歡斜板", user=ONE)
    assert (await kept_of(asker, ONE).listed())[0] is False
    assert await quotes(asker, ONE) == ["我喜歡裂隙"]
    assert (await asker.ask(RECOMMEND, user=ONE)).applied == ()
    await kept_of(asker, ONE).switch(enabled=True)
    assert (await asker.ask(RECOMMEND, user=ONE)).applied != ()


async def test_it_is_bounded_superseded_and_expires(asker: Asker) -> None:
    """The newest of a kind stay, a newer word replaces an older one, and what is not repeated is forgotten."""
    for n, style in enumerate(("裂隙", "斜板", "外傾", "煙囪", "內角", "屋簷")):
        await asker.ask(f"我喜歡{style}", user=ONE)
        assert len(await quotes(asker, ONE)) == min(n + 1, MOST["style"])
    await asker.ask("我討厭屋簷", user=ONE)
    kept = await quotes(asker, ONE)
    assert "我討厭屋簷" in kept
    assert "我喜歡屋簷" not in kept
    assert (await kept_of(asker, ONE, later=KEPT_MS + 60_000).listed())[1] == ()


async def test_it_is_deleted_by_its_owner_only(asker: Asker) -> None:
    """One or all."""
    await asker.ask("我喜歡裂隙", user=ONE)
    await asker.ask("我主要爬 5.10", user=ONE)
    first, _ = (await kept_of(asker, ONE).listed())[1]
    with pytest.raises(NotFound):
        await kept_of(asker, OTHER).delete(first.id)
    await kept_of(asker, ONE).delete(first.id)
    assert await kept_of(asker, OTHER).delete_all() == 0
    assert await kept_of(asker, ONE).delete_all() == 1


async def test_a_known_place_saves_the_question_back(asker: Asker) -> None:
    """Who has said where they climb is not asked; their place comes first and the others are not left out."""
    assert (await asker.ask("推薦幾條路線", user=ONE)).reply.outcome == "clarification"
    await asker.ask("我常去關子嶺", user=ONE)
    answer = await asker.ask("推薦幾條路線", user=ONE)
    assert answer.reply.outcome == "answered"
    assert answer.reply.text.startswith("依你說過的「我常去關子嶺」")
    assert answer.reply.evidence.items[0].facts["crag_id"] == "guanziling"
    assert (await asker.ask("推薦幾條路線", user=OTHER)).reply.outcome == "clarification"


async def test_a_model_may_find_what_no_rule_does(own: Opener) -> None:
    """After the answer, at no cost to it; what it makes up is not kept, and one that fails has found nothing."""
    said = "對我來說裂隙最好玩，龍洞有幾條路線？"
    found = Said(data={"clauses": ["對我來說裂隙最好玩", "我是 5.15 攀岩者"]})
    async with model_server(found) as fake, own(**fake.vars(MODEL_UNDERSTAND="openai/small")) as asker:
        outcome = await asker.ask(said, user=ONE)
        assert (outcome.stated, outcome.usage.llm_calls) == ((), 0)
        assert await quotes(asker, ONE) == ["對我來說裂隙最好玩"]
        assert "«" in str(fake.seen[-1].body)
        fake.default = RATE_LIMITED
        await asker.ask(said, user=OTHER)
        assert await quotes(asker, OTHER) == []
        calls = len(fake.seen)
        await asker.ask(said)
        await asker.ask("龍洞有幾條路線？", user=ONE)
        assert len(fake.seen) == calls


async def test_an_answer_to_a_stated_preference_is_not_kept_for_others(asker: Asker) -> None:
    """The next asker of the same words gets an answer of their own; then it may be shared."""
    said = "我喜歡裂隙"
    assert (await asker.ask(said, user=ONE)).personal
    assert (await asker.ask(said)).cache == "miss"
    assert (await asker.ask(said)).cache == "hit"


NEXT = ("我爬過什麼？下一條爬什麼？", "What should I climb next?")


async def test_what_to_climb_next_follows_what_was_said(own: Opener, tmp_path: Path) -> None:
    """From one's own log too: what suits comes first and the answer says so; the level, the exclusions and the number
    of routes that fit stay as they are."""
    async with own() as asker:
        (path,) = (tmp_path / "state" / "d1").glob("*.sqlite")
        log(path, "one", [("LD-MUSIC-HALL-347", "redpoint", None), ("LD-MUSIC-HALL-404", "redpoint", None)])
        plain = {query: await asker.ask(query, user=ONE) for query in NEXT}
        wish = Filter(features=("chimney",))
        await kept_of(asker, ONE).keep([Memory("", "style", "我喜歡煙囪", True, wish, "style:c")])
        for query, before in plain.items():
            told = await asker.ask(query, user=ONE)
            assert "我喜歡煙囪" in told.reply.text.splitlines()[0]
            assert [m.quote for m in told.applied] == ["我喜歡煙囪"]
            assert told.personal
            assert told.reply.groundedness == 1.0
            if value(before.reply, "next.items") is None:
                continue  # read as a recommendation, which has an order of its own
            assert "chimney" in str(of_next(told.reply)[0].facts["features"])
            assert "chimney" not in str(of_next(before.reply)[0].facts.get("features"))
            for key in ("next.count", "next.grades", "next.climbed.count", "next.shown"):
                assert value(told.reply, key) == value(before.reply, key), key


async def test_a_place_that_was_said_before_is_offered(own: Opener, tmp_path: Path) -> None:
    """Though nothing was climbed there; where the question names a place, that one stands."""
    async with own() as asker:
        (path,) = (tmp_path / "state" / "d1").glob("*.sqlite")
        log(path, "one", [("LD-BACK-DOOR-67", "redpoint", None), ("LD-FIRST-CAVE-242", "redpoint", None)])
        wish = Filter(crag_ids=("guanziling",))
        await kept_of(asker, ONE).keep([Memory("", "region", "我常去關子嶺", True, wish, "region:g")])
        told = await asker.ask(NEXT[0], user=ONE)
        assert {item.facts["crag_id"] for item in of_next(told.reply)} == {"guanziling"}
        assert "我常去關子嶺" in told.reply.text.splitlines()[0]
        here = await asker.ask("我在龍洞爬過什麼？下一條爬什麼？", user=ONE)
        assert here.applied == ()
        assert "關子嶺" not in here.reply.text


def value(reply: Reply, key: str) -> object:
    """A computed value of the evidence."""
    return next((v.value for v in reply.evidence.values if v.key == key), None)


def of_next(reply: Reply) -> list[EvidenceItem]:
    """The routes that are proposed next, in their order."""
    ids = value(reply, "next.items")
    assert isinstance(ids, tuple)
    items = {item.id: item for item in reply.evidence.items}
    return [items[i] for i in ids]
