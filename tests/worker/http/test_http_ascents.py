"""The log over HTTP: its owner reads and writes it, wrong lines are refused by name, nobody else ever sees one."""

from datetime import UTC, datetime
from typing import Any

import pytest

from schemas.ascents import STYLES
from tests.worker.http.conftest import token
from tests.worker.http.wire import Client
from wrangler_compat.bindings import Bindings
from wrangler_compat.clock import FakeClock

ROUTE = "LD-MUSIC-HALL-334"


@pytest.fixture
def ann(client: Client, clock: FakeClock) -> Client:
    """A climber."""
    return client.signed(token(clock, "user", "ann"))


@pytest.fixture
def bo(client: Client, clock: FakeClock) -> Client:
    """Another one."""
    return client.signed(token(clock, "user", "bo"))


def line(**fields: Any) -> dict[str, Any]:
    """A valid body."""
    return {"route_id": ROUTE, "style": "redpoint", "climbed_on": "2001-05-04", **fields}


def _today(clock: FakeClock) -> str:
    return datetime.fromtimestamp(clock.now() + 8 * 3600, UTC).date().isoformat()


async def test_a_line_is_written_read_changed_and_deleted(ann: Client) -> None:
    made = await ann.post("/ascents", line(rating=4, note="第三次試才過\n開心"))
    assert made.status == 201
    assert made.headers["cache-control"] == "private, no-store"
    first = made.data
    assert first["route"]["crag_id"] == "longdong"
    assert (first["ascent"], first["rating"], first["note"]) == (True, 4, "第三次試才過\n開心")
    path = f"/ascents/{first['id']}"
    assert (await ann.get(path)).data == first
    changed = (await ann.request("PATCH", path, {"style": "attempt", "rating": None})).data
    assert (changed["style"], changed["ascent"], changed["rating"]) == ("attempt", False, None)
    assert changed["note"] == first["note"]
    assert (await ann.request("DELETE", path)).data == {"id": first["id"], "deleted": True}
    for method, body in (("GET", None), ("PATCH", {"rating": 1}), ("DELETE", None)):
        assert (await ann.request(method, path, body)).status == 404


async def test_a_line_without_a_day_is_todays(ann: Client, clock: FakeClock) -> None:
    """In Taiwan; null says that nobody knows it."""
    assert (await ann.post("/ascents", {"route_id": ROUTE, "style": "flash"})).data["climbed_on"] == _today(clock)
    assert (await ann.post("/ascents", line(climbed_on=None))).data["climbed_on"] is None


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"route_id": "LD-NO-SUCH"}, "route_id"),
        ({"route_id": ""}, "route_id"),
        ({"style": "soloed"}, "style"),
        ({"climbed_on": "2098-01-01"}, "climbed_on"),
        ({"climbed_on": "2999-01-01"}, "climbed_on"),
        ({"climbed_on": "1900-02-29"}, "climbed_on"),
        ({"climbed_on": "2025-02-30"}, "climbed_on"),
        ({"climbed_on": "20250203"}, "climbed_on"),
        ({"climbed_on": "1024-02-03"}, "climbed_on"),
        ({"rating": 0}, "rating"),
        ({"rating": 6}, "rating"),
        ({"rating": 4.5}, "rating"),
        ({"rating": True}, "rating"),
        ({"note": "x" * 1_001}, "note"),
        ({"note": "a\x00b"}, "note"),
        ({"user_id": "bo"}, "user_id"),
    ],
)
async def test_a_wrong_line_is_refused_by_name(ann: Client, fields: dict[str, Any], named: str) -> None:
    answer = await ann.post("/ascents", line(**fields))
    # What is well written and not there, or not yet, has a status of its own.
    assert answer.status == {"LD-NO-SUCH": 404, "2098-01-01": 409}.get(str(fields[named]), 422)
    assert [d["field"] for d in answer.error["details"]] == [named]
    assert answer.error["details"][0]["wanted"]
    assert (await ann.get("/ascents?count=true")).data["total"] == 0


async def test_a_whole_float_is_an_integer(ann: Client) -> None:
    """As JSON Schema has it; some writers have no other numbers. A half is none."""
    assert (await ann.post("/ascents", line(rating=4.0))).data["rating"] == 4
    assert (await ann.post("/ascents", line(rating=4.5))).status == 422


async def test_a_draft_route_is_no_route(ann: Client, env: Bindings) -> None:
    await env.DB.prepare("UPDATE routes SET status = 'draft' WHERE id = ?").bind(ROUTE).run()
    assert (await ann.post("/ascents", line())).status == 404


async def test_nobody_reads_or_touches_the_log_of_another(ann: Client, bo: Client, client: Client) -> None:
    """Also an administrator's id in the path, and the cursor of another."""
    mine = (await ann.post("/ascents", line())).data
    await ann.post("/ascents", line(style="repeat"))
    path = f"/ascents/{mine['id']}"
    for method, body in (("GET", None), ("PATCH", {"rating": 1}), ("DELETE", None)):
        assert (await bo.request(method, path, body)).status == 404
        assert (await client.request(method, path, body)).status == 401
    assert (await bo.get("/ascents?count=true")).data == {"items": [], "next_cursor": None, "total": 0}
    assert (await bo.get("/ascents/export")).data == {"ascents": []}
    cursor = (await ann.get("/ascents?limit=1")).data["next_cursor"]
    assert (await bo.get(f"/ascents?limit=1&cursor={cursor}")).status == 404
    assert (await ann.get(path)).data == mine
    for method, there in (("GET", "/ascents"), ("POST", "/ascents"), ("GET", "/ascents/export"), ("DELETE", "/me")):
        assert (await client.request(method, there, {} if method == "POST" else None)).status == 401


async def test_pages_hold_every_line_once(ann: Client) -> None:
    """Newest day first, unknown days last, in steps of three; filters narrow, a cursor belongs to its filters."""
    days = ["2024-01-01", None, "2024-03-01", "2024-01-01", None, "2023-07-09", "2025-01-01", "2024-01-01"]
    for n, day in enumerate(days):
        await ann.post("/ascents", line(climbed_on=day, style=STYLES[n], rating=n % 5 + 1))
    seen: list[dict[str, Any]] = []
    path = "/ascents?limit=3"
    while path:
        page = (await ann.get(path)).data
        seen += page["items"]
        path = f"/ascents?limit=3&cursor={page['next_cursor']}" if page["next_cursor"] else ""
    assert len({item["id"] for item in seen}) == len(seen) == len(days)
    assert [item["climbed_on"] for item in seen] == sorted(days, key=lambda d: d or "", reverse=True)
    for query, count in (
        ("since=2024-01-01&until=2024-12-31", 4),
        ("style=onsight", 1),
        ("crag_id=longdong", 8),
        ("crag_id=kenting", 0),
        (f"route_id={ROUTE}", 8),
        ("rating_min=4", 2),
    ):
        assert (await ann.get(f"/ascents?count=true&{query}")).data["total"] == count, query
    cursor = (await ann.get("/ascents?limit=1")).data["next_cursor"]
    assert (await ann.get(f"/ascents?limit=1&style=lead&cursor={cursor}")).status == 404
    assert (await ann.get("/ascents?since=tomorrow")).status == 422
    assert (await ann.get("/ascents?user_id=bo")).status == 422


async def test_what_is_exported_comes_back(ann: Client, bo: Client) -> None:
    """CSV and JSON, formulas and quotes in notes included; a second import, and an import on top, change nothing."""
    notes = ["=1+1", "'=x", '逗號, 引號" 換行\n完', None, "-5", "@home", "'"]
    for n, note in enumerate(notes):
        await ann.post("/ascents", line(note=note, style=STYLES[n], climbed_on=None if n == 3 else f"2024-01-0{n + 1}"))
    exported = (await ann.get("/ascents/export")).data["ascents"]
    assert [row["note"] for row in exported if row["climbed_on"]] == [n for n in notes if n is not None]
    as_csv = await ann.get("/ascents/export?format=csv")
    assert as_csv.headers["content-type"] == "text/csv; charset=utf-8"
    assert b'"\'=1+1"' not in as_csv.raw
    assert b",'=1+1" in as_csv.raw
    as_json = (await ann.get("/ascents/export")).raw
    for body, kind in ((as_csv.raw, "text/csv"), (as_json, "application/json")):
        again = (await ann.request("POST", "/ascents/import", body, content_type=kind)).data
        assert (again["written"], again["unchanged"], again["errors"]) == (0, len(notes), [])
        moved = (await bo.request("POST", "/ascents/import", body, content_type=kind)).data
        assert moved["refused"] == 0
        assert (await bo.get("/ascents/export")).data["ascents"] == exported


async def test_bad_lines_are_reported_and_good_ones_kept(ann: Client) -> None:
    body = (
        "route_id,climbed_on,style,rating,note\r\n"
        f"{ROUTE},2024-05-01,redpoint,5,好線\r\n"
        f"{ROUTE},2024-05-02,flying,5,\r\n"
        f"NOPE-1,2024-05-02,flash,,\r\n"
        f"{ROUTE},2999-05-02,flash,,\r\n"
        f"{ROUTE},2024-05-03,flash,9,\r\n"
        f"{ROUTE},2024-05-03\r\n"
        f"{ROUTE},,project,,\r\n"
        f"{ROUTE},2024-05-01,attempt,,\r\n"
        f"{ROUTE},2024-05-01,attempt,,\r\n"
    ).encode()
    report = (await ann.request("POST", "/ascents/import", body, content_type="text/csv")).data
    assert (report["lines"], report["written"], report["refused"]) == (9, 4, 5)
    assert [(e["line"], e["field"]) for e in report["errors"]] == [
        (3, "style"),
        (4, "route_id"),
        (5, "climbed_on"),
        (6, "rating"),
        (7, "line"),
    ]
    again = (await ann.request("POST", "/ascents/import", body, content_type="text/csv")).data
    assert (again["written"], again["unchanged"]) == (0, 4)
    rows = "\n".join(f'{{"route_id": "{ROUTE}", "style": "lead", "climbed_on": "2024-06-0{n}"}}' for n in (1, 2))
    lines = (await ann.request("POST", "/ascents/import", f"{rows}\nnonsense".encode(), content_type="x/json")).data
    assert (lines["written"], lines["refused"]) == (2, 1)


async def test_a_line_logged_by_hand_is_not_imported_again(ann: Client) -> None:
    """The file's line has no id; route, day and style say that it is the same."""
    await ann.post("/ascents", line())
    body = f"route_id,climbed_on,style\n{ROUTE},2001-05-04,redpoint\n{ROUTE},2001-05-04,redpoint\n".encode()
    report = (await ann.request("POST", "/ascents/import", body, content_type="text/csv")).data
    assert (report["written"], report["unchanged"]) == (1, 1)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"route_id,style,secret\n", 422),
        (b"style\n", 422),
        (b'route_id,style\n"open', 400),
        (b"\xff\xfe", 400),
    ],
)
async def test_a_file_that_is_no_log_is_refused(ann: Client, body: bytes, status: int) -> None:
    assert (await ann.request("POST", "/ascents/import", body, content_type="text/csv")).status == status
