"""Why each route is recommended, as values that code computed and a sentence may state."""

from collections.abc import Iterable, Sequence

from schemas.evidence import EvidenceItem, FactValue
from schemas.reading import RecommendMode
from schemas.reference import Reference
from worker.sql.evidence import Gathering
from worker.sql.facts import names


def put_reasons(g: Gathering, items: Iterable[EvidenceItem], reference: Reference, mode: RecommendMode) -> None:
    """Put, for every route, how far it is from the reference and what it shares with it, as reason.<n>.* values.

    reason.said, reason.top, reason.log or reason.name says what the distance is measured from; what all the routes
    share is reason.all.*, once.
    """
    routes = [i for i in items if i.kind == "route"]
    _put_steps(g, routes, reference, mode)
    for key in ("type", "crag") if mode != "exploration" else ():
        shared = {i.n: _shared(g, i, reference, key) for i in routes}
        if len(routes) > 1 and None not in shared.values() and len(set(shared.values())) == 1:
            said = (_one_area(g, routes) if key == "crag" else None) or shared[routes[0].n]
            g.put(f"reason.all.{key}", said, tuple(i.id for i in routes))
            continue
        for i in routes:
            g.put(f"reason.{i.n}.{key}", shared[i.n], (i.id, *reference.ids))
    for i in routes:
        if mode == "exploration":
            if reference.crag_ids and i.facts.get("crag_id") not in reference.crag_ids:
                g.put(f"reason.{i.n}.elsewhere", names(i.facts, g.locale, "crag_name")[0], (i.id, *reference.ids))
            continue
        held = i.facts.get("features")
        tags = tuple(f for f in reference.features if isinstance(held, tuple) and f in held)
        g.put(f"reason.{i.n}.features", tags or None, (i.id, *reference.ids))


def _one_area(g: Gathering, routes: Sequence[EvidenceItem]) -> FactValue:
    """The area in which all of the routes are; None where they are in several."""
    areas = {i.facts.get("area_id") for i in routes}
    return names(routes[0].facts, g.locale, "area_name")[0] if len(areas) == 1 and None not in areas else None


def _put_steps(g: Gathering, routes: Sequence[EvidenceItem], reference: Reference, mode: RecommendMode) -> None:
    own = reference.grades
    # Who looks for something else at their level is not told how far each route lies from it.
    if own is None or own.high is None or (mode == "exploration" and reference.source != "named"):
        return
    if reference.source == "named":
        name = reference.name_en or reference.name if g.locale == "en" else reference.name or reference.name_en
        g.put("reason.name", name, reference.ids)
    else:
        # A band (a 5.10 climber) is measured from its top.
        g.put(f"reason.{reference.source if own.low == own.high else 'top'}", own.high_text)
    for i in routes:
        low, high = i.facts.get("grade_min"), i.facts.get("grade_max")
        # A grade that spans several is no number of steps away.
        if isinstance(low, int) and low == high and i.facts.get("grade_system") == own.system:
            g.put(f"reason.{i.n}.steps", low - own.high, (i.id, *reference.ids))


def _shared(g: Gathering, item: EvidenceItem, reference: Reference, key: str) -> FactValue:
    """The trait that a route has in common with the reference; None when it has not."""
    if key == "type":
        kind = item.facts.get("type")
        return kind if kind in reference.types else None
    in_common = item.facts.get("crag_id") in reference.crag_ids
    return names(item.facts, g.locale, "crag_name")[0] if in_common else None
