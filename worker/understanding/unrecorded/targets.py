"""Tell whether unknown words of a clause stand where what is asked stands, or only tell how, why or when it is asked.

A clause asks one thing. Where an attribute was read, its question word is taken: what else stands in the clause was
asked only where it stands beside a question word of its own, is what somewhere is or has, or is of the row itself.
「停好車走到岩壁要多久」 asks for the minutes; 「岩塞跟繩子要不要錢」, "does it have lights" ask for what they name.
"""

import re

from schemas.reading import Reading
from worker.text.folding import holds_cjk
from worker.understanding.unrecorded.unearned import hours_asked
from worker.understanding.wording.masking import NAME

# What is asked whether, before its predicate: 「會不會擠」, 「有沒有插座」, 「能不能外食」.
_BEFORE_ZH = re.compile(
    rf"(?:有|附|提供|賣|可以|能|會|[有會能要是]不[會能要是]|有沒有|可不可以|適不適合|適合|什麼|哪[種款個家牌]|哪一?[種款個家]"
    rf"|幾種|多少種|{NAME}的|[和跟與及或、/]|還有|以及|或是|還是)(?:要|得|先|再|更|太|很|一?個|這種|那種|任何)?$"
)
# A question word right behind, with nothing between but what joins them; or the end of the clause.
_AFTER_ZH = re.compile(
    r"^(?:的)?(?:大概|大約|到底|通常|總共|一共|分別|各|又|都|會|要|是|在|有|算)*"
    r"(?:多[少久長高遠大重寬深難]|幾|什麼|甚麼|誰|哪|怎|如何|何|為什麼|嗎|呢|吧|沒有?(?=$|[?？])|[\u4e00-\u9fff]不[\u4e00-\u9fff]"
    r"|夠不夠|[和跟與及、]|\s*[?？!！。,，]*\s*$)"
)
_BEFORE_EN = re.compile(
    r"(?:\b(?:what|which|whose|how|have|has|had|having|offers?|sells?|serves?|provides?|with|without|any"
    r"|there(?: still)?|got|gets?|closest|nearest|called|and|or|plus|many|much|brand of|kind of|sort of|type of"
    r"|(?:is|are|was|were|does|do|did|will|would|can|could|should|has|have|am)"
    rf" (?:it|they|i|we|you|one|the \w+|your \w+|there|{NAME}(?:\s{NAME})*))"
    rf"|{NAME}(?:['’]s)?|[,/])(?: (?:an?|the|some|any|still|so|too|very|really|it|be|get|also|ever|your|their))* ?$"
)
# Adverbs are never what is asked: "officially", "realistically".
_ADVERB = re.compile(r"[a-z]{2,}ly$")
# Of a row: "the humidity at Passion", "base elevation of".
_AFTER_EN = re.compile(rf"^ (?:of|at|in|on|inside|for) (?:the |your )?{NAME}|^(?:\s(?:is|are|was|were))?\s*$|^[?!.,]*$")
# A question whether something is so asks for its predicate wherever it stands, and not for what a preposition governs.
_WHETHER_EN = re.compile(
    r"^[^\w\ue001-\ue006]*(?:(?:and|so|but|also|then|ok|well|hey|hi) )*"
    r"(?:is|are|was|were|does|do|did|has|have|can|could|will|would|should)\b(?! (?:you|someone|anyone|anybody|u)\b)"
)
_WH_EN = re.compile(r"\b(?:what|which|where|when|who|how)\b")
_HUNG_EN = re.compile(
    r"\b(?:from|for|to|at|near|by|via|on|in|of|like|as|into|after|before|because|since|during|if|so|than|with)"
    r"(?: (?:an?|the|my|our|his|her|their|this|that|i|we))?(?: [\w'’-]+){0,2} $"
)
_HEADED = re.compile(r"\b(?:what|which|whose|how|where|when|who|is|are|any)\b")


_OF_GYMS = frozenset({"hours", "price", "phone", "website", "facilities", "gym_type", "address", "floor"})
_OF_LINES = frozenset({"grade", "type", "length", "feet", "bolts", "first_ascent", "videos", "features", "safety"})
_NOT_TOLD: dict[str, frozenset[str]] = {
    "route": _OF_GYMS | {"areas"},
    "gym": _OF_LINES | {"height", "rock", "season", "areas"},
}
_NOT_TOLD |= dict.fromkeys(("crag", "area", "sector"), _OF_GYMS | {"first_ascent", "length", "videos", "safety"})


def tells_of(reading: Reading) -> bool:
    """Whether attributes were read that rows of the kind have, so that an answer tells what the question asks."""
    asked = set(reading.attributes) | hours_asked(reading)
    return bool(asked) and not _NOT_TOLD.get(reading.subject or "", frozenset()) & asked


def stands_as_asked(clause: str, start: int, end: int) -> bool:
    """Whether the words at start to end of a clause stand as what it asks for, beside or instead of what was read."""
    before, after = clause[:start], clause[end:]
    if holds_cjk(clause[start:end]):
        return _BEFORE_ZH.search(before) is not None or _AFTER_ZH.search(after) is not None
    if _ADVERB.search(clause[start:end]):
        return False
    if _BEFORE_EN.search(before) is not None:
        return True
    if _WHETHER_EN.search(clause) and not _WH_EN.search(clause):
        # Of several words the first may hang on a preposition and the last be the predicate: "to the base marked".
        closes = " " in clause[start:end] and not after.strip(" ?!.,")
        return closes or _HUNG_EN.search(before) is None
    return _HEADED.search(before) is not None and _AFTER_EN.search(after) is not None
