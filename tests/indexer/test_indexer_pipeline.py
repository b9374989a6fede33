"""The index follows the database: what is published is in it as it is, and nothing else is."""

import asyncio
import subprocess
import sys
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from indexer import entry, pipeline, state
from indexer.failures import FIRST_RETRY_MS, MAX_ATTEMPTS
from indexer.lease import IndexBusy, now_ms
from indexer.owners import is_dead, new_owner
from indexer.state import LEASE_MS, LeaseLost
from indexer.writing import Written
from tests.indexer.conftest import AREA, CRAG, GYM, ROOT, ROUTE, Site
from wrangler_compat.ai.errors import AiError
from wrangler_compat.protocols import Message

ALL = ["area:a/x", "crag:a", "gym:g", "route:r1"]


async def test_published_rows_have_a_document_each_and_drafts_have_none(filled: Site) -> None:
    assert await filled.ids() == ALL
    found = await filled.metadata("route:r1")
    assert found["title"] == "國慶日"
    assert found["title_en"] == "National Day"
    assert (found["grade_system"], found["grade_min"], found["grade_max"]) == ("yds", 11, 11)
    assert (found["crag_id"], found["area_id"], found["bolts"], found["length_m"]) == ("a", "a/x", 6, 12.0)
    assert (found["features"], found["has_video"], found["seq"]) == (["crack"], False, 5)


async def test_both_search_legs_find_a_written_row(filled: Site) -> None:
    reply = await filled.ai.run("local/hashed-embedder", {"text": ["National Day 5.10b sport"]})
    near = await filled.env.VECTORIZE.query(reply["data"][0], topK=1)
    words = await filled.env.VECTORIZE.query(queryText="國慶日", topK=1)
    assert near["matches"][0]["id"] == words["matches"][0]["id"] == "route:r1"


async def test_an_update_is_in_the_index_once_catch_up_returns(filled: Site) -> None:
    await filled.put("gym", **(GYM | {"opening_hours": {"monday": "12:00-23:00"}}))
    done = await filled.sync()
    assert (done.updated, done.added, done.deleted) == (1, 0, 0)
    assert "12:00-23:00" in (await filled.metadata("gym:g"))["excerpt"]
    assert (await filled.state())["cursor"] == 6


async def test_nothing_to_do_writes_nothing(filled: Site) -> None:
    before = await filled.state()
    await filled.put("gym", **GYM)
    assert not (await filled.sync()).wrote
    assert await filled.state() == before


async def test_becoming_a_draft_and_being_deleted_remove_the_document(filled: Site) -> None:
    await filled.put("route", **(ROUTE | {"status": "draft"}))
    assert (await filled.sync()).deleted == 1
    assert await filled.ids() == ["area:a/x", "crag:a", "gym:g"]
    await filled.put("route", **ROUTE)
    await filled.sync()
    assert await filled.ids() == ALL
    await filled.delete("route", "r1")
    await filled.sync()
    assert await filled.ids() == ["area:a/x", "crag:a", "gym:g"]


async def test_a_draft_crag_hides_all_that_is_in_it_and_a_deleted_one_takes_it_along(filled: Site) -> None:
    await filled.put("crag", **(CRAG | {"status": "draft"}))
    await filled.sync()
    assert await filled.ids() == ["gym:g"]
    await filled.put("crag", **CRAG)
    await filled.sync()
    assert await filled.ids() == ALL
    await filled.delete("crag", "a")
    await filled.sync()
    assert await filled.ids() == ["gym:g"]
    assert (await filled.state())["documents"] == 1


async def test_a_renamed_crag_or_area_is_named_anew_in_what_it_holds(filled: Site) -> None:
    await filled.put("crag", **(CRAG | {"name": "乙岩"}))
    assert (await filled.sync()).updated == 3
    assert "乙岩" in (await filled.metadata("route:r1"))["excerpt"]
    await filled.put("area", **(AREA | {"name": "西壁"}))
    await filled.sync()
    assert "西壁" in (await filled.metadata("route:r1"))["excerpt"]


async def test_a_change_that_the_children_do_not_show_leaves_them_alone(filled: Site) -> None:
    await filled.put("crag", **(CRAG | {"parking": "路邊"}))
    done = await filled.sync()
    assert (done.updated, done.unchanged) == (1, 2)


async def test_a_text_that_stays_is_not_embedded_again(filled: Site) -> None:
    before = filled.ai.texts
    await filled.put("route", **(ROUTE | {"popularity": 3}))
    assert (await filled.sync()).updated == 1
    assert (await filled.metadata("route:r1"))["popularity"] == 3
    assert filled.ai.texts == before


async def test_a_condition_is_there_from_its_beginning_to_its_end(filled: Site) -> None:
    now = now_ms(filled.clock)
    times = {"starts_at": now + 60_000, "ends_at": now + 120_000, "created_at": now}
    await filled.put("gym_condition", id="k", gym_id="g", text="週六換線", kind="new_set", **times)
    await filled.sync()
    assert await filled.ids() == ALL
    filled.clock.advance(61)
    await filled.sync(tick=True)
    assert (await filled.metadata("gym_condition:k"))["title"] == "岩館：換線"
    filled.clock.advance(60)
    await filled.sync(tick=True)
    assert await filled.ids() == ALL


async def test_a_renamed_gym_is_named_anew_in_its_conditions(filled: Site) -> None:
    await filled.put("gym_condition", id="k", gym_id="g", text="停電", kind="closure", created_at=1)
    await filled.sync()
    await filled.put("gym", **(GYM | {"name": "新岩館"}))
    await filled.sync()
    assert (await filled.metadata("gym_condition:k"))["title"] == "新岩館：休館公告"


async def test_one_bad_entity_is_recorded_and_stops_nobody(filled: Site) -> None:
    filled.ai.refused = {"毒"}
    await filled.put("route", **(ROUTE | {"id": "bad", "name": "毒"}))
    await filled.put("route", **(ROUTE | {"id": "good", "name": "好"}))
    done = await filled.sync()
    assert list(done.failed) == [("route", "bad")]
    assert "route:good" in await filled.ids()
    found = await filled.state()
    assert (found["errors"], found["cursor"]) == (1, 7)
    assert "route:bad" in found["last_error"]


async def test_a_failure_is_tried_again_when_it_is_due_and_forgotten_when_it_went_well(filled: Site) -> None:
    filled.ai.refused = {"毒"}
    await filled.put("route", **(ROUTE | {"id": "bad", "name": "毒"}))
    await filled.sync()
    assert not (await filled.sync(tick=True)).failed, "not due yet"
    filled.clock.advance(FIRST_RETRY_MS / 1000)
    assert (await filled.sync(tick=True)).failed
    filled.ai.refused = set()
    filled.clock.advance(2 * FIRST_RETRY_MS / 1000)
    assert (await filled.sync(tick=True)).added == 1
    assert (await filled.state())["errors"] == 0


async def test_a_failure_is_given_up_after_a_limit_until_the_row_changes(filled: Site) -> None:
    filled.ai.refused = {"毒"}
    await filled.put("route", **(ROUTE | {"id": "bad", "name": "毒"}))
    await filled.sync()
    for _ in range(MAX_ATTEMPTS + 2):
        filled.clock.advance(3600)
        last = await filled.sync(tick=True)
    assert not last.failed
    filled.ai.refused = set()
    await filled.put("route", **(ROUTE | {"id": "bad", "name": "毒", "bolt_count": 1}))
    assert (await filled.sync()).added == 1
    assert (await filled.state())["errors"] == 0


async def test_an_id_too_long_for_the_store_is_a_failure_of_that_row_alone(filled: Site) -> None:
    await filled.env.DB.prepare("INSERT INTO gyms (id, name) VALUES (?, 'x')").bind("x" * 80).run()
    await filled.put("gym", **(GYM | {"name": "新"}))
    done = await filled.sync()
    assert (len(done.failed), done.updated) == (1, 1)


async def test_an_outage_keeps_the_cursor_and_says_so(filled: Site) -> None:
    filled.ai.down = AiError("the model is away")
    await filled.put("gym", **(GYM | {"name": "新"}))
    with pytest.raises(AiError):
        await filled.sync()
    found = await filled.state()
    assert found["cursor"] == 5
    assert found["lease_owner"] is None
    assert "the model is away" in found["last_error"]
    filled.ai.down = None
    assert (await filled.sync()).updated == 1
    assert (await filled.state())["last_error"] is None


async def test_work_cut_off_before_its_record_is_made_again_without_doubles(
    filled: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def lost(*_: Any, **__: Any) -> None:
        raise LeaseLost("cut off")

    await filled.put("route", **(ROUTE | {"id": "r3"}))
    with monkeypatch.context() as patch:
        patch.setattr(state, "advance", lost)
        with pytest.raises(LeaseLost):
            await filled.sync()
    assert "route:r3" in await filled.ids()
    done = await filled.sync()
    assert (done.unchanged, done.wrote) == (1, False)
    await filled.sync(tick=True)
    assert (await filled.state())["documents"] == len(await filled.ids()) == 5


async def test_another_model_is_built_beside_and_cut_over_to(filled: Site) -> None:
    old, _ = await filled.indexer.version()
    filled.ai.name = "another"
    progress: list[tuple[int, int]] = []
    done = await filled.sync(progress=lambda at, total: progress.append((at, total)))
    new, _ = await filled.indexer.version()
    assert (done.added, progress[-1]) == (4, (4, 4))
    assert await filled.env.VECTORIZE.active() == new != old
    assert not await filled.env.VECTORIZE.version(old).exists()
    assert (await filled.state())["version"] == new
    assert await filled.ids() == ALL


async def test_full_puts_right_whatever_the_index_holds(filled: Site) -> None:
    version, _ = await filled.indexer.version()
    table = filled.env.VECTORIZE.version(version)
    await table.deleteByIds(["route:r1"])
    await table.upsert([{"id": "route:ghost", "values": [1.0] * 128, "metadata": {"kind": "route"}}])
    done = await filled.indexer.full()
    assert (done.added, done.deleted, done.unchanged) == (1, 1, 3)
    assert await filled.ids() == ALL


async def test_a_lost_table_is_built_again(filled: Site) -> None:
    version, _ = await filled.indexer.version()
    await filled.env.VECTORIZE.version(version).drop()
    await filled.put("gym", **(GYM | {"name": "新"}))
    assert (await filled.sync()).added == 4
    assert await filled.ids() == ALL


async def test_a_lost_table_whose_rebuild_was_cut_off_is_built_to_the_end(
    filled: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    version, _ = await filled.indexer.version()
    await filled.env.VECTORIZE.version(version).drop()
    await filled.put("gym", **(GYM | {"name": "新"}))
    monkeypatch.setattr(pipeline, "BATCH_DOCUMENTS", 1)
    with pytest.raises(KeyboardInterrupt):
        await filled.sync(progress=_interrupt_after(2))
    assert len(await filled.ids()) == 2
    await filled.sync()
    assert await filled.ids() == ALL


def _interrupt_after(count: int) -> Callable[[int, int], None]:
    def progress(done: int, total: int) -> None:
        if done >= count:
            raise KeyboardInterrupt

    return progress


async def test_one_writer_at_a_time_and_a_dead_one_is_replaced(filled: Site) -> None:
    version, _ = await filled.indexer.version()
    await filled.put("gym", **(GYM | {"name": "新"}))
    assert await state.acquire(filled.env.DB, version, "other", now_ms=now_ms(filled.clock)) is not None
    with pytest.raises(IndexBusy):
        await filled.sync()
    filled.clock.advance(LEASE_MS / 1000)
    assert (await filled.sync()).updated == 1
    with pytest.raises(LeaseLost):
        await state.renew(filled.env.DB, version, "other", now_ms=now_ms(filled.clock))


async def test_the_lease_of_a_killed_process_of_this_machine_is_taken_over_at_once(filled: Site) -> None:
    """Where the system tells (/proc); elsewhere the lease runs out."""
    program = "from indexer.owners import new_owner; print(new_owner())"
    other = await asyncio.create_subprocess_exec(sys.executable, "-c", program, cwd=ROOT, stdout=subprocess.PIPE)
    dead = (await other.communicate())[0].decode().strip()
    if dead.startswith("/"):
        pytest.skip("this system does not say when a process began")
    assert is_dead(dead)
    assert not is_dead(new_owner())
    assert not is_dead("other")
    version, _ = await filled.indexer.version()
    await filled.put("gym", **(GYM | {"name": "新"}))
    await state.acquire(filled.env.DB, version, dead, now_ms=now_ms(filled.clock))
    assert (await filled.sync()).updated == 1


async def test_writers_of_one_process_take_turns(filled: Site) -> None:
    for number in range(6):
        await filled.put("route", **(ROUTE | {"id": f"n{number}"}))
    done = await asyncio.gather(*(filled.sync(tick=bool(number % 2)) for number in range(6)))
    assert sum(one.added for one in done) == 6
    assert len(await filled.ids()) == 10


class Letter:
    """A message whose batch is handled as a whole."""

    id = "m"
    attempts = 1

    def __init__(self) -> None:
        self.body: Any = {"seq": 6}

    def ack(self) -> None:
        raise AssertionError("returning acknowledges")

    def retry(self, options: Any = None, /, **kw: Any) -> None:
        raise AssertionError("the batch is put back as a whole")


class Batch:
    """A delivered batch that notes what was asked of it."""

    def __init__(self) -> None:
        self.queue = "index"
        self.messages: Sequence[Message] = [Letter()]
        self.retried: dict[str, Any] | None = None

    def ackAll(self) -> None:
        raise AssertionError("returning acknowledges")

    def retryAll(self, options: Any = None, /, **kw: Any) -> None:
        self.retried = options


class Context:
    """ctx of an event that leaves nothing behind."""

    def waitUntil(self, work: Any, /) -> None:
        raise AssertionError("nothing is left for later")


class Cron:
    """A tick."""

    cron = "*/5 * * * *"
    scheduledTime = 0

    def noRetry(self) -> None:
        raise AssertionError("a tick may be tried again")


async def test_a_message_indexes_and_a_tick_does_too(filled: Site) -> None:
    await filled.put("gym", **(GYM | {"name": "新"}))
    await entry.queue(Batch(), filled.env, Context())
    assert (await filled.metadata("gym:g"))["title"] == "新"
    await filled.put("gym", **(GYM | {"name": "更新"}))
    await entry.scheduled(Cron(), filled.env, Context())
    assert (await filled.metadata("gym:g"))["title"] == "更新"


async def test_a_message_that_finds_the_index_taken_comes_back_later(
    filled: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entry, "WAIT_FOR_OTHERS_S", 0.0)
    version, _ = await filled.indexer.version()
    await filled.put("gym", **(GYM | {"name": "新"}))
    await state.acquire(filled.env.DB, version, "other", now_ms=now_ms(filled.clock))
    batch = Batch()
    await entry.queue(batch, filled.env, Context())
    assert batch.retried == {"delaySeconds": entry.RETRY_S}
    await entry.scheduled(Cron(), filled.env, Context())


async def test_the_first_catch_up_of_an_empty_database_makes_an_empty_index(site: Site) -> None:
    assert await site.sync() == Written()
    assert await site.ids() == []
    assert (await site.state())["active"] == 1
