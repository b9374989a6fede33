"""Tell an answer that only says "not on record": every value that was asked of the named rows is missing."""

from collections.abc import Sequence

from schemas.evidence import Sentence
from schemas.reading import Attribute, Reading

_COLUMNS: dict[Attribute, str] = {
    "name": "chinese_name",
    "aliases": "alternative_names",
    "length": "length_m",
    "bolts": "bolt_count",
    "first_ascent": "first_ascent_date",
    "hours": "opening_hours",
    "price": "pricing_twd",
    "address": "address",
    "phone": "phone",
    "website": "website",
    "station": "nearest_station",
    "rating": "rating",
    "rock": "rock_type",
    "height": "height",
    "parking": "parking",
}
"""The column that each attribute is printed from; a grade has none here, for "not settled" is what is published."""


def only_blanks(reading: Reading, body: Sequence[Sentence]) -> bool:
    """Whether what was asked of named rows is unknown of all of them; what else is told of them is no answer."""
    if reading.intent != "detail":
        return False
    asked = [column for attribute in reading.attributes if (column := _COLUMNS.get(attribute))]
    if len(asked) < len(reading.attributes):
        return False
    if "name" in reading.attributes:
        # Which of the two languages is missing depends on the row.
        asked.append("name_en")
    values = [
        claim.value
        for sentence in body
        for claim in sentence.claims
        if claim.n is not None and claim.attribute.partition(".")[0] in asked
    ]
    return bool(values) and all(value is None for value in values)
