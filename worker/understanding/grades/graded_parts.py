"""Read the grades that are to be counted each by itself: 「5.9 以下、5.10、5.11 以上各多少」."""

import re
from collections.abc import Sequence
from itertools import pairwise

from schemas.grades import label
from schemas.reading import GradeRange
from worker.understanding.conditions.comparisons import bound_of
from worker.understanding.grades.bounds import GradeSpan, grade_range
from worker.understanding.matching.patterns import compiled

_GRADE = r"(?:5\.\d+[a-d]?s?|v\d+s?)"
_GRADES_APART = compiled(
    rf"{_GRADE}[^,，。?？]{{0,6}}(?:比較)?多[,， ]*(?:還是|或)\s*{_GRADE}"
    rf"|{_GRADE}(?:的)?(?:路線|線)?的?(?:數量)?(?:有沒有|是不是|有)?比\s*{_GRADE}[^,，。?？難簡硬]{{0,6}}[多少]"
    rf"|\b(?:more|fewer) (?:of )?{_GRADE}(?: \w+)? than {_GRADE}"
    rf"|{_GRADE}(?:\s*(?:跟|和|與|還是|或|、)\s*|\s+){_GRADE}[^,，。?？]{{0,6}}(?:哪"
    rf"|誰)[^,，。?？]{{0,3}}(?:在[\ue002\ue003]+)?(?:比?較)?多"
    rf"|\bmore (?:of )?{_GRADE}(?: \w+)? or {_GRADE}|\bhow many {_GRADE}(?:, {_GRADE})+,? (?:and|or) {_GRADE}"
)
_JOINS = re.compile(r"\s*(?:到|至|~|-|–|to)\s*")
_BETWEEN, _AND = re.compile(r"(?:\b(?:between|from)|介於|從)\s*(?:the )?$"), re.compile(r"\s*(?:and|to|和|跟|與|到)\s*")
_EACH = compiled(r"各(?:自|別)?|分別|每一?[個級]|\b(?:each|every|respectively)\b")
_WHICH_MOST = compiled(r"最多|哪[^,，。?？]{0,6}多(?!少)|比較多|多還是|\b(?:most|more)\b")
_MOST_PARTS = 8


def asks_which_most(words: str) -> bool:
    """Whether of several grades that are counted the one with most is asked for."""
    return _WHICH_MOST.search(words) is not None


def sets_grades_apart(words: str) -> bool:
    """Whether the numbers of two grades are set against each other."""
    return _GRADES_APART.search(words) is not None


_OF_SPREAD = compiled(
    r"分[布佈]|(?:難度|級數|等級)的?(?:組成|結構|組合|落點|分配|統計)|難度[^,，。?？]{0,3}集中"
    r"|\b(?:spread|distribut\w+|breakdown)\b"
)
_SUCH_AS = re.compile(
    r"(?:例如|比如說?|譬如|像是?|such as|like|for example|for instance|e\.g\.?)[\s,，:：]*(?:how many )?$"
)
_AND_SO_ON = re.compile(
    r"^s?[^,，。?？!;\d]{0,8}?(?:這樣(?!嗎)|那[樣種]|這種|之類|等等|以此類推)"
    r"|^s?(?: routes?| climbs?)?,? (?:and so on|etc\b|that sort of)"
)
# 「5.9、5.10、5.11……各有多少條」: the row of grades goes on.
_GOES_ON = re.compile(r"s?\s?(?:…|\.{3}|等等?(?=\s*(?:各|每|分別|,|，|的|級|難度))|[依以]此類推|and so on|etc\b)")


def only_examples(words: str, spans: Sequence[GradeSpan]) -> bool:
    """Whether grades but show how a spread is to look: 「難度分布，5.10 幾條 5.11 幾條這樣」."""
    if not spans:
        return False
    first, last = min(s.start for s in spans), max(s.end for s in spans)
    if len(spans) > 1 and _GOES_ON.match(words[last:]) is not None:
        return True
    if _OF_SPREAD.search(words) is None:
        return False
    return _SUCH_AS.search(words[:first]) is not None or _AND_SO_ON.search(words[last:]) is not None


def within_range(words: str, spans: Sequence[GradeSpan]) -> bool:
    """Whether two grades are the ends of one range of which no single steps are asked."""
    return len(spans) == 2 and _are_ends(words, *spans) and _EACH.search(words) is None


def _are_ends(words: str, one: GradeSpan, other: GradeSpan) -> bool:
    between = words[one.end : other.start]
    if _JOINS.fullmatch(between):
        return True
    return _AND.fullmatch(between) is not None and _BETWEEN.search(words[: one.start]) is not None


def bands_of(words: str, spans: Sequence[GradeSpan]) -> tuple[GradeRange, ...]:
    """Each grade that is to be counted by itself, with its bound: 「5.9 以下、5.10、5.11 以上」.

    Of a range each of its steps, where each is asked for: its letters where it has letters, else its numbers.
    """
    if any(_are_ends(words, one, other) for one, other in pairwise(spans)):
        return _steps(spans[0], spans[1]) if len(spans) == 2 and _EACH.search(words) else ()
    found: list[GradeRange] = []
    against = _GRADES_APART.search(words) is not None
    for span in spans:
        # 「5.10 比 5.11 多」 bounds neither.
        bound = None if against else bound_of(words, span.start, span.end)
        low = None if bound in ("le", "lt") else span.high + 1 if bound == "gt" else span.low
        high = None if bound in ("ge", "gt") else span.low - 1 if bound == "lt" else span.high
        found.append(grade_range(span.system, low, high))
    return tuple(dict.fromkeys(found))


def _steps(one: GradeSpan, other: GradeSpan) -> tuple[GradeRange, ...]:
    """The steps from one grade to another; nothing where they are too many."""
    if one.system != other.system or one.low > other.high:
        return ()
    steps: dict[str, list[int]] = {}
    letters = one.low == one.high and other.low == other.high and label(other.high, other.system)[-1] in "abcd"
    for step in range(one.low, other.high + 1):
        printed = label(step, one.system)
        steps.setdefault(printed if letters else printed.rstrip("abcd"), []).append(step)
    return tuple(grade_range(one.system, s[0], s[-1]) for s in steps.values()) if len(steps) <= _MOST_PARTS else ()
