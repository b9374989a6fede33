"""The shared cache: who shares an answer, who never does, and when an answer dies."""

from schemas.reading import Turn, User
from tests.worker.pipeline.conftest import Asker

COUNT = "龍洞有多少條路線？"
LIST = "墾丁 5.11 到 5.12 的路線有哪些？"


async def test_the_same_question_is_answered_from_the_cache(asker: Asker) -> None:
    first = await asker.ask(LIST)
    again = await asker.ask(LIST)
    assert (first.cache, again.cache) == ("miss", "hit")
    assert again.reply == first.reply
    assert again.query_type == first.query_type
    assert [n["id"] for n in again.trace["nodes"]] == ["memory_extractor", "semantic_cache"]


async def test_the_asker_is_no_part_of_an_entry(asker: Asker) -> None:
    await asker.ask(COUNT, user=User("one", "user"))
    assert (await asker.ask(COUNT, user=User("other", "admin"))).cache == "hit"
    assert (await asker.ask(COUNT)).cache == "hit"


async def test_words_of_tone_and_width_do_not_make_another_question(asker: Asker) -> None:
    await asker.ask(COUNT)
    assert (await asker.ask("龍洞有多少條路線?")).cache == "hit"
    recommended = "推薦墾丁 5.10 的運動攀登路線"
    await asker.ask(recommended)
    outcome = await asker.ask("請問可以推薦墾丁 5.10 的運動攀登路線嗎")
    assert outcome.cache == "hit"
    assert outcome.trace["nodes"][1]["reason"] == "a like question"


DIFFERENT = (
    ("推薦墾丁 5.10 的路線", "推薦墾丁 5.11 的路線"),
    ("推薦墾丁 5.10 的路線", "推薦壽山 5.10 的路線"),
    ("推薦墾丁 5.10 的路線", "推薦墾丁 5.10 以上的路線"),
    ("推薦墾丁的運動攀登路線", "推薦墾丁的傳統攀登路線"),
    ("推薦墾丁的運動攀登路線", "推薦墾丁的路線，不要運動攀登"),
    ("龍洞最難的路線", "龍洞最簡單的路線"),
    ("肥牛多難？", "瘦馬多難？"),
    ("肥牛多難？", "肥牛多長？"),
    ("龍洞有多少條路線？", "龍洞有多少條傳攀路線？"),
    ("原岩中和店週六幾點開？", "原岩中和店週日幾點開？"),
)


async def test_questions_that_differ_in_substance_share_nothing(asker: Asker) -> None:
    """Grade, place, bound, type, negation, direction, entity, attribute, day; every answer is kept meanwhile."""
    for one, other in DIFFERENT:
        await asker.ask(one)
        assert (await asker.ask(other)).cache != "hit", (one, other)


async def test_language_and_number_of_items_make_another_answer(asker: Asker) -> None:
    await asker.ask(LIST)
    assert (await asker.ask(LIST, locale="en")).cache == "miss"
    assert (await asker.ask(LIST, limit=3)).cache == "miss"


async def test_what_is_personal_or_hangs_on_the_history_bypasses_the_cache(asker: Asker) -> None:
    for query, options in (
        (COUNT, {"no_cache": True}),
        ("我爬過幾條路線？", {}),
        ("那它有多長？", {"history": (Turn("user", "肥牛多難？"), Turn("assistant", "肥牛的難度是 5.6。"))}),
        ("推薦墾丁 5.10 的路線", {"user": User("one", "user")}),
    ):
        for _ in range(2):
            assert (await asker.ask(query, **options)).cache == "bypass", query


async def test_an_answer_dies_when_a_row_that_it_cites_changes(asker: Asker) -> None:
    await asker.ask("肥牛多難？")
    await asker.execute("UPDATE routes SET bolt_count = 9 WHERE id = 'LD-MUSIC-HALL-329'")
    outcome = await asker.ask("肥牛多難？")
    assert outcome.cache == "miss"
    assert outcome.reply.evidence.items[0].facts["bolt_count"] == 9


async def test_an_answer_dies_when_a_new_row_would_match(asker: Asker) -> None:
    before = await asker.ask(COUNT)
    await asker.execute(
        "INSERT INTO routes (id, crag_id, name, grade, type) VALUES ('X-2', 'longdong', '新線', 'TBD', 'trad')"
    )
    after = await asker.ask(COUNT)
    assert after.cache == "miss"
    assert after.reply.text != before.reply.text


async def test_an_answer_outlives_changes_that_cannot_touch_it(asker: Asker) -> None:
    await asker.ask(COUNT)
    await asker.execute("UPDATE routes SET bolt_count = 9 WHERE id = 'KT-MF-001'")
    await asker.execute("UPDATE gyms SET phone = '0' WHERE id = 'tup-zhonghe'")
    assert (await asker.ask(COUNT)).cache == "hit"


async def test_an_answer_without_a_place_dies_with_any_change_of_its_kind(asker: Asker) -> None:
    query = "推薦 5.10 的運動攀登路線，全台灣都可以"
    first = await asker.ask(query)
    await asker.execute("UPDATE gyms SET phone = '0' WHERE id = 'tup-zhonghe'")
    assert (await asker.ask(query)).cache == ("hit" if first.reply.outcome == "answered" else "bypass")
    await asker.execute("UPDATE routes SET bolt_count = 99 WHERE id = 'KT-MF-001'")
    assert (await asker.ask(query)).cache != "hit"


async def test_a_pruned_outbox_proves_nothing(asker: Asker) -> None:
    await asker.ask(COUNT)
    await asker.execute("UPDATE routes SET bolt_count = 9 WHERE id = 'KT-MF-001'")
    await asker.execute("UPDATE routes SET bolt_count = 8 WHERE id = 'KT-MF-001'")
    await asker.execute("DELETE FROM changes WHERE seq < (SELECT max(seq) FROM changes)")
    assert (await asker.ask(COUNT)).cache == "miss"


async def test_what_was_declined_or_asked_back_is_not_kept(asker: Asker) -> None:
    for query in ("你好", "推薦路線", "今天股票會漲嗎？"):
        await asker.ask(query)
        assert (await asker.ask(query)).cache != "hit"
