"""What one does without, what is told of the day, and what is read of warming up, being filmed and the tallest."""

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences

READ: tuple[Case, ...] = (
    ("Can I reach the Kenting climbing without hiring a car?", {"attributes": ("transport",), "unrecorded": ()}),
    ("Can I get to Defulan without renting a scooter?", {"attributes": ("transport",), "unheard": ()}),
    ("不租車要怎麼去墾丁", {"attributes": ("transport",), "unrecorded": (), "unheard": ()}),
    ("去龍洞可以租機車嗎", {"unrecorded": ("hire",)}),
    ("Where can I hire a scooter near Kenting?", {"unrecorded": ("hire",)}),
    ("What are the tallest bolted sport pitches at Long Dong?", {"intent": "extreme", "extreme": "longest"}),
    ("Which Golden Valley climb has been filmed the most?", {"intent": "extreme", "extreme": "most_popular"}),
    ("哪條龍洞的路線被拍最多", {"intent": "extreme", "extreme": "most_popular"}),
    ("Remind me of the principles for a solid belay anchor.", {"subject": "article", "unrecorded": ()}),
    ("Remind me about the figure eight knot", {"subject": "article", "unrecorded": ()}),
    ("Remind me when the gym closes", {"unrecorded": ("acts",)}),
    ("正確的暖身到底要做哪些、做多久？", {"subject": "article"}),
    ("暖身路線有哪些", {"intent": "list", "features": ("warm_up",)}),
    ("關子嶺泡溫泉順便爬，有哪些新手路線", {"intent": "list", "subject": "route"}),
    ("Longest trad line at Longdong? Got a double rack and 60m halves.", {"intent": "extreme", "length_min_m": None}),
    ("Any trad at Long Dong over 25 m? I have 60m twins", {"intent": "list", "length_max_m": None}),
    ("龍洞最長的傳攀是哪條，我有60米雙繩", {"intent": "extreme", "length_min_m": None}),
    ('And "Bastille Day", in which year it was climbed for the first time?', {"attributes": ("first_ascent",)}),
    ("關子嶺附近有溫泉嗎", {"subject": "crag", "attributes": ("amenities",)}),
)


@pytest.mark.parametrize(("question", "expected"), READ, ids=[question for question, _ in READ])
def test_what_one_goes_without_and_does_besides(ask: Ask, question: str, expected: dict[str, object]) -> None:
    assert differences(ask(question), expected) == {}
