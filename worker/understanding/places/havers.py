"""Find what is said to have routes and is no known place: "how many routes does the moon cave have"."""

import re

from worker.understanding.matching.patterns import Pattern

_ASKED = Pattern(r"\b(?:routes|climbs|lines|problems|boulders|trad|sport|top ?ropes?|5\.\d+[a-d]?s?|[\ue006]+)\b")
_HAS = Pattern(r"\bdo(?:es)? (?:the )?([a-z][a-z'’-]*(?: [a-z'’-]+){0,3}) have\b")
# Whom and what a question may mean without naming a place.
_NO_PLACE = re.compile(
    r"\b(?:it|they|you|we|i|he|she|each|every|all|any|both|these|those|this|that|one|which|what|your|my|our|their"
    r"|taiwan|people|beginners?|climbers?|kids|children|data|database|gyms?|crags?|areas?|sectors?|routes?|climbs?|app|site"
    r"|walls?|places?|island|country|north|south|east|west|region)\b"
)


def havers(words: str) -> tuple[tuple[int, int], ...]:
    """Where the names stand of what is asked for its routes and is neither known nor a common noun or pronoun."""
    if not _ASKED.search(words):
        return ()
    return tuple(m.span(1) for m in _HAS.finditer(words) if not _NO_PLACE.search(m[1]))
