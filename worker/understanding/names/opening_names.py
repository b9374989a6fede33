"""Tell whether a word that opens an English question is a name of which something is asked: "pump shoushan grade"."""

import re

from worker.understanding.conditions.facets import read_features, read_types
from worker.understanding.names.ordinary import route_strength
from worker.understanding.wording.masking import Masked

_PLACE_NEXT = re.compile(r"[ ,]+(?:(?:grade|bolts|length|height|rating),? )?(?:at |in |on )?[\ue002\ue003]")
_THEN_ASKED_EN = re.compile(
    r"(?:[\s,]+(?:at |in |on )?[\ue002\ue003]+)?(?:\s+|:\s*(?:what\s+)?|\s*[-–—,]\s*)"
    r"(?:(?:is|are) (?:where|what grade|how (?:hard|long|tall))\b[^.!]*|(?:(?:which|what) (?:wall|area|crag"
    r"|sector|grade)|how (?:hard|long"
    r"|tall|high)|where"
    r"|how many (?:bolts|draws|quickdraws)|(?:sport or trad|trad or sport))\b[^.!]*|grade|difficulty"
    r"|(?:number of )?(?:bolts?|(?:quick)?draws)(?: count)?(?: needed| required)?"
    r"|(?:length|height)(?: in met(?:er|re)s)?|beta|videos?|rating|first ascent|5\.\d+[a-d]?[+-]?)"
    r"(?:,? (?:at |in |on )?[\ue002\ue003]+)?\s*\??\s*$"
)

# Behind a mark whatever is asked is asked of it: "Redhead - who made the first ascent and how hard is it?"
_ANY_ASKED = re.compile(
    r"\s*(?:[:,]\s*|[-–—]+\s+)(?:who|what|how|where|when|which|is it|does it|has it|was it|any)\b(?! (?:should"
    r"|can|do) (?:i|we|you)\b)"
)


# "Pump was amazing, any others like it?": what was so is one thing.
_JUDGED = re.compile(
    r"\s+(?:was|is) (?:(?:so|really|just|absolutely|such|my|the best|one of|an?|all|super|pretty) )*"
    r"(?:amazing|awesome|great|brilliant|fun|fantastic|good|lovely|classic|epic|rad|sick|favou?rite|beautiful|incredible|blast"
    r"|project)\b"
)


def opens_en(question: Masked, start: int, end: int, *, there: bool) -> bool:
    """Whether a capitalised span opens the question and nothing but a place or an attribute follows.

    There says that a crag is named that has such a route.
    """
    key = question.folded[start:end]
    # In small letters a name of several words that is all but what is asked of it: "hard right grade". So is any beside
    # its crag: "pump shoushan grade".
    placed = there and _PLACE_NEXT.match(question.words[end:]) is not None
    small = question.shown.islower() and (" " in key or placed or route_strength(key) == "short")
    if question.words[:start].strip() or question.shown.isupper() or not (small or question.shown[start].isupper()):
        return False
    asked = _THEN_ASKED_EN.match(question.words[end:])
    if asked is None and question.words[end:].count("?") <= 1 and _JUDGED.match(question.words[end:]):
        return True
    if asked is None and route_strength(key) == "short":
        asked = _ANY_ASKED.match(question.words[end:])
    # "Overhang length" may be asked of overhangs; "Last Overhang length" and "Overhang: what grade?" of a name.
    words = question.shown[start:end].split()
    titled = small or (len(words) > 1 and all(word[0].isupper() or word[0].isdigit() for word in words))
    if not (titled or question.words[end : end + 1] == ":") and (read_features(key).wanted or read_types(key).wanted):
        return False
    return asked is not None
