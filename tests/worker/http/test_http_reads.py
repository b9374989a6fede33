"""Public reads: rows, pages, filters, ETags, and no draft anywhere."""

from pathlib import Path
from typing import Any

import pytest

from tests.worker.http.conftest import sample
from tests.worker.http.wire import Client

DRAFTS = {"DF-RK-012", "DF-RK-013"}


async def walk(client: Client, path: str) -> list[dict[str, Any]]:
    """Every row of a list, page by page."""
    rows: list[dict[str, Any]] = []
    cursor = ""
    while True:
        page = (await client.get(f"{path}{cursor}")).data
        rows += page["items"]
        if page["next_cursor"] is None:
            return rows
        cursor = f"&cursor={page['next_cursor']}"


async def test_a_row_is_read_with_the_data_files_fields(client: Client, root: Path) -> None:
    """What was imported is what is read."""
    gym = next(row for row in sample(root, "gyms") if row["id"] == "tup-zhonghe")
    assert (await client.get("/gyms/tup-zhonghe")).data == gym


async def test_an_area_id_holds_a_slash(client: Client) -> None:
    """Plain and escaped, the slash is part of the id."""
    assert (await client.get("/areas/longdong/music-hall")).data["name"] == "音樂廳"
    assert (await client.get("/areas/longdong%2Fmusic-hall")).data["name"] == "音樂廳"


@pytest.mark.parametrize("kind", ["routes", "crags", "areas", "gyms"])
async def test_the_cursor_walks_all_rows_exactly_once(client: Client, root: Path, kind: str) -> None:
    """Pages of seven hold every published row once, in order."""
    wanted = [row["id"] for row in sample(root, kind) if row.get("status", "published") == "published"]
    ids = [row["id"] for row in await walk(client, f"/{kind}?limit=7" if kind != "routes" else f"/{kind}?limit=97")]
    assert ids == sorted(wanted)


async def test_drafts_are_in_no_list_and_no_count(client: Client) -> None:
    """A draft is not found, not listed, not counted and not matched by name."""
    for draft in DRAFTS:
        assert (await client.get(f"/routes/{draft}")).status == 404
    rows = await walk(client, "/routes?crag_id=defulan&limit=50")
    total = (await client.get("/routes?crag_id=defulan&count=true&limit=1")).data["total"]
    assert not DRAFTS & {row["id"] for row in rows}
    assert total == len(rows)
    assert (await client.get("/routes?q=Cool%20Hand%20Luke")).data["items"] == []


async def test_routes_are_filtered_by_place_type_and_grade(client: Client) -> None:
    """A route counts when its whole grade lies inside the asked range."""
    sport = "/routes?crag_id=kenting&type=sport&limit=100"
    rows = (await client.get(f"{sport}&grade_min=5.11a&grade_max=5.11d")).data["items"]
    assert rows
    assert {(row["crag_id"], row["type"], row["grade"][:4]) for row in rows} == {("kenting", "sport", "5.11")}
    assert (await client.get(f"{sport}&grade_min=5.11&grade_max=5.11")).data["items"] == rows


async def test_rows_are_found_by_part_of_a_name(client: Client) -> None:
    """In either language, whichever way 台 is written; a wildcard is a character like others."""
    assert {row["id"] for row in (await client.get("/crags?q=long")).data["items"]} == {"longdong"}
    assert {row["id"] for row in (await client.get("/routes?q=肥牛")).data["items"]} >= {"LD-MUSIC-HALL-329"}
    assert (await client.get("/routes?q=%25")).data["items"] == []


async def test_gyms_are_filtered_by_city_and_type(client: Client, root: Path) -> None:
    """臺北市's bouldering gyms, and no others."""
    wanted = {g["id"] for g in sample(root, "gyms") if g["city"] == "台北市" and g["gym_type"] == "bouldering"}
    items = (await client.get("/gyms?city=台北市&gym_type=bouldering&limit=100")).data["items"]
    assert {row["id"] for row in items} == wanted


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=x", "limit"),
        ("cursor=junk", "cursor"),
        ("grade_min=hard", "grade_min"),
        ("grade_min=5.??", "grade_min"),
        ("colour=red", "colour"),
    ],
)
async def test_a_wrong_parameter_is_named(client: Client, query: str, field: str) -> None:
    """422 with the field, its value and what was wanted."""
    answer = await client.get(f"/routes?{query}")
    assert answer.status == 422
    assert answer.error["details"][0]["field"] == field
    assert answer.error["details"][0]["wanted"]


async def test_a_cursor_belongs_to_its_list(client: Client) -> None:
    """A cursor with other filters would skip rows, so it is refused."""
    cursor = (await client.get("/routes?crag_id=longdong&limit=1")).data["next_cursor"]
    assert (await client.get(f"/routes?crag_id=kenting&limit=1&cursor={cursor}")).status == 404
    assert (await client.get(f"/routes?crag_id=longdong&limit=5&cursor={cursor}")).status == 200


@pytest.mark.parametrize(
    "path", ["/gyms/tup-zhonghe", "/gyms?limit=3", "//", "//static/app.js", "/openapi.json", "/docs"]
)
async def test_an_unchanged_answer_is_304(client: Client, path: str) -> None:
    """The ETag of an answer, sent back, saves the body."""
    first = await client.get(path)
    assert first.status == 200
    again = await client.get(path, if_none_match=first.headers["etag"])
    assert (again.status, again.raw) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert (await client.get(path, if_none_match='"other"')).status == 200


async def test_head_answers_without_a_body(client: Client) -> None:
    """HEAD has GET's headers."""
    answer = await client.request("HEAD", "/gyms/tup-zhonghe")
    assert (answer.status, answer.raw) == (200, b"")
    assert "etag" in answer.headers


async def test_reads_may_be_kept_by_caches(client: Client) -> None:
    """Public and bounded."""
    assert "public" in (await client.get("/routes?limit=1")).headers["cache-control"]
