"""A question whose pronoun points at what the same message says is asked of that, not asked back."""

import pytest

from tests.worker.understanding.phrases import Ask


@pytest.mark.parametrize(
    ("question", "intent", "wanted"),
    [
        (
            "I go straight back to the office, so I need somewhere with showers. Which gyms have them?",
            "list",
            {"facilities": ("淋浴設施",)},
        ),
        (
            "Ten minutes of walking is about all my knee can take these days. "
            "Any crags where the approach stays within that?",
            "list",
            {"walk_max_minutes": 10},
        ),
        ("Every 5.14a on record, which ones are they?", "list", {"kinds": ("route",)}),
        ("Do you have ANY outdoor boulders and where are they", "list", {"route_types": ("boulder",)}),
        ("I'd love limestone. Which crags have it?", "list", {"rock": "limestone"}),
        ("想爬 5.13 以上的路線，這些都在哪裡", "list", {"kinds": ("route",)}),
        ("有什麼 5.14 的路線 它們在哪", "detail", {}),
        ("Smallest area by route count? I assume there are a few with only a handful.", "distribution", {}),
    ],
)
def test_what_the_message_says_itself_is_pointed_at(
    ask: Ask, question: str, intent: str, wanted: dict[str, object]
) -> None:
    reading = ask(question)
    assert reading.missing is None
    assert reading.intent == intent
    assert {name: getattr(reading.filter, name) for name in wanted} == wanted


@pytest.mark.parametrize(
    "question",
    [
        "How many of them have bolts?",
        "Those are nice, but how many are sport?",
        "which of these is closest",
        "它們裡面最難的是哪條",
        "These days I climb a lot. How long are they?",
    ],
)
def test_what_nobody_spoke_of_is_asked_back(ask: Ask, question: str) -> None:
    assert ask(question).missing == "entity"
