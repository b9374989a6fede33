"""Lists and counts as other English speakers ask for them: limits, videos, and what is wished for beside a question."""

from typing import Any

import pytest

from tests.worker.understanding.phrases import Ask, differences

CASES: list[tuple[str, dict[str, Any]]] = [
    # How far it may go, and from where.
    ("Looking for stuff in Kenting with 5.9 as the ceiling. What is there?", {"grades": "..5.9", "features": ()}),
    ("Which routes at Kenting stay at or below 5.9?", {"grades": "..5.9"}),
    ("Kenting without going over 5.9, which routes are there?", {"grades": "..5.9"}),
    ("Show me Kenting routes until 5.9", {"grades": "..5.9"}),
    ("5.9 is where I draw the line, so what's there at Kenting?", {"grades": "..5.9"}),
    ("Kenting routes that never get harder than 5.9", {"grades": "..5.9"}),
    ("Kenting climbs, 5.9 at the very most", {"grades": "..5.9"}),
    ("Kenting climbs, 5.9 or whatever is easier", {"grades": "..5.9"}),
    ("Any routes at Kenting for my nephew? 5.9 would be his limit, easier is fine", {"grades": "..5.9"}),
    ("Give me everything at Kenting that starts at 5.12", {"grades": "5.12a.."}),
    ("5.12 is the floor for me. Which Kenting routes qualify?", {"grades": "5.12a.."}),
    ("Kenting routes with 10 metres as the limit", {"length_max_m": 10.0, "length_min_m": None}),
    # What is most or hardest of something bounds nothing.
    ("Is 5.9 the most common grade at Kenting?", {"grades": "5.9..5.9"}),
    ("Which routes at Long Dong climb through a ceiling?", {"features": "roof"}),
    # Whether there is a video.
    ("Show me everything at Long Dong up to 5.9 where somebody's filmed it", {"has_video": True, "grades": "..5.9"}),
    ("Kenting routes where there's a video", {"has_video": True}),
    ("I'd like the number of Guanziling routes that nobody has a video of yet", {"has_video": False}),
    ("I'd like to record videos in Kenting. What's the number of routes still without one?", {"has_video": False}),
    ("How many Kenting routes have yet to be filmed?", {"has_video": False, "intent": "count"}),
    ("How many routes at Kenting are missing a video?", {"has_video": False, "intent": "count"}),
    ("How many Kenting routes have a video?", {"has_video": True, "intent": "count"}),
    # What is wished for in another sentence or in a fragment.
    (
        "Putting together a hit list for Kenting with everything from 5.12a upward. What goes on it?",
        {"grades": "5.12a..", "crag_ids": "kenting"},
    ),
    (
        "First morning at Music Hall with old friends, and we'd like to ease in: no bolts at all, 5.7 tops. Any picks?",
        {"grades": "..5.7", "bolts_max": 0},
    ),
    (
        "I've been training in a cave all winter, so bring on the overhangs. Kenting lines in the 5.11 range?",
        {"grades": "5.11a..5.11d", "features": "overhang"},
    ),
    ("For my photo project I need a nice arete. Does Kenting have routes like that?", {"features": "arete"}),
    (
        "My friends and I have a free Saturday for Defulan. We'd like bolted lines up to 5.10d, what are our options?",
        {"grades": "..5.10d", "route_types": "sport"},
    ),
    (
        "No friend of ours can lead. I'm trying to work out how many of Long Dong's routes are classed as top rope.",
        {"intent": "count", "route_types": "toprope"},
    ),
    # How many there are, of which most, and what is longest, by the noun that says so.
    ("Tell me the quantity of 5.12s at Kenting", {"intent": "count", "grades": "5.12a..5.12d"}),
    ("What figure do you have for trad routes at Long Dong?", {"intent": "count", "route_types": "trad"}),
    ("Which wall at Kenting has the highest route count?", {"intent": "distribution", "group_by": "area"}),
    ("Does Kenting have a larger number of 5.13s than Guanziling?", {"intent": "compare", "unheard": ()}),
    ("What's the maximum route length in Kenting, and on which climb?", {"extreme": "longest", "unheard": ()}),
    ("What's the minimum route length at Kenting?", {"extreme": "shortest"}),
    ("What's the mix of styles at Long Dong?", {"intent": "distribution", "group_by": "type"}),
    # What was once, or is another's, is no condition.
    (
        "We did some slabs at Long Dong yesterday. Which 5.9s are there at Kenting?",
        {"crag_ids": "kenting", "features": ()},
    ),
    (
        "Last year I sent my first 5.12 trad route at Long Dong. What 5.10s does Kenting have?",
        {"grades": "5.10a..5.10d", "route_types": ()},
    ),
    ("I love cracks and hate slabs. How many routes are there at Kenting?", {"features": (), "intent": "count"}),
    (
        "My friend climbs 5.12 and I'm a beginner. Which Kenting routes up to 5.8 would suit me?",
        {"grades": "..5.8"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_meant_as_asked(ask: Ask, text: str, expected: dict[str, Any]) -> None:
    """What is meant counts, in whatever words it is asked; words that only look alike mean what they did."""
    assert differences(ask(text), expected) == {}
