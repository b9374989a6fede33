"""What a filter asks, as values that a sentence may state: the place, the grades, the types, the rest."""

from collections.abc import Mapping, Sequence
from typing import Any

from schemas.evidence import ComputedValue, FactValue
from schemas.grades import label
from schemas.reading import DayPart, Filter, GradeRange, Locale
from worker.sql.facts import names
from worker.sql.hours import spanned
from worker.sql.queryspec import QuerySpec
from worker.sql.sectors import sector_names
from worker.verify import words


def place_specs(f: Filter) -> list[QuerySpec]:
    """The specs that read the rows of the places a filter names: its areas, or else its crags."""
    if f.area_ids:
        return [QuerySpec("published_areas", filter=Filter(area_ids=f.area_ids), limit=20)]
    if f.crag_ids:
        return [QuerySpec("published_crags", filter=Filter(crag_ids=f.crag_ids), limit=20)]
    return []


def excluded_specs(f: Filter) -> list[QuerySpec]:
    """The specs that read the rows of the places a filter rules out."""
    specs: list[QuerySpec] = []
    if f.not_crag_ids:
        specs.append(QuerySpec("published_crags", filter=Filter(crag_ids=f.not_crag_ids), limit=20))
    if f.not_area_ids:
        specs.append(QuerySpec("published_areas", filter=Filter(area_ids=f.not_area_ids), limit=20))
    return specs


def scope_values(f: Filter, places: Sequence[Mapping[str, Any]], locale: Locale) -> list[ComputedValue]:
    """The filter's constraints as computed values named scope.*; places are the rows of the places it names."""
    found: list[ComputedValue] = []

    def put(key: str, value: FactValue, ids: tuple[str, ...] = ()) -> None:
        if value not in (None, (), ""):
            found.append(ComputedValue(f"scope.{key}", value, ids))

    ruled_out = {*f.not_crag_ids, *f.not_area_ids}
    rows = [r for r in places if r["id"] not in ruled_out]
    put("not_place", tuple(_name(r, locale) for r in places if r["id"] in ruled_out))
    areas = [r for r in rows if "crag_id" in r]
    crags = [r for r in rows if "crag_id" not in r]
    if areas:
        put("place", tuple(_area_name(r, locale) for r in areas), tuple(r["id"] for r in areas))
    elif crags:
        put("place", tuple(_name(r, locale) for r in crags), tuple(r["id"] for r in crags))
    english = {name: other for row in areas for name, other in sector_names(row)} if locale == "en" else {}
    put("sectors", tuple(english.get(name, name) for name in f.sectors))
    put("not_within", f.not_within)
    put("not_sectors", tuple(english.get(name, name) for name in f.not_sectors))
    put("region", f.region)
    put("city", (f.gym_city,) if f.gym_city else f.gym_cities)
    put("district", f.gym_district or f.gym_districts)
    put("stations", f.gym_stations)
    either = _alternatives(f)
    if f.grades is not None:
        put("grades", either or grade_text(f.grades))
    put("not_grades", () if either else tuple(grade_text(g) for g in f.not_grades))
    put("types", f.route_types)
    put("not_types", f.not_route_types)
    low_year, high_year = f.first_ascent_min, f.first_ascent_max
    years = low_year is not None and high_year is not None and low_year < high_year
    put("first_ascent_years", f"{low_year}–{high_year}" if years else None)
    for name, low, high in (
        ("length", f.length_min_m, f.length_max_m),
        ("bolts", f.bolts_min, f.bolts_max),
        *([("first_ascent", f.first_ascent_min, f.first_ascent_max)] if not years else []),
    ):
        unit = "_m" if name == "length" else ""
        if low == high:
            put(f"{name}_is{unit}", low)
        else:
            put(f"{name}_min{unit}", low)
            put(f"{name}_max{unit}", high)
    of = "" if f.price_of is None else f"{words.price_key(f.price_of)}_"
    listed = f.price_min == 1 and f.price_max is None
    put(f"{of}price_listed", listed or None)
    exact = f.price_min is not None and f.price_min == f.price_max
    put(f"{of}price_is", f.price_min if exact else None)
    put(f"{of}price_min", None if listed or exact else f.price_min)
    put("same_price", f.same_price)
    put("noted", f.noted)
    put("not_noted", f.not_noted)
    put("gym_holds", f.gym_holds)
    put("gym_lacks", f.gym_lacks)
    put(f"{of}price_max", None if exact else f.price_max)
    walk = "station_walk" if "gym" in f.kinds else "walk"
    put(f"{walk}_min", f.walk_min_minutes)
    put(f"{walk}_max", f.walk_max_minutes)
    of_crags = "crag" in f.kinds
    put("rock" if of_crags else "on_rock", f.rock)
    put("not_rocks" if of_crags else "not_on_rocks", f.not_rocks)
    put("any_amenities" if f.any_amenity else "amenities", f.amenities)
    put("not_amenities", f.not_amenities)
    exact = f.rating_min is not None and f.rating_min == f.rating_max
    put("rating_is", f.rating_min if exact else None)
    put("rating_min", None if exact else f.rating_min)
    put("rating_max", None if exact else f.rating_max)
    put("videos_min", f.videos_min)
    put("videos_max", f.videos_max)
    put("has_video", f.has_video)
    put("lacks", f.lacks)
    put("holds", f.holds)
    put(f"named_{f.named_at}" if f.named_at else "named", f.named)
    put("any_features" if f.any_feature else "features", f.features)
    put("not_features", f.not_features)
    put("seasons", f.seasons)
    put("gym_types", f.gym_types)
    put("any_facilities" if f.any_facility else "facilities", f.facilities)
    put("not_facilities", f.not_facilities)
    put("open_at", moment_asked(f))
    put("closed_some", f.closed_some)
    put("closed_on", "|".join(f.closed_days) if f.any_day and f.closed_days else spanned(f.closed_days) or f.closed_on)
    put("shut_at", f.shut_at and moment_text(*f.shut_at))
    put("closes_by", f.closes_by and moment_text(spanned(f.open_days) or f.closes_by[0], f.closes_by[1]))
    put("days_apart", f.days_apart and f"{spanned(f.days_apart[0])}|{spanned(f.days_apart[1])}|{f.days_apart[2]}")
    for held, routes in (("also", f.also), ("lacking", f.lacking), ("solely", f.solely)):
        for each in () if routes is None else scope_values(routes, (), locale):
            put(f"{held}.{each.key.removeprefix('scope.')}", each.value)
    put("these", bool(f.ids) or None)
    put("gyms", bool(f.gym_ids) or None)
    put("excluded", bool(f.exclude_ids) or None)
    return found


def _alternatives(f: Filter) -> tuple[str, ...]:
    """The ranges that are left of a closed one where parts within it are cut out: "5.9 or 5.11"; () where none are."""
    whole = f.grades
    if whole is None or whole.low is None or whole.high is None or not f.not_grades:
        return ()
    found, low = [], whole.low
    for gap in sorted(f.not_grades, key=lambda g: -1 if g.low is None else g.low):
        inside = gap.low is not None and gap.high is not None and low < gap.low <= gap.high < whole.high
        if gap.system != whole.system or not inside or gap.low is None or gap.high is None:
            return ()
        found.append((low, gap.low - 1))
        low = gap.high + 1
    found.append((low, whole.high))
    ends = ((label(a, whole.system), label(b, whole.system)) for a, b in found)
    return tuple(a if a == b else f"{a}|{b}" for a, b in ends)


def grade_text(g: GradeRange) -> str:
    """A range as "low|high" of printed grades, an open end empty; worker.verify.forms prints it in words."""
    low, high = g.low_text or "", g.high_text or ""
    return low if low == high else f"{low}|{high}"


def moment_text(day: str, minutes: int | None, until: int | None = None, part: DayPart | None = None) -> str:
    """A day, a day and a time of it, a stretch or a part of it: "saturday 20:00", "saturday 15:00-18:00"."""
    if part is not None and minutes is not None:
        return f"{day} {part}"
    clocks = [f"{each // 60:02d}:{each % 60:02d}" for each in (minutes, until) if each is not None]
    return f"{day} {'-'.join(clocks)}" if clocks else day


def moment_asked(f: Filter) -> str | None:
    """When gyms are to be open, as `moment_text` writes it; a bar stands between days of which one is enough."""
    if f.open_at is None:
        return None
    days = f.open_days or f.open_at[:1]
    return moment_text("|".join(days) if f.any_day else spanned(days), f.open_at[1], f.open_until, f.open_part)


def _name(row: Mapping[str, Any], locale: Locale) -> str:
    return names(row, locale)[0] or str(row["id"])


def _area_name(row: Mapping[str, Any], locale: Locale) -> str:
    crag = names(row, locale, "crag_name")[0]
    area = _name(row, locale)
    if not crag or crag == area:
        return area
    return f"{crag}{area}" if locale == "zh-TW" else f"{area} ({crag})"
