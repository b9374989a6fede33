"""In which order rows of each kind are listed: the usual one, by the walk, or as a question wants them sorted."""

from collections.abc import Callable, Mapping
from typing import Any

from schemas.reading import Extreme, Kind
from worker.sql.queryspec import Order

ORDERS: dict[Kind, tuple[Order, ...]] = {
    "route": (Order("grade_system", descending=True), Order("grade_min"), Order("crag_id"), Order("area_id")),
    "area": (Order("crag_id"),),
    "crag": (Order("region"),),
    "gym": (Order("city"), Order("district")),
    "gym_condition": (Order("starts_at", descending=True),),
}
BY_WALK: dict[Kind, tuple[Order, ...]] = {
    "gym": (Order("walk_minutes"),),
    "crag": (Order("approach_max_minutes"), Order("approach_min_minutes")),
}
SORTED: dict[Kind, dict[Extreme, tuple[Order, ...]]] = {
    "route": {
        "hardest": (Order("grade_system", descending=True), Order("grade_min", descending=True)),
        "easiest": (Order("grade_system", descending=True), Order("grade_min")),
        "longest": (Order("length_m", descending=True),),
        "shortest": (Order("length_m"),),
        "most_bolts": (Order("bolt_count", descending=True),),
        "fewest_bolts": (Order("bolt_count"),),
        "newest": (Order("first_ascent_date", descending=True),),
        "oldest": (Order("first_ascent_date"),),
        "most_popular": (Order("video_count", descending=True),),
    },
    "gym": {
        "cheapest": (Order("entry_price"),),
        "priciest": (Order("entry_price", descending=True),),
        "most_popular": (Order("rating", descending=True),),
        "lowest_rated": (Order("rated"),),
        "shortest_walk": (Order("walk_minutes"),),
    },
    "crag": {"most_popular": (Order("rating", descending=True),)},
}
"""The order that begins with an extreme; rows that lack the figure come last."""


def in_figure_order(order: Extreme | None) -> Callable[[Mapping[str, Any]], tuple[bool, float]] | None:
    """What sorts rows of routes that are named as a question wants them; None where it wants no order of routes."""
    wanted = SORTED["route"].get(order) if order is not None else None
    if wanted is None:
        return None
    by = wanted[-1]

    def place(row: Mapping[str, Any]) -> tuple[bool, float]:
        value = row[by.column]
        figure = float(str(value)[:4]) if by.column == "first_ascent_date" and value else float(value or 0)
        return value is None, -figure if by.descending else figure

    return place
