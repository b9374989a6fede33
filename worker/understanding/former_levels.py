"""Blank a grade that somebody once climbed, where another one is said: 「以前爬 5.11，現在想從 5.9 開始」.

What was climbed before an injury, a child or a long rest is no condition of what is wanted now. Where no other grade is
said it stays: it is all that is known of whoever asks.
"""

from dataclasses import replace

from worker.understanding.masking import Masked
from worker.understanding.patterns import compiled
from worker.understanding.self_standing import A_GRADE, GRADE

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


def without_former(question: Masked) -> Masked:
    """The question with blanks for what was climbed once, where a grade is said beside it; offsets stay."""
    words = _FORMER.sub(lambda m: " " * len(m[0]), question.words)
    if words is question.words or GRADE.search(words) is None:
        return question
    return replace(question, words=words)
