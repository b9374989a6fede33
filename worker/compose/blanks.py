"""Tell an answer that only says "not on record": every value that was asked of the named rows is missing."""

import re
from collections.abc import Sequence

from schemas.evidence import Claim, Sentence
from schemas.reading import Attribute, Reading
from worker.compose.called import TELLS_EARLIER
from worker.text.folding import fold
from worker.understanding.gyms.prices import JOINING_FEE, NOTES, OFF_PEAK, REMARKS, asked_prices

_COLUMNS: dict[Attribute, tuple[str, ...]] = {
    "name": ("chinese_name", "name_en"),
    "aliases": ("alternative_names",),
    "grade": ("grade",),
    "length": ("length_m", "height"),
    "feet": ("length_m", "length_ft"),
    "bolts": ("bolt_count",),
    "first_ascent": ("first_ascent_date", "first_ascent_day"),
    "hours": ("opening_hours", "hours"),
    "price": ("pricing_twd",),
    "address": ("address", "address_en"),
    "floor": ("floor", "address", "address_en"),
    "phone": ("phone",),
    "website": ("website",),
    "station": ("nearest_station",),
    "rating": ("rating",),
    "rock": ("rock_type", "rock_type_en"),
    "height": ("height", "length_m"),
    "parking": ("parking", "parking_en"),
    "season": ("best_seasons",),
    "approach": ("approach", "walk_minutes"),
    "amenities": ("amenities", "amenities_en"),
    "transport": ("transport",),
    "features": ("features",),
}
"""The columns that each attribute is printed from."""
_WHETHER: dict[Attribute, str] = {"amenities": "nearby.", "transport": "mode."}
"""Where a single thing is asked for, whether it is listed, and not what else is."""
_UNGRADED = "??"
"""A grade of which nothing is known (5.??); one that is to be settled (TBD) is what is published."""
# 「粉專在哪」 asks for the page.
_WHERE = frozenset({"place", "address"})
_OF_SOMETHING = frozenset({"website", "parking", "amenities", "phone", "conditions"})
# That no notice is out tells nothing of when a wall is set anew.
_RESET = re.compile(
    r"換[新]?(?:線|牆|岩點)|新線|\b(?:re-?set|new (?:set|problems|boulders|lines|routes))", re.IGNORECASE
)


def only_blanks(reading: Reading, body: Sequence[Sentence]) -> bool:
    """Whether what was asked of named rows is unknown of all of them; what else is told of them is no answer."""
    asked = set(reading.attributes)
    if asked & _OF_SOMETHING:
        asked -= _WHERE
    if asked & {"price", "hours"} and reading.subject in ("crag", "area"):
        # What the hot spring costs, or when the car park closes, is not told by their being there.
        asked -= {"amenities", "parking"}
    if "approach" in asked:
        asked -= {"station", "length"}
    named = any(m.kind in ("route", "gym") and not m.negated for m in reading.mentions)
    if not asked or not (reading.intent == "detail" or (named and reading.intent in ("list", "search"))):
        return False
    claims = [claim for sentence in body for claim in sentence.claims]
    blank = [_is_blank(attribute, reading, claims) for attribute in asked]
    # Of what was asked nothing is told, though an overview may be.
    return all(each is not False for each in blank) and (any(blank) or reading.intent == "detail")


def _tells_earlier(name: str) -> bool:
    return any(mark in name for mark in TELLS_EARLIER)


def _is_blank(attribute: Attribute, reading: Reading, claims: Sequence[Claim]) -> bool | None:
    """Whether an answer only says that it lacks an attribute; None where it says nothing of it."""
    prefix = _WHETHER.get(attribute)
    if prefix is not None and (whether := [c.value for c in claims if c.n is None and c.attribute.startswith(prefix)]):
        return not any(whether)
    if any(c.attribute.startswith("out.") for c in claims):
        # What is left of it is told, though that be nothing.
        return False
    columns = _COLUMNS.get(attribute, ())
    if attribute == "conditions" and _RESET.search(fold(reading.text)):
        return not any(c.n is not None and c.attribute == "text" for c in claims)
    if attribute == "pitches":
        return not any(c.attribute == "pitches.count" for c in claims)
    if attribute == "features" and any(
        (c.attribute.startswith("tagged.") and c.value) or c.attribute == "pitches.count" for c in claims
    ):
        # That it is tagged so, or has several pitches, is what was asked.
        return False
    if attribute == "aliases" and any(c.attribute == "name" and _tells_earlier(str(c.value)) for c in claims):
        # The published name has it in its brackets.
        return False
    if attribute == "price" and asked_prices(reading.text) == (NOTES,):
        values = [c.value for c in claims if c.attribute in (NOTES, JOINING_FEE)][:1]
    elif attribute == "price" and asked_prices(reading.text) == (OFF_PEAK,):
        values = [c.value for c in claims if c.attribute in (NOTES, OFF_PEAK)]
    elif attribute == "price" and (prices := [p for p in asked_prices(reading.text) if p not in REMARKS]):
        # An off-peak price that is told answers, though no weekday's stands beside it.
        values = [c.value for c in claims if c.attribute in (*prices, OFF_PEAK)]
    else:
        values = [c.value for c in claims if c.n is not None and c.attribute.partition(".")[0] in columns]
    if attribute == "floor":
        # Where it is told in the address, nothing says that it is not.
        return any(c.attribute == "floor" for c in claims) if values else None
    if not values and columns:
        return None
    return bool(values) and all(value is None or _UNGRADED in str(value) for value in values)
