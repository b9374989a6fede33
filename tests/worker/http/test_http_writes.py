"""Writes: what they answer, what they refuse, and that the change number is the outbox's."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from tests.worker.http.conftest import sample
from tests.worker.http.wire import Client
from wrangler_compat.bindings import Bindings
from wrangler_compat.clock import FakeClock

ROUTE = {
    "id": "KT-NEW-1", "crag_id": "kenting", "name": "新路", "name_en": "New", "grade": "5.10b", "type": "sport",
    "length_m": 12.5, "bolt_count": 6, "status": "published",
}  # fmt: skip


async def newest(env: Bindings) -> int:
    """The newest change number."""
    return int(await env.DB.prepare("SELECT max(seq) AS seq FROM changes").first("seq"))


async def queued(env: Bindings) -> int:
    """How many messages wait for the indexer."""
    return int((await env.INDEX_QUEUE.metrics())["backlogCount"])


async def test_put_stores_a_row_and_answers_its_change_number(admin: Client, env: Bindings) -> None:
    """A new row is there at once, its number is the outbox's newest, and the indexer has a message."""
    stored = (await admin.request("PUT", "/routes/KT-NEW-1", ROUTE)).data
    assert stored["seq"] == await newest(env)
    assert {key: stored[key] for key in ROUTE} == ROUTE
    read = (await admin.get("/routes/KT-NEW-1")).data
    assert read == {key: value for key, value in stored.items() if key != "seq"}
    assert await queued(env) == 1


async def test_an_equal_row_changes_nothing(admin: Client, env: Bindings) -> None:
    """The second time the last number is answered, and nobody is told."""
    first = (await admin.request("PUT", "/routes/KT-NEW-1", ROUTE)).data
    again = (await admin.request("PUT", "/routes/KT-NEW-1", ROUTE)).data
    assert again == first
    assert await newest(env) == first["seq"]
    assert await queued(env) == 1


async def test_what_was_read_can_be_put_back(admin: Client, root: Path) -> None:
    """A GET's data is a PUT's body, for every kind of row."""
    for kind in ("routes", "crags", "areas", "gyms"):
        path = f"/{kind}/{sample(root, kind)[0]['id']}"
        row = (await admin.get(path)).data
        stored = (await admin.request("PUT", path, row)).data
        assert {key: value for key, value in stored.items() if key != "seq"} == row


async def test_patch_merges_fields(admin: Client, clock: FakeClock) -> None:
    """Objects merge, null removes, the rest stays; a real change is dated."""
    before = (await admin.get("/gyms/tup-zhonghe")).data
    change = {"opening_hours": {"saturday": "08:00-21:00"}, "phone": None}
    after = (await admin.request("PATCH", "/gyms/tup-zhonghe", change)).data
    assert after["opening_hours"] == {**before["opening_hours"], "saturday": "08:00-21:00"}
    assert "phone" not in after
    assert after["name"] == before["name"]
    assert after["updated_at"] == "2027-01-15T08:00:00Z"
    assert clock.now() == 1_800_000_000


async def test_simultaneous_patches_are_all_kept(admin: Client) -> None:
    """Ten writers of ten different fields: no one undoes another's."""
    days = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "holiday")
    answers = await asyncio.gather(
        *(
            admin.request("PATCH", "/gyms/tup-zhonghe", {"opening_hours": {day: f"0{n}:00-20:00"}})
            for n, day in enumerate(days)
        )
    )
    kept = [day for day, answer in zip(days, answers, strict=True) if answer.status == 200]
    assert {answer.status for answer in answers} <= {200, 409}
    hours = (await admin.get("/gyms/tup-zhonghe")).data["opening_hours"]
    assert kept
    assert all(hours[day] == f"0{days.index(day)}:00-20:00" for day in kept)


async def test_delete_removes_the_row_and_what_stands_in_it(admin: Client, env: Bindings) -> None:
    """A deleted crag takes its routes along; the number covers every change of it."""
    gone = (await admin.request("DELETE", "/crags/kenting")).data
    assert gone["id"] == "kenting"
    assert gone["seq"] == await newest(env)
    assert (await admin.get("/crags/kenting")).status == 404
    assert (await admin.get("/routes?crag_id=kenting")).data["items"] == []
    assert (await admin.request("DELETE", "/crags/kenting")).status == 404


async def test_a_draft_disappears_and_comes_back(admin: Client) -> None:
    """The writer sees the row that readers do not."""
    hidden = (await admin.request("PATCH", "/routes/LD-MUSIC-HALL-329", {"status": "draft"})).data
    assert hidden["status"] == "draft"
    assert (await admin.get("/routes/LD-MUSIC-HALL-329")).status == 404
    await admin.request("PATCH", "/routes/LD-MUSIC-HALL-329", {"status": "published"})
    assert (await admin.get("/routes/LD-MUSIC-HALL-329")).status == 200


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"grade": "very hard"}, "grade"),
        ({"type": "flying"}, "type"),
        ({"length_m": -1}, "length_m"),
        ({"bolt_count": "six"}, "bolt_count"),
        ({"colour": "red"}, "colour"),
        ({"crag_id": "mars"}, "crag_id"),
        ({"area_id": "longdong/music-hall"}, "area_id"),
        ({"id": "other"}, "id"),
        ({"name": None, "name_en": None}, "row"),
    ],
)
async def test_a_wrong_row_is_refused_field_by_field(
    admin: Client, env: Bindings, change: dict[str, Any], field: str
) -> None:
    """422 names the field, and nothing was stored."""
    before = await newest(env)
    answer = await admin.request("PUT", "/routes/KT-NEW-1", {**ROUTE, **change})
    assert (answer.status, answer.error["code"]) == (422, "invalid_request")
    assert any(problem["field"] == field and problem["wanted"] for problem in answer.error["details"])
    assert await newest(env) == before


async def test_conditions_are_added_listed_and_deleted(admin: Client, client: Client, clock: FakeClock) -> None:
    """A condition has its own id and number; one that is over is not listed; another gym's is not found."""
    body = {"text": "外傾牆換線", "kind": "route_setting", "ends_at": int(1000 * clock.now()) + 60_000}
    answer = await admin.post("/gyms/tup-zhonghe/conditions", body)
    assert answer.status == 201
    made = answer.data
    assert made["seq"] > 0
    assert made["created_at"] == int(1000 * clock.now())
    listed = (await client.get("/gyms/tup-zhonghe/conditions")).data["items"]
    assert listed == [{key: value for key, value in made.items() if key != "seq"}]
    assert (await admin.request("DELETE", f"/gyms/tup-wanhua/conditions/{made['id']}")).status == 404
    clock.advance(61)
    assert (await client.get("/gyms/tup-zhonghe/conditions")).data["items"] == []
    deleted = await admin.request("DELETE", f"/gyms/tup-zhonghe/conditions/{made['id']}")
    assert deleted.data["seq"] > made["seq"]
    assert (await client.get("/gyms/nowhere/conditions")).status == 404
    assert (await admin.post("/gyms/nowhere/conditions", body)).status == 404


async def test_a_wrong_condition_is_refused(admin: Client) -> None:
    """Empty text, an end before the beginning, an unknown field."""
    for body in (
        {"text": " ", "kind": "closure"},
        {"text": "x", "kind": "closure", "starts_at": 2000, "ends_at": 1000},
        {"text": "x", "kind": "closure", "ends_at": "someday"},
        {"text": "x", "kind": "closure", "colour": "red"},
    ):
        assert (await admin.post("/gyms/tup-zhonghe/conditions", body)).status == 422


async def test_an_import_keeps_the_good_lines_and_reports_the_others(admin: Client, env: Bindings) -> None:
    """Crag, area and route in the wrong order are stored; each bad line is named with field and reason."""
    area = {"id": "new-crag/wall", "crag_id": "new-crag", "name": "牆"}
    route = {**ROUTE, "id": "NEW-1", "crag_id": "new-crag", "area_id": "new-crag/wall"}
    lines = [
        json.dumps(route),
        json.dumps(area),
        json.dumps({"id": "new-crag", "name": "新岩場"}),
        "",
        "not json",
        json.dumps({**ROUTE, "id": "NEW-2", "grade": "junk!"}),
        json.dumps({**ROUTE, "id": "NEW-3", "crag_id": "mars"}),
        json.dumps({"id": "new-gym", "name": "新館", "gym_type": "bouldering"}),
    ]
    body = "\n".join(lines).encode()
    report = (await admin.post("/import", body)).data
    assert (report["lines"], report["written"], report["refused"]) == (7, 4, 3)
    assert [(each["line"], each["field"]) for each in report["errors"]] == [
        (5, "line"),
        (6, "grade"),
        (7, "crag_id"),
    ]
    assert report["seq"] == await newest(env)
    assert (await admin.get("/routes/NEW-1")).status == 200
    assert (await admin.get("/gyms/new-gym")).status == 200
    again = (await admin.post("/import", body)).data
    assert (again["written"], again["unchanged"], again["seq"]) == (0, 4, report["seq"])


async def test_the_sample_data_imports_unchanged(admin: Client, root: Path) -> None:
    """The files that filled the database change nothing when they are sent again."""
    for kind in ("crags", "areas", "routes", "gyms"):
        raw = (root / "data" / "taiwan" / f"{kind}.jsonl").read_bytes()
        report = (await admin.post(f"/import?kind={kind[:-1]}", raw)).data
        assert (report["written"], report["refused"]) == (0, 0)
        assert report["unchanged"] == report["lines"]


async def test_the_index_status_tells_what_is_not_yet_indexed(client: Client, admin: Client, env: Bindings) -> None:
    """Nothing is indexed here, so the lag is the age of the oldest change."""
    status = (await client.get("/index/status")).data
    assert status.keys() == {"last_seq", "indexed_seq", "lag_ms", "documents", "generation", "fragments", "errors"}
    assert status["last_seq"] == await newest(env)
    assert status["indexed_seq"] == 0
    assert status["lag_ms"] > 0
