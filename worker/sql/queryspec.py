"""A typed question to the database: which view, which rows, what of them; checked before any SQL exists."""

from dataclasses import dataclass, field
from typing import Literal

from schemas.reading import Extreme, Filter, Kind
from worker.sql.hours import asks_hours

View = Literal[
    "published_routes",
    "published_areas",
    "published_crags",
    "published_gyms",
    "published_conditions",
    "published_articles",
]
Operation = Literal["list", "count", "extreme", "group"]
MAX_LIMIT = 1_000
MOST_OF_EACH = 2
"""How many of the rows that share the best value of their group are chosen."""

VIEWS: dict[Kind, View] = {
    "route": "published_routes",
    "area": "published_areas",
    "crag": "published_crags",
    "gym": "published_gyms",
    "gym_condition": "published_conditions",
    "article": "published_articles",
}
# What rows of a view may be ordered and grouped by; nothing else ever becomes part of a statement.
COLUMNS: dict[View, frozenset[str]] = {
    "published_routes": frozenset(
        {
            "id", "name", "name_en", "crag_id", "crag_name", "crag_name_en", "area_id", "area_name", "area_name_en",
            "sector", "sector_en", "grade_system", "grade_min", "grade_max", "type", "length_m", "bolt_count",
            "safety_dots", "first_ascent_date", "video_count", "popularity", "stars", "votes", "region",
            "climbers", "climber_votes", "climber_rating",
            "features",
        }
    ),
    "published_areas": frozenset({"id", "name", "crag_id", "crag_name", "region"}),
    "published_crags": frozenset(
        {"id", "name", "region", "rock_type", "rating", "climbing_type", "approach_min_minutes", "approach_max_minutes"}
    ),
    "published_gyms": frozenset({"id", "name", "city", "district", "region", "gym_type", "rating", "walk_minutes"}),
    "published_conditions": frozenset({"id", "gym_id", "kind", "starts_at", "ends_at", "created_at"}),
    "published_articles": frozenset({"id", "name", "name_en", "topic"}),
}  # fmt: skip
# The column that an extreme of routes is measured by, and whether the greatest value wins.
MEASURES: dict[Extreme, tuple[str, bool]] = {
    "hardest": ("grade_min", True),
    "easiest": ("grade_min", False),
    "longest": ("length_m", True),
    "shortest": ("length_m", False),
    "most_bolts": ("bolt_count", True),
    "fewest_bolts": ("bolt_count", False),
    "newest": ("first_ascent_date", True),
    "oldest": ("first_ascent_date", False),
    "most_popular": ("video_count", True),
    "most_climbed": ("climbers", True),
}
_ENTRY = "NULLIF(json_extract(pricing_twd, '$.singleEntry.weekday'), 0)"
EXPRESSIONS = {"entry_price": _ENTRY, "rated": "NULLIF(rating, 0)"}
"""What rows of gyms may be ordered by beside their columns: one entry on a weekday, a rating that there is."""
# The same of every view that has extremes, as SQL; a price or a rating of zero is none.
MEASURED: dict[View, dict[Extreme, tuple[str, bool]]] = {
    "published_routes": MEASURES,
    "published_crags": {"most_popular": ("NULLIF(rating, 0)", True), "lowest_rated": ("NULLIF(rating, 0)", False)},
    "published_gyms": {
        "cheapest": (_ENTRY, False),
        "priciest": (_ENTRY, True),
        "most_popular": ("NULLIF(rating, 0)", True),
        "lowest_rated": ("NULLIF(rating, 0)", False),
    },
}


class QuerySpecError(ValueError):
    """A question that makes no sense to the database: which field, what it held, what was wanted."""

    def __init__(self, field_name: str, value: object, wanted: str) -> None:
        super().__init__(f"{field_name} {value!r}: wanted {wanted}")


@dataclass(frozen=True, slots=True)
class Order:
    """One column to order by; unknown values come last either way."""

    column: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class QuerySpec:
    """One question: list rows, count them, find the extreme ones, or count them in groups.

    list answers rows and both counts; group answers, for each combination of the columns in group_by, the number of
    certain rows and the ends of their grades; an extreme with group_by is that of each group. now_ms keeps only
    conditions in force at that time.
    """

    view: View
    operation: Operation = "list"
    filter: Filter = field(default_factory=Filter)
    extreme: Extreme | None = None
    group_by: tuple[str, ...] = ()
    order: tuple[Order, ...] = ()
    limit: int = 8
    now_ms: int | None = None

    def __post_init__(self) -> None:
        """Raise QuerySpecError naming the field that does not fit."""
        columns = COLUMNS.get(self.view)
        if columns is None:
            raise QuerySpecError("view", self.view, " or ".join(COLUMNS))
        computed = EXPRESSIONS if self.view == "published_gyms" else {}
        for column in (*self.group_by, *(o.column for o in self.order if o.column not in computed)):
            if column not in columns:
                raise QuerySpecError("column", column, f"a column of {self.view}: {', '.join(sorted(columns))}")
        if not 0 <= self.limit <= MAX_LIMIT:
            raise QuerySpecError("limit", self.limit, f"0 to {MAX_LIMIT}")
        if self.operation != "extreme" and (self.operation == "group") != bool(self.group_by):
            raise QuerySpecError("group_by", self.group_by, "columns for group, or for the extremes of each group")
        if (self.operation == "extreme") != (self.extreme is not None):
            raise QuerySpecError(
                "extreme", self.extreme, "a measure for the operation extreme, and none for the others"
            )
        measures = MEASURED.get(self.view, {})
        if self.extreme is not None and self.extreme not in measures:
            raise QuerySpecError("extreme", self.extreme, f"a measure of {self.view}: {', '.join(measures) or 'none'}")
        if self.now_ms is not None and self.view != "published_conditions":
            raise QuerySpecError("now_ms", self.now_ms, "published_conditions as the view")
        if asks_hours(self.filter) and self.view == "published_gyms" and self.operation not in ("list", "count"):
            raise QuerySpecError("operation", self.operation, "list or count when opening hours are asked")
