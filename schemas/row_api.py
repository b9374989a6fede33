"""The public rows over HTTP: which to list, how one is written, and what an import did."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from schemas.api import PAGE_ROWS, Cursor

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100, pattern=r"\S")]


class PageQuery(BaseModel):
    """Where a list begins and how long it is; count=true adds the number of all matching rows."""

    model_config = ConfigDict(extra="forbid")

    limit: int = Field(default=50, ge=1, le=PAGE_ROWS)
    cursor: Cursor | None = None
    count: bool = False
    q: Text | None = None
    """Part of a name, in Chinese or English."""


class RouteQuery(PageQuery):
    """Which routes to list; grades are printed ones and a route counts when its whole grade lies inside."""

    crag_id: Text | None = None
    area_id: Text | None = None
    sector: Text | None = None
    region: Text | None = None
    type: Text | None = None
    grade_min: Text | None = None
    grade_max: Text | None = None
    grade_system: Literal["yds", "v", "french", "font", "uiaa"] | None = None


class CragQuery(PageQuery):
    """Which crags to list."""

    region: Text | None = None


class AreaQuery(PageQuery):
    """Which areas to list."""

    crag_id: Text | None = None
    region: Text | None = None


class GymQuery(PageQuery):
    """Which gyms to list."""

    city: Text | None = None
    district: Text | None = None
    region: Text | None = None
    gym_type: Literal["bouldering", "lead", "mixed"] | None = None


class Page(BaseModel):
    """One page of rows; next_cursor is null on the last one."""

    items: list[dict[str, Any]]
    next_cursor: str | None
    total: int | None = None


class RowBody(BaseModel):
    """A row with the data files' field names; the row's own rules check it."""

    model_config = ConfigDict(extra="allow")


class Written(BaseModel):
    """The row as it stands now, with the number of the change that made it so."""

    model_config = ConfigDict(extra="allow")

    seq: int


class ConditionBody(BaseModel):
    """A passing fact about a gym; the times are epoch milliseconds or ISO 8601 with an offset."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
    kind: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
    starts_at: int | str | None = None
    ends_at: int | str | None = None


class ImportQuery(BaseModel):
    """What the lines of an import are."""

    model_config = ConfigDict(extra="forbid")

    kind: Literal["crag", "area", "route", "gym"] | None = None
    """Left out, each line says so in its own `kind` field."""


class ImportLine(BaseModel):
    """What became of a refused line."""

    line: int
    field: str
    value: Any = None
    reason: str


class ImportReport(BaseModel):
    """What an import did; good lines are kept when others are refused."""

    lines: int
    written: int
    unchanged: int
    refused: int
    errors: list[ImportLine]
    seq: int
