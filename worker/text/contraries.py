"""Tell a text that speaks of the contrary of what is asked: of a heavier belayer, where one is lighter.

The two share all their other words, so that likeness takes the one for the other.
"""

import re

from worker.text.folding import fold

_PAIRS = tuple(
    (re.compile(one), re.compile(other))
    for one, other in (
        (
            r"比[^,，。?？]{0,8}輕|[較太]輕|輕(?:很多|[一二三四五\d])|\blight(?:er)?\b",
            r"比[^,，。?？]{0,8}重|[較太]重|重(?:很多|[一二三四五\d])|\bheav(?:y|ier)\b",
        ),
        (r"[太較]緊|(?<!收)緊繃|\b(?:too tight|tighter)\b", r"[太較]鬆|\b(?:too (?:loose|big)|looser)\b"),
        (r"[太較]粗|\bthick(?:er)?\b", r"[太較]細|\bthin(?:ner)?\b"),
        (r"[太較]長|\b(?:too long|longer)\b", r"[太較]短|\b(?:too short|shorter)\b"),
        (r"太薄|\btoo thin\b", r"太厚|\btoo thick\b"),
        (r"左撇子|左手|\bleft\b", r"右撇子|右手|\bright[- ]hand"),
    )
)


def contrary(question: str, text: str) -> bool:
    """Whether a text says the contrary of a word of the question, which itself it does not say."""
    asked, told = fold(question), fold(text)
    for one, other in (*_PAIRS, *((other, one) for one, other in _PAIRS)):
        if one.search(asked) and not other.search(asked) and other.search(told) and not one.search(told):
            return True
    return False
