"""Public reads: one row or a page of them, from the published views only, with ETag and an opaque cursor."""

import hashlib
from collections.abc import Sequence
from typing import Any, cast

from starlette.responses import Response

from schemas import grades
from schemas.api import Nothing, Success
from schemas.reading import Filter, GradeRange, GradeSystemName, RouteType
from schemas.row_api import AreaQuery, CragQuery, GymQuery, Page, PageQuery, RouteQuery
from schemas.rows import MODELS, RowKind, row_from_columns
from worker.declare import JSON, Call, Operation, Resource, api, dump
from worker.errors import InvalidRequest, NotFound
from worker.failures import detail
from worker.paging import cursor_after, key_of, refused
from worker.sql import where
from worker.sql.queryspec import View

CACHE = "public, max-age=15"
"""A shared cache may answer for this long; a change is told at once by the answers, which are never cached there."""

_VIEWS: dict[RowKind, View] = {
    "route": "published_routes",
    "crag": "published_crags",
    "area": "published_areas",
    "gym": "published_gyms",
}


def listing(kind: RowKind, query: type[PageQuery], summary: str) -> Resource:
    """The list of one kind of row."""
    description = "Rows in the order of their ids; `next_cursor` leads to the next page and is null on the last one."

    @api(Operation(summary, description, "rows", Nothing, query, Success[Page], errors=(422,)))
    async def list_rows(call: Call[Nothing, Any]) -> Response:
        return cached(call, await page(call, kind, call.query))

    list_rows.name = f"list_{kind}s"
    return Resource(GET=list_rows)


async def read_row(call: Call[Nothing, Any], kind: RowKind, id: str) -> Response:
    """One published row; a draft is not found."""
    found = await call.service.env.READ.rows((f"SELECT * FROM {_VIEWS[kind]} WHERE id = ?", (id,)))
    if not found[0]:
        raise NotFound(f"there is no {kind} {id}")
    return cached(call, row_from_columns(kind, found[0][0]))


async def page(call: Call[Nothing, Any], kind: RowKind, query: PageQuery) -> dict[str, Any]:
    """One page of published rows."""
    condition, values = where(_filter(query), _VIEWS[kind])
    if query.q:
        matches, names = _named(kind, query.q)
        condition, values = f"({condition}) AND {matches}", [*values, *names]
    asked = query.model_dump(exclude={"limit", "cursor", "count"}, exclude_none=True)
    after = _after(query.cursor, kind, asked) if query.cursor else ""
    sql = f"SELECT * FROM {_VIEWS[kind]} WHERE ({condition}) AND id > ? ORDER BY id LIMIT ?"
    queries: list[tuple[str, Sequence[Any]]] = [(sql, [*values, after, query.limit + 1])]
    if query.count:
        queries.append((f"SELECT count(*) AS n FROM {_VIEWS[kind]} WHERE {condition}", values))
    rows, *counted = await call.service.env.READ.rows(*queries)
    more = len(rows) > query.limit
    items = [row_from_columns(kind, row) for row in rows[: query.limit]]
    answer: dict[str, Any] = {
        "items": items,
        "next_cursor": cursor_after(items[-1]["id"], kind, asked) if more else None,
    }
    if counted:
        answer["total"] = counted[0][0]["n"]
    return answer


def cached(call: Call[Any, Any], data: Any) -> Response:
    """The data with an ETag, or 304 when the caller has it already."""
    body = dump({"success": True, "data": data})
    tag = f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
    headers = {"etag": tag, "cache-control": CACHE, "vary": "accept-encoding"}
    known = call.header("if-none-match")
    if known and (known.strip() == "*" or tag in {each.strip().removeprefix("W/") for each in known.split(",")}):
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers, media_type=JSON)


def _filter(query: PageQuery) -> Filter:
    match query:
        case RouteQuery():
            return Filter(
                crag_ids=_one(query.crag_id),
                area_ids=_one(query.area_id),
                sectors=_one(query.sector),
                region=query.region,
                route_types=cast("tuple[RouteType, ...]", _one(query.type)),
                grades=_grades(query),
            )
        case AreaQuery():
            return Filter(crag_ids=_one(query.crag_id), region=query.region)
        case GymQuery():
            return Filter(
                gym_city=query.city,
                gym_district=query.district,
                region=query.region,
                gym_types=_one(query.gym_type),
            )
        case CragQuery():
            return Filter(region=query.region)
    return Filter()


def _one(value: str | None) -> tuple[str, ...]:
    return () if value is None else (value,)


def _grades(query: RouteQuery) -> GradeRange | None:
    """The asked range in one system; the two ends must agree on it."""
    ends: list[int | None] = []
    system: GradeSystemName | None = query.grade_system
    for name, text in (("grade_min", query.grade_min), ("grade_max", query.grade_max)):
        if text is None:
            ends.append(None)
            continue
        try:
            grade = grades.parse(text, system=system)
        except grades.GradeError as error:
            raise InvalidRequest(str(error), details=[detail(name, text, error.wanted)]) from None
        if grade.low is None or grade.high is None or grade.system is None:
            raise InvalidRequest(f"{name} is no known grade", details=[detail(name, text, "a known grade")])
        system = grade.system
        ends.append(grade.low if name == "grade_min" else grade.high)
    if system is None:
        return None
    return GradeRange(system, ends[0], ends[1], query.grade_min, query.grade_max)


def _named(kind: RowKind, part: str) -> tuple[str, list[str]]:
    """A condition that a name of the row holds the text; 臺 and 台 are one character here."""
    like = "%" + part.replace("臺", "台").replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
    columns = [name for name in ("name", "name_en", "alternative_names") if name in MODELS[kind].model_fields]
    tests = " OR ".join(f"replace({column}, '臺', '台') LIKE ? ESCAPE '\\'" for column in columns)
    return f"({tests})", [like] * len(columns)


def _after(cursor: str, kind: str, asked: dict[str, Any]) -> str:
    last = key_of(cursor, kind, asked)
    if not isinstance(last, str):
        raise refused(cursor)
    return last


LISTS: dict[str, Resource] = {
    "routes": listing("route", RouteQuery, "List routes"),
    "crags": listing("crag", CragQuery, "List crags"),
    "areas": listing("area", AreaQuery, "List areas"),
    "gyms": listing("gym", GymQuery, "List gyms"),
}
