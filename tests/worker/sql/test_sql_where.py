"""The filter as SQL, against the same question answered in plain Python over the data files."""

import itertools
from collections.abc import Callable
from typing import Any

import pytest

from schemas.grades import band
from schemas.reading import Filter, GradeRange, RouteType
from tests.worker.sql.plain_rows import ends
from tests.worker.taiwan import published
from worker.sql import QuerySpec, run
from wrangler_compat.readonly import ReadOnlyDatabase

CRAGS = ("longdong", "defulan", "guanziling", "kenting", "shoushan")
TYPES: tuple[RouteType, ...] = ("sport", "trad", "toprope", "boulder", "mixed")
BANDS = ("5.6", "5.9", "5.10", "5.11", "5.12", "5.13", "5.14")
ROUTES = published("routes")


def inside(text: str, low: int, high: int) -> bool | None:
    """Whether a grade lies in the bands from low to high: yes, no, or None for maybe."""
    if text == "V5":
        return False
    span = ends(text)
    if span is None:
        return None
    certain = span[0][0] >= low and span[1][0] <= high
    possible = span[0][0] <= high and span[1][0] >= low
    return True if certain else None if possible else False


def wanted(first: str, last: str) -> GradeRange:
    """The range from the first of one band to the last of another."""
    return GradeRange("yds", band(first, "yds")[0], band(last, "yds")[1], first, last)


async def counted(read: ReadOnlyDatabase, f: Filter) -> tuple[int, int]:
    """Certain and merely possible rows."""
    (result,) = await run(read, QuerySpec("published_routes", "count", f))
    return result.total, result.uncertain


async def test_counts_every_crag_type_and_band_as_the_files_do(read: ReadOnlyDatabase) -> None:
    """All crags × types × grade ranges agree with a count over the files, unsure ones counted apart."""
    ranges = [(BANDS[i], BANDS[j]) for i in range(len(BANDS)) for j in range(i, len(BANDS))]
    checked = 0
    for crag, kind, (first, last) in itertools.product((None, *CRAGS), (None, *TYPES), ranges):
        f = Filter(crag_ids=(crag,) if crag else (), route_types=(kind,) if kind else (), grades=wanted(first, last))
        rows = [r for r in ROUTES if crag in (None, r["crag_id"]) and kind in (None, r["type"])]
        answers = [inside(r["grade"], int(first[2:]), int(last[2:])) for r in rows]
        assert await counted(read, f) == (answers.count(True), answers.count(None)), f
        checked += 1
    assert checked == 6 * 6 * 28


async def test_open_ended_ranges_hold_to_the_end(read: ReadOnlyDatabase) -> None:
    """5.12 and up takes in 5.14; up to 5.9 takes in 5.3."""
    hard = GradeRange("yds", band("5.12", "yds")[0], None, "5.12a", None)
    easy = GradeRange("yds", None, band("5.9", "yds")[1], None, "5.9")
    assert (await counted(read, Filter(grades=hard)))[0] == sum(inside(r["grade"], 12, 99) is True for r in ROUTES)
    assert (await counted(read, Filter(grades=easy)))[0] == sum(inside(r["grade"], 0, 9) is True for r in ROUTES)


Keep = Callable[[dict[str, Any]], bool]
CASES: list[tuple[Filter, Keep]] = [
    (Filter(), lambda r: True),
    (Filter(crag_ids=("longdong", "kenting")), lambda r: r["crag_id"] in ("longdong", "kenting")),
    (Filter(not_crag_ids=("longdong",)), lambda r: r["crag_id"] != "longdong"),
    (Filter(area_ids=("longdong/music-hall",)), lambda r: r["area_id"] == "longdong/music-hall"),
    (Filter(not_area_ids=("longdong/music-hall",)), lambda r: r["area_id"] != "longdong/music-hall"),
    (Filter(sectors=("人面岩",)), lambda r: r.get("sector") == "人面岩"),
    (Filter(sectors=("Disco",)), lambda r: r.get("sector_en") == "Disco"),
    (Filter(region="南部"), lambda r: r["crag_id"] in ("guanziling", "kenting", "shoushan")),
    (Filter(not_route_types=("trad",)), lambda r: r["type"] != "trad"),
    (Filter(not_route_types=("trad", "boulder")), lambda r: r["type"] not in ("trad", "boulder")),
    (Filter(length_min_m=20), lambda r: r.get("length_m", 0) >= 20),
    (Filter(length_max_m=10), lambda r: r.get("length_m", 99) <= 10),
    (Filter(bolts_min=10), lambda r: r.get("bolt_count", 0) >= 10),
    (Filter(bolts_max=0), lambda r: r.get("bolt_count", 9) == 0),
    (Filter(has_video=True), lambda r: r.get("video_count", 0) > 0),
    (Filter(has_video=False), lambda r: r.get("video_count", 0) == 0),
    (Filter(features=("crack", "classic")), lambda r: {"crack", "classic"} <= set(r.get("features", []))),
    (
        Filter(features=("crack", "chimney"), any_feature=True),
        lambda r: bool({"crack", "chimney"} & set(r.get("features", []))),
    ),
    (Filter(not_within=("南部",)), lambda r: r["crag_id"] in ("longdong", "defulan")),
    (
        Filter(area_ids=("longdong/music-hall",), not_sectors=("左面",)),
        lambda r: r.get("area_id") == "longdong/music-hall" and r.get("sector") != "左面",
    ),
    (Filter(not_features=("loose_rock",)), lambda r: "loose_rock" not in r.get("features", [])),
    (Filter(ids=("LD-MUSIC-HALL-329", "KT-SW-010")), lambda r: r["id"] in ("LD-MUSIC-HALL-329", "KT-SW-010")),
    (
        Filter(exclude_ids=tuple(r["id"] for r in ROUTES[:50]), crag_ids=("longdong",)),
        lambda r: r["crag_id"] == "longdong" and r["id"] not in {x["id"] for x in ROUTES[:50]},
    ),
]


@pytest.mark.parametrize(("f", "keep"), CASES, ids=[str(i) for i in range(len(CASES))])
async def test_each_field_keeps_what_the_files_say(read: ReadOnlyDatabase, f: Filter, keep: Keep) -> None:
    """The rows of a filter on one field are those of the plain predicate."""
    (result,) = await run(read, QuerySpec("published_routes", filter=f, limit=1000))
    assert {r["id"] for r in result.rows} == {r["id"] for r in ROUTES if keep(r)}
    assert result.total == len(result.rows)


async def test_a_missing_value_is_unknown_and_not_zero(read: ReadOnlyDatabase) -> None:
    """Routes without a length or a bolt count are counted apart, with the reason."""
    (short,) = await run(read, QuerySpec("published_routes", "count", Filter(length_max_m=10)))
    assert short.causes == {"length": sum("length_m" not in r for r in ROUTES)}
    (bare,) = await run(read, QuerySpec("published_routes", "count", Filter(bolts_max=0)))
    assert bare.causes == {"bolts": sum("bolt_count" not in r for r in ROUTES)}


async def test_excluding_a_grade_leaves_unsure_ones_apart(read: ReadOnlyDatabase) -> None:
    """Not 5.10: what is surely none of it counts; what may be is told apart."""
    excluded = wanted("5.10", "5.10")
    certain, unsure = await counted(read, Filter(not_grades=(excluded,)))
    states = [inside(r["grade"], 10, 10) for r in ROUTES]
    assert certain == states.count(False)
    assert unsure == states.count(None)


async def test_places_are_filtered_by_the_routes_they_hold(read: ReadOnlyDatabase) -> None:
    """A crag meets a route constraint when it has one such route."""
    (crags,) = await run(read, QuerySpec("published_crags", filter=Filter(route_types=("boulder",))))
    assert {c["id"] for c in crags.rows} == {r["crag_id"] for r in ROUTES if r["type"] == "boulder"}
    (areas,) = await run(read, QuerySpec("published_areas", filter=Filter(features=("tufa",)), limit=50))
    assert {a["id"] for a in areas.rows} == {r["area_id"] for r in ROUTES if "tufa" in r.get("features", [])}


async def test_drafts_are_in_nothing(read: ReadOnlyDatabase) -> None:
    """The two draft routes meet no filter."""
    (found,) = await run(read, QuerySpec("published_routes", filter=Filter(ids=("DF-RK-012", "DF-RK-013"))))
    assert found.total == 0
    assert found.rows == ()


async def test_text_of_a_user_is_only_ever_a_value(read: ReadOnlyDatabase) -> None:
    """Quotes, wildcards and SQL in a name match nothing and break nothing."""
    for text in ("%", "_", "' OR 1=1 --", '"); DROP TABLE routes; --', "[", "\\"):
        for f in (Filter(sectors=(text,)), Filter(features=(text,)), Filter(region=text), Filter(ids=(text,))):
            assert await counted(read, f) == (0, 0)
