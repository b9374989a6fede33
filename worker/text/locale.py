"""Say in which language a question is asked, names of places and routes left aside."""

import re

from schemas.reading import Locale
from worker.text.folding import is_cjk

# Words that only an English sentence has; each says as much of the language as two ideographs.
_GRAMMAR = re.compile(
    r"\b(?:a|an|the|is|are|was|were|do|does|did|can|could|should|would|will|how|what|which|where|when|who|why|many|much"
    r"|of|in|at|on|to|for|from|with|and|or|me|my|i|you|your|any|some|there|than|between|about|please|hello|hi|thanks)\b",
    re.IGNORECASE,
)
# Words that Chinese sentences borrow.
_NOUNS = re.compile(
    r"\b(?:near|open|hard|easy|routes?|climb(?:s|ing)?|gyms?|crags?|grade|recommend|show|list|tell|compare|under|over|best)\b",
    re.IGNORECASE,
)


def detect_locale(text: str, outside: str | None = None) -> Locale:
    """zh-TW when the text is Chinese apart from names, else en.

    outside is the text without the catalogued names, where the caller knows them: an English question that holds one
    Chinese name is English. A text of names alone is judged whole.
    """
    rest = text if outside is None else outside
    chinese = sum(1 for c in rest if is_cjk(c))
    english = 2 * len(_GRAMMAR.findall(rest)) + len(_NOUNS.findall(rest))
    if chinese == 0 and english == 0:
        return "zh-TW" if any(is_cjk(c) for c in text) else "en"
    return "zh-TW" if chinese > english else "en"
