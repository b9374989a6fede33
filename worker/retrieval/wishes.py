"""What a search may find beside the kind that was read: kinds are a wall only where the reading is sure of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from schemas.reading import Filter, Kind, Mention, Reading
from worker.retrieval.wording import rest_of

SURE = 0.9
_ROWS: tuple[Kind, ...] = ("route", "area", "crag", "gym", "gym_condition")
_OUTSIDE: tuple[Kind, ...] = ("route", "area", "crag")
_INSIDE: tuple[Kind, ...] = ("gym", "gym_condition")
_NONE = Filter()
_OF_GYMS = (
    "gym_ids", "gym_city", "gym_cities", "gym_district", "gym_districts", "gym_stations",
    "gym_types", "facilities", "any_facility", "not_facilities", "open_at", "open_until", "open_part",
    "open_days", "any_day", "closed_on", "closed_days", "closed_some", "days_apart", "closes_by", "shut_at",
    "noted", "not_noted", "same_price", "gym_holds", "gym_lacks",
)  # fmt: skip
_NEUTRAL = ("kinds", "ids", "exclude_ids", "region", "not_within")


@dataclass(frozen=True, slots=True)
class Wish:
    """The filter that every leg obeys, and the kinds of rows that are liked best among what it admits."""

    filter: Filter
    kinds: tuple[Kind, ...]


def wish_of(reading: Reading, filter: Filter) -> Wish:
    """Open the kinds where the question's words may mean others; every other constraint stays as it is.

    A constraint on routes admits no gym and one on gyms no route: what it says nothing about cannot meet it.
    """
    kinds = liked_kinds(reading, filter)
    if not filter.kinds or "article" in kinds or filter.ids or reading.mode is not None:
        return Wish(filter, kinds)
    if (cities := _of_a_town(reading, filter)) is not None:
        wider = replace(filter, kinds=tuple(dict.fromkeys((*filter.kinds, *_INSIDE))))
        districts = [m for m in cities if m.kind == "district"]
        if districts:
            wider = replace(wider, gym_district=districts[0].name)
        else:
            wider = replace(wider, gym_city=None, gym_cities=tuple(i for m in cities for i in m.ids))
        return Wish(wider, ("gym",))
    open_kinds = _open_kinds(reading, filter)
    return Wish(replace(filter, kinds=tuple(dict.fromkeys((*filter.kinds, *open_kinds)))), kinds)


def liked_kinds(reading: Reading, filter: Filter) -> tuple[Kind, ...]:
    """The kinds that the question most likely asks for; of a town without rocks that is a gym."""
    if _of_a_town(reading, filter) is not None:
        return ("gym",)
    return reading.filter.kinds or ((reading.subject,) if reading.subject else ())


def _open_kinds(reading: Reading, filter: Filter) -> tuple[Kind, ...]:
    """The kinds that the question may mean beside those that were read."""
    if any(m.kind in ("area", "sector") and not m.negated for m in reading.mentions) and "area" in filter.kinds:
        # Who names a wall is served by its routes too.
        return ("route",)
    if reading.intent != "search" or not rest_of(reading):
        return ()
    outside, inside = _constrains(filter, of_gyms=False), _constrains(filter, of_gyms=True)
    if outside == inside:
        return () if outside else _ROWS
    return _OUTSIDE if outside else _INSIDE


def _of_a_town(reading: Reading, filter: Filter) -> Sequence[Mention] | None:
    """The towns of a question for bouldering or climbing in a town, where gyms are meant as likely as rocks."""
    if reading.confidence >= SURE or reading.subject != "route" or filter.grades is not None:
        return None
    if not set(filter.route_types) <= {"boulder"}:
        return None
    named = [m for m in reading.mentions if not m.negated]
    towns = [m for m in named if m.kind in ("city", "district")]
    return towns if towns and len(towns) == len(named) else None


def _constrains(filter: Filter, *, of_gyms: bool) -> bool:
    """Whether any constraint that only gyms (or only rocks) can meet is set."""
    names = [n for n in Filter.__dataclass_fields__ if n not in _NEUTRAL and (n in _OF_GYMS) == of_gyms]
    return any(getattr(filter, name) != getattr(_NONE, name) for name in names)
