"""Take the best of what is bounded as the first of those in order: "cheapest open at 10 pm", "easiest, under 5.9"."""

from dataclasses import replace

from schemas.reading import Kind
from worker.understanding.asked.intent import IntentReading
from worker.understanding.conditions.constraints import Constraints
from worker.understanding.figures.ordering import Ranking
from worker.understanding.matching.patterns import compiled

# Several are asked for, and not the one.
_SEVERAL = compiled(
    r"哪些|哪幾條|有什麼|列出|列一下|給我(?:幾|一些)|\b(?:routes|climbs|lines|ones|problems|stuff)\b"
    r"|\b(?:what|which) are\b"
)
_ORDERED = frozenset({"cheapest", "priciest", "most_popular", "shortest_walk"})


def best_of_open(
    subject: Kind | None, intent: IntentReading, found: Constraints, ranking: Ranking
) -> tuple[IntentReading, Ranking]:
    """A list in that order where a day or an hour is said at which they are to be open; hours are compared by row."""
    if subject != "gym" or intent.extreme not in _ORDERED or not found.open_wanted or found.weekday is None:
        return intent, ranking
    return IntentReading("list"), replace(ranking, order=intent.extreme)


def best_of_bounded(
    words: str, subject: Kind | None, intent: IntentReading, found: Constraints, ranking: Ranking
) -> tuple[IntentReading, Ranking]:
    """A list in that order of the easiest that are no harder, or the hardest that are no easier, than a grade."""
    wanted = found.grades.wanted if subject == "route" and intent.intent == "extreme" else None
    if wanted is None or ranking.rank is not None or ranking.limit is not None or not _SEVERAL.search(words):
        return intent, ranking
    open_end = wanted.low if intent.extreme == "easiest" else wanted.high
    bounded = wanted.high if intent.extreme == "easiest" else wanted.low
    if intent.extreme not in ("easiest", "hardest") or open_end is not None or bounded is None:
        return intent, ranking
    return IntentReading("list"), replace(ranking, order=intent.extreme)
