"""Say in which language a question is asked, names of places and routes left aside."""

import re

from schemas.reading import Locale
from worker.text.folding import is_cjk

# Words that only an English sentence has; a route name inside a Chinese sentence rarely does.
_ENGLISH = re.compile(
    r"\b(?:a|an|the|is|are|was|were|do|does|did|can|could|should|would|will|how|what|which|where|when|who|why"
    r"|many|much|of|in|at|on|to|for|from|with|and|or|me|my|i|you|your|any|some|there|near|open|hard|easy"
    r"|routes|route|climb|climbing|climbs|gym|gyms|crag|crags|grade|recommend|show|list|tell|compare|than"
    r"|between|under|over|best|please|hello|hi|thanks|about"
    r")\b",
    re.IGNORECASE,
)


def detect_locale(text: str, outside: str | None = None) -> Locale:
    """zh-TW when the text is Chinese apart from names, else en.

    outside is the text without the catalogued names, where the caller knows them: an English question that holds one
    Chinese name is English. A text of names alone is judged whole.
    """
    rest = text if outside is None else outside
    chinese = sum(1 for c in rest if is_cjk(c))
    english = len(_ENGLISH.findall(rest))
    if chinese == 0 and english == 0:
        return "zh-TW" if any(is_cjk(c) for c in text) else "en"
    if english == 0:
        return "zh-TW" if chinese else "en"
    # One English word carries about as much of a sentence as two ideographs.
    return "zh-TW" if chinese > 2 * english else "en"
