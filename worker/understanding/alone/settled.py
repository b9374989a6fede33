"""Bring what a question asks and what it asks about to terms with each other."""

from collections.abc import Sequence

from schemas.reading import Attribute, Kind, Mention
from worker.understanding.alone import of_advice, of_gyms, of_named, of_rows, of_sides, of_spread
from worker.understanding.alone.terms import Settled, Terms
from worker.understanding.asked.intent import IntentReading
from worker.understanding.conditions.constraints import Constraints

_RULES = (
    *of_gyms.RULES, *of_sides.RULES, *of_spread.RULES, *of_named.RULES, *of_advice.RULES, *of_rows.RULES,
)  # fmt: skip
"""Asked in turn: the first that settles a question has it, and what it does not settle it may clear up for the next."""


def settled(
    words: str,
    subject: Kind | None,
    intent: IntentReading,
    wanted: Sequence[Mention],
    attributes: tuple[Attribute, ...],
    found: Constraints,
    mine: bool,
) -> Settled:
    """Subject and intent brought to terms with each other."""
    kinds = frozenset(m.kind for m in wanted)
    terms = Terms(words, subject, intent, tuple(wanted), kinds, attributes, found, mine)
    for rule in _RULES:
        if (outcome := rule(terms)) is not None:
            return outcome
    return terms.subject, terms.intent
