"""Write the answer from the evidence: choose the form by what was asked, one checkable sentence at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from schemas.evidence import Draft, Evidence, EvidenceItem, Part, Relaxation, Sentence
from schemas.reading import Locale, Reading
from worker.compose import (
    conversion,
    gyms,
    knowledge,
    missing,
    numbers,
    unrecorded,
)
from worker.compose.blanks import only_blanks
from worker.compose.body import body
from worker.compose.listing import lines
from worker.compose.loosened import loosened
from worker.compose.nearby import near_first
from worker.compose.of_climbers import of_climbers
from worker.compose.parts import in_parts
from worker.compose.read_as import read_as
from worker.compose.remembered import remembered
from worker.compose.say import Voice, untranslated
from worker.compose.scope import counted_kind
from worker.compose.suggest import suggestions
from worker.compose.values import Values
from worker.sql.conversion import EXPLAINED
from worker.text.folding import fold
from worker.understanding.asked.existence import asks_whether_any
from worker.understanding.grades.other_ladders import converted_grade
from worker.understanding.unrecorded.recognised import article_on

Outcome = Literal["answered", "not_found", "declined"]
DEFAULT_LIMIT = 8


@dataclass(frozen=True, slots=True)
class Composed:
    """A draft whose every statement is a claim, questions to ask next, and whether there was an answer."""

    draft: Draft
    suggestions: tuple[str, ...] = ()
    outcome: Outcome = "answered"


def compose(
    reading: Reading,
    evidence: Evidence,
    relaxed: Sequence[Relaxation] = (),
    locale: Locale = "zh-TW",
    limit: int = DEFAULT_LIMIT,
) -> Composed:
    """The answer to a question from its evidence; relaxed is what had to be loosened to find it."""
    v, values = Voice(locale), Values(evidence)
    if evidence.parts:
        return _in_parts(v, reading, evidence, locale, limit)
    items = list(evidence.items)
    proper = body(v, values, reading, items, limit)
    if values.claim("instead.of") is not None:
        said, outcome = _instead(v, values, reading, items, proper)
    elif not proper:
        said, outcome = _without_answer(v, values, reading, items)
    else:
        loose = loosened(v, values, relaxed, counted_kind(reading.subject), whether=_asks_whether(reading))
        said, outcome = _with_what_bears_on_it(v, values, reading, items, proper, loose)
    if locale == "en" and untranslated(said):
        said = [*said, v.sentence(v("names.local"), end="stop.line")]
    # The asker's own words stay in their language.
    said = [*remembered(v, values), *read_as(v, values), *said]
    return Composed(Draft(tuple(said)), suggestions(reading, evidence, locale), outcome)


def _instead(
    v: Voice, values: Values, reading: Reading, items: list[EvidenceItem], proper: list[Sentence]
) -> tuple[list[Sentence], Outcome]:
    """What comes closest to what nobody records."""
    told = any(i.kind == "article" for i in items) and not unrecorded.of_a_row_or_a_moment(reading)
    # A name that nobody bears, beside what nobody records: the latter is what can be spoken of.
    named = _names_not_found(v, values, reading) if reading.subject == "route" else []
    said = proper or [*named, *unrecorded.note(v, values, reading), *unrecorded.instead(v, values, reading, items)]
    return said, "answered" if told else "not_found"


def _without_answer(
    v: Voice, values: Values, reading: Reading, items: list[EvidenceItem]
) -> tuple[list[Sentence], Outcome]:
    """That nothing was found, or that it is not for the asker to see."""
    private = values.text("personal") == "anonymous"
    strange = bool(reading.unknown_places or reading.unknown_names)
    outcome: Outcome = "answered" if reading.intent == "chat" else "not_found"
    if private or (missing.is_elsewhere(reading) and not strange):
        outcome = "declined"
    noted = unrecorded.note(v, values, reading) if reading.intent == "knowledge" else []
    said = [*noted, v.sentence(v("missing.ask"))] if noted else _nothing(v, values, reading, items)
    if "protection_rating" in reading.unrecorded and not noted:
        said = [*unrecorded.note(v, values, reading), *said]
    return said, outcome


_OF_NOBODY = frozenset({"shops", "partners", "naming"})


def _with_what_bears_on_it(
    v: Voice,
    values: Values,
    reading: Reading,
    items: list[EvidenceItem],
    proper: list[Sentence],
    loose: list[Sentence],
) -> tuple[list[Sentence], Outcome]:
    """The answer behind what nobody records, nobody bears or had to be loosened."""
    other_branch = reading.subject == "gym" and reading.intent == "detail"
    other_branch = other_branch and bool(reading.unknown_places or values.claim("elsewhere.place"))
    blank = other_branch or unrecorded.all_that_was_asked(reading) or only_blanks(reading, proper)
    # Rows that are only the closest in wording are no answer, and what is told of a route is not who opened it.
    closest = proper[0].text.startswith(v("list.closest").text)
    of_opener = "first_ascensionist" in reading.unrecorded and set(reading.attributes) <= {"first_ascent"}
    nowhere = values.claim("near.nowhere") is not None
    unanswered = values.claim("nearest") is not None or blank or closest or of_opener or nowhere
    # A word that an article explains need not be a name; that of an article that is only the nearest may be.
    explained = knowledge.speaks(items) and values.claim("nearest") is None
    named = [] if explained else _names_not_found(v, values, reading)
    # What an article explains in general needs no row that records it.
    general = explained and reading.intent == "knowledge" and not reading.mentions
    # Which day one club meets it does not explain.
    general = general and not (reading.unrecorded == ("partners",) and unrecorded.of_a_row_or_a_moment(reading))
    general = general and all(article_on(topic) for topic in reading.unrecorded)
    general = general and not ("other_ladders" in reading.unrecorded and items[0].id == EXPLAINED)
    noted = [] if general else unrecorded.note(v, values, reading)
    # Where it is sold, who comes along and what it is called after is not told by what an article says beside it.
    if noted and reading.unrecorded and set(reading.unrecorded) <= _OF_NOBODY:
        of_articles = reading.intent == "knowledge"
        # Nor does the nearest gym tell of a club at a university.
        near_it = bool(reading.near) and reading.subject == "gym"
        unanswered = unanswered or of_articles or near_it or (explained and not reading.attributes)
    by_table = [] if reading.conversion or named else _converted(v, values, reading)
    before = [*_elsewhere(v, values), *named, *by_table, *noted, *near_first(v, values, items)]
    said = [*before, *loose, *numbers.other_scale(v, values), *proper, *of_climbers(v, values)]
    return said, "not_found" if unanswered else "answered"


def _asks_whether(reading: Reading) -> bool:
    """Whether a yes or no is asked for; that none is tagged is no "no" to what nobody records."""
    return asks_whether_any(fold(reading.text)) and "protection_rating" not in reading.unrecorded


def _in_parts(v: Voice, reading: Reading, evidence: Evidence, locale: Locale, limit: int) -> Composed:
    """Each part of a compound question as the question that it is."""

    def answer(part: Part, most: int) -> tuple[Sequence[Sentence], bool]:
        one = compose(part.reading, part.evidence, part.relaxed, locale, most)
        return one.draft.sentences, one.outcome == "answered"

    said, answered = in_parts(v, evidence, limit, answer)
    outcome: Outcome = "answered" if answered else "not_found"
    said = [*read_as(v, Values(evidence)), *said]
    return Composed(Draft(tuple(said)), suggestions(reading, evidence, locale), outcome)


def _elsewhere(v: Voice, values: Values) -> list[Sentence]:
    """That what was named is not where the question puts it, before what is known of it."""
    place, typed = values.claim("elsewhere.place"), values.claim("elsewhere.name")
    return [v.sentence(v("elsewhere", place=place, name=typed), end="colon.line")] if place and typed else []


def _nothing(v: Voice, values: Values, reading: Reading, items: list[EvidenceItem]) -> list[Sentence]:
    personal = values.text("personal")
    if personal is not None:
        return [v.sentence(v("personal.login" if personal == "anonymous" else "personal.empty"))]
    if reading.intent == "chat":
        return [v.sentence(v("chat.hello")), v.sentence(v("chat.examples"))]
    if reading.intent == "knowledge" and not reading.unknown_places and not reading.unknown_names:
        return missing.no_article(v, reading)
    at_hours = values.claim("hours.extreme") is not None
    said = [*gyms.hour_extreme(v, values, items), *lines(v, values, reading, items[1:] and items)] if at_hours else []
    return [*missing.not_found(v, values, reading, items), *said]


def _names_not_found(v: Voice, values: Values, reading: Reading) -> list[Sentence]:
    """Names in the question that no row bears, said before the rest is answered."""
    said = [missing.unknown_place(v, reading, asked) for asked in values.under("asked.place.")]
    said += [v.sentence(v("missing.name", asked=asked)) for asked in values.under("asked.name.")]
    return [*said, *missing.did_you_mean(v, values)] if said else []


def _converted(v: Voice, values: Values, reading: Reading) -> list[Sentence]:
    """By which table a grade of another system was turned into that of the rows."""
    asked = converted_grade(reading.filter)
    return conversion.answer(v, values, asked) if asked is not None else []
