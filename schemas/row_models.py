"""Public rows with the data files' field names: what a writer may send, strictly checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Self, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from schemas import row_fields as f

RowKind: TypeAlias = Literal["crag", "area", "route", "gym", "gym_condition", "article"]
MAX_SHOWN_CHARS = 200


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, str_strip_whitespace=True)

    id: f.Id


def _in_order(row: BaseModel, low: str, high: str) -> None:
    ends = getattr(row, low), getattr(row, high)
    if ends[0] is not None and ends[1] is not None and ends[0] > ends[1]:
        raise f.wanted(f"{low} up to {high}")


class Transport(BaseModel):
    """One way to get to a crag."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    mode: f.Keyword
    duration_min: f.Minutes | None = None
    roads: f.Words = []
    lines: f.Words = []


class Sector(BaseModel):
    """A named part of an area."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    name: f.Name
    name_en: f.Name | None = None


class AskedFor(BaseModel):
    """Questions that a sentence of an article answers; the sentence is named by how it begins."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, str_strip_whitespace=True)

    sentence: f.Line
    asked: Annotated[list[f.Line], Field(min_length=1, max_length=40)]


class CragRow(_Row):
    """A crag."""

    name: f.Name
    name_en: f.Name | None = None
    alternative_names: f.Names = []
    region: f.Word | None = None
    region_en: f.Word | None = None
    address: f.Line | None = None
    address_en: f.Line | None = None
    latitude: f.Latitude | None = None
    longitude: f.Longitude | None = None
    climbing_type: f.Keyword | None = None
    rock_type: f.Word | None = None
    rock_type_en: f.Word | None = None
    height_min_m: f.Metres | None = None
    height_max_m: f.Metres | None = None
    best_seasons: f.Seasons = []
    approach_min_minutes: f.Minutes | None = None
    approach_max_minutes: f.Minutes | None = None
    parking: f.Line | None = None
    parking_en: f.Line | None = None
    transport: Annotated[list[Transport], Field(max_length=20), f.or_empty(list)] = []
    amenities: f.Words = []
    amenities_en: f.Words = []
    rating: f.Rating | None = None
    status: f.Status = "published"
    updated_at: f.Moment | None = None

    @model_validator(mode="after")
    def _ranges(self) -> Self:
        _in_order(self, "height_min_m", "height_max_m")
        _in_order(self, "approach_min_minutes", "approach_max_minutes")
        return self


class AreaRow(_Row):
    """An area of a crag, with its sectors."""

    crag_id: f.Id
    name: f.Name
    name_en: f.Name | None = None
    sectors: Annotated[list[Sector], Field(max_length=200), f.or_empty(list)] = []
    status: f.Status = "published"
    updated_at: f.Moment | None = None


class RouteRow(_Row):
    """A route; grade is the text as published."""

    crag_id: f.Id
    area_id: f.Id | None = None
    sector: f.Name | None = None
    sector_en: f.Name | None = None
    name: f.Name | None = None
    name_en: f.Name | None = None
    alternative_names: f.Names = []
    grade: f.Grade
    type: Literal["sport", "trad", "toprope", "boulder", "mixed", "aid", "alpine", "ice", "snow", "unknown"]
    length_m: f.Metres | None = None
    bolt_count: Annotated[int, Field(ge=0, le=1_000)] | None = None
    safety_dots: Annotated[int, Field(ge=0, le=5)] | None = None
    features: f.Keywords = []
    first_ascent_date: f.Word | None = None
    video_count: f.Count | None = None
    popularity: f.Score | None = None
    stars: f.Rating | None = None
    votes: f.Count | None = None
    status: f.Status = "published"
    updated_at: f.Moment | None = None

    @model_validator(mode="after")
    def _named(self) -> Self:
        if self.name is None and self.name_en is None:
            raise f.wanted("a name or a name_en")
        return self


class GymRow(_Row):
    """A climbing gym."""

    name: f.Name
    name_en: f.Name | None = None
    alternative_names: f.Names = []
    gym_type: Literal["bouldering", "lead", "mixed"] | None = None
    city: f.Word | None = None
    district: f.Word | None = None
    region: f.Word | None = None
    address: f.Line | None = None
    address_en: f.Line | None = None
    latitude: f.Latitude | None = None
    longitude: f.Longitude | None = None
    facilities: f.Words = []
    facilities_en: f.Words = []
    opening_hours: Annotated[
        dict[Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "holiday"], f.Hours],
        f.or_empty(dict),
    ] = {}
    pricing_twd: f.Prices = {}
    nearest_station: f.Word | None = None
    walk_minutes: f.Minutes | None = None
    phone: f.Word | None = None
    website: f.Website | None = None
    rating: f.Rating | None = None
    status: f.Status = "published"
    updated_at: f.Moment | None = None


class ConditionRow(_Row):
    """A passing fact about a gym; times are epoch milliseconds or ISO 8601, without a zone Taiwan's."""

    gym_id: f.Id
    text: Annotated[f.Line, StringConstraints(max_length=500)]
    kind: f.Keyword
    starts_at: f.Milliseconds | None = None
    ends_at: f.Milliseconds | None = None
    created_at: f.Milliseconds

    @model_validator(mode="after")
    def _ranges(self) -> Self:
        _in_order(self, "starts_at", "ends_at")
        return self


class ArticleRow(_Row):
    """A piece of climbing knowledge in both languages: paragraphs apart by an empty line, headings behind "## "."""

    name: f.Name
    name_en: f.Name
    alternative_names: Annotated[list[f.Name], Field(max_length=120), f.or_empty(list)] = []
    topic: f.Keyword
    safety: f.Flag = False
    body: f.Prose
    body_en: f.Prose
    questions: Annotated[list[AskedFor], Field(max_length=100), f.or_empty(list)] = []
    status: f.Status = "published"
    updated_at: f.Moment | None = None


Row: TypeAlias = CragRow | AreaRow | RouteRow | GymRow | ConditionRow | ArticleRow

MODELS: dict[RowKind, type[_Row]] = {
    "crag": CragRow,
    "area": AreaRow,
    "route": RouteRow,
    "gym": GymRow,
    "gym_condition": ConditionRow,
    "article": ArticleRow,
}
"""The row model of each kind, in the order in which rows may be written: a crag before its areas before its routes."""


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """One refused field: which, what it held, what was wanted."""

    field: str
    value: Any
    wanted: str

    def as_dict(self) -> dict[str, Any]:
        """The shape of an error detail in the API."""
        return {"field": self.field, "value": self.value, "wanted": self.wanted}


class RowError(ValueError):
    """A row that may not be stored, with every problem of it."""

    def __init__(self, kind: str, problems: list[FieldProblem]) -> None:
        super().__init__("; ".join(f"{kind}.{p.field} {p.value!r}: wanted {p.wanted}" for p in problems))
        self.kind = kind
        self.problems = problems

    @property
    def details(self) -> list[dict[str, Any]]:
        """The problems as {field, value, wanted}."""
        return [problem.as_dict() for problem in self.problems]


def validate(kind: RowKind, data: Mapping[str, Any]) -> Row:
    """The row that the data says; raises RowError with every problem. A null field is a missing one."""
    try:
        row = MODELS[kind].model_validate(dict(data))
    except ValidationError as error:
        raise RowError(kind, [_problem(kind, dict(e), data) for e in error.errors(include_url=False)]) from None
    return row  # type: ignore[return-value]  # the models are exactly Row's members


def patched(kind: RowKind, current: Mapping[str, Any], patch: Mapping[str, Any]) -> Row:
    """The current row (data file's names) with a JSON merge patch (RFC 7396) put in: null removes, objects merge."""
    if "id" in patch and patch["id"] != current["id"]:
        raise RowError(kind, [FieldProblem("id", patch["id"], f"{current['id']!r}, an id never changes")])
    return validate(kind, _merge(current, patch))


def _merge(current: Any, patch: Any) -> Any:
    if not isinstance(patch, Mapping):
        return patch
    merged = dict(current) if isinstance(current, Mapping) else {}
    for key, value in patch.items():
        if value is None:
            merged.pop(key, None)
        else:
            merged[key] = _merge(merged.get(key), value)
    return merged


def _problem(kind: RowKind, error: Mapping[str, Any], data: Mapping[str, Any]) -> FieldProblem:
    field = ".".join(str(part) for part in error["loc"] if part != "[key]") or "row"
    if error["type"] == "missing":
        return FieldProblem(field, None, "a value")
    if error["type"] == "extra_forbidden":
        known = ", ".join(MODELS[kind].model_fields) if len(error["loc"]) == 1 else "only known keys"
        return FieldProblem(field, _shown(error["input"]), f"no such field; known are {known}")
    text = str(error["msg"]).removeprefix("Input should be ").removeprefix("a valid ")
    value = error["input"] if error["loc"] else {k: data.get(k) for k in ("id",)}
    return FieldProblem(field, _shown(value), text)


def _shown(value: Any) -> Any:
    """A value fit for an error message: short, and JSON whatever it was."""
    if isinstance(value, bool | int | float | None):
        return value if value == value and value not in (float("inf"), float("-inf")) else str(value)
    text = value if isinstance(value, str) else repr(value)
    text = text.encode("utf-8", "replace").decode()
    return text if len(text) <= MAX_SHOWN_CHARS else f"{text[:MAX_SHOWN_CHARS]}…"
