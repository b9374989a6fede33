"""Keep the conditions of the question before where a follow-up narrows it, and sets others: "just the 5.7s".

What was asked stands: a follow-up puts its own conditions in the place of those of the same kind, and the rest of them
stays, unless it says itself what is wanted and where. A place that it names is put in the place of the one before; a
place of none is the one before.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from schemas.reading import Filter, Mention, Reading
from worker.text.folding import fold
from worker.understanding.conditions.loosening import takes_back
from worker.understanding.followups.changing import SETS
from worker.understanding.followups.under import said_of_routes
from worker.understanding.matching.patterns import compiled
from worker.understanding.places.filtering import PLACE_FIELDS

_PLACES = frozenset({"crag", "area", "sector", "region"})
_OF_SETS = frozenset({"list", "count", "search", "extreme"})
_KINDS: Sequence[frozenset[str]] = (
    frozenset({"grades", "not_grades"}), frozenset({"route_types", "not_route_types"}),
    frozenset({"features", "not_features"}), frozenset({"length_min_m", "length_max_m"}),
    frozenset({"bolts_min", "bolts_max"}), frozenset({"first_ascent_min", "first_ascent_max"}),
    frozenset({"has_video"}),
)  # fmt: skip
"""Conditions of which one takes the place of another."""
# A noun of its own: whoever says "routes" may start anew.
_NOUN = compiled(
    r"路線|[幾些條的]線(?!天)|岩場|\b(?:routes|climbs|lines|problems|pitches|climbing|crags?|areas?|walls?|sectors?)\b"
)
# What was spoken of is pointed at.
_THOSE = compiled(
    r"裡面?|其中|當中|之中|這些|那些|這堆|那堆|剛剛|上面|同樣|一樣|[它牠他]們"
    r"|\b(?:those|these|them|ones?|the (?:same|lot|bunch|rest)|among|in there|on there|of the)\b"
)
_ALL = compiled(
    r"全部|所有|總共|一共|總計|整[個區座面片]|全[區台]|不限|不管|不拘|不分|隨便|都可以|都行|任何|每[一個]|各種|合計|加起來"
    r"|\b(?:in total|altogether|all told|overall|whatever|regardless|whole|entire|any (?:type|style|kind|grade)"
    r"|no matter|everything|in all|at all)\b"
)
_NARROWS = compiled(
    r"只|就好|就行|就可以|的[話]?(?:呢|咧)?[?？\s]*$|的(?:是|有)?(?:哪|幾|多少)|限|挑|篩|留|改|換"
    r"|\b(?:only|just|narrow|filter|stick|limit|keep|drop|instead|specifically|alone|ones?|dial|make (?:it|that)"
    r"|same)\b"
)


def conditions_kept(
    reading: Reading, text: str, last: Callable[[], Reading | None], names: Callable[[], Sequence[Mention]]
) -> Reading:
    """The reading of a follow-up with the conditions of the question before that it leaves as they were.

    last finds that question, names those in the text.
    """
    words = fold(text)
    if not (_of_rows(reading) or _of_few(reading)) or takes_back(words) or _ALL.search(words):
        return reading
    before = last()
    if before is None or not _of_rows(before, listed=True):
        return reading
    if _of_few(reading):
        reading = replace(
            reading, intent="list", subject="route", attributes=(), filter=replace(reading.filter, kinds=("route",))
        )
    held = said_of_routes(before)
    if not held:
        return reading
    named = names()
    said = said_of_routes(reading)
    moved = any(m.kind in _PLACES and not m.negated for m in named)
    if any(m.kind == "route" for m in named) or not (said or moved):
        return reading
    if moved and not _goes_to(reading, before, words):
        return reading
    if not moved and not _stays(reading, before, words):
        return reading
    kept = {
        name: value for name, value in held.items() if not any(name in kind and kind & said.keys() for kind in _KINDS)
    }
    if reading.extreme in ("hardest", "easiest"):
        kept = {name: value for name, value in kept.items() if name not in ("grades", "not_grades")}
    if not kept:
        return reading
    return replace(reading, filter=replace(reading.filter, **kept), needs_history=True)  # type: ignore[arg-type]


def _of_rows(reading: Reading, *, listed: bool = False) -> bool:
    """Whether routes are asked for by conditions."""
    if reading.own is not None or reading.subject != "route" or reading.near or reading.aggregate is not None:
        return False
    if reading.unknown_names or reading.unknown_places or reading.mode in ("similar", "progression"):
        return False
    if listed:
        return reading.intent in SETS or reading.intent == "distribution"
    return reading.intent in _OF_SETS and reading.group_by is None


def _of_few(reading: Reading) -> bool:
    """Whether a place itself was read to be asked of, by what only its routes are."""
    of_place = reading.intent == "detail" and reading.subject in ("crag", "area") and reading.needs_history
    return of_place and set(reading.attributes) <= {"grade", "type", "length"} and bool(said_of_routes(reading))


def _stays(reading: Reading, before: Reading, words: str) -> bool:
    """Whether a follow-up that names no place is asked where the question before was."""
    same = _where(reading.filter) == _where(before.filter)
    if not (same and reading.needs_history):
        return False
    return _NOUN.search(words) is None or _THOSE.search(words) is not None


def _goes_to(reading: Reading, before: Reading, words: str) -> bool:
    """Whether a follow-up that names a place asks there what was asked before."""
    if _NOUN.search(words) and not _THOSE.search(words):
        return False
    return _NARROWS.search(words) is not None


def _where(f: Filter) -> tuple[object, ...]:
    return tuple(getattr(f, name) for name in PLACE_FIELDS)
