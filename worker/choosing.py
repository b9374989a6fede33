"""Which strategy answers: the one pass for most questions, the others only where one pass cannot do it."""

from schemas.context import QueryType, StrategyName
from schemas.reading import Reading
from worker.env import Env
from worker.planning.by_model import is_unsplit
from worker.planning.making import is_compound
from worker.sql.novices import for_novices
from worker.sql.unrecorded import hangs_on_unrecorded

_PLANNED = frozenset({"routes", "crags", "gyms", "sql", "hybrid", "general-knowledge"})
_SEARCHED = frozenset({"routes", "crags", "gyms"})


def choose_strategy(reading: Reading, query_type: QueryType, env: Env) -> StrategyName:
    """Return plan-execute for a journey, several questions in one and comparisons of unlike things, agentic for a
    free description that names no row, and baseline for everything else. Several questions of which the rules cannot
    read one are planned where a model may split them.

    A free description is what one search often misses: its words may not be those of the documents. Where the filter
    says everything, or tables answer, a second round has nothing to add; `make eval` measures all three.
    """
    if query_type in _PLANNED and reading.conversion is None and is_compound(reading, env.gazetteer, env.clock):
        return "plan-execute"
    if query_type in _PLANNED and reading.conversion is None and is_unsplit(reading, env):
        return "plan-execute"
    named = any(m.kind in ("route", "gym") and not m.negated for m in reading.mentions)
    unknown = reading.unknown_places or reading.unknown_names
    from_tables = hangs_on_unrecorded(reading) or for_novices(reading, reading.filter)
    if query_type in _SEARCHED and reading.intent == "search" and not named and not unknown and not from_tables:
        return "agentic"
    return "baseline"
