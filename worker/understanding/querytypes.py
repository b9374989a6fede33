"""Which of the nine query types a reading is of."""

from schemas.context import QueryType
from schemas.reading import Kind, Reading

_BY_SUBJECT: dict[Kind, QueryType] = {
    "route": "routes",
    "area": "crags",
    "crag": "crags",
    "gym": "gyms",
    "gym_condition": "gyms",
    "article": "general-knowledge",
}
_BY_ROWS = frozenset({"count", "list", "extreme", "distribution", "compare"})


def query_type_of(reading: Reading, *, signed_in: bool = False) -> QueryType:
    """The query type that follows from a reading, and from whether it is known who asks.

    What somebody has not climbed at a named place is searched like any recommendation, once it is known who asks.
    """
    if reading.attack or reading.out_of_scope:
        return "out-of-scope"
    if reading.missing is not None:
        return "clarification"
    if reading.personal and not (signed_in and reading.own is None and reading.intent == "recommend"):
        return "personal"
    if reading.intent in ("knowledge", "chat"):
        return "general-knowledge"
    if reading.intent in _BY_ROWS:
        # "How many are there, and which would you climb": numbers from rows, a choice from the search.
        return "hybrid" if reading.mode is not None else "sql"
    return _BY_SUBJECT[reading.subject or _kind_of_names(reading)]


def _kind_of_names(reading: Reading) -> Kind:
    for mention in reading.mentions:
        if mention.kind in ("gym", "city", "district"):
            return "gym"
        if mention.kind in ("crag", "area"):
            return "crag"
    return "route"
