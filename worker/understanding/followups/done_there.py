"""Write out where what was explained can be rented or climbed: 「那台北哪間有租」, "where can I do that in Taiwan"."""

from collections.abc import Sequence

from schemas.reading import Turn
from worker.text.folding import holds_cjk
from worker.understanding.followups.going_on import explains
from worker.understanding.followups.numbering import Before
from worker.understanding.followups.shown import Names
from worker.understanding.followups.things import thing
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import PLACE

_RENT_IT = compiled(
    r"(?:哪|附近|岩館)[^,，。?？]{0,8}(?P<zh>(?:有(?:在)?|可以|能)租(?:借|得到)?)(?:的|嗎|呢)*[?？\s]*$"
    r"|\b(?:where|which gyms?|any gyms?)\b[^.,?!]{0,20}\b(?:rents?|hires?)(?P<en> (?:it|them|one|some|that|those))?"
    r"(?=[?.!\s]*$| (?:in|near|around|at|out)\b)"
)
_DO_IT = compiled(
    r"(?:哪[裡邊]|哪[些幾一]?[個間條]?(?:岩場|岩館|地方|路線)?)(?:可以|能|有|適合)*(?:體驗|去)?(?P<zh>爬|玩|練|試|學|(?<=[場館])有)(?:得?到|到)?"
    r"(?:這種|那種|這個|那個|這樣的|它)?(?:路線)?(?:的)?(?:嗎|呢)*[?？\s]*$"
    r"|\b(?:where|which (?:crags?|gyms?|places?))\b[^.,?!]{0,20}"
    r"\b(?:do|try|climb|learn|practi[cs]e|find|ha(?:ve|s)|offers?) (?P<en>it|that|this|them|those|some)\b"
)
_AT_GYMS = compiled(rf"{PLACE}|岩館|抱石館|哪[間家]|\bgyms?\b")
_WAYS = compiled(
    r"多繩距|多段|先鋒|頂繩|上攀|傳統攀登|傳攀|運動攀登|運攀|抱石|裂隙|屋簷|斜板|仰角"
    r"|\b(?:multi-?pitch|lead climbing|leading|top[- ]?roping|trad(?: climbing)?|sport climbing|bouldering|cracks?"
    r"|slabs?|roofs?)\b"
)
_MOST_BACK = 3


def done_there(text: str, words: str, history: Sequence[Turn], before: Before, names: Names) -> str | None:
    """The places or gyms for what was explained: to rent the thing, or to climb in that way."""
    rents, does = _RENT_IT.search(words), _DO_IT.search(words)
    if rents and _AT_GYMS.search(words) is None:
        # Where a crash pad can be rented at all is told by an article.
        rents = None
    asked = before(0) if rents or does else None
    if asked is None or not explains(asked) or asked.mentions or thing(words) or _WAYS.search(words):
        return None
    told = asked.text.lower()
    for n in range(1, _MOST_BACK):
        if (rents and thing(told)) or (earlier := before(n)) is None or not explains(earlier):
            break
        told = f"{earlier.text.lower()} {told}" if asked.needs_history or rents else told
    way = _WAYS.search(told)
    put = thing(told) if rents else None if way is None else way[0].replace("multi-pitch", "multi-pitch routes")
    found = rents or does
    if put is None or found is None or holds_cjk(put) != holds_cjk(words):
        return None
    key = "zh" if found["zh"] else "en"
    if key == "zh":
        return f"{text[: found.end('zh')]}{put}"
    start, end = found.span("en") if found["en"] else (found.end(), found.end())
    return f"{text[:start].rstrip()} {put}{text[end:]}"
