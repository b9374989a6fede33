"""Read how many routes are said to be climbed, where the number left is asked: 「爬了12條，還剩幾條」."""

from worker.understanding.conditions.numbers import NUMBER, number_of
from worker.understanding.matching.patterns import Together, compiled
from worker.understanding.wording.masking import TAKEN, Masked

_DONE = compiled(
    rf"(?:我們?|自己)?(?:[^,，。?？\s\ue001-\ue006]{{0,6}})(?:爬|完攀|完成|攀|解|送|紅點)(?:了|過|完|掉)+\s*"
    rf"(?:大概|大約|其中|裡面|[\ue001-\ue006])*的?\s*{NUMBER}\s*[條題](?:路線|線)?(?:了)?"
    r"|\b(?:i|we)(?:'ve| have)?(?: already| now| only| so far)* "
    rf"(?:climbed|done|sent|finished|ticked|completed|did|led)(?: off| about| around)? {NUMBER}\b"
    r"(?: (?:of )?(?:them|these|those|the)\b)?"
)
_LEFT = compiled(
    r"(?P<zh>(?:還|就)?(?:剩|差|欠)(?:下|餘)?(?:多少|幾)[條題]?(?:路線|線)?(?:沒(?:有)?(?:爬|完攀)|要爬|可以爬|還沒爬)?"
    r"|還有(?:多少|幾)[條題](?:路線|線)?(?:沒(?:有)?(?:爬|完攀)|要爬|可以爬))"
    r"|\bhow many\b[^.?!]{0,30}?\b(?P<en>(?:do |have )?(?:i |we )?(?:still )?(?:have |got )?"
    r"(?:left|remain(?:ing|s)?|to go)(?: to (?:climb|do))?)\b"
)


def rest_of(words: str) -> bool:
    """Whether the number of those that are left is asked."""
    return _LEFT.search(words) is not None


def says_done(words: str) -> bool:
    """Whether so many routes are said to be climbed."""
    return _DONE.search(words) is not None


CUES = Together(_LEFT)
"""Without these nothing is read here."""


def told_done(question: Masked) -> tuple[int, Masked] | None:
    """How many are climbed, and the question that is left: how many there are; None where no such rest is asked."""
    words = question.words
    left = _LEFT.search(words)
    done = _DONE.search(words) if left is not None else None
    if left is None or done is None or done.start() > left.start():
        return None
    number = number_of(next(said for said in done.groups() if said))
    spans = [(*done.span(), TAKEN)]
    if left["zh"]:
        # 「還剩幾條沒爬」 asks 幾條.
        at = min(at for at in (left[0].find("幾"), left[0].find("多少")) if at >= 0)
        spans += [(left.start(), left.start() + at, TAKEN)]
        if (rest := left[0].find("沒", at)) >= 0:
            spans.append((left.start() + rest, left.end(), TAKEN))
    else:
        spans.append((*left.span("en"), TAKEN))
    return int(number), question.hide(spans)
