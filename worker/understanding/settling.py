"""What follows from intent and subject: the order of a list, how much is shown, which day is told."""

from collections.abc import Sequence
from datetime import datetime

from schemas.reading import Attribute, Extreme, Kind, Mention, Weekday
from worker.understanding.asked.intent import IntentReading
from worker.understanding.conditions.constraints import Constraints
from worker.understanding.conditions.numbers import MAX_LIMIT
from worker.understanding.figures.counting import asks_figure_of_each
from worker.understanding.matching.patterns import compiled
from worker.understanding.times.hours import today

_RATED = compiled(r"評分|評價|口碑|\brat(?:ed|ings?)\b|\breview(?:s|ed)?\b")
OF_HOURS = frozenset({"latest_closing", "earliest_closing", "earliest_opening", "latest_opening", "longest_hours"})
EQUIPPED = frozenset({"most_facilities", "fewest_facilities"})
OF_GYMS = OF_HOURS | EQUIPPED | {"cheapest", "priciest"}
BEST_KNOWN = 5
_ALL = compiled(
    r"所有|全部|通通|統統|每一?條|列出來|[全都]列|(?<=[^\s那])還有(?:什麼|哪些|哪幾)"
    r"|\beverything\b|\b(?:full|complete|whole|entire) list\b|(?<=\S )\bwhat else\b|\bwhat else (?:is|are) "
    r"|\bevery (?:single )?(?:[\w.+-]+ ){0,3}?(?:routes?|climbs?|lines?|problems?|gyms?)\b"
    r"|\b(?:all|every) (?:the )?5\.\d"
    r"|\ball (?:of )?(?:the |your |its )?(?:[\w.+-]+ ){0,4}?(?:routes|climbs|lines|problems|ones|gyms|5\.\d+[a-d]?s)\b"
)


def asks_rating(words: str) -> bool:
    """Whether what others think of a thing is asked: its rating or its reviews."""
    return _RATED.search(words) is not None


_GYMS_GO_BY: dict[Extreme, Attribute] = {
    "cheapest": "price", "priciest": "price", "most_popular": "rating", "shortest_walk": "station",
}  # fmt: skip


def in_order(
    order: Extreme,
    subject: Kind | None,
    intent: IntentReading,
    attributes: tuple[Attribute, ...],
    *,
    chooses: bool = False,
) -> tuple[Kind | None, IntentReading, tuple[Attribute, ...]]:
    """What is wanted sorted is a list, of routes where nothing else is said to be sorted; it shows what it goes by."""
    if intent.intent in ("search", "detail", "knowledge", "distribution", "extreme") or (
        intent.intent == "recommend" and not chooses
    ):
        intent = IntentReading("list")
    if subject == "crag" and order == "most_popular":
        return subject, intent, tuple(dict.fromkeys(("rating", *attributes)))  # Crags are rated, not filmed.
    subject = "gym" if order == "shortest_walk" else subject if subject in ("gym", "route") else "route"
    shown = _GYMS_GO_BY.get(order)
    if subject != "gym" or shown is None or shown in attributes:
        return subject, intent, attributes
    return subject, intent, (*attributes, shown)


def all_of_them(words: str, subject: Kind | None, intent: IntentReading) -> int | None:
    """How many are shown to whoever asks for everything: as many as an answer may hold; None for everybody else."""
    asked = intent.intent in ("list", "search") and subject in ("route", "gym")
    return MAX_LIMIT if asked and (_ALL.search(words) or asks_figure_of_each(words)) else None


def best_known(intent: IntentReading, unrecorded: Sequence[str]) -> int | None:
    """How many are shown where the best known are asked for, which no single figure tells; None for what else is."""
    return BEST_KNOWN if intent.extreme == "most_popular" and "fame" in unrecorded else None


def day_asked(found: Constraints, intent: IntentReading, now: datetime) -> Weekday | None:
    """The day named; today where only a time is, or where it is asked who closes last."""
    if found.weekday is not None:
        return found.weekday
    if intent.extreme == "longest_hours":
        # Without a day the hours of the whole week count.
        return None
    return today(now) if found.minute is not None or intent.extreme in OF_HOURS else None


def is_named(wanted: Sequence[Mention], subject: Kind | None, intent: IntentReading) -> bool:
    """Whether the question is about the named things themselves and not about what meets its constraints."""
    return intent.intent in ("detail", "compare") and any(m.kind == subject or m.kind == "sector" for m in wanted)


def kinds_of(subject: Kind | None, intent: IntentReading) -> tuple[Kind, ...]:
    if intent.intent == "knowledge":
        return ("article",)
    return (subject,) if subject is not None else ()
