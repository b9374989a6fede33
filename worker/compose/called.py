"""Say what a thing is called: in both languages, and by which earlier or second names."""

from schemas.evidence import EvidenceItem
from worker.compose.say import Piece, Voice, claim, unknown
from worker.sql.facts import names

TELLS_EARLIER = ("舊", "又名", "原名", "formerly", "old:")
"""What stands in a published name that tells the earlier one itself: 盾 (舊名：劍)."""


def name(v: Voice, item: EvidenceItem) -> Piece:
    """The name on record with its other-language form, or that it has none."""
    first, second = names(item.facts, v.locale)
    if second is not None:
        return _with_others(v, item) or v("called", name=v.name(item))
    missing = "chinese_name" if first is not None and first.isascii() else "name_en"
    return v("fact.unknown", name=v.name(item), attribute=unknown(item, missing))


def aliases(v: Voice, item: EvidenceItem) -> Piece:
    """The earlier or second names on record beside the name, or that there is none."""
    if (told := _with_others(v, item)) is not None:
        return told
    if any(mark in str(item.facts.get(key)) for key in ("name", "name_en") for mark in TELLS_EARLIER):
        return v("called", name=v.name(item))
    return v("fact.unknown", name=v.name(item), attribute=unknown(item, "alternative_names"))


def _with_others(v: Voice, item: EvidenceItem) -> Piece | None:
    others = claim(item, "alternative_names")
    return v("called.also", name=v.name(item), others=others) if others is not None else None
