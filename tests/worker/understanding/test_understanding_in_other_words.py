"""A question is read the same in another word of the same family: climb for route, shall for should, Sat for Saturday.

Each pattern stands for the same thing wherever it is found in the questions below, none of it in a name or quotes.
"""

import re
from dataclasses import fields
from typing import Any

import pytest

from schemas.reading import Reading
from tests.worker.understanding.phrases import Ask

QUESTIONS = (
    "Which routes at Long Dong have a video?",
    "Are there any sport routes at Guanziling up to 5.10a?",
    "How many trad routes does Defulan have?",
    "How many sport routes at Kenting are 5.12 or harder?",
    "Which crag has the most routes?",
    "Which crags in Taiwan have trad routes?",
    "How many routes does each crag have?",
    "I love a soak after climbing. Any crag with hot springs close by?",
    "How do I get to the Kenting crag by bus?",
    "What's the hardest route at Shoushan?",
    "I climb here a lot and did the short ones at Back Door. What's the longest trad line in that area?",
    "What's the closest climbing gym to Long Dong?",
    "Defulan has a mixed route. What's it called?",
    "What's Captain Ahab graded?",
    "Captain Ahab, what's it graded and how many bolts?",
    "Which is easier, Wedding Route or Wedding Day?",
    "I climb 5.11a. What should I project at Guanziling?",
    "I don't own trad gear. What does Long Dong have at 5.9?",
    "Which gyms in Taipei are open on Saturday morning?",
    "Is Kirin Climbing Gym open on Sunday at 11am?",
    "How much is entry at MegaSTONE on Saturday or Sunday?",
    "Where can I go bouldering in Taipei?",
    "Which gyms in Taipei City can I lead at?",
    "Which gyms in Kaohsiung have top rope?",
    "What time does T-Up Xindian close on Thursday?",
    "Until what time is Kirin Climbing Gym open?",
    "I'm looking for easy trad at Second Cave, 5.7 max",
    "How many boulder problems are there in the Back Door area?",
    "I want to climb a crack at Long Dong. Which routes would suit?",
    "Show me the Kenting 5.12s I haven't ticked so far, going by my log",
    "Of your crags, which has limestone?",
    "What are the grades of Wedding Route and Wedding Day?",
)
WORDS: tuple[tuple[str, str], ...] = (
    (r"\broutes\b", "climbs"),
    (r"\bcrags\b", "climbing areas"),
    (r"\bcrag\b", "climbing area"),
    (r"\bcrags\b", "climbing spots"),
    (r"\bcrag\b", "climbing spot"),
    (r"(?<=[Ww]hich )crag\b", "cliff"),
    (r"\bgyms\b", "climbing centers"),
    (r"\bgyms\b", "indoor walls"),
    (r"\bgraded\b", "rated"),
    (r"(?<=the )grades\b", "difficulties"),
    (r"\ba video\b", "a youtube video"),
    (r"\btrad gear\b", "traditional gear"),
    (r"(?<=many )boulder problems\b", "boulders"),
    (r"\btop rope\b", "top-rope"),
    (r"\beasier\b", "simpler"),
    (r"\bhardest\b", "toughest"),
    (r"\bshould\b", "shall"),
    (r"\bcan I\b", "could I"),
    (r"\bcan I\b", "may I"),
    (r"\bwant to\b", "wanna"),
    (r"^Which (?=crags? |routes |gyms )(?!crags in)", "What "),
    (r"^Are there any\b", "Do you know if there are any"),
    (r"\beasy trad\b", "simple trad"),
    (r"\blooking for\b", "searching for"),
    (r"\bI'm looking for\b", "I'm after"),
    (r"\bWhat's\b", "What is"),
    (r"\bwhat's\b", "what is"),
    (r"\bWhat's\b", "Whats"),
    (r"\bhaven't\b", "havent"),
    (r"\bdon't\b", "dont"),
    (r"\bI'm\b", "Im"),
    (r"\byour\b", "ur"),
    (r"\bSaturday\b", "Sat"),
    (r"\bSunday\b", "Sun"),
    (r"\bThursday\b", "Thurs"),
    (r"^Until\b", "Till"),
    (r" (?=\w)", "  "),
    (r"(?<=[.]) ", "  "),
    (r"\?$", "...?"),
    (r"\?$", "? Any ideas?"),
    (r"\?$", ""),
    (r"$", " Thanks!"),
    (r"^", "Hey there, "),
)
PAIRS = [
    (question, said)
    for question in QUESTIONS
    for pattern, word in WORDS
    if (said := re.sub(pattern, word, question)) != question
]
# How much an answer tells of each row that is listed is not what the row is asked for.
_BESIDE = {"text", "mentions", "near", "confidence", "attributes"}


def _of(reading: Reading) -> dict[str, Any]:
    told = {f.name: getattr(reading, f.name) for f in fields(reading) if f.name not in _BESIDE}
    alone = reading.attributes if reading.intent == "detail" else ()
    named = sorted((m.kind, m.ids, m.negated) for m in (*reading.mentions, *reading.near))
    return {**told, "attributes": alone, "named": named}


@pytest.mark.parametrize(("question", "said"), PAIRS)
def test_a_question_is_read_the_same_in_another_word(ask: Ask, question: str, said: str) -> None:
    assert _of(ask(said)) == _of(ask(question))


LOOK_ALIKES: tuple[tuple[str, dict[str, Any]], ...] = (
    # A wall's stars, a seat, the sun, a cliff's edge and a till are what they are.
    ("Which is the highest rated route at Long Dong?", {"extreme": "most_popular"}),
    ("Which climbing area at Long Dong has the most routes?", {"group_by": "area"}),
    ("Is Sunshine Wall in the sun?", {"unrecorded": ("sun",)}),
    ("How is T-Up Zhonghe rated?", {"attributes": ("rating",)}),
    ("fall climbing spots", {"subject": "crag"}),
    ("What climbing shoes are good?", {"intent": "knowledge"}),
    ("What is a rest step?", {"intent": "knowledge"}),
    ("What is the best way to tape a finger?", {"intent": "knowledge"}),
    ("Rainy day in Taipei with two kids. Any ideas?", {"missing": None}),
)


@pytest.mark.parametrize(("question", "expected"), LOOK_ALIKES)
def test_what_looks_alike_stays(ask: Ask, question: str, expected: dict[str, Any]) -> None:
    reading = ask(question)
    assert {name: getattr(reading, name) for name in expected} == expected
