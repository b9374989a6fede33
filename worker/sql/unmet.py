"""Keep what nothing met beside what was found once it was loosened: "there are no trad routes at Kenting"."""

from dataclasses import replace

from schemas.evidence import ComputedValue, Evidence

UNMET = "unmet."
_KEPT = ("scope.", "count", "uncertain.")


def with_unmet(found: Evidence, asked: Evidence) -> Evidence:
    """The evidence that was found, and beside it the scope and the empty count of what was asked, as unmet.*."""
    kept = tuple(ComputedValue(UNMET + v.key, v.value, v.ids) for v in asked.values if v.key.startswith(_KEPT))
    return replace(found, values=(*found.values, *kept))
