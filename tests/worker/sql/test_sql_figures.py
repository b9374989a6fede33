"""Figures over many rows and places in an order, held against the data files."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import fmean, median
from typing import Any

import pytest

from schemas.reading import Aggregate, Filter
from worker.sql.aggregates import put_figures
from worker.sql.evidence import Gathering
from worker.sql.extremes import put_each, put_extreme
from worker.sql.per_group import put_per_group
from wrangler_compat.readonly import ReadOnlyDatabase

DATA = Path("data/taiwan")
Row = Mapping[str, Any]


def rows(file: str, keep: Callable[[Row], bool]) -> list[Row]:
    """The published rows of a file that are kept."""
    read = map(json.loads, (DATA / file).read_text("utf-8").splitlines())
    return [row for row in read if row.get("status") != "draft" and keep(row)]


def values(g: Gathering) -> dict[str, Any]:
    return {value.key: value.value for value in g.evidence().values}


@pytest.mark.parametrize(
    ("measure", "key"), [("length", "length_m"), ("bolts", "bolt_count"), ("videos", "video_count")]
)
@pytest.mark.parametrize("crag", ["longdong", "defulan", "guanziling", "kenting", "shoushan"])
async def test_figures_are_those_of_the_files(read: ReadOnlyDatabase, crag: str, measure: Any, key: str) -> None:
    """Mean and median to a tenth, the sum whole, and how many rows lack the measure."""
    g = Gathering("zh-TW")
    asked = Aggregate("mean", (measure,))
    await put_figures(read, g, Filter(crag_ids=(crag,)), "route", asked, "")
    routes = rows("routes.jsonl", lambda r: r["crag_id"] == crag)
    known = [r[key] for r in routes if r.get(key) is not None]
    told = values(g)
    assert told[f"agg.{measure}.count"] == len(known)
    assert told.get(f"agg.{measure}.lacking.count", 0) == len(routes) - len(known)
    if not known:
        assert f"agg.{measure}.mean" not in told
        return
    assert told[f"agg.{measure}.mean"] == pytest.approx(fmean(known), abs=0.051)
    assert told[f"agg.{measure}.median"] == pytest.approx(median(known), abs=0.051)
    assert told[f"agg.{measure}.sum"] == pytest.approx(sum(known))


async def test_a_price_is_told_in_whole_dollars_the_nearest(read: ReadOnlyDatabase) -> None:
    """A mean of 287.5 is no 287; a price of zero is none."""
    for city in ("台北市", "新北市", "台中市", "高雄市"):
        g = Gathering("zh-TW")
        await put_figures(read, g, Filter(gym_city=city), "gym", Aggregate("mean", ("price",)), "")
        gyms = rows("gyms.jsonl", lambda r, city=city: r["city"] == city)  # type: ignore[misc]
        known = [p for r in gyms if (p := r["pricing_twd"]["singleEntry"].get("weekday"))]
        assert values(g)["agg.price.mean"] == pytest.approx(fmean(known), abs=0.501)
        assert values(g)["agg.price.median"] == pytest.approx(median(known), abs=0.501)


@pytest.mark.parametrize(("measure", "key"), [("length", "length_m"), ("bolts", "bolt_count")])
async def test_each_crag_has_a_mean_of_its_own(read: ReadOnlyDatabase, measure: Any, key: str) -> None:
    """Each with how many of its routes have the figure; those that lack it are counted once for all."""
    g = Gathering("zh-TW")
    await put_per_group(read, g, Filter(), "route", Aggregate("mean", (measure,)), "crag", "", None)
    told, names = values(g), {row["id"]: row["name"] for row in rows("crags.jsonl", lambda _: True)}
    lacking = rows("routes.jsonl", lambda r: r.get(key) is None)
    of_crag: dict[str, list[float]] = {}
    for row in rows("routes.jsonl", lambda r: r.get(key) is not None):
        of_crag.setdefault(names[row["crag_id"]], []).append(row[key])
    for name, known in of_crag.items():
        mean, count = str(told[f"per.v.{measure}.crag.{name}"]).split("|")
        assert float(mean) == pytest.approx(fmean(known), abs=0.051)
        assert int(count) == len(known)
    assert told["per.lacking.count"] == len(lacking)


async def test_each_city_has_a_mean_price_and_the_cheapest_comes_first(read: ReadOnlyDatabase) -> None:
    g = Gathering("zh-TW")
    await put_per_group(read, g, Filter(), "gym", Aggregate("mean", ("price",)), "city", "", "cheapest")
    told = {k.rpartition(".")[2]: str(v).split("|") for k, v in values(g).items() if k.startswith("per.v.")}
    prices: dict[str, list[int]] = {}
    for gym in rows("gyms.jsonl", lambda r: bool(r["pricing_twd"]["singleEntry"].get("weekday"))):
        prices.setdefault(gym["city"], []).append(gym["pricing_twd"]["singleEntry"]["weekday"])
    assert {city: int(count) for city, (_, count) in told.items()} == {city: len(each) for city, each in prices.items()}
    assert all(int(mean) == pytest.approx(fmean(prices[city]), abs=0.501) for city, (mean, _) in told.items())
    means = [int(mean) for mean, _ in told.values()]
    assert means == sorted(means)


async def test_how_many_routes_a_crag_has_on_average(read: ReadOnlyDatabase) -> None:
    g = Gathering("zh-TW")
    await put_per_group(read, g, Filter(), "route", Aggregate("mean", ("count",)), "crag", "", None)
    routes = rows("routes.jsonl", lambda _: True)
    told = values(g)
    assert told["per.mean"] == pytest.approx(len(routes) / told["per.places.count"], abs=0.051)


@pytest.mark.parametrize("most", [3, 5, 9])
async def test_who_ties_with_the_last_is_counted(read: ReadOnlyDatabase, most: int) -> None:
    g = Gathering("zh-TW")
    await put_extreme(read, g, Filter(crag_ids=("shoushan",)), "longest", most, alone=False)
    found = rows("routes.jsonl", lambda r: r["crag_id"] == "shoushan" and r.get("length_m") is not None)
    lengths = sorted((r["length_m"] for r in found), reverse=True)
    ties = sum(length == lengths[most - 1] for length in lengths[most:])
    assert values(g).get("extreme.tied.count", 0) == ties


@pytest.mark.parametrize("rank", [2, 20, 60, 200])
async def test_a_place_counts_all_that_share_it(read: ReadOnlyDatabase, rank: int) -> None:
    """However many tie, the count is of all of them, and so is the count of those before."""
    g = Gathering("zh-TW")
    await put_extreme(read, g, Filter(), "shortest", 8, alone=True, rank=rank)
    lengths = sorted(r["length_m"] for r in rows("routes.jsonl", lambda r: r.get("length_m") is not None))
    at = lengths[rank - 1] if lengths[rank - 1] != lengths[0] else next(n for n in lengths if n != lengths[0])
    told = values(g)
    assert told["nth.length_m"] == at
    assert told["nth.count"] == lengths.count(at)
    assert told["nth.above.count"] == sum(n < at for n in lengths)


async def test_ties_of_one_group_push_no_other_out(read: ReadOnlyDatabase) -> None:
    """Hundreds of routes of one crag have no bolt; every crag is told, and no more than two of each."""
    g = Gathering("zh-TW")
    await put_each(read, g, Filter(), "fewest_bolts", "crag")
    crags = [item.facts["crag_id"] for item in g.items]
    assert set(crags) == {"longdong", "defulan", "guanziling", "kenting", "shoushan"}
    assert max(map(crags.count, crags)) <= 2
