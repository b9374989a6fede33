"""filter_build, text_to_sql, llm_generation and judge, called as the functions they are."""

import random
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

import pytest

from schemas.evidence import Claim, Draft, Evidence, Reply, Sentence
from schemas.grades import ordinal
from schemas.reading import Filter, Mention, Reading
from tests.worker.readings import FAT_COW, SKINNY_HORSE, ZHONGHE, grades, reading
from tests.worker.taiwan import add_condition, fill, opened
from worker.env import Env, Models, Usage
from worker.nodes.filter_build import filter_build
from worker.nodes.judge import judge
from worker.nodes.llm_generation import llm_generation
from worker.nodes.text_to_sql import text_to_sql
from worker.understanding import load_gazetteer
from wrangler_compat.clock import FakeClock
from wrangler_compat.readonly import ReadOnlyDatabase


@dataclass
class Heard:
    """What a node sent and noted."""

    events: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    async def emit(self, event: str, payload: dict[str, Any]) -> None:
        self.events.append((event, payload["text"]))


async def environment(read: ReadOnlyDatabase, heard: Heard) -> Env:
    """An environment with a real database; the bindings that these nodes never touch are absent."""
    absent = cast(Any, None)
    return Env(
        DB=absent,
        READ=read,
        KV=absent,
        VECTORIZE=absent,
        AI=absent,
        INDEX_QUEUE=absent,
        clock=FakeClock(),
        random=random.Random(0),
        models=Models(embed="local/none"),
        gazetteer=await load_gazetteer(read),
        emit=heard.emit,
        wait_until=lambda work: None,
        note=heard.notes.append,
        usage=Usage(),
        deadline=0.0,
        seq=0,
    )


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file that no test changes."""
    path = tmp_path_factory.mktemp("nodes") / "d1.sqlite"
    fill(path)
    return path


@pytest.fixture
def heard() -> Heard:
    """Nothing yet."""
    return Heard()


@pytest.fixture
async def env(filled: Path, heard: Heard) -> AsyncIterator[Env]:
    """An environment over the sample data."""
    async with opened(filled) as read:
        yield await environment(read, heard)


async def test_similar_means_a_step_away_and_progression_above(env: Env) -> None:
    """The reference's grade and type become the filter; the routes named are left out."""
    for mode, low, high in (("similar", "5.5", "5.7"), ("progression", "5.7", "5.9")):
        r = reading(intent="recommend", mode=mode, mentions=(FAT_COW,))
        f = (await filter_build(r, "routes", env=env))["filter"]
        assert f.grades is not None
        assert (f.grades.low, f.grades.high) == (ordinal(low, "yds"), ordinal(high, "yds"))
        assert f.route_types == ("trad",)
        assert f.exclude_ids == FAT_COW.ids


async def test_progression_starts_above_the_hardest_of_several(env: Env) -> None:
    """Having climbed a 5.6 and a 5.9, the next step is above 5.9."""
    r = reading(intent="recommend", mode="progression", mentions=(FAT_COW, SKINNY_HORSE))
    f = (await filter_build(r, "routes", env=env))["filter"]
    assert f.grades is not None
    assert (f.grades.low_text, f.grades.high_text) == ("5.10a", "5.10c")
    assert set(f.exclude_ids) == {*FAT_COW.ids, *SKINNY_HORSE.ids}


async def test_a_grade_that_was_asked_is_not_replaced(env: Env) -> None:
    """The question's own words hold."""
    asked = grades("5.11a", "5.11d")
    r = reading(intent="recommend", mode="similar", mentions=(FAT_COW,), filter=Filter(grades=asked))
    assert (await filter_build(r, "routes", env=env))["filter"].grades == asked


async def test_a_route_that_was_ruled_out_stays_out(env: Env) -> None:
    """A negated name is excluded in every kind of question."""
    r = reading(mentions=(replace(FAT_COW, negated=True),))
    assert (await filter_build(r, "routes", env=env))["filter"].exclude_ids == FAT_COW.ids


async def test_an_empty_list_is_loosened_and_says_so(env: Env) -> None:
    """No trad routes in Guanziling: the type is dropped, the crag is not."""
    f = Filter(crag_ids=("guanziling",), route_types=("trad",))
    found = await text_to_sql(reading(filter=f), f, "sql", "zh-TW", env=env)
    assert [r.constraint for r in found["relaxed"]] == ["route_types"]
    assert {i.facts["crag_id"] for i in found["evidence"].items} == {"guanziling"}


async def test_a_count_of_nothing_is_an_answer(env: Env) -> None:
    """Zero is counted and not loosened."""
    f = Filter(crag_ids=("guanziling",), route_types=("trad",))
    r = reading(intent="count", filter=f)
    found = await text_to_sql(r, f, "sql", "zh-TW", env=env)
    assert found["relaxed"] == ()
    written = await llm_generation(r, "zh-TW", evidence=found["evidence"], env=env)
    assert written["reply"] is not None
    assert written["reply"].text == "關子嶺沒有傳統攀登路線 [1]。"


async def test_what_is_sent_is_what_was_checked(env: Env, heard: Heard) -> None:
    """One token a sentence; together they are the answer."""
    f = Filter(crag_ids=("kenting",))
    r = reading(filter=f)
    found = await text_to_sql(r, f, "sql", "zh-TW", env=env)
    written = await llm_generation(r, "zh-TW", evidence=found["evidence"], env=env)
    assert {event for event, _ in heard.events} == {"token"}
    assert written["reply"] is not None
    assert "".join(text for _, text in heard.events).strip() == written["reply"].text
    assert written["reply"].cited == tuple(range(1, 9))
    assert heard.notes == ["composer: no model is configured"]


async def test_a_second_attempt_replaces_what_the_first_one_sent(env: Env, heard: Heard) -> None:
    """The first sentence of a second attempt starts the answer anew."""
    r = reading(intent="chat", subject=None)
    await llm_generation(r, "en", evidence=Evidence(), attempt=1, env=env)
    assert [event for event, _ in heard.events] == ["replace", "token"]


async def test_a_notice_is_in_the_answer_until_it_is_deleted(filled: Path, tmp_path: Path, heard: Heard) -> None:
    """Posted, it is cited at once; deleted, it is gone."""
    own = Path(shutil.copy(filled, tmp_path / "own.sqlite"))
    r = reading(intent="detail", subject="gym", mentions=(ZHONGHE,), attributes=("hours",))

    async def asked() -> str:
        async with opened(own) as read:
            env = await environment(read, heard)
            found = await text_to_sql(r, r.filter, "gyms", "zh-TW", env=env)
            written = await llm_generation(r, "zh-TW", evidence=found["evidence"], env=env)
            assert written["reply"] is not None
            return written["reply"].text

    assert "公告" not in await asked()
    add_condition(own, "tup-zhonghe", "今日提早閉館")
    assert "最新公告：今日提早閉館 [2]" in await asked()
    import sqlite3

    connection = sqlite3.connect(own)
    connection.execute("DELETE FROM gym_conditions")
    connection.commit()
    connection.close()
    assert "公告" not in await asked()


async def test_the_judge_takes_out_what_does_not_hold(env: Env, heard: Heard) -> None:
    """A false sentence is removed and the shorter answer replaces the longer one."""
    r = reading(intent="detail", mentions=(FAT_COW,), attributes=("grade",))
    found = await text_to_sql(r, r.filter, "routes", "zh-TW", env=env)
    written = await llm_generation(r, "zh-TW", evidence=found["evidence"], env=env)
    false = Sentence("肥牛的難度是 5.13a [1]。", (Claim(1, "name", "肥牛"), Claim(1, "grade", "5.13a")))
    draft = Draft((*written["draft"].sentences, false))
    heard.events.clear()
    judged = await judge(r, draft, written["evidence"], "routes", reply=written["reply"], env=env)
    assert judged["verdict"] == "grounded"
    assert judged["groundedness"] < 1.0
    assert judged["reply"] is not None
    assert "5.13a" not in judged["reply"].text
    assert heard.events == [("replace", judged["reply"].text)]


@pytest.mark.parametrize(("attempt", "verdict"), [(0, "retry"), (1, "retry"), (2, "spent")])
async def test_an_answer_with_nothing_left_is_tried_again_at_most_twice(env: Env, attempt: int, verdict: str) -> None:
    """Nothing that holds is left: another try, and then the end."""
    false = Draft((Sentence("共有 7 條路線。"),))
    r = reading(filter=Filter(crag_ids=("kenting",)))
    judged = await judge(r, false, Evidence(), "sql", reply=Reply("共有 7 條路線。"), attempt=attempt, env=env)
    assert judged["verdict"] == verdict
    assert judged["reply"] is not None
    assert judged["reply"].text == ""


async def test_drafts_are_not_found_even_by_their_id(env: Env) -> None:
    """A draft route that a question names by chance has no row."""
    draft = Mention("route", ("DF-RK-012",), "酷猂盧卡", "酷猂盧卡", 0, 4)
    r: Reading = reading(intent="detail", mentions=(draft,), filter=Filter(ids=("DF-RK-012",)))
    found = await text_to_sql(r, r.filter, "routes", "zh-TW", env=env)
    written = await llm_generation(r, "zh-TW", evidence=found["evidence"], env=env)
    assert written["reply"] is not None
    assert written["reply"].outcome == "not_found"
    assert "5.10a" not in written["reply"].text
