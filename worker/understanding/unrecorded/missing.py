"""What must be asked back before an answer makes sense."""

from collections.abc import Sequence
from typing import Literal

from schemas.reading import Mention
from worker.understanding.asked.intent import IntentReading
from worker.understanding.conditions.narrowing import Fields, sets


def what_is_missing(
    intent: IntentReading,
    wanted: Sequence[Mention],
    fields: Fields,
    strange: tuple[str, ...],
    nameless: tuple[str, ...],
    mine: bool,
) -> Literal["place", "grade", "entity"] | None:
    """The slot that the question leaves empty; None where it can be answered."""
    if strange or nameless or mine:
        return None
    bare = not sets(fields, "kinds")
    if intent.intent == "detail" and not wanted and bare:
        return "entity"
    # Those that bear one name can be set against each other as well.
    namesakes = any(m.kind == "route" and len(m.ids) > 1 for m in wanted)
    if intent.intent == "compare" and not namesakes and sum(things(m) for m in wanted) < 2:
        return "entity"
    if intent.intent == "recommend":
        if intent.mode == "similar" and not wanted and fields.get("grades") is None:
            return "entity"
        if intent.mode == "progression" and not any(m.kind == "route" for m in wanted) and fields.get("grades") is None:
            # A next step starts from somewhere, wherever it is to be.
            return "grade"
        if bare and not wanted and fields.get("kinds") != ("crag",):
            return "place"
    return None


def most_of_a_kind(wanted: Sequence[Mention]) -> int:
    """How many things of one kind are named; a crag beside its area only says where that is."""
    kinds: dict[str, int] = {}
    seen: set[tuple[str, ...]] = set()
    for mention in wanted:
        if mention.kind == "gym" and mention.ids in seen:
            # A gym beside its road is one thing.
            continue
        seen.add(mention.ids)
        kind = "area" if mention.kind == "sector" else mention.kind
        kinds[kind] = kinds.get(kind, 0) + things(mention)
    return max(kinds.values(), default=0)


def things(mention: Mention) -> int:
    """How many things to compare a mention names: a brand with its branches names two at least."""
    if mention.kind == "gym" and len(mention.ids) > 1:
        return 2
    return int(mention.kind in ("route", "area", "sector", "crag", "gym"))
