"""The database's answers in plain Python over the data files: three-valued predicates and none of the project's SQL."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from schemas.reading import Filter, GradeRange
from tests.worker.taiwan import published
from worker.sql.where import IN_NOTES

LETTERS = "abcd"
# What the published messy grades mean, by hand: (number, letter) ends.
MESSY: dict[str, tuple[tuple[int, int], tuple[int, int]] | None] = {
    "5.10?": ((10, 0), (10, 3)),
    "5.10? R": ((10, 0), (10, 3)),
    "5.11?": ((11, 0), (11, 3)),
    "5.12?": ((12, 0), (12, 3)),
    "5.10": ((10, 0), (10, 3)),
    "5.10+": ((10, 2), (10, 3)),
    "5.10a/b": ((10, 0), (10, 1)),
    "5.11/5.10+": ((10, 2), (11, 3)),
    "5.11d/5.12a": ((11, 3), (12, 0)),
    "5.9+": ((9, 0), (9, 0)),
    "5.13b+": ((13, 1), (13, 1)),
    "5.??": None,
    "TBD": None,
    "V5": None,
}
CRAGS = {row["id"]: row for row in published("crags")}
AREAS = published("areas")
GYMS = published("gyms")
ROUTES = published("routes")
WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
State = bool | None
"""Whether a row meets a constraint; None is maybe."""


def ends(text: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """A grade as comparable pairs, read without the project's parser."""
    if text in MESSY:
        return MESSY[text]
    number = text[2:].rstrip(LETTERS)
    letter = LETTERS.index(text[-1]) if text[-1] in LETTERS else 0
    return (int(number), letter), (int(number), letter)


def pair(text: str) -> tuple[int, int]:
    """A plain printed grade as a comparable pair; a boulder grade's letter is always 0."""
    if text.startswith("V"):
        return int(text[1:]), 0
    found = ends(text)
    assert found is not None
    return found[0]


def graded(row: dict[str, Any]) -> tuple[str | None, tuple[tuple[int, int], tuple[int, int]] | None]:
    """The system and the ends of a route's grade."""
    text = row["grade"]
    if text.startswith("V"):
        return "v", (pair(text), pair(text))
    return (None if text == "TBD" else "yds"), ends(text)


def inside(row: dict[str, Any], g: GradeRange) -> tuple[State, State]:
    """Whether the grade lies inside the range, and whether it lies outside."""
    system, span = graded(row)
    if span is None:
        # Who takes any V grade asks for boulders: what bears no grade of any ladder is none for all that is known.
        any_v = g.system == "v" and g.low_text in (None, "V0") and g.high_text in (None, "V17")
        return (None if system in ((g.system,) if any_v else (None, g.system)) else False), None
    if system != g.system:
        return False, True
    low = pair(g.low_text) if g.low_text else (-1, 0)
    high = pair(g.high_text) if g.high_text else (99, 0)
    overlaps = span[0] <= high and span[1] >= low
    within = True if low <= span[0] and span[1] <= high else None if overlaps else False
    return within, not overlaps or (None if within is None else False)


def measured(value: float | None, low: float | None, high: float | None) -> State:
    """A number between two ends; a missing one may be."""
    if value is None:
        return None
    return (low is None or value >= low) and (high is None or value <= high)


RECORDED = {
    "grade": "grade", "length": "length_m", "bolts": "bolt_count", "first_ascent": "first_ascent_date",
    "name_zh": "name", "name_en": "name_en",
}  # fmt: skip


def _is_known(row: dict[str, Any], of: str) -> bool:
    if of == "name_zh":
        return re.search("[ㄅ-ㄩ一-鿿]", row.get("name") or "") is not None
    return graded(row)[1] is not None if of == "grade" else row.get(RECORDED[of]) not in (None, "")


def _is_named(row: dict[str, Any], text: str, at: str | None) -> bool:
    keys = ("name", "name_en") if at else ("name", "name_en", "alternative_names")
    names = [str(row.get(key) or "").lower() for key in keys]
    held = {"start": str.startswith, "end": str.endswith}.get(at or "", str.__contains__)
    return any(held(name, text) for name in names)


def of_route(row: dict[str, Any], f: Filter) -> Iterator[tuple[str, State]]:
    """Every constraint on what a route is, with its cause of doubt."""
    if f.sectors:
        yield "", row.get("sector") in f.sectors or row.get("sector_en") in f.sectors
    if f.named:
        yield "", _is_named(row, f.named.lower(), f.named_at)
    if f.not_sectors:
        yield "", not {row.get("sector"), row.get("sector_en")} & set(f.not_sectors)
    if f.route_types:
        yield "type", None if row["type"] == "unknown" else row["type"] in f.route_types
    if f.not_route_types:
        yield "type", None if row["type"] == "unknown" else row["type"] not in f.not_route_types
    if f.grades:
        yield "grade", inside(row, f.grades)[0]
    for excluded in f.not_grades:
        yield "grade", inside(row, excluded)[1]
    if f.length_min_m is not None or f.length_max_m is not None:
        yield "length", measured(row.get("length_m"), f.length_min_m, f.length_max_m)
    if f.bolts_min is not None or f.bolts_max is not None:
        yield "bolts", measured(row.get("bolt_count"), f.bolts_min, f.bolts_max)
    if f.first_ascent_min is not None or f.first_ascent_max is not None:
        date = row.get("first_ascent_date")
        yield "first_ascent", measured(int(date[:4]) if date else None, f.first_ascent_min, f.first_ascent_max)
    yield "", f.videos_min is None or row.get("video_count", 0) >= f.videos_min
    yield "", f.videos_max is None or row.get("video_count", 0) <= f.videos_max
    if f.has_video is not None:
        yield "", (row.get("video_count", 0) > 0) == f.has_video
    yield "", not any(_is_known(row, of) for of in f.lacks)
    yield "", all(_is_known(row, of) for of in f.holds)
    held = set(row.get("features", ()))
    if f.features:
        yield "", bool(held & set(f.features)) if f.any_feature else held >= set(f.features)
    if f.not_features:
        yield "", not held & set(f.not_features)


_AROUND = {"toilet": "restroom", "shop": "convenience 7-eleven", "hot_spring": "hot springs", "parking": "parking"}
_WAYS = {"bus": "bus hsr_bus public_transport", "metro": "metro", "public": "bus hsr_bus public_transport metro train"}


def _lists(crag: dict[str, Any], amenity: str) -> bool:
    """Whether a crag of the sample, all of which tell what is around them, lists a thing or a way there."""
    if amenity in _WAYS:
        return any(way["mode"] in _WAYS[amenity].split() for way in crag["transport"])
    told = " ".join(crag["amenities_en"]).lower()
    words = [_AROUND[amenity]] if amenity == "hot_spring" else _AROUND[amenity].split()
    return any(word in told for word in words) or (amenity == "parking" and bool(crag.get("parking")))


def states(view: str, row: dict[str, Any], f: Filter) -> Iterator[tuple[str, State]]:
    """Every constraint of the filter that the view answers, with its cause of doubt."""
    if view == "published_gyms":
        yield from _of_gym(row, f)
        return
    crag = CRAGS[row.get("crag_id", row["id"])]
    area = row.get("area_id") if view == "published_routes" else row["id"] if view == "published_areas" else None
    yield "", not f.crag_ids or crag["id"] in f.crag_ids
    yield "", crag["id"] not in f.not_crag_ids
    yield "", f.region is None or crag["region"] == f.region
    yield "", crag["region"] not in f.not_within
    yield "", not f.ids or row["id"] in f.ids
    yield "", row["id"] not in f.exclude_ids
    if view != "published_areas":
        yield "", not f.seasons or bool(set(f.seasons) & set(crag.get("best_seasons", ())))
    rock = crag.get("rock_type_en", "").lower()
    yield "", f.rock is None or f.rock in rock
    yield "", not any(each in rock for each in f.not_rocks)
    if view == "published_crags":
        has = [_lists(row, each) for each in f.amenities]
        yield "", not has or (any(has) if f.any_amenity else all(has))
        yield "", not any(_lists(row, each) for each in f.not_amenities)
    if view != "published_areas" and (f.walk_min_minutes, f.walk_max_minutes) != (None, None):
        yield "approach" if view == "published_crags" else "walk", _walked(crag, f)
    if view != "published_crags":
        yield "", not f.area_ids or area in f.area_ids
        yield "", area not in f.not_area_ids
    if view == "published_routes":
        yield from of_route(row, f)
        return
    if view == "published_crags":
        yield from rated(crag, f)
    if view == "published_areas" and f.sectors:
        own = {s.get(key) for s in row.get("sectors", ()) for key in ("name", "name_en")}
        yield "", bool(own & set(f.sectors))
    key = "area_id" if view == "published_areas" else "crag_id"
    held = [r for r in ROUTES if r.get(key) == row["id"]]
    yield "", any(kleene(of_route(r, f)) is True for r in held)
    if f.also is not None:
        yield "", any(kleene(of_route(r, f.also)) is True for r in held)
    for of, every in ((f.lacking, False), (f.solely, True)):
        # Four states are there without any constraint.
        if of is not None and len(list(of_route({"type": "", "grade": "TBD"}, of))) > 4:
            yield "", all((kleene(of_route(r, of)) is True) == every for r in held)


def _walked(crag: dict[str, Any], f: Filter) -> State:
    """Whether all of a crag's walk lies within the bounds, or its longest is long enough; None where they cut it."""
    bounds = f.walk_min_minutes, f.walk_max_minutes
    if f.walk_max_minutes is None:
        # A bound below alone is met by the longest walk.
        return measured(crag.get("approach_max_minutes"), *bounds)
    ends = [measured(crag.get(f"approach_{end}_minutes"), *bounds) for end in ("min", "max")]
    low, high = f.walk_min_minutes or 0, f.walk_max_minutes or 999
    apart = crag["approach_max_minutes"] < low or crag["approach_min_minutes"] > high
    return False if apart else True if ends == [True, True] else None


def rated(row: dict[str, Any], f: Filter) -> Iterator[tuple[str, State]]:
    """What nobody rated meets no bound."""
    rating = row.get("rating")
    yield "", f.rating_min is None or bool(rating and rating >= f.rating_min)
    yield "", f.rating_max is None or bool(rating and rating <= f.rating_max)


def _of_gym_known(row: dict[str, Any], of: str) -> bool:
    priced = row.get("pricing_twd") or {}
    sold = {"twilight": (priced.get("singleEntry") or {}).get("twilight"), **(priced.get("rental") or {})}
    return bool({**sold, **row}.get({"station": "nearest_station"}.get(of, of)))


def _of_gym(row: dict[str, Any], f: Filter) -> Iterator[tuple[str, State]]:
    yield "", not f.ids or row["id"] in f.ids
    yield "", row["id"] not in f.exclude_ids
    yield "", f.region is None or row["region"] == f.region
    yield "", not {row["region"], row["city"], row["district"]} & set(f.not_within)
    yield "", f.gym_city is None or row["city"] == f.gym_city
    yield "", not f.gym_cities or row["city"] in f.gym_cities
    yield "", f.gym_district is None or row["district"] == f.gym_district
    yield "", not f.gym_districts or row["district"] in f.gym_districts
    yield "", not f.gym_stations or row.get("nearest_station") in f.gym_stations
    yield "", not f.gym_types or row["gym_type"] in f.gym_types
    yield "", not (set(row.get("facilities", ())) | set(row.get("facilities_en", ()))) & set(f.not_facilities)
    held = set(row.get("facilities", ())) | set(row.get("facilities_en", ()))
    one = bool(f.any_facility and f.facilities)
    yield "", bool(held & set(f.facilities)) if one else held >= set(f.facilities)
    group, _, of = (f.price_of or "singleEntry.weekday").partition(".")
    price = (row.get("pricing_twd") or {}).get(group, {}).get(of)
    yield "", f.price_min is None or bool(price and price >= f.price_min)
    yield "", f.price_max is None or bool(price and price <= f.price_max)
    if f.same_price is not None:
        day, weekend = ((row.get("pricing_twd") or {}).get("singleEntry", {}).get(d) for d in ("weekday", "weekend"))
        yield "", bool(day and weekend) and (weekend == day if f.same_price else weekend > day)
    notes = (row.get("pricing_twd") or {}).get("notes") or ""
    yield "", f.noted is None or any(told in notes for told in IN_NOTES[f.noted])
    yield "", f.not_noted is None or all(told not in notes for told in IN_NOTES[f.not_noted])
    yield "", all(_of_gym_known(row, of) for of in f.gym_holds)
    yield "", not any(_of_gym_known(row, of) for of in f.gym_lacks)
    walk = row.get("walk_minutes")
    yield "", f.walk_min_minutes is None or bool(walk and walk >= f.walk_min_minutes)
    yield "", f.walk_max_minutes is None or bool(walk and walk <= f.walk_max_minutes)
    yield from rated(row, f)
    hours = row.get("opening_hours") or {}
    if f.open_at is not None:
        states = [_open(hours.get(day), f.open_at[1], f.open_until) for day in f.open_days or (f.open_at[0],)]
        if f.any_day:
            states = [True if True in states else None if None in states else False]
        yield from (("hours", state) for state in states)
    if f.closed_some:
        shut = [_open(hours.get(day), None) for day in WEEK]
        yield "hours", True if False in shut else None if None in shut else False

    if f.shut_at is not None:
        then = _open(hours.get(f.shut_at[0]), f.shut_at[1])
        yield "hours", None if then is None else not then
    if f.closes_by is not None:
        for day in f.open_days or (f.closes_by[0],):
            ends = _ends(hours[day]) if hours.get(day) else ()
            yield "hours", None if not hours.get(day) else bool(ends) and ends[1] <= f.closes_by[1]
    if f.days_apart is not None:
        days, others, how = f.days_apart
        yield "hours", _apart([hours.get(day) for day in days], [hours.get(day) for day in others], how)


def _apart(texts: list[str | None], others: list[str | None], how: str) -> State:
    if not all(texts) or not all(others):
        return None
    first, second = ([_ends(text) for text in group if text and _ends(text)] for group in (texts, others))
    if not first or not second:
        return False
    if how == "same":
        return len(first) == len(texts) and len(second) == len(others) and len({*first, *second}) == 1
    at = how.startswith("closes")
    mine, theirs = [ends[at] for ends in first], [ends[at] for ends in second]
    return max(mine) < min(theirs) if how.endswith("earlier") else min(mine) > max(theirs)


def _ends(text: str) -> tuple[int, ...]:
    found = re.findall(r"(\d+):(\d+)-(\d+):(\d+)", text)
    spans = [(int(a) * 60 + int(b), int(c) * 60 + int(d)) for a, b, c, d in found]
    return (min(a for a, _ in spans), max(b for _, b in spans)) if spans else ()


def _open(text: str | None, minute: int | None, until: int | None = None) -> State:
    found = re.findall(r"(\d+):(\d+)-(\d+):(\d+)", text or "")
    spans = [(int(a) * 60 + int(b), int(c) * 60 + int(d)) for a, b, c, d in found]
    then = bool(spans)
    if minute is not None:
        then = any(a <= minute and (minute + 1 if until is None else until) <= b for a, b in spans)
    return then if text else None


def kleene(found: Iterable[tuple[str, State]]) -> State:
    """All of them: true, false, or maybe."""
    held = [state for _, state in found]
    return False if False in held else None if None in held else True


def rows_of(view: str) -> list[dict[str, Any]]:
    """The published rows of a view."""
    return {
        "published_routes": ROUTES,
        "published_areas": AREAS,
        "published_crags": list(CRAGS.values()),
        "published_gyms": GYMS,
    }[view]


def certain(view: str, f: Filter) -> list[dict[str, Any]]:
    """The rows that surely meet the filter."""
    return [row for row in rows_of(view) if kleene(states(view, row, f)) is True]


def doubtful(view: str, f: Filter) -> tuple[int, Counter[str]]:
    """How many rows only may meet the filter, and in how many each cause of doubt plays a part."""
    unsure = 0
    causes: Counter[str] = Counter()
    for row in rows_of(view):
        found = list(states(view, row, f))
        if kleene(found) is None:
            unsure += 1
            causes.update({cause for cause, state in found if state is None})
    return unsure, causes
