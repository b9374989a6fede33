"""What an agent tries next: every move differs, the filter stays, and it stops when enough is found."""

import sqlite3
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from schemas.evidence import Candidate, ComputedValue, Evidence
from schemas.plan import Probe, Round
from schemas.reading import Filter, Reading
from tests.worker.readings import grades
from tests.worker.taiwan import fill, opened
from worker.retrieval.meeting import rows_meeting
from worker.retrieval.merging import merged
from worker.retrieval.probing import Tried, is_answered, met, next_probe
from worker.retrieval.synonyms import reworded
from worker.understanding.names.gazetteer import Gazetteer, load_gazetteer
from wrangler_compat.protocols import ReadOnlyDatabase


class Reader:
    """What the policy touches of an environment: the rows and the names."""

    def __init__(self, read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
        self.READ = read
        self.gazetteer = gazetteer


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file that no test changes."""
    path = tmp_path_factory.mktemp("probing") / "d1.sqlite"
    fill(path)
    return path


@pytest.fixture
async def env(rows: Path) -> AsyncIterator[Any]:
    """The sample data."""
    async with opened(rows) as read:
        yield Reader(read, await load_gazetteer(read))


def reading(text: str, **fields: Any) -> Reading:
    return Reading(**{"text": text, "locale": "zh-TW", "intent": "search", "subject": "route", **fields})


def candidate(row_id: str, score: float = 0.5, legs: tuple[str, ...] = ("keyword",), **facts: Any) -> Candidate:
    return Candidate(row_id, "route", score, {"id": row_id, **facts}, legs=legs, ranks=(1,) * len(legs))


async def moves(env: Any, tried: Tried) -> list[Probe]:
    """Every probe that would be made if none of them found anything."""
    made: list[Probe] = []
    while (probe := await next_probe(env, tried)) is not None:
        made.append(probe)
        tried = replace(tried, rounds=(*tried.rounds, Round(probe, tried.filter, 0, 0)))
    return made


async def test_a_search_changes_its_words_its_tool_and_last_one_named_constraint(env: Any) -> None:
    kenting = Filter(kinds=("route",), crag_ids=("kenting",), route_types=("trad",))
    made = await moves(env, Tried(reading("適合練習的，不要太高的傳攀", filter=kenting), kenting, "zh-TW"))
    assert [p.move for p in made] == ["search", "rows", "decompose", "broaden"]
    assert all(p.filter == kenting and not p.relaxed for p in made[:-1])
    assert [r.constraint for r in made[-1].relaxed] == ["route_types"]
    assert made[-1].filter.crag_ids == ("kenting",)
    assert made[2].texts == ("適合練習的", "不要太高的傳攀")


async def test_a_question_for_tables_reads_them_first_and_searches_when_they_are_silent(env: Any) -> None:
    f = Filter(kinds=("route",), crag_ids=("longdong",), grades=grades("5.10a", "5.10d"))
    made = await moves(env, Tried(reading("龍洞 5.10", intent="list", filter=f), f, "zh-TW"))
    # Rows meet the filter, so nothing is loosened.
    assert [p.move for p in made] == ["rows", "search"]


async def test_rounds_under_another_filter_were_for_another_question(env: Any) -> None:
    old, new = Filter(crag_ids=("kenting",)), Filter(ids=("KT-DAR-011",))
    done = Round(Probe("search", "", old, ("x",)), old, 3, 3)
    probe = await next_probe(env, Tried(reading("x"), new, "en", rounds=(done,)))
    assert probe is not None
    assert (probe.move, probe.filter) == ("search", new)


def test_enough_is_an_exact_answer_or_rows_that_say_what_was_asked() -> None:
    asked = reading("怪縫路線")
    tried = Tried(asked, Filter(), "zh-TW")
    assert not is_answered(tried, enough=0.0)
    assert is_answered(replace(tried, evidence=Evidence(values=(ComputedValue("count", 3),))), enough=1.0)
    named, other = candidate("a", name="怪縫"), candidate("b", name="大禮堂")
    assert is_answered(replace(tried, candidates=(other, named)), enough=1.0)
    assert not is_answered(replace(tried, candidates=(other,)), enough=0.5)
    assert is_answered(replace(tried, candidates=(other,)), enough=0.0)
    assert met(reading("推薦"), (other,)) == 1.0


async def test_what_was_found_again_keeps_its_best_score_and_place(env: Any) -> None:
    first, again = candidate("a", 0.4), candidate("a", 0.6, ("keyword", "dense 1"))
    (kept,) = merged((first,), (again,), keep=5)
    assert (kept.score, kept.legs, kept.ranks) == (0.6, ("keyword", "dense 1"), (1, 1))
    found = await rows_meeting(env.READ, Filter(kinds=("route",), crag_ids=("defulan",)), most=7)
    assert len(found) == 7
    assert {c.facts["crag_id"] for c in found} == {"defulan"}
    assert [c.score for c in found] == sorted((c.score for c in found), reverse=True)


async def test_a_term_is_said_in_other_words_the_other_language_first(tmp_path: Path) -> None:
    path = tmp_path / "d1.sqlite"
    fill(path)
    connection = sqlite3.connect(path)
    connection.execute(
        "INSERT INTO articles (id, name, name_en, alternative_names, topic, body, body_en)"
        " VALUES ('t', '怪縫', 'off-width', '[\"寬裂隙\"]', 'term', 'x', 'x')"
    )
    connection.commit()
    connection.close()
    async with opened(path) as read:
        assert await reworded(read, "龍洞的怪縫") == ("龍洞的off-width", "龍洞的寬裂隙")
        assert await reworded(read, "an Off-Width crack") == ("an 怪縫 crack", "an 寬裂隙 crack")
        assert await reworded(read, "龍洞的斜板") == ()
