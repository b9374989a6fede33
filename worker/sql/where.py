"""The one filter as parameterised SQL over a published view: what certainly meets it, and what possibly does.

A row *certainly* meets a constraint when its published value says so, and *possibly* when the value is missing or is a
range that the constraint cuts. Counts and lists hold the certain rows; the possible ones are counted apart and said.
A route's grade is the interval [grade_min, grade_max]: certain when it lies inside the asked range, possible when they
overlap or the grade is unknown; grade systems never mix. A missing length or bolt count is unknown, never zero.
Negated fields keep rows whose value is missing only where missing means "not so" (no area, no such feature); an unknown
grade or type is possible. Videos and features are positive lists: a row without them counts as having none.
`climbed` compares with the asker's own ascents, which only a handle bound to the asker sees. `open_at` and `closed_on`
read clock times out of text: worker.sql.run applies them, exactly.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from schemas.ascents import NOT_ASCENTS
from schemas.grades import band, bounds
from schemas.reading import Filter, GradeRange, GymRecorded, Recorded
from worker.sql.amenities import is_told, listed
from worker.sql.queryspec import View
from worker.verify.words import PRICES, ROCKS, SUMS

Mode = Literal["certain", "possible", "uncertain"]
Cause = Literal["grade", "type", "length", "bolts", "first_ascent", "approach", "walk"]
_FIRST_YEAR = "CAST(substr(first_ascent_date, 1, 4) AS INTEGER)"
_INLINE_LIMIT = 8
CLIMBED = f"(SELECT route_id FROM my_ascents WHERE style NOT IN ({', '.join(repr(s) for s in NOT_ASCENTS)}))"
"""The routes that the asker has climbed in any style; an attempt or a project is none."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One constraint: SQL that certain rows meet and, when a row can be unsure, SQL that possible rows meet too."""

    certain: str
    values: tuple[Any, ...] = ()
    possible: str | None = None
    possible_values: tuple[Any, ...] = ()
    cause: Cause | None = None


@dataclass(slots=True)
class _Conditions:
    found: list[Condition] = field(default_factory=list)

    def add(self, certain: str, *values: Any) -> None:
        self.found.append(Condition(certain, values))

    def one_of(self, column: str, values: Sequence[Any]) -> None:
        if values:
            sql, bound = _in(column, values)
            self.found.append(Condition(sql, bound))

    def none_of(self, column: str, values: Sequence[Any], *, nullable: bool = False) -> None:
        if values:
            sql, bound = _in(column, values)
            kept = f"{column} IS NULL OR " if nullable else ""
            self.found.append(Condition(f"({kept}NOT {sql})", bound))

    def all_in_list(self, columns: Sequence[str], values: Sequence[str]) -> None:
        for value in values:
            self.in_list(columns, (value,))

    def in_list(self, columns: Sequence[str], values: Sequence[str], *, negated: bool = False) -> None:
        if values:
            bound: list[Any] = []
            parts: list[str] = []
            for column in columns:
                inside, these = _in("value", values)
                parts.append(f"EXISTS (SELECT 1 FROM json_each({column}) WHERE {inside})")
                bound.extend(these)
            joined = " OR ".join(parts)
            self.found.append(Condition(f"NOT ({joined})" if negated else f"({joined})", tuple(bound)))


def where(f: Filter, view: View, mode: Mode = "certain") -> tuple[str, list[Any]]:
    """The condition (never empty) and its values; uncertain is possible but not certain."""
    found = conditions(f, view)
    certain, values = _join(found, certain=True)
    if mode == "certain":
        return certain, values
    possible, possible_values = _join(found, certain=False)
    if mode == "possible":
        return possible, possible_values
    # A comparison with NULL is NULL, neither true nor false: IS NOT TRUE takes those rows in.
    return f"{possible} AND ({certain}) IS NOT TRUE", possible_values + values


def conditions(f: Filter, view: View) -> tuple[Condition, ...]:
    """Every constraint that the view can answer, one by one; those of other kinds of rows do not constrain it."""
    c = _Conditions()
    if view == "published_routes":
        c.one_of("crag_id", f.crag_ids)
        c.one_of("area_id", f.area_ids)
        c.one_of("id", f.ids)
        c.none_of("crag_id", f.not_crag_ids)
        c.none_of("area_id", f.not_area_ids, nullable=True)
        _region(c, f)
        c.in_list(("best_seasons",), f.seasons)
        _of_rock(c, f, "crag_id")
        _approach(c, f, of_routes=True)
        _route_conditions(c, f)
        c.none_of("id", f.exclude_ids)
    elif view == "published_areas":
        c.one_of("crag_id", f.crag_ids)
        c.one_of("id", f.area_ids)
        c.one_of("id", f.ids)
        c.none_of("crag_id", f.not_crag_ids)
        c.none_of("id", (*f.not_area_ids, *f.exclude_ids))
        _region(c, f)
        if f.sectors:
            names, values = _in("json_extract(value, '$.name')", f.sectors)
            english, more = _in("json_extract(value, '$.name_en')", f.sectors)
            c.add(f"EXISTS (SELECT 1 FROM json_each(sectors) WHERE {names} OR {english})", *values, *more)
        _of_rock(c, f, "crag_id")
        _with_routes(c, f, "published_areas", "area_id")
    elif view == "published_crags":
        c.one_of("id", f.crag_ids)
        c.one_of("id", f.ids)
        c.none_of("id", (*f.not_crag_ids, *f.exclude_ids))
        _region(c, f)
        c.in_list(("best_seasons",), f.seasons)
        _approach(c, f, of_routes=False)
        _of_rock(c, f, "id")
        _listing(c, f)
        _rated(c, f)
        _with_routes(c, f, "published_crags", "crag_id")
    elif view == "published_gyms":
        c.one_of("id", f.gym_ids)
        c.one_of("id", f.ids)
        c.none_of("id", f.exclude_ids)
        _region(c, f)
        _equal(c, "city", f.gym_city)
        c.one_of("city", f.gym_cities)
        _equal(c, "district", f.gym_district)
        c.one_of("district", f.gym_districts)
        c.one_of("nearest_station", f.gym_stations)
        c.none_of("city", f.not_within, nullable=True)
        c.none_of("district", f.not_within, nullable=True)
        c.one_of("gym_type", f.gym_types)
        (c.in_list if f.any_facility else c.all_in_list)(("facilities", "facilities_en"), f.facilities)
        c.in_list(("facilities", "facilities_en"), f.not_facilities, negated=True)
        # A gym that publishes no price meets no bound on it; a zero was typed where a price was not known.
        for bound, sign in ((f.price_min, ">="), (f.price_max, "<=")):
            if bound is not None:
                c.add(f"{_priced(f.price_of)} {sign} ?", bound)
        if f.same_price is not None:
            day, weekend = (
                f"nullif(json_extract(pricing_twd, '$.singleEntry.{d}'), 0)" for d in ("weekday", "weekend")
            )
            c.add(f"{weekend} {'=' if f.same_price else '>'} {day}")
        for noted, sign in ((f.noted, ""), (f.not_noted, "NOT ")):
            if noted is not None:
                told = " OR ".join(
                    "instr(COALESCE(json_extract(pricing_twd, '$.notes'), ''), ?) > 0" for _ in IN_NOTES[noted]
                )
                c.add(f"{sign}({told})", *IN_NOTES[noted])
        for of_gym, sign in ((f.gym_holds, "NOT "), (f.gym_lacks, "")):
            for each in of_gym:
                c.add(f"NULLIF(NULLIF({GYM_RECORDED[each]}, ''), 0) IS {sign}NULL")
        # Nor does a gym that tells no walk from a station meet a bound on it.
        for minutes, sign in ((f.walk_min_minutes, ">="), (f.walk_max_minutes, "<=")):
            if minutes is not None:
                c.add(f"walk_minutes {sign} ?", minutes)
        _rated(c, f)
    elif view == "published_articles":
        c.one_of("id", f.ids)
        c.none_of("id", f.exclude_ids)
    else:
        c.one_of("gym_id", f.gym_ids)
        c.one_of("id", f.ids)
        c.none_of("id", f.exclude_ids)
        _equal(c, "gym_city", f.gym_city)
        c.one_of("gym_city", f.gym_cities)
        _equal(c, "gym_district", f.gym_district)
        c.one_of("gym_district", f.gym_districts)
        c.none_of("gym_city", f.not_within, nullable=True)
        c.none_of("gym_district", f.not_within, nullable=True)
    return tuple(c.found)


def _region(c: _Conditions, f: Filter) -> None:
    _equal(c, "region", f.region)
    c.none_of("region", f.not_within, nullable=True)


def _approach(c: _Conditions, f: Filter, *, of_routes: bool) -> None:
    """A crag's walk is a range too: certain when all of it is within the bounds, possible when they cut it.
    A bound below alone is met by its longest walk.

    One walks to a route as far as to its crag.
    """
    low, high = f.walk_min_minutes, f.walk_max_minutes
    # To walk for more than a time it is enough that some of its walks are as long: the range says so.
    least = "approach_max_minutes" if high is None else "approach_min_minutes"
    ends = ((f"{least} >= ?", low), ("approach_max_minutes <= ?", high))
    cut = (("approach_max_minutes >= ?", low), ("approach_min_minutes <= ?", high))
    certain, possible = (" AND ".join(sql for sql, value in tests if value is not None) for tests in (ends, cut))
    if certain:
        values = tuple(value for value in (low, high) if value is not None)
        possible = f"(approach_min_minutes IS NULL OR approach_max_minutes IS NULL OR ({possible}))"
        certain = f"({certain})"
        if of_routes:
            certain, possible = (
                f"crag_id IN (SELECT id FROM published_crags WHERE {sql})" for sql in (certain, possible)
            )
        c.found.append(Condition(certain, values, possible, values, "walk" if of_routes else "approach"))


def _of_rock(c: _Conditions, f: Filter, crag_id: str) -> None:
    """A crag's rock is written in both languages, its kind within a name (珊瑚礁石灰岩); a route's is its crag's.

    What nobody has written down is of no rock, and not certainly of another one.
    """
    of_rock = "(instr(coalesce(rock_type, ''), ?) OR instr(lower(coalesce(rock_type_en, '')), ?))"
    wanted = [(f.rock, "")] if f.rock is not None else []
    for rock, sign in (*wanted, *((each, "NOT ") for each in f.not_rocks)):
        sql = f"coalesce(rock_type, rock_type_en) IS NOT NULL AND {sign}{of_rock}"
        of_crag = sql if crag_id == "id" else f"{crag_id} IN (SELECT id FROM published_crags WHERE {sql})"
        c.add(f"({of_crag})", *ROCKS[rock])


def _listing(c: _Conditions, f: Filter) -> None:
    """A crag lists what is wanted around it, or tells what is around it and does not list that."""
    wanted = [listed(each) for each in f.amenities]
    if wanted and f.any_amenity:
        c.add(f"({' OR '.join(sql for sql, _ in wanted)})", *(value for _, values in wanted for value in values))
    else:
        for sql, values in wanted:
            c.add(sql, *values)
    for each in f.not_amenities:
        sql, values = listed(each)
        c.add(f"({is_told(each)} AND NOT {sql})", *values)


def _rated(c: _Conditions, f: Filter) -> None:
    """What nobody has rated meets no bound on its rating."""
    for bound, sign in ((f.rating_min, ">="), (f.rating_max, "<=")):
        if bound is not None:
            c.add(f"nullif(rating, 0) {sign} ?", bound)


def _equal(c: _Conditions, column: str, value: str | None) -> None:
    if value is not None:
        c.add(f"{column} = ?", value)


def _with_routes(c: _Conditions, f: Filter, view: View, key: str) -> None:
    """An area or crag meets a constraint on routes when it has one such route, or none, or no others.

    A place without routes neither lacks some nor has only some.
    """
    its = f"EXISTS (SELECT 1 FROM published_routes WHERE published_routes.{key} = {view}.id"
    some = "{its} AND {sql})"
    for of, how in ((f, some), (f.also, some), (f.lacking, "{its}) AND NOT {its} AND {sql})"), (f.solely, _NO_OTHERS)):
        routes = _Conditions()
        if of is not None:
            _route_conditions(routes, of)
        if routes.found:
            sql, values = _join(tuple(routes.found), certain=True)
            c.add(how.format(its=its, sql=sql), *values)


# What is unknown of a route is not what all of them are to be.
_NO_OTHERS = "{its}) AND NOT {its} AND ({sql}) IS NOT TRUE)"


def _route_conditions(c: _Conditions, f: Filter) -> None:
    if f.sectors:
        names, values = _in("sector", f.sectors)
        english, more = _in("sector_en", f.sectors)
        c.add(f"({names} OR {english})", *values, *more)
    c.none_of("sector", f.not_sectors, nullable=True)
    c.none_of("sector_en", f.not_sectors, nullable=True)
    if f.route_types:
        sql, bound = _in("type", f.route_types)
        c.found.append(Condition(sql, bound, f"({sql} OR type = 'unknown')", bound, "type"))
    if f.not_route_types:
        sql, bound = _in("type", f.not_route_types)
        c.found.append(Condition(f"(NOT {sql} AND type <> 'unknown')", bound, f"NOT {sql}", bound, "type"))
    if f.grades is not None:
        c.found.append(_inside(f.grades))
    for excluded in f.not_grades:
        c.found.append(_outside(excluded))
    _between(c, "length_m", f.length_min_m, f.length_max_m, "length")
    _between(c, "bolt_count", f.bolts_min, f.bolts_max, "bolts")
    _between(c, _FIRST_YEAR, f.first_ascent_min, f.first_ascent_max, "first_ascent")
    for videos, sign in ((f.videos_min, ">="), (f.videos_max, "<=")):
        if videos is not None:
            # A route that nobody has filmed has none.
            c.add(f"COALESCE(video_count, 0) {sign} ?", videos)
    if f.has_video is not None:
        c.add("video_count > 0" if f.has_video else "COALESCE(video_count, 0) = 0")
    for fields, sign in ((f.lacks, ""), (f.holds, "NOT ")):
        for field_ in fields:
            c.add(f"NULLIF({_RECORDED[field_]}, '') IS {sign}NULL")
    if f.named is not None:
        # Former names are a list in one text, which has no beginning of each.
        columns = ("name", "name_en") if f.named_at else ("name", "name_en", "alternative_names")
        held = " OR ".join(_HELD[f.named_at].format(column) for column in columns)
        c.add(f"({held})", *(f.named.lower(),) * len(columns))
    if f.climbed is not None:
        c.add(f"id {'IN' if f.climbed else 'NOT IN'} {CLIMBED}")
    (c.in_list if f.any_feature else c.all_in_list)(("features",), f.features)
    c.in_list(("features",), f.not_features, negated=True)


# Many a route's only name is English, and stands where the Chinese one would.
_RECORDED: dict[Recorded, str] = {
    "grade": "grade_min", "length": "length_m", "bolts": "bolt_count", "first_ascent": "first_ascent_date",
    "name_zh": "CASE WHEN name GLOB '*[ㄅ-ㄩ一-鿿]*' THEN name END", "name_en": "name_en",
    "aliases": "NULLIF(alternative_names, '[]')",
}  # fmt: skip
# A zero was typed where a price or a rating was not known.
GYM_RECORDED: dict[GymRecorded, str] = {
    "shoes": "json_extract(pricing_twd, '$.rental.shoes')", "harness": "json_extract(pricing_twd, '$.rental.harness')",
    "website": "website", "phone": "phone", "station": "nearest_station", "rating": "rating",
    "twilight": "json_extract(pricing_twd, '$.singleEntry.twilight')",
}  # fmt: skip
"""Where a gym's row holds what a question may want of it, or want missing."""
_HELD = {
    None: "instr(lower({0}), ?)",
    "start": "instr(lower({0}), ?) = 1",
    # What stands nowhere in a name marks its end.
    "end": "instr(lower({0}) || '\x1f', ? || '\x1f')",
    "digit": "{0} GLOB '*[' || ? || ']*'",
}


_V0 = band("V0", "v")[0]


def _inside(g: GradeRange) -> Condition:
    low, high = g.low if g.low is not None else -(2**31), g.high if g.high is not None else 2**31
    # Where any V grade will do, what has no grade of any ladder may not be one of them.
    anyone = g.system == "v" and low <= _V0 and high >= bounds("v")[1]
    ladder = "grade_system = ?" if anyone else "(grade_system IS NULL OR grade_system = ?)"
    return Condition(
        "(grade_system = ? AND grade_min >= ? AND grade_max <= ?)",
        (g.system, low, high),
        f"((grade_system = ? AND grade_min <= ? AND grade_max >= ?) OR (grade_min IS NULL AND {ladder}))",
        (g.system, high, low, g.system),
        "grade",
    )


def _outside(g: GradeRange) -> Condition:
    low, high = g.low if g.low is not None else -(2**31), g.high if g.high is not None else 2**31
    return Condition(
        "(grade_min IS NOT NULL AND (grade_system <> ? OR grade_max < ? OR grade_min > ?))",
        (g.system, low, high),
        "(grade_min IS NULL OR grade_system <> ? OR grade_min < ? OR grade_max > ?)",
        (g.system, low, high),
        "grade",
    )


def _between(c: _Conditions, column: str, low: float | None, high: float | None, cause: Cause) -> None:
    tests = [(f"{column} >= ?", low), (f"{column} <= ?", high)]
    used = [(sql, value) for sql, value in tests if value is not None]
    if used:
        sql = " AND ".join(test for test, _ in used)
        values = tuple(value for _, value in used)
        c.found.append(Condition(f"({sql})", values, f"({column} IS NULL OR ({sql}))", values, cause))


def _join(found: Sequence[Condition], *, certain: bool) -> tuple[str, list[Any]]:
    parts: list[str] = []
    values: list[Any] = []
    for condition in found:
        if certain or condition.possible is None:
            parts.append(condition.certain)
            values.extend(condition.values)
        else:
            parts.append(condition.possible)
            values.extend(condition.possible_values)
    return " AND ".join(parts) or "1", values


def _in(column: str, values: Sequence[Any]) -> tuple[str, tuple[Any, ...]]:
    if len(values) == 1:
        return f"{column} = ?", (values[0],)
    if len(values) <= _INLINE_LIMIT:
        return f"{column} IN ({', '.join('?' * len(values))})", tuple(values)
    # One bound value whatever the length: D1 allows a hundred per statement, and the statement text stays the same.
    return f"{column} IN (SELECT value FROM json_each(?))", (json.dumps(list(values), ensure_ascii=False),)


IN_NOTES: dict[str, tuple[str, ...]] = {
    "joining_fee": ("入會",),
    "off_peak": ("離峰",),
    "daytime": ("離峰", "前入場", "平日下午"),
    "hourly": ("/hr",),
}
"""By what the notes on prices, which are Chinese, tell that they remark on something."""


def _priced(of: str | None) -> str:
    """The bounded price, or sum of prices, of a gym: of a closed set, for it becomes part of a statement."""
    columns = of.split("+") if of is not None and (of in PRICES or of in SUMS) else ["singleEntry.weekday"]
    return " + ".join(f"nullif(json_extract(pricing_twd, '$.{column}'), 0)" for column in columns)
