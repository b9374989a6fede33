"""Keep the conditions under which routes were asked for, where a follow-up about them sets none of its own."""

from dataclasses import replace

from schemas.reading import Filter, Reading
from worker.understanding.followups.changing import SETS

CONDITIONS = (
    "grades", "not_grades", "route_types", "not_route_types", "features", "not_features", "length_min_m",
    "length_max_m", "bolts_min", "bolts_max", "has_video", "first_ascent_min", "first_ascent_max",
)  # fmt: skip
"""What may be wanted of routes, wherever they lie."""
_OF_ROUTES = frozenset({"route", "area", "crag"})
_NONE = Filter()


def said_of_routes(reading: Reading) -> dict[str, object]:
    """The conditions that a question sets of routes, by their names."""
    return {name: value for name in CONDITIONS if (value := getattr(reading.filter, name)) != getattr(_NONE, name)}


def compared_under(asked: Reading, before: Reading) -> Reading | None:
    """The places that were set side by side, under the conditions that are said now; None where none are."""
    said = said_of_routes(asked)
    if not said or asked.intent not in ("list", "count", "search"):
        return None
    wanted = replace(before.filter, **said)  # type: ignore[arg-type]  # each is a field of its own
    mentions = tuple(replace(m, start=0, end=0) for m in before.mentions)
    return replace(before, text=asked.text, locale=asked.locale, filter=wanted, mentions=mentions, needs_history=True)


def under_what_stands(asked: Reading, before: Reading | None) -> Reading:
    """A question about routes under the conditions of the one before, where it sets none of its own.

    「哪一區最多」 after those of 5.10 is asked of these; set side by side, places are so under what is said now.
    """
    if before is None or before.own is not None or asked.subject not in _OF_ROUTES:
        return asked
    if before.intent == "compare" and before.subject in ("crag", "area"):
        return compared_under(asked, before) or (_held(asked, before) if asked.intent == "compare" else asked)
    of_routes = before.subject == "route" and before.intent in SETS and asked.intent in (*SETS, "compare")
    return _held(asked, before) if of_routes and not said_of_routes(asked) else asked


def kept_under(asked: Reading, before: Reading | None) -> Reading:
    """A follow-up that was written out, under the conditions of what it goes on from.

    Which of the two has more is asked as they were compared; and what there is at the place that has most of those of
    5.11 is asked of these.
    """
    if before is None or before.own is not None or said_of_routes(asked) or asked.subject not in _OF_ROUTES:
        return asked
    compared = asked.intent == before.intent == "compare" and _places(asked) == _places(before)
    # Which has more of what was listed of one and then of the other.
    listed = asked.intent == "compare" and before.subject == "route" and before.intent in SETS
    compared = compared or (listed and _places(before) < _places(asked))
    ranked = before.intent == "distribution" and before.group_by in ("crag", "area") and before.subject == "route"
    found = ranked and asked.intent in ("list", "extreme", "recommend") and not asked.mentions[1:]
    return _held(asked, before) if compared or found else asked


def _places(reading: Reading) -> frozenset[tuple[str, ...]]:
    return frozenset(m.ids for m in reading.mentions if m.kind in ("crag", "area") and not m.negated)


def _held(asked: Reading, before: Reading) -> Reading:
    held = said_of_routes(before)
    if asked.group_by == "grade" or asked.extreme in ("hardest", "easiest"):
        # The hardest of 5.11 is no question.
        held = {name: value for name, value in held.items() if name not in ("grades", "not_grades")}
    return replace(asked, filter=replace(asked.filter, **held))  # type: ignore[arg-type]
