"""Tell a capital that a sentence opens with, or that stands in what is only told, from the name that is asked about.

"Honeymooning in Taiwan! Which crag has most routes" and "Boss wants a count of trad routes" name nothing that could be
missing from any row; "Moonwalker, how hard is it" does.
"""

import re

from worker.understanding.wording.masking import Masked

_BREAK = re.compile(r"[.!?;:…\n]+(?=\s|$)|[.?!…]+|[,，。！？；：]|\s[-–—]+\s")
_ROW = (
    r"routes?|climbs|lines|problems|boulders?|bouldering|crags?|gyms?|areas?|sectors?|walls?|pitch(?:es)?|trad|sport"
    r"|topropes?|videos?|grades?|bolts?|5\.\d+[a-d]?s?|v\d+|hardest|easiest|longest|shortest"
)
_OF_ROWS = re.compile(rf"\b(?:{_ROW})\b|[\ue001-\ue006]|[\u4e00-\u9fff]")
# What a clause must speak of to ask for itself, and not of what was named before it.
_BY_ITSELF = re.compile(
    r"\b(?:routes|climbs|lines|problems|boulders|bouldering|crags?|gyms?|areas?|sectors?|walls|topropes?|5\.\d+[a-d]?s?"
    r"|v\d+|(?<!or )(?:trad|sport)(?! or)|hardest|easiest|longest|shortest|toughest|cheapest|biggest)\b"
    r"|[\ue001\ue004\ue006]"
)
_PLACED = re.compile(r"[\ue002\ue003\ue005]")
_POINTS = re.compile(r"\b(?:it|its|it's|them|they|this|these|those|similar|like|harder|easier|longer|one)\b")
# Whoever is somebody's is somebody: "Dave, my flatmate, says".
_KIN = re.compile(r", (?:my|our|his|her|their) ")
# What stands right after a name that opens a question.
_ASKED_OF = re.compile(
    r"(?:['’]s)?\s*(?:$|[\ue001-\ue006]|\d|[\u4e00-\u9fff]"
    rf"|(?:{_ROW}|beta|topo|length|height|difficulty|first|fa|rating|how|what|where|is|was|has|have|does|vs|versus|or|and"
    r"|at|in|on|near|hard|easy|long|high|worth|any|climbing|hours|address|price|opening|phone|for|called|please|route)\b)"
)


def in_passing(question: Masked, start: int, end: int, *, opens: bool) -> bool:
    """Whether capitalised words at [start, end) are no name that is asked about; opens: a sentence begins with them."""
    words = question.words
    breaks = [m.span() for m in _BREAK.finditer(words)]
    begin = max((b for _, b in breaks if b <= start), default=0)
    until, after = next((span for span in breaks if span[0] >= end), (len(words), len(words)))
    alone = opens and " " not in words[start:end]
    if alone and words[end : end + 1] == ":":
        return False
    if _KIN.match(words, end):
        return True
    if alone and not _ASKED_OF.match(words[end:until]):
        return True
    if _OF_ROWS.search(words[begin:start] + " " + words[end:until]):
        return False
    # It stands in a clause that speaks of no row, and another one asks of its own.
    rest = words[:begin] + " " + words[after:]
    asks = _BY_ITSELF.search(rest) is not None or (not alone and _PLACED.search(rest) is not None)
    return asks and _POINTS.search(rest) is None
