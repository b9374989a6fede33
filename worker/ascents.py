"""A climber's own log in the database: every statement names its owner, every read goes through the owner's view."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from schemas.ascent_api import AscentPatch, AscentQuery, NewAscent
from schemas.ascents import NOT_ASCENTS
from schemas.reading import User
from schemas.row_fields import TAIWAN
from worker.errors import Conflict, InvalidRequest, NotFound
from worker.failures import detail
from worker.paging import cursor_after, key_of, refused
from worker.private import known_user
from worker.service import Service
from wrangler_compat.protocols import D1PreparedStatement, JsonDict

MAX_LINES = 20_000
"""The most lines of one log; the fullest of 40,918 real ones holds 2,035."""
FIELDS = ("route_id", "climbed_on", "style", "rating", "note")
_ROUTE = "name, name_en, grade, type, crag_id, crag_name, crag_name_en"
_UPSERT = """INSERT INTO ascents(user_id, id, route_id, climbed_on, style, rating, note, created_at, updated_at)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)
  ON CONFLICT(user_id, id) DO UPDATE SET route_id = excluded.route_id, climbed_on = excluded.climbed_on,
    style = excluded.style, rating = excluded.rating, note = excluded.note, updated_at = excluded.updated_at
  WHERE (route_id, climbed_on, style, rating, note)
    IS NOT (excluded.route_id, excluded.climbed_on, excluded.style, excluded.rating, excluded.note)"""


async def add(service: Service, user: User, body: NewAscent) -> JsonDict:
    """Write a new line and answer it; without a day it is today's."""
    values = body.model_dump()
    if "climbed_on" not in body.model_fields_set:
        values["climbed_on"] = today(service)
    await check(service, values)
    if await size(service, user) >= MAX_LINES:
        raise Conflict(f"a log holds at most {MAX_LINES} lines")
    line_id = secrets.token_hex(8)
    await write(service, user, [(line_id, values)])
    return await one(service, user, line_id)


async def change(service: Service, user: User, line_id: str, body: AscentPatch) -> JsonDict:
    """Merge what was sent into the line and answer it."""
    current = await one(service, user, line_id)
    sent = body.model_dump(exclude_unset=True)
    for name in ("route_id", "style"):
        if name in sent and sent[name] is None:
            raise InvalidRequest(f"{name} cannot be forgotten", details=[detail(name, None, "a value")])
    values = {name: current[name] for name in FIELDS} | sent
    await check(service, values, known_route=values["route_id"] == current["route_id"])
    await write(service, user, [(line_id, values)])
    return await one(service, user, line_id)


async def remove(service: Service, user: User, line_id: str) -> None:
    """Delete the line."""
    statement = service.env.DB.prepare("DELETE FROM ascents WHERE user_id = ? AND id = ?").bind(user.sub, line_id)
    if (await statement.run())["meta"]["changes"] == 0:
        raise NotFound("there is no such line in your log")


async def one(service: Service, user: User, line_id: str) -> JsonDict:
    """One line of the asker's."""
    found = await _lines(service, user, "id = ?", [line_id], "", 1)
    if not found:
        raise NotFound("there is no such line in your log")
    return found[0]


async def page(service: Service, user: User, query: AscentQuery) -> JsonDict:
    """One page of the asker's lines, newest day first."""
    conditions, values = _where(query)
    asked = query.model_dump(exclude={"limit", "cursor", "count"}, exclude_none=True)
    after, keys = "", []
    if query.cursor:
        key = key_of(query.cursor, f"ascents of {user.sub}", asked)
        if not (isinstance(key, list) and len(key) == 2 and all(isinstance(part, str) for part in key)):
            raise refused(query.cursor)
        after, keys = " AND (coalesce(climbed_on, ''), id) < (?, ?)", key
    items = await _lines(service, user, conditions, values, after, query.limit + 1, keys)
    more = len(items) > query.limit
    items = items[: query.limit]
    last = [items[-1]["climbed_on"] or "", items[-1]["id"]] if more else None
    answer: JsonDict = {
        "items": items,
        "next_cursor": cursor_after(last, f"ascents of {user.sub}", asked) if more else None,
    }
    if query.count:
        sql = f"SELECT count(*) AS n FROM my_ascents WHERE {conditions}"
        answer["total"] = (await service.env.READ.as_user(user.sub).rows((sql, values)))[0][0]["n"]
    return answer


async def everything(service: Service, user: User) -> list[JsonDict]:
    """All lines of the asker, oldest first, as an export writes them."""
    sql = f"""SELECT m.id, {", ".join(f"m.{name}" for name in FIELDS)} FROM my_ascents m
      ORDER BY m.climbed_on NULLS FIRST, m.id LIMIT ?"""
    names = f"SELECT id, {_ROUTE} FROM published_routes WHERE id IN (SELECT route_id FROM my_ascents)"
    lines, routes = await service.env.READ.as_user(user.sub).rows((sql, [MAX_LINES]), (names, ()))
    known = {row["id"]: row for row in routes}
    return [
        {
            **line,
            "route": (r := known.get(line["route_id"], {})).get("name") or r.get("name_en"),
            "grade": r.get("grade"),
            "crag": r.get("crag_name"),
        }
        for line in lines
    ]


async def write(service: Service, user: User, lines: Sequence[tuple[str, Mapping[str, Any]]]) -> int:
    """Write checked lines under their ids in one transaction; answer how many were new or differed."""
    db, now_ms = service.env.DB, int(service.clock.now() * 1000)
    statements: list[D1PreparedStatement] = [known_user(db, user.sub, now_ms)]
    for line_id, values in lines:
        bound = [user.sub, line_id, *(values.get(name) for name in FIELDS), now_ms]
        statements.append(db.prepare(_UPSERT).bind(*bound))
    results = await db.batch(statements)
    return sum(result["meta"]["changes"] > 0 for result in results[1:])


async def size(service: Service, user: User) -> int:
    """How many lines the asker's log holds."""
    (rows,) = await service.env.READ.as_user(user.sub).rows(("SELECT count(*) AS n FROM my_ascents", ()))
    return int(rows[0]["n"])


async def check(service: Service, values: Mapping[str, Any], *, known_route: bool = False) -> None:
    """Raise Conflict where the day lies ahead, NotFound where the route is not published."""
    if problem := late(values.get("climbed_on"), today(service)):
        raise Conflict("the day lies in the future", details=[problem])
    sql = "SELECT 1 FROM published_routes WHERE id = ?"
    if not known_route and not (await service.env.READ.rows((sql, (values["route_id"],))))[0]:
        wanted = "the id of a published route"
        raise NotFound("there is no such route", details=[detail("route_id", values["route_id"], wanted)])


def late(day: str | None, today: str) -> JsonDict | None:
    """What is wrong with a day that lies ahead."""
    return None if day is None or day <= today else detail("climbed_on", day, f"a day not after {today}")


def today(service: Service) -> str:
    """The day that it is in Taiwan."""
    return datetime.fromtimestamp(service.clock.now(), TAIWAN).date().isoformat()


def _where(query: AscentQuery) -> tuple[str, list[Any]]:
    tests: dict[str, Any] = {
        "route_id = ?": query.route_id,
        "route_id IN (SELECT id FROM published_routes WHERE crag_id = ?)": query.crag_id,
        "style = ?": query.style,
        "climbed_on >= ?": query.since,
        "climbed_on <= ?": query.until,
        "rating >= ?": query.rating_min,
    }
    used = {sql: value for sql, value in tests.items() if value is not None}
    return " AND ".join(used) or "1", list(used.values())


async def _lines(
    service: Service,
    user: User,
    condition: str,
    values: Sequence[Any],
    after: str,
    limit: int,
    keys: Sequence[Any] = (),
) -> list[JsonDict]:
    """Lines of the asker with their routes, both from one snapshot."""
    some = f"FROM my_ascents WHERE {condition}{after} ORDER BY coalesce(climbed_on, '') DESC, id DESC LIMIT ?"
    bound = [*values, *keys, limit]
    routes = f"SELECT id, {_ROUTE} FROM published_routes WHERE id IN (SELECT route_id {some})"
    lines, found = await service.env.READ.as_user(user.sub).rows((f"SELECT * {some}", bound), (routes, bound))
    known = {row.pop("id"): row for row in found}
    return [
        {
            "id": line["id"],
            "route_id": line["route_id"],
            "route": known.get(line["route_id"]),
            "climbed_on": line["climbed_on"],
            "style": line["style"],
            "ascent": line["style"] not in NOT_ASCENTS,
            "rating": line["rating"],
            "note": line["note"],
            "created_at": line["created_at"],
            "updated_at": line["updated_at"],
        }
        for line in lines
    ]
