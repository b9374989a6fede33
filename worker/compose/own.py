"""Speak of the asker's own log: figures first, then the routes, then what was counted and what was not."""

from collections.abc import Sequence

from schemas.evidence import Claim, EvidenceItem, Sentence
from schemas.reading import Own
from worker.compose.routes import route_facts, route_place
from worker.compose.say import Piece, Slot, Voice, claim, known
from worker.compose.scope import what_asked, where_asked
from worker.compose.values import Values

_NAMED_KINDS = ("scope.grades", "scope.types", "scope.features")
_NAMED_PLACES = ("scope.place", "scope.sectors", "scope.region")


def own_answer(v: Voice, values: Values, own: Own, items: Sequence[EvidenceItem]) -> list[Sentence]:
    """The answer to a personal question from its evidence."""
    coming = {*next_items(values)}
    mine = [item for item in items if item.id not in coming]
    said = [] if own.ask == "next" else _SAY[own.ask](v, values, own, mine)
    if own.next or values.claim("next.level.grade") is not None or values.claim("next.none") is not None:
        said += _next(v, values, [item for item in items if item.id in coming])
    return said


def next_items(values: Values) -> tuple[str, ...]:
    """The ids of the routes that are proposed next."""
    found = values.claim("next.items")
    return found.value if found is not None and isinstance(found.value, tuple) else ()


def _you(v: Voice, values: Values, *, how: bool = True) -> Piece:
    """Whose, when, where and how."""
    period, styles = values.claim("own.period"), values.claim("own.styles")
    nothing = v("nothing")
    return v(
        "own.you",
        when=v("own.when", period=period) if period else nothing,
        where=v("own.where", where=where_asked(v, values)) if _placed(values) else nothing,
        how=v("own.how", styles=styles) if styles and how else nothing,
    )


def _placed(values: Values) -> bool:
    return any(values.claim(key) is not None for key in _NAMED_PLACES)


def _tried(values: Values) -> bool:
    return getattr(values.claim("own.styles"), "value", None) in (("attempt",), ("project",), ("attempt", "project"))


def _total(v: Voice, values: Values, own: Own) -> Piece:
    """How many there are, in the unit asked for."""
    routes, lines, days = (values.number(f"own.{key}.count") for key in ("routes", "lines", "days"))
    count, what = Claim(None, "own.routes.count", routes), what_asked(v, values, "route", one=routes == 1)
    styles = values.claim("own.styles")
    if styles is not None and _tried(values):
        you = _you(v, values, how=False)
        if not routes:
            return v("own.logged.zero", you=you, count=count, styles=styles)
        if own.unit == "line":
            return v("own.logged.line", you=you, count=Claim(None, "own.lines.count", lines), styles=styles)
        return v("own.logged.route", you=you, count=count, what=what, styles=styles)
    you = _you(v, values)
    if not routes:
        return v("own.zero", you=you, count=count, what=what)
    if own.unit != "route":
        what = what_asked(v, values, "route")
    if own.unit == "day":
        return v("own.count.day", you=you, count=Claim(None, "own.days.count", days), what=what)
    if own.unit == "line":
        return v("own.count.line", you=you, count=Claim(None, "own.lines.count", lines), routes=count, what=what)
    said = v("own.count.route", you=you, count=count, what=what)
    if lines > routes:
        said = v.join([said, v("own.lines", count=Claim(None, "own.lines.count", lines))])
    return said


def _conventions(v: Voice, values: Values) -> list[Sentence]:
    """What was counted in which way, and what was not."""
    found: list[Sentence] = []
    for key in ("toprope", "tried", "unsure", "unsettled", "unlisted"):
        if number := values.claim(f"own.{key}.count"):
            phrase = "uncertain.grade" if key == "unsettled" else f"own.{key}"
            found.append(v.sentence(v(phrase, count=number), end="stop.line"))
    return found


def _count(v: Voice, values: Values, own: Own, items: Sequence[EvidenceItem]) -> list[Sentence]:
    rows = [_line(v, item) for item in items]
    return [
        v.sentence(_total(v, values, own), end="colon.line" if rows else "stop.line"),
        *rows,
        *_conventions(v, values),
    ]


def _list(v: Voice, values: Values, own: Own, items: Sequence[EvidenceItem]) -> list[Sentence]:
    said = _total(v, values, own)
    if items and values.number("own.routes.count") > len(items):
        said = v.join([said, v("own.shown", shown=Claim(None, "shown", values.number("shown")))])
    return [
        v.sentence(said, end="colon.line" if items else "stop.line"),
        *(_line(v, item) for item in items),
        *_conventions(v, values),
    ]


def _extreme(v: Voice, values: Values, own: Own, items: Sequence[EvidenceItem]) -> list[Sentence]:
    which = values.claim("extreme")
    roped = values.text("own.roped")
    best = [item for item in items if item.id != roped]
    if which is None or not best:
        return _count(v, values, own, items)
    many = values.number("own.extreme.count")
    tried = values.claim("own.styles") if _tried(values) else None
    slots: dict[str, Slot]
    you, what = _you(v, values, how=tried is None), what_asked(v, values, "route", one=many == 1)
    if many > 1:
        slots = {"count": Claim(None, "own.extreme.count", many)}
        key = "own.extreme.many" if tried is None else "own.extreme.tried.many"
        slots |= {} if tried is None else {"styles": tried}
        head = v(key, you=you, extreme=which, what=what, **slots)
        said = [v.sentence(head, end="colon.line"), *(_line(v, item) for item in best)]
    else:
        (item,) = best[:1]
        value = claim(item, "grade" if own.extreme in ("hardest", "easiest") else "length_m")
        if value is None:
            return []
        slots = {"name": v.name(item), "value": value}
        slots |= {} if tried is None else {"styles": tried}
        key = "own.extreme.one" if tried is None else "own.extreme.tried.one"
        head = v(key, you=you, extreme=which, what=what, **slots)
        said = [v.sentence(v.join([head, _said(v, item)], "semicolon"), end="stop.line")]
    if values.claim("own.only_roped") is not None:
        said.append(v.sentence(v("own.only_roped"), end="stop.line"))
    for item in items:
        if item.id == roped and (grade := claim(item, "grade")):
            said.append(v.sentence(v("own.roped", name=v.name(item), grade=grade), end="stop.line"))
    return [*said, *(s for s in _conventions(v, values) if "own.toprope.count" not in {c.attribute for c in s.claims})]


def _first(v: Voice, values: Values, own: Own, items: Sequence[EvidenceItem]) -> list[Sentence]:
    """The routes that are rated best, or were climbed most often."""
    measure = values.claim("own.best_rating" if own.ask == "rated" else "own.most_times")
    if not values.number("own.routes.count"):
        return _count(v, values, own, items)
    if measure is None:
        return [v.sentence(v("own.unrated", you=_you(v, values)), end="stop.line")]
    many = values.number("own.first.count")
    head = v(f"own.{own.ask}", you=_you(v, values), measure=measure)
    if many > len(items):
        total, shown = Claim(None, "own.first.count", many), Claim(None, "own.first.shown", len(items))
        head = v.join([head, v("own.first.cut", count=total, shown=shown)])
    return [v.sentence(head, end="colon.line"), *(_line(v, item) for item in items)]


def _distribution(v: Voice, values: Values, own: Own, items: Sequence[EvidenceItem]) -> list[Sentence]:
    groups = values.under(f"group.{own.by}.")
    if not groups:
        return _count(v, values, own, items)
    routes = values.number("own.routes.count")
    count, what = Claim(None, "own.routes.count", routes), what_asked(v, values, "route", one=routes == 1)
    head = v("own.dist", you=_you(v, values), count=count, what=what, groups=v.join(groups, "list"))
    undated = values.claim("own.undated.count") if own.by in ("month", "year") else None
    left = [v.sentence(v("own.undated", count=undated), end="stop.line")] if undated else []
    if told := values.claim("own.groups.count"):
        left.append(v.sentence(v("own.cut", count=told), end="stop.line"))
    return [v.sentence(head, end="stop.line"), *left, *_conventions(v, values)]


def _ends(v: Voice, values: Values, own: Own, items: Sequence[EvidenceItem]) -> list[Sentence]:
    day = values.claim("own.day")
    if not values.number("own.routes.count"):
        return _count(v, values, own, items)
    if day is None:
        return [v.sentence(v("own.no_day", you=_you(v, values)), end="stop.line")]
    if _tried(values) and (styles := values.claim("own.styles")) is not None:
        said = v(f"own.{own.ask}.tried", you=_you(v, values, how=False), day=day, styles=styles)
    elif any(values.claim(key) is not None for key in _NAMED_KINDS):
        said = v(f"own.{own.ask}.of", you=_you(v, values), what=what_asked(v, values, "route"), day=day)
    else:
        said = v(f"own.{own.ask}", you=_you(v, values), day=day)
    head = v.sentence(said, end="colon.line")
    return [head, *(_line(v, item) for item in items)]


def _done(v: Voice, values: Values, own: Own, items: Sequence[EvidenceItem]) -> list[Sentence]:
    found: list[Sentence] = []
    for item in items:
        state, name = claim(item, "my_state"), v.name(item)
        if state is None:
            continue
        if len(items) > 1 and (place := route_place(v, item)).text:
            # Several routes may bear one name.
            name = v("own.at", name=name, place=place)
        if state.value == "done":
            said = _said(v, item, counted=own.unit == "line")
            found.append(v.sentence(v("own.done", state=state, name=name, said=said), end="stop.line"))
        else:
            key = "own.done.tried" if state.value == "tried" else "own.done.open"
            found.append(v.sentence(v(key, state=state, name=name), end="stop.line"))
    return found


def _left(v: Voice, values: Values, own: Own, items: Sequence[EvidenceItem]) -> list[Sentence]:
    total, done, left = (values.number(f"own.{key}.count") for key in ("scope", "done", "left"))
    if (unvisited := values.claim("own.unvisited.count")) is not None:
        key = "own.unvisited" if items else "own.unvisited.none"
        slots: dict[str, Slot] = {"count": unvisited, "crags": v.join([v.name(item) for item in items], "list")}
        return [v.sentence(v(key, **(slots if items else {})), end="stop.line")]
    if values.claim("own.scope.count") is None:
        return []
    where, what = where_asked(v, values), what_asked(v, values, "route", one=total == 1)
    slots = {"what": what}
    numbers = {"total": Claim(None, "own.scope.count", total), "left": Claim(None, "own.left.count", left)}
    if _tried(values):
        key = "own.left.tried" if left else "own.left.tried.none"
        slots["left"] = numbers["left"]
    else:
        key = "own.scope.zero" if not total else "own.left.none" if not left else "own.left" if done else "own.left.all"
        slots |= {"where": where, "total": numbers["total"]}
        if key == "own.left":
            slots |= {"done": Claim(None, "own.done.count", done), "left": numbers["left"]}
    said = v(key, **slots)
    if (order := values.claim("order")) is not None and len(items) > 0:
        said = v.join([said, v("list.order", order=order)])
    if left > len(items):
        said = v.join([said, v("own.shown", shown=Claim(None, "shown", len(items)))])
    unsure = [
        v.sentence(v(f"uncertain.{cause}", count=number), end="stop.line")
        for cause in ("grade", "type", "length", "bolts")
        if (number := values.claim(f"uncertain.{cause}.count"))
    ]
    rows = [_line(v, item, own=False) for item in items]
    return [v.sentence(said, end="colon.line" if rows else "stop.line"), *rows, *unsure]


def _level(v: Voice, values: Values, own: Own, items: Sequence[EvidenceItem]) -> list[Sentence]:
    found: list[Sentence] = []
    styles: set[str] = set()
    for n in range(values.number("own.levels.count")):
        grade, style, kind = (values.claim(f"own.level.{n}.{key}") for key in ("grade", "style", "type"))
        if grade is None or style is None or kind is None:
            break
        styles.add(str(style.value))
        said = v("own.level", type=kind, style=style, grade=grade)
        if values.claim(f"own.level.{n}.single") is not None:
            said = v.join([said, v("own.level.single")])
        found.append(v.sentence(said, end="stop.line"))
    if not found:
        found.append(v.sentence(v("own.level.none"), end="stop.line"))
    rules = [
        v.sentence(v(f"own.rule.{style}"), end="stop.line") for style in ("redpoint", "onsight") if style in styles
    ]
    rules = rules or [v.sentence(v("own.rule.redpoint"), end="stop.line")]
    return [*found, *rules, *(_line(v, item, own=False) for item in items)]


def _next(v: Voice, values: Values, items: Sequence[EvidenceItem]) -> list[Sentence]:
    excluded = values.claim("next.climbed.count")
    left = [v.sentence(v("next.excluded", count=excluded), end="stop.line")] if excluded else []
    grade, style, kind, grades = (
        values.claim(f"next.{key}") for key in ("level.grade", "level.style", "level.type", "grades")
    )
    if grade is None or style is None or kind is None or grades is None:
        return [v.sentence(v("next.none"), end="stop.line")]
    key = "next.why" if items else "next.empty"
    head = v.sentence(
        v(key, type=kind, style=style, grade=grade, grades=grades), end="colon.line" if items else "stop.line"
    )
    rule = v.sentence(v("own.rule.redpoint"), end="stop.line")
    return [head, *(_line(v, item, own=False) for item in items), *left, rule]


def _line(v: Voice, item: EvidenceItem, *, own: bool = True) -> Sentence:
    """A route as a list entry with what the asker's log says of it."""
    body = v("own.item", name=v.name(item), facts=route_facts(v, item))
    if own and (said := _said(v, item)).text:
        body = v("own.line", route=body, said=said)
    return v.sentence(v("bullet", body=body), end="line")


def _said(v: Voice, item: EvidenceItem, *, counted: bool = False) -> Piece:
    """Style, day, how often if more than once or asked, and the asker's own rating, as far as the log has them."""
    times = item.facts.get("my_times")
    often = ["my_times"] if isinstance(times, int) and (counted or times > 1) else []
    keys = ["my_style", "my_day", *often, "my_rating"]
    return v.join(known(item, keys))


_SAY = {
    "count": _count,
    "list": _list,
    "extreme": _extreme,
    "distribution": _distribution,
    "first": _ends,
    "last": _ends,
    "done": _done,
    "rated": _first,
    "often": _first,
    "left": _left,
    "level": _level,
}
