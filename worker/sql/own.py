"""Answer a question about the asker's own log: exact figures from their lines, and the routes behind them as items.

The conventions, which the answers name: an attempt or a project is no ascent and is counted apart; a top rope is an
ascent that is named apart, and no extreme unless it is asked for; a route is counted once however often it was climbed.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from schemas.ascents import NOT_ASCENTS
from schemas.evidence import Evidence, EvidenceItem
from schemas.private import Memory
from schemas.reading import Filter, Own
from worker.sql.answering import Asked
from worker.sql.evidence import Gathering
from worker.sql.facts import flatten, names
from worker.sql.orders import ORDERS, SORTED
from worker.sql.own_lines import BEST_FIRST, Line, Log, read_log
from worker.sql.own_next import put_level, put_next
from worker.sql.profiles import grade_bands, groups_table
from worker.sql.queryspec import QuerySpec
from worker.sql.run import run
from worker.sql.scope import place_specs, scope_values
from wrangler_compat.protocols import ReadOnlyDatabase

MOST_GROUPS = 60
"""How many groups an answer tells: five years of months."""
_GREATEST = frozenset({"hardest", "longest"})


async def answer_own(
    read: ReadOnlyDatabase, asked: Asked, own: Own, memories: Sequence[Memory] = ()
) -> tuple[Evidence, tuple[Memory, ...]]:
    """The evidence, and those of the asker's preferences that changed it; read must be bound to the asker."""
    used: tuple[Memory, ...] = ()
    g = Gathering(asked.locale)
    f = _scope(asked, own)
    log = await read_log(read, f, own)
    if log.empty and own.ask not in ("next", "left"):
        g.put("personal", "empty")
        return g.evidence(), ()
    g.put("own", own.ask)
    places = [row for result in await run(read, *place_specs(f)) for row in result.rows] if place_specs(f) else []
    g.values.extend(scope_values(f, places, asked.locale))
    g.put("own.period", own.period)
    g.put("own.styles", own.styles or None)
    lines = [line for line in log.lines if _counts(line, own)]
    if own.ask == "left":
        used = await _left(read, g, asked, f, log, own, memories)
    elif own.ask == "level":
        await put_level(read, g, own)
    elif own.ask != "next":
        _put_totals(g, log, lines, own)
        # Of a named route its attempts are told too.
        await _FORMS[own.ask](read, g, asked, own, log.lines if own.ask == "done" else lines)
    if own.next:
        used = await put_next(read, g, f, [line for line in log.lines if line.is_ascent], memories)
    return g.evidence(), used


def _scope(asked: Asked, own: Own) -> Filter:
    """The filter of the routes that the question is about."""
    f = replace(asked.filter, climbed=None, kinds=("route",))
    named = tuple(i for m in asked.mentions if m.kind == "route" for i in m.ids)
    return replace(f, ids=named) if own.ask in ("done", "count") and named else f


def _counts(line: Line, own: Own) -> bool:
    return line.style in own.styles if own.styles else line.is_ascent


def _put_totals(g: Gathering, log: Log, lines: Sequence[Line], own: Own) -> None:
    """How many routes, lines and days, and what was left out of them."""
    routes = {line.route_id for line in lines}
    g.total = len(routes)
    g.put("own.routes.count", len(routes))
    g.put("own.lines.count", len(lines))
    g.put("own.days.count", len({line.day for line in lines if line.day is not None}))
    if not own.styles:
        apart = routes - {line.route_id for line in lines if line.style != "toprope"}
        g.put("own.toprope.count", len(apart) or None)
        tried = [line for line in log.lines if not line.is_ascent]
        g.put("own.tried.count", len(tried) or None)
    g.put("own.undated.count", sum(line.day is None for line in lines) or None)
    g.put("own.unsure.count", log.unsure or None)
    g.put("own.unlisted.count", log.unlisted or None)


async def _list(read: ReadOnlyDatabase, g: Gathering, asked: Asked, own: Own, lines: Sequence[Line]) -> None:
    """The routes, the latest first."""
    shown = list(dict.fromkeys(line.route_id for line in lines))[: asked.most]
    await put_routes(read, g, shown, lines)
    g.put("shown", len(shown))


async def _rated(read: ReadOnlyDatabase, g: Gathering, asked: Asked, own: Own, lines: Sequence[Line]) -> None:
    """The routes to which the asker's last rating gives the most."""
    last: dict[str, int] = {}
    for line in lines:
        if line.rating is not None:
            last.setdefault(line.route_id, line.rating)
    best = max(last.values(), default=None)
    g.put("own.best_rating", best)
    first = [route for route, rating in last.items() if rating == best]
    g.put("own.first.count", len(first), tuple(first))
    await put_routes(read, g, first[: asked.most], lines)


async def _often(read: ReadOnlyDatabase, g: Gathering, asked: Asked, own: Own, lines: Sequence[Line]) -> None:
    """The routes that were climbed most often."""
    times = Counter(line.route_id for line in lines)
    most = max(times.values(), default=0)
    first = [route for route, n in times.items() if n == most]
    g.put("own.most_times", most or None)
    g.put("own.first.count", len(first), tuple(first))
    await put_routes(read, g, first[: asked.most], lines)


async def _count(read: ReadOnlyDatabase, g: Gathering, asked: Asked, own: Own, lines: Sequence[Line]) -> None:
    """The totals are the answer, beside the routes that are named."""
    named = dict.fromkeys(i for m in asked.mentions if m.kind == "route" for i in m.ids)
    climbed = {line.route_id for line in lines}
    await put_routes(read, g, [i for i in named if i in climbed][: asked.most], lines)


async def _extreme(read: ReadOnlyDatabase, g: Gathering, asked: Asked, own: Own, lines: Sequence[Line]) -> None:
    """The hardest (or easiest, longest, shortest) routes; without a style named, a top rope is only told apart."""
    key: Callable[[Line], float | None] = (
        (lambda line: line.low) if own.extreme in ("hardest", "easiest") else lambda line: line.length_m
    )
    sign = 1 if own.extreme in _GREATEST else -1
    graded = own.extreme in ("hardest", "easiest")
    measured = [line for line in lines if key(line) is not None]
    if graded and measured:
        # Systems are never compared: the one that most routes are graded in decides.
        system = Counter(line.system for line in measured).most_common(1)[0][0]
        measured = [line for line in measured if line.system == system]
    led = [line for line in measured if line.style != "toprope"] if not own.styles else measured
    chosen = led or measured
    if not chosen:
        return
    best = max(sign * _number(key(line)) for line in chosen)
    winners = [line for line in chosen if sign * _number(key(line)) == best]
    shown = list(dict.fromkeys(line.route_id for line in winners))
    await put_routes(read, g, shown[: asked.most], winners)
    g.put("extreme", own.extreme)
    g.put("own.extreme.count", len(shown), tuple(shown))
    roped = [line for line in measured if sign * _number(key(line)) > best]
    if led and roped and graded and sign > 0:
        top = max(roped, key=lambda line: (_number(key(line)), line.route_id))
        (item,) = await put_routes(read, g, [top.route_id], roped)
        g.put("own.roped", item.id, (item.id,))
    g.put("own.only_roped", None if led else True)


async def _distribution(read: ReadOnlyDatabase, g: Gathering, asked: Asked, own: Own, lines: Sequence[Line]) -> None:
    """How many routes in each group; a route counts in every group in which it was climbed."""
    by = own.by or "grade"
    if by == "grade":
        once = {line.route_id: line for line in lines}.values()
        rows = [{"grade_system": i.system, "grade_min": i.low, "grade_max": i.high, "n": 1} for i in once]
        groups, unsettled = grade_bands(rows)
        g.put("own.unsettled.count", unsettled or None)
    else:
        pairs = {(label, line.route_id) for line in lines if (label := _label(line, by, asked)) is not None}
        counted = Counter(label for label, _ in pairs)
        order: Callable[[tuple[str, int]], Any] = (
            (lambda pair: pair[0]) if by in ("month", "year") else lambda pair: (-pair[1], pair[0])
        )
        groups = sorted(counted.items(), key=order)
    told = groups[-MOST_GROUPS:] if by in ("month", "year") else groups[:MOST_GROUPS]
    if len(told) < len(groups):
        g.put("own.groups.count", len(told))
    for name, n in told:
        g.put(f"group.{by}.{name}", n)
    g.table = groups_table(by, groups, asked.locale) if groups else None


def _label(line: Line, by: str, asked: Asked) -> str | None:
    if by == "style":
        return line.style
    if by == "type":
        return line.type
    if by == "crag":
        return names({"crag": line.crag, "crag_en": line.crag_en}, asked.locale, "crag")[0]
    if by == "area":
        return names({"area": line.area, "area_en": line.area_en}, asked.locale, "area")[0] if line.area else None
    return None if line.day is None else line.day[: 7 if by == "month" else 4]


async def _ends(read: ReadOnlyDatabase, g: Gathering, asked: Asked, own: Own, lines: Sequence[Line]) -> None:
    """The first or the latest day with an ascent, and what was climbed on it."""
    days = [line.day for line in lines if line.day is not None]
    if not days:
        return
    day = min(days) if own.ask == "first" else max(days)
    there = [line for line in lines if line.day == day]
    g.put("own.day", day)
    await put_routes(read, g, list(dict.fromkeys(line.route_id for line in there))[: asked.most], there)


async def _done(read: ReadOnlyDatabase, g: Gathering, asked: Asked, own: Own, lines: Sequence[Line]) -> None:
    """Each named route, with how it was climbed or the word that it was not."""
    named = tuple(dict.fromkeys(i for m in asked.mentions if m.kind == "route" for i in m.ids))
    await put_routes(read, g, named[: asked.most], lines)


async def _left(
    read: ReadOnlyDatabase, g: Gathering, asked: Asked, f: Filter, log: Log, own: Own, memories: Sequence[Memory]
) -> tuple[Memory, ...]:
    """The routes in scope that have no ascent; with attempts named, those that were tried."""
    done = {line.route_id for line in log.lines if line.is_ascent}
    tried = {line.route_id for line in log.lines if line.style in (own.styles or NOT_ASCENTS)} - done
    if own.styles:
        scope = replace(f, ids=tuple(sorted(tried)) or ("",))
    elif replace(f, kinds=()) == Filter() and own.by is None:
        # "Which have I not climbed" of the whole data is no list that helps anybody: what to climb next is.
        g.put("own.done.count", len(done))
        return await put_next(read, g, f, [line for line in log.lines if line.is_ascent], memories)
    else:
        scope = f
    if own.by == "crag":
        visited = {line.crag_id for line in log.lines if line.is_ascent}
        (crags,) = await run(
            read, QuerySpec("published_crags", "list", Filter(), order=ORDERS["crag"], limit=MOST_GROUPS)
        )
        left = [row for row in crags.rows if row["id"] not in visited]
        g.put("own.unvisited.count", len(left))
        g.rows("crag", left)
        return ()
    order = SORTED["route"].get(own.extreme, ORDERS["route"]) if own.extreme is not None else ORDERS["route"]
    g.put("order", own.extreme)
    wanted, everything = await run(
        read,
        QuerySpec("published_routes", "list", replace(scope, climbed=False), order=order, limit=asked.most),
        QuerySpec("published_routes", "count", scope),
    )
    g.total = wanted.total
    g.put("own.scope.count", everything.total)
    g.put("own.done.count", everything.total - wanted.total)
    g.put("own.left.count", wanted.total)
    for cause, n in wanted.causes.items():
        g.put(f"uncertain.{cause}.count", n)
    g.put("shown", len(wanted.rows))
    g.rows("route", wanted.rows)
    return ()


async def put_routes(
    read: ReadOnlyDatabase, g: Gathering, ids: Sequence[str], lines: Iterable[Line]
) -> list[EvidenceItem]:
    """The routes as items in the given order, each with what the asker's lines say of it."""
    if not ids:
        return []
    (found,) = await run(read, QuerySpec("published_routes", filter=Filter(ids=tuple(ids)), limit=len(ids)))
    rows = {row["id"]: row for row in found.rows}
    own: dict[str, list[Line]] = {}
    for line in lines:
        own.setdefault(line.route_id, []).append(line)
    return [g.facts("route", i, {**flatten(rows[i]), **_said(own.get(i, []))}) for i in ids if i in rows]


def _said(lines: Sequence[Line]) -> dict[str, Any]:
    """What the lines of one route say together: the best style, the latest day with it, how often, the last rating."""
    ascents = [line for line in lines if line.is_ascent]
    told = ascents or list(lines)
    if not told:
        return {"my_state": "open"}
    best = min(told, key=lambda line: (BEST_FIRST.index(line.style), _newest(line)))
    said: dict[str, Any] = {"my_state": "done" if ascents else "tried", "my_style": best.style, "my_times": len(told)}
    if best.day is not None:
        said["my_day"] = best.day
    if rated := [line.rating for line in lines if line.rating is not None]:
        said["my_rating"] = rated[0]
    return said


def _newest(line: Line) -> tuple[int, ...]:
    return tuple(-ord(c) for c in line.day) if line.day is not None else (0,)


def _number(value: float | None) -> float:
    assert value is not None
    return value


_FORMS = {
    "count": _count,
    "list": _list,
    "extreme": _extreme,
    "distribution": _distribution,
    "first": _ends,
    "last": _ends,
    "done": _done,
    "rated": _rated,
    "often": _often,
}
