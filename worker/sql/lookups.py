"""Look up the rows that a question names: one in full, several with one name, or some side by side."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

from schemas.evidence import EvidenceItem
from schemas.grades import GradeError, band
from schemas.reading import Conversion, Filter, GradeSystemName, Kind, Locale, Mention, Reading
from worker.sql.apart import put_apart
from worker.sql.conversion import conversion_evidence
from worker.sql.elsewhere import put_elsewhere
from worker.sql.evidence import Gathering
from worker.sql.facts import names
from worker.sql.gear import put_draws, put_rope
from worker.sql.hours import WEEK, open_at, spanned
from worker.sql.left import put_left
from worker.sql.listed import asked_facilities, put_listed
from worker.sql.notices import put_unannounced
from worker.sql.orders import in_figure_order
from worker.sql.pitches import asks_of_pitches, put_pitches, whole_name
from worker.sql.profiles import BY_SYSTEM_AND_TYPE, Profile, profile
from worker.sql.queryspec import VIEWS, Order, QuerySpec
from worker.sql.run import Result, run
from worker.sql.scope import moment_text
from worker.sql.side_by_side import gyms_table, places_table, routes_table, with_verdict
from worker.sql.surroundings import conditions_spec
from worker.sql.verdicts import put_ahead, put_top, put_verdict, put_verdicts
from worker.sql.whether import put_facilities, put_tagged, put_whether
from worker.text.folding import fold
from worker.understanding.asked.attributes import OF_CRAGS
from worker.understanding.asked.gear_needed import gear_needed, owns_rope
from worker.understanding.conditions.lengths import rope_length
from worker.understanding.conditions.numbers import own_draws
from worker.understanding.figures.measures import By, compared_by
from worker.understanding.grades.conversion import named_systems
from worker.understanding.gyms.prices import offered_prices
from worker.understanding.wording.masking import masked
from wrangler_compat.protocols import ReadOnlyDatabase

# A question is about the most particular thing that it names: a route in a crag is a route.
_COMPARED_UNDER = (
    *("route_types", "not_route_types", "grades", "not_grades", "features", "any_feature", "not_features", "has_video"),
    *("length_min_m", "length_max_m", "bolts_min", "bolts_max", "first_ascent_min", "first_ascent_max"),
    *("videos_min", "videos_max", "named", "named_at", "lacks", "holds"),
)
"""What routes are counted under where places are set side by side."""
_TELLING = (
    *("crag_ids", "area_ids", "grades", "not_grades", "route_types", "not_route_types", "features", "not_features"),
    *("length_min_m", "length_max_m", "bolts_min", "bolts_max"),
)
"""What chooses among the routes of one name."""
_NO_PLACE = Filter()
# What is told of each crag by itself, and of which no number of routes decides.
_OF_CRAGS = OF_CRAGS | {"rating", "height"}
SOME = 3
"""How many routes of each crag are shown beside a comparison."""
_PARTICULAR: tuple[Kind, ...] = ("route", "gym", "area", "crag")


async def detail(
    read: ReadOnlyDatabase,
    g: Gathering,
    reading: Reading,
    f: Filter,
    mentions: Sequence[Mention],
    limit: int,
    now_ms: int,
) -> bool:
    """The named rows as items; False when the question names none that exist."""
    kind, ids = _named(mentions)
    if not ids:
        return False
    found = await _rows(read, kind, ids, f, limit)
    if not found.rows:
        return False
    rows = found.rows
    if kind == "route" and len(_bearers(mentions)) > 1 and (by := in_figure_order(reading.order)) is not None:
        rows = tuple(sorted(rows, key=by))
        g.put("order", reading.order)
    items = g.rows(kind, rows)
    g.total = found.total
    g.put("found_by_name", True)
    put_elsewhere(g, reading, items)
    if kind == "route" and len(items) > 1 and len(_bearers(mentions)) == 1:
        g.put("same_name", _shared_name([i.title for i in items]))
        g.put("same_name.count", found.total)
    if kind == "route" and (counted := "pitches" in reading.attributes) | asks_of_pitches(fold(reading.text)):
        put_pitches(g, items, counted=counted)
    put_left(g, items, reading)
    if kind == "route" and "features" in reading.attributes:
        put_tagged(g, items, _beside_names(reading))
    if kind == "route" and "length" in reading.attributes:
        text = fold(reading.text)
        rope = rope_length(text)
        g.put("gear.rule", gear_needed(text) or ("longest" if owns_rope(text) or rope is not None else None))
        put_rope(g, items, rope)
    if kind == "route" and "grade" in reading.attributes:
        _put_in_other_systems(g, items, reading)
    if kind == "route" and "bolts" in reading.attributes:
        put_draws(g, items, own_draws(fold(reading.text)))
    if kind == "gym":
        (notices,) = await run(read, conditions_spec(ids, now_ms))
        g.rows("gym_condition", notices.rows)
        if "conditions" in reading.attributes:
            put_unannounced(g, items, [row["gym_id"] for row in notices.rows])
        _put_open(g, items, reading)
        if "gym_type" not in reading.attributes:
            # 「是抱石館嗎」 asks what kind of gym it is, and not whether one may boulder there.
            put_facilities(g, items, _beside_names(reading))
    sectors = {i: m.name for m in mentions if m.kind == "sector" for i in m.ids}
    asked = set(reading.attributes)
    if kind in ("area", "route") and asked and (asked <= OF_CRAGS or "region" in asked):
        # Which rock an area is of, and in which city it lies, is told of its crag.
        crags = tuple(dict.fromkeys(c for i in items if isinstance(c := i.facts.get("crag_id"), str)))
        (those,) = await run(read, QuerySpec("published_crags", "list", Filter(crag_ids=crags), limit=SOME))
        put_whether(g, g.rows("crag", those.rows), reading, now_ms)
    if kind == "crag":
        put_whether(g, items, reading, now_ms)
    if kind in ("crag", "area"):
        await _put_profiles(read, g, kind, items, Filter(), areas="areas" in reading.attributes)
    if kind == "area" and sectors:
        await _put_sectors(read, g, items, sectors)
    return True


async def _put_sectors(
    read: ReadOnlyDatabase, g: Gathering, items: Sequence[EvidenceItem], sectors: Mapping[str, str]
) -> None:
    """How many routes the named sector of each area has, how hard and of which types, as sector.<n>.* values."""
    asked = [i for i in items if i.id in sectors]
    filters = [Filter(area_ids=(i.id,), sectors=(sectors[i.id],)) for i in asked]
    specs = [QuerySpec("published_routes", "group", f, group_by=BY_SYSTEM_AND_TYPE) for f in filters]
    for item, found in zip(asked, await run(read, *specs), strict=True):
        p = profile(found.rows)
        g.put(f"sector.{item.n}.name", _sector_name(item, sectors[item.id], g.locale), (item.id,))
        g.put(f"sector.{item.n}.count", p.count, (item.id,))
        g.put(f"sector.{item.n}.types", tuple(f"{kind} {n}" for kind, n in p.types.most_common()), (item.id,))
        g.put(f"sector.{item.n}.low", p.low, (item.id,))
        g.put(f"sector.{item.n}.high", p.high, (item.id,))


def _sector_name(item: EvidenceItem, name: str, locale: Locale) -> str:
    """A sector's name in the answer's language, where its area lists both."""
    chinese, english = item.facts.get("sectors"), item.facts.get("sectors_en")
    listed = isinstance(chinese, tuple) and isinstance(english, tuple) and len(chinese) == len(english)
    if locale == "en" and listed and isinstance(chinese, tuple) and isinstance(english, tuple) and name in chinese:
        return english[chinese.index(name)]
    return name


async def compare(
    read: ReadOnlyDatabase, g: Gathering, reading: Reading, f: Filter, mentions: Sequence[Mention], now_ms: int
) -> bool:
    """The named rows side by side with a verdict; False when there are not two of a kind."""
    kind, ids = _named(mentions)
    if not ids and reading.subject == "crag":
        # Where none is named all are compared.
        kind, found = "crag", (await run(read, QuerySpec(VIEWS["crag"], "list", f, limit=20)))[0]
    elif len(ids) < 2:
        return False
    else:
        found = await _rows(read, kind, ids, f, 20)
    if len(found.rows) < 2:
        return False
    place = {row_id: i for i, row_id in enumerate(ids)}
    items = g.rows(kind, sorted(found.rows, key=lambda r: place.get(r["id"], len(place))))
    g.total = len(items)
    if kind == "route":
        # Named twice, once in each crag, it is one name still. 「高利貸」 asks for no height, 「一步難」 for no grade.
        asked = replace(reading, text=_beside_names(reading))
        put_verdicts(g, items, asked, list(dict.fromkeys(m.ids for m in mentions if m.kind == "route")))
        table = routes_table(items, reading, g.locale)
    elif kind in ("crag", "area"):
        # The places are compared under the question's other constraints: only their sport routes, say.
        profiles = await _put_profiles(read, g, kind, items, f)
        narrowed = any(getattr(f, name) != getattr(_NO_PLACE, name) for name in _COMPARED_UNDER)
        # 「舊牆跟白牆哪邊難」: a name is no measure.
        by = compared_by(fold(_beside_names(reading)), kind)
        if kind == "crag":
            put_whether(g, items, reading, now_ms)
            put_listed(g, items, "season", reading.filter.seasons)
        if by is not None and by.measure == "grade" and not narrowed:
            put_top(g, items, [p.top for p in profiles], reading.text, lesser=by.lesser)
        elif by is not None and by.measure in ("walk", "rating", "wall"):
            put_ahead(g, items, by, reading.text, ())
        elif not _OF_CRAGS & set(reading.attributes):
            _put_more(g, items, profiles, reading.text, narrowed=narrowed)
        g.put("compare.narrowed", narrowed or None)
        if narrowed and kind == "crag":
            await _put_some(read, g, items, f)
        table = places_table(items, profiles, reading, g.locale, narrowed=narrowed)
    else:
        (notices,) = await run(read, conditions_spec(ids, now_ms))
        days = reading.days or ((reading.weekday,) if reading.weekday else ())
        asked = replace(reading, text=_beside_names(reading))
        by, facilities = compared_by(fold(asked.text)), asked_facilities(asked.text)
        if by is None and not facilities and not set(reading.attributes) - {"price"}:
            # Who only wants to compare is told who costs less, too.
            by = By("price", lesser=True)
        if by is not None:
            put_ahead(g, items, by, asked.text, days or WEEK)
        put_listed(g, items, "facility", facilities)
        put_listed(g, items, "price", offered_prices(fold(asked.text)))
        g.rows("gym_condition", notices.rows)
        table = gyms_table(items, asked, days, g.locale)
    g.table = with_verdict(table, items, g.values, g.locale)
    return True


def _named(mentions: Sequence[Mention]) -> tuple[Kind, tuple[str, ...]]:
    for kind in _PARTICULAR:
        wanted = ("area", "sector") if kind == "area" else (kind,)
        ids = dict.fromkeys(i for m in mentions if m.kind in wanted for i in m.ids)
        if ids:
            return kind, tuple(ids)
    return "route", ()


def _bearers(mentions: Sequence[Mention]) -> set[str]:
    return {m.name for m in mentions if m.kind == "route"}


async def _rows(read: ReadOnlyDatabase, kind: Kind, ids: tuple[str, ...], f: Filter, limit: int) -> Result:
    """The named rows; what is said of a route, or where it is, chooses among its namesakes when it fits any."""
    order = (Order("crag_id"),) if kind in ("route", "area") else ()
    anywhere = QuerySpec(VIEWS[kind], "list", Filter(ids=ids), order=order, limit=limit)
    there = Filter(ids=ids, **{name: getattr(f, name) for name in _TELLING})
    if kind != "route" or there == Filter(ids=ids):
        return (await run(read, anywhere))[0]
    narrow, wide = await run(read, QuerySpec(VIEWS[kind], "list", there, order=order, limit=limit), anywhere)
    return narrow if narrow.rows else wide


async def _put_profiles(
    read: ReadOnlyDatabase, g: Gathering, kind: Kind, items: Sequence[EvidenceItem], f: Filter, *, areas: bool = False
) -> list[Profile]:
    """How many routes each place has, how hard and of which types, as place.<n>.* values."""
    kept = replace(_NO_PLACE, **{k: getattr(f, k) for k in _COMPARED_UNDER})
    specs = [
        QuerySpec(
            "published_routes",
            "group",
            replace(kept, crag_ids=(item.id,)) if kind == "crag" else replace(kept, area_ids=(item.id,)),
            group_by=BY_SYSTEM_AND_TYPE,
        )
        for item in items
    ]
    if areas:
        specs += [QuerySpec("published_areas", filter=Filter(crag_ids=(i.id,)), limit=100) for i in items]
    results = await run(read, *specs)
    profiles = [profile(r.rows) for r in results[: len(items)]]
    for item, p in zip(items, profiles, strict=True):
        g.put(f"place.{item.n}.count", p.count, (item.id,))
        if p.count:
            g.put(f"place.{item.n}.types", tuple(f"{kind} {n}" for kind, n in p.types.most_common()), (item.id,))
        g.put(f"place.{item.n}.low", p.low, (item.id,))
        g.put(f"place.{item.n}.high", p.high, (item.id,))
    for item, found in zip(items, results[len(items) :], strict=False):
        listed = tuple(n for r in found.rows if (n := names(r, g.locale)[0]))
        if listed:
            g.put(f"place.{item.n}.areas", listed)
    return profiles


def _shared_name(titles: Sequence[str]) -> str:
    """The name that all rows bear: of the pitches of one route, the route's."""
    first = titles[0]
    return first if all(title == first for title in titles) else whole_name(first)


def _beside_names(reading: Reading) -> str:
    """The question without the names in it: a gym called after bouldering is not asked whether it has any."""
    text = list(reading.text)
    for mention in reading.mentions:
        text[mention.start : mention.end] = " " * (mention.end - mention.start)
    return "".join(text)


def _put_in_other_systems(g: Gathering, items: Sequence[EvidenceItem], reading: Reading) -> None:
    """The grade of the one route in the systems that the question names: 「美人照鏡是法國幾級」."""
    text = reading.text
    for m in reading.mentions:
        text = text.replace(m.surface, " ")
    grade = str(items[0].facts.get("grade")) if len(items) == 1 else ""
    own: GradeSystemName = "v" if grade.startswith("V") else "yds"
    systems = tuple(s for s in named_systems(masked(text)) if s != own) if grade else ()
    if not systems:
        return
    with suppress(GradeError):
        low, high = band(grade, own)
        g.values.extend(conversion_evidence(Conversion(own, low, high, systems)).values)


def _put_open(g: Gathering, items: Sequence[EvidenceItem], reading: Reading) -> None:
    """Whether each gym is open at the asked time, when its hours say, and say the same of each day."""
    days = reading.days or ((reading.weekday,) if reading.weekday is not None else ())
    if not days or reading.minute is None:
        return
    g.put("moment", moment_text(spanned(days), reading.minute, reading.until, reading.part))
    for item in items:
        states = {open_at(item.facts, day, reading.minute, reading.until) for day in days}
        if len(states) == 1 and (is_open := states.pop()) is not None:
            g.put(f"open.{item.n}", is_open, (item.id,))


async def _put_some(read: ReadOnlyDatabase, g: Gathering, items: Sequence[EvidenceItem], f: Filter) -> None:
    """A few of the routes that each crag was compared by, as items behind the crags."""
    kept = replace(_NO_PLACE, **{k: getattr(f, k) for k in _COMPARED_UNDER})
    order = (Order("video_count", descending=True),)
    specs = [
        QuerySpec("published_routes", "list", replace(kept, crag_ids=(i.id,)), order=order, limit=SOME) for i in items
    ]
    for found in await run(read, *specs):
        g.rows("route", found.rows)


def _put_more(
    g: Gathering, items: Sequence[EvidenceItem], profiles: Sequence[Profile], text: str, *, narrowed: bool = False
) -> None:
    counts = [p.count for p in profiles]
    if len(set(counts)) == 1:
        g.put("compare.equal", counts[0])
        return
    put_apart(g, text, "routes", counts)
    most = max(counts)
    if counts.count(most) == 1:
        first = items[counts.index(most)]
        two = len(items) == 2
        if narrowed:
            put_verdict(g, first, "greater" if two else "greatest")
        else:
            put_verdict(g, first, "more" if two else "most")
