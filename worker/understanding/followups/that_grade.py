"""Write out a follow-up that points at a grade: "that grade at Long Dong", 「這種級數的抱石」 after a conversion.

Or that asks what it is in another system: 「換成法國系統呢」 after a route whose grade was told.
"""

import re
from collections.abc import Sequence

from schemas.grades import format_range
from schemas.reading import Conversion, Turn
from worker.text.folding import fold, holds_cjk
from worker.understanding.followups.numbering import Before
from worker.understanding.followups.said_of_filters import grades_said
from worker.understanding.followups.shown import answers_back
from worker.understanding.grades.bounds import read_grades
from worker.understanding.grades.conversion import SYSTEM_NAMES, systems_alone
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import AREA, CRAG, PLACE, ROUTE, Masked, masked

_TOLD = 200
_TOLD_OF_GRADES = 400
_THAT_GRADE = compiled(
    r"(?:[這那](?:個|種|一)?|同個?|同樣|一樣|相同|差不多)(?:的)?(?:難度|等級|級數|程度)|同[級等](?!第)|[這那]一?級(?!別)"
    r"|\b(?:(?:of |at )?(?:exactly |just |precisely )?(?:that|this)(?: exact| same| very)?"
    r"|(?:of |at )?(?:exactly )?(?:the )?(?:(?:exact|very) )?same) (?:grade|difficulty|level)\b"
    r"|^(?P<so>(?:and |is there |are there )*(?:any(?:thing)?|some(?:thing)?|others?)(?: else"
    r"| other)?(?: routes?)? (?:that|this|as|just as"
    r"|equally) (?:hard|difficult|easy))|(?:這麼|那麼|一樣)(?:難|簡單)(?=的)"
)
# After what grade somebody may climb: "which routes at Long Dong are like that", 「龍洞有這種的嗎」.
_OF_THOSE = compiled(
    r"[這那](?:一)?(?:種|樣|個範圍|些級數|些難度)(?:難度|級數|等級)?(?:的)?(?=路線|有|哪|嗎|[?？\s]*$)"
    r"|\b(?:(?:that are|are|is) )?(?:like|of|in|at) (?:that|those|this|these)(?: (?:range|kind|sort|grades?|level))?\b"
)
_ASKS_GRADE = compiled(r"級|難度|程度|5\.\d|\b(?:grades?|levels?|how hard|v\d)\b")
_ANYWHERE = compiled(r"全台|台灣|其[他它](?:岩場|地方)|\b(?:in taiwan|anywhere|elsewhere)\b")
# Others of it, wherever routes were spoken of: "anything else that grade".
_ANY_ELSE = compiled(
    r"^(?:and |ok |so )*(?:is there |are there )?any(?:thing)? (?:else|other(?: routes?)?)(?: (?:of|at|with|in))?"
    r" (?:that|this|the same) grade"
    r"[?.!\s]*$"
)
_AT_A_PLACE = re.compile(f"[{CRAG}{AREA}{PLACE}]")
_GRADE = re.compile(r"(?<![\d.])5\.\d{1,2}[a-d]?(?!\d)|\bV\d{1,2}\b")
_GRADES_TOLD = re.compile(rf"(?:{_GRADE.pattern})(?:\s?(?:[-–~到至]|to|and|through)\s?(?:{_GRADE.pattern}))?")


def of_that_grade(text: str, words: str, history: Sequence[Turn], before: Before) -> str | None:
    """The question with the grade that was spoken of in it: "that grade at Long Dong", 「龍洞有同樣難度的嗎」."""
    if (explained := _of_explained(text, words, history, before)) is not None:
        return explained
    found = _THAT_GRADE.search(words)
    asked = before(0) if found is not None and ROUTE not in words else None
    if found is None or asked is None:
        return None
    if asked.conversion is not None:
        grade = _converted_to(asked.conversion, history)
        return None if grade is None else _with_grade(text, found, grade)
    if asked.subject != "route" or not (_AT_A_PLACE.search(words) or _ANYWHERE.search(words) or _ANY_ELSE.match(words)):
        return None
    grades = asked.filter.grades
    if grades is not None and asked.intent != "detail":
        if (said := grades_said(grades)) is None:
            return None
        grade = said
    else:
        told = [m[0] for content in answers_back(history, 2) for m in _GRADE.finditer(content[:_TOLD])]
        if not told:
            return None
        grade = told[0]
    return _with_grade(text, found, grade)


def _of_explained(text: str, words: str, history: Sequence[Turn], before: Before) -> str | None:
    """The same after an article about grades, which told them."""
    found = (_OF_THOSE.search(words) or _THAT_GRADE.search(words)) if _AT_A_PLACE.search(words) else None
    asked = before(0) if found is not None and ROUTE not in words else None
    if found is None or asked is None or asked.mentions or asked.conversion is not None:
        return None
    if _ASKS_GRADE.search(fold(asked.text)) is None:
        return None
    told = [m[0] for content in answers_back(history, 1) for m in _GRADES_TOLD.finditer(content[:_TOLD_OF_GRADES])]
    put = next((grade for grade in told if grade.startswith("5.")), None)
    if put is None:
        return None
    graded = "-".join(_GRADE.findall(put))
    start, end = text[: found.start()].rstrip(), text[found.end() :].lstrip()
    return f"{start}哪些 {graded} 的{end}" if holds_cjk(text) else f"{start} graded {graded} {end}"


def in_another_system(question: Masked, history: Sequence[Turn], before: Before) -> str | None:
    """The conversion of the one grade that was asked about or told, where only a system is said: "and in French?"."""
    systems, asked = systems_alone(question), before(0)
    if not systems or asked is None or asked.conversion is not None:
        return None
    for content in (asked.text, *(told[:_TOLD] for told in answers_back(history, 1))):
        said = masked(content)
        grades = {said.shown[s.start : s.end].strip() for s in read_grades(said).spans}
        if len(grades) == 1:
            return f"convert {grades.pop()} to {' and '.join(SYSTEM_NAMES[each] for each in systems)}"
        if grades:
            return None
    return None


def _with_grade(text: str, found: re.Match[str], grade: str) -> str:
    if found["so"]:
        return f"which routes are graded {grade}{text[found.end() :]}"
    put = grade if holds_cjk(text) else f"graded {grade}"
    return f"{text[: found.start()]}{put}{text[found.end() :]}"


def _converted_to(conversion: Conversion, history: Sequence[Turn]) -> str | None:
    """The grade that was converted, in a scale in which routes are graded: its own, else as the answer told it."""
    if conversion.source in ("yds", "v"):
        return format_range(conversion.low, conversion.high, conversion.source)
    told = [m[0] for content in answers_back(history, 1) for m in _GRADES_TOLD.finditer(content[:_TOLD])]
    return told[0] if told else None
