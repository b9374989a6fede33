"""Tell whether capitalised English words are a title, as the name of a route is, and no words of climbing talk."""

import re
from collections.abc import Sequence

_ORDINARY_TEXT = """
trad sport lead boulder bouldering boulders toprope top rope climbing climb climbs climber route routes grade grades
crag crags gym gyms area areas wall walls sector sectors rock rocks outdoor outdoors indoor indoors beginner
beginners easy hard easiest hardest the a an of in on to for and with at it this that there i free solo multi
pitch single multipitch yds uiaa font french v v1 v2 v3 v4 v5 rp os taiwan taipei english chinese north south east west
max maximum min minimum average total
first second third next best new old good most long short big small main other crack slab roof overhang bolt bolts
anchor anchors belay belaying rappel ropes gear rack cam cams shoes shoe chalk grigri atc ifsc olympic olympics speed
competition world cup high rail train bus express international airport mountain
project thecrag openbeta monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december spring summer autumn fall
winter
"""
ORDINARY_EN = frozenset(_ORDINARY_TEXT.split())

_FEATURES_EN = frozenset({"crack", "slab", "roof", "overhang"})
_TYPES_EN = frozenset({"trad", "sport", "lead", "boulder", "bouldering", "toprope", "climbing", "v"})


def is_title(words: Sequence[str]) -> bool:
    """Whether capitalised words are a title: not all of climbing or of grammar, no abbreviation or grade."""
    if all(word.lower() in ORDINARY_EN or not word[0].isalpha() for word in words):
        return len(words) > 1 and words[-1].lower() in _FEATURES_EN and words[0].lower() not in _TYPES_EN
    return not (len(words) == 1 and words[0].isupper() and len(words[0]) <= 4)


def all_titled(shown: str) -> bool:
    """Whether every longer word has a capital, so that a capital tells nothing."""
    words = [w for w in re.findall(r"[A-Za-z]+", shown)[1:] if len(w) > 1]
    return bool(words) and all(w[0].isupper() for w in words)
