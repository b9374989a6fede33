"""What is heard of a question before anything is settled: what is set apart of it, and what narrows the rest."""

from dataclasses import dataclass
from datetime import datetime

from schemas.reading import Attribute, Locale, Mention
from worker.understanding.asked.attributes import read_attributes
from worker.understanding.asked.existence import without_denial
from worker.understanding.conditions import purposes
from worker.understanding.conditions.constraining import read_constraints
from worker.understanding.conditions.constraints import Constraints
from worker.understanding.conditions.having import Having, read_having
from worker.understanding.conditions.purposes import without_purpose
from worker.understanding.figures import aggregates, counting, of_best
from worker.understanding.figures.aggregates import of_cities_without
from worker.understanding.figures.both import Both, both_of
from worker.understanding.figures.candidates import Candidate, candidate
from worker.understanding.figures.counting import without_several
from worker.understanding.figures.of_best import asked_of_best, attributes_supposed
from worker.understanding.figures.quantified import Quantified, quantified
from worker.understanding.matching.patterns import Together
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.names.namelike import Namelike
from worker.understanding.personal import asker
from worker.understanding.personal import told_done as done_told
from worker.understanding.personal.told_done import told_done
from worker.understanding.places.towns import without_wider
from worker.understanding.wording.masking import TAKEN, Masked

_SELDOM = Together(done_told.CUES, counting.SUMMED, aggregates.WITHOUT_GYMS, asker.LIKES, of_best.CUES, purposes.CUES)
"""What is spoken of in few questions: one look spares five readers."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a question is read by: its language, the moment, the names of the catalogue and what stands like one.

    longer are names of which only a part is known, slots words that stand where a name does.
    """

    gazetteer: Gazetteer
    locale: Locale
    now: datetime
    longer: tuple[str, ...]
    slots: tuple[Namelike, ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """What a question says: the words that are left of it, its names, and what is set apart from them."""

    question: Masked
    words: str
    mentions: tuple[Mention, ...]
    wanted: tuple[Mention, ...]
    """The names that are not ruled out."""
    routes: int
    """How many of them are routes."""
    placed: bool
    """Whether one of them is a crag or a part of one."""
    asked: tuple[Attribute, ...]
    found: Constraints
    done: int | None
    """How many the asker has climbed of those of which it is asked how many are left."""
    having: Having | None
    led: Candidate | None
    held: Quantified | None
    pair: Both | None


def hear(question: Masked, mentions: tuple[Mention, ...], now: datetime) -> Heard:
    """What is set apart is heard first, and its words are no longer there when the rest is read."""
    done, seldom = None, _SELDOM.may_be_in(question.words)
    if seldom:
        done = told_done(question)
        question = without_purpose(without_several(question if done is None else done[1]))
    having = read_having(question)
    question = without_denial(question if having is None else having.rest)
    led = candidate(question, mentions)
    question, mentions = (question, mentions) if led is None else (led.rest, led.mentions)
    words = question.words
    mentions = without_wider(words, mentions)
    wanted = tuple(m for m in mentions if not m.negated)
    held = quantified(question, now)
    pair = both_of(question, now) if held is None else None
    narrowing = question if held is None else held.rest
    narrowing = narrowing if pair is None else pair.rest
    if seldom or held is not None:
        narrowing = asker.without_wishes(of_cities_without(narrowing) if held is None else held.rest)
    best = asked_of_best(words) if seldom else None
    if best is not None:
        narrowing = narrowing.hide([(*best, TAKEN)])
    found = read_constraints(narrowing, now)
    asked = read_attributes(words)
    if best is not None:
        # What is asked of the hardest does not narrow what it is the hardest of.
        rest = question.hide([(0, best[0], TAKEN), (best[1], len(words), TAKEN)])
        more = attributes_supposed(read_constraints(rest, now), rest.words, of_gyms=found.in_gym)
        asked = tuple(dict.fromkeys((*more, *asked)))
    return Heard(
        question=question,
        words=words,
        mentions=mentions,
        wanted=wanted,
        routes=sum(1 for m in wanted if m.kind == "route"),
        placed=any(m.kind in ("crag", "area", "sector") for m in wanted),
        asked=asked,
        found=found,
        done=None if done is None else done[0],
        having=having,
        led=led,
        held=held,
        pair=pair,
    )
