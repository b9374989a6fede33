"""Blank a grade that somebody once climbed, where another one is said: 「以前爬 5.11，現在想從 5.9 開始」.

What was climbed before an injury, a child or a long rest is no condition of what is wanted now. Where no other grade is
said it stays for advice: it is all that is known of whoever asks. How long routes are is the same for everybody.
"""

from dataclasses import replace

from worker.understanding.followups.self_standing import A_GRADE, GRADE
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import Masked

_ONCE = (
    r"以前|從前|之前|先前|過去|本來|原本|原先|當年|年輕時|巔峰時?期?|全盛時期"
    r"|(?:受傷|開刀|懷孕|生小孩|產|疫情|退伍|停爬|休息|結婚|當兵)(?:之|以)?前"
)
_FORMER = compiled(
    rf"(?:{_ONCE})(?:[^,，。.?？!！;；\d\s過完]|\s(?=[^\s\d])){{0,10}}?\s?{A_GRADE}(?!\s*的?[路線條])(?:左右|上下"
    rf"|程度|等級|的)*"
    rf"|\b(?:(?:i|we|he|she) )?(?:used to|(?:was|were) (?:once |comfortably |regularly )?(?:climbing|leading"
    rf"|sending|bouldering|onsighting"
    rf"|redpointing|projecting)|once|formerly|previously)\b[^,.?!;\d]{{0,24}}{A_GRADE}(?:s\b)?"
    rf"|\b(?:climbed|led|sent|onsighted|redpointed)(?: up to| around| about| at)? {A_GRADE}s?"
    r" (?:before|back (?:in|then|when)|(?:a few|some|\w+) years ago|at (?:my|his|her) (?:peak|best))\b"
)

# What is so of a place whoever asks it: how long its routes are, how many, when to go.
_FACT = compiled(
    r"多[長高遠大]|[幾多]少?[條間個座]|平均|最[長短難高多少]|怎麼[去到]|季節|幾月|停車|岩質|什麼石|開到?幾點|多少錢"
    r"|\bhow (?:long|tall|high|many|far|much)\b|\b(?:average|longest|shortest|hardest|easiest|most|seasons?"
    r"|parking|park"
    r"|get there|get to|open|cost|rock)\b"
)
_ADVICE = compiled(
    r"推薦|建議|適合|該|可以爬|能爬|爬什麼|爬得|挑|試|暖身|熱身|入門"
    r"|\b(?:recommend\w*|suggest\w*|should|try|suit\w*|for me|for us|(?:can|could) (?:i|we) (?:climb|do|lead)"
    r"|worth|start|ease"
    r"|get back|warm)\b"
)


def _asks_a_fact(words: str) -> bool:
    """Whether it is asked what is so of a place, and not what suits whoever climbed so once."""
    return _FACT.search(words) is not None and _ADVICE.search(words) is None


def without_former(question: Masked) -> Masked:
    """The question with blanks for what was climbed once, where a grade is said beside it; offsets stay."""
    words = _FORMER.sub(lambda m: " " * len(m[0]), question.words)
    if words is question.words or (GRADE.search(words) is None and not _asks_a_fact(words)):
        return question
    return replace(question, words=words)
