"""Whatever a route is called, a question for its grade, length or bolts is read as a question about it."""

from collections.abc import Iterator

import pytest

from tests.worker.understanding.phrases import Ask
from tuning.arms.facts import names_of, rows
from tuning.arms.wording import ASKING, FRAMES, HELD_OUT

EVERY = 29
"""One question in so many is read: about 3,300 of some 97,000."""
MOST_MISSED = 0.01


def questions() -> Iterator[tuple[str, str]]:
    """(id, question) of every published route in every frame of the measurement's wording."""
    for row in rows("route"):
        for locale, name in names_of(row).items():
            for attribute in ("grade", "length", "bolts"):
                asking = ASKING[attribute][locale]
                frames = (*FRAMES[locale], *HELD_OUT[locale])
                yield from ((row["id"], frame.format(n=name, a=noun)) for frame in frames for noun in asking.nouns)
                yield from ((row["id"], whole.format(n=name)) for whole in asking.whole)


@pytest.mark.slow
def test_a_question_for_what_a_route_has_names_the_route(ask: Ask) -> None:
    """Names that are everyday words, names of places too, names that look like an attack."""
    asked = list(questions())[::EVERY]
    missed = [
        (route, question)
        for route, question in asked
        if not any(route in mention.ids for mention in ask(question).mentions if mention.kind == "route")
    ]
    assert len(asked) > 3_000
    assert len(missed) <= MOST_MISSED * len(asked), (len(missed), missed[:20])
