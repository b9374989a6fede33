"""The gazetteer follows the published rows: loads, small deltas, layers, withdrawals, misspellings."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.worker.understanding.conftest import sample_rows
from worker.text.folding import fold
from worker.understanding import Gazetteer, load_gazetteer, refresh_gazetteer
from worker.understanding.names.entities import Entity
from worker.understanding.names.forms import crag_keys, gym_keys, route_keys
from worker.understanding.names.index import NameIndex
from wrangler_compat.bindings import open_bindings
from wrangler_compat.clock import FakeClock
from wrangler_compat.config import load_config
from wrangler_compat.migrations import apply_migrations

ROOT = Path(__file__).parents[3]


@dataclass(frozen=True)
class Place:
    """A real database with two crags, and a way to write to it."""

    env: Any

    async def write(self, sql: str, *values: Any) -> int:
        """Runs one statement and answers the newest change number."""
        await self.env.DB.prepare(sql).bind(*values).run()
        return int(await self.env.DB.prepare("SELECT coalesce(max(seq), 0) AS seq FROM changes").first("seq"))

    async def route(self, row: str, name: str, area: str = "north/main") -> int:
        """Adds a published route."""
        sql = "INSERT INTO routes (id, crag_id, area_id, name, grade, type) VALUES (?, ?, ?, ?, '5.9', 'sport')"
        return await self.write(sql, row, area.split("/")[0], area, name)


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Place]:
    """Migrated, with the crag 北岩 and its area."""
    clock = FakeClock()
    async with open_bindings([load_config(ROOT / "wrangler.toml")], state_dir=tmp_path, clock=clock) as env:
        await apply_migrations(env.DB, ROOT / "schemas" / "migrations", clock=clock)
        made = Place(env)
        await made.write("INSERT INTO crags (id, name, region) VALUES ('north', '北岩谷', '北部')")
        await made.write("INSERT INTO areas (id, crag_id, name) VALUES ('north/main', 'north', '大主牆')")
        await made.route("r1", "晨光之路")
        yield made


def bearers(gazetteer: Gazetteer, text: str) -> set[tuple[str, str]]:
    """Kind and id of everything found in a text."""
    return {(e.kind, e.id) for hit in gazetteer.find(fold(text)) for e in hit.entities}


async def test_load_finds_every_kind_of_name(place: Place) -> None:
    """Crag, area and route by their names, cities without any row."""
    found = bearers(await load_gazetteer(place.env.READ), "北岩谷大主牆的晨光之路在台北嗎")
    assert {("crag", "north"), ("area", "north/main"), ("route", "r1"), ("city", "台北市")} <= found


async def test_refresh_adds_renames_and_removes(place: Place) -> None:
    """Each change is seen by the next snapshot and not by the one before."""
    first = await load_gazetteer(place.env.READ)
    seq = await place.route("r2", "夜行之路")
    second = await refresh_gazetteer(first, place.env.READ, seq)
    assert ("route", "r2") in bearers(second, "夜行之路")
    assert ("route", "r2") not in bearers(first, "夜行之路")
    seq = await place.write("UPDATE routes SET name = '星空之路' WHERE id = 'r1'")
    third = await refresh_gazetteer(second, place.env.READ, seq)
    assert bearers(third, "晨光之路") == set()
    assert ("route", "r1") in bearers(third, "星空之路")
    seq = await place.write("DELETE FROM routes WHERE id = 'r1'")
    fourth = await refresh_gazetteer(third, place.env.READ, seq)
    assert bearers(fourth, "星空之路") == set()
    assert ("route", "r2") in bearers(fourth, "夜行之路")
    assert fourth.seq == seq


async def test_refresh_answers_the_same_snapshot_when_nothing_is_newer(place: Place) -> None:
    """No reading, no copying."""
    gazetteer = await load_gazetteer(place.env.READ)
    assert await refresh_gazetteer(gazetteer, place.env.READ, gazetteer.seq) is gazetteer


async def test_a_withdrawn_route_is_no_name(place: Place) -> None:
    """A row that becomes a draft leaves the gazetteer, and a published one enters it."""
    gazetteer = await load_gazetteer(place.env.READ)
    seq = await place.write("UPDATE routes SET status = 'draft' WHERE id = 'r1'")
    gazetteer = await refresh_gazetteer(gazetteer, place.env.READ, seq)
    assert bearers(gazetteer, "晨光之路") == set()
    seq = await place.write("UPDATE routes SET status = 'published' WHERE id = 'r1'")
    gazetteer = await refresh_gazetteer(gazetteer, place.env.READ, seq)
    assert bearers(gazetteer, "晨光之路") == {("route", "r1")}


async def test_with_a_withdrawn_crag_go_its_routes(place: Place) -> None:
    """The routes of a crag that becomes a draft wrote no change of their own, and are gone all the same."""
    gazetteer = await load_gazetteer(place.env.READ)
    seq = await place.write("UPDATE crags SET status = 'draft' WHERE id = 'north'")
    gazetteer = await refresh_gazetteer(gazetteer, place.env.READ, seq)
    assert bearers(gazetteer, "北岩谷的晨光之路") == set()
    seq = await place.write("UPDATE crags SET status = 'published' WHERE id = 'north'")
    gazetteer = await refresh_gazetteer(gazetteer, place.env.READ, seq)
    assert ("route", "r1") in bearers(gazetteer, "北岩谷的晨光之路")


async def test_new_crags_gyms_and_sectors_arrive_by_delta(place: Place) -> None:
    """Places, brands, branches and sectors are learned from the changes alone."""
    gazetteer = await load_gazetteer(place.env.READ)
    await place.write("INSERT INTO crags (id, name, name_en) VALUES ('south', '南岩谷', 'South Gorge')")
    sectors = json.dumps([{"name": "迴音壁", "name_en": "Echo Wall"}])
    await place.write(
        "INSERT INTO areas (id, crag_id, name, sectors) VALUES ('south/a', 'south', '下游區', ?)", sectors
    )
    await place.write(
        "INSERT INTO gyms (id, name, city, district) VALUES ('g', '飛岩攀岩館-七堵店', '基隆市', '七堵區')"
    )
    seq = await place.write(
        "INSERT INTO routes (id, crag_id, area_id, sector, name, grade, type)"
        " VALUES ('r9', 'south', 'south/a', '上游壁', '水花', 'V3', 'boulder')"
    )
    gazetteer = await refresh_gazetteer(gazetteer, place.env.READ, seq)
    assert {("crag", "south"), ("sector", "south/a")} <= bearers(gazetteer, "South Gorge 的迴音壁")
    assert ("sector", "south/a") in bearers(gazetteer, "上游壁")
    assert {("gym", "g"), ("district", "七堵區")} <= bearers(gazetteer, "飛岩七堵")
    assert gazetteer.branches("g")[0] == "七堵"


async def test_many_deltas_stay_in_few_layers_and_lose_nothing(place: Place) -> None:
    """Names of old and young layers are found together; the layers are merged in the end."""
    gazetteer = await load_gazetteer(place.env.READ)
    for at in range(260):
        seq = await place.route(f"n{at}", f"新路線第{at}號")
        if at % 20 == 19:
            gazetteer = await refresh_gazetteer(gazetteer, place.env.READ, seq)
    assert 2 <= gazetteer.layers <= 4
    for at in (0, 199, 200, 259):
        assert ("route", f"n{at}") in bearers(gazetteer, f"新路線第{at}號")
    seq = await place.write("UPDATE routes SET name = '改名之後' WHERE id = 'n0'")
    gazetteer = await refresh_gazetteer(gazetteer, place.env.READ, seq)
    assert ("route", "n0") not in bearers(gazetteer, "新路線第0號")
    assert ("route", "n0") in bearers(gazetteer, "改名之後")


def test_misspelled_names_are_near_and_two_characters_are_not() -> None:
    """天天練藍 is near 天天天藍; a partial likeness and two-character names are refused."""
    gazetteer = Gazetteer.from_rows(sample_rows())
    assert gazetteer.near("天天練藍")[0].key == "天天天藍"
    assert gazetteer.near("下一條") == []
    assert gazetteer.near("肥年") == []
    assert gazetteer.near("guanzilin")[0].key == "guanziling"


def test_a_shared_name_has_all_its_bearers() -> None:
    """Two routes called 國慶日 stand under one name."""
    gazetteer = Gazetteer.from_rows(sample_rows())
    assert {e.id for e in gazetteer.exact("國慶日")} == {"LD-FIRST-CAVE-268", "SS-PLATFORM-LOWER-010"}


def test_drafts_of_the_sample_are_no_names() -> None:
    """The two draft routes are in no index."""
    drafts = {
        row["id"]
        for row in map(json.loads, (ROOT / "data/taiwan/routes.jsonl").read_text(encoding="utf-8").splitlines())
        if row["status"] == "draft"
    }
    index = Gazetteer.from_rows(sample_rows())
    names = [row.get("name") or row.get("name_en") or "" for row in sample_rows()["route"]]
    found = {e.id for name in names for e in index.exact(fold(name))}
    assert drafts
    assert not drafts & found


def test_an_empty_gazetteer_finds_cities_only() -> None:
    """A service without rows still reads where a question means."""
    gazetteer = Gazetteer.from_rows({})
    assert bearers(gazetteer, "龍洞在新北") == {("city", "新北市")}
    assert NameIndex([("a", Entity("route", "1", "a"))], fuzzy=False).near("aaa") == []


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("心太軟 (紅棗麻糬)", "紅棗麻糬"),
        ("倒走天梯 (舊：牛奶小子)", "牛奶小子"),
        ("盾 (舊名：劍)", "劍"),
        ("大懸岩 | P2", "大懸岩"),
        ("大懸岩 | P2", "大懸岩p2"),
        ("輪迴 P1", "輪迴"),
        ("Comeback Arête", "comeback arete"),
    ],
)
def test_other_ways_to_write_a_route(name: str, key: str) -> None:
    """Old names, brackets, pitches and accents."""
    assert key in route_keys({"name": name})


def test_remarks_in_brackets_are_no_names() -> None:
    """無人完攀 is a remark, not what the route is called."""
    assert "無人完攀" not in route_keys({"name": "洞穴人 (無人完攀)"})


def test_brands_and_branches_of_gyms() -> None:
    """原岩攀岩館-中和店 is 原岩, and 中和 tells it from the others."""
    full, brands, branches = gym_keys(
        {"name": "原岩攀岩館-中和店", "name_en": "T-Up Climbing Gym Zhonghe", "district": "中和區"}
    )
    assert {"原岩", "t-up", "tup"} <= set(brands)
    assert {"原岩中和", "t-up zhonghe"} <= set(full)
    assert {"中和", "zhonghe"} <= set(branches)


def test_spellings_of_crags() -> None:
    """Joined and old romanisations count as the crag."""
    assert {"longdong", "long dong", "ld"} <= set(crag_keys({"name": "龍洞", "name_en": "Long Dong"}))


@pytest.mark.parametrize("name", ["!!!", "???", "...", "- -", "/", "(…)", "！？"])
def test_a_name_of_nothing_but_marks_is_loaded(name: str) -> None:
    """Climbers name routes so; without its marks nothing is left of it."""
    rows = {kind: [dict(row) for row in listed] for kind, listed in sample_rows().items()}
    rows["route"][0] |= {"name": name, "name_en": name}
    assert len(Gazetteer.from_rows(rows)) > 0


def test_the_same_rows_are_indexed_once_and_other_rows_anew() -> None:
    rows = sample_rows()
    first, second = Gazetteer.from_rows(rows, seq=1), Gazetteer.from_rows(sample_rows(), seq=2)
    assert first._layers[0] is second._layers[0]
    assert (first.seq, second.seq) == (1, 2)
    renamed = [rows["crag"][0] | {"name": "另一座岩場"}, *rows["crag"][1:]]
    other = Gazetteer.from_rows({**rows, "crag": renamed})
    assert other.exact(fold("另一座岩場"))
    assert not second.exact(fold("另一座岩場"))
