"""Ask of the crag spoken of how a season suits it, or why it does not, however that is said in English.

"We can only get away in winter though, is that still ok for it?", "would February work", "what's so bad about those
months": alone such words ask of climbing anywhere, or for all that is good in winter.
"""

import re

from worker.understanding.followups.earlier import Earlier
from worker.understanding.matching.patterns import compiled

_WHEN = compiled(
    r"\b(?:(?P<spring>spring|march|april|may(?=[ ,/?.!]|$)(?! (?:i|we|be|not|have|they|it)\b))"
    r"|(?P<summer>summers?|june|july|august|jul|aug)"
    r"|(?P<autumn>autumn|fall(?=\W*$| (?:trip|visit|work|ok|okay|good|fine|instead|then))|september|october"
    r"|november|sept?|oct|nov)"
    r"|(?P<winter>winters?|december|january|february|dec|jan|feb))(?:time)?\b"
)
_WHY = compiled(
    r"\bwhy\b|\bhow come\b|\bwhat(?:['’]?s| is| are)? (?:so |wrong|bad|the (?:problem|issue|matter|catch|trouble"
    r"|downside|drawback|deal))"
    r"|\bwhat makes\b|\breasons?\b|\boff the list\b|\bwhat do(?:es)? (?:you|people|they|it|everyone) have against\b"
)
_SUITS = compiled(
    r"\b(?:ok|okay|good|fine|work|works|doable|bad|viable|possible|feasible|realistic|sensible|worth|suits?"
    r"|suitable|terrible|awful"
    r"|crazy|mad|silly|stupid|alright|all right|manageable|climbable|bearable|miserable|pleasant|in season"
    r"|out of season|too (?:hot"
    r"|cold|wet|late|early)|(?:bad|good|great|terrible|silly|stupid) idea|a no-go|an option|any good|decent"
    r"|reasonable|recommended|better"
    r"|worse|great|nice|ideal|best|hopeless|out of the question|on the (?:list|table)|make sense|go in|going in"
    r"|visit in|be there in)\b"
)
_OF_OTHERS = compiled(
    r"\b(?:routes?|climbs|lines|which|gyms?|crags?|where|how (?:many|long|far|much|hard)|show|recommend\w*"
    r"|suggest\w*|weather"
    r"|forecast|right now|today|tomorrow|open|hours|shoes|rope|rent|skin|chalk|train(?:ing)?)\b|5\.\d"
)
_CRAG_WORDS = frozenset({"crag", "area"})


def season_of_it(words: str, earlier: Earlier) -> str | None:
    """The question whether the season is good for the crag, or why it is not; None where none is asked about."""
    found = list(_WHEN.finditer(words))
    if not found or _OF_OTHERS.search(words) is not None:
        return None
    why = _WHY.search(words) is not None
    if not why and _SUITS.search(words) is None:
        return None
    before = earlier.spoken_of()
    if before is None or before.intent != "detail" or before.subject != "crag" or not _of_seasons(before.attributes):
        return None
    crags = {m.ids: m for m in before.mentions if m.kind == "crag" and not m.negated}
    seasons = dict.fromkeys(m.lastgroup for m in found if m.lastgroup)
    if len(crags) != 1 or (why and len(seasons) > 1):
        return None
    if why:
        return f"why not {next(iter(seasons))}"
    crag = next(iter(crags.values()))
    # What is told of other times stands before what is asked: "I missed autumn, is winter ok too".
    return f"Is {list(seasons)[-1]} a good season for {crag.surface}?"


def _of_seasons(attributes: tuple[str, ...]) -> bool:
    return not attributes or "season" in attributes or bool(re.search("season", " ".join(attributes)))
