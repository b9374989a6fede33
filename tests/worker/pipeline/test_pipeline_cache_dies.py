"""A kept answer dies with what it rests on: rows that change, go, come, move or are renamed, and notices of gyms."""

from collections.abc import AsyncIterator
from pathlib import Path
from shutil import copytree

import pytest

from indexer.pipeline import Indexer
from tests.worker.pipeline.conftest import Asker
from worker.pipeline import open_pipeline
from wrangler_compat.bindings import open_bindings
from wrangler_compat.clock import FakeClock, SystemClock
from wrangler_compat.config import load_config

DIES = (
    ("肥牛多難？", "DELETE FROM routes WHERE id = 'LD-MUSIC-HALL-329'"),
    ("墾丁最難的路線是哪一條？", "DELETE FROM routes WHERE crag_id = 'kenting' AND grade LIKE '5.1%'"),
    ("瘦馬在哪個區域？", "UPDATE areas SET name = '大音樂廳' WHERE id = 'longdong/music-hall'"),
    (
        "龍洞有多少條路線？",
        "UPDATE routes SET crag_id = 'longdong', area_id = NULL"
        " WHERE id = (SELECT id FROM routes WHERE crag_id = 'shoushan' AND status = 'published' LIMIT 1)",
    ),
    ("龍洞有多少條運動攀路線？", "UPDATE routes SET status = 'draft' WHERE id = 'LD-LONG-LANE-437'"),
    (
        "龍洞有哪些 V5 的路線？",
        "INSERT INTO routes (id, crag_id, name, grade, grade_system, grade_min, grade_max, type)"
        " VALUES ('X-5', 'kenting', '新的抱石', 'V5', 'v', 7, 7, 'boulder')",
    ),
    ("南部有哪些岩場？", "DELETE FROM crags WHERE id = 'shoushan'"),
    ("怎麼打八字結？", "UPDATE articles SET status = 'draft' WHERE id = (SELECT id FROM articles LIMIT 1)"),
    (
        "台北市有哪些抱石館？",
        "INSERT INTO gyms (id, name, gym_type, city) VALUES ('new-gym', '新抱石館', 'bouldering', '台北市')",
    ),
    ("推薦關子嶺的路線", "UPDATE routes SET name = '改名了' WHERE crag_id = 'guanziling'"),
    ("How many gyms are there in Taipei?", "UPDATE gyms SET city = '新北市' WHERE id = 'tup-wanhua'"),
    ("瘦馬在哪裡？", "UPDATE crags SET name = '龍洞灣' WHERE id = 'longdong'"),
)


async def test_an_answer_dies_with_the_rows_that_it_rests_on(asker: Asker) -> None:
    """Deletes, cascades, renames of what stands above, moves, drafts, new rows that would match; each asked anew."""
    for query, change in DIES:
        before = await asker.ask(query)
        assert (await asker.ask(query)).cache == "hit", query
        await asker.execute(change)
        after = await asker.ask(query)
        assert after.cache != "hit", query
        assert after.reply.text == (await asker.ask(query, no_cache=True)).reply.text
        assert before.seq < after.seq
        await Indexer(asker.env, clock=SystemClock()).catch_up()


async def test_once_the_index_has_seen_the_change_the_new_answer_is_kept(asker: Asker) -> None:
    query = "推薦龍洞 5.10 的運動攀登路線"
    await asker.ask(query)
    await asker.execute("UPDATE routes SET bolt_count = 9 WHERE crag_id = 'longdong' AND grade LIKE '5.10%'")
    # What a search rests on may still be the old index: nothing is kept beyond what it has seen.
    assert [(await asker.ask(query)).cache for _ in range(2)] == ["miss", "miss"]
    await Indexer(asker.env, clock=SystemClock()).catch_up()
    assert [(await asker.ask(query)).cache for _ in range(2)] == ["miss", "hit"]


@pytest.fixture
def clock() -> FakeClock:
    """The service's clock, which the test moves."""
    return FakeClock()


@pytest.fixture
async def timed(indexed: Path, tmp_path: Path, root: Path, clock: FakeClock) -> AsyncIterator[Asker]:
    """A pipeline over the sample data under that clock."""
    copytree(indexed, tmp_path / "timed")
    configs = [load_config(root / "wrangler.toml"), load_config(root / "indexer" / "wrangler.toml")]
    async with open_bindings(configs, state_dir=tmp_path / "timed", clock=clock) as env:
        yield Asker(env, await open_pipeline(env, clock))


async def test_a_notice_that_begins_or_ends_is_in_the_next_answer(timed: Asker, clock: FakeClock) -> None:
    """Nothing changes in the database then: the entry itself knows how long it is true."""
    start = int(1000 * clock.now()) + 20_000
    await timed.execute(
        "INSERT INTO gym_conditions (id, gym_id, text, kind, starts_at, ends_at, created_at)"
        " VALUES ('c1', 'tup-zhonghe', '左側牆換線', 'route_setting', ?, ?, 1)",
        start,
        start + 20_000,
    )
    await Indexer(timed.env, clock=clock).catch_up()
    query, told = "原岩中和店今天有什麼公告？", []
    for seconds in (0, 10, 10, 10, 10):
        clock.advance(seconds)
        outcome = await timed.ask(query)
        told.append((outcome.cache, "左側牆換線" in outcome.reply.text))
    assert told == [("miss", False), ("hit", False), ("miss", True), ("hit", True), ("miss", False)]
