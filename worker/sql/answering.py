"""Answer a reading from rows: choose the specs by what is asked, run them in one hop, and gather typed evidence."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from schemas.evidence import ComputedValue, Evidence, Relaxation
from schemas.reading import Filter, Kind, Locale, Mention, Reading
from worker.sql.aggregates import put_figures, put_named, put_share
from worker.sql.beside_price import than_it
from worker.sql.brands import put_brands
from worker.sql.closing import (
    HOUR_EXTREMES,
    put_closest_hours,
    put_hour_extreme,
    put_longest_hours,
    put_rated,
)
from worker.sql.elsewhere import at_home, put_elsewhere
from worker.sql.equipped import EQUIPPED, put_equipped
from worker.sql.evidence import Gathering
from worker.sql.extremes import EACH, put_beside_best, put_each, put_extreme
from worker.sql.gear import put_gear_beside, put_gear_there
from worker.sql.graded_places import put_ranked_grades
from worker.sql.grouping import put_cities, put_filmed, put_groups, put_having, put_parts, put_ranked
from worker.sql.lookups import compare, detail
from worker.sql.nearest import AROUND_KM, MOST_AROUND, lies_nowhere, nearest, put_around, put_near, put_rockless
from worker.sql.nearest_gym import put_nearest_gym
from worker.sql.notices import asks_for_notices, put_noticed
from worker.sql.novices import for_novices, novices
from worker.sql.orders import BY_WALK, ORDERS, SORTED
from worker.sql.per_group import PER_GROUP, put_per_group
from worker.sql.pitches import put_single_pitches
from worker.sql.pricing import PRICE_EXTREMES, put_bill, put_price_extreme
from worker.sql.profiles import BY_SYSTEM_AND_TYPE, profile
from worker.sql.queryspec import MAX_LIMIT, MEASURES, VIEWS, Order, QuerySpec
from worker.sql.run import Result, run
from worker.sql.scales import put_scale
from worker.sql.scope import excluded_specs, place_specs, scope_values
from worker.sql.surroundings import add_alternatives, add_asked, add_conditions, add_relaxed, hangs_on_unknown
from worker.sql.unrecorded import hangs_on_unrecorded, tell_instead
from worker.sql.warming import put_easy_beside, to_warm_up
from worker.sql.whether import put_facilities
from worker.sql.within import put_within
from worker.text.folding import fold
from worker.understanding.figures.aggregates import asks_for_none
from worker.understanding.grades.graded_parts import asks_which_most
from worker.understanding.settling import asks_rating
from wrangler_compat.protocols import ReadOnlyDatabase

MAX_ITEMS = 20
_TOLD_OF_ALL = ("agg.", "per.", "group.", "band.", "rank.")


@dataclass(frozen=True, slots=True)
class Asked:
    """One question to the rows; first is the order of a list before the usual one of its kind.

    A list that has at most spare rows more than it may show is shown whole.
    """

    reading: Reading
    filter: Filter
    locale: Locale
    limit: int
    now_ms: int
    first: tuple[Order, ...] = ()
    spare: int = 0

    @property
    def kind(self) -> Kind:
        """The kind of row that is asked for."""
        subject = self.reading.subject
        if subject in ("route", "area", "crag", "gym"):
            return subject
        f = self.filter
        gyms = (
            f.gym_city
            or f.gym_cities
            or f.gym_district
            or f.gym_districts
            or f.gym_stations
            or f.gym_types
            or f.facilities
            or f.open_at
            or f.gym_ids
            or f.walk_max_minutes
        )
        return "gym" if gyms else "route"

    @property
    def order(self) -> tuple[Order, ...]:
        """The order of a list: as the question says, else the shortest walk first where a walk is bounded or asked."""
        bounded = (self.filter.walk_min_minutes, self.filter.walk_max_minutes) != (None, None)
        walks = bounded or (self.kind == "crag" and "approach" in self.reading.attributes)
        return (*self.first, *self.sorted_by, *(BY_WALK.get(self.kind, ()) if walks else ()), *ORDERS[self.kind])

    @property
    def sorted_by(self) -> tuple[Order, ...]:
        """The order that the question wants its list in; nothing where it says none that rows of the kind have."""
        order = self.reading.order
        return SORTED.get(self.kind, {}).get(order, ()) if order is not None else ()

    @property
    def most(self) -> int:
        """How many rows to list: as many as the question says, else as many as an answer may."""
        return max(1, min(self.reading.limit or self.limit, MAX_ITEMS))

    @property
    def whole(self) -> int:
        """How many rows a list may have that leaves none of them out: two more lines spare asking for them."""
        return self.most if self.reading.limit else min(self.most + self.spare, MAX_ITEMS)

    def listed(self, found: Result) -> tuple[dict[str, Any], ...]:
        """Of rows that were read up to whole those that are listed: all, else as many as an answer may."""
        return found.rows if found.total <= self.whole else found.rows[: self.most]

    @property
    def is_vague(self) -> bool:
        """A search that names nothing and constrains nothing: every row would do, so none answers it."""
        r = self.reading
        named = r.mentions or r.unknown_places or r.unknown_names
        free = replace(self.filter, kinds=()) == Filter()
        return r.intent in ("search", "recommend") and free and not named

    @property
    def names_rows(self) -> bool:
        """Whether a list is asked for that only names rows: then those rows are the list."""
        named = any(m.kind in ("route", "gym") for m in self.mentions)
        return self.reading.intent in ("list", "search") and named and replace(self.filter, kinds=()) == Filter()

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The names in the question that are not ruled out."""
        return tuple(m for m in self.reading.mentions if not m.negated)


async def answer(read: ReadOnlyDatabase, asked: Asked, relaxed: Sequence[Relaxation] = ()) -> Evidence:
    """The evidence for a question; relaxed says what was loosened to get this filter."""
    g = Gathering(asked.locale)
    add_asked(g, asked.reading)
    if hangs_on_unrecorded(asked.reading):
        await tell_instead(read, g, asked.reading, asked.filter)
        return g.evidence()
    if asked.reading.intent in ("knowledge", "chat") or asked.is_vague:
        return g.evidence()
    if hangs_on_unknown(asked.reading):
        await add_alternatives(read, g, asked.reading)
        return g.evidence()
    add_relaxed(g, relaxed)
    asked = replace(asked, filter=await at_home(read, g, asked.reading, asked.filter))
    asked = replace(asked, filter=await than_it(read, asked.reading, asked.filter))
    if asked.kind == "route" and (relaxed or asked.reading.intent in ("count", "distribution")):
        await put_scale(read, g, asked.reading.filter)
    if asked.reading.near and await _near(read, asked, g):
        return g.evidence()
    lookup = _LOOKUPS.get(asked.reading.intent)
    if lookup is None or not await lookup(read, asked, g):
        await _list(read, asked, g)
    return g.evidence()


def personal(*, signed_in: bool) -> Evidence:
    """The evidence for a question about the asker's own climbing: no records are kept yet, or nobody is signed in."""
    return Evidence(values=(ComputedValue("personal", "empty" if signed_in else "anonymous"),))


def found_nothing(evidence: Evidence, reading: Reading) -> bool:
    """Whether a question for rows found none, though all its names exist."""
    if hangs_on_unrecorded(reading):
        return False
    if reading.unknown_places or reading.unknown_names or reading.intent in ("count", "chat", "knowledge"):
        return False
    if reading.intent == "distribution" and any(v.key.startswith(_TOLD_OF_ALL) for v in evidence.values):
        # A figure of all there are has no row of its own.
        return False
    return not evidence.items


async def _count(read: ReadOnlyDatabase, asked: Asked, g: Gathering) -> bool:
    view = VIEWS[asked.kind]
    small = asked.kind != "route"
    specs = [
        QuerySpec(
            view,
            "list" if small else "count",
            asked.filter,
            order=asked.order if small else (),
            limit=asked.whole,
        )
    ]
    if not small:
        specs.append(QuerySpec(view, "group", asked.filter, group_by=BY_SYSTEM_AND_TYPE))
    results = await run(read, *specs, *_scope_specs(asked))
    counted, scope = results[0], results[len(specs) :]
    if not small:
        _put_places(g, asked, scope)
    _put_counts(g, counted)
    _put_scope(g, asked, scope)
    if asked.reading.done is not None and not small and counted.total >= asked.reading.done:
        g.put("left.done.count", asked.reading.done)
        g.put("left.count", counted.total - asked.reading.done)
    over = asked.reading.aggregate
    if over is not None and over.base is not None:
        await put_share(read, g, asked.filter, asked.kind, over.base, counted.total)
    if small:
        rows = asked.listed(counted)
        g.put("shown", len(rows))
        g.rows(asked.kind, rows)
        if asked.kind == "gym" and not counted.total:
            await put_closest_hours(read, g, asked.filter, asked.most)
    else:
        whole = profile(results[1].rows)
        g.put("min_grade", whole.low)
        g.put("max_grade", whole.high)
        for kind, n in whole.types.most_common():
            g.put(f"share.{kind}", n / whole.count)
        await put_parts(read, g, asked.filter, asked.reading.text)
        await put_single_pitches(read, g, asked.filter, 0)
    return True


async def _extreme(read: ReadOnlyDatabase, asked: Asked, g: Gathering) -> bool:
    found = await _best(read, asked, g)
    if found and asked.kind == "route":
        await put_beside_best(read, g, asked.mentions)
    if asked.kind == "gym" and "facilities" in asked.reading.attributes:
        put_facilities(g, g.items, asked.reading.text)
    return found


async def _best(read: ReadOnlyDatabase, asked: Asked, g: Gathering) -> bool:
    extreme = asked.reading.extreme
    if extreme in HOUR_EXTREMES and asked.kind == "gym" and asked.reading.weekday is not None:
        _put_scope(g, asked, [])
        days = asked.reading.days or (asked.reading.weekday,)
        return await put_hour_extreme(read, g, asked.filter, extreme, days, asked.limit, asked.reading.rank)
    if extreme == "longest_hours" and asked.kind == "gym":
        _put_scope(g, asked, [])
        return await put_longest_hours(read, g, asked.filter, asked.reading.weekday, asked.limit)
    if extreme in EQUIPPED and asked.kind == "gym":
        _put_scope(g, asked, [])
        return await put_equipped(read, g, asked.filter, extreme, asked.limit)
    if extreme in PRICE_EXTREMES and asked.kind == "gym":
        _put_scope(g, asked, [])
        alone, rank = (asked.reading.limit or 1) <= 1, asked.reading.rank
        most = asked.limit if alone else asked.most
        text = asked.reading.text
        return await put_price_extreme(read, g, asked.filter, extreme, text, most=most, alone=alone, rank=rank)
    if extreme == "most_popular" and asked.kind in ("crag", "area") and not asks_rating(fold(asked.reading.text)):
        _put_scope(g, asked, await run(read, *_scope_specs(asked)))
        return await put_filmed(read, g, replace(asked.filter, kinds=()), asked.kind)
    several = (asked.reading.limit or 1) > 1 or asked.reading.rank is not None
    if extreme in ("most_popular", "lowest_rated") and asked.kind == "gym" and several:
        # The best few, or the second best, are told by the list in their order.
        few = asked.reading.limit or max(asked.reading.rank or 1, 3)
        await _list(read, replace(asked, reading=replace(asked.reading, order=extreme, limit=few)), g)
        return True
    if extreme in ("most_popular", "lowest_rated") and asked.kind in ("crag", "gym"):
        _put_scope(g, asked, [])
        return await put_rated(read, g, asked.filter, asked.kind, asked.limit, extreme)
    if extreme not in MEASURES or asked.kind != "route":
        return False
    rest = await run(read, *_scope_specs(asked))
    _put_scope(g, asked, rest)
    if asked.reading.group_by in EACH and await put_each(read, g, asked.filter, extreme, asked.reading.group_by):
        return True
    alone, rank = (asked.reading.limit or 1) <= 1, asked.reading.rank
    found = await put_extreme(read, g, asked.filter, extreme, asked.most, alone=alone, rank=rank)
    put_gear_there(g, fold(asked.reading.text), extreme)
    return found


async def _near(read: ReadOnlyDatabase, asked: Asked, g: Gathering) -> bool:
    """What lies nearest as values, and as items where crags or gyms themselves are asked for."""
    kind: Kind = "gym" if asked.kind == "gym" else "crag"
    # A crag that is named beside the place is the one of which the distance is asked.
    apart = [m for m in asked.mentions if m.kind == kind and m not in asked.reading.near]
    among = tuple(i for m in apart for i in m.ids)
    if not among and (wanted := _around(asked)) != Filter():
        (meeting,) = await run(read, QuerySpec(VIEWS[kind], "list", wanted, limit=MAX_LIMIT))
        among = tuple(row["id"] for row in meeting.rows) or ("",)
        _put_scope(g, replace(asked, filter=wanted), [])
    if kind == "gym" and not apart and asked.reading.extreme in (*PRICE_EXTREMES, *HOUR_EXTREMES):
        return await _best_near(read, asked, g, among)
    found = await nearest(read, asked.reading.near, kind, among=among, wherever=bool(apart))
    # Routes near a town are told with the crag that lies nearest: that is no crag that was named.
    alone = len(among) == 1 and bool(found) and (bool(apart) or asked.kind == kind)
    g.put("near.named", alone or None)
    put_near(g, asked.reading.near, found, kind=kind, among=len(set(among)) > 1 and bool(apart))
    if kind == "gym":
        await put_rockless(read, g, asked.reading.near, asked.reading.text)
    nowhere = asked.kind == "route" and not apart and lies_nowhere(g, asked.reading.text)
    if nowhere:
        g.put("near.nowhere", True)
    elif asked.kind not in ("crag", "gym") or not found or asked.reading.intent == "count":
        return False
    for item, neighbour in zip(g.rows(kind, (n.row for n in found)), found, strict=True):
        g.put(f"near.km.{item.n}", neighbour.km, (item.id,))
    return True


async def _best_near(read: ReadOnlyDatabase, asked: Asked, g: Gathering, among: Sequence[str]) -> bool:
    """Which of the gyms nearest to a place costs least, opens first or closes last, as items; near.of is how many."""
    found = await nearest(read, asked.reading.near, "gym", among=among, most=MOST_AROUND)
    found = [n for n in found if n.km <= found[0].km + AROUND_KM]
    if not found:
        return False
    ids = tuple(n.row["id"] for n in found)
    put_around(g, asked.reading.near, ids)
    return await _best(read, replace(asked, filter=Filter(ids=ids)), g)


def _around(asked: Asked) -> Filter:
    """What is asked of the gyms or crags around a place, which need not lie in that place itself."""
    if asked.kind == "route" and asked.filter.crag_ids and not asked.filter.area_ids:
        # The crag nearest to a town is told even where it has no such routes.
        return Filter(crag_ids=asked.filter.crag_ids)
    if not any(m.kind == "district" for m in asked.reading.near):
        return replace(asked.filter, kinds=())
    said = next((m.ids for m in asked.mentions if m.kind == "city"), ())
    kept = asked.filter.gym_city if asked.filter.gym_city in said else None
    return replace(asked.filter, kinds=(), gym_city=kept, gym_cities=(), gym_district=None, gym_districts=())


async def _cities_without(read: ReadOnlyDatabase, asked: Asked) -> tuple[str, ...]:
    """The cities that were named beside others and in which nothing was found: 「南投還是台中有岩館」."""
    if len(asked.filter.gym_cities) < 2:
        return ()
    (found,) = await run(read, QuerySpec("published_gyms", "list", replace(asked.filter, kinds=()), limit=MAX_LIMIT))
    there = {row["city"] for row in found.rows}
    # A name that several cities bear (新竹) is one of them.
    named = [m for m in asked.mentions if m.kind == "city"]
    return tuple(i for m in named if not there & set(m.ids) for i in m.ids)


async def _distribution(read: ReadOnlyDatabase, asked: Asked, g: Gathering) -> bool:
    rest = await run(read, *_scope_specs(asked))
    _put_places(g, asked, rest)
    _put_scope(g, asked, rest)
    by, extreme, over = asked.reading.group_by or "grade", asked.reading.extreme, asked.reading.aggregate
    if over is not None and over.figure == "share" and over.base is not None:
        return await put_within(read, g, asked.filter, over.base, by, extreme)
    if by == "brand":
        return await put_brands(read, g, asked.filter)
    if over is not None and over.of and by in PER_GROUP:
        return await put_per_group(read, g, asked.filter, asked.kind, over, by, asked.reading.text, extreme)
    if over is not None and over.of:
        told = await put_figures(read, g, asked.filter, asked.kind, over, asked.reading.text)
        if asked.reading.group_by is None or not told:
            return True
    if extreme not in MEASURES:
        shares, fewest = over is not None and over.figure == "share", extreme == "fewest_routes"
        if by == "city" and not (asked.filter.gym_city or asked.filter.gym_cities or asked.filter.region):
            # Where there are fewest, there may be none at all.
            none = fewest or asks_for_none(fold(asked.reading.text))
            await put_cities(read, g, asked.filter, missing=none)
        g.put("nth.rank", asked.reading.rank)
        put_having(g, asked.reading.having, by)
        r = asked.reading
        told = await put_groups(
            read, g, asked.filter, by, r.text, fewest=fewest, shares=shares, bands=r.bands, having=r.having
        )
        if told and by == "crag" and asked.kind == "route" and not fewest and asks_which_most(fold(r.text)):
            await _put_leading_crag(read, asked, g)
        return told
    if extreme in ("hardest", "easiest"):
        return await put_ranked_grades(read, g, asked.filter, by, extreme)
    if not await put_ranked(read, g, asked.filter, by, extreme):
        return False
    # The one route that is the longest need not lie where routes are the longest.
    return await put_extreme(read, g, asked.filter, extreme, asked.most, alone=True)


async def _put_leading_crag(read: ReadOnlyDatabase, asked: Asked, g: Gathering) -> None:
    """The crag that has most, where one alone leads and none was named: 「哪個岩場傳攀最多」."""
    groups = {v.key.removeprefix("group.crag."): v.value for v in g.values if v.key.startswith("group.crag.")}
    sizes = [n for n in groups.values() if isinstance(n, int)]
    leading = [name for name, n in groups.items() if n == max(sizes, default=0)]
    if len(leading) != 1 or asked.filter.crag_ids or asked.filter.area_ids:
        return
    (crags,) = await run(read, QuerySpec("published_crags", "list", Filter(), limit=MAX_LIMIT))
    g.rows("crag", [row for row in crags.rows if leading[0] in (row["name"], row["name_en"])])


async def _detail(read: ReadOnlyDatabase, asked: Asked, g: Gathering) -> bool:
    found = await detail(read, g, asked.reading, asked.filter, asked.mentions, asked.limit, asked.now_ms)
    if asked.kind == "gym" and "price" in asked.reading.attributes:
        put_bill(g, asked.reading.text)
    if asked.kind == "route" and asked.reading.aggregate is not None:
        put_named(g, asked.reading.aggregate, [i.facts for i in g.items if i.kind == "route"])
    return found


async def _compare(read: ReadOnlyDatabase, asked: Asked, g: Gathering) -> bool:
    return await compare(read, g, asked.reading, asked.filter, asked.mentions, asked.now_ms)


async def _list(read: ReadOnlyDatabase, asked: Asked, g: Gathering) -> None:
    """The first of the matching rows; the areas of an area are its sectors, which its own row holds."""
    kind = asked.kind
    if kind == "gym" and asks_for_notices(asked.reading):
        _put_scope(g, asked, await run(read, *_scope_specs(asked)))
        await put_noticed(read, g, asked.filter, asked.most, asked.now_ms)
        return
    begins = for_novices(asked.reading, asked.filter)
    # Of several areas one is chosen for who begins by how many easy routes each has.
    named_area = kind == "area" and bool(asked.filter.area_ids) and not (begins and len(asked.filter.area_ids) > 1)
    # What others are to share with a named route, and it has no such figure itself, is told of it.
    unknown = bool(asked.reading.alike and asked.filter.ids)
    if (named_area or asked.names_rows or unknown) and await _detail(read, asked, g):
        return
    if begins:
        await novices(read, g, asked.reading, asked.filter, asked.most)
        _put_scope(g, asked, await run(read, *_scope_specs(asked)))
        return
    spec = QuerySpec(VIEWS[kind], "list", asked.filter, order=asked.order, limit=asked.whole)
    found, *places = await run(read, spec, *_scope_specs(asked))
    _put_counts(g, found)
    none = await _cities_without(read, asked) if kind == "gym" and found.rows else ()
    g.put("cities.none", none or None)
    left = tuple(city for city in asked.filter.gym_cities if city not in none)
    one = left[0] if none and len(left) == 1 else asked.filter.gym_city
    _put_scope(g, replace(asked, filter=replace(asked.filter, gym_city=one, gym_cities=left)), places)
    if asked.sorted_by:
        by_rating = kind in ("gym", "crag") and asked.reading.order == "most_popular"
        g.put("order", "best_rated" if by_rating else asked.reading.order)
    rows = asked.listed(found)
    g.put("shown", len(rows))
    g.rows(kind, rows)
    if kind == "route":
        await put_gear_beside(read, g, asked.filter, fold(asked.reading.text))
        await put_single_pitches(read, g, asked.filter, asked.most)
    if to_warm_up(asked.reading, asked.filter):
        await put_easy_beside(read, g, asked.filter, found.total, asked.most)
    if kind == "gym" and not found.total and not await put_closest_hours(read, g, asked.filter, asked.most):
        await put_nearest_gym(read, g, asked.mentions, asked.filter, asked.reading.text)
    if kind == "gym" and found.rows:
        if asked.filter.gym_ids:
            put_elsewhere(g, asked.reading, g.items)
        await add_conditions(read, g, tuple(r["id"] for r in rows), asked.now_ms)


def _put_counts(g: Gathering, found: Result) -> None:
    g.total = found.total
    g.put("count", found.total)
    g.put("uncertain_count", found.uncertain)
    for cause, n in _once(found).items():
        g.put(f"uncertain.{cause}.count", n)


def _once(found: Result) -> Mapping[str, int]:
    """How many rows are unsure and why; of two reasons a row that has both counts for its grade, or for the first."""
    causes = dict(found.causes)
    if len(causes) == 2 and sum(causes.values()) > found.uncertain:
        first = "grade" if "grade" in causes else next(iter(causes))
        causes = {cause: n if cause == first else found.uncertain - causes[first] for cause, n in causes.items()}
    return causes


def _scope_specs(asked: Asked) -> list[QuerySpec]:
    return [*place_specs(asked.filter), *excluded_specs(asked.filter)]


def _put_places(g: Gathering, asked: Asked, scope: Sequence[Result]) -> None:
    """The asked places as items: what is counted in them has them as its source."""
    for spec, result in zip(place_specs(asked.filter), scope, strict=False):
        g.rows("crag" if spec.view == "published_crags" else "area", result.rows)


def _put_scope(g: Gathering, asked: Asked, places: list[Result]) -> None:
    rows = [r for result in places for r in result.rows]
    towns = tuple(m.name for m in asked.mentions if m.kind == "city")
    if asked.kind == "crag" and towns and not any(m.kind in ("crag", "area", "sector") for m in asked.mentions):
        # The crags of a town are found by their ids, and were asked for by the town.
        g.put("scope.city", towns)
        rows = [r for r in rows if r["id"] not in asked.filter.crag_ids]
    g.values.extend(scope_values(asked.filter, rows, asked.locale))


_LOOKUPS: dict[str, Callable[[ReadOnlyDatabase, Asked, Gathering], Awaitable[bool]]] = {
    "count": _count,
    "extreme": _extreme,
    "distribution": _distribution,
    "detail": _detail,
    "compare": _compare,
}
