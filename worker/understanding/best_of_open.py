"""Take the cheapest of the gyms that are open then as the first of those in order: "cheapest open at 10 pm"."""

from dataclasses import replace

from schemas.reading import Kind
from worker.understanding.constraints import Constraints
from worker.understanding.intent import IntentReading
from worker.understanding.ordering import Ranking

_ORDERED = frozenset({"cheapest", "priciest", "most_popular", "shortest_walk"})


def best_of_open(
    subject: Kind | None, intent: IntentReading, found: Constraints, ranking: Ranking
) -> tuple[IntentReading, Ranking]:
    """A list in that order where a day or an hour is said at which they are to be open; hours are compared by row."""
    if subject != "gym" or intent.extreme not in _ORDERED or not found.open_wanted or found.weekday is None:
        return intent, ranking
    return IntentReading("list"), replace(ranking, order=intent.extreme)
