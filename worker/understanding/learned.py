"""Take over what a classifier says of a question that the rules could only guess at."""

from dataclasses import replace

from schemas.context import QueryType
from schemas.reading import Filter, Kind, Reading
from worker.understanding.asked.scope import speaks_of_climbing
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import masked

_SUBJECTS: dict[QueryType, tuple[Kind, tuple[Kind, ...]]] = {
    "routes": ("route", ("route",)),
    "crags": ("crag", ("crag", "area")),
    "gyms": ("gym", ("gym", "gym_condition")),
}
_SEEKS = compiled(
    r"的[?？。!！\s]*$|地方|哪|推薦|有沒有|[線牆館場區]|給我|找|列|隨便|都可以|好玩|刺激|簡單|難|長|短|高"
    r"|\b(?:any|some(?:thing|where)?|where|which|recommend|find|show|list|spots?|places?|walls?|easy|hard|fun)\b"
)
"""What may describe a route or a wall that is looked for."""
_OPEN = frozenset({"search", "knowledge"})
"""Intents that the rules fall back to when no pattern speaks; every other intent was read from words."""


def settled_by(label: QueryType, reading: Reading) -> Reading:
    """The reading with the classifier's label taken over, or the same object where the words speak against it.

    Names decide over it: a named route or gym stays what the question is about. Only a question without a word of
    climbing can become one about something else, and nothing here makes an attack harmless.
    """
    if reading.attack or reading.out_of_scope or reading.missing is not None or reading.intent not in _OPEN:
        return reading
    named = any(not m.negated and m.kind in ("route", "area", "sector", "crag", "gym") for m in reading.mentions)
    bare = replace(reading.filter, kinds=()) == Filter()
    if label == "out-of-scope":
        # What is to be explained is looked up first: no list holds every word of climbing.
        foreign = reading.intent == "search" and not speaks_of_climbing(masked(reading.text).words)
        return replace(reading, out_of_scope=True) if foreign and bare and not reading.mentions else reading
    if label == "general-knowledge" and bare and not named:
        return replace(reading, intent="knowledge", subject="article", filter=Filter(kinds=("article",)))
    if label == "clarification" and bare and not reading.mentions:
        return replace(reading, missing="entity")
    if label == "sql" and reading.intent == "search" and not bare and reading.subject is not None:
        return replace(reading, intent="list")
    if label in _SUBJECTS and not named and (reading.intent == "knowledge" or reading.subject is None):
        subject, kinds = _SUBJECTS[label]
        return replace(reading, intent="search", subject=subject, filter=replace(reading.filter, kinds=kinds))
    return reading


def about_nothing_here(reading: Reading) -> Reading:
    """What no one could place as a question about something else, where it says and seeks nothing of climbing.

    「我好累」 and 「我想學游泳」 would otherwise be answered with the rows whose names are closest to them.
    """
    if reading.intent != "search" or reading.subject not in (None, "route") or reading.attack or reading.out_of_scope:
        return reading
    if reading.mentions or reading.unknown_names or reading.unknown_places or reading.attributes or reading.missing:
        return reading
    if reading.own is not None or reading.unrecorded or replace(reading.filter, kinds=()) != Filter():
        return reading
    words = masked(reading.text).words
    return reading if speaks_of_climbing(words) or _SEEKS.search(words) else replace(reading, out_of_scope=True)
