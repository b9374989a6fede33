"""Say why a route is recommended: how far it is from what the asker said, and what it shares with it."""

from schemas.evidence import EvidenceItem
from worker.compose.say import Piece, Slot, Voice
from worker.compose.values import Values


def reason(v: Voice, values: Values, item: EvidenceItem) -> Piece | None:
    """The reason of one route; None when none was computed."""
    said: list[Slot] = []
    source = next((key for key in ("name", "said", "top", "log") if values.claim(f"reason.{key}") is not None), None)
    measured, steps = values.claim(f"reason.{source}"), values.claim(f"reason.{item.n}.steps")
    if measured is not None and steps is not None and isinstance(steps.value, int):
        of = v(f"why.{source}", of=measured)
        said.append(v("why.apart" if steps.value else "why.level", of=of, steps=steps))
    for key in ("type", "crag", "elsewhere", "features"):
        if (claim := values.claim(f"reason.{item.n}.{key}")) is not None:
            said.append(v(f"why.{key}", what=claim))
    return v.join(said, "list") if said else None


def in_common(v: Voice, values: Values, head: Piece) -> Piece:
    """The head of a list with what all of its routes share with the asker's own."""
    shared = [
        v(f"why.all.{key}", what=claim) for key in ("type", "crag") if (claim := values.claim(f"reason.all.{key}"))
    ]
    return v.join([head, v("why.all", shared=v.join(shared, "list"))], "nothing") if shared else head
